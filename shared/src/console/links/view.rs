//! What the list of links shows, and a link's own page. Its address is on neither: whoever has it is asked for a code, and that is
//! the recipient.

use askama::Template;

use crate::console::file;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Chip, Pager, TimeText};
use crate::console::sends::{self, SendState};
use crate::console::times::{when, when_said};
use crate::console::{place, query, reference};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::links::document::LinkDocument;
use crate::links::model::{Link, LinkMail, Status};
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::recipients::Phone;

/// The filters, in the order of a link's life.
const STATUSES: [Status; 7] =
    [Status::Sent, Status::Bounced, Status::Opened, Status::Verified, Status::Active, Status::Expired, Status::Revoked];

/// A link of the list.
struct Row {
    name: String,
    detail: String,
    url: String,
    items: String,
    status: String,
    tone: &'static str,
    made: TimeText,
    ends: TimeText,
}

/// The list.
#[derive(Template)]
#[template(path = "console/links.html")]
pub(super) struct ListView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    chips: Vec<Chip>,
    /// The list as a file; "" where there is nothing in it.
    export_url: String,
    rows: Vec<Row>,
    /// Whether there may be links that this page does not show.
    is_part: bool,
    /// Where an application gets its key; nothing for who may not make one.
    keys_url: String,
    pager: Pager,
}

impl ListView {
    pub(super) fn show(
        entered: &Entered<'_>,
        status: Option<Status>,
        links: &[LinkDocument],
        next: Option<&str>,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-links")?;
        let (words, here) = (shell.words, entered.visit.here());
        let current = status.map_or("", Status::as_str);
        let chip = |one: Status| Chip {
            label: words.t(status_name(one).0),
            count: None,
            url: query::with(&here, &[("status", if status == Some(one) { "" } else { one.as_str() })]),
            is_current: status == Some(one),
        };
        let is_first = entered.visit.call.query("cursor").is_none();
        let view = Self {
            export_url: file::url(entered, &[("status", current)], links.is_empty()),
            chips: STATUSES.map(chip).into(),
            rows: links.iter().map(|link| Row::new(link, &words, &here)).collect(),
            is_part: status.is_some() || next.is_some() || !is_first,
            keys_url: if entered.may(Action::CreateKey) {
                entered.visit.path(&query::with(&Screen::Settings.page(), &[("tab", "keys")]))
            } else {
                String::new()
            },
            pager: place::pager(entered, &words, &[("status", current)], next),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

impl Row {
    fn new(link: &LinkDocument, words: &Words, here: &str) -> Self {
        let recipient = &link.recipient;
        let (status, tone) = link.status.parse().map_or(("links-status-sent", ""), status_name);
        let first = link.items.first().map(|item| item.title.clone()).unwrap_or_default();
        let others = u32::try_from(link.items.len().saturating_sub(1)).unwrap_or(u32::MAX);
        Self {
            name: name_of(recipient.name.as_deref(), &recipient.email),
            detail: recipient.name.as_ref().map(|_| words.number(&recipient.email)).unwrap_or_default(),
            url: query::with(here, &[("link", link.id.as_str())]),
            items: if others == 0 {
                first
            } else {
                format!("{} {}", words.name(&first), words.counted("links-more-items", others))
            },
            status: words.t(status),
            tone,
            made: when_said(words, Some(&link.created_at), "never"),
            ends: when_said(words, Some(&link.expires_at), "never"),
        }
    }
}

/// Something that is known of a link.
struct Fact {
    label: String,
    value: String,
}

/// A step that a recipient took, or has still to take.
struct Step {
    label: String,
    at: TimeText,
}

/// What a link leads to, or a mail of it.
struct Line {
    tone: &'static str,
    title: String,
    detail: String,
    at: TimeText,
}

/// A link's page.
#[derive(Template)]
#[template(path = "console/link.html")]
pub(super) struct LinkView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    id: String,
    /// Where a refused form leads.
    here: String,
    list_url: String,
    status: String,
    tone: &'static str,
    can_resend: bool,
    revoke_url: String,
    facts: Vec<Fact>,
    /// Whose account it came to: the login ID, and that person's page.
    holder: Option<(String, String)>,
    steps: Vec<Step>,
    items: Vec<Line>,
    mails: Vec<Line>,
}

impl LinkView {
    pub(super) fn show(entered: &Entered<'_>, link: &Link) -> Result<Answer, Problem> {
        let (mut shell, _) = entered.shell("screen-links")?;
        let (words, op) = (shell.words, entered.op());
        let own = [("link", link.id.as_str())];
        let is_open = link.require_open(op.now).is_ok();
        let (status, tone) = status_name(link.status(op.now));
        shell.page.title = name_of(link.recipient.name.as_deref(), &link.recipient.email.masked());
        let holder = link.holder.as_ref().map(|holder| {
            let person = format!("{}/{}", Screen::Person.page(), reference::of(&op, &holder.login_id));
            (holder.login_id.as_given().to_owned(), entered.visit.path(&person))
        });
        let opened = link.opened_items.iter().copied().chain(std::iter::repeat(None));
        let item = |(item, at): (&crate::links::model::Item, Option<jiff::Timestamp>)| Line {
            tone: if at.is_some() { "good" } else { "" },
            title: item.title.clone(),
            detail: item.reference.clone(),
            at: at.map_or_else(|| never(&words, "links-item-new"), |at| when(&words, at)),
        };
        let can_revoke = is_open && entered.may(Action::RevokeLink);
        let ask = [own[0], ("ask", Action::RevokeLink.as_str())];
        let view = Self {
            action: entered.visit.here(),
            id: link.id.to_string(),
            here: query::with(entered.visit.page(), &own),
            list_url: entered.visit.here(),
            status: words.t(status),
            tone,
            can_resend: is_open && entered.may(Action::ResendLink),
            revoke_url: if can_revoke { query::with(&entered.visit.here(), &ask) } else { String::new() },
            facts: facts(link, &words),
            holder,
            steps: steps(link, &words, op.now),
            items: link.items.iter().zip(opened).map(item).collect(),
            mails: link.mails.iter().rev().map(|mail| mail_line(mail, &words)).collect(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// What a link's recipient is called.
pub(super) fn name_of(name: Option<&str>, masked: &str) -> String {
    name.unwrap_or(masked).to_owned()
}

/// How a status is called, and how it fares.
fn status_name(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Sent => ("links-status-sent", ""),
        Status::Bounced => ("links-status-bounced", "over"),
        Status::Opened => ("links-status-opened", ""),
        Status::Verified => ("links-status-verified", "good"),
        Status::Active => ("links-status-active", "good"),
        Status::Expired => ("links-status-expired", "warn"),
        Status::Revoked => ("links-status-revoked", "warn"),
    }
}

fn never(words: &Words, name: &str) -> TimeText {
    TimeText { text: words.t(name), ..TimeText::default() }
}

fn facts(link: &Link, words: &Words) -> Vec<Fact> {
    let recipient = &link.recipient;
    let codes = match &recipient.phone {
        Some(phone) if !recipient.skip_phone => {
            words.say("links-codes-both", &[("number", &words.number(&Phone::masked(phone)))])
        }
        Some(_) | None => words.t("links-codes-email"),
    };
    [("email", words.number(&recipient.email.masked())), ("links-codes", codes)]
        .into_iter()
        .map(|(label, value)| Fact { label: words.t(label), value })
        .collect()
}

/// How far it came, in the order in which that happens.
fn steps(link: &Link, words: &Words, now: jiff::Timestamp) -> Vec<Step> {
    let step = |label: &str, at: Option<jiff::Timestamp>| Step {
        label: words.t(label),
        at: at.map_or_else(|| never(words, "links-not-yet"), |at| when(words, at)),
    };
    let end = match link.revoked_at {
        Some(at) => step("links-revoked-at", Some(at)),
        None if link.expires_at <= now => step("links-ended-at", Some(link.expires_at)),
        None => step("links-ends-at", Some(link.expires_at)),
    };
    vec![
        step("links-made-at", Some(link.created_at)),
        step("links-opened-at", link.opened_at),
        step("links-verified-at", link.verified_at),
        step("links-active-at", link.active_at),
        end,
    ]
}

fn mail_line(mail: &LinkMail, words: &Words) -> Line {
    let state = SendState::of(words, mail.send.status.as_str());
    let fault = mail.fault.map(|fault| sends::fault(words, fault));
    Line {
        tone: if fault.is_some() { "over" } else { state.tone },
        title: state.text,
        detail: [Some(words.number(&mail.send.to)), fault].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        at: when(words, mail.send.at),
    }
}
