//! Setting the new password with the grant: one transaction uses the grant up, spends the CAPTCHA and changes the
//! password, which ends the account's sign-ins and its other resets. It signs nobody in and touches no factor (R41).

use super::model::{GrantError, Reset};
use super::store;
use super::verify::hash;
use crate::accounts::hashing::HashingUnavailable;
use crate::accounts::manage::{hash_new, judge_new};
use crate::accounts::model::{Account, Status};
use crate::accounts::password::{ChosenPassword, TypedPassword, Unread, Weakness};
use crate::accounts::{places, store as accounts};
use crate::captcha::{self, CaptchaError};
use crate::failure::{Failure, fails};
use crate::ids::PasswordResetId;
use crate::jobs::Job;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Email;
use crate::table::{Known, Transaction};

/// What the last step brings.
#[derive(Debug)]
pub struct Completion<'a> {
    /// The grant.
    pub reset_token: &'a str,
    /// The new password.
    pub new_password: TypedPassword,
    /// The same again.
    pub confirm_password: TypedPassword,
    /// The CAPTCHA's answer.
    pub captcha: Option<&'a str>,
}

/// Why the password was not set.
#[derive(Debug)]
pub enum CompleteError {
    /// No such reset, or no grant of it.
    NotFound,
    /// The grant is over, or the account changed since.
    Over(Over),
    /// The two passwords are not the same; the grant is still good.
    PasswordsDiffer,
    /// The password breaks a rule; the grant is still good.
    Weak(Weakness),
    /// The CAPTCHA's answer is missing, wrong, over or spent; the grant is still good.
    CaptchaFailed,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(CompleteError);

impl From<GrantError> for CompleteError {
    fn from(error: GrantError) -> Self {
        match error {
            GrantError::Unknown => Self::NotFound,
            GrantError::Over(over) => Self::Over(over),
        }
    }
}

impl From<Unread> for CompleteError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Differ => Self::PasswordsDiffer,
            Unread::Weak(weakness) => Self::Weak(weakness),
        }
    }
}

impl From<Weakness> for CompleteError {
    fn from(weakness: Weakness) -> Self {
        Self::Weak(weakness)
    }
}

impl From<CaptchaError> for CompleteError {
    fn from(error: CaptchaError) -> Self {
        match error {
            CaptchaError::NotSolved => Self::CaptchaFailed,
            CaptchaError::Failed(failure) => Self::Failed(failure),
        }
    }
}

impl From<HashingUnavailable> for CompleteError {
    fn from(error: HashingUnavailable) -> Self {
        Self::Failed(Failure::Unavailable(error.to_string()))
    }
}

/// Sets the new password.
///
/// # Errors
/// [`CompleteError`].
pub async fn complete(
    op: &Operation<'_>,
    id: &PasswordResetId,
    completion: Completion<'_>,
) -> Result<(), CompleteError> {
    let tenant = &op.tenant.id;
    let reset = store::load(op.app, tenant, id).await?;
    let grant = hash(completion.reset_token);
    Reset::admit(reset.as_ref(), &grant, op.now)?;
    let Some(reset) = reset else { return Err(CompleteError::NotFound) };
    op.audit.about(id.as_str(), None);
    let Some(account) = account_of(op, &reset).await? else {
        // It may have been this very reset that changed the account, completed by another request since it was read.
        Reset::admit(store::load(op.app, tenant, id).await?.as_ref(), &grant, op.now)?;
        return Err(CompleteError::Over(Over::Superseded));
    };
    op.audit.about(id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());

    let chosen = ChosenPassword { password: completion.new_password, confirm: completion.confirm_password };
    let password = chosen.read()?;
    judge_new(op.tenant, &account, &password)?;
    let solved = captcha::check(op, completion.captcha).await?;
    let hash = hash_new(op.app, password).await?;

    let (reset_id, now) = (id.clone(), op.now);
    // Another request was first with the same grant, or it ended this very moment.
    let used = store::use_grant(tenant, id, &grant, op.now);
    let transaction = Transaction::<CompleteError>::new().judge("grant", used, move |item| {
        let found = item.map(|item| store::read(item, &reset_id)).transpose();
        Some(match found.map(|found| Reset::admit(found.as_ref(), &grant, now)) {
            Ok(Err(error)) => error.into(),
            Ok(Ok(())) => CompleteError::Over(Over::AlreadyUsed),
            Err(error) => error.into(),
        })
    });
    let transaction = match &solved {
        Some(solved) => transaction.answer("CAPTCHA", captcha::store::spend(solved), CompleteError::CaptchaFailed),
        None => transaction,
    };
    let place = accounts::key(tenant, &account.login_id);
    let changed = accounts::reset_password(place, &account, &hash, op.now);
    let transaction = transaction
        .answer("account", changed, CompleteError::Over(Over::Superseded))
        // The guesses were at the password that is gone.
        .learn_each("failures", places::lift_guesses(&op.ring, tenant, &account.login_id, op.now));
    let notice = Job::PasswordChanged { tenant: tenant.clone(), reset: id.clone() };
    let transaction = op.with_job(transaction, &notice, op.now)?;
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}

/// The account as it was when the reset began; `None` when anything ended its resets since then.
async fn account_of(op: &Operation<'_>, reset: &Reset) -> Result<Option<Account>, CompleteError> {
    let Some((id, epoch)) = &reset.account else { return Ok(None) };
    let login_id = store::login_id(op.app, reset).await?;
    let account = accounts::load(op.app, &op.tenant.id, &login_id).await?;
    let is_same =
        |account: &Account| account.id == *id && account.reset_epoch == *epoch && account.status == Status::Active;
    Ok(account.filter(is_same))
}
