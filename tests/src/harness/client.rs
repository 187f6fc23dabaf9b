//! A client that checks every answer against the contract's conventions and the OpenAPI document, and against that
//! document every request that was taken.
//!
//! A test states what it wants; that the answer is well formed is never a test's own business.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use super::catalogue;
use super::openapi::OpenApi;

/// One caller of the service, with its own connections (they belong to the test's runtime).
#[derive(Clone)]
pub(crate) struct Api {
    base_url: String,
    http: reqwest::Client,
    openapi: Option<Arc<OpenApi>>,
}

impl Api {
    pub(crate) fn new(base_url: &str, openapi: Option<Arc<OpenApi>>) -> Self {
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a plain client");
        Self { base_url: base_url.trim_end_matches('/').to_owned(), http, openapi }
    }

    pub(crate) fn get(&self, path: impl Into<String>) -> Call {
        self.call("GET", path)
    }

    pub(crate) fn post(&self, path: impl Into<String>) -> Call {
        self.call("POST", path)
    }

    pub(crate) fn put(&self, path: impl Into<String>) -> Call {
        self.call("PUT", path)
    }

    pub(crate) fn patch(&self, path: impl Into<String>) -> Call {
        self.call("PATCH", path)
    }

    pub(crate) fn delete(&self, path: impl Into<String>) -> Call {
        self.call("DELETE", path)
    }

    pub(crate) fn call(&self, method: &str, path: impl Into<String>) -> Call {
        Call { api: self.clone(), method: method.to_owned(), path: path.into(), headers: HeaderMap::new(), body: None }
    }
}

/// A request under construction.
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent"]
pub(crate) struct Call {
    api: Api,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Vec<u8>>,
}

impl Call {
    pub(crate) fn key(self, key: &str) -> Self {
        self.header("authorization", &format!("Bearer {key}"))
    }

    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        self.header_bytes(name, value.as_bytes())
    }

    pub(crate) fn header_bytes(mut self, name: &str, value: &[u8]) -> Self {
        let name: HeaderName = name.parse().expect("a header name");
        self.headers.append(name, HeaderValue::from_bytes(value).expect("a header value"));
        self
    }

    pub(crate) fn idempotency_key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.text(body.to_string())
    }

    /// A body as it stands, declared as JSON.
    pub(crate) fn text(self, body: impl Into<Vec<u8>>) -> Self {
        self.header("content-type", "application/json").bytes(body)
    }

    /// A body as it stands, with no declared type.
    pub(crate) fn bytes(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends, checks what holds for every answer, and returns it.
    pub(crate) async fn send(self) -> Answer {
        let sent = async || {
            let answer = self.clone().send_unchecked().await;
            answer.unwrap_or_else(|e| panic!("{} {}: {e:?}", self.method, self.path))
        };
        let mut answer = sent().await;
        // An emulated AWS stands still now and then. Nothing was done then, and it is asked again, as the answer says.
        for _ in 0..PATIENCE {
            if !answer.is_to_be_asked_again() {
                break;
            }
            tokio::time::sleep(PAUSE).await;
            answer = sent().await;
        }
        if !answer.path.starts_with("/_local") && !answer.path.starts_with("/outbox") {
            answer.check_conventions();
            if let Some(openapi) = &self.api.openapi {
                openapi.judge(&answer);
                if answer.status < 300 {
                    openapi.judge_accepted(&self, &answer);
                }
            }
        }
        answer
    }

    /// Sends and returns what came back, for the harness itself and for instances that are being stopped.
    pub(crate) async fn send_unchecked(self) -> reqwest::Result<Answer> {
        let method = reqwest::Method::from_bytes(self.method.as_bytes()).expect("a method");
        let url = format!("{}{}", self.api.base_url, self.path);
        let mut request = self.api.http.request(method, url).headers(self.headers);
        if let Some(body) = self.body {
            request = request.body(body);
        }
        let started = Instant::now();
        let response = request.send().await?;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = String::from_utf8_lossy(&response.bytes().await?).into_owned();
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Ok(Answer { method: self.method, path: self.path, status, headers, text, body, took: started.elapsed() })
    }
}

/// How often a deployment that cannot answer for now is asked again.
pub(crate) const PATIENCE: u32 = 5;

/// How long to wait before it is.
pub(crate) const PAUSE: Duration = Duration::from_secs(2);

/// Whether the tests run on a deployment, whose emulated AWS stands still now and then.
pub(crate) fn is_deployed() -> bool {
    std::env::var_os("BASE_URL").is_some()
}

/// What came back, with what was asked.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// `null` when the body is empty or not JSON.
    pub(crate) body: Value,
    pub(crate) took: Duration,
}

impl Answer {
    /// Whether a deployment says that it can do nothing for now, and has done nothing.
    fn is_to_be_asked_again(&self) -> bool {
        is_deployed() && self.status == 503 && self.body["detail"] == "Nothing was done. Try again shortly."
    }

    /// Asserts the status of a success and returns the body.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> &Value {
        assert_eq!(self.status, status, "\n{self}");
        &self.body
    }

    /// Asserts a problem by status and code and returns the body.
    #[track_caller]
    pub(crate) fn problem(&self, status: u16, code: &str) -> &Value {
        assert_eq!((self.status, self.code()), (status, code), "\n{self}");
        &self.body
    }

    /// The problem's code, or nothing.
    pub(crate) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub(crate) fn media_type(&self) -> String {
        let content_type = self.header("content-type").unwrap_or_default();
        content_type.split(';').next().unwrap_or_default().trim().to_lowercase()
    }

    /// `Retry-After` in seconds.
    #[track_caller]
    pub(crate) fn retry_after(&self) -> i64 {
        let value = self.header("retry-after").unwrap_or_else(|| panic!("no Retry-After\n{self}"));
        value.parse().unwrap_or_else(|_| panic!("Retry-After is not whole seconds\n{self}"))
    }

    /// Everything of the answer that may not tell two requests apart: all but the request id and the date.
    pub(crate) fn anonymous(&self) -> String {
        let id = self.header("x-request-id").unwrap_or("no request id");
        let mut lines: Vec<String> = self
            .headers
            .iter()
            .filter(|(name, _)| {
                !matches!(
                    name.as_str(),
                    "date" | "x-amzn-requestid" | "x-amz-request-id" | "x-amz-apigw-id" | "x-amzn-trace-id"
                )
            })
            .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())))
            .collect();
        lines.sort();
        format!("{}\n{}\n\n{}", self.status, lines.join("\n"), self.text).replace(id, "<request id>")
    }

    /// R19 and the contract's conventions.
    fn check_conventions(&self) {
        assert_eq!(self.header("cache-control"), Some("no-store"), "Cache-Control\n{self}");
        let id = self.header("x-request-id").unwrap_or_default();
        assert!(!id.is_empty(), "no X-Request-Id\n{self}");
        if self.status >= 400 {
            self.check_problem(id);
        } else if !self.text.is_empty() {
            assert!(self.media_type().ends_with("json"), "a body that is not JSON\n{self}");
        }
        if self.status == 204 {
            assert!(self.text.is_empty(), "204 with a body\n{self}");
        }
    }

    fn check_problem(&self, request_id: &str) {
        assert_eq!(self.media_type(), "application/problem+json", "\n{self}");
        let body = &self.body;
        let code = self.code();
        assert!(catalogue::documents(self.status, code), "{} {code:?} is not in the contract\n{self}", self.status);
        assert_eq!(body["type"], format!("urn:countersign:problem:{code}"), "\n{self}");
        assert_eq!(body["status"], self.status, "\n{self}");
        // A replay is the first answer again, with the first request's id in its body.
        if self.header("idempotency-replayed").is_none() {
            assert_eq!(body["request_id"], request_id, "\n{self}");
        }
        for member in ["title", "detail"] {
            assert!(body[member].as_str().is_some_and(|text| !text.is_empty()), "no {member}\n{self}");
        }
        let lower = self.text.to_lowercase();
        for internal in ["dynamo", "aws_", "aws-sdk", ".rs:", "panicked", "backtrace", "conditionalcheck", "sqlite"] {
            assert!(!lower.contains(internal), "internals in an error: {internal}\n{self}");
        }
        self.check_members(code);
    }

    /// The members and headers that the contract names for some errors.
    fn check_members(&self, code: &str) {
        let body = &self.body;
        match code {
            "invalid-request" => {
                let errors = body["errors"].as_array().unwrap_or_else(|| panic!("no errors list\n{self}"));
                for error in errors {
                    let pointer = error["pointer"].as_str().unwrap_or_else(|| panic!("no pointer\n{self}"));
                    assert!(pointer.is_empty() || pointer.starts_with('/'), "not a JSON pointer\n{self}");
                    assert!(error["detail"].as_str().is_some_and(|text| !text.is_empty()), "no detail\n{self}");
                }
            }
            "incorrect-code" => assert!(body["attempts_remaining"].is_u64(), "no attempts_remaining\n{self}"),
            "destination-not-allowed" | "weak-password" => assert!(body["reason"].is_string(), "no reason\n{self}"),
            "request-in-progress" => assert_eq!(self.retry_after(), 1, "\n{self}"),
            "recipient-locked" => {
                let unlocks_at = body.get("unlocks_at").unwrap_or_else(|| panic!("no unlocks_at\n{self}"));
                assert!(unlocks_at.is_null() || self.retry_after() >= 1, "\n{self}");
            }
            _ => {}
        }
        match self.status {
            405 => assert!(self.header("allow").is_some_and(|allow| !allow.is_empty()), "no Allow\n{self}"),
            429 => {
                assert!(self.retry_after() >= 1, "\n{self}");
                let policies = body["violated_policies"].as_array();
                assert!(policies.is_some_and(|list| !list.is_empty()), "no violated_policies\n{self}");
                assert!(
                    self.header("ratelimit-policy").is_some_and(|field| !field.is_empty()),
                    "no RateLimit-Policy\n{self}"
                );
                assert!(self.header("ratelimit").is_some_and(|field| !field.is_empty()), "no RateLimit\n{self}");
            }
            503 => assert!(self.retry_after() >= 1, "\n{self}"),
            _ => {}
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {} -> {}", self.method, self.path, self.status)?;
        for (name, value) in &self.headers {
            writeln!(f, "{name}: {}", String::from_utf8_lossy(value.as_bytes()))?;
        }
        f.write_str(&self.text)
    }
}

/// A value for a path segment or a query, percent-encoded.
pub(crate) fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Fields as a form, or as the query of an address.
pub(crate) fn form<'f>(fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let pairs = fields.into_iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}
