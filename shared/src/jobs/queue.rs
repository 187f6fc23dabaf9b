//! The queue that wakes the worker. It carries where a job is, and nothing of what it is; what it loses, the sweep finds.

use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_sqs::Client;
use aws_sdk_sqs::error::ProvideErrorMetadata as _;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

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

/// The jobs that one request has recorded, to be put on the queue when it is done. Clones share them.
#[derive(Debug, Default, Clone)]
pub struct Recorded(Arc<Mutex<Vec<JobKey>>>);

/// The queue; a function that records no jobs has none.
#[derive(Debug)]
pub struct Queue {
    client: Lazy<Client>,
    url: Option<String>,
}

impl Recorded {
    /// Notes that a job was recorded.
    pub fn add(&self, key: JobKey) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(key);
    }

    fn take(&self) -> Vec<JobKey> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Queue {
    /// The queue at this address.
    #[must_use]
    pub fn new(client: Lazy<Client>, url: Option<String>) -> Self {
        Self { client, url }
    }

    /// Puts everything that was recorded on the queue. What cannot be put there is left to the sweep.
    pub async fn send_recorded(&self, recorded: &Recorded, now: Timestamp) {
        for key in recorded.take() {
            self.send_if_soon(&key, now).await;
        }
    }

    /// Puts a job on the queue, unless it is due so late that it waits in the table.
    pub async fn send_if_soon(&self, key: &JobKey, now: Timestamp) {
        if key.due() <= now + LONGEST_DELAY
            && let Err(error) = self.send(key, now).await
        {
            tracing::warn!(error, "a job could not be queued; the next sweep does it");
        }
    }

    /// Puts one job on the queue, to come when it is due.
    ///
    /// # Errors
    /// Why the queue did not take it.
    pub async fn send(&self, key: &JobKey, now: Timestamp) -> Result<(), String> {
        let url = self.url.as_deref().ok_or("this function has no queue")?;
        let message = Message { job: key.to_text() };
        let body = serde_json::to_string(&message).map_err(|error| error.to_string())?;
        let wait = key.due().duration_since(now).max(SignedDuration::ZERO).min(LONGEST_DELAY);
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
