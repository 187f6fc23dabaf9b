//! `/v1/settings`: what a firm decides for itself, and that its limits only get stricter.

use crate::harness::*;

#[tokio::test]
async fn settings_are_read_and_changed_member_by_member() {
    let firm = Firm::new(&Service::shared().await).await;
    let before = firm.get("/v1/settings").send().await.expect(200).clone();
    assert_eq!(before["name"], firm.name);
    assert_eq!(before["captcha"], "altcha");
    assert_eq!(before["when_plan_exhausted"], "refuse");
    let changes = json!({
        "name": "New name", "sender_id": "ACME-1", "time_zone": "America/New_York", "default_country": "US",
        "allowed_countries": ["US"], "captcha": "none", "when_plan_exhausted": "email",
    });
    let changed = firm.patch("/v1/settings", &changes).send().await.expect(200).clone();
    for (member, value) in changes.as_object().expect("an object") {
        assert_eq!(&changed[member], value, "{member}");
    }
    assert_eq!(changed["admin_emails"], before["admin_emails"]);
    assert_eq!(firm.get("/v1/settings").send().await.expect(200), &changed);
    let tenant = firm.operator("GET", &format!("/v1/tenants/{}", firm.id)).send().await;
    assert_eq!(tenant.expect(200)["name"], "New name", "one name, wherever it is read");
}

#[tokio::test]
async fn malformed_settings_are_refused_and_change_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let before = firm.get("/v1/settings").send().await.expect(200).clone();
    for changes in [
        json!({"unknown": 1}),
        json!({"name": ""}),
        json!({"name": "a\nb"}),
        json!({"name": null}),
        json!({"sender_id": "AB"}),
        json!({"sender_id": "ABCDEFGHIJKL"}),
        json!({"sender_id": "12345"}),
        json!({"sender_id": "A_CME"}),
        json!({"sender_id": "ÀCME"}),
        json!({"locale": "xx-not-a-locale-at-all"}),
        json!({"time_zone": "Paris"}),
        json!({"default_country": "France"}),
        json!({"allowed_countries": ["FR", 1]}),
        json!({"captcha": "riddle"}),
        json!({"captcha": "turnstile"}),
        json!({"when_plan_exhausted": "retry"}),
        json!({"web_origin": "http://pay.acme.example"}),
        json!({"web_origin": "https://pay.acme.example/path"}),
        json!({"web_origin": "https://user@pay.acme.example"}),
        json!({"web_origin": "javascript:alert(1)"}),
        json!({"admin_emails": ["not an address"]}),
        json!({"policies": {"attempts": "3"}}),
        json!({"policies": {"unknown": 1}}),
        json!({"sessions": {"unknown": 1}}),
        json!({"sessions": {"passcode": "sometimes"}}),
        json!({"sessions": {"passcode": {"off": null}}}),
        json!({"sessions": {"delivery": "on-start"}}),
        json!({"sessions": {"agent_reveal": null}}),
        json!({"sessions": {"hours": 0}}),
        json!({"sessions": {"hours": 24.5}}),
        json!({"sessions": null}),
        json!({"plans": {"sms": {"monthly_limit": 25000}}}),
        json!({"name": "Half", "sender_id": "!"}),
    ] {
        let answer = firm.patch("/v1/settings", &changes).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {changes}\n{answer}");
    }
    assert_eq!(firm.get("/v1/settings").send().await.expect(200), &before);
}

#[tokio::test]
async fn a_limit_can_be_stricter_and_never_looser() {
    let firm = Firm::new(&Service::shared().await).await;
    let cases = [
        ("validity_seconds", 120, 601),
        ("code_length", 8, 5),
        ("attempts", 3, 6),
        ("resend_interval_seconds", 60, 29),
        ("sends_per_passcode", 2, 6),
        ("sends_per_recipient_10_minutes", 3, 6),
        ("sends_per_recipient_24_hours", 4, 21),
        ("sends_per_address_10_minutes", 10, 31),
    ];
    for (policy, strict, loose) in cases {
        let changed = firm.patch("/v1/settings", &json!({"policies": {policy: strict}})).send().await;
        assert_eq!(changed.expect(200)["policies"][policy], strict, "{policy}");
        firm.patch("/v1/settings", &json!({"policies": {policy: loose}})).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn stricter_limits_are_enforced() {
    let firm = Firm::new(&Service::shared().await).await;
    let policies = json!({"attempts": 2, "code_length": 8, "validity_seconds": 120, "sends_per_recipient_10_minutes": 2, "resend_interval_seconds": 60});
    firm.settings(json!({"policies": policies})).await;
    let phone = people::french_mobile();
    let body = json!({"recipient": {"phone": phone}, "code_length": 8});
    let issued = firm.issued(body.clone()).await;
    let document = &issued.document;
    assert_eq!(document["attempts_remaining"], 2);
    assert_eq!(seconds_between(&document["created_at"], &document["expires_at"]), 120);
    assert_eq!(seconds_between(&document["created_at"], &document["resend_after"]), 60);
    for remaining in [1, 0] {
        let answer = firm.verify(&issued.id, &wrong(&issued.code)).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining);
    }
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "attempts-exhausted");
    for refused in [json!({"code_length": 6}), json!({"validity_seconds": 121})] {
        let mut body = json!({"recipient": {"phone": people::french_mobile()}});
        body.as_object_mut().expect("an object").extend(refused.as_object().expect("an object").clone());
        firm.issue(&body).send().await.problem(400, "invalid-request");
    }
    firm.issue(&body).send().await.expect(201);
    firm.issue(&body).send().await.problem(429, "too-many-requests");
}

#[tokio::test]
async fn what_is_not_named_of_sessions_stays() {
    let firm = Firm::new(&Service::shared().await).await;
    let before = firm.get("/v1/settings").send().await.expect(200)["sessions"].clone();
    assert_eq!(before, json!({"passcode": "optional", "delivery": "on_arrival", "agent_reveal": true, "hours": 24}));
    firm.settings(json!({"sessions": {"passcode": "required", "hours": 72}})).await;
    firm.settings(json!({"sessions": {"delivery": "manual", "agent_reveal": false}})).await;
    let after = firm.get("/v1/settings").send().await.expect(200)["sessions"].clone();
    assert_eq!(after, json!({"passcode": "required", "delivery": "manual", "agent_reveal": false, "hours": 72}));
    let refused = firm.patch("/v1/settings", &json!({"sessions": {"hours": 73}})).send().await;
    assert_eq!(refused.problem(400, "invalid-request")["errors"][0]["pointer"], "/sessions/hours");
}

#[tokio::test]
async fn a_web_origin_makes_the_last_line_of_an_sms() {
    // R25: nothing after it.
    let firm = Firm::new(&Service::shared().await).await;
    firm.settings(json!({"web_origin": "https://pay.acme.example"})).await;
    let issued = firm.issued_by_sms().await;
    let message = firm.newest_message(&issued.to).await;
    let last = message.text.lines().next_back().expect("a line");
    assert_eq!(last, format!("@pay.acme.example #{}", issued.code), "{:?}", message.text);
    assert!(!message.text.ends_with('\n'));
}

#[tokio::test]
async fn the_first_of_the_web_origins_makes_the_last_line_of_an_sms() {
    // R25. Origin-bound codes know no port; the older `web_origin` counts where the list is empty.
    let service = own_service!("changes a setting again and again: other processes know it within a minute");
    let firm = Firm::new(&service).await;
    let mut used = 0;
    for (changes, host) in [
        (json!({"web_origins": ["https://first.acme.example", "https://app.acme.example"]}), "first.acme.example"),
        (json!({"web_origins": ["https://shop.acme.example:8443"]}), "shop.acme.example"),
        (json!({"web_origin": "https://pay.acme.example"}), "shop.acme.example"),
        (json!({"web_origins": []}), "pay.acme.example"),
    ] {
        firm.settings(changes.clone()).await;
        let issued = firm.issued_by_sms().await;
        let text = firm.newest_message(&issued.to).await.text;
        assert!(text.ends_with(&format!("\n@{host} #{}", issued.code)), "{changes}: {text:?}");
        assert_eq!(text.matches('@').count(), 1, "{text:?}");
        assert!(text.is_ascii(), "{text:?}");
        used += if text.len() <= 160 { 1 } else { text.len().div_ceil(153) as u64 };
        assert_eq!(firm.parts_used().await, used, "R24: {text:?}");
    }
}

#[tokio::test]
async fn a_sender_id_goes_with_the_message() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.settings(json!({"sender_id": "ACME-42"})).await;
    let issued = firm.issued_by_sms().await;
    let message = firm.newest_message(&issued.to).await;
    assert!(message.attributes.to_string().contains("ACME-42"), "{}", message.attributes);
    assert!(message.text.contains(&firm.name), "E1: the firm's name in the text too");
}

#[tokio::test]
async fn the_allowed_countries_apply_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.issued(json!({"recipient": {"phone": people::uk_mobile()}})).await;
    firm.settings(json!({"allowed_countries": ["FR"]})).await;
    let answer = firm.issue(&json!({"recipient": {"phone": people::uk_mobile()}})).send().await;
    answer.problem(403, "destination-not-allowed");
}

#[tokio::test]
async fn a_captcha_secret_is_never_given_back() {
    let firm = Firm::new(&Service::shared().await).await;
    let secret = people::letters();
    let changes = json!({"captcha": "turnstile", "captcha_secret": secret, "captcha_site_key": "site"});
    let changed = firm.patch("/v1/settings", &changes).send().await;
    assert_eq!(changed.expect(200)["captcha"], "turnstile");
    assert!(!changed.text.contains(&secret));
    assert!(!firm.get("/v1/settings").send().await.text.contains(&secret));
}
