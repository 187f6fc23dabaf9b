//! Tenants (firms): their settings, plans and API keys. Everything belongs to exactly one, and which one comes from the
//! caller's key alone (R14).

pub mod api_keys;
pub mod document;
pub mod guard_mail;
mod guard_settings;
pub mod key_store;
pub mod keys;
pub mod logo;
pub mod look;
pub mod manage;
pub mod model;
pub mod pages;
pub mod plan_request;
pub mod plan_request_store;
pub mod plan_requests;
pub mod plans;
pub(crate) mod png;
mod policies;
pub mod purge;
mod roles;
mod session_settings;
pub mod settings;
pub mod shapes;
pub mod slug;
pub mod store;
pub mod templates;
pub mod test_recipients;
mod webauthn;

use crate::failure::{Failure, fails};
use crate::faults::Faults;

/// Why something about a tenant was not done.
#[derive(Debug)]
pub enum TenantError {
    /// There is no such tenant, key or plan.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// Another tenant has this slug.
    SlugTaken,
    /// The plan request is decided already.
    Decided,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(TenantError);
