//! Whose pages an address leads to: a tenant by its slug. What is known is at most 60 seconds old, and what this process
//! changes it forgets, as with API keys. Nothing is remembered of slugs that nobody has: a stranger can ask for many.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;

use super::api_keys::{CACHE_SIZE, is_fresh};
use super::model::Tenant;
use super::slug::is_slug;
use super::store;
use crate::App;
use crate::failure::Failure;
use crate::ids::TenantId;

/// The tenants whose pages were asked for.
#[derive(Default)]
pub struct Slugs(Mutex<HashMap<String, (Timestamp, Arc<Tenant>)>>);

/// The tenant of a slug; `None` when nobody has it.
///
/// # Errors
/// When the table does not answer.
pub async fn by_slug(app: &App, slug: &str, now: Timestamp) -> Result<Option<Arc<Tenant>>, Failure> {
    if !is_slug(slug) {
        return Ok(None);
    }
    let slugs = &app.api_keys.slugs;
    if let Some(tenant) = slugs.get(slug, now) {
        return Ok(Some(tenant));
    }
    let item = app.table.get(&store::slug_key(slug)).await?;
    let id = match &item {
        Some(item) => Some(store::read_slug(item)?),
        // A tenant of before there were slugs has its id's.
        None => TenantId::parse(&format!("{}{slug}", TenantId::PREFIX)),
    };
    let Some(id) = id else { return Ok(None) };
    let tenant = store::load(app, &id).await?.filter(|tenant| tenant.slug == slug).map(Arc::new);
    if let Some(tenant) = &tenant {
        slugs.keep(tenant, now);
    }
    Ok(tenant)
}

impl Slugs {
    /// Forgets a tenant: it was changed or deleted here.
    pub fn forget(&self, tenant: &TenantId) {
        self.lock().retain(|_, (_, known)| known.id != *tenant);
    }

    fn get(&self, slug: &str, now: Timestamp) -> Option<Arc<Tenant>> {
        self.lock().get(slug).filter(|(read_at, _)| is_fresh(*read_at, now)).map(|(_, tenant)| tenant.clone())
    }

    fn keep(&self, tenant: &Arc<Tenant>, now: Timestamp) {
        let mut known = self.lock();
        if known.len() >= CACHE_SIZE {
            known.clear();
        }
        known.insert(tenant.slug.clone(), (now, tenant.clone()));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, (Timestamp, Arc<Tenant>)>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
