//! Who runs the deployment, as people with accounts: those of a firm of its own, which is in no list and has no keys, so that they
//! sign in, enrol and are told like anybody with a console. What makes it theirs is one item that names it; no slug does.

use jiff::Timestamp;

use super::model::Account;
use super::owners::{self, Owner};
use crate::App;
use crate::audit::AuditTrail;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::jobs::Recorded;
use crate::tenants::manage::{self, OwnerOrder};
use crate::tenants::model::{Settings, Tenant};
use crate::tenants::{TenantError, slug, store};

/// What the pages say whose they are.
const NAME: &str = "Countersign";

/// Makes somebody an operator, with an account of theirs or a new one; they are told by mail how to come in. Once more does nothing.
///
/// # Errors
/// Every fault; or that a firm of before has the slug that their pages need.
pub async fn add(
    app: &App,
    order: &OwnerOrder,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<Account, TenantError> {
    // What is wrong with the order makes nothing.
    Owner::read(order, &Settings::new(NAME.to_owned())).map_err(TenantError::Invalid)?;
    let tenant = ensure(app, now).await?;
    audit.kept_by(&tenant);
    let owner = Owner::read(order, &tenant.settings).map_err(TenantError::Invalid)?;
    let account = owners::appoint(app, &tenant, &owner, jobs, now).await?;
    audit.about(account.id.as_str(), account.profile.email.as_ref().map(crate::recipients::Email::masked).as_deref());
    Ok(account)
}

/// The operators' own firm, where there is one.
///
/// # Errors
/// When the table does not answer.
pub async fn theirs(app: &App) -> Result<Option<TenantId>, Failure> {
    let item = app.table.get(&store::operators_key()).await?;
    Ok(item.as_ref().map(store::read_slug).transpose()?)
}

/// Whether a firm is the operators' own.
///
/// # Errors
/// When the table does not answer.
pub async fn is_theirs(app: &App, tenant: &Tenant) -> Result<bool, Failure> {
    Ok(tenant.slug == slug::OPERATORS && theirs(app).await?.as_ref() == Some(&tenant.id))
}

/// The operators' own firm; made where there is none. Of two at once one makes it, and the other finds it.
///
/// # Errors
/// That a firm of before has the slug that their pages need.
pub async fn ensure(app: &App, now: Timestamp) -> Result<Tenant, TenantError> {
    if let Some(id) = theirs(app).await? {
        return manage::get(app, &id).await;
    }
    match manage::create_operators(app, Settings::new(NAME.to_owned()), now).await {
        Err(TenantError::SlugTaken) => match theirs(app).await? {
            Some(id) => manage::get(app, &id).await,
            None => Err(TenantError::SlugTaken),
        },
        made => made,
    }
}
