//! Calls to addresses that somebody else gave us: webhooks of firms, push services of browsers. Where they may lead is decided in
//! `address.rs`, and checked for the connection itself in `client.rs` (R56).

pub mod address;
pub mod client;
