//! SNS `Publish` to a phone number: the query protocol, a form in and XML out. Errors carry the codes and
//! sentences that the service uses.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Refused, UNSTAMPED};
use crate::faults::Fault;
use crate::outbox::{Channel, Message};
use crate::wire::{Answer, answer};

/// A well-formed `Publish`.
#[derive(Debug)]
pub(super) struct Publish {
    /// In E.164.
    pub(super) phone_number: String,
    text: String,
    attributes: Map<String, Value>,
}

/// SNS refuses longer texts.
const TEXT_LIMIT: usize = 1_600;

/// Reads the form.
///
/// # Errors
/// As SNS refuses what is not a `Publish` to a phone number.
pub(super) fn parse(body: &[u8]) -> Result<Publish, Refused> {
    let form: BTreeMap<String, String> = form_urlencoded::parse(body).into_owned().collect();
    let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    if field("Action") != "Publish" {
        return Err(Refused::new("InvalidAction", "The action is not one that local mode captures"));
    }
    let phone_number = field("PhoneNumber");
    if !is_e164(phone_number) {
        return Err(invalid_number(phone_number));
    }
    let text = field("Message");
    if text.is_empty() {
        return Err(Refused::new("InvalidParameter", "Invalid parameter: Empty message"));
    }
    if text.chars().count() > TEXT_LIMIT {
        return Err(Refused::new("InvalidParameter", "Invalid parameter: Message Reason: Message too long"));
    }
    let attributes = (1..)
        .map(|n| format!("MessageAttributes.entry.{n}"))
        .map_while(|entry| Some((form.get(&format!("{entry}.Name"))?, field(&format!("{entry}.Value.StringValue")))))
        .map(|(name, value)| (name.clone(), Value::from(value)))
        .collect();
    Ok(Publish { phone_number: phone_number.to_owned(), text: text.to_owned(), attributes })
}

impl Publish {
    /// The message for the outbox.
    pub(super) fn message(&self, id: &str) -> Message {
        let sender = self.attributes.get("AWS.SNS.SMS.SenderID").and_then(Value::as_str);
        Message {
            id: id.to_owned(),
            channel: Channel::Sms,
            to: self.phone_number.clone(),
            from: sender.map(str::to_owned),
            subject: None,
            text: self.text.clone(),
            html: None,
            attributes: self.attributes.clone(),
            sent_at: UNSTAMPED,
        }
    }
}

/// The answer to a message taken.
pub(super) fn accepted(id: &str, request_id: &str) -> Answer {
    let body = format!(
        "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>{id}</MessageId>\
         </PublishResult><ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></PublishResponse>"
    );
    answer(200, "text/xml", body)
}

/// The answer to a malformed request.
pub(super) fn refuse(refused: &Refused, request_id: &str) -> Answer {
    error(400, "Sender", refused, request_id)
}

/// The answer under a fault.
pub(super) fn refusal(fault: Fault, phone_number: &str, request_id: &str) -> Answer {
    let sender = |refused: Refused| error(400, "Sender", &refused, request_id);
    match fault {
        Fault::Throttle => sender(Refused::new("Throttling", "Rate exceeded")),
        Fault::OptedOut => sender(Refused::new("OptedOut", "The phone number is opted out")),
        Fault::InvalidNumber => sender(invalid_number(phone_number)),
        Fault::SpendLimit => sender(Refused::new(
            "ServiceQuotaExceededException",
            "The account's monthly spend limit for SMS messages is reached (MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT)",
        )),
        Fault::Error(own) => {
            let kind = if own.status < 500 { "Sender" } else { "Receiver" };
            error(own.status, kind, &Refused::new(own.code, own.message), request_id)
        }
        Fault::ServerError
        | Fault::Timeout
        | Fault::TimeoutAfter
        | Fault::Conflict
        | Fault::ReceiptFirst
        | Fault::Rejected
        | Fault::Suspended => {
            let refused = Refused::new("InternalError", "An internal service error occurred");
            error(500, "Receiver", &refused, request_id)
        }
    }
}

fn invalid_number(phone_number: &str) -> Refused {
    let message = format!("Invalid parameter: PhoneNumber Reason: {phone_number} is not valid to publish to");
    Refused::new("InvalidParameter", message)
}

fn error(status: u16, kind: &str, refused: &Refused, request_id: &str) -> Answer {
    let body = format!(
        "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>{kind}</Type><Code>{}</Code>\
         <Message>{}</Message></Error><RequestId>{request_id}</RequestId></ErrorResponse>",
        escape(&refused.code),
        escape(&refused.message),
    );
    answer(status, "text/xml", body)
}

/// `^\+[1-9]\d{1,14}$`, with at least the six digits that the shortest real numbers have.
fn is_e164(number: &str) -> bool {
    number.strip_prefix('+').is_some_and(|digits| {
        (6..=15).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
