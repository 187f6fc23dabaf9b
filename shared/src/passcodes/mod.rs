//! Passcodes: made from a key that the table does not hold, sent, checked once, and over.
//!
//! Issue: one transaction for the record, the limits, the ledger and the idempotency row; then the provider; then the
//! outcome. Verification: charge, compare, consume. `model` decides, `store` writes, the verbs tie them together.

pub mod cancel;
pub mod code;
mod deliver;
pub mod document;
pub mod failures;
pub(crate) mod gate;
pub mod issue;
pub mod limits;
pub mod model;
pub mod read;
pub mod request;
pub mod resend;
pub mod store;
pub mod verify;
