//! The events by which the providers report what became of a message: SES through EventBridge, SNS through
//! its delivery log in CloudWatch Logs. `POST /_local/deliveries` makes them, and the same function reads
//! them as in a deployment. This page only writes; it must never decide what a receipt means.

use std::io::Write;

use data_encoding::BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::outbox::{Channel, Message};

/// What became of a message.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    /// The phone or the mailbox has it.
    Delivered,
    /// It never will.
    Failed,
}

const ACCOUNT: &str = "000000000000";
const REGION: &str = "us-east-1";

/// The provider's event for `message` at `now`.
pub(crate) fn event(message: &Message, delivery: Delivery, now: Timestamp) -> Value {
    match message.channel {
        Channel::Sms => sns_delivery_log(message, delivery, now),
        Channel::Email => ses_event(message, delivery, now),
    }
}

/// A CloudWatch Logs subscription's payload (gzip in Base64) with one entry of the SMS delivery log.
fn sns_delivery_log(message: &Message, delivery: Delivery, now: Timestamp) -> Value {
    let (status, log_group, provider_response) = match delivery {
        Delivery::Delivered => ("SUCCESS", "", "Message has been accepted by phone"),
        Delivery::Failed => ("FAILURE", "/Failure", "Unknown error attempting to reach phone"),
    };
    let entry = json!({
        "notification": {"messageId": message.id, "timestamp": now.strftime("%Y-%m-%d %H:%M:%S.%3f").to_string()},
        "delivery": {
            "phoneCarrier": "Local Mode",
            "mnc": 1,
            "mcc": 208,
            "numberOfMessageParts": 1,
            "destination": message.to,
            "priceInUSD": 0.05,
            "smsType": "Transactional",
            "providerResponse": provider_response,
            "dwellTimeMs": 300,
            "dwellTimeMsUntilDeviceAck": 900,
        },
        "status": status,
    });
    let payload = json!({
        "messageType": "DATA_MESSAGE",
        "owner": ACCOUNT,
        "logGroup": format!("sns/{REGION}/{ACCOUNT}/DirectPublishToPhoneNumber{log_group}"),
        "logStream": message.id,
        "subscriptionFilters": ["delivery-receipt"],
        "logEvents": [{"id": message.id, "timestamp": now.as_millisecond(), "message": entry.to_string()}],
    });
    json!({"awslogs": {"data": BASE64.encode(&gzip(payload.to_string().as_bytes()))}})
}

/// The SES event that EventBridge hands on: `Delivery`, or a permanent `Bounce`.
fn ses_event(message: &Message, delivery: Delivery, now: Timestamp) -> Value {
    let recipients: Vec<_> = message.recipients().collect();
    let mail = json!({
        "timestamp": message.sent_at,
        "source": message.from,
        "messageId": message.id,
        "sendingAccountId": ACCOUNT,
        "destination": recipients,
        "headersTruncated": false,
        "tags": {},
    });
    let (detail_type, detail) = match delivery {
        Delivery::Delivered => (
            "Email Delivered",
            json!({
                "eventType": "Delivery",
                "mail": mail,
                "delivery": {
                    "timestamp": now.to_string(),
                    "processingTimeMillis": 900,
                    "recipients": recipients,
                    "smtpResponse": "250 2.0.0 OK",
                    "reportingMTA": "local",
                },
            }),
        ),
        Delivery::Failed => {
            let bounced: Vec<_> = recipients
                .iter()
                .map(|one| json!({"emailAddress": one, "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 user unknown"}))
                .collect();
            (
                "Email Bounced",
                json!({
                    "eventType": "Bounce",
                    "mail": mail,
                    "bounce": {
                        "bounceType": "Permanent",
                        "bounceSubType": "General",
                        "bouncedRecipients": bounced,
                        "timestamp": now.to_string(),
                        "feedbackId": message.id,
                        "reportingMTA": "local",
                    },
                }),
            )
        }
    };
    json!({
        "version": "0",
        "id": message.id,
        "detail-type": detail_type,
        "source": "aws.ses",
        "account": ACCOUNT,
        "time": now.to_string(),
        "region": REGION,
        "resources": [format!("arn:aws:ses:{REGION}:{ACCOUNT}:configuration-set/countersign")],
        "detail": detail,
    })
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing into memory does not fail; were it to, the function under test would refuse the empty payload.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;
    use crate::outbox::tests::message;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn log_payload(event: &Value) -> Value {
        let zipped = BASE64.decode(event["awslogs"]["data"].as_str().unwrap().as_bytes()).unwrap();
        let mut text = String::new();
        GzDecoder::new(zipped.as_slice()).read_to_string(&mut text).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn an_sms_receipt_is_a_zipped_log_entry() {
        let sms = message("m-1", Channel::Sms, "+33612345678");
        for (delivery, status) in [(Delivery::Delivered, "SUCCESS"), (Delivery::Failed, "FAILURE")] {
            let payload = log_payload(&event(&sms, delivery, NOW));
            assert_eq!(payload["messageType"], "DATA_MESSAGE");
            let entry: Value = serde_json::from_str(payload["logEvents"][0]["message"].as_str().unwrap()).unwrap();
            assert_eq!(entry["status"], status);
            assert_eq!(entry["notification"]["messageId"], "m-1");
            assert_eq!(entry["notification"]["timestamp"], "1970-01-01 00:00:00.000");
        }
    }

    #[test]
    fn an_email_receipt_is_an_eventbridge_event() {
        let mail = message("m-2", Channel::Email, "ana@example.com, bob@example.com");
        let delivered = event(&mail, Delivery::Delivered, NOW);
        assert_eq!(delivered["source"], "aws.ses");
        assert_eq!(delivered["detail-type"], "Email Delivered");
        assert_eq!(delivered["detail"]["mail"]["messageId"], "m-2");
        assert_eq!(delivered["detail"]["delivery"]["recipients"], json!(["ana@example.com", "bob@example.com"]));
        let failed = event(&mail, Delivery::Failed, NOW);
        assert_eq!(failed["detail"]["eventType"], "Bounce");
        assert_eq!(failed["detail"]["bounce"]["bouncedRecipients"][1]["emailAddress"], "bob@example.com");
    }
}
