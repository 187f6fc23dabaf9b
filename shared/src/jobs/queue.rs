//! The queues that wake the worker, one for each [`Lane`]. They carry where a job is, and nothing of what it is; what they lose,
//! the sweep finds.

use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_sqs::Client;
use aws_sdk_sqs::error::ProvideErrorMetadata as _;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::model::Lane;
use super::store::JobKey;
use crate::app::Lazy;

/// The longest that a queue can hold a message back (SQS `DelaySeconds`); what is due later waits in the table.
const LONGEST_DELAY: SignedDuration = SignedDuration::from_secs(900);

/// A message: `{"job": "<where>"}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    job: String,
}

/// The jobs that one request has recorded, to be put on their queues when it is done. Clones share them.
#[derive(Debug, Default, Clone)]
pub struct Recorded(Arc<Mutex<Vec<(Lane, JobKey)>>>);

/// The queues; a function has those for which it records jobs.
#[derive(Debug)]
pub struct Queue {
    client: Lazy<Client>,
    jobs_url: Option<String>,
    webhooks_url: Option<String>,
    pushes_url: Option<String>,
}

impl Recorded {
    /// Notes that a job was recorded, and which queue it goes by.
    pub fn add(&self, lane: Lane, key: JobKey) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((lane, key));
    }

    fn take(&self) -> Vec<(Lane, JobKey)> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Queue {
    /// The queues at these addresses.
    #[must_use]
    pub fn new(
        client: Lazy<Client>,
        jobs_url: Option<String>,
        webhooks_url: Option<String>,
        pushes_url: Option<String>,
    ) -> Self {
        Self { client, jobs_url, webhooks_url, pushes_url }
    }

    /// Puts everything that was recorded on its queue. What cannot be put there is left to the sweep.
    pub async fn send_recorded(&self, recorded: &Recorded, now: Timestamp) {
        for (lane, key) in recorded.take() {
            if let Err(error) = self.send(lane, &key, now).await {
                tracing::warn!(error, "a job could not be queued; the next sweep does it");
            }
        }
    }

    /// Puts one job on its queue, to come when it is due. What is due later than a queue can hold it back is left to the sweep.
    ///
    /// # Errors
    /// Why the queue did not take it.
    pub async fn send(&self, lane: Lane, key: &JobKey, now: Timestamp) -> Result<(), String> {
        let wait = key.due().duration_since(now).max(SignedDuration::ZERO);
        if wait > LONGEST_DELAY {
            return Ok(());
        }
        let url = match lane {
            Lane::Jobs => &self.jobs_url,
            Lane::Webhooks => &self.webhooks_url,
            Lane::Pushes => &self.pushes_url,
        };
        let url = url.as_deref().ok_or("this function has no such queue")?;
        let message = Message { job: key.to_text() };
        let body = serde_json::to_string(&message).map_err(|error| error.to_string())?;
        // Rounded up: a message that comes too early is sent back.
        let seconds = i32::try_from((wait.as_millis() + 999) / 1000).unwrap_or(900).min(900);
        let request = self.client.send_message().queue_url(url).message_body(body);
        let request = if seconds > 0 { request.delay_seconds(seconds) } else { request };
        request.send().await.map(drop).map_err(|error| error.code().unwrap_or("no answer").to_owned())
    }
}

/// Where the job of a message is; `None` when it is no message of ours.
#[must_use]
pub fn read(body: &str) -> Option<JobKey> {
    JobKey::parse(&serde_json::from_str::<Message>(body).ok()?.job)
}
