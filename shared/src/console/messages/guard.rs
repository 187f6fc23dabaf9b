//! The guard against pumping: what it watches, what it stopped and why.

use askama::Template;

use super::deliveries::{country_name, country_names};
use super::{Tab, tabs};
use crate::console::gate::{Admitted, Entered};
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{self, Pager, TimeText};
use crate::console::place;
use crate::console::times::when_said;
use crate::delivery::guard::list::{self, BreakerDocument};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;
use crate::tenants::model::GuardMode;

/// A country, or a thousand numbers.
struct Row {
    id: String,
    name: String,
    detail: String,
    status: String,
    tone: &'static str,
    reason: String,
    counts: String,
    since: TimeText,
    may_release: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "console/messages_guard.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    action: String,
    back: String,
    does: &'static str,
    /// What it does, with the firm's own numbers.
    lead: String,
    /// That it refuses nothing at the moment; "" where it does.
    off: String,
    rows: Vec<Row>,
    pager: Pager,
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, place::LISTED);
    let (mut breakers, next) = list::list(&op, &paging).await?;
    // What was stopped comes first.
    breakers.sort_by_key(|breaker| breaker.state == "closed");
    let (shell, _) = entered.shell("screen-messages")?;
    let words = shell.words;
    let names = country_names(&words);
    let guard = &op.tenant.settings.guard;
    #[expect(clippy::cast_possible_truncation, reason = "a share from 0.01 to 0.9")]
    let percent = (guard.verified_ratio * 100.0).round() as i64;
    let numbers = [("share", words.figure(percent)), ("sends", words.figure(i64::from(guard.minimum_sends)))];
    let numbers: Vec<(&'static str, &str)> = numbers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let may_release = entered.may(Action::ReleaseBreaker);
    let row = |breaker: BreakerDocument| {
        let counts = [("verified", words.figure(breaker.verified)), ("settled", words.figure(breaker.settled))];
        let counts: Vec<(&'static str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let country = breaker.country.as_deref().map(|code| country_name(code, &names, &words));
        let block = breaker.block.as_deref().map(|block| words.number(&format!("{block}…")));
        Row {
            name: country.or(block).unwrap_or_default(),
            detail: words.t(&format!("guard-{}", breaker.scope)),
            status: words.t(&format!("guard-{}", breaker.state.replace('_', "-"))),
            tone: match breaker.state {
                "closed" => "good",
                "half_open" => "warn",
                _ => "over",
            },
            reason: breaker.reason.map(|reason| words.t(&format!("guard-{reason}"))).unwrap_or_default(),
            counts: words.say("guard-counts", &counts),
            since: breaker.opened_at.as_deref().map(|at| when_said(&words, Some(at), "never")).unwrap_or_default(),
            may_release: may_release && breaker.state != "closed",
            id: breaker.id,
        }
    };
    let view = View {
        tabs: tabs(entered, &words, Tab::Guard),
        action: entered.visit.here(),
        back: place::page(entered, &[("tab", Tab::Guard.query())]),
        does: Action::ReleaseBreaker.as_str(),
        lead: words.say("guard-lead", &numbers),
        off: match guard.mode {
            GuardMode::Enforce => String::new(),
            GuardMode::Shadow => words.t("guard-mode-shadow"),
            GuardMode::Off => words.t("guard-mode-off"),
        },
        rows: breakers.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", Tab::Guard.query())], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

pub(super) async fn release(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    list::release(&entered.op(), admitted.form.text("id")).await?;
    Ok(entered.tell(&admitted.back, &Notice::done("breaker-released")))
}
