//! What the operator does with tenants: make, list, read, delete. Changing one is `settings`.

use jiff::Timestamp;
use serde::Deserialize;

use super::document::TenantDocument;
use super::model::{SMS_PLAN_DEFAULT, Settings, Tenant};
use super::settings::{SettingsChange, apply};
use super::{TenantError, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::mfa_policy::KeptPolicy;
use crate::strict::{nullable, present};
use crate::table::{Known, Paging, Range, Transaction};

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

/// Makes a tenant, with the default SMS plan (A11) and no MFA licences.
///
/// # Errors
/// Every fault.
pub async fn create(
    app: &App,
    change: TenantChange,
    audit: &AuditTrail,
    now: Timestamp,
) -> Result<Tenant, TenantError> {
    if change.name.is_none() {
        return Err(TenantError::Invalid(Faults::one("", "Missing member `name`.")));
    }
    let is_countries_left_out = change.allowed_countries.is_none();
    let mut settings = apply(&Settings::new(String::new()), &change.into()).map_err(TenantError::Invalid)?;
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
        test_recipients: Vec::new(),
        webhooks: Vec::new(),
        templates: Vec::new(),
        mfa: KeptPolicy::default(),
    };
    audit.in_tenant(&tenant.id);
    audit.about(tenant.id.as_str(), None);
    let transaction = Transaction::<TenantError>::new().learn_each("tenant", store::create(&tenant));
    app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut Known::default()).await?;
    Ok(tenant)
}

/// A tenant.
///
/// # Errors
/// That there is none.
pub async fn get(app: &App, id: &TenantId) -> Result<Tenant, TenantError> {
    store::load(app, id).await?.ok_or(TenantError::NotFound)
}

/// A page of tenants, oldest first, and where the next starts.
///
/// # Errors
/// When the table does not answer.
pub async fn list(app: &App, paging: &Paging) -> Result<(Vec<TenantDocument>, Option<String>), TenantError> {
    let range: Range = paging.range(store::LIST.into(), "", false);
    let page = app.table.query(&range).await?;
    let ids: Vec<TenantId> = page.items.iter().filter_map(store::read_listed).collect();
    let known = app.table.read(ids.iter().map(store::key)).await?;
    let mut tenants = Vec::new();
    for id in &ids {
        if let Some(item) = known.get(&store::key(id)) {
            tenants.push(TenantDocument::new(&store::read(item, id)?));
        }
    }
    Ok((tenants, page.next))
}

/// Deletes a tenant: its keys stop at once (here) or within 60 seconds (elsewhere), and everything that it has goes, by a
/// job that begins at once.
///
/// # Errors
/// That there is none.
pub async fn delete(
    app: &App,
    id: &TenantId,
    audit: &AuditTrail,
    recorded: &Recorded,
    now: Timestamp,
) -> Result<(), TenantError> {
    let tenant = get(app, id).await?;
    // The tenant's own log goes with it.
    audit.in_no_tenant();
    let job = Job::PurgeTenant { tenant: id.clone(), after: None, is_last: false };
    let key = JobKey::new(now, &app.random);
    let [record, line] = store::delete(&tenant);
    let transaction = Transaction::<TenantError>::new()
        .answer("tenant", record, TenantError::NotFound)
        .always("list", line)
        .always("job", jobs::record(&key, &job, 0)?)
        .then(|| recorded.add(job.lane(), key));
    app.table.commit(transaction, &mut Known::default()).await?;
    app.api_keys.forget_tenant(id);
    Ok(())
}
