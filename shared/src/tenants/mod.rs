//! Tenants (firms): their settings, plans and API keys. Everything belongs to exactly one, and which one comes from the
//! caller's key alone (R14).

pub mod api_keys;
pub mod manage;
pub mod model;
pub mod plans;
pub mod settings;
mod store;

pub use store::{load, load_strict};
