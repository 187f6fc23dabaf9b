//! What `/s/{token}` shows, one thing at a time.

use askama::Template;
use jiff::Timestamp;

use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::passcodes::model::Passcode;
use crate::recipients::Channel;
use crate::sessions::load::Seat;
use crate::tenants::model::SessionDelivery;

/// Whoever the sentences of a page name.
struct Named {
    agent: String,
    firm: String,
    name: String,
    session: String,
    to: String,
}

impl Named {
    fn of(visit: &Visit<'_>, words: &Words, seat: &Seat) -> Self {
        let person = &seat.participant.person;
        let to = person.passcode_to.as_ref().map(crate::sessions::model::Address::masked);
        Self {
            agent: words.name(&seat.session.agent.name),
            firm: words.name(&visit.tenant().settings.name),
            name: words.name(&person.name),
            session: words.name(&seat.session.name),
            to: to.map(|to| words.number(&to)).unwrap_or_default(),
        }
    }

    fn say(&self, words: &Words, text: &str) -> String {
        let values = [
            ("agent", self.agent.as_str()),
            ("firm", self.firm.as_str()),
            ("name", self.name.as_str()),
            ("session", self.session.as_str()),
            ("to", self.to.as_str()),
        ];
        words.say(text, &values)
    }
}

/// What a page says of a notice. There is one way for a code here: of a send that was refused it says that, and not to choose
/// another.
fn said(notice: Option<&Notice>, words: &Words) -> Said {
    const CHOOSING: [&str; 4] =
        ["sms-plan-exhausted", "destination-not-allowed", "recipient-opted-out", "invalid-recipient"];
    match notice {
        Some(notice) if CHOOSING.contains(&notice.what.as_str()) => {
            Said::of(Some(&Notice::at("delivery-unavailable", "")), words)
        }
        notice => Said::of(notice, words),
    }
}

/// Whether a notice is of a code that was typed: where no field is, the page's heading says it.
fn is_of_a_code(notice: &Notice) -> bool {
    const TYPED: [&str; 7] = [
        "incorrect-code",
        "invalid-request",
        "expired",
        "attempts-exhausted",
        "superseded",
        "already-used",
        "canceled",
    ];
    TYPED.contains(&notice.what.as_str())
}

/// Who invites, to what, and what will happen.
#[derive(Template)]
#[template(path = "pages/session.html")]
pub(super) struct DoorView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    next: String,
    not_you: String,
}

impl DoorView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let named = Named::of(visit, &words, seat);
        let heading = named.say(&words, "session-heading");
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: said(notice, &words),
            action: visit.here(),
            heading,
            lead: named.say(&words, "session-lead"),
            next: named.say(&words, next(visit, seat)),
            not_you: named.say(&words, "session-not-you"),
            words,
        };
        visit.show(200, &view)
    }
}

/// What happens when they continue.
fn next(visit: &Visit<'_>, seat: &Seat) -> &'static str {
    let channel = seat.participant.person.passcode_to.as_ref().map(crate::sessions::model::Address::channel);
    let is_told = seat.session.delivery == SessionDelivery::Manual;
    match channel {
        _ if !seat.session.has_passcode => "session-next-none",
        Some(_) if seat.standing().pending(visit.op.now).is_some() => "session-next-sent",
        Some(Channel::Sms) if !is_told => "session-next-sms",
        Some(Channel::Email) if !is_told => "session-next-email",
        Some(_) if !visit.tenant().settings.sessions.agent_reveal => "session-next-later",
        Some(_) | None => "session-next-told",
    }
}

/// The code.
#[derive(Template)]
#[template(path = "pages/session_code.html")]
pub(super) struct CodeView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    /// That it could not be sent; nothing where it was, or was not to be.
    unsent: String,
    /// That the agent can see it; nothing where nobody can.
    seen: String,
    digits: u32,
    /// Until when it is good; nothing where nobody has it yet.
    valid: Option<(String, String, String)>,
    /// What stands there once it is over.
    over: String,
    ends_at_ms: i64,
    again_at_ms: i64,
    /// When another can be asked for; nothing where none can.
    again: String,
    /// Whether one can be asked for: again, or at last.
    can_ask: bool,
}

impl CodeView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        seat: &Seat,
        passcode: &Passcode,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let named = Named::of(visit, &words, seat);
        let is_sent = !passcode.sends.is_empty();
        let may_be_told = visit.tenant().settings.sessions.agent_reveal;
        // The agent cannot see it, and can have one sent.
        let comes_later = !is_sent && !may_be_told && seat.participant.person.passcode_to.is_some();
        let (heading, lead) = if is_sent {
            ("code-heading", "session-code-lead")
        } else if comes_later {
            ("session-later-heading", "session-later-lead")
        } else {
            ("session-told-heading", "session-told-lead")
        };
        let heading = named.say(&words, heading);
        let is_refused = !is_sent && seat.participant.unsent_because.is_some();
        let can_ask = is_sent || is_refused;
        let is_seen = is_sent && may_be_told;
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: said(notice, &words),
            action: visit.here(),
            heading,
            lead: named.say(&words, lead),
            unsent: if is_refused { named.say(&words, "session-unsent") } else { String::new() },
            seen: if is_seen { named.say(&words, "session-seen") } else { String::new() },
            digits: passcode.code_length,
            valid: (!comes_later).then(|| words.valid_until(passcode.expires_at)),
            over: named.say(&words, if is_sent { "code-over" } else { "session-told-over" }),
            ends_at_ms: passcode.expires_at.as_millisecond(),
            again_at_ms: passcode.resend_after.as_millisecond(),
            again: if can_ask { words.again(passcode.resend_after) } else { String::new() },
            can_ask,
            words,
        };
        visit.show(200, &view)
    }
}

/// Where they stand when there is nothing to type: in words, with the one thing to do.
#[derive(Template)]
#[template(path = "pages/session_state.html")]
pub(super) struct StateView {
    page: Frame,
    said: Said,
    action: String,
    tone: &'static str,
    icon: &'static str,
    heading: String,
    lead: String,
    /// What the button does, and says; nothing where there is nothing to do.
    does: &'static str,
    button: String,
    busy: String,
    /// When it can be pressed, where that is later.
    from_ms: Option<i64>,
}

/// A state: how it looks, what it says, what its button does and says.
struct State<'a> {
    look: (&'static str, &'static str),
    heading: &'a str,
    lead: &'a str,
    button: Option<(&'static str, &'a str)>,
    /// Whether its button sends something.
    sends: bool,
}

/// A fresh code can be asked for.
const FRESH: Option<(&str, &str)> = Some(("send", "request-new-code"));

impl StateView {
    /// They are in.
    pub(super) fn show_in(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat) -> Result<Answer, Problem> {
        let sends = seat.session.has_passcode;
        let lead = if sends { "session-in-lead-code" } else { "session-in-lead" };
        let (look, button) = (("good", "done"), Some(("continue", "continue")));
        let state = State { look, heading: "session-in-heading", lead, button, sends };
        Self::show(visit, notice, seat, &state)
    }

    /// Nothing could be sent, and the agent may not tell it.
    pub(super) fn show_unsent(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat) -> Result<Answer, Problem> {
        let (heading, lead) = ("session-unsent-heading", "session-unsent-lead");
        let button = Some(("continue", "send-code"));
        let state = State { look: ("warn", "warning"), heading, lead, button, sends: true };
        // That it could not be sent stands there; when it can be, or who can help, does not.
        let notice = notice.filter(|notice| notice.until_ms.is_some() || notice.what == "recipient-locked");
        Self::show(visit, notice, seat, &state)
    }

    /// The code is over, and there is no other.
    pub(super) fn show_expired(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat) -> Result<Answer, Problem> {
        let (heading, lead) = ("session-expired-heading", "session-expired-lead");
        let state = State { look: ("warn", "warning"), heading, lead, button: FRESH, sends: true };
        Self::show(visit, notice, seat, &state)
    }

    /// The code's tries are used up, and there is another to be had.
    pub(super) fn show_spent(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat) -> Result<Answer, Problem> {
        let (heading, lead) = ("session-spent-heading", "session-expired-lead");
        let state = State { look: ("warn", "warning"), heading, lead, button: FRESH, sends: true };
        Self::show(visit, notice, seat, &state)
    }

    /// All tries are used up.
    pub(super) fn show_out(visit: &Visit<'_>, seat: &Seat) -> Result<Answer, Problem> {
        let (heading, lead) = ("session-out-heading", "session-out-lead");
        let state = State { look: ("warn", "warning"), heading, lead, button: None, sends: false };
        Self::show(visit, None, seat, &state)
    }

    fn show(visit: &Visit<'_>, notice: Option<&Notice>, seat: &Seat, state: &State<'_>) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let named = Named::of(visit, &words, seat);
        let heading = named.say(&words, state.heading);
        let (does, button) = state.button.unwrap_or_default();
        let from = seat.standing().next_passcode_at().filter(|at| state.sends && *at > visit.op.now);
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: said(notice.filter(|notice| !is_of_a_code(notice)), &words),
            action: visit.here(),
            tone: state.look.0,
            icon: state.look.1,
            heading,
            lead: named.say(&words, state.lead),
            does,
            button: if button.is_empty() { String::new() } else { words.t(button) },
            busy: words.t(if state.sends { "sending" } else { "checking" }),
            from_ms: from.map(Timestamp::as_millisecond),
        };
        visit.show(200, &view)
    }
}

/// 404: the link leads nowhere, whatever the reason.
#[derive(Template)]
#[template(path = "pages/failure.html")]
pub(super) struct GoneView {
    page: Frame,
    heading: String,
    lead: String,
    reference: String,
}

impl GoneView {
    pub(super) fn show(visit: &Visit<'_>) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let heading = words.t("session-gone-heading");
        let mut page = visit.frame(&words, heading.clone());
        // The same bytes for every token: no link of the page may name it.
        page.languages.clear();
        let view =
            Self { page, heading, lead: words.say("session-gone-lead", &[("firm", &firm)]), reference: String::new() };
        Ok(Answer { refused: Some("not-found"), ..visit.show(404, &view)? })
    }
}
