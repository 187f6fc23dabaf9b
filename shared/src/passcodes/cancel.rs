//! Cancel: a pending passcode is over at once; every later call says so.

use super::model::Over;
use super::settle::settle;
use super::store;
use crate::failure::{Failure, fails};
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::table::Transaction;

/// Why a passcode could not be canceled or read.
#[derive(Debug)]
pub enum PasscodeError {
    /// There is no such passcode.
    NotFound,
    /// It is over already.
    Over(Over),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(PasscodeError);

/// Cancels a passcode. One that belongs to something else is none of the caller's.
///
/// # Errors
/// [`PasscodeError`].
pub async fn cancel(op: &Operation<'_>, id: &PasscodeId) -> Result<(), PasscodeError> {
    let key = store::key(&op.tenant.id, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let stored = store::readable(known.get(&key), id, op.now)?.filter(|stored| stored.is_of(None));
        let stored = stored.ok_or(PasscodeError::NotFound)?;
        op.audit.about(id.as_str(), Some(stored.passcode.carrier().1));
        stored.passcode.require_pending(op.now).map_err(PasscodeError::Over)?;
        let transaction = Transaction::new().learn("passcode", store::cancel(&op.tenant.id, id, op.now));
        if op.commit::<PasscodeError>(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            settle(op.app, op.tenant, &op.ring, &stored, false, op.now).await;
            return Ok(());
        }
    }
}
