//! The error catalogue: every answer that is not a success, as RFC 9457 problem+json (R19).
//!
//! A problem has two readers. The caller gets a stable code and a calm sentence; the log gets the cause, once,
//! in [`serve`](super::serve). Nothing of a request's body and no address may appear in either.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::limit::Violation;
use crate::keys::SecretsUnavailable;
use crate::table::{StoreError, WriteError};

/// One fault in a request: where (RFC 6901 pointer into the body, or empty for the whole) and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// RFC 6901 pointer.
    pub pointer: String,
    /// A sentence for the engineer who reads it.
    pub detail: String,
}

/// Why a passcode is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Its validity has passed.
    Expired,
    /// It was verified before.
    AlreadyUsed,
    /// Its attempts are used up.
    AttemptsExhausted,
    /// It was canceled.
    Canceled,
    /// A newer one took its place, or it could not be sent.
    Superseded,
}

/// Everything that can be answered instead of a success.
#[derive(Debug)]
pub enum Problem {
    /// 400: the request is malformed.
    InvalidRequest(Vec<Fault>),
    /// 401: no usable key.
    Unauthorized,
    /// 401: a sign-in that failed, for whatever reason.
    InvalidCredentials,
    /// 402: the month's SMS plan is used up and no other channel serves.
    SmsPlanExhausted,
    /// 403: the key lacks the scope.
    Forbidden,
    /// 403: the tenant may not send there; the reason names the rule.
    DestinationNotAllowed(&'static str),
    /// 404.
    NotFound,
    /// 405 with the methods that exist.
    MethodNotAllowed(Vec<&'static str>),
    /// 409: the first request with this idempotency key still runs.
    RequestInProgress,
    /// 409: something like it exists; a sentence says what.
    Conflict(&'static str),
    /// 410.
    Gone(Over),
    /// 413 with the limit in bytes.
    PayloadTooLarge(usize),
    /// 415.
    UnsupportedMediaType,
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
    /// 423: too many consecutive failures; `None` until the tenant unlocks.
    RecipientLocked(Option<Timestamp>, Timestamp),
    /// 429: a limit on requests or sends.
    TooManyRequests(Vec<Violation>),
    /// 429: the pause between sends is not over.
    ResendTooSoon(Vec<Violation>),
    /// 429: the passcode's sends are used up.
    SendsExhausted(Vec<Violation>),
    /// 503: the message could not be handed over; nothing was charged.
    DeliveryUnavailable(String),
    /// 503: something that we need does not answer; nothing was done.
    TemporarilyUnavailable(String),
}

/// The seconds that a 503 asks to wait.
const RETRY_AFTER_SECONDS: i64 = 2;

impl Problem {
    /// A single fault in the request.
    #[must_use]
    pub fn invalid(pointer: &str, detail: impl Into<String>) -> Self {
        Self::InvalidRequest(vec![Fault { pointer: pointer.to_owned(), detail: detail.into() }])
    }

    /// The stable code (frozen by a test).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid-request",
            Self::Unauthorized => "unauthorized",
            Self::InvalidCredentials => "invalid-credentials",
            Self::SmsPlanExhausted => "sms-plan-exhausted",
            Self::Forbidden => "forbidden",
            Self::DestinationNotAllowed(_) => "destination-not-allowed",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed(_) => "method-not-allowed",
            Self::RequestInProgress => "request-in-progress",
            Self::Conflict(_) => "conflict",
            Self::Gone(Over::Expired) => "expired",
            Self::Gone(Over::AlreadyUsed) => "already-used",
            Self::Gone(Over::AttemptsExhausted) => "attempts-exhausted",
            Self::Gone(Over::Canceled) => "canceled",
            Self::Gone(Over::Superseded) => "superseded",
            Self::PayloadTooLarge(_) => "payload-too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::IncorrectCode(_) => "incorrect-code",
            Self::ContextMismatch(_) => "context-mismatch",
            Self::IdempotencyKeyReused => "idempotency-key-reused",
            Self::RecipientOptedOut => "recipient-opted-out",
            Self::InvalidRecipient => "invalid-recipient",
            Self::CaptchaFailed => "captcha-failed",
            Self::WeakPassword(_) => "weak-password",
            Self::PasswordsDiffer => "passwords-differ",
            Self::RecipientLocked(..) => "recipient-locked",
            Self::TooManyRequests(_) => "too-many-requests",
            Self::ResendTooSoon(_) => "resend-too-soon",
            Self::SendsExhausted(_) => "sends-exhausted",
            Self::DeliveryUnavailable(_) => "delivery-unavailable",
            Self::TemporarilyUnavailable(_) => "temporarily-unavailable",
        }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::InvalidRequest(_) => 400,
            Self::Unauthorized | Self::InvalidCredentials => 401,
            Self::SmsPlanExhausted => 402,
            Self::Forbidden | Self::DestinationNotAllowed(_) => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed(_) => 405,
            Self::RequestInProgress | Self::Conflict(_) => 409,
            Self::Gone(_) => 410,
            Self::PayloadTooLarge(_) => 413,
            Self::UnsupportedMediaType => 415,
            Self::IncorrectCode(_)
            | Self::ContextMismatch(_)
            | Self::IdempotencyKeyReused
            | Self::RecipientOptedOut
            | Self::InvalidRecipient
            | Self::CaptchaFailed
            | Self::WeakPassword(_)
            | Self::PasswordsDiffer => 422,
            Self::RecipientLocked(..) => 423,
            Self::TooManyRequests(_) | Self::ResendTooSoon(_) | Self::SendsExhausted(_) => 429,
            Self::DeliveryUnavailable(_) | Self::TemporarilyUnavailable(_) => 503,
        }
    }

    /// What went wrong inside, for the log alone.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        match self {
            Self::DeliveryUnavailable(cause) | Self::TemporarilyUnavailable(cause) => Some(cause),
            _ => None,
        }
    }

    fn title_and_detail(&self) -> (&'static str, String) {
        let (title, detail) = match self {
            Self::InvalidRequest(faults) => {
                let detail = match faults.as_slice() {
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
            Self::Unauthorized => ("No valid API key", "Send a valid API key as `Authorization: Bearer <key>`."),
            Self::InvalidCredentials => ("Sign-in failed", "The login ID or the password is not right."),
            Self::SmsPlanExhausted => (
                "The SMS plan is used up",
                "This month's SMS plan is used up and no other channel serves this recipient.",
            ),
            Self::Forbidden => ("Not allowed", "This API key lacks the scope that the operation needs."),
            Self::DestinationNotAllowed(_) => (
                "Destination not allowed",
                "Messages to this destination are not allowed; `reason` says which rule refused it.",
            ),
            Self::NotFound => ("Not found", "There is no such thing for this key."),
            Self::RequestInProgress => (
                "Still in progress",
                "The first request with this Idempotency-Key has not finished; ask again shortly.",
            ),
            Self::Conflict(detail) => ("Conflict", *detail),
            Self::Gone(Over::Expired) => ("Expired", "The validity is over; request a new code."),
            Self::Gone(Over::AlreadyUsed) => ("Already used", "The code was used before; request a new one."),
            Self::Gone(Over::AttemptsExhausted) => {
                ("Attempts used up", "Every attempt is used up; request a new code.")
            }
            Self::Gone(Over::Canceled) => ("Canceled", "It was canceled; request a new code."),
            Self::Gone(Over::Superseded) => ("Superseded", "A newer code took its place; use the newest."),
            Self::UnsupportedMediaType => {
                ("Unsupported media type", "Send JSON with `Content-Type: application/json`.")
            }
            Self::IncorrectCode(_) => {
                ("Incorrect code", "The code is not right; `attempts_remaining` says how many tries are left.")
            }
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
            Self::RecipientLocked(Some(_), _) => {
                ("Recipient locked", "Too many consecutive failures for this recipient; try again at `unlocks_at`.")
            }
            Self::RecipientLocked(None, _) => {
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
                "This passcode was sent as often as allowed; make a new one after `Retry-After` seconds.",
            ),
            Self::DeliveryUnavailable(_) => (
                "Delivery unavailable",
                "The message could not be handed over; nothing was charged. Try again shortly.",
            ),
            Self::TemporarilyUnavailable(_) => ("Temporarily unavailable", "Nothing was done. Try again shortly."),
        };
        (title, detail.to_owned())
    }

    /// The headers that belong to the answer.
    #[must_use]
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unauthorized | Self::InvalidCredentials => vec![("www-authenticate", "Bearer".to_owned())],
            Self::MethodNotAllowed(methods) => vec![("allow", methods.join(", "))],
            Self::RequestInProgress => vec![("retry-after", "1".to_owned())],
            Self::RecipientLocked(Some(at), now) => vec![("retry-after", seconds_until(*at, *now).to_string())],
            Self::TooManyRequests(violations) | Self::ResendTooSoon(violations) | Self::SendsExhausted(violations) => {
                Violation::headers(violations)
            }
            Self::DeliveryUnavailable(_) | Self::TemporarilyUnavailable(_) => {
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
                let errors = faults.iter().map(|fault| json!({"pointer": fault.pointer, "detail": fault.detail}));
                body.insert("errors".into(), errors.collect());
            }
            Self::DestinationNotAllowed(reason) | Self::WeakPassword(reason) => {
                body.insert("reason".into(), json!(reason));
            }
            Self::IncorrectCode(remaining) | Self::ContextMismatch(remaining) => {
                body.insert("attempts_remaining".into(), json!(remaining));
            }
            Self::RecipientLocked(unlocks_at, _) => {
                body.insert("unlocks_at".into(), json!(unlocks_at.map(super::rfc3339_up)));
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

/// Whole seconds from `now` until `at`, rounded up, at least one.
#[must_use]
pub fn seconds_until(at: Timestamp, now: Timestamp) -> i64 {
    let milliseconds = at.as_millisecond() - now.as_millisecond();
    milliseconds.max(1).saturating_add(999) / 1000
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Self::TemporarilyUnavailable(error.to_string())
    }
}

impl From<WriteError> for Problem {
    /// A refusal that no flow expected: nothing was written, so the caller may try again.
    fn from(error: WriteError) -> Self {
        Self::TemporarilyUnavailable(error.to_string())
    }
}

impl From<SecretsUnavailable> for Problem {
    fn from(error: SecretsUnavailable) -> Self {
        Self::TemporarilyUnavailable(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_and_statuses_are_frozen() {
        let now = Timestamp::UNIX_EPOCH;
        let all = [
            (Problem::invalid("", ""), 400, "invalid-request"),
            (Problem::Unauthorized, 401, "unauthorized"),
            (Problem::InvalidCredentials, 401, "invalid-credentials"),
            (Problem::SmsPlanExhausted, 402, "sms-plan-exhausted"),
            (Problem::Forbidden, 403, "forbidden"),
            (Problem::DestinationNotAllowed(""), 403, "destination-not-allowed"),
            (Problem::NotFound, 404, "not-found"),
            (Problem::MethodNotAllowed(vec![]), 405, "method-not-allowed"),
            (Problem::RequestInProgress, 409, "request-in-progress"),
            (Problem::Conflict(""), 409, "conflict"),
            (Problem::Gone(Over::Expired), 410, "expired"),
            (Problem::Gone(Over::AlreadyUsed), 410, "already-used"),
            (Problem::Gone(Over::AttemptsExhausted), 410, "attempts-exhausted"),
            (Problem::Gone(Over::Canceled), 410, "canceled"),
            (Problem::Gone(Over::Superseded), 410, "superseded"),
            (Problem::PayloadTooLarge(1), 413, "payload-too-large"),
            (Problem::UnsupportedMediaType, 415, "unsupported-media-type"),
            (Problem::IncorrectCode(1), 422, "incorrect-code"),
            (Problem::ContextMismatch(1), 422, "context-mismatch"),
            (Problem::IdempotencyKeyReused, 422, "idempotency-key-reused"),
            (Problem::RecipientOptedOut, 422, "recipient-opted-out"),
            (Problem::InvalidRecipient, 422, "invalid-recipient"),
            (Problem::CaptchaFailed, 422, "captcha-failed"),
            (Problem::WeakPassword(""), 422, "weak-password"),
            (Problem::PasswordsDiffer, 422, "passwords-differ"),
            (Problem::RecipientLocked(None, now), 423, "recipient-locked"),
            (Problem::TooManyRequests(vec![]), 429, "too-many-requests"),
            (Problem::ResendTooSoon(vec![]), 429, "resend-too-soon"),
            (Problem::SendsExhausted(vec![]), 429, "sends-exhausted"),
            (Problem::DeliveryUnavailable("inner".into()), 503, "delivery-unavailable"),
            (Problem::TemporarilyUnavailable("inner".into()), 503, "temporarily-unavailable"),
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
    fn waiting_rounds_up() {
        let at = |ms| Timestamp::from_millisecond(ms).unwrap();
        assert_eq!(seconds_until(at(1001), at(0)), 2);
        assert_eq!(seconds_until(at(1000), at(0)), 1);
        assert_eq!(seconds_until(at(0), at(5000)), 1);
    }
}
