//! Strategies (E5, E6): the next step on time, at once after a failure, never after success; every limit and the ledger obeyed.

use crate::harness::*;

const WHY: &str = "moves the clock and runs jobs";

fn sms_sms_email() -> Value {
    json!([{"channel": "sms", "wait_seconds": 30}, {"channel": "sms", "wait_seconds": 60}, {"channel": "email"}])
}

fn order(strategy: Value) -> Value {
    json!({"recipient": {"phone": people::french_mobile(), "email": people::email()}, "strategy": strategy})
}

/// The channels of a passcode's sends, with their states.
async fn sends(firm: &Firm, id: &str) -> Vec<String> {
    let read = firm.read(id).await;
    let sends = read.expect(200)["sends"].as_array().expect("a list").clone();
    let text = |send: &Value, name: &str| send[name].as_str().expect("a text").to_owned();
    sends.iter().map(|send| format!("{} {}", text(send, "channel"), text(send, "status"))).collect()
}

async fn next_step_in(firm: &Firm, id: &str) -> Option<i64> {
    let read = firm.read(id).await;
    let at = read.expect(200)["next_step_at"].as_str()?.to_owned();
    let now = firm.service.now().await;
    Some((at.parse::<jiff::Timestamp>().expect("a time").as_second()) - now.as_second())
}

#[tokio::test]
async fn steps_are_taken_on_time_with_the_same_code_until_none_is_left() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = order(sms_sms_email());
    let issued = firm.issued(body.clone()).await;
    let (phone, email) = (issued.to.clone(), body["recipient"]["email"].as_str().expect("an email").to_owned());
    assert!(matches!(next_step_in(&firm, &issued.id).await, Some(28..=30)));
    service.advance(25).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent"], "not before its time");
    service.advance(6).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent", "sms sent"]);
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await.len(), 2, "a step is taken once");
    service.advance(61).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent", "sms sent", "email sent"]);
    assert_eq!(next_step_in(&firm, &issued.id).await, None);
    let texts = service.messages_to(&phone).await;
    assert!(texts.len() == 2 && texts.iter().all(|message| message.text.contains(&issued.code)));
    assert!(firm.newest_message(&email).await.text.contains(&issued.code), "the code stays the same to the end");
    assert_eq!(firm.parts_used().await, 2);
    assert_eq!(firm.read(&issued.id).await.expect(200)["sends_remaining"], 2);
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn nothing_is_sent_after_success() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let verified = firm.issued(order(sms_sms_email())).await;
    let delivered = firm.issued(order(sms_sms_email())).await;
    let canceled = firm.issued(order(sms_sms_email())).await;
    let superseding = order(sms_sms_email());
    let superseded = firm.issued(superseding.clone()).await;
    firm.verify(&verified.id, &verified.code).send().await.expect(200);
    service.receipt(&firm.newest_message(&delivered.to).await.id, "delivered").await.expect(204);
    assert_eq!(next_step_in(&firm, &delivered.id).await, None);
    firm.cancel(&canceled.id).send().await.expect(204);
    firm.issue(&json!({"recipient": superseding["recipient"]})).send().await.expect(201);
    for _ in 0..3 {
        service.advance(61).await;
        service.run_jobs().await;
    }
    for passcode in [verified, delivered, canceled, superseded] {
        assert_eq!(sends(&firm, &passcode.id).await.len(), 1, "{}", passcode.id);
    }
    assert_eq!(firm.parts_used().await, 5);
}

#[tokio::test]
async fn a_resend_by_hand_restarts_the_wait() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let steps = json!([{"channel": "sms", "wait_seconds": 60}, {"channel": "email"}]);
    let issued = firm.issued(order(steps)).await;
    service.advance(45).await;
    firm.post(&format!("/v1/passcodes/{}/resend", issued.id), &json!({"channel": "sms"})).send().await.expect(200);
    assert!(matches!(next_step_in(&firm, &issued.id).await, Some(58..=60)));
    service.advance(20).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await.len(), 2, "the old time has passed, the new one has not");
    service.advance(42).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent", "sms sent", "email sent"]);
}

#[tokio::test]
async fn a_refused_step_is_followed_by_the_next_at_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // The number refuses for itself: the second SMS would be refused as well.
    service.fault("sns", "opted_out", 1).await;
    let opted_out = firm.issue(&order(sms_sms_email())).send().await;
    let id = opted_out.expect(201)["id"].as_str().expect("an id").to_owned();
    assert_eq!(sends(&firm, &id).await, ["sms failed", "email sent"]);
    assert_eq!(opted_out.body["channel"], "email");
    // The provider's account is the trouble: the same way again, which works.
    service.fault("sns", "spend_limit", 1).await;
    let suspended = firm.issue(&order(sms_sms_email())).send().await;
    let id = suspended.expect(201)["id"].as_str().expect("an id").to_owned();
    assert_eq!(sends(&firm, &id).await, ["sms failed", "sms sent"]);
    assert_eq!(firm.parts_used().await, 1, "what was refused was given back");
    // A destination that is not allowed, and a plan without room.
    let abroad =
        json!({"recipient": {"phone": "+4915112345678", "email": people::email()}, "strategy": sms_sms_email()});
    assert_eq!(firm.issue(&abroad).send().await.expect(201)["channel"], "email");
    firm.plan(0).await;
    assert_eq!(firm.issue(&order(sms_sms_email())).send().await.expect(201)["channel"], "email");
    // None remains.
    let only_sms = json!([{"channel": "sms", "wait_seconds": 30}, {"channel": "sms"}]);
    firm.issue(&order(only_sms)).send().await.problem(402, "sms-plan-exhausted");
}

#[tokio::test]
async fn a_lost_answer_hastens_nothing_and_its_next_step_comes() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    service.fault("sns", "server_error", 1).await;
    let answer = firm.issue(&order(sms_sms_email())).send().await;
    let id = answer.expect(201)["id"].as_str().expect("an id").to_owned();
    service.run_jobs().await;
    assert_eq!(sends(&firm, &id).await, ["sms unknown"]);
    service.advance(31).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &id).await, ["sms unknown", "sms sent"]);
    assert_eq!(firm.parts_used().await, 2, "an unknown send stays charged");
}

#[tokio::test]
async fn limits_hold_for_steps_too() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.settings(json!({"policies": {"sends_per_recipient_10_minutes": 2}})).await;
    let issued = firm.issued(order(sms_sms_email())).await;
    for _ in 0..3 {
        service.advance(61).await;
        service.run_jobs().await;
    }
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent", "sms sent"]);
    assert_eq!(next_step_in(&firm, &issued.id).await, None, "no step is left that may be taken");
}

#[tokio::test]
async fn a_step_taken_by_many_at_once_is_one_send() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued(order(sms_sms_email())).await;
    service.advance(31).await;
    let runs = (0..8).map(|_| {
        let run = service.api().post("/_local/run/jobs").json(&json!({"until_idle": true}));
        async move { run.send().await }
    });
    at_once(runs).await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms sent", "sms sent"]);
    assert_eq!(firm.parts_used().await, 2);
}

#[tokio::test]
async fn the_setting_is_the_default_and_passes_over_what_a_recipient_lacks() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.settings(json!({"strategy": [{"channel": "sms", "wait_seconds": 30}, {"channel": "email"}]})).await;
    let both = firm.issued(json!({"recipient": {"phone": people::french_mobile(), "email": people::email()}})).await;
    let mail = firm.issued_by_email().await;
    let chosen = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "channel": "sms"})).await;
    assert!(both.document["next_step_at"].is_string());
    assert!(mail.document["next_step_at"].is_null(), "its only step is taken");
    assert!(chosen.document["next_step_at"].is_null(), "a channel was asked for");
    service.advance(31).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &both.id).await, ["sms sent", "email sent"]);
    assert_eq!(sends(&firm, &chosen.id).await, ["sms sent"]);
}

#[tokio::test]
async fn strategies_that_make_no_sense_are_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let both = json!({"phone": people::french_mobile(), "email": people::email()});
    let step = |wait: Value| json!({"channel": "sms", "wait_seconds": wait});
    let last = json!({"channel": "email"});
    for (strategy, pointer) in [
        (json!([]), "/strategy"),
        (json!([step(json!(29)), last]), "/strategy/0/wait_seconds"),
        (json!([step(json!(301)), last]), "/strategy/0/wait_seconds"),
        (json!([last, last]), "/strategy/0/wait_seconds"),
        (json!([step(json!(30))]), "/strategy/0/wait_seconds"),
        (
            json!([step(json!(30)), step(json!(30)), step(json!(30)), step(json!(30)), step(json!(30)), last]),
            "/strategy",
        ),
    ] {
        let answer = firm.issue(&json!({"recipient": both, "strategy": strategy})).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "{strategy}");
    }
    for strategy in [json!([{"channel": "fax"}]), json!("sms"), json!([{"channel": "sms", "x": 1}]), json!(null)] {
        firm.issue(&json!({"recipient": both, "strategy": strategy})).send().await.problem(400, "invalid-request");
    }
    let with_channel = json!({"recipient": both, "strategy": [last], "channel": "email"});
    firm.issue(&with_channel).send().await.problem(400, "invalid-request");
    let without_email = json!({"recipient": {"phone": people::french_mobile()}, "strategy": [step(json!(30)), last]});
    let answer = firm.issue(&without_email).send().await;
    assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], "/strategy/1/channel");
    firm.patch("/v1/settings", &json!({"strategy": [last, last]})).send().await.problem(400, "invalid-request");
}

#[tokio::test]
async fn a_receipt_that_comes_before_the_answer_ends_it_too() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    service.fault("sns", "receipt_first", 1).await;
    let issued = firm.issued(order(sms_sms_email())).await;
    assert_eq!(next_step_in(&firm, &issued.id).await, None);
    service.advance(31).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms delivered"]);
}

#[tokio::test]
async fn a_receipt_of_failure_hastens_the_next_step() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued(order(sms_sms_email())).await;
    let first = firm.newest_message(&issued.to).await.id;
    for _ in 0..3 {
        service.receipt(&first, "failed").await.expect(204);
    }
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms failed", "sms sent"], "once, and at once");
    service.advance(31).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await.len(), 2, "the first step's own time means nothing any more");
    service.advance(30).await;
    service.run_jobs().await;
    assert_eq!(sends(&firm, &issued.id).await, ["sms failed", "sms sent", "email sent"]);
}
