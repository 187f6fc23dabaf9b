//! Accounts: the people of a tenant who sign in, their login IDs and passwords.

mod common_passwords;
pub mod consequences;
pub mod document;
pub mod hashing;
pub mod import;
pub mod list;
pub mod login_id;
pub mod manage;
pub mod model;
pub mod password;
pub mod people;
pub mod people_store;
pub mod places;
pub mod store;
pub mod stored_hash;
pub mod words;

use self::hashing::HashingUnavailable;
use self::password::Weakness;
use crate::failure::{Failure, fails};
use crate::faults::Faults;

/// Why something about an account was not done.
#[derive(Debug)]
pub enum AccountError {
    /// There is no such account.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// A login ID that looks alike has an account.
    LookAlike,
    /// The password breaks a rule.
    Weak(Weakness),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(AccountError);

impl From<Weakness> for AccountError {
    fn from(weakness: Weakness) -> Self {
        Self::Weak(weakness)
    }
}

impl From<HashingUnavailable> for AccountError {
    fn from(error: HashingUnavailable) -> Self {
        Self::Failed(error.into())
    }
}

impl From<HashingUnavailable> for Failure {
    fn from(error: HashingUnavailable) -> Self {
        Self::Unavailable(error.to_string())
    }
}
