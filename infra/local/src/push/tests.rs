//! The push service as a sender and a browser see it, without a network.

use std::sync::Arc;

use countersign::clock::Clock;
use countersign::random::Random;
use hyper::http::request::Builder;
use hyper::{Method, Request};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::socket::Session;
use super::vapid::tests::{header, key, public};
use super::{PREFIX, PushService, answer, control};

const HERE: &str = "http://localhost:8787";

fn service() -> (Arc<PushService>, Clock) {
    let clock = Clock::system();
    (Arc::new(PushService::new(HERE, clock.clone(), Random::system())), clock)
}

/// A browser, and what it hears.
struct Browser {
    session: Session,
    hears: UnboundedReceiver<String>,
}

impl Browser {
    fn of(push: &Arc<PushService>) -> Self {
        let (connection, hears) = unbounded_channel();
        Self { session: Session::new(push.clone(), connection), hears }
    }

    fn says(&mut self, what: &Value) {
        self.session.answer(&what.to_string());
    }

    fn heard(&mut self) -> Option<Value> {
        self.hears.try_recv().ok().map(|text| serde_json::from_str(&text).expect("JSON"))
    }

    fn hello(&mut self, uaid: Option<&str>) -> String {
        self.says(&json!({"messageType": "hello", "use_webpush": true, "broadcasts": {}, "uaid": uaid}));
        let heard = self.heard().expect("an answer");
        let uaid = heard["uaid"].as_str().expect("an id").to_owned();
        let expected =
            json!({"messageType": "hello", "uaid": uaid, "status": 200, "use_webpush": true, "broadcasts": {}});
        assert_eq!(heard, expected);
        uaid
    }

    fn register(&mut self, channel: &str, key: &str) -> String {
        self.says(&json!({"messageType": "register", "channelID": channel, "key": key}));
        let heard = self.heard().expect("an answer");
        let endpoint = heard["pushEndpoint"].as_str().expect("an endpoint").to_owned();
        let expected =
            json!({"messageType": "register", "channelID": channel, "status": 200, "pushEndpoint": endpoint});
        assert_eq!(heard, expected);
        endpoint
    }
}

/// A message as a sender makes it.
fn message(push: &PushService) -> Builder {
    let expires = push.clock.now().as_second() + 60;
    Request::post("/")
        .header("authorization", header(&key(7), HERE, expires))
        .header("ttl", "60")
        .header("content-encoding", "aes128gcm")
}

fn send(push: &PushService, endpoint: &str, message: Builder, body: &[u8]) -> u16 {
    let message = message.body(()).expect("a request");
    let path = endpoint.strip_prefix(HERE).expect("an endpoint of this service");
    answer(push, message.method(), path, message.headers(), body).status().as_u16()
}

#[test]
fn a_browser_that_is_there_hears_at_once_and_one_that_was_away_when_it_comes() {
    let (push, _) = service();
    let mut browser = Browser::of(&push);
    let uaid = browser.hello(None);
    // Firefox pads the key.
    let endpoint = browser.register("c-1", &format!("{}=", public(&key(7))));
    assert_eq!(browser.register("c-1", &public(&key(7))), endpoint, "the same channel");
    assert_eq!(send(&push, &endpoint, message(&push), b"sealed"), 201);
    let heard = browser.heard().expect("a notification");
    let version = heard["version"].clone();
    let expected = json!({
        "messageType": "notification", "channelID": "c-1", "version": version, "data": "c2VhbGVk",
        "headers": {"encoding": "aes128gcm"},
    });
    assert_eq!(heard, expected);
    let acknowledged = json!({"channelID": "c-1", "version": version, "code": 100});
    browser.says(&json!({"messageType": "ack", "updates": [acknowledged]}));
    browser.session.end();

    assert_eq!(send(&push, &endpoint, message(&push), b"later"), 201);
    let mut again = Browser::of(&push);
    assert_eq!(again.hello(Some(&uaid)), uaid);
    assert_eq!(again.heard().expect("what waited")["data"], "bGF0ZXI");
    assert_eq!(again.heard(), None, "the other was acknowledged");
    // The old connection's end, told late, ends nothing.
    browser.session.end();
    assert_eq!(send(&push, &endpoint, message(&push), b"sealed"), 201);
    assert!(again.heard().is_some());
}

#[test]
fn what_waits_is_over_after_its_time_and_gives_way_to_the_same_topic() {
    let (push, clock) = service();
    let mut browser = Browser::of(&push);
    let uaid = browser.hello(None);
    let endpoint = browser.register("c-1", &public(&key(7)));
    browser.session.end();
    for body in [b"one", b"two"] {
        assert_eq!(send(&push, &endpoint, message(&push).header("topic", "sign-in"), body), 201);
    }
    let mut again = Browser::of(&push);
    again.hello(Some(&uaid));
    assert_eq!(again.heard().expect("the later one")["data"], "dHdv");
    assert_eq!(again.heard(), None);
    again.session.end();
    clock.advance(61);
    let mut late = Browser::of(&push);
    late.hello(Some(&uaid));
    assert_eq!(late.heard(), None);
}

#[test]
fn a_message_is_refused_as_the_browsers_services_refuse_it() {
    let (push, _) = service();
    let mut browser = Browser::of(&push);
    browser.hello(None);
    let endpoint = browser.register("c-1", &public(&key(7)));
    let without = |name: &str| {
        let mut message = message(&push);
        message.headers_mut().expect("a request").remove(name);
        message
    };
    assert_eq!(send(&push, &format!("{HERE}{PREFIX}x"), message(&push), b""), 404);
    assert_eq!(send(&push, &endpoint, without("ttl"), b""), 400);
    assert_eq!(send(&push, &endpoint, without("content-encoding"), b""), 400);
    assert_eq!(send(&push, &endpoint, without("authorization"), b""), 401);
    assert_eq!(send(&push, &endpoint, message(&push), &[0; 4_097]), 413);
    assert_eq!(browser.heard(), None);
    let bound_to_another = browser.register("c-2", &public(&key(8)));
    assert_eq!(send(&push, &bound_to_another, message(&push), b""), 403);
    browser.says(&json!({"messageType": "unregister", "channelID": "c-1", "code": 200}));
    let expected = json!({"messageType": "unregister", "channelID": "c-1", "status": 200});
    assert_eq!(browser.heard(), Some(expected));
    assert_eq!(send(&push, &endpoint, message(&push), b""), 410);
    assert_ne!(browser.register("c-1", &public(&key(7))), endpoint, "a new one");
}

#[test]
fn a_message_that_is_taken_says_where_it_is_and_how_long_it_is_kept() {
    let (push, _) = service();
    let endpoint = push.endpoint(&push.subscribe(None, None));
    let message = message(&push).body(()).expect("a request");
    let path = endpoint.strip_prefix(HERE).expect("an endpoint of this service");
    let taken = answer(&push, &Method::POST, path, message.headers(), b"sealed");
    assert_eq!(taken.headers()["ttl"], "60");
    assert!(taken.headers()["location"].to_str().expect("text").starts_with(HERE));
    assert_eq!(answer(&push, &Method::GET, path, message.headers(), b"").status(), 405);
}

#[test]
fn a_browser_says_what_there_is_no_answer_to() {
    let (push, _) = service();
    let mut browser = Browser::of(&push);
    browser.says(&json!({"messageType": "register", "channelID": "c-1"}));
    assert_eq!(browser.heard(), None, "not before hello");
    browser.says(&json!({}));
    assert_eq!(browser.heard(), Some(json!({})));
    browser.hello(Some("of another run"));
    for text in ["", "[]", "hello", r#"{"messageType": "broadcast_subscribe", "broadcasts": {}}"#] {
        browser.session.answer(text);
        assert_eq!(browser.heard(), None, "{text}");
    }
}

#[test]
fn a_test_has_a_subscription_and_says_what_is_answered() {
    let (push, _) = service();
    let call = |method, name, body: Value| control::handle(&push, &method, name, body.to_string().as_bytes());
    let made = call(Method::POST, "subscriptions", json!({})).ok().flatten().expect("made");
    let endpoint = made["endpoint"].as_str().expect("an endpoint");
    for (status, answered) in [(None, 201), (Some(410), 410), (Some(500), 500), (Some(201), 201)] {
        if let Some(status) = status {
            assert!(call(Method::PUT, "status", json!({"endpoint": endpoint, "status": status})).is_ok());
        }
        assert_eq!(send(&push, endpoint, message(&push), b"sealed"), answered);
    }
    let listed = call(Method::GET, "messages", json!({})).ok().flatten().expect("a list");
    let statuses: Vec<_> = listed["messages"].as_array().expect("a list").iter().map(|each| &each["status"]).collect();
    assert_eq!(statuses, [201, 410, 500, 201]);
    let first = &listed["messages"][0];
    assert_eq!([&first["endpoint"], &first["body"], &first["headers"]["ttl"]], [endpoint, "c2VhbGVk", "60"]);
    assert!(call(Method::PUT, "status", json!({"endpoint": "x", "status": 410})).is_err());
    assert!(call(Method::PUT, "status", json!({"endpoint": endpoint, "status": 302})).is_err());
    assert!(call(Method::GET, "subscriptions", json!({})).is_err() && call(Method::GET, "x", json!({})).is_err());
}
