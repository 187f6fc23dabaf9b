//! R31, R59: what a provider said of an address is kept, and honoured before the next call.

use crate::harness::*;

const WHY: &str = "makes the provider refuse";

async fn listed(firm: &Firm) -> Vec<Value> {
    firm.get("/v1/suppressions").send().await.expect(200)["suppressions"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn a_number_that_opted_out_is_not_called_again_until_the_firm_lifts_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (fault, code, reason) in
        [("opted_out", "recipient-opted-out", "opted_out"), ("invalid_number", "invalid-recipient", "invalid")]
    {
        let (phone, email) = (people::french_mobile(), people::email());
        let by_sms = json!({"recipient": {"phone": phone, "email": email}, "channel": "sms"});
        service.fault("sns", fault, 1).await;
        firm.issue(&by_sms).send().await.problem(422, code);
        // Without a call: the provider would take it now.
        firm.issue(&by_sms).send().await.problem(422, code);
        assert!(service.messages_to(&phone).await.is_empty());
        let auto = firm.issue(&json!({"recipient": {"phone": phone, "email": email}})).send().await;
        assert_eq!(auto.expect(201)["channel"], "email", "auto goes by the other channel");
        let path = format!("/v1/suppressions?address={}", encoded(&phone));
        let found = firm.get(&path).send().await;
        let entry = &found.expect(200)["suppressions"][0];
        assert_eq!((&entry["reason"], &entry["channel"]), (&json!(reason), &json!("sms")));
        assert!(!found.text.contains(&phone), "masked");
        firm.delete(&path).send().await.expect(204);
        firm.delete(&path).send().await.problem(404, "not-found");
        firm.issue(&by_sms).send().await.expect(201);
    }
    assert!(listed(&firm).await.is_empty());
    assert_eq!(firm.parts_used().await, 2);
}

#[tokio::test]
async fn a_suppressed_number_stays_so_while_mail_goes_on() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": people::french_mobile(), "email": people::email()});
    service.fault("sns", "opted_out", 1).await;
    firm.issue(&json!({"recipient": recipient, "channel": "sms"})).send().await.problem(422, "recipient-opted-out");
    for _ in 0..2 {
        let issued = firm.issue(&json!({"recipient": recipient})).send().await;
        let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
        service.advance(31).await;
        firm.post(&format!("/v1/passcodes/{id}/resend"), &json!({"channel": "sms"}))
            .send()
            .await
            .problem(422, "recipient-opted-out");
        service.advance(24 * 3600).await;
    }
    assert_eq!(listed(&firm).await.len(), 1);
}

#[tokio::test]
async fn another_firm_knows_nothing_of_it() {
    let service = own_service!(WHY);
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let phone = people::french_mobile();
    service.fault("sns", "opted_out", 1).await;
    let order = json!({"recipient": {"phone": phone}});
    firm.issue(&order).send().await.problem(422, "recipient-opted-out");
    assert_eq!(listed(&firm).await.len(), 1);
    assert!(listed(&other).await.is_empty());
    other.delete(&format!("/v1/suppressions?address={}", encoded(&phone))).send().await.problem(404, "not-found");
    other.issue(&order).send().await.expect(201);
}

#[tokio::test]
async fn a_provider_that_is_in_trouble_suppresses_nobody() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (name, fault) in [("sns", "spend_limit"), ("ses", "suspended"), ("sns", "server_error")] {
        service.fault(name, fault, 1).await;
        let channel =
            if name == "sns" { json!({"phone": people::french_mobile()}) } else { json!({"email": people::email()}) };
        firm.issue(&json!({"recipient": channel})).send().await;
    }
    assert!(listed(&firm).await.is_empty());
}

#[tokio::test]
async fn queries_that_name_no_address_are_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    for path in
        ["/v1/suppressions", "/v1/suppressions?address=", "/v1/suppressions?address=nobody", "/v1/suppressions?x=1"]
    {
        firm.delete(path).send().await.problem(400, "invalid-request");
    }
    firm.get("/v1/suppressions?address=12%2034").send().await.problem(400, "invalid-request");
    let key = firm.new_key(&["passcodes"]).await;
    firm.api.get("/v1/suppressions").key(&key).send().await.problem(403, "forbidden");
}

#[tokio::test]
async fn what_receipts_say_of_an_address_is_kept_and_a_repeated_one_does_not_undo_a_lift() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let mail = firm.issued_by_email().await;
    let text = firm.issued_by_sms().await;
    let bounced = firm.issued_by_email().await;
    for (issued, status, reason, code) in [
        (&mail, "complained", "complained", "recipient-opted-out"),
        (&text, "opted_out", "opted_out", "recipient-opted-out"),
        (&bounced, "failed", "bounced", "invalid-recipient"),
    ] {
        let message = firm.newest_message(&issued.to).await.id;
        service.receipt(&message, status).await.expect(204);
        let path = format!("/v1/suppressions?address={}", encoded(&issued.to));
        assert_eq!(firm.get(&path).send().await.expect(200)["suppressions"][0]["reason"], reason, "{status}");
        let recipient =
            if issued.to.starts_with('+') { json!({"phone": issued.to}) } else { json!({"email": issued.to}) };
        firm.issue(&json!({"recipient": recipient})).send().await.problem(422, code);
        firm.delete(&path).send().await.expect(204);
        service.receipt(&message, status).await.expect(204);
        firm.issue(&json!({"recipient": recipient})).send().await.expect(201);
    }
}
