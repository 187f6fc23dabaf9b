//! The end of a passcode by the clock, or by its last attempt: told to the firm's webhooks once, decided by the record as it is
//! when the job runs (R58). A resend that made a new code has moved the end, and has a job of its own.

use jiff::Timestamp;

use super::events;
use super::model::Status;
use super::store;
use crate::App;
use crate::events::EventType;
use crate::ids::PasscodeId;
use crate::jobs::Recorded;
use crate::jobs::run::{Done, JobError};
use crate::table::Transaction;
use crate::tenants::model::Tenant;
use crate::webhooks::announce::announce;

/// Does the job.
///
/// # Errors
/// When the table does not answer: it comes again.
pub async fn announce_end(app: &App, tenant: &Tenant, id: &PasscodeId, now: Timestamp) -> Result<Done, JobError> {
    let key = store::key(&tenant.id, id);
    let mut known = app.table.read([key.clone()]).await?;
    let recorded = Recorded::default();
    loop {
        let Some(stored) = store::readable(known.get(&key), id, now)?.filter(|stored| !stored.is_end_told) else {
            return Ok(Done::All);
        };
        let passcode = &stored.passcode;
        let event = match passcode.status(now) {
            Status::Expired => events::event(EventType::PasscodeExpired, &stored, passcode.expires_at),
            Status::Exhausted => events::event(EventType::PasscodeExhausted, &stored, now),
            Status::Pending | Status::Verified | Status::Canceled | Status::Superseded | Status::Failed => {
                return Ok(Done::All);
            }
        };
        let transaction = Transaction::<JobError>::new().learn("passcode", store::tell_end(&tenant.id, &stored));
        let transaction = announce(app, tenant, &recorded, &event, transaction)?;
        if app.table.commit(transaction, &mut known).await?.is_done() {
            app.queue.send_recorded(&recorded, now).await;
            return Ok(Done::All);
        }
    }
}
