//! `/_local/push/*`: a subscription for a test without a browser, what came to the endpoints, and what they answer.

use countersign::http::json;
use countersign::http::problem::Problem;
use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::PushService;
use super::vapid::unpadded;

/// Where this begins, after `/_local/`.
pub(crate) const PREFIX: &str = "push/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Subscribe {
    /// The public VAPID key that alone may send, as a page gives it to the browser.
    key: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetStatus {
    endpoint: String,
    status: u16,
}

/// What is answered, with its status; without a body where there is none.
///
/// # Errors
/// The problem to answer with.
pub(crate) fn handle(push: &PushService, method: &Method, name: &str, body: &[u8]) -> Result<Option<Value>, Problem> {
    match (method, name) {
        (&Method::POST, "subscriptions") => {
            let Subscribe { key } = json::parse(if body.is_empty() { b"{}" } else { body })?;
            let token = push.subscribe(None, key.map(|key| unpadded(&key).to_owned()));
            Ok(Some(json!({"endpoint": push.endpoint(&token)})))
        }
        (&Method::GET, "messages") => Ok(Some(json!({"messages": push.state().noted}))),
        (&Method::PUT, "status") => {
            let SetStatus { endpoint, status } = json::parse(body)?;
            let wanted = match status {
                201 => None,
                400..=599 => Some(status),
                _ => return Err(Problem::invalid("/status", "201, as it is without, or 400 to 599.")),
            };
            let mut state = push.state();
            let token = push.token(&endpoint).unwrap_or_default();
            state.subscriptions.get_mut(token).ok_or(Problem::NotFound)?.status = wanted;
            Ok(None)
        }
        (_, "subscriptions") => Err(Problem::MethodNotAllowed(vec!["POST"])),
        (_, "messages") => Err(Problem::MethodNotAllowed(vec!["GET"])),
        (_, "status") => Err(Problem::MethodNotAllowed(vec!["PUT"])),
        _ => Err(Problem::NotFound),
    }
}
