//! Plans: SMS by the operator, on the firm's request; MFA licences as a number.

use crate::harness::*;

#[tokio::test]
async fn an_sms_plan_is_zero_or_a_step_of_2500_up_to_25000() {
    let firm = Firm::new(&Service::shared().await).await;
    let path = format!("/v1/tenants/{}/plans/sms", firm.id);
    let put = |limit: Value| firm.operator("PUT", &path).json(&json!({"monthly_limit": limit})).send();
    for limit in (0..=10).map(|step| step * 2500) {
        assert_eq!(put(json!(limit)).await.expect(200)["monthly_limit"], limit);
        assert_eq!(firm.usage().await["sms"]["limit"], limit, "a plan applies at once");
    }
    for limit in [
        json!(1),
        json!(2499),
        json!(2501),
        json!(27500),
        json!(-2500),
        json!(2500.5),
        json!("2500"),
        json!(null),
        json!([2500]),
    ] {
        put(limit.clone()).await.problem(400, "invalid-request");
    }
    assert_eq!(firm.usage().await["sms"]["limit"], 25000);
}

#[tokio::test]
async fn mfa_licences_are_a_number() {
    let firm = Firm::new(&Service::shared().await).await;
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    let put = |licences: Value| firm.operator("PUT", &path).json(&json!({"licences": licences})).send();
    assert_eq!(put(json!(200)).await.expect(200)["licences"], 200);
    assert_eq!(put(json!(0)).await.expect(200)["licences"], 0);
    for licences in [json!(-1), json!(1.5), json!("200"), json!(null)] {
        put(licences).await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn a_firm_asks_for_a_plan_and_the_operator_is_told() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let answer = firm.post("/v1/plans/sms/requests", &json!({"monthly_limit": 7500})).send().await;
    assert_eq!(answer.expect(202)["monthly_limit"], 7500);
    assert_eq!(firm.usage().await["sms"]["limit"], 2500, "nothing changes until it is activated");
    if service.is_local() {
        let mails = service.messages_of(&firm).await;
        assert_eq!(mails.len(), 1, "one mail to the operator");
        assert!(mails[0].text.contains("7500"), "{:?}", mails[0].text);
    }
    for limit in [json!(1), json!(30000), json!("7500"), json!(-1)] {
        firm.post("/v1/plans/sms/requests", &json!({"monthly_limit": limit}))
            .send()
            .await
            .problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn without_a_plan_no_sms_is_sent() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.plan(0).await;
    let (phone, email) = (people::french_mobile(), people::email());
    firm.issue(&json!({"recipient": {"phone": phone}})).send().await.problem(402, "sms-plan-exhausted");
    firm.issue(&json!({"recipient": {"phone": phone, "email": email}, "channel": "sms"}))
        .send()
        .await
        .problem(402, "sms-plan-exhausted");
    assert!(firm.service.messages_to(&phone).await.is_empty());
    // `auto` is SMS "when there is a usable phone and plan left, else email".
    let answer = firm.issue(&json!({"recipient": {"phone": phone, "email": email}})).send().await;
    assert_eq!(answer.expect(201)["channel"], "email");
    firm.plan(2500).await;
    firm.issued(json!({"recipient": {"phone": phone}})).await;
}

#[tokio::test]
async fn an_exhausted_plan_sends_email_instead_where_the_tenant_chose_so() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.plan(0).await;
    firm.settings(json!({"when_plan_exhausted": "email"})).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let both = json!({"recipient": {"phone": phone, "email": email}, "channel": "sms"});
    assert_eq!(firm.issue(&both).send().await.expect(201)["channel"], "email");
    firm.issue(&json!({"recipient": {"phone": phone}})).send().await.problem(402, "sms-plan-exhausted");
    let usage = firm.usage().await;
    assert_eq!((&usage["sms"]["used"], &usage["email"]["used"]), (&json!(0), &json!(1)));
}

#[tokio::test]
async fn a_resend_needs_plan_left_too() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    firm.plan(0).await;
    service.advance(31).await;
    firm.resend(&issued.id).send().await.problem(402, "sms-plan-exhausted");
    assert_eq!(firm.read(&issued.id).await.expect(200)["sends_remaining"], 4);
    // A plan below what is used: nothing more, and nothing negative.
    let usage = firm.usage().await;
    assert_eq!((&usage["sms"]["used"], &usage["sms"]["remaining"]), (&json!(1), &json!(0)));
    firm.plan(2500).await;
    firm.resend(&issued.id).send().await.expect(200);
}
