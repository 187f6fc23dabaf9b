//! `GET /v1/usage` by day and country: what was issued, sent, delivered and verified. Nothing counts twice, however often a receipt
//! comes.

use crate::harness::*;

const WHY: &str = "gives receipts";

fn sum(usage: &Value, name: &str) -> u64 {
    usage["days"].as_array().expect("a list").iter().map(|day| day[name].as_u64().expect("a number")).sum()
}

fn country<'u>(usage: &'u Value, code: &str) -> &'u Value {
    let countries = usage["countries"].as_array().expect("a list");
    countries.iter().find(|country| country["country"] == code).unwrap_or_else(|| panic!("no {code} in {usage}"))
}

#[tokio::test]
async fn days_and_countries_count_what_was_issued_sent_and_verified() {
    let firm = Firm::new(&Service::shared().await).await;
    let fresh = firm.usage().await;
    assert_eq!((&fresh["days"], &fresh["countries"]), (&json!([]), &json!([])));
    let french = firm.issued_by_sms().await;
    firm.issued(json!({"recipient": {"phone": people::uk_mobile()}})).await;
    let mailed = firm.issued_by_email().await;
    for issued in [&french, &mailed] {
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
        firm.verify(&issued.id, &issued.code).send().await.problem(410, "already-used");
    }
    let usage = firm.usage().await;
    let counted = ["issued", "sent", "verified"].map(|name| sum(&usage, name));
    assert_eq!(counted, [3, 3, 2], "{usage}");
    let day = usage["days"][0]["day"].as_str().expect("a day");
    assert!(day.starts_with(usage["month"].as_str().expect("a month")), "{day}");
    let fr = country(&usage, "FR");
    assert_eq!([&fr["parts"], &fr["sent"], &fr["verified"]], [1, 1, 1], "a mail counts for no country");
    let gb = country(&usage, "GB");
    assert_eq!([&gb["parts"], &gb["sent"], &gb["verified"]], [1, 1, 0]);
}

#[tokio::test]
async fn r32_a_receipt_that_comes_again_and_again_counts_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (by_sms, by_mail) = (firm.issued_by_sms().await, firm.issued_by_email().await);
    let before = firm.usage().await;
    let (sent, delivered) = (sum(&before, "sent"), sum(&before, "delivered"));
    for issued in [&by_sms, &by_mail] {
        let message = firm.newest_message(&issued.to).await;
        // Said to have failed, then to have arrived after all, many times and at once; and an old receipt at last.
        service.receipt(&message.id, "failed").await.expect(204);
        let receipts = (0..8).map(|_| {
            let (service, id) = (service.clone(), message.id.clone());
            async move { service.receipt(&id, "delivered").await }
        });
        for answer in at_once(receipts).await {
            answer.expect(204);
        }
        service.receipt(&message.id, "delivered").await.expect(204);
        service.receipt(&message.id, "failed").await.expect(204);
    }
    let usage = firm.usage().await;
    assert_eq!((sum(&usage, "sent"), sum(&usage, "delivered")), (sent, delivered + 2), "{usage}");
    assert_eq!(country(&usage, "FR")["delivered"], 1);
}

#[tokio::test]
async fn an_arrival_counts_on_the_day_of_its_message() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let message = firm.newest_message(&issued.to).await;
    let sent = firm.usage().await;
    service.advance(24 * 3600).await;
    service.receipt(&message.id, "delivered").await.expect(204);
    let month = sent["month"].as_str().expect("a month");
    let after = firm.get(&format!("/v1/usage?month={month}")).send().await.expect(200).clone();
    assert_eq!(after["days"].as_array().expect("a list").len(), 1, "{after}");
    assert_eq!(after["days"][0]["day"], sent["days"][0]["day"]);
    assert_eq!([&after["days"][0]["sent"], &after["days"][0]["delivered"]], [1, 1]);
}

#[tokio::test]
async fn what_is_refused_and_what_test_recipients_do_counts_nowhere() {
    let service = own_service!("makes a provider fail");
    let firm = Firm::new(&service).await;
    service.fault("sns", "opted_out", 1).await;
    firm.issue(&json!({"recipient": {"phone": people::french_mobile()}}))
        .send()
        .await
        .problem(422, "recipient-opted-out");
    service.clear_faults().await;
    let usage = firm.usage().await;
    assert_eq!((&usage["days"], &usage["countries"]), (&json!([]), &json!([])), "{usage}");
    let email = people::email();
    let until = (service.now().await + jiff::SignedDuration::from_hours(24)).to_string();
    let test = json!({"email": email, "code": "0481516", "until": until});
    firm.post("/v1/test-recipients", &test).send().await.expect(201);
    let issued = firm.issue(&json!({"recipient": {"email": email}})).send().await.expect(201).clone();
    firm.verify(issued["id"].as_str().expect("an id"), "0481516").send().await.expect(200);
    let usage = firm.usage().await;
    assert_eq!((&usage["days"], &usage["test"]), (&json!([]), &json!({"issued": 1, "verified": 1})), "{usage}");
}
