//! Guarded links: what was sent, how far its recipient came, and sending it again or taking it back.

pub(super) mod export;
mod view;

use self::view::{LinkView, ListView};
use super::ask::{self, Ask};
use super::file::{self, Listed};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use super::query;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::LinkId;
use crate::links::list::{self, Filter};
use crate::links::model::{Link, Status};
use crate::links::{resend, revoke};
use crate::pages::notice::Notice;

/// How many links a page of the list shows.
const A_PAGE: i32 = 50;

/// The list, or one link; `?ask=` an action asks first.
///
/// # Errors
/// 400, 403, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    let Some(id) = call.query("link") else {
        let status = call.query("status").map(str::parse::<Status>).transpose().map_err(|_| Problem::NotFound)?;
        let filter = Filter { status, ..Filter::default() };
        if call.query("as") == Some("csv") {
            let filters = [("status", status.map_or("", Status::as_str))];
            return file::answer(entered, &Listed::Links(filter), &filters).await;
        }
        let (links, next) = list::list(&op, &filter, call.after()?, A_PAGE).await?;
        return ListView::show(entered, status, &links, next.as_deref());
    };
    let link = list::find(&op, &LinkId::parse(id).ok_or(Problem::NotFound)?).await?;
    match call.query("ask").and_then(|action| action.parse::<Action>().ok()) {
        Some(action @ Action::RevokeLink) => match entered.ask_first(action)? {
            Some(first) => Ok(first),
            None => ask_to_revoke(entered, &link),
        },
        _ => LinkView::show(entered, &link),
    }
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let id = LinkId::parse(admitted.form.text("link")).ok_or(Problem::NotFound)?;
    match act(entered, admitted.action, &id).await {
        Ok(done) => Ok(entered.tell(&page_of(&id), &Notice::done(done))),
        Err(problem) => entered.refuse(&admitted.back, problem, &[]),
    }
}

async fn act(entered: &Entered<'_>, action: Action, id: &LinkId) -> Result<&'static str, Problem> {
    let op = entered.op();
    match action {
        Action::ResendLink => {
            resend::resend(&op, id).await?;
            Ok("link-resent")
        }
        Action::RevokeLink => {
            revoke::revoke(&op, id).await?;
            Ok("link-revoked")
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

/// The page of a link, below the firm's.
fn page_of(id: &LinkId) -> String {
    query::with(&Screen::Links.page(), &[("link", id.as_str())])
}

fn ask_to_revoke(entered: &Entered<'_>, link: &Link) -> Result<Answer, Problem> {
    let words = entered.visit.words()?;
    let happens = vec![words.t("links-revoke-dead"), words.t("links-revoke-told"), words.t("links-revoke-kept")];
    let name = view::name_of(link.recipient.name.as_deref(), &link.recipient.email.masked());
    ask::show(entered, Ask { action: Action::RevokeLink, happens, of: ("link", link.id.as_str()), name })
}
