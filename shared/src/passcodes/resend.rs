//! Resend: the same code while at least 60 seconds of it remain, otherwise a new one with a new validity. No resend
//! ever gives attempts back (R6).

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::deliver::{self, Outgoing, Sending};
use super::document::require_pending;
use super::gate::{Gate, Passage, RACES, Turned};
use super::issue::finish_abandoned;
use super::model::Passcode;
use super::store::{self, IS_PENDING, Stored};
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::limit::Violation;
use crate::http::problem::{Problem, seconds_until};
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::recipients::Channel;
use crate::recipients::phone::Kind;
use crate::table::{Key, Write, WriteError};

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
        require_send_left(op, &stored.passcode, &gate)?;
        let sealed = store::unseal(&op.ring, tenant, &stored)?;
        let recipient = sealed.recipient()?;
        let channel = channel.unwrap_or(stored.passcode.channel);
        if !recipient.has(channel) {
            return Err(Problem::invalid("/channel", "The recipient has no address for this channel."));
        }
        if let (Channel::Sms, Some(phone)) = (channel, recipient.phone()) {
            let is_allowed = phone.kind() == Kind::Ordinary
                && phone.country().is_some_and(|country| op.tenant.settings.allows(country));
            if !is_allowed {
                return Err(Problem::DestinationNotAllowed("country-not-allowed"));
            }
        }
        let time_zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
        let mut next = next_generation(op, &stored);
        let code = store::derive_code(&op.ring, tenant, &next)?;
        let outgoing = Outgoing::prepare(op, &next, &recipient, sealed.context.as_ref(), &time_zone, &code, channel)?;
        if let Some(charge) = outgoing.charge()
            && !gate.has_room(op, charge).await?
        {
            return Err(Problem::SmsPlanExhausted);
        }
        let mut passage = gate.pass(op, outgoing.charge(), id.as_str())?;
        let mut writes = std::mem::take(&mut passage.writes);
        let record = writes.len();
        writes.push(again(op, &stored, &next, &outgoing));
        match op.app.table.transact(writes).await {
            Ok(()) => return hand_over(op, &mut next, outgoing, passage, answer).await,
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                if let Turned::Replay(answer) = gate.learn(op, &passage, &refusals)? {
                    return Ok(answer);
                }
                if refusals.refused(record) {
                    let item = refusals.item(record).ok_or(Problem::NotFound)?;
                    stored = store::read(item, id)?;
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
    let sending = Sending { index, passage, is_first: false, fallback: None, answer };
    deliver::send(op, next, outgoing, sending).await
}

/// 429 when the pause is not over or no send is left.
fn require_send_left(op: &Operation<'_>, passcode: &Passcode, gate: &Gate) -> Result<(), Problem> {
    if passcode.sends_remaining() == 0 {
        // The passcode stays spent; a new one succeeds as soon as the recipient's own limits allow (R20).
        let wait = gate.waits(op).iter().map(|violation| violation.retry_after_seconds).max().unwrap_or(1);
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
            retry_after_seconds: seconds_until(passcode.resend_after, op.now),
        }]));
    }
    Ok(())
}

/// The record with the code that this resend carries.
fn next_generation(op: &Operation<'_>, stored: &Stored) -> Stored {
    let mut next = stored.clone();
    if stored.passcode.must_rotate(op.now) {
        next.passcode.generation += 1;
        next.passcode.expires_at = op.now + next.passcode.validity;
        next.salt = op.app.random.bytes::<16>().to_vec();
        next.kid = op.ring.current();
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
        .when(format!("{IS_PENDING} AND #generation = :seen_generation AND #send_count = :seen_count"))
        .value(":pending", "pending")
        .value(":now", op.now)
        .value(":seen_generation", stored.passcode.generation)
        .value(":seen_count", stored.passcode.send_count)
        .value(":next", vec![store::send_item(&send).into()])
        .value(":channel", send.channel.as_str())
        .value(":to", send.to.as_str())
        .value(":resend_after", op.now + pause(op))
        .value(":count", stored.passcode.send_count + 1);
    if !is_new {
        return write;
    }
    write
        .value(":generation", next.passcode.generation)
        .value(":expires", next.passcode.expires_at)
        .value(":salt", next.salt.as_slice())
        .value(":kid", next.kid.0.as_str())
        .value(":ttl", (next.passcode.expires_at + super::model::READABLE).as_second())
}

fn pause(op: &Operation<'_>) -> SignedDuration {
    SignedDuration::from_secs(i64::from(op.tenant.settings.policies.resend_interval_seconds))
}
