//! Signing in to an application by OpenID Connect: what it finds out about its firm, the way through the pages, and what it is told.
//! A client library that is not ours does the application's part (`harness/oidc.rs`).

use crate::harness::oidc::{Application, CALLBACK, PORTAL, by_form, told};
use crate::harness::person::firm_without_captcha;
use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";
const APP: &str = "Enter the code from your app";

#[tokio::test]
async fn somebody_signs_in_to_an_application_by_a_password() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = browser.go(&asked.address()).await.expect(200, "Sign in");
    assert!(page.has_text("Sign in to go on to Portal"), "{page}");
    let wrong = [("login_id", person.login_id.as_str()), ("password", "not the right password")];
    let page = page.press("Sign in", &wrong).await.expect(200, "Sign in");
    assert!(!page.alert().is_empty() && page.has_text("Sign in to go on to Portal"), "still for it: {page}");
    let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
    assert!(page.left_to().is_some_and(|to| to.starts_with(&format!("{CALLBACK}?code="))), "{page}");
    let tokens = asked.tokens(&page).await;
    let account = firm.get(&person.path()).send().await.expect(200).clone();
    let claims = &tokens.claims;
    assert_eq!((&claims["sub"], &claims["aud"]), (&account["id"], &json!(application.id)));
    assert!(claims["sub"].as_str().is_some_and(|sub| sub.starts_with("ac_")), "{claims}");
    assert_eq!((&claims["amr"], &claims["acr"]), (&json!(["pwd"]), &json!("aal1")));
    let time = |name: &str| claims[name].as_i64().unwrap_or_else(|| panic!("no {name}: {claims}"));
    assert_eq!(time("exp") - time("iat"), 60 * 60);
    assert!(time("auth_time") <= time("iat") && claims["sid"].is_string(), "{claims}");
    let mut members: Vec<&String> = claims.as_object().expect("an object").keys().collect();
    members.sort();
    let expected = ["acr", "amr", "aud", "auth_time", "exp", "iat", "iss", "nonce", "sid", "sub"];
    assert_eq!(members, expected, "nothing that no scope asks for");
    assert_eq!(tokens.scope, "openid");
}

#[tokio::test]
async fn whoever_is_signed_in_goes_through_and_every_application_knows_the_same_sign_in() {
    let firm = Firm::new(&Service::shared().await).await;
    let (first, second) = (Application::new(&firm).await, Application::new(&firm).await);
    let browser = first.browser();
    browser.enter(&Person::new(&firm).await).await;
    let asked = first.asks(&[]).await;
    let one = asked.tokens(&browser.go(&asked.address()).await).await;
    let asked = second.asks(&[]).await;
    let page = browser.go(&asked.address()).await;
    assert_eq!(page.chain.len(), 1, "straight through: {page}");
    let other = asked.tokens(&page).await;
    for member in ["sub", "sid", "auth_time", "acr", "amr", "iss"] {
        assert_eq!(one.claims[member], other.claims[member], "{member}");
    }
    assert_eq!(other.claims["aud"], second.id);
    assert_ne!((one.access, one.id), (other.access, other.id));
}

#[tokio::test]
async fn an_app_is_asked_for_on_the_way_and_the_application_is_told_of_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = asked.signed_in(&browser, &person).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP);
    let tokens = asked.tokens(&page.press("Continue", &[("code", &code)]).await).await;
    assert_eq!((&tokens.claims["amr"], &tokens.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
}

#[tokio::test]
async fn a_factor_is_set_up_on_the_way_and_the_codes_are_kept_before_it_goes_on() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    enable(&person, 5).await;
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = asked.signed_in(&browser, &person).await.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&crate::pages_sign_in::secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.expect(200, "Keep your recovery codes");
    let tokens = asked.tokens(&page.press("I have kept them", &[]).await).await;
    assert_eq!((&tokens.claims["amr"], &tokens.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
}

#[tokio::test]
async fn scopes_say_what_is_told_in_the_token_and_by_userinfo() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    let phone = people::french_mobile();
    firm.patch(&person.path(), &json!({"phone": phone})).send().await.expect(200);
    let browser = application.browser();
    browser.enter(&person).await;
    let profile = json!({"name": "Ana Silva", "preferred_username": person.login_id});
    let all = json!({
        "name": "Ana Silva", "preferred_username": person.login_id, "email": person.email, "phone_number": phone,
    });
    for (scope, granted, expected) in [
        ("openid", "openid", json!({})),
        ("openid profile", "openid profile", profile),
        ("email openid", "openid email", json!({"email": person.email})),
        ("openid phone offline_access address", "openid phone", json!({"phone_number": phone})),
        ("phone email profile openid", "openid profile email phone", all),
    ] {
        let asked = application.asks(&[("scope", scope)]).await;
        let tokens = asked.tokens(&browser.go(&asked.address()).await).await;
        assert_eq!(tokens.scope, granted);
        let mut told = application.userinfo(&tokens.access).await.expect(200).clone();
        assert_eq!(told["sub"], tokens.claims["sub"]);
        told.as_object_mut().expect("an object").remove("sub");
        assert_eq!(told, expected, "{scope}");
        for claim in ["name", "preferred_username", "email", "phone_number"] {
            assert_eq!(tokens.claims.get(claim), expected.get(claim), "{claim} of {scope}");
        }
    }
}

#[tokio::test]
async fn userinfo_is_the_account_as_it_is_and_takes_the_token_in_a_form_too() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    let asked = application.asks(&[("scope", "openid profile")]).await;
    let tokens = asked.tokens(&asked.signed_in(&application.browser(), &person).await).await;
    firm.patch(&person.path(), &json!({"name": "Ana Sousa"})).send().await.expect(200);
    let claims = application.userinfo_by_library(&tokens).await;
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str());
    assert_eq!(name, Some("Ana Sousa"));
    let by_form = told(application.form("userinfo", &[("access_token", &tokens.access)])).await;
    assert_eq!(
        (&by_form.expect(200)["name"], by_form.header("access-control-allow-origin")),
        (&json!("Ana Sousa"), Some("*"))
    );
    let in_address = format!("{}/oauth2/userinfo?access_token={}", firm.pages, tokens.access);
    assert_eq!(told(firm.api.get(in_address)).await.status, 401, "never in an address");
}

#[tokio::test]
async fn an_application_proves_itself_by_a_header_or_a_form_and_a_public_one_by_its_verifier() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let (confidential, public) = (Application::new(&firm).await, Application::public(&firm).await);
    let browser = confidential.browser();
    browser.enter(&person).await;
    for (application, library) in [
        (&confidential, confidential.discovered().await),
        (&confidential, by_form(confidential.discovered().await)),
        (&public, public.discovered().await),
    ] {
        let asked = application.asks(&[]).await;
        asked.tokens_by(&browser.go(&asked.address()).await, &library).await;
    }
}

/// RFC 8252, 7.3: who listens on somebody's own machine is given a port by it.
#[tokio::test]
async fn a_public_application_on_ones_own_machine_listens_at_any_port() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let uris = json!({"redirect_uris": ["http://127.0.0.1/cb"], "kind": "public"});
    let public = Application::with(&firm, uris).await;
    for port in [1, 49_152, 65_535] {
        let uri = format!("http://127.0.0.1:{port}/cb");
        let application = Application { redirect_uri: uri.clone(), ..public.clone() };
        let asked = application.asks(&[]).await;
        let page = asked.signed_in(&application.browser(), &person).await;
        assert!(page.left_to().is_some_and(|to| to.starts_with(&format!("{uri}?code="))), "{page}");
        asked.tokens(&page).await;
    }
    let uris = json!({"redirect_uris": ["http://127.0.0.1:8080/cb"]});
    let confidential = Application::with(&firm, uris).await;
    let asked = confidential.asks(&[("redirect_uri", "http://127.0.0.1:8081/cb")]).await;
    assert_eq!(confidential.browser().go(&asked.address()).await.status, 400, "a server knows its own");
    let private = json!({"redirect_uris": ["com.example.portal:/cb"], "kind": "public"});
    let application = Application::with(&firm, private).await;
    let asked = application.asks(&[]).await;
    let page = asked.signed_in(&application.browser(), &person).await;
    assert!(page.left_to().is_some_and(|to| to.starts_with("com.example.portal:/cb?code=")), "{page}");
    asked.tokens(&page).await;
}

#[tokio::test]
async fn a_password_that_is_forgotten_on_the_way_leads_back_to_the_application() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = browser.go(&asked.address()).await.follow("Forgot password").await;
    let page = page.press("Send code", &[("login_id", &person.login_id)]).await;
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Continue", &[("code", &code)]).await;
    let typed = [("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)];
    let page = page.press("Set password", &typed).await.expect(200, "Sign in");
    assert!(page.has_text("Sign in to go on to Portal") && page.value("login_id") == person.login_id, "{page}");
    asked.tokens(&page.press("Sign in", &[("password", NEW_PASSWORD)]).await).await;
}

#[tokio::test]
async fn a_login_id_that_is_forgotten_on_the_way_leads_back_to_the_application() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let (application, person) = (Application::new(&firm).await, Person::new(&firm).await);
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let page = browser.go(&asked.address()).await.follow("Forgot login ID").await;
    let page = page.press("Send login ID", &[("email", "no address")]).await.expect(200, "Forgot login ID");
    let page = page.press("Send login ID", &[("email", &person.email)]).await.expect(200, "Look at your email");
    let page = page.follow("Sign in").await.expect(200, "Sign in");
    assert!(page.has_text("Sign in to go on to Portal"), "{page}");
    let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
    asked.tokens(&page.press("Sign in", &typed).await).await;
}

#[tokio::test]
async fn what_an_issuer_says_of_itself_may_be_kept_for_five_minutes() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let application = Application::new(&firm).await;
    let read = async |path: &str| {
        let answer = firm.api.get(format!("{}/{path}", firm.pages)).send_unchecked().await.expect("an answer");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"), "{answer}");
        assert_eq!(
            (answer.media_type().as_str(), answer.header("access-control-allow-origin")),
            ("application/json", Some("*"))
        );
        answer.expect(200).clone()
    };
    let document = read(".well-known/openid-configuration").await;
    let issuer = application.issuer();
    assert_eq!(document["issuer"], issuer);
    for (member, path) in [
        ("authorization_endpoint", "authorize"),
        ("token_endpoint", "token"),
        ("userinfo_endpoint", "userinfo"),
        ("jwks_uri", "jwks"),
        ("end_session_endpoint", "logout"),
        ("pushed_authorization_request_endpoint", "par"),
    ] {
        assert_eq!(document[member], format!("{issuer}/oauth2/{path}"));
    }
    for (member, expected) in [
        ("response_types_supported", json!(["code"])),
        ("code_challenge_methods_supported", json!(["S256"])),
        ("id_token_signing_alg_values_supported", json!(["ES256"])),
        ("token_endpoint_auth_methods_supported", json!(["client_secret_basic", "client_secret_post", "none"])),
        ("authorization_response_iss_parameter_supported", json!(true)),
        ("grant_types_supported", json!(["authorization_code"])),
        ("scopes_supported", json!(["openid", "profile", "email", "phone"])),
    ] {
        assert_eq!(document[member], expected, "{member}");
    }
    let keys = read("oauth2/jwks").await;
    assert_eq!(keys, crate::sign_in_tokens::jwks(&service).await, "the keys of the sign-in tokens");
    for slug in ["nobody-has-this", "Not_A_Slug"] {
        for path in [".well-known/openid-configuration", "oauth2/jwks", "health"] {
            let answer = told(firm.api.get(format!("/p/{slug}/{path}"))).await;
            assert_eq!(answer.status, 404, "{answer}");
        }
    }
}

#[tokio::test]
async fn health_says_whether_a_sign_in_could_be_completed_now() {
    let service = own_service!("injects faults");
    let firm = Firm::new(&service).await;
    let health = async || told(firm.api.get(format!("{}/health", firm.pages))).await;
    health().await.expect(200);
    service.fault("dynamodb", "throttle", 100_000).await;
    let down = health().await;
    down.refused(503, "temporarily_unavailable");
    assert!(down.retry_after() >= 1, "{down}");
    service.clear_faults().await;
    health().await.expect(200);
}

/// A browser of another site reads what a public application asks for; none is given a cookie by it, or sends one.
#[tokio::test]
async fn endpoints_for_applications_read_no_cookie_and_check_no_origin() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::public(&firm).await;
    let asked = application.asks(&[]).await;
    let code = asked.code(&asked.signed_in(&application.browser(), &Person::new(&firm).await).await);
    let from =
        |call: Call| call.header("origin", PORTAL).header("sec-fetch-site", "cross-site").header("cookie", "a=b");
    let given = told(from(asked.redeem(&code))).await;
    assert_eq!((given.status, given.header("access-control-allow-origin")), (200, Some("*")), "{given}");
    let token = given.body["access_token"].as_str().expect("a token");
    let claims = told(from(firm.api.get(format!("{}/oauth2/userinfo", firm.pages)).key(token))).await;
    assert_eq!((claims.status, claims.header("access-control-allow-origin")), (200, Some("*")), "{claims}");
}
