//! A person of a firm who signs in, and the steps of a password reset.

use data_encoding::{BASE64, HEXLOWER};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use super::client::{Answer, Call, encoded};
use super::firm::Firm;
use super::messages::{Message, code_in};
use super::people;

/// A password that breaks no rule.
pub(crate) const PASSWORD: &str = "wander the quiet harbour";
/// Another one.
pub(crate) const NEW_PASSWORD: &str = "nine slow turtles at noon";

/// An account with an address and a password.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) firm: Firm,
    pub(crate) login_id: String,
    pub(crate) email: String,
}

impl Person {
    /// A client of the firm, who signs in with [`PASSWORD`].
    pub(crate) async fn new(firm: &Firm) -> Self {
        let person = Self::without_password(firm).await;
        let path = format!("{}/password", person.path());
        firm.put(&path, &json!({"password": PASSWORD})).send().await.expect(204);
        person
    }

    pub(crate) async fn without_password(firm: &Firm) -> Self {
        let login_id = format!("ana.{}", people::letters());
        let person = Self { firm: firm.clone(), login_id, email: people::email() };
        let account = json!({"email": person.email, "name": "Ana Silva", "role": "client"});
        firm.put(&person.path(), &account).send().await.expect(201);
        person
    }

    pub(crate) fn path(&self) -> String {
        format!("/v1/accounts/{}", encoded(&self.login_id))
    }

    pub(crate) async fn sign_in(&self, password: &str) -> Answer {
        sign_in(&self.firm, &self.login_id, password).await
    }

    /// Asks for a reset, without a CAPTCHA (the firm's setting must be `none`), and reads the mailed code.
    pub(crate) async fn reset(&self) -> Reset {
        let before = self.firm.service.messages_to(&self.email).await.len();
        let answer = request_reset(&self.firm, &self.login_id).send().await;
        let id = answer.expect(202)["id"].as_str().expect("an id").to_owned();
        let messages = self.firm.eventual_messages(&self.email, before + 1).await;
        Reset { firm: self.firm.clone(), id, code: code_in(&messages[0], 6), message: messages[0].clone() }
    }
}

/// A reset under way, with the code that the person read.
pub(crate) struct Reset {
    pub(crate) firm: Firm,
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) message: Message,
}

impl Reset {
    pub(crate) fn step(&self, step: &str, body: &Value) -> Call {
        self.firm.post(&format!("/v1/password-resets/{}/{step}", self.id), body)
    }

    pub(crate) fn verify(&self, code: &str) -> Call {
        self.step("verify", &json!({"code": code}))
    }

    /// Verifies with the right code and returns the grant.
    pub(crate) async fn token(&self) -> String {
        let verified = self.verify(&self.code).send().await;
        verified.expect(200)["reset_token"].as_str().expect("a token").to_owned()
    }

    pub(crate) fn complete(&self, token: &str, password: &str) -> Call {
        let body = json!({"reset_token": token, "new_password": password, "confirm_password": password});
        self.step("complete", &body)
    }
}

/// A firm whose resets need no CAPTCHA.
pub(crate) async fn firm_without_captcha(service: &super::service::Service) -> Firm {
    let firm = Firm::new(service).await;
    firm.settings(json!({"captcha": "none"})).await;
    firm
}

/// Returns when everything that was asked for is done, also what is done behind the answers: then a message that is not
/// there will not come. A deployment cannot be told to hurry; there a later mail of the same queue has come.
pub(crate) async fn all_done(firm: &Firm) {
    if firm.service.is_local() {
        firm.service.run_jobs().await;
    } else {
        Person::new(firm).await.reset().await;
    }
}

pub(crate) fn request_reset(firm: &Firm, login_id: &str) -> Call {
    firm.post("/v1/password-resets", &json!({"login_id": login_id}))
}

pub(crate) async fn sign_in(firm: &Firm, login_id: &str, password: &str) -> Answer {
    firm.post("/v1/sign-ins", &json!({"login_id": login_id, "password": password})).send().await
}

/// Fetches an ALTCHA challenge and does its work.
pub(crate) async fn solved_captcha(firm: &Firm) -> String {
    let challenge = firm.api.get("/v1/captcha").send().await.expect(200).clone();
    answer_to(&challenge)
}

/// The answer to a challenge: the number whose hash with the salt is the challenge.
pub(crate) fn answer_to(challenge: &Value) -> String {
    let salt = challenge["salt"].as_str().expect("a salt");
    let wanted = challenge["challenge"].as_str().expect("a challenge");
    let most = challenge["maxnumber"].as_u64().expect("a number");
    let wanted = HEXLOWER.decode(wanted.as_bytes()).expect("hex");
    let found = (0..=most)
        .find(|number| digest(&SHA256, format!("{salt}{number}").as_bytes()).as_ref() == wanted)
        .expect("the challenge has an answer");
    payload(challenge, found)
}

/// What the widget sends for a challenge and a number.
pub(crate) fn payload(challenge: &Value, number: u64) -> String {
    let payload = json!({
        "algorithm": challenge["algorithm"], "challenge": challenge["challenge"], "number": number,
        "salt": challenge["salt"], "signature": challenge["signature"],
    });
    BASE64.encode(payload.to_string().as_bytes())
}
