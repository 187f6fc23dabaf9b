//! The guard against pumping (R30): a firm's money goes to whoever earns from its messages. Numbers that get codes and never
//! bring one back are told by the share of sends that were verified, per country and per block of a thousand numbers. A
//! breaker that opens says so, lets a probe through each minute, and closes when one is verified.

pub mod count;
pub mod list;
pub mod model;
pub mod store;

pub use model::{Admission, Breaker, Guard, Mode, Scope};
