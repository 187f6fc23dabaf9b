//! `POST /v1/passcodes/{id}/resend`: the same code, or late a new one; never an attempt back (R6).

use crate::harness::*;

const WHY: &str = "moves the clock";

/// Ten digits, so that a rotated code is never equal to the old one by accident.
async fn issued(firm: &Firm) -> Issued {
    firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "code_length": 10})).await
}

async fn newest_code(firm: &Firm, to: &str) -> String {
    code_in(&firm.newest_message(to).await, 10)
}

#[tokio::test]
async fn a_resend_too_soon_says_when() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let answer = firm.resend(&issued.id).send().await;
    answer.problem(429, "resend-too-soon");
    assert!((1..=30).contains(&answer.retry_after()), "\n{answer}");
    assert_eq!(firm.service.messages_to(&issued.to).await.len(), 1);
    assert_eq!(firm.read(&issued.id).await.expect(200)["sends_remaining"], 4);
}

#[tokio::test]
async fn a_resend_repeats_the_code_and_keeps_its_validity() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    let wait = firm.resend(&first.id).send().await.retry_after();
    service.advance(wait).await;
    let answer = firm.resend(&first.id).send().await;
    let document = answer.expect(200);
    assert_eq!(newest_code(&firm, &first.to).await, first.code);
    assert_eq!(document["expires_at"], first.document["expires_at"]);
    assert_eq!(document["sends_remaining"], 3);
    assert_eq!(document["status"], "pending");
    assert_eq!(document["sends"].as_array().expect("a list").len(), 2);
    assert!(!answer.text.contains(&first.code));
    firm.resend(&first.id).send().await.problem(429, "resend-too-soon");
    firm.verify(&first.id, &first.code).send().await.expect(200);
}

#[tokio::test]
async fn with_sixty_seconds_left_the_code_is_the_same_and_with_less_a_new_one() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // Two seconds from the edge each way, since a request takes time too.
    let early = issued(&firm).await;
    service.advance(238).await;
    let answer = firm.resend(&early.id).send().await;
    assert_eq!(answer.expect(200)["expires_at"], early.document["expires_at"]);
    assert_eq!(newest_code(&firm, &early.to).await, early.code);

    let late = issued(&firm).await;
    service.advance(242).await;
    let answer = firm.resend(&late.id).send().await;
    let document = answer.expect(200);
    let new_code = newest_code(&firm, &late.to).await;
    assert_ne!(new_code, late.code);
    let validity = seconds_between(&late.document["created_at"], &document["expires_at"]);
    assert!((541..=544).contains(&validity), "a new validity of 300 s from the resend, not {validity}\n{answer}");
    let refused = firm.verify(&late.id, &late.code).send().await;
    assert_eq!(refused.problem(422, "incorrect-code")["attempts_remaining"], 4, "the old code is dead and counts");
    firm.verify(&late.id, &new_code).send().await.expect(200);
}

#[tokio::test]
async fn a_rotated_code_outlives_the_first_expiry() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    service.advance(270).await;
    firm.resend(&first.id).send().await.expect(200);
    let code = newest_code(&firm, &first.to).await;
    service.advance(200).await;
    firm.verify(&first.id, &first.code).send().await.problem(422, "incorrect-code");
    firm.verify(&first.id, &code).send().await.expect(200);
}

#[tokio::test]
async fn no_resend_gives_attempts_back() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    for _ in 0..2 {
        firm.verify(&first.id, &wrong(&first.code)).send().await.problem(422, "incorrect-code");
    }
    service.advance(31).await;
    assert_eq!(firm.resend(&first.id).send().await.expect(200)["attempts_remaining"], 3);
    firm.verify(&first.id, &wrong(&first.code)).send().await.problem(422, "incorrect-code");
    // A rotation neither: two left, and then none.
    service.advance(230).await;
    assert_eq!(firm.resend(&first.id).send().await.expect(200)["attempts_remaining"], 2);
    let code = newest_code(&firm, &first.to).await;
    assert_ne!(code, first.code);
    for remaining in [1, 0] {
        let answer = firm.verify(&first.id, &wrong(&code)).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining);
    }
    firm.verify(&first.id, &code).send().await.problem(410, "attempts-exhausted");
}

#[tokio::test]
async fn five_sends_are_all_a_passcode_gets() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    for remaining in [3, 2, 1, 0] {
        service.advance(31).await;
        assert_eq!(firm.resend(&first.id).send().await.expect(200)["sends_remaining"], remaining);
    }
    service.advance(31).await;
    firm.resend(&first.id).send().await.problem(429, "sends-exhausted");
    assert_eq!(service.messages_to(&first.to).await.len(), 5);
    firm.verify(&first.id, &first.code).send().await.expect(200);
}

#[tokio::test]
async fn a_resend_can_go_by_the_other_channel() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let body = json!({"recipient": {"phone": phone, "email": email}, "code_length": 10});
    let first = firm.issued(body).await;
    assert_eq!(first.document["channel"], "sms");
    service.advance(31).await;
    let answer = firm.post(&format!("/v1/passcodes/{}/resend", first.id), &json!({"channel": "email"})).send().await;
    let document = answer.expect(200);
    assert_eq!(document["channel"], "email");
    assert!(document["to"].as_str().is_some_and(|to| to.contains('@')), "\n{answer}");
    assert_eq!(document["sends"][1]["channel"], "email");
    assert_eq!(newest_code(&firm, &email).await, first.code, "one passcode, one code");
    let verified = firm.verify(&first.id, &first.code).send().await;
    assert_eq!(verified.expect(200)["channel"], "email");
}

#[tokio::test]
async fn a_channel_without_a_contact_is_refused() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    service.advance(31).await;
    let path = format!("/v1/passcodes/{}/resend", first.id);
    firm.post(&path, &json!({"channel": "email"})).send().await.problem(400, "invalid-request");
    assert_eq!(firm.read(&first.id).await.expect(200)["sends_remaining"], 4);
    // Refused for its form, it did not start the thirty seconds again.
    firm.resend(&first.id).send().await.expect(200);
}

#[tokio::test]
async fn resend_after_names_the_moment_from_which_it_works() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    assert_eq!(seconds_between(&first.document["created_at"], &first.document["resend_after"]), 30);
    service.advance(30).await;
    let document = firm.resend(&first.id).send().await.expect(200).clone();
    let wait = seconds_between(&first.document["resend_after"], &document["resend_after"]);
    assert!((30..=33).contains(&wait), "thirty seconds from the second send, not {wait}");
}

#[tokio::test]
async fn the_message_of_a_late_resend_states_the_new_validity() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let first = issued(&firm).await;
    service.advance(120).await;
    firm.resend(&first.id).send().await.expect(200);
    let message = firm.newest_message(&first.to).await;
    assert!(!message.text.contains("5 min"), "180 s are left: {}", message.text);
}

#[tokio::test]
async fn resends_of_two_passcodes_of_one_recipient_share_its_limit() {
    // Each expects that nobody else sent to the recipient, and finds out; the limit of five in ten minutes holds.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile()});
    let first = firm.issued(json!({"recipient": recipient, "purpose": "sign_in"})).await;
    let second = firm.issued(json!({"recipient": recipient, "purpose": "password_reset"})).await;
    let mut statuses = Vec::new();
    for _ in 0..2 {
        service.advance(61).await;
        for passcode in [&first, &second] {
            statuses.push(firm.resend(&passcode.id).send().await.status);
        }
    }
    assert_eq!(statuses, [200, 200, 200, 429], "two first sends, and three more");
    assert_eq!(service.messages_to(&first.to).await.len(), 5);
}
