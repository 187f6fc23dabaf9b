//! Adding somebody who is not here yet, and nobody else: what is known of who is here stays.

use super::consequences::Writing;
use super::login_id::LoginId;
use super::manage::{Kept, leaves_administrators, new_account, tell};
use super::model::{Changes, Profile, Status};
use super::{AccountError, store};
use crate::operation::Operation;
use crate::table::Transaction;

/// Creates the account of a login ID that has none. One that stands exactly as it is asked for is what was asked for: a form may
/// come twice.
///
/// # Errors
/// Every faulty member; that the login ID has an account, or that one that looks alike has; that it touches what is not the
/// caller's.
pub async fn add(op: &Operation<'_>, login_id: &LoginId, changes: &Changes) -> Result<Kept, AccountError> {
    let settings = &op.tenant.settings;
    let profile = Profile::blank(settings).changed(changes, settings).map_err(AccountError::Invalid)?;
    if !op.principal.may_appoint() {
        leaves_administrators(None, &profile, false)?;
    }
    let key = store::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        if let Some(item) = known.get(&key) {
            let account = store::open(op.app, item).await?;
            let is_it = account.status == Status::Active
                && account.profile == profile
                && account.login_id.as_given() == login_id.as_given();
            return if is_it { Ok(Kept { account, is_new: false }) } else { Err(AccountError::Taken) };
        }
        let mut account = new_account(op.app, login_id, profile.clone(), Status::Active, op.now);
        let transaction = Writing::of(op).put(None, &mut account, Transaction::<AccountError>::new())?;
        tell(op.audit, &account);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(Kept { account, is_new: true });
        }
    }
}
