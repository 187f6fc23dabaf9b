//! The mails of multi-factor authentication in every shape that they have, for the golden files, and what holds for all of them.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::licence_notices::{LicenceAlert, MfaPlanRequest};
use super::mfa_notices::{
    BypassCodesMade, EnrollInvitation, FactorAdded, FactorRemoved, MfaReset, RecoveryCodeUsed, RecoveryCodesMade,
    SecurityKeyRefused,
};
use super::{Language, Mail, Voice};
use crate::mfa_policy::FactorKind;

const KINDS: [(&str, FactorKind); 4] = [
    ("mfa-added-totp", FactorKind::Totp),
    ("mfa-added-webauthn", FactorKind::Webauthn),
    ("mfa-added-push", FactorKind::Push),
    ("mfa-added-sms", FactorKind::Sms),
];

fn at() -> Timestamp {
    "2026-11-21T14:03:11Z".parse().unwrap()
}

fn until() -> Timestamp {
    "2026-11-22T15:13:11Z".parse().unwrap()
}

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").unwrap()
}

/// Every mail, with the name of what it shows.
pub(super) fn mails(language: Language, firm: &str, person: &str, factor_name: &str) -> Vec<(&'static str, Mail)> {
    let (at, until, time_zone) = (at(), until(), &paris());
    let mut mails = Vec::new();
    let mut add = |name, mail: Result<Mail, _>| mails.push((name, mail.unwrap()));
    let invitation = EnrollInvitation { firm, language, name: Some(person), grace_until: Some(until), time_zone };
    add("mfa-invitation-grace", invitation.mail());
    add("mfa-invitation", EnrollInvitation { name: None, grace_until: None, ..invitation }.mail());
    for (name, kind) in KINDS {
        add(name, FactorAdded { firm, language, kind, factor_name, at, time_zone }.mail());
    }
    let kind = FactorKind::Webauthn;
    add("mfa-removed", FactorRemoved { firm, language, kind, factor_name: "", at, time_zone }.mail());
    add("mfa-reset", MfaReset { firm, language, at, time_zone }.mail());
    for (name, count) in [("mfa-bypass-1", 1), ("mfa-bypass-2", 2), ("mfa-bypass-5", 5)] {
        add(name, BypassCodesMade { firm, language, count, until, at, time_zone }.mail());
    }
    add("mfa-recovery-made", RecoveryCodesMade { firm, language, at, time_zone }.mail());
    for (name, left) in [("mfa-recovery-used", 9), ("mfa-recovery-last", 0)] {
        add(name, RecoveryCodeUsed { firm, language, left, at, time_zone }.mail());
    }
    add("mfa-key-refused", SecurityKeyRefused { firm, language, factor_name, at, time_zone }.mail());
    for (name, threshold, used) in [("licences-80", 80, 160), ("licences-100", 100, 200)] {
        add(name, LicenceAlert { firm, language, threshold, used, contracted: 200 }.mail());
    }
    add("licences-request", MfaPlanRequest { firm, tenant: "tn_1", language, wanted: 250, present: 200 }.mail());
    mails
}

#[test]
fn no_mail_has_a_link_or_anything_from_elsewhere() {
    for &language in Language::ALL {
        for (name, mail) in mails(language, "Acme", "Ana Lima", "My phone") {
            for bad in ["http", "www.", "href", "src=", "url(", "@import"] {
                assert!(!mail.html.contains(bad) && !mail.text.contains(bad), "{language}, {name}: {bad}");
            }
        }
    }
}

#[test]
fn hostile_names_stay_text() {
    let hostile = "<img src=x onerror=alert(1)>{ $name }{firm}\"'&amp;";
    for &language in Language::ALL {
        for (name, mail) in mails(language, hostile, hostile, hostile) {
            assert!(!mail.html.contains("<img"), "{language}, {name}: {}", mail.html);
            assert!(mail.subject.contains(hostile) && mail.text.contains(hostile), "{language}, {name}");
        }
    }
}

#[test]
fn r46_who_is_told_is_told_what_and_when() {
    for &language in Language::ALL {
        let mails = mails(language, "Acme", "Ana Lima", "My phone");
        let told = |moment| Voice::of(language).unwrap().moment_and_zone(moment, &paris()).unwrap();
        let holds = |name: &str, part: &str| {
            let of_that_name: Vec<_> = mails.iter().filter(|(own, _)| own.starts_with(name)).collect();
            assert!(!of_that_name.is_empty(), "{name}");
            for (name, mail) in of_that_name {
                assert!(mail.text.contains(part) && mail.subject.contains("Acme"), "{language}, {name}: {part}");
            }
        };
        for name in ["mfa-added", "mfa-removed", "mfa-reset", "mfa-bypass", "mfa-recovery", "mfa-key-refused"] {
            holds(name, &told(at()));
        }
        for name in ["mfa-invitation-grace", "mfa-bypass"] {
            holds(name, &told(until()));
        }
        for name in ["mfa-added", "mfa-key-refused"] {
            holds(name, "My phone");
        }
        holds("mfa-invitation-grace", "Ana Lima");
        holds("licences-80", "POST /v1/plans/mfa/requests");
        holds("licences-100", "POST /v1/plans/mfa/requests");
        holds("licences-request", r#"PUT /v1/tenants/tn_1/plans/mfa {"licences": 250}"#);
    }
}

#[test]
fn what_differs_is_said_in_other_words() {
    for &language in Language::ALL {
        let mails = mails(language, "Acme", "Ana Lima", "My phone");
        // Whatever the numbers: the last code is said to be the last, and at 100 % there is none left to enrol with.
        for (name, different) in [("mfa-added", 4), ("mfa-recovery-", 3), ("licences-", 3)] {
            let words = |mail: &Mail| mail.text.replace(|c: char| c.is_ascii_digit(), "");
            let texts = mails.iter().filter(|(own, _)| own.starts_with(name)).map(|(_, mail)| words(mail));
            assert_eq!(texts.collect::<BTreeSet<_>>().len(), different, "{language}, {name}");
        }
    }
}
