//! A passcode that nobody is sent: its code is derived when somebody who may hands it over by mouth (C5).

use super::events::watch_end;
use super::issue::{Beside, Order, SendError, draft, point, with_beside};
use super::pointer_store;
use super::settle::Superseded;
use super::store::{self, Stored};
use crate::delivery::counts::{Counts, SHARDS};
use crate::events::EventType;
use crate::operation::Operation;
use crate::table::Transaction;

/// Makes a passcode without a send. Its failures count for the addresses of the order all the same.
///
/// # Errors
/// [`SendError::Changed`] when what is written beside it is refused.
pub async fn make<B: Beside>(op: &Operation<'_>, order: &Order, beside: &B) -> Result<Stored, SendError> {
    let tenant = &op.tenant.id;
    let mut stored = draft(op, order);
    stored.passcode.send_count = 0;
    let pointers = pointer_store::keys(tenant, &stored);
    let mut known = op.read(pointers.iter().cloned()).await?;
    loop {
        let superseded = Superseded::find(op, &pointers, &mut known).await?;
        let counts = Counts::at(op.now).issued(stored.is_test());
        let counts = counts.write(tenant, op.app.random.below(SHARDS), op.now);
        let transaction = Transaction::<SendError>::new()
            .learn("passcode", store::create(tenant, &stored))
            .learn_each("pending", point(op, &pointers, &known, &stored))
            .learn_each("superseded", superseded.writes(op, &stored.passcode.id))
            .learn_each("counts", counts);
        let transaction = with_beside(transaction, beside.writes(&stored));
        let passcode = &stored.passcode;
        let transaction = watch_end(op, transaction, passcode, EventType::PasscodeExpired, passcode.expires_at)?;
        if op.commit(transaction, &mut known).await?.is_done() {
            superseded.settle(op).await;
            return Ok(stored);
        }
    }
}
