//! Factors: what a person enrols beside the password.

pub mod webauthn;
