//! Mails that are recorded by their job alone: notices, alerts to people. The job is claimed once for the handing over,
//! whatever happens to the function that does it, and ends with it.

use jiff::Timestamp;

use super::run::{Done, JobError};
use super::store::{self as jobs, JobKey};
use crate::delivery::send::{Outcome, Record};
use crate::failure::Failure;
use crate::table::{Known, Transaction, Write};

/// A mail that is recorded by its job alone.
pub struct JobMail<'a>(pub &'a JobKey);

impl Record for JobMail<'_> {
    fn claim(&self, now: Timestamp) -> Option<Write> {
        Some(jobs::hand_over(self.0, now))
    }

    fn parts<'c>(
        &self,
        outcome: &Outcome,
        _: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure> {
        match outcome {
            // The job ends with it.
            Outcome::Out { .. } => transaction.always("job", jobs::done(self.0)),
            Outcome::Refused(refusal) if refusal.may_pass() => transaction.learn("job", jobs::take_back(self.0)),
            Outcome::Refused(_) => transaction.always("job", jobs::done(self.0)),
        }
    }
}

/// Whether the job of a mail is done after an outcome.
///
/// # Errors
/// When the mail certainly did not go out, and may later.
pub fn done(outcome: Option<Outcome>) -> Result<Done, JobError> {
    match outcome {
        Some(Outcome::Refused(refusal)) if refusal.may_pass() => Err(JobError::NotSent),
        Some(Outcome::Out { .. } | Outcome::Refused(_)) | None => Ok(Done::All),
    }
}
