//! The embedded DynamoDB and the proxy before it. The emulator runs on a thread of its own, because SQLite
//! blocks; the proxy passes the SDK's requests on, a few at a time, notes them when somebody wants to know of them, and fails
//! on demand in the shapes that DynamoDB uses. It must never answer for the emulator unless a fault says so.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use dynoxide::actions::scan::ScanRequest;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::{Method, Request, Response, Uri, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, oneshot};

use crate::calls::Calls;
use crate::faults::{Fault, Faults, Service};
use crate::wire::{Answer, NoAnswer, answer, read_body};

/// The emulator, running.
pub(crate) struct Emulator {
    database: dynoxide::Database,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

/// The emulator could not start, or its file is unusable.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EmulatorError {
    /// No port, or no thread.
    #[error("the embedded DynamoDB could not start: {0}")]
    Start(#[from] std::io::Error),
    /// The emulator's own words.
    #[error("the embedded DynamoDB: {0}")]
    Database(String),
}

/// DynamoDB takes bodies of up to 16 MiB.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// Requests in the emulator at once. It does one at a time; a few more keep it busy.
const IN_FLIGHT: usize = 4;

impl Emulator {
    /// Starts it on a free loopback port, over `file` or in memory.
    ///
    /// # Errors
    /// When the file is not a database, or no port or thread is to be had.
    pub(crate) fn start(file: Option<&Path>) -> Result<Self, EmulatorError> {
        let words = |error: dynoxide::DynoxideError| EmulatorError::Database(error.to_string());
        let database = match file {
            Some(file) => dynoxide::Database::new(&file.to_string_lossy()),
            None => dynoxide::Database::memory(),
        };
        let database = database.map_err(words)?;
        // As in AWS, TTL removes late and in the background; a long-lived directory must not grow for ever.
        database.sweep_ttl().map_err(words)?;

        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let served = database.clone();
        let thread = std::thread::Builder::new().name("dynamodb".into()).spawn(move || {
            runtime.block_on(async move {
                let shutdown = async move {
                    let _ = stopped.await;
                };
                let result = match TcpListener::from_std(listener) {
                    Ok(listener) => dynoxide::server::serve_with_shutdown(listener, served, shutdown).await,
                    Err(error) => Err(error.to_string()),
                };
                if let Err(error) = result {
                    tracing::error!(error, "the embedded DynamoDB stopped");
                }
            });
        })?;
        Ok(Self { database, address, stop, thread })
    }

    /// Where it listens, without the proxy.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// A handle for reading the table whole.
    pub(crate) fn reader(&self) -> TableReader {
        TableReader(self.database.clone())
    }

    /// Lets running requests finish, then closes the file. The proxy must have stopped before.
    pub(crate) fn stop(self) {
        // Fails when the server has already ended, which is what is asked for.
        let _ = self.stop.send(());
        if self.thread.join().is_err() {
            tracing::error!("the embedded DynamoDB panicked");
        }
    }
}

/// Reads every item of a table, for tests that look for what must not be there.
#[derive(Clone)]
pub(crate) struct TableReader(dynoxide::Database);

impl TableReader {
    /// Every item, in DynamoDB's own JSON.
    ///
    /// # Errors
    /// The emulator's words.
    pub(crate) async fn items(&self, table: &str) -> Result<Vec<Value>, EmulatorError> {
        let (database, table_name) = (self.0.clone(), table.to_owned());
        let scan = move || {
            let mut items = Vec::new();
            let mut exclusive_start_key: Option<HashMap<_, _>> = None;
            loop {
                let request =
                    ScanRequest { table_name: table_name.clone(), exclusive_start_key, ..ScanRequest::default() };
                let page = database.scan(request).map_err(|error| EmulatorError::Database(error.to_string()))?;
                items.extend(page.items.into_iter().flatten().filter_map(|item| serde_json::to_value(item).ok()));
                exclusive_start_key = page.last_evaluated_key;
                if exclusive_start_key.is_none() {
                    return Ok(items);
                }
            }
        };
        tokio::task::spawn_blocking(scan).await.map_err(|error| EmulatorError::Database(error.to_string()))?
    }
}

/// The wire before the emulator.
#[derive(Clone)]
pub(crate) struct Proxy {
    emulator: SocketAddr,
    faults: Arc<Faults>,
    calls: Arc<Calls>,
    client: Client<HttpConnector, Full<Bytes>>,
    in_flight: Arc<Semaphore>,
    silence: Duration,
}

impl Proxy {
    /// A proxy to `emulator` that fails as `faults` say and notes in `calls`.
    pub(crate) fn new(emulator: SocketAddr, faults: Arc<Faults>, calls: Arc<Calls>, silence: Duration) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { emulator, faults, calls, client, in_flight: Arc::new(Semaphore::new(IN_FLIGHT)), silence }
    }

    /// Answers one request of the SDK's DynamoDB client.
    ///
    /// # Errors
    /// [`NoAnswer`] when a fault says so, or the emulator gives none.
    pub(crate) async fn handle(self, request: Request<Incoming>) -> Result<Answer, NoAnswer> {
        let (head, body) = request.into_parts();
        let body = read_body(body, BODY_LIMIT).await.map_err(|_| NoAnswer)?;
        match self.faults.take(Service::Dynamodb) {
            None => self.forward(head, body).await,
            Some(Fault::Timeout) => self.stay_silent().await,
            Some(Fault::TimeoutAfter) => {
                // Done, whatever becomes of the client meanwhile.
                let done = tokio::spawn({
                    let proxy = self.clone();
                    async move { proxy.forward(head, body).await.is_ok() }
                });
                let _ = done.await;
                self.stay_silent().await
            }
            Some(Fault::Throttle) => Ok(throttled(&head, &body)),
            Some(Fault::Conflict) if is_transaction(&head) => Ok(cancelled(&body, "TransactionConflict", CONFLICT)),
            // What is no transaction is in nobody's way.
            Some(Fault::Conflict) => self.forward(head, body).await,
            Some(_) => Ok(internal_error()),
        }
    }

    async fn forward(&self, mut head: hyper::http::request::Parts, body: Bytes) -> Result<Answer, NoAnswer> {
        let (noted, body) = match self.calls.ask(&head.headers, &body) {
            Some((noted, body)) => {
                // It is longer now.
                head.headers.remove(header::CONTENT_LENGTH);
                (Some(noted), body)
            }
            None => (None, body),
        };
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        let uri: Uri = format!("http://{}{path}", self.emulator).parse().map_err(|_| NoAnswer)?;
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = head.method;
        *request.uri_mut() = uri;
        *request.headers_mut() = head.headers;

        let _permit = self.in_flight.acquire().await.map_err(|_| NoAnswer)?;
        let response: Response<Incoming> = self.client.request(request).await.map_err(|error| {
            tracing::error!(error = %error, "the embedded DynamoDB gave no answer");
            NoAnswer
        })?;
        let (head, body) = response.into_parts();
        let body = body.collect().await.map_err(|_| NoAnswer)?.to_bytes();
        if let Some(noted) = noted {
            self.calls.note(noted, head.status.as_u16(), &body);
        }
        Ok(Response::from_parts(head, Full::new(body)))
    }

    async fn stay_silent(&self) -> Result<Answer, NoAnswer> {
        tokio::time::sleep(self.silence).await;
        Err(NoAnswer)
    }
}

const CONTENT_TYPE: &str = "application/x-amz-json-1.0";

/// DynamoDB's refusal of an on-demand table's request for its rate. A transaction says so in its reasons.
fn throttled(head: &hyper::http::request::Parts, body: &[u8]) -> Answer {
    let words = "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling \
                 your table or index so please try again shortly.";
    if !is_transaction(head) {
        let kind = "com.amazon.coral.availability#ThrottlingException";
        return answer(400, CONTENT_TYPE, json!({"__type": kind, "message": words}).to_string());
    }
    cancelled(body, "ThrottlingError", words)
}

const CONFLICT: &str = "Transaction is ongoing for the item";

fn is_transaction(head: &hyper::http::request::Parts) -> bool {
    let target = head.headers.get("x-amz-target");
    head.method == Method::POST && target.is_some_and(|target| target.as_bytes().ends_with(b".TransactWriteItems"))
}

/// A transaction's refusal, for a reason that is its first item's.
fn cancelled(body: &[u8], code: &str, words: &str) -> Answer {
    let request: Value = serde_json::from_slice(body).unwrap_or_default();
    let actions = request["TransactItems"].as_array().map_or(1, Vec::len);
    let mut reasons = vec![json!({"Code": "None"}); actions];
    reasons[0] = json!({"Code": code, "Message": words});
    let codes: Vec<_> = reasons.iter().filter_map(|reason| reason["Code"].as_str()).collect();
    let message =
        format!("Transaction cancelled, please refer cancellation reasons for specific reasons [{}]", codes.join(", "));
    let kind = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException";
    let body = json!({"__type": kind, "Message": message, "CancellationReasons": reasons});
    answer(400, CONTENT_TYPE, body.to_string())
}

fn internal_error() -> Answer {
    let kind = "com.amazonaws.dynamodb.v20120810#InternalServerError";
    answer(500, CONTENT_TYPE, json!({"__type": kind, "message": "Internal server error"}).to_string())
}

#[cfg(test)]
mod tests {
    use aws_sdk_dynamodb::error::ProvideErrorMetadata;
    use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem};
    use countersign::clock::Clock;
    use countersign::random::Random;
    use countersign::{Aws, table};
    use tokio::sync::watch;

    use super::*;
    use crate::capture::Capture;
    use crate::outbox::Outbox;
    use crate::queue::Queue;
    use crate::{aws, demo};

    struct Bench {
        clients: Aws,
        emulator: Emulator,
        faults: Arc<Faults>,
        _stop: watch::Sender<bool>,
    }

    impl Bench {
        async fn start() -> Self {
            let emulator = Emulator::start(None).unwrap();
            let faults = Arc::new(Faults::default());
            let silence = Duration::from_millis(20);
            let outbox = Arc::new(Outbox::in_memory(Clock::system()));
            let random = Random::system();
            let capture = Capture::new(outbox, faults.clone(), random.clone(), Queue::new(Clock::system()), silence);
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let (stop, stopped) = watch::channel(false);
            let proxy = Proxy::new(emulator.address(), faults.clone(), Arc::default(), silence);
            tokio::spawn(aws::serve(listener, stopped, Some(proxy), capture));
            let clients = aws::clients(address, &demo::new_keys(&random));
            table::ensure(&clients.dynamodb, "test").await.unwrap();
            Self { clients, emulator, faults, _stop: stop }
        }

        fn put(&self, pk: &str) -> aws_sdk_dynamodb::operation::put_item::builders::PutItemFluentBuilder {
            let text = |value: &str| AttributeValue::S(value.into());
            self.clients.dynamodb.put_item().table_name("test").item("pk", text(pk)).item("sk", text("x"))
        }

        async fn count(&self) -> usize {
            self.emulator.reader().items("test").await.unwrap().len()
        }
    }

    #[tokio::test]
    async fn what_is_written_is_in_the_dump() {
        let bench = Bench::start().await;
        bench.put("a").send().await.unwrap();
        let items = bench.emulator.reader().items("test").await.unwrap();
        assert_eq!(items, [json!({"pk": {"S": "a"}, "sk": {"S": "x"}})]);
    }

    #[tokio::test]
    async fn a_throttled_write_is_retried_by_the_sdk_and_then_told() {
        let bench = Bench::start().await;
        bench.faults.inject(Service::Dynamodb, Fault::Throttle, 0, 1).unwrap();
        bench.put("a").send().await.unwrap();
        bench.faults.inject(Service::Dynamodb, Fault::Throttle, 0, 100).unwrap();
        let refused = bench.put("b").send().await.unwrap_err();
        assert_eq!(refused.code(), Some("ThrottlingException"));
        bench.faults.clear();
        assert_eq!(bench.count().await, 1);
    }

    #[tokio::test]
    async fn a_throttled_transaction_says_so_in_its_reasons() {
        let bench = Bench::start().await;
        bench.faults.inject(Service::Dynamodb, Fault::Throttle, 0, 100).unwrap();
        let put = |pk: &str| {
            let text = |value: &str| AttributeValue::S(value.into());
            let put = Put::builder().table_name("test").item("pk", text(pk)).item("sk", text("x")).build().unwrap();
            TransactWriteItem::builder().put(put).build()
        };
        let both = bench.clients.dynamodb.transact_write_items().transact_items(put("a")).transact_items(put("b"));
        let refused = both.send().await.unwrap_err().into_service_error();
        let aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError::TransactionCanceledException(
            canceled,
        ) = refused
        else {
            panic!("{refused:?}")
        };
        let codes: Vec<_> = canceled.cancellation_reasons().iter().filter_map(|reason| reason.code()).collect();
        assert_eq!(codes, ["ThrottlingError", "None"]);
    }

    #[tokio::test]
    async fn a_lost_answer_was_done_only_after() {
        let bench = Bench::start().await;
        // Three attempts of the SDK, none answered.
        bench.faults.inject(Service::Dynamodb, Fault::Timeout, 0, 3).unwrap();
        bench.put("a").send().await.unwrap_err();
        assert_eq!(bench.count().await, 0);
        bench.faults.inject(Service::Dynamodb, Fault::TimeoutAfter, 0, 3).unwrap();
        bench.put("a").send().await.unwrap_err();
        assert_eq!(bench.count().await, 1);
        bench.faults.inject(Service::Dynamodb, Fault::ServerError, 0, 1).unwrap();
        bench.put("b").send().await.unwrap();
        assert_eq!(bench.count().await, 2);
    }
}
