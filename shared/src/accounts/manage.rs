//! Creating, reading, changing and deleting accounts, and setting a password as an administrator does.

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::hashing::{HashingUnavailable, PasswordHash};
use super::login_id::{LoginId, MalformedLoginId};
use super::model::{Account, Change, Changes, Profile, Refused, Status};
use super::password::{Password, PasswordPolicy, TypedPassword, Weakness};
use super::{store, throttle};
use crate::App;
use crate::audit::AuditTrail;
use crate::http::problem::{Fault, Problem};
use crate::http::rfc3339;
use crate::ids::AccountId;
use crate::keys::{KeyRing, KeyVersion};
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Write, WriteError};
use crate::tenants::model::Tenant;

/// How often a change is tried again when somebody else changed the account in between.
const TRIES: u32 = 4;

/// The account as callers see it: never a hash.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the contract's members, named as there")]
pub struct Document {
    pub id: AccountId,
    pub login_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    pub status: Status,
    /// A sign-in token with a smaller `epoch` claim is over.
    pub sign_in_epoch: u64,
    pub created_at: String,
    pub updated_at: String,
}

impl From<&Account> for Document {
    fn from(account: &Account) -> Self {
        let profile = account.profile.clone();
        Self {
            id: account.id.clone(),
            login_id: account.login_id.as_given().to_owned(),
            email: profile.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: profile.phone,
            country: profile.country,
            name: profile.name,
            role: profile.role,
            organization: profile.organization,
            status: account.status,
            sign_in_epoch: account.sign_in_epoch,
            created_at: rfc3339(account.created_at),
            updated_at: rfc3339(account.updated_at),
        }
    }
}

/// What a `PUT` or a line of an import did.
#[derive(Debug)]
pub struct Kept {
    /// The account as it is now.
    pub account: Account,
    /// Whether it was made.
    pub is_new: bool,
}

/// Creates the account of a login ID, or replaces what is known about it. The password stays.
///
/// # Errors
/// 400 with every faulty member; 409 when the login ID is a look-alike of one that exists; 503.
pub async fn put(op: &Operation<'_>, login_id: &LoginId, changes: &Changes) -> Result<Kept, Problem> {
    keep(op.app, op.tenant, login_id, changes, None, Some(op.audit), op.now).await
}

/// As [`put`], outside an operation of its own; with a password hash from elsewhere, which ends sign-ins and resets.
///
/// # Errors
/// As [`put`].
pub(super) async fn keep(
    app: &App,
    tenant: &Tenant,
    login_id: &LoginId,
    changes: &Changes,
    imported: Option<&PasswordHash>,
    audit: Option<&AuditTrail>,
    now: Timestamp,
) -> Result<Kept, Problem> {
    let profile = Profile::blank().changed(changes, tenant.settings.default_country()).map_err(faults)?;
    let status = status_of(changes, Status::default());
    let ring = app.keys.ring().await?;
    for _ in 0..TRIES {
        let before = store::load(app, &tenant.id, login_id).await?;
        let (mut account, seen) = match before {
            None => (new_account(app, login_id, profile.clone(), status, now), None),
            Some(before) if !login_id.is_same_spelling(&before.login_id) => return Err(LOOK_ALIKE),
            Some(before) => (before.with(profile.clone(), status, now), Some(before.version)),
        };
        if let Some(hash) = imported {
            account.password = Some(hash.clone());
            account.sign_in_epoch += 1;
            account.reset_epoch += 1;
        }
        let write = match seen {
            None => store::create(&tenant.id, &account, &ring, &app.random),
            Some(version) => store::replace(&tenant.id, &account, version, &ring, &app.random),
        };
        if commit(app, vec![write], audit, &account).await? {
            return Ok(Kept { account, is_new: seen.is_none() });
        }
    }
    Err(contended())
}

/// An account.
///
/// # Errors
/// 404; 503.
pub async fn get(op: &Operation<'_>, login_id: &LoginId) -> Result<Account, Problem> {
    store::load(op.app, &op.tenant.id, login_id).await?.ok_or(Problem::NotFound)
}

/// Changes the members that are given. Setting the status to active also ends the waits and the lock that failures brought.
///
/// # Errors
/// 400 with every faulty member; 404; 503.
pub async fn change(op: &Operation<'_>, login_id: &LoginId, changes: &Changes) -> Result<Account, Problem> {
    for _ in 0..TRIES {
        let before = get(op, login_id).await?;
        let profile = before.profile.changed(changes, op.tenant.settings.default_country()).map_err(faults)?;
        let after = before.with(profile, status_of(changes, before.status), op.now);
        let mut writes = vec![store::replace(&op.tenant.id, &after, before.version, &op.ring, &op.app.random)];
        if changes.status == Change::Set(Status::Active) {
            writes.extend(throttle::forget(&op.ring, &op.tenant.id, login_id));
        }
        if commit(op.app, writes, Some(op.audit), &after).await? {
            return Ok(after);
        }
    }
    Err(contended())
}

/// Deletes an account and its password for good.
///
/// # Errors
/// 404; 503.
pub async fn delete(op: &Operation<'_>, login_id: &LoginId) -> Result<(), Problem> {
    let account = get(op, login_id).await?;
    let write = store::delete(&op.tenant.id, &account);
    if commit(op.app, vec![write], Some(op.audit), &account).await? { Ok(()) } else { Err(Problem::NotFound) }
}

/// Sets a password. Sign-ins and open resets of the account end, and what failures brought.
///
/// # Errors
/// 404; 422 `weak-password`; 503.
pub async fn set_password(op: &Operation<'_>, login_id: &LoginId, typed: TypedPassword) -> Result<(), Problem> {
    let account = get(op, login_id).await?;
    let password = typed.read()?;
    judge_new(op.tenant, &account.login_id, &password)?;
    let hash = hash_new(op.app, password).await?;
    let mut writes = vec![store::set_password(store::key(&op.tenant.id, login_id), &account.id, &hash, op.now)];
    // The guesses were at the password that is gone.
    writes.extend(throttle::forget(&op.ring, &op.tenant.id, login_id));
    if commit(op.app, writes, Some(op.audit), &account).await? { Ok(()) } else { Err(Problem::NotFound) }
}

/// Judges a new password by the tenant's policy.
///
/// # Errors
/// 422 `weak-password`.
pub fn judge_new(tenant: &Tenant, login_id: &LoginId, password: &Password) -> Result<(), Problem> {
    let requires_mfa = tenant.settings.password.mfa_required;
    Ok(PasswordPolicy { requires_mfa, login_id, firm_name: &tenant.settings.name }.judge(password)?)
}

/// Hashes a password that was judged.
///
/// # Errors
/// 503.
pub async fn hash_new(app: &App, password: Password) -> Result<PasswordHash, Problem> {
    let ring = app.keys.ring().await?;
    Ok(app.hasher.hash(Arc::new(password), &ring, &app.random).await?)
}

/// The ring, with the pepper of a stored hash in it: a rotation elsewhere may be newer than what is cached here.
pub(super) async fn ring_for(app: &App, hash: Option<&PasswordHash>) -> Result<Arc<KeyRing>, Problem> {
    Ok(match hash.and_then(PasswordHash::pepper) {
        Some(kid) => app.keys.ring_with(&KeyVersion(kid.to_owned())).await?,
        None => app.keys.ring().await?,
    })
}

/// Faulty members as a 400.
fn faults(refused: Vec<Refused>) -> Problem {
    let fault = |(member, detail)| Fault { pointer: format!("/{member}"), detail };
    Problem::InvalidRequest(refused.into_iter().map(fault).collect())
}

const LOOK_ALIKE: Problem = Problem::Conflict(
    "A login ID that differs from this one only in compatible letters (such as full-width ones, ligatures or ß) exists.",
);

fn status_of(changes: &Changes, before: Status) -> Status {
    match changes.status {
        Change::Keep => before,
        Change::Remove => Status::default(),
        Change::Set(status) => status,
    }
}

fn new_account(app: &App, login_id: &LoginId, profile: Profile, status: Status, now: Timestamp) -> Account {
    Account {
        id: AccountId::new(&app.random),
        login_id: login_id.clone(),
        profile,
        status,
        password: None,
        sign_in_epoch: 1,
        reset_epoch: 1,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// Writes, with the audit record in the same transaction. False when the condition failed and nothing was written.
async fn commit(
    app: &App,
    mut writes: Vec<Write>,
    audit: Option<&AuditTrail>,
    account: &Account,
) -> Result<bool, Problem> {
    if let Some(audit) = audit {
        audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    }
    writes.extend(audit.and_then(|audit| audit.write(&app.random, "ok")));
    match app.table.transact(writes).await {
        Ok(()) => {
            if let Some(audit) = audit {
                audit.written();
            }
            Ok(true)
        }
        Err(WriteError::Refused(_)) => Ok(false),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}

fn contended() -> Problem {
    Problem::TemporarilyUnavailable("an account kept changing".into())
}

impl From<Weakness> for Problem {
    fn from(weakness: Weakness) -> Self {
        Self::WeakPassword(weakness.reason())
    }
}

impl From<HashingUnavailable> for Problem {
    fn from(error: HashingUnavailable) -> Self {
        Self::TemporarilyUnavailable(error.to_string())
    }
}

impl MalformedLoginId {
    /// As a 400, at `pointer`.
    #[must_use]
    pub fn at(self, pointer: &str) -> Problem {
        Problem::invalid(pointer, format!("{self}."))
    }
}
