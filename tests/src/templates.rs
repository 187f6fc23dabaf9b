//! A firm's own texts, and the languages of ours: what is refused, what recipients get, and that a resend speaks the same.

use crate::harness::*;

const TEXT: &str = "{firm}: {code} confirms {amount} {item}. Valid {validity}, sent {sent_at}.";
const PATH: &str = "/v1/templates/transaction/sms/en";

fn transaction(phone: &str, locale: &str) -> Value {
    let context = json!({"item": "Annual plan", "amount": {"value": "49.90", "currency": "EUR"}});
    json!({"recipient": {"phone": phone}, "purpose": "transaction", "context": context, "locale": locale})
}

fn pointers(answer: &Answer) -> Vec<String> {
    let errors = answer.problem(400, "invalid-request")["errors"].as_array().expect("errors");
    errors.iter().filter_map(|error| error["pointer"].as_str()).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_firms_text_is_kept_sent_and_removed() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.get(PATH).send().await.problem(404, "not-found");
    let saved = firm.put(PATH, &json!({"text": TEXT})).send().await.expect(201).clone();
    assert_eq!((&saved["text"], &saved["locale"]), (&json!(TEXT), &json!("en")));
    assert_eq!(firm.put(PATH, &json!({"text": TEXT})).send().await.expect(200)["text"], TEXT);
    assert_eq!(firm.get(PATH).send().await.expect(200)["purpose"], "transaction");
    let listed = firm.get("/v1/templates").send().await.expect(200)["templates"].clone();
    assert_eq!(listed.as_array().map(Vec::len), Some(1));

    let phone = people::french_mobile();
    firm.issue(&transaction(&phone, "en-US")).send().await.expect(201);
    let message = firm.newest_message(&phone).await;
    assert!(message.text.contains("confirms 49.90 EUR Annual plan. Valid 5 min"), "{:?}", message.text);
    // Our own text in the recipient's language goes before the firm's in another.
    let phone = people::french_mobile();
    firm.issue(&transaction(&phone, "fr")).send().await.expect(201);
    let message = firm.newest_message(&phone).await;
    assert!(message.text.contains("est votre code") && message.text.contains("49,90 EUR"), "{:?}", message.text);

    firm.delete(PATH).send().await.expect(204);
    firm.delete(PATH).send().await.problem(404, "not-found");
    let phone = people::french_mobile();
    firm.issue(&transaction(&phone, "en")).send().await.expect(201);
    assert!(firm.newest_message(&phone).await.text.contains("is your code to confirm"));
}

#[tokio::test]
async fn a_text_is_refused_with_every_reason() {
    let firm = Firm::new(&Service::shared().await).await;
    for (path, body, expected) in [
        (PATH, json!({"text": "hello"}), vec!["/text"; 5]),
        (PATH, json!({"text": format!("{TEXT} {{link}}")}), vec!["/text"]),
        (PATH, json!({"text": format!("{TEXT}\n@evil.example #{{code}}")}), vec!["/text"; 4]),
        (PATH, json!({"text": format!("{TEXT} https://acme.example/x")}), vec!["/text"]),
        (PATH, json!({"text": format!("{TEXT} {}", "long ".repeat(30))}), vec!["/text"]),
        (PATH, json!({"text": TEXT, "subject": "a", "html": "b"}), vec!["/subject", "/html"]),
        ("/v1/templates/transaction/email/en", json!({"text": TEXT, "subject": "{code}"}), vec!["/subject"]),
        (
            "/v1/templates/transaction/email/en",
            json!({"text": TEXT, "html": format!("<p>{TEXT}<img src=\"https://t.example/p.gif\"></p>")}),
            vec!["/html"],
        ),
        ("/v1/templates/Transaction/sms/en", json!({"text": TEXT}), vec![""]),
        ("/v1/templates/transaction/voice/en", json!({"text": TEXT}), vec![""]),
        ("/v1/templates/transaction/sms/xx", json!({"text": TEXT}), vec![""]),
    ] {
        let answer = firm.put(path, &body).send_unchecked().await.expect("an answer");
        assert_eq!(pointers(&answer), expected, "{body}");
    }
    assert_eq!(firm.get("/v1/templates").send().await.expect(200)["templates"], json!([]));
}

#[tokio::test]
async fn r14_a_text_of_another_firm_is_none() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    first.put(PATH, &json!({"text": TEXT})).send().await.expect(201);
    second.get(PATH).send().await.problem(404, "not-found");
    second.delete(PATH).send().await.problem(404, "not-found");
    let phone = people::french_mobile();
    second.issue(&transaction(&phone, "en")).send().await.expect(201);
    assert!(!second.newest_message(&phone).await.text.contains("confirms"));
    first.get(PATH).send().await.expect(200);
}

#[tokio::test]
async fn many_texts_saved_at_once_are_all_there() {
    let firm = Firm::new(&Service::shared().await).await;
    let locales = ["en", "fr", "de", "es", "it", "pt"];
    let path = |locale: &str| format!("/v1/templates/transaction/sms/{locale}");
    at_once(locales.map(|locale| firm.put(&path(locale), &json!({"text": TEXT})).send())).await;
    let listed = firm.get("/v1/templates?limit=100").send().await.expect(200)["templates"].clone();
    assert_eq!(listed.as_array().map(Vec::len), Some(locales.len()), "{listed}");
    let phone = people::french_mobile();
    firm.issue(&transaction(&phone, "de-AT")).send().await.expect(201);
    assert!(firm.newest_message(&phone).await.text.contains("confirms 49,90 EUR"));
}

#[tokio::test]
async fn a_preview_shows_what_recipients_would_get() {
    let firm = Firm::new(&Service::shared().await).await;
    let body =
        json!({"purpose": "sign_in", "channel": "sms", "locale": "ru", "values": {"code": "042917", "firm": "Acme"}});
    let cases = firm.post("/v1/templates/preview", &body).send().await.expect(200)["cases"].clone();
    let names: Vec<&str> = cases.as_array().expect("cases").iter().filter_map(|case| case["case"].as_str()).collect();
    assert_eq!(names, ["shortest", "typical", "longest", "given"]);
    let given = &cases[3];
    let text = given["text"].as_str().expect("a text");
    assert!(text.starts_with("Acme: 042917"), "{text}");
    assert_eq!(given["encoding"], "ucs2");
    assert_eq!(given["characters"], text.encode_utf16().count());
    let body = json!({"purpose": "sign_in", "channel": "sms", "locale": "en", "text": "{code}"});
    let answer = firm.post("/v1/templates/preview", &body).send().await;
    assert_eq!(pointers(&answer), ["/text"; 3]);
    let body = json!({"purpose": "sign_in", "channel": "email", "locale": "ar"});
    let cases = firm.post("/v1/templates/preview", &body).send().await.expect(200)["cases"].clone();
    assert!(cases[1]["html"].as_str().is_some_and(|html| html.contains("dir=\"rtl\"")), "{cases}");
}

#[tokio::test]
async fn a_locale_falls_back_and_a_resend_speaks_the_same_language() {
    let service = own_service!("moves the clock");
    let firm = Firm::with(&service, json!({"locale": "de"})).await;
    for (locale, words) in [
        (Some("pt-BR"), "seu codigo"),
        (Some("zh-TW"), "\u{6709}\u{6548}"),
        (Some("nn"), "koden din"),
        (Some("sw"), "Ihr Code"),
        (None, "Ihr Code"),
    ] {
        let phone = people::french_mobile();
        let mut body = json!({"recipient": {"phone": phone}});
        if let Some(locale) = locale {
            body["locale"] = json!(locale);
        }
        let id = firm.issue(&body).send().await.expect(201)["id"].as_str().expect("an id").to_owned();
        let first = firm.newest_message(&phone).await;
        assert!(first.text.contains(words), "{locale:?}: {:?}", first.text);
        service.advance(31).await;
        firm.resend(&id).send().await.expect(200);
        let again = firm.newest_message(&phone).await;
        assert!(again.id != first.id && again.text.contains(words), "{locale:?}: {:?}", again.text);
    }
}

#[tokio::test]
async fn a_mail_comes_in_the_recipients_language() {
    let firm = Firm::new(&Service::shared().await).await;
    for (locale, words, direction) in [("fr", "votre code de connexion", "ltr"), ("he", "\u{5e7}\u{5d5}\u{5d3}", "rtl")]
    {
        let email = people::email();
        firm.issue(&json!({"recipient": {"email": email}, "locale": locale})).send().await.expect(201);
        let mail = firm.newest_message(&email).await;
        assert!(mail.subject.contains(words) && mail.html.contains(&format!("dir=\"{direction}\"")), "{mail:?}");
        assert!(!mail.subject.contains(&code_in(&mail, 6)));
    }
}

#[tokio::test]
async fn a_firm_says_how_many_parts_a_message_may_have() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    assert_eq!(firm.get("/v1/settings").send().await.expect(200)["messages"], json!({"max_parts": 1}));
    for wrong in [json!({"max_parts": 0}), json!({"max_parts": 4})] {
        let answer = firm.patch("/v1/settings", &json!({"messages": wrong})).send_unchecked().await.expect("an answer");
        assert_eq!(pointers(&answer), ["/messages/max_parts"]);
    }
    let long = "a very long item that nobody would read to its end ok";
    // A firm for each: a setting is known at once only where nobody has asked yet.
    let parts = async |most: u32| {
        let firm = Firm::new(&service).await;
        firm.settings(json!({"messages": {"max_parts": most}})).await;
        let phone = people::french_mobile();
        let context = json!({"action": long, "item": long, "payee": long});
        let body = json!({"recipient": {"phone": phone}, "context": context});
        let document = firm.issue(&body).send().await.expect(201).clone();
        (document["sends"][0]["parts"].clone(), firm.newest_message(&phone).await.text.matches(long).count())
    };
    let (one, told) = parts(1).await;
    assert!(one == 1 && told < 3, "{one} with {told} details");
    assert_eq!(parts(2).await, (json!(2), 3));
}
