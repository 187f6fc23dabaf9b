//! One message as the page draws it: what is in the outbox, plus the code in it and its message parts.

use countersign::delivery::segments;
use serde_json::{Value, json};

use crate::outbox::{Channel, Message};

/// The card of one message.
pub(super) fn card(message: &Message) -> Value {
    let parts = match message.channel {
        Channel::Sms => Some(segments::parts(&message.text)),
        Channel::Email => None,
    };
    json!({
        "id": message.id,
        "channel": message.channel,
        "to": message.recipients().collect::<Vec<_>>(),
        "from": message.from,
        "subject": message.subject,
        "text": message.text,
        "has_html": message.html.is_some(),
        "code": code(&message.text),
        "parts": parts,
        "characters": message.text.chars().count(),
        "attributes": message.attributes,
        "sent_at": message.sent_at,
    })
}

/// The code in a text: the digits after the `#` of an origin-bound last line, else the first run of 6 to 10
/// digits that stands alone (no amount, no date, no phone number).
fn code(text: &str) -> Option<&str> {
    let last = text.trim_end().rsplit('\n').next().unwrap_or_default();
    if let Some((origin, digits)) = last.split_once(" #")
        && origin.starts_with('@')
        && is_code(digits)
    {
        return Some(digits);
    }
    let mut rest = text;
    let mut before = None;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let before_run = rest[..start].chars().next_back().or(before);
        let run = &rest[start..];
        let end = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
        let (digits, after) = run.split_at(end);
        if is_code(digits) && stands_alone(before_run, after) {
            return Some(digits);
        }
        before = digits.chars().next_back();
        rest = after;
    }
    None
}

fn is_code(digits: &str) -> bool {
    (6..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn stands_alone(before: Option<char>, after: &str) -> bool {
    let is_open_before = before.is_none_or(|c| !c.is_alphanumeric() && !"+-.,:/#_@".contains(c));
    let mut following = after.chars();
    let is_open_after = match following.next() {
        // The full stop of a sentence, but not the point of an amount.
        Some('.' | ',' | ':') => !following.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() && !"-/_@".contains(c),
        None => true,
    };
    is_open_before && is_open_after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::tests::message;

    #[test]
    fn the_code_is_found_among_other_numbers() {
        let found = [
            ("Demo Firm: 123456 is your code. Valid 5 min.", Some("123456")),
            ("Your code: 0012345678.", Some("0012345678")),
            ("Pay 1000000.50 EUR on 2026-11-21 14:03, call +33612345678. Code 000000", Some("000000")),
            ("Order 11112222333344 is not a code", None),
            ("12345", None),
            ("id 123456-789, a123456", None),
            ("Code 111111\n\n@app.example #222222", Some("222222")),
            ("", None),
            ("é654321é 654321", Some("654321")),
        ];
        for (text, code_in_it) in found {
            assert_eq!(code(text), code_in_it, "{text}");
        }
    }

    #[test]
    fn a_card_counts_the_parts_of_an_sms_only() {
        let sms = card(&message("1", Channel::Sms, "+33612345678"));
        assert_eq!((sms["parts"].as_u64(), sms["code"].as_str()), (Some(1), Some("123456")));
        let mail = card(&message("2", Channel::Email, "a@b.example, c@d.example"));
        assert_eq!(mail["parts"], Value::Null);
        assert_eq!(mail["to"], json!(["a@b.example", "c@d.example"]));
    }
}
