//! Accounts: the people of a tenant who sign in, their login IDs and passwords.

mod common_passwords;
pub mod hashing;
pub mod import;
pub mod list;
pub mod login_id;
pub mod manage;
pub mod model;
pub mod password;
pub mod sign_in;
pub mod store;
pub mod stored_hash;
pub(crate) mod throttle;
