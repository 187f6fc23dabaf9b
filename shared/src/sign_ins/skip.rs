//! Putting the enrolment off, while the person's own grace lasts.

use super::begin::{Completed, Completion, complete};
use super::document::SignInDocument;
use super::model::Mfa;
use super::show::find;
use super::token::Assurance;
use super::{StepError, grants, store};
use crate::accounts::store as accounts;
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::table::{Known, Transaction};

/// Completes a sign-in by the first factor alone.
///
/// # Errors
/// [`StepError`]: that the grace is over, or something else is asked for.
pub async fn skip(op: &Operation<'_>, id: &SignInId) -> Result<SignInDocument, StepError> {
    let (sign_in, account) = find(op, id).await?;
    if account.enrollment.asks() {
        return Err(StepError::NotNow("A factor is enrolled: this sign-in asks for it."));
    }
    let grace = account.grace_until(&op.tenant.mfa);
    if grace.is_none_or(|until| until <= op.now) {
        return Err(StepError::EnrollmentRequired);
    }
    let (text, grant) = grants::give(&op.app.random, id, Assurance::Aal1, op.now);
    let completion = Completion::alone(sign_in.first, Mfa::Grace);
    let completed = complete(op, &sign_in, &account, completion, Some(text), sign_in.created_at)?;
    let Completed { document, recent } = completed;
    let (seen, now) = (id.clone(), op.now);
    let transaction = Transaction::<StepError>::new()
        .judge("sign-in", store::complete(&op.tenant.id, id, &grant, op.now), move |item| {
            Some(store::over(item, &seen, now, Over::AlreadyUsed).map_or_else(Into::into, StepError::Over))
        })
        .learn_each("recent", recent)
        // Somebody enrolled, or ended the account's sign-ins, meanwhile.
        .answer("account", accounts::is_unchanged(&op.tenant.id, &account), StepError::Over(Over::Canceled));
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(document)
}
