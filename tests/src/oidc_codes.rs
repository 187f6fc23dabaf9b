//! Codes and access tokens of OpenID Connect under attack (R66, R67): each is good once, for a minute, for the client and the
//! verifier that it was made for, and ends with what it stands for.

use crate::harness::oidc::{Application, Asked, Tokens, basic, told};
use crate::harness::*;

/// A code that is good, what was asked, and the browser that is signed in.
struct Given {
    asked: Asked,
    code: String,
    browser: Browser,
    person: Person,
}

impl Given {
    async fn to(application: &Application) -> Self {
        let (person, browser) = (Person::new(&application.firm).await, application.browser());
        let asked = application.asks(&[]).await;
        let code = asked.code(&asked.signed_in(&browser, &person).await);
        Self { asked, code, browser, person }
    }

    async fn new(service: &Service) -> Self {
        Self::to(&Application::new(&Firm::new(service).await).await).await
    }

    /// Gives the code back as it should be.
    async fn redeem(&self) -> Answer {
        told(self.asked.redeem(&self.code)).await
    }
}

async fn with_tokens(application: &Application) -> (Person, Browser, Tokens) {
    let (person, browser) = (Person::new(&application.firm).await, application.browser());
    let asked = application.asks(&[]).await;
    let tokens = asked.tokens(&asked.signed_in(&browser, &person).await).await;
    (person, browser, tokens)
}

#[tokio::test]
async fn r67_a_code_that_comes_twice_ends_what_it_gave() {
    let given = Given::new(&Service::shared().await).await;
    let first = given.redeem().await;
    let token = first.expect(200)["access_token"].as_str().expect("a token").to_owned();
    let application = &given.asked.application;
    application.userinfo(&token).await.expect(200);
    given.redeem().await.refused(400, "invalid_grant");
    application.userinfo(&token).await.refused(401, "invalid_token");
    assert!(!given.browser.is_in().await, "one of the two who had the code should not have it");
    given.redeem().await.refused(400, "invalid_grant");
    given.browser.enter(&given.person).await;
    given.redeem().await.refused(400, "invalid_grant");
    assert!(given.browser.is_in().await, "and nothing that it did not give");
}

/// One of many who come at once has the tokens, and the others end them.
#[tokio::test]
async fn r67_of_two_hundred_redemptions_at_once_one_succeeds() {
    let service = Service::shared().await;
    let given = Given::new(&service).await;
    let calls = (0..service.crowd(200)).map(|_| told(given.asked.redeem(&given.code)));
    let answers = at_once(calls.collect::<Vec<_>>()).await;
    let good: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert_eq!(good.len(), 1, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    for refused in answers.iter().filter(|answer| answer.status != 200) {
        refused.refused(400, "invalid_grant");
    }
    let token = good[0].body["access_token"].as_str().expect("a token");
    given.asked.application.userinfo(token).await.refused(401, "invalid_token");
    assert!(!given.browser.is_in().await);
}

#[tokio::test]
async fn r67_a_code_of_one_client_is_nothing_at_another_and_not_hurt_by_it() {
    let firm = Firm::new(&Service::shared().await).await;
    let thieves = [Application::new(&firm).await, Application::public(&firm).await];
    let given = Given::to(&Application::new(&firm).await).await;
    for thief in thieves {
        let stolen = Asked { application: thief, ..given.asked.clone() };
        told(stolen.redeem(&given.code)).await.refused(400, "invalid_grant");
        told(stolen.redeem(&given.code)).await.refused(400, "invalid_grant");
    }
    given.redeem().await.expect(200);
    // Of a code that was used another client ends nothing either.
    let stolen = Asked { application: Application::new(&firm).await, ..given.asked.clone() };
    told(stolen.redeem(&given.code)).await.refused(400, "invalid_grant");
    assert!(given.browser.is_in().await);
}

#[tokio::test]
async fn r67_a_code_without_its_verifier_is_nothing() {
    let given = Given::new(&Service::shared().await).await;
    let challenge = given.asked.parameter("code_challenge").expect("a challenge").to_owned();
    let last = if given.asked.verifier.ends_with('A') { "B" } else { "A" };
    let turned = format!("{}{last}", &given.asked.verifier[..given.asked.verifier.len() - 1]);
    for verifier in [challenge.as_str(), turned.as_str(), "short", &"v".repeat(43), &"v".repeat(129)] {
        let wrong = Asked { verifier: verifier.to_owned(), ..given.asked.clone() };
        told(wrong.redeem(&given.code)).await.refused(400, "invalid_grant");
    }
    let fields = [("grant_type", "authorization_code"), ("code", given.code.as_str())];
    let application = &given.asked.application;
    told(application.proven_form("token", &fields)).await.refused(400, "invalid_request");
    let empty = [&fields[..], &[("code_verifier", "")]].concat();
    told(application.proven_form("token", &empty)).await.refused(400, "invalid_grant");
    given.redeem().await.expect(200);
}

/// Neither a weaker method nor none at all: who could choose would choose that.
#[tokio::test]
async fn r67_a_request_without_pkce_by_s256_has_no_code() {
    let firm = Firm::new(&Service::shared().await).await;
    for application in [Application::new(&firm).await, Application::public(&firm).await] {
        let browser = application.browser();
        browser.enter(&Person::new(&firm).await).await;
        let good = application.asks(&[]).await;
        let none = good.clone().with("code_challenge", "").with("code_challenge_method", "");
        let plain = good.clone().with("code_challenge", &good.verifier).with("code_challenge_method", "plain");
        let unsaid = good.clone().with("code_challenge_method", "");
        let short = good.clone().with("code_challenge", "abc");
        let lower = good.with("code_challenge_method", "s256");
        for asked in [none, plain, unsaid, short, lower] {
            assert_eq!(asked.error(&browser.go(&asked.address()).await), "invalid_request", "{:?}", asked.parameters);
        }
    }
}

#[tokio::test]
async fn r66_a_code_is_over_after_a_minute() {
    let service = own_service!("moves the clock");
    let application = Application::new(&Firm::new(&service).await).await;
    let (good, late) = (Given::to(&application).await, Given::to(&application).await);
    service.advance(50).await;
    good.redeem().await.expect(200);
    service.advance(11).await;
    late.redeem().await.refused(400, "invalid_grant");
    assert!(late.browser.is_in().await, "late is not twice");
    // Twice is twice for as long as what it gave may last.
    service.advance(300).await;
    good.redeem().await.refused(400, "invalid_grant");
    assert!(!good.browser.is_in().await);
}

#[tokio::test]
async fn a_redirect_uri_at_the_token_endpoint_is_the_requests_or_left_out() {
    let application = Application::new(&Firm::new(&Service::shared().await).await).await;
    let given = Given::to(&application).await;
    for uri in ["https://evil.example/", "https://portal.firm.example/callback/", ""] {
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", given.code.as_str()),
            ("redirect_uri", uri),
            ("code_verifier", given.asked.verifier.as_str()),
        ];
        told(application.proven_form("token", &fields)).await.refused(400, "invalid_grant");
    }
    let verifier = given.asked.verifier.as_str();
    let fields = [("grant_type", "authorization_code"), ("code", given.code.as_str()), ("code_verifier", verifier)];
    told(application.proven_form("token", &fields)).await.expect(200);
}

#[tokio::test]
async fn a_client_that_proves_itself_badly_is_no_client() {
    let firm = Firm::new(&Service::shared().await).await;
    let (application, public) = (Application::new(&firm).await, Application::public(&firm).await);
    let given = Given::to(&application).await;
    let secret = application.secret.clone().expect("a secret");
    let id = application.id.as_str();
    let redemption = [
        ("grant_type", "authorization_code"),
        ("code", given.code.as_str()),
        ("code_verifier", given.asked.verifier.as_str()),
    ];
    let with = |more: &[(&str, &str)]| application.form("token", &[&redemption[..], more].concat());
    let header = |call: Call, value: &str| call.header("authorization", value);
    let proof = basic(id, &secret);
    for (call, status, error) in [
        (with(&[]), 401, "invalid_client"),
        (with(&[("client_id", id)]), 401, "invalid_client"),
        (with(&[("client_id", id), ("client_secret", "")]), 401, "invalid_client"),
        (with(&[("client_id", id), ("client_secret", "ocs_wrong")]), 401, "invalid_client"),
        (with(&[("client_secret", secret.as_str())]), 401, "invalid_client"),
        (with(&[("client_id", &public.id), ("client_secret", "ocs_any")]), 401, "invalid_client"),
        (header(with(&[]), &basic(id, "")), 401, "invalid_client"),
        (header(with(&[]), &basic(id, &secret.to_uppercase())), 401, "invalid_client"),
        (header(with(&[]), &basic(&public.id, &secret)), 401, "invalid_client"),
        (header(with(&[]), &basic("cl_nobody", &secret)), 401, "invalid_client"),
        (header(with(&[]), "Basic !"), 401, "invalid_client"),
        (header(with(&[]), &format!("Bearer {secret}")), 401, "invalid_client"),
        (header(with(&[]), &format!("Bearer {}", firm.key)), 401, "invalid_client"),
        // Two ways at once, or two names (RFC 6749, 2.3).
        (header(with(&[("client_secret", secret.as_str())]), &proof), 400, "invalid_request"),
        (header(with(&[("client_id", &public.id)]), &proof), 400, "invalid_request"),
    ] {
        let answer = told(call).await;
        answer.refused(status, error);
        assert_eq!(answer.header("www-authenticate").is_some(), status == 401, "{answer}");
        assert!(!answer.text.contains(&secret), "{answer}");
    }
    told(header(with(&[("client_id", id)]), &proof)).await.expect(200);
}

#[tokio::test]
async fn a_malformed_redemption_says_what_is_wrong_and_uses_nothing_up() {
    let application = Application::new(&Firm::new(&Service::shared().await).await).await;
    let given = Given::to(&application).await;
    let (code, verifier) = (given.code.as_str(), given.asked.verifier.as_str());
    let all = [("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier)];
    for (fields, error) in [
        (vec![all[1], all[2]], "invalid_request"),
        (vec![all[0], all[2]], "invalid_request"),
        (vec![("grant_type", "refresh_token"), ("refresh_token", "x")], "unsupported_grant_type"),
        (vec![("grant_type", "password"), ("username", "a"), ("password", "b")], "unsupported_grant_type"),
        (vec![("grant_type", "client_credentials")], "unsupported_grant_type"),
        (vec![all[0], all[1], all[2], all[1]], "invalid_request"),
        (vec![all[0], all[1], all[2], all[2]], "invalid_request"),
        (vec![all[0], ("code", "unknown"), all[2]], "invalid_grant"),
        (vec![all[0], ("code", ""), all[2]], "invalid_grant"),
        (vec![all[0], ("code", "\u{0}\r\n"), all[2]], "invalid_grant"),
    ] {
        told(application.proven_form("token", &fields)).await.refused(400, error);
    }
    let proof = basic(&application.id, application.secret.as_deref().expect("a secret"));
    let path = format!("{}/oauth2/token", application.firm.pages);
    let as_json = application.firm.api.post(path.as_str()).header("authorization", &proof);
    let body = json!({"grant_type": "authorization_code", "code": code, "code_verifier": verifier});
    told(as_json.json(&body)).await.refused(400, "invalid_request");
    let in_address = format!("{path}?grant_type=authorization_code&code={code}&code_verifier={verifier}");
    let call = application.firm.api.post(in_address).header("authorization", &proof);
    let call = call.header("content-type", "application/x-www-form-urlencoded").bytes("");
    told(call).await.refused(400, "invalid_request");
    let asked = told(application.firm.api.get(path).header("authorization", &proof)).await;
    assert_eq!(asked.status, 405, "{asked}");
    given.redeem().await.expect(200);
}

#[tokio::test]
async fn an_access_token_ends_after_ten_minutes() {
    let service = own_service!("moves the clock");
    let application = Application::new(&Firm::new(&service).await).await;
    let (_, _, tokens) = with_tokens(&application).await;
    service.advance(595).await;
    application.userinfo(&tokens.access).await.expect(200);
    service.advance(6).await;
    application.userinfo(&tokens.access).await.refused(401, "invalid_token");
}

#[tokio::test]
async fn what_ends_an_accounts_sign_ins_ends_its_access_tokens_and_its_codes() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    for way in ["password", "disabled", "removed", "everywhere"] {
        let given = Given::to(&application).await;
        let (person, browser, tokens) = with_tokens(&application).await;
        for one in [&given.person, &person] {
            match way {
                "password" => {
                    let body = json!({"password": NEW_PASSWORD});
                    firm.put(&format!("{}/password", one.path()), &body).send().await.expect(204);
                }
                "disabled" => {
                    firm.patch(&one.path(), &json!({"status": "disabled"})).send().await.expect(200);
                }
                "removed" => {
                    firm.delete(&one.path()).send().await.expect(204);
                }
                _ => {
                    let browser = if one.login_id == person.login_id { &browser } else { &given.browser };
                    browser.open("account").await.press("Sign out everywhere", &[]).await;
                }
            }
        }
        application.userinfo(&tokens.access).await.refused(401, "invalid_token");
        given.redeem().await.refused(400, "invalid_grant");
        assert!(!browser.is_in().await, "{way}");
    }
}

#[tokio::test]
async fn userinfo_without_a_good_token_tells_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let application = Application::new(&firm).await;
    let (_, _, tokens) = with_tokens(&application).await;
    let path = format!("{}/oauth2/userinfo", firm.pages);
    let none = told(firm.api.get(path.as_str())).await;
    assert_eq!((none.status, none.header("www-authenticate"), none.text.as_str()), (401, Some("Bearer"), "{}"));
    let turned = format!(
        "{}{}",
        &tokens.access[..tokens.access.len() - 1],
        if tokens.access.ends_with('a') { 'b' } else { 'a' }
    );
    for bad in [tokens.id.as_str(), &turned, "oat_", "x", &firm.key, application.secret.as_deref().expect("a secret")] {
        let refused = application.userinfo(bad).await;
        refused.refused(401, "invalid_token");
        assert_eq!(refused.header("www-authenticate"), Some("Bearer error=\"invalid_token\""), "{refused}");
    }
    // Nothing of the firm's API is opened by it.
    firm.api.get("/v1/settings").key(&tokens.access).send().await.problem(401, "unauthorized");
}
