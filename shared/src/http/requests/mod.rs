//! Requests as they are written, and how they become what a flow takes: every fault at once, each with its place. Past this
//! folder there is no raw text and no second check.

pub mod accounts;
pub mod audit;
pub mod delivery;
pub mod devices;
pub mod factors;
pub mod links;
pub mod oidc;
pub mod passcodes;
pub mod sessions;
