//! Licences of people who enrolled without one, as an administrator whom no policy enables does: taken when they come to need
//! one and one is free, given back when they need none. Behind the answers, so that no sign-in waits for it or is refused.

use jiff::Timestamp;

use crate::App;
use crate::accounts::consequences::{AskedBy, Writing};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::factors::seat_store;
use crate::failure::Failure;
use crate::jobs::Recorded;
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::table::Transaction;
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;

/// Sees to it that a person holds a licence if they need one, as far as one is free, and none if they do not.
///
/// # Errors
/// When it is to be tried again.
pub async fn settle(app: &App, tenant: &Tenant, whom: &Whom, now: Timestamp) -> Result<Done, JobError> {
    let Ok(login_id) = LoginId::parse(&whom.login_id) else { return Ok(Done::All) };
    let key = accounts::key(&tenant.id, &login_id);
    let (seats, record) = (seat_store::key(&tenant.id), tenants::key(&tenant.id));
    let mut known = app.table.read([key.clone(), seats.clone(), record.clone()]).await?;
    let (ring, jobs) = (app.keys.ring().await?, Recorded::default());
    loop {
        let (Some(item), Some(_)) = (known.get(&key), known.get(&record)) else { return Ok(Done::All) };
        let before = accounts::open(app, item).await?;
        if before.id != whom.account || !is_astray(&before, tenant) {
            return Ok(Done::All);
        }
        let licences = tenants::licences(known.get(&record))?;
        let mut after = Account { version: before.version + 1, ..before.clone() };
        if !before.enrollment.holds_seat() {
            if seat_store::used(known.get(&seats)) >= licences {
                return Ok(Done::All);
            }
            after.enrollment.is_seatless = false;
        }
        let writing = Writing {
            app,
            tenant,
            ring: &ring,
            now,
            jobs: &jobs,
            licences: Some(licences),
            audit: None,
            asked_by: AskedBy::Others,
        };
        let transaction = writing.put(Some(&before), &mut after, Transaction::<Failure>::new())?;
        if app.table.commit(transaction, &mut known).await?.is_done() {
            app.queue.send_recorded(&jobs, now).await;
            return Ok(Done::All);
        }
    }
}

/// Whether an enrolled person holds a licence and needs none, or the other way round.
fn is_astray(account: &Account, tenant: &Tenant) -> bool {
    account.enrollment.is_enrolled() && account.needs_no_seat(&tenant.mfa) == account.enrollment.holds_seat()
}
