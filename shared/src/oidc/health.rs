//! Whether a sign-in could be completed now, so that a firm that checks passwords by itself can choose what it does when it could
//! not.

use crate::failure::Failure;
use crate::keys::es256::NoSigningKey;
use crate::operation::Operation;
use crate::tenants::store;

/// Asks for all that a sign-in cannot do without: the table, the keys, and one among them that may sign.
///
/// # Errors
/// What is missing.
pub async fn check(op: &Operation<'_>) -> Result<(), Failure> {
    op.app.table.get(&store::key(&op.tenant.id)).await?;
    op.ring.signer(op.now).map(drop).ok_or_else(|| Failure::Unavailable(NoSigningKey.to_string()))
}
