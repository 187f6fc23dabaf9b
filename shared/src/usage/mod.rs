//! What a firm used, and the alerts about it.

pub mod alert;
pub mod licences;
pub mod report;
pub mod store;
