//! OpenID Connect as an attacker meets it: codes that come twice or elsewhere, addresses that lead astray, tokens that are none.

use data_encoding::BASE64URL_NOPAD;

use crate::harness::oidc::{Application, Asked, PORTAL, claims_of};
use crate::harness::*;

const WHY: &str = "moves the clock";
const EVIL: &str = "https://evil.example";
const FAULT: &str = "This application asked for something that does not work";

async fn signed_in(service: &Service) -> (Person, Application, Browser) {
    let person = Person::new(&Firm::new(service).await).await;
    let application = Application::new(&person.firm).await;
    let browser = application.browser();
    browser.enter(&person).await;
    (person, application, browser)
}

/// A request and the code for it.
async fn code(application: &Application, browser: &Browser) -> (Asked, String) {
    let asked = application.asks().await;
    let code = asked.code(&asked.open(browser).await);
    (asked, code)
}

#[track_caller]
fn refused(answer: &Answer, error: &str) {
    assert_eq!((answer.status, &answer.body["error"]), (400, &json!(error)), "\n{answer}");
    assert!(answer.body["access_token"].is_null() && answer.body["id_token"].is_null(), "{answer}");
}

#[tokio::test]
async fn r67_a_code_that_comes_twice_ends_what_it_gave() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let (asked, code) = code(&application, &browser).await;
    let given = application.redeem(&code, &asked.verifier, &[]).await;
    let token = given.expect(200)["access_token"].as_str().expect("a token").to_owned();
    application.userinfo(&token).await.expect(200);
    assert!(browser.is_in().await);
    refused(&application.redeem(&code, &asked.verifier, &[]).await, "invalid_grant");
    let over = application.userinfo(&token).await;
    assert_eq!((over.status, &over.body["error"]), (401, &json!("invalid_token")), "{over}");
    assert!(over.header("www-authenticate").is_some_and(|says| says.contains("invalid_token")), "{over}");
    assert!(!browser.is_in().await, "the browser's sign-in, too");
}

#[tokio::test]
async fn r3_of_200_at_once_one_gets_the_tokens() {
    let service = Service::shared().await;
    let (_, application, browser) = signed_in(&service).await;
    let (asked, code) = code(&application, &browser).await;
    let crowd = service.crowd(200);
    let answers = at_once((0..crowd).map(|_| {
        let (application, code, verifier) = (application.clone(), code.clone(), asked.verifier.clone());
        async move { application.redeem(&code, &verifier, &[]).await }
    }))
    .await;
    let given: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert_eq!(given.len(), 1, "{} of {crowd}", given.len());
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        refused(answer, "invalid_grant");
    }
    let token = given[0].body["access_token"].as_str().expect("a token");
    assert_eq!(application.userinfo(token).await.status, 401, "whoever else had the code has nothing of it");
}

#[tokio::test]
async fn r67_a_code_is_its_clients_and_its_verifiers() {
    let (person, application, browser) = signed_in(&Service::shared().await).await;
    let other = Application::with(&person.firm, json!({"name": "Other"})).await;
    let (asked, code) = code(&application, &browser).await;
    let wrong = "w".repeat(43);
    let at = "http://localhost/callback";
    for (who, verifier, changes, error) in [
        (&other, asked.verifier.as_str(), vec![], "invalid_grant"),
        (&application, wrong.as_str(), vec![], "invalid_grant"),
        (&application, "", vec![("code_verifier", "")], "invalid_request"),
        (&application, "short", vec![], "invalid_grant"),
        (&application, &asked.verifier, vec![("redirect_uri", "https://evil.example/cb")], "invalid_grant"),
        (&application, &asked.verifier, vec![("redirect_uri", at)], "invalid_grant"),
        (&application, &asked.verifier, vec![("grant_type", "password")], "unsupported_grant_type"),
        (&application, &asked.verifier, vec![("grant_type", "")], "invalid_request"),
        (&application, &asked.verifier, vec![("code", "")], "invalid_request"),
    ] {
        refused(&who.redeem(&code, verifier, &changes).await, error);
    }
    assert!(browser.is_in().await, "nobody else's mistake hurts");
    // Whose it is gets it all the same; by OAuth 2.1 also without the address.
    application.redeem(&code, &asked.verifier, &[("redirect_uri", "")]).await.expect(200);
}

#[tokio::test]
async fn r66_a_code_is_good_for_a_minute() {
    let service = own_service!(WHY);
    let (_, application, browser) = signed_in(&service).await;
    let (asked, late) = code(&application, &browser).await;
    service.advance(61).await;
    refused(&application.redeem(&late, &asked.verifier, &[]).await, "invalid_grant");
    assert!(browser.is_in().await, "one that was never used gave nothing");
}

#[tokio::test]
async fn r67_a_challenge_is_asked_for_and_no_other_than_s256() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let asked = application.asks().await;
    for downgraded in [
        asked.clone().without("code_challenge"),
        asked.clone().without("code_challenge").without("code_challenge_method"),
        asked.clone().without("code_challenge_method"),
        asked.clone().with("code_challenge_method", "plain"),
        asked.clone().with("code_challenge", "short"),
    ] {
        assert_eq!(downgraded.error(&downgraded.open(&browser).await), "invalid_request");
    }
    for (name, value, error) in [
        ("response_type", "token", "unsupported_response_type"),
        ("response_type", "code id_token", "unsupported_response_type"),
        ("response_mode", "fragment", "invalid_request"),
        ("scope", "email", "invalid_scope"),
        ("prompt", "none login", "invalid_request"),
        ("max_age", "-1", "invalid_request"),
        ("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported"),
        ("request_uri", "https://evil.example/request", "request_uri_not_supported"),
    ] {
        let asked = asked.clone().with(name, value);
        assert_eq!(asked.error(&asked.open(&browser).await), error, "{name}={value}");
    }
}

#[tokio::test]
async fn r65_nobody_is_led_to_an_address_that_is_not_registered() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let asked = application.asks().await;
    let callback = format!("{PORTAL}/callback");
    for uri in [
        format!("{EVIL}/"),
        format!("{callback}/"),
        format!("{callback}?next={EVIL}"),
        format!("{callback}#top"),
        format!("{callback}/../evil"),
        format!("{PORTAL}.evil.example/callback"),
        format!("https://portal.firm.example@evil.example/callback"),
        format!("https://portal.firm.example:443/callback"),
        callback.to_uppercase(),
        "//evil.example/callback".to_owned(),
        "javascript:alert(1)".to_owned(),
        format!("{callback}\r\nlocation: {EVIL}"),
        String::new(),
    ] {
        for asked in
            [asked.clone().with("redirect_uri", &uri), asked.clone().with("redirect_uri", &uri).with("prompt", "none")]
        {
            let page = asked.open(&browser).await.expect(400, FAULT);
            assert!(page.left_to().is_none() && !page.text.contains("evil"), "{uri}\n{page}");
        }
    }
    for page in [
        asked.clone().without("redirect_uri").open(&browser).await,
        asked.clone().with("client_id", "<script>alert(1)</script>").open(&browser).await,
        asked.clone().with("client_id", &unknown_like(&application.id)).open(&browser).await,
        asked.clone().with("request_uri", "urn:ietf:params:oauth:request_uri:<script>").open(&browser).await,
    ] {
        let page = page.expect(400, FAULT);
        assert!(!page.text.contains("<script>alert") && page.left_to().is_none(), "{page}");
    }
    // Every parameter once (RFC 6749, 3.1).
    for name in ["redirect_uri", "client_id"] {
        let address = format!("{}&{name}={}", asked.path(&browser), encoded(EVIL));
        let page = browser.go(&address).await.expect(400, FAULT);
        assert!(page.left_to().is_none(), "{page}");
    }
    let twice = browser.go(&format!("{}&nonce=2", asked.path(&browser))).await;
    assert_eq!(asked.error(&twice), "invalid_request");
}

fn unknown_like(id: &str) -> String {
    format!("{}{}", &id[..3], id[3..].chars().rev().collect::<String>())
}

#[tokio::test]
async fn r14_one_firms_clients_codes_tokens_and_browsers_are_nothing_at_another() {
    let service = Service::shared().await;
    let (_, application, browser) = signed_in(&service).await;
    let firm = Firm::new(&service).await;
    // The same client and cookies at the other issuer.
    let elsewhere = Application { firm: firm.clone(), issuer: application.issuer.clone(), ..application.clone() };
    let (asked, code) = code(&application, &browser).await;
    let stranger = elsewhere.redeem(&code, &asked.verifier, &[]).await;
    assert_eq!((stranger.status, &stranger.body["error"]), (401, &json!("invalid_client")), "{stranger}");
    let own = Application::new(&firm).await;
    refused(&own.redeem(&code, &asked.verifier, &[]).await, "invalid_grant");
    let given = application.redeem(&code, &asked.verifier, &[]).await;
    let token = given.expect(200)["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(own.userinfo(&token).await.status, 401);
    let issuers = [&application, &own].map(|one| one.issuer.clone());
    assert_ne!(issuers[0], issuers[1], "RFC 9207 tells them apart");
    // A browser that has the other firm's cookie by hand.
    let planted = own.browser();
    for cookie in browser.cookies().all() {
        planted.plant(crate::harness::cookies::Cookie { path: planted.pages.clone(), ..cookie.clone() });
    }
    let silent = own.asks().await.with("prompt", "none");
    assert_eq!(silent.error(&silent.open(&planted).await), "login_required");
}

#[tokio::test]
async fn r67_what_a_forged_token_says_is_nothing() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let (asked, code) = code(&application, &browser).await;
    let given = application.redeem(&code, &asked.verifier, &[]).await;
    let token = given.expect(200)["id_token"].as_str().expect("a token").to_owned();
    let parts: Vec<&str> = token.split('.').collect();
    let header = |header: Value| BASE64URL_NOPAD.encode(header.to_string().as_bytes());
    let kid = claims_of(&format!("x.{}.x", parts[0]))["kid"].clone();
    let mut claims = claims_of(&token);
    claims["exp"] = json!(4_000_000_000_u64);
    let changed = BASE64URL_NOPAD.encode(claims.to_string().as_bytes());
    for forged in [
        format!("{}.{}.", header(json!({"alg": "none"})), parts[1]),
        format!("{}.{}.{}", header(json!({"alg": "none", "kid": kid})), parts[1], parts[2]),
        format!("{}.{}.{}", header(json!({"alg": "HS256", "kid": kid})), parts[1], parts[2]),
        format!("{}.{changed}.{}", parts[0], parts[2]),
        format!("{}.{}.{}", parts[0], parts[1], "A".repeat(86)),
        "a.b.c".to_owned(),
        "<script>".to_owned(),
    ] {
        let out = browser.path(&format!("oauth2/logout?id_token_hint={}", encoded(&forged)));
        browser.go(&out).await.expect(200, "Sign out?");
        let hinted = application.asks().await.with("id_token_hint", &forged);
        assert_eq!(hinted.error(&hinted.open(&browser).await), "invalid_request", "{forged}");
        assert_eq!(application.userinfo(&forged).await.status, 401);
    }
    // An ID token is no access token, and a sign-in token no ID token.
    assert_eq!(application.userinfo(&token).await.status, 401);
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn an_access_token_ends_with_its_time_its_account_and_its_client() {
    let service = own_service!(WHY);
    let token = async |application: &Application, browser: &Browser| {
        let (asked, code) = code(application, browser).await;
        let given = application.redeem(&code, &asked.verifier, &[]).await;
        given.expect(200)["access_token"].as_str().expect("a token").to_owned()
    };
    let (_, application, browser) = signed_in(&service).await;
    let late = token(&application, &browser).await;
    service.advance(599).await;
    application.userinfo(&late).await.expect(200);
    service.advance(1).await;
    assert_eq!(application.userinfo(&late).await.status, 401, "600 s");
    for end in ["password", "disabled", "client"] {
        let (person, application, browser) = signed_in(&service).await;
        let (firm, token) = (&person.firm, token(&application, &browser).await);
        let (asked, pending) = code(&application, &browser).await;
        application.userinfo(&token).await.expect(200);
        let call = match end {
            "password" => firm.put(&format!("{}/password", person.path()), &json!({"password": NEW_PASSWORD})),
            "disabled" => firm.patch(&person.path(), &json!({"status": "disabled"})),
            _ => firm.delete(&format!("/v1/oidc-clients/{}", application.id)),
        };
        assert!(call.send().await.status < 300);
        assert_eq!(application.userinfo(&token).await.status, 401, "{end}");
        assert!(application.redeem(&pending, &asked.verifier, &[]).await.status >= 400, "{end}: a code that waits");
    }
    let none = application.firm.api.get(format!("{}/oauth2/userinfo", application.firm.pages));
    let none = none.send_unchecked().await.expect("an answer");
    assert_eq!((none.status, none.header("www-authenticate")), (401, Some("Bearer")), "{none}");
}

#[tokio::test]
async fn a_client_proves_itself_in_one_way() {
    let (person, application, browser) = signed_in(&Service::shared().await).await;
    let (asked, code) = code(&application, &browser).await;
    let public = Application::with(&person.firm, json!({"kind": "public"})).await;
    let fields = |id: &'static str| [("grant_type", "authorization_code"), ("code", id), ("code_verifier", "v")];
    let send = async |call: Call| call.send_unchecked().await.expect("an answer");
    let with = |application: &Application, more: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = fields("none").into_iter().chain(more.iter().copied()).collect();
        application.post("token", &all)
    };
    for (call, status, error) in [
        (with(&application, &[]), 401, "invalid_client"),
        (with(&application, &[("client_id", &application.id)]), 401, "invalid_client"),
        (with(&application, &[("client_id", &application.id), ("client_secret", "")]), 401, "invalid_client"),
        (with(&application, &[("client_id", &application.id), ("client_secret", "wrong")]), 401, "invalid_client"),
        (with(&public, &[("client_id", &public.id), ("client_secret", "any")]), 401, "invalid_client"),
        (with(&public, &[("client_id", &public.id)]), 400, "invalid_grant"),
        (with(&application, &[]).header("authorization", "Basic !"), 401, "invalid_client"),
        (
            with(&application, &[]).header("authorization", &format!("Bearer {}", application.secret)),
            401,
            "invalid_client",
        ),
        (
            with(&application, &[("client_secret", &application.secret)]).header("authorization", &application.basic()),
            400,
            "invalid_request",
        ),
        (
            with(&application, &[("client_id", &public.id)]).header("authorization", &application.basic()),
            400,
            "invalid_request",
        ),
        (
            with(&application, &[("code", "again")]).header("authorization", &application.basic()),
            400,
            "invalid_request",
        ),
    ] {
        let answer = send(call).await;
        assert_eq!((answer.status, &answer.body["error"]), (status, &json!(error)), "\n{answer}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{answer}");
    }
    let json = application.firm.api.post(format!("{}/oauth2/token", application.firm.pages)).json(&json!({}));
    assert_eq!(send(json).await.body["error"], "invalid_request");
    application.redeem(&code, &asked.verifier, &[]).await.expect(200);
}

#[tokio::test]
async fn r61_whoever_only_looks_changes_nothing() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let pushed = application.asks().await.push().await;
    let path = pushed.path(&browser);
    let head = browser.ask("HEAD", &path, &[]).await;
    assert_eq!((head.status, head.header("location")), (204, None), "{head}");
    browser.ask("HEAD", &browser.path("oauth2/logout"), &[]).await;
    let cookies = browser.cookies().header(&path).expect("cookies");
    for page in [path.clone(), browser.path("oauth2/logout")] {
        let ahead = application.firm.api.get(page.strip_prefix(&browser.prefix).unwrap_or(&page));
        let ahead = ahead.header("cookie", &cookies).header("sec-purpose", "prefetch;prerender");
        let ahead = ahead.send_unchecked().await.expect("an answer");
        assert_eq!((ahead.status, ahead.header("location")), (204, None), "{ahead}");
    }
    assert!(browser.is_in().await);
    pushed.given(&pushed.open(&browser).await).await;
}

#[tokio::test]
async fn r62_nobody_elses_page_signs_anybody_out_or_in() {
    let (person, application, browser) = signed_in(&Service::shared().await).await;
    let form = browser.go(&browser.path("oauth2/logout")).await.expect(200, "Sign out?").submission("Sign out", &[]);
    let cross: [&[(&str, &str)]; 3] =
        [&[("sec-fetch-site", "cross-site"), ("origin", EVIL)], &[("origin", EVIL)], &[("sec-fetch-site", "none")]];
    for headers in cross {
        let page = browser.submit_with(&form, headers).await;
        assert_eq!(page.status, 303, "it is asked again: {page}");
        assert!(browser.is_in().await, "{headers:?}");
    }
    let asked = application.asks().await.with("prompt", "login");
    let page = asked.open(&browser).await.expect(200, "Sign in");
    let form = page.submission("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]);
    assert_eq!(browser.submit_with(&form, &[("sec-fetch-site", "cross-site"), ("origin", EVIL)]).await.status, 403);
}

#[tokio::test]
async fn hostile_text_comes_back_as_text() {
    let (_, application, browser) = signed_in(&Service::shared().await).await;
    let hostile = "\"><script>alert(1)</script>&x=\u{202e}\n";
    let mut asked = application.asks().await.with("state", hostile);
    asked.state = hostile.to_owned();
    asked.code(&asked.open(&browser).await);
    let named = Application::with(&application.firm, json!({"name": "<b>Portal</b> & \"Co\""})).await;
    let asked = named.asks().await.with("login_hint", hostile).with("ui_locales", hostile);
    let page = asked.open(&application.browser()).await.expect(200, "Sign in");
    assert!(page.has_text("<b>Portal</b> & \"Co\"") && !page.text.contains("<script>alert"), "{page}");
    let long = asked.clone().with("nonce", &"n".repeat(4_000));
    let page = long.open(&browser).await.expect(400, FAULT);
    assert!(page.left_to().is_none(), "{page}");
}

#[tokio::test]
async fn r11_what_an_application_is_given_is_in_no_log_and_no_row() {
    let service = new_service!("reads everything that was logged and stored");
    let (_, application, browser) = signed_in(&service).await;
    let (asked, code) = code(&application, &browser).await;
    let given = application.redeem(&code, &asked.verifier, &[]).await;
    let pushed = asked.with("login_hint", "somebody").push().await;
    let token = given.expect(200)["access_token"].as_str().expect("a token");
    let uri = pushed.parameters[1].1.rsplit(':').next().expect("a token").to_owned();
    let (log, table) = (service.log(), service.api().get("/_local/table").send().await.text);
    for secret in [code.as_str(), token, &application.secret, &uri, &pushed.verifier, &pushed.nonce] {
        assert!(!log.contains(secret) && !table.contains(secret), "{secret}");
    }
}
