//! `/account`: what people do with their own second step, password, devices and sign-ins.

use crate::harness::totp::{App, enable};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock";
const ACCOUNT: &str = "Your account";

async fn entered(service: &Service) -> (Person, App, Browser, Page) {
    let person = Person::new(&Firm::new(service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let browser = Browser::at(&person.firm);
    let page = browser.enter_with(&person, &app).await;
    (person, app, browser, page)
}

#[tokio::test]
async fn a_factor_gets_another_name() {
    let service = own_service!(WHY);
    let (person, _, browser, page) = entered(&service).await;
    let page = page.press("Save", &[("name", "My old phone")]).await.expect(200, ACCOUNT);
    assert!(page.done() == "It has its new name." && page.has_text("My old phone"), "{page}");
    for (name, is_name) in [("", false), (" ", false), ("x", true)] {
        let form = page.submission("Save", &[("name", name)]);
        let page = browser.submit(&form).await.expect(200, ACCOUNT);
        assert_eq!(page.alert().is_empty(), is_name, "{name:?} {page}");
    }
    let long = "x".repeat(101);
    let page = page.press("Save", &[("name", &long)]).await.expect(200, ACCOUNT);
    assert_eq!(page.alert(), "A name has 1 to 100 characters.", "{page}");
    let factors = person.firm.get(&format!("{}/factors", person.path())).send().await;
    assert_eq!(factors.expect(200)["factors"][0]["name"], "x");
}

#[tokio::test]
async fn another_factor_is_added_and_one_removed_and_the_last_one_ends_every_sign_in() {
    let service = own_service!(WHY);
    let (person, _, browser, page) = entered(&service).await;
    let page = page.follow("Add another").await.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await.expect(200, "Add your authenticator app");
    let second = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &second.code(service.now().await))]).await.expect(200, ACCOUNT);
    assert_eq!(page.done(), "It is added to your account.", "{page}");
    let removes: Vec<String> = page
        .document
        .named("a")
        .filter_map(|link| link.attribute("href"))
        .filter(|href| href.contains("?remove="))
        .map(str::to_owned)
        .collect();
    assert_eq!(removes.len(), 2, "{page}");
    let ask = browser.go(&removes[0]).await;
    assert!(ask.heading().starts_with("Remove ") && ask.heading().ends_with('?'), "{ask}");
    assert_eq!(factors(&person).await, 2, "asking removes nothing");
    let stale = ask.submission("Remove", &[]);
    let page = ask.press("Remove", &[]).await.expect(200, ACCOUNT);
    assert_eq!((page.done().as_str(), factors(&person).await), ("It is removed from your account.", 1), "{page}");
    browser.submit(&stale).await.expect(200, ACCOUNT);
    assert_eq!(factors(&person).await, 1, "removing it twice removes no other");
    let elsewhere = browser.copied();
    let last = browser.go(&removes[1]).await;
    assert!(last.has_text("It is your last second step."), "{last}");
    let page = last.press("Remove", &[]).await.expect(200, "Sign in");
    assert_eq!(page.done(), "It is removed from your account.", "{page}");
    assert!(!browser.is_in().await && !elsewhere.is_in().await);
}

async fn factors(person: &Person) -> usize {
    let answer = person.firm.get(&format!("{}/factors", person.path())).send().await;
    answer.expect(200)["factors"].as_array().expect("factors").len()
}

#[tokio::test]
async fn new_recovery_codes_replace_the_old_ones_and_are_shown_once() {
    let service = own_service!(WHY);
    let (_, _, browser, page) = entered(&service).await;
    assert!(page.has_text("10 are left."), "{page}");
    let page = page.press("Make new codes", &[]).await.expect(200, "Keep your recovery codes");
    let codes: Vec<String> = page.document.named("li").map(|item| item.text()).take(10).collect();
    assert_eq!(browser.open("enroll").await.text.matches(&codes[0]).count(), 1, "{page}");
    let page = page.press("I have kept them", &[]).await.expect(200, ACCOUNT);
    assert!(codes.iter().all(|code| !page.text.contains(code)), "{page}");
    assert!(codes.iter().all(|code| code.len() < 20 || code.contains('-')), "readable: {codes:?}");
}

#[tokio::test]
async fn a_change_that_needs_a_fresh_sign_in_leads_there_and_the_person_comes_back() {
    let service = own_service!(WHY);
    let (person, app, browser, page) = entered(&service).await;
    service.advance(16 * 60).await;
    let page = page.press("Make new codes", &[]).await.expect(200, "Sign in");
    assert_eq!(page.alert(), "For this change, sign in again first.", "{page}");
    assert_eq!(page.value("login_id"), person.login_id, "{page}");
    let page = page.press("Sign in", &[("password", PASSWORD)]).await.expect(200, "Enter the code from your app");
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, ACCOUNT);
    page.press("Make new codes", &[]).await.expect(200, "Keep your recovery codes");
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn a_password_is_changed_with_the_present_one_and_ends_everything_else() {
    let service = Service::shared().await;
    let person = Person::new(&Firm::new(&service).await).await;
    let (browser, other) = (Browser::at(&person.firm), Browser::at(&person.firm));
    other.enter(&person).await;
    let page = browser.enter(&person).await.follow("Change password").await.expect(200, "Change password");
    let change = async |page: &Page, current: &str, new: &str, again: &str| {
        let typed = [("password", current), ("new_password", new), ("confirm_password", again)];
        page.press("Change password", &typed).await
    };
    let page = change(&page, PASSWORD, NEW_PASSWORD, PASSWORD).await.expect(200, "Change password");
    assert_eq!(page.alert(), "The two passwords are not the same. Type both again.", "{page}");
    let page = change(&page, PASSWORD, "short", "short").await.expect(200, "Change password");
    assert!(page.alert().starts_with("That password is too short."), "{page}");
    let page = change(&page, "not the right password", NEW_PASSWORD, NEW_PASSWORD).await;
    let page = page.expect(200, "Change password");
    assert_ne!(page.alert(), "", "{page}");
    assert_eq!(page.value("new_password"), "", "{page}");
    let page = change(&page, PASSWORD, NEW_PASSWORD, NEW_PASSWORD).await.expect(200, ACCOUNT);
    assert_eq!(page.done(), "Your password is changed. Other devices are signed out.", "{page}");
    assert!(browser.is_in().await && !other.is_in().await);
    let fresh = Browser::at(&person.firm);
    assert_ne!(fresh.sign_in(&person.login_id, PASSWORD).await.alert(), "");
    fresh.sign_in(&person.login_id, NEW_PASSWORD).await.expect(200, ACCOUNT);
}

#[tokio::test]
async fn r9_wrong_present_passwords_are_counted_as_at_sign_in() {
    let service = own_service!("moves the clock");
    let person = Person::new(&Firm::new(&service).await).await;
    let browser = Browser::at(&person.firm);
    let mut page = browser.enter(&person).await.follow("Change password").await;
    let typed = |current: &'static str| {
        [("password", current), ("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)]
    };
    for _ in 0..15 {
        page = page.press("Change password", &typed("not the right password")).await;
        if page.alert().contains("You can try again at") {
            break;
        }
    }
    assert!(page.alert().contains("You can try again at"), "{page}");
    let page = page.press("Change password", &typed(PASSWORD)).await;
    assert!(page.alert().contains("You can try again at"), "the right one waits, too: {page}");
    let refused = Browser::at(&person.firm).sign_in(&person.login_id, PASSWORD).await;
    assert!(refused.alert().contains("You can try again at"), "and at sign-in: {refused}");
}

#[tokio::test]
async fn a_trusted_device_is_listed_and_forgotten() {
    let service = own_service!(WHY);
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await;
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code), ("remember", "yes")]).await.expect(200, ACCOUNT);
    let form = page.submission("Stop trusting", &[]);
    // Somebody else's id forgets nothing of this person's.
    let thief = Person::new(&person.firm).await;
    let theirs = App::enrolled(&thief).await;
    let thiefs = Browser::at(&person.firm);
    thiefs.enter_with(&thief, &theirs).await;
    thiefs.submit(&form).await.expect(200, ACCOUNT);
    assert!(browser.open("account").await.has_button("Stop trusting"));
    let page = page.press("Stop trusting", &[]).await.expect(200, ACCOUNT);
    assert_eq!(page.done(), "That device is not trusted any more.", "{page}");
    assert!(page.has_text("No device is trusted."), "{page}");
    page.press("Sign out", &[]).await;
    browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Enter the code from your app");
}

#[tokio::test]
async fn recent_sign_ins_are_listed_with_how_and_from_where() {
    let service = own_service!(WHY);
    let (_, _, _, page) = entered(&service).await;
    assert!(page.has_text("Password and a code, from "), "{page}");
    assert!(!page.text.contains("127.0.0.1"), "the network, not the whole address: {page}");
}

#[tokio::test]
async fn sign_out_everywhere_is_everywhere() {
    let service = Service::shared().await;
    let person = Person::new(&Firm::new(&service).await).await;
    let (browser, other) = (Browser::at(&person.firm), Browser::at(&person.firm));
    other.enter(&person).await;
    let page = browser.enter(&person).await.press("Sign out everywhere", &[]).await.expect(200, "Sign in");
    assert_eq!(page.done(), "You are signed out everywhere.", "{page}");
    let cleared = page.chain[0].headers.get("clear-site-data").and_then(|value| value.to_str().ok());
    assert_eq!(cleared, Some("\"cache\""), "{page}");
    assert!(!browser.is_in().await && !other.is_in().await);
    other.enter(&person).await;
}

#[tokio::test]
async fn another_persons_factor_is_nobodys_here() {
    let service = own_service!(WHY);
    let (person, _, _, page) = entered(&service).await;
    let rename = page.submission("Save", &[("name", "Stolen")]);
    let remove = page.browser.go(&page.link("Remove")).await.submission("Remove", &[]);
    let thief = Person::new(&person.firm).await;
    let app = App::enrolled(&thief).await;
    let browser = Browser::at(&person.firm);
    browser.enter_with(&thief, &app).await;
    for form in [&rename, &remove] {
        let page = browser.submit(form).await;
        assert!(page.status == 200 && page.done().is_empty(), "{page}");
    }
    assert_eq!(factors(&person).await, 1);
    assert!(!page.reload().await.has_text("Stolen"));
}
