//! What must hold however many requests run at once. Each has been a published bug of a system like ours.

use crate::harness::*;

fn count(answers: &[Answer], status: u16, code: &str) -> usize {
    answers.iter().filter(|answer| answer.status == status && answer.code() == code).count()
}

/// Requests that a busy machine did not get to: nothing was done for them, so they take nothing from the proof.
fn unavailable(answers: &[Answer]) -> usize {
    count(answers, 503, "temporarily-unavailable")
}

#[tokio::test]
async fn of_200_right_codes_at_once_exactly_one_verifies() {
    // R3; better-auth#8067.
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    for _ in 0..3 {
        let issued = firm.issued_by_sms().await;
        let crowd = service.crowd(200);
        let answers = at_once((0..crowd).map(|_| firm.verify(&issued.id, &issued.code).send())).await;
        let verified = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(verified, 1, "successes");
        let over =
            count(&answers, 410, "already-used") + count(&answers, 410, "attempts-exhausted") + unavailable(&answers);
        assert_eq!(over, crowd - 1, "{:?}", tally(&answers));
        assert_eq!(firm.read(&issued.id).await.expect(200)["status"], "verified");
    }
}

#[tokio::test]
async fn of_1000_wrong_codes_at_once_at_most_five_are_compared() {
    // R4; Zitadel CVE-2023-47111, Keycloak CVE-2024-4629.
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let right: usize = issued.code.parse().expect("digits");
    let crowd = service.crowd(1000);
    let guesses = (1..=crowd).map(|step| format!("{:06}", (right + step) % 1_000_000));
    let answers = at_once(guesses.map(|guess| firm.verify(&issued.id, &guess).send())).await;
    let compared = count(&answers, 422, "incorrect-code");
    assert!(compared <= 5, "{compared} compared");
    let refused = count(&answers, 410, "attempts-exhausted");
    assert_eq!(compared + refused + unavailable(&answers), crowd, "{:?}", tally(&answers));
    let mut remaining: Vec<u64> = answers.iter().filter_map(|a| a.body["attempts_remaining"].as_u64()).collect();
    remaining.sort_unstable();
    remaining.dedup();
    assert_eq!(remaining.len(), compared, "each attempt was counted once: {:?}", tally(&answers));
    if unavailable(&answers) == 0 {
        assert_eq!(remaining, [0, 1, 2, 3, 4], "nothing failed, so every attempt was used");
    }
    for _ in compared..5 {
        let _ = firm.verify(&issued.id, &wrong(&issued.code)).send().await;
    }
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "attempts-exhausted");
}

#[tokio::test]
async fn the_right_code_among_a_thousand_guesses_is_no_way_in_more_than_once() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_email().await;
    let right: usize = issued.code.parse().expect("digits");
    let guesses = (0..service.crowd(400)).map(|step| format!("{:06}", (right + step % 40) % 1_000_000));
    let answers = at_once(guesses.map(|guess| firm.verify(&issued.id, &guess).send())).await;
    let verified = answers.iter().filter(|answer| answer.status == 200).count();
    let compared = count(&answers, 422, "incorrect-code") + verified;
    assert!(verified <= 1 && compared <= 5, "{:?}", tally(&answers));
}

#[tokio::test]
async fn passcodes_issued_at_once_leave_one_pending_and_keep_the_limit() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let body = json!({"recipient": {"phone": phone}});
    let answers = at_once((0..20).map(|_| firm.issue(&body).send())).await;
    let issued: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert_eq!(issued.len(), 5, "5 sends in ten minutes: {:?}", tally(&answers));
    assert_eq!(count(&answers, 429, "too-many-requests"), 15, "{:?}", tally(&answers));
    assert_eq!(service.messages_to(&phone).await.len(), 5);
    let mut pending = 0;
    for answer in issued {
        let status = firm.read(answer.body["id"].as_str().expect("an id")).await.expect(200)["status"].clone();
        assert!(status == "pending" || status == "superseded", "{status}");
        pending += u32::from(status == "pending");
    }
    assert_eq!(pending, 1);
}

#[tokio::test]
async fn of_many_resends_at_once_one_is_sent() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    service.advance(31).await;
    let answers = at_once((0..50).map(|_| firm.resend(&issued.id).send())).await;
    let sent = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(sent, 1, "{:?}", tally(&answers));
    assert_eq!(service.messages_to(&issued.to).await.len(), 2);
    assert_eq!(firm.read(&issued.id).await.expect(200)["sends_remaining"], 3);
}

#[tokio::test]
async fn a_cancellation_and_a_verification_at_once_leave_one_winner() {
    let firm = Firm::new(&Service::shared().await).await;
    for _ in 0..10 {
        let issued = firm.issued_by_sms().await;
        let calls = [firm.verify(&issued.id, &issued.code), firm.cancel(&issued.id)];
        let answers = at_once(calls.map(Call::send)).await;
        let done: Vec<u16> = answers.iter().map(|a| a.status).filter(|status| *status < 300).collect();
        assert_eq!(done.len(), 1, "{:?}", tally(&answers));
        let expected = if done == [200] { "verified" } else { "canceled" };
        assert_eq!(firm.read(&issued.id).await.expect(200)["status"], expected);
    }
}

/// How often each answer came, for a failure's message.
pub(crate) fn tally(answers: &[Answer]) -> std::collections::BTreeMap<String, usize> {
    let mut times = std::collections::BTreeMap::new();
    for answer in answers {
        *times.entry(format!("{} {}", answer.status, answer.code())).or_default() += 1;
    }
    times
}
