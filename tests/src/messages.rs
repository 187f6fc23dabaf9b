//! What the recipient reads: firm, purpose, amount, time and the true validity, in one segment (R24, E1, E2, E4).

use crate::harness::*;

async fn sent(firm: &Firm, mut body: Value) -> (Message, Value) {
    body["time_zone"] = json!("UTC");
    let answer = firm.issue(&body).send().await;
    let document = answer.expect(201).clone();
    let contact = if document["channel"] == "sms" { "phone" } else { "email" };
    let to = body["recipient"][contact].as_str().expect("a contact").to_owned();
    (firm.newest_message(&to).await, document)
}

fn purchase() -> Value {
    json!({"action": "purchase", "item": "Annual plan", "amount": {"value": "49.90", "currency": "EUR"}, "payee": "Acme"})
}

#[tokio::test]
async fn an_sms_names_the_firm_and_what_the_code_is_for() {
    let firm = Firm::new(&Service::shared().await).await;
    let body =
        json!({"recipient": {"phone": people::french_mobile()}, "purpose": "transaction", "context": purchase()});
    let (message, document) = sent(&firm, body).await;
    assert_eq!(message.channel, "sms");
    for part in [firm.name.as_str(), "49.90 EUR", "Acme"] {
        assert!(message.text.contains(part), "no {part:?} in {:?}", message.text);
    }
    let at = document["created_at"].as_str().expect("a time");
    assert!(message.text.contains(&at[11..16]), "no time of sending {} in {:?}", &at[11..16], message.text);
    assert!(message.text.is_ascii(), "{:?}", message.text);
    assert_eq!(document["sends"][0]["parts"], 1, "{:?}", message.text);
    assert!(message.text.len() <= 160, "{} characters: {:?}", message.text.len(), message.text);
}

#[tokio::test]
async fn a_message_states_the_validity_that_is_enforced() {
    // otpgateway and Cap stated another.
    let firm = Firm::new(&Service::shared().await).await;
    for (seconds, minutes) in [(120, "2 min"), (300, "5 min"), (600, "10 min")] {
        for recipient in [json!({"phone": people::french_mobile()}), json!({"email": people::email()})] {
            let (message, document) = sent(&firm, json!({"recipient": recipient, "validity_seconds": seconds})).await;
            let until = document["expires_at"].as_str().expect("a time")[11..16].to_owned();
            let stated = message.text.contains(minutes) || message.text.contains(&until);
            assert!(stated, "neither {minutes:?} nor {until:?} in {:?}", message.text);
        }
    }
}

#[tokio::test]
async fn an_email_has_text_html_and_a_subject() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"email": people::email()}, "purpose": "transaction", "context": purchase()});
    let (message, _) = sent(&firm, body).await;
    let code = code_in(&message, 6);
    assert!(message.html.contains(&code), "{}", message.html);
    for part in [firm.name.as_str(), "49.90", "Annual plan"] {
        assert!(message.text.contains(part), "no {part:?} in {:?}", message.text);
        assert!(message.html.contains(part), "no {part:?} in {:?}", message.html);
    }
    assert!(message.subject.contains(&firm.name), "{:?}", message.subject);
}

#[tokio::test]
async fn text_of_the_tenant_is_text_in_html() {
    let firm = Firm::new(&Service::shared().await).await;
    let context = json!({"action": "purchase", "item": "<img src=x onerror=alert(1)>&amp;", "payee": "A\"B'C"});
    let body = json!({"recipient": {"email": people::email()}, "purpose": "transaction", "context": context});
    let (message, _) = sent(&firm, body).await;
    assert!(!message.html.contains("<img src=x"), "{}", message.html);
}

#[tokio::test]
async fn an_sms_goes_the_transactional_route_with_sender_and_ceiling() {
    // R27.
    let firm = Firm::new(&Service::shared().await).await;
    firm.settings(json!({"sender_id": "ACME"})).await;
    let (message, _) = sent(&firm, json!({"recipient": {"phone": people::french_mobile()}})).await;
    // Whichever service carries it: each has its own names for them (`sms_providers.rs`).
    let attributes = message.attributes.to_string().to_ascii_lowercase();
    for expected in ["transactional", "acme", "maxprice"] {
        assert!(attributes.contains(expected), "no {expected} in {attributes}");
    }
}

#[tokio::test]
async fn a_code_keeps_its_leading_zeros() {
    // R1: one code in ten starts with a zero; among two hundred, one is missing with probability 7e-10.
    let firm = Firm::new(&Service::shared().await).await;
    for _ in 0..10 {
        let people: Vec<String> = (0..20).map(|_| people::email()).collect();
        let calls = people.iter().map(|email| firm.issue(&json!({"recipient": {"email": email}})).send());
        for answer in at_once(calls).await {
            answer.expect(201);
        }
        for email in &people {
            if code_in(&firm.newest_message(email).await, 6).starts_with('0') {
                return;
            }
        }
    }
    panic!("no code starts with a zero");
}

#[tokio::test]
async fn two_firms_messages_name_each_its_own() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let phone = people::french_mobile();
    let (to_first, _) = sent(&first, json!({"recipient": {"phone": phone}})).await;
    let (to_second, _) = sent(&second, json!({"recipient": {"phone": phone}})).await;
    assert!(to_first.text.contains(&first.name) && !to_first.text.contains(&second.name));
    assert!(to_second.text.contains(&second.name) && !to_second.text.contains(&first.name));
}

#[tokio::test]
async fn characters_outside_gsm_7_are_charged_as_what_they_make_of_the_message() {
    // R24: one character outside makes the whole message UCS-2, 70 a part.
    let service = Service::shared().await;
    let firm = Firm::with(&service, json!({"name": format!("株式会社 {}", people::letters())})).await;
    let (message, document) = sent(&firm, json!({"recipient": {"phone": people::french_mobile()}})).await;
    let parts = document["sends"][0]["parts"].as_u64().expect("a number");
    let units = message.text.encode_utf16().count();
    let gsm_7 = message.text.is_ascii();
    if !gsm_7 {
        let expected = if units <= 70 { 1 } else { units.div_ceil(67) };
        assert_eq!(parts, expected as u64, "{units} units: {:?}", message.text);
    }
    assert_eq!(firm.parts_used().await, parts);
}
