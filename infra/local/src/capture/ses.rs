//! SES v2 `SendEmail` with simple content: JSON in and JSON out, the error's name in a header.

use serde::Deserialize;
use serde_json::{Map, json};

use super::{Refused, UNSTAMPED};
use crate::faults::Fault;
use crate::outbox::{Channel, Message};
use crate::wire::{Answer, answer};

/// Where `SendEmail` is posted.
pub(super) const PATH: &str = "/v2/email/outbound-emails";

/// The members of `SendEmail` that an outbox shows; SES has more, and they pass unread.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Email {
    #[serde(default)]
    from_email_address: String,
    #[serde(default)]
    destination: Destination,
    content: Content,
    configuration_set_name: Option<String>,
    #[serde(default)]
    reply_to_addresses: Vec<String>,
    #[serde(default)]
    email_tags: Vec<Pair>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Destination {
    to_addresses: Vec<String>,
    cc_addresses: Vec<String>,
    bcc_addresses: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Content {
    simple: Option<Simple>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Simple {
    subject: Data,
    body: Body,
    #[serde(default)]
    headers: Vec<Pair>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Body {
    text: Option<Data>,
    html: Option<Data>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Data {
    data: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Pair {
    name: String,
    value: String,
}

/// SES takes at most this many recipients in one message.
const RECIPIENT_LIMIT: usize = 50;

/// Reads the request.
///
/// # Errors
/// As SES refuses what it cannot send.
pub(super) fn parse(body: &[u8]) -> Result<Email, Refused> {
    let bad = |why: &str| Refused::new("BadRequestException", why);
    let email: Email = serde_json::from_slice(body).map_err(|_| bad("The request is not a SendEmail"))?;
    let recipients: Vec<_> = email.recipients().collect();
    if recipients.is_empty() || recipients.len() > RECIPIENT_LIMIT {
        return Err(bad("Recipient count must be between 1 and 50"));
    }
    if !recipients.iter().all(|address| is_address(address)) {
        return Err(bad("Illegal address"));
    }
    if !is_address(&email.from_email_address) {
        return Err(bad("Missing or illegal FromEmailAddress"));
    }
    let content = email.content.simple.as_ref().ok_or_else(|| bad("Local mode captures simple content only"))?;
    if content.body.text.is_none() && content.body.html.is_none() {
        return Err(bad("Missing body"));
    }
    // A line break in a subject would be a new header of the mail.
    if content.subject.data.contains(['\r', '\n']) {
        return Err(bad("Invalid characters in the subject"));
    }
    Ok(email)
}

impl Email {
    /// The message for the outbox.
    pub(super) fn message(&self, id: &str) -> Message {
        let mut attributes = Map::new();
        if let Some(name) = &self.configuration_set_name {
            attributes.insert("ConfigurationSetName".into(), name.as_str().into());
        }
        if !self.reply_to_addresses.is_empty() {
            attributes.insert("ReplyToAddresses".into(), self.reply_to_addresses.join(", ").into());
        }
        for tag in &self.email_tags {
            attributes.insert(format!("EmailTags.{}", tag.name), tag.value.as_str().into());
        }
        let content = self.content.simple.as_ref();
        for header in content.into_iter().flat_map(|content| &content.headers) {
            attributes.insert(header.name.clone(), header.value.as_str().into());
        }
        let text_of = |part: Option<&Data>| part.map(|part| part.data.clone());
        Message {
            id: id.to_owned(),
            channel: Channel::Email,
            to: self.recipients().collect::<Vec<_>>().join(", "),
            from: Some(self.from_email_address.clone()),
            subject: content.map(|content| content.subject.data.clone()),
            text: text_of(content.and_then(|content| content.body.text.as_ref())).unwrap_or_default(),
            html: text_of(content.and_then(|content| content.body.html.as_ref())),
            attributes,
            sent_at: UNSTAMPED,
        }
    }

    fn recipients(&self) -> impl Iterator<Item = &str> {
        let Destination { to_addresses, cc_addresses, bcc_addresses } = &self.destination;
        to_addresses.iter().chain(cc_addresses).chain(bcc_addresses).map(String::as_str)
    }
}

/// The answer to a mail taken.
pub(super) fn accepted(id: &str) -> Answer {
    answer(200, "application/json", json!({"MessageId": id}).to_string())
}

/// The answer to a malformed request.
pub(super) fn refuse(refused: &Refused) -> Answer {
    error(400, refused)
}

/// The answer under a fault.
pub(super) fn refusal(fault: Fault) -> Answer {
    match fault {
        Fault::Throttle => error(429, &Refused::new("TooManyRequestsException", "Maximum sending rate exceeded.")),
        Fault::Rejected => error(400, &Refused::new("MessageRejected", "The message was rejected.")),
        Fault::Suspended => error(
            400,
            &Refused::new(
                "AccountSuspendedException",
                "The account's ability to send email has been permanently restricted.",
            ),
        ),
        Fault::Error(own) => error(own.status, &Refused::new(own.code, own.message)),
        Fault::ServerError
        | Fault::Timeout
        | Fault::TimeoutAfter
        | Fault::Conflict
        | Fault::ReceiptFirst
        | Fault::OptedOut
        | Fault::InvalidNumber
        | Fault::SpendLimit => {
            error(500, &Refused::new("InternalServiceErrorException", "An internal error occurred."))
        }
    }
}

fn error(status: u16, refused: &Refused) -> Answer {
    let mut answer = answer(status, "application/json", json!({"message": refused.message}).to_string());
    if let Ok(code) = hyper::header::HeaderValue::from_str(&refused.code) {
        answer.headers_mut().insert("x-amzn-errortype", code);
    }
    answer
}

/// `local@domain`, bare or in angle brackets after a display name.
fn is_address(text: &str) -> bool {
    let bare = text.rsplit_once('<').map_or(text, |(_, rest)| rest.trim_end_matches('>'));
    let is_clean = !text.contains(['\r', '\n']) && !bare.contains([' ', ',']);
    is_clean && bare.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
}
