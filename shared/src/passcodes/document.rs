//! A passcode as callers see it (contract, *Passcodes*): masked, without anything from which a code could be made.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Passcode, Status};
use super::store::Stored;
use crate::clock::rfc3339;
use crate::ids::PasscodeId;

/// The document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasscodeDocument {
    /// The passcode's id.
    pub id: String,
    status: String,
    purpose: String,
    channel: String,
    to: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    carried_by: Vec<CarrierDocument>,
    created_at: String,
    expires_at: String,
    resend_after: String,
    attempts_remaining: u32,
    sends_remaining: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next_step_at: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_test: bool,
    sends: Vec<SendDocument>,
}

/// A channel that carried the present code, or may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct CarrierDocument {
    channel: String,
    to: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SendDocument {
    channel: String,
    to: String,
    at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<u32>,
    status: String,
}

/// What a right code leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifiedDocument {
    id: String,
    status: String,
    verified_at: String,
    purpose: String,
    channel: String,
    to: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    carried_by: Vec<CarrierDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_reference: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_test: bool,
}

impl PasscodeDocument {
    /// The document at `now`.
    #[must_use]
    pub fn new(stored: &Stored, now: Timestamp) -> Self {
        Self::of(&stored.passcode, stored.is_test(), now)
    }

    /// The document of what a passcode is at `now`.
    #[must_use]
    pub fn of(passcode: &Passcode, is_test: bool, now: Timestamp) -> Self {
        let sends = passcode.sends.iter().map(|send| SendDocument {
            channel: send.channel.as_str().to_owned(),
            to: send.to.clone(),
            at: rfc3339(send.at),
            parts: send.charge.as_ref().map(|charge| charge.parts),
            status: send.shown().as_str().to_owned(),
        });
        let (channel, to) = passcode.carrier();
        Self {
            id: passcode.id.to_string(),
            status: passcode.status(now).as_str().to_owned(),
            purpose: passcode.purpose.as_str().to_owned(),
            channel: channel.as_str().to_owned(),
            to: to.to_owned(),
            carried_by: carriers(passcode),
            created_at: rfc3339(passcode.created_at),
            expires_at: rfc3339(passcode.expires_at),
            resend_after: rfc3339(passcode.resend_after),
            attempts_remaining: passcode.attempts_remaining(),
            sends_remaining: passcode.sends_remaining(),
            client_reference: passcode.client_reference.clone(),
            next_step_at: passcode.strategy_under_way(now).map(|strategy| rfc3339(strategy.at)),
            is_test,
            sends: sends.collect(),
        }
    }
}

impl PasscodeDocument {
    /// The passcode's id.
    #[must_use]
    pub fn passcode_id(&self) -> Option<PasscodeId> {
        PasscodeId::parse(&self.id)
    }

    /// The masked address that the present code went to.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.to
    }

    /// When the code ends.
    #[must_use]
    pub fn expires_at(&self) -> &str {
        &self.expires_at
    }

    /// When it may be sent again.
    #[must_use]
    pub fn resend_after(&self) -> &str {
        &self.resend_after
    }
}

impl VerifiedDocument {
    /// What the right code leads to at `now`.
    #[must_use]
    pub fn new(stored: &Stored, now: Timestamp) -> Self {
        let passcode = &stored.passcode;
        let (channel, to) = passcode.carrier();
        Self {
            id: passcode.id.to_string(),
            status: Status::Verified.as_str().to_owned(),
            verified_at: rfc3339(now),
            purpose: passcode.purpose.as_str().to_owned(),
            channel: channel.as_str().to_owned(),
            to: to.to_owned(),
            carried_by: carriers(passcode),
            client_reference: passcode.client_reference.clone(),
            is_test: stored.is_test(),
        }
    }
}

/// Who carried the code, where that is more than the one that `channel` and `to` name.
fn carriers(passcode: &Passcode) -> Vec<CarrierDocument> {
    let carriers = passcode.carriers();
    if carriers.len() < 2 {
        return Vec::new();
    }
    let carriers = carriers.into_iter();
    carriers.map(|(channel, to)| CarrierDocument { channel: channel.as_str().to_owned(), to: to.to_owned() }).collect()
}
