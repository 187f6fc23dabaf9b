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

/// A firm's ledger is one item, and what a launch sends meets there.
#[tokio::test]
async fn a_transaction_that_meets_others_waits_for_its_turn_and_is_done_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    firm.issued_by_sms().await;
    service.fault("dynamodb", "conflict", 12).await;
    let issued = firm.issued(json!({"recipient": {"phone": phone}})).await;
    service.fault("dynamodb", "conflict", 12).await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    service.clear_faults().await;
    assert_eq!((service.messages_to(&phone).await.len(), firm.parts_used().await), (1, 2));
    service.fault("dynamodb", "conflict", 100_000).await;
    let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
    answer.problem(503, "temporarily-unavailable");
    assert!(answer.took.as_millis() < 4000, "16 pauses of 25 to 37 ms, not {:?}", answer.took);
    service.clear_faults().await;
    assert_eq!((service.messages_to(&phone).await.len(), firm.parts_used().await), (1, 2));
    firm.issued(json!({"recipient": {"phone": phone}})).await;
}

/// Lost answers that the service gets over by asking again: once and twice refused, once done.
const LOST: [(&str, u32); 3] = [("server_error", 1), ("server_error", 2), ("timeout_after", 1)];

/// The calls of the table that an operation makes at most; behind them a fault finds nothing.
const STEPS: u32 = 5;

#[tokio::test]
async fn a_verification_survives_a_lost_answer_at_every_step() {
    // The same conditional write again: its token shows whether the first one was done.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (fault, count) in LOST {
        for step in 0..STEPS {
            let issued = firm.issued_by_sms().await;
            service.fault_after(step, "dynamodb", fault, count).await;
            let verified = firm.verify(&issued.id, &issued.code).send().await;
            service.clear_faults().await;
            verified.expect(200);
            let read = firm.read(&issued.id).await;
            assert_eq!(read.expect(200)["status"], "verified", "{count} times {fault} after {step}");
            assert_eq!(read.body["attempts_remaining"], 4, "{count} times {fault} after {step}: counted once");
            firm.verify(&issued.id, &issued.code).send().await.problem(410, "already-used");
        }
    }
}

#[tokio::test]
async fn a_wrong_code_is_counted_once_whatever_answer_is_lost() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (fault, count) in LOST {
        for step in 0..STEPS {
            let issued = firm.issued_by_sms().await;
            service.fault_after(step, "dynamodb", fault, count).await;
            let refused = firm.verify(&issued.id, &wrong(&issued.code)).send().await;
            service.clear_faults().await;
            assert_eq!(refused.problem(422, "incorrect-code")["attempts_remaining"], 4, "{fault} after {step}");
            assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 4, "{fault} after {step}");
            firm.verify(&issued.id, &issued.code).send().await.expect(200);
        }
    }
}

#[tokio::test]
async fn an_issue_sends_and_charges_once_whatever_answer_is_lost() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let mut charged = firm.parts_used().await;
    for (fault, count) in LOST {
        for step in 0..STEPS {
            let phone = people::french_mobile();
            service.fault_after(step, "dynamodb", fault, count).await;
            let call = firm.issue(&json!({"recipient": {"phone": phone}}));
            let answer = call.idempotency_key(&format!("{fault}-{count}-{step}")).send().await;
            service.clear_faults().await;
            assert_eq!(answer.expect(201)["sends"][0]["status"], "sent", "{count} times {fault} after {step}");
            assert_eq!(service.messages_to(&phone).await.len(), 1, "{count} times {fault} after {step}");
            charged += 1;
            assert_eq!(firm.parts_used().await, charged, "{count} times {fault} after {step}");
        }
    }
}

/// Of a message without an id nothing but its send says that its outcome is recorded.
#[tokio::test]
async fn an_outcome_whose_recording_lost_every_answer_is_told_and_counted_once() {
    /// Above the six answers that one recording waits for, with some for what else asks the table, and below the thirty of all
    /// its tries.
    const ANSWERS: u32 = 14;
    let service = new_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    // Until then the service makes its demo accounts.
    Person::new(&firm).await;
    receiver.webhook(&firm, &["passcode.sent"]).await;
    let mut sent = 0;
    // What is lost may be another's: the sweep of each minute asks the table, and so does what calls the webhook. Then once more.
    while sent < 5 && !service.log().contains("the outcome of a send could not be recorded yet") {
        sent += 1;
        let email = people::email();
        // The provider has the message and its answer is awaited: what the table is asked for next is to record it.
        service.fault("ses", "timeout_after", 1).await;
        let lost = async {
            while service.messages_to(&email).await.is_empty() {}
            service.fault("dynamodb", "timeout_after", ANSWERS).await;
        };
        let (answer, ()) = tokio::join!(firm.issue(&json!({"recipient": {"email": email}})).send(), lost);
        service.clear_faults().await;
        assert_eq!(answer.expect(201)["sends"][0]["status"], "unknown", "{answer}");
    }
    assert!(!service.logged(&["the outcome of a send could not be recorded yet"]).is_empty(), "{}", service.log());
    service.run_jobs().await;
    assert_eq!(receiver.types(), vec!["passcode.sent"; sent]);
    let usage = firm.usage().await;
    assert_eq!((&usage["issued"], &usage["email"]["used"]), (&json!(sent), &json!(sent)), "{usage}");
}

#[tokio::test]
async fn a_table_that_fails_from_a_step_on_sends_nothing_that_it_did_not_charge() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for fault in ["server_error", "throttle"] {
        let mut statuses = Vec::new();
        for step in 0..STEPS {
            let phone = people::french_mobile();
            let before = firm.parts_used().await;
            service.fault_after(step, "dynamodb", fault, 100_000).await;
            let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
            service.clear_faults().await;
            statuses.push(answer.status);
            let taken = if answer.status == 201 { 1 } else { 0 };
            if taken == 0 {
                answer.problem(503, "temporarily-unavailable");
            }
            assert_eq!(firm.parts_used().await - before, taken, "{fault} from {step} on\n{answer}");
            assert_eq!(service.messages_to(&phone).await.len() as u64, taken, "{fault} from {step} on\n{answer}");
        }
        // What is lost before the message is out is refused, what is lost behind it is not.
        assert!(statuses.is_sorted_by(|early, late| early >= late), "{fault}: {statuses:?}");
        assert_eq!((statuses[0], statuses[1], statuses[4]), (503, 503, 201), "{fault}: {statuses:?}");
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
        let compared = answers.iter().filter(|answer| answer.code() == "incorrect-code").count() as u64;
        let left = firm.read(&issued.id).await.expect(200)["attempts_remaining"].as_u64().expect("a number");
        assert!(compared + left <= 5, "{fault}: {compared} compared: {:?}", crate::races::tally(&answers));
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
