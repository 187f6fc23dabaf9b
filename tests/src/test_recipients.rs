//! R60: test recipients reach no provider, cost nothing, and prove nothing for an account.

use crate::harness::*;

/// So many seconds from now; of a deployment's clock is known when the firm was made, a moment ago.
async fn until(firm: &Firm, seconds: i64) -> String {
    let now = if firm.service.is_local() { firm.service.now().await } else { firm.made_at().await };
    (now + jiff::SignedDuration::from_secs(seconds)).to_string()
}

async fn add(firm: &Firm, address: Value, code: &str) -> Answer {
    let mut body = address;
    body["code"] = json!(code);
    body["until"] = json!(until(firm, 3600).await);
    firm.post("/v1/test-recipients", &body).send().await
}

#[tokio::test]
async fn a_test_recipient_gets_nothing_and_its_code_is_right() {
    let firm = Firm::new(&Service::shared().await).await;
    let addresses = [
        (json!({"phone": "+33483736300"}), "+33483736300".to_owned()),
        (json!({"email": "tests@acme.example"}), "tests@acme.example".to_owned()),
    ];
    // Both before the first passcode: a deployment may remember the firm for a minute.
    for (address, to) in &addresses {
        let made = add(&firm, address.clone(), "0426917").await;
        assert!(made.expect(201)["id"].as_str().expect("an id").starts_with("tr_"));
        assert!(!made.text.contains(to), "masked");
    }
    for (address, to) in addresses {
        // More often than any limit allows: nothing is sent.
        for _ in 0..7 {
            let issued = firm.issue(&json!({"recipient": address})).send().await;
            let document = issued.expect(201);
            assert_eq!((&document["is_test"], &document["sends"][0]["status"]), (&json!(true), &json!("sent")));
            let id = document["id"].as_str().expect("an id");
            firm.verify(id, "0426918").send().await.problem(422, "incorrect-code");
            assert_eq!(firm.verify(id, "0426917").send().await.expect(200)["is_test"], true);
            firm.verify(id, "0426917").send().await.problem(410, "already-used");
        }
        assert!(firm.service.messages_to(&to).await.is_empty());
    }
    let usage = firm.usage().await;
    assert_eq!((&usage["issued"], &usage["verified"], &usage["sms"]["used"]), (&json!(0), &json!(0), &json!(0)));
    assert_eq!((&usage["email"]["used"], &usage["test"]), (&json!(0), &json!({"issued": 14, "verified": 14})));
    let audit = firm.get("/v1/audit?limit=1").send().await;
    assert_eq!(audit.expect(200)["records"][0]["is_test"], true);
}

#[tokio::test]
async fn a_webhook_is_told_that_it_was_a_test_and_of_others_that_it_was_none() {
    let service = new_service!("receives on loopback");
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let told = ["passcode.sent", "passcode.verified", "passcode.exhausted", "passcode.expired"];
    receiver.webhook(&firm, &told).await;
    add(&firm, json!({"email": "hooks@acme.example"}), "123456").await.expect(201);
    let issue = async || {
        let issued = firm.issue(&json!({"recipient": {"email": "hooks@acme.example"}})).send().await;
        issued.expect(201)["id"].as_str().expect("an id").to_owned()
    };
    firm.verify(&issue().await, "123456").send().await.expect(200);
    let spent = issue().await;
    for _ in 0..5 {
        firm.verify(&spent, "654321").send().await.problem(422, "incorrect-code");
    }
    service.run_jobs().await;
    issue().await;
    service.run_jobs().await;
    service.advance(301).await;
    service.run_jobs().await;
    let tests = receiver.received();
    assert!(tests.iter().all(|event| event.body["data"]["is_test"] == true), "{tests:?}");
    let mut types = receiver.types();
    types.sort();
    types.dedup();
    let mut all = told.map(str::to_owned).to_vec();
    all.sort();
    assert_eq!(types, all);
    let real = firm.issued_by_email().await;
    firm.verify(&real.id, &real.code).send().await.expect(200);
    service.run_jobs().await;
    let received = receiver.received();
    let others = &received[tests.len()..];
    assert!(!others.is_empty() && others.iter().all(|event| event.body["data"].get("is_test").is_none()), "{others:?}");
}

#[tokio::test]
async fn attempts_are_counted_for_test_recipients_too() {
    let firm = Firm::new(&Service::shared().await).await;
    add(&firm, json!({"email": "five@acme.example"}), "123456").await.expect(201);
    let issued = firm.issue(&json!({"recipient": {"email": "five@acme.example"}})).send().await;
    let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
    for left in (0..5).rev() {
        let answer = firm.verify(&id, "654321").send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], left);
    }
    firm.verify(&id, "123456").send().await.problem(410, "attempts-exhausted");
}

#[tokio::test]
async fn a_real_passcode_keeps_its_own_code_and_a_removed_one_is_real_again() {
    let firm = Firm::new(&Service::shared().await).await;
    let real = firm.issued_by_email().await;
    let made = add(&firm, json!({"email": real.to}), "12345678").await;
    let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
    firm.verify(&real.id, "12345678").send().await.problem(400, "invalid-request");
    firm.verify(&real.id, &real.code).send().await.expect(200);
    let listed = firm.get("/v1/test-recipients").send().await;
    assert_eq!(listed.expect(200)["test_recipients"].as_array().map(Vec::len), Some(1));
    firm.delete(&format!("/v1/test-recipients/{id}")).send().await.expect(204);
    firm.delete(&format!("/v1/test-recipients/{id}")).send().await.problem(404, "not-found");
    if firm.service.is_local() {
        let again = firm.issued(json!({"recipient": {"email": real.to}})).await;
        assert!(again.document["is_test"].is_null());
    }
}

#[tokio::test]
async fn the_twenty_first_is_one_too_many_and_ended_ones_make_room() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    for index in 0..20 {
        add(&firm, json!({"email": format!("t{index}@acme.example")}), "123456").await.expect(201);
    }
    add(&firm, json!({"email": "t20@acme.example"}), "123456").await.problem(409, "conflict");
    service.advance(3601).await;
    assert_eq!(firm.get("/v1/test-recipients").send().await.expect(200)["test_recipients"], json!([]));
    add(&firm, json!({"email": "t20@acme.example"}), "123456").await.expect(201);
    add(&firm, json!({"email": "T20@acme.example"}), "654321").await.problem(409, "conflict");
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let (soon, past) = (until(&firm, 60).await, until(&firm, -60).await);
    let late = until(&firm, 31 * 24 * 3600).await;
    let email = json!("x@acme.example");
    for body in [
        json!({"email": email, "code": "12345", "until": soon}),
        json!({"email": email, "code": "12345a", "until": soon}),
        json!({"email": email, "code": 123_456, "until": soon}),
        json!({"email": email, "code": "123456", "until": past}),
        json!({"email": email, "code": "123456", "until": late}),
        json!({"email": email, "code": "123456", "until": "tomorrow"}),
        json!({"email": email, "code": "123456"}),
        json!({"code": "123456", "until": soon}),
        json!({"email": email, "phone": "+33483736383", "code": "123456", "until": soon}),
    ] {
        firm.post("/v1/test-recipients", &body).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn a_test_recipient_opens_no_account() {
    let service = own_service!("reads the outbox and runs jobs");
    let firm = person::firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let email = firm.get(&person.path()).send().await.expect(200)["email"].as_str().expect("an email").to_owned();
    add(&firm, json!({"email": email}), "123456").await.expect(201);
    let login = person.path().rsplit('/').next().expect("a login ID").to_owned();
    let reset = person::request_reset(&firm, &login.replace("%40", "@")).send().await;
    let id = reset.expect(202)["id"].as_str().expect("an id").to_owned();
    service.run_jobs().await;
    assert!(service.messages_to(&email).await.is_empty());
    let verify = format!("/v1/password-resets/{id}/verify");
    firm.post(&verify, &json!({"code": "123456"})).send().await.problem(422, "incorrect-code");
}

#[tokio::test]
async fn another_firms_test_recipients_are_not_there() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let made = add(&firm, json!({"email": "own@acme.example"}), "123456").await;
    let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
    other.delete(&format!("/v1/test-recipients/{id}")).send().await.problem(404, "not-found");
    assert_eq!(other.get("/v1/test-recipients").send().await.expect(200)["test_recipients"], json!([]));
    let issued = other.issued(json!({"recipient": {"email": "own@acme.example"}})).await;
    assert!(issued.document["is_test"].is_null());
}
