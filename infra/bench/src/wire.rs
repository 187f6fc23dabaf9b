//! What a function's SDK talks to: passes requests on to local mode and records them with their answers. For the bare
//! function it gives recorded answers again, and passes the requests on all the same: a process that waits while another one
//! works goes on with cold caches, and both are to pay for that. It answers for Secrets Manager itself, which local mode has
//! no need of.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use countersign_local::wire::{Answer, NoAnswer, answer, read_body};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::{HeaderMap, Request, Uri, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::BenchError;

/// How long an answer takes at least while the wire is slow.
const LATENCY: Duration = Duration::from_millis(5);

/// More than DynamoDB takes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// A call that a function made.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    /// The operation: `TransactWriteItems`, `SendEmail`.
    pub(crate) name: String,
    pub(crate) request: Bytes,
    status: u16,
    headers: HeaderMap,
    answer: Bytes,
    began: Instant,
    ended: Instant,
}

/// The endpoint of one function.
pub(crate) struct Wire {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: watch::Sender<bool>,
}

struct Shared {
    upstream: SocketAddr,
    secrets: HashMap<String, String>,
    client: Client<HttpConnector, Full<Bytes>>,
    calls: Mutex<Vec<Call>>,
    /// The answers to give instead of local mode's, in turns; empty when those are given.
    replay: Mutex<(usize, Vec<Call>)>,
    is_slow: AtomicBool,
}

impl Wire {
    /// An endpoint before `upstream`, which has these secrets by name.
    pub(crate) async fn start(upstream: SocketAddr, secrets: HashMap<String, String>) -> Result<Self, BenchError> {
        let listener = TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(false);
        let client = Client::builder(TokioExecutor::new()).build_http();
        let shared = Arc::new(Shared {
            upstream,
            secrets,
            client,
            calls: Mutex::default(),
            replay: Mutex::default(),
            is_slow: AtomicBool::new(false),
        });
        let served = shared.clone();
        tokio::spawn(countersign_local::wire::serve(listener, stopped, move |_, request| {
            handle(served.clone(), request)
        }));
        Ok(Self { address, shared, stop })
    }

    /// `AWS_ENDPOINT_URL`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The calls since the last time.
    pub(crate) fn taken(&self) -> Vec<Call> {
        std::mem::take(&mut self.shared.calls.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether answers take as long as AWS's: calls that are made side by side are then on their way at the same time, and seen
    /// to be. CPU time is measured without it.
    pub(crate) fn slow(&self, is_slow: bool) {
        self.shared.is_slow.store(is_slow, Ordering::Relaxed);
    }

    /// From now on gives the answers to these calls, in turns.
    pub(crate) fn replay(&self, calls: Vec<Call>) {
        *self.shared.replay.lock().unwrap_or_else(PoisonError::into_inner) = (0, calls);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

impl Call {
    /// For the bare function: the request with its name.
    pub(crate) fn recorded(&self) -> Value {
        json!({"name": self.name, "request": serde_json::from_slice::<Value>(&self.request).unwrap_or_default()})
    }
}

/// How many calls had to wait for one another: those that ran side by side count once.
pub(crate) fn sequential(calls: &[Call]) -> usize {
    spans(calls).len()
}

/// For how long at least one call was on its way.
pub(crate) fn waited(calls: &[Call]) -> Duration {
    spans(calls).into_iter().map(|(began, ended)| ended - began).sum()
}

fn spans(calls: &[Call]) -> Vec<(Instant, Instant)> {
    let mut calls: Vec<(Instant, Instant)> = calls.iter().map(|call| (call.began, call.ended)).collect();
    calls.sort();
    let mut spans: Vec<(Instant, Instant)> = Vec::new();
    for (began, ended) in calls {
        match spans.last_mut() {
            Some(last) if began < last.1 => last.1 = last.1.max(ended),
            _ => spans.push((began, ended)),
        }
    }
    spans
}

async fn handle(shared: Arc<Shared>, request: Request<Incoming>) -> Result<Answer, NoAnswer> {
    let began = Instant::now();
    let (mut head, body) = request.into_parts();
    let Ok(body) = read_body(body, BODY_LIMIT).await else { return Ok(answer(413, "text/plain", "too large")) };
    let name = operation(&head.headers, head.uri.path());
    let again = {
        let mut replay = shared.replay.lock().unwrap_or_else(PoisonError::into_inner);
        let (turn, calls) = &mut *replay;
        let call = calls.get(*turn).cloned();
        *turn = if *turn + 1 < calls.len() { *turn + 1 } else { 0 };
        call
    };
    let passed = if name == "GetSecretValue" {
        (200, HeaderMap::new(), secret(&shared.secrets, &body))
    } else {
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        head.uri = Uri::builder()
            .scheme("http")
            .authority(shared.upstream.to_string())
            .path_and_query(path)
            .build()
            .map_err(|_| NoAnswer)?;
        head.headers.remove(header::CONTENT_LENGTH);
        let passed =
            shared.client.request(Request::from_parts(head, Full::new(body.clone()))).await.map_err(|_| NoAnswer)?;
        let (head, body) = passed.into_parts();
        let given = body.collect().await.map_err(|_| NoAnswer)?.to_bytes();
        (head.status.as_u16(), head.headers, given)
    };
    let (status, headers, given) = match again {
        None => passed,
        Some(call) if call.name == name => (call.status, call.headers, call.answer),
        Some(_) => return Ok(answer(500, "text/plain", "another call than was recorded")),
    };
    if shared.is_slow.load(Ordering::Relaxed) {
        tokio::time::sleep(LATENCY).await;
    }
    let mut response = answer(status, "application/x-amz-json-1.0", given.clone());
    for (name, value) in &headers {
        if name != header::CONTENT_LENGTH && name != header::TRANSFER_ENCODING && name != header::CONNECTION {
            response.headers_mut().insert(name.clone(), value.clone());
        }
    }
    let call = Call { name, request: body, status, headers, answer: given, began, ended: Instant::now() };
    shared.calls.lock().unwrap_or_else(PoisonError::into_inner).push(call);
    Ok(response)
}

fn operation(headers: &HeaderMap, path: &str) -> String {
    let target = headers.get("x-amz-target").and_then(|target| target.to_str().ok());
    match target {
        Some(target) => target.rsplit('.').next().unwrap_or(target).to_owned(),
        None if path == "/v2/email/outbound-emails" => "SendEmail".to_owned(),
        None => "Publish".to_owned(),
    }
}

fn secret(secrets: &HashMap<String, String>, asked: &Bytes) -> Bytes {
    let name =
        serde_json::from_slice::<Value>(asked).unwrap_or_default()["SecretId"].as_str().unwrap_or_default().to_owned();
    json!({"Name": name, "VersionId": "1", "SecretString": secrets.get(&name)}).to_string().into()
}
