//! The problem codes of the contract, frozen: what a caller's `match` is written against.

/// Every status and code that the contract names. A 500 is not among them: in a test it is always a bug.
pub(crate) const CODES: [(u16, &str); 40] = [
    (400, "invalid-request"),
    (401, "unauthorized"),
    (401, "invalid-credentials"),
    (402, "sms-plan-exhausted"),
    (402, "mfa-licences-exhausted"),
    (403, "forbidden"),
    (403, "grant-required"),
    (403, "enrollment-required"),
    (403, "factor-not-allowed"),
    (403, "mfa-not-enabled"),
    (403, "reveal-not-allowed"),
    (403, "destination-not-allowed"),
    (404, "not-found"),
    (405, "method-not-allowed"),
    (409, "request-in-progress"),
    (409, "conflict"),
    (409, "participant-not-waiting"),
    (410, "expired"),
    (410, "already-used"),
    (410, "attempts-exhausted"),
    (410, "canceled"),
    (410, "superseded"),
    (413, "payload-too-large"),
    (415, "unsupported-media-type"),
    (422, "incorrect-code"),
    (422, "incorrect-number"),
    (422, "context-mismatch"),
    (422, "idempotency-key-reused"),
    (422, "recipient-opted-out"),
    (422, "invalid-recipient"),
    (422, "captcha-failed"),
    (422, "weak-password"),
    (422, "passwords-differ"),
    (423, "recipient-locked"),
    (429, "too-many-requests"),
    (429, "resend-too-soon"),
    (429, "sends-exhausted"),
    (429, "push-limited"),
    (503, "delivery-unavailable"),
    (503, "temporarily-unavailable"),
];

pub(crate) fn documents(status: u16, code: &str) -> bool {
    CODES.contains(&(status, code))
}
