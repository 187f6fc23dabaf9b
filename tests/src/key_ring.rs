//! The key ring between two runs of the service, edited as the runbook's pages on keys say: a rotation that nobody
//! notices, and a leaked key that is struck out. Local mode keeps the ring in `local.json` of its data directory.

use std::path::PathBuf;

use crate::harness::person::{sign_in, solved_captcha};
use crate::harness::*;
use crate::sign_in_tokens::{claims, jwks, kid};

pub(crate) const NEW_ROOT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

/// A data directory of this test's own, removed at the end.
pub(crate) struct Directory(PathBuf);

impl Directory {
    pub(crate) fn new() -> Self {
        let name = format!("countersign-test-ring-{}-{:x}", std::process::id(), people::unique());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a directory");
        Self(path)
    }

    pub(crate) async fn service(&self) -> Service {
        Service::start(&["--data", self.0.to_str().expect("a readable path")]).await
    }

    /// Edits the ring while no service runs, and starts one with it.
    pub(crate) async fn edited(&self, service: &Service, edit: impl FnOnce(&mut Value)) -> Service {
        assert!(service.interrupt());
        let path = self.0.join("local.json");
        let mut saved: Value = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("JSON");
        let mut ring: Value = serde_json::from_str(saved["key_ring"].as_str().expect("a ring")).expect("JSON");
        edit(&mut ring);
        saved["key_ring"] = json!(ring.to_string());
        std::fs::write(&path, saved.to_string()).expect("a file");
        self.service().await
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The firm and the person as they speak to another run.
pub(crate) fn at(service: &Service, person: &Person) -> Person {
    let firm = Firm { service: service.clone(), api: service.api(), ..person.firm.clone() };
    Person { firm, ..person.clone() }
}

async fn token(person: &Person) -> String {
    let answer = person.sign_in(PASSWORD).await;
    answer.expect(200)["sign_in_token"].as_str().expect("a token").to_owned()
}

fn names(jwks: &Value) -> Vec<&str> {
    let mut names: Vec<&str> =
        jwks["keys"].as_array().expect("keys").iter().map(|key| key["kid"].as_str().expect("a name")).collect();
    names.sort_unstable();
    names
}

async fn reset(firm: &Firm, captcha: &str) -> Answer {
    firm.post("/v1/password-resets", &json!({"login_id": "nobody", "captcha": captcha})).send().await
}

/// R54, R70.
#[tokio::test]
async fn a_rotation_is_published_before_it_signs_and_the_old_key_retires() {
    if Service::shared_local("edits the key ring").await.is_none() {
        return;
    }
    let data = Directory::new();
    let first = data.service().await;
    let firm = Firm::new(&first).await;
    let person = Person::new(&firm).await;
    let (before, captcha, pending) = (token(&person).await, solved_captcha(&firm).await, firm.issued_by_sms().await);
    assert_eq!((kid(&before), names(&jwks(&first).await)), ("k1".into(), vec!["k1"]));

    // The runbook's rotation: two hours until signatures change.
    let change = first.now().await.as_second() + 7200;
    let change = jiff::Timestamp::from_second(change).expect("a time").to_string();
    let service = data
        .edited(&first, |ring| {
            ring["k2"] = json!(NEW_ROOT);
            ring["current"] = json!("k2");
            ring["signing"] = json!({"k1": {"from": "1970-01-01T00:00:00Z", "until": change}, "k2": {"from": change}});
        })
        .await;
    let (person, firm) = (at(&service, &person), at(&service, &person).firm);
    let keys = jwks(&service).await;
    assert_eq!(names(&keys), ["k1", "k2"]);
    assert!(claims(&before, &keys).is_some());
    assert_eq!(kid(&token(&person).await), "k1", "the new key is published, and signs later");
    firm.verify(&pending.id, &pending.code).send().await.expect(200);
    reset(&firm, &captcha).await.expect(202);

    service.advance(7190).await;
    let last = token(&person).await;
    assert_eq!(kid(&last), "k1");
    service.advance(11).await;
    let next = token(&person).await;
    assert_eq!(kid(&next), "k2");
    assert!(claims(&next, &keys).is_some(), "by a copy from two hours before");
    assert!(claims(&last, &jwks(&service).await).is_some());
    service.advance(60 * 61).await;
    let keys = jwks(&service).await;
    assert_eq!(names(&keys), ["k2"]);
    assert!(claims(&last, &keys).is_none());
}

/// R70: the runbook's table, row by row.
#[tokio::test]
async fn a_leaked_key_is_struck_out_and_counts_nowhere() {
    if Service::shared_local("edits the key ring").await.is_none() {
        return;
    }
    let data = Directory::new();
    let first = data.service().await;
    let firm = Firm::new(&first).await;
    let person = Person::new(&firm).await;
    let account = firm.get(&person.path()).send().await.expect(200).clone();
    let (token_before, captcha) = (token(&person).await, solved_captcha(&firm).await);
    let phone = people::french_mobile();
    let pending = firm.issued(json!({"recipient": {"phone": phone}, "code_length": 10})).await;

    // The runbook's step, with `leaked=all`.
    let now = first.now().await.to_string();
    let service = data
        .edited(&first, |ring| {
            ring["k2"] = json!(NEW_ROOT);
            ring["current"] = json!("k2");
            ring["signing"] = json!({"k2": {"from": now}});
            ring["struck_out"] = json!(["k1"]);
        })
        .await;
    let (person, firm) = (at(&service, &person), at(&service, &person).firm);
    let keys = jwks(&service).await;
    assert_eq!(names(&keys), ["k2"]);
    assert!(claims(&token_before, &keys).is_none());
    reset(&firm, &captcha).await.problem(422, "captcha-failed");
    reset(&firm, &solved_captcha(&firm).await).await.expect(202);

    // A code under way proves nothing any more, and costs nothing; a resend makes another one.
    firm.verify(&pending.id, &pending.code).send().await.problem(410, "expired");
    assert_eq!(firm.read(&pending.id).await.expect(200)["attempts_remaining"], 5);
    service.advance(31).await;
    firm.resend(&pending.id).send().await.expect(200);
    let code = code_in(&firm.newest_message(&phone).await, 10);
    assert_ne!(code, pending.code);
    firm.verify(&pending.id, &code).send().await.expect(200);

    // What is kept is read: the sealed profile, the peppered password.
    assert_eq!(firm.get(&person.path()).send().await.expect(200), &account);
    for _ in 0..2 {
        let answer = sign_in(&firm, &person.login_id, PASSWORD).await;
        let token = answer.expect(200)["sign_in_token"].as_str().expect("a token").to_owned();
        assert_eq!(kid(&token), "k2");
        assert!(claims(&token, &jwks(&service).await).is_some());
    }
}
