//! `/v1/oidc-clients`: a firm's applications, registered, changed, removed, and their secrets.

use crate::harness::oidc::{Application, Asked, CALLBACK, GOODBYE, PORTAL, told};
use crate::harness::*;

/// What an application asked, the code that somebody brought back for it, and their browser.
async fn with_code(application: &Application) -> (Asked, String, Browser) {
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = asked.signed_in(&browser, &Person::new(&application.firm).await).await;
    let code = asked.code(&page);
    (asked, code, browser)
}

#[tokio::test]
async fn an_application_is_registered_read_changed_and_removed() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({
        "name": "Portal", "redirect_uris": [CALLBACK], "post_logout_redirect_uris": [GOODBYE], "kind": "confidential",
        "asserts_first_factor": false,
    });
    let made = firm.post("/v1/oidc-clients", &body).send().await;
    let mut document = made.expect(201).clone();
    let id = document["id"].as_str().expect("an id").to_owned();
    assert!(id.starts_with("cl_") && document["client_id"] == id, "{made}");
    let path = format!("/v1/oidc-clients/{id}");
    assert!(made.header("location").is_some_and(|location| location.ends_with(&path)), "{made}");
    for (member, value) in body.as_object().expect("an object") {
        assert_eq!(&document[member], value, "{made}");
    }
    let secret = document.as_object_mut().expect("an object").remove("client_secret").expect("a secret");
    assert!(secret.as_str().is_some_and(|secret| secret.starts_with("ocs_")), "{made}");
    let (read, listed) = (firm.get(&path).send().await, firm.get("/v1/oidc-clients").send().await);
    assert_eq!(read.expect(200), &document, "without the secret, which is shown once");
    assert_eq!(listed.expect(200), &json!({"oidc_clients": [document]}));

    let change = json!({"name": "The portal", "redirect_uris": [CALLBACK, format!("{PORTAL}/cb2")]});
    let changed = firm.patch(&path, &change).send().await;
    assert_eq!(
        (&changed.expect(200)["name"], &changed.body["redirect_uris"]),
        (&change["name"], &change["redirect_uris"])
    );
    assert_eq!(changed.body["post_logout_redirect_uris"], json!([GOODBYE]), "what is left out stays");
    assert!(changed.body.get("client_secret").is_none(), "{changed}");
    assert_eq!(firm.patch(&path, &json!({})).send().await.expect(200), &changed.body);

    firm.delete(&path).send().await.expect(204);
    for call in [firm.get(&path), firm.delete(&path), firm.patch(&path, &json!({"name": "x"}))] {
        call.send().await.problem(404, "not-found");
    }
    assert_eq!(firm.get("/v1/oidc-clients").send().await.expect(200)["oidc_clients"], json!([]));
}

/// The members that may be left out: a secret, no way to go after a sign-out, and no word for anybody's first factor.
#[tokio::test]
async fn an_application_is_confidential_and_vouches_for_nobody_unless_it_says_otherwise() {
    let firm = Firm::new(&Service::shared().await).await;
    let made = firm.post("/v1/oidc-clients", &json!({"name": "Portal", "redirect_uris": [CALLBACK]})).send().await;
    assert_eq!(
        (&made.expect(201)["kind"], &made.body["asserts_first_factor"]),
        (&json!("confidential"), &json!(false))
    );
    assert!(made.body["client_secret"].is_string() && made.body["post_logout_redirect_uris"] == json!([]), "{made}");
}

#[tokio::test]
async fn a_rotated_secret_is_dead_at_once_and_the_new_one_works_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let old = Application::new(&firm).await;
    let (asked, code, _) = with_code(&old).await;
    let rotated = firm.post(&format!("{}/secret", old.path()), &json!({})).send().await;
    let secret = rotated.expect(200)["client_secret"].as_str().expect("a secret").to_owned();
    assert_ne!(Some(&secret), old.secret.as_ref());
    told(asked.redeem(&code)).await.refused(401, "invalid_client");
    asked.push().await.refused(401, "invalid_client");
    let new = Application { secret: Some(secret), ..old.clone() };
    let asked = Asked { application: new, ..asked };
    // The code was not hurt by the secret that is no more.
    told(asked.redeem(&code)).await.expect(200);
    asked.push().await.expect(201);
    assert!(firm.get(&old.path()).send().await.expect(200).get("client_secret").is_none());
}

#[tokio::test]
async fn a_public_application_has_no_secret_and_none_to_rotate() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::public(&firm).await;
    let document = firm.get(&application.path()).send().await.expect(200).clone();
    assert!(application.secret.is_none() && document.get("secret_created_at").is_none(), "{document}");
    let rotation = format!("{}/secret", application.path());
    firm.post(&rotation, &json!({})).send().await.problem(409, "conflict");
    let vouches = json!({"asserts_first_factor": true});
    let refused = firm.patch(&application.path(), &vouches).send().await;
    assert_eq!(refused.problem(400, "invalid-request")["errors"][0]["pointer"], "/asserts_first_factor");
    let (asked, code, _) = with_code(&application).await;
    told(asked.redeem(&code)).await.expect(200);
}

#[tokio::test]
async fn what_is_wrong_with_an_application_is_said_by_pointers() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    let many: Vec<String> = (0..21).map(|n| format!("{PORTAL}/{n}")).collect();
    for (body, pointers) in [
        (json!({"name": ""}), &["/name"][..]),
        (json!({"name": "x".repeat(61)}), &["/name"]),
        (json!({"name": "two\nlines"}), &["/name"]),
        (json!({"redirect_uris": []}), &["/redirect_uris"]),
        (json!({"redirect_uris": many}), &["/redirect_uris"]),
        (json!({"redirect_uris": [CALLBACK, CALLBACK]}), &["/redirect_uris/1"]),
        (json!({"redirect_uris": [CALLBACK, "http://portal.firm.example/cb"]}), &["/redirect_uris/1"]),
        (json!({"redirect_uris": ["https://*.firm.example/cb"]}), &["/redirect_uris/0"]),
        (json!({"redirect_uris": [format!("{CALLBACK}#top")]}), &["/redirect_uris/0"]),
        (json!({"redirect_uris": ["javascript:alert(1)"]}), &["/redirect_uris/0"]),
        (json!({"redirect_uris": ["com.example.app:/cb"]}), &["/redirect_uris/0"]),
        (json!({"redirect_uris": [format!("{CALLBACK}?code=1")]}), &["/redirect_uris/0"]),
        (json!({"redirect_uris": ["https://portal.firm.example@evil.example/"]}), &["/redirect_uris/0"]),
        (
            json!({"post_logout_redirect_uris": ["x", "y"]}),
            &["/post_logout_redirect_uris/0", "/post_logout_redirect_uris/1"],
        ),
        (json!({"name": "", "redirect_uris": ["x"]}), &["/name", "/redirect_uris/0"]),
    ] {
        let changed = firm.patch(&application.path(), &body).send().await;
        let mut whole = json!({"name": "Portal", "redirect_uris": [CALLBACK]});
        for (member, value) in body.as_object().expect("an object") {
            whole[member] = value.clone();
        }
        let made = firm.post("/v1/oidc-clients", &whole).send().await;
        for answer in [changed, made] {
            let errors = answer.problem(400, "invalid-request")["errors"].as_array().expect("errors").clone();
            let named: Vec<&str> = errors.iter().filter_map(|error| error["pointer"].as_str()).collect();
            assert_eq!(named, pointers, "{body}");
        }
    }
    for body in [
        json!({"kind": "public"}),
        json!({"name": null}),
        json!({"redirect_uris": CALLBACK}),
        json!({"asserts_first_factor": "true"}),
        json!({"client_secret": "ocs_mine"}),
        json!({"client_id": "cl_mine"}),
    ] {
        firm.patch(&application.path(), &body).send().await.problem(400, "invalid-request");
    }
    let vouching = json!({"name": "App", "redirect_uris": [CALLBACK], "kind": "public", "asserts_first_factor": true});
    let refused = firm.post("/v1/oidc-clients", &vouching).send().await;
    assert_eq!(refused.problem(400, "invalid-request")["errors"][0]["pointer"], "/asserts_first_factor");
    for kind in [json!("Public"), json!("native"), json!({"public": null}), json!(1)] {
        let body = json!({"name": "App", "redirect_uris": [CALLBACK], "kind": kind});
        firm.post("/v1/oidc-clients", &body).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn another_firms_application_is_nobodys_here() {
    let service = Service::shared().await;
    let (owner, thief) = (Firm::new(&service).await, Firm::new(&service).await);
    let application = Application::new(&owner).await;
    let before = owner.get(&application.path()).send().await.expect(200).clone();
    let unknown = format!("/v1/oidc-clients/cl_{}", "a".repeat(32));
    for (call, other) in [
        (thief.get(&application.path()), thief.get(&unknown)),
        (thief.patch(&application.path(), &json!({"name": "Eve"})), thief.patch(&unknown, &json!({"name": "Eve"}))),
        (
            thief.post(&format!("{}/secret", application.path()), &json!({})),
            thief.post(&format!("{unknown}/secret"), &json!({})),
        ),
        (thief.delete(&application.path()), thief.delete(&unknown)),
    ] {
        let (foreign, absent) = (call.send().await, other.send().await);
        foreign.problem(404, "not-found");
        assert_eq!(foreign.anonymous(), absent.anonymous());
    }
    assert_eq!(thief.get("/v1/oidc-clients").send().await.expect(200)["oidc_clients"], json!([]));
    assert_eq!(owner.get(&application.path()).send().await.expect(200), &before);
    let (asked, code, _) = with_code(&application).await;
    told(asked.redeem(&code)).await.expect(200);
}

#[tokio::test]
async fn applications_are_managed_by_keys_of_the_firms_scope_alone() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    let other = firm.new_key(&["passcodes", "accounts", "links", "sessions"]).await;
    let secret = format!("{}/secret", application.path());
    let body = json!({"name": "Portal", "redirect_uris": [CALLBACK]});
    for (method, path, body) in [
        ("GET", "/v1/oidc-clients", None),
        ("POST", "/v1/oidc-clients", Some(body)),
        ("GET", application.path().as_str(), None),
        ("PATCH", application.path().as_str(), Some(json!({"name": "x"}))),
        ("DELETE", application.path().as_str(), None),
        ("POST", secret.as_str(), Some(json!({}))),
    ] {
        let call = firm.api.call(method, path);
        let call = body.map_or(call.clone(), |body| call.json(&body));
        call.clone().send().await.problem(401, "unauthorized");
        call.key(&other).send().await.problem(403, "forbidden");
    }
    firm.get(&application.path()).send().await.expect(200);
}

#[tokio::test]
async fn applications_are_paged_and_there_are_at_most_a_hundred() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"name": "App", "redirect_uris": [CALLBACK]});
    let made: Vec<Call> = (0..100).map(|_| firm.post("/v1/oidc-clients", &body)).collect();
    for batch in made.chunks(20) {
        for answer in at_once(batch.iter().cloned().map(Call::send)).await {
            answer.expect(201);
        }
    }
    firm.post("/v1/oidc-clients", &body).send().await.problem(409, "conflict");
    let mut ids = Vec::new();
    let mut query = "?limit=30".to_owned();
    loop {
        let page = firm.get(&format!("/v1/oidc-clients{query}")).send().await;
        let clients = page.expect(200)["oidc_clients"].as_array().expect("a list");
        assert!(clients.len() <= 30 && clients.iter().all(|client| client.get("client_secret").is_none()), "{page}");
        ids.extend(clients.iter().map(|client| client["id"].as_str().expect("an id").to_owned()));
        let Some(next) = page.body["next_cursor"].as_str() else { break };
        query = format!("?limit=30&cursor={}", encoded(next));
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 100);
    firm.delete(&format!("/v1/oidc-clients/{}", ids[0])).send().await.expect(204);
    firm.post("/v1/oidc-clients", &body).send().await.expect(201);
}

#[tokio::test]
async fn what_a_removed_application_was_given_is_dead_with_it() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    let (asked, code, browser) = with_code(&application).await;
    let again = application.asks(&[]).await;
    let tokens = again.tokens(&browser.go(&again.address()).await).await;
    application.userinfo(&tokens.access).await.expect(200);
    let pushed = application.asks(&[]).await.pushed().await;
    firm.delete(&application.path()).send().await.expect(204);
    application.userinfo(&tokens.access).await.refused(401, "invalid_token");
    told(asked.redeem(&code)).await.refused(401, "invalid_client");
    asked.push().await.refused(401, "invalid_client");
    for address in [&asked.address(), &pushed] {
        let page = browser.go(address).await;
        assert!(page.status == 400 && page.left_to().is_none(), "{page}");
    }
    assert!(browser.is_in().await, "the person is still the firm's");
}

/// R65: what is registered is asked for when it is used, too.
#[tokio::test]
async fn r65_a_change_holds_for_requests_that_are_under_way() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::prompting(&firm).await;
    let person = Person::new(&firm).await;
    let (_, prompt) = application.prompts(&person.login_id).await;
    let plain = application.asks(&[]).await;
    let pushed = plain.pushed().await;
    let browser = application.browser();
    let page = browser.go(&plain.address()).await.expect(200, "Sign in");
    firm.patch(&application.path(), &json!({"asserts_first_factor": false})).send().await.expect(200);
    let refused = browser.go(&prompt).await;
    assert!(refused.status == 400 && refused.has_text("unauthorized_client"), "{refused}");
    let moved = json!({"redirect_uris": [format!("{PORTAL}/moved")]});
    firm.patch(&application.path(), &moved).send().await.expect(200);
    let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
    assert!(page.left_to().is_none(), "nobody is led to an address that was taken back: {page}");
    let page = browser.go(&pushed).await;
    assert!(page.status == 400 && page.left_to().is_none(), "{page}");
}

#[tokio::test]
async fn what_is_done_to_applications_is_audited_without_their_secrets() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    firm.patch(&application.path(), &json!({"name": "Other"})).send().await.expect(200);
    firm.post(&format!("{}/secret", application.path()), &json!({})).send().await.expect(200);
    firm.delete(&application.path()).send().await.expect(204);
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("a list");
    for operation in ["create", "change", "rotate", "delete"] {
        let is_it = |record: &&Value| record["operation"].as_str().is_some_and(|name| name.starts_with(operation));
        let record = records.iter().filter(is_it).find(|record| record["id"] == application.id);
        assert!(record.is_some_and(|record| record["outcome"] == "ok"), "{operation} in {audit}");
    }
    assert!(!audit.text.contains("ocs_"), "{audit}");
}
