//! Password reset by passcode, from the request to the sign-in with the new password (B1 to B3, R41, R42).

use crate::harness::person::{Reset, all_done, firm_without_captcha, request_reset, sign_in};
use crate::harness::*;

#[tokio::test]
async fn a_person_resets_the_password_by_the_mailed_code() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    assert!(reset.id.starts_with("pr_"));
    assert!(reset.message.text.contains(&firm.name), "{:?}", reset.message.text);
    let verified = reset.verify(&reset.code).send().await;
    let token = verified.expect(200)["reset_token"].as_str().expect("a token").to_owned();
    assert!(verified.body["expires_at"].is_string());
    let completed = reset.complete(&token, NEW_PASSWORD).send().await;
    completed.expect(204);
    assert!(completed.header("set-cookie").is_none(), "R41: a reset signs nobody in");
    assert_eq!(person.sign_in(PASSWORD).await.status, 401);
    person.sign_in(NEW_PASSWORD).await.expect(200);
}

#[tokio::test]
async fn every_role_and_a_person_without_a_password_can_reset() {
    // B3.
    let firm = firm_without_captcha(&Service::shared().await).await;
    for role in ["case_manager", "vendor_case_manager", "corporate_user", "client"] {
        let person = Person::without_password(&firm).await;
        firm.patch(&person.path(), &json!({"role": role})).send().await.expect(200);
        let reset = person.reset().await;
        reset.complete(&reset.token().await, NEW_PASSWORD).send().await.expect(204);
        person.sign_in(NEW_PASSWORD).await.expect(200);
    }
}

#[tokio::test]
async fn asking_changes_nothing() {
    // R38.
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let account = firm.get(&person.path()).send().await.expect(200).clone();
    person.reset().await;
    assert_eq!(firm.get(&person.path()).send().await.expect(200), &account);
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn the_account_is_told_that_its_password_changed() {
    // R41.
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    reset.complete(&reset.token().await, NEW_PASSWORD).send().await.expect(204);
    let messages = firm.eventual_messages(&person.email, 2).await;
    assert_eq!(messages.len(), 2);
    let notice = &messages[0];
    assert!(notice.text.to_lowercase().contains("password") && notice.text.contains(&firm.name), "{:?}", notice.text);
    assert!(!notice.text.contains(NEW_PASSWORD) && !notice.html.contains(NEW_PASSWORD));
}

#[tokio::test]
async fn any_spelling_of_the_login_id_reaches_the_same_account() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let wide: String = person
        .login_id
        .chars()
        .map(|c| if c.is_ascii_lowercase() { char::from_u32(c as u32 + 0xfee0).expect("full-width") } else { c })
        .collect();
    for (sent, spelling) in [person.login_id.to_uppercase(), wide, format!(" {} ", person.login_id)].iter().enumerate()
    {
        request_reset(&firm, spelling).send().await.expect(202);
        firm.eventual_messages(&person.email, sent + 1).await;
    }
}

#[tokio::test]
async fn a_look_alike_of_the_address_gets_nothing() {
    // R42; Django: "mike@example.org" and "mıke@example.org" (a dotless i).
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let email = format!("mike.{}@example.com", people::letters());
    let account = json!({"email": email, "role": "client"});
    firm.put(&format!("/v1/accounts/{}", encoded(&email)), &account).send().await.expect(201);
    let look_alike = email.replacen('i', "\u{131}", 1);
    request_reset(&firm, &look_alike).send().await.expect(202);
    all_done(&firm).await;
    for address in [&email, &look_alike] {
        assert!(service.messages_to(address).await.is_empty(), "{address} is not the same login ID");
    }
    request_reset(&firm, &email.to_uppercase()).send().await.expect(202);
    firm.eventual_message(&email).await;
}

#[tokio::test]
async fn the_code_goes_to_the_address_on_record_only() {
    // GitLab CVE-2023-7028.
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let attacker = people::email();
    for body in [
        json!({"login_id": [person.login_id, attacker]}),
        json!({"login_id": person.login_id, "email": attacker}),
        json!({"login_id": {"login_id": person.login_id}}),
        json!({"login_id": null}),
        json!({"login_id": ""}),
        json!({"login_id": "x".repeat(129)}),
        json!({}),
    ] {
        firm.post("/v1/password-resets", &body).send().await.problem(400, "invalid-request");
    }
    person.reset().await;
    assert!(service.messages_to(&attacker).await.is_empty());
    // The address changes while a reset is under way: the old reset is dead, and mail goes to the new one.
    let moved = people::email();
    let reset = person.reset().await;
    firm.patch(&person.path(), &json!({"email": moved})).send().await.expect(200);
    // Its code still proves what it was mailed to, which is no longer the account's address.
    let token = reset.token().await;
    reset.complete(&token, NEW_PASSWORD).send().await.problem(410, "superseded");
    person.sign_in(PASSWORD).await.expect(200);
    request_reset(&firm, &person.login_id).send().await.expect(202);
    firm.eventual_message(&moved).await;
}

#[tokio::test]
async fn poisoned_headers_leave_the_mail_unchanged() {
    // R17; Zitadel, four times.
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let evil = "evil.example";
    for header in
        ["x-forwarded-host", "forwarded", "x-forwarded-proto", "x-original-url", "origin", "referer", "x-host"]
    {
        let person = Person::new(&firm).await;
        let value = if header == "forwarded" { format!("host={evil}") } else { format!("https://{evil}") };
        request_reset(&firm, &person.login_id).header(header, &value).send().await.expect(202);
        let message = firm.eventual_message(&person.email).await;
        let all = format!("{}{}{}{}", message.subject, message.text, message.html, message.from);
        assert!(!all.contains(evil), "{header} got into the mail");
    }
    let plain = Person::new(&firm).await.reset().await.message;
    assert!(!plain.text.contains("127.0.0.1") && !plain.html.contains("127.0.0.1"), "a link from the request's host");
}

#[tokio::test]
async fn a_disabled_account_and_one_without_an_address_get_no_mail_and_the_same_answer() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let (disabled, without_email) = (Person::new(&firm).await, Person::new(&firm).await);
    firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    firm.patch(&without_email.path(), &json!({"email": null})).send().await.expect(200);
    for person in [&disabled, &without_email] {
        request_reset(&firm, &person.login_id).send().await.expect(202);
    }
    all_done(&firm).await;
    for person in [&disabled, &without_email] {
        assert!(service.messages_to(&person.email).await.is_empty());
    }
}

#[tokio::test]
async fn a_resend_repeats_the_code() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    service.advance(31).await;
    let answer = reset.step("resend", &json!({})).send().await;
    assert_eq!(answer.expect(202)["id"], reset.id);
    let messages = firm.eventual_messages(&person.email, 2).await;
    assert_eq!(code_in(&messages[0], 6), reset.code);
    reset.verify(&reset.code).send().await.expect(200);
}

#[tokio::test]
async fn a_request_repeated_with_its_key_mails_once() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let call = request_reset(&firm, &person.login_id).idempotency_key("r");
    let first = call.clone().send().await;
    let again = call.send().await;
    assert_eq!(again.expect(202), first.expect(202));
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    firm.eventual_message(&person.email).await;
    all_done(&firm).await;
    assert_eq!(service.messages_to(&person.email).await.len(), 1);
}

#[tokio::test]
async fn one_firms_reset_is_not_anothers() {
    let service = Service::shared().await;
    let (firm, other) = (firm_without_captcha(&service).await, firm_without_captcha(&service).await);
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let stolen = Reset { firm: other.clone(), ..person.reset().await };
    stolen.verify(&stolen.code).send().await.problem(404, "not-found");
    let token = reset_or_newest(&person, &reset).await;
    stolen.complete(&token, NEW_PASSWORD).send().await.problem(404, "not-found");
    assert_eq!(sign_in(&other, &person.login_id, PASSWORD).await.status, 401);
    person.sign_in(PASSWORD).await.expect(200);
}

/// A token of the person's own, whichever reset is the living one.
async fn reset_or_newest(person: &Person, reset: &Reset) -> String {
    let answer = reset.verify(&reset.code).send().await;
    match answer.body["reset_token"].as_str() {
        Some(token) => token.to_owned(),
        None => person.reset().await.token().await,
    }
}
