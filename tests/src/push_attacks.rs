//! R51 under attack: whatever is not a paired device's own word, for this request, now, is refused alike.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use ring::digest::{SHA256, digest};

use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";

/// A person's sign-in whose request waits: its path, the number, the request.
async fn asked(firm: &Firm, person: &Person, device: &Device) -> (String, String, Value) {
    let sign_in = opened(person).await;
    let number = prompted(firm, &sign_in, device).await;
    (sign_in, number, device.request().await)
}

#[tokio::test]
async fn another_device_decides_nothing() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let (device, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    let grant = confirmed.body["sign_in"]["grant"].as_str().expect("a grant").to_owned();
    let (second, _) = enrolled_with(&person, &grant).await;
    let colleague = Person::new(&firm).await;
    let colleagues = enrolled(&colleague).await;
    let (_, _, strange) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    for other in [&second, &colleagues, &strange] {
        assert_eq!(other.requests().await, Vec::<Value>::new());
        other.approve(&request, &number).await.problem(404, "not-found");
        other.deny(&request, "fraudulent").await.problem(404, "not-found");
        // At the device's own path, with a signature of its own.
        let path = format!("{}/requests/{}", device.path(), request["id"].as_str().expect("an id"));
        for body in [device.approval(&request, &number), other.approval(&request, &number)] {
            other.call("POST", &path, Some(&body)).await.send().await.problem(401, "unauthorized");
        }
        // In the device's name.
        let signing = device.signing("GET", &format!("{}/requests", device.path()), None).await;
        let header = other.header(&signing).replace(&other.id, &device.id);
        device.call_with(&signing, &header).send().await.problem(401, "unauthorized");
        other.call("GET", &signing.path, None).await.send().await.problem(401, "unauthorized");
        other.call("DELETE", &device.path(), None).await.send().await.problem(401, "unauthorized");
    }
    assert_eq!(prompt_status(&firm, &sign_in).await, "pending");
    device.approve(&request, &number).await.expect(204);
}

#[tokio::test]
async fn a_decision_is_signed_for_itself_alone() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (_, _, strange) = enrolled_by_push(&service).await;
    let (sign_in, former_number, former) = asked(&firm, &person, &device).await;
    device.deny(&former, "mistake").await.expect(204);
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    let mut with_former_nonce = request.clone();
    with_former_nonce["nonce"] = former["nonce"].clone();
    let mut with_former_id = request.clone();
    with_former_id["id"] = former["id"].clone();
    let approved = |signature: String| json!({"decision": "approve", "number": number, "signature": signature});
    let denied = |signature: String| json!({"decision": "deny", "reason": "mistake", "signature": signature});
    let own = device.decision_signature(&request, "approve", "", &number);
    let flipped = {
        let mut bytes = BASE64URL_NOPAD.decode(own.as_bytes()).expect("base64url");
        bytes[63] ^= 1;
        BASE64URL_NOPAD.encode(&bytes)
    };
    let forged = [
        approved(device.decision_signature(&former, "approve", "", &former_number)),
        approved(device.decision_signature(&request, "approve", "", &wrong_number(&number))),
        approved(device.decision_signature(&with_former_nonce, "approve", "", &number)),
        approved(device.decision_signature(&with_former_id, "approve", "", &number)),
        approved(device.decision_signature(&request, "deny", "mistake", "")),
        approved(device.decision_signature(&request, "approve", "mistake", &number)),
        approved(strange.decision_signature(&request, "approve", "", &number)),
        approved(flipped),
        approved(String::new()),
        approved("A".repeat(86)),
        denied(own.clone()),
        denied(device.decision_signature(&request, "deny", "fraudulent", "")),
        denied(device.decision_signature(&request, "deny", "", "")),
        json!({
            "decision": "deny", "reason": "fraudulent",
            "signature": device.decision_signature(&request, "deny", "mistake", ""),
        }),
        json!({"decision": "approve", "number": wrong_number(&number), "signature": own}),
    ];
    for body in forged {
        device.decision(&request, &body).await.send().await.problem(401, "unauthorized");
    }
    // What can be no decision at all is refused before it is looked at.
    for body in [
        json!({"decision": "approve", "signature": own}),
        json!({"decision": "approve", "number": "12", "signature": own}),
        json!({"decision": "approve", "number": "١٢٣", "signature": own}),
        json!({"decision": "approve", "number": number, "reason": "mistake", "signature": own}),
        json!({"decision": "deny", "signature": own}),
        json!({"decision": "deny", "reason": "bored", "signature": own}),
        json!({"decision": "deny", "reason": "mistake", "number": number, "signature": own}),
        json!({"decision": "maybe", "number": number, "signature": own}),
        json!({"decision": "approve", "number": number}),
        json!({"decision": "approve", "number": number, "signature": own, "remember": true}),
    ] {
        device.decision(&request, &body).await.send().await.problem(400, "invalid-request");
    }
    // None of that cost anything.
    assert_eq!(prompt_status(&firm, &sign_in).await, "pending");
    device.approve(&request, &number).await.expect(204);
}

#[tokio::test]
async fn a_request_of_a_device_is_signed_for_itself_and_for_now() {
    let service = own_service!(WHY);
    let (firm, person, mut device) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    let list = device.signing("GET", &format!("{}/requests", device.path()), None).await;
    let header = device.header(&list);
    let decision = device.approval(&request, &number);
    let path = format!("{}/requests/{}", device.path(), request["id"].as_str().expect("an id"));
    let decide = device.signing("POST", &path, Some(&decision)).await;
    let decided = device.header(&decide);
    // The signature of one thing with another.
    let stolen = [
        Signing { method: "DELETE".to_owned(), path: device.path(), ..list.clone() },
        Signing {
            method: "PUT".to_owned(),
            path: device.path(),
            body: r#"{"subscription":null}"#.to_owned(),
            ..list.clone()
        },
        Signing { path: device.path(), method: "DELETE".to_owned(), ..decide.clone() },
        Signing { body: "{}".to_owned(), ..decide.clone() },
        Signing { body: format!("{} ", decide.body), ..decide.clone() },
        Signing { body: device.denial(&request, "fraudulent").to_string(), ..decide.clone() },
    ];
    for (index, other) in stolen.iter().enumerate() {
        let header = if index < 3 { &header } else { &decided };
        let refused = device.call_with(other, header).send().await;
        assert_eq!((refused.status, refused.code()), (401, "unauthorized"), "{index}\n{refused}");
    }
    // Another moment than was signed.
    let moved = header.replace(&format!("t={}", list.at), &format!("t={}", list.at + 1));
    let refused = device.call_with(&list, &moved).send().await;
    refused.problem(401, "unauthorized");
    assert!(refused.body.get("server_time").is_none(), "{refused}");
    // Late, and early: who signed it is told our time.
    for drift in [-300, -70, 70, 300] {
        device.drift = drift;
        let refused = device.asked().await;
        refused.problem(401, "unauthorized");
        let ours = refused.body["server_time"].as_str().unwrap_or_else(|| panic!("our time\n{refused}"));
        let ours = ours.parse::<jiff::Timestamp>().expect("a time");
        assert!((service.now().await.as_second() - ours.as_second()).abs() < 30, "{refused}");
        device.approve(&request, &number).await.problem(401, "unauthorized");
    }
    for drift in [-45, 45, 0] {
        device.drift = drift;
        assert_eq!(device.request().await, request);
    }
    // Recorded, and played again after its minute.
    assert_eq!(prompt_status(&firm, &sign_in).await, "pending");
    device.call_with(&decide, &decided).send().await.expect(204);
    device.call_with(&decide, &decided).send().await.problem(410, "already-used");
    service.advance(70).await;
    device.call_with(&decide, &decided).send().await.problem(401, "unauthorized");
    device.call_with(&list, &header).send().await.problem(401, "unauthorized");
}

#[tokio::test]
async fn a_header_that_is_none_is_answered_like_a_wrong_one() {
    let service = own_service!(WHY);
    let (_, _, device) = enrolled_by_push(&service).await;
    let list = device.signing("GET", &format!("{}/requests", device.path()), None).await;
    let good = device.header(&list);
    let (id, at) = (device.id.clone(), list.at);
    let signature = good.split_once("sig=").expect("a signature").1.to_owned();
    let unknown = format!("dv_{}", id[3..].chars().rev().collect::<String>());
    let headers = [
        String::new(),
        id.clone(),
        format!("{id}; t={at}"),
        format!("{id}; sig={signature}; t={at}"),
        format!("{id}; t=; sig={signature}"),
        format!("{id}; t=-1; sig={signature}"),
        format!("{id}; t=99999999999999999999; sig={signature}"),
        format!("{id}; t={at}; sig="),
        format!("{id}; t={at}; sig={signature}A"),
        format!("{id}; t={at}; sig={signature}; x=1"),
        format!("{id}, t={at}, sig={signature}"),
        format!("{unknown}; t={at}; sig={signature}"),
        format!("../{id}; t={at}; sig={signature}"),
        format!("{id}; t={at}; sig={}", "A".repeat(8_000)),
    ];
    let plain = service.api().get(list.path.as_str()).send().await;
    plain.problem(401, "unauthorized");
    for header in headers {
        let refused = device.call_with(&list, &header).send().await;
        refused.problem(401, "unauthorized");
        assert_eq!(refused.anonymous(), plain.anonymous(), "{header}");
    }
    let bytes = service.api().get(list.path.as_str()).header_bytes("countersign-device", b"\xff\xfe").send().await;
    bytes.problem(401, "unauthorized");
    // A firm's key is no device.
    let (firm, _) = enabled(&service).await;
    firm.get(&list.path).send().await.problem(401, "unauthorized");
    let twice = device.call_with(&list, &good).header("countersign-device", &good).send().await;
    twice.problem(401, "unauthorized");
    device.call_with(&list, &good).send().await.expect(200);
}

#[tokio::test]
async fn of_parallel_decisions_one_holds() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    let mut calls = Vec::new();
    for _ in 0..20 {
        calls.push(device.decision(&request, &device.approval(&request, &number)).await);
    }
    let answers = at_once(calls.into_iter().map(Call::send)).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(tally, [("204 ".to_owned(), 1), ("410 already-used".to_owned(), 19)].into(), "{tally:?}");
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
    // Approved, denied and mistyped at the same moment.
    for _ in 0..4 {
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let bodies = [
            device.approval(&request, &number),
            device.denial(&request, "mistake"),
            device.approval(&request, &wrong_number(&number)),
        ];
        let mut calls = Vec::new();
        for index in 0..12 {
            calls.push((index % 3, device.decision(&request, &bodies[index % 3]).await));
        }
        let mut running = tokio::task::JoinSet::new();
        for (kind, call) in calls {
            running.spawn(async move { (kind, call.send().await) });
        }
        let mut won = Vec::new();
        while let Some(ended) = running.join_next().await {
            let (kind, answer) = ended.expect("an answer");
            match answer.status {
                204 | 422 => won.push(kind),
                _ => drop(answer.problem(410, "already-used")),
            }
        }
        assert_eq!(won.len(), 1, "{won:?}");
        let shown = firm.get(&sign_in).send().await;
        let outcome = (&shown.expect(200)["status"], &shown.body["prompt"]["status"]);
        match won[0] {
            0 => assert_eq!(outcome.0, "complete", "{shown}"),
            1 => assert_eq!(outcome, (&json!("factor_required"), &json!("denied")), "{shown}"),
            _ => assert_eq!(outcome, (&json!("factor_required"), &json!("wrong_number")), "{shown}"),
        }
    }
}

#[tokio::test]
async fn a_crowd_that_asks_a_device_makes_one_request() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let mut open = Vec::new();
    for _ in 0..5 {
        open.push(opened(&person).await);
    }
    let answers = at_once((0..20).map(|n| challenge(&firm, &open[n % 5], &device).send())).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(tally, [("201 ".to_owned(), 1), ("409 conflict".to_owned(), 19)].into(), "{tally:?}");
    device.request().await;
    // However it is tried, five in ten minutes, whatever becomes of them.
    let mut sent = 1;
    for _ in 0..6 {
        if let Some(request) = device.requests().await.first() {
            device.deny(request, "mistake").await.expect(204);
        }
        let answers = at_once((0..10).map(|n| challenge(&firm, &open[n % 5], &device).send())).await;
        sent += answers.iter().filter(|answer| answer.status == 201).count();
    }
    assert_eq!(sent, 5);
    challenge(&firm, &open[0], &device).send().await.problem(429, "push-limited");
}

/// What is sent at once, each with what it is.
async fn raced(calls: Vec<(&'static str, Call)>) -> Vec<(&'static str, Answer)> {
    let mut running = tokio::task::JoinSet::new();
    for (what, call) in calls {
        running.spawn(async move { (what, call.send().await) });
    }
    running.join_all().await
}

#[tokio::test]
async fn an_approval_and_another_factor_at_the_same_moment_complete_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    for _ in 0..6 {
        service.advance(600).await;
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let code = json!({"factor_id": device.factor_id, "code": device.code(0).await});
        let mut calls = Vec::new();
        for _ in 0..3 {
            calls.push(("approve", device.decision(&request, &device.approval(&request, &number)).await));
            calls.push(("verify", firm.post(&format!("{sign_in}/verify"), &code)));
            calls.push(("get", firm.get(&sign_in)));
        }
        let mut answers = raced(calls).await;
        answers.push(("get", firm.get(&sign_in).send().await));
        let complete = answers.iter().filter(|(_, answer)| answer.body["status"] == "complete").count();
        let seen: Vec<_> = answers.iter().map(|(what, answer)| (what, answer.status, answer.code())).collect();
        assert_eq!(complete, 1, "{seen:?}");
        let approved = answers.iter().filter(|(what, answer)| *what == "approve" && answer.status == 204).count();
        assert!(approved <= 1, "{seen:?}");
        assert_eq!(device.requests().await, Vec::<Value>::new());
    }
}

#[tokio::test]
async fn a_report_of_fraud_and_another_factor_at_the_same_moment_have_one_outcome() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    for _ in 0..6 {
        service.advance(3_600).await;
        let (sign_in, _, request) = asked(&firm, &person, &device).await;
        let code = json!({"factor_id": device.factor_id, "code": device.code(0).await});
        let calls = vec![
            ("deny", device.decision(&request, &device.denial(&request, "fraudulent")).await),
            ("verify", firm.post(&format!("{sign_in}/verify"), &code)),
            ("give up", firm.delete(&sign_in)),
        ];
        let answers = raced(calls).await;
        let done: Vec<_> = answers.iter().filter(|(_, answer)| answer.status < 300).map(|(what, _)| *what).collect();
        let seen: Vec<_> = answers.iter().map(|(what, answer)| (what, answer.status, answer.code())).collect();
        assert_eq!(done.len(), 1, "{seen:?}");
        assert_eq!(firm.get(&sign_in).send().await.status, 410, "{seen:?}");
        let next = challenge(&firm, &opened(&person).await, &device).send().await;
        assert_eq!(next.status, if done == ["deny"] { 429 } else { 201 }, "{seen:?}\n{next}");
    }
}

#[tokio::test]
async fn r11_no_number_no_pairing_and_no_secret_of_a_device_is_kept_or_logged() {
    let service = new_service!("reads all that was ever stored and logged");
    let (firm, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    device.factor_id = pending.body["id"].as_str().expect("an id").to_owned();
    let endpoint = "https://updates.push.services.mozilla.com/wpush/v2/unguessable-endpoint-of-ana";
    let mut body = device.pairing_body(&secret_of(&pending));
    body["subscription"] = subscription(endpoint);
    let auth = body["subscription"]["keys"]["p256dh"].as_str().expect("a key").to_owned();
    let paired = service.api().post("/v1/devices").json(&body).send().await;
    paired.expect(201);
    device.paired(&paired);
    confirm(&person, &device).await.expect(200);
    let mut numbers = Vec::new();
    for round in 0..5 {
        let sign_in = opened(&person).await;
        let number = prompted(&firm, &sign_in, &device).await;
        let request = device.request().await;
        let typed = if round % 2 == 0 { number.clone() } else { wrong_number(&number) };
        device.approve(&request, &typed).await;
        let listed = device.asked().await.text;
        assert!(!listed.contains(&format!("\"{number}\"")), "{listed}");
        numbers.push((number, request));
    }
    let stored = service.table().await.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let audit = firm.get("/v1/audit?limit=100").send().await.expect(200).to_string();
    let logged = service.log();
    let places = [("table", &stored), ("audit", &audit), ("log", &logged)];
    let short = code_of(&pending);
    let secrets = [
        secret_of(&pending),
        short.clone(),
        short.replace('-', ""),
        short.replace('-', "").to_lowercase(),
        device.secret.clone(),
        "unguessable-endpoint-of-ana".to_owned(),
        auth,
    ];
    for (place, text) in places {
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{place} holds {secret}");
        }
        for (number, _) in &numbers {
            for form in [format!("\"{number}\""), format!("number={number}"), format!("number\\\":\\\"{number}")] {
                assert!(!text.contains(&form), "{place} holds the number {number}");
            }
            // Nor what anybody could sweep.
            let hashed = digest(&SHA256, number.as_bytes());
            for form in [HEXLOWER.encode(hashed.as_ref()), BASE64URL_NOPAD.encode(hashed.as_ref())] {
                assert!(!text.contains(&form), "{place} holds a hash of the number {number}");
            }
        }
    }
    // Nor does the request, of which everything is in the table, tell it by a hash of its own parts.
    for (number, request) in &numbers {
        let (id, nonce) = (request["id"].as_str().expect("an id"), request["nonce"].as_str().expect("a nonce"));
        for message in [format!("{number}{nonce}"), format!("{nonce}{number}"), format!("{id}|{nonce}|{number}")] {
            let hashed = BASE64URL_NOPAD.encode(digest(&SHA256, message.as_bytes()).as_ref());
            assert!(!stored.contains(&hashed), "a hash of the number and the request");
        }
    }
    assert!(!logged.contains("panicked"));
}
