//! What an administrator sees of people who are enrolled, and how one is helped: a reset (D8), bypass codes; and where the
//! licences go (D9 to D11).

use crate::harness::totp::{App, enable, used_and_enrolled};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";

async fn enrollments(firm: &Firm, query: &str) -> Vec<Value> {
    let page = firm.get(&format!("/v1/mfa/enrollments{query}")).send().await;
    page.expect(200)["enrollments"].as_array().expect("a list").clone()
}

async fn another(firm: &Firm) -> Person {
    Person::new(firm).await
}

#[tokio::test]
async fn a_reset_ends_everything_gives_the_licence_back_and_tells_the_person_once() {
    let service = own_service!(WHY);
    let (firm, receiver) = (Firm::new(&service).await, Receiver::new().await);
    receiver.webhook(&firm, &["mfa.reset"]).await;
    let person = another(&firm).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    assert_eq!(used_and_enrolled(&person).await, (json!(1), json!(1)));
    let listed = enrollments(&firm, "?status=enrolled").await;
    assert_eq!((listed.len(), &listed[0]["kinds"], &listed[0]["status"]), (1, &json!(["totp"]), &json!("enrolled")));
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["status"], "factor_required");
    service.run_jobs().await;
    let before = service.messages_to(&person.email).await.len();

    let reset =
        async || firm.post(&format!("{}/mfa/reset", person.path()), &json!({"reason": "New phone"})).send().await;
    for answer in at_once((0..5).map(|_| {
        let (firm, path) = (firm.clone(), format!("{}/mfa/reset", person.path()));
        async move { firm.post(&path, &json!({"reason": "New phone"})).send().await }
    }))
    .await
    {
        answer.expect(204);
    }
    assert_eq!(used_and_enrolled(&person).await, (json!(0), json!(0)));
    let factors = firm.get(&format!("{}/factors", person.path())).send().await;
    assert_eq!((&factors.expect(200)["factors"], &factors.body["recovery_codes_left"]), (&json!([]), &json!(0)));
    let id = open.body["id"].as_str().expect("an id");
    let code = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    firm.post(&format!("/v1/sign-ins/{id}/verify"), &code).send().await.problem(410, "canceled");
    service.run_jobs().await;
    let mails = service.messages_to(&person.email).await;
    assert_eq!(mails.len(), before + 1, "once: {mails:?}");
    reset().await.expect(204);
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), before + 1, "nothing was enrolled any more");
    let events = receiver.received();
    assert_eq!(events.iter().map(|event| event.kind()).collect::<Vec<_>>(), ["mfa.reset"]);

    // The next sign-in enrols anew.
    let again = App::enrolled(&person).await;
    assert_ne!(again.factor_id, app.factor_id);
    assert_eq!(used_and_enrolled(&person).await, (json!(1), json!(1)));
}

#[tokio::test]
async fn a_bypass_code_works_once_in_place_of_a_factor_until_it_ends() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = another(&firm).await;
    enable(&person, 1).await;
    App::enrolled(&person).await;
    service.run_jobs().await;
    let before = service.messages_to(&person.email).await.len();
    let make = async |body: Value| firm.post(&format!("{}/mfa/bypass-codes", person.path()), &body).send().await;
    let made = make(json!({"count": 2, "valid_minutes": 30})).await;
    let codes: Vec<&str> =
        made.expect(201)["bypass_codes"].as_array().expect("codes").iter().filter_map(Value::as_str).collect();
    assert_eq!(codes.len(), 2);
    service.run_jobs().await;
    let mails = service.messages_to(&person.email).await;
    assert_eq!(mails.len(), before + 1);
    let plain = |text: &str| text.replace('-', "");
    assert!(codes.iter().all(|code| !plain(&mails[0].text).contains(&plain(code))), "no code in {:?}", mails[0].text);

    let verify = async |code: &str| {
        let open = person.sign_in(PASSWORD).await;
        assert_eq!(open.expect(200)["status"], "factor_required", "\n{open}");
        let id = open.body["id"].as_str().expect("an id");
        firm.post(&format!("/v1/sign-ins/{id}/verify"), &json!({"bypass_code": code})).send().await
    };
    let complete = verify(&codes[0].to_uppercase().replace('-', " ")).await;
    assert_eq!((&complete.expect(200)["status"], &complete.body["acr"]), (&json!("complete"), &json!("aal2")));
    verify(codes[0]).await.problem(422, "incorrect-code");
    // Earlier ones stay, ten in all.
    make(json!({"count": 10})).await.problem(409, "conflict");
    make(json!({"count": 9})).await.expect(201);
    make(json!({})).await.problem(409, "conflict");
    service.advance(30 * 60).await;
    verify(codes[1]).await.problem(422, "incorrect-code");
    // What is over makes room; a reset ends the rest.
    make(json!({})).await.expect(201);
    firm.post(&format!("{}/mfa/reset", person.path()), &json!({"reason": "lost"})).send().await.expect(204);
    make(json!({})).await.problem(409, "conflict");
}

#[tokio::test]
async fn without_a_licence_the_password_is_enough_and_one_that_comes_back_is_taken_by_the_next() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (ana, bo) = (another(&firm).await, another(&firm).await);
    enable(&ana, 1).await;
    App::enrolled(&ana).await;
    let alone = bo.sign_in(PASSWORD).await;
    assert_eq!((&alone.expect(200)["status"], &alone.body["mfa"]), (&json!("complete"), &json!("no_licence")));
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records");
    let is_marked = |record: &&Value| record["operation"] == "sign_in" && record["reason"] == "no_licence";
    assert_eq!(records.iter().filter(is_marked).count(), 1, "D10: {audit}");
    assert_eq!(ana.sign_in(PASSWORD).await.expect(200)["status"], "factor_required", "who is enrolled is asked");
    // D9: told once, at 100 percent of one.
    service.run_usage_alert().await;
    service.run_usage_alert().await;
    let alerts = service.messages_to(&firm.admin_email).await;
    assert_eq!(alerts.len(), 1, "{alerts:?}");
    assert!(alerts[0].subject.contains("100"), "{:?}", alerts[0].subject);
    for status in ["disabled", "no_access", "inactive"] {
        firm.patch(&ana.path(), &json!({"status": status})).send().await.expect(200);
        assert_eq!(used_and_enrolled(&ana).await, (json!(0), json!(0)), "D11: {status}");
        firm.patch(&ana.path(), &json!({"status": "active"})).send().await.expect(200);
        App::enrolled(&ana).await;
    }
    firm.delete(&ana.path()).send().await.expect(204);
    assert_eq!(used_and_enrolled(&bo).await, (json!(0), json!(0)));
    App::enrolled(&bo).await;
    assert_eq!(used_and_enrolled(&bo).await, (json!(1), json!(1)));
    // Fewer licences than are used: nobody loses a factor.
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &path).json(&json!({"licences": 0})).send().await.expect(200);
    let usage = firm.get("/v1/mfa/usage").send().await;
    assert_eq!(usage.expect(200)["licences"], json!({"contracted": 0, "used": 1, "left": 0}));
    assert_eq!(bo.sign_in(PASSWORD).await.expect(200)["status"], "factor_required");
}

#[tokio::test]
async fn a_preview_asks_for_the_licences_that_are_still_needed() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let people = [another(&firm).await, another(&firm).await, another(&firm).await];
    enable(&people[0], 5).await;
    App::enrolled(&people[0]).await;
    let body = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"]});
    let preview = firm.post("/v1/mfa/policy/preview", &body).send().await;
    assert_eq!((&preview.expect(200)["people"], &preview.body["licences"]), (&json!(3), &json!(2)));
    let waiting = enrollments(&firm, "?status=enabled").await;
    assert_eq!(waiting.len(), 2);
    // Enabled no more, who is enrolled stays on the list, with the licence.
    let nobody = json!({"enabled_for": [], "methods": ["totp"]});
    firm.put("/v1/mfa/policy", &nobody).send().await.expect(200);
    let left = enrollments(&firm, "").await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["login_id"], people[0].login_id.as_str());
    assert_eq!(used_and_enrolled(&people[0]).await, (json!(1), json!(1)));
}
