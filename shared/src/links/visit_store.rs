//! The code of a visit in the table: under its hash, never itself (R66).

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::model::Visit;
use crate::ids::{AccountId, LinkId, TenantId};
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

/// How long it is kept after its end, so that whoever is late is told so.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Where a code is. 160 random bits need no slow hash.
#[must_use]
pub fn key(tenant: &TenantId, code: &str) -> Key {
    let hash = HEXLOWER.encode(&Sha256::digest(code));
    Key::of_tenant(tenant, &format!("V#{hash}"), "VISIT")
}

/// A new code.
#[must_use]
pub fn create(key: Key, visit: &Visit) -> Write {
    let amr: Vec<Value> = visit.amr.iter().map(|method| Value::from(method.as_str())).collect();
    let item = Builder::new()
        .with("link", visit.link.as_str())
        .with("account", visit.account.as_str())
        .with("item", visit.item.as_str())
        .with("authenticated", visit.authenticated_at)
        .with("amr", amr)
        .with("acr", visit.acr.as_str())
        .with("expires", visit.expires_at)
        .ttl(visit.expires_at + KEPT);
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
pub fn readable(item: Option<&Item>, now: Timestamp) -> Result<Option<Visit>, StoreError> {
    let visit = item.map(read).transpose()?;
    Ok(visit.filter(|visit| visit.expires_at + KEPT > now))
}

fn read(item: &Item) -> Result<Visit, StoreError> {
    Ok(Visit {
        link: LinkId::parse(item.text("link")?).ok_or(StoreError::Corrupt("link"))?,
        account: AccountId::parse(item.text("account")?).ok_or(StoreError::Corrupt("account"))?,
        item: item.text("item")?.to_owned(),
        authenticated_at: item.time("authenticated")?,
        amr: item.texts("amr").into_iter().map(str::to_owned).collect(),
        acr: item.text("acr")?.to_owned(),
        expires_at: item.time("expires")?,
        used_at: item.opt_time("used"),
    })
}
