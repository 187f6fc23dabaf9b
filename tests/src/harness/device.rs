//! A phone's browser as an authenticator, in software: a P-256 key over ring, that pairs, signs each of its requests, decides, and
//! shows the offline passcode. It tells the truth unless a test builds something else from its parts.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

use super::client::{Answer, Call};
use super::firm::Firm;
use super::person::{PASSWORD, Person};
use super::service::Service;
use super::totp::{App, enable_by};

/// A request of a device, as it is about to be signed: a test changes what it likes.
#[derive(Clone, Debug)]
pub(crate) struct Signing {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: String,
    pub(crate) at: i64,
}

/// One device.
pub(crate) struct Device {
    pub(crate) service: Service,
    key: EcdsaKeyPair,
    /// Given at pairing, as are the next two.
    pub(crate) id: String,
    pub(crate) tenant: String,
    pub(crate) secret: String,
    /// The factor that it is, once that is known.
    pub(crate) factor_id: String,
    /// How far its clock is off, in seconds.
    pub(crate) drift: i64,
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Device {
    /// One that was never paired.
    pub(crate) fn new(service: &Service) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).expect("a key");
        let none = String::new;
        Self { service: service.clone(), key, id: none(), tenant: none(), secret: none(), factor_id: none(), drift: 0 }
    }

    /// Its public key as a JWK.
    pub(crate) fn jwk(&self) -> Value {
        let [x, y] = self.coordinates();
        json!({"kty": "EC", "crv": "P-256", "x": x, "y": y})
    }

    fn coordinates(&self) -> [String; 2] {
        let point = self.key.public_key().as_ref();
        [&point[1..33], &point[33..]].map(|half| BASE64URL_NOPAD.encode(half))
    }

    /// RFC 7638.
    pub(crate) fn thumbprint(&self) -> String {
        let [x, y] = self.coordinates();
        hash(&format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#))
    }

    /// r‖s of a message, base64url.
    pub(crate) fn sign(&self, message: &str) -> String {
        let signature = self.key.sign(&SystemRandom::new(), message.as_bytes()).expect("a signature");
        BASE64URL_NOPAD.encode(signature.as_ref())
    }

    // --- Pairing ---------------------------------------------------------------------------------

    /// The body of a pairing.
    pub(crate) fn pairing_body(&self, pairing: &str) -> Value {
        let signature = self.sign(&format!("v1|pair|{pairing}|{}", self.thumbprint()));
        json!({"pairing": pairing, "public_key": self.jwk(), "signature": signature, "name": "Ana's phone"})
    }

    pub(crate) fn pairing_call(&self, pairing: &str) -> Call {
        self.service.api().post("/v1/devices").json(&self.pairing_body(pairing))
    }

    /// Pairs, and remembers what it was told.
    pub(crate) async fn pair(&mut self, pairing: &str) -> Answer {
        let answer = self.pairing_call(pairing).send().await;
        if answer.status == 201 {
            self.paired(&answer);
        }
        answer
    }

    /// Remembers what the answer to a pairing told.
    pub(crate) fn paired(&mut self, answer: &Answer) {
        let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("a text\n{answer}")).to_owned();
        self.id = text(&answer.body["device_id"]);
        self.tenant = text(&answer.body["tenant"]["id"]);
        self.secret = text(&answer.body["totp"]["secret"]);
    }

    // --- Signed requests -------------------------------------------------------------------------

    /// By its own clock.
    pub(crate) async fn now(&self) -> i64 {
        if self.service.is_local() {
            return self.service.now().await.as_second() + self.drift;
        }
        // A deployment says what time it is with every answer.
        let answer = self.service.api().get("/openapi.json").send_unchecked().await.expect("an answer");
        let date = answer.header("date").unwrap_or_else(|| panic!("no Date\n{answer}"));
        jiff::fmt::rfc2822::parse(date).expect("a date").timestamp().as_second() + self.drift
    }

    /// What it signs for a request.
    pub(crate) async fn signing(&self, method: &str, path: &str, body: Option<&Value>) -> Signing {
        let body = body.map(Value::to_string).unwrap_or_default();
        Signing { method: method.to_owned(), path: path.to_owned(), body, at: self.now().await }
    }

    /// The header for it.
    pub(crate) fn header(&self, signing: &Signing) -> String {
        let Signing { method, path, body, at } = signing;
        let signature = self.sign(&format!("v1|{}|{method}|{path}|{}|{at}", self.id, hash(body)));
        format!("{}; t={at}; sig={signature}", self.id)
    }

    /// The request with a header.
    pub(crate) fn call_with(&self, signing: &Signing, header: &str) -> Call {
        let call = self.service.api().call(&signing.method, signing.path.as_str());
        let call = call.header("countersign-device", header);
        if signing.body.is_empty() { call } else { call.text(signing.body.as_str()) }
    }

    /// A signed request.
    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Call {
        let signing = self.signing(method, path, body).await;
        self.call_with(&signing, &self.header(&signing))
    }

    pub(crate) fn path(&self) -> String {
        format!("/v1/devices/{}", self.id)
    }

    /// What waits on it.
    pub(crate) async fn asked(&self) -> Answer {
        self.call("GET", &format!("{}/requests", self.path()), None).await.send().await
    }

    /// The requests that wait on it.
    pub(crate) async fn requests(&self) -> Vec<Value> {
        let answer = self.asked().await;
        answer.expect(200)["requests"].as_array().expect("a list").clone()
    }

    /// The one request that waits on it.
    pub(crate) async fn request(&self) -> Value {
        let mut requests = self.requests().await;
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }

    /// What it signs of a decision.
    pub(crate) fn decision_signature(&self, request: &Value, decision: &str, reason: &str, number: &str) -> String {
        let (id, nonce) = (request["id"].as_str().expect("an id"), request["nonce"].as_str().expect("a nonce"));
        self.sign(&format!("v1|{}|{}|{id}|{nonce}|{decision}|{reason}|{number}", self.tenant, self.id))
    }

    /// A decision, with what it signs of it.
    pub(crate) async fn decision(&self, request: &Value, body: &Value) -> Call {
        let path = format!("{}/requests/{}", self.path(), request["id"].as_str().expect("an id"));
        self.call("POST", &path, Some(body)).await
    }

    pub(crate) fn approval(&self, request: &Value, number: &str) -> Value {
        let signature = self.decision_signature(request, "approve", "", number);
        json!({"decision": "approve", "number": number, "signature": signature})
    }

    pub(crate) fn denial(&self, request: &Value, reason: &str) -> Value {
        let signature = self.decision_signature(request, "deny", reason, "");
        json!({"decision": "deny", "reason": reason, "signature": signature})
    }

    /// Approves with a number.
    pub(crate) async fn approve(&self, request: &Value, number: &str) -> Answer {
        self.decision(request, &self.approval(request, number)).await.send().await
    }

    /// Denies, `fraudulent` or `mistake`.
    pub(crate) async fn deny(&self, request: &Value, reason: &str) -> Answer {
        self.decision(request, &self.denial(request, reason)).await.send().await
    }

    /// Another subscription, or none.
    pub(crate) async fn subscribe(&self, subscription: &Value) -> Answer {
        self.call("PUT", &self.path(), Some(&json!({"subscription": subscription}))).await.send().await
    }

    pub(crate) async fn unpair(&self) -> Answer {
        self.call("DELETE", &self.path(), None).await.send().await
    }

    /// The offline passcode at its time, or some steps of 30 seconds from it.
    pub(crate) async fn code(&self, steps: i64) -> String {
        let at = Timestamp::from_second(self.now().await + 30 * steps).expect("a time");
        App::with(&self.secret, &self.factor_id).code(at)
    }
}

/// base64url of SHA-256.
pub(crate) fn hash(text: &str) -> String {
    BASE64URL_NOPAD.encode(digest(&SHA256, text.as_bytes()).as_ref())
}

/// A subscription at a push service that is on the list.
pub(crate) fn subscription(endpoint: &str) -> Value {
    let random = SystemRandom::new();
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).expect("a key");
    let p256dh = BASE64URL_NOPAD.encode(key.public_key().as_ref());
    json!({"endpoint": endpoint, "expirationTime": null, "keys": {"p256dh": p256dh, "auth": "AAAAAAAAAAAAAAAAAAAAAA"}})
}

/// A person whose firm has push and apps, with some licences.
pub(crate) async fn enabled(service: &Service) -> (Firm, Person) {
    let firm = Firm::new(service).await;
    let person = Person::new(&firm).await;
    enable_by(&person, 5, &["push", "totp"]).await;
    (firm, person)
}

/// A pending push factor: the answer to its making.
pub(crate) async fn pending(person: &Person, grant: &str) -> Answer {
    let path = format!("{}/factors", person.path());
    let answer = person.firm.post(&path, &json!({"kind": "push"})).header("countersign-grant", grant).send().await;
    answer.expect(201);
    answer
}

/// The grant of a sign-in that asks for an enrolment.
pub(crate) async fn first_grant(person: &Person) -> String {
    let sign_in = person.sign_in(PASSWORD).await;
    assert_eq!(sign_in.expect(200)["status"], "enrollment_required", "\n{sign_in}");
    sign_in.body["grant"].as_str().expect("a grant").to_owned()
}

/// What follows `#` in the address of a pairing.
pub(crate) fn secret_of(pending: &Answer) -> String {
    let url = pending.body["pairing_url"].as_str().unwrap_or_else(|| panic!("an address\n{pending}"));
    url.split_once('#').expect("a secret").1.to_owned()
}

/// The short code of a pairing.
pub(crate) fn code_of(pending: &Answer) -> String {
    pending.body["pairing_code"].as_str().unwrap_or_else(|| panic!("a code\n{pending}")).to_owned()
}

/// Confirms a pending factor with its device's passcode.
pub(crate) async fn confirm(person: &Person, device: &Device) -> Answer {
    let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
    person.firm.post(&path, &json!({"code": device.code(0).await})).send().await
}

/// Enrols a device with a grant, and returns it with the confirmation.
pub(crate) async fn enrolled_with(person: &Person, grant: &str) -> (Device, Answer) {
    let pending = pending(person, grant).await;
    let mut device = Device::new(&person.firm.service);
    device.factor_id = pending.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&pending)).await.expect(201);
    let confirmed = confirm(person, &device).await;
    confirmed.expect(200);
    (device, confirmed)
}

/// Enrols a person's first device.
pub(crate) async fn enrolled(person: &Person) -> Device {
    enrolled_with(person, &first_grant(person).await).await.0
}

/// A person of a new firm who signs in by push.
pub(crate) async fn enrolled_by_push(service: &Service) -> (Firm, Person, Device) {
    let (firm, person) = enabled(service).await;
    let device = enrolled(&person).await;
    (firm, person, device)
}

/// A sign-in that asks for a factor: its path.
pub(crate) async fn opened(person: &Person) -> String {
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["status"], "factor_required", "\n{open}");
    format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"))
}

/// A challenge to a device at a sign-in.
pub(crate) fn challenge(firm: &Firm, sign_in: &str, device: &Device) -> Call {
    firm.post(&format!("{sign_in}/challenges"), &json!({"factor_id": device.factor_id}))
}

/// Asks the device at a sign-in, and returns the number that is shown there.
pub(crate) async fn prompted(firm: &Firm, sign_in: &str, device: &Device) -> String {
    let asked = challenge(firm, sign_in, device).send().await;
    asked.expect(201)["number"].as_str().expect("a number").to_owned()
}

/// Another number of three digits.
pub(crate) fn wrong_number(number: &str) -> String {
    format!("{:03}", (number.parse::<u32>().expect("digits") + 1) % 1_000)
}

/// What became of the request of a sign-in.
pub(crate) async fn prompt_status(firm: &Firm, sign_in: &str) -> String {
    let answer = firm.get(sign_in).send().await;
    let status = answer.expect(200)["prompt"]["status"].as_str().unwrap_or_else(|| panic!("a prompt\n{answer}"));
    status.to_owned()
}
