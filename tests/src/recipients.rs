//! R23: phone numbers by real metadata, emails by syntax; one recipient, and only where the tenant may send.

use crate::harness::*;

async fn refused_at(pointer: &str, recipients: Vec<Value>) {
    let firm = Firm::new(&Service::shared().await).await;
    for recipient in recipients {
        let answer = firm.issue(&json!({"recipient": recipient})).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {recipient}\n{answer}");
        let pointers: Vec<&str> =
            answer.body["errors"].as_array().expect("checked").iter().filter_map(|e| e["pointer"].as_str()).collect();
        assert!(pointers.contains(&pointer), "no pointer {pointer} for {recipient}\n{answer}");
    }
}

#[tokio::test]
async fn national_digits_and_e164_reach_the_same_phone() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let (french, british, american) = (people::french_mobile(), people::uk_mobile(), people::us_number());
    let cases = [
        (&french, json!({"phone": french})),
        (&french, json!({"phone": french, "country": "FR"})),
        (&french, json!({"phone": people::french_national(&french), "country": "FR"})),
        // The tenant's default country is FR.
        (&french, json!({"phone": people::french_national(&french)})),
        (&british, json!({"phone": format!("0{}", &british[3..]), "country": "GB"})),
        (&american, json!({"phone": &american[2..], "country": "US"})),
    ];
    for (index, (phone, recipient)) in cases.iter().enumerate() {
        let before = service.messages_to(phone).await.len();
        firm.issue(&json!({"recipient": recipient})).send().await.expect(201);
        assert_eq!(service.messages_to(phone).await.len(), before + 1, "case {index}: {recipient}");
    }
}

#[tokio::test]
async fn what_is_not_a_phone_number_of_that_country_is_refused() {
    refused_at(
        "/recipient/phone",
        vec![
            json!({"phone": ""}),
            json!({"phone": "+"}),
            json!({"phone": "+33"}),
            json!({"phone": "abc"}),
            json!({"phone": "06123456"}),
            json!({"phone": "061234567890"}),
            json!({"phone": "0612345678", "country": "US"}),
            json!({"phone": "+336123456"}),
            json!({"phone": "+3361234567890123"}),
            json!({"phone": "+999123456789"}),
            json!({"phone": "+0612345678"}),
            json!({"phone": "++33612345678"}),
            json!({"phone": "+33612345678", "country": "GB"}),
            json!({"phone": "+15555555555"}),
            json!({"phone": "112", "country": "FR"}),
            json!({"phone": "3".repeat(4000)}),
        ],
    )
    .await;
}

#[tokio::test]
async fn anything_but_digits_is_refused() {
    // A3.
    refused_at(
        "/recipient/phone",
        vec![
            json!({"phone": "06 12 34 56 78", "country": "FR"}),
            json!({"phone": "06.12.34.56.78", "country": "FR"}),
            json!({"phone": "+33 612345678"}),
            json!({"phone": "+33(0)612345678"}),
            json!({"phone": "tel:+33612345678"}),
            json!({"phone": "+33612345678;ext=12"}),
            json!({"phone": "+33612345678x12"}),
            json!({"phone": "+33612345678\n"}),
            json!({"phone": " +33612345678"}),
            json!({"phone": "\u{ff0b}33612345678"}),
            json!({"phone": "\u{ff10}\u{ff16}12345678", "country": "FR"}),
            json!({"phone": "\u{660}\u{666}12345678", "country": "FR"}),
            json!({"phone": "0800FLOWERS", "country": "FR"}),
            json!({"phone": "+33612345678,+33612345679"}),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_country_is_one_of_iso_3166() {
    let phone = people::french_national(&people::french_mobile());
    let countries = ["", "fr", "FRA", "ZZ", "33", "F R", "FR\n"];
    refused_at("/recipient/country", countries.map(|c| json!({"phone": phone, "country": c})).to_vec()).await;
}

#[tokio::test]
async fn national_digits_need_a_country_or_the_tenants_default() {
    let service = Service::shared().await;
    let american = Firm::with(&service, json!({"default_country": "US"})).await;
    let phone = people::us_number();
    american.issue(&json!({"recipient": {"phone": &phone[2..]}})).send().await.expect(201);
    assert_eq!(service.messages_to(&phone).await.len(), 1);
    let french_digits = people::french_national(&people::french_mobile());
    let answer = american.issue(&json!({"recipient": {"phone": french_digits}})).send().await;
    answer.problem(400, "invalid-request");
}

#[tokio::test]
async fn what_is_not_an_email_address_is_refused() {
    let long_local = format!("{}@example.com", "a".repeat(65));
    let long_whole = format!("a@{}example.com", "long-label-of-a-domain.".repeat(12));
    refused_at(
        "/recipient/email",
        vec![
            json!({"email": ""}),
            json!({"email": "ana"}),
            json!({"email": "ana@"}),
            json!({"email": "@example.com"}),
            json!({"email": "ana@@example.com"}),
            json!({"email": "ana@example..com"}),
            json!({"email": "ana@-example.com"}),
            json!({"email": ".ana@example.com"}),
            json!({"email": "ana@example.com "}),
            json!({"email": "ana @example.com"}),
            json!({"email": "Ana <ana@example.com>"}),
            json!({"email": "ana@example.com,ben@example.com"}),
            json!({"email": "ana@example.com;ben@example.com"}),
            json!({"email": "ana@example.com\n"}),
            json!({"email": "ana@example.com\r\nBcc: ben@example.com"}),
            json!({"email": "ana@[127.0.0.1]"}),
            json!({"email": "mailto:ana@example.com"}),
            json!({"email": long_local}),
            json!({"email": long_whole}),
        ],
    )
    .await;
}

#[tokio::test]
async fn addresses_of_every_ordinary_form_are_accepted() {
    let firm = Firm::new(&Service::shared().await).await;
    for email in [
        "ana+tag@example.com",
        "a.b-c_d@sub.example.co.uk",
        "o'neil@example.com",
        "ANA.UPPER@EXAMPLE.COM",
        "1@example.com",
    ] {
        firm.issue(&json!({"recipient": {"email": email}})).send().await.expect(201);
        assert!(!firm.newest_message(email).await.text.is_empty());
    }
}

#[tokio::test]
async fn a_recipient_is_one_person() {
    // GitLab mailed a reset to every address of a list.
    let firm = Firm::new(&Service::shared().await).await;
    let (mine, theirs) = (people::email(), people::email());
    for recipient in [json!({"email": [mine, theirs]}), json!([{"email": mine}, {"email": theirs}])] {
        firm.issue(&json!({"recipient": recipient})).send().await.problem(400, "invalid-request");
    }
    for address in [mine, theirs] {
        assert!(firm.service.messages_to(&address).await.is_empty());
    }
}

#[tokio::test]
async fn a_country_that_the_tenant_did_not_allow_is_refused_with_the_rule() {
    let firm = Firm::new(&Service::shared().await).await;
    let answer = firm.issue(&json!({"recipient": {"phone": "+4915112345678"}})).send().await;
    let reason = answer.problem(403, "destination-not-allowed")["reason"].as_str().expect("checked").to_owned();
    assert!(!reason.is_empty());
    assert_eq!(firm.parts_used().await, 0);
}

#[tokio::test]
async fn ranges_that_cost_extra_or_reach_no_phone_of_a_country_are_refused_with_the_rule() {
    let service = Service::shared().await;
    let firm = Firm::with(&service, json!({"allowed_countries": ["DE", "FR", "GB", "US"]})).await;
    // France's 08 99, Britain's 09, the United States' 900; France's 08 10; Britain's 070, Germany's 0700, the United
    // States' 500; Iridium.
    for (phone, reason) in [
        ("+33899123456", "premium-rate"),
        ("+449098790123", "premium-rate"),
        ("+19002345678", "premium-rate"),
        ("+33810123456", "shared-cost"),
        ("+447012345678", "personal-number"),
        ("+4970012345678", "personal-number"),
        ("+15005550006", "personal-number"),
        ("+881612345678", "satellite"),
    ] {
        let answer = firm.issue(&json!({"recipient": {"phone": phone}})).send().await;
        assert_eq!(answer.problem(403, "destination-not-allowed")["reason"], reason, "{phone}");
    }
}

#[tokio::test]
async fn automatic_choice_takes_the_email_where_the_phone_is_not_usable() {
    let firm = Firm::new(&Service::shared().await).await;
    let email = people::email();
    let answer = firm.issue(&json!({"recipient": {"phone": "+4915112345678", "email": email}})).send().await;
    assert_eq!(answer.expect(201)["channel"], "email");
    assert_eq!(firm.service.messages_to(&email).await.len(), 1);
}

#[tokio::test]
async fn a_malformed_contact_is_refused_also_beside_a_good_one() {
    let firm = Firm::new(&Service::shared().await).await;
    for recipient in
        [json!({"phone": "abc", "email": people::email()}), json!({"phone": people::french_mobile(), "email": "ana@"})]
    {
        firm.issue(&json!({"recipient": recipient})).send().await.problem(400, "invalid-request");
    }
}
