//! What a tenant used: the month's numbers, and the alerts that come exactly once.

pub mod alert;
pub mod report;
