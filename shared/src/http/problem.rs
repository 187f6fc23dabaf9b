//! The error catalogue: every answer that is not a success, as RFC 9457 problem+json (R19).
//!
//! A problem has two readers. The caller gets a stable code and a calm sentence; the log gets the cause, once,
//! in [`serve`](super::serve). Nothing of a request's body and no address may appear in either.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::attempts::Locked;
use crate::clock::{rfc3339, rfc3339_up, seconds_until};
use crate::failure::Failure;
use crate::faults::Faults;
use crate::limits::Violation;
use crate::passcodes::model::Over;

/// Everything that can be answered instead of a success.
#[derive(Debug)]
pub enum Problem {
    /// 400: the request is malformed.
    InvalidRequest(Faults),
    /// 401: no usable key.
    Unauthorized,
    /// 401: no device that is paired signed it; what our clock says, where that is all that is wrong.
    DeviceUnauthorized(Option<Timestamp>),
    /// 401: a sign-in that failed, for whatever reason.
    InvalidCredentials,
    /// 402: the month's SMS plan is used up and no other channel serves.
    SmsPlanExhausted,
    /// 403: the key lacks the scope.
    Forbidden,
    /// 402: every MFA licence is in use.
    MfaLicencesExhausted,
    /// 403: a change of factors needs a grant that is good for it.
    GrantRequired,
    /// 403: the enrolment cannot be put off (any more).
    EnrollmentRequired,
    /// 403: the policy does not list this kind of factor.
    FactorNotAllowed,
    /// 403: no policy enables the person.
    MfaNotEnabled,
    /// 403: a session's code is not shown (any more).
    RevealNotAllowed,
    /// 403: the tenant may not send there; the reason names the rule.
    DestinationNotAllowed(&'static str),
    /// 403: a breaker of the guard is open.
    GuardOpen {
        /// What it is for: `country` or `block`.
        scope: &'static str,
        /// Waiting this many seconds may help.
        retry_after_seconds: i64,
    },
    /// 404.
    NotFound,
    /// 405 with the methods that exist.
    MethodNotAllowed(Vec<&'static str>),
    /// 409: the first request with this idempotency key still runs.
    RequestInProgress,
    /// 409: something like it exists; a sentence says what.
    Conflict(&'static str),
    /// 409: what is asked for is done for who waits in the session's room, and this one does not.
    ParticipantNotWaiting,
    /// 410.
    Gone(Over),
    /// 413 with the limit in bytes.
    PayloadTooLarge(usize),
    /// 415.
    UnsupportedMediaType,
    /// 422: not the number that the sign-in shows; the request is over with it.
    IncorrectNumber,
    /// 429: too many requests to a person's devices, or one was called fraudulent.
    PushLimited(Violation),
    /// 422: not the code; what is left.
    IncorrectCode(u32),
    /// 422: the context is not the one issued; what is left.
    ContextMismatch(u32),
    /// 422: the idempotency key came with another request before.
    IdempotencyKeyReused,
    /// 422: the recipient does not want messages.
    RecipientOptedOut,
    /// 422: the provider says that nobody can be reached there.
    InvalidRecipient,
    /// 422.
    CaptchaFailed,
    /// 422 with the rule that the password breaks.
    WeakPassword(&'static str),
    /// 422.
    PasswordsDiffer,
    /// 423: too many consecutive failures.
    RecipientLocked(Locked),
    /// 429: a limit on requests or sends.
    TooManyRequests(Vec<Violation>),
    /// 429: the pause between sends is not over.
    ResendTooSoon(Vec<Violation>),
    /// 429: the passcode's sends are used up.
    SendsExhausted(Vec<Violation>),
    /// 503: the message could not be handed over; nothing was charged.
    DeliveryUnavailable(String),
    /// 500: a defect of ours; asking again does not help.
    Internal(String),
    /// 503: something that we need does not answer; nothing was done.
    TemporarilyUnavailable(String),
    /// 503: something that we need does not answer, and it is not known whether the request was done.
    OutcomeUnknown(String),
}

/// The seconds that a 503 asks to wait.
const RETRY_AFTER_SECONDS: i64 = 2;

impl Problem {
    /// A single fault in the request.
    #[must_use]
    pub fn invalid(pointer: &str, detail: impl Into<String>) -> Self {
        Self::InvalidRequest(Faults::one(pointer, detail))
    }

    /// The stable code (frozen by a test).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid-request",
            Self::Unauthorized | Self::DeviceUnauthorized(_) => "unauthorized",
            Self::InvalidCredentials => "invalid-credentials",
            Self::SmsPlanExhausted => "sms-plan-exhausted",
            Self::Forbidden => "forbidden",
            Self::MfaLicencesExhausted => "mfa-licences-exhausted",
            Self::GrantRequired => "grant-required",
            Self::EnrollmentRequired => "enrollment-required",
            Self::FactorNotAllowed => "factor-not-allowed",
            Self::MfaNotEnabled => "mfa-not-enabled",
            Self::RevealNotAllowed => "reveal-not-allowed",
            Self::DestinationNotAllowed(_) | Self::GuardOpen { .. } => "destination-not-allowed",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed(_) => "method-not-allowed",
            Self::RequestInProgress => "request-in-progress",
            Self::Conflict(_) => "conflict",
            Self::ParticipantNotWaiting => "participant-not-waiting",
            Self::Gone(over) => over.into(),
            Self::PayloadTooLarge(_) => "payload-too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::IncorrectCode(_) => "incorrect-code",
            Self::IncorrectNumber => "incorrect-number",
            Self::PushLimited(_) => "push-limited",
            Self::ContextMismatch(_) => "context-mismatch",
            Self::IdempotencyKeyReused => "idempotency-key-reused",
            Self::RecipientOptedOut => "recipient-opted-out",
            Self::InvalidRecipient => "invalid-recipient",
            Self::CaptchaFailed => "captcha-failed",
            Self::WeakPassword(_) => "weak-password",
            Self::PasswordsDiffer => "passwords-differ",
            Self::RecipientLocked(_) => "recipient-locked",
            Self::TooManyRequests(_) => "too-many-requests",
            Self::ResendTooSoon(_) => "resend-too-soon",
            Self::SendsExhausted(_) => "sends-exhausted",
            Self::DeliveryUnavailable(_) => "delivery-unavailable",
            Self::Internal(_) => "internal-error",
            Self::TemporarilyUnavailable(_) | Self::OutcomeUnknown(_) => "temporarily-unavailable",
        }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::InvalidRequest(_) => 400,
            Self::Unauthorized | Self::DeviceUnauthorized(_) | Self::InvalidCredentials => 401,
            Self::SmsPlanExhausted | Self::MfaLicencesExhausted => 402,
            Self::Forbidden
            | Self::GrantRequired
            | Self::EnrollmentRequired
            | Self::FactorNotAllowed
            | Self::MfaNotEnabled
            | Self::RevealNotAllowed
            | Self::DestinationNotAllowed(_)
            | Self::GuardOpen { .. } => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed(_) => 405,
            Self::RequestInProgress | Self::Conflict(_) | Self::ParticipantNotWaiting => 409,
            Self::Gone(_) => 410,
            Self::PayloadTooLarge(_) => 413,
            Self::UnsupportedMediaType => 415,
            Self::IncorrectCode(_)
            | Self::IncorrectNumber
            | Self::ContextMismatch(_)
            | Self::IdempotencyKeyReused
            | Self::RecipientOptedOut
            | Self::InvalidRecipient
            | Self::CaptchaFailed
            | Self::WeakPassword(_)
            | Self::PasswordsDiffer => 422,
            Self::RecipientLocked(_) => 423,
            Self::TooManyRequests(_) | Self::ResendTooSoon(_) | Self::SendsExhausted(_) | Self::PushLimited(_) => 429,
            Self::Internal(_) => 500,
            Self::DeliveryUnavailable(_) | Self::TemporarilyUnavailable(_) | Self::OutcomeUnknown(_) => 503,
        }
    }

    /// What went wrong inside, for the log alone.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        match self {
            Self::Internal(cause)
            | Self::DeliveryUnavailable(cause)
            | Self::TemporarilyUnavailable(cause)
            | Self::OutcomeUnknown(cause) => Some(cause),
            _ => None,
        }
    }

    fn title_and_detail(&self) -> (&'static str, String) {
        let (title, detail) = match self {
            Self::InvalidRequest(faults) => {
                let detail = match faults.list() {
                    [fault] if !fault.pointer.is_empty() => format!("{}: {}", fault.pointer, fault.detail),
                    [fault] => fault.detail.clone(),
                    _ => "The request has several faults; `errors` lists them.".to_owned(),
                };
                return ("The request is not valid", detail);
            }
            Self::PayloadTooLarge(limit) => {
                return ("The body is too large", format!("The body may have at most {limit} bytes."));
            }
            Self::MethodNotAllowed(methods) => {
                return ("Method not allowed", format!("This resource answers to {}.", methods.join(", ")));
            }
            Self::Unauthorized => ("Not authenticated", "Send a valid API key as `Authorization: Bearer <key>`."),
            Self::DeviceUnauthorized(None) => {
                ("Not authenticated", "The device, its signature or what pairs it is not right, or not any more.")
            }
            Self::DeviceUnauthorized(Some(_)) => {
                ("Not authenticated", "Sign with a clock that is right to a minute; `server_time` is ours.")
            }
            Self::InvalidCredentials => ("Sign-in failed", "The login ID or the password is not right."),
            Self::SmsPlanExhausted => (
                "The SMS plan is used up",
                "This month's SMS plan is used up and no other channel serves this recipient.",
            ),
            Self::Forbidden => ("Not allowed", "This API key lacks the scope that the operation needs."),
            Self::MfaLicencesExhausted => {
                ("The MFA licences are used up", "Every MFA licence of the firm is in use; the firm can ask for more.")
            }
            Self::GrantRequired => {
                ("Grant required", "This change needs a fresh sign-in: send its grant as `Countersign-Grant`.")
            }
            Self::EnrollmentRequired => ("Enrolment required", "The enrolment of a second factor cannot be put off."),
            Self::FactorNotAllowed => ("Factor not allowed", "The firm's policy does not allow this kind of factor."),
            Self::MfaNotEnabled => {
                ("MFA is not enabled", "The firm's policy does not enable multi-factor authentication for this person.")
            }
            Self::RevealNotAllowed => (
                "Reveal not allowed",
                "The administrator does not allow it, the session is over, or the passcode was revealed three times.",
            ),
            Self::DestinationNotAllowed(_) | Self::GuardOpen { .. } => (
                "Destination not allowed",
                "Messages to this destination are not allowed; `reason` says which rule refused it.",
            ),
            Self::NotFound => ("Not found", "There is no such thing for this key."),
            Self::RequestInProgress => (
                "Still in progress",
                "The first request with this Idempotency-Key has not finished; ask again shortly.",
            ),
            Self::Conflict(detail) => ("Conflict", *detail),
            Self::ParticipantNotWaiting => {
                ("Participant not waiting", "The participant does not wait in the session's room now.")
            }
            Self::Gone(Over::Expired) => ("Expired", "The validity is over; request a new one."),
            Self::Gone(Over::AlreadyUsed) => ("Already used", "The code was used before; request a new one."),
            Self::Gone(Over::AttemptsExhausted) => {
                ("Attempts used up", "Every attempt is used up; request a new code.")
            }
            Self::Gone(Over::Canceled) => ("Canceled", "It was canceled; request a new one."),
            Self::Gone(Over::Superseded) => ("Superseded", "A newer code took its place; use the newest."),
            Self::UnsupportedMediaType => {
                ("Unsupported media type", "Send JSON with `Content-Type: application/json`.")
            }
            Self::IncorrectCode(_) => {
                ("Incorrect code", "The code is not right; `attempts_remaining` says how many tries are left.")
            }
            Self::IncorrectNumber => {
                ("Incorrect number", "Not the number that the sign-in shows; the request is over: start another one.")
            }
            Self::PushLimited(_) => (
                "Too many requests to the device",
                "No request is sent to this person's devices now; use another factor, or try again after `Retry-After` seconds.",
            ),
            Self::ContextMismatch(_) => {
                ("Context mismatch", "The context is not the one that the passcode was issued for.")
            }
            Self::IdempotencyKeyReused => {
                ("Idempotency-Key reused", "This Idempotency-Key came with another request before; use a new one.")
            }
            Self::RecipientOptedOut => {
                ("Recipient opted out", "The recipient has opted out of messages; use another channel.")
            }
            Self::InvalidRecipient => {
                ("Recipient cannot be reached", "The provider says that this recipient cannot be reached.")
            }
            Self::CaptchaFailed => {
                ("CAPTCHA failed", "The CAPTCHA's answer is wrong, too old or used before; get a new one.")
            }
            Self::WeakPassword(_) => ("Password not accepted", "The password breaks a rule; `reason` says which."),
            Self::PasswordsDiffer => ("Passwords differ", "The password and its confirmation are not the same."),
            Self::RecipientLocked(Locked { until: Some(_) }) => {
                ("Recipient locked", "Too many consecutive failures for this recipient; try again at `unlocks_at`.")
            }
            Self::RecipientLocked(Locked { until: None }) => {
                ("Recipient locked", "Too many consecutive failures for this recipient; the firm must unlock it.")
            }
            Self::TooManyRequests(_) => {
                ("Too many requests", "A limit is reached; try again after `Retry-After` seconds.")
            }
            Self::ResendTooSoon(_) => {
                ("Too soon", "The last message went out a moment ago; try again after `Retry-After` seconds.")
            }
            Self::SendsExhausted(_) => (
                "Sends used up",
                "It was sent as often as allowed; try again, or make a new one, after `Retry-After` seconds.",
            ),
            Self::DeliveryUnavailable(_) => (
                "Delivery unavailable",
                "The message could not be handed over; nothing was charged. Try again shortly.",
            ),
            Self::Internal(_) => ("Internal error", "Something is wrong on our side; the operator is told."),
            Self::TemporarilyUnavailable(_) => ("Temporarily unavailable", "Nothing was done. Try again shortly."),
            Self::OutcomeUnknown(_) => (
                "Temporarily unavailable",
                "It is not known whether this was done. Repeat it with the same Idempotency-Key, or look before you try again.",
            ),
        };
        (title, detail.to_owned())
    }

    /// The headers that belong to the answer, given at `now`.
    #[must_use]
    pub fn headers(&self, now: Timestamp) -> Vec<(&'static str, String)> {
        match self {
            Self::Unauthorized | Self::InvalidCredentials => vec![("www-authenticate", "Bearer".to_owned())],
            Self::DeviceUnauthorized(_) => vec![("www-authenticate", "Countersign-Device".to_owned())],
            Self::MethodNotAllowed(methods) => vec![("allow", methods.join(", "))],
            Self::RequestInProgress => vec![("retry-after", "1".to_owned())],
            Self::GuardOpen { retry_after_seconds, .. } => vec![("retry-after", retry_after_seconds.to_string())],
            Self::RecipientLocked(Locked { until: Some(at) }) => {
                vec![("retry-after", seconds_until(*at, now).to_string())]
            }
            Self::TooManyRequests(violations) | Self::ResendTooSoon(violations) | Self::SendsExhausted(violations) => {
                limit_headers(violations)
            }
            Self::PushLimited(violation) => limit_headers(std::slice::from_ref(violation)),
            Self::DeliveryUnavailable(_) | Self::TemporarilyUnavailable(_) | Self::OutcomeUnknown(_) => {
                vec![("retry-after", RETRY_AFTER_SECONDS.to_string())]
            }
            _ => Vec::new(),
        }
    }

    /// The body (RFC 9457).
    #[must_use]
    pub fn body(&self, request_id: &str) -> Value {
        let (title, detail) = self.title_and_detail();
        let code = self.code();
        let mut body = Map::new();
        body.insert("type".into(), json!(format!("urn:countersign:problem:{code}")));
        body.insert("title".into(), json!(title));
        body.insert("status".into(), json!(self.status()));
        body.insert("detail".into(), json!(detail));
        body.insert("code".into(), json!(code));
        body.insert("request_id".into(), json!(request_id));
        match self {
            Self::InvalidRequest(faults) => {
                let errors =
                    faults.list().iter().map(|fault| json!({"pointer": fault.pointer, "detail": fault.detail}));
                body.insert("errors".into(), errors.collect());
            }
            Self::DestinationNotAllowed(reason) | Self::WeakPassword(reason) => {
                body.insert("reason".into(), json!(reason));
            }
            Self::GuardOpen { scope, .. } => {
                body.insert("reason".into(), json!("low-verified-ratio"));
                body.insert("scope".into(), json!(scope));
            }
            Self::IncorrectCode(remaining) | Self::ContextMismatch(remaining) => {
                body.insert("attempts_remaining".into(), json!(remaining));
            }
            Self::DeviceUnauthorized(Some(now)) => {
                body.insert("server_time".into(), json!(rfc3339(*now)));
            }
            Self::PushLimited(violation) => {
                body.insert("violated_policies".into(), json!([violation.policy]));
            }
            Self::RecipientLocked(locked) => {
                body.insert("unlocks_at".into(), json!(locked.until.map(rfc3339_up)));
            }
            Self::TooManyRequests(violations) | Self::ResendTooSoon(violations) | Self::SendsExhausted(violations) => {
                body.insert(
                    "violated_policies".into(),
                    violations.iter().map(|violation| json!(violation.policy)).collect(),
                );
            }
            _ => {}
        }
        Value::Object(body)
    }
}

/// The `Retry-After`, `RateLimit-Policy` and `RateLimit` fields of draft-ietf-httpapi-ratelimit-headers.
fn limit_headers(violations: &[Violation]) -> Vec<(&'static str, String)> {
    let wait = violations.iter().map(|violation| violation.retry_after_seconds).max().unwrap_or(1);
    let policies = violations.iter().map(|v| format!("\"{}\";q={};w={}", v.policy, v.quota, v.window_seconds));
    let states = violations.iter().map(|v| format!("\"{}\";r=0;t={}", v.policy, v.retry_after_seconds));
    vec![
        ("retry-after", wait.to_string()),
        ("ratelimit-policy", policies.collect::<Vec<_>>().join(", ")),
        ("ratelimit", states.collect::<Vec<_>>().join(", ")),
    ]
}

impl From<Failure> for Problem {
    /// What is not the caller's doing: a defect is a 500, the rest may be otherwise in a moment. What may have been done
    /// all the same is said.
    fn from(failure: Failure) -> Self {
        let cause = failure.to_string();
        if failure.is_defect() {
            Self::Internal(cause)
        } else if failure.may_be_done() {
            Self::OutcomeUnknown(cause)
        } else {
            Self::TemporarilyUnavailable(cause)
        }
    }
}

impl From<crate::table::StoreError> for Problem {
    fn from(error: crate::table::StoreError) -> Self {
        Failure::from(error).into()
    }
}

impl From<crate::keys::SecretsUnavailable> for Problem {
    fn from(error: crate::keys::SecretsUnavailable) -> Self {
        Failure::from(error).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_and_statuses_are_frozen() {
        let all = [
            (Problem::invalid("", ""), 400, "invalid-request"),
            (Problem::Unauthorized, 401, "unauthorized"),
            (Problem::DeviceUnauthorized(None), 401, "unauthorized"),
            (Problem::InvalidCredentials, 401, "invalid-credentials"),
            (Problem::SmsPlanExhausted, 402, "sms-plan-exhausted"),
            (Problem::Forbidden, 403, "forbidden"),
            (Problem::RevealNotAllowed, 403, "reveal-not-allowed"),
            (Problem::DestinationNotAllowed(""), 403, "destination-not-allowed"),
            (Problem::GuardOpen { scope: "block", retry_after_seconds: 1 }, 403, "destination-not-allowed"),
            (Problem::NotFound, 404, "not-found"),
            (Problem::MethodNotAllowed(vec![]), 405, "method-not-allowed"),
            (Problem::RequestInProgress, 409, "request-in-progress"),
            (Problem::Conflict(""), 409, "conflict"),
            (Problem::ParticipantNotWaiting, 409, "participant-not-waiting"),
            (Problem::Gone(Over::Expired), 410, "expired"),
            (Problem::Gone(Over::AlreadyUsed), 410, "already-used"),
            (Problem::Gone(Over::AttemptsExhausted), 410, "attempts-exhausted"),
            (Problem::Gone(Over::Canceled), 410, "canceled"),
            (Problem::Gone(Over::Superseded), 410, "superseded"),
            (Problem::PayloadTooLarge(1), 413, "payload-too-large"),
            (Problem::UnsupportedMediaType, 415, "unsupported-media-type"),
            (Problem::IncorrectCode(1), 422, "incorrect-code"),
            (Problem::IncorrectNumber, 422, "incorrect-number"),
            (Problem::ContextMismatch(1), 422, "context-mismatch"),
            (Problem::IdempotencyKeyReused, 422, "idempotency-key-reused"),
            (Problem::RecipientOptedOut, 422, "recipient-opted-out"),
            (Problem::InvalidRecipient, 422, "invalid-recipient"),
            (Problem::CaptchaFailed, 422, "captcha-failed"),
            (Problem::WeakPassword(""), 422, "weak-password"),
            (Problem::PasswordsDiffer, 422, "passwords-differ"),
            (Problem::RecipientLocked(Locked { until: None }), 423, "recipient-locked"),
            (Problem::TooManyRequests(vec![]), 429, "too-many-requests"),
            (Problem::ResendTooSoon(vec![]), 429, "resend-too-soon"),
            (Problem::SendsExhausted(vec![]), 429, "sends-exhausted"),
            (Problem::DeliveryUnavailable("inner".into()), 503, "delivery-unavailable"),
            (Problem::Internal("inner".into()), 500, "internal-error"),
            (Problem::TemporarilyUnavailable("inner".into()), 503, "temporarily-unavailable"),
            (Problem::OutcomeUnknown("inner".into()), 503, "temporarily-unavailable"),
        ];
        for (problem, status, code) in all {
            assert_eq!((problem.status(), problem.code()), (status, code));
            let body = problem.body("r");
            assert_eq!(body["status"], status);
            assert_eq!(body["type"], format!("urn:countersign:problem:{code}"));
            assert!(!body.to_string().contains("inner"), "internals leak: {body}");
        }
    }

    #[test]
    fn the_longest_wait_is_the_one_to_keep() {
        let violation =
            |policy, retry_after_seconds| Violation { policy, quota: 5, window_seconds: 600, retry_after_seconds };
        let headers = limit_headers(&[violation("a", 3), violation("b", 40)]);
        assert_eq!(headers[0], ("retry-after", "40".to_owned()));
        assert_eq!(headers[1].1, "\"a\";q=5;w=600, \"b\";q=5;w=600");
        assert_eq!(headers[2].1, "\"a\";r=0;t=3, \"b\";r=0;t=40");
    }

    #[test]
    fn a_defect_is_a_500_and_what_may_have_been_done_is_said() {
        use crate::table::StoreError;
        for (error, status, says) in [
            (StoreError::Corrupt("kid"), 500, "on our side"),
            (StoreError::Unavailable("throttled".into()), 503, "Nothing was done"),
            (StoreError::Contended("passcode"), 503, "Nothing was done"),
            (StoreError::Unknown("no answer in time".into()), 503, "not known whether"),
        ] {
            let problem = Problem::from(error);
            let body = problem.body("r");
            assert_eq!(problem.status(), status);
            assert!(body["detail"].as_str().is_some_and(|detail| detail.contains(says)), "{body}");
        }
    }
}
