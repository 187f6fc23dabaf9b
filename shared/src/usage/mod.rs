//! What a firm used, and the alerts about it.

pub mod alert;
pub mod report;
pub mod store;
