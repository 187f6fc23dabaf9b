//! `/s/{token}`: the door of a session over plain HTTP, as a browser without JavaScript uses it (C2 to C5, R40, R61, R65).

use crate::harness::seat::{MEETINGS, SeatOf, by_email, firm_with_meetings, order, told};
use crate::harness::*;

const DOOR: &str = "Marc Dupont invites you to “Mortgage signing”";
const TOLD: &str = "Enter the code that Marc Dupont tells you";

async fn firm(service: &Service) -> Firm {
    firm_with_meetings(service, json!({})).await
}

#[tokio::test]
async fn c3_a_participant_continues_types_the_code_and_goes_on_to_the_meeting() {
    let firm = firm(&Service::shared().await).await;
    let seat = SeatOf::new(&firm).await;
    let page = seat.browser().go(&seat.url).await.expect(200, DOOR);
    assert!(page.has_text("Ana Silva") && page.has_text(&firm.name) && page.has_text("by text message"), "{page}");
    assert!(!page.text.contains(&seat.phone) && page.text.contains("••"), "masked: {page}");
    let page = page.press("Continue", &[]).await;
    assert!(page.heading().starts_with("Enter the code we sent to +33"), "{page}");
    assert!(page.has_text("Marc Dupont can see this code"), "C5: that the agent can see it is said: {page}");
    assert_eq!(page.field("code").attribute("autocomplete"), Some("one-time-code"));
    let page = page.press("Continue", &[("code", "123")]).await;
    assert!(!page.alert().is_empty() && seat.standing().await["passcode"]["attempts_remaining"] == 5, "{page}");
    let code = seat.code().await;
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert!(page.alert().contains("4"), "what is left is said: {page}");
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    let page = page.press("Continue", &[("code", &spaced)]).await;
    let entry = seat.entry(&seat.entry_of(&page)).await;
    assert_eq!(
        (&entry.expect(200)["verified_by"], &entry.body["participant"]["status"]),
        (&json!("sms"), &json!("entered"))
    );
    seat.browser().go(&seat.url).await.expect(200, "You are in");
}

#[tokio::test]
async fn the_code_goes_by_email_where_the_invitation_went_by_sms_and_ends_with_our_pages_host() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let body = json!({"role": "primary", "name": "Rui", "invite": {"channel": "sms", "phone": phone}, "passcode_to": {"email": email}});
    let rui = SeatOf::with(&firm, &body, json!({"locale": "fr"})).await;
    let invitation = firm.eventual_message(&phone).await;
    assert!(invitation.text.ends_with(&rui.url) && invitation.text.contains("Marc Dupont"), "{invitation:?}");
    rui.browser().go(&rui.url).await.press("Continuer", &[]).await;
    let mail = firm.eventual_message(&email).await;
    assert!(mail.text.contains("Mortgage signing"), "what it is for: {mail:?}");
    // The one by SMS says on which page it is typed.
    let ana = SeatOf::new(&firm).await;
    ana.arrive().await;
    let sms = firm.newest_message(&ana.phone).await;
    let host = service.base_url().split("://").nth(1).expect("a part").split(':').next().expect("a part").to_owned();
    let bound = sms.text.lines().last().is_some_and(|line| line.starts_with(&format!("@{host} #")));
    assert!(bound || host == "localhost", "{sms:?}");
}

#[tokio::test]
async fn r40_scanners_arrive_nowhere() {
    let firm = firm(&Service::shared().await).await;
    let seat = SeatOf::new(&firm).await;
    let browser = seat.browser();
    for _ in 0..5 {
        browser.go(&seat.url).await.expect(200, DOOR);
        assert_eq!(browser.ask("HEAD", &seat.url, &[]).await.status, 200);
    }
    assert_eq!((seat.status().await.as_str(), seat.codes().await), ("invited", 0));
    seat.arrive().await;
    let before = seat.standing().await;
    for _ in 0..5 {
        browser.go(&seat.url).await;
    }
    assert_eq!((seat.standing().await, seat.codes().await), (before, 1));
}

#[tokio::test]
async fn pressed_twice_or_in_two_tabs_one_code_goes_out() {
    let firm = firm(&Service::shared().await).await;
    let seat = SeatOf::new(&firm).await;
    let page = seat.browser().go(&seat.url).await;
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..10 {
        all.spawn(page.press("Continue", &[]));
    }
    for page in all.join_all().await {
        assert!(page.heading().starts_with("Enter the code"), "{page}");
    }
    assert_eq!(seat.codes().await, 1);
    // And of ten right codes one enters; the others are shown that they are in.
    let (page, code) = (seat.browser().go(&seat.url).await, seat.code().await);
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..10 {
        all.spawn(page.press("Continue", &[("code", &code)]));
    }
    let pages = all.join_all().await;
    assert_eq!(pages.iter().filter(|page| page.left_to().is_some()).count(), 1);
    assert!(pages.iter().filter(|page| page.left_to().is_none()).all(|page| page.status == 200));
    assert_eq!(seat.status().await, "entered");
}

#[tokio::test]
async fn who_lost_the_connection_comes_again_with_a_fresh_code() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    seat.enter().await;
    let page = seat.browser().go(&seat.url).await.expect(200, "You are in");
    let soon = page.press("Continue", &[]).await;
    assert!(!soon.alert().is_empty(), "thirty seconds apart: {soon}");
    assert_eq!((seat.status().await.as_str(), seat.codes().await), ("entered", 1));
    service.advance(31).await;
    let page = seat.browser().go(&seat.url).await.press("Continue", &[]).await;
    assert!(page.heading().starts_with("Enter the code"), "{page}");
    assert_eq!((seat.status().await.as_str(), seat.codes().await), ("waiting_for_passcode", 2));
    let code = seat.code().await;
    let entry = seat.entry_of(&seat.types(&code).await);
    seat.entry(&entry).await.expect(200);
    // Without a passcode the link is enough.
    let open = SeatOf::with(&firm, &told("primary", "Ana", &people::email()), json!({"passcode": false})).await;
    for _ in 0..2 {
        let entered = open.arrive().await;
        let entry = open.entry(&open.entry_of(&entered)).await;
        assert_eq!(entry.expect(200)["verified_by"], "none", "{entry}");
    }
    assert!(open.standing().await["passcode"].is_null());
}

#[tokio::test]
async fn a_new_code_is_the_same_one_while_it_is_valid_and_another_when_it_is_over() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    let page = seat.arrive().await;
    let first = seat.code().await;
    let soon = page.press("Request a new code", &[]).await;
    assert!(!soon.alert().is_empty() && seat.codes().await == 1, "{soon}");
    service.advance(31).await;
    seat.browser().go(&seat.url).await.press("Request a new code", &[]).await;
    assert_eq!((seat.codes().await, seat.code().await), (2, first.clone()), "the same code");
    service.advance(400).await;
    let page = seat.browser().go(&seat.url).await.expect(200, "This code is over");
    let page = page.press("Request a new code", &[]).await;
    assert!(page.heading().starts_with("Enter the code"), "{page}");
    assert_ne!(seat.code().await, first);
    let code = seat.code().await;
    seat.entry_of(&page.press("Continue", &[("code", &code)]).await);
}

#[tokio::test]
async fn with_on_start_the_code_goes_with_the_invitation_and_a_fresh_one_when_it_is_over() {
    let service = own_service!("moves the clock");
    let firm = firm_with_meetings(&service, json!({"delivery": "on_start"})).await;
    let seat = SeatOf::new(&firm).await;
    firm.eventual_message(&seat.phone).await;
    service.run_jobs().await;
    let standing = seat.standing().await;
    assert_eq!((&standing["status"], &standing["passcode"]["status"]), (&json!("invited"), &json!("sent")));
    let document = seat.document().await;
    assert!(seconds_between(&document["created_at"], &standing["passcode"]["expires_at"]) <= 601, "{standing}");
    let code = seat.code().await;
    let page = seat.browser().go(&seat.url).await;
    assert!(page.has_text("We sent a code to"), "{page}");
    let page = page.press("Continue", &[]).await;
    assert_eq!((seat.codes().await, seat.status().await.as_str()), (1, "waiting_for_passcode"));
    seat.entry_of(&page.press("Continue", &[("code", &code)]).await);
    let late = SeatOf::new(&firm).await;
    firm.eventual_message(&late.phone).await;
    service.run_jobs().await;
    service.advance(601).await;
    late.arrive().await;
    assert_eq!(late.codes().await, 2);
    // What could not go out at the start is told to the agent, and tried again at the arrival.
    service.fault("sns", "opted_out", 1).await;
    let refused = SeatOf::new(&firm).await;
    firm.eventual_message(&refused.email).await;
    service.run_jobs().await;
    service.clear_faults().await;
    let standing = refused.standing().await;
    assert_eq!((&standing["status"], &standing["passcode"]["status"]), (&json!("invited"), &json!("failed")));
    assert_eq!(standing["passcode"]["failed_because"], "recipient-opted-out", "{standing}");
    // Who is added while it runs, too (C4).
    let body = by_email("participant", "Zoe", &people::email(), &people::french_mobile());
    let answer = firm.post(&format!("{}/participants", late.path()), &body).send().await;
    let zoe = SeatOf::of(&firm, &late.session, &body, answer.expect(201));
    firm.eventual_message(&zoe.phone).await;
}

#[tokio::test]
async fn c5_with_manual_the_agent_tells_the_code_or_sends_it_when_they_like() {
    let service = own_service!("moves the clock");
    let firm = firm_with_meetings(&service, json!({"delivery": "manual"})).await;
    let seat = SeatOf::new(&firm).await;
    let page = seat.browser().go(&seat.url).await;
    assert!(page.has_text("Marc Dupont tells you a code"), "{page}");
    let page = page.press("Continue", &[]).await.expect(200, TOLD);
    assert_eq!((seat.codes().await, page.has_button("Request a new code")), (0, false));
    let code = seat.reveal().await.expect(200)["code"].as_str().expect("a text").to_owned();
    service.advance(31).await;
    seat.call("/passcode").await.expect(200);
    assert_eq!(seat.codes().await, 1);
    assert_ne!(seat.code().await, code);
    let sent = seat.code().await;
    let page = seat.browser().go(&seat.url).await;
    assert!(page.heading().starts_with("Enter the code we sent"), "{page}");
    let entry = seat.entry(&seat.entry_of(&page.press("Continue", &[("code", &sent)]).await)).await;
    assert_eq!(entry.expect(200)["verified_by"], "sms", "the revealed one was another");
}

#[tokio::test]
async fn a_code_that_cannot_be_sent_is_told_by_the_agent_where_that_is_allowed() {
    let service = own_service!("breaks the provider");
    let firm = firm(&service).await;
    for (fault, reason) in [("opted_out", "recipient-opted-out"), ("spend_limit", "delivery-unavailable")] {
        let seat = SeatOf::new(&firm).await;
        service.fault("sns", fault, 1).await;
        let page = seat.arrive().await.expect(200, TOLD);
        service.clear_faults().await;
        assert!(page.has_text("The code could not be sent to"), "{page}");
        let standing = seat.standing().await;
        assert_eq!(
            (&standing["status"], &standing["passcode"]["status"]),
            (&json!("waiting_for_passcode"), &json!("failed"))
        );
        assert_eq!(standing["passcode"]["failed_because"], reason, "{standing}");
        let code = seat.reveal().await.expect(200)["code"].as_str().expect("a text").to_owned();
        let entry = seat.entry(&seat.entry_of(&seat.types(&code).await)).await;
        assert_eq!(entry.expect(200)["verified_by"], "agent");
    }
    // Or it is sent at last, when the participant asks again.
    let seat = SeatOf::new(&firm).await;
    service.fault("sns", "spend_limit", 1).await;
    seat.arrive().await.expect(200, TOLD);
    service.clear_faults().await;
    service.advance(31).await;
    let page = seat.browser().go(&seat.url).await.press("Request a new code", &[]).await;
    assert!(page.heading().starts_with("Enter the code we sent"), "{page}");
    assert_eq!((seat.codes().await, seat.standing().await["passcode"]["status"].as_str()), (1, Some("sent")));
    let code = seat.code().await;
    seat.entry_of(&seat.types(&code).await);
    // Where the agent may not tell it, they stay at the door, and try again.
    firm.settings(json!({"sessions": {"agent_reveal": false}})).await;
    let seat = SeatOf::new(&firm).await;
    service.fault("sns", "spend_limit", 1).await;
    let page = seat.arrive().await.expect(200, "The code could not be sent");
    service.clear_faults().await;
    assert!(page.alert().is_empty(), "the heading says it: {page}");
    let standing = seat.standing().await;
    assert_eq!((&standing["status"], &standing["passcode"]["status"]), (&json!("arrived"), &json!("failed")));
    assert_eq!(standing["passcode"]["failed_because"], "delivery-unavailable", "{standing}");
    service.advance(31).await;
    let page = seat.browser().go(&seat.url).await.press("Send code", &[]).await;
    assert!(page.heading().starts_with("Enter the code we sent"), "{page}");
    assert!(!page.has_text("can see this code"), "{page}");
    let code = seat.code().await;
    seat.entry_of(&seat.types(&code).await);
}

#[tokio::test]
async fn nothing_is_charged_for_what_was_not_sent() {
    let service = own_service!("breaks the provider");
    let firm = firm(&service).await;
    let before = firm.parts_used().await;
    let seat = SeatOf::new(&firm).await;
    service.fault("sns", "opted_out", 1).await;
    seat.arrive().await;
    assert_eq!(firm.parts_used().await, before);
    // An invitation by SMS whose number refuses: failed, given back.
    let phone = people::french_mobile();
    service.fault("sns", "invalid_number", 1).await;
    let body = json!({"role": "primary", "name": "Rui", "invite": {"channel": "sms", "phone": phone}, "passcode_to": {"email": people::email()}});
    let rui = SeatOf::with(&firm, &body, json!({})).await;
    service.run_jobs().await;
    service.clear_faults().await;
    assert_eq!((rui.standing().await["invite"]["status"].as_str(), firm.parts_used().await), (Some("failed"), before));
    // A provider that is away for a while: the invitation goes out later, once.
    let phone = people::french_mobile();
    service.fault("sns", "throttle", 20).await;
    let body = json!({"role": "primary", "name": "Eva", "invite": {"channel": "sms", "phone": phone}, "passcode_to": {"email": people::email()}});
    SeatOf::with(&firm, &body, json!({})).await;
    service.run_jobs().await;
    service.clear_faults().await;
    assert!(service.messages_to(&phone).await.is_empty());
    service.advance(60).await;
    service.run_jobs().await;
    service.advance(60).await;
    service.run_jobs().await;
    assert_eq!(service.messages_to(&phone).await.len(), 1);
}

#[tokio::test]
async fn tokens_that_lead_nowhere_look_alike() {
    let service = Service::shared().await;
    let (firm, other) = (firm(&service).await, firm_with_meetings(&service, json!({})).await);
    let seat = SeatOf::new(&firm).await;
    let theirs = SeatOf::new(&other).await;
    firm.delete(&seat.own("")).send().await.expect(204);
    let token = |url: &str| url.rsplit('/').next().expect("a part").to_owned();
    let browser = Browser::at(&firm);
    let mut seen: Vec<String> = Vec::new();
    for token in
        [token(&seat.url), token(&theirs.url), "a".repeat(32), "zzqq".to_owned(), "A".repeat(32), "%00".to_owned()]
    {
        let page = browser.open(&format!("s/{token}")).await.expect(404, "This invitation does not work");
        seen.push(page.anonymous(&[&token]));
    }
    assert!(seen.iter().all(|page| *page == seen[0]), "{seen:#?}");
}

#[tokio::test]
async fn r65_the_way_leads_to_the_registered_origin_alone() {
    let service = own_service!("changes what is registered");
    let firm = firm(&service).await;
    let seat = SeatOf::new(&firm).await;
    let page = seat.browser().go(&seat.url).await;
    let policy = page.header("content-security-policy").expect("a policy").to_owned();
    assert!(policy.contains(&format!("form-action 'self' {MEETINGS};")), "{policy}");
    seat.arrive().await;
    firm.settings(json!({"web_origins": ["https://other.example"]})).await;
    let code = seat.code().await;
    let page = seat.types(&code).await;
    assert!(page.left_to().is_none() && !page.alert().is_empty(), "{page}");
    assert_eq!(seat.standing().await["passcode"]["attempts_remaining"], 5, "nothing was used up");
    firm.settings(json!({"web_origins": [MEETINGS]})).await;
    seat.entry_of(&seat.types(&code).await);
}

#[tokio::test]
async fn hostile_names_are_text() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let hostile = "<script>alert(1)</script>\"'{ $firm }";
    let email = people::email();
    let body = json!({"role": "primary", "name": hostile, "invite": {"channel": "email", "email": email}});
    let changes = json!({"name": hostile, "agent": {"id": "u", "name": hostile}});
    let seat = SeatOf::with(&firm, &body, changes).await;
    for page in [seat.browser().go(&seat.url).await, seat.arrive().await] {
        assert!(!page.text.contains("<script>alert") && page.has_text("<script>alert(1)</script>"), "{page}");
    }
    let mail = firm.eventual_message(&email).await;
    assert!(!mail.html.contains("<script>"), "{mail:?}");
}

#[tokio::test]
async fn r5_failures_at_the_door_count_with_all_others_of_the_address() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let phone = people::french_mobile();
    let seat = SeatOf::with(&firm, &by_email("primary", "Ana", &people::email(), &phone), json!({})).await;
    seat.arrive().await;
    for _ in 0..5 {
        seat.types(&wrong(&seat.code().await)).await;
    }
    let issued = firm.issued(json!({"recipient": {"phone": phone}, "channel": "sms"})).await;
    for _ in 0..5 {
        firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    }
    service.advance(1).await;
    let other = SeatOf::with(&firm, &by_email("primary", "Ana", &people::email(), &phone), json!({})).await;
    other.arrive().await;
    let code = other.code().await;
    let locked = other.types(&code).await;
    assert!(locked.alert().contains("too many wrong tries"), "{locked}");
    service.advance(31).await;
    other.entry_of(&other.types(&code).await);
}

#[tokio::test]
async fn a_participant_who_is_removed_or_replaced_in_mid_entry_is_told_so() {
    let firm = firm(&Service::shared().await).await;
    let people = [
        by_email("primary", "Ana", &people::email(), &people::french_mobile()),
        by_email("cosigner", "Bo", &people::email(), &people::french_mobile()),
    ];
    let session = firm.post("/v1/sessions", &order(&people, json!({}))).send().await.expect(201).clone();
    let seat = |at: usize| {
        SeatOf::of(&firm, session["id"].as_str().expect("a text"), &people[at], &session["participants"][at])
    };
    let (ana, bo) = (seat(0), seat(1));
    ana.arrive().await;
    bo.arrive().await;
    let page = bo.browser().go(&bo.url).await;
    let code = bo.code().await;
    firm.delete(&bo.own("")).send().await.expect(204);
    page.press("Continue", &[("code", &code)]).await.expect(404, "This invitation does not work");
    assert_eq!(bo.status().await, "removed");
    ana.entry_of(&ana.types(&ana.code().await).await);
}
