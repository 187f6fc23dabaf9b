//! `/v1/oidc-clients`: a firm's applications, their addresses and their secrets.

use crate::harness::oidc::{Application, PORTAL};
use crate::harness::*;

/// What the token endpoint says to a client: that the code is none, once the client is known.
async fn asks_for_tokens(application: &Application, secret: &str) -> Answer {
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", "none"),
        ("code_verifier", "v"),
        ("client_id", application.id.as_str()),
        ("client_secret", secret),
    ];
    application.post("token", &fields).send_unchecked().await.expect("an answer")
}

#[tokio::test]
async fn a_client_is_registered_read_changed_listed_and_removed() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"name": "Portal", "redirect_uris": [format!("{PORTAL}/callback")]});
    let made = firm.post("/v1/oidc-clients", &body).send().await;
    let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
    assert!(made.header("location").is_some_and(|location| location.ends_with(&format!("/v1/oidc-clients/{id}"))));
    assert_eq!((&made.body["client_id"], &made.body["kind"]), (&json!(id), &json!("confidential")));
    assert!(made.body["client_secret"].as_str().is_some_and(|secret| secret.len() >= 32), "{made}");
    let path = format!("/v1/oidc-clients/{id}");
    let read = firm.get(&path).send().await;
    assert!(read.expect(200)["client_secret"].is_null(), "a secret is shown once\n{read}");
    let more = json!([format!("{PORTAL}/callback"), format!("{PORTAL}/other")]);
    let changes = json!({"name": "The portal", "redirect_uris": more, "asserts_first_factor": true});
    let changed = firm.patch(&path, &changes).send().await;
    for (member, value) in changes.as_object().expect("an object") {
        assert_eq!(&changed.expect(200)[member], value);
    }
    assert_eq!(firm.get(&path).send().await.expect(200), &changed.body);
    let other = Application::new(&firm).await;
    let first = firm.get("/v1/oidc-clients?limit=1").send().await;
    let cursor = first.expect(200)["next_cursor"].as_str().expect("another page").to_owned();
    let second = firm.get(&format!("/v1/oidc-clients?limit=1&cursor={cursor}")).send().await;
    let ids = [&first, &second].map(|page| page.expect(200)["oidc_clients"][0]["id"].as_str().expect("an id"));
    assert!(ids.contains(&id.as_str()) && ids.contains(&other.id.as_str()), "{ids:?}");
    firm.delete(&path).send().await.expect(204);
    for call in [firm.get(&path), firm.delete(&path), firm.patch(&path, &json!({"name": "x"}))] {
        call.send().await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn a_rotated_secret_is_dead_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    let old = application.secret.clone();
    assert_eq!(asks_for_tokens(&application, &old).await.body["error"], "invalid_grant");
    let rotated = firm.post(&format!("/v1/oidc-clients/{}/secret", application.id), &json!({})).send().await;
    let new = rotated.expect(200)["client_secret"].as_str().expect("a secret").to_owned();
    let refused = asks_for_tokens(&application, &old).await;
    assert_eq!((refused.status, &refused.body["error"]), (401, &json!("invalid_client")));
    assert!(refused.header("www-authenticate").is_some_and(|says| says.starts_with("Basic")), "{refused}");
    assert_eq!(asks_for_tokens(&application, &new).await.body["error"], "invalid_grant");
    let public = Application::with(&firm, json!({"kind": "public"})).await;
    assert_eq!(public.secret, "");
    let path = format!("/v1/oidc-clients/{}/secret", public.id);
    firm.post(&path, &json!({})).send().await.problem(409, "conflict");
}

#[tokio::test]
async fn what_a_client_may_not_be_is_told_at_its_place() {
    let firm = Firm::new(&Service::shared().await).await;
    let good = || json!({"name": "Portal", "redirect_uris": [format!("{PORTAL}/callback")]});
    let uri = "/redirect_uris/0";
    for (member, value, pointer) in [
        ("redirect_uris", json!([]), "/redirect_uris"),
        ("redirect_uris", json!(["http://portal.firm.example/callback"]), uri),
        ("redirect_uris", json!(["https://portal.firm.example/#top"]), uri),
        ("redirect_uris", json!(["https://*.firm.example/callback"]), uri),
        ("redirect_uris", json!(["https://user@portal.firm.example/"]), uri),
        ("redirect_uris", json!(["https://portal.firm.example/?state=1"]), uri),
        ("redirect_uris", json!(["com.example.app:/callback"]), uri),
        ("redirect_uris", json!(["javascript:alert(1)"]), uri),
        ("redirect_uris", json!(["https://a.example/", "https://a.example/"]), "/redirect_uris/1"),
        ("redirect_uris", json!(vec!["https://a.example/"; 21]), "/redirect_uris"),
        ("post_logout_redirect_uris", json!(["ftp://a.example/"]), "/post_logout_redirect_uris/0"),
        ("name", json!(""), "/name"),
        ("name", json!("a\u{202e}b"), "/name"),
        ("name", json!("x".repeat(61)), "/name"),
        ("kind", json!("native"), "/kind"),
        ("kind", json!({"public": null}), "/kind"),
    ] {
        let mut body = good();
        body[member] = value;
        let answer = firm.post("/v1/oidc-clients", &body).send().await;
        answer.problem(400, "invalid-request");
        assert_eq!(answer.body["errors"][0]["pointer"], pointer, "{body}\n{answer}");
    }
    let mut vouching = good();
    vouching["kind"] = json!("public");
    vouching["asserts_first_factor"] = json!(true);
    let answer = firm.post("/v1/oidc-clients", &vouching).send().await;
    answer.problem(400, "invalid-request");
    let application = Application::new(&firm).await;
    let path = format!("/v1/oidc-clients/{}", application.id);
    for body in [json!({"kind": "public"}), json!({"redirect_uris": []}), json!({"name": null})] {
        firm.patch(&path, &body).send().await.problem(400, "invalid-request");
    }
}
