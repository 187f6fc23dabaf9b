//! Whose a link is: what of it a stranger, a mail scanner and whoever comes too late get, and that a code is good for one link,
//! one time.

use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application, item};
use crate::harness::*;

const CREATE: &str = "Create your login";
const SIGN_IN: &str = "Sign in to see it";

fn items_of(firm: &Firm) -> String {
    format!("What {} sent you", firm.name)
}

/// The first page of a link.
fn first_of(firm: &Firm) -> String {
    format!("{} sent you something", firm.name)
}

#[tokio::test]
async fn the_password_alone_does_not_give_a_link_that_nobody_has_yet() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let link = MailedLink::to(&firm, &person.email, &people::french_mobile(), json!({})).await;
    let browser = link.browser();
    browser.enter(&person).await;
    // Signed in, and the first code is still to be typed.
    let page = browser.go(&link.url).await.expect(200, &first_of(&firm));
    assert!(!page.has_text("Questionnaire"), "{page}");
    let page = page.press("Send code", &[("channel", "email")]).await;
    page.press("Continue", &[("code", &link.code("email").await)]).await.expect(200, &items_of(&firm));
}

#[tokio::test]
async fn dead_tokens_say_the_same_bytes_and_whom_to_ask() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let [first, second] = [MailedLink::new(&firm).await, MailedLink::new(&firm).await];
    let expires_at = (service.now().await + jiff::SignedDuration::from_hours(2)).to_string();
    let short = MailedLink::with(&firm, json!({"expires_at": expires_at})).await;
    for link in [&first, &second] {
        firm.delete(&format!("/v1/links/{}", link.id)).send().await.expect(204);
    }
    let token_of = |url: &str| url.rsplit('/').next().expect("a token").to_owned();
    let page_of = async |link: &MailedLink| {
        let page = link.browser().go(&link.url).await;
        assert!(page.has_text(&format!("Ask {}", firm.name)), "{page}");
        assert!(!page.has_text("Questionnaire") && page.buttons().is_empty(), "{page}");
        (page.status, page.heading(), page.anonymous(&[&token_of(&link.url)]))
    };
    let (one, other) = (page_of(&first).await, page_of(&second).await);
    assert_eq!(one, other);
    assert_eq!((one.0, one.1.as_str()), (410, "This link was withdrawn"));
    service.advance(3 * 3600).await;
    let over = page_of(&short).await;
    assert_eq!((over.0, over.1.as_str()), (410, "This link is over"));

    let others = firm_with_application(&service).await;
    let theirs = MailedLink::new(&others).await;
    let theirs = token_of(&theirs.url);
    let own = token_of(&MailedLink::new(&firm).await.url);
    let mut turned: Vec<char> = own.chars().collect();
    let last = turned.pop().expect("a character");
    turned.push(if last == 'a' { 'b' } else { 'a' });
    let turned: String = turned.into_iter().collect();
    let unknown: String = own.chars().rev().collect();
    let mut pages = Vec::new();
    let tokens = [theirs.as_str(), &turned, &unknown, "x", "%20", "a%2Fb", "%3Cscript%3E", &"a".repeat(500)];
    for token in tokens {
        let browser = Browser::at(&firm);
        let page = browser.open(&format!("l/{token}")).await;
        assert_eq!((page.status, page.heading().as_str()), (404, "There is nothing here"), "{token} {page}");
        assert!(token.len() < 8 || !page.text.contains(token), "{page}");
        pages.push(page.anonymous(&[]));
    }
    for (page, token) in pages.iter().zip(tokens) {
        assert_eq!(page, &pages[0], "{token}");
    }
}

#[tokio::test]
async fn a_dead_link_takes_no_form_either() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let page = browser.go(&link.url).await;
    let send = page.submission("Send code", &[("channel", "email")]);
    let (items, _) = link.entered(&browser).await;
    let open = items.submission("Open: Questionnaire a", &[]);
    let sent = firm.service.messages_to(&link.email).await.len();
    firm.delete(&format!("/v1/links/{}", link.id)).send().await.expect(204);
    for form in [send, open] {
        let page = browser.submit(&form).await;
        assert_eq!((page.status, page.left_to()), (410, None), "{page}");
    }
    assert_eq!(browser.go(&link.url).await.status, 410, "also for its own account");
    assert_eq!(firm.service.messages_to(&link.email).await.len(), sent);
}

#[tokio::test]
async fn somebody_else_who_is_signed_in_gets_403_and_why() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let (items, _) = link.entered(&link.browser()).await;
    let other = Person::new(&firm).await;
    let browser = link.browser();
    browser.enter(&other).await;
    let page = browser.go(&link.url).await.expect(403, "This is for somebody else");
    assert!(page.has_text(&other.login_id) && !page.has_text("Questionnaire"), "{page}");
    let stolen = browser.submit(&items.submission("Open: Questionnaire a", &[])).await;
    assert_eq!((stolen.status, stolen.left_to()), (403, None), "{stolen}");
    page.press("Sign out", &[]).await.expect(200, "Sign in");
    browser.go(&link.url).await.expect(200, SIGN_IN);
    // Also while it is nobody's yet: who has another address cannot take it.
    let fresh = MailedLink::new(&firm).await;
    browser.enter(&other).await;
    browser.go(&fresh.url).await.expect(403, "This is for somebody else");
}

#[tokio::test]
async fn somebody_else_who_signs_in_at_the_link_does_not_get_it() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    link.entered(&link.browser()).await;
    let other = Person::new(&firm).await;
    let page = link.browser().go(&link.url).await.expect(200, SIGN_IN);
    let typed = [("login_id", other.login_id.as_str()), ("password", PASSWORD)];
    let page = page.press("Sign in", &typed).await;
    assert_eq!((page.status, page.heading().as_str()), (403, "This is for somebody else"), "{page}");
}

#[tokio::test]
async fn what_the_firm_changes_holds_at_the_next_page() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let page = browser.go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    let dead = link.code("sms").await;
    let number = people::french_mobile();
    link.change(json!({"recipient": {"phone": number}, "items": [item("c")]})).await;
    let page = page.press("Continue", &[("code", &dead)]).await;
    assert!(
        !page.alert().is_empty() && page.find_field("new_password").is_none(),
        "a code to a replaced number is dead: {page}"
    );
    let page = browser.go(&link.url).await.expect(200, &first_of(&firm));
    assert!(page.choices("channel")[0].1.ends_with(&number[number.len() - 2..]), "{page}");
    let moved = MailedLink { phone: number, ..link.clone() };
    let page = page.press("Send code", &[("channel", "sms")]).await;
    let page = page.press("Continue", &[("code", &moved.code("sms").await)]).await.expect(200, CREATE);
    let login_id = format!("ana.{}", people::letters());
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let page = page.press("Create login", &typed).await.expect(200, &items_of(&firm));
    assert!(page.has_text("Questionnaire c") && !page.has_text("Questionnaire a"), "{page}");
    link.change(json!({"items": [item("d")]})).await;
    let stale = page.press("Open: Questionnaire c", &[]).await;
    assert!(stale.left_to().is_none() && !stale.alert().is_empty(), "{stale}");
    assert!(stale.has_text("Questionnaire d"), "{stale}");
    link.change(json!({"recipient": {"skip_phone": true}})).await;
}

#[tokio::test]
async fn an_items_code_ends_after_a_minute_and_is_of_its_firm() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let stranger = Firm::new(&service).await;
    let link = MailedLink::with(
        &firm,
        json!({"items": [
            {"reference": "q", "title": "Plain", "url": format!("{APPLICATION}/q?case=12#top")},
        ]}),
    )
    .await;
    let (items, _) = link.entered(&link.browser()).await;
    let code = async || {
        let opened = items.press("Open: Plain", &[]).await;
        let url = opened.left_to().expect("elsewhere").to_owned();
        let rest = url.strip_prefix(&format!("{APPLICATION}/q?case=12&code=")).unwrap_or_else(|| panic!("{url}"));
        rest.strip_suffix("#top").unwrap_or_else(|| panic!("{url}")).to_owned()
    };
    let visit = async |firm: &Firm, code: &str| firm.post("/v1/item-visits", &json!({"code": code})).send().await;
    let first = code().await;
    visit(&stranger, &first).await.problem(404, "not-found");
    visit(&firm, &first).await.expect(200);
    let late = code().await;
    service.advance(61).await;
    visit(&firm, &late).await.problem(410, "expired");
    visit(&firm, "nothing").await.problem(404, "not-found");
    let raced = code().await;
    let answers = at_once((0..20).map(|_| firm.post("/v1/item-visits", &json!({"code": raced})).send())).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
}

#[tokio::test]
async fn r61_opening_a_link_a_hundred_times_sends_nothing_and_uses_nothing_up() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    firm.eventual_message(&link.email).await;
    let before = link.document().await;
    let token = link.url.rsplit('/').next().expect("a token").to_owned();
    let count = async || {
        let service = &firm.service;
        (service.messages_to(&link.email).await.len(), service.messages_to(&link.phone).await.len())
    };
    let sent = count().await;
    let scanner = link.browser();
    for round in 0..50 {
        let path = scanner.path(&format!("l/{token}"));
        // A scanner that runs scripts asks for what forms would send, too.
        let guess = format!("{path}?action=send&channel=sms&round={round}");
        for (method, address) in [("GET", &path), ("HEAD", &path), ("GET", &guess), ("HEAD", &guess)] {
            assert_eq!(scanner.ask(method, address, &[]).await.status, 200);
        }
    }
    assert_eq!((count().await, link.document().await), (sent, before));
    // With a code under way, too: the person's own tab in the hands of a scanner.
    let browser = link.browser();
    let page = browser.go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    let (sent, code) = (count().await, link.code("sms").await);
    for _ in 0..50 {
        let path = format!("{}?action=verify&code={}", browser.path(&format!("l/{token}")), wrong(&code));
        browser.ask("GET", &path, &[]).await;
        browser.ask("HEAD", &path, &[]).await;
    }
    assert_eq!(count().await, sent);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "nothing was used up: {page}");
    page.press("Continue", &[("code", &code)]).await.expect(200, CREATE);
}

#[tokio::test]
async fn twenty_verifications_of_one_code_at_once_are_one_and_harm_nobody() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let page = browser.go(&link.url).await.press("Send code", &[("channel", "email")]).await;
    let form = page.submission("Continue", &[("code", &link.code("email").await)]);
    // Twenty browsers with the same cookies: each hears for itself whether its code was taken.
    let browsers: Vec<Browser> = (0..20).map(|_| browser.copied()).collect();
    let mut running = tokio::task::JoinSet::new();
    for copy in browsers {
        let form = form.clone();
        running.spawn(async move { copy.submit(&form).await });
    }
    let pages = running.join_all().await;
    let verified = pages.iter().filter(|page| page.heading() == CREATE).count();
    assert_eq!(verified, 1, "{:#?}", pages.iter().map(|page| (page.heading(), page.alert())).collect::<Vec<_>>());
}

#[tokio::test]
async fn send_code_pressed_twice_at_once_sends_one_message() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let form = browser.go(&link.url).await.submission("Send code", &[("channel", "sms")]);
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (browser, form) = (browser.clone(), form.clone());
        running.spawn(async move { browser.submit(&form).await });
    }
    for page in running.join_all().await {
        assert!(page.status == 200, "{page}");
    }
    assert_eq!(firm.service.messages_to(&link.phone).await.len(), 1, "pressed twice, sent once");
    let page = browser.go(&link.url).await;
    page.press("Continue", &[("code", &link.code("sms").await)]).await.expect(200, CREATE);
}

#[tokio::test]
async fn a_code_of_one_link_opens_no_other() {
    let firm = firm_with_application(&Service::shared().await).await;
    let (email, phone) = (people::email(), people::french_mobile());
    let first = MailedLink::to(&firm, &email, &phone, json!({})).await;
    let second = MailedLink::to(&firm, &email, &phone, json!({"items": [item("c")]})).await;
    let browser = first.browser();
    let at_first = browser.go(&first.url).await.press("Send code", &[("channel", "sms")]).await;
    let code = first.code("sms").await;
    let page = browser.go(&second.url).await.expect(200, &first_of(&firm));
    let forged = Submission { action: page.path.clone(), ..at_first.submission("Continue", &[("code", &code)]) };
    let page = browser.submit(&forged).await.expect(200, &first_of(&firm));
    assert!(!page.alert().is_empty(), "{page}");
    at_first.press("Continue", &[("code", &code)]).await.expect(200, CREATE);
    browser.go(&second.url).await.expect(200, &first_of(&firm));
}

#[tokio::test]
async fn what_one_browser_proved_is_nothing_in_another_and_over_after_half_an_hour() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let page = link.verified(&browser, "email").await.expect(200, CREATE);
    let login_id = format!("ana.{}", people::letters());
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let form = page.submission("Create login", &typed);
    let other = link.browser();
    other.go(&link.url).await.expect(200, &first_of(&firm));
    let refused = other.submit(&form).await.expect(200, &first_of(&firm));
    assert_ne!(refused.alert(), "", "{refused}");
    service.advance(31 * 60).await;
    let late = browser.submit(&form).await.expect(200, &first_of(&firm));
    assert_ne!(late.alert(), "", "{late}");
    assert_eq!(firm.get(&format!("/v1/accounts/{login_id}")).send().await.status, 404);
}

#[tokio::test]
async fn a_login_that_is_made_twice_at_once_is_made_once() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let page = link.verified(&browser, "email").await.expect(200, CREATE);
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (browser, login_id) = (browser.copied(), format!("ana.{}", people::letters()));
        let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
        let form = page.submission("Create login", &typed);
        running.spawn(async move { browser.submit(&form).await });
    }
    let pages = running.join_all().await;
    let made = pages.iter().filter(|page| page.heading() == items_of(&firm)).count();
    assert_eq!(made, 1, "{:#?}", pages.iter().map(|page| (page.heading(), page.alert())).collect::<Vec<_>>());
    let accounts = firm.get("/v1/accounts").send().await;
    let of_address = accounts.expect(200)["accounts"].as_array().expect("accounts");
    let of_address = of_address.iter().filter(|account| account["email"] == link.email.as_str()).count();
    assert_eq!(of_address, 1, "{accounts}");
}

#[tokio::test]
async fn r60_a_test_recipients_code_opens_no_link() {
    let service = own_service!("asks the clock");
    let firm = firm_with_application(&service).await;
    let email = people::email();
    let until = (service.now().await + jiff::SignedDuration::from_hours(1)).to_string();
    let test = json!({"email": email, "code": "426917", "until": until});
    firm.post("/v1/test-recipients", &test).send().await.expect(201);
    let link = MailedLink::to(&firm, &email, "", json!({})).await;
    let page = link.browser().go(&link.url).await.press("Send code", &[]).await;
    let page = page.press("Continue", &[("code", "426917")]).await;
    assert!(page.status == 200 && !page.has_button("Create login") && !page.has_text("Questionnaire"), "{page}");
    assert!(service.messages_to(&email).await.is_empty());
}

#[tokio::test]
async fn a_deleted_or_disabled_holder_opens_nothing() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let (items, login_id) = link.entered(&browser).await;
    let form = items.submission("Open: Questionnaire a", &[]);
    let path = format!("/v1/accounts/{login_id}");
    firm.patch(&path, &json!({"status": "disabled"})).send().await.expect(200);
    let page = browser.submit(&form).await.expect(200, SIGN_IN);
    assert_eq!(page.left_to(), None);
    assert!(!browser.go(&link.url).await.has_text("Questionnaire"));
    firm.delete(&path).send().await.expect(204);
    let account = json!({"email": people::email(), "role": "client"});
    firm.put(&path, &account).send().await.expect(201);
    firm.put(&format!("{path}/password"), &json!({"password": PASSWORD})).send().await.expect(204);
    let page = browser.go(&link.url).await;
    if page.find_field("password").is_some() {
        let typed = [("login_id", login_id.as_str()), ("password", PASSWORD)];
        let page = page.press("Sign in", &typed).await;
        assert!(!page.has_text("Questionnaire"), "another account of the same login ID is another person: {page}");
    }
}
