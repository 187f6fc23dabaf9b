//! The faults that a developer or a test puts before a provider: how many more calls fail, and how. Each
//! service answers in its own shape; this page only counts. It must never change what is stored.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Deserialize;

/// What can be made to fail.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Service {
    /// SMS, whichever service carries it.
    Sns,
    /// Email.
    Ses,
    /// The table.
    Dynamodb,
    /// The queue of jobs.
    Sqs,
}

/// How it fails.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Fault {
    /// Refused for its rate; not done.
    Throttle,
    /// A 500; not done.
    ServerError,
    /// No answer; not done.
    Timeout,
    /// No answer; done.
    TimeoutAfter,
    /// Another transaction holds an item of this one; not done.
    Conflict,
    /// Done, and the message's receipt comes before the answer.
    ReceiptFirst,
    /// The number opted out of messages.
    OptedOut,
    /// The number cannot be sent to.
    InvalidNumber,
    /// The AWS account's monthly SMS spend limit is reached.
    SpendLimit,
    /// The mail is refused.
    Rejected,
    /// The AWS account may not send mail.
    Suspended,
    /// Any error that the service has, in its own words.
    Error(OwnError),
}

/// An error as a service of AWS answers it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnError {
    /// The HTTP status, 400 to 599.
    #[serde(default = "bad_request")]
    pub(crate) status: u16,
    /// Its name, such as `ConflictException`.
    pub(crate) code: String,
    /// Why, where the service says so: a reason, or the kind of thing that is missing.
    pub(crate) reason: Option<String>,
    /// Which member of the request is wrong, where the service says so.
    pub(crate) field: Option<String>,
    /// Its sentence.
    #[serde(default)]
    pub(crate) message: String,
}

const fn bad_request() -> u16 {
    400
}

/// The service has no such fault.
#[derive(Debug, thiserror::Error)]
#[error("that service does not fail in that way")]
pub(crate) struct Unsupported;

/// How long a lost answer keeps its client waiting before the connection closes: longer than every attempt
/// timeout in `countersign::app::timeouts`, so that it is the client that gives up, as against AWS.
pub(crate) const SILENCE: Duration = Duration::from_secs(5);

/// The faults waiting, in the order in which they were asked for.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<VecDeque<Pending>>);

#[derive(Debug)]
struct Pending {
    service: Service,
    fault: Fault,
    /// Calls that still work before it.
    after: u32,
    left: u32,
}

impl Faults {
    /// Lets `after` calls of `service` work and makes the `count` calls behind them fail, all after the faults that already
    /// wait.
    ///
    /// # Errors
    /// When the service has no such fault.
    pub(crate) fn inject(&self, service: Service, fault: Fault, after: u32, count: u32) -> Result<(), Unsupported> {
        if !is_supported(service, &fault) {
            return Err(Unsupported);
        }
        self.lock().push_back(Pending { service, fault, after, left: count });
        Ok(())
    }

    /// The fault for this call of `service`, if one waits for it; it is used up.
    pub(crate) fn take(&self, service: Service) -> Option<Fault> {
        let mut pending = self.lock();
        pending.retain(|entry| entry.left > 0);
        let entry = pending.iter_mut().find(|entry| entry.service == service)?;
        if entry.after > 0 {
            entry.after -= 1;
            return None;
        }
        entry.left -= 1;
        Some(entry.fault.clone())
    }

    /// Forgets every fault.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<Pending>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_supported(service: Service, fault: &Fault) -> bool {
    match fault {
        Fault::Throttle | Fault::ServerError | Fault::Timeout | Fault::TimeoutAfter => true,
        Fault::OptedOut | Fault::InvalidNumber | Fault::SpendLimit => service == Service::Sns,
        Fault::Rejected | Fault::Suspended => service == Service::Ses,
        Fault::Conflict => service == Service::Dynamodb,
        Fault::ReceiptFirst => matches!(service, Service::Sns | Service::Ses),
        Fault::Error(error) => matches!(service, Service::Sns | Service::Ses) && (400..=599).contains(&error.status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_used_up_by_its_own_service_in_order() {
        let faults = Faults::default();
        faults.inject(Service::Sns, Fault::Throttle, 0, 2).unwrap();
        faults.inject(Service::Ses, Fault::Rejected, 0, 1).unwrap();
        faults.inject(Service::Sns, Fault::OptedOut, 0, 1).unwrap();
        assert_eq!(faults.take(Service::Dynamodb), None);
        assert_eq!(faults.take(Service::Sns), Some(Fault::Throttle));
        assert_eq!(faults.take(Service::Sns), Some(Fault::Throttle));
        assert_eq!(faults.take(Service::Sns), Some(Fault::OptedOut));
        assert_eq!(faults.take(Service::Sns), None);
        assert_eq!(faults.take(Service::Ses), Some(Fault::Rejected));
        assert_eq!(faults.take(Service::Ses), None);
    }

    #[test]
    fn calls_before_a_fault_work() {
        let faults = Faults::default();
        faults.inject(Service::Dynamodb, Fault::Timeout, 2, 1).unwrap();
        let taken: Vec<_> = (0..4).map(|_| faults.take(Service::Dynamodb)).collect();
        assert_eq!(taken, [None, None, Some(Fault::Timeout), None]);
    }

    #[test]
    fn cleared_faults_are_gone() {
        let faults = Faults::default();
        faults.inject(Service::Dynamodb, Fault::Timeout, 0, 1_000).unwrap();
        faults.clear();
        assert_eq!(faults.take(Service::Dynamodb), None);
    }

    #[test]
    fn a_service_fails_only_in_ways_that_it_has() {
        let faults = Faults::default();
        assert!(faults.inject(Service::Ses, Fault::OptedOut, 0, 1).is_err());
        assert!(faults.inject(Service::Sqs, Fault::Conflict, 0, 1).is_err());
        assert!(faults.inject(Service::Sns, Fault::Suspended, 0, 1).is_err());
        assert!(faults.inject(Service::Dynamodb, Fault::SpendLimit, 0, 1).is_err());
        assert!(faults.inject(Service::Dynamodb, Fault::TimeoutAfter, 0, 1).is_ok());
    }
}
