//! Lambda's Runtime API for one process (Lambda developer guide, "Using the Lambda runtime API"): it hands out events one
//! at a time, and notes when the process first asks for one.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use countersign_local::wire::{Answer, NoAnswer, answer, read_body};
use hyper::Request;
use hyper::body::{Bytes, Incoming};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, mpsc, watch};

use crate::BenchError;

/// More than a function may answer.
const BODY_LIMIT: usize = 6 * 1024 * 1024;

/// The API, for one process.
pub(crate) struct RuntimeApi {
    address: SocketAddr,
    events: mpsc::UnboundedSender<Bytes>,
    answers: mpsc::UnboundedReceiver<Result<Bytes, Bytes>>,
    polls: watch::Receiver<Polls>,
    stop: watch::Sender<bool>,
}

/// How often the process asked for an event.
#[derive(Debug, Clone, Copy, Default)]
struct Polls {
    count: u64,
    first: Option<Instant>,
}

struct Shared {
    events: Mutex<mpsc::UnboundedReceiver<Bytes>>,
    answers: mpsc::UnboundedSender<Result<Bytes, Bytes>>,
    polls: watch::Sender<Polls>,
}

impl RuntimeApi {
    /// Listens on a free port.
    pub(crate) async fn start() -> Result<Self, BenchError> {
        let listener = TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let (events, waiting) = mpsc::unbounded_channel();
        let (answered, answers) = mpsc::unbounded_channel();
        let (polled, polls) = watch::channel(Polls::default());
        let (stop, stopped) = watch::channel(false);
        let shared = Arc::new(Shared { events: Mutex::new(waiting), answers: answered, polls: polled });
        tokio::spawn(countersign_local::wire::serve(listener, stopped, move |_, request| {
            handle(shared.clone(), request)
        }));
        Ok(Self { address, events, answers, polls, stop })
    }

    /// `AWS_LAMBDA_RUNTIME_API`.
    pub(crate) fn address(&self) -> String {
        self.address.to_string()
    }

    /// When the process first asked for an event.
    pub(crate) async fn first_poll(&mut self) -> Option<Instant> {
        self.polls.wait_for(|polls| polls.count > 0).await.ok()?.first
    }

    /// Hands out an event and waits for its answer.
    pub(crate) async fn answer_to(&mut self, event: Bytes) -> Result<Bytes, BenchError> {
        self.events.send(event).map_err(|_| BenchError::Gone)?;
        match self.answers.recv().await {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(error)) => Err(BenchError::Failed(String::from_utf8_lossy(&error).into_owned())),
            None => Err(BenchError::Gone),
        }
    }

    /// As [`answer_to`](Self::answer_to), and waits until the process asks for the next event: it is idle then.
    pub(crate) async fn call(&mut self, event: Bytes) -> Result<Bytes, BenchError> {
        let before = self.polls.borrow().count;
        let answer = self.answer_to(event).await?;
        let next = self.polls.wait_for(|polls| polls.count > before).await;
        next.map(|_| answer).map_err(|_| BenchError::Gone)
    }
}

impl Drop for RuntimeApi {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

async fn handle(shared: Arc<Shared>, request: Request<Incoming>) -> Result<Answer, NoAnswer> {
    let (head, body) = request.into_parts();
    let path = head.uri.path().to_owned();
    if path.ends_with("/invocation/next") {
        let now = Instant::now();
        shared.polls.send_modify(|polls| {
            polls.count += 1;
            polls.first.get_or_insert(now);
        });
        let event = shared.events.lock().await.recv().await.ok_or(NoAnswer)?;
        let mut given = answer(200, "application/json", event);
        for (name, value) in [
            ("lambda-runtime-aws-request-id", "7d0f6a2e-8c1c-4f0e-9c43-2b7f2f5c1a10"),
            // Far away: nothing here is cut off.
            ("lambda-runtime-deadline-ms", "4102444800000"),
            ("lambda-runtime-invoked-function-arn", "arn:aws:lambda:us-east-1:123456789012:function:bench:live"),
        ] {
            given.headers_mut().insert(name, hyper::header::HeaderValue::from_static(value));
        }
        return Ok(given);
    }
    let Ok(body) = read_body(body, BODY_LIMIT).await else { return Ok(answer(400, "text/plain", "incomplete")) };
    let _ = shared.answers.send(if path.ends_with("/response") { Ok(body) } else { Err(body) });
    Ok(answer(202, "application/json", "{}"))
}
