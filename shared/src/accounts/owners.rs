//! The owner of a firm, as the operator names them: the first one with the firm, in one transaction, and another one where a firm
//! has none any more. By the console they make every other administrator.

use jiff::Timestamp;

use super::consequences::{AskedBy, Writing};
use super::login_id::LoginId;
use super::manage::new_account;
use super::model::{Account, Change, Changes, Console, Profile, Status};
use super::store;
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::jobs::Recorded;
use crate::keys::KeyRing;
use crate::table::Transaction;
use crate::tenants::manage::{self, OwnerOrder, TenantChange};
use crate::tenants::model::{Settings, Tenant};
use crate::tenants::{TenantError, settings};

/// Makes a tenant, with its first owner where one is named: they are told by mail how to come in.
///
/// # Errors
/// Every fault; or that the slug is another tenant's.
pub async fn create_tenant(
    app: &App,
    mut change: TenantChange,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<Tenant, TenantError> {
    let Some(order) = change.take_owner() else {
        return manage::create_along(app, change, Faults::default(), audit, now, |_, transaction| Ok(transaction))
            .await;
    };
    // The roles are those of every new firm.
    let (owner, faults) = match Owner::read(&order, &Settings::new(String::new())) {
        Ok(owner) => (Some(owner), Faults::default()),
        Err(faults) => (None, faults.below("/owner")),
    };
    let ring = app.keys.ring().await?;
    let account = owner.map(|Owner { login_id, profile }| new_account(app, &login_id, profile, Status::Active, now));
    manage::create_along(app, change, faults, audit, now, |tenant, transaction| match account.clone() {
        Some(mut account) => Ok(writing(app, tenant, &ring, jobs, now).put(None, &mut account, transaction)?),
        None => Ok(transaction),
    })
    .await
}

/// Changes what the operator may of a tenant, and makes whom they name its owner, with an account of theirs or a new one. Before
/// its record, so that who repeats a change that was half done tells nobody twice.
///
/// # Errors
/// As [`settings::change`]; every fault of the owner.
pub async fn change_tenant(
    app: &App,
    id: &TenantId,
    mut change: TenantChange,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<Tenant, TenantError> {
    let order = change.take_owner();
    let change = manage::read_change(change)?;
    if let Some(order) = order {
        let tenant = manage::get(app, id).await?;
        let faults = settings::apply(&tenant.settings, &change, app.is_local()).err().unwrap_or_default();
        match Owner::read(&order, &tenant.settings) {
            Ok(owner) => {
                faults.check().map_err(TenantError::Invalid)?;
                appoint(app, &tenant, &owner, jobs, now).await?;
            }
            Err(others) => return Err(TenantError::Invalid(faults.and(others.below("/owner")))),
        }
    }
    settings::change(app, id, &change, audit).await
}

/// Who is to own a firm.
pub(super) struct Owner {
    login_id: LoginId,
    /// As a new account of theirs would be.
    profile: Profile,
}

impl Owner {
    /// Of the first role of the firm's own staff, where it has one.
    pub(super) fn read(order: &OwnerOrder, settings: &Settings) -> Result<Self, Faults> {
        let staff = settings.roles.iter().find(|role| role.staff);
        let changes = Changes {
            email: Change::Set(order.email.clone()),
            name: order.name.clone().map_or(Change::Keep, Change::Set),
            role: staff.map_or(Change::Keep, |role| Change::Set(role.name.clone())),
            console: Change::Set(Console::Owner),
            ..Changes::default()
        };
        let login_id = LoginId::parse(&order.login_id).map_err(|error| Faults::one("/login_id", error.to_string()));
        let profile = Profile::blank(settings).changed(&changes, settings);
        match (login_id, profile) {
            (Ok(login_id), Ok(profile)) => Ok(Self { login_id, profile }),
            (login_id, profile) => {
                let faults = login_id.err().unwrap_or_default().and(profile.err().unwrap_or_default());
                Err(faults)
            }
        }
    }

    /// What is known about somebody who has an account: their own address and name stay (R42).
    fn over(&self, before: &Profile) -> Profile {
        let Profile { email, name, console, .. } = self.profile.clone();
        Profile { email: before.email.clone().or(email), name: before.name.clone().or(name), console, ..before.clone() }
    }
}

pub(super) async fn appoint(
    app: &App,
    tenant: &Tenant,
    owner: &Owner,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<Account, TenantError> {
    let key = store::key(&tenant.id, &owner.login_id);
    let (ring, mut known) = (app.keys.ring().await?, app.table.read([key.clone()]).await?);
    loop {
        let before = match known.get(&key) {
            Some(item) => Some(store::open(app, item).await?),
            None => None,
        };
        let is_owner =
            |account: &Account| account.profile.console == Some(Console::Owner) && account.status == Status::Active;
        let mut after = match &before {
            None => new_account(app, &owner.login_id, owner.profile.clone(), Status::Active, now),
            Some(before) if !owner.login_id.is_same_spelling(&before.login_id) => {
                let detail = "A login ID that differs from this one only in compatible letters exists.";
                return Err(TenantError::Invalid(Faults::one("/owner/login_id", detail)));
            }
            Some(before) if is_owner(before) => return Ok(before.clone()),
            Some(before) => before.with(owner.over(&before.profile), Status::Active, now),
        };
        let transaction = Transaction::<TenantError>::new();
        let transaction = writing(app, tenant, &ring, jobs, now).put(before.as_ref(), &mut after, transaction)?;
        if app.table.commit(transaction, &mut known).await?.is_done() {
            return Ok(after);
        }
    }
}

fn writing<'a>(app: &'a App, tenant: &'a Tenant, ring: &'a KeyRing, jobs: &'a Recorded, now: Timestamp) -> Writing<'a> {
    Writing { app, tenant, ring, now, jobs, licences: None, audit: None, asked_by: AskedBy::Operator }
}
