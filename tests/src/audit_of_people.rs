//! R53: what was done to a person is found by the person, and records by what was done and how it ended.

use crate::harness::*;

async fn records(firm: &Firm, query: &str) -> Vec<Value> {
    let page = firm.get(&format!("/v1/audit?limit=100&{query}")).send().await.expect(200).clone();
    page["records"].as_array().expect("a list").clone()
}

async fn account_id(person: &Person) -> String {
    person.firm.get(&person.path()).send().await.expect(200)["id"].as_str().expect("an id").to_owned()
}

fn operations(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| record["operation"].as_str().expect("a name")).collect()
}

#[tokio::test]
async fn what_was_done_to_a_person_is_found_by_the_person() {
    let firm = Firm::new(&Service::shared().await).await;
    let (ana, other) = (Person::new(&firm).await, Person::new(&firm).await);
    ana.sign_in(PASSWORD).await.expect(200);
    ana.sign_in("not the password at all").await.problem(401, "invalid-credentials");
    other.sign_in(PASSWORD).await.expect(200);
    firm.put(&ana.path(), &json!({"email": ana.email, "role": "client", "status": "disabled"}))
        .send()
        .await
        .expect(200);
    let id = account_id(&ana).await;
    let own = records(&firm, &format!("account={id}")).await;
    assert!(own.iter().all(|record| record["id"] == id), "{own:#?}");
    let mut names = operations(&own);
    names.sort_unstable();
    assert!(
        names.contains(&"sign_in") && names.iter().filter(|name| **name == "put_account").count() == 2,
        "{names:?}"
    );
    // The same records as in the firm's log, word for word and in the same order.
    let of_all: Vec<Value> = records(&firm, "").await.into_iter().filter(|record| record["id"] == id).collect();
    assert_eq!(own, of_all);
}

#[tokio::test]
async fn records_are_found_by_what_was_done_and_how_it_ended() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    firm.issued_by_email().await;
    let found = records(&firm, "operation=verify_passcode").await;
    assert_eq!(operations(&found), ["verify_passcode", "verify_passcode"]);
    let found = records(&firm, "operation=verify_passcode&outcome=incorrect-code").await;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(records(&firm, "operation=launch_rocket").await.is_empty());
    assert!(records(&firm, "outcome=ok").await.len() >= 3);
    // One at a time, each once.
    let (mut seen, mut query) = (Vec::new(), "?operation=issue_passcode&limit=1".to_owned());
    loop {
        let page = firm.get(&format!("/v1/audit{query}")).send().await.expect(200).clone();
        seen.extend(page["records"].as_array().expect("a list").iter().map(|record| record["id"].clone()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        query = format!("?operation=issue_passcode&limit=1&cursor={}", encoded(next));
        assert!(seen.len() < 5, "{seen:?}");
    }
    seen.sort_by_key(Value::to_string);
    seen.dedup();
    assert_eq!(seen.len(), 2, "{seen:?}");
}

#[tokio::test]
async fn another_firms_person_has_no_records_here() {
    let service = Service::shared().await;
    let (mine, theirs) = (Firm::new(&service).await, Firm::new(&service).await);
    let id = account_id(&Person::new(&theirs).await).await;
    assert!(records(&mine, &format!("account={id}")).await.is_empty());
    assert!(!records(&theirs, &format!("account={id}")).await.is_empty());
    for query in
        ["account=ana", "account=", "account=pc_k4fq7mt2xzr3lkv5cwn7hb6ydjs2gaeu", "operation=", "outcome=OK%20"]
    {
        mine.get(&format!("/v1/audit?{query}")).send().await.problem(400, "invalid-request");
    }
}
