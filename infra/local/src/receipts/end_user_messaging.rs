//! End User Messaging's event, as Lambda gets it from the topic of the configuration set.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{ACCOUNT, Delivery, REGION};
use crate::outbox::Message;

/// The event; nobody complains of an SMS here.
pub(super) fn event(message: &Message, delivery: Delivery, now: Timestamp) -> Option<Value> {
    let (status, description) = match delivery {
        Delivery::Delivered => ("DELIVERED", "Message has been accepted by phone"),
        Delivery::Failed => ("UNREACHABLE", "Phone is currently unreachable/unavailable"),
        Delivery::OptedOut => ("BLOCKED", "Phone number is opted out"),
        Delivery::Complained => return None,
    };
    let event = json!({
        "eventType": format!("TEXT_{status}"),
        "eventVersion": "1.0",
        "eventTimestamp": now.as_millisecond(),
        "isFinal": true,
        "originationPhoneNumber": message.from,
        "destinationPhoneNumber": message.to,
        "isoCountryCode": "FR",
        "mcc": "208",
        "mnc": "1",
        "carrierName": "Local Mode",
        "messageId": message.id,
        "messageRequestTimestamp": now.as_millisecond(),
        "messageEncoding": "GSM",
        "messageType": "TRANSACTIONAL",
        "messageStatus": status,
        "messageStatusDescription": description,
        "totalMessageParts": 1,
        "totalMessagePrice": 0.05,
        "totalCarrierFee": 0.0,
    });
    let topic = format!("arn:aws:sns:{REGION}:{ACCOUNT}:sms-events");
    Some(json!({"Records": [{
        "EventSource": "aws:sns",
        "EventVersion": "1.0",
        "EventSubscriptionArn": format!("{topic}:{}", message.id),
        "Sns": {
            "Type": "Notification",
            "MessageId": message.id,
            "TopicArn": topic,
            "Subject": null,
            "Message": event.to_string(),
            "Timestamp": now.to_string(),
            "MessageAttributes": {},
        },
    }]}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::Channel;
    use crate::outbox::tests::message;

    #[test]
    fn an_event_comes_as_text_in_a_notification() {
        let sms = message("m-1", Channel::Sms, "+33612345678");
        let made = event(&sms, Delivery::OptedOut, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(made["Records"][0]["EventSource"], "aws:sns");
        let told: Value = serde_json::from_str(made["Records"][0]["Sns"]["Message"].as_str().unwrap()).unwrap();
        assert_eq!((&told["eventType"], &told["messageId"]), (&json!("TEXT_BLOCKED"), &json!("m-1")));
    }
}
