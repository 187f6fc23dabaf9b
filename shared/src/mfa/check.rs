//! Once a day, while a policy enables anybody: whether the counts of people say what the accounts say. Every change counts
//! itself, so they do; what could make them wrong is a function of a version before, or a hand in the table.

use jiff::SignedDuration;

use super::count::recount;
use crate::App;
use crate::jobs::Job;
use crate::jobs::run::{Done, JobError};
use crate::tenants::model::Tenant;

/// How long after one check the next follows.
const PAUSE: SignedDuration = SignedDuration::from_hours(24);

/// Counts anew, and goes on tomorrow. The check of a policy that was changed since is over: the change began its own.
///
/// # Errors
/// When it is to be tried again.
pub async fn run(app: &App, tenant: &Tenant, version: i64) -> Result<Done, JobError> {
    if tenant.mfa.version != version || tenant.mfa.policy.enabled_for.is_empty() {
        return Ok(Done::All);
    }
    let found = recount(app, &tenant.id).await?;
    if found.mended > 0 || found.unsettled > 0 {
        let (mended, unsettled) = (found.mended, found.unsettled);
        tracing::warn!(tenant = %tenant.id, mended, unsettled, "counts of people were not what the accounts say");
    }
    Ok(Done::GoesOn(Job::CheckPeople { tenant: tenant.id.clone(), version }, PAUSE))
}
