//! Issuing a code: once a request, bound to the client, its redirect URI and its challenge (R66, R67).

use super::answer;
use super::code_store::{self, Code, Subject};
use super::request_store;
use super::resolve::Resolved;
use crate::failure::{Failure, fails};
use crate::operation::Operation;
use crate::table::{Known, Transaction, Write};

/// Why there is no code.
#[derive(Debug)]
pub enum IssueError {
    /// The pushed request's code was issued.
    Used,
    /// The browser's row changed meanwhile: it is to be asked again.
    Changed,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(IssueError);

/// Issues a code to a client, of somebody who signed in; `browser` writes what the browser's row holds after it. Where the browser
/// goes with it.
///
/// # Errors
/// [`IssueError`].
pub async fn issue(
    op: &Operation<'_>,
    resolved: &Resolved,
    subject: Subject,
    issuer: &str,
    browser: Option<Write>,
) -> Result<String, IssueError> {
    let Resolved { request, pushed, .. } = resolved;
    let code = op.app.random.token();
    let key = code_store::code_key(&op.tenant.id, &code);
    op.audit.records();
    op.audit.does("authorize");
    op.audit.about(subject.account.as_str(), None);
    op.audit.because(request.client.as_str());
    let stands_for = Code {
        client: request.client.clone(),
        redirect_uri: request.redirect_uri.clone(),
        code_challenge: request.code_challenge.clone(),
        nonce: request.nonce.clone(),
        scopes: request.scopes.clone(),
        subject,
    };
    let created = code_store::create_code(key, &stands_for, &op.ring, &op.app.random, op.now)?;
    let mut transaction = Transaction::<IssueError>::new().always("code", created);
    if let Some(pushed) = pushed {
        transaction = transaction.answer("request", request_store::use_up(pushed.clone(), op.now), IssueError::Used);
    }
    if let Some(browser) = browser {
        transaction = transaction.answer("browser", browser, IssueError::Changed);
    }
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(answer::code(&request.reply(), issuer, &code))
}
