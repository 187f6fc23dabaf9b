//! What recipients got: local mode's outbox, or MiniStack's record of SNS and SES calls.

use serde_json::Value;

use super::client::{Api, encoded};

/// Where delivered messages are read.
#[derive(Clone)]
pub(crate) enum Messages {
    Outbox(Api),
    MiniStack(Api),
}

/// One message that a provider took.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) channel: String,
    pub(crate) to: String,
    pub(crate) from: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    pub(crate) attributes: Value,
}

impl Messages {
    /// The messages to an address, newest first.
    pub(crate) async fn to(&self, to: &str) -> Vec<Message> {
        match self {
            Self::Outbox(api) => {
                let answer = api.get(format!("/_local/outbox?to={}", encoded(to))).send().await;
                listed(answer.expect(200))
            }
            Self::MiniStack(api) if to.contains('@') => {
                let answer = api.get("/_ministack/ses/messages").send_unchecked().await.expect("MiniStack answers");
                let accounts = answer.body["messages"].as_object().expect("messages by account");
                let all = accounts.values().filter_map(Value::as_array).flatten();
                let mut mine: Vec<Message> = all
                    .filter(|sent| sent["To"].as_array().is_some_and(|list| list.iter().any(|address| address == to)))
                    .map(|sent| from_ses(sent, to))
                    .collect();
                mine.reverse();
                mine
            }
            Self::MiniStack(api) => {
                let path = format!("/_ministack/sns/sms-messages?phoneNumber={}", encoded(to));
                let answer = api.get(path).send_unchecked().await.expect("MiniStack answers");
                let mut mine: Vec<Message> =
                    answer.body["sms_messages"][to].as_array().into_iter().flatten().map(from_sns).collect();
                mine.reverse();
                mine
            }
        }
    }
}

/// The messages of an outbox document.
pub(crate) fn listed(document: &Value) -> Vec<Message> {
    let messages = document["messages"].as_array().expect("a list of messages");
    messages
        .iter()
        .map(|sent| Message {
            id: text(&sent["id"]),
            channel: text(&sent["channel"]),
            to: text(&sent["to"]),
            from: text(&sent["from"]),
            subject: text(&sent["subject"]),
            text: text(&sent["text"]),
            html: text(&sent["html"]),
            attributes: sent["attributes"].clone(),
        })
        .collect()
}

/// The one run of exactly `length` digits in a message, wherever it is repeated.
#[track_caller]
pub(crate) fn code_in(message: &Message, length: usize) -> String {
    let mut codes = digit_runs(&message.text).filter(|run| run.len() == length);
    let code = codes.next().unwrap_or_else(|| panic!("no {length} digits in {:?}", message.text)).to_owned();
    assert!(codes.all(|again| again == code), "two codes in {:?}", message.text);
    code
}

pub(crate) fn digit_runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty())
}

fn from_ses(sent: &Value, to: &str) -> Message {
    Message {
        id: text(&sent["MessageId"]),
        channel: "email".to_owned(),
        to: to.to_owned(),
        from: text(&sent["Source"]),
        subject: text(&sent["Subject"]),
        text: text(&sent["BodyText"]),
        html: text(&sent["BodyHtml"]),
        attributes: Value::Null,
    }
}

fn from_sns(sent: &Value) -> Message {
    Message {
        id: text(&sent["MessageId"]),
        channel: "sms".to_owned(),
        to: text(&sent["PhoneNumber"]),
        from: String::new(),
        subject: String::new(),
        text: text(&sent["Message"]),
        html: String::new(),
        attributes: sent["MessageAttributes"].clone(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
