//! OpenID Connect as an application meets it, by a library that is not ours: signing in, being asked for more, and out again.

use crate::harness::oidc::{Application, PORTAL, claims_of};
use crate::harness::person::firm_without_captcha;
use crate::harness::totp::{App, enable};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "moves the clock";
const SIGN_IN: &str = "Sign in";
const APP: &str = "Enter the code from your app";

async fn person_at_portal(service: &Service) -> (Person, Application) {
    let person = Person::new(&Firm::new(service).await).await;
    let application = Application::new(&person.firm).await;
    (person, application)
}

/// Types login ID and password at the page to which an application's request leads.
async fn signs_in(page: Page, person: &Person) -> Page {
    let page = page.expect(200, SIGN_IN);
    page.press(SIGN_IN, &[("login_id", &person.login_id), ("password", PASSWORD)]).await
}

#[tokio::test]
async fn an_application_signs_somebody_in_and_knows_who_it_is() {
    let (person, application) = person_at_portal(&Service::shared().await).await;
    person.firm.patch(&person.path(), &json!({"phone": "+33483736383"})).send().await.expect(200);
    let (browser, asked) = (application.browser(), application.asks().await);
    let page = asked.open(&browser).await.expect(200, SIGN_IN);
    assert!(page.is_at("sign-in") && page.has_text("Sign in to go on to Portal"), "{page}");
    let given = asked.given(&signs_in(page, &person).await).await;
    let account = person.firm.get(&person.path()).send().await.expect(200).clone();
    let claims = &given.claims;
    assert_eq!(claims["sub"], account["id"]);
    assert_eq!((&claims["amr"], &claims["acr"]), (&json!(["pwd"]), &json!("aal1")));
    assert!(claims["sid"].is_string() && claims["auth_time"].is_i64(), "{claims}");
    let told = application.userinfo(&given.access_token).await;
    for told in [claims, told.expect(200)] {
        assert_eq!((&told["name"], &told["preferred_username"]), (&json!("Ana Silva"), &json!(person.login_id)));
        assert_eq!((&told["email"], &told["phone_number"]), (&json!(person.email), &json!("+33483736383")));
    }
    // Another application of the firm's: nobody is asked again, and it is told what it asked for alone.
    let other = Application::with(&person.firm, json!({"name": "Archive"})).await;
    let asked = other.asks().await.with("scope", "openid email");
    let given = asked.given(&asked.open(&browser).await).await;
    assert_eq!((&given.claims["sub"], &given.claims["email"]), (&account["id"], &json!(person.email)));
    assert!(given.claims["name"].is_null() && given.claims["phone_number"].is_null(), "{}", given.claims);
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_told() {
    let service = own_service!("reads codes by the service's clock");
    let (person, application) = person_at_portal(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let (browser, asked) = (application.browser(), application.asks().await);
    let page = signs_in(asked.open(&browser).await, &person).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP);
    let given = asked.given(&page.press("Continue", &[("code", &code)]).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
}

#[tokio::test]
async fn a_browser_that_is_signed_in_is_asked_for_more_where_an_application_wants_more() {
    let service = own_service!("reads codes by the service's clock");
    let (person, application) = person_at_portal(&service).await;
    let browser = application.browser();
    browser.enter(&person).await;
    let strong = application.asks().await.with("acr_values", "aal2");
    let given = strong.given(&strong.open(&browser).await).await;
    assert_eq!(given.claims["acr"], "aal1", "whom no policy enables cannot prove more, and is told so");
    enable(&person, 5).await;
    let silent = application.asks().await.with("acr_values", "aal2").with("prompt", "none");
    assert_eq!(silent.error(&silent.open(&browser).await), "interaction_required");
    // Nothing is enrolled yet: that is what the person does then, and nobody asks for the password again.
    let strong = application.asks().await.with("acr_values", "aal2");
    let page = strong.open(&browser).await.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    let code = app.code(service.now().await);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, "Keep your recovery codes");
    let given = strong.given(&page.press("I have kept them", &[]).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
    let again = application.asks().await.with("acr_values", "aal2").with("prompt", "none");
    assert_eq!(again.given(&again.open(&browser).await).await.claims["acr"], "aal2", "once is enough");
}

#[tokio::test]
async fn without_a_person_nothing_is_shown() {
    let (person, application) = person_at_portal(&Service::shared().await).await;
    let browser = application.browser();
    let silent = application.asks().await.with("prompt", "none");
    assert_eq!(silent.error(&silent.open(&browser).await), "login_required");
    browser.enter(&person).await;
    assert_eq!(silent.given(&silent.open(&browser).await).await.claims["acr"], "aal1");
    browser.open("account").await.press("Sign out", &[]).await;
    assert_eq!(silent.error(&silent.open(&browser).await), "login_required");
}

#[tokio::test]
async fn who_has_to_prove_themselves_anew_does_so_once_for_each_request() {
    let service = own_service!(WHY);
    let (person, application) = person_at_portal(&service).await;
    let browser = application.browser();
    browser.enter(&person).await;
    let before = service.advance(100).await;
    for (name, value) in [("max_age", "60"), ("prompt", "login"), ("max_age", "0"), ("prompt", "select_account")] {
        let asked = application.asks().await.with(name, value);
        let page = asked.open(&browser).await.expect(200, SIGN_IN);
        assert_eq!(page.value("login_id"), person.login_id, "who it was is filled in: {page}");
        let given = asked.given(&signs_in(page, &person).await).await;
        assert!(given.claims["auth_time"].as_i64() >= Some(before.as_second()), "{name}={value}: {}", given.claims);
        if value != "60" {
            let again = asked.open(&browser).await;
            assert!(again.is_at("sign-in"), "{name}={value}: the same request once more asks once more\n{again}");
        }
    }
    let fresh = application.asks().await.with("max_age", "60").with("prompt", "none");
    fresh.given(&fresh.open(&browser).await).await;
    service.advance(61).await;
    assert_eq!(fresh.error(&fresh.open(&browser).await), "login_required");
}

#[tokio::test]
async fn a_hint_in_an_address_fills_the_field_and_a_pushed_one_is_the_person() {
    let (person, application) = person_at_portal(&Service::shared().await).await;
    let other = Person::new(&person.firm).await;
    let hinted = application.asks().await.with("login_hint", &person.login_id);
    let page = hinted.open(&application.browser()).await.expect(200, SIGN_IN);
    assert_eq!(page.value("login_id"), person.login_id);
    let given = hinted.given(&signs_in(page, &other).await).await;
    assert_eq!(given.claims["preferred_username"], other.login_id, "anybody can write an address");

    let pushed = application.asks().await.with("login_hint", &person.login_id).push().await;
    let browser = application.browser();
    browser.enter(&other).await;
    let page = pushed.open(&browser).await.expect(200, SIGN_IN);
    assert!(page.field("login_id").has("readonly") && page.value("login_id") == person.login_id, "{page}");
    // Somebody who changes it all the same.
    let form = page.submission(SIGN_IN, &[("password", PASSWORD)]).with("login_id", &other.login_id);
    assert_eq!(pushed.error(&browser.submit(&form).await), "access_denied");
    let pushed = application.asks().await.with("login_hint", &person.login_id).push().await;
    let page = pushed.open(&browser).await.expect(200, SIGN_IN);
    let given = pushed.given(&page.press(SIGN_IN, &[("password", PASSWORD)]).await).await;
    assert_eq!(given.claims["preferred_username"], person.login_id);
}

#[tokio::test]
async fn an_id_token_says_whom_an_application_means() {
    let (person, application) = person_at_portal(&Service::shared().await).await;
    let other = Person::new(&person.firm).await;
    let (browser, asked) = (application.browser(), application.asks().await);
    let given = asked.given(&signs_in(asked.open(&browser).await, &person).await).await;
    let same = application.asks().await.with("id_token_hint", &given.id_token).with("prompt", "none");
    same.given(&same.open(&browser).await).await;
    let elsewhere = application.browser();
    elsewhere.enter(&other).await;
    assert_eq!(same.error(&same.open(&elsewhere).await), "login_required", "somebody else is signed in there");
    let garbled = same.clone().with("id_token_hint", "a.b.c");
    assert_eq!(garbled.error(&garbled.open(&browser).await), "invalid_request");
}

#[tokio::test]
async fn a_request_can_be_pushed_or_sent_as_a_form() {
    let service = own_service!(WHY);
    let (person, application) = person_at_portal(&service).await;
    let browser = application.browser();
    let pushed = application.asks().await.push().await;
    pushed.open(&browser).await.expect(200, SIGN_IN);
    let page = signs_in(pushed.open(&browser).await, &person).await;
    pushed.given(&page).await;
    let page = pushed.open(&browser).await;
    assert!(page.status == 400 && page.text.contains("invalid_request_uri"), "used up with its code\n{page}");
    let late = application.asks().await.push().await;
    service.advance(601).await;
    assert_eq!(late.open(&browser).await.status, 400, "over");
    let slow = application.asks().await.with("prompt", "login").push().await;
    let page = slow.open(&browser).await;
    service.advance(700).await;
    slow.given(&signs_in(page, &person).await).await;

    // As a form of the application's own page, which browsers send without our cookies.
    let asked = application.asks().await;
    let form = Submission { action: browser.path("oauth2/authorize"), fields: asked.parameters.clone() };
    let page = browser.submit_with(&form, &[("sec-fetch-site", "cross-site"), ("origin", PORTAL)]).await;
    assert_eq!(page.status, 303, "{page}");
    let page = browser.go(page.header("location").expect("a location")).await;
    asked.given(&page).await;
}

#[tokio::test]
async fn a_forgotten_password_leads_back_to_the_application() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let application = Application::new(&firm).await;
    let (browser, asked) = (application.browser(), application.asks().await);
    let page = asked.open(&browser).await.follow("Forgot password").await.expect(200, "Forgot password");
    let page = page.press("Send code", &[("login_id", &person.login_id)]).await;
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Continue", &[("code", &code)]).await;
    let fields = [("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)];
    let page = page.press("Set password", &fields).await.expect(200, SIGN_IN);
    assert!(page.has_text("Sign in to go on to Portal"), "{page}");
    let fields = [("login_id", person.login_id.as_str()), ("password", NEW_PASSWORD)];
    asked.given(&page.press(SIGN_IN, &fields).await).await;
}

#[tokio::test]
async fn a_wrong_password_and_another_language_lose_nothing() {
    let (person, application) = person_at_portal(&Service::shared().await).await;
    let (browser, asked) = (application.browser(), application.asks().await.with("ui_locales", "de"));
    let page = asked.open(&browser).await.expect(200, "Anmelden");
    let page = page.press("Anmelden", &[("login_id", &person.login_id), ("password", "not the right one")]).await;
    assert!(page.has_text("Portal") && !page.alert().is_empty(), "{page}");
    let page = page.follow("English").await.expect(200, SIGN_IN);
    assert!(page.has_text("Sign in to go on to Portal"), "{page}");
    asked.given(&signs_in(page, &person).await).await;
}

#[tokio::test]
async fn signing_out_ends_the_browsers_sign_in_and_leads_where_the_application_registered() {
    let service = own_service!(WHY);
    let (person, application) = person_at_portal(&service).await;
    let other = Person::new(&person.firm).await;
    let (browser, asked) = (application.browser(), application.asks().await);
    let given = asked.given(&signs_in(asked.open(&browser).await, &person).await).await;
    let out = |hint: &str, uri: &str| {
        let (hint, uri) = (encoded(hint), encoded(uri));
        browser.path(&format!("oauth2/logout?id_token_hint={hint}&post_logout_redirect_uri={uri}&state=s%261"))
    };
    let home = format!("{PORTAL}/");

    // Without a hint, or with one of somebody else, it is asked.
    for address in [browser.path("oauth2/logout"), out("", &home)] {
        let page = browser.go(&address).await.expect(200, "Sign out?");
        assert!(page.has_text(&person.login_id) && browser.is_in().await, "{page}");
    }
    let elsewhere = application.browser();
    elsewhere.enter(&other).await;
    elsewhere.go(&out(&given.id_token, &home)).await.expect(200, "Sign out?");
    assert!(elsewhere.is_in().await);

    // An expired one is fine.
    service.advance(3_601).await;
    browser.enter(&person).await;
    let page = browser.go(&out(&given.id_token, &home)).await;
    assert_eq!(page.left_to(), Some(format!("{home}?state=s%261").as_str()), "{page}");
    assert_eq!(page.header("clear-site-data"), Some("\"cache\""));
    assert!(!browser.is_in().await);

    // Confirmed on our own page; an address that is not registered leads nowhere.
    browser.enter(&person).await;
    let page = browser.go(&browser.path("oauth2/logout")).await.expect(200, "Sign out?");
    let page = page.press("Sign out", &[]).await.expect(200, SIGN_IN);
    assert!(page.done().contains("signed out") && !browser.is_in().await, "{page}");
    browser.enter(&person).await;
    let page = browser.go(&out(&given.id_token, &format!("{PORTAL}/elsewhere"))).await;
    assert!(page.left_to().is_none() && !browser.is_in().await, "{page}");
}

#[tokio::test]
async fn what_is_published_is_kept_for_five_minutes_and_no_longer() {
    let (_, application) = person_at_portal(&Service::shared().await).await;
    let pages = &application.firm.pages;
    let found = application.firm.api.get(format!("{pages}/.well-known/openid-configuration")).send_unchecked().await;
    let found = found.expect("an answer");
    assert_eq!(found.expect(200)["issuer"], application.issuer);
    for (member, expected) in [
        ("id_token_signing_alg_values_supported", json!(["ES256"])),
        ("code_challenge_methods_supported", json!(["S256"])),
        ("response_types_supported", json!(["code"])),
        ("request_uri_parameter_supported", json!(false)),
        ("authorization_response_iss_parameter_supported", json!(true)),
    ] {
        assert_eq!(found.body[member], expected, "{member}");
    }
    let keys = application.firm.api.get(format!("{pages}/oauth2/jwks")).send_unchecked().await.expect("an answer");
    assert!(keys.expect(200)["keys"].as_array().is_some_and(|keys| !keys.is_empty()), "{keys}");
    for answer in [&found, &keys] {
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"), "{answer}");
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{answer}");
    }
}

#[tokio::test]
async fn a_firm_that_checks_passwords_is_told_whether_we_are_there() {
    let service = own_service!("makes the table fail");
    let firm = Firm::new(&service).await;
    let health = async || firm.api.get(format!("{}/health", firm.pages)).send_unchecked().await.expect("an answer");
    health().await.expect(200);
    service.fault("dynamodb", "server_error", 10).await;
    let down = health().await;
    assert_eq!(down.status, 503, "{down}");
    assert!(down.header("retry-after").is_some() && down.body["error"] == "temporarily_unavailable", "{down}");
    service.clear_faults().await;
    health().await.expect(200);
}

#[tokio::test]
async fn a_program_on_somebodys_own_machine_is_answered_at_any_port_and_has_no_secret() {
    let person = Person::new(&Firm::new(&Service::shared().await).await).await;
    let changes =
        json!({"kind": "public", "redirect_uris": ["http://127.0.0.1/callback"], "post_logout_redirect_uris": []});
    let mut application = Application::with(&person.firm, changes).await;
    assert_eq!(application.secret, "");
    application.callback = "http://127.0.0.1:49152/callback".to_owned();
    let browser = Browser::at(&person.firm).ending_at("http://127.0.0.1:49152");
    let asked = application.asks().await;
    let given = asked.given(&signs_in(asked.open(&browser).await, &person).await).await;
    assert_eq!(claims_of(&given.id_token)["aud"], application.id);
}
