//! R9: the same limits on every path that checks a code.
//!
//! The operations come from the document's `x-checks-code`, so that a new one cannot miss these tests:
//! without an arm below it fails them.

use crate::harness::totp::enable_by;
use crate::harness::*;

/// A code under check: where it is submitted, and the right one.
struct Checked {
    firm: Firm,
    path: String,
    code: String,
    /// What the body says besides.
    besides: Value,
}

impl Checked {
    /// What each operation needs first. Add an arm for every new one.
    async fn prepared(operation: &str, service: &Service) -> Self {
        let firm = Firm::new(service).await;
        match operation {
            "verify_passcode" => {
                let issued = firm.issued_by_sms().await;
                Self {
                    firm,
                    path: format!("/v1/passcodes/{}/verify", issued.id),
                    code: issued.code,
                    besides: json!({}),
                }
            }
            "verify_password_reset" => {
                let (login_id, email) = (people::letters(), people::email());
                firm.settings(json!({"captcha": "none"})).await;
                let account = json!({"email": email, "role": "client"});
                firm.put(&format!("/v1/accounts/{login_id}"), &account).send().await.expect(201);
                let reset = firm.post("/v1/password-resets", &json!({"login_id": login_id})).send().await;
                let id = reset.expect(202)["id"].as_str().expect("an id").to_owned();
                let message = firm.eventual_message(&email).await;
                Self {
                    firm,
                    path: format!("/v1/password-resets/{id}/verify"),
                    code: code_in(&message, 6),
                    besides: json!({}),
                }
            }
            "confirm_factor" => {
                let (path, code, _) = Self::number(&firm).await;
                Self { firm, path: format!("{path}/confirm"), code, besides: json!({}) }
            }
            "verify_factor" => {
                let (path, code, person) = Self::number(&firm).await;
                firm.post(&format!("{path}/confirm"), &json!({"code": code})).send().await.expect(200);
                let factor = path.rsplit('/').next().expect("an id").to_owned();
                let open = person.sign_in(PASSWORD).await;
                let path = format!("/v1/sign-ins/{}", open.expect(200)["id"].as_str().expect("an id"));
                let body = json!({"factor_id": factor});
                firm.post(&format!("{path}/challenges"), &body).send().await.expect(201);
                let code = code_in(&firm.newest_message(&person_phone(&person).await).await, 6);
                Self { firm, path: format!("{path}/verify"), code, besides: body }
            }
            other => panic!("{other} checks a code and has no arm here"),
        }
    }

    /// A phone number that somebody begins to enrol: where, the code that was sent, and who.
    async fn number(firm: &Firm) -> (String, String, Person) {
        let person = Person::new(firm).await;
        // Once, before anything has read the firm's policy: a deployment's functions remember it for a minute.
        enable_by(&person, 5, &["sms"]).await;
        let phone = people::french_mobile();
        firm.patch(&person.path(), &json!({"phone": phone})).send().await.expect(200);
        let grant = person.sign_in(PASSWORD).await.expect(200)["grant"].as_str().expect("a grant").to_owned();
        let path = format!("{}/factors", person.path());
        let pending = firm.post(&path, &json!({"kind": "sms"})).header("countersign-grant", &grant).send().await;
        let id = pending.expect(201)["id"].as_str().expect("an id").to_owned();
        let code = code_in(&firm.newest_message(&phone).await, 6);
        (format!("{path}/{id}"), code, person)
    }

    fn body(&self, code: &Value) -> Value {
        let mut body = self.besides.clone();
        body["code"] = code.clone();
        body
    }

    fn submit(&self, code: &str) -> Call {
        self.firm.post(&self.path, &self.body(&json!(code)))
    }
}

async fn person_phone(person: &Person) -> String {
    let account = person.firm.get(&person.path()).send().await;
    account.expect(200)["phone"].as_str().expect("a phone").to_owned()
}

async fn checking_operations(service: &Service) -> Vec<String> {
    let operations = service.openapi().operations().into_iter();
    let checking: Vec<String> =
        operations.filter(|operation| operation.checks_code).map(|operation| operation.id).collect();
    assert!(checking.iter().any(|id| id == "verify_passcode"), "{checking:?}");
    checking
}

#[tokio::test]
async fn five_wrong_codes_end_it_also_for_the_right_one() {
    let service = Service::shared().await;
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        for remaining in (0..5).rev() {
            let answer = checked.submit(&wrong(&checked.code)).send().await;
            assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining, "{operation}");
        }
        checked.submit(&checked.code).send().await.problem(410, "attempts-exhausted");
    }
}

#[tokio::test]
async fn a_crowd_of_wrong_codes_is_compared_five_times() {
    let service = Service::shared().await;
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        let right: usize = checked.code.parse().expect("digits");
        let guesses = (1..=service.crowd(150)).map(|step| format!("{:06}", (right + step) % 1_000_000));
        let answers = at_once(guesses.map(|guess| checked.submit(&guess).send())).await;
        let compared = answers.iter().filter(|answer| answer.code() == "incorrect-code").count();
        assert!(compared <= 5, "{operation}: {compared} compared");
        checked.submit(&checked.code).send().await.problem(410, "attempts-exhausted");
    }
}

#[tokio::test]
async fn a_crowd_of_right_codes_succeeds_once() {
    let service = Service::shared().await;
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        let answers = at_once((0..service.crowd(60)).map(|_| checked.submit(&checked.code).send())).await;
        let succeeded = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(succeeded, 1, "{operation}: {:?}", crate::races::tally(&answers));
    }
}

#[tokio::test]
async fn malformed_codes_are_refused_and_not_counted() {
    let service = Service::shared().await;
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        let code = &checked.code;
        let malformed = [
            json!(format!("{code} ")),
            json!(format!("{code}\n")),
            json!([code]),
            json!(null),
            json!(123_456),
            json!("１２３４５６"),
        ];
        for malformed in malformed {
            checked.firm.post(&checked.path, &checked.body(&malformed)).send().await.problem(400, "invalid-request");
        }
        for _ in 0..4 {
            checked.submit(&wrong(code)).send().await.problem(422, "incorrect-code");
        }
        checked.submit(code).send().await.expect(200);
    }
}

#[tokio::test]
async fn an_expired_code_is_refused() {
    let service = own_service!("moves the clock");
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        service.advance(601).await;
        checked.submit(&checked.code).send().await.problem(410, "expired");
    }
}

#[tokio::test]
async fn another_tenants_code_is_not_found() {
    let service = Service::shared().await;
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        let thief = Firm::new(&service).await;
        thief.post(&checked.path, &checked.body(&json!(checked.code))).send().await.problem(404, "not-found");
        checked.submit(&checked.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn a_lock_of_the_recipient_holds_on_every_path() {
    // Keycloak CIBA and Zitadel ignored it on a second path.
    let service = own_service!("needs failures of its own");
    for operation in checking_operations(&service).await {
        let checked = Checked::prepared(&operation, &service).await;
        let firm = &checked.firm;
        for _ in 0..4 {
            checked.submit(&wrong(&checked.code)).send().await.problem(422, "incorrect-code");
        }
        let outbox = service.outbox().await;
        let carrier = outbox.iter().find(|message| message.text.contains(&checked.code));
        let to = carrier.expect("the code's message").to.clone();
        let contact = if to.contains('@') { "email" } else { "phone" };
        let recipient = json!({contact: to});
        for (purpose, failures) in [("own_1", 5), ("own_2", 1)] {
            let issued = firm.issued(json!({"recipient": recipient, "purpose": purpose})).await;
            for _ in 0..failures {
                firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
            }
        }
        let locked = checked.submit(&checked.code).send().await;
        match operation.as_str() {
            // What other passcodes did to the account's address must not show: the right code is simply not right.
            "verify_password_reset" => locked.problem(422, "incorrect-code"),
            _ => locked.problem(423, "recipient-locked"),
        };
    }
}
