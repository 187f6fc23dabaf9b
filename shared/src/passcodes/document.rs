//! A passcode as callers see it (contract, *Passcodes*): masked, without anything from which a code could be made.

use jiff::Timestamp;
use serde::Serialize;

use super::model::{Passcode, Status};
use crate::http::problem::{Over, Problem};
use crate::http::rfc3339;

/// The document.
#[derive(Debug, Serialize)]
pub struct PasscodeDocument {
    id: String,
    status: &'static str,
    purpose: String,
    channel: &'static str,
    to: String,
    created_at: String,
    expires_at: String,
    resend_after: String,
    attempts_remaining: u32,
    sends_remaining: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_reference: Option<String>,
    sends: Vec<SendDocument>,
}

#[derive(Debug, Serialize)]
struct SendDocument {
    channel: &'static str,
    to: String,
    at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<u32>,
    status: &'static str,
}

/// The answer to a right code.
#[derive(Debug, Serialize)]
pub struct VerifiedDocument {
    id: String,
    status: &'static str,
    verified_at: String,
    purpose: String,
    channel: &'static str,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_reference: Option<String>,
}

impl PasscodeDocument {
    /// The document at `now`.
    #[must_use]
    pub fn new(passcode: &Passcode, now: Timestamp) -> Self {
        let sends = passcode.sends.iter().map(|send| SendDocument {
            channel: send.channel.as_str(),
            to: send.to.clone(),
            at: rfc3339(send.at),
            parts: send.charge.as_ref().map(|charge| charge.parts),
            status: send.shown().as_str(),
        });
        Self {
            id: passcode.id.to_string(),
            status: passcode.status(now).as_str(),
            purpose: passcode.purpose.as_str().to_owned(),
            channel: passcode.channel.as_str(),
            to: passcode.to.clone(),
            created_at: rfc3339(passcode.created_at),
            expires_at: rfc3339(passcode.expires_at),
            resend_after: rfc3339(passcode.resend_after),
            attempts_remaining: passcode.attempts_remaining(),
            sends_remaining: passcode.sends_remaining(),
            client_reference: passcode.client_reference.clone(),
            sends: sends.collect(),
        }
    }
}

impl VerifiedDocument {
    /// The answer to the right code at `now`.
    #[must_use]
    pub fn new(passcode: &Passcode, now: Timestamp) -> Self {
        Self {
            id: passcode.id.to_string(),
            status: Status::Verified.as_str(),
            verified_at: rfc3339(now),
            purpose: passcode.purpose.as_str().to_owned(),
            channel: passcode.channel.as_str(),
            to: passcode.to.clone(),
            client_reference: passcode.client_reference.clone(),
        }
    }
}

/// `Ok` when it is pending, else why it is over.
///
/// # Errors
/// 410.
pub fn require_pending(passcode: &Passcode, now: Timestamp) -> Result<(), Problem> {
    Err(Problem::Gone(match passcode.status(now) {
        Status::Pending => return Ok(()),
        Status::Verified => Over::AlreadyUsed,
        Status::Expired => Over::Expired,
        Status::Exhausted => Over::AttemptsExhausted,
        Status::Canceled | Status::Failed => Over::Canceled,
        Status::Superseded => Over::Superseded,
    }))
}
