//! What a form was refused for, or what it did, told once on the page that comes after it: sealed in a cookie of that page
//! alone, which goes as it is shown. A page that is asked for changes nothing, and an address says nothing.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use crate::attempts::Locked;
use crate::http::problem::Problem;
use crate::keys::KeyRing;
use crate::limits::Violation;
use crate::random::Random;

/// The cookie.
pub const COOKIE: &str = "__Secure-countersign-notice";

/// How long it waits to be shown, seconds.
pub const SECONDS: i64 = 120;

/// What is told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// A problem's code, or the name of what was done.
    pub what: String,
    /// Whether it is good news.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_done: bool,
    /// Attempts that are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining: Option<u32>,
    /// When it can be tried again, epoch milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_ms: Option<i64>,
    /// Which rule refused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The fields that are at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// What was typed and is not secret, so that nobody types it twice.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub typed: BTreeMap<String, String>,
    /// The whole form as it was typed, where it is one of many fields and none is secret; nothing of one that is too long.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<(String, String)>,
}

/// The longest text that is kept of what was typed.
const LONGEST_TYPED: usize = 320;

/// The longest form that is kept, octets of JSON: a browser takes cookies of 4,096, and Base64 makes four of three.
const LONGEST_FORM: usize = 2_400;

impl Notice {
    /// That something was done.
    #[must_use]
    pub fn done(what: &str) -> Self {
        Self { what: what.to_owned(), is_done: true, ..Self::default() }
    }

    /// That something is wrong with a field, which is no problem of the API's.
    #[must_use]
    pub fn at(what: &str, field: &str) -> Self {
        let fields = Some(field.to_owned()).filter(|field| !field.is_empty()).into_iter().collect();
        Self { what: what.to_owned(), fields, ..Self::default() }
    }

    /// What a person is told of a problem at `now`; `None` where the page cannot go on from it.
    #[must_use]
    pub fn of(problem: &Problem, now: jiff::Timestamp) -> Option<Self> {
        let mut notice = Self { what: problem.code().to_owned(), ..Self::default() };
        let after = |seconds: i64| Some((now + jiff::SignedDuration::from_secs(seconds)).as_millisecond());
        let longest =
            |violations: &[Violation]| violations.iter().map(|one| one.retry_after_seconds).max().unwrap_or(1);
        match problem {
            Problem::InvalidRequest(faults) => {
                let fields = faults.list().iter().map(|fault| fault.pointer.trim_start_matches('/').to_owned());
                notice.fields = fields.filter(|field| !field.is_empty()).collect();
            }
            Problem::IncorrectCode(remaining) | Problem::ContextMismatch(remaining) => {
                notice.remaining = Some(*remaining);
                notice.fields.push("code".to_owned());
            }
            Problem::WeakPassword(reason) => {
                notice.reason = Some((*reason).to_owned());
                notice.fields.push("new_password".to_owned());
            }
            Problem::PasswordsDiffer => notice.fields.push("confirm_password".to_owned()),
            Problem::CaptchaFailed => notice.fields.push("altcha".to_owned()),
            Problem::DestinationNotAllowed(reason) => notice.reason = Some((*reason).to_owned()),
            Problem::GuardOpen { retry_after_seconds, .. } => notice.until_ms = after(*retry_after_seconds),
            Problem::RecipientLocked(Locked { until }) => {
                notice.until_ms = until.map(jiff::Timestamp::as_millisecond);
            }
            Problem::TooManyRequests(violations)
            | Problem::ResendTooSoon(violations)
            | Problem::SendsExhausted(violations) => notice.until_ms = after(longest(violations)),
            Problem::PushLimited(violation) => notice.until_ms = after(violation.retry_after_seconds),
            Problem::InvalidCredentials
            | Problem::SmsPlanExhausted
            | Problem::MfaLicencesExhausted
            | Problem::GrantRequired
            | Problem::EnrollmentRequired
            | Problem::FactorNotAllowed
            | Problem::MfaNotEnabled
            | Problem::Conflict(_)
            | Problem::Gone(_)
            | Problem::RequestInProgress
            | Problem::RecipientOptedOut
            | Problem::InvalidRecipient
            | Problem::DeliveryUnavailable(_) => {}
            Problem::Unauthorized
            | Problem::DeviceUnauthorized(_)
            | Problem::IncorrectNumber
            | Problem::Forbidden
            | Problem::RevealNotAllowed
            | Problem::NotFound
            | Problem::MethodNotAllowed(_)
            | Problem::ParticipantNotWaiting
            | Problem::PayloadTooLarge(_)
            | Problem::UnsupportedMediaType
            | Problem::IdempotencyKeyReused
            | Problem::Internal(_)
            | Problem::TemporarilyUnavailable(_)
            | Problem::OutcomeUnknown(_) => return None,
        }
        Some(notice)
    }

    /// With what was typed into a field.
    #[must_use]
    pub fn with_typed(mut self, field: &str, text: &str) -> Self {
        if !text.is_empty() && text.len() <= LONGEST_TYPED {
            self.typed.insert(field.to_owned(), text.to_owned());
        }
        self
    }

    /// With a whole form, where it is short enough.
    #[must_use]
    pub fn with_form(mut self, form: Vec<(String, String)>) -> Self {
        let length = serde_json::to_string(&form).map_or(usize::MAX, |json| json.len());
        if length <= LONGEST_FORM {
            self.form = form;
        }
        self
    }

    /// What was typed into a field, as far as it is kept.
    #[must_use]
    pub fn typed(&self, field: &str) -> Option<&str> {
        let in_form = || self.form.iter().find(|(name, _)| name == field).map(|(_, text)| text);
        self.typed.get(field).or_else(in_form).map(String::as_str)
    }

    /// Whether a field is at fault.
    #[must_use]
    pub fn faults(&self, field: &str) -> bool {
        self.fields.iter().any(|at_fault| at_fault == field)
    }

    /// As the cookie holds it, for one page of one tenant.
    #[must_use]
    pub fn sealed(&self, ring: &KeyRing, random: &Random, page: &str) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        BASE64URL_NOPAD.encode(&ring.seal(random, &context(page), &json))
    }

    /// Reads a cookie; `None` when it is not one of ours for this page.
    #[must_use]
    pub fn open(ring: &KeyRing, cookie: &str, page: &str) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(cookie.as_bytes()).ok()?;
        serde_json::from_slice(&ring.open(&context(page), &sealed)?).ok()
    }
}

fn context(page: &str) -> String {
    format!("pages/notice/{page}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_of_its_page_and_unreadable() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).unwrap();
        let notice = Notice::done("saved").with_typed("login_id", "ana@example.com");
        let sealed = notice.sealed(&ring, &random, "/p/acme/sign-in");
        assert_eq!(Notice::open(&ring, &sealed, "/p/acme/sign-in"), Some(notice));
        assert_eq!(Notice::open(&ring, &sealed, "/p/other/sign-in"), None);
        assert_eq!(Notice::open(&ring, "saved", "/p/acme/sign-in"), None);
        assert!(!sealed.contains("ana"));
    }

    #[test]
    fn a_form_that_is_too_long_for_a_cookie_is_not_kept() {
        let form = |length: usize| vec![("name".to_owned(), "x".repeat(length))];
        assert_eq!(Notice::at("reason", "reason").with_form(form(2_000)).form, form(2_000));
        assert_eq!(Notice::at("reason", "reason").with_form(form(2_400)).form, []);
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).unwrap();
        let longest = Notice::at("reason", "reason").with_form(form(LONGEST_FORM - 13));
        assert!(!longest.form.is_empty() && longest.sealed(&ring, &random, "/p/acme/console/settings").len() < 3_600);
    }

    #[test]
    fn what_a_page_cannot_go_on_from_is_no_notice() {
        let now = jiff::Timestamp::UNIX_EPOCH;
        assert_eq!(Notice::of(&Problem::IncorrectCode(3), now).unwrap().remaining, Some(3));
        let locked = Problem::RecipientLocked(Locked { until: None });
        assert_eq!(Notice::of(&locked, now).unwrap().until_ms, None);
        for lasting in [Problem::NotFound, Problem::Forbidden, Problem::Internal(String::new())] {
            assert!(Notice::of(&lasting, now).is_none());
        }
    }
}
