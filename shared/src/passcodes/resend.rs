//! Resend: the same code while at least 60 seconds of it remain, otherwise a new one with a new validity. No resend
//! ever gives attempts back (R6).

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::deliver::{self, Outgoing, Sending, repoint};
use super::document::require_pending;
use super::gate::{Gate, Passage, RACES, Turned};
use super::issue::finish_abandoned;
use super::model::{Passcode, RECORDED_SENDS};
use super::store::{self, IS_PENDING, Stored};
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::limit::Violation;
use crate::http::problem::{Problem, seconds_until};
use crate::ids::PasscodeId;
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::recipients::Channel;
use crate::table::{Key, Write, WriteError};
use crate::tenants::model::WhenPlanExhausted;

/// Sends a passcode again, by the same channel or another that the recipient has.
///
/// # Errors
/// 404, 410, 429, 402, 403, 422, 503; nothing is charged then.
pub async fn resend(
    op: &Operation<'_>,
    id: &PasscodeId,
    channel: Option<Channel>,
    answer: &(dyn Fn(&Passcode) -> Result<Answer, Problem> + Sync),
) -> Result<Answer, Problem> {
    let tenant = &op.tenant.id;
    let is_auto = channel.is_none();
    let mut stored = store::load(op.app, tenant, id, op.now).await?.ok_or(Problem::NotFound)?;
    op.audit.about(id.as_str(), Some(&stored.passcode.to));
    let (mut gate, _) = Gate::read(op, &stored.addresses, None, Vec::new()).await?;
    match gate.judge_row(op)? {
        Found::Nothing => {}
        Found::Replay(answer) => return Ok(answer),
        Found::Abandoned(subject) => return finish_abandoned(op, &subject, answer).await,
    }
    for _ in 0..RACES {
        require_pending(&stored.passcode, op.now)?;
        require_send_left(op, &stored.passcode, &gate.waits(op))?;
        // A rotation just now elsewhere: this instance's ring may lack the record's key (R54).
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        let sealed = store::unseal(&ring, tenant, &stored)?;
        let recipient = sealed.recipient()?;
        let settings = &op.tenant.settings;
        let channel = channel.unwrap_or(stored.passcode.channel);
        if !recipient.has(channel) {
            return Err(Problem::invalid("/channel", "The recipient has no address for this channel."));
        }
        if let (Channel::Sms, Some(phone)) = (channel, recipient.phone()) {
            let is_allowed = phone.country().is_some_and(|country| settings.allows(country));
            let reason = phone.refused_range().or((!is_allowed).then_some("country-not-allowed"));
            if let Some(reason) = reason {
                return Err(Problem::DestinationNotAllowed(reason));
            }
        }
        let time_zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
        let mut next = next_generation(op, &ring, &stored);
        let code = store::derive_code(&ring, tenant, &next)?;
        let prepare =
            |channel| Outgoing::prepare(op, &next, &recipient, sealed.context.as_ref(), &time_zone, &code, channel);
        let mut outgoing = prepare(channel)?;
        if let Some(charge) = outgoing.charge()
            && !gate.has_room(op, charge).await?
        {
            let is_free_to_choose = is_auto || settings.when_plan_exhausted == WhenPlanExhausted::Email;
            if !is_free_to_choose || !recipient.has(Channel::Email) {
                return Err(Problem::SmsPlanExhausted);
            }
            outgoing = prepare(Channel::Email)?;
        }
        let mut passage = gate.pass(op, outgoing.charge(), id.as_str())?;
        let mut writes = std::mem::take(&mut passage.writes);
        let record = writes.len();
        writes.push(again(op, &stored, &next, &outgoing));
        let is_new = next.passcode.generation != stored.passcode.generation;
        let pointers = if is_new { repoint(op, &next) } else { Vec::new() };
        let own = record..=record + pointers.len();
        writes.extend(pointers);
        match op.app.table.transact(writes).await {
            Ok(()) => {
                let previous = is_new.then(|| Box::new(stored));
                return hand_over(op, &mut next, outgoing, passage, previous, answer).await;
            }
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                if let Turned::Replay(answer) = gate.learn(op, &passage, &refusals)? {
                    return Ok(answer);
                }
                // A pointer that leads elsewhere means that a newer passcode took this one's place.
                if own.into_iter().any(|index| refusals.refused(index)) {
                    stored = store::load(op.app, tenant, id, op.now).await?.ok_or(Problem::NotFound)?;
                }
            }
        }
    }
    Err(Problem::TemporarilyUnavailable("too many requests for one passcode at once".into()))
}

async fn hand_over(
    op: &Operation<'_>,
    next: &mut Stored,
    outgoing: Outgoing,
    passage: Passage,
    previous: Option<Box<Stored>>,
    answer: &(dyn Fn(&Passcode) -> Result<Answer, Problem> + Sync),
) -> Result<Answer, Problem> {
    let send = outgoing.as_send(op);
    let passcode = &mut next.passcode;
    passcode.send_count += 1;
    passcode.channel = send.channel;
    passcode.to.clone_from(&send.to);
    passcode.resend_after = op.now + pause(op);
    op.audit.about(passcode.id.as_str(), Some(&send.to));
    passcode.sends.push(send);
    let index = passcode.sends.len() - 1;
    let sending = Sending { index, passage, is_first: false, previous, fallback: None, answer };
    deliver::send(op, next, outgoing, sending).await
}

/// 429 when the pause is not over or no send is left.
///
/// # Errors
/// 429. What the recipient's own limits ask for (`waits`) comes on top: waiting as told must be enough (R20).
pub(crate) fn require_send_left(op: &Operation<'_>, passcode: &Passcode, waits: &[Violation]) -> Result<(), Problem> {
    let wait = waits.iter().map(|violation| violation.retry_after_seconds).max().unwrap_or(1);
    if passcode.sends_remaining() == 0 || passcode.sends.len() >= RECORDED_SENDS {
        // The passcode stays spent; a new one succeeds as soon as the limits allow.
        return Err(Problem::SendsExhausted(vec![Violation {
            policy: "passcode-sends",
            quota: passcode.send_limit,
            window_seconds: passcode.validity.as_secs(),
            retry_after_seconds: wait,
        }]));
    }
    if passcode.resend_after > op.now {
        return Err(Problem::ResendTooSoon(vec![Violation {
            policy: "resend-interval",
            quota: 1,
            window_seconds: pause(op).as_secs(),
            retry_after_seconds: seconds_until(passcode.resend_after, op.now).max(wait),
        }]));
    }
    Ok(())
}

/// The record with the code that this resend carries.
pub(crate) fn next_generation(op: &Operation<'_>, ring: &KeyRing, stored: &Stored) -> Stored {
    let mut next = stored.clone();
    if stored.passcode.must_rotate(op.now) {
        next.passcode.generation += 1;
        next.passcode.expires_at = op.now + next.passcode.validity;
        next.salt = op.app.random.bytes::<16>().to_vec();
        next.kid = ring.current();
    }
    next
}

/// Records the send, and the new generation if there is one, provided nothing moved since the record was read.
fn again(op: &Operation<'_>, stored: &Stored, next: &Stored, outgoing: &Outgoing) -> Write {
    let send = outgoing.as_send(op);
    let mut expression = "SET #sends = list_append(#sends, :next), #channel = :channel, #to = :to, \
         #resend_after = :resend_after, #send_count = :count"
        .to_owned();
    let is_new = next.passcode.generation != stored.passcode.generation;
    if is_new {
        expression
            .push_str(", #generation = :generation, #expires = :expires, #salt = :salt, #kid = :kid, #ttl = :ttl");
    }
    let write = Write::update(Key::passcode(&op.tenant.id, &stored.passcode.id), expression)
        .when(format!("{IS_PENDING} AND #generation = :seen_generation AND #send_count = :seen_count AND size(#sends) = :seen_sends"))
        .value(":seen_sends", i64::try_from(stored.passcode.sends.len()).unwrap_or(0))
        .value(":pending", "pending")
        .value(":now", op.now)
        .value(":seen_generation", stored.passcode.generation)
        .value(":seen_count", stored.passcode.send_count)
        .value(":next", vec![store::send_item(&send).into()])
        .value(":channel", send.channel.as_str())
        .value(":to", send.to.as_str())
        .value(":resend_after", op.now + pause(op))
        .value(":count", stored.passcode.send_count + 1);
    if is_new { store::with_generation(write, next) } else { write }
}

/// The pause between two sends of a passcode.
pub(crate) fn pause(op: &Operation<'_>) -> SignedDuration {
    SignedDuration::from_secs(i64::from(op.tenant.settings.policies.resend_interval_seconds))
}
