//! Accounts: the people of a tenant who sign in, their login IDs, passwords and sessions.

mod common_passwords;
pub mod hashing;
pub mod login_id;
pub mod password;
pub mod session_token;
pub mod stored_hash;
