//! What a send is and how it may go on; and what a message says its code is for. Pure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ledger::Charge;
use crate::recipients::Channel;

/// What a code proves: one of the glossary's, or the tenant's own slug.
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

    /// What a code at sign-in proves.
    #[must_use]
    pub fn sign_in() -> Self {
        Self("sign_in".to_owned())
    }

    /// What the code of a guarded link proves.
    #[must_use]
    pub fn access() -> Self {
        Self("access".to_owned())
    }

    /// What a code at an enrolment proves.
    #[must_use]
    pub fn enrollment() -> Self {
        Self("enrollment".to_owned())
    }

    /// What the code at a session's door proves.
    #[must_use]
    pub fn session() -> Self {
        Self("session".to_owned())
    }

    /// What a password reset's code proves.
    #[must_use]
    pub fn password_reset() -> Self {
        Self("password_reset".to_owned())
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

/// What became of one send. It only moves forward (R32).
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
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
        self.into()
    }

    /// Back from the table.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    /// Whether a receipt may move this status to `next`: forward only, whatever order receipts come in.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        match next {
            // What was said to have failed may have arrived all the same; the other way it is an old receipt.
            Self::Delivered => self != Self::Delivered,
            Self::Failed => matches!(self, Self::Sending | Self::Sent | Self::Unknown),
            Self::Sending | Self::Sent | Self::Unknown => false,
        }
    }
}

/// What a provider says is wrong with an address, whatever the message. The later in this list, the more it weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum AddressFault {
    /// There is no such mailbox, for good.
    Bounced,
    /// It is nobody's number, or cannot be sent to.
    Invalid,
    /// The owner of the number wants no messages.
    OptedOut,
    /// The reader calls our mail junk.
    Complained,
}

impl AddressFault {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Back from the table.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// What receipts have said of one message so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// What became of it: delivered or failed.
    pub status: SendStatus,
    /// What is wrong with its address.
    pub about: Option<AddressFault>,
}

impl Reported {
    /// With one more receipt. In whatever order receipts come, and however often, the end is the same (R32).
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let status = if self.status.may_become(other.status) { other.status } else { self.status };
        Self { status, about: self.about.max(other.about) }
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
    /// Which code it carried: a late resend makes the next one.
    pub generation: u32,
    /// What it was charged; `None` for email.
    pub charge: Option<Charge>,
    /// What the recipient says: that it came, or did not.
    pub received: Option<bool>,
    /// Whether the guard counts it as settled already: the recipient said that it did not come.
    pub is_settled: bool,
    /// Whether the guard let it through as a probe of an open breaker.
    pub is_probe: bool,
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

    /// Whether it carried this code, or may have.
    #[must_use]
    pub fn carried(&self, generation: u32) -> bool {
        self.generation == generation && self.status != SendStatus::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r32_receipts_only_move_forward() {
        use SendStatus::{Delivered, Failed, Sending, Sent, Unknown};
        for (from, to, expected) in [
            (Sent, Delivered, true),
            (Unknown, Delivered, true),
            (Sending, Failed, true),
            (Failed, Delivered, true),
            (Delivered, Failed, false),
            (Failed, Failed, false),
            (Delivered, Sent, false),
            (Delivered, Delivered, false),
        ] {
            assert_eq!(from.may_become(to), expected, "{from:?} -> {to:?}");
        }
    }

    /// Every row of up to five receipts out of all that there are, with repetitions, comes to what its set says.
    #[test]
    fn r32_receipts_come_to_the_same_in_any_order_and_however_often() {
        use AddressFault::{Bounced, Complained, Invalid, OptedOut};
        let statuses = [SendStatus::Delivered, SendStatus::Failed];
        let faults = [None, Some(Bounced), Some(Invalid), Some(OptedOut), Some(Complained)];
        let all: Vec<Reported> = statuses
            .into_iter()
            .flat_map(|status| faults.into_iter().map(move |about| Reported { status, about }))
            .collect();
        let mut rows: Vec<Vec<Reported>> = all.iter().map(|one| vec![*one]).collect();
        for _ in 1..5 {
            for row in &rows {
                let reported = row.iter().copied().reduce(Reported::and).unwrap();
                let is_delivered = row.iter().any(|one| one.status == SendStatus::Delivered);
                assert_eq!(reported.status == SendStatus::Delivered, is_delivered, "{row:?}");
                assert_eq!(reported.about, row.iter().filter_map(|one| one.about).max(), "{row:?}");
                assert_eq!(row.iter().fold(reported, |reported, again| reported.and(*again)), reported, "{row:?}");
            }
            rows = rows.iter().flat_map(|row| all.iter().map(|one| [row.as_slice(), &[*one]].concat())).collect();
        }
    }

    #[test]
    fn faults_of_addresses_read_back() {
        use AddressFault::{Bounced, Complained, Invalid, OptedOut};
        for fault in [Bounced, Complained, Invalid, OptedOut] {
            assert_eq!(AddressFault::parse(fault.as_str()), Some(fault));
        }
        assert_eq!((OptedOut.as_str(), AddressFault::parse("opted out")), ("opted_out", None));
    }

    #[test]
    fn statuses_read_back() {
        use SendStatus::{Delivered, Failed, Sending, Sent, Unknown};
        for status in [Sending, Sent, Delivered, Failed, Unknown] {
            assert_eq!(SendStatus::parse(status.as_str()), Some(status));
        }
        assert_eq!(SendStatus::parse("arrived"), None);
    }

    #[test]
    fn purposes_are_slugs() {
        for good in ["sign_in", "a", "wire_2", &"a".repeat(32)] {
            assert!(Purpose::parse(good).is_some(), "{good}");
        }
        for bad in ["", "A", "1a", "_a", "a-b", "sign in", "sign_in\n", "é", &"a".repeat(33)] {
            assert!(Purpose::parse(bad).is_none(), "{bad:?}");
        }
        assert_eq!(Purpose::parse("password_reset"), Some(Purpose::password_reset()));
    }
}
