//! CAPTCHA: proof that a person, or at least some work, stands behind a password reset.
//!
//! A tenant chooses who checks: we ourselves (ALTCHA), one of three providers, or nobody. A check that cannot be made is
//! never passed (R52), and every answer is good once: the caller records [`Solved`] by a conditional write.

pub mod altcha;
pub mod siteverify;

use jiff::Timestamp;

/// A CAPTCHA that was solved, and is to be spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// What identifies the challenge; the same for every answer to it.
    pub id: String,
    /// Until when the record of its being spent must be kept.
    pub ends_at: Timestamp,
}
