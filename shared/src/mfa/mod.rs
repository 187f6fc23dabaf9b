//! Multi-factor authentication for a whole firm. People enrol and keep their factors; the administrator says whom the policy
//! enables, sees who is enrolled and what the licences come to, and helps a person who cannot prove a factor any more.

pub mod bypass;
pub mod check;
pub mod confirm;
pub mod count;
pub mod document;
pub mod enroll;
pub mod enrollments;
pub mod factors;
pub mod freed;
pub mod invite;
pub mod notices;
pub mod options;
pub mod people;
pub mod person;
pub mod policy;
pub mod recovery_codes;
pub mod reset;
pub mod seats;
pub mod usage;

pub use self::person::FactorsError;
use crate::accounts::AccountError;
use crate::failure::{Failure, fails};
use crate::faults::Faults;

/// Why something that an administrator asked for was not done.
#[derive(Debug)]
pub enum AdministrationError {
    /// There is no such account.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// The policy is not the one any more that was to be replaced.
    PolicyChanged,
    /// The person has no active factor.
    NotEnrolled,
    /// The person has as many bypass codes as there may be.
    TooManyBypassCodes,
    /// About the account, or the list of them.
    Account(AccountError),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(AdministrationError);

impl From<AccountError> for AdministrationError {
    fn from(error: AccountError) -> Self {
        Self::Account(error)
    }
}
