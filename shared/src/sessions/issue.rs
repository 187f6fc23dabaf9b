//! The passcode of a participant: a passcode like any other (ledger, limits, guard, strategy, receipts), which belongs to the
//! participant. The write that makes it is the write that says it is asked of them: none goes out that nobody knows of.

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::load::Seat;
use super::model::Address;
use super::{load, participant_store, store};
use crate::delivery::model::{Context, Purpose};
use crate::operation::{Coded as _, Operation};
use crate::passcodes::issue::{Beside, Order, SendError, issue_beside};
use crate::passcodes::model::StoredStatus;
use crate::passcodes::owner_store::Owner;
use crate::passcodes::store::Stored;
use crate::passcodes::unsent;
use crate::recipients::Recipient;
use crate::table::{Known, Transaction, Write};

/// How long a code is good for that is sent to who waits for it, at most.
const WAITING_SECONDS: u32 = 300;
/// How long one that goes out before anybody waits, or that is told by mouth, at most.
const AHEAD_SECONDS: u32 = 600;
/// The longest name of a session that a message says.
const LONGEST_TOLD: usize = 64;

/// How a passcode comes to its participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Sent to the address that it has for it.
    Sent,
    /// Sent before anybody waits for it.
    SentAhead,
    /// Told by the agent; with why it was not sent, where it was to be.
    Told(Option<&'static str>),
}

/// What a participant's passcode belongs to.
#[must_use]
pub fn owner(op: &Operation<'_>, seat: &Seat) -> Owner {
    let watch = store::key(&op.tenant.id, &seat.session.id);
    Owner { name: seat.participant.id.to_string(), watch }
}

/// Makes the passcode that is asked of a participant from now on.
///
/// # Errors
/// [`SendError`]; [`SendError::Changed`] when the session or the participant changed since they were read.
pub async fn issue(op: &Operation<'_>, seat: &Seat, way: Way) -> Result<(), SendError> {
    let because = match way {
        Way::Sent | Way::SentAhead => None,
        Way::Told(because) => because,
    };
    let asked = Asked { op, seat, because };
    // What a passcode leaves in the audit log would tell of it by its own id: this is a step of something of the participant's.
    op.audit.hold(true);
    let made = match order(op, seat, way) {
        None => Err(SendError::Changed),
        Some(order) if matches!(way, Way::Told(_)) => Box::pin(unsent::make(op, &order, &asked)).await.map(|_| ()),
        // Boxed: a whole flow within another is more than a thread's stack may hold.
        Some(order) => Box::pin(issue_beside(op, order, &asked)).await.map(|_| ()),
    };
    op.audit.hold(false);
    let to = seat.participant.person.passcode_to.as_ref().unwrap_or(&seat.participant.person.invite);
    op.audit.about(seat.participant.id.as_str(), Some(&to.masked()));
    made
}

/// A fresh passcode by the way that the participant has for it, where it may be sent at all. Whoever has none that can be typed, or
/// lost it as the provider refused this one, is told one by the agent where one cannot be sent (C5); else what was refused is the
/// answer, and the code of before goes on.
///
/// # Errors
/// As [`issue`].
pub async fn send_or_tell(op: &Operation<'_>, seat: &Seat, may_send: bool) -> Result<(), SendError> {
    if !may_send || seat.participant.person.passcode_to.is_none() {
        return issue(op, seat, Way::Told(None)).await;
    }
    match issue(op, seat, Way::Sent).await {
        Err(refused) if may_be_told(op, &refused) => {
            // Who is in and comes again proves it again: the code of before is nothing to them.
            let has_one = seat.participant.entered_at.is_none() && seat.standing().pending(op.now).is_some();
            let is_to_be_told = !has_one || matches!(refused, SendError::Refused(_));
            if is_to_be_told { tell_instead(op, seat, &refused).await } else { Err(refused) }
        }
        issued => issued,
    }
}

/// Makes a passcode that the agent tells, since one was refused.
///
/// # Errors
/// As [`issue`].
async fn tell_instead(op: &Operation<'_>, seat: &Seat, refused: &SendError) -> Result<(), SendError> {
    let told = Way::Told(Some(refused.code()));
    if !matches!(refused, SendError::Refused(_)) {
        return issue(op, seat, told).await;
    }
    // One that its provider refused was asked of them meanwhile, and failed; anything else was somebody else's doing.
    let now = load::seat(op, &seat.session.id, &seat.participant.id).await?.ok_or(SendError::Changed)?;
    let is_same = now.participant.version == seat.participant.version;
    let is_failed = now.passcode.as_ref().is_some_and(|stored| stored.passcode.stored == StoredStatus::Failed);
    let is_next = now.participant.version == seat.participant.version + 1;
    if is_same || is_failed && is_next { issue(op, &now, told).await } else { Err(SendError::Changed) }
}

/// Notes why a code was not sent, for the agent to see. Whoever is changed by somebody else meanwhile is left as they are.
///
/// # Errors
/// When the table does not answer.
pub async fn note_unsent(op: &Operation<'_>, seat: &Seat, refused: &SendError) -> Result<(), SendError> {
    let now = load::seat(op, &seat.session.id, &seat.participant.id).await?;
    let is_same = |now: &Seat| now.participant.assignment == seat.participant.assignment;
    let Some(now) = now.filter(is_same).filter(|_| is_refusal(refused)) else { return Ok(()) };
    let tenant = &op.tenant.id;
    let transaction = Transaction::<SendError>::new()
        .learn("session", store::changed(tenant, &now.session.id, op.now))
        .learn("participant", participant_store::unsent(tenant, &now.session, &now.participant, refused.code()));
    op.commit(transaction, &mut Known::default()).await?;
    Ok(())
}

/// Whether a code that was not sent for this reason may be told instead: it was refused, and nobody is in the way.
fn may_be_told(op: &Operation<'_>, refused: &SendError) -> bool {
    is_refusal(refused) && op.tenant.settings.sessions.agent_reveal
}

fn is_refusal(error: &SendError) -> bool {
    match error {
        SendError::PlanExhausted
        | SendError::DestinationNotAllowed(_)
        | SendError::Guarded(_)
        | SendError::Limited(_)
        | SendError::Refused(_) => true,
        SendError::Invalid(_) | SendError::Changed | SendError::Conflict(_) | SendError::Failed(_) => false,
    }
}

fn order(op: &Operation<'_>, seat: &Seat, way: Way) -> Option<Order> {
    let (settings, session) = (&op.tenant.settings, &seat.session);
    let told = Context { item: Some(session.name.clone()), ..Context::EMPTY };
    let longest = if way == Way::Sent { WAITING_SECONDS } else { AHEAD_SECONDS };
    let validity = SignedDuration::from_secs(i64::from(settings.policies.validity_seconds.min(longest)));
    Some(Order {
        recipient: recipient(seat)?,
        channel: None,
        purpose: Purpose::session(),
        context: (session.name.chars().count() <= LONGEST_TOLD).then_some(told),
        language: session.language(settings),
        time_zone: (settings.time_zone.clone(), TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC)),
        // No code outlives its session.
        validity: validity.min(session.over_at().duration_since(op.now)),
        code_length: settings.policies.code_length,
        client_reference: Some(session.id.to_string()),
        // Everybody at a meeting may sit in one house; whoever has no invitation causes no send.
        client_ip: None,
        strategy: Vec::new(),
        // Whoever asks for it, it is typed on our page.
        origin: origin(&session.pages),
        owner: Some(owner(op, seat)),
    })
}

/// The origin that binds the code: that of our pages, as they were when the session was made.
fn origin(pages: &str) -> Option<String> {
    let url = url::Url::parse(pages).ok()?;
    url.host_str().map(|host| format!("https://{host}"))
}

/// Whose failures count with it; where it goes, when it is sent.
fn recipient(seat: &Seat) -> Option<Recipient> {
    Address::recipient(seat.participant.person.counted())
}

/// A passcode that is asked of a participant, as it is written.
struct Asked<'a> {
    op: &'a Operation<'a>,
    seat: &'a Seat,
    because: Option<&'static str>,
}

impl Beside for Asked<'_> {
    fn writes(&self, stored: &Stored) -> Vec<Write> {
        let (tenant, now) = (&self.op.tenant.id, self.op.now);
        let (session, participant) = (&self.seat.session, &self.seat.participant);
        vec![
            store::turns_at(tenant, &session.id, &participant.id, stored.passcode.expires_at, now),
            participant_store::ask(tenant, session, participant, (&stored.passcode.id, self.because), now),
        ]
    }
}
