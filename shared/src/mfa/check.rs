//! Once a day: whether the counts of people say what the accounts say. Every change counts
//! itself, so they do; what could make them wrong is a function of a version before, or a hand in the table. So it is with the index
//! of words, which is set right by a job of its own. And whether those hold a licence who came to need one by a change of the policy,
//! and no others ([`seats`]). In passing it is counted what screens filter people by.

use jiff::{SignedDuration, Timestamp};

use super::count::recount_all;
use super::seats;
use crate::App;
use crate::accounts::indexing;
use crate::jobs::run::{Done, JobError};
use crate::jobs::{Job, Recorded};
use crate::tenants::model::Tenant;

/// How long after one check the next follows.
const PAUSE: SignedDuration = SignedDuration::from_hours(24);

/// Counts anew, and goes on tomorrow. The check of a policy that was changed since is over: the change began its own.
///
/// # Errors
/// When it is to be tried again.
pub async fn run(app: &App, tenant: &Tenant, version: i64, now: Timestamp) -> Result<Done, JobError> {
    if tenant.mfa.version != version {
        return Ok(Done::All);
    }
    let found = recount_all(app, tenant).await?;
    if found.mended > 0 || found.unsettled > 0 {
        let (mended, unsettled) = (found.mended, found.unsettled);
        tracing::warn!(tenant = %tenant.id, mended, unsettled, "counts of people were not what the accounts say");
    }
    for whom in &found.doubtful {
        seats::settle(app, tenant, whom, now).await?;
    }
    if found.unindexed > 0 {
        tracing::warn!(tenant = %tenant.id, accounts = found.unindexed, "people were not in the index of words");
        let (jobs, now) = (Recorded::default(), app.clock.now());
        indexing::ask(app, &tenant.id, &jobs, now).await?;
        app.queue.send_recorded(&jobs, now).await;
    }
    Ok(Done::GoesOn(Job::CheckPeople { tenant: tenant.id.clone(), version }, PAUSE))
}
