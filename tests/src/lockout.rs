//! R5: consecutive failures of a recipient: waits that double from the 10th on, and a lock at the 100th.

use crate::harness::*;

const WHY: &str = "moves the clock";

/// Fails `times` codes for a recipient, five a passcode. Returns nothing pending.
async fn fail(firm: &Firm, recipient: &Value, times: usize) {
    let mut left = times;
    let mut purposes = ["sign_in", "access", "transaction", "session"].iter().cycle();
    while left > 0 {
        let body = json!({"recipient": recipient, "purpose": purposes.next()});
        let issued = firm.issued(body).await;
        for _ in 0..left.min(5) {
            firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
        }
        left = left.saturating_sub(5);
    }
}

/// The answer to the right code of a new passcode, or to the request for one, where either is refused.
async fn next(firm: &Firm, recipient: &Value) -> Answer {
    let answer = firm.issue(&json!({"recipient": recipient, "purpose": "own"})).send().await;
    if answer.status == 423 {
        return answer;
    }
    let id = answer.expect(201)["id"].as_str().expect("an id").to_owned();
    let contact = if answer.body["channel"] == "email" { &recipient["email"] } else { &recipient["phone"] };
    let message = firm.newest_message(contact.as_str().expect("a contact")).await;
    firm.verify(&id, &code_in(&message, 6)).send().await
}

#[tokio::test]
async fn the_tenth_failure_in_a_row_makes_the_recipient_wait() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile()});
    fail(&firm, &recipient, 9).await;
    let tenth = firm.issued(json!({"recipient": recipient, "validity_seconds": 600})).await;
    firm.verify(&tenth.id, &wrong(&tenth.code)).send().await.problem(422, "incorrect-code");
    let locked = firm.verify(&tenth.id, &tenth.code).send().await;
    locked.problem(423, "recipient-locked");
    assert!((28..=30).contains(&locked.retry_after()), "\n{locked}");
    assert!(locked.body["unlocks_at"].is_string(), "\n{locked}");
    assert_eq!(firm.read(&tenth.id).await.expect(200)["attempts_remaining"], 4, "a refusal is no attempt");
    service.advance(locked.retry_after()).await;
    firm.verify(&tenth.id, &tenth.code).send().await.expect(200);
}

#[tokio::test]
async fn each_further_failure_doubles_the_wait_up_to_an_hour() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"email": people::email()});
    fail(&firm, &recipient, 9).await;
    for expected in [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600] {
        let failed = attempt(&service, &firm, &recipient).await;
        failed.problem(422, "incorrect-code");
        // The passcode that was just tried has attempts left; its recipient has to wait.
        let refused = firm.post(&failed.path, &json!({"code": "000000"})).send().await;
        refused.problem(423, "recipient-locked");
        let wait = refused.retry_after();
        assert!((expected - 5..=expected).contains(&wait), "{wait} instead of {expected}");
        service.advance(wait).await;
    }
}

/// One wrong code on a new passcode, waiting for the send limits where they are in the way.
async fn attempt(service: &Service, firm: &Firm, recipient: &Value) -> Answer {
    let body = json!({"recipient": recipient, "validity_seconds": 600});
    loop {
        let answer = firm.issue(&body).send().await;
        if answer.status == 429 {
            service.advance(answer.retry_after()).await;
            continue;
        }
        if answer.status == 423 {
            return answer;
        }
        let id = answer.expect(201)["id"].as_str().expect("an id").to_owned();
        let to = recipient["phone"].as_str().or(recipient["email"].as_str()).expect("a contact");
        let code = code_in(&firm.newest_message(to).await, 6);
        return firm.verify(&id, &wrong(&code)).send().await;
    }
}

#[tokio::test]
async fn at_a_hundred_failures_the_recipient_is_locked_until_the_tenant_unlocks() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let recipient = json!({"phone": phone});
    fail(&firm, &recipient, 10).await;
    let mut failures = 10;
    while failures < 100 {
        let answer = attempt(&service, &firm, &recipient).await;
        match answer.status {
            422 => failures += 1,
            _ => {
                answer.problem(423, "recipient-locked");
                assert!(answer.body["unlocks_at"].is_string(), "after {failures} failures\n{answer}");
                service.advance(answer.retry_after()).await;
            }
        }
    }
    for _ in 0..3 {
        let locked = attempt(&service, &firm, &recipient).await;
        assert!(locked.problem(423, "recipient-locked")["unlocks_at"].is_null(), "\n{locked}");
        service.advance(30 * 24 * 3600).await;
    }
    let unlock = firm.post("/v1/recipients/unlock", &json!({"phone": phone})).send().await;
    unlock.expect(204);
    let issued = firm.issued(json!({"recipient": recipient})).await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn failures_add_up_over_purposes_and_spellings() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let national = json!({"phone": people::french_national(&phone), "country": "FR"});
    fail(&firm, &json!({"phone": phone}), 5).await;
    let issued = firm.issue(&json!({"recipient": national, "purpose": "access"})).send().await;
    let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
    let code = code_in(&firm.newest_message(&phone).await, 6);
    for _ in 0..5 {
        firm.verify(&id, &wrong(&code)).send().await.problem(422, "incorrect-code");
    }
    next(&firm, &json!({"phone": phone})).await.problem(423, "recipient-locked");
}

#[tokio::test]
async fn failures_of_an_email_add_up_over_its_spellings() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let email = people::email();
    fail(&firm, &json!({"email": email}), 5).await;
    fail(&firm, &json!({"email": email.to_uppercase()}), 5).await;
    next(&firm, &json!({"email": email})).await.problem(423, "recipient-locked");
}

#[tokio::test]
async fn failures_of_a_person_add_up_over_channels() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let both = json!({"phone": phone, "email": email});
    for channel in ["sms", "email"] {
        let issued = firm.issued(json!({"recipient": both, "channel": channel, "purpose": channel})).await;
        firm.exhaust(&issued).await;
    }
    next(&firm, &both).await.problem(423, "recipient-locked");
}

#[tokio::test]
async fn a_success_starts_the_count_again() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile()});
    fail(&firm, &recipient, 9).await;
    let good = firm.issued(json!({"recipient": recipient})).await;
    firm.verify(&good.id, &good.code).send().await.expect(200);
    service.advance(601).await;
    fail(&firm, &recipient, 9).await;
    let good = firm.issued(json!({"recipient": recipient})).await;
    firm.verify(&good.id, &good.code).send().await.expect(200);
}

#[tokio::test]
async fn new_passcodes_and_resends_do_not_refill_the_guesses() {
    // R6; better-auth#11162: asking again gave five more.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile()});
    let mut compared = 0;
    for _ in 0..5 {
        let issued = firm.issue(&json!({"recipient": recipient})).send().await;
        let Some(id) = issued.body["id"].as_str().map(str::to_owned) else { break };
        for guess in ["111111", "222222", "333333", "444444", "555555"] {
            compared += u32::from(firm.verify(&id, guess).send().await.status == 422);
        }
    }
    assert_eq!(compared, 10);
}

#[tokio::test]
async fn parallel_guesses_over_several_passcodes_share_one_count() {
    let service = own_service!("needs failures of its own");
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile()});
    let mut passcodes = Vec::new();
    for purpose in ["a", "b", "c", "d", "e"] {
        passcodes.push(firm.issued(json!({"recipient": recipient, "purpose": purpose})).await);
    }
    let calls = passcodes.iter().flat_map(|p| (1..=9).map(|step| (p.id.clone(), firm::other(&p.code, step))));
    let answers = at_once(calls.map(|(id, guess)| firm.verify(&id, &guess).send())).await;
    let compared = answers.iter().filter(|answer| answer.status == 422).count();
    assert!(compared <= 10, "{compared} compared: {:?}", crate::races::tally(&answers));
}

#[tokio::test]
async fn one_tenants_failures_do_not_lock_the_person_at_another() {
    // R15.
    let service = own_service!("needs failures of its own");
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let recipient = json!({"phone": people::french_mobile()});
    fail(&first, &recipient, 10).await;
    let issued = second.issued(json!({"recipient": recipient})).await;
    second.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn unlocking_is_for_the_firm_and_says_nothing_about_the_recipient() {
    let firm = Firm::new(&Service::shared().await).await;
    let unlock = async |body: Value| firm.post("/v1/recipients/unlock", &body).send().await;
    unlock(json!({"phone": people::french_mobile()})).await.expect(204);
    unlock(json!({"email": people::email()})).await.expect(204);
    for body in
        [json!({}), json!({"phone": "abc"}), json!({"email": "ana"}), json!({"phone": null}), json!({"name": "x"})]
    {
        unlock(body).await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn unlocking_by_another_spelling_unlocks() {
    let service = own_service!("needs failures of its own");
    let firm = Firm::new(&service).await;
    let email = people::email();
    fail(&firm, &json!({"email": email}), 10).await;
    let recipient = json!({"email": email});
    next(&firm, &recipient).await.problem(423, "recipient-locked");
    firm.post("/v1/recipients/unlock", &json!({"email": email.to_uppercase()})).send().await.expect(204);
    next(&firm, &recipient).await.expect(200);
}
