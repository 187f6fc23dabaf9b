//! What wakes a device: a message to its browser's push service, here local mode's own. The message is read by RFC 8291 over ring,
//! which is not what the service writes it with.

use std::time::Duration;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};
use ring::rand::SystemRandom;

use crate::harness::device::{Device, challenge, enrolled_by_push, opened, prompt_status, prompted};
use crate::harness::*;

const WHY: &str = "a deployment's push services are the browsers'";

/// What a browser and its sender both know.
const AUTH: [u8; 16] = *b"sixteen of these";

/// A browser that keeps its subscription's keys, at local mode's push service. Its key opens one message.
struct Receiver {
    service: Service,
    endpoint: String,
    key: EphemeralPrivateKey,
    point: Vec<u8>,
}

/// So many bytes of HKDF's.
struct Bytes(usize);

impl KeyType for Bytes {
    fn len(&self) -> usize {
        self.0
    }
}

impl Receiver {
    async fn new(service: &Service, body: &Value) -> Self {
        let made = service.api().post("/_local/push/subscriptions").json(body).send().await;
        let endpoint = made.expect(200)["endpoint"].as_str().expect("an endpoint").to_owned();
        let key = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).expect("a key");
        let point = key.compute_public_key().expect("a point").as_ref().to_vec();
        Self { service: service.clone(), endpoint, key, point }
    }

    /// As a browser gives it to a page.
    fn subscription(&self) -> Value {
        let encoded = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let keys = json!({"p256dh": encoded(&self.point), "auth": encoded(&AUTH)});
        json!({"endpoint": self.endpoint, "expirationTime": null, "keys": keys})
    }

    /// What came to its endpoint so far.
    async fn messages(&self) -> Vec<Value> {
        let listed = self.service.api().get("/_local/push/messages").send().await;
        let messages = listed.expect(200)["messages"].as_array().expect("a list").clone();
        messages.into_iter().filter(|message| message["endpoint"] == self.endpoint.as_str()).collect()
    }

    /// The statuses that its endpoint answered with, once there are so many.
    async fn statuses(&self, count: usize) -> Vec<Value> {
        for _ in 0..250 {
            let messages = self.messages().await;
            if messages.len() >= count {
                return messages.into_iter().map(|message| message["status"].clone()).collect();
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        panic!("fewer than {count} messages: {:?}", self.messages().await)
    }

    /// What its endpoint answers from now on.
    async fn answers(&self, status: u16) {
        let body = json!({"endpoint": self.endpoint, "status": status});
        self.service.api().put("/_local/push/status").json(&body).send().await.expect(204);
    }

    /// Reads a message (RFC 8291 3.4, RFC 8188 2).
    fn open(self, message: &Value) -> String {
        let body = BASE64.decode(message["body"].as_str().expect("a body").as_bytes()).expect("Base64");
        let (salt, rest) = body.split_at(16);
        let (size, rest) = rest.split_at(4);
        assert_eq!((size, rest[0]), (4_096_u32.to_be_bytes().as_slice(), 65));
        let (sender, sealed) = rest[1..].split_at(65);
        let info = [b"WebPush: info\0".as_slice(), &self.point, sender].concat();
        let agreed = agree_ephemeral(self.key, &UnparsedPublicKey::new(&ECDH_P256, sender), |secret| {
            expanded::<32>(&Salt::new(HKDF_SHA256, &AUTH).extract(secret), &info)
        });
        let content = Salt::new(HKDF_SHA256, salt).extract(&agreed.expect("a secret"));
        let key: [u8; 16] = expanded(&content, b"Content-Encoding: aes128gcm\0");
        let nonce: [u8; 12] = expanded(&content, b"Content-Encoding: nonce\0");
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).expect("a key"));
        let mut sealed = sealed.to_vec();
        let opened = key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed);
        let plain = opened.expect("sealed for this browser").strip_suffix(&[2]).expect("the last record");
        String::from_utf8(plain.to_vec()).expect("text")
    }
}

fn expanded<const N: usize>(from: &Prk, info: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    let info = [info];
    from.expand(&info, Bytes(N)).and_then(|expanded| expanded.fill(&mut bytes)).expect("few bytes");
    bytes
}

/// Somebody whose device has a browser at the push service.
async fn subscribed(service: &Service) -> (Firm, Person, Device, Receiver) {
    let (firm, person, device) = enrolled_by_push(service).await;
    let receiver = Receiver::new(service, &json!({})).await;
    device.subscribe(&receiver.subscription()).await.expect(204);
    (firm, person, device, receiver)
}

#[tokio::test]
async fn a_device_is_woken_with_the_requests_id_and_nothing_else() {
    let service = own_service!(WHY);
    let (firm, person, device, receiver) = subscribed(&service).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    assert_eq!(receiver.statuses(1).await, [201]);
    let message = receiver.messages().await.remove(0);
    let headers = &message["headers"];
    assert_eq!([&headers["content-encoding"], &headers["urgency"]], ["aes128gcm", "high"]);
    let seconds: i64 = headers["ttl"].as_str().expect("a TTL").parse().expect("seconds");
    assert!((1..=60).contains(&seconds), "the request's own life: {seconds}");
    let request = device.request().await;
    assert_eq!(receiver.open(&message), request["id"]);
    device.approve(&request, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn a_message_is_signed_by_the_key_that_the_page_gives_the_browser() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let page = service.api().get("/authenticator").send_unchecked().await.expect("an answer");
    assert_eq!(page.status, 200);
    let key = page.text.split_once("data-key=\"").expect("a key").1.split_once('"').expect("its end").0;
    let sign_in = opened(&person).await;
    // Of another sender first: what is refused is not sent again, and the device works by asking.
    let another = BASE64URL_NOPAD.encode(&Receiver::new(&service, &json!({})).await.point);
    let bound_to_another = Receiver::new(&service, &json!({"key": another})).await;
    device.subscribe(&bound_to_another.subscription()).await.expect(204);
    prompted(&firm, &sign_in, &device).await;
    assert_eq!(bound_to_another.statuses(1).await, [403]);
    device.deny(&device.request().await, "mistake").await.expect(204);
    let receiver = Receiver::new(&service, &json!({"key": key})).await;
    device.subscribe(&receiver.subscription()).await.expect(204);
    prompted(&firm, &opened(&person).await, &device).await;
    assert_eq!(receiver.statuses(1).await, [201]);
    service.advance(10).await;
    service.run_jobs().await;
    assert_eq!(bound_to_another.messages().await.len(), 1);
}

#[tokio::test]
async fn a_subscription_that_is_gone_is_dropped_and_the_device_works_by_asking() {
    let service = own_service!(WHY);
    for status in [404, 410] {
        let (firm, person, device, receiver) = subscribed(&service).await;
        receiver.answers(status).await;
        let sign_in = opened(&person).await;
        prompted(&firm, &sign_in, &device).await;
        assert_eq!(receiver.statuses(1).await, [status]);
        service.run_jobs().await;
        device.deny(&device.request().await, "mistake").await.expect(204);
        receiver.answers(201).await;
        let number = prompted(&firm, &sign_in, &device).await;
        service.run_jobs().await;
        assert_eq!(receiver.messages().await.len(), 1, "it is not asked again");
        device.approve(&device.request().await, &number).await.expect(204);
        assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
    }
}

#[tokio::test]
async fn a_push_service_that_fails_is_asked_again_while_the_request_waits_and_not_after() {
    let service = own_service!(WHY);
    let (firm, person, device, receiver) = subscribed(&service).await;
    let sign_in = opened(&person).await;
    for status in [429, 500, 503] {
        receiver.answers(status).await;
        let before = receiver.messages().await.len();
        let asked = challenge(&firm, &sign_in, &device).send().await;
        asked.expect(201);
        assert_eq!(receiver.statuses(before + 1).await[before], status);
        receiver.answers(201).await;
        // Its first pause is two seconds.
        service.run_jobs().await;
        service.advance(3).await;
        service.run_jobs().await;
        assert_eq!(receiver.statuses(before + 2).await[before + 1], 201);
        device.deny(&device.request().await, "mistake").await.expect(204);
    }
    receiver.answers(500).await;
    let before = receiver.messages().await.len();
    challenge(&firm, &sign_in, &device).send().await.expect(201);
    receiver.statuses(before + 1).await;
    service.run_jobs().await;
    let tried = receiver.messages().await.len();
    receiver.answers(201).await;
    service.advance(61).await;
    service.run_jobs().await;
    assert_eq!(receiver.messages().await.len(), tried, "nobody waits for it any more");
    assert_eq!(prompt_status(&firm, &sign_in).await, "expired");
    assert_eq!(device.requests().await, Vec::<Value>::new());
}
