//! The code of a visit in the table: under its hash, never itself (R66).

use jiff::Timestamp;

use super::model::Visit;
use crate::ids::{AccountId, LinkId, TenantId};
use crate::one_time_code_store as codes;
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

/// Where a code is.
#[must_use]
pub fn key(tenant: &TenantId, code: &str) -> Key {
    codes::key(tenant, "V", "VISIT", code)
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
        .with("acr", visit.acr.as_str());
    codes::create(key, item, visit.expires_at)
}

/// Reads one, unless it is kept past its time.
///
/// # Errors
/// When it is garbled.
pub fn readable(item: Option<&Item>, now: Timestamp) -> Result<Option<Visit>, StoreError> {
    let visit = item.map(read).transpose()?;
    Ok(visit.filter(|visit| visit.expires_at + codes::KEPT > now))
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
