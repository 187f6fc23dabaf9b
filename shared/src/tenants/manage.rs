//! What the operator does with tenants: make, list, read, change, delete. What they set for themselves is `settings`.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::document::TenantDocument;
use super::model::{SMS_PLAN_DEFAULT, Settings, Tenant};
use super::settings::{SettingsChange, apply};
use super::{TenantError, slug, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::mfa_policy::KeptPolicy;
use crate::strict::{nullable, present};
use crate::table::{Known, Paging, Range, StoreError, Transaction, Write};

/// What `POST` and `PATCH /v1/tenants` may say.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenantChange {
    #[serde(default, deserialize_with = "present")]
    slug: Option<String>,
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
    #[serde(default, deserialize_with = "present")]
    owner: Option<OwnerOrder>,
}

/// Who is to own a firm, as a request names them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the contract's members, named as there")]
pub struct OwnerOrder {
    pub login_id: String,
    #[serde(default, deserialize_with = "present")]
    pub name: Option<String>,
    pub email: String,
}

impl TenantChange {
    /// Who is to own the firm, taken out: accounts are no matter of the tenant's record.
    pub fn take_owner(&mut self) -> Option<OwnerOrder> {
        self.owner.take()
    }
}

/// When the people of a new firm are looked at first: by then its administrators have added some.
const FIRST_CHECK: SignedDuration = SignedDuration::from_hours(1);

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

/// Makes a tenant, with the default SMS plan (A11) and no MFA licences; with what else `also` adds to its transaction, of which
/// `besides` are the faults. It is asked again after each lost race.
///
/// # Errors
/// Every fault; or that the slug is another tenant's.
pub async fn create_along<'c>(
    app: &'c App,
    change: TenantChange,
    besides: Faults,
    audit: &'c AuditTrail,
    now: Timestamp,
    also: impl Fn(&Tenant, Transaction<'c, TenantError>) -> Result<Transaction<'c, TenantError>, TenantError>,
) -> Result<Tenant, TenantError> {
    if change.name.is_none() {
        return Err(TenantError::Invalid(Faults::one("", "Missing member `name`.").and(besides)));
    }
    let is_countries_left_out = change.allowed_countries.is_none();
    let wanted = change.slug.clone();
    let applied = apply(&Settings::new(String::new()), &change.into(), app.is_local());
    let (mut settings, mut faults) = match applied {
        Ok(settings) => (settings, Faults::default()),
        Err(faults) => (Settings::new(String::new()), faults),
    };
    if !wanted.as_deref().is_none_or(slug::is_slug) {
        faults.add("/slug", "A slug is 3 to 40 lower-case letters, digits or hyphens.");
    }
    if wanted.as_deref() == Some(slug::OPERATORS) {
        faults.add("/slug", "This slug is that of the operators' own pages.");
    }
    faults.and(besides).check().map_err(TenantError::Invalid)?;
    if is_countries_left_out {
        settings.allowed_countries = settings.default_country.iter().cloned().collect();
    }
    let slug = wanted.clone().unwrap_or_else(|| slug::from_name(&settings.name));
    let mut tenant = new_tenant(app, slug, settings, now);
    audit.in_tenant(&tenant.id);
    audit.about(tenant.id.as_str(), None);
    let mut known = Known::default();
    let ring = app.keys.ring().await?;
    loop {
        let (claim, is_wanted) = (store::take_slug(&tenant), wanted.is_some());
        let transaction = Transaction::<TenantError>::new()
            .judge("slug", claim, move |_| is_wanted.then_some(TenantError::SlugTaken))
            .learn_each("tenant", store::create(&tenant))
            // Nobody yet who is not in the index.
            .always("index", store::indexed(&tenant.id, &ring, now))
            .always("check", first_check(app, &tenant, now)?);
        let transaction = also(&tenant, transaction)?;
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            return Ok(tenant);
        }
        // Nobody asked for this one: another that is free does as well.
        tenant.slug = slug::another(&slug::from_name(&tenant.settings.name), &app.random);
    }
}

fn new_tenant(app: &App, slug: String, settings: Settings, now: Timestamp) -> Tenant {
    Tenant {
        id: TenantId::new(&app.random),
        slug,
        settings,
        logo: None,
        sms_limit: SMS_PLAN_DEFAULT,
        licences: 0,
        created_at: now,
        version: 1,
        test_recipients: Vec::new(),
        webhooks: Vec::new(),
        templates: Vec::new(),
        mfa: KeptPolicy::default(),
    }
}

/// Makes the operators' own firm, which sends nothing.
///
/// # Errors
/// That there is one, or that a firm has its slug.
pub async fn create_operators(app: &App, settings: Settings, now: Timestamp) -> Result<Tenant, TenantError> {
    let tenant = Tenant { sms_limit: 0, ..new_tenant(app, slug::OPERATORS.to_owned(), settings, now) };
    let ring = app.keys.ring().await?;
    let transaction = Transaction::<TenantError>::new()
        .answer("slug", store::take_slug(&tenant), TenantError::SlugTaken)
        .learn_each("tenant", store::create_operators(&tenant))
        .always("index", store::indexed(&tenant.id, &ring, now))
        .always("check", first_check(app, &tenant, now)?);
    app.table.commit(transaction, &mut Known::default()).await?;
    Ok(tenant)
}

/// Begins the daily check of the firm's people, which counts them for the console, too; a change of the policy begins it anew.
fn first_check(app: &App, tenant: &Tenant, now: Timestamp) -> Result<Write, StoreError> {
    let job = Job::CheckPeople { tenant: tenant.id.clone(), version: tenant.mfa.version };
    jobs::record(&JobKey::new(now + FIRST_CHECK, &app.random), &job, 0)
}

/// What the operator may change of a tenant's settings; its slug stays what it is.
///
/// # Errors
/// That it is to be another one.
pub fn read_change(change: TenantChange) -> Result<SettingsChange, TenantError> {
    if change.slug.is_some() {
        return Err(TenantError::Invalid(Faults::one("/slug", "A slug cannot be changed: links lead to it.")));
    }
    Ok(change.into())
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
    let (tenants, next) = page(app, paging).await?;
    Ok((tenants.iter().map(TenantDocument::new).collect(), next))
}

/// As [`list`], the tenants themselves.
///
/// # Errors
/// As [`list`].
pub async fn page(app: &App, paging: &Paging) -> Result<(Vec<Tenant>, Option<String>), TenantError> {
    let range: Range = paging.range(store::LIST.into(), "", false);
    let page = app.table.query(&range).await?;
    let ids: Vec<TenantId> = page.items.iter().filter_map(store::read_listed).collect();
    let known = app.table.read(ids.iter().map(store::key)).await?;
    let mut tenants = Vec::new();
    for id in &ids {
        if let Some(item) = known.get(&store::key(id)) {
            tenants.push(store::read(item, id)?);
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
    let [record, line, slug] = store::delete(&tenant);
    let transaction = Transaction::<TenantError>::new()
        .answer("tenant", record, TenantError::NotFound)
        .always("list", line)
        .always("slug", slug)
        .always("job", jobs::record(&key, &job, 0)?)
        .then(|| recorded.add(job.lane(), key));
    app.table.commit(transaction, &mut Known::default()).await?;
    app.api_keys.forget_tenant(id);
    Ok(())
}
