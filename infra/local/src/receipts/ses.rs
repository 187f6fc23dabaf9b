//! The SES event that EventBridge hands on: `Delivery`, a permanent `Bounce`, or a `Complaint`.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{ACCOUNT, Delivery, REGION};
use crate::outbox::Message;

/// The event; nobody opts out of mail at SES.
pub(super) fn event(message: &Message, delivery: Delivery, now: Timestamp) -> Option<Value> {
    let recipients: Vec<_> = message.recipients().collect();
    let (detail_type, event_type, member, told) = match delivery {
        Delivery::Delivered => (
            "Email Delivered",
            "Delivery",
            "delivery",
            json!({
                "timestamp": now.to_string(),
                "processingTimeMillis": 900,
                "recipients": recipients,
                "smtpResponse": "250 2.0.0 OK",
                "reportingMTA": "local",
            }),
        ),
        Delivery::Failed => {
            let bounced: Vec<_> = recipients
                .iter()
                .map(|one| json!({"emailAddress": one, "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 user unknown"}))
                .collect();
            (
                "Email Bounced",
                "Bounce",
                "bounce",
                json!({
                    "bounceType": "Permanent",
                    "bounceSubType": "General",
                    "bouncedRecipients": bounced,
                    "timestamp": now.to_string(),
                    "feedbackId": message.id,
                    "reportingMTA": "local",
                }),
            )
        }
        Delivery::Complained => {
            let complained: Vec<_> = recipients.iter().map(|one| json!({"emailAddress": one})).collect();
            (
                "Email Complaint Received",
                "Complaint",
                "complaint",
                json!({
                    "complainedRecipients": complained,
                    "timestamp": now.to_string(),
                    "feedbackId": message.id,
                    "complaintSubType": null,
                    "complaintFeedbackType": "abuse",
                    "userAgent": "Local Mode",
                }),
            )
        }
        Delivery::OptedOut => return None,
    };
    let mut detail = json!({
        "eventType": event_type,
        "mail": {
            "timestamp": message.sent_at,
            "source": message.from,
            "messageId": message.id,
            "sendingAccountId": ACCOUNT,
            "destination": recipients,
            "headersTruncated": false,
            "tags": {},
        },
    });
    detail[member] = told;
    Some(json!({
        "version": "0",
        "id": message.id,
        "detail-type": detail_type,
        "source": "aws.ses",
        "account": ACCOUNT,
        "time": now.to_string(),
        "region": REGION,
        "resources": [format!("arn:aws:ses:{REGION}:{ACCOUNT}:configuration-set/countersign")],
        "detail": detail,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::Channel;
    use crate::outbox::tests::message;

    #[test]
    fn an_email_receipt_is_an_eventbridge_event() {
        let mail = message("m-2", Channel::Email, "ana@example.com, bob@example.com");
        let made = |delivery| event(&mail, delivery, Timestamp::UNIX_EPOCH).unwrap();
        let delivered = made(Delivery::Delivered);
        assert_eq!(delivered["source"], "aws.ses");
        assert_eq!(delivered["detail-type"], "Email Delivered");
        assert_eq!(delivered["detail"]["mail"]["messageId"], "m-2");
        assert_eq!(delivered["detail"]["delivery"]["recipients"], json!(["ana@example.com", "bob@example.com"]));
        let failed = made(Delivery::Failed);
        assert_eq!(failed["detail"]["eventType"], "Bounce");
        assert_eq!(failed["detail"]["bounce"]["bouncedRecipients"][1]["emailAddress"], "bob@example.com");
        let complained = made(Delivery::Complained);
        assert_eq!(complained["detail"]["eventType"], "Complaint");
        assert_eq!(complained["detail"]["complaint"]["complaintFeedbackType"], "abuse");
    }
}
