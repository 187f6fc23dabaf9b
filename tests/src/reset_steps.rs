//! R8 and R39: every step out of order, twice, late, with another's grant; completing ends everything else.

use crate::harness::person::{all_done, firm_without_captcha, request_reset};
use crate::harness::*;

#[tokio::test]
async fn nothing_is_completed_before_the_code_is_verified() {
    // "Next step did not check that the code was verified."
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    for token in ["x".repeat(43).as_str(), reset.id.as_str(), reset.code.as_str(), "null"] {
        reset.complete(token, NEW_PASSWORD).send().await.problem(404, "not-found");
    }
    for body in [
        json!({}),
        json!({"new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD}),
        json!({"reset_token": null, "new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD}),
        json!({"reset_token": 1, "new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD}),
        json!({"reset_token": [reset.code], "new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD}),
    ] {
        reset.step("complete", &body).send().await.problem(400, "invalid-request");
    }
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_grant_is_good_once() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let token = reset.token().await;
    reset.complete(&token, NEW_PASSWORD).send().await.expect(204);
    let again = reset.complete(&token, "yet another password here").send().await;
    again.problem(410, "already-used");
    reset.verify(&reset.code).send().await.problem(410, "already-used");
    reset.step("resend", &json!({})).send().await.problem(410, "already-used");
    person.sign_in(NEW_PASSWORD).await.expect(200);
}

#[tokio::test]
async fn of_many_completions_at_once_one_succeeds() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let token = reset.token().await;
    let calls = (0..8).map(|n| reset.complete(&token, &format!("{NEW_PASSWORD} {n}")).send());
    let answers = at_once(calls).await;
    let completed = answers.iter().filter(|answer| answer.status == 204).count();
    assert_eq!(completed, 1, "{:?}", crate::races::tally(&answers));
    let late = answers.iter().filter(|answer| answer.code() == "already-used").count();
    assert_eq!(late, 7, "{:?}", crate::races::tally(&answers));
    let mut signed_in = 0;
    for n in 0..8 {
        signed_in += u32::from(person.sign_in(&format!("{NEW_PASSWORD} {n}")).await.status == 200);
    }
    assert_eq!(signed_in, 1);
}

#[tokio::test]
async fn the_code_gives_one_grant() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let reset = Person::new(&firm).await.reset().await;
    reset.token().await;
    reset.verify(&reset.code).send().await.problem(410, "already-used");
}

#[tokio::test]
async fn a_grant_belongs_to_its_reset_and_its_person() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let (ana, eve) = (Person::new(&firm).await, Person::new(&firm).await);
    let (anas, eves) = (ana.reset().await, eve.reset().await);
    let eves_token = eves.token().await;
    anas.complete(&eves_token, NEW_PASSWORD).send().await.problem(404, "not-found");
    anas.verify(&eves.code).send().await.problem(422, "incorrect-code");
    let anas_token = anas.token().await;
    anas.complete(&eves_token, NEW_PASSWORD).send().await.problem(404, "not-found");
    eves.complete(&anas_token, NEW_PASSWORD).send().await.problem(404, "not-found");
    ana.sign_in(PASSWORD).await.expect(200);
    eve.sign_in(PASSWORD).await.expect(200);
    anas.complete(&anas_token, NEW_PASSWORD).send().await.expect(204);
}

#[tokio::test]
async fn a_passcode_and_a_reset_do_not_open_each_other() {
    // R7: the purpose `password_reset` of the passcodes API is not a reset.
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let body = json!({"recipient": {"email": person.email}, "purpose": "password_reset"});
    let passcode = firm.issued(body).await;
    firm.verify(&reset.id, &reset.code).send().await.problem(404, "not-found");
    firm.post(&format!("/v1/password-resets/{}/verify", passcode.id), &json!({"code": passcode.code}))
        .send()
        .await
        .problem(404, "not-found");
    firm.verify(&passcode.id, &passcode.code).send().await.expect(200);
    reset.verify(&reset.code).send().await.expect(200);
}

#[tokio::test]
async fn a_grant_ends_after_ten_minutes() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    for (seconds, good) in [(598, true), (601, false)] {
        let person = Person::new(&firm).await;
        let reset = person.reset().await;
        let token = reset.token().await;
        service.advance(seconds).await;
        let answer = reset.complete(&token, NEW_PASSWORD).send().await;
        if good {
            answer.expect(204);
        } else {
            answer.problem(410, "expired");
            person.sign_in(PASSWORD).await.expect(200);
        }
    }
}

#[tokio::test]
async fn a_code_ends_as_a_passcodes_does() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let reset = Person::new(&firm).await.reset().await;
    service.advance(301).await;
    reset.verify(&reset.code).send().await.problem(410, "expired");
    reset.step("resend", &json!({})).send().await.problem(410, "expired");
}

#[tokio::test]
async fn completing_ends_the_other_resets() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let first = person.reset().await;
    let first_token = first.token().await;
    let second = person.reset().await;
    let second_token = second.token().await;
    second.complete(&second_token, NEW_PASSWORD).send().await.expect(204);
    first.complete(&first_token, "yet another password here").send().await.problem(410, "superseded");
    person.sign_in(NEW_PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_password_changed_otherwise_ends_the_grant() {
    // R39.
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let token = reset.token().await;
    let other = "a third password of hers";
    firm.put(&format!("{}/password", person.path()), &json!({"password": other})).send().await.expect(204);
    reset.complete(&token, NEW_PASSWORD).send().await.problem(410, "superseded");
    person.sign_in(other).await.expect(200);
}

#[tokio::test]
async fn a_grant_of_a_deleted_or_disabled_account_is_dead() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    for disable in [true, false] {
        let person = Person::new(&firm).await;
        let reset = person.reset().await;
        let token = reset.token().await;
        if disable {
            firm.patch(&person.path(), &json!({"status": "disabled"})).send().await.expect(200);
        } else {
            firm.delete(&person.path()).send().await.expect(204);
        }
        reset.complete(&token, NEW_PASSWORD).send().await.problem(410, "superseded");
        person.sign_in(NEW_PASSWORD).await.problem(401, "invalid-credentials");
    }
}

#[tokio::test]
async fn a_refused_password_leaves_the_grant_for_another_try() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    let token = reset.token().await;
    let differ = json!({"reset_token": token, "new_password": NEW_PASSWORD, "confirm_password": PASSWORD});
    reset.step("complete", &differ).send().await.problem(422, "passwords-differ");
    let weak = reset.complete(&token, "short").send().await;
    assert_eq!(weak.problem(422, "weak-password")["reason"], "too-short");
    let own = format!("it is {} indeed", person.login_id);
    assert_eq!(reset.complete(&token, &own).send().await.problem(422, "weak-password")["reason"], "contains-login-id");
    reset.complete(&token, NEW_PASSWORD).send().await.expect(204);
    person.sign_in(NEW_PASSWORD).await.expect(200);
}

#[tokio::test]
async fn five_wrong_codes_end_a_reset_and_asking_again_is_limited() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let reset = person.reset().await;
    for remaining in (0..5).rev() {
        let answer = reset.verify(&wrong(&reset.code)).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining);
    }
    reset.verify(&reset.code).send().await.problem(410, "attempts-exhausted");
    reset.step("resend", &json!({})).send().await.problem(410, "attempts-exhausted");
    for _ in 0..4 {
        person.reset().await;
    }
    // The sixth in ten minutes is refused, and mails nothing. That unknown login IDs are refused alike is tested with
    // the decoys.
    request_reset(&firm, &person.login_id).send().await.problem(429, "too-many-requests");
    all_done(&firm).await;
    assert_eq!(firm.service.messages_to(&person.email).await.len(), 5);
}
