//! Devices that approve sign-ins (R51): browsers that were paired with an account, each with a key of its own that signs whatever
//! it asks for. What a request to a device is stands in `sign_ins/push.rs`; here is what devices do.
//!
//! ```text
//! enrolment ── a pairing, shown as QR code and as a short code
//! device ── POST /v1/devices, signed ──► pending factor: device and key; the device's own item ──► confirm: active
//! device ── GET …/requests, every two seconds while it is open, whatever woke it
//! device ── POST …/requests/{id}, signed twice: the request, and the decision
//! ```

pub mod authenticate;
pub mod change;
pub mod decide;
pub mod fraud;
pub mod pair;
pub mod report_store;
pub mod reports;
pub mod requests;
pub mod wake;

use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::limits::Violation;
use crate::passcodes::model::Over;

/// Why something that a device asked for was not done.
#[derive(Debug)]
pub enum DeviceError {
    /// It is not who it says, or is none (any more).
    Unauthorized,
    /// Its clock is too far off; ours is told.
    WrongClock,
    /// The request's faults.
    Invalid(Faults),
    /// There is no such request to it.
    NotFound,
    /// It is over.
    Over(Over),
    /// Not the number that is shown: the request is over with it.
    IncorrectNumber,
    /// Too many pairings that failed from one network.
    Limited(Violation),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(DeviceError);
