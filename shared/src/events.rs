//! What a firm can be told of as it happens. Whoever causes something says so in one line, in the transaction that does it
//! ([`Operation::announce`](crate::operation::Operation::announce)); who is told, how and in which order is `webhooks/`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::clock::rfc3339;

/// The kinds of events. Of two that happen to one thing in the same millisecond, the one that stands first here comes first.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Deserialize,
    strum::IntoStaticStr,
    strum::EnumString,
    strum::EnumIter,
)]
#[serde(try_from = "String")]
pub enum EventType {
    /// A provider took a passcode's message, or may have.
    #[strum(serialize = "passcode.sent")]
    PasscodeSent,
    /// A receipt says that a passcode's message arrived.
    #[strum(serialize = "passcode.delivered")]
    PasscodeDelivered,
    /// A send of a passcode failed: certainly not sent, or a receipt says that it did not arrive.
    #[strum(serialize = "passcode.failed")]
    PasscodeFailed,
    /// The right code came.
    #[strum(serialize = "passcode.verified")]
    PasscodeVerified,
    /// A passcode's attempts are used up.
    #[strum(serialize = "passcode.exhausted")]
    PasscodeExhausted,
    /// A passcode's validity passed.
    #[strum(serialize = "passcode.expired")]
    PasscodeExpired,
    /// A person enrolled a factor.
    #[strum(serialize = "mfa.enrolled")]
    MfaEnrolled,
    /// A person's enrolment was reset.
    #[strum(serialize = "mfa.reset")]
    MfaReset,
    /// A person denied a request as fraudulent.
    #[strum(serialize = "mfa.fraud_reported")]
    MfaFraudReported,
    /// The guard against pumping opened a breaker.
    #[strum(serialize = "guard.opened")]
    GuardOpened,
    /// A guarded link was opened for the first time.
    #[strum(serialize = "link.opened")]
    LinkOpened,
    /// A guarded link's recipient reached its items.
    #[strum(serialize = "link.active")]
    LinkActive,
    /// A participant reached the passcode page of a session.
    #[strum(serialize = "session.arrived")]
    SessionArrived,
    /// A participant passed it.
    #[strum(serialize = "session.entered")]
    SessionEntered,
    /// A session ended.
    #[strum(serialize = "session.ended")]
    SessionEnded,
    /// Somebody tries a webhook out; sent to that one alone, and not to be subscribed to.
    #[strum(serialize = "webhook.test")]
    WebhookTest,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What kind of thing.
    pub kind: EventType,
    /// The id of what it happened to: events of one thing arrive in their order.
    pub subject: String,
    /// When.
    pub at: Timestamp,
    /// Which of the thing's steps it belongs to, where one moment has several: a passcode's sends, in their order.
    pub step: usize,
    /// What there is to say: ids, states, masked addresses, the caller's own reference. Never a code or a whole address (R11).
    pub data: Value,
}

impl EventType {
    /// As written in requests and events.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Its place among events of the same moment and step.
    #[must_use]
    pub fn rank(self) -> u8 {
        self as u8
    }
}

impl TryFrom<String> for EventType {
    type Error = &'static str;

    /// From text alone, and only what can be subscribed to.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let kind = text.parse().ok().filter(|kind| *kind != Self::WebhookTest);
        kind.ok_or("expected the name of an event, such as passcode.verified")
    }
}

impl Serialize for EventType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: EventType,
    timestamp: String,
    data: &'a Value,
}

impl Event {
    /// The body of every delivery of it; what is signed is these bytes.
    #[must_use]
    pub fn body(&self) -> String {
        let body = Body { kind: self.kind, timestamp: rfc3339(self.at), data: &self.data };
        serde_json::to_string(&body).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use strum::IntoEnumIterator as _;

    use super::*;

    #[test]
    fn every_event_can_be_subscribed_to_by_its_name_and_a_test_cannot() {
        for kind in EventType::iter() {
            let read = EventType::try_from(kind.as_str().to_owned());
            assert_eq!(read.ok(), (kind != EventType::WebhookTest).then_some(kind), "{kind:?}");
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        for bad in ["", "passcode", "PasscodeSent", "passcode.*", "passcode.sent ", "PASSCODE.SENT"] {
            assert!(EventType::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_body_is_type_timestamp_and_data() {
        let event = Event {
            kind: EventType::PasscodeVerified,
            subject: "pc_1".into(),
            at: "2026-11-21T14:03:11.25Z".parse().unwrap(),
            step: 0,
            data: json!({"id": "pc_1"}),
        };
        let expected = r#"{"type":"passcode.verified","timestamp":"2026-11-21T14:03:11Z","data":{"id":"pc_1"}}"#;
        assert_eq!(event.body(), expected);
    }
}
