//! R30: the guard against pumping. Breakers by the share of verified sends, per block of a thousand numbers and per country.

use crate::harness::*;

const WHY: &str = "moves the clock";

/// A number of a block of a thousand French mobiles.
fn number(block: u64, index: u64) -> String {
    format!("+336{block:05}{index:03}")
}

async fn send(firm: &Firm, phone: &str) -> Answer {
    firm.issue(&json!({"recipient": {"phone": phone}, "validity_seconds": 60})).send().await
}

async fn sent(firm: &Firm, phone: &str) -> Issued {
    firm.issued(json!({"recipient": {"phone": phone}, "validity_seconds": 60})).await
}

async fn breaker(firm: &Firm, id: &str) -> Value {
    let answer = firm.get("/v1/guard").send().await;
    let list = answer.expect(200)["breakers"].as_array().expect("a list").clone();
    list.into_iter().find(|breaker| breaker["id"] == id).unwrap_or(Value::Null)
}

/// Sends to twenty numbers of a block that nobody verifies, and lets their codes end.
async fn pump(service: &Service, firm: &Firm, block: u64) {
    for index in 0..20 {
        send(firm, &number(block, index)).await.expect(201);
    }
    service.advance(80).await;
}

fn refused(answer: &Answer, scope: &str) -> i64 {
    let problem = answer.problem(403, "destination-not-allowed");
    assert_eq!((&problem["reason"], &problem["scope"]), (&json!("low-verified-ratio"), &json!(scope)));
    answer.retry_after()
}

#[tokio::test]
async fn a_block_that_verifies_nothing_is_stopped_alone_and_mailed_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.plan(5_000).await;
    pump(&service, &firm, 10_001).await;
    let wait = refused(&send(&firm, &number(10_001, 500)).await, "block");
    assert!((290..=300).contains(&wait), "{wait}");
    refused(&send(&firm, &number(10_001, 501)).await, "block");
    send(&firm, &number(10_002, 1)).await.expect(201);
    let open = breaker(&firm, "block-33610001").await;
    assert_eq!(
        (&open["state"], &open["reason"], &open["block"]),
        (&json!("open"), &json!("low-verified-ratio"), &json!("+33610001"))
    );
    assert_eq!((&open["settled"], &open["verified"]), (&json!(20), &json!(0)));
    assert_eq!(breaker(&firm, "country-FR").await["state"], "closed", "the block does not count for its country");
    service.run_jobs().await;
    service.run_jobs().await;
    let mails = service.messages_to(&firm.admin_email).await;
    assert_eq!(mails.iter().filter(|mail| mail.text.contains("+33610001")).count(), 1, "one mail for an opening");
    assert_eq!(firm.parts_used().await, 21, "what is refused is not charged");
}

#[tokio::test]
async fn a_verified_probe_closes_it_and_an_unverified_one_does_not() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    pump(&service, &firm, 10_003).await;
    let wait = refused(&send(&firm, &number(10_003, 500)).await, "block");
    service.advance(wait).await;
    assert_eq!(breaker(&firm, "block-33610003").await["state"], "half_open");
    let probe = sent(&firm, &number(10_003, 600)).await;
    let wait = refused(&send(&firm, &number(10_003, 601)).await, "block");
    assert!((50..=60).contains(&wait), "one probe a minute: {wait}");
    service.advance(wait).await;
    let second = sent(&firm, &number(10_003, 602)).await;
    let _ = probe;
    firm.verify(&second.id, &second.code).send().await.expect(200);
    send(&firm, &number(10_003, 603)).await.expect(201);
    assert_eq!(breaker(&firm, "block-33610003").await["state"], "closed");
}

#[tokio::test]
async fn many_blocks_a_little_each_stop_the_country_and_email_goes_on() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for block in 0..21 {
        send(&firm, &number(20_000 + block, 1)).await.expect(201);
    }
    service.advance(80).await;
    refused(&send(&firm, &number(20_100, 1)).await, "country");
    let uk = firm.issue(&json!({"recipient": {"phone": people::uk_mobile()}})).send().await;
    uk.expect(201);
    let both = json!({"recipient": {"phone": number(20_101, 1), "email": people::email()}});
    assert_eq!(firm.issue(&both).send().await.expect(201)["channel"], "email");
    let other = Firm::new(&service).await;
    send(&other, &number(20_100, 2)).await.expect(201);
}

#[tokio::test]
async fn a_launch_of_which_most_is_verified_never_trips_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for index in 0..60 {
        let issued = sent(&firm, &number(30_000 + index % 3, index)).await;
        if index % 10 < 7 {
            firm.verify(&issued.id, &issued.code).send().await.expect(200);
        }
    }
    service.advance(80).await;
    send(&firm, &number(30_000, 900)).await.expect(201);
    let country = breaker(&firm, "country-FR").await;
    assert_eq!(
        (&country["state"], &country["settled"], &country["verified"]),
        (&json!("closed"), &json!(60), &json!(42))
    );
}

#[tokio::test]
async fn a_release_starts_anew_and_shadow_mode_refuses_nothing() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    pump(&service, &firm, 10_004).await;
    refused(&send(&firm, &number(10_004, 500)).await, "block");
    let other = Firm::new(&service).await;
    let release = "/v1/guard/block-33610004/release";
    other.post(release, &json!({})).send().await.problem(404, "not-found");
    firm.post("/v1/guard/nothing/release", &json!({})).send().await.problem(404, "not-found");
    let released = firm.post(release, &json!({})).send().await;
    assert_eq!((&released.expect(200)["state"], &released.body["settled"]), (&json!("closed"), &json!(0)));
    send(&firm, &number(10_004, 501)).await.expect(201);

    let watched = Firm::new(&service).await;
    watched.settings(json!({"guard": {"mode": "shadow"}})).await;
    pump(&service, &watched, 10_005).await;
    send(&watched, &number(10_005, 500)).await.expect(201);
    assert_eq!(breaker(&watched, "block-33610005").await["state"], "open", "recorded all the same");
    service.run_jobs().await;
    assert_eq!(service.messages_to(&watched.admin_email).await.len(), 1);
    let off = Firm::new(&service).await;
    off.settings(json!({"guard": {"mode": "off"}})).await;
    pump(&service, &off, 10_006).await;
    send(&off, &number(10_006, 500)).await.expect(201);
    assert_eq!(off.get("/v1/guard").send().await.expect(200)["breakers"], json!([]));
}

#[tokio::test]
async fn a_block_gets_a_hundred_in_ten_minutes_also_at_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let orders = (0..110).map(|index| {
        let order = firm.issue(&json!({"recipient": {"phone": number(10_007, index)}}));
        async move { order.send().await }
    });
    let answers = at_once(orders).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 100);
    let refused = answers.iter().find(|answer| answer.status == 429).expect("some were refused");
    assert_eq!(refused.problem(429, "too-many-requests")["violated_policies"], json!(["block-10-minutes"]));
    send(&firm, &number(10_008, 1)).await.expect(201);
    service.advance(refused.retry_after()).await;
}

#[tokio::test]
async fn settings_of_the_guard_are_checked() {
    let firm = Firm::new(&Service::shared().await).await;
    for guard in [
        json!({"mode": "sleep"}),
        json!({"minimum_sends": 4}),
        json!({"minimum_sends": 10_001}),
        json!({"verified_ratio": 0}),
        json!({"verified_ratio": 1}),
        json!({"x": 1}),
        json!(null),
    ] {
        firm.patch("/v1/settings", &json!({"guard": guard})).send().await.problem(400, "invalid-request");
    }
    firm.settings(json!({"guard": {"minimum_sends": 50}})).await;
    let settings = firm.get("/v1/settings").send().await;
    assert_eq!(settings.expect(200)["guard"], json!({"mode": "enforce", "minimum_sends": 50, "verified_ratio": 0.1}));
}

#[tokio::test]
async fn a_block_that_verifies_nothing_does_not_stop_its_country_whoever_is_sent_to_next() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    pump(&service, &firm, 10_011).await;
    let listed = breaker(&firm, "country-FR").await;
    assert_eq!(listed["state"], "closed", "{listed}");
    send(&firm, &number(10_012, 1)).await.expect(201);
    assert_eq!(breaker(&firm, "block-33610011").await["state"], "open", "judged all the same");
    refused(&send(&firm, &number(10_011, 500)).await, "block");
    service.run_jobs().await;
    assert_eq!(service.messages_to(&firm.admin_email).await.len(), 1);
}

#[tokio::test]
async fn feedback_settles_a_send_once_however_often_it_is_given() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued(json!({"recipient": {"phone": number(10_013, 1)}})).await;
    for round in 0..25 {
        let body = json!({"received": round % 3 == 2});
        firm.post(&format!("/v1/passcodes/{}/feedback", issued.id), &body).send().await.expect(204);
    }
    let block = breaker(&firm, "block-33610013").await;
    assert_eq!((&block["settled"], &block["sent"], &block["verified"]), (&json!(1), &json!(1), &json!(0)));
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let block = breaker(&firm, "block-33610013").await;
    assert_eq!((&block["settled"], &block["sent"], &block["verified"]), (&json!(1), &json!(1), &json!(1)));
}

/// What a block has counted: settled, sent, verified.
async fn counts(firm: &Firm, block: u64) -> (Value, Value, Value) {
    let breaker = breaker(firm, &format!("block-336{block:05}")).await;
    (breaker["settled"].clone(), breaker["sent"].clone(), breaker["verified"].clone())
}

fn counted(settled: u64, sent: u64, verified: u64) -> (Value, Value, Value) {
    (json!(settled), json!(sent), json!(verified))
}

#[tokio::test]
async fn a_passcode_that_is_over_settles_its_sends_at_once_and_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let phone = number(10_016, 1);
    let order = json!({"recipient": {"phone": phone}});
    firm.issued(order.clone()).await;
    assert_eq!(counts(&firm, 10_016).await, counted(0, 1, 0));
    // Superseded.
    let second = firm.issued(order.clone()).await;
    assert_eq!(counts(&firm, 10_016).await, counted(1, 2, 0));
    service.advance(31).await;
    firm.resend(&second.id).send().await.expect(200);
    let third = firm.issued(order.clone()).await;
    assert_eq!(counts(&firm, 10_016).await, counted(3, 4, 0), "both of its messages");
    firm.cancel(&third.id).send().await.expect(204);
    assert_eq!(counts(&firm, 10_016).await, counted(4, 4, 0));
    let fourth = firm.issued(order).await;
    assert_eq!(counts(&firm, 10_016).await, counted(4, 5, 0), "a canceled one is superseded by nobody");
    firm.exhaust(&fourth).await;
    assert_eq!(counts(&firm, 10_016).await, counted(5, 5, 0));
    // Nothing settles a second time, when the codes would have ended or later.
    service.advance(400).await;
    assert_eq!(counts(&firm, 10_016).await, counted(5, 5, 0));
}

#[tokio::test]
async fn who_supersedes_settles_whatever_address_the_two_have_in_common() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let email = people::email();
    let recipient = json!({"phone": number(10_017, 1), "email": email});
    firm.issued(json!({"recipient": recipient, "channel": "sms"})).await;
    firm.issued(json!({"recipient": {"email": email}})).await;
    assert_eq!(counts(&firm, 10_017).await, counted(1, 1, 0));
    let other = firm.issued(json!({"recipient": {"phone": number(10_017, 2), "email": email}, "channel": "sms"})).await;
    firm.verify(&other.id, &other.code).send().await.expect(200);
    assert_eq!(counts(&firm, 10_017).await, counted(2, 2, 1));
    firm.issued(json!({"recipient": {"phone": number(10_017, 2)}})).await;
    assert_eq!(counts(&firm, 10_017).await, counted(2, 3, 1), "a verified one settled when it was verified");
}

#[tokio::test]
async fn of_many_that_supersede_one_another_at_once_each_settles_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let orders = (0..5).map(|_| {
        let order = firm.issue(&json!({"recipient": {"phone": number(10_018, 1)}}));
        async move { order.send().await }
    });
    assert!(at_once(orders).await.iter().all(|answer| answer.status == 201));
    assert_eq!(counts(&firm, 10_018).await, counted(4, 5, 0));
    service.advance(400).await;
    assert_eq!(counts(&firm, 10_018).await, counted(5, 5, 0));
}

#[tokio::test]
async fn superseding_costs_a_read_under_the_guard_and_nothing_without_it() {
    let service = own_service!("notes what is asked of the table");
    let mut calls = Vec::new();
    for (mode, by_sms) in [("enforce", true), ("off", true), ("enforce", false)] {
        let firm = Firm::new(&service).await;
        firm.settings(json!({"guard": {"mode": mode}})).await;
        let recipient = |index| {
            if by_sms { json!({"phone": number(10_019, index)}) } else { json!({"email": people::email()}) }
        };
        // The month is open.
        firm.issued(json!({"recipient": recipient(1)})).await;
        let order = json!({"recipient": recipient(2)});
        let mut counts = Vec::new();
        for _ in 0..2 {
            service.note_calls().await;
            firm.issued(order.clone()).await;
            let noted = service.noted_calls().await;
            assert!(noted.iter().all(|call| call.is_done), "{noted:?}");
            let is_record = |call: &TableCall| call.reads.iter().any(|item| item.ends_with("/PASSCODE"));
            let is_read = noted.iter().any(is_record);
            assert_eq!(is_read, mode == "enforce" && by_sms && !counts.is_empty(), "{noted:?}");
            counts.push(noted.len());
        }
        calls.push((counts[0], counts[1]));
    }
    let [(first, second), without, by_mail] = calls[..] else { panic!("three kinds") };
    // The record, and the counts of the block and the country.
    assert_eq!(second, first + 3, "{calls:?}");
    assert_eq!(without.0, without.1, "{calls:?}");
    assert_eq!(by_mail.0, by_mail.1, "{calls:?}");
}

#[tokio::test]
async fn a_code_that_came_by_mail_says_nothing_of_sms() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let recipient = json!({"phone": number(10_014, 1), "email": people::email()});
    let issued = firm.issued(json!({"recipient": recipient, "channel": "sms"})).await;
    service.advance(31).await;
    firm.post(&format!("/v1/passcodes/{}/resend", issued.id), &json!({"channel": "email"})).send().await.expect(200);
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let block = breaker(&firm, "block-33610014").await;
    assert_eq!((&block["settled"], &block["verified"]), (&json!(1), &json!(0)));
}

#[tokio::test]
async fn a_full_block_is_a_refused_step() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for index in 0..100 {
        send(&firm, &number(10_015, index)).await.expect(201);
    }
    let recipient = json!({"phone": number(10_015, 500), "email": people::email()});
    let steps = json!([{"channel": "sms", "wait_seconds": 30}, {"channel": "email"}]);
    let answer = firm.issue(&json!({"recipient": recipient, "strategy": steps})).send().await;
    assert_eq!(answer.expect(201)["channel"], "email");
    firm.issue(&json!({"recipient": recipient, "channel": "sms"})).send().await.problem(429, "too-many-requests");
}
