//! Read: what a passcode's state is. Reading never changes anything (R40).

use super::document::PasscodeDocument;
use super::store;
use crate::http::problem::Problem;
use crate::ids::PasscodeId;
use crate::operation::Operation;

/// The document of a passcode.
///
/// # Errors
/// 404, 503.
pub async fn read(op: &Operation<'_>, id: &PasscodeId) -> Result<PasscodeDocument, Problem> {
    let stored = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(Problem::NotFound)?;
    Ok(PasscodeDocument::new(&stored.passcode, op.now))
}
