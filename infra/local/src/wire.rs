//! The plain HTTP/1.1 server under everything that listens here: the front, the captures and the proxy
//! before the emulator. A handler may refuse to answer at all, which closes the connection: that is how a
//! lost answer looks to a client. It never interprets a request.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, header};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// An answer whose body is in memory.
pub type Answer = Response<Full<Bytes>>;

/// The handler closes the connection instead of answering.
#[derive(Debug, thiserror::Error)]
#[error("the connection is closed without an answer")]
pub struct NoAnswer;

/// Why a body could not be read.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// It is longer than the caller of [`read_body`] wants.
    #[error("the body is too large")]
    TooLarge,
    /// The client broke off, or its chunks are malformed.
    #[error("the body is incomplete")]
    Broken,
}

/// How long a running request may take after the stop was asked for.
const DRAIN: Duration = Duration::from_secs(10);

/// Serves `listener` until `stop` turns true, then lets the requests that are running finish.
pub async fn serve<H, F>(listener: TcpListener, mut stop: watch::Receiver<bool>, handler: H)
where
    H: Fn(SocketAddr, Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Answer, NoAnswer>> + Send + 'static,
{
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, most likely: the connection waits in the backlog meanwhile.
                tracing::warn!(error = %error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // An answer goes out in one write; waiting to fill a packet only delays it. Failing is harmless.
        let _ = stream.set_nodelay(true);
        let handler = handler.clone();
        let service = service_fn(move |request| handler(peer, request));
        let server = Builder::new(TokioExecutor::new()).http1_only();
        // With upgrades: a browser's connection to the push service becomes a WebSocket.
        let connection = server.serve_connection_with_upgrades(TokioIo::new(stream), service).into_owned();
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(error = %error, "a connection ended early");
            }
        });
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still running after {} seconds and were cut off", DRAIN.as_secs());
    }
}

/// The whole body, at most `limit` bytes, sent with a length or in chunks.
///
/// # Errors
/// When it is longer or breaks off.
pub async fn read_body(body: Incoming, limit: usize) -> Result<Bytes, BodyError> {
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(BodyError::TooLarge),
        Err(_) => Err(BodyError::Broken),
    }
}

/// An answer with one content type.
pub fn answer(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(body.into()));
    *answer.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    answer.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(content_type));
    answer
}
