//! The code of an entry in the table: under its hash, never itself (R66).

use jiff::Timestamp;

use super::entry::Entry;
use crate::ids::{ParticipantId, SessionId, TenantId};
use crate::one_time_code_store as codes;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// Where a code is.
#[must_use]
pub fn key(tenant: &TenantId, code: &str) -> Key {
    codes::key(tenant, "E", "ENTRY", code)
}

/// A new code.
#[must_use]
pub fn create(key: Key, entry: &Entry) -> Write {
    let item = Builder::new()
        .with("session", entry.session.as_str())
        .with("participant", entry.participant.as_str())
        .with("assignment", entry.assignment)
        .with("entered", entry.entered_at)
        .with("verified_by", entry.verified_by.as_str());
    codes::create(key, item, entry.expires_at)
}

/// Reads one, unless it is kept past its time.
///
/// # Errors
/// When it is garbled.
pub fn readable(item: Option<&Item>, now: Timestamp) -> Result<Option<Entry>, StoreError> {
    let entry = item.map(read).transpose()?;
    Ok(entry.filter(|entry| entry.expires_at + codes::KEPT > now))
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
