//! What the list of sessions shows, and a session's own page.

use askama::Template;

use crate::console::file;
use crate::console::gate::Entered;
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{Pager, Tab, TimeText};
use crate::console::sends::SendState;
use crate::console::times::when_said;
use crate::console::{place, query};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::sessions::document::{ParticipantDocument, PasscodeOfParticipant, SessionDocument};
use crate::sessions::model::SessionStatus;

/// A session of the list.
struct Row {
    name: String,
    agent: String,
    url: String,
    people: String,
    /// Who is at the door; nothing where nobody is.
    waiting: String,
    started: TimeText,
    ends: TimeText,
}

/// The list.
#[derive(Template)]
#[template(path = "console/sessions.html")]
pub(super) struct ListView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<Tab>,
    /// The list as a file; "" where there is nothing in it.
    export_url: String,
    is_open: bool,
    /// Whether there may be sessions that this page does not show.
    is_part: bool,
    rows: Vec<Row>,
    pager: Pager,
}

impl ListView {
    pub(super) fn show(
        entered: &Entered<'_>,
        status: SessionStatus,
        sessions: &[SessionDocument],
        next: Option<&str>,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-sessions")?;
        let (words, here) = (shell.words, entered.visit.here());
        let is_open = status == SessionStatus::Open;
        let said = said(status);
        let is_first = entered.visit.call.query("cursor").is_none();
        let tab = |label: &str, status: &str, is_current: bool| Tab {
            label: words.t(label),
            url: query::with(&here, &[("status", status)]),
            count: None,
            is_current,
        };
        let view = Self {
            export_url: file::url(entered, &[("status", said)], sessions.is_empty()),
            tabs: vec![
                tab("sessions-open", "", is_open),
                tab("sessions-ended", SessionStatus::Ended.as_str(), !is_open),
            ],
            is_open,
            is_part: next.is_some() || !is_first,
            rows: sessions.iter().map(|session| Row::new(session, is_open, &words, &here)).collect(),
            pager: place::pager(entered, &words, &[("status", said)], next),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

impl Row {
    fn new(session: &SessionDocument, is_open: bool, words: &Words, here: &str) -> Self {
        let head = &session.head;
        let present = u32::try_from(session.participants.len()).unwrap_or(u32::MAX) - count(session, &["removed"]);
        let waiting = count(session, &["arrived", "waiting_for_passcode"]);
        let values = [
            ("inside", words.figure(i64::from(count(session, &["entered"])))),
            ("all", words.figure(i64::from(present))),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Self {
            name: head.name.clone(),
            agent: head.agent.name.clone(),
            url: query::with(here, &[("session", session.id().as_str())]),
            people: words.say("sessions-inside", &values),
            waiting: if is_open && waiting > 0 { words.counted("sessions-waiting", waiting) } else { String::new() },
            started: when_said(words, Some(&head.created_at), "never"),
            ends: when_said(words, Some(head.ended_at.as_ref().unwrap_or(&head.ends_at)), "never"),
        }
    }
}

/// A status as the address has it: nothing of what is shown anyway.
pub(super) fn said(status: SessionStatus) -> &'static str {
    if status == SessionStatus::Open { "" } else { status.as_str() }
}

/// How many participants stand somewhere.
pub(super) fn count(session: &SessionDocument, statuses: &[&str]) -> u32 {
    let there = session.participants.iter().filter(|participant| statuses.contains(&participant.status.as_str()));
    u32::try_from(there.count()).unwrap_or(u32::MAX)
}

/// Something that is known of a session.
struct Fact {
    label: String,
    value: String,
}

/// A participant.
struct Seat {
    id: String,
    name: String,
    role: String,
    stands: String,
    tone: &'static str,
    since: TimeText,
    invited: String,
    invitation: SendState,
    code: String,
    code_detail: String,
    can_invite: bool,
}

/// A session's page.
#[derive(Template)]
#[template(path = "console/session.html")]
pub(super) struct SessionView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    session: String,
    /// Where a refused form leads.
    here: String,
    list_url: String,
    lead: String,
    status: String,
    tone: &'static str,
    end_url: String,
    facts: Vec<Fact>,
    started: TimeText,
    ends_label: String,
    ends: TimeText,
    seats: Vec<Seat>,
}

impl SessionView {
    pub(super) fn show(entered: &Entered<'_>, session: &SessionDocument) -> Result<Answer, Problem> {
        let (mut shell, _) = entered.shell("screen-sessions")?;
        let (words, head) = (shell.words, &session.head);
        let own = [("session", session.id().as_str())];
        let is_open = head.status == SessionStatus::Open.as_str();
        let address = entered.visit.here();
        let ask = [own[0], ("ask", Action::EndSession.as_str())];
        let can_invite = is_open && entered.may(Action::InviteParticipant);
        shell.page.title.clone_from(&head.name);
        let fact = |label: &str, value: String| Fact { label: words.t(label), value };
        let view = Self {
            session: session.id().to_string(),
            here: query::with(entered.visit.page(), &own),
            lead: words.say("sessions-of", &[("agent", &words.name(&head.agent.name))]),
            status: words.t(if is_open { "sessions-status-open" } else { "sessions-status-ended" }),
            tone: if is_open { "good" } else { "" },
            end_url: if is_open && entered.may(Action::EndSession) {
                query::with(&address, &ask)
            } else {
                String::new()
            },
            facts: vec![fact(
                "sessions-door",
                words.t(if head.passcode { "sessions-door-code" } else { "sessions-door-open" }),
            )],
            started: when_said(&words, Some(&head.created_at), "never"),
            ends_label: words.t(if is_open { "sessions-ends" } else { "sessions-ended-at" }),
            ends: when_said(&words, Some(head.ended_at.as_ref().unwrap_or(&head.ends_at)), "never"),
            seats: session.participants.iter().map(|one| Seat::new(one, can_invite, &words)).collect(),
            action: address.clone(),
            list_url: address,
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

impl Seat {
    fn new(participant: &ParticipantDocument, can_invite: bool, words: &Words) -> Self {
        let status = participant.status.as_str();
        let (stands, tone) = standing(status);
        let invite = &participant.invite;
        let since = participant.entered_at.as_ref().or(participant.arrived_at.as_ref());
        let passcode = participant.passcode.as_ref();
        Self {
            id: participant.id.to_string(),
            name: participant.name.clone(),
            role: words.t(match participant.role.as_str() {
                "primary" => "sessions-role-primary",
                "cosigner" => "sessions-role-cosigner",
                _ => "sessions-role-participant",
            }),
            stands: words.t(stands),
            tone,
            since: since.map_or_else(TimeText::default, |at| when_said(words, Some(at), "never")),
            invited: by(words, &invite.channel, &invite.to),
            invitation: SendState::of(words, &invite.status),
            code: passcode.map_or_else(|| words.t("sessions-code-none"), |passcode| code(words, passcode)),
            code_detail: passcode.map(|passcode| code_detail(words, passcode)).unwrap_or_default(),
            // Who is in needs no invitation; who was removed has none.
            can_invite: can_invite && !matches!(status, "entered" | "removed"),
        }
    }
}

/// How a standing is called, and how it fares.
fn standing(status: &str) -> (&'static str, &'static str) {
    match status {
        "arrived" => ("sessions-stands-arrived", "warn"),
        "waiting_for_passcode" => ("sessions-stands-waiting", "warn"),
        "entered" => ("sessions-stands-entered", "good"),
        "left_out" => ("sessions-stands-left-out", "over"),
        "removed" => ("sessions-stands-removed", ""),
        _ => ("sessions-stands-invited", ""),
    }
}

/// "By text message to +33 •• 78".
fn by(words: &Words, channel: &str, to: &str) -> String {
    let name = if channel == "sms" { "sessions-by-sms" } else { "sessions-by-email" };
    words.say(name, &[("to", &words.number(to))])
}

fn code(words: &Words, passcode: &PasscodeOfParticipant) -> String {
    match (&passcode.channel, &passcode.to) {
        (Some(channel), Some(to)) => by(words, channel, to),
        _ => words.t("sessions-code-told"),
    }
}

fn code_detail(words: &Words, passcode: &PasscodeOfParticipant) -> String {
    let sent = passcode.channel.as_ref().map(|_| SendState::of(words, &passcode.status).text);
    let read_out = (passcode.reveals > 0).then(|| words.counted("sessions-code-read-out", passcode.reveals));
    [sent, read_out].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
