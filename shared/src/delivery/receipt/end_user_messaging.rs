//! End User Messaging's events, as its configuration set publishes them to a topic.

use serde_json::Value;

use super::{Malformed, Receipt};
use crate::delivery::model::{AddressFault, SendStatus};
use crate::recipients::Channel;

/// The receipt in an event; `None` when it says nothing final.
///
/// # Errors
/// When it is no event about a message.
pub fn from_event(event: &str) -> Result<Option<Receipt>, Malformed> {
    let event: Value = serde_json::from_str(event).map_err(|_| Malformed("JSON"))?;
    let text = |name: &str| event.get(name).and_then(Value::as_str);
    let description = text("messageStatusDescription").unwrap_or_default();
    let said = said(text("eventType").ok_or(Malformed("an event type"))?, description);
    let Some((status, about)) = said else { return Ok(None) };
    let message_id = text("messageId").ok_or(Malformed("a message id"))?;
    Ok(Some(Receipt::new(Channel::Sms, message_id, status, about)))
}

fn said(event_type: &str, description: &str) -> Option<(SendStatus, Option<AddressFault>)> {
    use SendStatus::{Delivered, Failed};
    match event_type {
        // The operator took it: the last that many countries ever report, as with SNS (decision 23).
        "TEXT_DELIVERED" | "TEXT_SUCCESSFUL" => Some((Delivered, None)),
        "TEXT_INVALID" => Some((Failed, Some(AddressFault::Invalid))),
        // The phone or its operator blocks: only an opt-out is the owner's word, and it has no type of its own.
        "TEXT_BLOCKED" => {
            let is_opt_out = description.to_ascii_lowercase().contains("opted out");
            Some((Failed, is_opt_out.then_some(AddressFault::OptedOut)))
        }
        "TEXT_CARRIER_BLOCKED"
        | "TEXT_CARRIER_UNREACHABLE"
        | "TEXT_INVALID_MESSAGE"
        | "TEXT_PROTECT_BLOCKED"
        | "TEXT_SPAM"
        | "TEXT_TTL_EXPIRED"
        | "TEXT_UNREACHABLE" => Some((Failed, None)),
        // On its way (`TEXT_PENDING`, `TEXT_QUEUED`, `TEXT_SENT`), or nobody ever said (`TEXT_UNKNOWN`).
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_event_says_what_became_of_the_message_and_what_is_wrong_with_the_number() {
        use SendStatus::{Delivered, Failed};
        for (event_type, description, expected) in [
            ("TEXT_DELIVERED", "Message has been accepted by phone", Some((Delivered, None))),
            ("TEXT_SUCCESSFUL", "Message has been accepted by phone carrier", Some((Delivered, None))),
            ("TEXT_INVALID", "Invalid phone number", Some((Failed, Some(AddressFault::Invalid)))),
            ("TEXT_BLOCKED", "Phone number is opted out", Some((Failed, Some(AddressFault::OptedOut)))),
            ("TEXT_BLOCKED", "Phone has blocked SMS", Some((Failed, None))),
            ("TEXT_CARRIER_BLOCKED", "", Some((Failed, None))),
            ("TEXT_CARRIER_UNREACHABLE", "", Some((Failed, None))),
            ("TEXT_INVALID_MESSAGE", "", Some((Failed, None))),
            ("TEXT_PROTECT_BLOCKED", "", Some((Failed, None))),
            ("TEXT_SPAM", "", Some((Failed, None))),
            ("TEXT_TTL_EXPIRED", "", Some((Failed, None))),
            ("TEXT_UNREACHABLE", "", Some((Failed, None))),
            ("TEXT_PENDING", "", None),
            ("TEXT_QUEUED", "", None),
            ("TEXT_SENT", "", None),
            ("TEXT_UNKNOWN", "", None),
            ("VOICE_COMPLETED", "", None),
        ] {
            let event = json!({"eventType": event_type, "messageId": "m-1", "messageStatusDescription": description});
            let receipt = expected.map(|(status, about)| Receipt::new(Channel::Sms, "m-1", status, about));
            assert_eq!(from_event(&event.to_string()), Ok(receipt), "{event_type} {description}");
        }
    }

    #[test]
    fn what_is_no_event_says_what_it_lacks() {
        for (event, missing) in [
            ("Successfully validated SNS topic for Amazon Pinpoint event publishing.", "JSON"),
            ("null", "an event type"),
            (r#"{"eventType": null}"#, "an event type"),
            (r#"{"eventType": "TEXT_DELIVERED", "messageId": {}}"#, "a message id"),
        ] {
            assert_eq!(from_event(event), Err(Malformed(missing)), "{event}");
        }
    }
}
