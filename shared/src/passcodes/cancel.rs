//! Cancel: a pending passcode is over at once; every later call says so.

use super::document::require_pending;
use super::store::{self, IS_PENDING};
use crate::http::problem::Problem;
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::table::{Key, Write, WriteError};

/// Cancels a passcode.
///
/// # Errors
/// 404, 410 when it is over already, 503.
pub async fn cancel(op: &Operation<'_>, id: &PasscodeId) -> Result<(), Problem> {
    let stored = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(Problem::NotFound)?;
    op.audit.about(id.as_str(), Some(&stored.passcode.to));
    require_pending(&stored.passcode, op.now)?;
    let write = Write::update(Key::passcode(&op.tenant.id, id), "SET #status = :canceled REMOVE #sealed")
        .when(IS_PENDING)
        .value(":canceled", "canceled")
        .value(":pending", "pending")
        .value(":now", op.now);
    match op.app.table.transact(vec![write]).await {
        Ok(()) => Ok(()),
        Err(WriteError::Store(error)) => Err(error.into()),
        Err(WriteError::Refused(refusals)) => {
            let item = refusals.item(0).ok_or(Problem::NotFound)?;
            require_pending(&store::read(item, id)?.passcode, op.now)?;
            Err(Problem::TemporarilyUnavailable("a passcode changed while it was canceled".into()))
        }
    }
}
