//! Resetting a password by passcode: request, verify, resend, complete, and the jobs behind them.
//!
//! Who asks must not learn whether a login ID exists (R38). An unknown one, a disabled account and one without an address
//! get a *decoy*: a reset with a passcode of its own that has the same record, limits and answers, but whose message goes
//! nowhere and whose code is never right. What differs, sending the mail, is a job, done behind the answer.
//! Decision 0012 has the reasons.

pub mod complete;
pub mod document;
pub mod jobs;
pub mod model;
pub mod request;
pub mod resend;
mod store;
pub mod verify;
