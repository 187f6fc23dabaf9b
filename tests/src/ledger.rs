//! R29: never one part over the plan, whatever runs at once, and the ledger equals the provider's calls.

use crate::harness::*;
use crate::races::tally;

const WHY: &str = "sends thousands of messages and injects faults";

async fn sms_sent_by(service: &Service, firm: &Firm) -> u64 {
    service.messages_of(firm).await.iter().filter(|message| message.channel == "sms").count() as u64
}

fn flood(firm: &Firm, times: usize) -> impl Iterator<Item = impl Future<Output = Answer> + Send + 'static> {
    (0..times).map(|_| firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send())
}

/// One more send, asked for until the service is not too busy to decide.
async fn insist(firm: Firm) -> Answer {
    loop {
        let answer = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send().await;
        if answer.status != 503 {
            return answer;
        }
    }
}

#[tokio::test]
async fn of_500_at_once_against_10_left_exactly_10_are_sent() {
    let service = own_service!(WHY);
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    fill::leave(&firm, 10).await;
    service.clear_outbox().await;

    // First with a provider that throttles, refuses and loses answers: what failed is given back.
    for (fault, count) in
        [("throttle", 40), ("opted_out", 10), ("server_error", 2), ("timeout_after", 1), ("spend_limit", 10)]
    {
        service.fault("sns", fault, count).await;
    }
    let answers = at_once(flood(&firm, 60)).await;
    service.clear_faults().await;
    let accepted = answers.iter().filter(|answer| answer.status == 201).count() as u64;
    let used = firm.parts_used().await;
    assert_eq!(used, 2490 + accepted, "refunds are exact: {:?}", tally(&answers));
    assert!(used <= 2500);
    assert!(sms_sent_by(&service, &firm).await <= accepted, "provider calls are at most the parts charged");

    // Then with all of it working, and another firm that must not notice (R15).
    let left = 2500 - used;
    service.clear_outbox().await;
    let flooding = tokio::spawn(at_once(flood(&firm, 500).collect::<Vec<_>>()));
    let beside = at_once((0..20).map(|_| insist(other.clone()))).await;
    assert_eq!(tally(&beside), [("201 ".to_owned(), 20)].into());
    let mut answers = flooding.await.expect("no panic");
    // On a busy machine some time out before anything is charged; they ask again, as the answer tells them to.
    let unavailable = answers.extract_if(.., |answer| answer.status == 503).count();
    for _ in 0..unavailable {
        answers.push(insist(firm.clone()).await);
    }
    let accepted = answers.iter().filter(|answer| answer.status == 201).count() as u64;
    let refused = answers.iter().filter(|answer| answer.code() == "sms-plan-exhausted").count() as u64;
    assert_eq!((accepted, refused), (left, 500 - left), "{:?}", tally(&answers));
    assert_eq!(sms_sent_by(&service, &firm).await, left);
    let usage = firm.usage().await;
    assert_eq!((&usage["sms"]["used"], &usage["sms"]["remaining"]), (&json!(2500), &json!(0)));
    assert_eq!(other.parts_used().await, 20);

    // A larger plan applies at once; so does a smaller one.
    firm.plan(5000).await;
    firm.issued_by_sms().await;
    firm.plan(2500).await;
    firm.issue(&json!({"recipient": {"phone": people::french_mobile()}}))
        .send()
        .await
        .problem(402, "sms-plan-exhausted");
    assert_eq!(firm.parts_used().await, 2501);

    // The next month starts afresh.
    crate::usage::advance_to_next_month(&service).await;
    firm.issued_by_sms().await;
    assert_eq!(firm.parts_used().await, 1);
}

#[tokio::test]
async fn a_refused_send_is_not_in_any_count() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (fault, status, code) in [
        ("opted_out", 422, "recipient-opted-out"),
        ("invalid_number", 422, "invalid-recipient"),
        ("spend_limit", 503, "delivery-unavailable"),
    ] {
        service.fault("sns", fault, 1).await;
        let refused = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send().await;
        refused.problem(status, code);
        service.clear_faults().await;
    }
    let usage = firm.usage().await;
    let by =
        |name: &str| usage["sms"][name].as_object().expect("an object").values().filter_map(Value::as_u64).sum::<u64>();
    assert_eq!((by("by_country"), by("by_day")), (0, 0), "{usage}");
    assert_eq!(usage["sms"]["used"], 0);
}
