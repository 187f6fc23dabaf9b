//! Webhooks: a firm is told of what happens, at addresses of its own, by signed requests (Standard Webhooks).
//!
//! ```text
//! flow ── transaction { what happened, a delivery and a job for each webhook that subscribed } ──► queue ──► worker
//! worker: what waits of this thing at this webhook, in order ─► sign ─► call ─► delivered │ later again │ failed
//! ```
//!
//! Which webhooks subscribed stands in the tenant's record, which every request has in hand: a tenant without webhooks pays
//! nothing. Decision 22 has the choices.

pub mod announce;
pub mod call;
pub mod deliver;
pub mod deliveries;
pub mod disable;
pub mod document;
pub mod manage;
pub mod model;
pub mod signature;
pub mod store;

use crate::failure::{Failure, fails};
use crate::faults::Faults;

/// Why something about a webhook was not done.
#[derive(Debug)]
pub enum WebhookError {
    /// There is no such webhook or delivery.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// The tenant has as many as it can have.
    TooMany,
    /// It is disabled: nothing is sent to it.
    Disabled,
    /// The delivery is under way already.
    UnderWay,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(WebhookError);
