//! A1 to A9 as far as the firm's own calls go: guarded links are made, mailed once, listed, changed, mailed again, taken back.

use crate::harness::*;
use jiff::SignedDuration;

const ORIGIN: &str = "https://app.firm.example";

/// A firm with an origin of its own application.
async fn firm(service: &Service) -> Firm {
    let firm = Firm::new(service).await;
    firm.settings(json!({"web_origins": [ORIGIN]})).await;
    firm
}

fn item(reference: &str) -> Value {
    json!({"reference": reference, "title": "Questionnaire", "kind": "questionnaire", "url": format!("{ORIGIN}/items/{reference}")})
}

/// A body with a new address, and members added or replaced.
fn order(changes: Value) -> Value {
    let mut body = json!({"recipient": {"email": people::email()}, "items": [item("q-3")]});
    for (member, value) in changes.as_object().expect("an object") {
        body[member] = value.clone();
    }
    body
}

async fn made(firm: &Firm, body: &Value) -> Value {
    firm.post("/v1/links", body).send().await.expect(201).clone()
}

fn id(link: &Value) -> &str {
    link["id"].as_str().expect("an id")
}

fn path(link: &Value) -> String {
    format!("/v1/links/{}", id(link))
}

async fn status(firm: &Firm, link: &Value) -> String {
    firm.get(&path(link)).send().await.expect(200)["status"].as_str().expect("a status").to_owned()
}

#[tokio::test]
async fn a_link_is_made_masked_and_mailed_with_the_firms_words() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let email = people::email();
    let body = order(json!({
        "recipient": {"name": "Ana Silva", "email": email, "phone": "0612345678", "country": "FR", "skip_phone": false},
        "login_id": "ana.silva", "role": "client", "organization": "Acme",
        "message": {"subject": "Your case needs two documents", "text": "Dear Ana,\n\nby <b>Friday</b>."},
    }));
    let answer = firm.post("/v1/links", &body).send().await;
    let link = answer.expect(201);
    assert!(answer.header("location").is_some_and(|place| place.ends_with(&path(link))), "{answer}");
    assert!(id(link).starts_with("ln_"));
    assert_eq!((&link["status"], &link["account"]), (&json!("sent"), &Value::Null));
    assert_eq!(link["recipient"], json!({"name": "Ana Silva", "email": "a••@e••.com", "phone": "+33•••••••78"}));
    assert_eq!(link["items"], json!([{"reference": "q-3", "title": "Questionnaire", "opened_at": null}]));
    assert_eq!(seconds_between(&link["created_at"], &link["expires_at"]), 90 * 24 * 3600);
    assert!(!answer.text.contains(&email) && !answer.text.contains("612345678"), "masked: {answer}");
    let url = link["url"].as_str().expect("a URL");
    assert!(url.contains("/p/") && url.contains("/l/"), "{url}");
    assert_eq!(firm.get(&path(link)).send().await.expect(200), link, "the same URL in every answer");

    let mail = firm.eventual_message(&email).await;
    assert_eq!(mail.subject, "Your case needs two documents");
    for part in ["Dear Ana,", "by <b>Friday</b>.", url, &firm.name] {
        assert!(mail.text.contains(part), "{part}: {}", mail.text);
    }
    let html = mail.html.as_str();
    assert!(!html.contains("<b>Friday") && html.contains(url), "{html}");
    assert!(!mail.text.contains("Questionnaire") && !html.contains("Questionnaire"), "A2: no item is named");
}

#[tokio::test]
async fn without_words_of_the_firms_the_mail_says_who_sent_something_in_the_recipients_language() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let email = people::email();
    made(&firm, &order(json!({"recipient": {"name": "Ana", "email": email}, "locale": "de"}))).await;
    let mail = firm.eventual_message(&email).await;
    assert!(mail.subject.starts_with(&firm.name), "{:?}", mail.subject);
    assert!(mail.text.contains("Öffnen") && mail.text.contains("Ana"), "{}", mail.text);
}

#[tokio::test]
async fn every_fault_has_its_place() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let url = |url: &str| json!({"items": [{"reference": "a", "title": "a", "url": url}]});
    for (changes, pointer) in [
        (json!({"recipient": {}}), "/recipient"),
        (json!({"recipient": {"email": "ana"}}), "/recipient/email"),
        (json!({"recipient": {"email": "ana@example.com", "phone": "06 12"}}), "/recipient/phone"),
        (json!({"recipient": {"email": "ana@example.com", "country": "fr"}}), "/recipient/country"),
        (json!({"recipient": {"email": "ana@example.com", "skip_phone": 1}}), "/recipient/skip_phone"),
        (json!({"recipient": {"email": "ana@example.com", "name": "a\u{202e}b"}}), "/recipient/name"),
        (json!({"recipient": [{"email": "ana@example.com"}]}), "/recipient"),
        (json!({"login_id": " "}), "/login_id"),
        (json!({"role": "king"}), "/role"),
        (json!({"organization": ""}), "/organization"),
        (json!({"items": []}), "/items"),
        (json!({"items": [item("a"), item("a")]}), "/items/1/reference"),
        (json!({"items": [{"reference": "a", "url": ORIGIN}]}), "/items/0"),
        (url("https://evil.example/a"), "/items/0/url"),
        (url("http://app.firm.example/a"), "/items/0/url"),
        (url("https://app.firm.example/?code=1"), "/items/0/url"),
        (url("javascript:alert(1)"), "/items/0/url"),
        (json!({"message": {"subject": "a\r\nBcc: eve@example.com"}}), "/message/subject"),
        (json!({"message": {"text": "@evil.example #123456"}}), "/message/text"),
        (json!({"expires_at": "2020-01-01T00:00:00Z"}), "/expires_at"),
        (json!({"expires_at": "2099-01-01T00:00:00Z"}), "/expires_at"),
        (json!({"locale": "english"}), "/locale"),
        (json!({"status": "active"}), "/status"),
    ] {
        let answer = firm.post("/v1/links", &order(changes.clone())).send().await;
        let errors = &answer.problem(400, "invalid-request")["errors"];
        assert_eq!(errors[0]["pointer"], pointer, "{changes}: {errors}");
    }
}

#[tokio::test]
async fn the_scope_links_is_needed() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let key = firm.new_key(&["passcodes", "accounts", "firm"]).await;
    let call = firm.api.post("/v1/links").key(&key).json(&order(json!({})));
    call.send().await.problem(403, "forbidden");
    firm.api.get("/v1/links").key(&key).send().await.problem(403, "forbidden");
}

#[tokio::test]
async fn a_link_has_fifty_items_and_any_words_stay_words() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let items: Vec<Value> = (0..50)
        .map(|index| json!({"reference": format!("'{index}\"<&>"), "title": "<script>alert(1)</script>{{7*7}}", "url": format!("{ORIGIN}/{index}")}))
        .collect();
    let hostile = "<img src=x>'\"{ $firm }";
    let body = order(json!({
        "recipient": {"email": people::email(), "name": hostile}, "organization": hostile, "items": items,
        "message": {"subject": hostile, "text": hostile},
    }));
    let link = made(&firm, &body).await;
    assert_eq!(link["items"].as_array().map(Vec::len), Some(50));
    assert_eq!(link["items"][49]["reference"], "'49\"<&>");
    let mail = firm.eventual_message(body["recipient"]["email"].as_str().expect("an address")).await;
    let html = mail.html.as_str();
    assert!(!html.contains("<img") && mail.text.contains(hostile), "{html}");
    let many: Vec<Value> = (0..51).map(|index| item(&format!("i{index}"))).collect();
    let answer = firm.post("/v1/links", &order(json!({"items": many}))).send().await;
    assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], "/items");
}

#[tokio::test]
async fn a_named_account_with_another_address_is_a_conflict() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let (login_id, email) = (format!("ana.{}", people::letters()), people::email());
    firm.put(&format!("/v1/accounts/{login_id}"), &json!({"email": email})).send().await.expect(201);
    let meant = |email: &str| order(json!({"recipient": {"email": email}, "login_id": login_id}));
    firm.post("/v1/links", &meant(&people::email())).send().await.problem(409, "conflict");
    made(&firm, &meant(&email.to_uppercase())).await;
    made(&firm, &order(json!({"login_id": format!("new.{}", people::letters())}))).await;
}

#[tokio::test]
async fn a3_a_number_without_a_country_is_of_the_accounts_country() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let (login_id, email) = (format!("ana.{}", people::letters()), people::email());
    let account = json!({"email": email, "country": "GB"});
    firm.put(&format!("/v1/accounts/{login_id}"), &account).send().await.expect(201);
    let body = order(json!({"recipient": {"email": email, "phone": "07400123456"}, "login_id": login_id}));
    assert_eq!(made(&firm, &body).await["recipient"]["phone"], "+44••••••••56");
    let french = order(json!({"recipient": {"email": people::email(), "phone": "0612345678"}}));
    assert_eq!(made(&firm, &french).await["recipient"]["phone"], "+33•••••••78");
}

#[tokio::test]
async fn r18_one_key_makes_one_link_and_sends_one_mail() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let body = order(json!({}));
    let key = people::letters();
    let calls = (0..service.crowd(30)).map(|_| firm.post("/v1/links", &body).idempotency_key(&key).send());
    let answers = at_once(calls).await;
    let first = answers.iter().find(|answer| answer.header("idempotency-replayed").is_none()).expect("a first one");
    for answer in &answers {
        assert_eq!(answer.expect(201), first.expect(201), "the first answer again");
    }
    assert_eq!(answers.iter().filter(|answer| answer.header("idempotency-replayed").is_none()).count(), 1);
    let other = order(json!({}));
    let reused = firm.post("/v1/links", &other).idempotency_key(&key).send().await;
    reused.problem(422, "idempotency-key-reused");
    if service.is_local() {
        let row = service.table().await.into_iter().map(|item| item.to_string());
        let secret = first.body["url"].as_str().expect("a URL").rsplit('/').next().expect("a token")[32..].to_owned();
        assert!(row.into_iter().all(|item| !item.contains(&secret)), "the secret stands in the table");
    }
    let to = body["recipient"]["email"].as_str().expect("an address");
    firm.eventual_message(to).await;
    assert_eq!(service.messages_to(to).await.len(), 1);
    assert_eq!(firm.get("/v1/links").send().await.expect(200)["links"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn lists_are_newest_first_and_filtered_and_in_pages() {
    let service = own_service!("waits for jobs, and moves the clock");
    let firm = firm(&service).await;
    let email = people::email();
    let mut all = Vec::new();
    for index in 0..7 {
        let recipient = if index % 3 == 0 { json!({"email": email}) } else { json!({"email": people::email()}) };
        all.push(made(&firm, &order(json!({"recipient": recipient}))).await);
        service.advance(1).await;
    }
    all.reverse();
    firm.delete(&path(&all[0])).send().await.expect(204);
    let list = async |query: &str| -> Vec<String> {
        let (mut found, mut cursor) = (Vec::new(), String::new());
        loop {
            let answer = firm.get(&format!("/v1/links?limit=2{query}{cursor}")).send().await;
            let page = answer.expect(200);
            let links = page["links"].as_array().expect("links");
            assert!(links.len() <= 2);
            found.extend(links.iter().map(|link| id(link).to_owned()));
            let Some(next) = page["next_cursor"].as_str() else { return found };
            cursor = format!("&cursor={next}");
        }
    };
    let ids = |links: &[&Value]| links.iter().map(|link| id(link).to_owned()).collect::<Vec<_>>();
    assert_eq!(list("").await, ids(&all.iter().collect::<Vec<_>>()));
    let to = format!("&recipient_email={}", encoded(&email.to_uppercase()));
    assert_eq!(list(&to).await, ids(&[&all[0], &all[3], &all[6]]));
    assert_eq!(list("&status=revoked").await, ids(&[&all[0]]));
    assert_eq!(list(&format!("{to}&status=sent")).await, ids(&[&all[3], &all[6]]));
    assert!(list("&status=active").await.is_empty());
    for bad in ["status=gone", "recipient_email=ana", "limit=0", "q=ana", "cursor=!"] {
        firm.get(&format!("/v1/links?{bad}")).send().await.problem(400, "invalid-request");
    }
    let stranger = Firm::new(&service).await;
    assert_eq!(stranger.get("/v1/links").send().await.expect(200)["links"], json!([]));
    let theirs = stranger.get(&format!("/v1/links?{}", to.trim_start_matches('&'))).send().await;
    assert_eq!(theirs.expect(200)["links"], json!([]));
}

#[tokio::test]
async fn a_change_merges_the_recipient_and_replaces_the_items() {
    let service = Service::shared().await;
    let firm = firm(&service).await;
    let body = order(json!({"recipient": {"name": "Ana", "email": people::email(), "phone": "+33612345678"}}));
    let link = made(&firm, &body).await;
    let change = async |body: Value| firm.patch(&path(&link), &body).send().await;
    assert_eq!(change(json!({})).await.expect(200), &link);
    let other =
        change(json!({"recipient": {"phone": "0612345699", "skip_phone": true}, "items": [item("b"), item("q-3")]}))
            .await;
    let other = other.expect(200);
    assert_eq!((&other["recipient"]["name"], &other["recipient"]["phone"]), (&json!("Ana"), &json!("+33•••••••99")));
    assert_eq!((&other["recipient"]["skip_phone"], &other["url"]), (&json!(true), &link["url"]));
    let references: Vec<_> = other["items"].as_array().expect("items").iter().map(|item| &item["reference"]).collect();
    assert_eq!(references, ["b", "q-3"]);
    let gone = change(json!({"recipient": {"name": null, "phone": null}})).await;
    assert_eq!(gone.expect(200)["recipient"], json!({"email": "a••@e••.com", "skip_phone": true}));
    for (body, pointer) in [
        (json!({"recipient": {"email": people::email()}}), "/recipient/email"),
        (json!({"recipient": {"phone": "1"}}), "/recipient/phone"),
        (json!({"items": []}), "/items"),
        (json!({"items": [{"reference": "a", "title": "a", "url": "https://evil.example"}]}), "/items/0/url"),
        (json!({"expires_at": "2030-01-01T00:00:00Z"}), "/expires_at"),
    ] {
        assert_eq!(change(body).await.problem(400, "invalid-request")["errors"][0]["pointer"], pointer);
    }
}

#[tokio::test]
async fn a_link_that_is_over_says_why_and_taking_it_back_twice_is_no_error() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let (revoked, expired) = (made(&firm, &order(json!({}))).await, {
        let end = (service.now().await + SignedDuration::from_secs(120)).to_string();
        made(&firm, &order(json!({"expires_at": end}))).await
    });
    firm.delete(&path(&revoked)).send().await.expect(204);
    firm.delete(&path(&revoked)).send().await.expect(204);
    service.advance(121).await;
    for (link, code, stands) in [(&revoked, "canceled", "revoked"), (&expired, "expired", "expired")] {
        firm.patch(&path(link), &json!({})).send().await.problem(410, code);
        firm.post(&format!("{}/resend", path(link)), &json!({})).send().await.problem(410, code);
        assert_eq!(status(&firm, link).await, stands);
        firm.delete(&path(link)).send().await.expect(204);
        assert_eq!(status(&firm, link).await, stands, "what ended first stays");
    }
    service.advance(31 * 24 * 3600).await;
    for link in [&revoked, &expired] {
        firm.get(&path(link)).send().await.problem(404, "not-found");
        firm.delete(&path(link)).send().await.problem(404, "not-found");
    }
    assert_eq!(firm.get("/v1/links").send().await.expect(200)["links"], json!([]));
}

#[tokio::test]
async fn a_link_is_mailed_again_half_a_minute_apart_ten_times_a_day() {
    let service = own_service!("moves the clock");
    let firm = firm(&service).await;
    let body = order(json!({}));
    let link = made(&firm, &body).await;
    let again = async || firm.post(&format!("{}/resend", path(&link)), &json!({})).send().await;
    let soon = again().await;
    soon.problem(429, "resend-too-soon");
    for _ in 0..10 {
        service.advance(soon.retry_after().max(30)).await;
        assert_eq!(again().await.expect(200)["url"], link["url"]);
    }
    service.advance(30).await;
    let spent = again().await;
    spent.problem(429, "sends-exhausted");
    service.run_jobs().await;
    let to = body["recipient"]["email"].as_str().expect("an address");
    let mails = service.messages_to(to).await;
    assert_eq!(mails.len(), 11);
    assert!(mails.iter().all(|mail| mail.text.contains(link["url"].as_str().expect("a URL"))));
    // R20: waiting as told is enough.
    service.advance(spent.retry_after()).await;
    again().await.expect(200);
    let calls = (0..20).map(|_| firm.post(&format!("{}/resend", path(&link)), &json!({})).send());
    service.advance(24 * 3600).await;
    let answers = at_once(calls).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "one of twenty at once");
    service.run_jobs().await;
    assert_eq!(service.messages_to(to).await.len(), 13);
}

#[tokio::test]
async fn r59_a_mail_that_did_not_arrive_is_told_and_the_address_is_not_mailed_again() {
    let service = own_service!("tells receipts");
    let firm = firm(&service).await;
    let body = order(json!({}));
    let link = made(&firm, &body).await;
    service.run_jobs().await;
    let to = body["recipient"]["email"].as_str().expect("an address");
    let message = &service.messages_to(to).await[0];
    assert_eq!(status(&firm, &link).await, "sent");
    service.receipt(&message.id, "failed").await.expect(204);
    assert_eq!(status(&firm, &link).await, "bounced");
    let listed = firm.get("/v1/links?status=bounced").send().await;
    assert_eq!(id(&listed.expect(200)["links"][0]), id(&link));
    // The provider took the next one.
    service.advance(31).await;
    firm.post(&format!("{}/resend", path(&link)), &json!({})).send().await.expect(200);
    service.run_jobs().await;
    let mails = service.messages_to(to).await;
    if mails.len() == 2 {
        assert_eq!(status(&firm, &link).await, "sent");
        service.receipt(&mails[0].id, "delivered").await.expect(204);
        assert_eq!(status(&firm, &link).await, "sent");
    } else {
        // The receipt spoke against the address.
        assert_eq!(status(&firm, &link).await, "bounced");
    }
    service.fault("ses", "rejected", 1).await;
    let refused = made(&firm, &order(json!({}))).await;
    service.run_jobs().await;
    assert_eq!(status(&firm, &refused).await, "bounced", "a failed delivery");
}

#[tokio::test]
async fn r58_a_mail_goes_out_once_whatever_the_provider_answers() {
    let service = own_service!("breaks SES");
    let firm = firm(&service).await;
    let body = order(json!({}));
    let to = body["recipient"]["email"].as_str().expect("an address").to_owned();
    service.fault("ses", "timeout_after", 1).await;
    let link = made(&firm, &body).await;
    service.run_jobs().await;
    service.clear_faults().await;
    service.advance(3600).await;
    service.run_jobs().await;
    assert_eq!(service.messages_to(&to).await.len(), 1, "sent, and the answer lost");
    assert_eq!(status(&firm, &link).await, "sent");
    // One that certainly did not go out goes out later.
    let later = order(json!({}));
    service.fault("ses", "suspended", 3).await;
    made(&firm, &later).await;
    for _ in 0..6 {
        service.run_jobs().await;
        service.advance(30).await;
    }
    assert_eq!(service.messages_to(later["recipient"]["email"].as_str().expect("an address")).await.len(), 1);
}

#[tokio::test]
async fn r60_a_test_recipient_is_sent_no_link() {
    let service = own_service!("looks at the outbox");
    let firm = firm(&service).await;
    let email = people::email();
    let until = (service.now().await + SignedDuration::from_hours(1)).to_string();
    let test = json!({"email": email, "code": "123456", "until": until});
    firm.post("/v1/test-recipients", &test).send().await.expect(201);
    let link = made(&firm, &order(json!({"recipient": {"email": email}}))).await;
    service.run_jobs().await;
    assert!(service.messages_to(&email).await.is_empty());
    assert_eq!(status(&firm, &link).await, "sent");
}

#[tokio::test]
async fn r14_another_firms_links_are_links_that_never_were() {
    let service = Service::shared().await;
    let (owner, thief) = (firm(&service).await, firm(&service).await);
    let link = made(&owner, &order(json!({}))).await;
    let unknown = format!("/v1/links/ln_{}", id(&link)[3..].chars().rev().collect::<String>());
    for path in [path(&link), unknown, "/v1/links/x".to_owned()] {
        let answers = [
            thief.get(&path).send().await,
            thief.patch(&path, &json!({"items": [item("a")]})).send().await,
            thief.post(&format!("{path}/resend"), &json!({})).send().await,
            thief.delete(&path).send().await,
        ];
        for answer in answers {
            answer.problem(404, "not-found");
        }
    }
    assert_eq!(owner.get(&path(&link)).send().await.expect(200), &link);
}
