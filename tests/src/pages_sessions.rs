//! A browser's session: how long it lives, what ends it, whose pages it is good for, and that its token changes at every rise.

use crate::harness::cookies::Cookie;
use crate::harness::person::firm_without_captcha;
use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "moves the clock";
const SESSION: &str = "__Secure-countersign-signed-in";
const SIGNING_IN: &str = "__Secure-countersign-signing-in";

async fn entered(firm: &Firm) -> (Person, Browser) {
    let person = Person::new(firm).await;
    let browser = Browser::at(firm);
    browser.enter(&person).await;
    (person, browser)
}

#[tokio::test]
async fn r63_half_an_hour_of_rest_ends_it_and_eight_hours_do() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (person, browser) = entered(&firm).await;
    service.advance(29 * 60).await;
    assert!(browser.is_in().await);
    service.advance(29 * 60).await;
    assert!(browser.is_in().await, "whoever is there is not resting");
    service.advance(31 * 60).await;
    assert!(!browser.is_in().await);
    browser.enter(&person).await;
    for _ in 0..19 {
        service.advance(25 * 60).await;
        assert!(browser.is_in().await);
    }
    service.advance(5 * 60).await;
    assert!(!browser.is_in().await, "after eight hours, however busy");
}

#[tokio::test]
async fn a_firm_can_be_stricter() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.settings(json!({"policies": {"session_hours": 1, "session_idle_minutes": 5}})).await;
    let (person, browser) = entered(&firm).await;
    service.advance(6 * 60).await;
    assert!(!browser.is_in().await);
    browser.enter(&person).await;
    for _ in 0..14 {
        service.advance(4 * 60).await;
        assert!(browser.is_in().await);
    }
    service.advance(4 * 60).await;
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn another_firms_pages_do_not_know_it() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let (person, browser) = entered(&firm).await;
    let token = browser.cookies().value(SESSION).expect("a session").to_owned();
    let elsewhere = Browser::at(&other);
    elsewhere.plant(Cookie::parse(&format!("{SESSION}={token}; Path={}", elsewhere.pages)));
    assert!(!elsewhere.is_in().await);
    // Also where the other firm knows somebody by the same login ID.
    let account = json!({"email": people::email(), "role": "client"});
    other.put(&person.path(), &account).send().await.expect(201);
    assert!(!elsewhere.is_in().await);
    assert!(browser.is_in().await, "and its own firm still does");
}

#[tokio::test]
async fn a_token_of_one_purpose_is_nothing_at_another() {
    let service = own_service!(WHY);
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    App::enrolled(&person).await;
    let browser = Browser::at(&person.firm);
    browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Enter the code from your app");
    let half = browser.cookies().value(SIGNING_IN).expect("a row").to_owned();
    let forger = Browser::at(&person.firm);
    forger.plant(Cookie::parse(&format!("{SESSION}={half}; Path={}", forger.pages)));
    assert!(!forger.is_in().await, "half a sign-in is none");
}

#[tokio::test]
async fn the_token_changes_at_every_rise_and_the_old_one_is_nothing() {
    let service = own_service!(WHY);
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await;
    let before = browser.copied();
    let code = app.code(service.advance(60).await);
    page.press("Continue", &[("code", &code)]).await.expect(200, "Your account");
    let first = browser.cookies();
    assert_eq!(first.value(SIGNING_IN), None, "what led here is gone: {first:?}");
    assert!(!before.is_in().await, "the token of before the rise is nothing");
    before.open("sign-in").await.expect(200, "Sign in");
    // Signing in again replaces the session; a copy of the one before is out.
    let copy = browser.copied();
    let fresh = browser.copied();
    let page = fresh.open("account").await.press("Sign out", &[]).await.expect(200, "Sign in");
    assert!(!copy.is_in().await && !browser.is_in().await, "signed out is out, whoever kept the cookie");
    let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
    let code = app.code(service.advance(60).await);
    page.press("Continue", &[("code", &code)]).await.expect(200, "Your account");
    assert_ne!(fresh.cookies().value(SESSION), first.value(SESSION));
    assert!(!copy.is_in().await);
}

#[tokio::test]
async fn what_an_attacker_set_before_is_never_taken_over() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let (attacker, attackers) = entered(&firm).await;
    let person = Person::new(&firm).await;
    let known = attackers.cookies().value(SESSION).expect("a session").to_owned();
    for planted in ["fixed-by-the-attacker", known.as_str()] {
        let browser = Browser::at(&firm);
        browser.plant(Cookie::parse(&format!("{SESSION}={planted}; Path={}", browser.pages)));
        browser.plant(Cookie::parse(&format!("{SIGNING_IN}={planted}; Path={}", browser.pages)));
        browser.open("account").await;
        let page = browser.open("sign-in").await;
        let page = if page.is_at("account") { page.press("Sign out", &[]).await } else { page };
        page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)])
            .await
            .expect(200, "Your account");
        assert_ne!(browser.cookies().value(SESSION), Some(planted));
        let forger = Browser::at(&firm);
        forger.plant(Cookie::parse(&format!("{SESSION}={planted}; Path={}", forger.pages)));
        let page = forger.open("account").await;
        assert!(!page.has_text(&person.login_id), "{page}");
        // The attacker's own session ended with the person's *Sign out*, or goes on; it is never the person's.
        let page = attackers.open("account").await;
        assert!(!page.has_text(&person.login_id) || page.has_text(&attacker.login_id), "{page}");
    }
}

#[tokio::test]
async fn a_new_password_a_reset_and_disabling_end_it() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let (person, browser) = entered(&firm).await;
    let path = format!("{}/password", person.path());
    firm.put(&path, &json!({"password": NEW_PASSWORD})).send().await.expect(204);
    assert!(!browser.is_in().await, "a new password by the firm");

    let (person, browser) = entered(&firm).await;
    let reset = person.reset().await;
    let token = reset.token().await;
    reset.complete(&token, NEW_PASSWORD).send().await.expect(204);
    assert!(!browser.is_in().await, "a reset");

    for status in ["disabled", "no_access"] {
        let (person, browser) = entered(&firm).await;
        firm.patch(&person.path(), &json!({"status": status})).send().await.expect(200);
        assert!(!browser.is_in().await, "{status}");
        firm.patch(&person.path(), &json!({"status": "active"})).send().await.expect(200);
        assert!(!browser.is_in().await, "{status} and back");
    }
    let (person, browser) = entered(&firm).await;
    firm.delete(&person.path()).send().await.expect(204);
    assert!(!browser.is_in().await, "deleted");
    let account = json!({"email": people::email(), "role": "client"});
    firm.put(&person.path(), &account).send().await.expect(201);
    assert!(!browser.is_in().await, "somebody else of the same login ID");
}

#[tokio::test]
async fn half_a_sign_in_ends_with_the_password_too() {
    let service = own_service!(WHY);
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await;
    let path = format!("{}/password", person.path());
    person.firm.put(&path, &json!({"password": NEW_PASSWORD})).send().await.expect(204);
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, "Sign in");
    assert_ne!(page.alert(), "", "{page}");
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn sign_out_clears_the_cache_and_the_way_back_shows_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let (person, browser) = entered(&firm).await;
    let account = browser.open("account").await;
    assert_eq!(account.header("cache-control"), Some("no-store"));
    let stale = account.submission("Sign out everywhere", &[]);
    let page = account.press("Sign out", &[]).await.expect(200, "Sign in");
    let cleared = page.chain[0].headers.get("clear-site-data").and_then(|value| value.to_str().ok());
    assert_eq!(cleared, Some("\"cache\""), "{page}");
    assert_eq!(page.done(), "You are signed out.");
    assert!(browser.cookies().all().iter().all(|cookie| cookie.name != SESSION), "{:?}", browser.cookies());
    let back = account.reload().await;
    assert!(back.is_at("sign-in") && !back.has_text(&person.login_id), "{back}");
    assert!(browser.submit(&stale).await.is_at("sign-in"));
    // A GET signs nobody out.
    browser.enter(&person).await;
    let address = browser.path("sign-out");
    assert_eq!(browser.ask("GET", &address, &[]).await.status, 405);
    assert!(browser.is_in().await);
}
