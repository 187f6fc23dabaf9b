//! Sign-ins: a resource with steps, a password (or what the firm checked by itself) and a factor. What a complete one hands
//! out is its token, and a grant for the person's own factors.

pub mod begin;
pub mod cancel;
pub mod challenge;
pub mod change_password;
mod completing;
pub mod device_store;
pub mod devices;
pub mod document;
pub mod external;
pub mod grants;
pub mod last_store;
pub mod model;
pub mod password;
pub mod push;
pub mod recent;
pub mod recent_store;
pub mod show;
pub mod skip;
pub mod store;
pub mod token;
mod typed;
pub mod verify;

use crate::failure::{Failure, fails};
use crate::passcodes::model::Over;

/// Why a step of a sign-in was not taken.
#[derive(Debug)]
pub enum StepError {
    /// There is no such sign-in, or no such factor of the person's.
    NotFound,
    /// The sign-in is over.
    Over(Over),
    /// It asks for something else; a sentence says what.
    NotNow(&'static str),
    /// The enrolment cannot be put off (any more).
    EnrollmentRequired,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(StepError);
