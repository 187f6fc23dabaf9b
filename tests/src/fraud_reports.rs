//! Reports of fraud (D6): each decision makes one, which the firm's administrators list and close, once.

use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";
/// Where the sign-in came from.
const FROM: &str = "203.0.113.9";

async fn list(firm: &Firm, query: &str) -> Vec<Value> {
    let page = firm.get(&format!("/v1/fraud-reports{query}")).send().await.expect(200).clone();
    page["fraud_reports"].as_array().expect("a list").clone()
}

fn close(firm: &Firm, id: &str, note: &str) -> Call {
    firm.post(&format!("/v1/fraud-reports/{id}/close"), &json!({"note": note}))
}

/// A request that was called fraudulent; the sign-in's id.
async fn reported(firm: &Firm, person: &Person, device: &Device) -> String {
    let body = json!({"login_id": person.login_id, "password": PASSWORD, "client_ip": FROM});
    let open = firm.post("/v1/sign-ins", &body).send().await.expect(200).clone();
    let id = open["id"].as_str().expect("an id").to_owned();
    prompted(firm, &format!("/v1/sign-ins/{id}"), device).await;
    device.deny(&device.request().await, "fraudulent").await.expect(204);
    id
}

async fn lift(person: &Person) {
    person.firm.delete(&format!("{}/push-block", person.path())).send().await.expect(204);
}

#[tokio::test]
async fn a_report_says_who_when_and_from_where_until_it_is_closed() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    assert!(list(&firm, "").await.is_empty());
    let sign_in = reported(&firm, &person, &device).await;
    let reports = list(&firm, "?status=open").await;
    assert_eq!(reports.len(), 1, "{reports:#?}");
    let report = &reports[0];
    let told = [&report["login_id"], &report["sign_in_id"], &report["network"]];
    assert_eq!(told, [person.login_id.as_str(), sign_in.as_str(), "203.0.113.0/24"]);
    assert!(report["account_id"].as_str().is_some_and(|id| id.starts_with("ac_")), "{report}");
    let id = report["id"].as_str().expect("an id");
    let closed = close(&firm, id, "Ana confirms.").send().await.expect(200).clone();
    assert_eq!((&closed["status"], &closed["note"]), (&json!("closed"), &json!("Ana confirms.")));
    assert!(closed["closed_by"].as_str().is_some_and(|by| by.starts_with("key_")), "{closed}");
    assert!(list(&firm, "?status=open").await.is_empty());
    for query in ["?status=closed", ""] {
        assert_eq!(list(&firm, query).await, std::slice::from_ref(&closed), "{query}");
    }
    let table = service.table().await;
    let kept = table.iter().find(|item| item.to_string().contains(&format!("#FR#{id}"))).expect("the report's item");
    assert!(!kept.to_string().contains("203.0.113"), "sealed");
}

#[tokio::test]
async fn a_mistake_makes_no_report_and_one_decision_makes_one() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    prompted(&firm, &opened(&person).await, &device).await;
    device.deny(&device.request().await, "mistake").await.expect(204);
    assert!(list(&firm, "").await.is_empty());
    prompted(&firm, &opened(&person).await, &device).await;
    let request = device.request().await;
    let body = device.denial(&request, "fraudulent");
    let mut calls = Vec::new();
    for _ in 0..6 {
        calls.push(device.decision(&request, &body).await.send());
    }
    let answers = at_once(calls).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 204).count(), 1);
    assert_eq!(list(&firm, "").await.len(), 1);
}

#[tokio::test]
async fn to_close_twice_and_in_parallel_is_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    reported(&firm, &person, &device).await;
    let id = list(&firm, "").await[0]["id"].as_str().expect("an id").to_owned();
    let calls = (0..8).map(|at| close(&firm, &id, &format!("note {at}")).send());
    let answers = at_once(calls).await;
    let first = answers[0].expect(200).clone();
    assert!(answers.iter().all(|answer| answer.expect(200) == &first), "what was said first stays");
    close(&firm, &id, "Another.").send().await.expect(200);
    assert_eq!(list(&firm, "").await, [first]);
    for note in [json!(""), json!("two\nlines"), json!("x".repeat(501)), json!(null)] {
        let path = format!("/v1/fraud-reports/{id}/close");
        firm.post(&path, &json!({"note": note})).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn reports_are_paged_newest_first_and_are_nobody_elses() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let mut sign_ins = Vec::new();
    for _ in 0..3 {
        sign_ins.insert(0, reported(&firm, &person, &device).await);
        lift(&person).await;
        service.advance(5).await;
    }
    let (mut seen, mut query) = (Vec::new(), "?limit=1".to_owned());
    loop {
        let page = firm.get(&format!("/v1/fraud-reports{query}")).send().await.expect(200).clone();
        let reports = page["fraud_reports"].as_array().expect("a list");
        seen.extend(reports.iter().map(|report| report["sign_in_id"].as_str().expect("an id").to_owned()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        query = format!("?limit=1&cursor={}", encoded(next));
        assert!(seen.len() < 5, "{seen:?}");
    }
    assert_eq!(seen, sign_ins);
    let other = Firm::new(&service).await;
    assert!(list(&other, "").await.is_empty());
    let id = list(&firm, "").await[0]["id"].as_str().expect("an id").to_owned();
    close(&other, &id, "mine").send().await.problem(404, "not-found");
    assert_eq!(list(&firm, "?status=open").await.len(), 3);
    for query in ["?status=all", "?status=", "?state=open"] {
        firm.get(&format!("/v1/fraud-reports{query}")).send().await.problem(400, "invalid-request");
    }
    let weak = firm.new_key(&["accounts"]).await;
    firm.api.get("/v1/fraud-reports").key(&weak).send().await.problem(403, "forbidden");
}
