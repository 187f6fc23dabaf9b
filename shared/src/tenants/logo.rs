//! A firm's logo on its pages: set, removed, and read for who shows it. Shown as `image/png` alone, never as a document (R64).

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{TenantError, png, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::table::{StoreError, Transaction};

/// The largest logo, bytes.
pub const LARGEST: usize = 64 * 1024;

/// How much of its hash names a logo: 64 bits.
const NAME: usize = 16;

/// Makes this a firm's logo.
///
/// # Errors
/// That it is none; that the tenant is gone; or why it could not be done.
pub async fn put(app: &App, tenant: &TenantId, bytes: &[u8], audit: &AuditTrail) -> Result<(), TenantError> {
    let invalid = |detail: &str| TenantError::Invalid(Faults::one("", detail));
    if bytes.len() > LARGEST {
        return Err(invalid("A logo has at most 64 KiB."));
    }
    png::check(bytes).map_err(invalid)?;
    let hash = HEXLOWER.encode(&Sha256::digest(bytes));
    change(app, tenant, Some((&hash[..NAME], bytes)), audit).await
}

/// Removes a firm's logo; where there is none, nothing happens.
///
/// # Errors
/// As [`put`].
pub async fn remove(app: &App, tenant: &TenantId, audit: &AuditTrail) -> Result<(), TenantError> {
    change(app, tenant, None, audit).await
}

/// A firm's logo; `None` when it has none.
///
/// # Errors
/// When the table does not answer.
pub async fn load(app: &App, tenant: &TenantId) -> Result<Option<Vec<u8>>, StoreError> {
    app.table.get(&store::logo_key(tenant)).await?.map(|item| store::read_logo(&item)).transpose()
}

async fn change(app: &App, id: &TenantId, logo: Option<(&str, &[u8])>, audit: &AuditTrail) -> Result<(), TenantError> {
    let key = store::key(id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&key).ok_or(TenantError::NotFound)?, id)?;
        let [named, kept] = store::change_logo(&tenant, logo);
        let transaction = Transaction::<TenantError>::new().learn("tenant", named).always("logo", kept);
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok(());
        }
    }
}
