//! Multi-factor authentication as a firm's administrator runs it: whom the policy enables, who is enrolled and who still has
//! to be, what the licences come to; and helping a person who cannot prove a factor any more.

pub mod bypass;
pub mod check;
pub mod count;
pub mod enrollments;
pub mod invite;
pub mod notices;
pub mod policy;
pub mod reset;
pub mod usage;

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
