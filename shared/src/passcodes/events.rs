//! What a firm's webhooks are told of a passcode: its id, where it stands, masked addresses, and the firm's own reference.

use jiff::Timestamp;
use serde::Serialize;

use super::model::{Passcode, StoredStatus};
use super::store::Stored;
use crate::clock::rfc3339;
use crate::delivery::model::{Send, SendStatus};
use crate::delivery::send::Outcome;
use crate::events::{Event, EventType};
use crate::jobs::Job;
use crate::operation::Operation;
use crate::table::{StoreError, Transaction};

#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    status: &'static str,
    purpose: &'a str,
    channel: &'static str,
    to: &'a str,
    created_at: String,
    expires_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    verified_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_reference: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_test: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    send: Option<ToldSend<'a>>,
}

#[derive(Serialize)]
struct ToldSend<'a> {
    channel: &'static str,
    to: &'a str,
    at: String,
    status: &'static str,
}

/// The event of a passcode as it stands at a moment.
#[must_use]
pub fn event(kind: EventType, stored: &Stored, at: Timestamp) -> Event {
    told(kind, (&stored.passcode, stored.is_test()), None, at)
}

/// The event of one of its sends.
#[must_use]
pub fn send_event(kind: EventType, stored: &Stored, send: &Send, at: Timestamp) -> Event {
    told(kind, (&stored.passcode, stored.is_test()), Some(send), at)
}

/// The event of its verification.
#[must_use]
pub fn verified(stored: &Stored, now: Timestamp) -> Event {
    let passcode = &stored.passcode;
    let verified = Passcode { stored: StoredStatus::Verified, verified_at: Some(now), ..passcode.clone() };
    told(EventType::PasscodeVerified, (&verified, stored.is_test()), None, now)
}

fn told(kind: EventType, (passcode, is_test): (&Passcode, bool), send: Option<&Send>, at: Timestamp) -> Event {
    let (channel, to) = send.map_or_else(|| passcode.carrier(), |send| (send.channel, send.to.as_str()));
    let told = Told {
        id: passcode.id.as_str(),
        status: passcode.status(at).as_str(),
        purpose: passcode.purpose.as_str(),
        channel: channel.as_str(),
        to,
        created_at: rfc3339(passcode.created_at),
        expires_at: rfc3339(passcode.expires_at),
        verified_at: passcode.verified_at.map(rfc3339),
        client_reference: passcode.client_reference.as_deref(),
        is_test,
        send: send.map(|send| ToldSend {
            channel: send.channel.as_str(),
            to: &send.to,
            at: rfc3339(send.at),
            status: send.shown().as_str(),
        }),
    };
    let data = serde_json::to_value(told).unwrap_or_default();
    // Of one moment, a later send's events come after an earlier one's.
    let step = send.and_then(|send| passcode.sends.iter().position(|other| other == send)).unwrap_or(0);
    Event { kind, subject: passcode.id.to_string(), at, step, data }
}

/// Tells what became of the send at `index`, of a passcode as it is afterwards. One whose receipt came first was sent all the
/// same.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn announce_send<'c, E>(
    op: &Operation<'_>,
    transaction: Transaction<'c, E>,
    (passcode, is_test): (&Passcode, bool),
    index: usize,
    outcome: &Outcome,
) -> Result<Transaction<'c, E>, StoreError> {
    let Some(send) = passcode.sends.get(index) else { return Ok(transaction) };
    let sent = matches!(outcome, Outcome::Out { .. }).then_some(EventType::PasscodeSent);
    let kinds = sent.into_iter().chain(of_receipt(send.status));
    kinds.into_iter().try_fold(transaction, |transaction, kind| {
        op.announce(transaction, &told(kind, (passcode, is_test), Some(send), op.now))
    })
}

/// What is told of a send that came to a status by a receipt.
#[must_use]
pub fn of_receipt(status: SendStatus) -> Option<EventType> {
    match status {
        SendStatus::Delivered => Some(EventType::PasscodeDelivered),
        SendStatus::Failed => Some(EventType::PasscodeFailed),
        SendStatus::Sending | SendStatus::Sent | SendStatus::Unknown => None,
    }
}

/// With a job that looks at the passcode at a moment when it may be over without anybody's doing; none when no webhook is told
/// of such an end.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn watch_end<'c, E>(
    op: &Operation<'_>,
    transaction: Transaction<'c, E>,
    passcode: &Passcode,
    kind: EventType,
    at: Timestamp,
) -> Result<Transaction<'c, E>, StoreError> {
    if !op.tenant.tells_of(&[kind]) {
        return Ok(transaction);
    }
    let job = Job::PasscodeEnd { tenant: op.tenant.id.clone(), passcode: passcode.id.clone() };
    op.with_job(transaction, &job, at)
}
