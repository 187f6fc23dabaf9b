//! What attackers send browsers to an issuer with (RFC 9700): to be led elsewhere, to mix issuers up, to be somebody else, to have
//! something done by a look. And what of it all is left behind.

use data_encoding::BASE64URL_NOPAD;
use ring::hmac;

use crate::harness::cookies::Cookie;
use crate::harness::oidc::{Application, Asked, CALLBACK, GOODBYE, claims, told};
use crate::harness::*;
use crate::key_ring::{self, NEW_ROOT, at};

const MARKUP: &str = "\"><script>alert(1)</script><b>'&amp;";

async fn signed_in(firm: &Firm) -> (Application, Person, Browser) {
    let (application, person) = (Application::new(firm).await, Person::new(firm).await);
    let browser = application.browser();
    browser.enter(&person).await;
    (application, person, browser)
}

/// Asserts that a browser was shown why not, by us, and led nowhere.
#[track_caller]
fn stays(page: &Page, why: &str) {
    assert_eq!(
        (page.status, page.heading().as_str()),
        (400, "This application asked for something that does not work")
    );
    assert!(page.left_to().is_none() && page.has_text(why), "{page}");
}

#[tokio::test]
async fn r65_a_browser_is_led_to_no_address_that_was_not_registered() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser) = signed_in(&firm).await;
    for uri in [
        "https://portal.firm.example/callback/",
        "https://portal.firm.example/callback?x=1",
        "https://portal.firm.example/callback#x",
        "https://portal.firm.example/callback/../../evil",
        "https://portal.firm.example/%63allback",
        "https://portal.firm.example:443/callback",
        "https://PORTAL.firm.example/callback",
        "http://portal.firm.example/callback",
        "https://portal.firm.example.evil.example/callback",
        "https://portal.firm.example@evil.example/callback",
        "https://evil.example/callback",
        "https://evil.example\\@portal.firm.example/callback",
        "https://portal.firm.example/callback\r\nx-injected: yes",
        " https://portal.firm.example/callback",
        "//portal.firm.example/callback",
        "javascript:alert(document.cookie)",
        "data:text/html,<script>alert(1)</script>",
        MARKUP,
        "",
    ] {
        for prompt in ["", "none", "nonsense"] {
            let asked = application.asks(&[("redirect_uri", uri), ("prompt", prompt), ("state", MARKUP)]).await;
            let page = browser.go(&asked.address()).await;
            stays(&page, "redirect_uri is not one that is registered.");
            // Nothing of what came is on the page.
            assert!(!page.text.contains("evil") && !page.text.contains("alert(1)"), "{page}");
        }
        application.asks(&[("redirect_uri", uri)]).await.push().await.refused(400, "invalid_request");
    }
    for (name, value) in [("client_id", "cl_nobody"), ("client_id", ""), ("client_id", MARKUP)] {
        stays(&browser.go(&application.asks(&[(name, value)]).await.address()).await, "invalid_client");
    }
    for uri in ["urn:ietf:params:oauth:request_uri:nobody", "urn:ietf:params:oauth:request_uri:"] {
        stays(&browser.go(&application.asks(&[("request_uri", uri)]).await.address()).await, "invalid_request_uri");
    }
    let elsewhere = application.asks(&[("request_uri", "https://evil.example/request")]).await;
    assert_eq!(elsewhere.error(&browser.go(&elsewhere.address()).await), "request_uri_not_supported");
}

/// RFC 6749, 3.1. Of two addresses to go to neither is one; of two other values the application is told.
#[tokio::test]
async fn a_parameter_that_comes_twice_is_a_fault() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser) = signed_in(&firm).await;
    let asked = application.asks(&[]).await;
    for (name, value) in
        [("redirect_uri", CALLBACK), ("redirect_uri", "https://evil.example/"), ("client_id", &application.id)]
    {
        let page = browser.go(&format!("{}&{name}={}", asked.address(), encoded(value))).await;
        assert!(page.status == 400 && page.left_to().is_none(), "{name} {page}");
    }
    for name in ["scope", "response_type", "nonce", "code_challenge", "code_challenge_method"] {
        let value = asked.parameter(name).unwrap_or_else(|| panic!("no {name}"));
        let page = browser.go(&format!("{}&{name}={}", asked.address(), encoded(value))).await;
        assert_eq!(asked.error(&page), "invalid_request", "{name}");
    }
    // Which of two states is the application's nobody knows: it gets none.
    let page = browser.go(&format!("{}&state=forged", asked.address())).await;
    let stateless = asked.clone().with("state", "");
    assert_eq!(stateless.error(&page), "invalid_request");
    let pushed = asked.pushed().await;
    let page = browser.go(&format!("{pushed}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3Ax")).await;
    stays(&page, "invalid_request_uri");
    asked.tokens(&browser.go(&pushed).await).await;
}

/// RFC 9207: the harness holds `iss` of every answer against the issuer that was asked. Here one firm's things at another's.
#[tokio::test]
async fn r67_nothing_of_one_issuer_is_anything_at_another() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let (application, person, browser) = signed_in(&firm).await;
    let theirs = Application::new(&other).await;
    assert_ne!(application.issuer(), theirs.issuer());
    // A client of one, at the other's addresses.
    let strayed = Application { firm: other.clone(), ..application.clone() };
    let at_other = application.asks(&[]).await.address().replace(&firm.pages, &other.pages);
    stays(&strayed.browser().go(&at_other).await, "invalid_client");
    let asked = application.asks(&[]).await;
    let (pushed, code) = (asked.pushed().await, asked.code(&browser.go(&asked.address()).await));
    stays(&strayed.browser().go(&pushed.replace(&firm.pages, &other.pages)).await, "invalid_client");
    let mixed = pushed.replace(&firm.pages, &other.pages).replace(&application.id, &theirs.id);
    stays(&theirs.browser().go(&mixed).await, "invalid_request_uri");
    let by_strayed = Asked { application: strayed.clone(), ..asked.clone() };
    told(by_strayed.redeem(&code)).await.refused(401, "invalid_client");
    by_strayed.push().await.refused(401, "invalid_client");
    let by_theirs = Asked { application: theirs.clone(), ..asked.clone() };
    told(by_theirs.redeem(&code)).await.refused(400, "invalid_grant");
    let good = told(asked.redeem(&code)).await;
    let token = good.expect(200)["access_token"].as_str().expect("a token").to_owned();
    theirs.userinfo(&token).await.refused(401, "invalid_token");
    let (id, token_claims) = (good.body["id_token"].as_str().expect("a token"), &good.body);
    assert_eq!(claims(id)["iss"], application.issuer(), "{token_claims}");
    // The browser's cookie, planted at the other one's pages; and its ID token there.
    let elsewhere = theirs.browser();
    for cookie in browser.cookies().all() {
        elsewhere.plant(Cookie { path: elsewhere.pages.clone(), ..cookie.clone() });
    }
    let silent = theirs.asks(&[("prompt", "none")]).await;
    assert_eq!(silent.error(&elsewhere.go(&silent.address()).await), "login_required");
    let theirs_person = Person::new(&other).await;
    let in_other = theirs.browser();
    in_other.enter(&theirs_person).await;
    in_other.go(&theirs.sign_out(&[("id_token_hint", id)])).await.expect(200, "Sign out?");
    let hinted = theirs.asks(&[("id_token_hint", id)]).await;
    assert_eq!(hinted.error(&in_other.go(&hinted.address()).await), "invalid_request");
    assert!(in_other.is_in().await && browser.is_in().await, "{}", person.login_id);
    application.userinfo(&token).await.expect(200);
}

/// A token that somebody else signed, or nobody, or us under another algorithm's name.
#[tokio::test]
async fn a_forged_id_token_is_no_hint() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, _, browser) = signed_in(&firm).await;
    let asked = application.asks(&[]).await;
    let good = asked.tokens(&browser.go(&asked.address()).await).await.id;
    let (signed, signature) = good.rsplit_once('.').expect("a signature");
    let (header, payload) = signed.split_once('.').expect("a payload");
    let encode = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
    let kid = crate::sign_in_tokens::kid(&good);
    let by_hmac = |key: &[u8]| {
        let signed = format!("{}.{payload}", encode(&json!({"alg": "HS256", "typ": "JWT", "kid": kid}).to_string()));
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), signed.as_bytes());
        format!("{signed}.{}", BASE64URL_NOPAD.encode(tag.as_ref()))
    };
    let jwks = crate::sign_in_tokens::jwks(&firm.service).await;
    let x = BASE64URL_NOPAD.decode(jwks["keys"][0]["x"].as_str().expect("a key").as_bytes()).expect("base64url");
    let none = encode(&json!({"alg": "none"}).to_string());
    let other_kid = encode(&json!({"alg": "ES256", "typ": "JWT", "kid": "k0"}).to_string());
    let other_subject = claims(&good).to_string().replace("ac_", "ac_x");
    let sign_in_token = Person::new(&firm).await.sign_in(PASSWORD).await.expect(200)["sign_in_token"].clone();
    for forged in [
        format!("{none}.{payload}."),
        format!("{none}.{payload}.{signature}"),
        format!("{header}.{payload}."),
        by_hmac(application.secret.as_deref().expect("a secret").as_bytes()),
        by_hmac(jwks.to_string().as_bytes()),
        by_hmac(&x),
        format!("{other_kid}.{payload}.{signature}"),
        format!("{header}.{}.{signature}", encode(&other_subject)),
        format!("{header}.{payload}.{}", "A".repeat(86)),
        // Ours, and for another purpose.
        sign_in_token.as_str().expect("a token").to_owned(),
        "a.b.c".to_owned(),
        MARKUP.to_owned(),
    ] {
        let page = browser.go(&application.sign_out(&[("id_token_hint", &forged)])).await;
        page.expect(200, "Sign out?");
        assert!(browser.is_in().await, "{forged}");
        let asked = application.asks(&[("id_token_hint", &forged)]).await;
        assert_eq!(asked.error(&browser.go(&asked.address()).await), "invalid_request", "{forged}");
    }
    browser.go(&application.sign_out(&[("id_token_hint", &good)])).await.expect(200, "Sign in");
}

/// R64, R17.
#[tokio::test]
async fn r64_what_an_application_says_comes_back_as_text() {
    let firm = Firm::new(&Service::shared().await).await;
    let name = format!("{} ", &MARKUP[..20]) + "App";
    let application = Application::with(&firm, json!({"name": name})).await;
    let person = Person::new(&firm).await;
    let browser = application.browser();
    for hostile in [MARKUP, "a\r\nx-injected: yes", "\u{0}", "${7*7}{{7*7}}", "\u{202e}evil"] {
        let asked = application
            .asks(&[("login_hint", hostile), ("state", hostile), ("nonce", hostile), ("ui_locales", hostile)])
            .await;
        let page = browser.go(&asked.address()).await.expect(200, "Sign in");
        assert!(!page.text.contains("<script>") && !page.text.contains("<b>"), "{page}");
        let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
        asked.code(&page);
        let all = page.chain.iter().map(|hop| &hop.headers).chain([&page.headers]);
        assert!(all.into_iter().all(|headers| headers.get("x-injected").is_none()), "{page}");
        let fields = [("client_id", application.id.as_str()), ("state", hostile), ("logout_hint", hostile)];
        let page = browser.go(&application.sign_out(&fields)).await.expect(200, "Sign out?");
        assert!(!page.text.contains("<script>") && !page.text.contains("<b>"), "{page}");
        page.press("Sign out", &[]).await.expect(200, "Sign in");
    }
    // What stands in `then` is read as a request, whoever wrote it.
    let nobody = application.browser();
    for then in ["https://evil.example/", "client_id=x&redirect_uri=https://evil.example/", MARKUP, &"x".repeat(4_000)]
    {
        let page = nobody.open(&format!("sign-in?then={}", encoded(then))).await.expect(200, "Sign in");
        assert!(!page.text.contains("evil") && !page.text.contains("<script>"), "{page}");
        let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
        let page = page.press("Sign in", &typed).await.expect(200, "Your account");
        page.press("Sign out", &[]).await;
    }
    let asked = application.asks(&[("redirect_uri", "https://evil.example/")]).await;
    let query = asked.address().split_once('?').expect("a query").1.to_owned();
    let page = nobody.open(&format!("sign-in?then={}", encoded(&query))).await;
    let form = page.submission("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]);
    let page = nobody.submit(&form.with("then", &query)).await;
    assert!(page.left_to().is_none(), "{page}");
}

/// R61: whoever looks has nothing done, in whatever state a browser is; a request is opened by who comes.
#[tokio::test]
async fn r61_looking_ahead_at_a_request_changes_nothing() {
    let service = new_service!("reads the whole table");
    let firm = Firm::new(&service).await;
    let (application, person, browser) = signed_in(&firm).await;
    let prompting = Application::prompting(&firm).await;
    let (_, prompt) = prompting.prompts(&person.login_id).await;
    let asked = application.asks(&[]).await;
    let addresses = [
        asked.address(),
        asked.pushed().await,
        prompt,
        application.asks(&[("prompt", "login")]).await.address(),
        application.sign_out(&[]),
    ];
    service.run_jobs().await;
    let before = service.table().await;
    for address in &addresses {
        for (method, headers) in [
            ("HEAD", &[][..]),
            ("HEAD", &[("sec-purpose", "prefetch")]),
            ("GET", &[("sec-purpose", "prefetch")]),
            ("GET", &[("sec-purpose", "prefetch;anonymous-client-ip")]),
        ] {
            for browser in [&browser, &application.browser()] {
                assert_eq!(browser.ask(method, address, headers).await.status, 204, "{method} {address}");
            }
        }
    }
    // A browser that nobody is signed in at only looks, too: nothing is written before somebody does something.
    let nobody = application.browser();
    for address in [&addresses[0], &addresses[1], &addresses[3], &addresses[4]] {
        nobody.go(address).await;
    }
    service.run_jobs().await;
    let after = service.table().await;
    let changed: Vec<&Value> = after.iter().filter(|item| !before.contains(item)).collect();
    assert!(changed.is_empty() && after.len() == before.len(), "{changed:#?}");
    asked.tokens(&browser.go(&addresses[1]).await).await;
}

/// R11, R63, R66: what applications and browsers hold stands nowhere in clear.
#[tokio::test]
async fn r11_no_code_token_secret_or_verifier_is_stored_or_logged() {
    let service = new_service!("reads the whole table and the log");
    let firm = Firm::new(&service).await;
    let (application, person) = (Application::prompting(&firm).await, Person::new(&firm).await);
    let browser = application.browser();
    let mut secrets = Vec::new();
    for _ in 0..2 {
        let asked = application.asks(&[("scope", "openid profile email"), ("login_hint", &person.login_id)]).await;
        let pushed = asked.pushed().await;
        let page = browser.go(&pushed).await;
        let page = if page.left_to().is_some() { page } else { page.press("Sign in", &[("password", PASSWORD)]).await };
        secrets.push(asked.code(&page));
        let unused = application.asks(&[]).await;
        secrets.push(unused.code(&browser.go(&unused.address()).await));
        let tokens = asked.tokens(&page).await;
        application.userinfo(&tokens.access).await.expect(200);
        secrets.push(tokens.access.trim_start_matches("oat_").to_owned());
        secrets.push(tokens.id.rsplit('.').next().expect("a signature").to_owned());
        secrets.push(asked.verifier.clone());
        secrets.push(pushed.rsplit("%3A").next().expect("a token").to_owned());
        secrets.extend(["state", "nonce"].map(|name| asked.parameter(name).expect("said").to_owned()));
    }
    let (prompted, address) = application.prompts(&person.login_id).await;
    secrets.push(prompted.code(&browser.go(&address).await));
    secrets.push(application.secret.as_deref().expect("a secret").trim_start_matches("ocs_").to_owned());
    let held = browser.cookies();
    let cookies = held.all().iter().filter(|cookie| cookie.name != "__Secure-countersign-language");
    secrets.extend(cookies.map(|cookie| cookie.value.clone()));
    let (table, log) = (service.api().get("/_local/table").send().await.text, service.log());
    for secret in secrets {
        assert!(secret.len() >= 16, "{secret}");
        assert!(!table.contains(&secret), "{secret} in the table");
        assert!(!log.contains(&secret), "{secret} in the log");
    }
    assert!(!log.contains(&person.email) && !log.contains(&person.login_id), "whose it was, in the log");
}

/// R54, R70: keys change under an application that keeps them for five minutes, and under a token that it got before.
#[tokio::test]
async fn keys_are_rotated_under_applications_that_keep_them() {
    if Service::shared_local("edits the key ring").await.is_none() {
        return;
    }
    let data = key_ring::Directory::new();
    let first = data.service().await;
    let (application, person) = {
        let firm = Firm::new(&first).await;
        (Application::new(&firm).await, Person::new(&firm).await)
    };
    let change = jiff::Timestamp::from_second(first.now().await.as_second() + 7200).expect("a time").to_string();
    let service = data
        .edited(&first, |ring| {
            ring["k2"] = json!(NEW_ROOT);
            ring["current"] = json!("k2");
            ring["signing"] = json!({"k1": {"from": "1970-01-01T00:00:00Z", "until": change}, "k2": {"from": change}});
        })
        .await;
    let person = at(&service, &person);
    let application = Application { firm: person.firm.clone(), ..application };
    service.advance(7_100).await;
    // What an application knew before: it holds a copy of the keys.
    let library = application.discovered().await;
    let (browser, asked) = (application.browser(), application.asks(&[]).await);
    let old = asked.tokens_by(&asked.signed_in(&browser, &person).await, &library).await.id;
    let asked = application.asks(&[]).await;
    let page = browser.go(&asked.address()).await;
    let code = asked.code(&page);
    service.advance(50).await;
    let between = told(asked.redeem(&code)).await;
    assert_eq!(crate::sign_in_tokens::kid(between.expect(200)["id_token"].as_str().expect("a token")), "k1");
    let asked = application.asks(&[]).await;
    let page = browser.go(&asked.address()).await;
    service.advance(55).await;
    let new = asked.tokens_by(&page, &library).await.id;
    let kids = (crate::sign_in_tokens::kid(&old), crate::sign_in_tokens::kid(&new));
    assert_eq!(kids, ("k1".to_owned(), "k2".to_owned()), "signed by a key that was known before");
    // A key that retired signs nobody in, but still says whom a sign-out means.
    for _ in 0..3 {
        service.advance(25 * 60).await;
        assert!(browser.is_in().await);
    }
    let fields = [("id_token_hint", old.as_str()), ("post_logout_redirect_uri", GOODBYE)];
    assert_eq!(browser.go(&application.sign_out(&fields)).await.left_to(), Some(GOODBYE));
    assert!(!browser.is_in().await);
    service.advance(9 * 60 * 60).await;
    browser.enter(&person).await;
    browser.go(&application.sign_out(&fields)).await.expect(200, "Sign out?");
}
