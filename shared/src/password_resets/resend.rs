//! Mailing a reset's code again, by the rules of every passcode's resend (R6): the pause, the number of sends, the limits,
//! the same code while a minute of it remains. The mail itself is a job, done behind the answer.

use super::document::ResetDocument;
use super::store;
use crate::delivery::allowance::{Allowance, Taken};
use crate::delivery::model::{Send, SendStatus};
use crate::ids::PasswordResetId;
use crate::jobs::Job;
use crate::operation::Operation;
use crate::passcodes::issue::SendError;
use crate::passcodes::resend::{ResendError, next_generation, require_send_left, send_again};
use crate::passcodes::send_store;
use crate::passcodes::store::{self as passcodes, CountedBy};
use crate::recipients::{AddressHash, Channel};
use crate::table::Transaction;

/// Mails the code again, for every login ID.
///
/// # Errors
/// [`ResendError`], the same for login IDs that do not exist.
pub async fn resend(op: &Operation<'_>, id: &PasswordResetId) -> Result<ResetDocument, ResendError> {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    let reset = store::load(op.app, tenant, id).await?.ok_or(ResendError::NotFound)?;
    let record = passcodes::key(tenant, &reset.passcode);
    let sends = Allowance::new(tenant, &reset.counted, None);
    let mut known = op.read(sends.keys().chain([record.clone()])).await?;
    loop {
        let stored = passcodes::readable(known.get(&record), &reset.passcode, op.now)?.ok_or(ResendError::NotFound)?;
        op.audit.about(id.as_str(), Some(stored.passcode.carrier().1));
        stored.passcode.require_pending(op.now).map_err(ResendError::Over)?;
        let hashes = |is_hidden: bool| -> Vec<AddressHash> {
            let counted = stored.counted.iter().filter(|counted| (counted.by == CountedBy::Hidden) == is_hidden);
            counted.map(|counted| counted.hash.clone()).collect()
        };
        // The login ID's and the caller's own limits, told alike for every login ID.
        let shown = Allowance::new(tenant, &hashes(false), stored.network.as_ref());
        let hidden = Allowance::new(tenant, &hashes(true), None);
        if shown.keys().chain(hidden.keys()).any(|key| !known.has_read(&key)) {
            op.app.table.read_into(&mut known, shown.keys().chain(hidden.keys())).await?;
        }
        let taken = shown.take(&known, policies, op.now, &op.app.random);
        let waits = taken.as_ref().err().map_or([].as_slice(), Vec::as_slice);
        require_send_left(op, &stored.passcode, false, waits)?;
        let taken = taken.map_err(SendError::Limited)?;
        // The address may have got too much from other passcodes. That must not show: the resend is recorded as any other,
        // and only its mail is left out.
        let is_suppressed = hidden.suppressed(0, &known).is_some();
        let hidden = hidden.take(&known, policies, op.now, &op.app.random);
        let status = if hidden.is_ok() && !is_suppressed { SendStatus::Sending } else { SendStatus::Failed };
        let taken = taken.and(hidden.unwrap_or_else(|_| Taken::default()));
        let mut next = next_generation(op, &op.ring, &stored);
        let to = stored.passcode.sends.last().map(|send| send.to.clone()).unwrap_or_default();
        let generation = next.passcode.generation;
        send_again(
            &mut next,
            Send {
                channel: Channel::Email,
                to,
                at: op.now,
                status,
                generation,
                charge: None,
                received: None,
                is_settled: false,
                is_probe: false,
            },
            op,
        );
        let job = Job::ResetCode { tenant: tenant.clone(), reset: id.clone(), send: next.passcode.sends.len() - 1 };
        let transaction = Transaction::<ResendError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn("passcode", send_store::send_again(tenant, &stored, &next, op.now));
        let transaction = op.audited(op.with_job(transaction, &job, op.now)?, "ok");
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(ResetDocument::new(id, &next.passcode));
        }
    }
}
