//! Addresses that are sent nothing any more. They are known masked alone: who allows one again types the whole of it.

use askama::Template;

use super::{Tab, tabs};
use crate::console::gate::{Admitted, Entered};
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{self, Pager, TimeText};
use crate::console::place;
use crate::console::times::when_said;
use crate::delivery::suppressions::list::{self, LiftError, SuppressionDocument};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::http::requests::delivery::address_of;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;

/// An address.
struct Row {
    to: String,
    channel: String,
    reason: String,
    since: TimeText,
}

/// The page.
#[derive(Template)]
#[template(path = "console/messages_blocked.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    action: String,
    back: String,
    /// The button that allows one again; "" for who may not.
    does: &'static str,
    typed: String,
    rows: Vec<Row>,
    pager: Pager,
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, place::LISTED);
    let (found, next) = list::list(&op, None, &paging).await?;
    let (shell, notice) = entered.shell("screen-messages")?;
    let words = shell.words;
    let row = |of: SuppressionDocument| Row {
        to: words.number(&of.to),
        channel: words.t(&format!("messages-channel-{}", of.channel)),
        reason: words.t(&format!("blocked-{}", of.reason.replace('_', "-"))),
        since: when_said(&words, Some(&of.since), "never"),
    };
    let view = View {
        tabs: tabs(entered, &words, Tab::Blocked),
        action: entered.visit.here(),
        back: place::page(entered, &[("tab", Tab::Blocked.query())]),
        does: if entered.may(Action::LiftSuppression) { Action::LiftSuppression.as_str() } else { "" },
        typed: notice.as_ref().and_then(|notice| notice.typed("address")).unwrap_or_default().to_owned(),
        rows: found.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", Tab::Blocked.query())], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

pub(super) async fn lift(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, back) = (entered.op(), &admitted.back);
    let typed = admitted.form.text("address");
    let refused = |what: &str, code: &'static str| {
        entered.told(back, &Notice::at(what, "address").with_typed("address", typed), code)
    };
    let Some(address) = address_of(typed, &op.tenant.settings) else {
        return Ok(refused("blocked-address", "invalid-request"));
    };
    match list::lift(&op, &address).await {
        Ok(()) => Ok(entered.tell(back, &Notice::done("suppression-lifted"))),
        Err(LiftError::NotFound) => Ok(refused("not-blocked", "not-found")),
        Err(error) => Err(error.into()),
    }
}
