//! A firm of the test's own, made through the operator's API, and what it does with passcodes.

use serde_json::{Value, json};

use super::client::{Answer, Api, Call, is_deployed};
use super::messages::{Message, code_in};
use super::people;
use super::service::Service;

/// A tenant with a key of all its scopes. Limits and plans belong to a tenant, so each test makes one.
#[derive(Clone)]
pub(crate) struct Firm {
    pub(crate) service: Service,
    pub(crate) api: Api,
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) name: String,
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Where its pages are, from the service's own address: `/p/acme`.
    pub(crate) pages: String,
    pub(crate) admin_email: String,
}

/// A passcode that was sent, with the code its recipient read.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) to: String,
    pub(crate) document: Value,
}

impl Firm {
    /// A French firm that may send to France, Britain and the United States.
    pub(crate) async fn new(service: &Service) -> Self {
        Self::with(service, json!({})).await
    }

    /// As `new`, with members of `POST /v1/tenants` added or replaced.
    pub(crate) async fn with(service: &Service, changes: Value) -> Self {
        let name = format!("Firm {}", people::letters());
        let admin_email = people::email();
        let mut body = json!({
            "name": name, "default_country": "FR", "locale": "en", "time_zone": "Europe/Paris",
            "admin_emails": [admin_email], "allowed_countries": ["FR", "GB", "US"],
        });
        for (member, value) in changes.as_object().expect("an object") {
            body[member] = value.clone();
        }
        let api = service.api();
        let made = api.post("/v1/tenants").key(service.operator_key()).json(&body).send().await;
        let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
        let name = body["name"].as_str().expect("a name").to_owned();
        let slug = made.body["slug"].as_str().expect("a slug").to_owned();
        let pages = format!("/p/{slug}");
        let mut firm = Self { service: service.clone(), api, id, key: String::new(), name, slug, pages, admin_email };
        firm.key = firm.new_key(&["passcodes", "accounts", "links", "sessions", "firm"]).await;
        firm
    }

    /// The same firm, as it speaks to another instance.
    pub(crate) fn at(&self, service: &Service) -> Self {
        Self { service: service.clone(), api: service.api(), ..self.clone() }
    }

    /// When it was made: the time of a service whose clock is nobody's to ask.
    pub(crate) async fn made_at(&self) -> jiff::Timestamp {
        let made = self.operator("GET", &format!("/v1/tenants/{}", self.id)).send().await;
        made.expect(200)["created_at"].as_str().expect("a time").parse().expect("a time")
    }

    /// Another key of this firm.
    pub(crate) async fn new_key(&self, scopes: &[&str]) -> String {
        let path = format!("/v1/tenants/{}/api-keys", self.id);
        let made = self.operator("POST", &path).json(&json!({"name": "test", "scopes": scopes})).send().await;
        made.expect(201)["key"].as_str().expect("a key").to_owned()
    }

    /// A call with the operator's key.
    pub(crate) fn operator(&self, method: &str, path: &str) -> Call {
        self.api.call(method, path).key(self.service.operator_key())
    }

    pub(crate) fn get(&self, path: &str) -> Call {
        self.api.get(path).key(&self.key)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Call {
        self.api.post(path).key(&self.key).json(body)
    }

    pub(crate) fn put(&self, path: &str, body: &Value) -> Call {
        self.api.put(path).key(&self.key).json(body)
    }

    pub(crate) fn patch(&self, path: &str, body: &Value) -> Call {
        self.api.patch(path).key(&self.key).json(body)
    }

    pub(crate) fn delete(&self, path: &str) -> Call {
        self.api.delete(path).key(&self.key)
    }

    /// Activates an SMS plan.
    pub(crate) async fn plan(&self, monthly_limit: u64) {
        let path = format!("/v1/tenants/{}/plans/sms", self.id);
        self.operator("PUT", &path).json(&json!({"monthly_limit": monthly_limit})).send().await.expect(200);
    }

    /// Changes settings of the firm.
    pub(crate) async fn settings(&self, changes: Value) {
        self.patch("/v1/settings", &changes).send().await.expect(200);
    }

    /// This month's usage.
    pub(crate) async fn usage(&self) -> Value {
        self.get("/v1/usage").send().await.expect(200).clone()
    }

    /// Message parts charged this month.
    pub(crate) async fn parts_used(&self) -> u64 {
        self.usage().await["sms"]["used"].as_u64().expect("a number of parts")
    }

    // --- Passcodes -----------------------------------------------------------------------------

    pub(crate) fn issue(&self, body: &Value) -> Call {
        self.post("/v1/passcodes", body)
    }

    /// Issues by a body that names one contact as E.164 or email, and reads the code at that contact.
    pub(crate) async fn issued(&self, body: Value) -> Issued {
        let answer = self.issue(&body).send().await;
        let document = answer.expect(201).clone();
        let recipient = &body["recipient"];
        let by_email = document["channel"] == "email";
        let to = if by_email { &recipient["email"] } else { &recipient["phone"] };
        self.received(document, to.as_str().expect("a contact"), code_length(&body)).await
    }

    /// A passcode by SMS to a new French mobile.
    pub(crate) async fn issued_by_sms(&self) -> Issued {
        self.issued(json!({"recipient": {"phone": people::french_mobile()}})).await
    }

    /// A passcode by email to a new address.
    pub(crate) async fn issued_by_email(&self) -> Issued {
        self.issued(json!({"recipient": {"email": people::email()}})).await
    }

    async fn received(&self, document: Value, to: &str, length: usize) -> Issued {
        let code = code_in(&self.newest_message(to).await, length);
        let id = document["id"].as_str().expect("an id").to_owned();
        Issued { id, code, to: to.to_owned(), document }
    }

    pub(crate) async fn newest_message(&self, to: &str) -> Message {
        let messages = self.service.messages_to(to).await;
        messages.into_iter().next().unwrap_or_else(|| panic!("no message to {to}"))
    }

    /// The newest message to an address, where it is sent after the answer (a reset's code goes by a queue).
    pub(crate) async fn eventual_message(&self, to: &str) -> Message {
        self.eventual_messages(to, 1).await.remove(0)
    }

    /// The messages to an address, newest first, as soon as there are at least `count`.
    pub(crate) async fn eventual_messages(&self, to: &str, count: usize) -> Vec<Message> {
        // A deployment's AWS stands still now and then.
        let seconds = if is_deployed() { 40 } else { 10 };
        for _ in 0..seconds * 25 {
            let messages = self.service.messages_to(to).await;
            if messages.len() >= count {
                return messages;
            }
            tokio::time::sleep(std::time::Duration::from_millis(40)).await;
        }
        panic!("fewer than {count} messages to {to} within {seconds} seconds")
    }

    pub(crate) async fn read(&self, id: &str) -> Answer {
        self.get(&format!("/v1/passcodes/{id}")).send().await
    }

    pub(crate) fn verify(&self, id: &str, code: &str) -> Call {
        self.verify_with(id, &json!({"code": code}))
    }

    pub(crate) fn verify_with(&self, id: &str, body: &Value) -> Call {
        self.post(&format!("/v1/passcodes/{id}/verify"), body)
    }

    pub(crate) fn resend(&self, id: &str) -> Call {
        self.post(&format!("/v1/passcodes/{id}/resend"), &json!({}))
    }

    pub(crate) fn cancel(&self, id: &str) -> Call {
        self.delete(&format!("/v1/passcodes/{id}"))
    }

    /// Submits wrong codes until the passcode is spent.
    pub(crate) async fn exhaust(&self, issued: &Issued) {
        for remaining in (0..5).rev() {
            let answer = self.verify(&issued.id, &wrong(&issued.code)).send().await;
            assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining, "\n{answer}");
        }
    }
}

/// A code that differs in its last digit.
pub(crate) fn wrong(code: &str) -> String {
    other(code, 1)
}

/// The code with `step` (1 to 9) added to its last digit.
pub(crate) fn other(code: &str, step: u8) -> String {
    let (head, last) = code.split_at(code.len() - 1);
    let digit: u8 = last.parse().expect("a digit");
    format!("{head}{}", (digit + step) % 10)
}

fn code_length(body: &Value) -> usize {
    body["code_length"].as_u64().map_or(6, |length| usize::try_from(length).expect("a small number"))
}
