//! `POST /_push/{token}`: where a subscription's messages go (RFC 8030 5).

use hyper::header::{AUTHORIZATION, CONTENT_ENCODING, HeaderName, HeaderValue, LOCATION};
use hyper::{HeaderMap, Method};

use super::vapid::signer;
use super::{Noted, PushService};
use crate::wire::{self, Answer};

/// Where the endpoints are.
pub(crate) const PREFIX: &str = "/_push/";

/// The largest body that a push service has to take (RFC 8030 7.2), which is what they do take.
const LARGEST: usize = 4_096;
/// The longest that a message is kept, in seconds: 30 days.
const KEPT: u32 = 30 * 24 * 3_600;

const TTL: HeaderName = HeaderName::from_static("ttl");
const TOPIC: HeaderName = HeaderName::from_static("topic");

/// Answers a request below [`PREFIX`].
pub(crate) fn answer(push: &PushService, method: &Method, path: &str, headers: &HeaderMap, body: &[u8]) -> Answer {
    let token = path.strip_prefix(PREFIX).unwrap_or_default();
    if method != Method::POST {
        return refused(405);
    }
    let endpoint = push.endpoint(token);
    match push.take(token, headers, body) {
        Ok(Taken { seconds, message }) => {
            push.note(Noted::new(endpoint, headers, body, 201));
            let mut answer = refused(201);
            let answered = answer.headers_mut();
            answered.insert(TTL, HeaderValue::from(seconds));
            if let Ok(location) = HeaderValue::from_str(&format!("{}/_push/m/{message}", push.base_url)) {
                answered.insert(LOCATION, location);
            }
            answer
        }
        Err(status) => {
            push.note(Noted::new(endpoint, headers, body, status));
            refused(status)
        }
    }
}

/// A message that goes its way.
struct Taken {
    /// How long it is kept at most.
    seconds: u32,
    /// Its name.
    message: String,
}

impl PushService {
    /// Takes a message, or says by which status it does not.
    fn take(&self, token: &str, headers: &HeaderMap, body: &[u8]) -> Result<Taken, u16> {
        let bound_to = {
            let state = self.state();
            let subscription = state.subscriptions.get(token).ok_or(404_u16)?;
            if subscription.is_over {
                return Err(410);
            }
            if let Some(status) = subscription.status {
                return Err(status);
            }
            subscription.key.clone()
        };
        let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().map_err(|_| 400_u16)).transpose();
        // 401 without one that holds, 403 with another's than the subscription was made for (RFC 8292 4.2).
        let signer = text(&AUTHORIZATION)?.and_then(|header| signer(header, &self.base_url, self.clock.now()));
        let signer = signer.ok_or(401_u16)?;
        if bound_to.is_some_and(|key| key != signer) {
            return Err(403);
        }
        let seconds: u32 = text(&TTL)?.and_then(|seconds| seconds.parse().ok()).ok_or(400_u16)?;
        if text(&CONTENT_ENCODING)? != Some("aes128gcm") {
            return Err(400);
        }
        if body.len() > LARGEST {
            return Err(413);
        }
        let topic = text(&TOPIC)?.map(str::to_owned);
        let seconds = seconds.min(KEPT);
        let message = self.deliver(token, seconds, topic, body);
        Ok(Taken { seconds, message })
    }
}

fn refused(status: u16) -> Answer {
    wire::answer(status, "text/plain", "")
}
