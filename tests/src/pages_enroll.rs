//! `/enroll`: a second step at the first sign-in that asks for one, its recovery codes, and putting it off.

use crate::harness::totp::{App, enable, enable_by};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock";
const CHOOSE: &str = "Set up your second step";
const APP: &str = "Add your authenticator app";
const CODES: &str = "Keep your recovery codes";

async fn asked(service: &Service) -> (Person, Browser, Page) {
    let person = Person::new(&Firm::new(service).await).await;
    enable(&person, 5).await;
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    (person, browser, page)
}

fn codes_of(page: &Page) -> Vec<String> {
    let list = page.document.named("ol").next().unwrap_or_else(|| panic!("no codes\n{page}"));
    list.named("li").map(harness_text).collect()
}

fn harness_text(element: &crate::harness::html::Element) -> String {
    element.text()
}

#[tokio::test]
async fn d5_an_app_is_enrolled_at_the_first_sign_in_and_its_codes_shown_until_they_are_kept() {
    let service = own_service!(WHY);
    let (person, browser, page) = asked(&service).await;
    assert!(!page.has_button("Not now"), "there is no grace: {page}");
    assert!(!browser.is_in().await, "and no way around");
    let page = page.press("Authenticator app", &[]).await.expect(200, APP);
    let secret = secret_of(&page);
    assert_eq!(secret.len(), 32, "160 bits in Base32: {page}");
    assert!(page.document.named("svg").count() > 0 && page.text.contains("otpauth://totp/"), "{page}");
    let again = page.reload().await.expect(200, APP);
    assert_eq!(secret_of(&again), secret, "a page that is loaded again is the same");
    let app = App::with(&secret, "");
    let code = app.code(service.now().await);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, APP);
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    assert_eq!(secret_of(&page), secret, "{page}");
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, CODES);
    let codes = codes_of(&page);
    assert_eq!(codes.len(), 10, "{page}");
    assert_eq!(codes_of(&page.reload().await), codes, "shown until they are kept");
    assert_eq!(codes_of(&browser.open("enroll").await), codes);
    let page = page.press("I have kept them", &[]).await.expect(200, "Your account");
    let rest = browser.open("enroll").await;
    assert!(!rest.text.contains(&codes[0]) && !page.text.contains(&codes[0]), "and never again: {rest}");
    page.press("Sign out", &[]).await;
    browser.enter_with(&person, &app).await;
}

#[tokio::test]
async fn another_way_can_be_chosen_and_five_wrong_codes_begin_anew() {
    let service = own_service!(WHY);
    let (person, _, page) = asked(&service).await;
    let page = page.press("Authenticator app", &[]).await.expect(200, APP);
    let first = secret_of(&page);
    let page = page.press("Choose another way", &[]).await.expect(200, CHOOSE);
    let mut page = page.press("Authenticator app", &[]).await.expect(200, APP);
    let second = secret_of(&page);
    assert_ne!(first, second, "a pending secret that was given up is over");
    let code = App::with(&second, "").code(service.now().await);
    for _ in 0..5 {
        page = page.press("Continue", &[("code", &wrong(&code))]).await;
    }
    if page.heading() == APP {
        page = page.press("Continue", &[("code", &code)]).await;
    }
    let page = page.expect(200, CHOOSE);
    assert_ne!(page.alert(), "", "{page}");
    let page = page.press("Authenticator app", &[]).await.expect(200, APP);
    let app = App::with(&secret_of(&page), "");
    page.press("Continue", &[("code", &app.code(service.now().await))]).await.expect(200, CODES);
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "factor_required");
}

#[tokio::test]
async fn a_number_is_enrolled_with_the_country_filled_in() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.plan(2_500).await;
    let person = Person::new(&firm).await;
    enable_by(&person, 5, &["sms", "totp"]).await;
    let browser = Browser::at(&firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    assert_eq!(page.value("country"), "FR", "the tenant's own: {page}");
    let phone = people::uk_mobile();
    let national = format!("0{}", phone.strip_prefix("+44").expect("a British number"));
    let page = page.press("Send code", &[("phone", "not a number")]).await.expect(200, CHOOSE);
    assert_eq!(page.alert(), "That is not a phone number of that country. Type the digits only.", "{page}");
    assert_eq!(page.value("phone"), "not a number", "{page}");
    let typed = [("country", "GB"), ("phone", national.as_str())];
    let page = page.press("Send code", &typed).await;
    assert!(page.heading().starts_with("Enter the code we sent to +44"), "{page}");
    let code = code_in(&firm.newest_message(&phone).await, 6);
    let early = page.press("Request a new code", &[]).await;
    assert!(early.alert().starts_with("A code was sent a moment ago."), "{early}");
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    page.press("Continue", &[("code", &code)]).await.expect(200, CODES);
}

#[tokio::test]
async fn a_grace_lets_it_be_put_off_until_its_end() {
    let service = own_service!("moves the clock");
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 7});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    assert!(page.has_text("You can put this off until"), "{page}");
    let page = page.press("Not now", &[]).await.expect(200, "Your account");
    page.press("Sign out", &[]).await;
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    let late = page.submission("Not now", &[]);
    service.advance(8 * 24 * 3600).await;
    let page = browser.submit(&late).await;
    assert!(!page.is_at("account") && !browser.is_in().await, "{page}");
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
    assert!(!page.has_button("Not now"), "{page}");
    let forged = page.submission("Authenticator app", &[]).with("action", "skip");
    let page = browser.submit(&forged).await.expect(200, CHOOSE);
    assert_eq!(page.alert(), "The second step cannot be put off any more.", "{page}");
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn a_right_code_that_is_sent_twice_at_once_enrols_one_factor() {
    let service = own_service!(WHY);
    let (person, browser, page) = asked(&service).await;
    let page = page.press("Authenticator app", &[]).await.expect(200, APP);
    let app = App::with(&secret_of(&page), "");
    let form = page.submission("Continue", &[("code", &app.code(service.now().await))]);
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (browser, form) = (browser.copied(), form.clone());
        running.spawn(async move { browser.submit(&form).await });
    }
    let pages = running.join_all().await;
    let kept: Vec<&Page> = pages.iter().filter(|page| page.heading() == CODES).collect();
    assert_eq!(kept.len(), 1, "{:#?}", pages.iter().map(|page| (page.heading(), page.alert())).collect::<Vec<_>>());
    let factors = person.firm.get(&format!("{}/factors", person.path())).send().await;
    let active = factors.expect(200)["factors"].as_array().expect("factors").len();
    assert_eq!(active, 1, "{factors}");
}

#[tokio::test]
async fn nobody_enrols_without_having_signed_in() {
    let firm = Firm::new(&Service::shared().await).await;
    let browser = Browser::at(&firm);
    assert!(browser.open("enroll").await.is_at("sign-in"));
    for action in ["totp", "confirm", "kept", "skip", "back", "fresh", "nothing"] {
        let fields = vec![("action".to_owned(), action.to_owned()), ("code".to_owned(), "123456".to_owned())];
        let page = browser.submit(&Submission { action: browser.path("enroll"), fields }).await;
        assert!(page.is_at("sign-in") && page.status == 200, "{action}: {page}");
    }
}

#[tokio::test]
async fn the_grant_of_a_sign_in_ends_and_leads_to_another_sign_in() {
    let service = own_service!("moves the clock");
    let (person, browser, page) = asked(&service).await;
    service.advance(16 * 60).await;
    let page = page.press("Authenticator app", &[]).await.expect(200, "Sign in");
    assert_ne!(page.alert(), "", "{page}");
    browser.sign_in(&person.login_id, PASSWORD).await.expect(200, CHOOSE);
}
