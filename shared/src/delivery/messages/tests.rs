//! Every text in every language: golden files to read (`shared/tests/golden/messages`; `UPDATE_GOLDEN=1` writes them), and what
//! must hold whatever a firm and its context are called.

use std::fmt::Write as _;
use std::path::Path;

use jiff::tz::TimeZone;

use super::facts::Facts;
use super::language::Direction;
use super::plain::{self, set_apart};
use super::samples::{self, PURPOSES, SENT_AT};
use super::session_invitation::SessionInvitation;
use super::{Language, Voice, mail, sms};
use crate::code::Code;
use crate::delivery::model::{Amount, Context, Purpose};
use crate::delivery::segments;

const ORIGIN: &str = "https://acme.example";

/// A firm and what a code of it is for.
struct Case {
    firm: String,
    context: Option<Context>,
}

fn context(action: &str, item: &str, value: &str, payee: &str) -> Option<Context> {
    Some(Context {
        action: Some(action.into()),
        item: Some(item.into()),
        amount: Some(Amount { value: value.into(), currency: "EUR".into() }),
        payee: Some(payee.into()),
    })
}

fn cases() -> [Case; 4] {
    [
        Case { firm: "A".into(), context: None },
        Case { firm: "Acme".into(), context: context("purchase", "Annual plan", "1049.90", "Bolt & Co") },
        Case {
            firm: "Compagnie Générale des Eaux".into(),
            context: context(&"action ".repeat(9), &"item ".repeat(12), "999999999999.99", &"payee ".repeat(10)),
        },
        Case {
            firm: "Wohnungsbaugenossenschaft ".repeat(4).trim_end().chars().take(100).collect(),
            context: context(&"a".repeat(64), &"i".repeat(64), "999999999999.99", &"p".repeat(64)),
        },
    ]
}

fn facts<'a>(
    language: Language,
    purpose: &'a Purpose,
    code: &'a Code,
    zone: &'a TimeZone,
    case: &'a Case,
) -> Facts<'a> {
    Facts {
        firm: &case.firm,
        code,
        purpose,
        context: case.context.as_ref(),
        now: SENT_AT,
        expires_at: "2026-11-21T14:08:11Z".parse().unwrap(),
        language,
        time_zone: zone,
        web_origin: None,
        max_parts: 1,
    }
}

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").unwrap()
}

/// What a name becomes in a text message of a language.
fn written(text: &str, language: Language) -> String {
    if language.fits_gsm7() { plain::written(text, language) } else { set_apart(text, language) }
}

/// The parser of the draft on origin-bound one-time codes: the last line alone, `@host #code`.
fn origin_bound(message: &str) -> Option<(&str, &str)> {
    let line = message.rsplit('\n').next()?;
    let (host, code) = line.strip_prefix('@')?.split_once(" #")?;
    let is_host =
        |host: &str| !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    (is_host(host) && !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit())).then_some((host, code))
}

#[test]
fn r25_a_code_is_bound_to_a_host_without_a_port_and_to_https_alone() {
    let (zone, purpose, code) = (paris(), Purpose::parse(PURPOSES[0]).unwrap(), Code::from_digits("042917"));
    let case = Case { firm: "Acme".into(), context: None };
    for (web_origin, expected) in [
        (Some("https://acme.example"), Some(("acme.example", "042917"))),
        (Some("https://acme.example:8443"), Some(("acme.example", "042917"))),
        (Some("http://localhost:8787"), None),
        (Some("http://localhost"), None),
        (None, None),
    ] {
        let facts = Facts { web_origin, ..facts(Language::ALL[0], &purpose, &code, &zone, &case) };
        let message = sms::sms(&facts).unwrap();
        assert_eq!(origin_bound(&message.text), expected, "{web_origin:?}: {:?}", message.text);
        assert_eq!(message.parts, segments::parts(&message.text));
    }
}

#[test]
fn r24_every_text_message_is_as_short_as_the_firm_allows_and_keeps_what_it_must() {
    let zone = paris();
    for &language in Language::ALL {
        let voice = Voice::of(language).unwrap();
        let (sent, duration) = (voice.moment(SENT_AT, &zone).unwrap(), voice.short_duration(300).unwrap());
        for (slug, case, length, web_origin, max_parts) in combinations() {
            let (purpose, code) = (Purpose::parse(slug).unwrap(), Code::from_digits(&"0429170429"[..length]));
            let facts = Facts { web_origin, max_parts, ..facts(language, &purpose, &code, &zone, &case) };
            let message = sms::sms(&facts).unwrap();
            let text = &message.text;
            assert_eq!(message.parts, segments::parts(text));
            let amount = case.context.as_ref().and_then(|context| context.amount.as_ref());
            let amount = amount.map(|amount| voice.amount(amount).unwrap());
            let whole = [written(&case.firm, language), written(&duration, language), written(&sent, language)];
            for part in whole.iter().map(String::as_str).chain([code.expose()]).chain(amount.as_deref()) {
                assert!(text.contains(part), "{language}, {slug}: no {part:?} in {text:?}");
            }
            assert_eq!(origin_bound(text), web_origin.map(|_| ("acme.example", code.expose())), "{text:?}");
            assert_eq!(segments::is_gsm7(text), language.fits_gsm7(), "{language}: {text:?}");
            // What does not fit tells nothing that can be left out.
            if message.parts > max_parts
                && let Some(context) = &case.context
            {
                let optional = [&context.item, &context.payee, &context.action].map(|told| told.clone().unwrap());
                let start = |told: &str| told.chars().take(8).collect::<String>();
                assert!(optional.iter().all(|told| !text.contains(&start(told))), "{language}, {slug}: {text:?}");
                assert!(!text.contains(&mail::goal(&voice, &purpose).unwrap()), "{language}, {slug}: {text:?}");
            }
        }
    }
}

fn combinations() -> impl Iterator<Item = (&'static str, Case, usize, Option<&'static str>, u32)> {
    let shapes = [6, 10].into_iter().flat_map(|length| [None, Some(ORIGIN)].map(|origin| (length, origin)));
    let shapes = shapes.flat_map(|(length, origin)| [1, 2, 3].map(|parts| (length, origin, parts)));
    PURPOSES.into_iter().flat_map(move |purpose| {
        let shapes = shapes.clone();
        let each = move |index: usize| {
            let case = move || cases().into_iter().nth(index).unwrap();
            shapes.clone().map(move |(length, origin, parts)| (purpose, case(), length, origin, parts))
        };
        (0..cases().len()).flat_map(each)
    })
}

#[test]
fn e1_an_ordinary_firms_code_fits_one_part_in_every_language() {
    let (zone, code) = (paris(), Code::from_digits("042917"));
    let case = Case { firm: "Acme".into(), context: None };
    for &language in Language::ALL {
        for slug in PURPOSES {
            let purpose = Purpose::parse(slug).unwrap();
            for web_origin in [None, Some(ORIGIN)] {
                let facts = Facts { web_origin, ..facts(language, &purpose, &code, &zone, &case) };
                let message = sms::sms(&facts).unwrap();
                assert_eq!(message.parts, 1, "{language}, {slug}: {:?}", message.text);
            }
        }
    }
}

#[test]
fn details_go_in_the_contracts_order() {
    let (zone, code, purpose) = (paris(), Code::from_digits("042917"), Purpose::parse("transaction").unwrap());
    let told = |item: usize, payee: usize, action: usize, firm: usize| {
        let case = Case {
            firm: "F".repeat(firm),
            context: context(&"a".repeat(action), &"i".repeat(item), "49.90", &"p".repeat(payee)),
        };
        sms::sms(&facts(Language::En, &purpose, &code, &zone, &case)).unwrap().text
    };
    for ((item, payee, action, firm), expected) in [
        (
            (5, 5, 5, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaa, iiiii, 49.90 EUR, to ppppp. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 5, 5, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaa, iiiiiiiiiiiiiiiii..., 49.90 EUR, to ppppp. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 25, 5, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaa, 49.90 EUR, to ppppppppppppppppppppppppp. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 64, 5, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaa, 49.90 EUR, to ppppppppppppppppp... Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 64, 40, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 49.90 EUR. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 64, 64, 4),
            "FFFF: 042917 is your code to confirm a transaction: aaaaaaaaaaaaaaaaa..., 49.90 EUR. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 64, 64, 40),
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF: 042917 is your code to confirm a transaction: 49.90 EUR. Valid 5 min. Sent 21 Nov 2026, 15:03. Never share it.",
        ),
        (
            (64, 64, 64, 60),
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF: 042917 is your code to confirm a transaction: 49.90 EUR. Valid 5 min. Sent 21 Nov 2026, 15:03.",
        ),
        (
            (64, 64, 64, 90),
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF: 042917, 49.90 EUR. Valid 5 min. Sent 21 Nov 2026, 15:03.",
        ),
    ] {
        assert_eq!(told(item, payee, action, firm), expected);
    }
}

#[test]
fn the_stated_validity_is_the_true_one() {
    let voice = Voice::of(Language::En).unwrap();
    for (seconds, short, long) in [
        (300, "5 min", "5 minutes"),
        (270, "4 min 30 s", "4 minutes 30 seconds"),
        (59, "59 s", "59 seconds"),
        (61, "1 min 1 s", "1 minute 1 second"),
        (600, "10 min", "10 minutes"),
        (0, "0 s", "0 seconds"),
    ] {
        assert_eq!(voice.short_duration(seconds).unwrap(), short);
        assert_eq!(voice.long_duration(seconds).unwrap(), long);
    }
}

#[test]
fn codes_dates_and_amounts_have_ascii_digits_in_every_language() {
    let (zone, code) = (paris(), Code::from_digits("042917"));
    let case = &cases()[1];
    for &language in Language::ALL {
        for slug in PURPOSES {
            let purpose = Purpose::parse(slug).unwrap();
            let facts = facts(language, &purpose, &code, &zone, case);
            let mail = mail::mail(&facts).unwrap();
            for text in [sms::sms(&facts).unwrap().text, mail.text, mail.html, mail.subject.clone()] {
                let is_foreign = |c: char| c.is_numeric() && !c.is_ascii_digit();
                assert!(!text.contains(is_foreign), "{language}: {text}");
            }
            assert!(!mail.subject.contains("042917") && mail.subject.starts_with("Acme"), "{}", mail.subject);
        }
        // 2026, not 2569 of the Buddhist calendar.
        assert!(Voice::of(language).unwrap().moment(SENT_AT, &zone).unwrap().contains("2026"), "{language}");
    }
}

#[test]
fn hostile_names_stay_text() {
    let (zone, code, purpose) = (paris(), Code::from_digits("042917"), Purpose::parse("transaction").unwrap());
    let hostile = "<img src=x onerror=alert(1)>{ $code }{code}\"'&amp;";
    for &language in Language::ALL {
        let case = Case { firm: hostile.into(), context: context(hostile, hostile, "1.00", hostile) };
        let facts = Facts { max_parts: 3, ..facts(language, &purpose, &code, &zone, &case) };
        let mail = mail::mail(&facts).unwrap();
        assert!(!mail.html.contains("<img"), "{}", mail.html);
        assert!(mail.text.contains(hostile) && sms::sms(&facts).unwrap().text.contains(hostile));
        assert!(!["http", "src=", "url(", "<script", "@import"].iter().any(|bad| {
            let html = mail.html.replace(&mail.subject.replace('<', "&#60;"), "");
            html.replace("&#60;img src=x", "").contains(bad)
        }));
    }
}

#[test]
fn mails_say_their_language_and_the_way_it_runs() {
    let (zone, code, purpose) = (paris(), Code::from_digits("042917"), Purpose::parse("sign_in").unwrap());
    let case = &cases()[1];
    for &language in Language::ALL {
        let html = mail::mail(&facts(language, &purpose, &code, &zone, case)).unwrap().html;
        let direction = if language.direction() == Direction::Rtl { "rtl" } else { "ltr" };
        assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")), "{html}");
    }
}

#[test]
fn the_texts_on_the_first_page_are_what_is_sent() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let (zone, code, purpose) = (paris(), Code::from_digits("042917"), Purpose::parse("transaction").unwrap());
    let case = Case { firm: "Acme".into(), context: context("purchase", "Annual plan", "49.90", "Bolt & Co") };
    for language in [Language::En, Language::Fr, Language::Pl, Language::ZhHans] {
        let message = sms::sms(&facts(language, &purpose, &code, &zone, &case)).unwrap();
        assert_eq!(message.parts, 1);
        assert!(readme.contains(&format!("\n{}\n", message.text)), "README.md lacks {:?}", message.text);
    }
}

#[test]
fn every_text_of_every_language_is_as_it_was_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/messages");
    let mut changed = Vec::new();
    for &language in Language::ALL {
        let (path, rendered) = (folder.join(format!("{language}.txt")), golden(language));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &rendered).unwrap();
        }
        if std::fs::read_to_string(&path).ok().as_deref() != Some(&rendered) {
            changed.push(language);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look at them with UPDATE_GOLDEN=1 and git diff");
}

/// Everything that is ever said in a language.
fn golden(language: Language) -> String {
    let (zone, code, mut out) = (paris(), Code::from_digits("042917"), String::new());
    let cases = cases();
    for slug in PURPOSES {
        let purpose = Purpose::parse(slug).unwrap();
        let plain = Case { firm: "Acme".into(), context: None };
        for (case, web_origin, max_parts) in
            [(&cases[0], Some(ORIGIN), 1), (&plain, None, 1), (&cases[1], None, 1), (&cases[1], None, 3)]
        {
            let facts = Facts { web_origin, max_parts, ..facts(language, &purpose, &code, &zone, case) };
            let message = sms::sms(&facts).unwrap();
            writeln!(out, "--- SMS, {slug}, {} of {max_parts}\n{}\n", message.parts, message.text).unwrap();
        }
    }
    let invited = samples::invitation(language, &zone);
    let long = SessionInvitation { session: "Signing of the mortgage of 12 Long Street", ..invited };
    let longest = SessionInvitation { agent: "Maria del Carmen Fernandez de la Vega Sanz", ..long };
    for (invitation, max_parts) in [(&invited, 1), (&long, 1), (&longest, 1), (&longest, 3)] {
        let message = invitation.sms(max_parts).unwrap();
        writeln!(out, "--- SMS, invitation, {} of {max_parts}\n{}\n", message.parts, message.text).unwrap();
    }
    for sample in samples::mails(language).unwrap() {
        writeln!(out, "--- {}: {}\n{}", sample.name, sample.mail.subject, sample.mail.text).unwrap();
    }
    out
}
