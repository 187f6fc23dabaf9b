//! A push service of local mode's own, so that a browser is woken without anything leaving the machine: what Mozilla's does, as
//! far as our sender (RFC 8030, 8292) and Firefox see it. Firefox comes to it by `dom.push.serverURL`; a test without a browser
//! makes a subscription for itself. It holds messages for browsers that are away, by the service's clock, and never reads one.
//! Nothing is kept over a restart: a browser that comes again is then a new one, and what was subscribed is unknown.

pub(crate) mod control;
mod endpoint;
mod socket;
#[cfg(test)]
mod tests;
mod vapid;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use countersign::clock::Clock;
use countersign::random::Random;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

pub(crate) use self::endpoint::{PREFIX, answer};
pub(crate) use self::socket::{PATH as SOCKET, open};

/// How many messages are listed at most; of more, the newest.
const LISTED: usize = 1_000;

/// The push service.
pub(crate) struct PushService {
    /// Where its endpoints are: local mode's own address.
    base_url: String,
    clock: Clock,
    random: Random,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// By the token in the endpoint.
    subscriptions: HashMap<String, Subscription>,
    /// By the id that a browser got at its first hello.
    browsers: HashMap<String, Browser>,
    /// What came, with what was answered.
    noted: Vec<Noted>,
}

struct Subscription {
    /// Whose it is; nobody's where a test made it.
    owner: Option<Owner>,
    /// The public VAPID key that alone may send, an uncompressed point in base64url.
    key: Option<String>,
    /// What a test wants answered.
    status: Option<u16>,
    /// Unsubscribed: 410 from then on.
    is_over: bool,
}

struct Owner {
    browser: String,
    channel: String,
}

#[derive(Default)]
struct Browser {
    /// Sent and not acknowledged, or not sent yet.
    waiting: Vec<Message>,
    /// Its connection, while it is there.
    connection: Option<UnboundedSender<String>>,
}

/// A message for a browser.
struct Message {
    version: String,
    token: String,
    channel: String,
    body: Vec<u8>,
    topic: Option<String>,
    until: Timestamp,
}

/// A message as it came to an endpoint, for tests.
#[derive(Clone, Serialize)]
struct Noted {
    endpoint: String,
    headers: HashMap<String, String>,
    /// In Base64.
    body: String,
    /// What it was answered with.
    status: u16,
}

impl PushService {
    /// Without subscriptions, at local mode's address.
    pub(crate) fn new(base_url: &str, clock: Clock, random: Random) -> Self {
        Self { base_url: base_url.to_owned(), clock, random, state: Mutex::default() }
    }

    /// A new subscription; its token.
    fn subscribe(&self, owner: Option<Owner>, key: Option<String>) -> String {
        let token = self.random.token();
        let subscription = Subscription { owner, key, status: None, is_over: false };
        self.state().subscriptions.insert(token.clone(), subscription);
        token
    }

    fn endpoint(&self, token: &str) -> String {
        format!("{}{PREFIX}{token}", self.base_url)
    }

    /// The token of an endpoint of this service.
    fn token<'a>(&self, endpoint: &'a str) -> Option<&'a str> {
        endpoint.strip_prefix(&self.base_url)?.strip_prefix(PREFIX)
    }

    /// Takes a message to the browser whose subscription it is, or keeps it for its coming; names it.
    fn deliver(&self, token: &str, seconds: u32, topic: Option<String>, body: &[u8]) -> String {
        let version = self.random.token();
        let until = self.clock.now() + SignedDuration::from_secs(seconds.into());
        let mut state = self.state();
        let State { subscriptions, browsers, .. } = &mut *state;
        let Some(owner) = subscriptions.get(token).and_then(|subscription| subscription.owner.as_ref()) else {
            return version;
        };
        let browser = browsers.entry(owner.browser.clone()).or_default();
        if topic.is_some() {
            // RFC 8030 5.4: the later one takes the place of the earlier.
            browser.waiting.retain(|message| message.token != token || message.topic != topic);
        }
        let (token, channel) = (token.to_owned(), owner.channel.clone());
        let message = Message { version: version.clone(), token, channel, body: body.to_vec(), topic, until };
        if let Some(connection) = &browser.connection {
            // Fails when the browser is going; the message waits for its coming again.
            let _ = connection.send(message.notification());
        }
        if seconds > 0 {
            browser.waiting.push(message);
        }
        version
    }

    fn note(&self, noted: Noted) {
        let mut state = self.state();
        if state.noted.len() == LISTED {
            state.noted.remove(0);
        }
        state.noted.push(noted);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Message {
    /// As Firefox reads it.
    fn notification(&self) -> String {
        let mut notification: Value =
            json!({"messageType": "notification", "channelID": self.channel, "version": self.version});
        if !self.body.is_empty() {
            notification["data"] = BASE64URL_NOPAD.encode(&self.body).into();
            notification["headers"] = json!({"encoding": "aes128gcm"});
        }
        notification.to_string()
    }
}

impl Noted {
    fn new(endpoint: String, headers: &hyper::HeaderMap, body: &[u8], status: u16) -> Self {
        let text = |value: &hyper::header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
        Self { endpoint, headers, body: BASE64.encode(body), status }
    }
}
