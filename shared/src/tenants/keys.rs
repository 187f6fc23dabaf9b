//! API keys as the operator manages them: made, listed, revoked.

use jiff::Timestamp;
use serde::Deserialize;

use super::api_keys;
use super::document::KeyDocument;
use super::settings::is_label;
use super::{TenantError, key_store, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::{KeyId, TenantId};
use crate::principal::Scope;
use crate::table::{Known, Paging, StoreError, Transaction};

/// What `POST …/api-keys` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyOrder {
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

/// Makes an API key; the answer is the only place where it is ever shown.
///
/// # Errors
/// The faults, or that there is no such tenant.
pub async fn create(
    app: &App,
    tenant: &TenantId,
    order: KeyOrder,
    audit: &AuditTrail,
    now: Timestamp,
) -> Result<KeyDocument, TenantError> {
    let invalid = |pointer, detail| Err(TenantError::Invalid(Faults::one(pointer, detail)));
    if !is_label(&order.name, 100) {
        return invalid("/name", "A name has 1 to 100 characters, none of them a control character.");
    }
    let mut scopes = order.scopes;
    scopes.sort_unstable();
    scopes.dedup();
    if scopes.is_empty() {
        return invalid("/scopes", "A key has at least one scope: passcodes, accounts, links, sessions or firm.");
    }
    if scopes.contains(&Scope::Operator) {
        return invalid("/scopes", "A tenant's key cannot have the operator's scope.");
    }
    let (record, key) = api_keys::generate(&app.random, order.name, scopes, now);
    audit.about(record.id.as_str(), None);
    let transaction = Transaction::<TenantError>::new()
        .answer("tenant", store::exists(tenant), TenantError::NotFound)
        .learn_each("key", key_store::create(tenant, &record, &key));
    app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut Known::default()).await?;
    Ok(KeyDocument::new(&record, Some(key.to_string())))
}

/// A page of a tenant's keys, without secrets, and where the next starts.
///
/// # Errors
/// That there is no such tenant.
pub async fn list(
    app: &App,
    tenant: &TenantId,
    paging: &Paging,
) -> Result<(Vec<KeyDocument>, Option<String>), TenantError> {
    super::manage::get(app, tenant).await?;
    let page = app.table.query(&key_store::listed(tenant, paging)).await?;
    let keys = page.items.iter().map(|item| Ok(KeyDocument::new(&key_store::read_listed(item)?, None)));
    Ok((keys.collect::<Result<_, StoreError>>()?, page.next))
}

/// A tenant's key, without its secret.
///
/// # Errors
/// That there is no such key.
pub async fn get(app: &App, tenant: &TenantId, key: &KeyId) -> Result<KeyDocument, TenantError> {
    let item = app.table.get(&key_store::listed_key(tenant, key)).await?.ok_or(TenantError::NotFound)?;
    Ok(KeyDocument::new(&key_store::read_listed(&item)?, None))
}

/// Revokes a key: at once in this instance, within 60 seconds elsewhere.
///
/// # Errors
/// That there is no such key.
pub async fn revoke(app: &App, tenant: &TenantId, key: &KeyId, audit: &AuditTrail) -> Result<(), TenantError> {
    let [listed, record] = key_store::delete(tenant, key);
    let transaction =
        Transaction::<TenantError>::new().answer("key", listed, TenantError::NotFound).always("key", record);
    app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut Known::default()).await?;
    app.api_keys.forget(key);
    Ok(())
}
