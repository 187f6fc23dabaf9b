//! `/sign-in`: a pair that is wrong in any way is wrong alike, the second step in all its kinds, and the ways back and across.

use crate::harness::totp::{App, enable, enable_by};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";
const WRONG_PAIR: &str = "The login ID or the password is not right. Try again.";
const APP_HEADING: &str = "Enter the code from your app";

async fn enrolled(service: &Service) -> (Person, App) {
    let person = Person::new(&Firm::new(service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    (person, app)
}

#[tokio::test]
async fn the_right_pair_leads_to_the_account_and_to_it_again() {
    let person = Person::new(&Firm::new(&Service::shared().await).await).await;
    let browser = Browser::at(&person.firm);
    assert!(browser.open("account").await.is_at("sign-in"), "nobody is signed in");
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Your account");
    assert!(page.is_at("account") && page.has_text(&format!("Signed in as {}", person.login_id)), "{page}");
    assert_eq!(page.chain.len(), 1, "{page}");
    for other in ["sign-in", ""] {
        assert!(browser.open(other).await.is_at("account"), "{other}: who is in is not asked again");
    }
    assert!(Browser::at(&person.firm).open("").await.is_at("sign-in"));
}

#[tokio::test]
async fn a_wrong_pair_is_refused_alike_whatever_is_wrong_with_it() {
    let firm = Firm::new(&Service::shared().await).await;
    let (person, disabled) = (Person::new(&firm).await, Person::new(&firm).await);
    let nameless = Person::without_password(&firm).await;
    firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    let nobody = format!("ana.{}", people::letters());
    let mut pages = Vec::new();
    for (login_id, password) in [
        (&person.login_id, "not the right password"),
        (&nobody, PASSWORD),
        (&disabled.login_id, PASSWORD),
        (&nameless.login_id, PASSWORD),
    ] {
        let page = Browser::at(&firm).sign_in(login_id, password).await.expect(200, "Sign in");
        assert_eq!(page.alert(), WRONG_PAIR, "{page}");
        assert_eq!((page.value("login_id"), page.value("password")), (login_id.clone(), String::new()), "{page}");
        assert!(!page.text.contains(password), "a password comes back");
        pages.push(page.anonymous(&[login_id]));
    }
    for page in &pages {
        assert_eq!(page, &pages[0]);
    }
}

#[tokio::test]
async fn an_error_is_told_once() {
    let person = Person::new(&Firm::new(&Service::shared().await).await).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, "not the right password").await;
    assert_eq!(page.alert(), WRONG_PAIR);
    let again = page.reload().await.expect(200, "Sign in");
    assert_eq!((again.alert(), again.value("login_id")), (String::new(), String::new()), "{again}");
}

#[tokio::test]
async fn empty_and_impossible_fields_are_told_at_the_field() {
    let firm = Firm::new(&Service::shared().await).await;
    let long = "x".repeat(400);
    for login_id in ["", " ", long.as_str()] {
        let page = Browser::at(&firm).sign_in(login_id, PASSWORD).await.expect(200, "Sign in");
        assert_eq!(page.alert(), "Type your login ID.", "{login_id:?} {page}");
        assert_eq!(page.field("login_id").attribute("aria-invalid"), Some("true"), "{page}");
    }
}

#[tokio::test]
async fn after_many_failures_the_wait_is_told_and_waiting_it_is_enough() {
    let service = own_service!("moves the clock");
    let person = Person::new(&Firm::new(&service).await).await;
    let browser = Browser::at(&person.firm);
    let mut page = browser.sign_in(&person.login_id, "not the right password").await;
    for _ in 0..15 {
        page = page.press("Sign in", &[("login_id", &person.login_id), ("password", "wrong once more")]).await;
    }
    assert!(page.alert().contains("You can try again at") && page.alert().contains("in "), "{page}");
    let right = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Sign in");
    assert!(right.alert().contains("You can try again at"), "the right pair waits, too: {right}");
    service.advance(3_600).await;
    browser.enter(&person).await;
}

#[tokio::test]
async fn an_app_is_asked_for_and_tells_how_often_one_can_still_try() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    assert!(!browser.is_in().await, "the password alone is not enough");
    let code = app.code(service.advance(60).await);
    let field = page.field("code");
    assert_eq!(
        (field.attribute("inputmode"), field.attribute("autocomplete")),
        (Some("numeric"), Some("one-time-code"))
    );
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP_HEADING);
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    let page = page.press("Continue", &[("code", "12")]).await.expect(200, APP_HEADING);
    assert_eq!(page.alert(), "A code is 6 to 10 digits, and nothing else.", "{page}");
    let spaced = format!(" {}\u{a0}{} ", &code[..3], &code[3..]);
    let page = page.press("Continue", &[("code", &spaced)]).await.expect(200, "Your account");
    assert!(page.is_at("account"), "{page}");
}

#[tokio::test]
async fn five_wrong_codes_end_the_sign_in_and_the_person_begins_again() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let browser = Browser::at(&person.firm);
    let mut page = browser.sign_in(&person.login_id, PASSWORD).await;
    let code = app.code(service.advance(60).await);
    for step in 1..=5 {
        page = page.press("Continue", &[("code", &other_code(&code, step))]).await;
    }
    assert!(page.alert().contains("right") || page.alert().contains("used up"), "{page}");
    let again = browser.open("sign-in").await.expect(200, "Sign in");
    assert!(!again.has_button("Continue"), "{again}");
    assert!(!browser.is_in().await);
    browser.enter_with(&person, &app).await;
}

fn other_code(code: &str, step: u32) -> String {
    format!("{:06}", (code.parse::<u32>().expect("digits") + step * 1_001) % 1_000_000)
}

#[tokio::test]
async fn a_number_gets_its_code_only_when_asked_and_again_after_a_while() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.plan(2_500).await;
    let person = Person::new(&firm).await;
    enable_by(&person, 5, &["sms"]).await;
    let phone = people::french_mobile();
    firm.patch(&person.path(), &json!({"phone": phone})).send().await.expect(200);
    let grant = person.sign_in(PASSWORD).await.expect(200)["grant"].as_str().expect("a grant").to_owned();
    let path = format!("{}/factors", person.path());
    let pending = firm.post(&path, &json!({"kind": "sms"})).header("countersign-grant", &grant).send().await;
    let id = pending.expect(201)["id"].as_str().expect("an id").to_owned();
    let code = code_in(&firm.newest_message(&phone).await, 6);
    firm.post(&format!("{path}/{id}/confirm"), &json!({"code": code})).send().await.expect(200);
    let before = service.messages_to(&phone).await.len();

    let browser = Browser::at(&firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Get a code by text message");
    assert_eq!(service.messages_to(&phone).await.len(), before, "nothing is sent before the button");
    let page = page.press("Send code", &[]).await;
    assert!(page.heading().starts_with("Enter the code we sent to +33"), "{page}");
    assert_eq!(service.messages_to(&phone).await.len(), before + 1);
    let host = page.browser.origin.rsplit('/').next().expect("a host").split(':').next().expect("a name").to_owned();
    let message = firm.newest_message(&phone).await;
    let code = code_in(&message, 6);
    assert!(message.text.ends_with(&format!("@{host} #{code}")), "the origin line names our pages: {}", message.text);
    let page = page.press("Request a new code", &[]).await;
    assert!(page.alert().starts_with("A code was sent a moment ago."), "{page}");
    service.advance(31).await;
    let page = page.press("Request a new code", &[]).await;
    assert_eq!(page.alert(), "", "{page}");
    assert_eq!(code_in(&firm.newest_message(&phone).await, 6), code, "the same code again");
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    page.press("Continue", &[("code", &code)]).await.expect(200, "Your account");
}

#[tokio::test]
async fn a_recovery_code_and_an_administrators_code_stand_in_for_a_lost_app() {
    let service = own_service!(WHY);
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.expect(200, "Keep your recovery codes");
    let code = page.document.named("li").next().expect("a code").text();
    page.press("I have kept them", &[]).await.press("Sign out", &[]).await;

    let page = browser.sign_in(&person.login_id, PASSWORD).await.follow("Recovery code").await;
    let page = page.expect(200, "Use a recovery code");
    let page = page.press("Continue", &[("recovery_code", "not-one-of-them")]).await;
    assert_ne!(page.alert(), "", "{page}");
    let page = page.expect(200, "Use a recovery code");
    let page = page.press("Continue", &[("recovery_code", &code)]).await.expect(200, "Your account");
    assert!(page.has_text("9 are left"), "{page}");
    page.press("Sign out", &[]).await;
    let page = browser.sign_in(&person.login_id, PASSWORD).await.follow("Recovery code").await;
    let page = page.press("Continue", &[("recovery_code", &code)]).await;
    assert!(page.heading() == "Use a recovery code" && !page.alert().is_empty(), "each works once: {page}");

    let made = person.firm.post(&format!("{}/mfa/bypass-codes", person.path()), &json!({})).send().await;
    let bypass = made.expect(201)["bypass_codes"][0].as_str().expect("a code").to_owned();
    let page = page.follow("Code from your administrator").await.expect(200, "Use a code from your administrator");
    page.press("Continue", &[("bypass_code", &bypass)]).await.expect(200, "Your account");
}

/// The app's secret as it stands on a page, without the spaces that people read it with.
pub(crate) fn secret_of(page: &Page) -> String {
    let secret = page.document.all().into_iter().find(|one| one.attribute("id") == Some("secret"));
    secret.unwrap_or_else(|| panic!("no secret\n{page}")).text().replace(' ', "")
}

#[tokio::test]
async fn a_device_that_is_trusted_is_not_asked_again_and_another_one_is() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    assert!(page.has_text("Trust this device for 30 days"), "{page}");
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code), ("remember", "yes")]).await.expect(200, "Your account");
    assert!(page.has_text("Firefox, Linux"), "{page}");
    let page = page.press("Sign out", &[]).await.expect(200, "Sign in");
    assert_eq!(page.done(), "You are signed out.");
    browser.enter(&person).await;
    Browser::at(&person.firm).sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    // It is this person's device and nobody else's.
    let other = Person::new(&person.firm).await;
    let grantless = browser.copied();
    grantless.open("account").await.press("Sign out", &[]).await;
    grantless.sign_in(&other.login_id, PASSWORD).await.expect(200, "Set up your second step");
}

#[tokio::test]
async fn who_is_asked_for_a_second_step_can_use_another_account() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    let stale = page.submission("Continue", &[("code", &app.code(service.advance(60).await))]);
    let page = page.press("Use another account", &[]).await.expect(200, "Sign in");
    assert_eq!(page.value("login_id"), "", "{page}");
    let late = browser.submit(&stale).await.expect(200, "Sign in");
    assert_ne!(late.alert(), "", "what was given up is over: {late}");
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn a_second_tab_that_is_behind_leads_to_where_the_browser_is() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let browser = Browser::at(&person.firm);
    let first = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    let second = browser.open("sign-in").await.expect(200, APP_HEADING);
    let code = app.code(service.advance(60).await);
    first.press("Continue", &[("code", &code)]).await.expect(200, "Your account");
    let behind = second.press("Continue", &[("code", &code)]).await;
    assert!(behind.status == 200 && (behind.is_at("account") || behind.is_at("sign-in")), "{behind}");
    assert!(browser.is_in().await, "the browser stays signed in");
}

#[tokio::test]
async fn a_sign_in_that_took_too_long_is_over_and_says_so() {
    let service = own_service!(WHY);
    let (person, app) = enrolled(&service).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, APP_HEADING);
    let code = app.code(service.advance(900).await);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, "Sign in");
    assert_eq!(page.alert(), "That is over. Start again, or request a new code.", "{page}");
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn without_scripts_a_security_key_says_what_is_needed() {
    let service = own_service!("its pages are at this port of localhost");
    let person = Person::new(&Firm::new(&service).await).await;
    enable_by(&person, 5, &["webauthn", "totp"]).await;
    let page = Browser::at(&person.firm).sign_in(&person.login_id, PASSWORD).await;
    let page = page.press("Security key", &[]).await.expect(200, "Add a security key");
    assert!(page.has_text("scripts are switched off"), "{page}");
    let page = page.press("Choose another way", &[]).await.expect(200, "Set up your second step");
    assert!(page.has_button("Authenticator app"), "{page}");
}
