//! SQS's part for the queues of jobs, and the schedule's that sweeps: by the service's clock, so that moving it moves them.
//! A message goes to `worker` when its delay is over and its queue has a slot, apart from the request that sent it, and comes
//! again when the function says that it failed. After the last time it is dropped, with an error in the log, where a deployment
//! has its dead-letter queue; its job is in the table still, and the next sweep finds it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use countersign::App;
use countersign::clock::Clock;
use countersign::jobs::Lane;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::{Notify, RwLock, RwLockWriteGuard, watch};
use tokio::task::JoinSet;

use crate::functions;

/// How often a message is tried.
const RECEIVES: u32 = 3;
/// The pause before a message comes again: SQS's visibility timeout, shortened.
const PAUSE: SignedDuration = SignedDuration::from_secs(1);
/// How often the schedule asks for a sweep.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// How long [`Jobs::settle`] waits at most.
const SETTLE: Duration = Duration::from_secs(2);
/// How many rounds [`Jobs::run_due`] makes at most: a job that always leads to another is no reason to hang.
const ROUNDS: usize = 10_000;

/// The name of a queue, in its address.
pub(crate) const fn name_of(lane: Lane) -> &'static str {
    match lane {
        Lane::Jobs => "jobs",
        Lane::Webhooks => "webhooks",
        Lane::Pushes => "pushes",
    }
}

/// How many jobs of a queue are at the function at once: `BatchSize` times `MaximumConcurrency` in template.yaml.
const fn slots_of(lane: Lane) -> usize {
    match lane {
        Lane::Jobs => 10,
        Lane::Webhooks => 50,
        Lane::Pushes => 25,
    }
}

/// What was sent and is not done. A message is here from before SQS's answer until the function's: nobody can look in
/// between and see it nowhere.
pub(crate) struct Queue {
    clock: Clock,
    messages: Mutex<Messages>,
    /// Rings when a message comes or the clock was moved.
    changed: Notify,
    /// Rings when a message ends.
    ended: Notify,
}

#[derive(Default)]
struct Messages {
    waiting: Vec<Waiting>,
    /// The queue of each that is at the function.
    running: Vec<Lane>,
    /// How many were done so far.
    done: u64,
    is_closed: bool,
}

pub(crate) struct Waiting {
    lane: Lane,
    due: Timestamp,
    pub(crate) event: Value,
    receives: u32,
}

impl Queue {
    /// An empty one.
    pub(crate) fn new(clock: Clock) -> Arc<Self> {
        let messages = Mutex::default();
        Arc::new(Self { clock, messages, changed: Notify::new(), ended: Notify::new() })
    }

    /// Takes a message, to be held back for so long; false when the queue is closed.
    pub(crate) fn send(&self, lane: Lane, event: Value, delay_seconds: u32) -> bool {
        let due = self.clock.now() + SignedDuration::from_secs(delay_seconds.into());
        let mut messages = self.messages();
        if messages.is_closed {
            return false;
        }
        messages.waiting.push(Waiting { lane, due, event, receives: 0 });
        self.changed.notify_one();
        true
    }

    /// The clock was moved: something may be due.
    pub(crate) fn look_again(&self) {
        self.changed.notify_one();
    }

    /// Takes the messages that are due to the function, as many as their queues have slots.
    pub(crate) fn take_due(&self) -> Vec<Waiting> {
        let now = self.clock.now();
        let mut messages = self.messages();
        let Messages { waiting, running, .. } = &mut *messages;
        let taken = waiting.extract_if(.., |message| {
            let is_taken = message.due <= now && has_slot(running, message.lane);
            running.extend(is_taken.then_some(message.lane));
            is_taken
        });
        taken.collect()
    }

    /// A message comes back from the function; one that failed is tried again, not for ever.
    pub(crate) fn end(&self, mut message: Waiting, is_done: bool) {
        let mut messages = self.messages();
        if let Some(at) = messages.running.iter().position(|lane| *lane == message.lane) {
            messages.running.swap_remove(at);
        }
        if is_done {
            messages.done += 1;
        } else if message.receives < RECEIVES {
            message.due = self.clock.now() + PAUSE;
            messages.waiting.push(message);
        } else {
            tracing::error!("a job failed {RECEIVES} times and was dropped from the queue; the next sweep finds it");
        }
        drop(messages);
        self.ended.notify_waiters();
        self.changed.notify_one();
    }

    /// How long, by the clock, until a message is due, or until `at_last`. One whose queue is full waits for an end.
    fn until_due(&self, at_last: Timestamp) -> Duration {
        let messages = self.messages();
        let takes = messages.waiting.iter().filter(|message| has_slot(&messages.running, message.lane));
        let next = takes.map(|message| message.due).min().map_or(at_last, |due| due.min(at_last));
        next.duration_since(self.clock.now()).try_into().unwrap_or_default()
    }

    /// Returns when nothing is due and nothing is at the function.
    async fn quiet(&self) {
        loop {
            let mut ended = std::pin::pin!(self.ended.notified());
            // Before looking: an end after the look rings.
            ended.as_mut().enable();
            if self.is_quiet() {
                return;
            }
            ended.await;
        }
    }

    fn is_quiet(&self) -> bool {
        let now = self.clock.now();
        let messages = self.messages();
        messages.is_closed || (messages.running.is_empty() && messages.waiting.iter().all(|message| message.due > now))
    }

    fn close(&self) {
        self.messages().is_closed = true;
        self.ended.notify_waiters();
    }

    fn done(&self) -> u64 {
        self.messages().done
    }

    fn messages(&self) -> MutexGuard<'_, Messages> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn has_slot(running: &[Lane], lane: Lane) -> bool {
    running.iter().filter(|other| **other == lane).count() < slots_of(lane)
}

/// Who takes the messages to the function.
pub(crate) struct Jobs {
    app: Arc<App>,
    queue: Arc<Queue>,
    /// Taken by who sweeps, and for themselves by who wants no sweep.
    sweeps: RwLock<()>,
}

impl Jobs {
    /// From these queues.
    pub(crate) fn new(app: Arc<App>, queue: Arc<Queue>) -> Arc<Self> {
        Arc::new(Self { app, queue, sweeps: RwLock::default() })
    }

    /// Hands on what is due until `stop` turns true, then waits for what is at the function. What still waits is in the
    /// table.
    pub(crate) async fn run(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let mut running = JoinSet::new();
        let mut next_sweep = self.app.clock.now() + SWEEP_EVERY;
        loop {
            for message in self.queue.take_due() {
                running.spawn(self.clone().deliver(message));
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                () = self.queue.changed.notified() => {}
                () = tokio::time::sleep(self.queue.until_due(next_sweep)) => {}
                Some(_) = running.join_next() => {}
            }
            let now = self.app.clock.now();
            if now >= next_sweep {
                next_sweep = now + SWEEP_EVERY;
                let jobs = self.clone();
                running.spawn(async move {
                    let _sweeping = jobs.sweeps.read().await;
                    sweep(jobs.app.clone()).await;
                });
            }
        }
        self.queue.close();
        running.join_all().await;
    }

    /// The clock was moved: something may be due.
    pub(crate) fn look_again(&self) {
        self.queue.look_again();
    }

    /// Waits, not for long, until what is due now is done: for requests whose caller may look at once for what they led to.
    pub(crate) async fn settle(&self) {
        // A job that takes longer is done behind the answer.
        let _ = tokio::time::timeout(SETTLE, self.queue.quiet()).await;
    }

    /// Nothing is swept while what is returned lives: for jobs that somebody else does.
    pub(crate) async fn without_sweeps(&self) -> RwLockWriteGuard<'_, ()> {
        self.sweeps.write().await
    }

    /// Runs everything that is due, swept jobs included, once or until nothing is; says how many jobs were done meanwhile.
    ///
    /// # Errors
    /// As the sweep fails.
    pub(crate) async fn run_due(&self, until_idle: bool) -> Result<u64, lambda_http::Error> {
        let before = self.queue.done();
        for _ in 0..ROUNDS {
            let done = self.queue.done();
            let _sweeping = self.sweeps.read().await;
            let swept = countersign::jobs::sweep::sweep(&self.app, SignedDuration::ZERO).await?;
            self.queue.quiet().await;
            if !until_idle || (swept == 0 && done == self.queue.done()) {
                break;
            }
        }
        Ok(self.queue.done() - before)
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
        self.queue.end(message, is_done);
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

    #[tokio::test]
    async fn a_message_is_seen_from_its_sending_to_its_end() {
        let clock = Clock::system();
        let queue = Queue::new(clock.clone());
        queue.quiet().await;
        let send = |delay| queue.send(Lane::Jobs, json!({}), delay);
        assert!(send(0) && send(60));
        assert!(!queue.is_quiet(), "one waits");
        let taken = queue.take_due().pop().expect("it is due");
        assert!(!queue.is_quiet(), "it is at the function");
        let (_, ()) = tokio::join!(queue.quiet(), async { queue.end(taken, true) });
        assert_eq!(queue.done(), 1);
        clock.advance(61);
        assert!(!queue.is_quiet(), "the other is due");
        queue.close();
        assert!(queue.is_quiet() && !send(0));
    }

    #[test]
    fn a_queue_that_is_full_keeps_no_other_waiting() {
        let queue = Queue::new(Clock::system());
        let calls = slots_of(Lane::Webhooks);
        for _ in 0..=calls {
            assert!(queue.send(Lane::Webhooks, json!({}), 0));
        }
        let mut taken = queue.take_due();
        assert_eq!(taken.len(), calls);
        let at_last = queue.clock.now() + SWEEP_EVERY;
        assert!(queue.until_due(at_last) > Duration::from_secs(30), "nothing to look for before one ends");
        assert!(queue.send(Lane::Jobs, json!({}), 0));
        assert_eq!(queue.take_due().len(), 1, "of the other queue");
        queue.end(taken.pop().expect("one of them"), true);
        assert_eq!(queue.take_due().len(), 1, "its slot is free");
    }

    /// As many as Lambda would hand on.
    #[test]
    fn slots_are_the_templates() {
        let template = include_str!("../../../template.yaml");
        for (lane, queue) in [(Lane::Jobs, "JobsQueue"), (Lane::Webhooks, "WebhooksQueue"), (Lane::Pushes, "PushQueue")]
        {
            let mapping = template.split_once(&format!("            Queue: !GetAtt {queue}.Arn\n")).expect(queue).1;
            let number = |name: &str| -> usize {
                let text = mapping.split_once(&format!("{name}: ")).expect(name).1;
                text.split(|letter: char| !letter.is_ascii_digit()).next().unwrap().parse().expect("a number")
            };
            assert_eq!(slots_of(lane), number("BatchSize") * number("MaximumConcurrency"), "{queue}");
        }
    }

    #[test]
    fn only_a_named_failure_is_a_failure() {
        assert!(has_failures(&json!({"batchItemFailures": [{"itemIdentifier": "1"}]})));
        assert!(!has_failures(&json!({"batchItemFailures": []})));
        assert!(!has_failures(&Value::Null));
    }
}
