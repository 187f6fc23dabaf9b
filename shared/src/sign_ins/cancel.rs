//! Giving a sign-in up: nothing is taken for it any more.

use super::{StepError, store};
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::table::{Known, Transaction};

/// Gives it up. One that is over stays as it is, and says why.
///
/// # Errors
/// [`StepError`].
pub async fn cancel(op: &Operation<'_>, id: &SignInId) -> Result<(), StepError> {
    let sign_in = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(StepError::NotFound)?;
    op.audit.about(id.as_str(), None);
    sign_in.require_open(op.now).map_err(StepError::Over)?;
    let (seen, now) = (id.clone(), op.now);
    let transaction =
        Transaction::<StepError>::new().judge("sign-in", store::cancel(&op.tenant.id, id, op.now), move |item| {
            Some(store::over(item, &seen, now, Over::Canceled).map_or_else(Into::into, StepError::Over))
        });
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}
