//! Reports of fraud: sign-ins that people denied on their devices because somebody else had begun them. The open ones come first;
//! whoever has looked at one closes it with what they found. What helps the person is on the person's page.

use askama::Template;

use super::{A_PAGE, view};
use crate::accounts::login_id::LoginId;
use crate::console::gate::{Admitted, Entered};
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Chip, Pager, Tab, TimeText};
use crate::console::times::when_said;
use crate::console::{query, reference};
use crate::devices::reports::{self, Close, FraudReportDocument, OpenReports, Status};
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::ids::FraudReportId;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;

/// How an address calls it.
pub(super) const TAB: &str = "fraud";
/// Those that somebody has looked at, in an address.
const CLOSED: &str = "closed";

/// The reports, or what is asked before one is closed.
pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    if call.query("ask") == Some(Action::CloseReport.as_str()) {
        let id = call.query("report").and_then(FraudReportId::parse).ok_or(Problem::NotFound)?;
        return match entered.ask_first(Action::CloseReport)? {
            Some(first) => Ok(first),
            None => CloseView::show(entered, &id),
        };
    }
    let is_closed = call.query("status") == Some(CLOSED);
    let status = if is_closed { Status::Closed } else { Status::Open };
    let paging = Paging::new(call.after()?, A_PAGE);
    let (found, open) = tokio::join!(reports::list(&op, Some(status), &paging), reports::count_open(&op));
    let (reports, next) = found?;
    FraudView::show(entered, is_closed, &reports, next.as_deref(), open?)
}

/// Closes a report.
pub(super) async fn close(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let form = &admitted.form;
    let id = FraudReportId::parse(form.text("report")).ok_or(Problem::NotFound)?;
    let note = Close { note: form.text("note").to_owned() };
    let by = entered.person.account.login_id.as_given();
    match reports::close(&entered.op(), &id, &note, by).await {
        Ok(_) => Ok(entered.tell(&page_of(&[]), &Notice::done("report-closed"))),
        Err(error) => entered.refuse(&admitted.back, error.into(), &[("note", &note.note)]),
    }
}

/// The page below the firm's.
fn page_of(more: &[(&str, &str)]) -> String {
    with(&Screen::Events.page(), more)
}

fn with(page: &str, more: &[(&str, &str)]) -> String {
    query::with(page, &std::iter::once(("tab", TAB)).chain(more.iter().copied()).collect::<Vec<_>>())
}

/// How many reports are open, as a badge says it; nothing where none is.
pub(super) fn open_count(words: &Words, open: OpenReports) -> Option<String> {
    let count = words.figure(i64::try_from(open.count).unwrap_or(i64::MAX));
    (open.count > 0).then(|| if open.has_more { format!("{count}+") } else { count })
}

/// A report.
struct Row {
    tone: &'static str,
    title: String,
    url: String,
    detail: String,
    at: TimeText,
    close_url: String,
    of: String,
}

#[derive(Template)]
#[template(path = "console/fraud.html")]
struct FraudView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    is_closed: bool,
    rows: Vec<Row>,
    pager: Pager,
}

impl FraudView {
    fn show(
        entered: &Entered<'_>,
        is_closed: bool,
        reports: &[FraudReportDocument],
        next: Option<&str>,
        open: OpenReports,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-events")?;
        let (words, here) = (shell.words, entered.visit.here());
        let is_first = entered.visit.call.query("cursor").is_none();
        let status = if is_closed { CLOSED } else { "" };
        let count = open_count(&words, open);
        let chip = |label: &str, status: &str, count: Option<String>, is_current: bool| Chip {
            label: words.t(label),
            count,
            url: with(&here, &[("status", status)]),
            is_current,
        };
        let view = Self {
            tabs: view::tabs(entered, &words, true, count.clone()),
            chips: vec![chip("fraud-open", "", count, !is_closed), chip("fraud-closed", CLOSED, None, is_closed)],
            is_closed,
            rows: reports.iter().map(|report| Row::new(entered, &words, report)).collect(),
            pager: Pager {
                shown: String::new(),
                next_url: next.map(|next| with(&here, &[("status", status), ("cursor", &cursor(next))])),
                next: words.t("events-older"),
                first_url: (!is_first).then(|| with(&here, &[("status", status)])),
                first: words.t("events-newest"),
            },
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

impl Row {
    fn new(entered: &Entered<'_>, words: &Words, report: &FraudReportDocument) -> Self {
        let is_open = report.status == Status::Open;
        let login_id = report.login_id.as_deref();
        let person = login_id.and_then(|login_id| LoginId::parse(login_id).ok()).map(|login_id| {
            let of = reference::of(&entered.op(), &login_id);
            entered.visit.path(&format!("{}/{of}", Screen::Person.page()))
        });
        let network = report.network.as_deref();
        let closed = report.closed_by.as_deref().map(|by| words.say("fraud-closed-by", &[("who", &words.name(by))]));
        let note = report.note.as_deref().map(|note| words.say("event-because", &[("reason", &words.name(note))]));
        let details = [network.map(|network| words.say("fraud-from", &[("network", network)])), closed, note];
        let asks = [("ask", Action::CloseReport.as_str()), ("report", report.id.as_str())];
        let may_close = is_open && entered.may(Action::CloseReport);
        Self {
            tone: if is_open { "over" } else { "" },
            title: match login_id {
                Some(login_id) => words.say("fraud-reported", &[("person", &words.name(login_id))]),
                None => words.t("fraud-reported-unknown"),
            },
            url: person.unwrap_or_default(),
            detail: details.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            at: when_said(words, Some(&report.reported_at), "never"),
            close_url: if may_close { with(&entered.visit.here(), &asks) } else { String::new() },
            of: login_id.unwrap_or_default().to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "console/fraud_close.html")]
struct CloseView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    id: String,
    /// Where a refused form leads.
    here: String,
    back: String,
    does: &'static str,
    note: String,
}

impl CloseView {
    fn show(entered: &Entered<'_>, id: &FraudReportId) -> Result<Answer, Problem> {
        let does = Action::CloseReport.as_str();
        let (shell, notice) = entered.shell(does)?;
        let typed = notice.as_ref().and_then(|notice| notice.typed("note"));
        let view = Self {
            action: entered.visit.here(),
            id: id.to_string(),
            here: page_of(&[("ask", does), ("report", id.as_str())]),
            back: with(&entered.visit.here(), &[]),
            does,
            note: typed.unwrap_or_default().to_owned(),
            page: shell.page,
            nav: shell.nav,
            words: shell.words,
            said: shell.said,
        };
        entered.visit.show(200, &view)
    }
}
