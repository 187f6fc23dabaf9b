//! reCAPTCHA, hCaptcha and Turnstile: their `siteverify` calls, which are alike: a form with `secret` and `response` goes
//! out, JSON with `success` and `error-codes` comes back.
//!
//! A provider that does not answer, or answers that *our* side is wrong (a bad secret), is [`Unavailable`]: neither a pass
//! nor the person's fault.

use std::sync::LazyLock;
use std::time::Duration;

use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::{self, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::http::{HttpConnector as _, HttpConnectorSettings};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::Solved;
use crate::tenants::model::CaptchaKind;

/// How long a connection and the whole call may take (R55).
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);
const CALL_TIMEOUT: Duration = Duration::from_secs(3);

/// The longest response that is read; the providers send a few hundred bytes.
const LONGEST_RESPONSE: u64 = 16 * 1024;

/// The longest token, in bytes: reCAPTCHA's are the longest, some 2,000 and growing.
const LONGEST_TOKEN: usize = 8_192;

/// How long a provider's token could be answered again: reCAPTCHA two minutes, hCaptcha two, Turnstile five.
const TOKEN_VALIDITY: SignedDuration = SignedDuration::from_mins(10);

/// Where the providers answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
    /// reCAPTCHA's `siteverify`.
    pub recaptcha: String,
    /// hCaptcha's.
    pub hcaptcha: String,
    /// Turnstile's.
    pub turnstile: String,
}

impl Default for Endpoints {
    /// As the providers document them.
    fn default() -> Self {
        Self {
            recaptcha: "https://www.google.com/recaptcha/api/siteverify".into(),
            hcaptcha: "https://api.hcaptcha.com/siteverify".into(),
            turnstile: "https://challenges.cloudflare.com/turnstile/v0/siteverify".into(),
        }
    }
}

/// The check could not be made. The caller answers 503 and lets nobody pass.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("captcha provider: {0}")]
pub struct Unavailable(String);

/// Calls the providers; connections are kept.
#[derive(Debug)]
pub struct Siteverify {
    endpoints: Endpoints,
    connector: LazyLock<Connector>,
}

impl Siteverify {
    /// A client for these endpoints; `http://` ones are for tests on loopback.
    pub fn new(endpoints: Endpoints) -> Self {
        Self { endpoints, connector: LazyLock::new(connector) }
    }

    /// Asks the provider about a token. `None` when it says that the token is wrong, old or used.
    ///
    /// # Errors
    ///
    /// [`Unavailable`] when the provider does not answer, or not about the token, or `kind` is none of the three.
    pub async fn check(
        &self,
        kind: CaptchaKind,
        secret: &str,
        token: &str,
        now: Timestamp,
    ) -> Result<Option<Solved>, Unavailable> {
        let endpoint = match kind {
            CaptchaKind::Recaptcha => &self.endpoints.recaptcha,
            CaptchaKind::Hcaptcha => &self.endpoints.hcaptcha,
            CaptchaKind::Turnstile => &self.endpoints.turnstile,
            CaptchaKind::Altcha | CaptchaKind::None => return Err(Unavailable("no such provider".into())),
        };
        if token.is_empty() || token.len() > LONGEST_TOKEN {
            return Ok(None);
        }
        let form = Zeroizing::new(format!("secret={}&response={}", encoded(secret), encoded(token)));
        let response = tokio::time::timeout(CALL_TIMEOUT, self.post(endpoint, form.as_bytes()));
        let body = response.await.map_err(|_| Unavailable("no answer in time".into()))??;
        if judge(&body)? {
            let id = HEXLOWER.encode(&Sha256::digest(token));
            return Ok(Some(Solved { id, ends_at: now + TOKEN_VALIDITY }));
        }
        Ok(None)
    }

    async fn post(&self, endpoint: &str, form: &[u8]) -> Result<Vec<u8>, Unavailable> {
        let mut request = HttpRequest::new(SdkBody::from(form.to_vec()));
        let invalid = |_| Unavailable("the endpoint is not a URL".into());
        request.set_method("POST").map_err(invalid)?;
        request.set_uri(endpoint).map_err(invalid)?;
        request.headers_mut().insert("content-type", "application/x-www-form-urlencoded");
        request.headers_mut().insert("accept", "application/json");
        request.headers_mut().insert("content-length", form.len().to_string());
        let response = self.connector.call(request).await;
        let response = response.map_err(|error| {
            let what = if error.is_timeout() { "no answer in time" } else { "not reachable" };
            Unavailable(what.into())
        })?;
        if !response.status().is_success() {
            return Err(Unavailable(format!("status {}", response.status().as_u16())));
        }
        read(response.into_body()).await
    }
}

/// The SDK's own connector and TLS, already in every function: no second HTTP client. It trusts the certificates of the
/// image, which take a while to read: made when the first firm needs it.
fn connector() -> Connector {
    let settings = HttpConnectorSettings::builder().connect_timeout(CONNECT_TIMEOUT).read_timeout(CALL_TIMEOUT).build();
    Connector::builder().connector_settings(settings).tls_provider(tls::Provider::Rustls(CryptoMode::Ring)).build()
}

/// Reads a body to its end, up to a limit.
async fn read(body: SdkBody) -> Result<Vec<u8>, Unavailable> {
    let mut stream = ByteStream::new(body);
    let mut bytes = Vec::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Unavailable("the response broke off".into()))?;
        bytes.extend_from_slice(&chunk);
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LONGEST_RESPONSE {
            return Err(Unavailable("the response is too long".into()));
        }
    }
    Ok(bytes)
}

#[derive(Deserialize)]
struct Response {
    success: bool,
    #[serde(rename = "error-codes", default)]
    error_codes: Vec<String>,
}

/// Whether the provider says that the token is good. What it says against us rather than the token is an error.
fn judge(body: &[u8]) -> Result<bool, Unavailable> {
    let response: Response = serde_json::from_slice(body).map_err(|_| Unavailable("not the documented JSON".into()))?;
    if response.success {
        return Ok(true);
    }
    // The codes that all three document for the token itself; any other is about the secret, the request or the provider.
    const ABOUT_THE_TOKEN: [&str; 7] = [
        "missing-input-response",
        "invalid-input-response",
        "timeout-or-duplicate",
        "expired-input-response",
        "already-seen-response",
        "invalid-or-already-seen-response",
        "invalid-already-seen-response",
    ];
    let is_about_us = |code: &&String| !ABOUT_THE_TOKEN.contains(&code.as_str());
    match response.error_codes.iter().find(is_about_us) {
        Some(code) => Err(Unavailable(format!("the provider says {}", printable(code)))),
        None => Ok(false),
    }
}

/// A provider's code, fit for a log line.
fn printable(code: &str) -> String {
    code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(64).collect()
}

/// Percent-encoding for a form: everything but unreserved characters.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio::sync::mpsc;

    use super::*;

    const PROVIDERS: [CaptchaKind; 3] = [CaptchaKind::Recaptcha, CaptchaKind::Hcaptcha, CaptchaKind::Turnstile];

    /// A provider on loopback that answers every call with `response` (or never), and shows what it was asked.
    async fn provider(response: Option<String>) -> (Siteverify, mpsc::UnboundedReceiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/siteverify", listener.local_addr().expect("an address"));
        let (asked, questions) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (response, asked) = (response.clone(), asked.clone());
                tokio::spawn(async move {
                    let mut request = Vec::new();
                    let mut buffer = [0; 4096];
                    while !String::from_utf8_lossy(&request).contains("&response=") {
                        let Ok(read @ 1..) = stream.read(&mut buffer).await else { return };
                        request.extend_from_slice(&buffer[..read]);
                    }
                    let _ = asked.send(String::from_utf8_lossy(&request).into_owned());
                    match response {
                        Some(response) => stream.write_all(response.as_bytes()).await.unwrap_or_default(),
                        None => std::future::pending().await,
                    }
                });
            }
        });
        let endpoints = Endpoints { recaptcha: url.clone(), hcaptcha: url.clone(), turnstile: url };
        (Siteverify::new(endpoints), questions)
    }

    fn http(status: &str, body: &str) -> Option<String> {
        Some(format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len()))
    }

    fn now() -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    #[tokio::test]
    async fn a_good_token_is_solved_once_by_its_own_name() {
        let (siteverify, mut questions) =
            provider(http("200 OK", r#"{"success": true, "hostname": "a.example"}"#)).await;
        for kind in PROVIDERS {
            let solved = siteverify.check(kind, "s&cret", "tok en=1", now()).await.expect("an answer").expect("solved");
            assert_eq!(solved.id, HEXLOWER.encode(&Sha256::digest("tok en=1")));
            let question = questions.recv().await.expect("a question");
            assert!(question.starts_with("POST /siteverify HTTP/1.1\r\n"), "{question}");
            assert!(question.contains("content-type: application/x-www-form-urlencoded\r\n"), "{question}");
            assert!(question.ends_with("\r\n\r\nsecret=s%26cret&response=tok%20en%3D1"), "{question}");
        }
    }

    /// R52: never open.
    #[tokio::test]
    async fn what_is_not_a_clear_yes_lets_nobody_pass() {
        let long = format!(r#"{{"success": true, "filler": "{}"}}"#, "x".repeat(20_000));
        for (response, is_the_tokens_fault) in [
            (http("200 OK", r#"{"success": false, "error-codes": ["timeout-or-duplicate"]}"#), true),
            (http("200 OK", r#"{"success": false, "error-codes": ["invalid-input-response"]}"#), true),
            (http("200 OK", r#"{"success": false}"#), true),
            (http("200 OK", r#"{"success": false, "error-codes": ["invalid-input-secret"]}"#), false),
            (http("200 OK", r#"{"success": false, "error-codes": ["bad-request", "timeout-or-duplicate"]}"#), false),
            (http("200 OK", r#"{"success": "true"}"#), false),
            (http("200 OK", "true"), false),
            (http("200 OK", ""), false),
            (http("200 OK", "<html>"), false),
            (http("200 OK", &long), false),
            (http("500 Internal Server Error", r#"{"success": true}"#), false),
            (http("302 Found", r#"{"success": true}"#), false),
            (Some("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{".into()), false),
            (Some("nonsense".into()), false),
            (None, false),
        ] {
            let (siteverify, _questions) = provider(response.clone()).await;
            let outcome = siteverify.check(CaptchaKind::Turnstile, "secret", "token", now()).await;
            assert_eq!(outcome.is_err(), !is_the_tokens_fault, "{response:?}: {outcome:?}");
            assert!(!matches!(outcome, Ok(Some(_))), "{response:?}");
        }
    }

    #[tokio::test]
    async fn a_provider_that_is_not_there_lets_nobody_pass() {
        let url = "http://127.0.0.1:1/siteverify".to_owned();
        let siteverify = Siteverify::new(Endpoints { recaptcha: url.clone(), hcaptcha: url.clone(), turnstile: url });
        for kind in PROVIDERS {
            assert!(siteverify.check(kind, "secret", "token", now()).await.is_err());
        }
        for kind in [CaptchaKind::Altcha, CaptchaKind::None] {
            assert!(siteverify.check(kind, "secret", "token", now()).await.is_err());
        }
    }

    #[tokio::test]
    async fn a_token_that_cannot_be_one_costs_no_call() {
        let (siteverify, mut questions) = provider(http("200 OK", r#"{"success": true}"#)).await;
        for token in ["", &"x".repeat(8_193)] {
            assert_eq!(siteverify.check(CaptchaKind::Hcaptcha, "secret", token, now()).await, Ok(None));
        }
        assert!(questions.try_recv().is_err());
    }
}
