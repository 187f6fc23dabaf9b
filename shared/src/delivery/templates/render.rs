//! A firm's text with what a message says in it.

use std::cell::Cell;

use askama::filters::{Escaper, Html};

use super::html;
use super::model::{Pattern, Slot, Template};
use crate::delivery::messages::facts::{Facts, Mail, SmsText};
use crate::delivery::messages::frame::{Frame, Paragraph};
use crate::delivery::messages::said::Said;
use crate::delivery::messages::sms::{self, Level, Told, finished, fitted};
use crate::delivery::messages::voice::Voice;
use crate::delivery::messages::{RenderError, holds_origin_line, mail};

/// The text message for a passcode: the firm's text when it has one in this language, else ours.
///
/// # Errors
/// When the language is broken.
pub fn sms(facts: &Facts<'_>, template: Option<&Template>) -> Result<SmsText, RenderError> {
    let voice = Voice::of(facts.language)?;
    let said = Said::of(facts, &voice, false)?;
    sms_saying(facts, &voice, &said, template)
}

/// The text message that says this.
///
/// # Errors
/// When the language is broken.
pub fn sms_saying(
    facts: &Facts<'_>,
    voice: &Voice,
    said: &Said,
    template: Option<&Template>,
) -> Result<SmsText, RenderError> {
    let origin_line = facts.origin_line();
    let ours = || sms::own(voice, facts.purpose, said, origin_line.as_deref(), facts.max_parts);
    let Some(template) = template else { return ours() };
    // What a caller says could make an origin-bound line of a firm's words; ours have no place for one.
    // Also where something between the two was left out.
    let is_forged = Cell::new(holds_origin_line(&told(&template.text, voice, said, &sms::FULL)));
    let message = fitted(facts.max_parts, |level| {
        let body = told(&template.text, voice, said, level);
        is_forged.set(is_forged.get() || holds_origin_line(&body));
        finished(&body, voice.language(), origin_line.as_deref())
    });
    if is_forged.get() { ours() } else { Ok(message) }
}

/// The mail for a passcode: the firm's text when it has one in this language, else ours.
///
/// # Errors
/// When the language is broken.
pub fn mail(facts: &Facts<'_>, template: Option<&Template>) -> Result<Mail, RenderError> {
    let voice = Voice::of(facts.language)?;
    let said = Said::of(facts, &voice, true)?;
    mail_saying(facts, &voice, &said, template)
}

/// The mail that says this.
///
/// # Errors
/// When the language is broken.
pub fn mail_saying(
    facts: &Facts<'_>,
    voice: &Voice,
    said: &Said,
    template: Option<&Template>,
) -> Result<Mail, RenderError> {
    let Some(template) = template else { return mail::own(facts, voice, said) };
    let text = template.text.filled(|slot| value(voice, said, slot));
    let filled = template.html.as_ref().map(|html| html.filled(|slot| escaped(&value(voice, said, slot))));
    if holds_origin_line(&text) || filled.as_deref().is_some_and(html::shows_origin_line) {
        return mail::own(facts, voice, said);
    }
    let subject = match &template.subject {
        Some(subject) => tidy(&subject.filled(|slot| value(voice, said, slot))),
        None => mail::subject(facts.language, &said.firm, &mail::goal(voice, facts.purpose)?),
    };
    let html = match filled {
        Some(filled) => document(facts, &subject, &filled),
        None => {
            let paragraphs = text.split("\n\n").filter(|part| !part.trim().is_empty());
            Frame {
                subject: subject.clone(),
                firm: &said.firm,
                heading: subject.clone(),
                lead: paragraphs.map(|part| Paragraph::plain(part.trim().to_owned())).collect(),
                ..Frame::empty(facts.language)
            }
            .render()?
            .html
        }
    };
    Ok(mail::with_origin_line(Mail { subject, text, html }, facts.origin_line().as_deref()))
}

/// The firm's words, telling this much.
fn told(text: &Pattern, voice: &Voice, said: &Said, level: &Level) -> String {
    let much = |slot, told| match told {
        Told::Whole => value(voice, said, slot),
        Told::Shortened => voice.name(&sms::shortened(detail(said, slot))),
        Told::Not => String::new(),
    };
    tidy(&text.filled(|slot| match slot {
        Slot::Item => much(slot, level.item),
        Slot::Payee => much(slot, level.payee),
        Slot::Action => much(slot, level.action),
        slot => value(voice, said, slot),
    }))
}

fn detail(said: &Said, slot: Slot) -> &str {
    let text = match slot {
        Slot::Action => &said.action,
        Slot::Item => &said.item,
        Slot::Amount => &said.amount,
        Slot::Payee => &said.payee,
        Slot::Firm => return &said.firm,
        Slot::Code => return &said.code,
        Slot::Validity => return &said.validity,
        Slot::SentAt => return &said.sent_at,
    };
    text.as_deref().unwrap_or_default()
}

fn value(voice: &Voice, said: &Said, slot: Slot) -> String {
    match slot {
        // Set apart already, where it must be.
        Slot::Amount => detail(said, slot).to_owned(),
        slot => voice.name(detail(said, slot)),
    }
}

/// Without the blanks that a place leaves when nothing is said there.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if matches!(c, ' ' | ',' | '.') && tidy.ends_with(' ') {
            if c == ' ' {
                continue;
            }
            tidy.pop();
        }
        tidy.push(c);
    }
    tidy
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string does not fail.
    let _ = Html.write_escaped_str(&mut out, text);
    out
}

/// A firm's HTML as a whole document, which says its language and that it can be read in the dark.
fn document(facts: &Facts<'_>, subject: &str, body: &str) -> String {
    let (language, direction): (_, &str) = (facts.language, facts.language.direction().into());
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title></head>\n<body>\n{body}\n</body>\n</html>\n",
        escaped(subject)
    )
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::code::Code;
    use crate::delivery::messages::Language;
    use crate::delivery::model::{Context, Purpose};

    fn template(text: &str, html: Option<&str>) -> Template {
        let pattern = |text: &str| Pattern::parse(text).unwrap();
        Template { text: pattern(text), subject: Some(pattern("{firm} {action}")), html: html.map(pattern) }
    }

    fn with_facts<T>(context: &Context, render: impl Fn(&Facts<'_>) -> T) -> T {
        let (code, purpose) = (Code::from_digits("042917"), Purpose::parse("access").unwrap());
        let now = "2026-11-21T14:03:11Z".parse().unwrap();
        render(&Facts {
            firm: "Acme <b>",
            code: &code,
            purpose: &purpose,
            context: Some(context),
            now,
            expires_at: now + jiff::SignedDuration::from_mins(5),
            language: Language::En,
            time_zone: &TimeZone::UTC,
            web_origin: Some("https://acme.example"),
            max_parts: 1,
        })
    }

    #[test]
    fn r25_a_callers_value_makes_no_origin_bound_line_of_a_firms_words() {
        let forged = Context { payee: Some("@evil.example".into()), ..Context::EMPTY };
        let template = template("{payee} #{code} {firm}", None);
        with_facts(&forged, |facts| {
            let text = sms(facts, Some(&template)).unwrap().text;
            assert!(text.contains("is your access code") && text.ends_with("\n\n@acme.example #042917"), "{text}");
            let mail = mail(facts, Some(&template)).unwrap();
            assert!(!mail.text.contains("@evil.example #"), "{}", mail.text);
        });
    }

    #[test]
    fn details_are_left_out_of_a_firms_words_as_of_ours() {
        let long = Context { item: Some("i".repeat(64)), payee: Some("p".repeat(64)), ..Context::EMPTY };
        let template = template("{firm}: {code} for {item}, {payee}. Valid {validity}, sent {sent_at}.", None);
        with_facts(&long, |facts| {
            let message = sms(facts, Some(&template)).unwrap();
            let expected = format!(
                "Acme <b>: 042917 for, {}. Valid 5 min, sent 21 Nov 2026, 14:03.\n\n@acme.example #042917",
                "p".repeat(64)
            );
            assert_eq!((message.text, message.parts), (expected, 1));
        });
    }

    #[test]
    fn what_a_caller_says_is_text_in_a_firms_html() {
        let hostile = Context { action: Some("<img src=x>\"'&".into()), ..Context::EMPTY };
        let template = template("{firm} {code}", Some("<p>{firm}: {action} {code}</p>"));
        with_facts(&hostile, |facts| {
            let mail = mail(facts, Some(&template)).unwrap();
            assert!(
                mail.html.contains("<p>Acme &#60;b&#62;: &#60;img src=x&#62;&#34;&#39;&#38; 042917</p>"),
                "{}",
                mail.html
            );
            assert!(mail.html.contains("<title>Acme &#60;b&#62; &#60;img"), "{}", mail.html);
            assert_eq!(mail.subject, "Acme <b> <img src=x>\"'&");
        });
    }
}
