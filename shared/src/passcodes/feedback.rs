//! What a recipient says of a passcode's last message: that it came, or did not.

use super::cancel::PasscodeError;
use super::settle::settle_sends;
use super::store;
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::recipients::Channel;
use crate::table::Transaction;

/// Records whether the last message of a passcode was received. The last word counts.
///
/// # Errors
/// [`PasscodeError::NotFound`], also for one without a message.
pub async fn record(op: &Operation<'_>, id: &PasscodeId, is_received: bool) -> Result<(), PasscodeError> {
    let key = store::key(&op.tenant.id, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let stored = store::readable(known.get(&key), id, op.now)?.filter(|stored| stored.is_of(None));
        let stored = stored.ok_or(PasscodeError::NotFound)?;
        op.audit.about(id.as_str(), Some(stored.passcode.carrier().1));
        let last = stored.passcode.sends.len().checked_sub(1).ok_or(PasscodeError::NotFound)?;
        let place = stored.place(&op.tenant.id, last);
        let send = &stored.passcode.sends[last];
        let is_running = stored.passcode.require_pending(op.now).is_ok();
        let settles = !is_received && is_running && send.channel == Channel::Sms && !send.is_settled;
        let transaction = Transaction::new().learn("send", place.note_received(is_received, settles));
        if op.commit::<PasscodeError>(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            if settles {
                settle_sends(op.app, op.tenant, &op.ring, &stored, 1, None, op.now).await;
            }
            return Ok(());
        }
    }
}
