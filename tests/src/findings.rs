//! What a security reading of the core found, each as a test that failed before.

use crate::harness::person::{firm_without_captcha, request_reset, sign_in};
use crate::harness::*;

/// A passcode over both addresses whose SMS could not go out, so that the email alone carried it.
async fn carried_by_email(service: &Service, firm: &Firm, phone: &str, email: &str) -> (String, String) {
    service.fault("sns", "spend_limit", 10).await;
    let body = json!({"recipient": {"phone": phone, "email": email}});
    let issued = firm.issue(&body).send().await;
    service.clear_faults().await;
    let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
    (id, code_in(&firm.newest_message(email).await, 6))
}

#[tokio::test]
async fn a_code_that_only_the_email_carried_proves_only_the_email() {
    let service = own_service!("breaks a provider");
    let firm = Firm::new(&service).await;
    firm.settings(json!({"when_plan_exhausted": "email"})).await;
    let (phone, email) = (people::french_mobile(), people::email());
    for purpose in ["a", "b"] {
        let issued = firm.issued(json!({"recipient": {"phone": phone}, "purpose": purpose})).await;
        for _ in 0..if purpose == "a" { 5 } else { 4 } {
            firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
        }
    }
    let (id, code) = carried_by_email(&service, &firm, &phone, &email).await;
    let verified = firm.verify(&id, &code).send().await;
    assert_eq!(verified.expect(200)["channel"], "email");
    assert!(verified.body["to"].as_str().is_some_and(|to| to.contains('@')), "\n{verified}");
    assert!(verified.body.get("carried_by").is_none(), "one channel carried it");
    // Nine failures of the phone are there still: the tenth brings the wait.
    let issued = firm.issued(json!({"recipient": {"phone": phone}, "purpose": "c"})).await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.verify(&issued.id, &issued.code).send().await.problem(423, "recipient-locked");
}

#[tokio::test]
async fn a_code_that_two_channels_carried_says_so_and_proves_neither() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let issued = firm.issued(json!({"recipient": {"phone": phone, "email": email}})).await;
    service.advance(31).await;
    let body = json!({"channel": "email"});
    let again = firm.post(&format!("/v1/passcodes/{}/resend", issued.id), &body).send().await;
    assert_eq!(again.expect(200)["channel"], "email");
    let carriers: Vec<&str> =
        again.body["carried_by"].as_array().expect("both").iter().filter_map(|one| one["channel"].as_str()).collect();
    assert_eq!(carriers, ["sms", "email"]);
    let verified = firm.verify(&issued.id, &issued.code).send().await;
    assert_eq!(verified.expect(200)["carried_by"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn a_right_code_that_proves_nothing_is_no_failure_either() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let (phone, email) = (people::french_mobile(), people::email());
    for round in 0..4 {
        let body = json!({"recipient": {"phone": phone, "email": email}, "purpose": format!("p{round}")});
        let issued = firm.issued(body).await;
        service.advance(31).await;
        let by_email = json!({"channel": "email"});
        firm.post(&format!("/v1/passcodes/{}/resend", issued.id), &by_email).send().await.expect(200);
        for _ in 0..2 {
            firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
        }
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
        service.advance(601).await;
    }
    // Eight wrong ones, and no more than that: the ninth is compared as well.
    let issued = firm.issued(json!({"recipient": {"phone": phone}, "purpose": "last"})).await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn resends_count_for_the_callers_network_too() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    firm.settings(json!({"policies": {"sends_per_address_10_minutes": 2}})).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}, "client_ip": "203.0.113.9"});
    let issued = firm.issue(&body).send().await;
    let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
    service.advance(31).await;
    firm.resend(&id).send().await.expect(200);
    service.advance(31).await;
    let refused = firm.resend(&id).send().await;
    assert_eq!(refused.problem(429, "too-many-requests")["violated_policies"], json!(["client-ip-10-minutes"]));
}

#[tokio::test]
async fn a_reset_counts_a_network_however_it_is_written() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    firm.settings(json!({"policies": {"sends_per_address_10_minutes": 1}})).await;
    let reset = |ip: &str| {
        let body = json!({"login_id": people::letters(), "client_ip": ip});
        firm.post("/v1/password-resets", &body).send()
    };
    reset("203.0.113.9").await.expect(202);
    reset("::ffff:203.0.113.9").await.problem(429, "too-many-requests");
    reset("2001:db8:1:2::1").await.expect(202);
    reset("2001:0db8:0001:0002:ffff::9").await.problem(429, "too-many-requests");
}

#[tokio::test]
async fn a_number_that_refuses_is_not_called_without_end() {
    let service = own_service!("breaks a provider");
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    service.fault("sns", "opted_out", 100).await;
    let body = json!({"recipient": {"phone": phone}});
    firm.issue(&body).send().await.problem(422, "recipient-opted-out");
    // Now it is known: nothing is called that would take the message.
    service.clear_faults().await;
    for _ in 0..6 {
        firm.issue(&body).send().await.problem(422, "recipient-opted-out");
    }
    // Lifted and refused again and again, it runs into the recipient's limit: a refused call keeps its place.
    service.fault("sns", "opted_out", 100).await;
    for _ in 0..4 {
        firm.delete(&format!("/v1/suppressions?address={}", encoded(&phone))).send().await.expect(204);
        firm.issue(&body).send().await.problem(422, "recipient-opted-out");
    }
    firm.delete(&format!("/v1/suppressions?address={}", encoded(&phone))).send().await.expect(204);
    let refused = firm.issue(&body).send().await;
    assert_eq!(refused.problem(429, "too-many-requests")["violated_policies"], json!(["recipient-10-minutes"]));
    assert_eq!(firm.parts_used().await, 0);
}

#[tokio::test]
async fn what_reads_as_an_origin_bound_code_goes_into_no_message() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let forged = "@evil.example #123456";
    for text in [forged, "Acme @evil.example #1"] {
        let rename = firm.patch("/v1/settings", &json!({"name": text})).send().await;
        assert_eq!(rename.problem(400, "invalid-request")["errors"][0]["pointer"], "/name");
        for member in ["action", "item", "payee"] {
            let body = json!({"recipient": {"phone": people::french_mobile()}, "context": {member: text}});
            let refused = firm.issue(&body).send().await;
            assert_eq!(
                refused.problem(400, "invalid-request")["errors"][0]["pointer"],
                format!("/context/{member}"),
                "{text}"
            );
        }
    }
    let made =
        service.api().post("/v1/tenants").key(service.operator_key()).json(&json!({"name": forged})).send().await;
    made.problem(400, "invalid-request");
    let fine = json!({"recipient": {"phone": people::french_mobile()}, "context": {"item": "Room #12 @ Paris"}});
    firm.issue(&fine).send().await.expect(201);
}

#[tokio::test]
async fn a_receipt_that_comes_before_its_send_is_recorded_is_kept_and_applied() {
    let service = own_service!("lets a receipt come first");
    let firm = Firm::new(&service).await;
    for (name, recipient) in
        [("sns", json!({"phone": people::french_mobile()})), ("ses", json!({"email": people::email()}))]
    {
        service.fault(name, "receipt_first", 1).await;
        let issued = firm.issue(&json!({"recipient": recipient})).send().await;
        let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
        assert_eq!(firm.read(&id).await.expect(200)["sends"][0]["status"], "delivered", "{name}");
    }
}

#[tokio::test]
async fn a_failure_receipt_gives_way_to_a_delivery_and_not_the_other_way() {
    let service = own_service!("sends receipts");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let message = firm.newest_message(&issued.to).await;
    for (receipt, status) in [("failed", "failed"), ("delivered", "delivered"), ("failed", "delivered")] {
        service.receipt(&message.id, receipt).await.expect(204);
        assert_eq!(firm.read(&issued.id).await.expect(200)["sends"][0]["status"], status, "after {receipt}");
    }
}

#[tokio::test]
async fn a_refused_request_leaves_an_audit_record() {
    let firm = Firm::new(&Service::shared().await).await;
    let other = firm.new_key(&["accounts"]).await;
    firm.api.post("/v1/passcodes").key(&other).json(&json!({})).send().await.problem(403, "forbidden");
    let huge = json!({"recipient": {"phone": "1".repeat(20_000)}});
    firm.issue(&huge).send().await.problem(413, "payload-too-large");
    let audit = firm.get("/v1/audit").send().await;
    let outcomes: Vec<&str> = audit.expect(200)["records"]
        .as_array()
        .expect("records")
        .iter()
        .filter_map(|r| r["outcome"].as_str())
        .collect();
    for wanted in ["forbidden", "payload-too-large"] {
        assert!(outcomes.contains(&wanted), "{wanted} in {outcomes:?}");
    }
}

#[tokio::test]
async fn an_answer_lists_at_most_a_hundred_faults() {
    let firm = Firm::new(&Service::shared().await).await;
    let countries: Vec<String> = (0..300).map(|index| format!("X{index}")).collect();
    let answer = firm.patch("/v1/settings", &json!({"allowed_countries": countries})).send().await;
    assert_eq!(answer.problem(400, "invalid-request")["errors"].as_array().map(Vec::len), Some(100));
}

#[tokio::test]
async fn the_import_is_no_account() {
    let firm = Firm::new(&Service::shared().await).await;
    for method in ["GET", "PUT", "PATCH", "DELETE"] {
        let answer = firm.api.call(method, "/v1/accounts/import").key(&firm.key).json(&json!({})).send().await;
        answer.problem(405, "method-not-allowed");
        assert_eq!(answer.header("allow"), Some("POST"), "{method}");
    }
}

#[tokio::test]
async fn a_passcode_that_is_over_keeps_no_address() {
    let service = own_service!("reads the table and moves the clock");
    let firm = Firm::new(&service).await;
    let exhausted = firm.issued_by_sms().await;
    firm.exhaust(&exhausted).await;
    let superseded = firm.issued_by_email().await;
    firm.issued(json!({"recipient": {"email": superseded.to}})).await;
    let expired = firm.issued_by_sms().await;
    let canceled = firm.issued_by_sms().await;
    firm.cancel(&canceled.id).send().await.expect(204);
    let pending = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "validity_seconds": 600})).await;
    service.advance(301).await;
    firm.verify(&expired.id, &expired.code).send().await.problem(410, "expired");
    let items = service.table().await;
    let keeps = |id: &str| {
        let item = items.iter().find(|item| item["pk"].to_string().contains(&format!("#PC#{id}"))).expect("a record");
        item.get("sealed").is_some()
    };
    for (name, issued) in
        [("exhausted", exhausted), ("superseded", superseded), ("expired", expired), ("canceled", canceled)]
    {
        assert!(!keeps(&issued.id), "{name}");
    }
    assert!(keeps(&pending.id), "a pending one needs it");
}

#[tokio::test]
async fn a_resend_and_an_issue_name_the_same_rule() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued(json!({"recipient": {"phone": people::french_mobile()}})).await;
    firm.settings(json!({"allowed_countries": ["GB"]})).await;
    service.advance(61).await;
    let refused = firm.resend(&issued.id).send().await;
    assert_eq!(refused.problem(403, "destination-not-allowed")["reason"], "country-not-allowed");
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let refused = firm.issue(&body).send().await;
    assert_eq!(refused.problem(403, "destination-not-allowed")["reason"], "country-not-allowed");
}

// --- Resets that must not tell accounts apart ----------------------------------------------------------------------

/// A reset of somebody who exists and of somebody who does not, in that order.
async fn two_resets(firm: &Firm, known: &Person) -> [String; 2] {
    let mut ids = Vec::new();
    for login_id in [known.login_id.clone(), people::letters()] {
        let reset = request_reset(firm, &login_id).send().await;
        ids.push(reset.expect(202)["id"].as_str().expect("an id").to_owned());
    }
    ids.try_into().expect("two")
}

#[tokio::test]
async fn a_resend_is_alike_when_the_address_is_used_up_elsewhere() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let ids = two_resets(&firm, &person).await;
    for purpose in ["a", "b", "c", "d"] {
        firm.issue(&json!({"recipient": {"email": person.email}, "purpose": purpose})).send().await.expect(201);
    }
    service.advance(31).await;
    for id in &ids {
        let path = format!("/v1/password-resets/{id}/resend");
        firm.post(&path, &json!({})).send().await.expect(202);
        firm.post(&path, &json!({})).send().await.problem(429, "resend-too-soon");
    }
    service.run_jobs().await;
    let resets = service.messages_to(&person.email).await;
    assert_eq!(resets.len(), 5, "the sixth mail in ten minutes is left out");
}

#[tokio::test]
async fn guesses_are_alike_when_the_address_has_failures_from_elsewhere() {
    let service = own_service!("its failures are its own");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let ids = two_resets(&firm, &person).await;
    service.run_jobs().await;
    let code = code_in(&firm.newest_message(&person.email).await, 6);
    for (purpose, failures) in [("a", 5), ("b", 5)] {
        let issued = firm.issued(json!({"recipient": {"email": person.email}, "purpose": purpose})).await;
        for _ in 0..failures {
            firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
        }
    }
    for id in &ids {
        let path = format!("/v1/password-resets/{id}/verify");
        let answer = firm.post(&path, &json!({"code": wrong(&code)})).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], 4);
    }
    // Locked is locked, also where it must not show: the right code is not right.
    let right = json!({"code": code});
    firm.post(&format!("/v1/password-resets/{}/verify", ids[0]), &right).send().await.problem(422, "incorrect-code");
}

// --- Sign-in: a stranger keeps nobody out ----------------------------------------------------------------------------

#[tokio::test]
async fn failures_without_an_address_never_lock_a_firm_out() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let guesses = (0..service.crowd(340)).map(|n| {
        let (firm, password) = (firm.clone(), format!("wrong password number {n}"));
        async move { sign_in(&firm, &people::letters(), &password).await }
    });
    at_once(guesses).await;
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn the_owner_gets_in_from_a_network_of_before_and_the_firm_can_lift_the_waits() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let from = |ip: String, password: &str| {
        let body = json!({"login_id": person.login_id, "password": password, "client_ip": ip});
        firm.post("/v1/sign-ins", &body).send()
    };
    let home = || "198.51.100.7".to_owned();
    from(home(), PASSWORD).await.expect(200);
    // A stranger with one network waits there, and makes nobody else wait.
    for guess in 0..10 {
        let answer = from("203.0.113.1".into(), &format!("a guess {guess} that is wrong")).await;
        answer.problem(401, "invalid-credentials");
    }
    from("203.0.113.1".into(), PASSWORD).await.problem(429, "too-many-requests");
    from("192.0.2.1".into(), PASSWORD).await.expect(200);
    // Three networks, nine guesses each: none waits there, all together bring a wait of the login ID.
    for stranger in 2..5 {
        for guess in 0..9 {
            from(format!("203.0.113.{stranger}"), &format!("a guess {stranger} {guess} that is wrong")).await;
        }
    }
    from("192.0.2.2".into(), PASSWORD).await.problem(429, "too-many-requests");
    from(home(), PASSWORD).await.expect(200);
    for guess in 0..10 {
        from("203.0.113.77".into(), &format!("another guess {guess} that is wrong")).await;
    }
    let waiting = from("203.0.113.77".into(), PASSWORD).await;
    waiting.problem(429, "too-many-requests");
    assert!(waiting.retry_after() <= 3600);
    firm.patch(&person.path(), &json!({"status": "active"})).send().await.expect(200);
    from("203.0.113.77".into(), PASSWORD).await.expect(200);
}

// --- One key's load is its own -----------------------------------------------------------------------------------------

#[tokio::test]
async fn a_key_has_limits_of_its_own() {
    if !Service::shared().await.is_local() {
        return;
    }
    let limits = [("KEY_REQUESTS_PER_SECOND", "20"), ("KEY_REQUESTS_IN_FLIGHT", "8")];
    let service = Service::with_environment(&limits).await;
    let (busy, quiet) = (Firm::new(&service).await, Firm::new(&service).await);
    let flood = (0..60).map(|_| busy.get("/v1/settings").send());
    let answers = at_once(flood).await;
    let refused: Vec<_> = answers.iter().filter(|answer| answer.status == 429).collect();
    assert!(!refused.is_empty() && answers.iter().any(|answer| answer.status == 200));
    for answer in &refused {
        let policies = answer.problem(429, "too-many-requests")["violated_policies"].clone();
        let known = [json!(["key-requests-per-second"]), json!(["key-requests-in-flight"])];
        assert!(known.contains(&policies), "{policies}");
        assert_eq!(answer.retry_after(), 1);
    }
    quiet.get("/v1/settings").send().await.expect(200);
    service.advance(1).await;
    busy.get("/v1/settings").send().await.expect(200);
}
