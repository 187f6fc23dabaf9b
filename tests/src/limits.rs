//! Sends per recipient and per caller's address, over every purpose (R15, R20, R22).

use crate::harness::*;

const WHY: &str = "moves the clock";

#[tokio::test]
async fn the_sixth_send_in_ten_minutes_is_refused_over_every_purpose_and_spelling() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let national = people::french_national(&phone);
    for (purpose, spelling) in
        [("sign_in", &phone), ("access", &national), ("transaction", &phone), ("session", &national), ("own", &phone)]
    {
        let body = json!({"recipient": {"phone": spelling, "country": "FR"}, "purpose": purpose});
        firm.issue(&body).send().await.expect(201);
    }
    for spelling in [&phone, &national] {
        let answer = firm.issue(&json!({"recipient": {"phone": spelling}, "purpose": "another"})).send().await;
        answer.problem(429, "too-many-requests");
        assert!(answer.retry_after() <= 600, "\n{answer}");
    }
    assert_eq!(firm.service.messages_to(&phone).await.len(), 5);
    assert_eq!(firm.parts_used().await, 5, "a refused send is not charged");
}

#[tokio::test]
async fn an_emails_limit_does_not_depend_on_its_case() {
    let firm = Firm::new(&Service::shared().await).await;
    let email = people::email();
    for address in
        [email.clone(), email.to_uppercase(), email.replace("example", "Example"), email.clone(), email.clone()]
    {
        firm.issue(&json!({"recipient": {"email": address}})).send().await.expect(201);
    }
    for address in [email.clone(), email.to_uppercase()] {
        firm.issue(&json!({"recipient": {"email": address}})).send().await.problem(429, "too-many-requests");
    }
}

#[tokio::test]
async fn waiting_as_long_as_it_says_is_enough_for_a_recipient() {
    // R20.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    for _ in 0..5 {
        firm.issue(&body).send().await.expect(201);
        service.advance(20).await;
    }
    let answer = firm.issue(&body).send().await;
    answer.problem(429, "too-many-requests");
    let wait = answer.retry_after();
    assert!((480..=600).contains(&wait), "the oldest of five is about 100 s old: {wait}");
    service.advance(wait - 5).await;
    firm.issue(&body).send().await.problem(429, "too-many-requests");
    service.advance(5).await;
    firm.issue(&body).send().await.expect(201);
}

#[tokio::test]
async fn any_ten_minutes_means_any_not_those_of_a_calendar() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    // Sends at arbitrary moments: never may a window of ten minutes hold six.
    let mut sent: Vec<i64> = Vec::new();
    let mut dice = people::Dice::seeded(7);
    for _ in 0..60 {
        let now = service.advance(i64::try_from(dice.below(120)).expect("small")).await.as_second();
        let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
        if answer.status == 201 {
            sent.push(now);
        } else {
            answer.problem(429, "too-many-requests");
        }
    }
    for window in sent.windows(6) {
        assert!(window[5] - window[0] >= 599, "six sends within {} s", window[5] - window[0]);
    }
    assert!(sent.len() <= 20, "{} sends in a day", sent.len());
}

#[tokio::test]
async fn twenty_sends_in_24_hours_are_all_a_recipient_gets() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"recipient": {"email": people::email()}});
    for _ in 0..20 {
        firm.issue(&body).send().await.expect(201);
        service.advance(601).await;
    }
    let answer = firm.issue(&body).send().await;
    answer.problem(429, "too-many-requests");
    let wait = answer.retry_after();
    assert!(wait > 3600 && wait <= 24 * 3600, "\n{answer}");
    service.advance(wait).await;
    firm.issue(&body).send().await.expect(201);
}

#[tokio::test]
async fn resends_count_as_sends_of_the_recipient() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let first = firm.issued(json!({"recipient": {"phone": phone}})).await;
    for _ in 0..4 {
        service.advance(31).await;
        firm.resend(&first.id).send().await.expect(200);
    }
    let answer = firm.issue(&json!({"recipient": {"phone": phone}, "purpose": "access"})).send().await;
    answer.problem(429, "too-many-requests");
    assert_eq!(service.messages_to(&phone).await.len(), 5);
}

#[tokio::test]
async fn a_resend_is_refused_when_the_recipient_has_had_its_sends() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let mut last = None;
    for purpose in ["a", "b", "c", "d", "e"] {
        last = Some(
            firm.issued(json!({"recipient": {"phone": phone}, "purpose": purpose, "validity_seconds": 600})).await,
        );
    }
    service.advance(31).await;
    let last = last.expect("issued");
    let answer = firm.resend(&last.id).send().await;
    answer.problem(429, "too-many-requests");
    assert_eq!(firm.read(&last.id).await.expect(200)["sends_remaining"], 4, "nothing was used up");
}

#[tokio::test]
async fn thirty_sends_in_ten_minutes_are_all_an_address_of_a_caller_gets() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // Thirty codes that nobody enters are what the guard is for; it has tests of its own.
    firm.settings(json!({"guard": {"mode": "off"}})).await;
    let send = async |client_ip: &str| {
        firm.issue(&json!({"recipient": {"phone": people::french_mobile()}, "client_ip": client_ip})).send().await
    };
    for _ in 0..30 {
        send("203.0.113.9").await.expect(201);
    }
    let refused = send("203.0.113.9").await;
    refused.problem(429, "too-many-requests");
    send("203.0.113.10").await.expect(201);
    firm.issued_by_sms().await;
    // The same IPv4 address in its IPv6 form is the same caller.
    send("::ffff:203.0.113.9").await.problem(429, "too-many-requests");
    service.advance(refused.retry_after()).await;
    send("203.0.113.9").await.expect(201);
}

#[tokio::test]
async fn one_tenants_limits_do_not_touch_anothers() {
    // R15.
    let service = Service::shared().await;
    let (busy, calm) = (Firm::new(&service).await, Firm::new(&service).await);
    let body = json!({"recipient": {"phone": people::french_mobile()}, "client_ip": "198.51.100.7"});
    for _ in 0..5 {
        busy.issue(&body).send().await.expect(201);
    }
    busy.issue(&body).send().await.problem(429, "too-many-requests");
    calm.issue(&body).send().await.expect(201);
}

#[tokio::test]
async fn a_refusal_names_its_policy_in_body_and_fields() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    for _ in 0..5 {
        firm.issue(&body).send().await.expect(201);
    }
    let answer = firm.issue(&body).send().await;
    let policies = answer.problem(429, "too-many-requests")["violated_policies"].as_array().expect("checked").clone();
    let policy_field = answer.header("ratelimit-policy").expect("checked");
    let field = answer.header("ratelimit").expect("checked");
    for policy in policies {
        let name = format!("\"{}\"", policy.as_str().expect("a policy's name"));
        assert!(policy_field.contains(&name) && field.contains(&name), "no {name}\n{answer}");
    }
    assert!(policy_field.contains("q=5") && policy_field.contains("w=600"), "\n{answer}");
    assert!(field.contains("r=0"), "\n{answer}");
}

#[tokio::test]
async fn invalid_requests_use_nothing_up() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    for _ in 0..10 {
        firm.issue(&json!({"recipient": {"phone": phone}, "code_length": 5}))
            .send()
            .await
            .problem(400, "invalid-request");
    }
    for _ in 0..5 {
        firm.issue(&json!({"recipient": {"phone": phone}})).send().await.expect(201);
    }
}
