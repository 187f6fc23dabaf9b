//! What an application can ask of a sign-in: anew, silently, at most so old, by a second factor, of somebody in particular; in an
//! address, in a form, or pushed.

use crate::harness::oidc::{Application, PORTAL};
use crate::harness::totp::{App, enable};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock";
const APP: &str = "Enter the code from your app";

async fn application_and_person(service: &Service) -> (Application, Person) {
    let firm = Firm::new(service).await;
    (Application::new(&firm).await, Person::new(&firm).await)
}

#[tokio::test]
async fn a_silent_request_is_answered_at_once_whatever_the_answer() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let browser = application.browser();
    let asked = application.asks(&[("prompt", "none")]).await;
    assert_eq!(asked.error(&browser.go(&asked.address()).await), "login_required");
    browser.enter(&person).await;
    asked.tokens(&browser.go(&asked.address()).await).await;
    browser.open("account").await.press("Sign out", &[]).await;
    assert_eq!(asked.error(&browser.go(&asked.address()).await), "login_required");
}

#[tokio::test]
async fn a_browser_that_rested_for_half_an_hour_or_is_eight_hours_old_is_nobodys() {
    let service = own_service!("moves the clock");
    let (application, person) = application_and_person(&service).await;
    let browser = application.browser();
    let asked = application.asks(&[("prompt", "none")]).await;
    browser.enter(&person).await;
    service.advance(31 * 60).await;
    assert_eq!(asked.error(&browser.go(&asked.address()).await), "login_required");
    browser.enter(&person).await;
    for _ in 0..19 {
        service.advance(25 * 60).await;
        asked.code(&browser.go(&asked.address()).await);
    }
    service.advance(6 * 60).await;
    assert_eq!(asked.error(&browser.go(&asked.address()).await), "login_required");
}

#[tokio::test]
async fn prompt_login_asks_for_the_password_anew_once_for_each_request() {
    let service = own_service!("moves the clock");
    let (application, person) = application_and_person(&service).await;
    let browser = application.browser();
    browser.enter(&person).await;
    let plain = application.asks(&[]).await;
    let before = plain.tokens(&browser.go(&plain.address()).await).await;
    service.advance(100).await;
    for prompt in ["login", "select_account"] {
        let asked = application.asks(&[("prompt", prompt)]).await;
        let page = browser.go(&asked.address()).await.expect(200, "Sign in");
        assert_eq!(page.value("login_id"), person.login_id, "who is here already: {page}");
        let page = page.press("Sign in", &[("password", PASSWORD)]).await;
        let after = asked.tokens(&page).await;
        assert!(after.claims["auth_time"].as_i64() > before.claims["auth_time"].as_i64(), "{}", after.claims);
        // What was proven for one answer is no proof for the next, though the address is the same.
        browser.go(&asked.address()).await.expect(200, "Sign in");
    }
    let both = application.asks(&[("prompt", "none login")]).await;
    assert_eq!(both.error(&browser.go(&both.address()).await), "invalid_request");
    let consent = application.asks(&[("prompt", "consent")]).await;
    assert_eq!(consent.error(&browser.go(&consent.address()).await), "invalid_request");
}

#[tokio::test]
async fn max_age_asks_whoever_proved_themselves_longer_ago() {
    let service = own_service!("moves the clock");
    let (application, person) = application_and_person(&service).await;
    let browser = application.browser();
    browser.enter(&person).await;
    service.advance(100).await;
    let within = application.asks(&[("max_age", "1000")]).await;
    within.tokens(&browser.go(&within.address()).await).await;
    let silent = application.asks(&[("max_age", "50"), ("prompt", "none")]).await;
    assert_eq!(silent.error(&browser.go(&silent.address()).await), "login_required");
    for seconds in ["50", "0"] {
        let asked = application.asks(&[("max_age", seconds)]).await;
        let page = browser.go(&asked.address()).await.expect(200, "Sign in");
        let tokens = asked.tokens(&page.press("Sign in", &[("password", PASSWORD)]).await).await;
        let age = tokens.claims["iat"].as_i64().zip(tokens.claims["auth_time"].as_i64()).map(|(iat, at)| iat - at);
        assert!(age.is_some_and(|age| age <= 5), "{}", tokens.claims);
    }
    for nonsense in ["-1", "1.5", "a", "99999999999"] {
        let asked = application.asks(&[("max_age", nonsense)]).await;
        assert_eq!(asked.error(&browser.go(&asked.address()).await), "invalid_request", "{nonsense}");
    }
}

/// Step-up of somebody for whom the second step began after they signed in.
#[tokio::test]
async fn aal2_has_a_factor_set_up_by_whom_a_policy_enables_by_now() {
    let service = own_service!(WHY);
    let (application, person) = application_and_person(&service).await;
    let browser = application.browser();
    browser.enter(&person).await;
    let asked = application.asks(&[("acr_values", "aal2")]).await;
    let tokens = asked.tokens(&browser.go(&asked.address()).await).await;
    assert_eq!(tokens.claims["acr"], "aal1", "whom no policy enables comes back, and `acr` says how");
    enable(&person, 5).await;
    let silent = application.asks(&[("acr_values", "phr aal2"), ("prompt", "none")]).await;
    assert_eq!(silent.error(&browser.go(&silent.address()).await), "interaction_required");
    let page = browser.go(&asked.address()).await.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.expect(200, "Keep your recovery codes");
    let tokens = asked.tokens(&page.press("I have kept them", &[]).await).await;
    assert_eq!((&tokens.claims["amr"], &tokens.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
    silent.tokens(&browser.go(&silent.address()).await).await;
}

#[tokio::test]
async fn aal2_asks_for_a_factor_on_a_device_that_is_remembered_and_not_for_the_password() {
    let service = own_service!(WHY);
    let (application, person) = application_and_person(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = application.browser();
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    page.press("Continue", &[("code", &code), ("remember", "yes")]).await.expect(200, "Your account");
    browser.open("account").await.press("Sign out", &[]).await;
    browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Your account");
    let plain = application.asks(&[]).await;
    let tokens = plain.tokens(&browser.go(&plain.address()).await).await;
    assert_eq!(tokens.claims["acr"], "aal1");
    let silent = application.asks(&[("acr_values", "aal2"), ("prompt", "none")]).await;
    assert_eq!(silent.error(&browser.go(&silent.address()).await), "interaction_required");
    let asked = application.asks(&[("acr_values", "aal2")]).await;
    let page = browser.go(&asked.address()).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    let tokens = asked.tokens(&page.press("Continue", &[("code", &code)]).await).await;
    assert_eq!((&tokens.claims["amr"], &tokens.claims["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
    // Somebody who signs in for it anew is asked, too.
    browser.open("account").await.press("Sign out", &[]).await;
    let anew = application.asks(&[("acr_values", "aal2")]).await;
    anew.signed_in(&browser, &person).await.expect(200, APP);
}

#[tokio::test]
async fn a_login_hint_in_an_address_fills_the_field_and_no_more() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let other = Person::new(&person.firm).await;
    let asked = application.asks(&[("login_hint", &person.login_id)]).await;
    let browser = application.browser();
    let page = browser.go(&asked.address()).await.expect(200, "Sign in");
    assert_eq!(page.value("login_id"), person.login_id, "{page}");
    let typed = [("login_id", other.login_id.as_str()), ("password", PASSWORD)];
    let tokens = asked.tokens(&page.press("Sign in", &typed).await).await;
    let account = person.firm.get(&other.path()).send().await.expect(200)["id"].clone();
    assert_eq!(tokens.claims["sub"], account, "whoever it is");
    let tokens = asked.tokens(&browser.go(&asked.address()).await).await;
    assert_eq!(tokens.claims["sub"], account, "and whoever is signed in");
}

#[tokio::test]
async fn a_login_hint_that_was_pushed_is_the_person_and_nobody_else() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let other = Person::new(&person.firm).await;
    let browser = application.browser();
    browser.enter(&other).await;
    let hint = ("login_hint", person.login_id.as_str());
    let silent = application.asks(&[hint, ("prompt", "none")]).await;
    assert_eq!(silent.error(&browser.go(&silent.pushed().await).await), "login_required", "another's is not taken");
    let asked = application.asks(&[hint]).await;
    let address = asked.pushed().await;
    let page = browser.go(&address).await.expect(200, "Sign in");
    assert!(page.field("login_id").has("readonly") && page.value("login_id") == person.login_id, "{page}");
    let forged = page.submission("Sign in", &[("password", PASSWORD)]).with("login_id", &other.login_id);
    let page = browser.submit(&forged).await;
    assert_eq!(asked.error(&page), "access_denied", "{page}");
    // With a login ID as people write it, all the same.
    let spelled = application.asks(&[("login_hint", &person.login_id.to_uppercase())]).await;
    let page = browser.go(&spelled.pushed().await).await.expect(200, "Sign in");
    let tokens = spelled.tokens(&page.press("Sign in", &[("password", PASSWORD)]).await).await;
    let account = person.firm.get(&person.path()).send().await.expect(200)["id"].clone();
    assert_eq!(tokens.claims["sub"], account);
    silent.tokens(&browser.go(&silent.pushed().await).await).await;
}

/// A public application proves nothing: what it pushes is as much anybody's word as an address.
#[tokio::test]
async fn what_a_public_application_pushes_only_fills_the_field() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person) = (Application::public(&firm).await, Person::new(&firm).await);
    let asked = application.asks(&[("login_hint", "somebody.else")]).await;
    let page = application.browser().go(&asked.pushed().await).await.expect(200, "Sign in");
    assert_eq!(page.value("login_id"), "somebody.else", "{page}");
    asked.tokens(&page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await).await;
}

#[tokio::test]
async fn an_id_token_says_whose_sign_in_is_meant() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let (browser, plain) = (application.browser(), application.asks(&[]).await);
    let theirs = plain.tokens(&plain.signed_in(&browser, &person).await).await.id;
    let other = Person::new(&person.firm).await;
    let elsewhere = application.browser();
    let others = plain.tokens(&plain.signed_in(&elsewhere, &other).await).await.id;
    let silent = application.asks(&[("prompt", "none"), ("id_token_hint", &theirs)]).await;
    silent.tokens(&browser.go(&silent.address()).await).await;
    assert_eq!(silent.error(&elsewhere.go(&silent.address()).await), "login_required");
    let asked = application.asks(&[("id_token_hint", &others)]).await;
    let page = browser.go(&asked.address()).await.expect(200, "Sign in");
    let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
    assert_eq!(asked.error(&page.press("Sign in", &typed).await), "access_denied");
    let second = Application::new(&person.firm).await;
    let foreign = second.asks(&[("id_token_hint", &theirs)]).await;
    assert_eq!(foreign.error(&browser.go(&foreign.address()).await), "invalid_request", "another client's token");
}

#[tokio::test]
async fn what_was_pushed_counts_and_what_the_address_says_beside_it_does_not() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let asked = application.asks(&[("scope", "openid email")]).await;
    let beside = [("scope", "openid"), ("state", "forged"), ("nonce", "forged"), ("redirect_uri", PORTAL)];
    let beside = beside.map(|(name, value)| format!("&{name}={}", encoded(value))).concat();
    let page = application.browser().go(&(asked.pushed().await + &beside)).await.expect(200, "Sign in");
    let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
    let tokens = asked.tokens(&page).await;
    assert_eq!((tokens.scope.as_str(), &tokens.claims["email"]), ("openid email", &json!(person.email)));
}

#[tokio::test]
async fn a_pushed_request_is_used_up_by_its_code_and_not_by_looking() {
    let service = own_service!("moves the clock");
    let (application, person) = application_and_person(&service).await;
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let address = asked.pushed().await;
    for _ in 0..3 {
        browser.go(&address).await.expect(200, "Sign in");
    }
    let page = browser.go(&address).await;
    asked.tokens(&page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await).await;
    let again = browser.go(&address).await;
    assert!(again.status == 400 && again.has_text("invalid_request_uri") && again.left_to().is_none(), "{again}");
    let pushed = asked.push().await;
    assert_eq!(pushed.expect(201)["expires_in"], 600);
    let (late, begun) = (asked.pushed().await, asked.pushed().await);
    service.advance(590).await;
    let page = application.browser().go(&begun).await.expect(200, "Sign in");
    service.advance(11).await;
    assert_eq!(browser.go(&late).await.status, 400, "over");
    // Whoever began in time may finish: a sign-in takes as long as it takes.
    asked.tokens(&page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await).await;
    let other = Application::new(&person.firm).await;
    let stolen = asked.pushed().await.replace(&application.id, &other.id);
    assert_eq!(browser.go(&stolen).await.status, 400, "another's is nobody's");
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_where_it_is_pushed() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    for (name, value, error) in [
        ("response_type", "token", "unsupported_response_type"),
        ("response_mode", "form_post", "invalid_request"),
        ("scope", "email", "invalid_scope"),
        ("code_challenge", "", "invalid_request"),
        ("code_challenge_method", "plain", "invalid_request"),
        ("redirect_uri", "https://evil.example/", "invalid_request"),
        ("request", "a.b.c", "request_not_supported"),
        ("request_uri", "urn:ietf:params:oauth:request_uri:x", "request_uri_not_supported"),
    ] {
        application.asks(&[(name, value)]).await.push().await.refused(400, error);
    }
    let long = "x".repeat(2_049);
    application.asks(&[("state", &long)]).await.push().await.refused(400, "invalid_request");
    let wrong = Application { secret: Some("ocs_wrong".to_owned()), ..application.clone() };
    wrong.asks(&[]).await.push().await.refused(401, "invalid_client");
}

/// OpenID Connect Core, 3.1.2.1: a browser sends another site's form without our cookies, and comes again by GET with them.
#[tokio::test]
async fn a_request_in_a_form_of_any_site_is_asked_again_by_get() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    browser.enter(&person).await;
    let form = Submission { action: browser.path("oauth2/authorize"), fields: asked.parameters.clone() };
    let page = application.browser().submit_with(&form, &[("sec-fetch-site", "cross-site"), ("origin", PORTAL)]).await;
    let location = page.header("location").unwrap_or_else(|| panic!("{page}")).to_owned();
    assert!(page.status == 303 && location.starts_with(&format!("{}?", form.action)), "{page}");
    asked.tokens(&browser.go(&location).await).await;
}

#[tokio::test]
async fn a_state_comes_back_as_it_was_and_none_where_there_was_none() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let browser = application.browser();
    browser.enter(&person).await;
    for state in ["", "a b+c&d=e#f%20g", "\u{e9}\u{1f511}\u{5d0}", "https://evil.example/?code=1", "\"><script>"] {
        let asked = application.asks(&[("state", state)]).await;
        // The harness compares it with what was asked.
        asked.tokens(&browser.go(&asked.address()).await).await;
        let silent = asked.with("prompt", "none login");
        assert_eq!(silent.error(&browser.go(&silent.address()).await), "invalid_request");
    }
    let query = Application::with(&person.firm, json!({"redirect_uris": [format!("{PORTAL}/cb?firm=1")]})).await;
    let asked = query.asks(&[]).await;
    let page = browser.go(&asked.address()).await;
    assert!(page.left_to().is_some_and(|to| to.starts_with(&format!("{PORTAL}/cb?firm=1&code="))), "{page}");
}

#[tokio::test]
async fn the_pages_speak_the_language_that_the_application_asks_for() {
    let (application, _) = application_and_person(&Service::shared().await).await;
    let asked = application.asks(&[("ui_locales", "xx fr-CA de")]).await;
    for address in [asked.address(), asked.pushed().await] {
        let page = application.browser().go(&address).await;
        let language = page.document.named("html").next().and_then(|html| html.attribute("lang")).map(str::to_owned);
        assert_eq!(language.as_deref(), Some("fr"), "{page}");
    }
}

#[tokio::test]
async fn a_request_that_is_too_long_for_an_address_is_pushed() {
    let (application, person) = application_and_person(&Service::shared().await).await;
    let state = "s".repeat(2_000);
    let long = application.asks(&[("state", &state), ("nonce", &"n".repeat(1_500))]).await;
    let page = application.browser().go(&long.address()).await;
    assert!(page.status == 400 && page.left_to().is_none() && page.has_text("push it"), "{page}");
    let asked = application.asks(&[("state", &state)]).await;
    let page = application.browser().go(&asked.pushed().await).await.expect(200, "Sign in");
    asked.tokens(&page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await).await;
}
