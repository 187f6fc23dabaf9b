//! The entries that SNS writes to its SMS delivery-status logs.

use serde_json::Value;

use super::{Malformed, Receipt};
use crate::delivery::model::{AddressFault, SendStatus};
use crate::recipients::Channel;

/// The receipt in an entry; `None` when it says nothing final.
///
/// # Errors
/// When it is no entry of such a log.
pub fn from_log(entry: &str) -> Result<Option<Receipt>, Malformed> {
    let entry: Value = serde_json::from_str(entry).map_err(|_| Malformed("JSON"))?;
    let text = |pointer: &str| entry.pointer(pointer).and_then(Value::as_str);
    let (status, about) = match text("/status").ok_or(Malformed("a status"))? {
        "SUCCESS" => (SendStatus::Delivered, None),
        "FAILURE" => (SendStatus::Failed, text("/delivery/providerResponse").and_then(fault)),
        _ => return Ok(None),
    };
    let message_id = text("/notification/messageId").ok_or(Malformed("a message id"))?;
    Ok(Some(Receipt::new(Channel::Sms, message_id, status, about)))
}

/// What a failure says of the number, in the words that SNS lists. A blocked, switched off or unknown phone may take the
/// next message.
fn fault(provider_response: &str) -> Option<AddressFault> {
    match provider_response {
        "Phone number is opted out" => Some(AddressFault::OptedOut),
        "Invalid phone number" => Some(AddressFault::Invalid),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_entry_says_what_became_of_the_message_and_what_is_wrong_with_the_number() {
        use SendStatus::{Delivered, Failed};
        for (status, response, expected) in [
            ("SUCCESS", "Message has been accepted by phone", Some((Delivered, None))),
            ("SUCCESS", "Message has been accepted by phone carrier", Some((Delivered, None))),
            ("FAILURE", "Phone number is opted out", Some((Failed, Some(AddressFault::OptedOut)))),
            ("FAILURE", "Invalid phone number", Some((Failed, Some(AddressFault::Invalid)))),
            ("FAILURE", "Phone has blocked SMS", Some((Failed, None))),
            ("FAILURE", "This delivery would exceed max price", Some((Failed, None))),
            ("FAILURE", "Unknown error attempting to reach phone", Some((Failed, None))),
            ("UNKNOWN", "", None),
        ] {
            let entry = json!({"notification": {"messageId": "m-1"}, "delivery": {"providerResponse": response}, "status": status});
            let receipt = expected.map(|(status, about)| Receipt::new(Channel::Sms, "m-1", status, about));
            assert_eq!(from_log(&entry.to_string()), Ok(receipt), "{status} {response}");
        }
        let bare = json!({"notification": {"messageId": "m-1"}, "status": "FAILURE"}).to_string();
        assert_eq!(from_log(&bare), Ok(Some(Receipt::new(Channel::Sms, "m-1", Failed, None))));
    }

    #[test]
    fn what_is_no_entry_says_what_it_lacks() {
        for (entry, missing) in [
            ("not json", "JSON"),
            ("[]", "a status"),
            (r#"{"status": 1}"#, "a status"),
            (r#"{"status": "SUCCESS"}"#, "a message id"),
        ] {
            assert_eq!(from_log(entry), Err(Malformed(missing)), "{entry}");
        }
    }
}
