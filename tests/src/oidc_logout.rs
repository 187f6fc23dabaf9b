//! Signing out at an application's wish (OpenID Connect RP-Initiated Logout 1.0): at once with an ID token of who is here, else by
//! a page that asks.

use crate::harness::oidc::{Application, GOODBYE, PORTAL, Tokens};
use crate::harness::*;

const ASKS: &str = "Sign out?";

/// A browser that is signed in at an application, which has its tokens.
async fn signed_in(firm: &Firm) -> (Application, Person, Browser, Tokens) {
    let (application, person) = (Application::new(firm).await, Person::new(firm).await);
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let tokens = asked.tokens(&asked.signed_in(&browser, &person).await).await;
    (application, person, browser, tokens)
}

/// What a browser kept of the pages goes with the sign-in.
#[track_caller]
fn is_cleared(page: &Page) -> bool {
    let mut hops = page.chain.iter().map(|hop| &hop.headers).chain([&page.headers]);
    hops.any(|headers| headers.get("clear-site-data").is_some_and(|value| value == "\"cache\""))
}

#[tokio::test]
async fn an_id_token_of_who_is_here_signs_out_at_once_and_leads_back() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person, browser, tokens) = signed_in(&firm).await;
    let fields = [("id_token_hint", tokens.id.as_str()), ("post_logout_redirect_uri", GOODBYE), ("state", "s 1&")];
    let page = browser.go(&application.sign_out(&fields)).await;
    assert_eq!(page.left_to(), Some(format!("{GOODBYE}?state=s+1%26").as_str()), "{page}");
    assert!(is_cleared(&page) && !browser.is_in().await, "{page}");
    let silent = application.asks(&[("prompt", "none")]).await;
    assert_eq!(silent.error(&browser.go(&silent.address()).await), "login_required");
    // Nobody is here any more: it leads back all the same, and asks nobody.
    let page = browser.go(&application.sign_out(&fields[..2])).await;
    assert_eq!(page.left_to(), Some(GOODBYE), "{page}");
    browser.enter(&person).await;
    let page = browser.go(&application.sign_out(&fields[..1])).await.expect(200, "Sign in");
    assert_eq!(page.done(), "You are signed out.", "with nowhere to go: {page}");
    assert!(is_cleared(&page) && !browser.is_in().await, "{page}");
}

#[tokio::test]
async fn without_an_id_token_the_page_asks_and_only_its_button_signs_out() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person, browser, _) = signed_in(&firm).await;
    let fields = [("client_id", application.id.as_str()), ("post_logout_redirect_uri", GOODBYE), ("state", "s1")];
    let page = browser.go(&application.sign_out(&fields)).await.expect(200, ASKS);
    assert!(page.has_text("Portal wants to sign you out.") && page.has_text(&person.login_id), "{page}");
    assert!(page.follow("Stay signed in").await.is_at("account") && browser.is_in().await);
    let page = page.press("Sign out", &[]).await;
    assert_eq!(page.left_to(), Some(format!("{GOODBYE}?state=s1").as_str()), "{page}");
    assert!(is_cleared(&page) && !browser.is_in().await, "{page}");

    browser.enter(&person).await;
    let page = browser.go(&application.sign_out(&[])).await.expect(200, ASKS);
    assert!(page.has_text("You are signed in as") && !page.has_text("Portal"), "{page}");
    let page = page.press("Sign out", &[]).await.expect(200, "Sign in");
    assert!(page.done() == "You are signed out." && !browser.is_in().await, "{page}");
}

/// An application signs out whom it forgot long ago: the browser's sign-in outlives the token.
#[tokio::test]
async fn an_id_token_that_is_long_over_is_good_for_signing_out() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let (application, _, browser, tokens) = signed_in(&firm).await;
    for _ in 0..18 {
        service.advance(25 * 60).await;
        assert!(browser.is_in().await);
    }
    let fields = [("id_token_hint", tokens.id.as_str()), ("post_logout_redirect_uri", GOODBYE)];
    let page = browser.go(&application.sign_out(&fields)).await;
    assert!(page.left_to() == Some(GOODBYE) && !browser.is_in().await, "{page}");
}

#[tokio::test]
async fn another_persons_id_token_asks_and_another_clients_says_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser, tokens) = signed_in(&firm).await;
    let (other, _, elsewhere, theirs) = signed_in(&firm).await;
    let hint = [("id_token_hint", theirs.id.as_str()), ("post_logout_redirect_uri", GOODBYE)];
    let page = browser.go(&application.sign_out(&hint)).await.expect(200, ASKS);
    assert!(browser.is_in().await, "{page}");
    let page = page.press("Sign out", &[]).await;
    assert!(page.left_to() == Some(GOODBYE) && !browser.is_in().await && elsewhere.is_in().await, "{page}");
    let mixed = [("id_token_hint", tokens.id.as_str()), ("client_id", other.id.as_str())];
    elsewhere.go(&application.sign_out(&mixed)).await.expect(200, ASKS);
    assert!(elsewhere.is_in().await);
}

#[tokio::test]
async fn r65_nobody_is_led_where_the_application_did_not_register() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person, browser, tokens) = signed_in(&firm).await;
    let mut id = tokens.id;
    let near = [
        format!("{GOODBYE}/"),
        format!("{GOODBYE}?x=1"),
        format!("{GOODBYE}#x"),
        format!("{PORTAL}/callback"),
        format!("{PORTAL}:443/goodbye"),
        "https://evil.example/goodbye".to_owned(),
        "//evil.example/".to_owned(),
        "javascript:alert(1)".to_owned(),
        format!("{GOODBYE}\r\nx-injected: yes"),
    ];
    for uri in &near {
        let fields = [("id_token_hint", id.as_str()), ("post_logout_redirect_uri", uri.as_str())];
        let page = browser.go(&application.sign_out(&fields)).await.expect(200, "Sign in");
        assert!(page.left_to().is_none() && !page.text.contains("evil") && !browser.is_in().await, "{uri} {page}");
        let again = application.asks(&[]).await;
        id = again.tokens(&again.signed_in(&browser, &person).await).await.id;
        let fields = [("client_id", application.id.as_str()), ("post_logout_redirect_uri", uri.as_str())];
        let page = browser.go(&application.sign_out(&fields)).await.expect(200, ASKS);
        let page = page.press("Sign out", &[]).await.expect(200, "Sign in");
        assert!(page.left_to().is_none(), "{uri} {page}");
        browser.enter(&person).await;
    }
    // Of a client that nobody knows there is nothing registered at all.
    for client in ["", "cl_nobody", "cl_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        let fields = [("client_id", client), ("post_logout_redirect_uri", GOODBYE)];
        let page = browser.go(&application.sign_out(&fields)).await.expect(200, ASKS);
        assert!(browser.is_in().await, "{page}");
    }
    // A parameter that comes twice says nothing, and nothing that comes along is in the page's way.
    let once = application.sign_out(&[("client_id", &application.id), ("post_logout_redirect_uri", GOODBYE)]);
    let twice = format!("{once}&post_logout_redirect_uri={}&action=x&action=y&once=z", encoded(GOODBYE));
    let page = browser.go(&twice).await.expect(200, ASKS).press("Sign out", &[]).await.expect(200, "Sign in");
    assert!(page.left_to().is_none() && !browser.is_in().await, "{page}");
    let again = application.asks(&[]).await;
    let id = again.tokens(&again.signed_in(&browser, &person).await).await.id;
    let twice = format!("{}&id_token_hint={id}", application.sign_out(&[("id_token_hint", &id)]));
    browser.go(&twice).await.expect(200, ASKS);
}

/// R62: another site can send the form, and then the browser is asked.
#[tokio::test]
async fn r62_a_form_of_another_site_signs_nobody_out() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser, tokens) = signed_in(&firm).await;
    let own = browser.origin.clone();
    let fields = vec![
        ("action".to_owned(), "sign-out".to_owned()),
        ("client_id".to_owned(), application.id.clone()),
        ("post_logout_redirect_uri".to_owned(), GOODBYE.to_owned()),
    ];
    let form = Submission { action: browser.path("oauth2/logout"), fields };
    let evil = "https://evil.example";
    for headers in [
        &[("sec-fetch-site", "cross-site"), ("origin", evil)][..],
        &[("sec-fetch-site", "same-site"), ("origin", own.as_str())],
        &[("sec-fetch-site", "none")],
        &[("origin", evil)],
        &[("origin", "null")],
        &[],
    ] {
        // With the cookies, though no browser sends them with another site's form.
        let page = browser.submit_with(&form, headers).await;
        assert_eq!(page.status, 303, "{page}");
        let location = page.header("location").expect("a location").to_owned();
        assert!(location.starts_with(&format!("{}?", form.action)), "{headers:?} {page}");
        browser.go(&location).await.expect(200, ASKS);
        assert!(browser.is_in().await, "{headers:?}");
    }
    // An application's own form with an ID token comes again by GET, as the specification has it.
    let form = Submission {
        action: form.action,
        fields: vec![
            ("id_token_hint".to_owned(), tokens.id.clone()),
            ("post_logout_redirect_uri".to_owned(), GOODBYE.to_owned()),
        ],
    };
    let page = application.browser().submit_with(&form, &[("sec-fetch-site", "cross-site"), ("origin", PORTAL)]).await;
    assert!(browser.is_in().await);
    let page = browser.go(page.header("location").expect("a location")).await;
    assert!(page.left_to() == Some(GOODBYE) && !browser.is_in().await, "{page}");
}

/// R61: whoever only looks.
#[tokio::test]
async fn r61_looking_ahead_signs_nobody_out() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser, tokens) = signed_in(&firm).await;
    let address = application.sign_out(&[("id_token_hint", tokens.id.as_str())]);
    for (method, headers) in
        [("HEAD", &[][..]), ("GET", &[("sec-purpose", "prefetch")]), ("GET", &[("sec-purpose", "prefetch;prerender")])]
    {
        assert_eq!(browser.ask(method, &address, headers).await.status, 204);
        assert!(browser.is_in().await, "{method} {headers:?}");
    }
    browser.go(&address).await;
    assert!(!browser.is_in().await);
}

/// Whose sign-in is over already is not asked whether it shall be.
#[tokio::test]
async fn whoever_is_out_already_is_led_back_without_a_question() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, person, browser, tokens) = signed_in(&firm).await;
    firm.patch(&person.path(), &json!({"status": "disabled"})).send().await.expect(200);
    let fields = [("id_token_hint", tokens.id.as_str()), ("post_logout_redirect_uri", GOODBYE)];
    let page = browser.go(&application.sign_out(&fields)).await;
    assert_eq!(page.left_to(), Some(GOODBYE), "{page}");
}
