//! R18: the same key and body get the first answer again, and nothing happens twice.

use crate::harness::*;
use crate::races::tally;

fn replayed(answer: &Answer) -> bool {
    answer.header("idempotency-replayed") == Some("true")
}

#[tokio::test]
async fn an_issue_repeated_with_its_key_sends_one_message() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let call = firm.issue(&json!({"recipient": {"phone": phone}})).idempotency_key("order-811");
    let first = call.clone().send().await;
    first.expect(201);
    assert!(!replayed(&first), "the first answer is no replay\n{first}");
    for _ in 0..3 {
        let again = call.clone().send().await;
        assert_eq!(again.expect(201), &first.body);
        assert!(replayed(&again), "\n{again}");
        assert_eq!(again.header("location"), first.header("location"));
    }
    let messages = firm.service.messages_to(&phone).await;
    assert_eq!(messages.len(), 1);
    assert!(!call.send().await.text.contains(&code_in(&messages[0], 6)), "a replay contains no code");
    assert_eq!(firm.parts_used().await, 1);
}

#[tokio::test]
async fn the_key_is_the_same_with_and_without_the_drafts_quotes() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let call = firm.issue(&json!({"recipient": {"phone": phone}}));
    let bare = call.clone().idempotency_key("8e03978e-40d5").send().await;
    let quoted = call.idempotency_key("\"8e03978e-40d5\"").send().await;
    assert_eq!(quoted.expect(201), bare.expect(201));
    assert!(replayed(&quoted));
    assert_eq!(firm.service.messages_to(&phone).await.len(), 1);
}

#[tokio::test]
async fn the_key_with_another_body_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let (phone, other) = (people::french_mobile(), people::french_mobile());
    firm.issue(&json!({"recipient": {"phone": phone}})).idempotency_key("k").send().await.expect(201);
    let reused = firm.issue(&json!({"recipient": {"phone": other}})).idempotency_key("k").send().await;
    reused.problem(422, "idempotency-key-reused");
    assert!(firm.service.messages_to(&other).await.is_empty());
}

#[tokio::test]
async fn a_key_belongs_to_one_tenant() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let one = first.issue(&body).idempotency_key("shared").send().await;
    let other = second.issue(&body).idempotency_key("shared").send().await;
    assert_ne!(one.expect(201)["id"], other.expect(201)["id"]);
    assert!(!replayed(&other));
}

#[tokio::test]
async fn a_key_belongs_to_one_operation_and_one_passcode() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}, "code_length": 10});
    let answer = firm.issue(&body).idempotency_key("k").send().await;
    let id = answer.expect(201)["id"].as_str().expect("an id");
    let guess = json!({"code": "0123456789"});
    let verify = firm.verify_with(id, &guess).idempotency_key("k").send().await;
    verify.problem(422, "incorrect-code");
    assert!(!replayed(&verify), "another operation\n{verify}");
    let another = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "code_length": 10})).await;
    let reused = firm.verify_with(&another.id, &guess).idempotency_key("k").send().await;
    reused.problem(422, "idempotency-key-reused");
    assert_eq!(firm.read(&another.id).await.expect(200)["attempts_remaining"], 5);
}

#[tokio::test]
async fn a_wrong_code_repeated_with_its_key_counts_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let call = firm.verify(&issued.id, &wrong(&issued.code)).idempotency_key("attempt-1");
    for _ in 0..8 {
        assert_eq!(call.clone().send().await.problem(422, "incorrect-code")["attempts_remaining"], 4);
    }
    assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 4);
}

#[tokio::test]
async fn a_verification_repeated_with_its_key_is_the_same_success() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let call = firm.verify(&issued.id, &issued.code).idempotency_key("v");
    let first = call.clone().send().await;
    let again = call.send().await;
    assert_eq!(again.expect(200), first.expect(200));
    assert!(replayed(&again));
    firm.verify(&issued.id, &issued.code).idempotency_key("w").send().await.problem(410, "already-used");
}

#[tokio::test]
async fn a_verifications_key_with_another_code_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &issued.code).idempotency_key("v").send().await.expect(200);
    let reused = firm.verify(&issued.id, &wrong(&issued.code)).idempotency_key("v").send().await;
    reused.problem(422, "idempotency-key-reused");
}

#[tokio::test]
async fn a_resend_repeated_with_its_key_sends_once() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    service.advance(31).await;
    let call = firm.resend(&issued.id).idempotency_key("r");
    let first = call.clone().send().await;
    let again = call.send().await;
    assert_eq!(again.expect(200), first.expect(200));
    assert!(replayed(&again));
    assert_eq!(service.messages_to(&issued.to).await.len(), 2);
}

#[tokio::test]
async fn a_hundred_requests_at_once_with_one_key_send_and_charge_once() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let call = firm.issue(&json!({"recipient": {"phone": phone}})).idempotency_key("burst");
    let answers = at_once((0..service.crowd(100)).map(|_| call.clone().send())).await;
    let issued: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 201).collect();
    let running = answers.iter().filter(|answer| answer.code() == "request-in-progress").count();
    let unavailable = answers.iter().filter(|answer| answer.status == 503).count();
    assert_eq!(issued.len() + running + unavailable, answers.len(), "{:?}", tally(&answers));
    assert!(issued.iter().filter(|answer| !replayed(answer)).count() <= 1, "one answer is the first");
    // Asked until it is neither running nor too busy, as the answers say.
    let last = loop {
        let answer = call.clone().send().await;
        if !matches!(answer.status, 409 | 503) {
            break answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    };
    last.expect(201);
    assert!(issued.iter().all(|answer| answer.body == last.body), "one answer for all");
    assert_eq!(service.messages_to(&phone).await.len(), 1);
    assert_eq!(firm.parts_used().await, 1);
}

#[tokio::test]
async fn a_key_has_1_to_255_printable_characters() {
    let firm = Firm::new(&Service::shared().await).await;
    let call = || firm.issue(&json!({"recipient": {"phone": people::french_mobile()}}));
    for refused in ["", "\"\"", &"k".repeat(256), "tab\there"] {
        call().idempotency_key(refused).send().await.problem(400, "invalid-request");
    }
    call().header_bytes("idempotency-key", "clé".as_bytes()).send().await.problem(400, "invalid-request");
    call().idempotency_key("a").idempotency_key("b").send().await.problem(400, "invalid-request");
    for accepted in ["k", &"k".repeat(255), "a b", "!~{}[]:;,", &format!("\"{}\"", "q".repeat(255))] {
        call().idempotency_key(accepted).send().await.expect(201);
    }
}

#[tokio::test]
async fn a_key_is_kept_for_24_hours() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let call = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).idempotency_key("daily");
    let first = call.clone().send().await.expect(201)["id"].clone();
    service.advance(24 * 3600 - 60).await;
    assert_eq!(call.clone().send().await.expect(201)["id"], first);
    service.advance(120).await;
    let new = call.send().await;
    assert_ne!(new.expect(201)["id"], first);
    assert!(!replayed(&new));
}

#[tokio::test]
async fn a_replay_needs_the_same_tenants_key_with_the_scope() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    firm.issue(&body).idempotency_key("k").send().await.expect(201);
    let key = firm.new_key(&["firm"]).await;
    firm.api.post("/v1/passcodes").key(&key).json(&body).idempotency_key("k").send().await.problem(403, "forbidden");
    firm.api.post("/v1/passcodes").json(&body).idempotency_key("k").send().await.problem(401, "unauthorized");
}
