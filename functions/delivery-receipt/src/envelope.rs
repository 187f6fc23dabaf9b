//! What receipts come in: one event of EventBridge, a packed page of a log, or notifications of a topic. One garbled receipt
//! does not hold up its neighbours.

use std::io::Read;

use countersign::delivery::receipt::{Malformed, Receipt, from_end_user_messaging, from_ses, from_sns};
use data_encoding::BASE64;
use flate2::read::GzDecoder;
use serde_json::Value;

/// The most that a log payload unpacks to.
const LARGEST_PAYLOAD: u64 = 16 * 1024 * 1024;

/// What an event holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Opened {
    /// The receipts, in the event's order.
    pub(crate) receipts: Vec<Receipt>,
    /// What was garbled.
    pub(crate) malformed: Vec<Malformed>,
}

/// Opens an event.
pub(crate) fn open(event: &Value) -> Opened {
    if let Some(data) = event.pointer("/awslogs/data") {
        return match entries(data) {
            Ok(entries) => collected(entries.iter().map(|entry| from_sns(text(entry, "/message")?))),
            Err(malformed) => Opened { receipts: Vec::new(), malformed: vec![malformed] },
        };
    }
    if let Some(records) = event.get("Records").and_then(Value::as_array) {
        return collected(records.iter().map(|record| from_end_user_messaging(text(record, "/Sns/Message")?)));
    }
    collected([from_ses(event)])
}

fn collected(read: impl IntoIterator<Item = Result<Option<Receipt>, Malformed>>) -> Opened {
    let mut opened = Opened::default();
    for one in read {
        match one {
            Ok(receipt) => opened.receipts.extend(receipt),
            Err(malformed) => opened.malformed.push(malformed),
        }
    }
    opened
}

fn text<'v>(value: &'v Value, pointer: &str) -> Result<&'v str, Malformed> {
    value.pointer(pointer).and_then(Value::as_str).ok_or(Malformed("text"))
}

/// The entries of a page of a log: JSON in gzip (RFC 1952) in Base64.
fn entries(data: &Value) -> Result<Vec<Value>, Malformed> {
    let packed = data.as_str().and_then(|data| BASE64.decode(data.as_bytes()).ok()).ok_or(Malformed("Base64"))?;
    let mut unpacked = Vec::new();
    GzDecoder::new(packed.as_slice())
        .take(LARGEST_PAYLOAD)
        .read_to_end(&mut unpacked)
        .map_err(|_| Malformed("gzip"))?;
    let mut page: Value = serde_json::from_slice(&unpacked).map_err(|_| Malformed("JSON"))?;
    match page.get_mut("logEvents").map(Value::take) {
        Some(Value::Array(entries)) => Ok(entries),
        _ => Err(Malformed("log events")),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use serde_json::json;

    use super::*;

    fn page(page: &str) -> Value {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(page.as_bytes()).unwrap();
        json!({"awslogs": {"data": BASE64.encode(&encoder.finish().unwrap())}})
    }

    fn ids(opened: &Opened) -> Vec<&str> {
        opened.receipts.iter().map(|receipt| receipt.message_id.as_str()).collect()
    }

    #[test]
    fn the_example_event_holds_one_receipt() {
        let event: Value = serde_json::from_str(include_str!("../event.json")).unwrap();
        let opened = open(&event);
        assert_eq!((opened.receipts.len(), opened.malformed.len()), (1, 0));
    }

    #[test]
    fn one_garbled_entry_of_a_log_does_not_hold_up_the_others() {
        let entry =
            |id: &str| json!({"message": json!({"notification": {"messageId": id}, "status": "SUCCESS"}).to_string()});
        let garbled = [json!({"message": "{"}), json!({"message": 7}), json!("text")];
        let [first, second, third] = garbled;
        let opened = open(&page(&json!({"logEvents": [entry("m-1"), first, second, third, entry("m-2")]}).to_string()));
        assert_eq!(ids(&opened), ["m-1", "m-2"]);
        assert_eq!(opened.malformed, [Malformed("JSON"), Malformed("text"), Malformed("text")]);
    }

    #[test]
    fn one_garbled_notification_does_not_hold_up_the_others() {
        let record = |message: Value| json!({"EventSource": "aws:sns", "Sns": {"Message": message}});
        let event = |id: &str| record(json!(json!({"eventType": "TEXT_DELIVERED", "messageId": id}).to_string()));
        let opened = open(&json!({"Records": [event("m-1"), record(json!("{")), record(json!({})), event("m-2")]}));
        assert_eq!(ids(&opened), ["m-1", "m-2"]);
        assert_eq!(opened.malformed, [Malformed("JSON"), Malformed("text")]);
    }

    #[test]
    fn a_garbled_envelope_is_malformed_and_never_fails() {
        for (event, missing) in [
            (json!({"awslogs": {"data": 7}}), "Base64"),
            (json!({"awslogs": {"data": "no Base64!"}}), "Base64"),
            (json!({"awslogs": {"data": BASE64.encode(b"no gzip")}}), "gzip"),
            (page("no JSON"), "JSON"),
            (page("{}"), "log events"),
            (json!({"detail": 7}), "an event type"),
            (json!(null), "a detail"),
            (json!([]), "a detail"),
        ] {
            assert_eq!(open(&event), Opened { receipts: Vec::new(), malformed: vec![Malformed(missing)] }, "{event}");
        }
        assert_eq!(open(&json!({"Records": []})), Opened::default());
    }
}
