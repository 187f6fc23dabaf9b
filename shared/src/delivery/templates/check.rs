//! What a firm's text must say and must not, found all at once when it is saved. Pure.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::html;
use super::model::{Pattern, PatternError, Slot, Template, TemplateName};
use super::render;
use crate::code::Code;
use crate::delivery::messages::facts::Facts;
use crate::delivery::messages::said::Said;
use crate::delivery::messages::voice::Voice;
use crate::delivery::messages::{RenderError, holds_origin_line};
use crate::delivery::model::{Amount, Context};
use crate::faults::Faults;
use crate::recipients::Channel;

/// The longest text message, in characters: more than three parts can hold.
const LONGEST_SMS: usize = 480;
/// The longest plain text of a mail, in characters.
const LONGEST_TEXT: usize = 4_000;
/// The longest subject, in characters.
const LONGEST_SUBJECT: usize = 150;
/// The longest HTML, in characters; a request's body ends the rest.
const LONGEST_HTML: usize = 12_000;

/// A text as a firm writes it.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The text message, or a mail's plain text.
    pub text: &'a str,
    /// A mail's subject.
    pub subject: Option<&'a str>,
    /// A mail's HTML.
    pub html: Option<&'a str>,
}

/// What is wrong with a text. Its `Display` is for the engineer who reads the API's answer; a page says it in its own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Its braces.
    #[error(transparent)]
    Braces(#[from] PatternError),
    /// It, or the HTML, has no place for something that a message must say.
    #[error("The {0} lacks `{{{1}}}`.")]
    Lacks(&'static str, &'static str),
    /// Nothing, or more than so many characters.
    #[error("1 to {0} characters.")]
    Length(usize),
    /// More than one line in a text message.
    #[error("A text message has no line break: only the origin-bound line stands on one of its own.")]
    LineBreak,
    /// An `@` in a text message.
    #[error("A text message has no `@`: only the origin-bound line, which we add, has one.")]
    At,
    /// A link in a text message.
    #[error("A text message has no link: people must not learn to follow one beside a code.")]
    Link,
    /// What nobody sees.
    #[error("No control characters and no direction marks.")]
    Control,
    /// What reads as an origin-bound code (R25).
    #[error("An `@`, a host and a `#` would read as an origin-bound code.")]
    OriginLine,
    /// A subject or HTML of a text message.
    #[error("A text message has a `text` alone.")]
    TextAlone,
    /// A subject of several lines.
    #[error("A subject is one line.")]
    SubjectBreak,
    /// A subject with the code.
    #[error("A subject never holds the code: it shows on locked screens.")]
    SubjectCode,
    /// HTML that does more than lay text out.
    #[error("{0}")]
    Html(String),
}

/// What is wrong, and where.
type Found = Vec<(&'static str, TextFault)>;

/// The text, checked in itself.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check(name: &TemplateName, written: Written<'_>) -> Result<Template, Faults> {
    examine(name, written).map_err(|found| {
        let mut faults = Faults::default();
        found.iter().for_each(|(pointer, fault)| faults.add(pointer, fault.to_string()));
        faults
    })
}

/// As [`check`], with what is wrong for whoever says it in words of their own.
///
/// # Errors
/// Everything that is wrong with it, and where.
pub fn examine(name: &TemplateName, written: Written<'_>) -> Result<Template, Vec<(&'static str, TextFault)>> {
    let mut faults = Found::new();
    let text = pattern(&mut faults, "/text", written.text);
    if let Some(text) = &text {
        for slot in needed(name).into_iter().filter(|slot| !text.has(*slot)) {
            faults.push(("/text", TextFault::Lacks("text", slot.into())));
        }
    }
    let (subject, html) = match name.channel {
        Channel::Sms => {
            sms_faults(&mut faults, written.text);
            for (pointer, member) in [("/subject", written.subject), ("/html", written.html)] {
                if member.is_some() {
                    faults.push((pointer, TextFault::TextAlone));
                }
            }
            (None, None)
        }
        Channel::Email => {
            plain_faults(&mut faults, "/text", written.text, LONGEST_TEXT);
            (subject(&mut faults, written.subject), whole_html(&mut faults, name, written.html))
        }
    };
    match text {
        Some(text) if faults.is_empty() => Ok(Template { text, subject, html }),
        _ => Err(faults),
    }
}

/// What a text lacks room for in the worst case; `None` when it has it.
///
/// # Errors
/// When the language is broken.
pub fn worst_case(
    name: &TemplateName,
    template: &Template,
    firm: &str,
    web_origin: Option<&str>,
    max_parts: u32,
) -> Result<Option<String>, RenderError> {
    if name.channel != Channel::Sms {
        return Ok(None);
    }
    let sample = Sample::longest();
    let facts = sample.facts(name, firm, web_origin, max_parts);
    let voice = Voice::of(name.language)?;
    let message = render::sms_saying(&facts, &voice, &Said::of(&facts, &voice, false)?, Some(template))?;
    let detail =
        format!("In the worst case this text has {} parts, and `messages.max_parts` is {max_parts}.", message.parts);
    Ok((message.parts > max_parts).then_some(detail))
}

/// What a message could say, for a preview and for the worst case.
pub struct Sample {
    /// As the preview names it.
    pub case: &'static str,
    code: Code,
    context: Context,
    validity_seconds: i64,
}

/// A late time of a late day: no time of sending is longer.
const MOMENT: &str = "2026-11-28T22:58:00Z";

impl Sample {
    /// All three.
    #[must_use]
    pub fn all() -> [Self; 3] {
        [Self::shortest(), Self::typical(), Self::longest()]
    }

    /// One that says little.
    fn shortest() -> Self {
        Self {
            case: "shortest",
            code: Code::sample(6),
            context: Context { amount: amount("1.00"), ..Context::EMPTY },
            validity_seconds: 60,
        }
    }

    /// An ordinary one.
    #[must_use]
    pub fn typical() -> Self {
        let told = |text: &str| Some(text.to_owned());
        let context = Context {
            action: told("purchase"),
            item: told("Annual plan"),
            amount: amount("49.90"),
            payee: told("Bolt & Co"),
        };
        Self { case: "typical", code: Code::sample(6), context, validity_seconds: 300 }
    }

    /// One that says as much as a caller may.
    fn longest() -> Self {
        let told = |letter: &str| Some(letter.repeat(64));
        let context =
            Context { action: told("a"), item: told("i"), amount: amount("999999999999.99"), payee: told("p") };
        Self { case: "longest", code: Code::sample(10), context, validity_seconds: 599 }
    }

    /// The facts of a message that says this.
    #[must_use]
    pub fn facts<'a>(
        &'a self,
        name: &'a TemplateName,
        firm: &'a str,
        web_origin: Option<&'a str>,
        max_parts: u32,
    ) -> Facts<'a> {
        let now: Timestamp = MOMENT.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        Facts {
            firm,
            code: &self.code,
            purpose: &name.purpose,
            context: Some(&self.context),
            now,
            expires_at: now + jiff::SignedDuration::from_secs(self.validity_seconds),
            language: name.language,
            time_zone: const { &TimeZone::UTC },
            web_origin,
            max_parts,
        }
    }
}

fn amount(value: &str) -> Option<Amount> {
    Some(Amount { value: value.to_owned(), currency: "EUR".to_owned() })
}

/// What a text has a place for.
fn needed(name: &TemplateName) -> Vec<Slot> {
    let mut needed = vec![Slot::Firm, Slot::Code, Slot::Validity, Slot::SentAt];
    if name.purpose.as_str() == "transaction" {
        needed.push(Slot::Amount);
    }
    needed
}

fn pattern(faults: &mut Found, pointer: &'static str, text: &str) -> Option<Pattern> {
    Pattern::parse(text).map_err(|error| faults.push((pointer, error.into()))).ok()
}

fn sms_faults(faults: &mut Found, text: &str) {
    plain_faults(faults, "/text", text, LONGEST_SMS);
    if text.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        faults.push(("/text", TextFault::LineBreak));
    }
    if text.contains(['@', '\u{ff20}', '\u{fe6b}']) {
        faults.push(("/text", TextFault::At));
    }
    if holds_link(text) {
        faults.push(("/text", TextFault::Link));
    }
}

/// What no text may hold: control characters, direction marks, what reads as an origin-bound code.
fn plain_faults(faults: &mut Found, pointer: &'static str, text: &str, longest: usize) {
    if text.trim().is_empty() || text.chars().count() > longest {
        faults.push((pointer, TextFault::Length(longest)));
    }
    let is_break = |c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
    if text
        .chars()
        .any(|c| (c.is_control() && !is_break(c)) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    {
        faults.push((pointer, TextFault::Control));
    }
    if holds_origin_line(text) {
        faults.push((pointer, TextFault::OriginLine));
    }
}

fn subject(faults: &mut Found, subject: Option<&str>) -> Option<Pattern> {
    let subject = subject?;
    plain_faults(faults, "/subject", subject, LONGEST_SUBJECT);
    if subject.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        faults.push(("/subject", TextFault::SubjectBreak));
    }
    let pattern = pattern(faults, "/subject", subject)?;
    if pattern.has(Slot::Code) {
        faults.push(("/subject", TextFault::SubjectCode));
    }
    Some(pattern)
}

fn whole_html(faults: &mut Found, name: &TemplateName, html: Option<&str>) -> Option<Pattern> {
    let html = html?;
    plain_faults(faults, "/html", html, LONGEST_HTML);
    if let Some(fault) = html::fault(html) {
        faults.push(("/html", TextFault::Html(fault)));
    }
    if !holds_origin_line(html) && html::shows_origin_line(html) {
        faults.push(("/html", TextFault::OriginLine));
    }
    let pattern = pattern(faults, "/html", html)?;
    for slot in needed(name).into_iter().filter(|slot| !pattern.has(*slot)) {
        faults.push(("/html", TextFault::Lacks("HTML", slot.into())));
    }
    Some(pattern)
}

/// Whether a phone would make a link of something: a scheme, or a name with a dot before at least two letters.
fn holds_link(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let is_name = |word: &str| {
        let labels: Vec<&str> = word.split('.').collect();
        labels.windows(2).any(|pair| {
            let is_host = pair[0].chars().next_back().is_some_and(char::is_alphanumeric);
            is_host && pair[1].chars().take_while(|c| c.is_alphabetic()).count() >= 2
        })
    };
    lower.contains("://")
        || lower.contains("www.")
        || lower.contains("mailto:")
        || lower.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).any(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointers(purpose: &str, channel: &str, text: &str, subject: Option<&str>, html: Option<&str>) -> Vec<String> {
        let name = TemplateName::parse(purpose, channel, "en").unwrap();
        let faults = check(&name, Written { text, subject, html }).err().unwrap_or_default();
        faults.list().iter().map(|fault| fault.pointer.clone()).collect()
    }

    const SMS: &str = "{firm}: {code}, valid {validity}, sent {sent_at}";

    #[test]
    fn a_text_says_what_it_must() {
        assert!(pointers("sign_in", "sms", SMS, None, None).is_empty());
        assert_eq!(pointers("transaction", "sms", SMS, None, None), ["/text"]);
        assert!(pointers("transaction", "sms", &format!("{SMS} {{amount}}"), None, None).is_empty());
        assert_eq!(pointers("sign_in", "sms", "hello", None, None), ["/text"; 4]);
        assert_eq!(pointers("sign_in", "sms", &format!("{SMS} {{url}}"), None, None), ["/text"]);
    }

    #[test]
    fn r25_a_text_message_has_no_line_break_link_or_at_sign() {
        for bad in [
            "a\nb",
            "a\u{2028}b",
            "a @ b",
            "\u{ff20}x",
            "go to https://x.example",
            "acme.com/a",
            "(www.acme)",
            "see pay.acme.io.",
        ] {
            assert_eq!(pointers("sign_in", "sms", &format!("{SMS} {bad}"), None, None), ["/text"], "{bad:?}");
        }
        for good in ["e.g. this", "Valid. Do not share!", "3.5 of 4", "No. 1", "it's ours..."] {
            assert!(pointers("sign_in", "sms", &format!("{SMS} {good}"), None, None).is_empty(), "{good:?}");
        }
        assert_eq!(pointers("sign_in", "sms", SMS, Some("a"), Some("<p>a</p>")), ["/subject", "/html"]);
    }

    #[test]
    fn a_mails_subject_never_holds_the_code_and_its_html_no_more_than_layout() {
        let text = format!("{SMS}\n\nBye");
        assert!(pointers("sign_in", "email", &text, Some("{firm}"), Some(&format!("<p>{SMS}</p>"))).is_empty());
        assert_eq!(pointers("sign_in", "email", &text, Some("{code}"), None), ["/subject"]);
        assert_eq!(pointers("sign_in", "email", &text, Some("a\nBcc: b"), None), ["/subject"]);
        let html = format!("<p>{SMS}<img src=\"https://t.example/p.gif\"></p>");
        assert_eq!(pointers("sign_in", "email", &text, None, Some(&html)), ["/html"]);
        assert_eq!(pointers("sign_in", "email", &format!("{text}\n@evil.example #{{code}}"), None, None), ["/text"]);
    }

    #[test]
    fn r24_the_worst_case_is_judged_when_a_text_is_saved() {
        let name = TemplateName::parse("transaction", "sms", "en").unwrap();
        let verdict = |text: &str, max_parts| {
            let template = check(&name, Written { text, subject: None, html: None }).unwrap();
            worst_case(&name, &template, "Acme", Some("https://acme.example"), max_parts).unwrap()
        };
        let short = format!("{SMS}, {{action}} {{item}} {{amount}} {{payee}}");
        assert_eq!(verdict(&short, 1), None, "details are shortened and left out");
        let long = format!("{SMS} {{amount}} {}", "word ".repeat(24));
        assert!(verdict(&long, 1).unwrap().contains("2 parts"));
        assert_eq!(verdict(&long, 2), None);
    }
}
