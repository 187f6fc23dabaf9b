//! The contract's *Local mode*: what a newcomer is shown, and the tools that these tests stand on.

use crate::harness::*;

#[tokio::test]
async fn it_starts_at_once_and_says_what_a_newcomer_needs() {
    let Some(_) = Service::shared_local("starts a process").await else { return };
    // The best of three: the other tests keep the machine busy.
    let mut best = std::time::Duration::MAX;
    let mut service = None;
    for _ in 0..3 {
        let started = std::time::Instant::now();
        service = Some(Service::start(&[]).await);
        best = best.min(started.elapsed());
    }
    let service = service.expect("started");
    assert!(best.as_secs() < 10, "a debug build on a busy machine, but {best:?}");
    let log = service.log();
    let info = service.api().get("/_local/info").send().await.expect(200).clone();
    let demo_key = info["tenants"][0]["api_key"].as_str().expect("a demo tenant");
    for shown in [service.base_url(), demo_key, "curl", "/outbox", "/v1/passcodes"] {
        assert!(log.contains(shown), "no {shown} in:\n{log}");
    }
}

#[tokio::test]
async fn the_demo_tenants_key_has_all_of_its_scopes() {
    let service = own_service!("uses the demo tenant");
    let info = service.api().get("/_local/info").send().await.expect(200).clone();
    assert_eq!(info["base_url"], service.base_url());
    let demo = &info["tenants"][0];
    assert!(demo["id"].as_str().is_some_and(|id| id.starts_with("tn_")));
    assert!(demo["name"].as_str().is_some_and(|name| !name.is_empty()));
    assert_eq!(demo["slug"], "demo");
    assert_eq!(demo["pages"], format!("{}/p/demo", service.base_url()));
    let key = demo["api_key"].as_str().expect("a key");
    let api = service.api();
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    api.post("/v1/passcodes").key(key).json(&body).send().await.expect(201);
    api.get("/v1/usage").key(key).send().await.expect(200);
    api.get("/v1/accounts").key(key).send().await.expect(200);
}

#[tokio::test]
async fn the_outbox_lists_newest_first_and_filters() {
    let service = own_service!("empties the outbox");
    let firm = Firm::new(&service).await;
    let first = firm.issued_by_sms().await;
    let second = firm.issued_by_email().await;
    let listed = async |query: &str| {
        let answer = service.api().get(format!("/_local/outbox{query}")).send().await;
        messages::listed(answer.expect(200)).into_iter().map(|message| message.to).collect::<Vec<_>>()
    };
    assert_eq!(listed("").await, [second.to.clone(), first.to.clone()]);
    assert_eq!(listed("?channel=sms").await, std::slice::from_ref(&first.to));
    assert_eq!(listed(&format!("?to={}", encoded(&second.to))).await, std::slice::from_ref(&second.to));
    assert_eq!(listed(&format!("?to={}&channel=sms", encoded(&second.to))).await, [] as [String; 0]);
    service.api().delete("/_local/outbox").send().await.expect(204);
    assert_eq!(listed("").await, [] as [String; 0]);
}

#[tokio::test]
async fn a_message_has_every_member() {
    let service = local_service!("reads the outbox");
    let firm = Firm::new(&service).await;
    for issued in [firm.issued_by_sms().await, firm.issued_by_email().await] {
        let answer = service.api().get(format!("/_local/outbox?to={}", encoded(&issued.to))).send().await;
        let message = &answer.expect(200)["messages"][0];
        for member in ["id", "channel", "to", "from", "subject", "text", "html", "attributes", "sent_at"] {
            assert!(message.get(member).is_some(), "no {member} in {message}");
        }
    }
    assert!(!firm.newest_message(&firm.issued_by_email().await.to).await.from.is_empty());
}

#[tokio::test]
async fn the_outbox_page_shows_messages_and_refreshes_itself() {
    let service = own_service!("reads the page");
    let firm = Firm::new(&service).await;
    let page = service.api().get("/outbox").send().await;
    assert_eq!((page.status, page.media_type().as_str()), (200, "text/html"));
    // What the page asks for, again and again, and what it gets.
    assert!(page.text.contains("fetch(\"/outbox/messages\"") && page.text.contains("setTimeout(keepRefreshing"));
    let first = firm.issued_by_sms().await;
    let drawn = service.api().get("/outbox/messages").send().await;
    let tag = drawn.header("etag").expect("a tag").to_owned();
    assert_eq!(drawn.expect(200)["messages"][0]["code"], first.code);
    let again = || service.api().get("/outbox/messages").header("if-none-match", &tag);
    again().send().await.expect(304);
    let second = firm.issued_by_email().await;
    let drawn = again().send().await;
    let codes = drawn.expect(200)["messages"].as_array().expect("a list").iter().map(|card| card["code"].clone());
    assert_eq!(codes.collect::<Vec<_>>(), [json!(second.code), json!(first.code)]);
}

#[tokio::test]
async fn the_start_page_shows_what_there_is_to_try_and_the_apis_document_is_drawn() {
    let service = local_service!("reads the pages of local mode");
    let info = service.api().get("/_local/info").send().await.expect(200).clone();
    let page = service.api().get("/").send_unchecked().await.expect("an answer");
    assert_eq!((page.status, page.media_type().as_str()), (200, "text/html"));
    let demo = &info["tenants"][0];
    for shown in [&demo["pages"], &demo["api_key"]] {
        assert!(page.text.contains(shown.as_str().expect("text")), "no {shown} in\n{page}");
    }
    for shown in ["/outbox", "/openapi", "/_local/agent", "/v1/links", "/v1/passcodes"] {
        assert!(page.text.contains(shown), "no {shown} in\n{page}");
    }
    let stranger = service.api().get("/").header("origin", "https://evil.example").send_unchecked().await;
    assert_eq!(stranger.expect("an answer").status, 403);
    for path in ["/openapi", "/openapi/start.js", "/openapi/swagger-ui-bundle.js", "/openapi/swagger-ui.css"] {
        let part = service.api().get(path).send_unchecked().await.expect("an answer");
        assert_eq!(part.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_firms_application_says_who_it_does_not_know() {
    let service = local_service!("reads the pages of local mode");
    for query in ["", "?code=", "?code=%3Cscript%3E", "?code=nonsense"] {
        let page = service.api().get(format!("/_local/item{query}")).send_unchecked().await.expect("an answer");
        assert_eq!((page.status, page.media_type().as_str()), (200, "text/html"));
        assert!(page.text.contains("does not know you") && !page.text.contains("<script"), "{query}\n{page}");
    }
}

#[tokio::test]
async fn the_meeting_room_says_who_it_does_not_know() {
    let service = local_service!("reads the pages of local mode");
    for query in ["", "?room=811", "?code=", "?code=%3Cscript%3E", "?room=811&code=nonsense"] {
        let page = service.api().get(format!("/_local/meeting{query}")).send_unchecked().await.expect("an answer");
        assert_eq!((page.status, page.media_type().as_str()), (200, "text/html"));
        assert!(page.text.contains("does not know you") && !page.text.contains("<script"), "{query}\n{page}");
    }
}

#[tokio::test]
async fn the_agents_page_is_for_this_machine_alone() {
    let service = local_service!("reads the pages of local mode");
    let page = service.api().get("/_local/agent").send_unchecked().await.expect("an answer");
    assert_eq!((page.status, page.media_type().as_str()), (200, "text/html"));
    assert!(page.text.contains("/_local/meeting?room=811") && page.text.contains("data-key=\"cs_"), "{page}");
    for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        let foreign = service.api().get("/_local/agent").header(name, value).send_unchecked().await;
        assert_eq!(foreign.expect("an answer").status, 403, "{name}");
    }
}

#[tokio::test]
async fn the_clock_moves_forward_and_says_where_it_is() {
    let service = own_service!("moves the clock");
    let before = service.now().await;
    let after = service.advance(3600).await;
    let moved = after.as_second() - before.as_second();
    assert!((3600..3605).contains(&moved), "{moved}");
    for body in [json!({}), json!({"advance_seconds": "1"}), json!({"seconds": 1})] {
        assert_eq!(service.api().post("/_local/clock").json(&body).send().await.status, 400);
    }
    let told = service.api().get("/_local/clock").send().await.expect(200)["now"].clone();
    let told: jiff::Timestamp = told.as_str().expect("a time").parse().expect("a time");
    assert!((0..5).contains(&(told.as_second() - after.as_second())), "{told}");
}

#[tokio::test]
async fn faults_are_used_up_and_cleared() {
    let service = own_service!("injects faults");
    let firm = Firm::new(&service).await;
    service.fault("sns", "opted_out", 1).await;
    let body = || json!({"recipient": {"phone": people::french_mobile()}});
    firm.issue(&body()).send().await.problem(422, "recipient-opted-out");
    firm.issue(&body()).send().await.expect(201);
    service.fault("sns", "opted_out", 5).await;
    service.clear_faults().await;
    firm.issue(&body()).send().await.expect(201);
    for bad in [
        json!({"service": "s3", "fault": "throttle", "count": 1}),
        json!({"service": "ses", "fault": "opted_out", "count": 1}),
    ] {
        assert_eq!(service.api().post("/_local/faults").json(&bad).send().await.status, 400);
    }
}

#[tokio::test]
async fn the_log_has_a_line_for_each_request() {
    let service = new_service!("reads the log");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    for answered in ["422", "200"] {
        service.logged(&["POST", "/verify", answered]);
    }
}
