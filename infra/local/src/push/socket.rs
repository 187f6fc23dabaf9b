//! The WebSocket by which Firefox hears of messages: the part of Mozilla's protocol (autopush, `PushServiceWebSocket.sys.mjs`)
//! that Firefox speaks with `use_webpush`. What it says is answered by [`Session::answer`], which knows no socket.

use std::sync::Arc;

use futures_util::{SinkExt as _, StreamExt as _};
use hyper::body::Incoming;
use hyper::header::{
    CONNECTION, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL, UPGRADE,
};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

use super::vapid::unpadded;
use super::{Owner, PushService};
use crate::wire::{self, Answer};

/// Where Firefox connects to: `dom.push.serverURL`.
pub(crate) const PATH: &str = "/_push/socket";

/// What Firefox offers to speak (`Sec-WebSocket-Protocol`).
const PROTOCOL: &str = "push-notification";

/// The longest thing that a browser says.
const LONGEST: usize = 64 * 1024;

/// What Firefox says. Anything else of it (`broadcast_subscribe`, `nack`) asks for no answer.
#[derive(Deserialize)]
#[serde(tag = "messageType", rename_all = "lowercase")]
enum Said {
    Hello {
        uaid: Option<String>,
    },
    Register {
        #[serde(rename = "channelID")]
        channel: String,
        key: Option<String>,
    },
    Unregister {
        #[serde(rename = "channelID")]
        channel: String,
    },
    Ack {
        updates: Vec<Acknowledged>,
    },
}

#[derive(Deserialize)]
struct Acknowledged {
    version: String,
}

/// One connection of a browser.
pub(super) struct Session {
    push: Arc<PushService>,
    /// Takes to the browser.
    connection: UnboundedSender<String>,
    /// Which browser it is, once it said hello.
    browser: Option<String>,
}

/// Answers a request for [`PATH`], and serves the WebSocket behind the answer.
pub(crate) fn open(push: Arc<PushService>, mut request: Request<Incoming>) -> Answer {
    let key = request.headers().get(SEC_WEBSOCKET_KEY).filter(|_| request.method() == Method::GET);
    let Some(accept) = key.map(|key| derive_accept_key(key.as_bytes())) else {
        return wire::answer(426, "text/plain", "This is a WebSocket.");
    };
    let protocol = request.headers().get(SEC_WEBSOCKET_PROTOCOL).filter(|offered| *offered == PROTOCOL).cloned();
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        match upgrade.await {
            Ok(upgraded) => {
                let mut config = WebSocketConfig::default();
                config.max_message_size = Some(LONGEST);
                let socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, Some(config)).await;
                serve(push, socket).await;
            }
            Err(error) => tracing::debug!(error = %error, "a browser's connection ended early"),
        }
    });
    let mut answer = wire::answer(101, "text/plain", "");
    let headers = answer.headers_mut();
    headers.clear();
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    if let Ok(accept) = HeaderValue::from_str(&accept) {
        headers.insert(SEC_WEBSOCKET_ACCEPT, accept);
    }
    if let Some(protocol) = protocol {
        headers.insert(SEC_WEBSOCKET_PROTOCOL, protocol);
    }
    answer
}

/// Until the browser goes.
async fn serve(push: Arc<PushService>, socket: WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>) {
    let (connection, mut outgoing) = mpsc::unbounded_channel();
    let mut session = Session::new(push, connection);
    let (mut to_browser, mut from_browser) = socket.split();
    loop {
        tokio::select! {
            Some(text) = outgoing.recv() => {
                if to_browser.send(Frame::text(text)).await.is_err() {
                    break;
                }
            }
            frame = from_browser.next() => match frame {
                Some(Ok(Frame::Text(text))) => session.answer(&text),
                // The library answers pings and closes.
                Some(Ok(frame)) if !frame.is_close() => {}
                _ => break,
            },
        }
    }
    session.end();
}

impl Session {
    /// Of a browser that has said nothing yet.
    pub(super) fn new(push: Arc<PushService>, connection: UnboundedSender<String>) -> Self {
        Self { push, connection, browser: None }
    }

    /// Does what the browser says, and answers it.
    pub(super) fn answer(&mut self, text: &str) {
        if text.trim() == "{}" {
            // A ping of the protocol's own.
            return self.say("{}");
        }
        let Ok(said) = serde_json::from_str(text) else {
            return tracing::debug!("a browser says what its push service does not know");
        };
        match (said, self.browser.clone()) {
            (Said::Hello { uaid }, _) => self.hello(uaid),
            (Said::Register { channel, key }, Some(browser)) => self.register(browser, channel, key.as_deref()),
            (Said::Unregister { channel }, Some(browser)) => self.unregister(&browser, &channel),
            (Said::Ack { updates }, Some(browser)) => {
                if let Some(browser) = self.push.state().browsers.get_mut(&browser) {
                    browser.waiting.retain(|message| updates.iter().all(|update| update.version != message.version));
                }
            }
            (_, None) => tracing::debug!("a browser asks before it says hello"),
        }
    }

    /// A browser that is known comes back to its subscriptions, and gets what waits; another is a new one.
    fn hello(&mut self, uaid: Option<String>) {
        let push = self.push.clone();
        let now = push.clock.now();
        let mut state = push.state();
        let known = uaid.filter(|uaid| state.browsers.contains_key(uaid));
        let uaid = known.unwrap_or_else(|| push.random.token());
        let browser = state.browsers.entry(uaid.clone()).or_default();
        browser.connection = Some(self.connection.clone());
        browser.waiting.retain(|message| message.until > now);
        self.say(json!({"messageType": "hello", "uaid": uaid, "status": 200, "use_webpush": true, "broadcasts": {}}));
        for message in &browser.waiting {
            self.say(message.notification());
        }
        self.browser = Some(uaid);
    }

    /// The same channel gets the same endpoint.
    fn register(&self, browser: String, channel: String, key: Option<&str>) {
        let token = self.token_of(&browser, &channel);
        let key = key.map(|key| unpadded(key).to_owned());
        let owner = Owner { browser, channel: channel.clone() };
        let token = token.unwrap_or_else(|| self.push.subscribe(Some(owner), key));
        let endpoint = self.push.endpoint(&token);
        self.say(json!({"messageType": "register", "channelID": channel, "status": 200, "pushEndpoint": endpoint}));
    }

    fn unregister(&self, browser: &str, channel: &str) {
        if let Some(token) = self.token_of(browser, channel) {
            let mut state = self.push.state();
            if let Some(subscription) = state.subscriptions.get_mut(&token) {
                subscription.is_over = true;
            }
            if let Some(browser) = state.browsers.get_mut(browser) {
                browser.waiting.retain(|message| message.token != token);
            }
        }
        self.say(json!({"messageType": "unregister", "channelID": channel, "status": 200}));
    }

    fn token_of(&self, browser: &str, channel: &str) -> Option<String> {
        let state = self.push.state();
        let is_its = |owner: &Owner| owner.browser == browser && owner.channel == channel;
        let mut found = state
            .subscriptions
            .iter()
            .filter(|(_, subscription)| !subscription.is_over && subscription.owner.as_ref().is_some_and(is_its));
        found.next().map(|(token, _)| token.clone())
    }

    fn say(&self, what: impl ToString) {
        // Fails when the connection has ended.
        let _ = self.connection.send(what.to_string());
    }

    /// The browser went: what comes now waits. It may have come again by another connection meanwhile.
    pub(super) fn end(&self) {
        let mut state = self.push.state();
        if let Some(browser) = self.browser.as_ref().and_then(|browser| state.browsers.get_mut(browser))
            && browser.connection.as_ref().is_some_and(|connection| connection.same_channel(&self.connection))
        {
            browser.connection = None;
        }
    }
}
