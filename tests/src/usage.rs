//! `GET /v1/usage`: per month, day and country, in message parts.

use crate::harness::*;

const WHY: &str = "moves the clock";

#[tokio::test]
async fn usage_counts_parts_by_country_and_day() {
    let firm = Firm::new(&Service::shared().await).await;
    let fresh = firm.usage().await;
    assert_eq!(fresh["sms"], json!({"limit": 2500, "used": 0, "remaining": 2500, "by_country": {}, "by_day": {}}));
    assert_eq!((&fresh["email"]["used"], &fresh["issued"], &fresh["verified"]), (&json!(0), &json!(0), &json!(0)));
    let first = firm.issued_by_sms().await;
    firm.issued_by_sms().await;
    firm.issued(json!({"recipient": {"phone": people::uk_mobile()}})).await;
    firm.issued_by_email().await;
    firm.verify(&first.id, &first.code).send().await.expect(200);
    let usage = firm.usage().await;
    assert_eq!(usage["sms"]["used"], 3);
    assert_eq!(usage["sms"]["remaining"], 2497);
    assert_eq!(usage["sms"]["by_country"], json!({"FR": 2, "GB": 1}));
    let days = usage["sms"]["by_day"].as_object().expect("an object");
    assert_eq!(days.values().map(|parts| parts.as_u64().expect("a number")).sum::<u64>(), 3);
    assert_eq!(usage["email"]["used"], 1);
    assert_eq!((&usage["issued"], &usage["verified"]), (&json!(4), &json!(1)));
    let month = first.document["created_at"].as_str().expect("a time")[..7].to_owned();
    assert_eq!(usage["month"], month);
    assert_eq!(firm.get(&format!("/v1/usage?month={month}")).send().await.expect(200), &usage);
}

#[tokio::test]
async fn a_month_without_usage_is_all_zeros_and_a_malformed_one_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let past = firm.get("/v1/usage?month=2020-02").send().await;
    assert_eq!(past.expect(200)["sms"]["used"], 0);
    assert_eq!(past.body["month"], "2020-02");
    for month in ["2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "last", "", "2026-11%0A"] {
        firm.get(&format!("/v1/usage?month={month}")).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn a_new_month_starts_at_zero_and_the_old_one_stays() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let now = service.now().await;
    firm.issued_by_sms().await;
    let old = firm.usage().await;
    assert_eq!(old["month"], now.to_string()[..7]);
    advance_to_next_month(&service).await;
    let new = firm.usage().await;
    assert_ne!(new["month"], old["month"]);
    assert_eq!((&new["sms"]["used"], &new["sms"]["remaining"]), (&json!(0), &json!(2500)));
    let month = old["month"].as_str().expect("a month");
    assert_eq!(firm.get(&format!("/v1/usage?month={month}")).send().await.expect(200), &old);
}

#[tokio::test]
async fn a_send_belongs_to_the_month_it_was_reserved_in() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    seconds_before_the_month_turns(&service, 20).await;
    let issued = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "validity_seconds": 600})).await;
    let old_month = firm.usage().await["month"].clone();
    service.advance(40).await;
    let message = firm.newest_message(&issued.to).await;
    service.receipt(&message.id, "failed").await.expect(204);
    firm.resend(&issued.id).send().await.expect(200);
    assert_eq!(firm.parts_used().await, 1, "the resend is of the new month");
    let old = firm.get(&format!("/v1/usage?month={}", old_month.as_str().expect("a month"))).send().await;
    assert_eq!(old.expect(200)["sms"]["used"], 1, "the first send stays in the old one");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

/// Moves the clock to a few seconds into the next month (UTC).
pub(crate) async fn advance_to_next_month(service: &Service) {
    seconds_before_the_month_turns(service, -5).await;
}

async fn seconds_before_the_month_turns(service: &Service, seconds: i64) {
    let now = service.now().await;
    let first = now.to_zoned(jiff::tz::TimeZone::UTC).date().first_of_month();
    let next = first.checked_add(jiff::Span::new().months(1)).expect("a month later");
    let turn = next.to_zoned(jiff::tz::TimeZone::UTC).expect("UTC has no gaps").timestamp();
    service.advance(turn.as_second() - now.as_second() - seconds).await;
}
