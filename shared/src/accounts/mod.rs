//! Accounts: the people of a tenant who sign in, their login IDs and passwords.

pub mod add;
pub mod address_store;
pub mod by_email;
pub mod chains;
mod common_passwords;
pub mod consequences;
pub mod contact_change;
pub mod document;
pub mod hashing;
pub mod import;
pub mod indexing;
pub mod list;
pub mod login_id;
pub mod manage;
pub mod model;
pub mod operators;
pub mod owners;
pub mod password;
pub mod people;
pub mod people_store;
pub mod places;
pub mod plan_mail;
mod search;
pub mod store;
pub mod stored_hash;
pub mod word_store;
pub mod words;

use self::hashing::HashingUnavailable;
use self::password::{Unread, Weakness};
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
    /// The login ID has an account, or one that looks alike has, and a new one was asked for.
    Taken,
    /// It touches an administrator's place in the console, address or password, which is not the caller's to touch.
    NotYours,
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

/// Why a password that a person chose was not set.
#[derive(Debug)]
pub enum ChosenError {
    /// The two passwords are not the same.
    PasswordsDiffer,
    /// The password breaks a rule.
    Weak(Weakness),
    /// The login ID has an account, or one that looks alike has.
    Taken,
    /// The account has a password by now.
    HasPassword,
    /// The account is gone, or may not sign in any more.
    Gone,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ChosenError);

impl From<Unread> for ChosenError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Differ => Self::PasswordsDiffer,
            Unread::Weak(weakness) => Self::Weak(weakness),
        }
    }
}

impl From<Weakness> for ChosenError {
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
