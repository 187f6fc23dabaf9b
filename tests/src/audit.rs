//! R53: one record for each operation, readable by the firm, masked.

use crate::harness::*;

async fn page(firm: &Firm, query: &str) -> Value {
    firm.get(&format!("/v1/audit{query}")).send().await.expect(200).clone()
}

/// The newest records, as operation and outcome.
async fn outcomes(firm: &Firm) -> Vec<(String, String)> {
    let page = page(firm, "?limit=100").await;
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    page["records"].as_array().expect("a list").iter().map(|r| (text(&r["operation"]), text(&r["outcome"]))).collect()
}

#[tokio::test]
async fn every_operation_leaves_one_record_with_its_outcome() {
    let firm = Firm::new(&Service::shared().await).await;
    let before = outcomes(&firm).await.len();
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.resend(&issued.id).send().await.problem(429, "resend-too-soon");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let canceled = firm.issued_by_email().await;
    firm.cancel(&canceled.id).send().await.expect(204);
    firm.settings(json!({"captcha": "none"})).await;
    firm.post("/v1/recipients/unlock", &json!({"phone": issued.to})).send().await.expect(204);
    firm.plan(5000).await;
    let records = outcomes(&firm).await;
    let expected = [
        ("set_sms_plan", "ok"),
        ("unlock_recipient", "ok"),
        ("change_settings", "ok"),
        ("cancel_passcode", "ok"),
        ("issue_passcode", "ok"),
        ("verify_passcode", "ok"),
        ("resend_passcode", "resend-too-soon"),
        ("verify_passcode", "incorrect-code"),
        ("issue_passcode", "ok"),
    ];
    // Newest first; those of one moment in any order.
    let mut new = records[..records.len() - before].to_vec();
    new.sort();
    let mut expected = expected.map(|(operation, outcome)| (operation.to_owned(), outcome.to_owned()));
    expected.sort();
    assert_eq!(new, expected);
}

#[tokio::test]
async fn records_name_what_and_who_and_mask_the_recipient() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let email = firm.issued_by_email().await;
    let answer = firm.verify(&issued.id, &issued.code).send().await;
    let records = page(&firm, "?limit=100").await;
    let all = records["records"].as_array().expect("a list").clone();
    let record = all.iter().find(|record| record["operation"] == "verify_passcode").expect("a record");
    assert_eq!(record["id"], issued.id);
    assert_eq!(record["to"], issued.document["to"]);
    assert_eq!(record["request_id"], answer.header("x-request-id").expect("checked"));
    assert!(record["key_id"].as_str().is_some_and(|id| id.starts_with("key_")), "{record}");
    let text = records.to_string();
    for secret in [&issued.code, &issued.to, &email.code, &email.to] {
        assert!(!text.contains(secret.as_str()), "{secret} in the audit");
    }
}

#[tokio::test]
async fn the_audit_is_paged_newest_first_and_cut_by_time() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    for _ in 0..5 {
        firm.issued_by_sms().await;
        service.advance(60).await;
    }
    let since = service.now().await;
    service.advance(60).await;
    let last = firm.issued_by_email().await;
    let recent = page(&firm, &format!("?since={}", encoded(&since.to_string()))).await;
    let recent = recent["records"].as_array().expect("a list");
    assert_eq!(recent.len(), 1);
    assert_eq!(recent[0]["id"], last.id);
    let (mut query, mut times, mut pages) = ("?limit=2".to_owned(), Vec::new(), 0);
    loop {
        let page = page(&firm, &query).await;
        times.extend(
            page["records"].as_array().expect("a list").iter().map(|r| r["at"].as_str().expect("a time").to_owned()),
        );
        pages += 1;
        let Some(next) = page["next_cursor"].as_str() else { break };
        query = format!("?limit=2&cursor={}", encoded(next));
    }
    assert!(times.len() >= 6 && pages >= 3, "{times:?}");
    assert!(times.is_sorted_by(|newer, older| newer >= older), "{times:?}");
}

#[tokio::test]
async fn malformed_queries_are_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    for query in [
        "?since=yesterday",
        "?since=2026-11-21",
        "?limit=0",
        "?limit=1000",
        "?cursor=%21%21",
        "?sinse=2026-11-21T00:00:00Z",
    ] {
        firm.get(&format!("/v1/audit{query}")).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn one_firms_audit_says_nothing_of_anothers() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let issued = first.issued_by_sms().await;
    second.read(&issued.id).await.problem(404, "not-found");
    assert!(!page(&second, "?limit=100").await["records"].to_string().contains(&first.id));
    let others: Vec<_> = outcomes(&second).await.into_iter().filter(|record| record.0 == "issue_passcode").collect();
    assert!(others.is_empty(), "{others:?}");
}
