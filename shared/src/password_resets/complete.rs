//! Setting the new password with the grant: one transaction uses the grant up, spends the CAPTCHA and changes the
//! password, which ends the account's sessions and its other resets. It signs nobody in and touches no factor (R41).

use subtle::ConstantTimeEq as _;

use super::mail;
use super::store::{self, Job, Reset};
use super::verify::hash;
use crate::accounts::manage::{hash_new, judge_new};
use crate::accounts::model::{Account, Status};
use crate::accounts::password::TypedPassword;
use crate::accounts::{store as accounts, throttle};
use crate::captcha;
use crate::http::problem::{Over, Problem};
use crate::ids::PasswordResetId;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Write, WriteError};

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

/// Sets the new password.
///
/// # Errors
/// 404 for another reset's grant or none; 410 when the grant is used, over, or the account changed since; 422
/// `passwords-differ`, `weak-password`, `captcha-failed`, after which the grant is still good; 503.
pub async fn complete(op: &Operation<'_>, id: &str, completion: Completion<'_>) -> Result<(), Problem> {
    let tenant = &op.tenant.id;
    let id = PasswordResetId::parse(id).ok_or(Problem::NotFound)?;
    let reset = store::load(op.app, tenant, &id).await?;
    let grant = hash(completion.reset_token);
    let reset = admit(op, reset, &grant)?;
    op.audit.about(id.as_str(), None);
    let account = account_of(op, &reset).await?;
    op.audit.about(id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());

    let password = completion.new_password.read()?;
    let is_confirmed = completion.confirm_password.read().is_ok_and(|confirmed| confirmed.is_same(&password));
    if !is_confirmed {
        return Err(Problem::PasswordsDiffer);
    }
    judge_new(op.tenant, &account.login_id, &password)?;
    let solved = captcha::check(op, completion.captcha).await?;
    let hash = hash_new(op.app, password).await?;

    let key = accounts::key(tenant, &account.login_id);
    let mut writes = vec![
        store::use_grant(tenant, &id, &grant, op.now),
        accounts::reset_password(key, &account, &hash, op.now),
        Write::delete(throttle::login_id_key(&op.ring, tenant, &account.login_id)),
    ];
    writes.extend(solved.iter().map(captcha::Solved::spend));
    let captcha_index = solved.as_ref().map(|_| writes.len() - 1);
    writes.extend(op.audit.write(&op.app.random, "ok"));
    match op.app.table.transact(writes).await {
        Ok(()) => op.audit.written(),
        Err(WriteError::Store(error)) => return Err(error.into()),
        Err(WriteError::Refused(refusals)) => {
            if refusals.refused(0) {
                // Another request was first with the same grant, or it ended this very moment.
                let now = store::load(op.app, tenant, &id).await?;
                return Err(admit(op, now, &grant).err().unwrap_or(Problem::Gone(Over::AlreadyUsed)));
            }
            let is_spent = captcha_index.is_some_and(|index| refusals.refused(index));
            return Err(if is_spent { Problem::CaptchaFailed } else { Problem::Gone(Over::Superseded) });
        }
    }
    notify(op, id).await;
    Ok(())
}

/// Lets a request with the right grant pass, while it is good.
fn admit(op: &Operation<'_>, reset: Option<Reset>, grant: &[u8; 32]) -> Result<Reset, Problem> {
    // The same comparison without a reset or a grant (R12).
    let (stored, ends_at) = reset.as_ref().and_then(|reset| reset.grant.clone()).unwrap_or((vec![0; 32], op.now));
    let is_right = bool::from(stored.as_slice().ct_eq(grant.as_slice()));
    let reset = reset.filter(|_| is_right).ok_or(Problem::NotFound)?;
    if reset.is_completed {
        return Err(Problem::Gone(Over::AlreadyUsed));
    }
    if ends_at <= op.now {
        return Err(Problem::Gone(Over::Expired));
    }
    Ok(reset)
}

/// The account as it was when the reset began; anything that ended its resets since then ends this one.
async fn account_of(op: &Operation<'_>, reset: &Reset) -> Result<Account, Problem> {
    let over = Problem::Gone(Over::Superseded);
    let Some((id, epoch)) = &reset.account else { return Err(over) };
    let login_id = reset.login_id(op.app).await?;
    let account = accounts::load(op.app, &op.tenant.id, &login_id).await?;
    let is_same =
        |account: &Account| account.id == *id && account.reset_epoch == *epoch && account.status == Status::Active;
    account.filter(is_same).ok_or(over)
}

/// The password is changed whatever becomes of the notice; by the queue it is tried again, without one it is sent here.
async fn notify(op: &Operation<'_>, id: PasswordResetId) {
    let job = Job::Notice { tenant: op.tenant.id.clone(), reset: id };
    if mail::enqueue(op.app, &job).await.is_ok() {
        return;
    }
    if let Err(error) = mail::run(op.app, &job, op.now).await {
        tracing::error!(error = %error, "a notice of a changed password could not be queued or sent");
    }
}
