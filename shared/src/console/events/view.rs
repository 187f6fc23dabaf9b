//! What the screen of the audit log shows.

use askama::Template;

use super::filter::{Filter, NoDay};
use crate::audit::AuditRecord;
use crate::console::gate::Entered;
use crate::console::model::Screen;
use crate::console::nav::Nav;
use crate::console::operations::OPERATIONS;
use crate::console::parts::{Chip, Choice, Pager, Tab, TimeText};
use crate::console::query;
use crate::console::record::{EventRow, operation_name};
use crate::devices::reports::OpenReports;
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// A record, and the page of what it is about.
struct Row {
    event: EventRow,
    url: String,
}

/// The audit log.
#[derive(Template)]
#[template(path = "console/events.html")]
pub(super) struct AuditView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    action: String,
    /// What a new filter keeps of the present one.
    kept: Vec<(&'static str, String)>,
    operations: Vec<Choice>,
    since: String,
    since_wrong: String,
    export_url: String,
    rows: Vec<Row>,
    /// Whether nothing is left out, and there is nothing.
    is_empty_log: bool,
    /// Whether the log goes on.
    has_more: bool,
    /// The moment of a record stands beside it, exact.
    none: TimeText,
    pager: Pager,
}

impl AuditView {
    pub(super) fn show(
        entered: &Entered<'_>,
        filter: &Filter,
        records: &[AuditRecord],
        next: Option<&str>,
        open: OpenReports,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-events")?;
        let (words, here) = (shell.words, entered.visit.here());
        let at = entered.visit.call.query("cursor").unwrap_or_default();
        let row = |record: &AuditRecord| Row {
            event: EventRow::new(&words, record),
            url: record.id.as_deref().map(|id| about(entered, id)).unwrap_or_default(),
        };
        let view = Self {
            tabs: tabs(entered, &words, false, super::fraud::open_count(&words, open)),
            chips: chips(filter, &words, &here),
            kept: kept(filter),
            operations: operations(filter, &words),
            since: filter.since.clone(),
            since_wrong: match filter.since(entered.visit.zone()) {
                Err(NoDay) => words.t("events-no-day"),
                Ok(_) => String::new(),
            },
            export_url: filter.url(&here, &[("as", "csv")]),
            rows: records.iter().map(row).collect(),
            is_empty_log: !filter.is_any() && at.is_empty(),
            has_more: next.is_some(),
            none: TimeText::default(),
            pager: Pager {
                shown: String::new(),
                next_url: next.map(|next| filter.url(&here, &[("cursor", &cursor(next))])),
                next: words.t("events-older"),
                first_url: (!at.is_empty()).then(|| filter.url(&here, &[])),
                first: words.t("events-newest"),
            },
            action: here,
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// The pages of the screen.
pub(super) fn tabs(entered: &Entered<'_>, words: &Words, is_fraud: bool, open: Option<String>) -> Vec<Tab> {
    let here = entered.visit.here();
    let tab = |label: &str, tab: &str, count: Option<String>, is_current: bool| Tab {
        label: words.t(label),
        url: query::with(&here, &[("tab", tab)]),
        count,
        is_current,
    };
    vec![tab("events-audit", "", None, !is_fraud), tab("events-fraud", super::fraud::TAB, open, is_fraud)]
}

/// Where more is to be seen of what a record is about; nothing where there is no page of it.
fn about(entered: &Entered<'_>, id: &str) -> String {
    let (screen, name) = match id.split_once('_') {
        Some(("ln", _)) => (Screen::Links, "link"),
        Some(("se", _)) => (Screen::Sessions, "session"),
        Some(("ac", _)) => (Screen::Events, "account"),
        _ => return String::new(),
    };
    entered.visit.path(&query::with(&screen.page(), &[(name, id)]))
}

fn chips(filter: &Filter, words: &Words, here: &str) -> Vec<Chip> {
    let refused = Filter { is_refused: !filter.is_refused, ..filter.clone() };
    let refused = Chip {
        label: words.t("events-refused"),
        count: None,
        url: refused.url(here, &[]),
        is_current: filter.is_refused,
    };
    let everybody = Filter { account: None, ..filter.clone() };
    // Nothing finds a person by the id alone, so their name is not known here.
    let person = filter.account.as_ref().map(|_| Chip {
        label: words.t("events-one-person"),
        count: None,
        url: everybody.url(here, &[]),
        is_current: true,
    });
    std::iter::once(refused).chain(person).collect()
}

fn kept(filter: &Filter) -> Vec<(&'static str, String)> {
    let account = filter.account.as_ref().map(|account| ("account", account.to_string()));
    let refused = filter.is_refused.then(|| ("outcome", super::filter::REFUSED.to_owned()));
    account.into_iter().chain(refused).collect()
}

/// What one can filter by, in the order of its words.
fn operations(filter: &Filter, words: &Words) -> Vec<Choice> {
    let mut choices: Vec<Choice> = OPERATIONS
        .iter()
        .map(|name| Choice {
            value: (*name).to_owned(),
            label: operation_name(words, name),
            is_chosen: filter.operation == Some(*name),
        })
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    let all = Choice { value: String::new(), label: words.t("events-all"), is_chosen: filter.operation.is_none() };
    std::iter::once(all).chain(choices).collect()
}
