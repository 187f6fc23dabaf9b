//! E6: the sends of a firm with their states, and what recipients say of them.

use crate::harness::*;

async fn deliveries(firm: &Firm, query: &str) -> Vec<Value> {
    let answer = firm.get(&format!("/v1/deliveries{query}")).send().await;
    answer.expect(200)["deliveries"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn sends_are_listed_newest_first_and_masked() {
    let firm = Firm::new(&Service::shared().await).await;
    let by_sms = firm.issued_by_sms().await;
    let by_email = firm.issued_by_email().await;
    let all = firm.get("/v1/deliveries").send().await;
    let list = all.expect(200)["deliveries"].as_array().expect("a list").clone();
    let ids: Vec<&str> = list.iter().filter_map(|send| send["passcode_id"].as_str()).collect();
    assert_eq!(ids, [by_email.id.as_str(), by_sms.id.as_str()]);
    assert!(!all.text.contains(&by_sms.to) && !all.text.contains(&by_email.to));
    assert_eq!((&list[1]["country"], &list[1]["parts"], &list[1]["status"]), (&json!("FR"), &json!(1), &json!("sent")));
    for (query, wanted) in [
        ("?channel=sms", vec![&by_sms.id]),
        ("?channel=email", vec![&by_email.id]),
        ("?country=FR", vec![&by_sms.id]),
        ("?country=GB", vec![]),
        ("?status=sent", vec![&by_email.id, &by_sms.id]),
        ("?status=failed", vec![]),
        ("?since=2000-01-01T00:00:00Z", vec![&by_email.id, &by_sms.id]),
        ("?since=2999-01-01T00:00:00Z", vec![]),
    ] {
        let found = deliveries(&firm, query).await;
        let ids: Vec<_> = found.iter().map(|send| send["passcode_id"].as_str().expect("an id")).collect();
        assert_eq!(ids, wanted, "{query}");
    }
    for query in ["?channel=fax", "?country=fr", "?status=sending", "?since=yesterday", "?cursor=!", "?x=1", "?limit=0"]
    {
        firm.get(&format!("/v1/deliveries{query}")).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn pages_hold_every_send_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let mut issued = Vec::new();
    for index in 0..7 {
        issued.push(if index % 2 == 0 { firm.issued_by_sms().await.id } else { firm.issued_by_email().await.id });
    }
    issued.reverse();
    let (mut found, mut path) = (Vec::new(), "/v1/deliveries?limit=2".to_owned());
    loop {
        let page = firm.get(&path).send().await;
        let list = page.expect(200)["deliveries"].as_array().expect("a list");
        assert!(list.len() <= 2);
        found.extend(list.iter().map(|send| send["passcode_id"].as_str().expect("an id").to_owned()));
        let Some(cursor) = page.body["next_cursor"].as_str() else { break };
        path = format!("/v1/deliveries?limit=2&cursor={cursor}");
    }
    assert_eq!(found, issued);
}

#[tokio::test]
async fn feedback_is_noted_and_changes_nothing_else() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let path = format!("/v1/passcodes/{}/feedback", issued.id);
    firm.post(&path, &json!({"received": false})).send().await.expect(204);
    assert_eq!(deliveries(&firm, "").await[0]["received"], false);
    firm.post(&path, &json!({"received": true})).send().await.expect(204);
    assert_eq!(deliveries(&firm, "").await[0]["received"], true);
    for body in [json!({}), json!({"received": "no"}), json!({"received": null}), json!({"received": true, "x": 1})] {
        firm.post(&path, &body).send().await.problem(400, "invalid-request");
    }
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let other = Firm::new(&service).await;
    other.post(&path, &json!({"received": false})).send().await.problem(404, "not-found");
    assert!(deliveries(&other, "").await.is_empty());
}
