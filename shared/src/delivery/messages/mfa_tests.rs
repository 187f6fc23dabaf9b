//! What holds for every mail of multi-factor authentication, whatever a firm, a person and a factor are called.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::mfa_samples::{self, Names, until};
use super::samples::{SENT_AT, Sample};
use super::{Language, Voice};

const NAMES: Names<'static> = Names { firm: "Acme", person: "Ana Lima", factor: "My phone", account: "ana.silva" };

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").unwrap()
}

fn mails(language: Language, names: Names<'_>) -> Vec<Sample> {
    mfa_samples::mails(language, names, &paris()).unwrap()
}

#[test]
fn no_mail_has_a_link_or_anything_from_elsewhere() {
    for &language in Language::ALL {
        for Sample { name, mail } in mails(language, NAMES) {
            for bad in ["http", "www.", "href", "src=", "url(", "@import"] {
                assert!(!mail.html.contains(bad) && !mail.text.contains(bad), "{language}, {name}: {bad}");
            }
        }
    }
}

#[test]
fn hostile_names_stay_text() {
    let hostile = "<img src=x onerror=alert(1)>{ $name }{firm}\"'&amp;";
    let names = Names { firm: hostile, person: hostile, factor: hostile, account: hostile };
    for &language in Language::ALL {
        for Sample { name, mail } in mails(language, names) {
            assert!(!mail.html.contains("<img"), "{language}, {name}: {}", mail.html);
            assert!(mail.subject.contains(hostile) && mail.text.contains(hostile), "{language}, {name}");
        }
    }
}

#[test]
fn r46_who_is_told_is_told_what_and_when() {
    for &language in Language::ALL {
        let mails = mails(language, NAMES);
        let told = |moment| Voice::of(language).unwrap().moment_and_zone(moment, &paris()).unwrap();
        let holds = |name: &str, part: &str| {
            let of_that_name: Vec<_> = mails.iter().filter(|sample| sample.name.starts_with(name)).collect();
            assert!(!of_that_name.is_empty(), "{name}");
            for Sample { name, mail } in of_that_name {
                assert!(mail.text.contains(part) && mail.subject.contains("Acme"), "{language}, {name}: {part}");
            }
        };
        for name in
            ["mfa-added", "mfa-removed", "mfa-reset", "mfa-bypass", "mfa-recovery", "mfa-key-refused", "mfa-fraud"]
        {
            holds(name, &told(SENT_AT));
        }
        for name in ["mfa-invitation-grace", "mfa-bypass"] {
            holds(name, &told(until()));
        }
        for name in ["mfa-added", "mfa-key-refused"] {
            holds(name, "My phone");
        }
        holds("mfa-invitation-grace", "Ana Lima");
        holds("mfa-fraud", "ana.silva");
        holds("mfa-fraud", "DELETE /v1/accounts/{login_id}/push-block");
        let holding = |part: &str| mails.iter().filter(|sample| sample.mail.text.contains(part)).count();
        assert_eq!(holding("2001:db8::7"), 1, "{language}: where it came from is told by the one that knows it");
        holds("licences-80", "POST /v1/plans/mfa/requests");
        holds("licences-100", "POST /v1/plans/mfa/requests");
        holds("licences-request", r#"PUT /v1/tenants/tn_1/plans/mfa {"licences": 3000}"#);
    }
}

#[test]
fn what_differs_is_said_in_other_words() {
    for &language in Language::ALL {
        let mails = mails(language, NAMES);
        // Whatever the numbers: the last code is said to be the last, and at 100 % there is none left to enrol with.
        for (name, different) in [("mfa-added", 4), ("mfa-recovery-", 3), ("licences-", 3)] {
            let words = |sample: &Sample| sample.mail.text.replace(|c: char| c.is_ascii_digit(), "");
            let texts = mails.iter().filter(|sample| sample.name.starts_with(name)).map(words);
            assert_eq!(texts.collect::<BTreeSet<_>>().len(), different, "{language}, {name}");
        }
    }
}
