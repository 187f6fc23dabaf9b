//! R34: one email per tenant, plan, month and threshold, whatever runs twice or fails half-way.

use crate::harness::*;

const WHY: &str = "runs the schedule by hand";

async fn alerts(firm: &Firm) -> Vec<Message> {
    firm.service.messages_to(&firm.admin_email).await
}

async fn run_at_once(service: &Service, times: usize) {
    let runs = (0..times).map(|_| service.api().post("/_local/run/usage-alert").send());
    for answer in at_once(runs).await {
        assert_eq!(answer.status, 200, "\n{answer}");
    }
}

#[tokio::test]
async fn each_threshold_is_announced_once_however_often_it_is_crossed_and_run() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    fill::leave(&firm, 600).await;
    service.run_usage_alert().await;
    assert!(alerts(&firm).await.is_empty(), "1,900 of 2,500 is below 80 %");

    // Many requests cross the threshold at once, while the schedule runs over and over.
    let crossing = (0..200).map(|_| firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send());
    let crossing = tokio::spawn(at_once(crossing.collect::<Vec<_>>()));
    run_at_once(&service, 10).await;
    crossing.await.expect("no panic");
    run_at_once(&service, 20).await;
    service.run_usage_alert().await;
    let sent = alerts(&firm).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    let mail = &sent[0];
    let used = firm.parts_used().await.to_string();
    for part in ["%", "2500", &used, firm.name.as_str()] {
        // Counts are written as people write them: `2,500`.
        assert!(mail.text.replace(',', "").contains(part), "no {part:?} in {:?}", mail.text);
    }
    assert!(!mail.html.is_empty() && mail.subject.contains(&firm.name), "{mail:?}");

    // The rest of the plan: one more email, and no more of the first.
    fill::leave(&firm, 0).await;
    run_at_once(&service, 10).await;
    let sent = alerts(&firm).await;
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent[0].text.contains("100%"), "{:?}", sent[0].text);

    // A larger plan, of which less than 80 % is used, announces nothing; a new month starts afresh.
    firm.plan(5000).await;
    service.run_usage_alert().await;
    crate::usage::advance_to_next_month(&service).await;
    service.run_usage_alert().await;
    assert_eq!(alerts(&firm).await.len(), 2);
}

#[tokio::test]
async fn a_jump_over_both_thresholds_is_one_email_that_names_the_higher() {
    let service = own_service!(WHY);
    let (firm, calm) = (Firm::new(&service).await, Firm::new(&service).await);
    calm.issued_by_sms().await;
    fill::leave(&firm, 0).await;

    // The email fails at first: nothing is lost, and nothing is doubled when it works again.
    service.fault("ses", "throttle", 1000).await;
    service.api().post("/_local/run/usage-alert").send().await;
    service.clear_faults().await;
    assert!(alerts(&firm).await.is_empty());
    service.advance(3600).await;
    run_at_once(&service, 5).await;
    service.advance(3600).await;
    run_at_once(&service, 5).await;
    let sent = alerts(&firm).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    let named = format!("{}{}", sent[0].subject, sent[0].text);
    assert!(named.contains("100%") && !named.contains("80%"), "{named:?}");
    assert!(alerts(&calm).await.is_empty());
}

#[tokio::test]
async fn a_lost_answer_of_the_email_provider_sends_no_second_alert() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // What firms of earlier tests are due, so that the fault meets this one.
    service.run_usage_alert().await;
    fill::leave(&firm, 400).await;
    service.fault("ses", "timeout_after", 1).await;
    service.api().post("/_local/run/usage-alert").send().await;
    service.clear_faults().await;
    for _ in 0..3 {
        service.advance(3600).await;
        service.run_usage_alert().await;
    }
    assert_eq!(alerts(&firm).await.len(), 1, "sent, though its answer was lost");
}

#[tokio::test]
async fn nothing_is_announced_far_below_the_limit_nor_without_a_plan() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.issued_by_sms().await;
    run_at_once(&service, 3).await;
    assert!(alerts(&firm).await.is_empty());
    firm.plan(0).await;
    run_at_once(&service, 3).await;
    assert!(alerts(&firm).await.is_empty(), "a plan of nothing has no thresholds");
}
