//! `/v1/tenants/{id}/api-keys`: shown once, scoped, listed without secrets, revoked.

use crate::harness::*;

async fn made(firm: &Firm, scopes: &[&str]) -> Value {
    let path = format!("/v1/tenants/{}/api-keys", firm.id);
    firm.operator("POST", &path).json(&json!({"name": "back end", "scopes": scopes})).send().await.expect(201).clone()
}

#[tokio::test]
async fn a_key_is_shown_once_and_listed_without_its_secret() {
    let firm = Firm::new(&Service::shared().await).await;
    let new = made(&firm, &["passcodes"]).await;
    let key = new["key"].as_str().expect("a key");
    assert!(new["id"].as_str().is_some_and(|id| id.starts_with("key_")), "{new}");
    assert_eq!(new["scopes"], json!(["passcodes"]));
    let listed = firm.operator("GET", &format!("/v1/tenants/{}/api-keys", firm.id)).send().await;
    let keys = listed.expect(200)["api_keys"].as_array().expect("a list");
    let entry = keys.iter().find(|entry| entry["id"] == new["id"]).expect("the new key is listed");
    assert_eq!(entry["name"], "back end");
    assert_eq!(keys.len(), 2, "the new one and the one that the test works with");
    let secret = key.rsplit('_').next().expect("a secret");
    assert!(!listed.text.contains(secret), "a secret in the list");
}

#[tokio::test]
async fn each_scope_opens_its_own_routes_only() {
    let firm = Firm::new(&Service::shared().await).await;
    let routes = [
        ("passcodes", "/v1/passcodes/pc_unknown", 404),
        ("accounts", "/v1/accounts/unknown", 404),
        ("firm", "/v1/settings", 200),
        ("firm", "/v1/usage", 200),
        ("firm", "/v1/audit", 200),
    ];
    for scope in ["passcodes", "accounts", "links", "sessions", "firm"] {
        let key = firm.new_key(&[scope]).await;
        for (needed, path, opened) in routes {
            let answer = firm.api.get(path).key(&key).send().await;
            if scope == needed {
                answer.expect(opened);
            } else {
                answer.problem(403, "forbidden");
            }
        }
    }
}

#[tokio::test]
async fn a_revoked_key_stops_at_once_and_the_others_go_on() {
    let firm = Firm::new(&Service::shared().await).await;
    let new = made(&firm, &["firm"]).await;
    let (id, key) = (new["id"].as_str().expect("an id"), new["key"].as_str().expect("a key"));
    firm.api.get("/v1/settings").key(key).send().await.expect(200);
    let path = format!("/v1/tenants/{}/api-keys/{id}", firm.id);
    firm.operator("DELETE", &path).send().await.expect(204);
    let refused = firm.api.get("/v1/settings").key(key).send().await;
    refused.problem(401, "unauthorized");
    let unknown = firm.api.get("/v1/settings").key("cs_unknown_unknown").send().await;
    assert_eq!(refused.anonymous(), unknown.anonymous(), "revoked and unknown answer alike");
    firm.get("/v1/settings").send().await.expect(200);
    firm.operator("DELETE", &path).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn malformed_keys_are_not_made() {
    let firm = Firm::new(&Service::shared().await).await;
    let path = format!("/v1/tenants/{}/api-keys", firm.id);
    for body in [
        json!({}),
        json!({"name": "x"}),
        json!({"scopes": ["firm"]}),
        json!({"name": "", "scopes": ["firm"]}),
        json!({"name": "x", "scopes": []}),
        json!({"name": "x", "scopes": "firm"}),
        json!({"name": "x", "scopes": ["operator"]}),
        json!({"name": "x", "scopes": ["everything"]}),
        json!({"name": "x", "scopes": ["firm"], "key": "cs_mine_mine"}),
    ] {
        let answer = firm.operator("POST", &path).json(&body).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
}

#[tokio::test]
async fn keys_are_paged() {
    let firm = Firm::new(&Service::shared().await).await;
    for _ in 0..4 {
        made(&firm, &["firm"]).await;
    }
    let mut ids = Vec::new();
    let mut query = "?limit=2".to_owned();
    loop {
        let page = firm.operator("GET", &format!("/v1/tenants/{}/api-keys{query}", firm.id)).send().await;
        let keys = page.expect(200)["api_keys"].as_array().expect("a list");
        ids.extend(keys.iter().map(|key| key["id"].as_str().expect("an id").to_owned()));
        let Some(next) = page.body["next_cursor"].as_str() else { break };
        query = format!("?limit=2&cursor={}", encoded(next));
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5);
}
