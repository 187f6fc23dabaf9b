//! A10, D1: what a firm asks of the operator, and what becomes of it, once.

use crate::harness::*;

async fn ask(firm: &Firm, kind: &str, wanted: u64) -> String {
    let member = if kind == "sms" { "monthly_limit" } else { "licences" };
    let asked = firm.post(&format!("/v1/plans/{kind}/requests"), &json!({member: wanted})).send().await;
    let asked = asked.expect(202);
    assert_eq!(asked["status"], "requested");
    asked["id"].as_str().expect("an id").to_owned()
}

/// A firm's requests, newest first.
async fn list(firm: &Firm) -> Vec<Value> {
    let page = firm.get("/v1/plans/requests?limit=100").send().await.expect(200).clone();
    page["plan_requests"].as_array().expect("a list").clone()
}

/// How many of a firm's requests wait for the operator.
async fn open(firm: &Firm) -> Vec<Value> {
    let (mut found, mut query) = (Vec::new(), "?limit=100".to_owned());
    loop {
        let page = firm.operator("GET", &format!("/v1/plan-requests{query}")).send().await.expect(200).clone();
        let requests = page["plan_requests"].as_array().expect("a list");
        found.extend(requests.iter().filter(|request| request["tenant_id"] == firm.id).cloned());
        let Some(next) = page["next_cursor"].as_str() else { return found };
        query = format!("?limit=100&cursor={}", encoded(next));
    }
}

fn decide(firm: &Firm, id: &str, verb: &str) -> Call {
    let call = firm.operator("POST", &format!("/v1/tenants/{}/plan-requests/{id}/{verb}", firm.id));
    if verb == "decline" { call.json(&json!({"note": "Call us first."})) } else { call }
}

async fn of(firm: &Firm, id: &str) -> Value {
    list(firm).await.into_iter().find(|request| request["id"] == id).expect("it is listed")
}

#[tokio::test]
async fn a_firm_asks_and_the_operator_activates_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    assert!(list(&firm).await.is_empty());
    let (sms, mfa) = (ask(&firm, "sms", 7500).await, ask(&firm, "mfa", 40).await);
    let waits = open(&firm).await;
    assert_eq!(waits.len(), 2, "{waits:#?}");
    assert_eq!(waits[0]["tenant_name"], firm.name);
    let request = of(&firm, &sms).await;
    assert_eq!([&request["wanted"], &request["present"]], [7500, 2500]);
    assert!(request["by"].as_str().is_some_and(|by| by.starts_with("key_")), "{request}");
    let done = decide(&firm, &sms, "activate").send().await.expect(200).clone();
    assert_eq!(done["status"], "activated");
    assert_eq!(firm.usage().await["sms"]["limit"], 7500, "it applies at once");
    decide(&firm, &mfa, "activate").send().await.expect(200);
    let tenant = firm.operator("GET", &format!("/v1/tenants/{}", firm.id)).send().await.expect(200).clone();
    assert_eq!(tenant["plans"], json!({"sms": {"monthly_limit": 7500}, "mfa": {"licences": 40}}));
    assert!(open(&firm).await.is_empty());
    assert_eq!(of(&firm, &sms).await, done);
}

#[tokio::test]
async fn to_activate_twice_and_in_parallel_is_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let id = ask(&firm, "sms", 5000).await;
    let answers = at_once((0..8).map(|_| decide(&firm, &id, "activate").send())).await;
    let first = answers[0].expect(200).clone();
    assert!(answers.iter().all(|answer| answer.expect(200) == &first), "one moment of activation");
    // Another plan since: the request that was done does not bring its own back.
    firm.plan(10000).await;
    decide(&firm, &id, "activate").send().await.expect(200);
    assert_eq!(firm.usage().await["sms"]["limit"], 10000);
    decide(&firm, &id, "decline").send().await.problem(409, "conflict");
    firm.delete(&format!("/v1/plans/requests/{id}")).send().await.problem(409, "conflict");
}

#[tokio::test]
async fn to_activate_and_to_decline_at_once_is_one_of_them() {
    let firm = Firm::new(&Service::shared().await).await;
    let id = ask(&firm, "mfa", 7).await;
    let calls = (0..8).map(|at| decide(&firm, &id, if at % 2 == 0 { "activate" } else { "decline" }).send());
    at_once(calls).await;
    let request = of(&firm, &id).await;
    let tenant = firm.operator("GET", &format!("/v1/tenants/{}", firm.id)).send().await.expect(200).clone();
    let licences = &tenant["plans"]["mfa"]["licences"];
    match request["status"].as_str() {
        Some("activated") => assert_eq!(licences, 7),
        Some("declined") => assert_eq!((licences, &request["note"]), (&json!(0), &json!("Call us first."))),
        _ => panic!("{request}"),
    }
    assert!(open(&firm).await.is_empty());
}

#[tokio::test]
async fn one_request_of_a_kind_is_open_however_many_ask_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let before = ask(&firm, "sms", 5000).await;
    let other = ask(&firm, "mfa", 10).await;
    let calls = (1..=8).map(|step| firm.post("/v1/plans/sms/requests", &json!({"monthly_limit": 2500 * step})).send());
    for answer in at_once(calls).await {
        answer.expect(202);
    }
    let waits = open(&firm).await;
    assert_eq!(waits.len(), 2, "one of each kind: {waits:#?}");
    assert!(waits.iter().any(|request| request["id"] == other.as_str()));
    let all = list(&firm).await;
    assert_eq!(all.len(), 10);
    assert_eq!(all.iter().filter(|request| request["status"] == "withdrawn").count(), 8);
    assert_eq!(of(&firm, &before).await["status"], "withdrawn");
    decide(&firm, &before, "activate").send().await.problem(409, "conflict");
    assert_eq!(firm.usage().await["sms"]["limit"], 2500);
}

#[tokio::test]
async fn a_firm_takes_a_request_back() {
    let firm = Firm::new(&Service::shared().await).await;
    let id = ask(&firm, "sms", 5000).await;
    for _ in 0..2 {
        firm.delete(&format!("/v1/plans/requests/{id}")).send().await.expect(204);
    }
    assert!(open(&firm).await.is_empty());
    assert_eq!(of(&firm, &id).await["status"], "withdrawn");
    decide(&firm, &id, "activate").send().await.problem(409, "conflict");
    let again = ask(&firm, "sms", 5000).await;
    assert_eq!(open(&firm).await[0]["id"], again.as_str());
}

#[tokio::test]
async fn a_plan_that_the_operator_sets_settles_a_request_for_just_that() {
    let firm = Firm::new(&Service::shared().await).await;
    let (sms, mfa) = (ask(&firm, "sms", 5000).await, ask(&firm, "mfa", 10).await);
    firm.plan(7500).await;
    assert_eq!(of(&firm, &sms).await["status"], "requested", "it asks for something else");
    firm.plan(5000).await;
    assert_eq!(of(&firm, &sms).await["status"], "activated");
    assert_eq!(of(&firm, &mfa).await["status"], "requested");
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &path).json(&json!({"licences": 10})).send().await.expect(200);
    assert_eq!(of(&firm, &mfa).await["status"], "activated");
    assert!(open(&firm).await.is_empty());
}

#[tokio::test]
async fn to_decline_says_why() {
    let firm = Firm::new(&Service::shared().await).await;
    let id = ask(&firm, "sms", 5000).await;
    let path = format!("/v1/tenants/{}/plan-requests/{id}/decline", firm.id);
    for note in [json!(""), json!("two\nlines"), json!("x".repeat(501)), json!(null), json!(1)] {
        firm.operator("POST", &path).json(&json!({"note": note})).send().await.problem(400, "invalid-request");
    }
    decide(&firm, &id, "decline").send().await.expect(200);
    firm.operator("POST", &path).json(&json!({"note": "Another."})).send().await.expect(200);
    assert_eq!(of(&firm, &id).await["note"], "Call us first.", "the first one stays");
    assert_eq!(firm.usage().await["sms"]["limit"], 2500);
}

#[tokio::test]
async fn only_the_operator_decides() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let id = ask(&firm, "sms", 5000).await;
    for path in [format!("/v1/tenants/{}/plan-requests/{id}/activate", firm.id), "/v1/plan-requests".to_owned()] {
        let method = if path.ends_with("activate") { "POST" } else { "GET" };
        firm.api.call(method, path.as_str()).key(&firm.key).send().await.problem(403, "forbidden");
    }
    let stray = format!("/v1/tenants/{}/plan-requests/{id}/activate", other.id);
    firm.operator("POST", &stray).send().await.problem(404, "not-found");
    other.delete(&format!("/v1/plans/requests/{id}")).send().await.problem(404, "not-found");
    assert!(list(&other).await.is_empty());
    assert_eq!(of(&firm, &id).await["status"], "requested");
}

#[tokio::test]
async fn the_firm_is_told_once_by_mail_what_the_operator_decided() {
    let service = own_service!("counts the mails");
    let firm = Firm::new(&service).await;
    let admin = firm.admin_email.clone();
    let told = async || {
        service.run_jobs().await;
        service.messages_to(&admin).await
    };
    let (sms, mfa) = (ask(&firm, "sms", 7500).await, ask(&firm, "mfa", 40).await);
    let before = told().await.len();
    decide(&firm, &sms, "activate").send().await.expect(200);
    decide(&firm, &sms, "activate").send().await.expect(200);
    let mails = told().await;
    assert_eq!(mails.len(), before + 1, "{mails:#?}");
    let mail = &mails[0].text;
    assert!(mail.contains("Your SMS plan was changed") && mail.contains("7,500"), "{mail}");
    decide(&firm, &mfa, "decline").send().await.expect(200);
    let mails = told().await;
    assert_eq!(mails.len(), before + 2, "{mails:#?}");
    let mail = &mails[0].text;
    for said in ["Your request for another number of MFA licences was declined", "40", "In force now", "Call us first."]
    {
        assert!(mail.contains(said), "{said}: {mail}");
    }
    // A plan that is set to just that says it as well; what is taken back or set without a request says nothing.
    let asked = ask(&firm, "sms", 5000).await;
    firm.plan(5000).await;
    assert_eq!(of(&firm, &asked).await["status"], "activated");
    assert_eq!(told().await.len(), before + 3);
    let taken_back = ask(&firm, "mfa", 50).await;
    firm.delete(&format!("/v1/plans/requests/{taken_back}")).send().await.expect(204);
    firm.plan(2500).await;
    assert_eq!(told().await.len(), before + 3);
}
