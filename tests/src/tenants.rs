//! `/v1/tenants`: an operator makes, reads, changes and deletes firms.

use crate::harness::*;

#[tokio::test]
async fn a_tenant_is_made_read_changed_and_deleted() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let path = format!("/v1/tenants/{}", firm.id);
    let tenant = firm.operator("GET", &path).send().await.expect(200).clone();
    assert_eq!(tenant["id"], firm.id);
    assert_eq!(tenant["name"], firm.name);
    assert_eq!(tenant["default_country"], "FR");
    assert_eq!(tenant["admin_emails"], json!([firm.admin_email]));
    assert_eq!(tenant["allowed_countries"], json!(["FR", "GB", "US"]));
    let changed = firm.operator("PATCH", &path).json(&json!({"name": "Renamed", "time_zone": "UTC"})).send().await;
    assert_eq!(changed.expect(200)["name"], "Renamed");
    assert_eq!(changed.body["time_zone"], "UTC");
    assert_eq!(changed.body["default_country"], "FR", "what was left out stays");
    assert_eq!(firm.operator("GET", &path).send().await.expect(200), &changed.body);
    firm.operator("DELETE", &path).send().await.expect(204);
    for method in ["GET", "DELETE"] {
        firm.operator(method, &path).send().await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn a_name_is_enough_and_the_default_plan_is_2500() {
    // A11.
    let service = Service::shared().await;
    let made =
        service.api().post("/v1/tenants").key(service.operator_key()).json(&json!({"name": "Bare"})).send().await;
    let tenant = made.expect(201);
    assert_eq!(tenant["plans"]["sms"]["monthly_limit"], 2500);
    assert_eq!(tenant["plans"]["mfa"]["licences"], 0);
    let location = made.header("location").expect("201 says where");
    assert!(location.ends_with(&format!("/v1/tenants/{}", tenant["id"].as_str().expect("an id"))), "{location}");
}

#[tokio::test]
async fn a_slug_is_made_from_the_name_and_is_nobody_elses() {
    let service = Service::shared().await;
    let post = |body: Value| service.api().post("/v1/tenants").key(service.operator_key()).json(&body).send();
    let word = people::letters();
    let name = format!("Société {word} & Sons");
    let slug = format!("societe-{}-and-sons", word.to_lowercase());
    let first = post(json!({"name": name})).await;
    assert_eq!(first.expect(201)["slug"], slug);
    let second = post(json!({"name": name})).await;
    let made = second.expect(201)["slug"].as_str().expect("a slug");
    assert!(made.starts_with(&slug) && made != slug && made.len() <= 40, "{made}");
    post(json!({"name": "Other", "slug": slug})).await.problem(409, "conflict");
    let path = format!("/v1/tenants/{}", first.body["id"].as_str().expect("an id"));
    service.api().delete(&path).key(service.operator_key()).send().await.expect(204);
    assert_eq!(post(json!({"name": "Other", "slug": slug})).await.expect(201)["slug"], slug, "free again");
    let nameless = post(json!({"name": "日本"})).await;
    assert!(nameless.expect(201)["slug"].as_str().is_some_and(|slug| slug.starts_with("firm")), "\n{nameless}");
}

#[tokio::test]
async fn of_many_who_ask_for_a_slug_at_once_one_gets_it() {
    let service = Service::shared().await;
    let body = json!({"name": "Racer", "slug": format!("racer-{}", people::letters().to_lowercase())});
    let calls = (0..20).map(|_| service.api().post("/v1/tenants").key(service.operator_key()).json(&body).send());
    let statuses: Vec<u16> = at_once(calls).await.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 19, "{statuses:?}");
}

#[tokio::test]
async fn a_slug_stands_everywhere_and_never_changes() {
    let service = Service::shared().await;
    let slug = format!("firm-{}", people::letters().to_lowercase());
    let firm = Firm::with(&service, json!({"slug": slug})).await;
    let path = format!("/v1/tenants/{}", firm.id);
    assert_eq!(firm.operator("GET", &path).send().await.expect(200)["slug"], slug);
    assert_eq!(firm.get("/v1/settings").send().await.expect(200)["slug"], slug);
    let change = json!({"slug": "another-one"});
    firm.operator("PATCH", &path).json(&change).send().await.problem(400, "invalid-request");
    firm.patch("/v1/settings", &change).send().await.problem(400, "invalid-request");
    let renamed = firm.operator("PATCH", &path).json(&json!({"name": "Renamed"})).send().await;
    assert_eq!(renamed.expect(200)["slug"], slug);
}

#[tokio::test]
async fn malformed_tenants_are_refused() {
    let service = Service::shared().await;
    let post = |body: Value| service.api().post("/v1/tenants").key(service.operator_key()).json(&body).send();
    for body in [
        json!({}),
        json!({"name": ""}),
        json!({"name": "x".repeat(101)}),
        json!({"name": "a\nb"}),
        json!({"name": 1}),
        json!({"name": "A", "id": "tn_mine"}),
        json!({"name": "A", "slug": "ab"}),
        json!({"name": "A", "slug": "Acme"}),
        json!({"name": "A", "slug": "a_b-c"}),
        json!({"name": "A", "slug": null}),
        json!({"name": "A", "slug": "a".repeat(41)}),
        json!({"name": "A", "default_country": "fr"}),
        json!({"name": "A", "default_country": "ZZ"}),
        json!({"name": "A", "locale": "klingon language"}),
        json!({"name": "A", "time_zone": "Mars/Olympus"}),
        json!({"name": "A", "admin_emails": "a@example.com"}),
        json!({"name": "A", "admin_emails": ["a"]}),
        json!({"name": "A", "admin_emails": ["a@example.com\r\nBcc: b@example.com"]}),
        json!({"name": "A", "allowed_countries": ["FR", "XX"]}),
        json!({"name": "A", "allowed_countries": "FR"}),
    ] {
        let answer = post(body.clone()).await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
}

#[tokio::test]
async fn the_list_is_walked_by_opaque_cursors_without_loss_or_repeat() {
    let service = Service::shared().await;
    let mut mine = Vec::new();
    for _ in 0..7 {
        mine.push(Firm::new(&service).await.id);
    }
    let mut seen: Vec<String> = Vec::new();
    let mut cursor: Option<String> = None;
    loop {
        let next = cursor.map(|cursor| format!("&cursor={}", encoded(&cursor))).unwrap_or_default();
        let page = service.api().get(format!("/v1/tenants?limit=3{next}")).key(service.operator_key()).send().await;
        let tenants = page.expect(200)["tenants"].as_array().expect("a list");
        assert!(tenants.len() <= 3, "\n{page}");
        seen.extend(tenants.iter().map(|tenant| tenant["id"].as_str().expect("an id").to_owned()));
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => break,
        }
    }
    for id in &mine {
        assert_eq!(seen.iter().filter(|seen| *seen == id).count(), 1, "{id} in the list");
    }
}

#[tokio::test]
async fn malformed_pages_are_refused() {
    let service = Service::shared().await;
    for query in ["cursor=nonsense", "cursor=", "limit=0", "limit=101", "limit=x", "unknown=1", "limit=1&limit=2"] {
        let answer = service.api().get(format!("/v1/tenants?{query}")).key(service.operator_key()).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {query}\n{answer}");
    }
}

#[tokio::test]
async fn a_cursor_of_one_list_opens_no_other() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    Firm::new(&service).await;
    let page = service.api().get("/v1/tenants?limit=1").key(service.operator_key()).send().await;
    let cursor = page.expect(200)["next_cursor"].as_str().expect("more than one tenant").to_owned();
    firm.issued_by_sms().await;
    let own = firm.get("/v1/audit").send().await.expect(200)["records"].as_array().expect("a list").clone();
    let answer = firm.get(&format!("/v1/audit?cursor={}", encoded(&cursor))).send().await;
    let shown = answer.expect(200)["records"].as_array().expect("a list");
    assert!(!own.is_empty() && shown.iter().all(|record| own.contains(record)), "\n{answer}");
}

#[tokio::test]
async fn a_deleted_tenants_keys_stop_at_once_and_its_data_is_gone() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let second_key = firm.new_key(&["passcodes"]).await;
    let issued = firm.issued_by_sms().await;
    firm.operator("DELETE", &format!("/v1/tenants/{}", firm.id)).send().await.expect(204);
    for key in [&firm.key, &second_key] {
        let call = firm.api.get(format!("/v1/passcodes/{}", issued.id)).key(key);
        call.send().await.problem(401, "unauthorized");
    }
    let keys = format!("/v1/tenants/{}/api-keys", firm.id);
    firm.operator("GET", &keys).send().await.problem(404, "not-found");
    firm.operator("POST", &keys).json(&json!({"name": "x", "scopes": ["firm"]})).send().await.problem(404, "not-found");
    let plan = format!("/v1/tenants/{}/plans/sms", firm.id);
    firm.operator("PUT", &plan).json(&json!({"monthly_limit": 5000})).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn a_firms_key_opens_no_operators_route() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let tenant = format!("/v1/tenants/{}", firm.id);
    for (method, path, body) in [
        ("POST", "/v1/tenants".to_owned(), json!({"name": "Mine"})),
        ("GET", "/v1/tenants".to_owned(), Value::Null),
        ("GET", tenant.clone(), Value::Null),
        ("PATCH", tenant.clone(), json!({"name": "Mine"})),
        ("DELETE", tenant.clone(), Value::Null),
        ("POST", format!("{tenant}/api-keys"), json!({"name": "x", "scopes": ["firm"]})),
        ("GET", format!("{tenant}/api-keys"), Value::Null),
        ("PUT", format!("{tenant}/plans/sms"), json!({"monthly_limit": 25000})),
        ("PUT", format!("{tenant}/plans/mfa"), json!({"licences": 1})),
    ] {
        let call = firm.api.call(method, path).key(&firm.key);
        let call = if body.is_null() { call } else { call.json(&body) };
        call.send().await.problem(403, "forbidden");
    }
}
