//! One-time codes in URLs (R66), whatever they stand for: found under their hash, used up once, before their end. What they stand for
//! says the store of their capability.

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use crate::ids::TenantId;
use crate::table::{Builder, Key, Write};

/// How long a code is good for.
pub const VALIDITY: SignedDuration = SignedDuration::from_secs(60);
/// How long it is kept after its end, so that whoever is late is told so.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Where a code is. 160 random bits need no slow hash.
#[must_use]
pub fn key(tenant: &TenantId, kind: &str, sort: &str, code: &str) -> Key {
    let hash = HEXLOWER.encode(&Sha256::digest(code));
    Key::of_tenant(tenant, &format!("{kind}#{hash}"), sort)
}

/// A new code, with what it stands for.
#[must_use]
pub fn create(key: Key, stands_for: Builder, expires_at: Timestamp) -> Write {
    Write::create(key, stands_for.with("expires", expires_at).ttl(expires_at + KEPT))
}

/// Uses it up, once, before its end.
#[must_use]
pub fn use_up(key: Key, now: Timestamp) -> Write {
    Write::update(key, "SET #used = :now")
        .when("attribute_exists(#pk) AND attribute_not_exists(#used) AND #expires > :now")
        .value(":now", now)
}

/// As [`use_up`], and notes for what.
#[must_use]
pub fn use_up_for(key: Key, what: &str, now: Timestamp) -> Write {
    Write::update(key, "SET #used = :now, #used_for = :what")
        .when("attribute_exists(#pk) AND attribute_not_exists(#used) AND #expires > :now")
        .value(":now", now)
        .value(":what", what)
}
