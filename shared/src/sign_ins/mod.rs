//! Sign-ins: what a complete one hands out.

pub mod token;
