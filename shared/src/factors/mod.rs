//! Factors: what people are enrolled with, and how each kind is checked. Pure but for its stores; who may enrol, sign in or
//! reset is decided above, in `sign_ins/` and `mfa/`.

pub mod codes;
pub mod device_store;
pub mod model;
pub mod pairing;
pub mod pending;
pub mod prompt;
pub mod prompt_store;
pub mod push;
pub mod relying_party;
pub mod seat_store;
pub mod store;
pub mod totp;
pub mod webauthn;
