//! Unlock: the tenant lets a recipient try again after too many failures.

use crate::attempts::store as failures;
use crate::failure::Failure;
use crate::operation::Operation;
use crate::recipients::{Channel, Recipient};
use crate::table::{Known, StoreError, Transaction};

/// Forgets the failures of a recipient's addresses. Unlocking who was not locked is no error, so that the answer does
/// not tell who was.
///
/// # Errors
/// When the table does not answer.
pub async fn unlock(op: &Operation<'_>, recipient: &Recipient) -> Result<(), Failure> {
    let masked = recipient.masked(Channel::Sms).or_else(|| recipient.masked(Channel::Email));
    op.audit.about("recipient", masked.as_deref());
    let hashes = recipient.address_hashes(&op.ring, &op.tenant.id);
    let forget = hashes.iter().map(|hash| failures::forget(failures::of_address(&op.tenant.id, hash)));
    let transaction = Transaction::<StoreError>::new().learn_each("failures", forget);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(())
}
