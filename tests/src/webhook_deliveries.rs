//! How deliveries go out: in order, again when they failed, at last given up; and webhooks that are disabled. The clock is
//! moved, so that nothing is waited for.

use std::collections::HashMap;

use crate::harness::person::{firm_without_captcha, request_reset};
use crate::harness::*;
use crate::webhooks::path;

/// A new instance for each: what waits for later here must be nobody else's when the clock moves.
const WHY: &str = "receives on loopback and moves the clock";
const DAY: i64 = 24 * 3600;

async fn deliveries(firm: &Firm, webhook: &Value, query: &str) -> Vec<Value> {
    let answer = firm.get(&format!("{}/deliveries{query}", path(webhook))).send().await;
    answer.expect(200)["deliveries"].as_array().expect("a list").clone()
}

async fn webhook_of(firm: &Firm, webhook: &Value) -> Value {
    firm.get(&path(webhook)).send().await.expect(200).clone()
}

/// Moves the clock to the pause's end and lets what is due run.
async fn pass(service: &Service, seconds: i64) {
    service.advance(seconds).await;
    service.run_jobs().await;
}

#[tokio::test]
async fn a_later_event_waits_until_the_earlier_is_delivered_and_others_do_not() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent", "passcode.verified"]).await;
    receiver.answers_next([Behaviour::Status(500), Behaviour::Status(503)]);
    let held = firm.issued_by_sms().await;
    receiver.eventually(1).await;
    firm.verify(&held.id, &held.code).send().await.expect(200);
    pass(&service, 6).await;
    let other = firm.issued_by_sms().await;
    service.run_jobs().await;
    let told = |of: &Issued| -> Vec<String> {
        let mine = receiver.received().into_iter().filter(|event| event.body["data"]["id"] == of.id.as_str());
        mine.map(|event| event.kind()).collect()
    };
    assert_eq!(told(&held), ["passcode.sent", "passcode.sent"], "the verification waits");
    assert_eq!(told(&other), ["passcode.sent"], "another passcode's does not");
    let pending = deliveries(&firm, &webhook, "?status=pending").await;
    assert_eq!(pending.len(), 2, "{pending:?}");
    pass(&service, 61).await;
    assert_eq!(told(&held), ["passcode.sent", "passcode.sent", "passcode.sent", "passcode.verified"]);
    let events = receiver.received();
    let first: Vec<&str> = events
        .iter()
        .filter(|event| event.kind() == "passcode.sent" && event.body["data"]["id"] == held.id.as_str())
        .map(|event| event.header("webhook-id"))
        .collect();
    assert!(first.iter().all(|id| *id == first[0]), "a repeat is recognizable: {first:?}");
    assert!(deliveries(&firm, &webhook, "?status=pending").await.is_empty());
    assert_eq!(deliveries(&firm, &webhook, "?status=delivered").await.len(), 3);
}

#[tokio::test]
async fn what_fails_for_24_hours_is_failed_and_the_next_goes_on() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent", "passcode.verified"]).await;
    receiver.answers(Behaviour::Status(500));
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    service.run_jobs().await;
    let started = service.now().await;
    let mut waits = Vec::new();
    for _ in 0..9 {
        let first = deliveries(&firm, &webhook, "").await.pop().expect("the first event");
        assert_eq!(first["status"], "pending", "{first}");
        assert_eq!((&first["last_status"], &first["last_error"]), (&json!(500), &json!("status")), "{first}");
        let wait = seconds_between(&first["last_attempt_at"], &first["next_attempt_at"]);
        waits.push(wait);
        pass(&service, wait + 1).await;
    }
    assert!(waits.is_sorted_by(|shorter, longer| shorter < longer), "growing: {waits:?}");
    let first = deliveries(&firm, &webhook, "").await.pop().expect("the first event");
    assert_eq!((&first["status"], &first["attempts"]), (&json!("failed"), &json!(10)), "{first}");
    assert!(first.get("next_attempt_at").is_none(), "{first}");
    let tried_for = service.now().await.as_second() - started.as_second();
    assert!((DAY - 60..DAY + 300).contains(&tried_for), "tried for {tried_for} seconds");
    let kinds = receiver.types();
    assert_eq!(kinds.iter().filter(|kind| *kind == "passcode.sent").count(), 10);
    assert_eq!(kinds.last().map(String::as_str), Some("passcode.verified"), "the later one's turn: {kinds:?}");
}

#[tokio::test]
async fn a_delivery_goes_out_once_more_by_request_with_the_same_id_and_body() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    firm.issued_by_sms().await;
    service.run_jobs().await;
    let first = receiver.received()[0].clone();
    let id = first.header("webhook-id").to_owned();
    let redeliver = || firm.post(&format!("{}/deliveries/{id}/redeliver", path(&webhook)), &json!({})).send();
    receiver.answers(Behaviour::Status(500));
    assert_eq!(redeliver().await.expect(202)["status"], "pending");
    service.run_jobs().await;
    redeliver().await.problem(409, "conflict");
    receiver.answers(Behaviour::Status(200));
    pass(&service, 6).await;
    let received = receiver.received();
    assert_eq!(received.len(), 3);
    for again in &received[1..] {
        assert_eq!((again.header("webhook-id"), &again.text), (id.as_str(), &first.text));
        assert!(again.is_signed_by(&webhook["secret"]));
    }
    let listed = deliveries(&firm, &webhook, "").await;
    assert_eq!((listed.len(), &listed[0]["status"], &listed[0]["attempts"]), (1, &json!("delivered"), &json!(3)));
}

/// R15, R55.
#[tokio::test]
async fn a_receiver_that_never_answers_holds_up_no_other() {
    let service = new_service!(WHY);
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let (silent, prompt) = (Receiver::new().await, Receiver::new().await);
    let webhook = silent.webhook(&firm, &["passcode.sent"]).await;
    prompt.webhook(&firm, &["passcode.sent"]).await;
    prompt.webhook(&other, &["passcode.sent"]).await;
    silent.answers(Behaviour::Hang);
    let started = std::time::Instant::now();
    firm.issued_by_sms().await;
    other.issued_by_sms().await;
    prompt.eventually(2).await;
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    silent.eventually(1).await;
    service.run_jobs().await;
    assert!((14..25).contains(&started.elapsed().as_secs()), "left after 15 seconds: {:?}", started.elapsed());
    let listed = deliveries(&firm, &webhook, "").await;
    assert_eq!((&listed[0]["status"], &listed[0]["last_error"]), (&json!("pending"), &json!("timeout")), "{listed:?}");
}

/// R15: calls that last have a queue of their own.
#[tokio::test]
async fn receivers_that_never_answer_keep_no_mail_and_no_step_waiting() {
    let service = new_service!(WHY);
    let (firm, receiver) = (firm_without_captcha(&service).await, Receiver::new().await);
    let person = Person::new(&firm).await;
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    receiver.answers(Behaviour::Hang);
    // More than the queue of other jobs would have slots for.
    let issue = |_| firm.issue(&json!({"recipient": {"phone": people::french_mobile()}, "channel": "sms"})).send();
    for issued in at_once((0..15).map(issue)).await {
        issued.expect(201);
    }
    receiver.eventually(10).await;
    let mailed = async {
        request_reset(&firm, &person.login_id).send().await.expect(202);
        firm.eventual_messages(&person.email, 1).await
    };
    let stepped = async {
        let (phone, email) = (people::french_mobile(), people::email());
        let strategy = json!([{"channel": "sms", "wait_seconds": 300}, {"channel": "email"}]);
        let order = json!({"recipient": {"phone": phone, "email": email}, "strategy": strategy});
        firm.issue(&order).send().await.expect(201);
        let sms = firm.newest_message(&phone).await;
        // The next step is due at once.
        service.receipt(&sms.id, "failed").await.expect(204);
        firm.eventual_messages(&email, 1).await
    };
    let (mailed, stepped) = tokio::join!(mailed, stepped);
    assert_eq!((mailed.len(), stepped.len()), (1, 1));
    let under_way = deliveries(&firm, &webhook, "").await;
    assert!(under_way.len() >= 15, "{under_way:?}");
    assert!(under_way.iter().all(|delivery| delivery.get("last_error").is_none()), "no call has ended: {under_way:?}");
}

#[tokio::test]
async fn a_redirect_is_a_failure_and_not_followed() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    receiver.answers(Behaviour::Redirect);
    firm.issued_by_sms().await;
    service.run_jobs().await;
    let listed = deliveries(&firm, &webhook, "").await;
    assert_eq!((&listed[0]["status"], &listed[0]["last_status"]), (&json!("pending"), &json!(302)), "{listed:?}");
    assert!(receiver.received().iter().all(|event| event.path == "/hook"));
}

#[tokio::test]
async fn a_receiver_that_is_gone_disables_its_webhook() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent", "passcode.verified"]).await;
    receiver.answers(Behaviour::Status(410));
    let issued = firm.issued_by_sms().await;
    service.run_jobs().await;
    let disabled = webhook_of(&firm, &webhook).await;
    assert_eq!((&disabled["status"], &disabled["disabled_because"]), (&json!("disabled"), &json!("gone")));
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    pass(&service, 2 * DAY).await;
    assert_eq!(receiver.received().len(), 1, "nothing more is sent");
    assert_eq!(deliveries(&firm, &webhook, "?status=failed").await.len(), 1);
    let id = receiver.received()[0].header("webhook-id").to_owned();
    let redeliver = || firm.post(&format!("{}/deliveries/{id}/redeliver", path(&webhook)), &json!({})).send();
    redeliver().await.problem(409, "conflict");
    receiver.answers(Behaviour::Status(200));
    let active = firm.patch(&path(&webhook), &json!({"status": "active"})).send().await;
    assert!(active.expect(200).get("disabled_at").is_none());
    redeliver().await.expect(202);
    firm.issued_by_sms().await;
    service.run_jobs().await;
    assert_eq!(receiver.received().len(), 3);
}

#[tokio::test]
async fn five_days_of_failures_disable_a_webhook_with_one_mail() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    receiver.answers(Behaviour::Status(500));
    for _ in 0..5 {
        firm.issued_by_sms().await;
        firm.issued_by_sms().await;
        service.run_jobs().await;
        assert_eq!(webhook_of(&firm, &webhook).await["status"], "active");
        pass(&service, DAY - 600).await;
    }
    assert!(service.messages_to(&firm.admin_email).await.is_empty());
    assert_eq!(webhook_of(&firm, &webhook).await["status"], "active");
    for _ in 0..3 {
        firm.issued_by_sms().await;
    }
    // Many that fail at once, and whatever runs twice.
    pass(&service, 3600).await;
    service.run_jobs().await;
    let disabled = webhook_of(&firm, &webhook).await;
    assert_eq!((&disabled["status"], &disabled["disabled_because"]), (&json!("disabled"), &json!("failures")));
    pass(&service, DAY).await;
    let mails = service.messages_to(&firm.admin_email).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    let mail = &mails[0];
    let id = webhook["id"].as_str().expect("an id");
    assert!(mail.text.contains(id) && mail.text.contains("five days") && mail.html.contains(id), "{mail:?}");
    assert!(!mail.text.contains("/hook"), "the path may hold a secret: {}", mail.text);
    let came = receiver.received().len();
    firm.issued_by_sms().await;
    service.run_jobs().await;
    assert_eq!(receiver.received().len(), came);
    assert!(deliveries(&firm, &webhook, "?status=pending").await.is_empty());
}

#[tokio::test]
async fn one_success_begins_the_five_days_anew() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    for day in 0..7 {
        receiver.answers(Behaviour::Status(if day == 3 { 200 } else { 500 }));
        firm.issued_by_sms().await;
        service.run_jobs().await;
        pass(&service, DAY - 600).await;
    }
    assert_eq!(webhook_of(&firm, &webhook).await["status"], "active");
    assert!(service.messages_to(&firm.admin_email).await.is_empty());
}

#[tokio::test]
async fn a_late_failure_after_quiet_days_disables_nothing() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    receiver.answers(Behaviour::Status(500));
    firm.issued_by_sms().await;
    service.run_jobs().await;
    let since = webhook_of(&firm, &webhook).await["failing_since"].clone();
    assert!(since.is_string(), "{since}");
    for _ in 0..2 {
        pass(&service, DAY / 2 + 1).await;
        assert_eq!(webhook_of(&firm, &webhook).await["failing_since"], since, "it fails all day");
    }
    assert_eq!(deliveries(&firm, &webhook, "?status=failed").await.len(), 1);
    service.advance(6 * DAY).await;
    firm.issued_by_sms().await;
    service.run_jobs().await;
    let present = webhook_of(&firm, &webhook).await;
    assert_eq!(present["status"], "active", "{present}");
    assert_eq!(seconds_between(&since, &present["failing_since"]) / DAY, 7, "counted anew: {present}");
    assert!(service.messages_to(&firm.admin_email).await.is_empty());
}

#[tokio::test]
async fn deliveries_are_listed_newest_first_by_pages() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    let mut issued = Vec::new();
    for _ in 0..5 {
        issued.push(firm.issued_by_sms().await.id.clone());
        service.advance(1).await;
    }
    service.run_jobs().await;
    let (mut seen, mut query) = (Vec::new(), "?limit=2".to_owned());
    loop {
        let page = firm.get(&format!("{}/deliveries{query}", path(&webhook))).send().await;
        let page = page.expect(200).clone();
        seen.extend(page["deliveries"].as_array().expect("a list").clone());
        let Some(next) = page["next_cursor"].as_str() else { break };
        query = format!("?limit=2&cursor={next}");
    }
    let listed: Vec<&str> = seen.iter().map(|delivery| delivery["id"].as_str().expect("an id")).collect();
    // Two passcodes' events wait for nobody, so they may come in any order: the list goes by when they happened.
    let received: HashMap<_, _> = receiver
        .received()
        .iter()
        .map(|event| (event.body["data"]["id"].to_string(), event.header("webhook-id").to_owned()))
        .collect();
    let expected: Vec<&str> = issued.iter().rev().map(|id| received[&json!(id).to_string()].as_str()).collect();
    assert_eq!(listed, expected);
    assert!(
        seen.iter().all(|delivery| delivery["status"] == "delivered" && delivery["last_status"] == 204),
        "{seen:?}"
    );
}

#[tokio::test]
async fn a_removed_webhook_is_sent_nothing_more() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
    receiver.answers(Behaviour::Status(500));
    firm.issued_by_sms().await;
    receiver.eventually(1).await;
    firm.delete(&path(&webhook)).send().await.expect(204);
    let came = receiver.received().len();
    pass(&service, DAY).await;
    assert_eq!(receiver.received().len(), came);
    assert_eq!(service.run_jobs().await, 0, "and no job goes on");
}

/// Nothing is lost when the queue does not take the job: the sweep finds it.
#[tokio::test]
async fn an_event_whose_queue_is_down_is_delivered_by_the_sweep_once() {
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &["passcode.sent"]).await;
    service.fault("sqs", "server_error", 100).await;
    firm.issued_by_sms().await;
    service.clear_faults().await;
    assert!(receiver.received().is_empty());
    service.run_jobs().await;
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["passcode.sent"]);
}
