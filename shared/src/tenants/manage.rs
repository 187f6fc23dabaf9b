//! What the operator does with tenants and their keys: make, list, change, delete, revoke.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::api_keys::{self, ApiKey};
use super::model::{SMS_PLAN_DEFAULT, Settings, Tenant};
use super::settings::{SettingsChange, apply, is_label, nullable};
use super::store;
use crate::App;
use crate::http::json::present;
use crate::http::paging::Paging;
use crate::http::problem::Problem;
use crate::http::rfc3339;
use crate::http::routes::Scope;
use crate::ids::{KeyId, TenantId};
use crate::table::{Builder, Key, Page, Range, Read, StoreError, Write, WriteError};

/// What `POST` and `PATCH /v1/tenants` may say.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenantChange {
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "nullable")]
    default_country: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    locale: Option<String>,
    #[serde(default, deserialize_with = "present")]
    time_zone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    admin_emails: Option<Vec<String>>,
    #[serde(default, deserialize_with = "present")]
    allowed_countries: Option<Vec<String>>,
}

impl From<TenantChange> for SettingsChange {
    fn from(change: TenantChange) -> Self {
        Self {
            name: change.name,
            default_country: change.default_country,
            locale: change.locale,
            time_zone: change.time_zone,
            admin_emails: change.admin_emails,
            allowed_countries: change.allowed_countries,
            ..Self::default()
        }
    }
}

/// What `POST …/api-keys` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyOrder {
    name: String,
    scopes: Vec<Scope>,
}

/// A tenant as the operator sees it.
#[derive(Debug, Serialize)]
pub struct TenantDocument {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_country: Option<String>,
    locale: String,
    time_zone: String,
    admin_emails: Vec<String>,
    allowed_countries: Vec<String>,
    plans: PlansDocument,
    created_at: String,
}

#[derive(Debug, Serialize)]
struct PlansDocument {
    sms: SmsPlanDocument,
    mfa: MfaPlanDocument,
}

#[derive(Debug, Serialize)]
struct SmsPlanDocument {
    monthly_limit: i64,
}

#[derive(Debug, Serialize)]
struct MfaPlanDocument {
    licences: i64,
}

/// A key as the operator sees it; `key` is there once, when it is made.
#[derive(Serialize)]
pub struct KeyDocument {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    name: String,
    scopes: Vec<Scope>,
    created_at: String,
}

impl TenantDocument {
    /// The document of a tenant.
    #[must_use]
    pub fn new(tenant: &Tenant) -> Self {
        let settings = tenant.settings.clone();
        Self {
            id: tenant.id.to_string(),
            name: settings.name,
            default_country: settings.default_country,
            locale: settings.locale,
            time_zone: settings.time_zone,
            admin_emails: settings.admin_emails,
            allowed_countries: settings.allowed_countries,
            plans: PlansDocument {
                sms: SmsPlanDocument { monthly_limit: tenant.sms_limit },
                mfa: MfaPlanDocument { licences: tenant.licences },
            },
            created_at: rfc3339(tenant.created_at),
        }
    }
}

impl KeyDocument {
    /// The key's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    fn new(key: &ApiKey, secret: Option<String>) -> Self {
        Self {
            id: key.id.to_string(),
            key: secret,
            name: key.name.clone(),
            scopes: key.scopes.clone(),
            created_at: rfc3339(key.created_at),
        }
    }
}

/// Makes a tenant, with the default SMS plan (A11) and no MFA licences.
///
/// # Errors
/// 400 with every fault, 503.
pub async fn create(app: &App, change: TenantChange, now: Timestamp) -> Result<Tenant, Problem> {
    if change.name.is_none() {
        return Err(Problem::invalid("", "Missing member `name`."));
    }
    let is_countries_left_out = change.allowed_countries.is_none();
    let mut settings = apply(&Settings::new(String::new()), &change.into())?;
    if is_countries_left_out {
        settings.allowed_countries = settings.default_country.iter().cloned().collect();
    }
    let tenant = Tenant {
        id: TenantId::new(&app.random),
        settings,
        sms_limit: SMS_PLAN_DEFAULT,
        licences: 0,
        created_at: now,
        version: 1,
    };
    app.table.transact(store::create(&tenant).into()).await?;
    Ok(tenant)
}

/// A tenant.
///
/// # Errors
/// 404, 503.
pub async fn get(app: &App, id: &TenantId) -> Result<Tenant, Problem> {
    store::load(app, id).await?.ok_or(Problem::NotFound)
}

/// A page of tenants, oldest first, and the cursor of the next.
///
/// # Errors
/// 503.
pub async fn list(app: &App, paging: &Paging) -> Result<(Vec<TenantDocument>, Option<String>), Problem> {
    let range = paging.range("TENANTS".into(), "", false);
    let page = app.table.query(&range).await?;
    let id_of = |sk: &str| sk.split('#').nth(1).and_then(TenantId::parse);
    let ids: Vec<TenantId> = page.items.iter().filter_map(|item| item.opt_text("sk").and_then(id_of)).collect();
    let keys: Vec<Key> = ids.iter().map(Key::tenant).collect();
    let items = if keys.is_empty() { Vec::new() } else { app.table.get_many(&keys).await? };
    let mut tenants = Vec::new();
    for (id, item) in ids.iter().zip(items) {
        if let Some(item) = item {
            tenants.push(TenantDocument::new(&store::read(&item, id)?));
        }
    }
    Ok((tenants, page.next))
}

/// Deletes a tenant: its keys stop at once (here) or within 60 seconds (elsewhere), and its data goes, at once as far
/// as the request's time allows and by the next scheduled runs for the rest. Passcodes and limits, which are found by
/// their ids only, go by their TTL.
///
/// # Errors
/// 404, 503.
pub async fn delete(app: &App, id: &TenantId, now: Timestamp) -> Result<(), Problem> {
    let tenant = get(app, id).await?;
    let writes = vec![
        Write::delete(Key::tenant(id)).when("attribute_exists(#pk)"),
        Write::delete(Key::tenant_listed(tenant.created_at, id)),
        Write::put(Key::purge(id), Builder::new().with("deleted", now).ttl(now + SignedDuration::from_hours(24 * 7))),
    ];
    match app.table.transact(writes).await {
        Ok(()) => {}
        Err(WriteError::Refused(_)) => return Err(Problem::NotFound),
        Err(WriteError::Store(error)) => return Err(error.into()),
    }
    app.api_keys.forget_tenant(id);
    if let Err(error) = purge(app, id, 500).await {
        tracing::warn!(%error, tenant = %id, "a deleted tenant's data is not all gone yet; the next scheduled run goes on");
    }
    Ok(())
}

/// Goes on removing the data of deleted tenants; how many tenants were finished.
///
/// # Errors
/// 503.
pub async fn purge_deleted(app: &App) -> Result<u32, StoreError> {
    let pk = Key::purge_partition();
    let range = Range { pk, prefix: String::new(), from: None, after: None, is_descending: false, limit: 20 };
    let mut finished = 0;
    for item in app.table.query(&range).await?.items {
        let Some(id) = item.opt_text("sk").and_then(TenantId::parse) else { continue };
        let is_settled = item.opt_time("deleted").is_some_and(|deleted| deleted + CACHES_FORGET <= app.clock.now());
        match purge(app, &id, 2000).await {
            Ok(true) if is_settled => {
                app.table.write(Write::delete(Key::purge(&id))).await?;
                finished += 1;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, tenant = %id, "a deleted tenant's data could not be removed; the next run goes on");
            }
        }
    }
    Ok(finished)
}

/// For this long after a deletion another instance may still act for the tenant from its cache, and write. The mark stays
/// until then, so that a later run removes that too.
const CACHES_FORGET: SignedDuration = SignedDuration::from_mins(3);

/// Removes up to `most` items; whether all are gone.
async fn purge(app: &App, id: &TenantId, most: usize) -> Result<bool, StoreError> {
    let mut left = most;
    for pk in Key::partitions_of(id) {
        loop {
            if left == 0 {
                return Ok(false);
            }
            let range = Range {
                pk: pk.clone(),
                prefix: String::new(),
                from: None,
                after: None,
                is_descending: false,
                limit: 40,
            };
            let Page { items, .. } = app.table.query(&range).await?;
            if items.is_empty() {
                break;
            }
            left = left.saturating_sub(items.len());
            let mut writes = Vec::new();
            for item in &items {
                let sk = item.text("sk")?;
                writes.extend(
                    sk.strip_prefix("KEY#").and_then(KeyId::parse).map(|key| Write::delete(Key::api_key(&key))),
                );
                writes.push(Write::delete(Key::raw(&pk, sk)));
            }
            app.table.write_all(writes).await?;
        }
    }
    Ok(true)
}

/// Makes an API key; the answer is the only place where it is ever shown.
///
/// # Errors
/// 400, 404, 503.
pub async fn create_key(app: &App, tenant: &TenantId, order: KeyOrder, now: Timestamp) -> Result<KeyDocument, Problem> {
    if !is_label(&order.name, 100) {
        return Err(Problem::invalid("/name", "A name has 1 to 100 characters, none of them a control character."));
    }
    let mut scopes = order.scopes;
    scopes.sort_unstable();
    scopes.dedup();
    if scopes.is_empty() {
        return Err(Problem::invalid("/scopes", "A key has at least one scope: passcodes, accounts or firm."));
    }
    if scopes.contains(&Scope::Operator) {
        return Err(Problem::invalid("/scopes", "A tenant's key cannot have the operator's scope."));
    }
    let (record, key) = api_keys::generate(&app.random, order.name, scopes, now);
    let mut writes: Vec<Write> = api_keys::create(tenant, &record, &key).into();
    writes.push(Write::check(Key::tenant(tenant)).when("attribute_exists(#pk)"));
    match app.table.transact(writes).await {
        Ok(()) => Ok(KeyDocument::new(&record, Some(key.to_string()))),
        Err(WriteError::Refused(_)) => Err(Problem::NotFound),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}

/// A page of a tenant's keys, without secrets, and the cursor of the next.
///
/// # Errors
/// 404, 503.
pub async fn list_keys(
    app: &App,
    tenant: &TenantId,
    paging: &Paging,
) -> Result<(Vec<KeyDocument>, Option<String>), Problem> {
    get(app, tenant).await?;
    let page = app.table.query(&paging.range(Key::tenant(tenant).pk, "KEY#", false)).await?;
    let keys = page.items.iter().map(|item| Ok(KeyDocument::new(&api_keys::read_listed(item)?, None)));
    Ok((keys.collect::<Result<_, StoreError>>()?, page.next))
}

/// Revokes a key: at once in this instance, within 60 seconds elsewhere.
///
/// # Errors
/// 404, 503.
pub async fn revoke_key(app: &App, tenant: &TenantId, key: &KeyId) -> Result<(), Problem> {
    let writes = vec![
        Write::delete(Key::api_key_listed(tenant, key)).when("attribute_exists(#pk)"),
        Write::delete(Key::api_key(key)),
    ];
    match app.table.transact(writes).await {
        Ok(()) => {
            app.api_keys.forget(key);
            Ok(())
        }
        Err(WriteError::Refused(_)) => Err(Problem::NotFound),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}
