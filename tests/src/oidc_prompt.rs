//! The MFA prompt for a firm that checks passwords itself: its server vouches for the first factor by a pushed request, and the
//! pages ask for the second one alone. Whatever becomes of it is told to the application, and signs in nowhere else.

use crate::harness::oidc::{Application, Tokens, value_of};
use crate::harness::totp::{App, enable};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock";
const APP: &str = "Enter the code from your app";
const CHOOSE: &str = "Set up your second step";
const CODES: &str = "Keep your recovery codes";

async fn prompting(service: &Service) -> (Application, Person) {
    let firm = Firm::new(service).await;
    (Application::prompting(&firm).await, Person::new(&firm).await)
}

/// Asserts how sure the application may be.
#[track_caller]
fn is_told(tokens: &Tokens, amr: &[&str], acr: &str) {
    assert_eq!((&tokens.claims["amr"], &tokens.claims["acr"]), (&json!(amr), &json!(acr)), "{}", tokens.claims);
}

/// Asserts that the browser is signed in neither at the firm nor at another application of it.
async fn is_nowhere_else(application: &Application, browser: &Browser) {
    assert!(browser.open("account").await.is_at("sign-in"));
    assert!(browser.open("enroll").await.is_at("sign-in"));
    let other = Application::new(&application.firm).await;
    for application in [application, &other] {
        let silent = application.asks(&[("prompt", "none")]).await;
        assert_eq!(silent.error(&browser.go(&silent.address()).await), "login_required");
    }
}

#[tokio::test]
async fn whom_no_policy_enables_comes_back_at_once_and_without_a_password() {
    let (application, mut person) = prompting(&Service::shared().await).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    let browser = application.browser();
    let page = browser.go(&address).await;
    assert_eq!(page.chain.len(), 1, "straight back: {page}");
    let tokens = asked.tokens(&page).await;
    is_told(&tokens, &["external"], "aal1");
    let account = person.firm.get(&person.path()).send().await.expect(200)["id"].clone();
    assert_eq!(tokens.claims["sub"], account);
    is_nowhere_else(&application, &browser).await;
    // Whose passwords the firm checks needs none here.
    person = Person::without_password(&person.firm).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    is_told(&asked.tokens(&browser.go(&address).await).await, &["external"], "aal1");
}

#[tokio::test]
async fn for_whom_no_licence_is_left_comes_back_with_a_code_and_never_an_error() {
    let service = own_service!(WHY);
    let (application, first) = prompting(&service).await;
    enable(&first, 1).await;
    App::enrolled(&first).await;
    let second = Person::new(&first.firm).await;
    let (asked, address) = application.prompts(&second.login_id).await;
    is_told(&asked.tokens(&application.browser().go(&address).await).await, &["external"], "aal1");
}

#[tokio::test]
async fn a_factor_alone_is_asked_for_and_the_browser_is_in_nowhere_else() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    let browser = application.browser();
    let page = browser.go(&address).await.expect(200, APP);
    assert!(page.find_field("password").is_none() && !page.has_button("Use another account"), "{page}");
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP);
    let tokens = asked.tokens(&page.press("Continue", &[("code", &code)]).await).await;
    is_told(&tokens, &["external", "otp"], "aal2");
    is_nowhere_else(&application, &browser).await;
    let again = browser.go(&address).await;
    assert!(again.status == 400 && again.has_text("invalid_request_uri"), "used up with its code: {again}");
    let (_, next) = application.prompts(&person.login_id).await;
    browser.go(&next).await.expect(200, APP);
}

#[tokio::test]
async fn a_factor_is_set_up_its_codes_are_kept_and_then_the_application_has_its_code() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    let browser = application.browser();
    let page = browser.go(&address).await.expect(200, CHOOSE);
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await.expect(200, CODES);
    let codes: Vec<String> = page.document.named("li").map(|item| item.text()).take(10).collect();
    assert!(page.reload().await.has_text(&codes[0]), "shown until they are kept");
    for elsewhere in ["account", "sign-in"] {
        assert!(browser.open(elsewhere).await.is_at("sign-in"), "and nothing else is");
    }
    let tokens = asked.tokens(&page.press("I have kept them", &[]).await).await;
    is_told(&tokens, &["external", "otp"], "aal2");
    is_nowhere_else(&application, &browser).await;
    // A recovery code stands in for the app here, too, once.
    let (asked, address) = application.prompts(&person.login_id).await;
    let page = browser.go(&address).await.expect(200, APP).follow("Recovery code").await;
    let page = page.press("Continue", &[("recovery_code", &codes[0])]).await;
    let tokens = asked.tokens(&page).await;
    assert_eq!((&tokens.claims["amr"][0], &tokens.claims["acr"]), (&json!("external"), &json!("aal2")));
}

#[tokio::test]
async fn whoever_may_put_it_off_does_and_the_application_is_told_of_one_factor() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 7});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let (asked, address) = application.prompts(&person.login_id).await;
    let browser = application.browser();
    let page = browser.go(&address).await.expect(200, CHOOSE);
    let tokens = asked.tokens(&page.press("Not now", &[]).await).await;
    is_told(&tokens, &["external"], "aal1");
    is_nowhere_else(&application, &browser).await;
    let (_, next) = application.prompts(&person.login_id).await;
    browser.go(&next).await.expect(200, CHOOSE);
    service.advance(8 * 24 * 60 * 60).await;
    let (_, late) = application.prompts(&person.login_id).await;
    let page = application.browser().go(&late).await.expect(200, CHOOSE);
    assert!(!page.has_button("Not now"), "{page}");
}

#[tokio::test]
async fn a_device_that_is_remembered_goes_through_and_another_one_is_asked() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = application.browser();
    let (asked, address) = application.prompts(&person.login_id).await;
    let page = browser.go(&address).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code), ("remember", "yes")]).await;
    is_told(&asked.tokens(&page).await, &["external", "otp"], "aal2");
    let (asked, address) = application.prompts(&person.login_id).await;
    let page = browser.go(&address).await;
    assert_eq!(page.chain.len(), 1, "straight back: {page}");
    is_told(&asked.tokens(&page).await, &["external"], "aal1");
    let (_, address) = application.prompts(&person.login_id).await;
    application.browser().go(&address).await.expect(200, APP);
    let other = Person::new(&person.firm).await;
    let (_, address) = application.prompts(&other.login_id).await;
    browser.go(&address).await.expect(200, CHOOSE);
}

#[tokio::test]
async fn a_silent_prompt_is_told_that_the_person_has_to_do_something() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let vouches = [("login_hint", person.login_id.as_str()), ("first_factor", "external"), ("prompt", "none")];
    let asked = application.asks(&vouches).await;
    let browser = application.browser();
    assert_eq!(asked.error(&browser.go(&asked.pushed().await).await), "interaction_required", "to enrol");
    App::enrolled(&person).await;
    let asked = application.asks(&vouches).await;
    assert_eq!(asked.error(&browser.go(&asked.pushed().await).await), "interaction_required", "to prove it");
}

#[tokio::test]
async fn whom_nobody_knows_or_who_may_not_sign_in_is_denied_at_the_application() {
    let (application, person) = prompting(&Service::shared().await).await;
    let disabled = Person::new(&person.firm).await;
    person.firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    let browser = application.browser();
    let foreign = Person::new(&Firm::new(&person.firm.service).await).await;
    let mut answers = Vec::new();
    for login_id in [disabled.login_id.as_str(), "ana.nobody", "\u{202e}", &"x".repeat(500), &foreign.login_id] {
        let (asked, address) = application.prompts(login_id).await;
        let page = browser.go(&address).await;
        assert_eq!(asked.error(&page), "access_denied", "{login_id}");
        answers.push(value_of(&asked.answer(&page), "error_description").map(str::to_owned));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "alike: {answers:?}");
}

#[tokio::test]
async fn first_factors_are_vouched_for_by_who_may_and_by_pushing_alone() {
    let (application, person) = prompting(&Service::shared().await).await;
    let vouches = [("login_hint", person.login_id.as_str()), ("acr_values", "aal2"), ("first_factor", "external")];
    for other in [Application::new(&person.firm).await, Application::public(&person.firm).await] {
        let pushed = other.asks(&vouches).await.push().await;
        if other.secret.is_some() {
            pushed.refused(400, "unauthorized_client");
        } else {
            // What a public one pushes is as an address says it.
            pushed.expect(201);
        }
        let asked = other.asks(&vouches).await;
        other.browser().go(&asked.address()).await.expect(200, "Sign in");
    }
    let asked = application.asks(&vouches).await;
    let page = application.browser().go(&asked.address()).await.expect(200, "Sign in");
    assert!(page.find_field("password").is_some(), "an address is anybody's word: {page}");
    let silent = asked.with("prompt", "none");
    assert_eq!(silent.error(&application.browser().go(&silent.address()).await), "login_required");
    application.asks(&[("first_factor", "external")]).await.push().await.refused(400, "invalid_request");
    application.asks(&[vouches[0], ("first_factor", "password")]).await.push().await.refused(400, "invalid_request");
    let unproven = Application { secret: None, ..application.clone() };
    unproven.asks(&vouches).await.push().await.refused(401, "invalid_client");
}

/// Somebody else's sign-in at the firm has nothing to do with it, and stays as it was.
#[tokio::test]
async fn who_is_signed_in_at_the_firm_is_neither_taken_for_the_person_nor_signed_out() {
    let (application, person) = prompting(&Service::shared().await).await;
    let other = Person::new(&person.firm).await;
    let browser = application.browser();
    browser.enter(&other).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    let tokens = asked.tokens(&browser.go(&address).await).await;
    let account = person.firm.get(&person.path()).send().await.expect(200)["id"].clone();
    assert_eq!(tokens.claims["sub"], account);
    is_told(&tokens, &["external"], "aal1");
    assert!(browser.open("account").await.has_text(&other.login_id));
}

#[tokio::test]
async fn a_prompt_is_over_after_ten_minutes_unless_its_person_began() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let (asked, begun) = application.prompts(&person.login_id).await;
    let (_, late) = application.prompts(&person.login_id).await;
    service.advance(540).await;
    let browser = application.browser();
    let page = browser.go(&begun).await.expect(200, APP);
    let code = app.code(service.advance(61).await);
    assert_eq!(application.browser().go(&late).await.status, 400);
    let tokens = asked.tokens(&page.press("Continue", &[("code", &code)]).await).await;
    is_told(&tokens, &["external", "otp"], "aal2");
}

/// A browser between its factor and the application is that request's alone.
#[tokio::test]
async fn what_was_proven_for_one_request_is_no_proof_for_another_one() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let browser = application.browser();
    let (_, address) = application.prompts(&person.login_id).await;
    let page = browser.go(&address).await.expect(200, CHOOSE);
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    page.press("Continue", &[("code", &app.code(service.now().await))]).await.expect(200, CODES);
    // The person proved themselves, and has not gone on: neither to this request, nor to any other one.
    let (_, other) = application.prompts(&person.login_id).await;
    browser.go(&other).await.expect(200, APP);
    let second = Application::prompting(&person.firm).await;
    let (_, other) = second.prompts(&person.login_id).await;
    browser.go(&other).await.expect(200, APP);
    is_nowhere_else(&second, &application.browser()).await;
}

/// Nobody's password is asked for here, whatever goes wrong: the firm has asked for it.
#[tokio::test]
async fn five_wrong_codes_begin_the_prompt_anew_and_many_more_are_told_to_the_application() {
    let service = own_service!(WHY);
    let (application, person) = prompting(&service).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let browser = application.browser();
    let code = app.code(service.advance(60).await);
    let (asked, address) = application.prompts(&person.login_id).await;
    let mut page = browser.go(&address).await.expect(200, APP);
    for _ in 0..5 {
        page = page.press("Continue", &[("code", &wrong(&code))]).await;
    }
    assert!(!page.alert().is_empty() && page.find_field("password").is_none(), "{page}");
    assert!(page.alert().contains("Start again with a new code"), "nobody signs in here: {page}");
    let query = address.split_once('?').expect("a query").1;
    let page = browser.open(&format!("sign-in?then={}", encoded(query))).await.expect(200, APP);
    is_told(&asked.tokens(&page.press("Continue", &[("code", &code)]).await).await, &["external", "otp"], "aal2");
    for round in 0.. {
        let (asked, address) = application.prompts(&person.login_id).await;
        let mut page = browser.go(&address).await;
        if page.left_to().is_some() {
            assert_eq!(asked.error(&page), "access_denied");
            break;
        }
        assert!(round < 10, "nobody stops it");
        for _ in 0..5 {
            page = page.press("Continue", &[("code", &wrong(&code))]).await;
            if page.left_to().is_some() {
                assert_eq!(asked.error(&page), "access_denied");
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_prompt_that_is_opened_many_times_at_once_gives_one_code() {
    let (application, person) = prompting(&Service::shared().await).await;
    let (asked, address) = application.prompts(&person.login_id).await;
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (browser, address) = (application.browser(), address.clone());
        running.spawn(async move { browser.go(&address).await });
    }
    let pages = running.join_all().await;
    let given: Vec<&Page> = pages.iter().filter(|page| page.left_to().is_some()).collect();
    assert_eq!(given.len(), 1, "{:?}", pages.iter().map(|page| page.status).collect::<Vec<_>>());
    assert!(pages.iter().filter(|page| page.left_to().is_none()).all(|page| page.has_text("invalid_request_uri")));
    asked.tokens(given[0]).await;
}
