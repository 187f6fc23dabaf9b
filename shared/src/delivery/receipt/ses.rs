//! SES's events, as EventBridge hands them on.

use serde_json::Value;

use super::{Malformed, Receipt};
use crate::delivery::model::{AddressFault, SendStatus};
use crate::recipients::Channel;

/// The receipt in an event; `None` when it says nothing final: taken over, delayed, opened.
///
/// # Errors
/// When it is no event of SES about a mail.
pub fn from_event(event: &Value) -> Result<Option<Receipt>, Malformed> {
    let detail = event.get("detail").ok_or(Malformed("a detail"))?;
    let text = |pointer: &str| detail.pointer(pointer).and_then(Value::as_str);
    let Some((status, about)) = said(text, text("/eventType").ok_or(Malformed("an event type"))?)? else {
        return Ok(None);
    };
    let message_id = text("/mail/messageId").ok_or(Malformed("a message id"))?;
    Ok(Some(Receipt::new(Channel::Email, message_id, status, about)))
}

type Said = Option<(SendStatus, Option<AddressFault>)>;

fn said<'e>(text: impl Fn(&str) -> Option<&'e str>, event_type: &str) -> Result<Said, Malformed> {
    use SendStatus::{Delivered, Failed};
    Ok(match event_type {
        "Delivery" => Some((Delivered, None)),
        "Bounce" => match text("/bounce/bounceType").ok_or(Malformed("a bounce type"))? {
            "Permanent" => Some((Failed, Some(AddressFault::Bounced))),
            // SES has given up, but an answer by an absent reader's mailbox looks the same, unless it says more.
            "Transient" => match text("/bounce/bounceSubType") {
                Some("MailboxFull" | "MessageTooLarge" | "ContentRejected" | "AttachmentRejected") => {
                    Some((Failed, None))
                }
                _ => None,
            },
            // Not to be told what for: the mail did not arrive, which says nothing of the next one.
            _ => Some((Failed, None)),
        },
        "Complaint" => match (text("/complaint/complaintSubType"), text("/complaint/complaintFeedbackType")) {
            // Complained before, so SES did not even try.
            (Some("OnAccountSuppressionList"), _) => Some((Failed, Some(AddressFault::Complained))),
            // A report that it is no junk, or about signatures: nobody complains.
            (_, Some("not-spam" | "auth-failure")) => None,
            // Who complains has the mail.
            _ => Some((Delivered, Some(AddressFault::Complained))),
        },
        "Reject" | "Rendering Failure" => Some((Failed, None)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(event_type: &str, more: &Value) -> Result<Said, Malformed> {
        let mut detail = json!({"eventType": event_type, "mail": {"messageId": "m-1"}});
        detail.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let receipt = from_event(&json!({"source": "aws.ses", "detail": detail}))?;
        Ok(receipt.map(|receipt| {
            assert_eq!((receipt.message_id.as_str(), receipt.channel), ("m-1", Channel::Email));
            (receipt.reported.status, receipt.reported.about)
        }))
    }

    #[test]
    fn each_event_says_what_became_of_the_mail_and_what_is_wrong_with_the_address() {
        use SendStatus::{Delivered, Failed};
        let bounce = |kind: &str, more: &str| json!({"bounce": {"bounceType": kind, "bounceSubType": more}});
        let complaint = |sub: Value, feedback: Value| json!({"complaint": {"complaintSubType": sub, "complaintFeedbackType": feedback}});
        for (event_type, more, expected) in [
            ("Delivery", json!({}), Some((Delivered, None))),
            ("Bounce", bounce("Permanent", "General"), Some((Failed, Some(AddressFault::Bounced)))),
            ("Bounce", bounce("Permanent", "Suppressed"), Some((Failed, Some(AddressFault::Bounced)))),
            ("Bounce", bounce("Undetermined", "Undetermined"), Some((Failed, None))),
            ("Bounce", bounce("Transient", "MailboxFull"), Some((Failed, None))),
            ("Bounce", bounce("Transient", "General"), None),
            ("Bounce", json!({"bounce": {"bounceType": "Transient"}}), None),
            ("Complaint", complaint(json!(null), json!("abuse")), Some((Delivered, Some(AddressFault::Complained)))),
            ("Complaint", json!({}), Some((Delivered, Some(AddressFault::Complained)))),
            (
                "Complaint",
                complaint(json!("OnAccountSuppressionList"), json!(null)),
                Some((Failed, Some(AddressFault::Complained))),
            ),
            ("Complaint", complaint(json!(null), json!("not-spam")), None),
            ("Reject", json!({"reject": {"reason": "Bad content"}}), Some((Failed, None))),
            ("Rendering Failure", json!({}), Some((Failed, None))),
            ("DeliveryDelay", json!({"deliveryDelay": {"delayType": "MailboxFull"}}), None),
            ("Send", json!({}), None),
            ("Open", json!({}), None),
        ] {
            assert_eq!(read(event_type, &more), Ok(expected), "{event_type} {more}");
        }
    }

    #[test]
    fn what_is_no_event_says_what_it_lacks() {
        let missing = |event: Value| from_event(&event).unwrap_err().0;
        assert_eq!(missing(json!({})), "a detail");
        assert_eq!(missing(json!({"detail": "text"})), "an event type");
        assert_eq!(missing(json!({"detail": {"eventType": ["Delivery"]}})), "an event type");
        assert_eq!(missing(json!({"detail": {"eventType": "Delivery", "mail": {"messageId": 7}}})), "a message id");
        assert_eq!(read("Bounce", &json!({})), Err(Malformed("a bounce type")));
    }
}
