//! The fault table of the table itself (R52): nothing half-done, nothing approved, and a lost answer is found again.

use crate::harness::*;

const WHY: &str = "injects faults";

#[tokio::test]
async fn a_table_that_throttles_once_is_asked_again() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for count in [1, 2] {
        let issued = {
            service.fault("dynamodb", "throttle", count).await;
            firm.issued_by_sms().await
        };
        service.fault("dynamodb", "throttle", count).await;
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
        service.clear_faults().await;
    }
}

#[tokio::test]
async fn a_table_that_keeps_throttling_is_unavailable_soon_and_nothing_is_sent() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    firm.issued_by_sms().await;
    service.fault("dynamodb", "throttle", 100_000).await;
    let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
    answer.problem(503, "temporarily-unavailable");
    assert!(answer.took.as_millis() < 3000, "2 retries in about 300 ms, not {:?}", answer.took);
    service.clear_faults().await;
    assert!(service.messages_to(&phone).await.is_empty());
    assert_eq!(firm.parts_used().await, 1);
    firm.issued(json!({"recipient": {"phone": phone}})).await;
}

#[tokio::test]
async fn while_the_table_throttles_nothing_is_compared() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    service.fault("dynamodb", "throttle", 100_000).await;
    for code in [&issued.code, &wrong(&issued.code)] {
        firm.verify(&issued.id, code).send().await.problem(503, "temporarily-unavailable");
    }
    service.clear_faults().await;
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["attempts_remaining"], 5);
    assert_eq!(read.body["status"], "pending");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn a_verification_survives_a_lost_answer_at_every_step() {
    // The same conditional write again: the old record shows whether the first one was ours.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for fault in ["server_error", "timeout_after"] {
        for count in 1..=2 {
            let issued = firm.issued_by_sms().await;
            service.fault("dynamodb", fault, count).await;
            let call = firm.verify(&issued.id, &issued.code).idempotency_key(&format!("{fault}-{count}"));
            let first = call.clone().send().await;
            service.clear_faults().await;
            if first.status != 200 {
                first.problem(503, "temporarily-unavailable");
                call.send().await.expect(200);
            }
            let read = firm.read(&issued.id).await;
            assert_eq!(read.expect(200)["status"], "verified", "{fault} {count}");
            let left = read.body["attempts_remaining"].as_u64().expect("a number");
            assert!(left >= 3, "{fault} {count}: at most one attempt is lost besides the one made, {left} left");
            firm.verify(&issued.id, &issued.code).send().await.problem(410, "already-used");
        }
    }
}

#[tokio::test]
async fn a_wrong_code_during_lost_answers_loses_at_most_one_attempt_more() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for fault in ["server_error", "timeout_after"] {
        let issued = firm.issued_by_sms().await;
        service.fault("dynamodb", fault, 1).await;
        let answer = firm.verify(&issued.id, &wrong(&issued.code)).send().await;
        service.clear_faults().await;
        assert!(matches!(answer.code(), "incorrect-code" | "temporarily-unavailable"), "{fault}\n{answer}");
        let left = firm.read(&issued.id).await.expect(200)["attempts_remaining"].as_u64().expect("a number");
        assert!((3..=5).contains(&left), "{fault}: {left} left");
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn an_issue_during_lost_answers_sends_and_charges_at_most_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.issued_by_sms().await;
    let mut charged_before = 1;
    for fault in ["server_error", "timeout_after", "timeout"] {
        for count in 1..=3 {
            let phone = people::french_mobile();
            service.fault("dynamodb", fault, count).await;
            let call = firm.issue(&json!({"recipient": {"phone": phone}})).idempotency_key(&format!("{fault}-{count}"));
            let answer = call.send().await;
            service.clear_faults().await;
            let messages = service.messages_to(&phone).await.len() as u64;
            let charged = firm.parts_used().await - charged_before;
            charged_before += charged;
            assert!(
                messages <= charged && charged <= 1,
                "{fault} {count}: {messages} sent, {charged} charged\n{answer}"
            );
            if answer.status == 201 {
                assert_eq!(charged, 1, "{fault} {count}");
            } else {
                answer.problem(503, "temporarily-unavailable");
            }
        }
    }
}

#[tokio::test]
async fn a_table_that_is_down_approves_nothing_on_any_route() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    for fault in ["throttle", "server_error"] {
        service.fault("dynamodb", fault, 100_000).await;
        let calls = [
            firm.verify(&issued.id, &issued.code),
            firm.resend(&issued.id),
            firm.cancel(&issued.id),
            firm.get(&format!("/v1/passcodes/{}", issued.id)),
            firm.issue(&json!({"recipient": {"email": people::email()}})),
            firm.get("/v1/usage"),
            firm.post("/v1/recipients/unlock", &json!({"phone": issued.to})),
        ];
        for call in calls {
            call.send().await.problem(503, "temporarily-unavailable");
        }
        service.clear_faults().await;
    }
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn parallel_guesses_while_the_table_fails_are_still_counted() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for fault in ["throttle", "server_error", "timeout_after"] {
        let issued = firm.issued_by_sms().await;
        let right: usize = issued.code.parse().expect("digits");
        service.fault("dynamodb", fault, 15).await;
        let guesses = (1..=60).map(|step| format!("{:06}", (right + step) % 1_000_000));
        let answers = at_once(guesses.map(|guess| firm.verify(&issued.id, &guess).send())).await;
        service.clear_faults().await;
        let compared = answers.iter().filter(|answer| answer.code() == "incorrect-code").count();
        assert!(compared <= 5, "{fault}: {compared} compared: {:?}", crate::races::tally(&answers));
    }
}

#[tokio::test]
async fn of_many_right_codes_while_the_table_fails_at_most_one_verifies() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for fault in ["throttle", "server_error", "timeout_after"] {
        let issued = firm.issued_by_sms().await;
        service.fault("dynamodb", fault, 12).await;
        let answers = at_once((0..40).map(|_| firm.verify(&issued.id, &issued.code).send())).await;
        service.clear_faults().await;
        let verified = answers.iter().filter(|answer| answer.status == 200).count();
        assert!(verified <= 1, "{fault}: {:?}", crate::races::tally(&answers));
        let status = firm.read(&issued.id).await.expect(200)["status"].clone();
        assert!(verified == 0 || status == "verified", "approved but {status}");
    }
}
