//! SQS's part for the reset queue: messages go to the function one by one, apart from the request that sent
//! them, and come again when the function says that they failed. After the last time a message is dropped,
//! with an error in the log, where a deployment has its dead-letter queue.

use std::sync::Arc;
use std::time::Duration;

use countersign::App;
use serde_json::Value;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use crate::functions;

/// How often a message is tried.
const RECEIVES: u32 = 3;
/// The pause before a message comes again: SQS's visibility timeout, shortened.
const PAUSE: Duration = Duration::from_secs(1);

/// Hands on every message until `stop` turns true, then waits for the last.
pub(crate) async fn run(mut messages: mpsc::UnboundedReceiver<Value>, app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let mut running = JoinSet::new();
    let mut is_open = true;
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop), if is_open => {
                is_open = false;
                // What is in the queue is still handed on; nothing more gets in.
                messages.close();
            }
            message = messages.recv() => match message {
                Some(event) => { running.spawn(deliver(app.clone(), event)); }
                None => break,
            },
            Some(_) = running.join_next() => {}
        }
    }
    running.join_all().await;
}

async fn deliver(app: Arc<App>, mut event: Value) {
    for receive in 1..=RECEIVES {
        event["Records"][0]["attributes"]["ApproximateReceiveCount"] = receive.to_string().into();
        // A task of its own, so that a panic counts as a failed receive, as it does in Lambda.
        let handled = tokio::spawn(functions::password_reset_queue(app.clone(), event.clone())).await;
        match handled {
            Ok(Ok(answer)) if !has_failures(&answer) => return,
            Ok(Ok(_)) => tracing::warn!(receive, "a queued message failed"),
            Ok(Err(error)) => tracing::warn!(receive, error = %error, "a queued message failed"),
            Err(error) => tracing::error!(receive, error = %error, "the queue's function panicked"),
        }
        tokio::time::sleep(PAUSE).await;
    }
    tracing::error!("a queued message failed {RECEIVES} times and was dropped");
}

fn has_failures(answer: &Value) -> bool {
    answer["batchItemFailures"].as_array().is_some_and(|failures| !failures.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_a_named_failure_is_a_failure() {
        assert!(has_failures(&json!({"batchItemFailures": [{"itemIdentifier": "1"}]})));
        assert!(!has_failures(&json!({"batchItemFailures": []})));
        assert!(!has_failures(&Value::Null));
    }
}
