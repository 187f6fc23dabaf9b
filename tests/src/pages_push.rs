//! A device that is asked, on the pages (R51, R61): paired at `/enroll`, then asked at `/sign-in`, where the number is shown that
//! is typed on it. The device's own calls are tested elsewhere; here it is whoever holds the other half.

use crate::harness::cookies::Cookie;
use crate::harness::device::{Device, wrong_number};
use crate::harness::totp::{App, enable_by};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";
const CHOOSE: &str = "Set up your second step";
const PAIR: &str = "Pair your device";
const TO_SEND: &str = "Approve on your device";
const NUMBER: &str = "Type this number on your device";
const CODE: &str = "Enter the code that your device shows";
const NAME: &str = "Ana's phone";

/// A device that is paired with what the page shows.
async fn device_by(firm: &Firm, pairing: &str) -> Device {
    let mut device = Device::new(&firm.service);
    device.pair(pairing).await.expect(201);
    device
}

/// What is shown in an element of a class.
fn shown(page: &Page, class: &str) -> String {
    let all = page.document.all();
    let found =
        all.iter().find(|element| element.attribute("class").is_some_and(|is| is.split(' ').any(|is| is == class)));
    found.unwrap_or_else(|| panic!("no {class}\n{page}")).text()
}

/// The number: what is read, and how it is read aloud.
fn number_on(page: &Page) -> String {
    let text = shown(page, "prompt-number");
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    assert_eq!((digits.len(), &digits[..3]), (6, &digits[3..]), "as one, then digit by digit: {text}");
    digits[..3].iter().collect()
}

/// What the page's script is told; nothing of the browser changes.
async fn news(browser: &Browser) -> String {
    let told = browser.ask("GET", &browser.path("sign-in/prompt"), &[]).await;
    assert_eq!((told.status, told.headers.get("set-cookie")), (200, None), "{told}");
    let body: Value = serde_json::from_str(&told.text).expect("JSON");
    assert_eq!(body.as_object().map(serde_json::Map::len), Some(1), "{body}");
    body["status"].as_str().expect("a status").to_owned()
}

async fn asked_to_enroll(service: &Service, methods: &[&str]) -> (Person, Browser, Page) {
    let person = Person::new(&Firm::new(service).await).await;
    enable_by(&person, 5, methods).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    (person, browser, page)
}

/// Somebody with a paired device, and a browser that has just typed the password.
async fn paired(service: &Service) -> (Person, Device, Browser, Page) {
    let (person, browser, page) = asked_to_enroll(service, &["push"]).await;
    let page = page.press("Paired device", &[]).await.expect(200, PAIR);
    let device = device_by(&person.firm, &shown(&page, "pairing-code")).await;
    let page = page.press("Continue", &[("code", &device.code(0).await)]).await.expect(200, "Keep your recovery codes");
    page.press("I have kept them", &[]).await.press("Sign out", &[]).await;
    service.advance(60).await;
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, TO_SEND);
    (person, device, browser, page)
}

#[tokio::test]
async fn a_device_is_paired_by_the_page_and_bears_its_own_name() {
    let service = own_service!(WHY);
    let (person, browser, page) = asked_to_enroll(&service, &["totp", "push"]).await;
    let page = page.press("Paired device", &[]).await.expect(200, PAIR);
    let link = page.link("Open on this device");
    let address = format!("{}/authenticator#", service.public_url());
    assert!(link.starts_with(&address) && link.len() > address.len() + 20, "{link}");
    assert!(page.document.named("svg").any(|svg| svg.attribute("viewBox") != Some("0 0 24 24")), "{page}");
    assert!(page.has_text("/authenticator on it and type this code"), "{page}");
    let page = page.press("Continue", &[("code", "123456")]).await.expect(200, PAIR);
    assert_eq!(page.alert(), "The device is not paired yet. Scan the code first, then type what it shows.", "{page}");
    assert_eq!(page.link("Open on this device"), link, "the same pairing: {page}");
    let old = shown(&page, "pairing-code");
    let page = page.press("Make a new code", &[]).await.expect(200, PAIR);
    assert_ne!(page.link("Open on this device"), link, "{page}");
    assert_ne!(shown(&page, "pairing-code"), old, "{page}");
    let pairing = page.link("Open on this device").split_once('#').expect("a pairing").1.to_owned();
    let device = device_by(&person.firm, &pairing).await;
    let code = device.code(0).await;
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, PAIR);
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, "Keep your recovery codes");
    let page = page.press("I have kept them", &[]).await.expect(200, "Your account");
    assert!(page.has_text(NAME), "what the device calls itself: {page}");
    assert!(browser.is_in().await);
    let page = page.follow("Remove").await.expect(200, &format!("Remove “{NAME}”?"));
    page.press("Remove", &[]).await;
    device.asked().await.problem(401, "unauthorized");
}

#[tokio::test]
async fn a_pairing_that_is_over_is_made_anew() {
    let service = own_service!(WHY);
    let (person, browser, page) = asked_to_enroll(&service, &["totp", "push"]).await;
    let page = page.press("Authenticator app", &[]).await;
    let app = App::with(&crate::pages_sign_in::secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.press("I have kept them", &[]).await.expect(200, "Your account");
    let page = page.follow("Add another").await.press("Paired device", &[]).await.expect(200, PAIR);
    service.advance(601).await;
    let page = page.reload().await.expect(200, PAIR);
    assert!(
        page.has_text("This code is over. Make a new one.")
            && page.document.named("a").all(|a| a.text() != "Open on this device"),
        "{page}"
    );
    let page = page.press("Make a new code", &[]).await.expect(200, PAIR);
    let device = device_by(&person.firm, &shown(&page, "pairing-code")).await;
    page.press("Continue", &[("code", &device.code(0).await)]).await.expect(200, "Your account");
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn r51_the_number_is_shown_here_and_typed_there() {
    let service = own_service!(WHY);
    let (_, device, browser, page) = paired(&service).await;
    assert!(
        page.has_text(NAME) && device.requests().await.is_empty(),
        "nothing is sent before it is asked for: {page}"
    );
    assert_eq!(news(&browser).await, "over", "there is none");
    let page = page.press("Send request", &[]).await.expect(200, NUMBER);
    let number = number_on(&page);
    let html = page.document.named("html").next().expect("html");
    assert_eq!(
        (html.attribute("data-waits-from"), html.attribute("data-waits-while")),
        (Some(browser.path("sign-in/prompt").as_str()), Some("pending")),
        "{page}"
    );
    assert!(page.text.contains(r#"<noscript><meta http-equiv="refresh" content="5"></noscript>"#), "{page}");
    assert!(page.document.named("time").any(|time| time.has("data-countdown")), "{page}");
    assert_eq!(number_on(&browser.open("sign-in").await), number, "it is shown again");
    assert_eq!(news(&browser).await, "pending");
    assert!(!browser.is_in().await);
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(news(&browser).await, "approved");
    assert!(!browser.is_in().await, "approving alone signs nobody in");
    let page = page.reload().await.expect(200, "Approved");
    assert!(page.find_field("remember").is_none() && !page.has_text("Other ways"), "{page}");
    let page = page.press("Continue", &[]).await.expect(200, "Your account");
    assert!(page.has_text("Password and your device"), "{page}");
    assert_eq!(news(&browser).await, "over");
}

#[tokio::test]
async fn what_became_of_a_request_is_told_and_it_can_be_sent_again() {
    let service = own_service!(WHY);
    let (_, device, browser, page) = paired(&service).await;
    let page = page.press("Send request", &[]).await.expect(200, NUMBER);
    let early = page.press("Send again", &[]).await.expect(200, NUMBER);
    assert_eq!(early.alert(), "A request waits on your device already. Answer it there, or wait a minute.", "{early}");
    assert_eq!(number_on(&early), number_on(&page), "the same request");
    device.deny(&device.request().await, "mistake").await.expect(204);
    assert_eq!(news(&browser).await, "denied");
    let page = page.reload().await.expect(200, TO_SEND);
    assert!(page.has_text("The request was denied on your device.") && !page.has_button("Send request"), "{page}");
    let page = page.press("Send again", &[]).await.expect(200, NUMBER);
    let number = number_on(&page);
    let refused = device.approve(&device.request().await, &wrong_number(&number)).await;
    refused.problem(422, "incorrect-number");
    assert_eq!(news(&browser).await, "wrong_number");
    let page = page.reload().await.expect(200, TO_SEND);
    assert!(page.has_text("The number typed on your device was not the one shown here."), "{page}");
    let page = page.press("Send again", &[]).await.expect(200, NUMBER);
    service.advance(61).await;
    assert_eq!(news(&browser).await, "expired");
    let page = page.reload().await.expect(200, TO_SEND);
    assert!(page.has_text("Nobody answered on your device in time."), "{page}");
    let mut page = page;
    for _ in 0..2 {
        page = page.press("Send again", &[]).await.expect(200, NUMBER);
        device.deny(&device.request().await, "mistake").await.expect(204);
        page = page.reload().await.expect(200, TO_SEND);
    }
    let page = page.press("Send again", &[]).await.expect(200, TO_SEND);
    assert!(page.alert().starts_with("No more requests can be sent to your devices at the moment."), "{page}");
    assert!(page.alert().contains("You can send another at"), "{page}");
}

#[tokio::test]
async fn a_request_of_another_browser_is_told_of_and_ends_with_its_sign_in() {
    let service = own_service!(WHY);
    let (person, device, _, page) = paired(&service).await;
    let first = page.press("Send request", &[]).await.expect(200, NUMBER);
    let second = Browser::at(&person.firm).sign_in(&person.login_id, PASSWORD).await.expect(200, TO_SEND);
    let refused = second.press("Send request", &[]).await.expect(200, TO_SEND);
    assert_eq!(refused.alert(), "A request waits on your device already. Answer it there, or wait a minute.");
    first.press("Use another account", &[]).await.expect(200, "Sign in");
    assert!(device.requests().await.is_empty(), "the request ended with its sign-in");
    refused.press("Send request", &[]).await.expect(200, NUMBER);
}

#[tokio::test]
async fn the_code_that_a_device_shows_is_enough_without_a_network() {
    let service = own_service!(WHY);
    let (_, device, _, page) = paired(&service).await;
    let page = page.follow(&format!("Code shown by “{NAME}”")).await.expect(200, CODE);
    let code = device.code(0).await;
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, CODE);
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    page.follow("Paired device").await.expect(200, TO_SEND);
    page.press("Continue", &[("code", &code)]).await.expect(200, "Your account");
}

#[tokio::test]
async fn a_browser_can_be_remembered_with_an_approval() {
    let service = own_service!(WHY);
    let (person, device, browser, page) = paired(&service).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["push"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let page = page.press("Send request", &[]).await.expect(200, NUMBER);
    let waiting = page.document.named("form").find(|form| form.attribute("data-when") == Some("approved"));
    let waiting = waiting.unwrap_or_else(|| panic!("a form for the script\n{page}"));
    assert!(
        waiting.has("hidden") && waiting.named("input").any(|box_| box_.attribute("name") == Some("remember")),
        "{page}"
    );
    device.approve(&device.request().await, &number_on(&page)).await.expect(204);
    let page = page.reload().await.expect(200, "Approved");
    let page = page.press("Continue", &[("remember", "yes")]).await.expect(200, "Your account");
    page.press("Sign out", &[]).await;
    browser.enter(&person).await;
}

#[tokio::test]
async fn who_unpaired_the_last_device_is_let_in_by_a_recovery_code_alone() {
    let service = own_service!(WHY);
    let (person, device, _, _) = paired(&service).await;
    device.unpair().await.expect(204);
    let page = Browser::at(&person.firm).sign_in(&person.login_id, PASSWORD).await.expect(200, "Use a recovery code");
    assert!(!page.has_text("Paired device"), "{page}");
    page.follow("Code from your administrator").await.expect(200, "Use a code from your administrator");
}

#[tokio::test]
async fn r61_looking_sends_nothing_and_completes_nothing() {
    let service = new_service!("compares the whole table");
    let (_, device, browser, page) = paired(&service).await;
    let look = async |browser: &Browser| {
        for page in ["sign-in", "sign-in?with=x&by=code", "sign-in/prompt", "enroll", "account"] {
            for query in ["action=challenge", "action=approved", "action=verify&code=123456"] {
                let joint = if page.contains('?') { '&' } else { '?' };
                for method in ["GET", "HEAD"] {
                    browser.ask(method, &format!("{}{joint}{query}", browser.path(page)), &[]).await;
                }
            }
        }
    };
    service.run_jobs().await;
    let before = service.table().await;
    look(&browser).await;
    assert_eq!(service.table().await, before);
    assert!(device.requests().await.is_empty());
    let page = page.press("Send request", &[]).await.expect(200, NUMBER);
    service.run_jobs().await;
    let before = service.table().await;
    look(&browser).await;
    assert_eq!(service.table().await, before);
    device.approve(&device.request().await, &number_on(&page)).await.expect(204);
    service.run_jobs().await;
    let before = service.table().await;
    look(&browser).await;
    assert_eq!(service.table().await, before);
    assert!(!browser.is_in().await);
    page.reload().await.press("Continue", &[]).await.expect(200, "Your account");
}

#[tokio::test]
async fn a_cookie_tells_nothing_at_another_firm() {
    let service = own_service!(WHY);
    let (_, _, browser, page) = paired(&service).await;
    let page = page.press("Send request", &[]).await.expect(200, NUMBER);
    let number = number_on(&page);
    let held = browser.cookies().value("__Secure-countersign-signing-in").expect("a cookie").to_owned();
    let elsewhere = Browser::at(&Firm::new(&service).await);
    let path = elsewhere.path("");
    elsewhere.plant(Cookie::parse(&format!("__Secure-countersign-signing-in={held}; Path={path}")));
    assert_eq!(news(&elsewhere).await, "over");
    let page = elsewhere.open("sign-in").await.expect(200, "Sign in");
    assert!(!page.has_text(&number) || number.len() < 3, "{page}");
    assert_eq!(news(&Browser::at(&Firm::new(&service).await)).await, "over", "nor to nobody");
    assert_eq!(news(&browser).await, "pending");
}
