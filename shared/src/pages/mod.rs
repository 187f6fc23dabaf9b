//! The HTML edge: pages for recipients and for people who sign in.

pub mod assets;
