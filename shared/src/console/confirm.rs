//! *Confirm that it is you*: a second factor before the console opens, and again before what is dangerous (R68). The page only says
//! so; its button begins a sign-in whose first factor this browser has proved.

use askama::Template;

use super::gate::{Entered, PROVE, query_of};
use super::nav::Nav;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::sign_in::{self, Then};
use crate::pages::words::Words;
use crate::sign_ins::external;
use crate::sign_ins::model::FirstFactor;
use crate::sign_ins::password::SignInError;

/// Why it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// To come in at all.
    Enter,
    /// Before something dangerous.
    Dangerous,
}

#[derive(Template)]
#[template(path = "console/confirm.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    lead: String,
    action: String,
    prove: &'static str,
    back: String,
}

/// The page, in the place of the one that was asked for.
///
/// # Errors
/// When it cannot be rendered.
pub fn show(entered: &Entered<'_>, why: Why) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("confirm-heading")?;
    let lead = match why {
        Why::Enter => "confirm-lead-enter",
        Why::Dangerous => "confirm-lead-dangerous",
    };
    let here = entered.visit.page();
    let query = query_of(entered.visit.call);
    let view = View {
        lead: shell.words.t(lead),
        action: entered.visit.here(),
        prove: PROVE,
        back: if query.is_empty() { here.to_owned() } else { format!("{here}?{query}") },
        page: shell.page,
        nav: shell.nav,
        words: shell.words,
        said: shell.said,
    };
    entered.visit.show(200, &view)
}

/// Begins the proof; it leads back to a page of the console.
///
/// # Errors
/// 500, 503.
pub async fn begin(entered: &Entered<'_>, back: &str) -> Result<Answer, Problem> {
    let (visit, account) = (&entered.visit, &entered.person.account);
    visit.call.audit.does("sign_in");
    let then = Then::Console { page: back.to_owned() };
    let login_id = &account.login_id;
    match external::sign_in(&visit.op, login_id, FirstFactor::Password, visit.call.client_ip(), None).await {
        Ok(document) => sign_in::go_on(visit, document, login_id.as_given(), then).await,
        Err(SignInError::InvalidCredentials) => Ok(visit.go(&then.sign_in_page())),
        Err(error) => visit.refuse(&then.sign_in_page(), error.into(), &[("login_id", login_id.as_given())]),
    }
}
