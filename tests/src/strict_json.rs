//! R21: strict JSON. Whatever is not exactly the contract's document is refused, with the place of the fault.

use crate::harness::*;

/// Posts each body to `/v1/passcodes`: a 400 that points at `pointer`, and no message.
async fn refused(cases: &[(&str, &str)]) {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    for (pointer, body) in cases {
        let body = body.replace("PHONE", &phone);
        let answer = firm.api.post("/v1/passcodes").key(&firm.key).text(body.clone()).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
        let pointers: Vec<&str> =
            answer.body["errors"].as_array().expect("checked").iter().filter_map(|e| e["pointer"].as_str()).collect();
        assert!(pointers.contains(pointer), "no pointer {pointer:?} for {body}\n{answer}");
    }
    assert!(firm.service.messages_to(&phone).await.is_empty(), "a refused request sent a message");
}

/// As `refused`, where the text is not even JSON: only the answer is fixed, not its pointer.
async fn unreadable(bodies: Vec<Vec<u8>>) {
    let firm = Firm::new(&Service::shared().await).await;
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        let answer = firm.api.post("/v1/passcodes").key(&firm.key).text(body).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {shown}\n{answer}");
    }
}

#[tokio::test]
async fn text_that_is_not_one_json_value_is_refused() {
    let valid = json!({"recipient": {"phone": people::french_mobile()}}).to_string();
    let cut = &valid[..valid.len() - 1];
    let mut invalid_utf8 = valid.clone().into_bytes();
    let at = valid.find('6').expect("a digit");
    invalid_utf8[at] = 0xff;
    unreadable(vec![
        Vec::new(),
        b" ".to_vec(),
        b"recipient".to_vec(),
        b"{".to_vec(),
        b"{'recipient': {}}".to_vec(),
        b"{\"recipient\": NaN}".to_vec(),
        cut.as_bytes().to_vec(),
        format!("{valid}{valid}").into_bytes(),
        format!("{valid}x").into_bytes(),
        format!("{valid},").into_bytes(),
        format!("// comment\n{valid}").into_bytes(),
        format!("{cut},}}").into_bytes(),
        invalid_utf8,
        br#"{"recipient": {"phone": "+336123456\ud800"}}"#.to_vec(),
        b"\xff\xfe{\x00}\x00".to_vec(),
    ])
    .await;
}

#[tokio::test]
async fn depth_is_bounded() {
    let deep = |open: &str, close: &str, times: usize| format!("{}1{}", open.repeat(times), close.repeat(times));
    unreadable(vec![
        deep("[", "]", 8000).into_bytes(),
        "[".repeat(16_000).into_bytes(),
        deep("{\"a\":", "}", 2500).into_bytes(),
        format!("{{\"recipient\":{}}}", deep("[", "]", 200)).into_bytes(),
        format!("{{\"recipient\":{}}}", deep("{\"phone\":", "}", 200)).into_bytes(),
    ])
    .await;
}

#[tokio::test]
async fn a_value_of_another_type_than_an_object_is_refused() {
    refused(&[
        ("", "[]"),
        ("", "null"),
        ("", "true"),
        ("", "1"),
        ("", "\"text\""),
        ("", r#"[{"recipient": {"phone": "PHONE"}}]"#),
    ])
    .await;
}

#[tokio::test]
async fn unknown_members_are_refused_at_any_depth() {
    refused(&[
        ("/code", r#"{"recipient": {"phone": "PHONE"}, "code": "123456"}"#),
        ("/Channel", r#"{"recipient": {"phone": "PHONE"}, "Channel": "sms"}"#),
        ("/tenant_id", r#"{"recipient": {"phone": "PHONE"}, "tenant_id": "tn_other"}"#),
        ("/recipient/name", r#"{"recipient": {"phone": "PHONE", "name": "Ana"}}"#),
        ("/context/note", r#"{"recipient": {"phone": "PHONE"}, "context": {"note": "x"}}"#),
        (
            "/context/amount/unit",
            r#"{"recipient": {"phone": "PHONE"}, "context": {"amount": {"value": "1.00", "currency": "EUR", "unit": "x"}}}"#,
        ),
    ])
    .await;
}

#[tokio::test]
async fn duplicate_members_are_refused_at_any_depth() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let bodies = [
        r#"{"recipient": {"phone": "PHONE"}, "recipient": {"phone": "PHONE"}}"#,
        r#"{"recipient": {"phone": "PHONE", "phone": "PHONE"}}"#,
        r#"{"recipient": {"phone": "PHONE", "\u0070hone": "PHONE"}}"#,
        r#"{"recipient": {"phone": "PHONE"}, "purpose": "sign_in", "purpose": "access"}"#,
        r#"{"recipient": {"phone": "PHONE"}, "context": {"item": "a", "item": "b"}}"#,
        r#"{"recipient": {"phone": "PHONE"}, "context": {"amount": {"value": "1.00", "value": "9.00", "currency": "EUR"}}}"#,
    ];
    for body in bodies {
        let body = body.replace("PHONE", &phone);
        let answer = firm.api.post("/v1/passcodes").key(&firm.key).text(body.clone()).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
    let issued = firm.issued_by_sms().await;
    let twice = format!(r#"{{"code": "{}", "code": "{}"}}"#, wrong(&issued.code), issued.code);
    let path = format!("/v1/passcodes/{}/verify", issued.id);
    firm.api.post(path).key(&firm.key).text(twice).send().await.problem(400, "invalid-request");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn wrong_types_are_refused() {
    refused(&[
        ("", "{}"),
        ("/recipient", r#"{"recipient": null}"#),
        ("/recipient", r#"{"recipient": "PHONE"}"#),
        ("/recipient", r#"{"recipient": [{"phone": "PHONE"}]}"#),
        ("/recipient", r#"{"recipient": {}}"#),
        ("/recipient/phone", r#"{"recipient": {"phone": 33612345678}}"#),
        ("/recipient/phone", r#"{"recipient": {"phone": ["PHONE"]}}"#),
        ("/recipient/phone", r#"{"recipient": {"phone": null}}"#),
        ("/recipient/email", r#"{"recipient": {"email": ["a@example.com", "b@example.com"]}}"#),
        ("/recipient/country", r#"{"recipient": {"phone": "PHONE", "country": 33}}"#),
        ("/channel", r#"{"recipient": {"phone": "PHONE"}, "channel": ["sms"]}"#),
        ("/channel", r#"{"recipient": {"phone": "PHONE"}, "channel": null}"#),
        ("/purpose", r#"{"recipient": {"phone": "PHONE"}, "purpose": 1}"#),
        ("/context", r#"{"recipient": {"phone": "PHONE"}, "context": "purchase"}"#),
        ("/context/item", r#"{"recipient": {"phone": "PHONE"}, "context": {"item": 1}}"#),
        ("/context/amount", r#"{"recipient": {"phone": "PHONE"}, "context": {"amount": "49.90 EUR"}}"#),
        (
            "/context/amount/value",
            r#"{"recipient": {"phone": "PHONE"}, "context": {"amount": {"value": 49.90, "currency": "EUR"}}}"#,
        ),
        ("/validity_seconds", r#"{"recipient": {"phone": "PHONE"}, "validity_seconds": "300"}"#),
        ("/validity_seconds", r#"{"recipient": {"phone": "PHONE"}, "validity_seconds": 300.5}"#),
        ("/validity_seconds", r#"{"recipient": {"phone": "PHONE"}, "validity_seconds": true}"#),
        ("/code_length", r#"{"recipient": {"phone": "PHONE"}, "code_length": "6"}"#),
        ("/client_reference", r#"{"recipient": {"phone": "PHONE"}, "client_reference": 811}"#),
        ("/client_ip", r#"{"recipient": {"phone": "PHONE"}, "client_ip": 3405803785}"#),
    ])
    .await;
}

#[tokio::test]
async fn values_outside_their_range_are_refused() {
    let slug = "x".repeat(33);
    let long_purpose = format!(r#"{{"recipient": {{"phone": "PHONE"}}, "purpose": "{slug}"}}"#);
    let amount = |value: &str, currency: &str| {
        format!(
            r#"{{"recipient": {{"phone": "PHONE"}}, "context": {{"amount": {{"value": "{value}", "currency": "{currency}"}}}}}}"#
        )
    };
    let member = |member: &str, value: &str| format!(r#"{{"recipient": {{"phone": "PHONE"}}, "{member}": {value}}}"#);
    let cases = [
        ("/validity_seconds", member("validity_seconds", "59")),
        ("/validity_seconds", member("validity_seconds", "601")),
        ("/validity_seconds", member("validity_seconds", "0")),
        ("/validity_seconds", member("validity_seconds", "-300")),
        ("/validity_seconds", member("validity_seconds", "99999999999999999999")),
        ("/code_length", member("code_length", "5")),
        ("/code_length", member("code_length", "11")),
        ("/channel", member("channel", "\"SMS\"")),
        ("/channel", member("channel", "\"pigeon\"")),
        ("/purpose", member("purpose", "\"\"")),
        ("/purpose", member("purpose", "\"Sign_in\"")),
        ("/purpose", member("purpose", "\"1st\"")),
        ("/purpose", member("purpose", "\"sign-in\"")),
        ("/purpose", member("purpose", "\"sign_in\\n\"")),
        ("/purpose", long_purpose),
        ("/time_zone", member("time_zone", "\"Mars/Olympus\"")),
        ("/time_zone", member("time_zone", "\"../../etc/passwd\"")),
        ("/client_ip", member("client_ip", "\"203.0.113.999\"")),
        ("/client_ip", member("client_ip", "\"203.0.113.9, 10.0.0.1\"")),
        ("/client_ip", member("client_ip", "\"localhost\"")),
        ("/client_reference", member("client_reference", "\"a\\nb\"")),
        ("/client_reference", member("client_reference", &format!("\"{}\"", "x".repeat(5000)))),
        ("/context/amount/value", amount("49,90", "EUR")),
        ("/context/amount/value", amount("1e3", "EUR")),
        ("/context/amount/value", amount("", "EUR")),
        ("/context/amount/value", amount("1.999", "EUR")),
        ("/context/amount/currency", amount("49.90", "EURO")),
        ("/context/amount/currency", amount("49.90", "eur")),
        ("/context/amount/currency", amount("49.90", "ZZZ")),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(pointer, body)| (*pointer, body.as_str())).collect();
    refused(&cases).await;
}

#[tokio::test]
async fn text_for_a_message_cannot_bring_a_line_of_its_own() {
    // R25: a tenant's text must not forge a last line, in an SMS or in a mail header.
    let member = |member: &str, text: &str| {
        format!(r#"{{"recipient": {{"phone": "PHONE"}}, "context": {{"{member}": "{text}"}}}}"#)
    };
    let mut cases = Vec::new();
    for name in ["action", "item", "payee"] {
        for text in [
            r"a\n@evil.example #123456",
            r"a\r\nBcc: b@example.com",
            r"a\u0000",
            r"a\u2028b",
            r"a\u0085b",
            r"a\u001b[2J",
        ] {
            cases.push((format!("/context/{name}"), member(name, text)));
        }
        cases.push((format!("/context/{name}"), member(name, &"x".repeat(2000))));
    }
    let cases: Vec<(&str, &str)> = cases.iter().map(|(pointer, body)| (pointer.as_str(), body.as_str())).collect();
    refused(&cases).await;
}

#[tokio::test]
async fn a_missing_body_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    for path in ["/v1/passcodes".to_owned(), format!("/v1/passcodes/{}/verify", issued.id)] {
        let answer = firm.api.post(path.clone()).key(&firm.key).send().await;
        answer.problem(415, "unsupported-media-type");
        let answer = firm.api.post(path).key(&firm.key).text("").send().await;
        answer.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn verify_and_resend_are_as_strict() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let code = &issued.code;
    let post = |action: &str, body: Value| firm.post(&format!("/v1/passcodes/{}/{action}", issued.id), &body).send();
    for body in
        [json!({"code": code, "x": 1}), json!([code]), json!(code), json!({}), json!({"code": code, "context": 1})]
    {
        post("verify", body).await.problem(400, "invalid-request");
    }
    for body in [json!({"channel": "auto_"}), json!({"code": code}), json!([]), json!({"channel": 1})] {
        post("resend", body).await.problem(400, "invalid-request");
    }
    firm.verify(&issued.id, code).send().await.expect(200);
}
