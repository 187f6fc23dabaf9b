//! SNS's delivery log: a CloudWatch Logs subscription's payload, gzip in Base64, with one entry.

use std::io::Write;

use data_encoding::BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{ACCOUNT, Delivery, REGION};
use crate::outbox::Message;

/// The payload; nobody complains of an SMS here.
pub(super) fn delivery_log(message: &Message, delivery: Delivery, now: Timestamp) -> Option<Value> {
    let (status, log_group, provider_response) = match delivery {
        Delivery::Delivered => ("SUCCESS", "", "Message has been accepted by phone"),
        Delivery::Failed => ("FAILURE", "/Failure", "Unknown error attempting to reach phone"),
        Delivery::OptedOut => ("FAILURE", "/Failure", "Phone number is opted out"),
        Delivery::Complained => return None,
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
    Some(json!({"awslogs": {"data": BASE64.encode(&gzip(payload.to_string().as_bytes()))}}))
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
    use crate::outbox::Channel;
    use crate::outbox::tests::message;

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
            let payload = log_payload(&delivery_log(&sms, delivery, Timestamp::UNIX_EPOCH).unwrap());
            assert_eq!(payload["messageType"], "DATA_MESSAGE");
            let entry: Value = serde_json::from_str(payload["logEvents"][0]["message"].as_str().unwrap()).unwrap();
            assert_eq!(entry["status"], status);
            assert_eq!(entry["notification"]["messageId"], "m-1");
            assert_eq!(entry["notification"]["timestamp"], "1970-01-01 00:00:00.000");
        }
    }
}
