//! SQS's part for the queue of jobs, and the schedule's that sweeps: by the service's clock, so that moving it moves them.
//! A message goes to `worker` when its delay is over, apart from the request that sent it, and comes again when the
//! function says that it failed. After the last time it is dropped, with an error in the log, where a deployment has its
//! dead-letter queue; its job is in the table still, and the next sweep finds it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use countersign::App;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::{Notify, mpsc, watch};
use tokio::task::JoinSet;

use crate::capture::sqs::Delivery;
use crate::functions;

/// How often a message is tried.
const RECEIVES: u32 = 3;
/// The pause before a message comes again: SQS's visibility timeout, shortened.
const PAUSE: SignedDuration = SignedDuration::from_secs(1);
/// How often the schedule asks for a sweep.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// How often the clock is looked at when nobody moves it.
const TICK: Duration = Duration::from_millis(100);
/// How long [`Jobs::settle`] waits at most.
const SETTLE: Duration = Duration::from_secs(2);
/// How many rounds [`Jobs::run_due`] makes at most: a job that always leads to another is no reason to hang.
const ROUNDS: usize = 10_000;

/// The queue and what is on it.
pub(crate) struct Jobs {
    app: Arc<App>,
    waiting: Mutex<Vec<Waiting>>,
    /// Messages at the function.
    running: AtomicU64,
    /// Jobs done so far.
    done: AtomicU64,
    /// Rings when a message comes, ends, or the clock was moved.
    changed: Notify,
}

struct Waiting {
    due: Timestamp,
    event: Value,
    receives: u32,
}

impl Jobs {
    /// An empty queue.
    pub(crate) fn new(app: Arc<App>) -> Arc<Self> {
        Arc::new(Self {
            app,
            waiting: Mutex::default(),
            running: AtomicU64::new(0),
            done: AtomicU64::new(0),
            changed: Notify::new(),
        })
    }

    /// Hands on what is due until `stop` turns true, then waits for what is at the function. What still waits is in the
    /// table.
    pub(crate) async fn run(
        self: Arc<Self>,
        mut messages: mpsc::UnboundedReceiver<Delivery>,
        mut stop: watch::Receiver<bool>,
    ) {
        let mut running = JoinSet::new();
        let mut next_sweep = self.app.clock.now() + SWEEP_EVERY;
        loop {
            for message in self.take_due() {
                running.spawn(self.clone().deliver(message));
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                message = messages.recv() => match message {
                    Some(delivery) => self.accept(delivery),
                    None => break,
                },
                () = self.changed.notified() => {}
                () = tokio::time::sleep(TICK) => {}
                Some(_) = running.join_next() => {}
            }
            let now = self.app.clock.now();
            if now >= next_sweep {
                next_sweep = now + SWEEP_EVERY;
                let app = self.app.clone();
                running.spawn(async move { sweep(app).await });
            }
        }
        running.join_all().await;
    }

    /// The clock was moved: something may be due.
    pub(crate) fn look_again(&self) {
        self.changed.notify_one();
    }

    /// Waits, not for long, until what is due now is done: for requests whose caller may look at once for what they led to.
    pub(crate) async fn settle(&self) {
        let quiet = async {
            while !self.is_quiet() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        // A job that takes longer is done behind the answer.
        let _ = tokio::time::timeout(SETTLE, quiet).await;
    }

    /// Runs everything that is due, swept jobs included, once or until nothing is; says how many jobs were done meanwhile.
    ///
    /// # Errors
    /// As the sweep fails.
    pub(crate) async fn run_due(&self, until_idle: bool) -> Result<u64, lambda_http::Error> {
        let before = self.done.load(Ordering::SeqCst);
        for _ in 0..ROUNDS {
            let swept = countersign::jobs::sweep::sweep(&self.app, SignedDuration::ZERO).await?;
            let done = self.done.load(Ordering::SeqCst);
            self.look_again();
            // What was just queued is on its way through the wire.
            while !self.is_quiet() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            if !until_idle || (swept == 0 && done == self.done.load(Ordering::SeqCst)) {
                break;
            }
        }
        Ok(self.done.load(Ordering::SeqCst) - before)
    }

    fn accept(&self, Delivery { event, delay_seconds }: Delivery) {
        let due = self.app.clock.now() + SignedDuration::from_secs(delay_seconds.into());
        self.waiting().push(Waiting { due, event, receives: 0 });
    }

    /// Takes the messages that are due off the queue.
    fn take_due(&self) -> Vec<Waiting> {
        let now = self.app.clock.now();
        let mut waiting = self.waiting();
        let due: Vec<Waiting> = waiting.extract_if(.., |message| message.due <= now).collect();
        // Before the lock goes: nobody may see neither.
        self.running.fetch_add(u64::try_from(due.len()).unwrap_or(0), Ordering::SeqCst);
        due
    }

    fn is_quiet(&self) -> bool {
        let now = self.app.clock.now();
        let waiting = self.waiting();
        self.running.load(Ordering::SeqCst) == 0 && waiting.iter().all(|message| message.due > now)
    }

    async fn deliver(self: Arc<Self>, mut message: Waiting) {
        message.receives += 1;
        let receive = message.receives;
        message.event["Records"][0]["attributes"]["ApproximateReceiveCount"] = receive.to_string().into();
        // A task of its own, so that a panic counts as a failed receive, as it does in Lambda.
        let handled = tokio::spawn(functions::worker(self.app.clone(), message.event.clone())).await;
        let is_done = match handled {
            Ok(Ok(answer)) if !has_failures(&answer) => true,
            Ok(Ok(_)) => {
                tracing::warn!(receive, "a job failed");
                false
            }
            Ok(Err(error)) => {
                tracing::warn!(receive, error = %error, "a job failed");
                false
            }
            Err(error) => {
                tracing::error!(receive, error = %error, "the queue's function panicked");
                false
            }
        };
        if is_done {
            self.done.fetch_add(1, Ordering::SeqCst);
        } else if receive < RECEIVES {
            message.due = self.app.clock.now() + PAUSE;
            self.waiting().push(message);
        } else {
            tracing::error!("a job failed {RECEIVES} times and was dropped from the queue; the next sweep finds it");
        }
        self.running.fetch_sub(1, Ordering::SeqCst);
        self.look_again();
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the schedule does every minute.
async fn sweep(app: Arc<App>) {
    match tokio::spawn(functions::worker(app, json!({"sweep": true}))).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => tracing::warn!(error = %error, "a sweep failed; the next one goes on"),
        Err(error) => tracing::error!(error = %error, "the sweep panicked"),
    }
}

fn has_failures(answer: &Value) -> bool {
    answer["batchItemFailures"].as_array().is_some_and(|failures| !failures.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_named_failure_is_a_failure() {
        assert!(has_failures(&json!({"batchItemFailures": [{"itemIdentifier": "1"}]})));
        assert!(!has_failures(&json!({"batchItemFailures": []})));
        assert!(!has_failures(&Value::Null));
    }
}
