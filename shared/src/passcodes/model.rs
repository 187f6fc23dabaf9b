//! What a passcode is and what may happen to it: pure, with tables of cases. No AWS crate, no HTTP, no clock here.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::delivery::ledger::Charge;
use crate::ids::PasscodeId;
use crate::recipients::Channel;

/// A resend repeats the code while at least this much validity is left.
pub const ROTATE_BELOW: SignedDuration = SignedDuration::from_secs(60);
/// The most sends that a record keeps, those that failed and were given back included: nobody can call a provider without
/// end for a number that refuses.
pub const RECORDED_SENDS: usize = 20;
/// A finished passcode stays readable for this long.
pub const READABLE: SignedDuration = SignedDuration::from_hours(24);

/// What a passcode proves: one of the glossary's, or the tenant's own slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose(String);

impl Purpose {
    /// `[a-z][a-z0-9_]{0,31}`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = text.bytes();
        let starts = bytes.next().is_some_and(|byte| byte.is_ascii_lowercase());
        let goes_on = bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        (starts && goes_on && text.len() <= 32).then(|| Self(text.to_owned()))
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How a message says it: "… is your code *to sign in*".
    #[must_use]
    pub fn phrase(&self) -> String {
        match self.0.as_str() {
            "sign_in" => "to sign in".into(),
            "transaction" => "to confirm a transaction".into(),
            "access" => "to open what was sent to you".into(),
            "password_reset" => "to reset your password".into(),
            "enrollment" => "to enrol a factor".into(),
            "session" => "to enter the session".into(),
            own => format!("for {}", own.replace('_', " ")),
        }
    }
}

/// What the recipient is told the code is for; bound to the passcode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// What is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// To what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// For how much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Who gets it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payee: Option<String>,
}

impl Context {
    /// A context that says nothing: the same as none.
    pub const EMPTY: Self = Self { action: None, item: None, amount: None, payee: None };
}

/// Money: a decimal string and ISO 4217.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// `49.90`, with the currency's own number of decimals.
    pub value: String,
    /// `EUR`.
    pub currency: String,
}

/// Where a passcode stands. Expired, exhausted and superseded are derived, not stored: no write is needed to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Can be verified.
    Pending,
    /// Was verified.
    Verified,
    /// Its validity is over.
    Expired,
    /// Its attempts are used up.
    Exhausted,
    /// Was canceled.
    Canceled,
    /// A newer one took its place.
    Superseded,
    /// Could not be sent.
    Failed,
}

impl Status {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Verified => "verified",
            Self::Expired => "expired",
            Self::Exhausted => "exhausted",
            Self::Canceled => "canceled",
            Self::Superseded => "superseded",
            Self::Failed => "failed",
        }
    }
}

/// The part of the status that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoredStatus {
    /// Not finished by an act.
    Pending,
    /// Verified.
    Verified,
    /// Canceled.
    Canceled,
    /// Could not be sent.
    Failed,
}

/// What became of one send. It only moves forward (R32).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendStatus {
    /// Under way, or its function died: callers see [`Unknown`](Self::Unknown).
    Sending,
    /// The provider took it.
    Sent,
    /// It arrived.
    Delivered,
    /// It certainly did not go out, or the provider says it did not arrive.
    Failed,
    /// The answer was lost.
    Unknown,
}

impl SendStatus {
    /// As stored; callers see [`Send::shown`].
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
        }
    }

    /// Back from the table.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Sending, Self::Sent, Self::Delivered, Self::Failed, Self::Unknown]
            .into_iter()
            .find(|status| status.as_str() == text)
    }

    /// Whether a receipt may move this status to `next`: forward only, whatever order receipts come in.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        matches!((self, next), (Self::Sending | Self::Sent | Self::Unknown, Self::Delivered | Self::Failed))
    }
}

/// One attempt to deliver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Send {
    /// The channel.
    pub channel: Channel,
    /// The masked address.
    pub to: String,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub status: SendStatus,
    /// What it was charged; `None` for email.
    pub charge: Option<Charge>,
}

impl Send {
    /// The status as callers see it. A send under way is `unknown`, and stays so when its function died: no sweep has
    /// to come by for that to be true, and nothing ever sends it again by itself.
    #[must_use]
    pub fn shown(&self) -> SendStatus {
        match self.status {
            SendStatus::Sending => SendStatus::Unknown,
            status => status,
        }
    }
}

/// A passcode's record.
#[derive(Debug, Clone)]
pub struct Passcode {
    /// Its id.
    pub id: PasscodeId,
    /// The stored part of its status.
    pub stored: StoredStatus,
    /// A newer one took its place.
    pub is_superseded: bool,
    /// What it proves.
    pub purpose: Purpose,
    /// The channel of the latest send.
    pub channel: Channel,
    /// The masked address of the latest send.
    pub to: String,
    /// Which code: a late resend makes the next one.
    pub generation: u32,
    /// Digits.
    pub code_length: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When the present code stops working.
    pub expires_at: Timestamp,
    /// How long a code is valid.
    pub validity: SignedDuration,
    /// When the next resend is allowed.
    pub resend_after: Timestamp,
    /// Attempts made.
    pub attempts: u32,
    /// Attempts allowed.
    pub attempt_limit: u32,
    /// Sends made (failed ones are given back).
    pub send_count: u32,
    /// Sends allowed.
    pub send_limit: u32,
    /// The caller's own reference.
    pub client_reference: Option<String>,
    /// When it was verified.
    pub verified_at: Option<Timestamp>,
    /// Its sends.
    pub sends: Vec<Send>,
}

impl Passcode {
    /// Where it stands at `now`. What was final first stays final.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> Status {
        match self.stored {
            StoredStatus::Verified => Status::Verified,
            StoredStatus::Canceled => Status::Canceled,
            StoredStatus::Failed => Status::Failed,
            StoredStatus::Pending if self.attempts >= self.attempt_limit => Status::Exhausted,
            StoredStatus::Pending if self.is_superseded => Status::Superseded,
            StoredStatus::Pending if self.expires_at <= now => Status::Expired,
            StoredStatus::Pending => Status::Pending,
        }
    }

    /// Attempts left.
    #[must_use]
    pub fn attempts_remaining(&self) -> u32 {
        self.attempt_limit.saturating_sub(self.attempts)
    }

    /// Sends left.
    #[must_use]
    pub fn sends_remaining(&self) -> u32 {
        self.send_limit.saturating_sub(self.send_count)
    }

    /// Whether a resend at `now` makes a new code: too little of the old one's validity is left.
    #[must_use]
    pub fn must_rotate(&self, now: Timestamp) -> bool {
        self.expires_at.duration_since(now) < ROTATE_BELOW
    }

    /// Whether it can still be read at `now`.
    #[must_use]
    pub fn is_readable(&self, now: Timestamp) -> bool {
        now < self.expires_at + READABLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn passcode() -> Passcode {
        Passcode {
            id: PasscodeId::new(&Random::system()),
            stored: StoredStatus::Pending,
            is_superseded: false,
            purpose: Purpose::parse("sign_in").unwrap(),
            channel: Channel::Sms,
            to: String::new(),
            generation: 1,
            code_length: 6,
            created_at: at(0),
            expires_at: at(300),
            validity: SignedDuration::from_secs(300),
            resend_after: at(30),
            attempts: 0,
            attempt_limit: 5,
            send_count: 1,
            send_limit: 5,
            client_reference: None,
            verified_at: None,
            sends: Vec::new(),
        }
    }

    #[test]
    fn what_was_final_first_stays_final() {
        let exhausted = Passcode { attempts: 5, is_superseded: true, ..passcode() };
        let superseded = Passcode { is_superseded: true, ..passcode() };
        let verified = Passcode { stored: StoredStatus::Verified, attempts: 5, is_superseded: true, ..passcode() };
        for (passcode, now, expected) in [
            (passcode(), 299, Status::Pending),
            (passcode(), 300, Status::Expired),
            (exhausted, 900, Status::Exhausted),
            (superseded, 900, Status::Superseded),
            (verified, 900, Status::Verified),
        ] {
            assert_eq!(passcode.status(at(now)), expected);
        }
    }

    #[test]
    fn a_code_is_repeated_until_a_minute_is_left() {
        assert!(!passcode().must_rotate(at(240)));
        assert!(passcode().must_rotate(at(241)));
    }

    #[test]
    fn r32_receipts_only_move_forward() {
        use SendStatus::{Delivered, Failed, Sending, Sent, Unknown};
        for (from, to, expected) in [
            (Sent, Delivered, true),
            (Unknown, Delivered, true),
            (Sending, Failed, true),
            (Delivered, Failed, false),
            (Failed, Delivered, false),
            (Delivered, Sent, false),
            (Delivered, Delivered, false),
        ] {
            assert_eq!(from.may_become(to), expected, "{from:?} -> {to:?}");
        }
    }

    #[test]
    fn purposes_are_slugs() {
        for good in ["sign_in", "a", "wire_2", &"a".repeat(32)] {
            assert!(Purpose::parse(good).is_some(), "{good}");
        }
        for bad in ["", "A", "1a", "_a", "a-b", "sign in", "sign_in\n", "é", &"a".repeat(33)] {
            assert!(Purpose::parse(bad).is_none(), "{bad:?}");
        }
    }
}
