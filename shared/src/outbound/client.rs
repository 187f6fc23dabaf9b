//! Posts to an address that somebody gave us (R56): a connection of its own for each call, to an address that was checked when the
//! name was resolved for it, so that a name cannot lead elsewhere between the check and the connection. No redirect is followed, and
//! of the answer only the status is read.

use std::error::Error;
use std::net::IpAddr;
use std::sync::LazyLock;
use std::time::Duration;

use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::{self, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::dns::{DnsFuture, ResolveDns, ResolveDnsError};
use aws_smithy_runtime_api::client::http::{HttpConnector as _, HttpConnectorSettings};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use url::{Host, Url};

use super::address::{NOT_PUBLIC, Reach};

/// How long a name may take to resolve when an address is saved.
const RESOLVE_TIMEOUT: Duration = Duration::from_secs(2);

/// What is posted.
#[derive(Debug, Clone, Copy)]
pub struct Post<'a> {
    /// Names and values of the headers, but for those that every call has.
    pub headers: &'a [(&'static str, &'a str)],
    /// The body.
    pub body: &'a [u8],
}

/// How long a connection and the whole call may take (R55).
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// To connect.
    pub connect: Duration,
    /// For everything.
    pub call: Duration,
}

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Nothing may be called there.
    AddressNotAllowed,
    /// No answer in time.
    Timeout,
    /// No connection, or one that broke.
    Connection,
}

/// Calls what somebody named.
#[derive(Debug)]
pub struct Client {
    reach: Reach,
    patience: Patience,
    connector: LazyLock<Connector, Box<dyn FnOnce() -> Connector + Send>>,
}

/// A name leads to an address that is not called.
#[derive(Debug, thiserror::Error)]
#[error("an address that is not called")]
struct NotAllowed;

/// Resolves names, and gives no address that is not to be called.
#[derive(Debug, Clone)]
struct Resolver(Reach);

impl ResolveDns for Resolver {
    fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
        DnsFuture::new(async move {
            let addresses = resolve(name).await.map_err(ResolveDnsError::new)?;
            // One bad address is enough: whoever answers so tries something.
            if addresses.iter().all(|address| self.0.takes(*address)) {
                Ok(addresses)
            } else {
                Err(ResolveDnsError::new(NotAllowed))
            }
        })
    }
}

async fn resolve(name: &str) -> std::io::Result<Vec<IpAddr>> {
    Ok(tokio::net::lookup_host((name, 0)).await?.map(|address| address.ip()).collect())
}

impl Client {
    /// A client for these addresses.
    #[must_use]
    pub fn new(reach: Reach, patience: Patience) -> Self {
        Self { reach, patience, connector: LazyLock::new(Box::new(move || connector(reach, patience))) }
    }

    /// An address that somebody wants to save. A name that resolves to nothing now is taken: it may tomorrow, and is checked
    /// at every call.
    ///
    /// # Errors
    /// A sentence for the engineer who wrote it.
    pub async fn check(&self, text: &str) -> Result<Url, &'static str> {
        let url = self.reach.parse(text)?;
        if let Some(Host::Domain(name)) = url.host() {
            let resolved = tokio::time::timeout(RESOLVE_TIMEOUT, resolve(name)).await;
            let addresses = resolved.map(Result::unwrap_or_default).unwrap_or_default();
            if !addresses.iter().all(|address| self.reach.takes(*address)) {
                return Err(NOT_PUBLIC);
            }
        }
        Ok(url)
    }

    /// Posts, once: the status of the answer.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub async fn post(&self, url: &str, post: Post<'_>) -> Result<u16, Unanswered> {
        // Again: what was saved under other rules is not called.
        let url = self.reach.parse(url).map_err(|_| Unanswered::AddressNotAllowed)?;
        tokio::time::timeout(self.patience.call, self.posted(&url, post)).await.unwrap_or(Err(Unanswered::Timeout))
    }

    /// To the address as it was read and checked. The text it was saved as may say another to whoever reads it otherwise.
    async fn posted(&self, url: &Url, Post { headers, body }: Post<'_>) -> Result<u16, Unanswered> {
        let mut request = HttpRequest::new(SdkBody::from(body));
        let invalid = |_| Unanswered::AddressNotAllowed;
        request.set_method("POST").map_err(invalid)?;
        request.set_uri(url.as_str()).map_err(invalid)?;
        let length = body.len().to_string();
        let fixed = [("content-length", length.as_str()), ("connection", "close")];
        for (name, value) in fixed.iter().chain(headers) {
            request.headers_mut().insert(*name, (*value).to_owned());
        }
        let response = self.connector.call(request).await.map_err(|error| {
            if is_not_allowed(&error) {
                Unanswered::AddressNotAllowed
            } else if error.is_timeout() {
                Unanswered::Timeout
            } else {
                Unanswered::Connection
            }
        })?;
        Ok(response.status().as_u16())
    }
}

/// The SDK's own connector and TLS, already in every function. It trusts the certificates of the image, which take a while to
/// read: made when it is first used.
fn connector(reach: Reach, patience: Patience) -> Connector {
    let Patience { connect, call } = patience;
    let settings = HttpConnectorSettings::builder().connect_timeout(connect).read_timeout(call).build();
    // No pool: a connection is to an address that was checked for it.
    let builder = Connector::builder().connector_settings(settings).pool_max_idle_per_host(0);
    builder.tls_provider(tls::Provider::Rustls(CryptoMode::Ring)).build_with_resolver(Resolver(reach))
}

fn is_not_allowed(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<NotAllowed>() {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    const LOCAL: Reach = Reach { takes_loopback: true };
    const DEPLOYED: Reach = Reach { takes_loopback: false };
    const PATIENCE: Patience = Patience { connect: Duration::from_secs(5), call: Duration::from_secs(15) };
    const POST: Post<'static> = Post { headers: &[("content-type", "application/json")], body: b"{}" };

    fn client(reach: Reach) -> Client {
        Client::new(reach, PATIENCE)
    }

    /// A receiver on loopback that answers every call with `answer`, and counts the connections.
    async fn receiver(answer: &'static str) -> (String, Arc<AtomicU32>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://localhost:{}/hook", listener.local_addr().expect("an address").port());
        let calls = Arc::new(AtomicU32::new(0));
        let counted = calls.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let mut buffer = [0; 4096];
                    let _ = stream.read(&mut buffer).await;
                    stream.write_all(answer.as_bytes()).await.unwrap_or_default();
                });
            }
        });
        (url, calls)
    }

    #[tokio::test]
    async fn r56_only_the_status_counts_and_no_redirect_is_followed() {
        for (answer, expected) in [
            ("HTTP/1.1 204 No Content\r\n\r\n", Ok(204)),
            ("HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\nx", Ok(200)),
            ("HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n", Ok(410)),
            ("HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n", Ok(500)),
            ("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n", Ok(302)),
            ("nonsense\r\n\r\n", Err(Unanswered::Connection)),
        ] {
            let (url, calls) = receiver(answer).await;
            let client = client(LOCAL);
            for call in 1..3 {
                assert_eq!(client.post(&url, POST).await, expected, "{answer}");
                assert_eq!(calls.load(Ordering::SeqCst), call, "a connection for each call: {answer}");
            }
        }
        let nobody = client(LOCAL).post("http://127.0.0.1:1/", POST).await;
        assert_eq!(nobody, Err(Unanswered::Connection));
    }

    #[tokio::test]
    async fn r55_who_does_not_answer_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://localhost:{}/", listener.local_addr().expect("an address").port());
        let patience = Patience { connect: Duration::from_secs(1), call: Duration::from_millis(200) };
        assert_eq!(Client::new(LOCAL, patience).post(&url, POST).await, Err(Unanswered::Timeout));
    }

    /// The name passes as a name would that leads to a public address; where it leads is checked for the connection.
    #[tokio::test]
    async fn r56_the_address_that_is_connected_to_is_checked() {
        let (url, calls) = receiver("HTTP/1.1 204 No Content\r\n\r\n").await;
        let connector =
            LazyLock::new(Box::new(|| connector(DEPLOYED, PATIENCE)) as Box<dyn FnOnce() -> Connector + Send>);
        let rebound = Client { reach: LOCAL, patience: PATIENCE, connector };
        assert_eq!(rebound.post(&url, POST).await, Err(Unanswered::AddressNotAllowed));
        assert_eq!(calls.load(Ordering::SeqCst), 0, "nothing was connected to");
    }

    /// Another parser would read these otherwise, or not at all.
    #[tokio::test]
    async fn r56_what_is_called_is_what_was_checked() {
        let (url, calls) = receiver("HTTP/1.1 204 No Content\r\n\r\n").await;
        let port = url.trim_start_matches("http://localhost:").trim_end_matches("/hook");
        for (call, text) in [
            format!("http://0x7f.1:{port}/hook"),
            format!("http://2130706433:{port}/hook"),
            format!("http:localhost:{port}/hook"),
            format!(r"http://localhost:{port}\hook"),
            format!(r"http:\\127.0.0.1:{port}\@acme.example/hook"),
        ]
        .iter()
        .enumerate()
        {
            assert_eq!(client(LOCAL).post(text, POST).await, Ok(204), "{text}");
            assert_eq!(calls.load(Ordering::SeqCst) as usize, call + 1, "{text}");
        }
    }

    #[tokio::test]
    async fn r56_what_was_saved_under_other_rules_is_not_called() {
        let (url, calls) = receiver("HTTP/1.1 204 No Content\r\n\r\n").await;
        assert_eq!(client(DEPLOYED).post(&url, POST).await, Err(Unanswered::AddressNotAllowed));
        assert_eq!(calls.load(Ordering::SeqCst), 0);
    }

    #[tokio::test]
    async fn a_name_that_leads_nowhere_yet_can_be_saved() {
        assert!(client(DEPLOYED).check("https://hook.acme.invalid/").await.is_ok());
        assert!(client(DEPLOYED).check("https://localhost/").await.is_err());
        assert!(client(LOCAL).check("http://localhost:4000/").await.is_ok());
    }
}
