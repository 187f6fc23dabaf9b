//! Webhooks as a firm manages them, and what they say: signatures, rotation, events without a code or a whole address.

use crate::harness::*;

/// A new instance for each: what waits for later here must be nobody else's when the clock moves.
const WHY: &str = "receives on loopback";
/// Everything that happens to a passcode.
pub(crate) const PASSCODES: [&str; 6] = [
    "passcode.sent",
    "passcode.delivered",
    "passcode.failed",
    "passcode.verified",
    "passcode.expired",
    "passcode.exhausted",
];

pub(crate) fn path(webhook: &Value) -> String {
    format!("/v1/webhooks/{}", webhook["id"].as_str().expect("an id"))
}

async fn reports(service: &Service, firm: &Firm, issued: &Issued, status: &str) {
    let message = firm.newest_message(&issued.to).await;
    service.receipt(&message.id, status).await.expect(204);
}

#[tokio::test]
async fn a_webhook_is_told_of_what_happens_to_a_passcode_in_order_and_signed() {
    let service = new_service!("compares the service's time with the machine's");
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &PASSCODES).await;
    assert!(webhook["id"].as_str().is_some_and(|id| id.starts_with("wh_")), "{webhook}");
    let issued =
        firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "client_reference": "order-811"})).await;
    reports(&service, &firm, &issued, "delivered").await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let received = receiver.eventually(3).await;
    assert_eq!(receiver.types(), ["passcode.sent", "passcode.delivered", "passcode.verified"]);
    for event in &received {
        assert!(event.is_verified_by(&webhook["secret"]), "{event:?}");
        assert!(event.header("webhook-id").starts_with("wd_") && event.path == "/hook", "{event:?}");
        assert_eq!(event.header("content-type"), "application/json");
        assert_eq!(event.body["data"]["id"], issued.id);
        assert_eq!(event.body["data"]["client_reference"], "order-811");
        assert_eq!(event.body["data"]["to"], issued.document["to"]);
        let members: Vec<&String> = event.body.as_object().expect("an object").keys().collect();
        assert_eq!(members, ["data", "timestamp", "type"]);
    }
    assert_eq!(received[1].body["data"]["send"]["status"], "delivered");
    assert_eq!(received[2].body["data"]["status"], "verified");
}

#[tokio::test]
async fn a_failed_send_a_spent_and_an_expired_passcode_are_told() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &["passcode.failed", "passcode.exhausted", "passcode.expired"]).await;
    let failed = firm.issued_by_sms().await;
    reports(&service, &firm, &failed, "failed").await;
    firm.cancel(&failed.id).send().await.expect(204);
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.failed"]);
    // Certainly not sent: the caller is told at once, the webhook too.
    service.fault("sns", "invalid_number", 1).await;
    let refused = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}, "channel": "sms"})).send().await;
    refused.problem(422, "invalid-recipient");
    service.run_jobs().await;
    assert_eq!(receiver.received()[1].body["data"]["status"], "failed");

    let spent = firm.issued_by_sms().await;
    firm.exhaust(&spent).await;
    service.run_jobs().await;
    let received = receiver.eventually(3).await;
    assert_eq!(
        (received[2].kind().as_str(), &received[2].body["data"]["id"]),
        ("passcode.exhausted", &json!(spent.id))
    );
    assert_eq!(received[2].body["data"]["status"], "exhausted");

    let expired = firm.issued_by_sms().await;
    let verified = firm.issued_by_sms().await;
    firm.verify(&verified.id, &verified.code).send().await.expect(200);
    service.advance(301).await;
    service.run_jobs().await;
    let received = receiver.received();
    assert_eq!((received.len(), received[3].kind().as_str()), (4, "passcode.expired"), "{:?}", receiver.types());
    assert_eq!(received[3].body["data"]["id"], expired.id);
    service.advance(3600).await;
    service.run_jobs().await;
    assert_eq!(receiver.received().len(), 4, "each end once");
}

/// R58: the end is decided by the record, not by the job that looks at it.
#[tokio::test]
async fn a_resend_that_moves_the_end_moves_the_event() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &["passcode.expired"]).await;
    let issued = firm.issued_by_sms().await;
    service.advance(260).await;
    firm.resend(&issued.id).send().await.expect(200);
    service.advance(60).await;
    service.run_jobs().await;
    assert!(receiver.received().is_empty(), "the new code is good");
    service.advance(260).await;
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.expired"]);
}

#[tokio::test]
async fn the_last_attempt_that_is_right_exhausts_nothing() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &["passcode.exhausted", "passcode.verified"]).await;
    let issued = firm.issued_by_sms().await;
    for _ in 0..4 {
        firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    }
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.verified"]);
}

#[tokio::test]
async fn a_send_that_moves_to_the_other_channel_is_told_as_both() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &PASSCODES).await;
    service.fault("sns", "spend_limit", 1).await;
    let recipient = json!({"phone": people::french_mobile(), "email": people::email()});
    firm.issue(&json!({"recipient": recipient})).send().await.expect(201);
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.failed", "passcode.sent"]);
    let told: Vec<Value> = receiver.received().into_iter().map(|event| event.body["data"].clone()).collect();
    assert_eq!((&told[0]["channel"], &told[0]["status"]), (&json!("sms"), &json!("pending")));
    assert_eq!((&told[1]["channel"], &told[1]["status"]), (&json!("email"), &json!("pending")));
}

#[tokio::test]
async fn a_receipt_that_comes_first_is_told_after_the_sending() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &PASSCODES).await;
    service.fault("sns", "receipt_first", 1).await;
    firm.issued_by_sms().await;
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.sent", "passcode.delivered"]);
}

/// R57: two are valid while one is rotated.
#[tokio::test]
async fn a_rotated_secret_signs_for_a_day_beside_the_new_one() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    let rotated = firm.post(&format!("{}/secret", path(&webhook)), &json!({})).send().await;
    let (old, new) = (&webhook["secret"], &rotated.expect(200)["secret"]);
    assert_ne!(old, new);
    let test = async || {
        firm.post(&format!("{}/test", path(&webhook)), &json!({})).send().await.expect(202);
        service.run_jobs().await;
        receiver.received().last().expect("a request").clone()
    };
    let event = test().await;
    assert!(event.is_signed_by(old) && event.is_signed_by(new), "{event:?}");
    service.advance(24 * 3600 - 60).await;
    let event = test().await;
    assert!(event.is_signed_by(old) && event.is_signed_by(new), "{event:?}");
    service.advance(120).await;
    let event = test().await;
    assert!(!event.is_signed_by(old) && event.is_signed_by(new), "{event:?}");
}

#[tokio::test]
async fn a_test_event_goes_to_that_webhook_alone() {
    let service = new_service!(WHY);
    let firm = Firm::new(&service).await;
    let (receiver, other) = (Receiver::new().await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["session.ended"]).await;
    other.webhook(&firm, &PASSCODES).await;
    let sent = firm.post(&format!("{}/test", path(&webhook)), &json!({})).send().await;
    service.run_jobs().await;
    let received = receiver.eventually(1).await;
    assert_eq!(received[0].kind(), "webhook.test");
    assert_eq!(received[0].header("webhook-id"), sent.expect(202)["id"].as_str().expect("an id"));
    assert_eq!(received[0].body["data"], json!({"id": webhook["id"]}));
    assert!(received[0].is_signed_by(&webhook["secret"]));
    assert!(other.received().is_empty());
}

#[tokio::test]
async fn webhooks_are_made_changed_and_removed() {
    let service = local_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let made = firm.post("/v1/webhooks", &json!({"url": receiver.url(), "events": ["passcode.sent"]})).send().await;
    let webhook = made.expect(201).clone();
    assert_eq!(made.header("location"), Some(path(&webhook).as_str()));
    let mut plain = webhook.clone();
    plain.as_object_mut().expect("an object").remove("secret");
    assert_eq!(firm.get(&path(&webhook)).send().await.expect(200), &plain);
    assert_eq!(firm.get("/v1/webhooks").send().await.expect(200), &json!({"webhooks": [plain]}));
    let changed = firm.patch(&path(&webhook), &json!({"events": ["link.opened", "mfa.enrolled"]})).send().await;
    assert_eq!(changed.expect(200)["events"], json!(["link.opened", "mfa.enrolled"]));
    firm.issued_by_sms().await;
    let disabled = firm.patch(&path(&webhook), &json!({"status": "disabled"})).send().await;
    assert_eq!(disabled.expect(200)["disabled_because"], "request");
    firm.post(&format!("{}/test", path(&webhook)), &json!({})).send().await.problem(409, "conflict");
    let active = firm.patch(&path(&webhook), &json!({"status": "active"})).send().await;
    assert_eq!(active.expect(200)["status"], "active");
    firm.delete(&path(&webhook)).send().await.expect(204);
    for gone in
        [firm.get(&path(&webhook)), firm.delete(&path(&webhook)), firm.get(&format!("{}/deliveries", path(&webhook)))]
    {
        gone.send().await.problem(404, "not-found");
    }
    service.run_jobs().await;
    assert!(receiver.received().is_empty(), "no event that it subscribed to: {:?}", receiver.types());
}

#[tokio::test]
async fn there_are_ten_webhooks_at_most_whatever_comes_at_once() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"url": "http://127.0.0.1:9/", "events": ["passcode.sent"]});
    let answers = at_once((0..20).map(|_| firm.post("/v1/webhooks", &body).send())).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 10);
    for refused in answers.iter().filter(|answer| answer.status != 201) {
        refused.problem(409, "conflict");
    }
    let listed = firm.get("/v1/webhooks?limit=100").send().await;
    let webhooks = listed.expect(200)["webhooks"].as_array().expect("a list").clone();
    assert_eq!(webhooks.len(), 10);
    firm.delete(&path(&webhooks[0])).send().await.expect(204);
    firm.post("/v1/webhooks", &body).send().await.expect(201);
    firm.post("/v1/webhooks", &body).send().await.problem(409, "conflict");
}

/// R21.
#[tokio::test]
async fn malformed_webhooks_are_refused_with_the_place() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let url = "http://127.0.0.1:9/";
    for (body, pointer) in [
        (json!({"url": url}), ""),
        (json!({"events": ["passcode.sent"]}), ""),
        (json!({"url": url, "events": []}), "/events"),
        (json!({"url": url, "events": "passcode.sent"}), "/events"),
        (json!({"url": url, "events": ["passcode.sent", "passcode.sent"]}), "/events/1"),
        (json!({"url": url, "events": ["passcode.read"]}), "/events/0"),
        (json!({"url": url, "events": ["webhook.test"]}), "/events/0"),
        (json!({"url": url, "events": [{"passcode.sent": null}]}), "/events/0"),
        (json!({"url": [url], "events": ["passcode.sent"]}), "/url"),
        (json!({"url": 1, "events": ["passcode.sent"]}), "/url"),
        (json!({"url": url, "events": ["passcode.sent"], "secret": "whsec_x"}), "/secret"),
    ] {
        let answer = firm.post("/v1/webhooks", &body).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "{body}");
    }
    let webhook = firm.post("/v1/webhooks", &json!({"url": url, "events": ["passcode.sent"]})).send().await;
    let webhook = webhook.expect(201).clone();
    for body in [json!({"status": "paused"}), json!({"status": null}), json!({"events": []}), json!({"id": "wh_1"})] {
        firm.patch(&path(&webhook), &body).send().await.problem(400, "invalid-request");
    }
    for query in ["status=lost", "limit=0", "cursor=%00", "since=1"] {
        let list = firm.get(&format!("{}/deliveries?{query}", path(&webhook))).send().await;
        list.problem(400, "invalid-request");
    }
    for post in ["secret", "test"] {
        firm.post(&format!("{}/{post}", path(&webhook)), &json!({"x": 1})).send().await.problem(400, "invalid-request");
    }
    let key = firm.new_key(&["passcodes", "accounts"]).await;
    firm.api.get("/v1/webhooks").key(&key).send().await.problem(403, "forbidden");
}

/// R14: what one firm knows of its webhooks opens nothing under another's key, nor under another webhook of its own.
#[tokio::test]
async fn a_delivery_is_found_under_its_own_webhook_only() {
    let service = new_service!(WHY);
    let (firm, thief, receiver) = (Firm::new(&service).await, Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    let (other, theirs) =
        (receiver.webhook(&firm, &[PASSCODES[3]]).await, receiver.webhook(&thief, &[PASSCODES[3]]).await);
    firm.issued_by_sms().await;
    service.run_jobs().await;
    let delivery = receiver.received()[0].header("webhook-id").to_owned();
    let redeliver = |firm: &Firm, webhook: &Value| {
        firm.post(&format!("{}/deliveries/{delivery}/redeliver", path(webhook)), &json!({}))
    };
    let absent = redeliver(&thief, &webhook).send().await;
    absent.problem(404, "not-found");
    for answer in [redeliver(&thief, &theirs).send().await, redeliver(&firm, &other).send().await] {
        assert_eq!(answer.anonymous(), absent.anonymous());
    }
    assert_eq!(receiver.received().len(), 1);
    redeliver(&firm, &webhook).send().await.expect(202);
}

/// R11.
#[tokio::test]
async fn no_code_address_or_secret_is_where_it_does_not_belong() {
    let service = new_service!("reads the log and the table");
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &PASSCODES).await;
    let rotated = firm.post(&format!("{}/secret", path(&webhook)), &json!({})).send().await;
    let mut issued = vec![firm.issued_by_email().await];
    for _ in 0..5 {
        let phone = people::french_mobile();
        issued.push(firm.issued(json!({"recipient": {"phone": phone}, "code_length": 10})).await);
    }
    for one in &issued {
        reports(&service, &firm, one, "delivered").await;
        firm.verify(&one.id, &one.code).send().await.expect(200);
    }
    service.run_jobs().await;
    let bodies: String = receiver.eventually(18).await.into_iter().map(|event| event.text).collect();
    let read: Vec<String> = at_once([
        firm.get("/v1/webhooks").send(),
        firm.get(&path(&webhook)).send(),
        firm.get(&format!("{}/deliveries", path(&webhook))).send(),
        firm.get("/v1/audit?limit=100").send(),
    ])
    .await
    .iter()
    .map(|answer| answer.text.clone())
    .collect();
    let table = service.api().get("/_local/table").send().await.text;
    let secrets = [&webhook["secret"], &rotated.expect(200)["secret"]].map(|secret| secret.as_str().expect("a secret"));
    for secret in secrets.map(|secret| secret.trim_start_matches("whsec_")) {
        for place in read.iter().chain([&bodies, &table, &service.log()]) {
            assert!(!place.contains(secret), "a secret in {place:.200}");
        }
    }
    for one in &issued {
        assert!(!bodies.contains(one.to.trim_start_matches('+')), "a whole address in an event");
        assert!(one.code.len() < 10 || !bodies.contains(&one.code), "a code in an event");
        assert!(bodies.contains(&one.id));
    }
    assert!(!service.log().contains(&receiver.url()), "a webhook's URL may hold a secret of its receiver's");
}

#[tokio::test]
async fn a_firm_without_webhooks_pays_nothing() {
    let service = new_service!("reads the table");
    let (firm, with) = (Firm::new(&service).await, Firm::new(&service).await);
    let receiver = Receiver::new().await;
    receiver.webhook(&with, &["link.opened"]).await;
    for firm in [&firm, &with] {
        let issued = firm.issued_by_sms().await;
        reports(&service, firm, &issued, "delivered").await;
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
        let spent = firm.issued_by_sms().await;
        firm.exhaust(&spent).await;
        let items = service.table().await;
        let of_firm = items.iter().map(Value::to_string).filter(|item| item.contains(&firm.id));
        // The count of a firm's people is every firm's.
        let of_firm = of_firm.filter(|item| !item.contains("check_people"));
        let told: Vec<String> =
            of_firm.filter(|item| item.contains("#W") || item.contains("\"job\"") || item.contains("told")).collect();
        assert!(told.is_empty(), "{told:#?}");
    }
    service.advance(400).await;
    assert_eq!(service.run_jobs().await, 0, "no job looks at anything");
}
