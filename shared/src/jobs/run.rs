//! Doing one job: claim, do, remove; later again when it failed, and given up at last.

use jiff::{SignedDuration, Timestamp};

use super::model::{Job, pause_after};
use super::store::{self, JobKey};
use crate::App;
use crate::failure::Failure;
use crate::table::StoreError;
use crate::telemetry::Measures;

/// What doing a job came to.
#[derive(Debug)]
pub enum Done {
    /// There is nothing more to do.
    All,
    /// Go on with this one, after a pause.
    GoesOn(Job, SignedDuration),
}

/// Why a job is to be tried again.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Something that it needs does not answer, or a defect.
    #[error(transparent)]
    Failed(#[from] Failure),
    /// What it sends certainly did not go out, and may later.
    #[error("the provider takes no messages now")]
    NotSent,
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<crate::keys::SecretsUnavailable> for JobError {
    fn from(error: crate::keys::SecretsUnavailable) -> Self {
        Self::Failed(error.into())
    }
}

/// Does the job at `key` by `work`; whether there was one to do. One that is gone was done; one that is claimed is being
/// done; one that is not due yet comes again by itself. What waits for one that is given up is told by `gave_up`, before the job
/// goes: should the function die in between, it is told again.
///
/// # Errors
/// When the table does not answer: the queue delivers it again.
pub async fn run<F, G>(
    app: &App,
    key: &JobKey,
    work: impl FnOnce(Job, JobKey) -> F,
    gave_up: impl FnOnce(Job) -> G,
) -> Result<bool, StoreError>
where
    F: Future<Output = Result<Done, JobError>>,
    G: Future<Output = Result<(), StoreError>>,
{
    let now = app.clock.now();
    let Some(item) = app.table.get(&key.item()).await? else { return Ok(false) };
    let stored = store::read(key.clone(), &item)?;
    if key.due() > now {
        // The queue's clock is not ours: back for the rest of the time.
        if let Err(error) = app.queue.send(stored.job.lane(), key, now).await {
            tracing::warn!(error, "a job that came early could not be queued again; the next sweep does it");
        }
        return Ok(false);
    }
    if !app.table.write_if(store::claim(key, now)).await? {
        return Ok(false);
    }
    let (job, tries) = (stored.job, stored.tries + 1);
    match work(job.clone(), key.clone()).await {
        Ok(Done::All) => app.table.write(store::done(key)).await?,
        Ok(Done::GoesOn(next, pause)) => move_on(app, key, &next, 0, now + pause).await?,
        Err(error) => {
            let kind = job.kind();
            match pause_after(tries).filter(|_| !is_defect(&error)) {
                Some(pause) => {
                    tracing::warn!(%error, kind, tries, "a job failed; it is tried again");
                    move_on(app, key, &job, tries, now + pause).await?;
                }
                None => {
                    tracing::error!(%error, kind, tries, "a job was given up");
                    app.metrics.count(&Measures::alarming("JobsFailed"), "worker");
                    gave_up(job.clone()).await?;
                    let failed = store::give_up(key, &job, tries, &error.to_string(), now)?;
                    app.table.write_all(vec![store::done(key), failed]).await?;
                }
            }
        }
    }
    Ok(true)
}

/// A defect fails every time.
fn is_defect(error: &JobError) -> bool {
    matches!(error, JobError::Failed(failure) if failure.is_defect())
}

/// The job again, at another place in the order.
async fn move_on(app: &App, key: &JobKey, job: &Job, tries: u32, due: Timestamp) -> Result<(), StoreError> {
    let next = JobKey::new(due, &app.random);
    // Both or neither: a job is never lost, and never there twice.
    app.table.write_all(vec![store::done(key), store::record(&next, job, tries)?]).await?;
    if let Err(error) = app.queue.send(job.lane(), &next, app.clock.now()).await {
        tracing::warn!(error, "a job could not be queued again; the next sweep does it");
    }
    Ok(())
}
