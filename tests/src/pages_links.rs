//! `/l/{token}`: from the mail to the firm's application, and again later. Whose a link is stands in `pages_links_guarded.rs`.

use crate::harness::totp::{App, enable};
use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application, item};
use crate::harness::*;
use crate::pages_sign_in::secret_of;

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
async fn a_new_recipient_gets_a_code_makes_a_login_and_opens_an_item() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let mail = firm.eventual_message(&link.email).await;
    assert!(mail.text.contains(&link.url) && !mail.text.contains("Questionnaire"), "{}", mail.text);
    let browser = link.browser();
    let page = browser.go(&link.url).await.expect(200, &first_of(&firm));
    let [sms, email] = page.choices("channel").try_into().expect("two channels");
    assert_eq!((sms.0.as_str(), email.0.as_str()), ("sms", "email"), "{page}");
    assert!(sms.1.starts_with("+33") && sms.1.contains("••") && !sms.1.contains(&link.phone), "{page}");
    assert!(email.1.contains("••@") && !page.text.contains(&link.email), "{page}");
    assert!(!page.has_text("Questionnaire"), "A2: nothing of what was sent is shown before: {page}");
    let page = page.press("Send code", &[("channel", "sms")]).await;
    assert_eq!(page.heading(), format!("Enter the code we sent to {}", sms.1), "{page}");
    assert_eq!(link.document().await["status"], "opened");
    let page = page.press("Continue", &[("code", &link.code("sms").await)]).await.expect(200, CREATE);
    assert_eq!(link.document().await["status"], "verified");
    assert_eq!(page.field("new_password").attribute("autocomplete"), Some("new-password"), "{page}");
    let login_id = format!("ana.{}", people::letters());
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let page = page.press("Create login", &typed).await.expect(200, &items_of(&firm));
    assert!(page.has_text("Questionnaire a") && page.has_text("Questionnaire b"), "{page}");
    assert_eq!(link.document().await["status"], "active");
    let opened = page.press("Open: Questionnaire a", &[]).await;
    let url = opened.left_to().unwrap_or_else(|| panic!("{opened}")).to_owned();
    let code = url.strip_prefix(&format!("{APPLICATION}/items/a?code=")).unwrap_or_else(|| panic!("{url}"));
    let visit = firm.post("/v1/item-visits", &json!({"code": code})).send().await;
    assert_eq!(visit.expect(200)["item"]["reference"], "a");
    assert_eq!((&visit.body["account"]["login_id"], &visit.body["link_id"]), (&json!(login_id), &json!(link.id)));
    assert_eq!((&visit.body["amr"], &visit.body["acr"]), (&json!(["pwd"]), &json!("aal1")), "{visit}");
    firm.post("/v1/item-visits", &json!({"code": code})).send().await.problem(410, "already-used");
    let page = browser.go(&link.url).await.expect(200, &items_of(&firm));
    assert!(page.has_text("Opened "), "{page}");
}

#[tokio::test]
async fn a9_the_same_link_works_again_later_through_sign_in() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let (_, login_id) = link.entered(&link.browser()).await;
    let later = link.browser();
    let page = later.go(&link.url).await.expect(200, SIGN_IN);
    assert_eq!(page.value("login_id"), login_id, "{page}");
    for forgot in ["Forgot password", "Forgot login ID"] {
        assert!(page.link(forgot).contains("/forgot-"), "{page}");
    }
    let page = page.press("Sign in", &[("password", "not the right password")]).await.expect(200, SIGN_IN);
    assert_eq!(page.alert(), "The login ID or the password is not right. Try again.", "{page}");
    let page = page.press("Sign in", &[("password", PASSWORD)]).await.expect(200, &items_of(&firm));
    let page = page.press("Sign out", &[]).await.expect(200, "Sign in");
    assert!(!page.has_text("Questionnaire"));
    later.go(&link.url).await.expect(200, SIGN_IN);
}

#[tokio::test]
async fn a8_who_had_access_goes_to_sign_in_with_the_login_id_filled_in() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let changes = json!({"login_id": person.login_id});
    for changes in [changes, json!({})] {
        let link = MailedLink::to(&firm, &person.email, &people::french_mobile(), changes).await;
        let browser = link.browser();
        let page = link.verified(&browser, "sms").await.expect(200, SIGN_IN);
        assert_eq!(page.value("login_id"), person.login_id, "{page}");
        page.press("Sign in", &[("password", PASSWORD)]).await.expect(200, &items_of(&firm));
        assert_eq!(link.document().await["account"]["login_id"], person.login_id);
    }
}

#[tokio::test]
async fn an_account_without_a_password_gets_its_first_one() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    let changes = json!({"login_id": person.login_id});
    let link = MailedLink::to(&firm, &person.email, &people::french_mobile(), changes).await;
    let page = link.verified(&link.browser(), "email").await.expect(200, "Choose your password");
    assert!(page.field("login_id").has("readonly") && page.value("login_id") == person.login_id, "{page}");
    let typed = [("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    page.press("Create login", &typed).await.expect(200, &items_of(&firm));
    Browser::at(&firm).enter(&person).await;
}

#[tokio::test]
async fn what_is_typed_for_a_new_login_is_checked_and_kept() {
    let firm = firm_with_application(&Service::shared().await).await;
    let taken = Person::new(&firm).await;
    let link = MailedLink::new(&firm).await;
    let page = link.verified(&link.browser(), "email").await.expect(200, CREATE);
    let login_id = format!("ana.{}", people::letters());
    let make = async |page: &Page, login_id: &str, first: &str, second: &str| {
        let typed = [("login_id", login_id), ("new_password", first), ("confirm_password", second)];
        page.press("Create login", &typed).await.expect(200, CREATE)
    };
    let page = make(&page, &login_id, PASSWORD, NEW_PASSWORD).await;
    assert_eq!(page.alert(), "The two passwords are not the same. Type both again.", "{page}");
    assert_eq!((page.value("login_id"), page.value("new_password")), (login_id.clone(), String::new()), "{page}");
    let page = make(&page, &login_id, "short", "short").await;
    assert!(page.alert().starts_with("That password is too short."), "{page}");
    let page = make(&page, &taken.login_id, PASSWORD, PASSWORD).await;
    assert_eq!(page.alert(), "That login ID is taken. Choose another one.", "{page}");
    let page = make(&page, "", PASSWORD, PASSWORD).await;
    assert_eq!(page.alert(), "Type your login ID.", "{page}");
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    page.press("Create login", &typed).await.expect(200, &items_of(&firm));
}

#[tokio::test]
async fn a5_skip_phone_and_no_phone_leave_the_email_alone() {
    let firm = firm_with_application(&Service::shared().await).await;
    for skip in [true, false] {
        let link = if skip {
            MailedLink::with(&firm, json!({"recipient": {"skip_phone": true}})).await
        } else {
            MailedLink::without_phone(&firm).await
        };
        let page = link.browser().go(&link.url).await;
        let channels: Vec<String> = page.choices("channel").into_iter().map(|(value, _)| value).collect();
        assert_eq!(channels, ["email"], "{page}");
        // Whoever writes the form by hand gets no text message, either.
        let forged = page.submission("Send code", &[]).with("channel", "sms");
        let page = page.browser.submit(&forged).await;
        assert_eq!(page.alert(), "Choose where the code should go.", "{page}");
        let texted = if skip { firm.service.messages_to(&link.phone).await.len() } else { 0 };
        assert_eq!(texted, 0, "{page}");
        let page = page.press("Send code", &[]).await;
        assert!(!page.has_button("Use the other way"), "{page}");
    }
}

#[tokio::test]
async fn a_new_code_waits_thirty_seconds_and_the_other_way_does_not() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let link = MailedLink::new(&firm).await;
    let page = link.browser().go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    let code = link.code("sms").await;
    let page = page.press("Request a new code", &[]).await;
    assert!(page.alert().starts_with("A code was sent a moment ago."), "{page}");
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    let page = page.press("Use the other way", &[]).await;
    assert_eq!(page.alert(), "", "{page}");
    assert!(page.heading().contains('@'), "{page}");
    assert_eq!(link.code("email").await, code, "the same code");
    let page = page.press("Continue", &[("code", &wrong(&code))]).await;
    assert_eq!(page.alert(), "That code is not right. You can try 3 more times.", "the same attempts: {page}");
    service.advance(31).await;
    let before = service.messages_to(&link.email).await.len();
    let page = page.press("Request a new code", &[]).await;
    assert_eq!((page.alert(), service.messages_to(&link.email).await.len()), (String::new(), before + 1), "{page}");
    assert_eq!(link.code("email").await, code, "the same code again");
    page.press("Continue", &[("code", &code)]).await.expect(200, CREATE);
}

#[tokio::test]
async fn a_code_that_is_used_up_or_expired_is_over_and_another_one_is_offered() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let mut page = browser.go(&link.url).await.press("Send code", &[("channel", "email")]).await;
    let code = link.code("email").await;
    for _ in 0..5 {
        page = page.press("Continue", &[("code", &wrong(&code))]).await;
    }
    assert!(page.alert().contains("last try") || page.alert().contains("used up"), "{page}");
    if page.find_field("code").is_some() {
        page = page.press("Continue", &[("code", &code)]).await;
        assert!(page.alert().contains("used up"), "the right one is refused, too: {page}");
    }
    let page = browser.go(&link.url).await;
    assert!(!page.has_text("Questionnaire"), "{page}");
    service.advance(61).await;
    let page = page.press("Send code", &[("channel", "email")]).await;
    let code = link.code("email").await;
    service.advance(301).await;
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, &first_of(&firm));
    assert_eq!(page.alert(), "That is over. Start again, or request a new code.", "{page}");
    service.advance(31).await;
    let page = page.press("Send code", &[("channel", "email")]).await;
    page.press("Continue", &[("code", &link.code("email").await)]).await.expect(200, CREATE);
}

#[tokio::test]
async fn fifty_items_fit_on_a_page() {
    let firm = firm_with_application(&Service::shared().await).await;
    let items: Vec<Value> = (0..50).map(|number| item(&format!("n{number}"))).collect();
    let link = MailedLink::with(&firm, json!({"items": items})).await;
    let (page, _) = link.entered(&link.browser()).await;
    assert_eq!(page.buttons().iter().filter(|text| text.starts_with("Open: ")).count(), 50, "{page}");
    let opened = page.press("Open: Questionnaire n49", &[]).await;
    assert!(opened.left_to().is_some_and(|url| url.starts_with(&format!("{APPLICATION}/items/n49?code="))), "{opened}");
}

#[tokio::test]
async fn a_link_speaks_its_recipients_language_unless_the_person_wants_another() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::with(&firm, json!({"locale": "fr"})).await;
    let browser = link.browser().speaking("de");
    let language = |page: &Page| {
        page.document.named("html").next().and_then(|html| html.attribute("lang")).unwrap_or_default().to_owned()
    };
    let page = browser.go(&link.url).await;
    assert_eq!(language(&page), "fr", "{page}");
    let page = browser.go(&format!("{}?ui_locales=pl", link.url)).await;
    assert_eq!(language(&page), "pl", "{page}");
    assert_eq!(language(&browser.go(&link.url).await), "pl", "what was chosen stays");
    let arabic = browser.go(&format!("{}?ui_locales=ar", link.url)).await;
    assert_eq!(arabic.document.named("html").next().and_then(|html| html.attribute("dir")), Some("rtl"));
}

#[tokio::test]
async fn a_second_step_that_is_asked_for_at_a_link_leads_back_to_its_items() {
    let service = own_service!("reads codes by the service's clock");
    let firm = firm_with_application(&service).await;
    // Enables everybody of the role that the link's new account gets.
    enable(&Person::new(&firm).await, 5).await;
    let link = MailedLink::with(&firm, json!({"role": "client"})).await;
    let browser = link.browser();
    let login_id = format!("ana.{}", people::letters());
    let page = link.verified(&browser, "email").await.expect(200, CREATE);
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let page = page.press("Create login", &typed).await.expect(200, "Set up your second step");
    let away = browser.go(&link.url).await;
    assert!(!away.has_text("Questionnaire"), "not before the second step: {away}");
    let page = page.press("Authenticator app", &[]).await.expect(200, "Add your authenticator app");
    let app = App::with(&secret_of(&page), "");
    let page = page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let page = page.expect(200, "Keep your recovery codes").press("I have kept them", &[]).await;
    let page = page.expect(200, &items_of(&firm));
    page.press("Sign out", &[]).await;
    let page = browser.go(&link.url).await.expect(200, SIGN_IN);
    let page = page.press("Sign in", &[("password", PASSWORD)]).await.expect(200, "Enter the code from your app");
    assert!(!browser.go(&link.url).await.has_text("Questionnaire"));
    let page = page.press("Use another account", &[]).await.expect(200, SIGN_IN);
    let page = page.press("Sign in", &[("password", PASSWORD)]).await.expect(200, "Enter the code from your app");
    let code = app.code(service.advance(60).await);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, &items_of(&firm));
    let opened = page.press("Open: Questionnaire b", &[]).await;
    let code = opened.left_to().and_then(|url| url.split_once("code=")).expect("a code").1.to_owned();
    let visit = firm.post("/v1/item-visits", &json!({"code": code})).send().await;
    assert_eq!((&visit.expect(200)["acr"], &visit.body["amr"]), (&json!("aal2"), &json!(["pwd", "otp"])), "{visit}");
}

#[tokio::test]
async fn a3_national_digits_are_of_the_country_that_the_firm_or_the_profile_has() {
    let firm = firm_with_application(&Service::shared().await).await;
    let phone = people::french_mobile();
    let national = people::french_national(&phone);
    let link = MailedLink::to(&firm, &people::email(), &national, json!({})).await;
    let link = MailedLink { phone: phone.clone(), ..link };
    let page = link.browser().go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    page.press("Continue", &[("code", &link.code("sms").await)]).await.expect(200, CREATE);
    let person = Person::new(&firm).await;
    firm.patch(&person.path(), &json!({"country": "GB"})).send().await.expect(200);
    let phone = people::uk_mobile();
    let national = format!("0{}", phone.strip_prefix("+44").expect("a British number"));
    let link = MailedLink::to(&firm, &person.email, &national, json!({"login_id": person.login_id})).await;
    let page = link.browser().go(&link.url).await;
    assert!(page.choices("channel")[0].1.starts_with("+44"), "{page}");
}

#[tokio::test]
async fn a_resent_link_is_the_same_link_and_codes_name_our_pages() {
    let service = own_service!("moves the clock");
    let firm = firm_with_application(&service).await;
    let link = MailedLink::new(&firm).await;
    service.advance(31).await;
    let again = firm.post(&format!("/v1/links/{}/resend", link.id), &json!({})).send().await;
    assert_eq!(again.expect(200)["url"], link.url);
    let browser = link.browser();
    browser.go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    let host = browser.origin.split("://").nth(1).and_then(|host| host.split(':').next()).expect("a host").to_owned();
    let message = firm.newest_message(&link.phone).await;
    let line = format!("@{host} #{}", link.code("sms").await);
    assert!(message.text.ends_with(&line), "{line}: {}", message.text);
}
