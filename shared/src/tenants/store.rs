//! The tenant's record in the table.

use super::model::{Settings, Tenant};
use crate::App;
use crate::ids::TenantId;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// A tenant as stored; `None` when there is none (any more).
///
/// # Errors
/// When the table does not answer.
pub async fn load(app: &App, id: &TenantId) -> Result<Option<Tenant>, StoreError> {
    app.table.get(&Key::tenant(id)).await?.map(|item| read(&item, id)).transpose()
}

/// As [`load`], for a tenant that must exist.
///
/// # Errors
/// Also when there is none.
pub async fn load_strict(app: &App, id: &TenantId) -> Result<Tenant, StoreError> {
    load(app, id).await?.ok_or(StoreError::Corrupt("tenant"))
}

/// Reads the record.
pub(super) fn read(item: &Item, id: &TenantId) -> Result<Tenant, StoreError> {
    let settings: Settings =
        serde_json::from_str(item.text("settings")?).map_err(|_| StoreError::Corrupt("settings"))?;
    Ok(Tenant {
        id: id.clone(),
        settings,
        sms_limit: item.number("sms_limit")?,
        licences: item.number("licences")?,
        created_at: item.time("created")?,
        version: item.number("version")?,
    })
}

/// A new tenant: the record and its line in the list.
pub(super) fn create(tenant: &Tenant) -> [Write; 2] {
    let record = Builder::new()
        .with("settings", settings_json(&tenant.settings))
        .with("sms_limit", tenant.sms_limit)
        .with("licences", tenant.licences)
        .with("created", tenant.created_at)
        .with("version", tenant.version);
    [
        Write::create(Key::tenant(&tenant.id), record),
        Write::create(
            Key::tenant_listed(tenant.created_at, &tenant.id),
            Builder::new().with("created", tenant.created_at),
        ),
    ]
}

/// New settings, unless the tenant changed or went in between.
pub(super) fn change_settings(tenant: &Tenant, settings: &Settings) -> Write {
    Write::update(Key::tenant(&tenant.id), "SET #settings = :settings, #version = :next")
        .when("#version = :seen")
        .value(":settings", settings_json(settings))
        .value(":seen", tenant.version)
        .value(":next", tenant.version + 1)
}

fn settings_json(settings: &Settings) -> String {
    serde_json::to_string(settings).unwrap_or_default()
}
