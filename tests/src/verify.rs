//! `POST /v1/passcodes/{id}/verify`: right, wrong, used, spent, and the context.

use crate::harness::*;

#[tokio::test]
async fn the_right_code_verifies_and_says_what_was_proved() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let body = json!({"recipient": {"phone": phone}, "purpose": "transaction", "client_reference": "order-811"});
    let issued = firm.issued(body).await;
    let answer = firm.verify(&issued.id, &issued.code).send().await;
    let verified = answer.expect(200);
    assert_eq!(verified["id"], issued.id);
    assert_eq!(verified["status"], "verified");
    assert_eq!(verified["purpose"], "transaction");
    assert_eq!(verified["channel"], "sms");
    assert_eq!(verified["to"], issued.document["to"]);
    assert_eq!(verified["client_reference"], "order-811");
    assert!(seconds_between(&issued.document["created_at"], &verified["verified_at"]) >= 0);
    assert!(!answer.text.contains(&issued.code), "an answer with a code\n{answer}");
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["status"], "verified");
}

#[tokio::test]
async fn a_code_is_good_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "already-used");
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(410, "already-used");
    firm.resend(&issued.id).send().await.problem(410, "already-used");
    firm.cancel(&issued.id).send().await.problem(410, "already-used");
    assert_eq!(firm.read(&issued.id).await.expect(200)["status"], "verified");
}

#[tokio::test]
async fn a_spent_passcode_refuses_even_the_right_code() {
    // R4: the fifth wrong code still says 422, with nothing left.
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    firm.exhaust(&issued).await;
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "attempts-exhausted");
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(410, "attempts-exhausted");
    firm.resend(&issued.id).send().await.problem(410, "attempts-exhausted");
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["status"], "exhausted");
    assert_eq!(read.body["attempts_remaining"], 0);
}

#[tokio::test]
async fn the_right_code_on_the_last_attempt_verifies() {
    // otpgateway refused it.
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_email().await;
    for _ in 0..4 {
        firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    }
    assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 1);
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn the_document_counts_down_with_the_attempts() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    for remaining in [4, 3] {
        let answer = firm.verify(&issued.id, &wrong(&issued.code)).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining);
        let read = firm.read(&issued.id).await;
        assert_eq!(read.expect(200)["attempts_remaining"], remaining);
        assert_eq!(read.body["status"], "pending");
    }
}

fn purchase(value: &str, payee: &str) -> Value {
    json!({"action": "purchase", "item": "Annual plan", "amount": {"value": value, "currency": "EUR"}, "payee": payee})
}

async fn issued_purchase(firm: &Firm) -> Issued {
    let recipient = json!({"phone": people::french_mobile()});
    let body = json!({"recipient": recipient, "purpose": "transaction", "context": purchase("49.90", "Acme")});
    firm.issued(body).await
}

#[tokio::test]
async fn the_context_of_the_verification_must_be_the_one_issued() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = issued_purchase(&firm).await;
    for (remaining, context) in
        [(4, purchase("94.90", "Acme")), (3, purchase("49.90", "Evil")), (2, json!({"action": "purchase"}))]
    {
        let answer = firm.verify_with(&issued.id, &json!({"code": issued.code, "context": context})).send().await;
        answer.problem(422, "context-mismatch");
        let read = firm.read(&issued.id).await;
        assert_eq!(read.expect(200)["attempts_remaining"], remaining, "a mismatch counts as an attempt");
    }
    // The order of members is no difference.
    let same =
        r#"{"payee":"Acme","amount":{"currency":"EUR","value":"49.90"},"item":"Annual plan","action":"purchase"}"#;
    let body = format!(r#"{{"context":{same},"code":"{}"}}"#, issued.code);
    firm.api.post(format!("/v1/passcodes/{}/verify", issued.id)).key(&firm.key).text(body).send().await.expect(200);
}

#[tokio::test]
async fn a_context_where_none_was_issued_is_a_mismatch() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let body = json!({"code": issued.code, "context": {"action": "purchase"}});
    firm.verify_with(&issued.id, &body).send().await.problem(422, "context-mismatch");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn a_mismatch_does_not_tell_whether_the_code_was_right() {
    // Else the context would be an oracle beside the attempt's own answer.
    let firm = Firm::new(&Service::shared().await).await;
    let issued = issued_purchase(&firm).await;
    let context = purchase("1.00", "Acme");
    let right = firm.verify_with(&issued.id, &json!({"code": issued.code, "context": context})).send().await;
    right.problem(422, "context-mismatch");
    let guess = json!({"code": wrong(&issued.code), "context": context});
    let wrong = firm.verify_with(&issued.id, &guess).send().await;
    wrong.problem(422, "context-mismatch");
    // Nothing differs but the attempts that are left.
    let with = |answer: &Answer, left: u32| answer.anonymous().replace(&format!("\"attempts_remaining\":{left}"), "");
    assert_eq!(with(&right, 4), with(&wrong, 3));
    assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 3);
}

#[tokio::test]
async fn the_context_is_optional_at_verification() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = issued_purchase(&firm).await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn reading_consumes_nothing() {
    // R40: mail scanners open links.
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    for _ in 0..20 {
        assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 5);
    }
    firm.get(&format!("/v1/passcodes/{}/verify?code={}", issued.id, issued.code))
        .send()
        .await
        .problem(405, "method-not-allowed");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}
