//! The code of an entry in the table: under its hash, never itself (R66).

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::entry::Entry;
use super::model::KEPT;
use crate::ids::{ParticipantId, SessionId, TenantId};
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// Where a code is. 160 random bits need no slow hash.
#[must_use]
pub fn key(tenant: &TenantId, code: &str) -> Key {
    let hash = HEXLOWER.encode(&Sha256::digest(code));
    Key::of_tenant(tenant, &format!("E#{hash}"), "ENTRY")
}

/// A new code.
#[must_use]
pub fn create(key: Key, entry: &Entry) -> Write {
    let item = Builder::new()
        .with("session", entry.session.as_str())
        .with("participant", entry.participant.as_str())
        .with("assignment", entry.assignment)
        .with("entered", entry.entered_at)
        .with("verified_by", entry.verified_by.as_str())
        .with("expires", entry.expires_at)
        .ttl(entry.expires_at + KEPT);
    Write::create(key, item)
}

/// Uses it up, once, before its end.
#[must_use]
pub fn use_up(key: Key, now: Timestamp) -> Write {
    Write::update(key, "SET #used = :now")
        .when("attribute_exists(#pk) AND attribute_not_exists(#used) AND #expires > :now")
        .value(":now", now)
}

/// Reads one, unless it is kept past its time.
///
/// # Errors
/// When it is garbled.
pub fn readable(item: Option<&Item>, now: Timestamp) -> Result<Option<Entry>, StoreError> {
    let entry = item.map(read).transpose()?;
    Ok(entry.filter(|entry| entry.expires_at + KEPT > now))
}

fn read(item: &Item) -> Result<Entry, StoreError> {
    Ok(Entry {
        session: SessionId::parse(item.text("session")?).ok_or(StoreError::Corrupt("session"))?,
        participant: ParticipantId::parse(item.text("participant")?).ok_or(StoreError::Corrupt("participant"))?,
        assignment: item.count("assignment")?,
        entered_at: item.time("entered")?,
        verified_by: item.named("verified_by")?,
        expires_at: item.time("expires")?,
        used_at: item.opt_time("used"),
    })
}
