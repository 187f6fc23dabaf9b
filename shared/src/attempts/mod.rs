//! One way to check anything that can be guessed: **charge, compare, consume**.
//!
//! 1. *Charge*: one transaction counts the attempt, and one more failure wherever failures are counted. Nothing is compared
//!    before it has committed (R4, R5).
//! 2. *Compare*, in constant time. Nothing is written.
//! 3. *Consume*: what was proven is used up, once, in one conditional transaction (R3), with whatever follows from it.
//!
//! Never put the comparison into the first write's condition and count failures afterwards: parallel guesses would all be
//! tested before any is counted. A code, a password, a one-time password, an assertion, a recovery code differ in what
//! they charge and how they compare; the order, the ladder of waits and the idempotency are here.

pub mod check;
pub mod ladder;
pub mod store;

pub use check::{Attempt, Consumption, check};
pub use ladder::{Failures, Ladder, Locked};
