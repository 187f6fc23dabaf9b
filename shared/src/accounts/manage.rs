//! Creating, reading, changing and deleting accounts, and setting a password as an administrator does, or as the person does who
//! has none yet.

use std::sync::Arc;

use jiff::Timestamp;

use super::consequences::Writing;
use super::hashing::{HashingUnavailable, PasswordHash};
use super::login_id::LoginId;
use super::model::{Account, Change, Changes, Profile, Status};
use super::password::{ChosenPassword, Password, PasswordPolicy, TypedPassword, Weakness};
use super::{AccountError, ChosenError, places, store};
use crate::App;
use crate::attempts::store as failures;
use crate::audit::AuditTrail;
use crate::factors::model::Enrollment;
use crate::failure::Failure;
use crate::ids::AccountId;
use crate::keys::{KeyRing, KeyVersion};
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Known, StoreError, Transaction};
use crate::tenants::model::Tenant;

/// What a `PUT` or a line of an import did.
#[derive(Debug)]
pub struct Kept {
    /// The account as it is now.
    pub account: Account,
    /// Whether it was made.
    pub is_new: bool,
}

/// Creates the account of a login ID, or replaces what is known about it. The password stays; and so does, where the caller may
/// not appoint administrators, a place in the console that they say nothing of.
///
/// # Errors
/// Every faulty member; that the login ID is a look-alike of one that exists; that it touches what is not the caller's.
pub async fn put(op: &Operation<'_>, login_id: &LoginId, changes: &Changes) -> Result<Kept, AccountError> {
    keep(
        &Writing::of(op),
        login_id,
        changes,
        None,
        By { may_appoint: op.principal.may_appoint(), is_whole: true, audit: Some(op.audit) },
    )
    .await
}

/// Who writes an account.
#[derive(Clone, Copy)]
pub(super) struct By<'a> {
    /// Whether they may say who enters the console.
    pub(super) may_appoint: bool,
    /// Whether what the changes do not say of an account that stands goes; else it stays as it is.
    pub(super) is_whole: bool,
    /// Where it is recorded; nowhere for a line among many.
    pub(super) audit: Option<&'a AuditTrail>,
}

/// As [`put`], outside an operation of its own; with a password hash from elsewhere, which ends sign-ins and resets.
///
/// # Errors
/// As [`put`].
pub(super) async fn keep(
    writing: &Writing<'_>,
    login_id: &LoginId,
    changes: &Changes,
    imported: Option<&PasswordHash>,
    by: By<'_>,
) -> Result<Kept, AccountError> {
    let (app, tenant, now) = (writing.app, writing.tenant, writing.now);
    let blank = Profile::blank(&tenant.settings);
    let key = store::key(&tenant.id, login_id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let before = match known.get(&key) {
            Some(item) => Some(store::open(app, item).await?),
            None => None,
        };
        let stays = before.as_ref().filter(|_| !by.is_whole);
        let from = stays.map_or(&blank, |before| &before.profile);
        let mut profile = from.changed(changes, &tenant.settings).map_err(AccountError::Invalid)?;
        let status = status_of(changes, stays.map_or_else(Status::default, |before| before.status));
        if let Some(before) = before.as_ref().filter(|_| changes.console == Change::Keep && !by.may_appoint) {
            // A list of people that knows nothing of the console throws nobody out of it.
            profile.console = before.profile.console;
        }
        if !by.may_appoint {
            leaves_administrators(before.as_ref(), &profile, imported.is_some() || is_moved(before.as_ref(), status))?;
        }
        let mut account = match &before {
            None => new_account(app, login_id, profile, status, now),
            Some(before) if !login_id.is_same_spelling(&before.login_id) => return Err(AccountError::LookAlike),
            Some(before) => before.with(profile, status, now),
        };
        if let Some(hash) = imported {
            account.password = Some(hash.clone());
            account.sign_in_epoch += 1;
            account.reset_epoch += 1;
        }
        let mut transaction = writing.put(before.as_ref(), &mut account, Transaction::<AccountError>::new())?;
        if let Some(audit) = by.audit {
            tell(audit, &account);
            transaction = audit.add_to(&app.random, transaction, "ok");
        }
        if app.table.commit(transaction, &mut known).await?.is_done() {
            return Ok(Kept { account, is_new: before.is_none() });
        }
    }
}

/// An account.
///
/// # Errors
/// That there is none.
pub async fn get(op: &Operation<'_>, login_id: &LoginId) -> Result<Account, AccountError> {
    store::load(op.app, &op.tenant.id, login_id).await?.ok_or(AccountError::NotFound)
}

/// Changes the members that are given. Setting the status to active also lifts the waits that failures brought.
///
/// # Errors
/// Every faulty member; that there is no such account; that it touches what is not the caller's.
pub async fn change(op: &Operation<'_>, login_id: &LoginId, changes: &Changes) -> Result<Account, AccountError> {
    let key = store::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = store::open(op.app, known.get(&key).ok_or(AccountError::NotFound)?).await?;
        let profile = before.profile.changed(changes, &op.tenant.settings).map_err(AccountError::Invalid)?;
        if !op.principal.may_appoint() {
            leaves_administrators(Some(&before), &profile, is_moved(Some(&before), status_of(changes, before.status)))?;
        }
        let mut after = before.with(profile, status_of(changes, before.status), op.now);
        let is_vouched_for = changes.status == Change::Set(Status::Active);
        let lifted = is_vouched_for.then(|| places::lift(&op.ring, &op.tenant.id, login_id, op.now));
        let transaction = Writing::of(op)
            .put(Some(&before), &mut after, Transaction::<AccountError>::new())?
            .learn_each("failures", lifted.into_iter().flatten());
        tell(op.audit, &after);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(after);
        }
    }
}

/// Deletes an account and its password for good.
///
/// # Errors
/// That there is none; that it is an administrator's, and not the caller's to delete.
pub async fn delete(op: &Operation<'_>, login_id: &LoginId) -> Result<(), AccountError> {
    let key = store::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let account = store::open(op.app, known.get(&key).ok_or(AccountError::NotFound)?).await?;
        if !op.principal.may_appoint() {
            leaves_administrators(Some(&account), &account.profile, true)?;
        }
        tell(op.audit, &account);
        let transaction = Writing::of(op)
            .delete(&account, Transaction::<AccountError>::new())?
            // Whoever gets the login ID next did not fail here.
            .always("failures", failures::forget(places::factor_failures_key(&op.ring, &op.tenant.id, login_id)));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
    }
}

/// Sets a password. Sign-ins and open resets of the account end, and what failures brought.
///
/// # Errors
/// That there is no such account, or which rule the password breaks; that it is an administrator's, and not the caller's to set.
pub async fn set_password(op: &Operation<'_>, login_id: &LoginId, typed: TypedPassword) -> Result<(), AccountError> {
    let account = get(op, login_id).await?;
    if !op.principal.may_appoint() {
        leaves_administrators(Some(&account), &account.profile, true)?;
    }
    let password = typed.read()?;
    judge_new(op.tenant, &account, &password)?;
    let hash = hash_new(op.app, password).await?;
    tell(op.audit, &account);
    let set = store::set_password(store::key(&op.tenant.id, login_id), &account.id, &hash, op.now);
    let transaction = Transaction::new()
        .answer("account", set, AccountError::NotFound)
        // The guesses were at the password that is gone.
        .learn_each("failures", places::lift_guesses(&op.ring, &op.tenant.id, login_id, op.now));
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}

/// Creates the account of a person who chose login ID and password.
///
/// # Errors
/// [`ChosenError`]: that the passwords differ or break a rule, that the login ID or one that looks alike has an account.
pub async fn create_with_password(
    op: &Operation<'_>,
    login_id: &LoginId,
    profile: Profile,
    password: TypedPassword,
    confirm: TypedPassword,
) -> Result<Account, ChosenError> {
    let chosen = ChosenPassword { password, confirm };
    create_along(op, login_id, profile, chosen, |_, transaction| Ok(transaction)).await
}

/// As [`create_with_password`], with what else `also` adds to the one transaction; it is asked again after each lost race.
///
/// # Errors
/// As [`create_with_password`], and what `also` answers.
pub async fn create_along<'c, E>(
    op: &'c Operation<'_>,
    login_id: &LoginId,
    profile: Profile,
    chosen: ChosenPassword,
    also: impl Fn(&Account, Transaction<'c, E>) -> Result<Transaction<'c, E>, E>,
) -> Result<Account, E>
where
    E: From<ChosenError> + From<StoreError>,
{
    let mut account = new_account(op.app, login_id, profile, Status::Active, op.now);
    let password = chosen.read().map_err(ChosenError::from)?;
    judge_new(op.tenant, &account, &password).map_err(ChosenError::from)?;
    let key = store::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    if known.get(&key).is_some() {
        return Err(ChosenError::Taken.into());
    }
    account.password = Some(hash_new(op.app, password).await.map_err(ChosenError::from)?);
    loop {
        if known.get(&key).is_some() {
            return Err(ChosenError::Taken.into());
        }
        let mut account = account.clone();
        let transaction = Writing::of(op).put(None, &mut account, Transaction::<E>::new())?;
        tell(op.audit, &account);
        let transaction = op.audited(also(&account, transaction)?, "ok");
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(account);
        }
    }
}

/// Sets the first password of an account that has none; what was begun before then ends, as with every new password. The
/// account as it is after.
///
/// # Errors
/// [`ChosenError`]: that the passwords differ or break a rule, that the account has one by now, or is gone.
pub async fn set_first_password(
    op: &Operation<'_>,
    account: &Account,
    password: TypedPassword,
    confirm: TypedPassword,
) -> Result<Account, ChosenError> {
    set_first_along(op, account, ChosenPassword { password, confirm }, |_, transaction| Ok(transaction)).await
}

/// As [`set_first_password`], with what else `also` adds to the one transaction; it is asked again after each lost race.
///
/// # Errors
/// As [`set_first_password`], and what `also` answers.
pub async fn set_first_along<'c, E>(
    op: &'c Operation<'_>,
    account: &Account,
    chosen: ChosenPassword,
    also: impl Fn(&Account, Transaction<'c, E>) -> Result<Transaction<'c, E>, E>,
) -> Result<Account, E>
where
    E: From<ChosenError> + From<StoreError>,
{
    let password = chosen.read().map_err(ChosenError::from)?;
    judge_new(op.tenant, account, &password).map_err(ChosenError::from)?;
    let hash = hash_new(op.app, password).await.map_err(ChosenError::from)?;
    let (tenant, login_id) = (&op.tenant.id, &account.login_id);
    let key = store::key(tenant, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let item = known.get(&key).ok_or(ChosenError::Gone)?;
        let before = store::open(op.app, item).await.map_err(ChosenError::from)?;
        if before.id != account.id || before.status != Status::Active {
            return Err(ChosenError::Gone.into());
        }
        if before.password.is_some() {
            return Err(ChosenError::HasPassword.into());
        }
        let mut after = before.with_password(hash.clone(), op.now);
        let transaction = Writing::of(op)
            .put(Some(&before), &mut after, Transaction::<E>::new())?
            // Guesses at a password that was not there.
            .learn_each("failures", places::lift_guesses(&op.ring, tenant, login_id, op.now));
        tell(op.audit, &after);
        let transaction = op.audited(also(&after, transaction)?, "ok");
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(after);
        }
    }
}

/// Ends every sign-in of the account, with the devices that it remembers and the grants that were given: signing out
/// everywhere. The account as it is after.
///
/// # Errors
/// That it is gone.
pub async fn end_sign_ins(op: &Operation<'_>, account: &Account) -> Result<Account, AccountError> {
    let key = store::key(&op.tenant.id, &account.login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = store::open(op.app, known.get(&key).ok_or(AccountError::NotFound)?).await?;
        if before.id != account.id {
            return Err(AccountError::NotFound);
        }
        let mut after = Account {
            sign_in_epoch: before.sign_in_epoch + 1,
            updated_at: op.now,
            version: before.version + 1,
            ..before.clone()
        };
        let transaction = Writing::of(op).put(Some(&before), &mut after, Transaction::<AccountError>::new())?;
        tell(op.audit, &after);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(after);
        }
    }
}

/// Judges a new password by the tenant's policy.
///
/// # Errors
/// The rule that it breaks.
pub fn judge_new(tenant: &Tenant, account: &Account, password: &Password) -> Result<(), Weakness> {
    // Shorter ones are for accounts with an active factor (NIST SP 800-63B-4 3.1.1.2).
    let (login_id, has_factor) = (&account.login_id, account.enrollment.is_enrolled());
    PasswordPolicy { has_factor, login_id, firm_name: &tenant.settings.name }.judge(password)
}

/// Hashes a password that was judged.
///
/// # Errors
/// When the keys or the hashing are not to be had.
pub async fn hash_new(app: &App, password: Password) -> Result<PasswordHash, Failure> {
    let ring = app.keys.ring().await?;
    let hashed: Result<PasswordHash, HashingUnavailable> =
        app.hasher.hash(Arc::new(password), &ring, &app.random).await;
    Ok(hashed?)
}

/// The ring, with the pepper of a stored hash in it: a rotation elsewhere may be newer than what is cached here.
///
/// # Errors
/// When the keys are not to be had.
pub async fn ring_for(app: &App, hash: Option<&PasswordHash>) -> Result<Arc<KeyRing>, Failure> {
    Ok(match hash.and_then(PasswordHash::pepper) {
        Some(kid) => app.keys.ring_with(&KeyVersion(kid.to_owned())).await?,
        None => app.keys.ring().await?,
    })
}

/// Who may not appoint administrators leaves these what they enter the console by, too: a password, the address to which the code for
/// a new one goes, and the second steps, which go with a status. Else whoever manages accounts would manage the firm.
pub(super) fn leaves_administrators(
    before: Option<&Account>,
    after: &Profile,
    is_otherwise_touched: bool,
) -> Result<(), AccountError> {
    let console = before.and_then(|account| account.profile.console);
    let had = before.and_then(|account| account.profile.email.as_ref()).map(Email::canonical);
    let is_touched = is_otherwise_touched || had != after.email.as_ref().map(Email::canonical);
    if console != after.console || (console.is_some() && is_touched) { Err(AccountError::NotYours) } else { Ok(()) }
}

/// Whether somebody gets another status.
fn is_moved(before: Option<&Account>, status: Status) -> bool {
    before.is_some_and(|before| before.status != status)
}

pub(super) fn tell(audit: &AuditTrail, account: &Account) {
    audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
}

fn status_of(changes: &Changes, before: Status) -> Status {
    match changes.status {
        Change::Keep => before,
        Change::Remove => Status::default(),
        Change::Set(status) => status,
    }
}

pub(super) fn new_account(app: &App, login_id: &LoginId, profile: Profile, status: Status, now: Timestamp) -> Account {
    Account {
        id: AccountId::new(&app.random),
        login_id: login_id.clone(),
        profile,
        status,
        password: None,
        enrollment: Enrollment::default(),
        sign_in_epoch: 1,
        reset_epoch: 1,
        created_at: now,
        updated_at: now,
        version: 1,
        indexed: None,
    }
}
