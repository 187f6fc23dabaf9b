//! Cancel: a pending passcode is over at once. Canceling again is no error: what was asked for is true (peers' 17).

use super::document::require_pending;
use super::store::{self, IS_PENDING};
use crate::http::problem::{Over, Problem};
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::table::{Key, Write, WriteError};

/// Cancels a passcode.
///
/// # Errors
/// 404, 410 when it is over for another reason, 503.
pub async fn cancel(op: &Operation<'_>, id: &PasscodeId) -> Result<(), Problem> {
    let stored = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(Problem::NotFound)?;
    op.audit.about(id.as_str(), Some(&stored.passcode.to));
    match require_pending(&stored.passcode, op.now) {
        Err(Problem::Gone(Over::Canceled)) => return Ok(()),
        judged => judged?,
    }
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
            match require_pending(&store::read(item, id)?.passcode, op.now) {
                Err(Problem::Gone(Over::Canceled)) => Ok(()),
                Err(problem) => Err(problem),
                Ok(()) => Err(Problem::TemporarilyUnavailable("a passcode changed while it was canceled".into())),
            }
        }
    }
}
