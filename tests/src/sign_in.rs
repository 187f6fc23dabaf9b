//! `POST /v1/sign-ins`: one answer for every failure, waits that grow, and a stolen list that is slowed.

use crate::harness::person::sign_in;
use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "moves the clock";

async fn from(firm: &Firm, login_id: &str, password: &str, client_ip: &str) -> Answer {
    firm.post("/v1/sign-ins", &json!({"login_id": login_id, "password": password, "client_ip": client_ip})).send().await
}

#[tokio::test]
async fn the_right_password_signs_in() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let answer = person.sign_in(PASSWORD).await;
    let signed_in = answer.expect(200);
    assert_eq!(signed_in["status"], "complete");
    assert_eq!(signed_in["mfa"], "not_enabled");
    assert_eq!(signed_in["account"], *firm.get(&person.path()).send().await.expect(200));
    for spelling in [person.login_id.to_uppercase(), format!(" {}", person.login_id)] {
        sign_in(&firm, &spelling, PASSWORD).await.expect(200);
    }
}

#[tokio::test]
async fn every_failure_has_one_answer() {
    let firm = Firm::new(&Service::shared().await).await;
    let (person, disabled) = (Person::new(&firm).await, Person::new(&firm).await);
    let (bare, deleted) = (Person::without_password(&firm).await, Person::new(&firm).await);
    firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    firm.delete(&deleted.path()).send().await.expect(204);
    let expected = person.sign_in("not the right password").await;
    expected.problem(401, "invalid-credentials");
    for (who, login_id, password) in [
        ("disabled", disabled.login_id.as_str(), PASSWORD),
        ("without a password", &bare.login_id, PASSWORD),
        ("deleted", &deleted.login_id, PASSWORD),
        ("unknown", "nobody", PASSWORD),
        ("too long to be a password", &person.login_id, &"x".repeat(1024)),
        ("one character", &person.login_id, "x"),
    ] {
        assert_eq!(sign_in(&firm, login_id, password).await.anonymous(), expected.anonymous(), "{who}");
    }
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn malformed_sign_ins_are_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    for body in [
        json!({}),
        json!({"login_id": "ana"}),
        json!({"password": "x"}),
        json!({"login_id": "ana", "password": 1}),
        json!({"login_id": ["ana"], "password": "x"}),
        json!({"login_id": "", "password": "x"}),
        json!({"login_id": "ana", "password": "x", "client_ip": "nowhere"}),
        json!({"login_id": "ana", "password": "x", "remember": true}),
    ] {
        let answer = firm.post("/v1/sign-ins", &body).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
}

#[tokio::test]
async fn failures_of_an_account_make_it_wait_and_a_success_forgets_them() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let mut failures = 0;
    let refused = loop {
        // From a new address and with a new password each time: it is the account that is counted.
        let answer =
            from(&firm, &person.login_id, &format!("guess number {failures}"), &format!("198.51.100.{failures}")).await;
        if answer.status == 429 {
            break answer;
        }
        answer.problem(401, "invalid-credentials");
        failures += 1;
        assert!(failures < 100, "no wait after {failures} failures");
    };
    assert_eq!(
        sign_in(&firm, &person.login_id.to_uppercase(), PASSWORD).await.status,
        429,
        "another spelling is the same account"
    );
    service.advance(refused.retry_after()).await;
    assert_eq!(person.sign_in("guess again").await.status, 401);
    let longer = person.sign_in(PASSWORD).await;
    longer.problem(429, "too-many-requests");
    assert!(longer.retry_after() > refused.retry_after(), "the wait grows\n{longer}");
    service.advance(longer.retry_after()).await;
    person.sign_in(PASSWORD).await.expect(200);
    for _ in 0..3 {
        assert_eq!(person.sign_in("guess again and again").await.status, 401, "the count began anew");
    }
}

#[tokio::test]
async fn waits_do_not_tell_which_accounts_exist() {
    // R20.
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    for attempt in 0..13 {
        let password = format!("guess number {attempt}");
        // Both at once: `Retry-After` counts down by the second.
        let unknown = sign_in(&firm, "nobody", &password);
        let (known, unknown) = tokio::join!(sign_in(&firm, &person.login_id, &password), unknown);
        assert_eq!((known.status, known.code()), (unknown.status, unknown.code()), "attempt {attempt}");
        if known.status == 429 {
            let waits = (known.retry_after(), unknown.retry_after());
            assert!((waits.0 - waits.1).abs() <= 1, "attempt {attempt}: {waits:?}");
        } else {
            assert_eq!(known.anonymous(), unknown.anonymous(), "attempt {attempt}");
        }
    }
}

#[tokio::test]
async fn parallel_guesses_do_not_pass_the_limit() {
    // Keycloak CVE-2024-4629.
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let calls = (0..60).map(|n| {
        let body = json!({"login_id": person.login_id, "password": format!("guess number {n}"), "client_ip": format!("203.0.113.{n}")});
        firm.post("/v1/sign-ins", &body).send()
    });
    let answers = at_once(calls).await;
    let compared = answers.iter().filter(|answer| answer.status == 401).count();
    assert!(compared <= 12, "{compared} compared: {:?}", crate::races::tally(&answers));
}

#[tokio::test]
async fn one_password_on_many_accounts_is_slowed() {
    let firm = Firm::new(&Service::shared().await).await;
    let mut tried = 0;
    let refused = loop {
        // A botnet: each from its own address, each at another account.
        let answer =
            from(&firm, &format!("person{tried}"), "Spring2026! everywhere", &format!("203.0.{}.7", tried % 250)).await;
        if answer.status == 429 {
            break answer;
        }
        answer.problem(401, "invalid-credentials");
        tried += 1;
        assert!(tried < 60, "sprayed over {tried} accounts");
    };
    refused.problem(429, "too-many-requests");
    let person = Person::new(&firm).await;
    from(&firm, &person.login_id, PASSWORD, "203.0.113.77").await.expect(200);
}

#[tokio::test]
async fn many_accounts_from_one_address_are_slowed_and_forwarded_headers_do_not_help() {
    // R16.
    let firm = Firm::new(&Service::shared().await).await;
    let mut tried = 0;
    loop {
        let body = json!({"login_id": format!("person{tried}"), "password": format!("guess {tried}"), "client_ip": "198.51.100.9"});
        let call = firm.post("/v1/sign-ins", &body).header("x-forwarded-for", &format!("203.0.113.{tried}"));
        let answer = call.header("forwarded", &format!("for=203.0.113.{tried}")).send().await;
        if answer.status == 429 {
            break;
        }
        answer.problem(401, "invalid-credentials");
        tried += 1;
        assert!(tried < 80, "{tried} accounts tried from one address");
    }
    let person = Person::new(&firm).await;
    from(&firm, &person.login_id, PASSWORD, "203.0.113.200").await.expect(200);
}

#[tokio::test]
async fn one_firms_failures_are_not_anothers() {
    // R15.
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let person = Person::new(&second).await;
    for attempt in 0..12 {
        sign_in(&first, &person.login_id, &format!("guess number {attempt}")).await;
    }
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn an_unknown_login_id_takes_as_long_as_a_wrong_password() {
    // R12: all hash once, whether or not there is a factor to ask for. Nine of each, below the waits.
    let service = own_service!("needs a machine of its own, not a network");
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let enrolled = Person::new(&firm).await;
    enable(&enrolled, 5).await;
    App::enrolled(&enrolled).await;
    let (mut known, mut unknown, mut with_factor) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..9 {
        let guess = format!("guess number {n}");
        with_factor.push(from(&firm, &enrolled.login_id, &guess, "203.0.113.3").await.took);
        known.push(from(&firm, &person.login_id, &format!("guess number {n}"), "203.0.113.1").await.took);
        unknown.push(from(&firm, &format!("nobody{n}"), &format!("guess number {n}"), "203.0.113.2").await.took);
    }
    let median = |mut taken: Vec<std::time::Duration>| {
        taken.sort_unstable();
        taken[4].as_secs_f64()
    };
    let (a, b, c) = (median(known), median(unknown), median(with_factor));
    for (one, other) in [(a, b), (c, b)] {
        assert!(one < other * 1.6 && other < one * 1.6, "medians {a:.4} s, {b:.4} s and {c:.4} s");
    }
}
