//! Solved challenges in the table: each is good once.

use super::Solved;
use crate::table::{Builder, Key, Write};

/// Spends a solved challenge: refused when it was spent before. The record is nobody's: a challenge has no tenant, and is
/// good once for all of them.
#[must_use]
pub fn spend(solved: &Solved) -> Write {
    let key = Key::global(format!("CAPTCHA#{}", solved.id), "SOLVED");
    Write::create(key, Builder::new().ttl(solved.ends_at))
}
