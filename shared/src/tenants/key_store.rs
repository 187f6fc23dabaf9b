//! API keys in the table: a record under the key's id with a hash of its secret, and a line in its tenant's list.

use sha2::{Digest as _, Sha256};

use super::api_keys::ApiKey;
use crate::ids::{KeyId, TenantId};
use crate::principal::Scope;
use crate::table::{Builder, Item, Key, Paging, Range, Read, StoreError, TENANT_ATTRIBUTE, Write};

/// Where a key's record is.
#[must_use]
pub fn key(id: &KeyId) -> Key {
    Key::global(format!("KEY#{id}"), "KEY")
}

/// Where the hash of the operator's key is.
#[must_use]
pub fn operator_key() -> Key {
    Key::global("KEY#operator", "KEY")
}

/// Where a key's line in its tenant's list is.
#[must_use]
pub fn listed_key(tenant: &TenantId, id: &KeyId) -> Key {
    Key::of_tenant(tenant, "", format!("KEY#{id}"))
}

/// A page of a tenant's keys.
#[must_use]
pub fn listed(tenant: &TenantId, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, "", "").pk, "KEY#", false)
}

/// The record of a key, and its line in the tenant's list.
#[must_use]
pub fn create(tenant: &TenantId, record: &ApiKey, key: &str) -> [Write; 2] {
    let secret = key.rsplit('_').next().unwrap_or_default();
    let scopes = record.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(",");
    let line = Builder::new()
        .with("name", record.name.as_str())
        .with("scopes", scopes.as_str())
        .with("created", record.created_at);
    let stored = Builder::new()
        .with(TENANT_ATTRIBUTE, tenant.as_str())
        .with("scopes", scopes.as_str())
        .with("secret_hash", Sha256::digest(secret).as_slice());
    [Write::create(self::key(&record.id), stored), Write::create(listed_key(tenant, &record.id), line)]
}

/// Removes a key's line, refused when there is none, and its record.
#[must_use]
pub fn delete(tenant: &TenantId, id: &KeyId) -> [Write; 2] {
    [Write::delete(listed_key(tenant, id)).when("attribute_exists(#pk)"), Write::delete(key(id))]
}

/// Keeps the hash of the operator's key.
#[must_use]
pub fn keep_operator(hash: &[u8]) -> Write {
    Write::put(operator_key(), Builder::new().with("secret_hash", hash))
}

/// What a record says: whose key it is, what it may, and the hash of its secret.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<(TenantId, Vec<Scope>, Vec<u8>), StoreError> {
    let tenant = TenantId::parse(item.text(TENANT_ATTRIBUTE)?).ok_or(StoreError::Corrupt("tenant"))?;
    Ok((tenant, read_scopes(item)?, item.bytes("secret_hash")?.to_vec()))
}

/// Reads a line of the tenant's list.
///
/// # Errors
/// When it is garbled.
pub fn read_listed(item: &Item) -> Result<ApiKey, StoreError> {
    let id = item.text("sk")?.strip_prefix("KEY#").and_then(KeyId::parse).ok_or(StoreError::Corrupt("sk"))?;
    Ok(ApiKey {
        id,
        name: item.text("name")?.to_owned(),
        scopes: read_scopes(item)?,
        created_at: item.time("created")?,
    })
}

fn read_scopes(item: &Item) -> Result<Vec<Scope>, StoreError> {
    let scopes = item.text("scopes")?.split(',').map(|name| name.parse().map_err(|_| StoreError::Corrupt("scopes")));
    scopes.collect()
}
