//! Unlock: the tenant lets a recipient try again after too many failures.

use super::Recipient;
use crate::http::problem::Problem;
use crate::operation::Operation;
use crate::passcodes::failures;
use crate::recipients::Channel;
use crate::table::Key;

/// Forgets the failures of a recipient's addresses. Unlocking who was not locked is no error, so that the answer does
/// not tell who was.
///
/// # Errors
/// 503.
pub async fn unlock(op: &Operation<'_>, recipient: &Recipient) -> Result<(), Problem> {
    let masked = recipient.masked(Channel::Sms).or_else(|| recipient.masked(Channel::Email));
    op.audit.about("recipient", masked.as_deref());
    for address in recipient.address_hashes(&op.ring, &op.tenant.id) {
        op.app.table.write(failures::reset(Key::address_failures(&op.tenant.id, &address))).await?;
    }
    Ok(())
}
