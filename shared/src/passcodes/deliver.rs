//! From a reserved send to its outcome. The record says `sending` before the provider is called; afterwards `sent`,
//! `failed` (with everything given back) or `unknown` (charged, and never sent again by itself).

use std::time::Duration;

use super::code::Code;
use super::gate::Passage;
use super::model::{Context, Passcode, Send, SendStatus, StoredStatus};
use super::store::{self, Stored};
use crate::delivery::ledger::{self, Charge};
use crate::delivery::message::{self, Mail, SmsText};
use crate::delivery::{Handover, Refusal};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::operation::Operation;
use crate::recipients::{Channel, Email, Phone, Recipient};
use crate::table::{Builder, Key, Write, WriteError};
use crate::telemetry::Measures;
use crate::usage::alert;

/// A message, ready to go.
pub(super) enum Outgoing {
    Sms(Phone, SmsText, Charge),
    Email(Email, Mail),
}

/// How often a refund is tried, on top of the transaction's own retries: about a second and a half.
const GIVE_BACK_TRIES: u32 = 5;

/// What a flow wants done around a send.
pub(super) struct Sending<'a> {
    /// The send's place in the record.
    pub(super) index: usize,
    /// What the gate took, to give back on failure.
    pub(super) passage: Passage,
    /// Whether this is the passcode's first send: its failure is the passcode's failure.
    pub(super) is_first: bool,
    /// The record before this send made a new code: a send that fails must not kill the code that the recipient has.
    pub(super) previous: Option<Box<Stored>>,
    /// Another channel to try when the provider's account is the trouble.
    pub(super) fallback: Option<Outgoing>,
    /// Makes the answer from the record.
    pub(super) answer: &'a (dyn Fn(&Passcode) -> Result<Answer, Problem> + Sync),
}

impl Outgoing {
    /// Renders the message for a channel that the recipient has.
    pub(super) fn prepare(
        op: &Operation<'_>,
        stored: &Stored,
        recipient: &Recipient,
        context: Option<&Context>,
        time_zone: &jiff::tz::TimeZone,
        code: &Code,
        channel: Channel,
    ) -> Result<Self, Problem> {
        let facts = store::facts(stored, &op.tenant.settings, context, code, op.now, time_zone);
        let missing = || Problem::invalid("/channel", "The recipient has no address for this channel.");
        match channel {
            Channel::Sms => {
                let phone = recipient.phone().ok_or_else(missing)?;
                let text = message::sms(&facts);
                let country = phone.country().map(|country| country.to_string());
                let charge = Charge::new(op.now, country.as_deref(), text.parts);
                Ok(Self::Sms(phone.clone(), text, charge))
            }
            Channel::Email => {
                let email = recipient.email().ok_or_else(missing)?;
                let mail = message::mail(&facts).map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
                Ok(Self::Email(email.clone(), mail))
            }
        }
    }

    pub(super) fn channel(&self) -> Channel {
        match self {
            Self::Sms(..) => Channel::Sms,
            Self::Email(..) => Channel::Email,
        }
    }

    pub(super) fn charge(&self) -> Option<&Charge> {
        match self {
            Self::Sms(_, _, charge) => Some(charge),
            Self::Email(..) => None,
        }
    }

    /// The send as it is recorded before the provider is called.
    pub(super) fn as_send(&self, op: &Operation<'_>) -> Send {
        let to = match self {
            Self::Sms(phone, ..) => phone.masked(),
            Self::Email(email, _) => email.masked(),
        };
        Send { channel: self.channel(), to, at: op.now, status: SendStatus::Sending, charge: self.charge().cloned() }
    }

    async fn hand_over(&self, op: &Operation<'_>) -> Handover {
        let random = &op.app.random;
        match self {
            Self::Sms(phone, text, charge) => {
                let sender_id = op.tenant.settings.sender_id.as_deref();
                let (handover, marked) = tokio::join!(
                    op.app.sms.send(random, phone, &text.text, sender_id),
                    alert::mark_when_near(op.app, &op.tenant.id, &charge.month)
                );
                if let Err(error) = marked {
                    tracing::warn!(%error, "a plan's threshold could not be checked; the next send will");
                }
                handover
            }
            Self::Email(email, mail) => op.app.email.send(random, &[email.as_str().to_owned()], mail).await,
        }
    }
}

/// Calls the provider and records what became of the send. The record and everything it needs is reserved already.
pub(super) async fn send(
    op: &Operation<'_>,
    stored: &mut Stored,
    outgoing: Outgoing,
    mut sending: Sending<'_>,
) -> Result<Answer, Problem> {
    let handover = outgoing.hand_over(op).await;
    let handover = match (handover, sending.fallback.take()) {
        (Handover::Refused(Refusal::Suspended), Some(fallback)) => {
            return fall_back(op, stored, &outgoing, fallback, sending).await;
        }
        (handover, _) => handover,
    };
    measure(op, &outgoing, &handover, sending.is_first);
    match handover {
        Handover::Accepted(message_id) => {
            settle(op, stored, &outgoing, SendStatus::Sent, Some(message_id), &sending).await
        }
        Handover::Unknown => settle(op, stored, &outgoing, SendStatus::Unknown, None, &sending).await,
        Handover::Refused(refusal) => give_back(op, stored, &outgoing, refusal, &sending).await,
    }
}

/// The send went out, or may have.
async fn settle(
    op: &Operation<'_>,
    stored: &mut Stored,
    outgoing: &Outgoing,
    status: SendStatus,
    message_id: Option<String>,
    sending: &Sending<'_>,
) -> Result<Answer, Problem> {
    let tenant = &op.tenant.id;
    let mut settled = stored.passcode.clone();
    set_status(&mut settled, sending.index, status);
    let answer = (sending.answer)(&settled)?;
    let mut writes = vec![mark(op, stored, sending.index, status)];
    if let Some(message_id) = message_id.filter(|id| !id.is_empty()) {
        let pointer = Builder::new()
            .with("tenant", tenant.as_str())
            .with("passcode", stored.passcode.id.as_str())
            .with("index", i64::try_from(sending.index).unwrap_or(0))
            .ttl(op.now + jiff::SignedDuration::from_hours(24 * 7));
        writes.push(Write::put(Key::provider_message(&message_id), pointer));
    }
    let mut counts = Vec::new();
    if sending.is_first {
        counts.push(("issued", 1));
    }
    if matches!(outgoing, Outgoing::Email(..)) {
        counts.push(("email_used", 1));
    }
    if !counts.is_empty() {
        writes.push(ledger::count(tenant, op.now, op.app.random.below(ledger::SHARDS), &counts));
    }
    writes.extend(op.guard.as_ref().map(|guard| guard.finish(&answer, op.now)));
    let audit = op.audit.write(&op.app.random, "ok");
    let is_audited = audit.is_some();
    writes.extend(audit);
    match op.app.table.transact(writes).await {
        Ok(()) => {
            if is_audited {
                op.audit.written();
            }
            stored.passcode = settled;
            Ok(answer)
        }
        // The message is out and charged; the record goes on saying `unknown`, and so do we.
        Err(error) => {
            tracing::error!(%error, "a send's outcome could not be recorded; it stays unknown");
            (sending.answer)(&stored.passcode)
        }
    }
}

/// The send certainly did not go out: everything it took is given back in one transaction.
async fn give_back(
    op: &Operation<'_>,
    stored: &mut Stored,
    outgoing: &Outgoing,
    refusal: Refusal,
    sending: &Sending<'_>,
) -> Result<Answer, Problem> {
    let problem = problem_of(refusal);
    for attempt in 0..GIVE_BACK_TRIES {
        let mut writes = vec![undo(op, stored, sending)];
        writes.extend(outgoing.charge().map(|charge| charge.refund(&op.tenant.id)));
        writes.extend(sending.passage.slots.iter().map(|(key, slots)| slots.release(key.clone())));
        writes.extend(sending.previous.iter().flat_map(|previous| repoint(op, previous)));
        writes.extend(op.guard.as_ref().map(|guard| match problem {
            Problem::DeliveryUnavailable(_) => guard.release(),
            _ => guard.finish_with_problem(&problem, op.request_id, op.now),
        }));
        match op.app.table.transact(writes).await {
            // Refused: an earlier try of ours did it although its answer was lost, or a receipt came first.
            Ok(()) | Err(WriteError::Refused(_)) => return Err(problem),
            // Many sends that fail together meet at the tenant's ledger: wait a little longer each time.
            Err(WriteError::Store(error)) => {
                tracing::warn!(%error, attempt, "a failed send could not be given back yet");
                let jitter = u64::try_from(op.app.random.below(60)).unwrap_or(0);
                tokio::time::sleep(Duration::from_millis((40 << attempt) + jitter)).await;
            }
        }
    }
    // Charged for a message that did not go out: the ledger errs on the side of fewer messages.
    tracing::error!("a failed send could not be given back");
    Err(problem)
}

/// The provider's account cannot send now: the same code goes by the other channel, the first send is given back.
async fn fall_back(
    op: &Operation<'_>,
    stored: &mut Stored,
    failed: &Outgoing,
    next: Outgoing,
    sending: Sending<'_>,
) -> Result<Answer, Problem> {
    measure(op, failed, &Handover::Refused(Refusal::Suspended), false);
    let index = sending.index + 1;
    let send = next.as_send(op);
    let expression = format!(
        // Setting one past the end appends; `list_append` would overlap with the other path.
        "SET #sends[{}].#status = :failed, #sends[{index}] = :next, #channel = :channel, #to = :to",
        sending.index
    );
    let switch = Write::update(Key::passcode(&op.tenant.id, &stored.passcode.id), expression)
        .when("attribute_exists(#pk)")
        .value(":failed", SendStatus::Failed.as_str())
        .value(":next", store::send_item(&send))
        .value(":channel", send.channel.as_str())
        .value(":to", send.to.as_str());
    let mut writes = vec![switch];
    writes.extend(failed.charge().map(|charge| charge.refund(&op.tenant.id)));
    if let Err(error) = op.app.table.transact(writes).await {
        tracing::error!(%error, "a send could not move to the other channel");
        return give_back(op, stored, failed, Refusal::Suspended, &sending).await;
    }
    set_status(&mut stored.passcode, sending.index, SendStatus::Failed);
    stored.passcode.channel = send.channel;
    stored.passcode.to.clone_from(&send.to);
    op.audit.about(stored.passcode.id.as_str(), Some(&send.to));
    stored.passcode.sends.push(send);
    Box::pin(self::send(op, stored, next, Sending { index, fallback: None, ..sending })).await
}

fn mark(op: &Operation<'_>, stored: &Stored, index: usize, status: SendStatus) -> Write {
    Write::update(Key::passcode(&op.tenant.id, &stored.passcode.id), format!("SET #sends[{index}].#status = :status"))
        .when("attribute_exists(#pk)")
        .value(":status", status.as_str())
}

/// Takes the send back, once: a repeat after a lost answer finds it no longer `sending`.
fn undo(op: &Operation<'_>, stored: &mut Stored, sending: &Sending<'_>) -> Write {
    set_status(&mut stored.passcode, sending.index, SendStatus::Failed);
    let key = Key::passcode(&op.tenant.id, &stored.passcode.id);
    let index = sending.index;
    let is_sending = format!("#sends[{index}].#status = :sending");
    if sending.is_first {
        stored.passcode.stored = StoredStatus::Failed;
        return Write::update(key, format!("SET #sends[{index}].#status = :failed, #status = :failed REMOVE #sealed"))
            .when(is_sending)
            .value(":sending", SendStatus::Sending.as_str())
            .value(":failed", "failed");
    }
    // A resend that failed did not count: neither against the number of sends nor for the pause between them.
    let mut expression = format!("SET #sends[{index}].#status = :failed, #resend_after = :now");
    if sending.previous.is_some() {
        expression
            .push_str(", #generation = :generation, #expires = :expires, #salt = :salt, #kid = :kid, #ttl = :ttl");
    }
    let write = Write::update(key, format!("{expression} ADD #send_count :back"))
        .when(is_sending)
        .value(":sending", SendStatus::Sending.as_str())
        .value(":failed", SendStatus::Failed.as_str())
        .value(":now", op.now)
        .value(":back", -1_i64);
    match &sending.previous {
        Some(previous) => store::with_generation(write, previous),
        None => write,
    }
}

/// Points the recipient's addresses to this passcode until its present code ends, unless another took its place.
pub(super) fn repoint(op: &Operation<'_>, stored: &Stored) -> Vec<Write> {
    let passcode = &stored.passcode;
    let pointer = |address| {
        let key = Key::address_pending(&op.tenant.id, address, passcode.purpose.as_str());
        Write::update(key, "SET #passcode_id = :id, #passcode = :id, #until = :until, #ttl = :ttl")
            .when("attribute_not_exists(#pk) OR #passcode_id = :id")
            .value(":id", passcode.id.as_str())
            .value(":until", passcode.expires_at)
            .value(":ttl", passcode.expires_at.as_second())
    };
    stored.addresses.iter().map(pointer).collect()
}

fn set_status(passcode: &mut Passcode, index: usize, status: SendStatus) {
    if let Some(send) = passcode.sends.get_mut(index) {
        send.status = status;
    }
}

fn problem_of(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Throttled => Problem::DeliveryUnavailable("the provider throttles".into()),
        Refusal::Suspended => {
            Problem::DeliveryUnavailable("the provider's account cannot send (spend limit or suspension)".into())
        }
        Refusal::InvalidRecipient => Problem::InvalidRecipient,
        Refusal::OptedOut => Problem::RecipientOptedOut,
        Refusal::DestinationBlocked => Problem::DestinationNotAllowed("blocked-by-provider"),
    }
}

fn measure(op: &Operation<'_>, outgoing: &Outgoing, handover: &Handover, is_first: bool) {
    let country = outgoing.charge().map(|charge| charge.country.clone());
    let measures = Measures::send(handover, outgoing.channel(), country);
    op.app.metrics.count(&measures, "send");
    if is_first && !matches!(handover, Handover::Refused(_)) {
        op.audit.measure(Measures::one("Issued"));
    }
}
