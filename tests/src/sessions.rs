//! C1 to C5 as far as the firm's own calls go: sessions are started, watched, changed, revealed, ended. The door itself stands in
//! `pages_door.rs`, every order of everything in `sessions_model.rs`.

use crate::harness::seat::{MEETINGS, SeatOf, by_email, firm_with_meetings, order, told};
use crate::harness::*;

async fn firm(service: &Service) -> Firm {
    firm_with_meetings(service, json!({})).await
}

fn pointers(answer: &Answer) -> Vec<String> {
    let errors = answer.problem(400, "invalid-request")["errors"].as_array().expect("a list").clone();
    errors.iter().map(|error| error["pointer"].as_str().expect("a pointer").to_owned()).collect()
}

#[tokio::test]
async fn a_session_is_started_masked_and_everybody_invited_by_their_channel() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let (ana, rui, notary) = (people::email(), people::french_mobile(), people::email());
    let (phone, mail) = (people::french_mobile(), people::email());
    let people = [
        json!({"role": "primary", "name": "Ana Silva", "invite": {"channel": "email", "email": ana},
               "passcode_to": {"phone": phone, "country": "FR"}}),
        json!({"role": "cosigner", "name": "Rui Silva", "invite": {"channel": "sms", "phone": rui},
               "passcode_to": {"email": mail}}),
        told("participant", "Notary", &notary),
    ];
    let answer = firm.post("/v1/sessions", &order(&people, json!({"passcode": true}))).send().await;
    let session = answer.expect(201);
    let id = session["id"].as_str().expect("an id");
    assert!(id.starts_with("se_") && answer.header("location").is_some_and(|at| at.ends_with(id)), "{answer}");
    assert_eq!((&session["status"], &session["name"]), (&json!("open"), &json!("Mortgage signing")));
    assert_eq!(session["agent"], json!({"id": "u-17", "name": "Marc Dupont"}));
    assert_eq!(seconds_between(&session["created_at"], &session["ends_at"]), 24 * 3600);
    for whole in [&ana, &rui, &notary, &phone, &mail] {
        assert!(!answer.text.contains(whole.trim_start_matches("+33")), "masked: {answer}");
    }
    let seats = session["participants"].as_array().expect("a list");
    assert_eq!(
        seats.iter().map(|seat| seat["role"].as_str().expect("a text")).collect::<Vec<_>>(),
        ["primary", "cosigner", "participant"]
    );
    for seat in seats {
        assert_eq!(seat["status"], "invited", "{seat}");
        assert_eq!((&seat["passcode"]["status"], &seat["passcode"]["can_reveal"]), (&json!("none"), &json!(false)));
        assert_eq!(seat["passcode"]["attempts_remaining"], 5, "{seat}");
    }
    assert_eq!((&seats[0]["passcode"]["channel"], &seats[1]["passcode"]["channel"]), (&json!("sms"), &json!("email")));
    assert_eq!(seats[2]["passcode"].get("channel"), None, "{seats:?}");

    // The URL stands in the answer that made it, and in the message; nowhere else.
    let urls: Vec<&str> = seats.iter().map(|seat| seat["url"].as_str().expect("a URL")).collect();
    assert!(urls.iter().all(|url| url.contains(&firm.pages) && url.contains("/s/")), "{urls:?}");
    let shown = firm.get(&format!("/v1/sessions/{id}")).send().await;
    assert!(shown.expect(200)["participants"].as_array().expect("a list").iter().all(|seat| seat.get("url").is_none()));
    let invited =
        [firm.eventual_message(&ana).await, firm.eventual_message(&rui).await, firm.eventual_message(&notary).await];
    for (message, url) in invited.iter().zip(&urls) {
        assert!(message.text.contains(url) && message.text.contains("Marc Dupont"), "{message:?}");
        assert!(message.text.contains(&firm.name), "{message:?}");
    }
    assert!(service.messages_to(&phone).await.is_empty(), "no code before anybody arrives");
}

#[tokio::test]
async fn a_session_of_a_firm_without_passcodes_has_none() {
    let service = Service::shared().await;
    for (setting, member, expected) in [
        ("optional", json!({}), Ok(true)),
        ("optional", json!({"passcode": false}), Ok(false)),
        ("required", json!({}), Ok(true)),
        ("required", json!({"passcode": false}), Err("/passcode")),
        ("off", json!({}), Ok(false)),
        ("off", json!({"passcode": true}), Err("/passcode")),
    ] {
        let firm = firm_with_meetings(&service, json!({"passcode": setting})).await;
        let people = [told("primary", "Ana", &people::email())];
        let answer = firm.post("/v1/sessions", &order(&people, member)).send().await;
        match expected {
            Ok(has_passcode) => {
                assert_eq!(answer.expect(201)["passcode"], has_passcode, "{setting}");
                assert_eq!(answer.body["participants"][0]["passcode"].is_null(), !has_passcode, "{answer}");
            }
            Err(pointer) => assert_eq!(pointers(&answer), [pointer], "{setting}: {answer}"),
        }
    }
}

#[tokio::test]
async fn every_fault_of_an_order_is_named_at_once() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let email = people::email();
    let body = json!({
        "name": "a\nb", "agent": {"id": "", "name": "@evil.example #123456"}, "enter_url": "https://evil.example/room",
        "participants": [
            {"role": "primary", "name": "", "invite": {"channel": "email", "email": "ana"}},
            {"role": "king", "name": "Ana", "invite": {"channel": "fax"}},
            {"role": "primary", "name": "Ana", "invite": {"channel": "sms", "phone": "12"}, "passcode_to": {}},
            {"role": "cosigner", "name": "Ana", "invite": {"channel": "email", "email": email}, "passcode_to": {"email": email}},
            {"role": "cosigner", "name": "Ana", "invite": {"channel": "email", "phone": "+33612345678"}},
        ],
    });
    let mut found = pointers(&firm.post("/v1/sessions", &body).send().await);
    found.sort();
    let mut expected = [
        "/name",
        "/agent/id",
        "/agent/name",
        "/enter_url",
        "/participants",
        "/participants/0/name",
        "/participants/0/invite/email",
        "/participants/1/role",
        "/participants/1/invite/channel",
        "/participants/2/invite/phone",
        "/participants/2/passcode_to",
        "/participants/3/passcode_to",
        "/participants/4/invite/phone",
        "/participants/4/invite/email",
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
    let without = |members: &[&str]| {
        let mut body = order(&[told("primary", "Ana", &email)], json!({}));
        members.iter().for_each(|member| drop(body.as_object_mut().expect("an object").remove(*member)));
        body
    };
    for body in [without(&["agent"]), without(&["participants"]), without(&["enter_url"]), order(&[], json!({}))] {
        firm.post("/v1/sessions", &body).send().await.problem(400, "invalid-request");
    }
    let many: Vec<Value> = (0..51).map(|_| told("primary", "A", "a@example.com")).collect();
    firm.post("/v1/sessions", &order(&many, json!({}))).send().await.problem(400, "invalid-request");
    let code = json!({"enter_url": format!("{MEETINGS}/room?code=1")});
    assert_eq!(
        pointers(&firm.post("/v1/sessions", &order(&[told("primary", "A", &email)], code)).send().await),
        ["/enter_url"]
    );
}

#[tokio::test]
async fn c5_without_an_address_the_agent_must_be_allowed_to_tell_the_code() {
    let service = Service::shared().await;
    let firm = firm_with_meetings(&service, json!({"agent_reveal": false})).await;
    let people = [told("primary", "Ana", &people::email())];
    let refused = firm.post("/v1/sessions", &order(&people, json!({}))).send().await;
    assert_eq!(pointers(&refused), ["/participants/0/passcode_to"]);
    assert!(refused.text.contains("agent_reveal"), "{refused}");
    firm.post("/v1/sessions", &order(&people, json!({"passcode": false}))).send().await.expect(201);
}

#[tokio::test]
async fn r30_a_number_that_the_firm_may_not_send_to_is_refused() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    firm.settings(json!({"allowed_countries": ["DE"]})).await;
    let body = order(&[by_email("primary", "Ana", &people::email(), &people::french_mobile())], json!({}));
    let refused = firm.post("/v1/sessions", &body).send().await;
    assert_eq!(refused.problem(403, "destination-not-allowed")["reason"], "country-not-allowed", "{refused}");
}

#[tokio::test]
async fn r18_the_same_key_starts_one_session_and_invites_once() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let email = people::email();
    let body = order(&[told("primary", "Ana", &email)], json!({}));
    let call = || firm.post("/v1/sessions", &body).header("idempotency-key", "k-1");
    let answers = at_once((0..20).map(|_| call().send())).await;
    let made: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert!(!made.is_empty() && made.iter().all(|answer| answer.body == made[0].body), "{}", statuses(&answers));
    assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 409)), "{}", statuses(&answers));
    let again = call().send().await;
    assert_eq!(again.expect(201), &made[0].body, "with its URLs");
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    firm.eventual_message(&email).await;
    if service.is_local() {
        service.run_jobs().await;
    }
    assert_eq!(service.messages_to(&email).await.len(), 1);
    let other = order(&[told("primary", "Bo", &email)], json!({}));
    firm.post("/v1/sessions", &other)
        .header("idempotency-key", "k-1")
        .send()
        .await
        .problem(422, "idempotency-key-reused");
}

#[tokio::test]
async fn who_watches_is_told_only_that_nothing_changed() {
    let service = own_service!("waits until the invitation is recorded");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    firm.eventual_message(&seat.email).await;
    service.run_jobs().await;
    let first = firm.get(&seat.path()).send().await;
    let tag = first.header("etag").expect("a tag").to_owned();
    let known = |tag: &str| firm.get(&seat.path()).header("if-none-match", tag);
    let same = known(&tag).send().await;
    assert_eq!((same.status, same.text.as_str(), same.header("etag")), (304, "", Some(tag.as_str())), "{same}");
    assert_eq!(known(&format!("W/{tag}")).send().await.status, 304);
    assert_eq!(known("\"0\"").send().await.status, 200);
    seat.arrive().await;
    let changed = known(&tag).send().await;
    assert_eq!(changed.expect(200)["participants"][0]["status"], "waiting_for_passcode", "{changed}");
    assert_ne!(changed.header("etag"), Some(tag.as_str()));
}

#[tokio::test]
async fn every_change_has_another_tag_also_by_receipts_and_by_the_clock() {
    let service = own_service!("moves the clock and reads the table's calls");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    let invitation = firm.eventual_message(&seat.email).await;
    service.run_jobs().await;
    let mut tags: Vec<String> = Vec::new();
    let mut seen = async |what: &str| {
        let answer = firm.get(&seat.path()).send().await;
        let tag = answer.header("etag").expect("a tag").to_owned();
        assert!(!tags.contains(&tag), "{what}: {answer}");
        let again = firm.get(&seat.path()).header("if-none-match", &tag).send().await;
        assert_eq!(again.status, 304, "{what}");
        tags.push(tag);
        answer.body.clone()
    };
    seen("made").await;
    service.receipt(&invitation.id, "delivered").await;
    assert_eq!(seen("invitation delivered").await["participants"][0]["invite"]["status"], "delivered");
    seat.arrive().await;
    assert_eq!(seen("arrived").await["participants"][0]["passcode"]["status"], "sent");
    let code = firm.eventual_message(&seat.phone).await;
    service.receipt(&code.id, "delivered").await;
    assert_eq!(seen("code delivered").await["participants"][0]["passcode"]["status"], "delivered");
    seat.types(&wrong(&seat.code().await)).await;
    assert_eq!(seen("wrong").await["participants"][0]["passcode"]["attempts_remaining"], 4);
    service.advance(301).await;
    assert_eq!(seen("the code is over").await["participants"][0]["status"], "left_out");
    firm.settings(json!({"sessions": {"agent_reveal": false}})).await;
    seen("the administrator changed their mind").await;
    service.advance(24 * 3600).await;
    assert_eq!(seen("over").await["status"], "ended");
}

#[tokio::test]
async fn asking_whether_anything_changed_reads_one_item() {
    let service = own_service!("reads the table's calls");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    firm.eventual_message(&seat.email).await;
    service.run_jobs().await;
    let tag = firm.get(&seat.path()).send().await.header("etag").expect("a tag").to_owned();
    service.note_calls().await;
    let same = firm.get(&seat.path()).header("if-none-match", &tag).send().await;
    assert_eq!(same.status, 304);
    let calls = service.noted_calls().await;
    let is_ours = |call: &&TableCall| call.reads.iter().chain(&call.writes).any(|item| item.contains(&seat.session));
    let of_sessions: Vec<&TableCall> = calls.iter().filter(is_ours).collect();
    assert_eq!(of_sessions.len(), 1, "{calls:?}");
    assert_eq!((of_sessions[0].operation.as_str(), of_sessions[0].items), ("GetItem", 1), "{calls:?}");
    assert!(of_sessions[0].units <= 1.0, "{calls:?}");
}

#[tokio::test]
async fn sessions_are_listed_newest_first_by_pages() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(SeatOf::told(&firm).await);
        service.advance(1).await;
    }
    firm.post(&format!("{}/end", made[1].path()), &json!({})).send().await.expect(200);
    let walk = async |query: &str| {
        let (mut found, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = firm.get(&format!("/v1/sessions?limit=2{query}{cursor}")).send().await;
            let sessions = page.expect(200)["sessions"].as_array().expect("a list").clone();
            found.extend(sessions.iter().map(|session| session["id"].as_str().expect("a text").to_owned()));
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return found,
            }
        }
    };
    let ids: Vec<String> = made.iter().rev().map(|seat| seat.session.clone()).collect();
    assert_eq!(walk("").await, ids);
    assert_eq!(walk("&status=ended").await, [made[1].session.clone()]);
    assert_eq!(walk("&status=open").await.len(), 4);
    firm.get("/v1/sessions?status=over").send().await.problem(400, "invalid-request");
}

#[tokio::test]
async fn a_participant_is_added_and_invited_and_there_are_fifty_at_most() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let people: Vec<Value> =
        (0..49).map(|at| told(if at == 0 { "primary" } else { "participant" }, "P", &people::email())).collect();
    let session = firm.post("/v1/sessions", &order(&people, json!({}))).send().await.expect(201).clone();
    let path = format!("/v1/sessions/{}", session["id"].as_str().expect("a text"));
    let add = |body: Value| firm.post(&format!("{path}/participants"), &body);
    let email = people::email();
    let body = by_email("participant", "Zoe", &email, &people::french_mobile());
    let answer = add(body.clone()).send().await;
    let seat = SeatOf::of(&firm, session["id"].as_str().expect("a text"), &body, answer.expect(201));
    assert!(firm.eventual_message(&email).await.text.contains(&seat.url), "{answer}");
    add(told("participant", "Too many", &people::email())).send().await.problem(409, "conflict");
    assert_eq!(pointers(&add(told("primary", "Second", &people::email())).send().await), ["/role"]);
    firm.delete(&seat.own("")).send().await.expect(204);
    firm.delete(&seat.own("")).send().await.expect(204);
    assert_eq!(seat.status().await, "removed");
    add(told("participant", "In the place", &people::email())).send().await.expect(201);
    // C4: the added one gets the automatic passcode.
    let two = by_email("participant", "Yann", &people::email(), &people::french_mobile());
    let other = SeatOf::new(&firm).await;
    let answer = firm.post(&format!("{}/participants", other.path()), &two).send().await;
    let yann = SeatOf::of(&firm, &other.session, &two, answer.expect(201));
    yann.arrive().await;
    assert_eq!(yann.codes().await, 1);
}

#[tokio::test]
async fn who_is_reassigned_has_another_link_and_the_old_one_and_its_code_are_dead() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    seat.arrive().await;
    let code = seat.code().await;
    let page = seat.browser().go(&seat.url).await;
    let (email, phone) = (people::email(), people::french_mobile());
    let body =
        json!({"name": "Bo Silva", "invite": {"channel": "email", "email": email}, "passcode_to": {"phone": phone}});
    let answer = firm.patch(&seat.own(""), &body).send().await;
    let bo = SeatOf::of(&firm, &seat.session, &body, answer.expect(200));
    assert_eq!((&answer.body["name"], &answer.body["status"]), (&json!("Bo Silva"), &json!("invited")), "{answer}");
    assert_ne!(bo.url, seat.url);
    // With the page that was open, and at the old link.
    let dead = page.press("Continue", &[("code", &code)]).await;
    assert_eq!(dead.status, 404, "{dead}");
    assert_eq!(seat.browser().go(&seat.url).await.status, 404);
    assert!(firm.eventual_message(&email).await.text.contains(&bo.url));
    assert!(!bo.enter().await.is_empty());
    assert_eq!(bo.status().await, "entered");
    let same = firm.patch(&bo.own(""), &json!({})).send().await;
    assert_eq!((same.expect(200)["status"].as_str(), same.body.get("url")), (Some("entered"), None), "nothing changed");
    let both = json!({"invite": {"channel": "sms", "phone": people::french_mobile()}});
    assert_eq!(pointers(&firm.patch(&bo.own(""), &both).send().await), ["/passcode_to"]);
}

#[tokio::test]
async fn an_invitation_is_sent_again_by_the_same_link() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::told(&firm).await;
    firm.eventual_message(&seat.email).await;
    let soon = seat.call("/invite").await;
    soon.problem(429, "resend-too-soon");
    for again in 1..=5 {
        service.advance(31).await;
        let answer = seat.call("/invite").await;
        assert_eq!((answer.expect(200)["id"].as_str(), answer.body.get("url")), (Some(seat.id.as_str()), None));
        let messages = firm.eventual_messages(&seat.email, again + 1).await;
        assert!(messages.iter().all(|message| message.text.contains(&seat.url)), "{messages:?}");
    }
    service.advance(31).await;
    let often = seat.call("/invite").await;
    often.problem(429, "sends-exhausted");
    let wait: i64 = often.header("retry-after").and_then(|text| text.parse().ok()).expect("seconds");
    assert!(wait > 20 * 3600, "{often}");
}

#[tokio::test]
async fn c5_a_code_is_told_to_the_agent_with_a_reason_that_the_audit_log_keeps() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let seat = SeatOf::told(&firm).await;
    seat.reveal().await.problem(409, "participant-not-waiting");
    let page = seat.arrive().await.expect(200, "Enter the code that Marc Dupont tells you");
    assert_eq!(seat.status().await, "waiting_for_passcode");
    let standing = seat.standing().await;
    assert_eq!((&standing["passcode"]["status"], &standing["passcode"]["can_reveal"]), (&json!("none"), &json!(true)));
    firm.post(&seat.own("/reveal"), &json!({})).send().await.problem(400, "invalid-request");
    let order = json!({"reason": "No message came.", "agent": {"id": "u-18", "name": "Eva"}});
    let told = firm.post(&seat.own("/reveal"), &order).send().await;
    let code = told.expect(200)["code"].as_str().expect("a code").to_owned();
    assert_eq!(seconds_between(&standing["passcode"]["expires_at"], &told.body["expires_at"]), 0);
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("a list").clone();
    let record =
        records.iter().find(|record| record["operation"] == "reveal_session_passcode" && record["outcome"] == "ok");
    let record = record.unwrap_or_else(|| panic!("{audit}"));
    assert_eq!((&record["id"], &record["reason"]), (&json!(seat.id), &json!("u-18 (Eva): No message came.")));
    assert!(!audit.text.contains(&code), "never the code");
    assert!(!firm.get(&seat.path()).send().await.text.contains(&code));
    let entered = page.press("Continue", &[("code", &code)]).await;
    let entry = seat.entry(&seat.entry_of(&entered)).await;
    assert_eq!(entry.expect(200)["verified_by"], "agent", "{entry}");
    seat.reveal().await.problem(409, "participant-not-waiting");
}

#[tokio::test]
async fn a_code_is_revealed_three_times_and_only_where_the_administrator_allows_it() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    seat.arrive().await;
    let sent = seat.code().await;
    for _ in 0..2 {
        assert_eq!(seat.reveal().await.expect(200)["code"], json!(sent), "the same code that was sent");
    }
    service.advance(31).await;
    seat.call("/passcode").await.expect(200);
    assert_ne!(seat.reveal().await.expect(200)["code"], json!(sent), "a fresh one");
    seat.reveal().await.problem(403, "reveal-not-allowed");
    assert_eq!(seat.standing().await["passcode"]["can_reveal"], false);
    let other = SeatOf::new(&firm).await;
    other.arrive().await;
    firm.settings(json!({"sessions": {"agent_reveal": false}})).await;
    other.reveal().await.problem(403, "reveal-not-allowed");
    firm.settings(json!({"sessions": {"agent_reveal": true}})).await;
    firm.post(&format!("{}/end", other.path()), &json!({})).send().await.expect(200);
    other.reveal().await.problem(403, "reveal-not-allowed");
}

#[tokio::test]
async fn a_fresh_passcode_is_issued_thirty_seconds_apart_while_somebody_waits() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    seat.call("/passcode").await.problem(409, "participant-not-waiting");
    seat.arrive().await;
    let first = seat.code().await;
    seat.call("/passcode").await.problem(429, "resend-too-soon");
    service.advance(31).await;
    let answer = seat.call("/passcode").await;
    assert_eq!(answer.expect(200)["status"], "waiting_for_passcode", "{answer}");
    assert_eq!(seat.codes().await, 2);
    let page = seat.types(&first).await;
    assert!(page.alert().contains("not right"), "the code of before is dead: {page}");
    service.advance(302).await;
    assert_eq!(seat.status().await, "left_out");
    assert_eq!(seat.call("/passcode").await.expect(200)["status"], "waiting_for_passcode", "not for good");
    let code = seat.code().await;
    seat.entry_of(&seat.types(&code).await);
    service.advance(31).await;
    seat.call("/passcode").await.problem(409, "participant-not-waiting");
}

#[tokio::test]
async fn an_address_has_ten_attempts_a_session_whatever_is_issued_removed_and_added_again() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    seat.arrive().await;
    let mut left = Vec::new();
    for _ in 0..4 {
        seat.types(&wrong(&seat.code().await)).await;
        left.push(seat.standing().await["passcode"]["attempts_remaining"].as_u64().expect("a number"));
    }
    service.advance(31).await;
    seat.call("/passcode").await.expect(200);
    for _ in 0..5 {
        seat.types(&wrong(&seat.code().await)).await;
        left.push(seat.standing().await["passcode"]["attempts_remaining"].as_u64().expect("a number"));
    }
    assert_eq!(left, [4, 3, 2, 1, 4, 3, 2, 1, 0], "five each, ten in all");
    assert_eq!(seat.status().await, "waiting_for_passcode");
    // Removed, and added again with the same address.
    firm.delete(&seat.own("")).send().await.expect(204);
    let body = by_email("primary", "Ana", &seat.email, &seat.phone);
    service.advance(31).await;
    let answer = firm.post(&format!("{}/participants", seat.path()), &body).send().await;
    let again = SeatOf::of(&firm, &seat.session, &body, answer.expect(201));
    again.arrive().await;
    assert_eq!(again.standing().await["passcode"]["attempts_remaining"], 1);
    let code = again.code().await;
    let door = again.browser().go(&again.url).await;
    again.types(&wrong(&code)).await.expect(200, "No try is left");
    assert_eq!(again.status().await, "left_out");
    let late = door.press("Continue", &[("code", &code)]).await;
    assert!(late.expect(200, "No try is left").has_text("Marc Dupont"), "the right one comes too late");
    assert_eq!(again.status().await, "left_out");
    service.advance(31).await;
    again.call("/passcode").await.problem(409, "conflict");
    again.reveal().await.problem(409, "participant-not-waiting");
    // Another address has ten of its own.
    let body = json!({"passcode_to": {"phone": people::french_mobile()}});
    let answer = firm.patch(&again.own(""), &body).send().await;
    let other = SeatOf::of(&firm, &seat.session, &body, answer.expect(200));
    assert_eq!(other.standing().await["passcode"]["attempts_remaining"], 5);
    assert!(!other.enter().await.is_empty());
}

#[tokio::test]
async fn after_the_end_links_codes_and_entry_codes_are_dead_at_once() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let email = people::email();
    let people = [
        by_email("primary", "Ana", &people::email(), &people::french_mobile()),
        by_email("cosigner", "Bo", &people::email(), &people::french_mobile()),
        told("participant", "Zoe", &email),
    ];
    let session = firm.post("/v1/sessions", &order(&people, json!({}))).send().await.expect(201).clone();
    let seats: Vec<SeatOf> = people
        .iter()
        .zip(session["participants"].as_array().expect("a list"))
        .map(|(body, shown)| SeatOf::of(&firm, session["id"].as_str().expect("a text"), body, shown))
        .collect();
    let entry = seats[0].enter().await;
    let waiting = seats[1].arrive().await;
    let code = seats[1].code().await;
    let end = format!("{}/end", seats[0].path());
    let ended = firm.post(&end, &json!({})).send().await;
    assert_eq!(ended.expect(200)["status"], "ended", "{ended}");
    assert_eq!(firm.get(&seats[0].path()).send().await.expect(200)["status"], "ended");
    seats[0].entry(&entry).await.problem(410, "expired");
    assert_eq!(waiting.press("Continue", &[("code", &code)]).await.status, 404);
    for seat in &seats {
        let page = seat.browser().go(&seat.url).await.expect(404, "This invitation does not work");
        assert!(page.has_text(&firm.name), "{page}");
    }
    seats[1].reveal().await.problem(403, "reveal-not-allowed");
    for what in ["/passcode", "/invite"] {
        seats[1].call(what).await.problem(410, "expired");
    }
    firm.post(&end, &json!({})).send().await.problem(410, "expired");
    firm.delete(&seats[1].own("")).send().await.problem(410, "expired");
    firm.patch(&seats[1].own(""), &json!({"name": "X"})).send().await.problem(410, "expired");
    let more = told("participant", "Late", &people::email());
    firm.post(&format!("{}/participants", seats[0].path()), &more).send().await.problem(410, "expired");
}

#[tokio::test]
async fn a_session_ends_by_itself_and_its_data_goes_a_day_after() {
    let service = own_service!("moves the clock");
    let firm = firm_with_meetings(&service, json!({"hours": 1})).await;
    let seat = SeatOf::told(&firm).await;
    assert_eq!(seconds_between(&seat.document().await["created_at"], &seat.document().await["ends_at"]), 3600);
    service.advance(3601).await;
    assert_eq!(seat.document().await["status"], "ended");
    assert_eq!(seat.browser().go(&seat.url).await.status, 404);
    seat.call("/invite").await.problem(410, "expired");
    service.advance(24 * 3600).await;
    firm.get(&seat.path()).send().await.problem(404, "not-found");
    assert!(firm.get("/v1/sessions").send().await.expect(200)["sessions"].as_array().expect("a list").is_empty());
}

#[tokio::test]
async fn an_entry_code_works_once_within_a_minute() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    let code = seat.enter().await;
    let answers = at_once((0..20).map(|_| seat.firm.post("/v1/session-entries", &json!({"code": code})).send())).await;
    let good: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert_eq!(good.len(), 1, "{}", statuses(&answers));
    let entry = &good[0].body;
    assert_eq!((&entry["session"]["id"], &entry["participant"]["id"]), (&json!(seat.session), &json!(seat.id)));
    assert_eq!((&entry["verified_by"], &entry["participant"]["role"]), (&json!("sms"), &json!("primary")));
    assert!(
        answers.iter().filter(|answer| answer.status != 200).all(|answer| answer.status == 410),
        "{}",
        statuses(&answers)
    );
    seat.entry(&code).await.problem(410, "already-used");
    seat.entry("nothing").await.problem(404, "not-found");
    let late = SeatOf::new(&firm).await;
    let code = late.enter().await;
    service.advance(61).await;
    late.entry(&code).await.problem(410, "expired");
    let gone = SeatOf::new(&firm).await;
    let code = gone.enter().await;
    firm.delete(&gone.own("")).send().await.expect(204);
    gone.entry(&code).await.problem(404, "not-found");
}

#[tokio::test]
async fn r14_another_firms_sessions_participants_and_codes_are_not_there() {
    let service = Service::shared().await;
    let (ours, theirs) = (firm(&service).await, firm(&service).await);
    let seat = SeatOf::new(&theirs).await;
    let entry = seat.enter().await;
    let unknown = |answer: &Answer| answer.text.replace(answer.header("x-request-id").unwrap_or_default(), "");
    let never = format!("/v1/sessions/se_{}", "a".repeat(32));
    let no_one = format!("/participants/pt_{}", "a".repeat(32));
    let own = SeatOf::told(&ours).await;
    for (there, nowhere) in [
        (ours.get(&seat.path()), ours.get(&never)),
        (ours.post(&format!("{}/end", seat.path()), &json!({})), ours.post(&format!("{never}/end"), &json!({}))),
        (ours.post(&seat.own("/invite"), &json!({})), ours.post(&format!("{never}{no_one}/invite"), &json!({}))),
        (ours.post(&seat.own("/passcode"), &json!({})), ours.post(&format!("{never}{no_one}/passcode"), &json!({}))),
        (
            ours.post(&seat.own("/reveal"), &json!({"reason": "a"})),
            ours.post(&format!("{never}{no_one}/reveal"), &json!({"reason": "a"})),
        ),
        (ours.delete(&seat.own("")), ours.delete(&format!("{never}{no_one}"))),
        (
            ours.patch(&seat.own(""), &json!({"name": "X"})),
            ours.patch(&format!("{never}{no_one}"), &json!({"name": "X"})),
        ),
        (
            ours.post("/v1/session-entries", &json!({"code": entry})),
            ours.post("/v1/session-entries", &json!({"code": "a"})),
        ),
        // A participant of another session of ours.
        (
            ours.post(&format!("{}/participants/{}/invite", own.path(), seat.id), &json!({})),
            ours.post(&format!("{}{no_one}/invite", own.path()), &json!({})),
        ),
    ] {
        let (there, nowhere) = (there.send().await, nowhere.send().await);
        there.problem(404, "not-found");
        assert_eq!(unknown(&there), unknown(&nowhere));
    }
    seat.entry(&entry).await.expect(200);
    let at_ours = seat.url.replace(&theirs.pages, &ours.pages);
    assert_eq!(Browser::at(&ours).go(&at_ours).await.status, 404);
    for path in ["/v1/sessions".to_owned(), own.path()] {
        let key = ours.new_key(&["passcodes", "accounts", "links", "firm"]).await;
        service.api().get(&path).key(&key).send().await.problem(403, "forbidden");
    }
}

#[tokio::test]
async fn r9_a_sessions_passcode_is_checked_sent_again_and_canceled_at_its_door_alone() {
    let service = own_service!("receives on loopback");
    let firm = firm(&service).await;
    let receiver = Receiver::new().await;
    receiver.webhook(&firm, &["passcode.sent"]).await;
    let seat = SeatOf::new(&firm).await;
    seat.arrive().await;
    let told = receiver.eventually(1).await;
    let id = told[0].body["data"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(told[0].body["data"]["client_reference"], json!(seat.session));
    firm.verify(&id, &seat.code().await).send().await.problem(404, "not-found");
    firm.post(&format!("/v1/passcodes/{id}/resend"), &json!({})).send().await.problem(404, "not-found");
    firm.cancel(&id).send().await.problem(404, "not-found");
    firm.post(&format!("/v1/passcodes/{id}/feedback"), &json!({"received": false}))
        .send()
        .await
        .problem(404, "not-found");
    assert_eq!(seat.standing().await["passcode"]["attempts_remaining"], 5, "nothing was counted");
}

#[tokio::test]
async fn a_sessions_passcode_is_superseded_by_a_fresh_one_of_the_same_participant_alone() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let phone = people::french_mobile();
    let seat = async || {
        let body = by_email("primary", "Ana", &people::email(), &phone);
        SeatOf::with(&firm, &body, json!({})).await
    };
    let (first, second) = (seat().await, seat().await);
    first.arrive().await;
    let code = first.code().await;
    second.arrive().await;
    let body = json!({"recipient": {"phone": phone}, "purpose": "session"});
    firm.post("/v1/passcodes", &body).send().await.expect(201);
    assert_eq!(first.status().await, "waiting_for_passcode");
    first.entry_of(&first.types(&code).await);
    assert_eq!(second.status().await, "waiting_for_passcode");
}

#[tokio::test]
async fn a_firm_is_told_of_arrivals_entries_and_the_end_in_order() {
    let service = own_service!("receives on loopback");
    let firm = firm(&service).await;
    let receiver = Receiver::new().await;
    receiver.webhook(&firm, &["session.arrived", "session.entered", "session.ended"]).await;
    let seat = SeatOf::new(&firm).await;
    seat.enter().await;
    firm.post(&format!("{}/end", seat.path()), &json!({})).send().await.expect(200);
    let told = receiver.eventually(3).await;
    let kinds: Vec<&str> = told.iter().map(|event| event.body["type"].as_str().expect("a text")).collect();
    assert_eq!(kinds, ["session.arrived", "session.entered", "session.ended"]);
    for event in &told {
        assert_eq!(
            (&event.body["data"]["id"], &event.body["data"]["agent"]),
            (&json!(seat.session), &json!({"id": "u-17"}))
        );
        let text = event.body.to_string();
        assert!(!text.contains("Silva") && !text.contains(&seat.email) && !text.contains("Mortgage"), "{text}");
    }
    assert_eq!(told[1].body["data"]["participant"]["verified_by"], "sms");
    // One that ends by its clock is told, too, once.
    let other = SeatOf::told(&firm).await;
    service.advance(24 * 3600 + 1).await;
    service.run_jobs().await;
    service.run_jobs().await;
    let told = receiver.eventually(4).await;
    assert_eq!((&told[3].body["type"], &told[3].body["data"]["id"]), (&json!("session.ended"), &json!(other.session)));
}

#[tokio::test]
async fn r11_no_code_link_or_address_of_a_session_is_stored_in_clear() {
    let service = new_service!("reads the table");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    let entry = seat.enter().await;
    let told = SeatOf::told(&firm).await;
    told.arrive().await;
    let revealed = told.reveal().await.expect(200)["code"].as_str().expect("a text").to_owned();
    let key = firm.post("/v1/sessions", &order(&[told_again()], json!({}))).header("idempotency-key", "a").send().await;
    let url = key.expect(201)["participants"][0]["url"].as_str().expect("a text").to_owned();
    let table = serde_json::to_string(&service.table().await).expect("JSON");
    let token = |url: &str| url.rsplit('/').next().expect("a part").to_owned();
    for secret in [
        entry,
        revealed,
        token(&seat.url),
        token(&told.url),
        token(&url),
        seat.email.clone(),
        seat.phone.clone(),
        "Ana Silva".to_owned(),
        "Mortgage signing".to_owned(),
    ] {
        assert!(!table.contains(&secret), "{secret}");
    }
}

fn statuses(answers: &[Answer]) -> String {
    answers.iter().map(|answer| format!("{} ", answer.status)).collect()
}

fn told_again() -> Value {
    told("primary", "Ana Silva", &people::email())
}

#[tokio::test]
async fn r60_a_test_recipient_is_sent_nothing_and_lets_nobody_in() {
    let service = own_service!("reads the clock");
    let firm = firm(&service).await;
    let (email, phone) = (people::email(), people::french_mobile());
    let until = (service.now().await + jiff::SignedDuration::from_hours(1)).to_string();
    let test = json!({"phone": phone, "code": "424242", "until": until});
    firm.post("/v1/test-recipients", &test).send().await.expect(201);
    let seat = SeatOf::with(&firm, &by_email("primary", "Ana", &email, &phone), json!({})).await;
    seat.arrive().await;
    assert_eq!(seat.codes().await, 0);
    let page = seat.types("424242").await;
    assert!(page.alert().contains("not right"), "{page}");
    assert_eq!(seat.status().await, "waiting_for_passcode");
}

#[tokio::test]
async fn fifty_participants_arrive_at_once_and_each_gets_one_code() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let people: Vec<Value> = (0..50)
        .map(|at| {
            let role = if at == 0 { "primary" } else { "participant" };
            json!({"role": role, "name": format!("P {at}"), "invite": {"channel": "sms", "phone": people::french_mobile()},
                   "passcode_to": {"email": people::email()}})
        })
        .collect();
    let session = firm.post("/v1/sessions", &order(&people, json!({}))).send().await.expect(201).clone();
    let seats: Vec<SeatOf> = people
        .iter()
        .zip(session["participants"].as_array().expect("a list"))
        .map(|(body, shown)| SeatOf::of(&firm, session["id"].as_str().expect("a text"), body, shown))
        .collect();
    let mut all = tokio::task::JoinSet::new();
    for seat in seats.clone() {
        all.spawn(async move {
            seat.arrive().await;
            let code = seat.code_to(&seat.email).await;
            let entry = seat.entry_of(&seat.types(&code).await);
            seat.entry(&entry).await.expect(200)["participant"]["id"] == json!(seat.id)
        });
    }
    assert!(all.join_all().await.into_iter().all(|is_in| is_in));
    let document = seats[0].document().await;
    let seats = document["participants"].as_array().expect("a list");
    assert!(seats.len() == 50 && seats.iter().all(|seat| seat["status"] == "entered"), "{document}");
    assert!(firm.parts_used().await >= 50, "the invitations by SMS are charged");
}
