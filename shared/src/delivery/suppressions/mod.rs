//! Addresses that are sent nothing any more, because of what their provider said of them: a bounce, a complaint, an opt-out,
//! a number that nobody has (R31, R59). Per tenant; looked at before the next call, and lifted by the firm.

pub mod list;
pub mod model;
pub mod store;
