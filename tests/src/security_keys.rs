//! Security keys and passkeys (W3C WebAuthn) over HTTP, by a key in software: enrolling one, proving it, every way in which an
//! answer is not the one that was asked for, and a copy of a key.

use crate::harness::authenticator::{Authenticator, Statement};
use crate::harness::totp::enable;
use crate::harness::*;

const WHY: &str = "its pages are at this port of localhost";

async fn people(service: &Service) -> (Firm, Person) {
    let firm = Firm::new(service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["webauthn", "totp"]});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    (firm, person)
}

/// The origin of local mode's own pages.
fn origin_of(service: &Service) -> String {
    let port = service.base_url().rsplit(':').next().expect("a port");
    format!("http://localhost:{port}")
}

async fn begun(person: &Person) -> (String, Value) {
    let sign_in = person.sign_in(PASSWORD).await;
    let grant = sign_in.expect(200)["grant"].as_str().unwrap_or_else(|| panic!("a grant in {sign_in}"));
    let path = format!("{}/factors", person.path());
    let body = json!({"kind": "webauthn", "name": "Blue key"});
    let pending = person.firm.post(&path, &body).header("countersign-grant", grant).send().await;
    let id = pending.expect(201)["id"].as_str().expect("an id").to_owned();
    (format!("{path}/{id}"), pending.body["options"].clone())
}

async fn enrolled(person: &Person, key: &mut Authenticator) -> String {
    let (path, options) = begun(person).await;
    let body = json!({"credential": key.register(&options)});
    let confirmed = person.firm.post(&format!("{path}/confirm"), &body).send().await;
    confirmed.expect(200)["factor"]["id"].as_str().expect("an id").to_owned()
}

/// A sign-in that asks for the key: its path, and the options of a challenge.
async fn asked(person: &Person, factor: &str) -> (String, Value) {
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["status"], "factor_required", "\n{open}");
    let path = format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"));
    let challenge = person.firm.post(&format!("{path}/challenges"), &json!({"factor_id": factor})).send().await;
    (path, challenge.expect(201)["options"].clone())
}

async fn answer(firm: &Firm, path: &str, factor: &str, credential: &Value) -> Answer {
    firm.post(&format!("{path}/verify"), &json!({"factor_id": factor, "credential": credential})).send().await
}

#[tokio::test]
async fn a_key_is_enrolled_and_proves_itself_once_a_challenge() {
    let service = own_service!(WHY);
    let (firm, person) = people(&service).await;
    let mut key = Authenticator::new(&origin_of(&service));
    let factor = enrolled(&person, &mut key).await;
    let (path, options) = asked(&person, &factor).await;
    assert_eq!((&options["rpId"], &options["userVerification"]), (&json!("localhost"), &json!("preferred")));
    let mut credential = key.assert(&options);
    credential["somethingNew"] = json!({"in": ["a", "later", "browser"]});
    let complete = answer(&firm, &path, &factor, &credential).await;
    assert_eq!((&complete.expect(200)["amr"], &complete.body["acr"]), (&json!(["pwd", "hwk"]), &json!("aal2")));
    // The same answer at another sign-in, with a challenge of its own and without.
    let (path, _) = asked(&person, &factor).await;
    answer(&firm, &path, &factor, &credential).await.problem(422, "incorrect-code");
    answer(&firm, &path, &factor, &credential).await.problem(422, "incorrect-code");
    key.is_user_verified = true;
    let (path, options) = asked(&person, &factor).await;
    let complete = answer(&firm, &path, &factor, &key.assert(&options)).await;
    assert_eq!(complete.expect(200)["amr"], json!(["pwd", "hwk", "mfa"]));
    // A key that can be copied to other devices is told as such.
    let other = Person::new(&firm).await;
    let mut passkey = Authenticator::new(&origin_of(&service));
    (passkey.is_backup_eligible, passkey.is_user_verified, passkey.counter_step) = (true, true, 0);
    let others = enrolled(&other, &mut passkey).await;
    let (path, options) = asked(&other, &others).await;
    let complete = answer(&firm, &path, &others, &passkey.assert(&options)).await;
    assert_eq!(complete.expect(200)["amr"], json!(["pwd", "swk", "mfa"]));
}

#[tokio::test]
async fn r49_an_answer_to_something_else_proves_nothing() {
    let service = own_service!(WHY);
    let (firm, person) = people(&service).await;
    let mut key = Authenticator::new(&origin_of(&service));
    let factor = enrolled(&person, &mut key).await;
    type Change = fn(&mut Authenticator);
    let changes: [(&str, Change); 6] = [
        ("another origin", |key| key.origin = "http://localhost.evil.example".into()),
        ("another port", |key| key.origin = "http://localhost:1".into()),
        ("another type", |key| key.on_client_data = |data| data["type"] = json!("webauthn.create")),
        ("another challenge", |key| key.on_client_data = |data| data["challenge"] = json!("AAAA")),
        ("another relying party", |key| key.on_authenticator_data = |data| data[0] ^= 1),
        ("nobody present", |key| key.on_authenticator_data = |data| data[32] &= !1),
    ];
    let attempts = changes.len();
    for (index, (what, change)) in changes.into_iter().enumerate() {
        let (path, options) = asked(&person, &factor).await;
        let untouched = (key.origin.clone(), key.on_client_data, key.on_authenticator_data);
        change(&mut key);
        let refused = answer(&firm, &path, &factor, &key.assert(&options)).await;
        (key.origin, key.on_client_data, key.on_authenticator_data) = untouched;
        assert_eq!(refused.problem(422, "incorrect-code")["attempts_remaining"], 4, "{what}, {index} of {attempts}");
    }
    // R48: over after 300 seconds.
    let (path, options) = asked(&person, &factor).await;
    let late = key.assert(&options);
    service.advance(300).await;
    answer(&firm, &path, &factor, &late).await.problem(422, "incorrect-code");
    // Another person's key is not this one's.
    let other = Person::new(&firm).await;
    let mut theirs = Authenticator::new(&origin_of(&service));
    let others = enrolled(&other, &mut theirs).await;
    let (path, _) = asked(&person, &factor).await;
    let (_, options) = asked(&other, &others).await;
    answer(&firm, &path, &factor, &theirs.assert(&options)).await.problem(422, "incorrect-code");
}

#[tokio::test]
async fn a_counter_that_goes_backwards_is_refused_and_told() {
    let service = own_service!(WHY);
    let (firm, person) = people(&service).await;
    let mut key = Authenticator::new(&origin_of(&service));
    let factor = enrolled(&person, &mut key).await;
    let (path, options) = asked(&person, &factor).await;
    answer(&firm, &path, &factor, &key.assert(&options)).await.expect(200);
    service.run_jobs().await;
    let before = service.messages_to(&person.email).await.len();
    key.counter = 0;
    let (path, options) = asked(&person, &factor).await;
    answer(&firm, &path, &factor, &key.assert(&options)).await.problem(422, "incorrect-code");
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), before + 1, "the person is told");
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records");
    assert!(records.iter().any(|record| record["outcome"] == "security-key-copied"), "{audit}");
}

#[tokio::test]
async fn a_registration_is_of_its_ceremony_and_of_a_model_on_the_list() {
    let service = own_service!(WHY);
    let (firm, person) = people(&service).await;
    let mut key = Authenticator::new(&origin_of(&service));
    let (path, options) = begun(&person).await;
    let confirm = async |credential: Value| {
        firm.post(&format!("{path}/confirm"), &json!({"credential": credential})).send().await
    };
    confirm(json!({})).await.problem(422, "incorrect-code");
    let fresh = firm.post(&format!("{path}/options"), &json!({})).send().await;
    let stale = key.register(&options);
    confirm(stale).await.problem(422, "incorrect-code");
    service.advance(300).await;
    confirm(key.register(&fresh.expect(200)["options"])).await.problem(422, "incorrect-code");
    let fresh = firm.post(&format!("{path}/options"), &json!({})).send().await;
    confirm(key.register(&fresh.expect(200)["options"])).await.expect(200);
    // Who must say which model they are, and are not on the list, are refused.
    firm.settings(json!({
        "webauthn_attestation": "direct", "webauthn_aaguids": ["ee882879-721c-4913-9775-3dfcce97072a"],
    }))
    .await;
    let other = Person::new(&firm).await;
    let (path, options) = begun(&other).await;
    assert_eq!(options["attestation"], "direct");
    let mut unlisted = Authenticator::new(&origin_of(&service));
    unlisted.statement = Statement::PackedSelf;
    let body = json!({"credential": unlisted.register(&options)});
    firm.post(&format!("{path}/confirm"), &body).send().await.problem(403, "factor-not-allowed");
    unlisted.aaguid = [0xee, 0x88, 0x28, 0x79, 0x72, 0x1c, 0x49, 0x13, 0x97, 0x75, 0x3d, 0xfc, 0xce, 0x97, 0x07, 0x2a];
    let (path, options) = begun(&other).await;
    let body = json!({"credential": unlisted.register(&options)});
    firm.post(&format!("{path}/confirm"), &body).send().await.expect(200);
}
