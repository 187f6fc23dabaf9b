//! `POST /v1/passcodes` and `GET /v1/passcodes/{id}`: the document, its defaults, and the channel.

use crate::harness::*;

#[tokio::test]
async fn the_contracts_example_is_accepted_as_it_stands() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({
        "recipient": {"phone": "0483736383", "country": "FR", "email": "ana@example.com"},
        "channel": "auto",
        "purpose": "transaction",
        "context": {
            "action": "purchase", "item": "Annual plan",
            "amount": {"value": "49.90", "currency": "EUR"}, "payee": "Acme",
        },
        "locale": "fr", "time_zone": "Europe/Paris",
        "validity_seconds": 300, "code_length": 6,
        "client_reference": "order-811", "client_ip": "203.0.113.9",
    });
    let answer = firm.issue(&body).send().await;
    let document = answer.expect(201);
    assert_eq!(document["status"], "pending");
    assert_eq!(document["purpose"], "transaction");
    assert_eq!(document["channel"], "sms");
    assert_eq!(document["to"], "+33•••••••83");
    assert_eq!(seconds_between(&document["created_at"], &document["expires_at"]), 300);
    assert_eq!(seconds_between(&document["created_at"], &document["resend_after"]), 30);
    assert_eq!(document["attempts_remaining"], 5);
    assert_eq!(document["sends_remaining"], 4);
    assert_eq!(document["client_reference"], "order-811");
    let sends = document["sends"].as_array().expect("a list");
    assert_eq!(sends.len(), 1);
    assert_eq!(sends[0]["channel"], "sms");
    assert_eq!(sends[0]["to"], "+33•••••••83");
    assert_eq!(sends[0]["parts"], 1);
    assert_eq!(sends[0]["status"], "sent");
    assert!(sends[0]["at"].is_string());
    let mut members: Vec<&str> = document.as_object().expect("an object").keys().map(String::as_str).collect();
    members.sort_unstable();
    let mut expected = [
        "id",
        "status",
        "purpose",
        "channel",
        "to",
        "created_at",
        "expires_at",
        "resend_after",
        "attempts_remaining",
        "sends_remaining",
        "client_reference",
        "sends",
    ];
    expected.sort_unstable();
    assert_eq!(members, expected, "\n{answer}");
}

#[tokio::test]
async fn everything_but_the_recipient_has_a_default() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let document = &issued.document;
    assert_eq!(document["channel"], "sms");
    assert_eq!(document["purpose"], "sign_in");
    assert_eq!(issued.code.len(), 6);
    assert_eq!(seconds_between(&document["created_at"], &document["expires_at"]), 300);
}

#[tokio::test]
async fn the_location_is_where_the_same_document_is_read() {
    let firm = Firm::new(&Service::shared().await).await;
    let answer = firm.issue(&json!({"recipient": {"email": people::email()}})).send().await;
    let document = answer.expect(201);
    let path = format!("/v1/passcodes/{}", document["id"].as_str().expect("an id"));
    assert!(answer.header("location").is_some_and(|location| location.ends_with(&path)), "\n{answer}");
    assert_eq!(firm.get(&path).send().await.expect(200), document);
}

#[tokio::test]
async fn the_channel_follows_the_contacts() {
    let firm = Firm::new(&Service::shared().await).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let channel = async |body: Value| firm.issue(&body).send().await.expect(201)["channel"].clone();
    let both = json!({"phone": phone, "email": email});
    assert_eq!(channel(json!({"recipient": {"phone": phone}})).await, "sms");
    assert_eq!(channel(json!({"recipient": {"email": email}})).await, "email");
    assert_eq!(channel(json!({"recipient": both})).await, "sms");
    assert_eq!(channel(json!({"recipient": both, "channel": "email"})).await, "email");
    assert_eq!(channel(json!({"recipient": both, "channel": "sms"})).await, "sms");
}

#[tokio::test]
async fn a_channel_needs_its_contact() {
    let firm = Firm::new(&Service::shared().await).await;
    for body in [
        json!({"recipient": {"email": people::email()}, "channel": "sms"}),
        json!({"recipient": {"phone": people::french_mobile()}, "channel": "email"}),
    ] {
        firm.issue(&body).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn validity_and_length_are_as_asked() {
    let firm = Firm::new(&Service::shared().await).await;
    for (validity, length) in [(60, 6), (299, 7), (600, 10)] {
        let phone = people::us_number();
        let body = json!({"recipient": {"phone": phone}, "validity_seconds": validity, "code_length": length});
        let issued = firm.issued(body).await;
        assert_eq!(seconds_between(&issued.document["created_at"], &issued.document["expires_at"]), validity);
        assert_eq!(issued.code.len(), length);
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn purposes_are_the_glossarys_or_the_tenants_own() {
    let firm = Firm::new(&Service::shared().await).await;
    let longest = "x".repeat(32);
    let known = ["sign_in", "transaction", "access", "password_reset", "enrollment", "session"];
    for purpose in known.into_iter().chain(["a", "pay_roll_2", longest.as_str()]) {
        let body = json!({"recipient": {"email": people::email()}, "purpose": purpose});
        assert_eq!(firm.issue(&body).send().await.expect(201)["purpose"], purpose);
    }
}

#[tokio::test]
async fn addresses_are_masked_as_the_contract_says() {
    let firm = Firm::new(&Service::shared().await).await;
    let to =
        async |recipient: Value| firm.issue(&json!({"recipient": recipient})).send().await.expect(201)["to"].clone();
    assert_eq!(to(json!({"email": "ana@example.com"})).await, "a••@e••.com");
    let phone = people::uk_mobile();
    let masked = to(json!({"phone": phone})).await;
    assert_eq!(masked, format!("+44••••••••{}", &phone[phone.len() - 2..]));
    let masked = to(json!({"email": "bartholomew.long@mail.accounts.example.co.uk"})).await;
    let masked = masked.as_str().expect("text");
    let bare = masked.replace('•', "");
    assert_eq!(bare, "b@m.uk", "the first character, the domain's first and its last label: {masked}");
}

#[tokio::test]
async fn nothing_but_the_message_holds_the_code_or_the_whole_address() {
    // R11.
    let firm = Firm::new(&Service::shared().await).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let body = json!({"recipient": {"phone": phone, "email": email}, "code_length": 10});
    let issued = firm.issued(body).await;
    let answers = [
        issued.document.to_string(),
        firm.read(&issued.id).await.text,
        firm.verify(&issued.id, &wrong(&issued.code)).send().await.text,
        firm.resend(&issued.id).send().await.text,
        firm.verify(&issued.id, &issued.code).send().await.text,
    ];
    for text in answers {
        for secret in [&issued.code, &phone, &phone[3..].to_owned(), &email] {
            assert!(!text.contains(secret.as_str()), "{secret} in {text}");
        }
    }
}

#[tokio::test]
async fn a_passcode_without_a_reference_has_none() {
    let firm = Firm::new(&Service::shared().await).await;
    let document = firm.issued_by_sms().await.document;
    assert!(document.get("client_reference").is_none_or(Value::is_null), "{document}");
}

#[tokio::test]
async fn an_ipv6_caller_is_accepted() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"email": people::email()}, "client_ip": "2001:db8::17"});
    firm.issue(&body).send().await.expect(201);
}
