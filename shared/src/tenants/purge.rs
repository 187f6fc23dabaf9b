//! Removing everything of a deleted tenant, as a job. Most of a tenant's items are found by ids that only requests know, so
//! the job reads the whole table once, a page at a time, and goes on where it stopped; a second run, when every cache has
//! forgotten the tenant, finds what was written meanwhile. Decision 17 has the cost.

use jiff::SignedDuration;

use crate::App;
use crate::ids::TenantId;
use crate::jobs::Job;
use crate::jobs::run::{Done, JobError};
use crate::table::Key;

/// How many pages of the table one run reads: some tens of megabytes, well within the worker's time.
const PAGES: usize = 60;
/// How many items one transaction removes.
const AT_ONCE: usize = 100;
/// For this long after a deletion another instance may still act for the tenant from its cache, and write.
const CACHES_FORGET: SignedDuration = SignedDuration::from_mins(3);

/// Removes what there is of a tenant, from `after` on.
///
/// # Errors
/// When the table does not answer: it goes on from where this run began.
pub async fn purge(
    app: &App,
    tenant: &TenantId,
    after: Option<(String, String)>,
    is_last: bool,
) -> Result<Done, JobError> {
    let mut after = after.map(|(pk, sk)| Key::global(pk, sk));
    for _ in 0..PAGES {
        let (keys, next) = app.table.scan_for_tenant(tenant, after.as_ref()).await?;
        for batch in keys.chunks(AT_ONCE) {
            app.table.remove(batch).await?;
        }
        after = next;
        if after.is_none() {
            break;
        }
    }
    let tenant = tenant.clone();
    Ok(match (after, is_last) {
        (Some(after), _) => {
            let job = Job::PurgeTenant { tenant, after: Some((after.pk, after.sk)), is_last };
            Done::GoesOn(job, SignedDuration::ZERO)
        }
        (None, false) => Done::GoesOn(Job::PurgeTenant { tenant, after: None, is_last: true }, CACHES_FORGET),
        (None, true) => Done::All,
    })
}
