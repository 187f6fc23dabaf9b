//! The sweep: puts on its queue what is due and nobody does. It reads what is due and nothing else.

use crate::App;
use crate::jobs::store::{self, SHARDS};
use crate::table::StoreError;
use jiff::SignedDuration;

/// How long after it is due a job is left to the queue message that its own function sent.
pub const GRACE: SignedDuration = SignedDuration::from_secs(10);

/// One sweep; how many jobs it put on their queues.
///
/// # Errors
/// When the table does not answer; the next sweep goes on.
pub async fn sweep(app: &App, grace: SignedDuration) -> Result<u32, StoreError> {
    let now = app.clock.now();
    let mut queued = 0;
    for shard in 0..SHARDS {
        let mut after = None;
        loop {
            let page = app.table.query(&store::due_before(shard, now - grace, after)).await?;
            for item in &page.items {
                let stored = store::read_listed(shard, item)?;
                if !stored.is_to_be_swept(now) || !app.table.write_if(store::sweep(&stored.key, now)).await? {
                    continue;
                }
                match app.queue.send(stored.job.lane(), &stored.key, now).await {
                    Ok(()) => queued += 1,
                    Err(error) => tracing::error!(error, "a job that is due could not be queued"),
                }
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
    }
    Ok(queued)
}
