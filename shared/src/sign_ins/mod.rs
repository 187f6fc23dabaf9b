//! Sign-ins: a resource with steps (contract-mfa.md). For now the password is the only one, so a sign-in is complete at
//! once; what a complete one hands out is its token.

pub mod document;
pub mod password;
pub mod token;
