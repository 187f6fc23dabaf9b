//! What a message says: the firm, the code, what it is for, the amount, when it was sent and how long it is valid
//! (E1, E2), in one segment where that is possible (R24), with the origin-bound last line where the tenant has a web
//! origin (R25). Pure: the same input gives the same text.

use askama::Template;
use icu_normalizer::DecomposingNormalizerBorrowed;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::model::{Context, Purpose};
use super::segments;
use crate::code::Code;

/// Everything a message is made from.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The code.
    pub code: &'a Code,
    /// What it proves.
    pub purpose: &'a Purpose,
    /// What it is for.
    pub context: Option<&'a Context>,
    /// When it goes out.
    pub now: Timestamp,
    /// When the code stops working.
    pub expires_at: Timestamp,
    /// The zone in which times are told.
    pub time_zone: &'a TimeZone,
    /// The tenant's web origin.
    pub web_origin: Option<&'a str>,
}

/// A text message.
#[derive(Clone, PartialEq, Eq)]
pub struct SmsText {
    /// The text.
    pub text: String,
    /// How many parts it is billed as.
    pub parts: u32,
}

/// A mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The subject; it never holds the code.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
}

/// The longest that an item or a payee is told when room is short, in characters.
const SHORT: usize = 20;

/// The text message: the fullest one that fits one segment, else the shortest.
#[must_use]
pub fn sms(facts: &Facts<'_>) -> SmsText {
    let variants = [
        (Detail::Full, " Never share it."),
        (Detail::Full, ""),
        (Detail::Shortened, ""),
        (Detail::WithoutItem, ""),
        (Detail::Essential, ""),
    ];
    let mut best: Option<SmsText> = None;
    for (detail, advice) in variants {
        let text = sms_text(facts, detail, advice);
        let parts = segments::parts(&text);
        if best.as_ref().is_none_or(|best| parts < best.parts) {
            best = Some(SmsText { text, parts });
        }
        if parts == 1 {
            break;
        }
    }
    best.unwrap_or_else(|| SmsText { text: String::new(), parts: 1 })
}

/// The mail.
///
/// # Errors
/// When a template fails to render, which no input can cause.
pub fn mail(facts: &Facts<'_>) -> Result<Mail, askama::Error> {
    let rows = rows(facts);
    let goal = goal(facts, Detail::Full);
    let code = facts.code.expose();
    let validity = validity(facts.expires_at.duration_since(facts.now));
    let until = clock_time(facts, facts.expires_at);
    let sent = sent_at(facts);
    let text =
        MailText { firm: facts.firm, code, goal: &goal, rows: &rows, validity: &validity, until: &until, sent: &sent }
            .render()?;
    let html =
        MailHtml { firm: facts.firm, code, goal: &goal, rows: &rows, validity: &validity, until: &until, sent: &sent }
            .render()?;
    let text = match facts.web_origin.and_then(host) {
        Some(host) => format!("{}\n\n@{host} #{code}\n", text.trim_end()),
        None => text,
    };
    Ok(Mail { subject: format!("Your {} code", facts.firm), text, html })
}

/// Whether a text that a message repeats holds what reads as an origin-bound code: `@host #` at its start or after white
/// space (WICG origin-bound one-time codes; browsers look for it on any line). Such a text could lead a code to a stranger's
/// page, and is refused wherever it comes in (R25).
#[must_use]
pub fn holds_origin_line(text: &str) -> bool {
    let mut before = None;
    for (at, c) in text.char_indices() {
        if c == '@' && before.is_none_or(char::is_whitespace) {
            let rest = &text[at + 1..];
            let host = rest.find(char::is_whitespace).unwrap_or(rest.len());
            if rest[host..].trim_start().starts_with('#') && host > 0 && host < rest.len() {
                return true;
            }
        }
        before = Some(c);
    }
    false
}

#[derive(Template)]
#[template(path = "code.txt", escape = "none")]
struct MailText<'a> {
    firm: &'a str,
    code: &'a str,
    goal: &'a str,
    rows: &'a [(&'static str, String)],
    validity: &'a str,
    until: &'a str,
    sent: &'a str,
}

#[derive(Template)]
#[template(path = "code.html")]
struct MailHtml<'a> {
    firm: &'a str,
    code: &'a str,
    goal: &'a str,
    rows: &'a [(&'static str, String)],
    validity: &'a str,
    until: &'a str,
    sent: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Full,
    Shortened,
    WithoutItem,
    Essential,
}

fn sms_text(facts: &Facts<'_>, detail: Detail, advice: &str) -> String {
    let code = facts.code.expose();
    let goal = goal(facts, detail);
    let validity = validity(facts.expires_at.duration_since(facts.now));
    let (until, sent) = (clock_time(facts, facts.expires_at), sent_at(facts));
    let firm = facts.firm;
    let body =
        to_gsm7(&format!("{firm}: {code} is your code {goal}. Valid {validity}, until {until}. Sent {sent}.{advice}"));
    match facts.web_origin.and_then(host) {
        Some(host) => format!("{body}\n\n@{host} #{code}"),
        None => body,
    }
}

/// "to confirm purchase: Annual plan, 49.90 EUR to Acme".
fn goal(facts: &Facts<'_>, detail: Detail) -> String {
    let mut goal = facts.purpose.phrase();
    let Some(context) = facts.context else { return goal };
    let shorten = |text: &str| match detail {
        Detail::Full => text.to_owned(),
        _ if text.chars().count() <= SHORT => text.to_owned(),
        _ => format!("{}...", text.chars().take(SHORT - 3).collect::<String>()),
    };
    if let Some(action) = &context.action {
        goal.push_str(": ");
        goal.push_str(&shorten(action));
    }
    if let Some(item) = context.item.as_deref().filter(|_| matches!(detail, Detail::Full | Detail::Shortened)) {
        goal.push_str(", ");
        goal.push_str(&shorten(item));
    }
    if let Some(amount) = &context.amount {
        goal.push_str(&format!(", {} {}", amount.value, amount.currency));
    }
    if let Some(payee) = &context.payee {
        goal.push_str(" to ");
        goal.push_str(&shorten(payee));
    }
    goal
}

fn rows(facts: &Facts<'_>) -> Vec<(&'static str, String)> {
    let Some(context) = facts.context else { return Vec::new() };
    let amount = context.amount.as_ref().map(|amount| format!("{} {}", amount.value, amount.currency));
    let rows = [
        ("Action", context.action.clone()),
        ("Item", context.item.clone()),
        ("Amount", amount),
        ("Payee", context.payee.clone()),
    ];
    rows.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))).collect()
}

/// The true validity (peers' bug: a message that states another): "5 min", "4 min 30 s", "45 s".
fn validity(left: SignedDuration) -> String {
    let seconds = left.as_secs().max(0);
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

fn clock_time(facts: &Facts<'_>, time: Timestamp) -> String {
    time.to_zoned(facts.time_zone.clone()).strftime("%H:%M").to_string()
}

fn sent_at(facts: &Facts<'_>) -> String {
    facts.now.to_zoned(facts.time_zone.clone()).strftime("%-d %b %Y %H:%M").to_string()
}

fn host(origin: &str) -> Option<&str> {
    origin.strip_prefix("https://")
}

/// Latin letters with accents that GSM-7 lacks lose the accent, typographic marks become plain ones: that keeps most
/// European names in one segment. Other scripts stay as they are, in UCS-2.
fn to_gsm7(text: &str) -> String {
    if segments::is_gsm7(text) {
        return text.to_owned();
    }
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    let plain = |c: char| -> String {
        if segments::is_gsm7(c.encode_utf8(&mut [0; 4])) {
            return c.to_string();
        }
        match c {
            '‘' | '’' => "'".into(),
            '“' | '”' | '«' | '»' => "\"".into(),
            '–' | '—' => "-".into(),
            '…' => "...".into(),
            '\u{a0}' | '\u{202f}' => " ".into(),
            _ => {
                let decomposed = nfd.normalize(c.encode_utf8(&mut [0; 4])).into_owned();
                let base: String = decomposed.chars().filter(|part| !('\u{300}'..='\u{36f}').contains(part)).collect();
                if segments::is_gsm7(&base) { base } else { c.to_string() }
            }
        }
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::model::Amount;

    fn facts_with<'a>(
        code: &'a Code,
        context: Option<&'a Context>,
        purpose: &'a Purpose,
        zone: &'a TimeZone,
    ) -> Facts<'a> {
        let now = "2026-11-21T14:03:11Z".parse().unwrap();
        let expires_at = "2026-11-21T14:08:11Z".parse().unwrap();
        Facts { firm: "Acme", code, purpose, context, now, expires_at, time_zone: zone, web_origin: None }
    }

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn purchase() -> Context {
        Context {
            action: Some("purchase".into()),
            item: Some("Annual plan".into()),
            amount: Some(Amount { value: "49.90".into(), currency: "EUR".into() }),
            payee: Some("Bolt & Co".into()),
        }
    }

    #[test]
    fn e2_a_text_says_firm_purpose_amount_time_and_validity_in_one_part() {
        let (code, purpose, zone, context) =
            (Code::from_digits("042917"), Purpose::parse("transaction").unwrap(), paris(), purchase());
        let sms = sms(&facts_with(&code, Some(&context), &purpose, &zone));
        assert_eq!(
            sms.text,
            "Acme: 042917 is your code to confirm a transaction: purchase, Annual plan, 49.90 EUR to Bolt & Co. Valid 5 min, until 15:08. Sent 21 Nov 2026 15:03."
        );
        assert_eq!(sms.parts, 1);
    }

    #[test]
    fn r25_the_origin_bound_line_is_the_last() {
        let (code, purpose, zone) = (Code::from_digits("042917"), Purpose::parse("sign_in").unwrap(), paris());
        let facts = Facts { web_origin: Some("https://acme.example"), ..facts_with(&code, None, &purpose, &zone) };
        let sms = sms(&facts);
        assert!(sms.text.ends_with("\n\n@acme.example #042917"), "{}", sms.text);
        assert_eq!(sms.parts, 1);
    }

    #[test]
    fn r24_long_contexts_are_shortened_before_they_cost_a_second_part() {
        let (code, purpose, zone) = (Code::from_digits("042917"), Purpose::parse("transaction").unwrap(), paris());
        let long = Context { item: Some("x".repeat(64)), payee: Some("y".repeat(64)), ..purchase() };
        let sms = sms(&facts_with(&code, Some(&long), &purpose, &zone));
        assert_eq!(sms.parts, 1);
        assert!(sms.text.contains("49.90 EUR to yyyyyyyyyyyyyyyyy..."), "{}", sms.text);
    }

    #[test]
    fn accents_outside_gsm7_do_not_double_the_price() {
        let (code, purpose, zone) = (Code::from_digits("042917"), Purpose::parse("sign_in").unwrap(), paris());
        let facts = Facts { firm: "Crêpes “à l’Est” – Łódź", ..facts_with(&code, None, &purpose, &zone) };
        let with_stroke = sms(&facts);
        assert!(with_stroke.text.starts_with("Crepes \"à l'Est\" - Łodz"), "{}", with_stroke.text);
        let facts = Facts { firm: "Crêpes “à l’Est”", ..facts };
        assert_eq!(sms(&facts).parts, 1);
    }

    #[test]
    fn the_stated_validity_is_the_true_one() {
        for (seconds, text) in [(300, "5 min"), (270, "4 min 30 s"), (59, "59 s"), (60, "1 min"), (600, "10 min")] {
            assert_eq!(validity(SignedDuration::from_secs(seconds)), text);
        }
    }

    #[test]
    fn r25_what_reads_as_an_origin_bound_code_is_found() {
        for bad in [
            "@evil.example #123456",
            "Acme @evil.example #123456",
            "Acme\u{a0}@evil.example #1",
            "a\n@evil.example  #",
            "@a @evil.example\t#9",
        ] {
            assert!(holds_origin_line(bad), "{bad:?}");
        }
        for good in ["", "Acme", "ana@evil.example #1", "@acme", "@ #1", "A@B #1", "#1 @acme"] {
            assert!(!holds_origin_line(good), "{good:?}");
        }
    }

    #[test]
    fn hostile_context_stays_text_in_html() {
        let (code, purpose, zone) = (Code::from_digits("042917"), Purpose::parse("transaction").unwrap(), paris());
        let context = Context { item: Some("<script>alert(1)</script>".into()), ..purchase() };
        let mail = mail(&facts_with(&code, Some(&context), &purpose, &zone)).unwrap();
        assert!(!mail.html.contains("<script>") && mail.html.contains("042917") && mail.text.contains("042917"));
        assert!(!mail.subject.contains("042917"));
    }
}
