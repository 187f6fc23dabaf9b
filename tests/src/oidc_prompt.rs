//! The second factor alone, for a firm that checks passwords by itself: a pushed request, the page, and what comes of each person.

use crate::harness::oidc::{Application, Asked};
use crate::harness::totp::{App, enable};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock";
const APP: &str = "Enter the code from your app";
const CHOOSE: &str = "Set up your second step";

async fn vouching(service: &Service) -> (Person, Application) {
    let person = Person::new(&Firm::new(service).await).await;
    let application = Application::vouching(&person.firm).await;
    (person, application)
}

/// What the firm's server pushes when it has checked a password.
async fn asks(application: &Application, login_id: &str) -> Asked {
    let asked = application.asks().await.with("login_hint", login_id).with("acr_values", "aal2");
    asked.with("first_factor", "external")
}

#[tokio::test]
async fn whom_no_policy_enables_comes_straight_back() {
    let (person, application) = vouching(&Service::shared().await).await;
    let (browser, asked) = (application.browser(), asks(&application, &person.login_id).await.push().await);
    let given = asked.given(&asked.open(&browser).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external"]), &json!("aal1")));
    assert_eq!(given.claims["preferred_username"], person.login_id);
    assert_eq!(application.userinfo(&given.access_token).await.expect(200)["email"], person.email);
}

#[tokio::test]
async fn d10_for_whom_no_licence_is_left_comes_back_without_a_factor() {
    let (person, application) = vouching(&Service::shared().await).await;
    enable(&person, 0).await;
    let asked = asks(&application, &person.login_id).await.push().await;
    let given = asked.given(&asked.open(&application.browser()).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external"]), &json!("aal1")));
}

#[tokio::test]
async fn a_factor_is_enrolled_once_and_asked_for_from_then_on() {
    let service = own_service!(WHY);
    let (person, application) = vouching(&service).await;
    enable(&person, 5).await;
    let (browser, asked) = (application.browser(), asks(&application, &person.login_id).await.push().await);
    // Opened twice: it is used up when its code is issued.
    asked.open(&browser).await.expect(200, CHOOSE);
    let page = asked.open(&browser).await.expect(200, CHOOSE).press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.expect(200, "Keep your recovery codes");
    assert!(!page.has_button("Sign out") && !browser.is_in().await, "signed in at the application alone\n{page}");
    let given = asked.given(&page.press("I have kept them", &[]).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external", "otp"]), &json!("aal2")));
    assert!(!browser.is_in().await && browser.open("enroll").await.is_at("sign-in"));
    let again = asked.open(&browser).await;
    assert!(again.status == 400 && again.text.contains("invalid_request_uri"), "{again}");

    let asked = asks(&application, &person.login_id).await.push().await;
    let page = asked.open(&browser).await.expect(200, APP);
    assert!(page.find_field("password").is_none(), "the second factor alone\n{page}");
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP);
    let given = asked.given(&page.press("Continue", &[("code", &code)]).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external", "otp"]), &json!("aal2")));
    // Nowhere else: not at the person's own account, not at another application.
    assert!(!browser.is_in().await);
    let other = Application::new(&person.firm).await;
    let silent = other.asks().await.with("prompt", "none");
    assert_eq!(silent.error(&silent.open(&browser).await), "login_required");
}

#[tokio::test]
async fn an_enrolment_is_put_off_and_a_device_is_remembered_where_the_firm_lets_people() {
    let service = own_service!(WHY);
    let (person, application) = vouching(&service).await;
    enable(&person, 5).await;
    let policy = json!({
        "enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 5, "remember_device_days": 10,
    });
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = application.browser();
    let asked = asks(&application, &person.login_id).await.push().await;
    let page = asked.open(&browser).await.expect(200, CHOOSE).press("Not now", &[]).await;
    let given = asked.given(&page).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external"]), &json!("aal1")));

    let app = App::enrolled(&person).await;
    let asked = asks(&application, &person.login_id).await.push().await;
    let page = asked.open(&browser).await.expect(200, APP);
    let code = app.code(service.advance(60).await);
    let given = asked.given(&page.press("Continue", &[("code", &code), ("remember", "on")]).await).await;
    assert_eq!(given.claims["acr"], "aal2");
    let asked = asks(&application, &person.login_id).await.push().await;
    let given = asked.given(&asked.open(&browser).await).await;
    assert_eq!((&given.claims["amr"], &given.claims["acr"]), (&json!(["external"]), &json!("aal1")), "remembered");
    let elsewhere = asks(&application, &person.login_id).await.push().await;
    elsewhere.open(&application.browser()).await.expect(200, APP);
}

#[tokio::test]
async fn whom_nobody_knows_is_told_to_the_application() {
    let (person, application) = vouching(&Service::shared().await).await;
    let disabled = Person::new(&person.firm).await;
    person.firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    for login_id in ["nobody.at.all", &disabled.login_id, &"x".repeat(400)] {
        let asked = asks(&application, login_id).await.push().await;
        assert_eq!(asked.error(&asked.open(&application.browser()).await), "access_denied", "{login_id}");
    }
}

#[tokio::test]
async fn only_a_client_with_the_right_vouches_and_only_by_its_server() {
    let (person, application) = vouching(&Service::shared().await).await;
    let plain = Application::new(&person.firm).await;
    let refused = asks(&plain, &person.login_id).await.pushed(&[]).await;
    assert_eq!((refused.status, &refused.body["error"]), (400, &json!("unauthorized_client")), "{refused}");
    // In an address it is not read: the password is asked for.
    let asked = asks(&application, &person.login_id).await;
    let page = asked.open(&application.browser()).await.expect(200, "Sign in");
    assert_eq!(page.value("login_id"), person.login_id);
    // The right is taken away between the push and the browser.
    let pushed = asks(&application, &person.login_id).await.push().await;
    let path = format!("/v1/oidc-clients/{}", application.id);
    person.firm.patch(&path, &json!({"asserts_first_factor": false})).send().await.expect(200);
    let page = pushed.open(&application.browser()).await;
    assert!(page.status == 400 && page.text.contains("unauthorized_client"), "{page}");
    // Nobody is whom it is for.
    person.firm.patch(&path, &json!({"asserts_first_factor": true})).send().await.expect(200);
    let nobody = asks(&application, "ana").await.without("login_hint").pushed(&[]).await;
    assert_eq!((nobody.status, &nobody.body["error"]), (400, &json!("invalid_request")), "{nobody}");
}

#[tokio::test]
async fn without_a_person_a_factor_is_not_asked_for() {
    let service = own_service!(WHY);
    let (person, application) = vouching(&service).await;
    enable(&person, 5).await;
    App::enrolled(&person).await;
    let silent = asks(&application, &person.login_id).await.with("prompt", "none").push().await;
    assert_eq!(silent.error(&silent.open(&application.browser()).await), "interaction_required");
}
