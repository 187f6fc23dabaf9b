//! A browser's row: its key is the hash of the browser's secret, what it holds is sealed.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::model::{Lives, Purpose};
use crate::ids::TenantId;
use crate::table::{Builder, Item, Key, Read as _, StoreError, Write};

/// A row as it is read.
pub struct Row {
    /// What it holds.
    pub sealed: Vec<u8>,
    /// How long it lives.
    pub lives: Lives,
    /// Counts the changes.
    pub version: i64,
}

/// Whether a text can be a token at all.
#[must_use]
pub fn is_token(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Where the row of a token is. 160 random bits need no slow hash.
#[must_use]
pub fn key(tenant: &TenantId, purpose: Purpose, token: &str) -> Key {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(token));
    Key::of_tenant(tenant, &format!("BROWSER#{hash}"), <&str>::from(purpose))
}

/// What a state is sealed for: this row alone.
#[must_use]
pub fn context(key: &Key) -> String {
    format!("{}/{}", key.pk, key.sk)
}

/// Reads a row.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Row, StoreError> {
    let lives = Lives { ends_at: item.time("ends")?, seen_at: item.time("seen")? };
    Ok(Row { sealed: item.bytes("state")?.to_vec(), lives, version: item.number("version")? })
}

/// A new row.
#[must_use]
pub fn create(key: &Key, sealed: &[u8], lives: Lives) -> Write {
    let item = Builder::new()
        .with("state", sealed)
        .with("ends", lives.ends_at)
        .with("seen", lives.seen_at)
        .with("version", 1_i64)
        .ttl(lives.ends_at);
    Write::put(key.clone(), item)
}

/// What it holds now, after the version that was read.
#[must_use]
pub fn keep(key: &Key, sealed: &[u8], seen: i64, now: Timestamp) -> Write {
    Write::update(key.clone(), "SET #state = :state, #version = :next, #seen = :now")
        .when("#version = :version AND #ends > :now")
        .value(":state", sealed)
        .value(":next", seen + 1)
        .value(":version", seen)
        .value(":now", now)
}

/// The browser was seen.
#[must_use]
pub fn touch(key: &Key, now: Timestamp) -> Write {
    Write::update(key.clone(), "SET #seen = :now").when("#seen < :now AND #ends > :now").value(":now", now)
}

/// It ends, if it has not yet.
#[must_use]
pub fn end_once(key: Key) -> Write {
    Write::delete(key).when("attribute_exists(#pk)")
}

/// It ends.
#[must_use]
pub fn end(key: Key) -> Write {
    Write::delete(key)
}
