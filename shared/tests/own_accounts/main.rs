//! What people do with their own accounts, over the table of the emulator: choosing login ID and password, being found by an
//! email address, by words, looking at their sign-ins and devices, and what ends with each.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod addresses;
#[path = "../emulator/mod.rs"]
mod emulator;
mod firm;
mod index;
mod passwords;
mod reminders;
mod sign_ins;
