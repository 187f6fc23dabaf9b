//! A receiver of webhooks, on loopback: it notes what comes, verifies it with the specification's own library, and answers as
//! a test wants it to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use super::firm::Firm;

/// How a receiver answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behaviour {
    /// With this status.
    Status(u16),
    /// 302 to its own address.
    Redirect,
    /// Never, and keeps the connection.
    Hang,
}

/// One request that came.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) body: Value,
}

/// It runs until it is dropped.
pub(crate) struct Receiver {
    port: u16,
    shared: Arc<Shared>,
    running: tokio::task::JoinHandle<()>,
}

struct Shared {
    port: u16,
    received: Mutex<Vec<Received>>,
    /// Answers to the next requests; then `then`.
    next: Mutex<VecDeque<Behaviour>>,
    then: Mutex<Behaviour>,
    came: Notify,
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl Receiver {
    /// One that answers 204.
    pub(crate) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            port,
            received: Mutex::default(),
            next: Mutex::default(),
            then: Mutex::new(Behaviour::Status(204)),
            came: Notify::new(),
        });
        let serving = shared.clone();
        let running = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, serving.clone()));
            }
        });
        Self { port, shared, running }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    /// How it answers from now on.
    pub(crate) fn answers(&self, behaviour: Behaviour) {
        self.shared.next.lock().unwrap_or_else(PoisonError::into_inner).clear();
        *self.shared.then.lock().unwrap_or_else(PoisonError::into_inner) = behaviour;
    }

    /// How it answers the next requests, before it goes on as it was.
    pub(crate) fn answers_next(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        self.shared.next.lock().unwrap_or_else(PoisonError::into_inner).extend(behaviours);
    }

    /// What came so far.
    pub(crate) fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The types of what came so far, in order.
    pub(crate) fn types(&self) -> Vec<String> {
        self.received().iter().map(Received::kind).collect()
    }

    /// What came, once it is at least so many requests.
    pub(crate) async fn eventually(&self, count: usize) -> Vec<Received> {
        let enough = async {
            loop {
                let came = self.shared.came.notified();
                let received = self.received();
                if received.len() >= count {
                    return received;
                }
                came.await;
            }
        };
        let waited = tokio::time::timeout(Duration::from_secs(30), enough).await;
        waited.unwrap_or_else(|_| panic!("fewer than {count} requests: {:?}", self.types()))
    }

    /// A webhook of a firm's that leads here.
    pub(crate) async fn webhook(&self, firm: &Firm, events: &[&str]) -> Value {
        let body = json!({"url": self.url(), "events": events});
        firm.post("/v1/webhooks", &body).send().await.expect(201).clone()
    }
}

impl Received {
    pub(crate) fn kind(&self) -> String {
        self.body["type"].as_str().unwrap_or_else(|| panic!("no type in {}", self.text)).to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).unwrap_or_else(|| panic!("no {name} among {:?}", self.headers));
        value.to_str().expect("text")
    }

    /// Whether the specification's own verifier takes it, which compares its time with the machine's.
    pub(crate) fn is_verified_by(&self, secret: &Value) -> bool {
        let secret = secret.as_str().expect("a secret");
        let verifier = standardwebhooks::Webhook::new(secret).expect("a secret of the specification's form");
        verifier.verify(self.text.as_bytes(), &self.headers).is_ok()
    }

    /// Whether a secret signed it, at whatever time: the service's clock may be anywhere.
    pub(crate) fn is_signed_by(&self, secret: &Value) -> bool {
        let secret = secret.as_str().expect("a secret");
        let verifier = standardwebhooks::Webhook::new(secret).expect("a secret of the specification's form");
        let timestamp = self.header("webhook-timestamp").parse().expect("whole seconds");
        let signature = verifier.sign(self.header("webhook-id"), timestamp, self.text.as_bytes()).expect("a signature");
        self.header("webhook-signature").split(' ').any(|given| given == signature)
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    let Some(received) = read(&mut stream).await else { return };
    shared.received.lock().unwrap_or_else(PoisonError::into_inner).push(received);
    let next = shared.next.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let behaviour = next.unwrap_or_else(|| *shared.then.lock().unwrap_or_else(PoisonError::into_inner));
    shared.came.notify_waiters();
    let answer = match behaviour {
        Behaviour::Status(status) => {
            format!("HTTP/1.1 {status} Whatever\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        }
        Behaviour::Redirect => {
            let port = shared.port;
            format!(
                "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:{port}/elsewhere\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            )
        }
        Behaviour::Hang => std::future::pending().await,
    };
    // The caller may have gone.
    let _ = stream.write_all(answer.as_bytes()).await;
}

/// One request, whole; `None` when it breaks off.
async fn read(stream: &mut TcpStream) -> Option<Received> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    let end = loop {
        let read = stream.read(&mut buffer).await.ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&buffer[..read]);
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let request = lines.next()?.to_owned();
    assert!(request.starts_with("POST /") && request.ends_with(" HTTP/1.1"), "{request}");
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        let name: HeaderName = name.parse().expect("a header name");
        headers.append(name, HeaderValue::from_str(value).expect("a header value"));
    }
    let length: usize = headers.get("content-length")?.to_str().ok()?.parse().ok()?;
    while bytes.len() < end + length {
        let read = stream.read(&mut buffer).await.ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&buffer[..read]);
    }
    let text = String::from_utf8(bytes[end..].to_vec()).ok()?;
    let body = serde_json::from_str(&text).ok()?;
    Some(Received { path: request.split(' ').nth(1)?.to_owned(), headers, text, body })
}
