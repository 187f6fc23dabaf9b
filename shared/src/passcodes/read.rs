//! Read: what a passcode's state is. Reading never changes anything (R40).

use super::cancel::PasscodeError;
use super::document::PasscodeDocument;
use super::store;
use crate::ids::PasscodeId;
use crate::operation::Operation;

/// The document of a passcode.
///
/// # Errors
/// [`PasscodeError`].
pub async fn read(op: &Operation<'_>, id: &PasscodeId) -> Result<PasscodeDocument, PasscodeError> {
    let stored = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(PasscodeError::NotFound)?;
    Ok(PasscodeDocument::new(&stored, op.now))
}
