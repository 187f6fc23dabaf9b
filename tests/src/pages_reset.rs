//! `/forgot-password` and `/forgot-login-id`: the four steps of B2, alike for every login ID and every address.

use crate::harness::person::{all_done, firm_without_captcha, solved_captcha};
use crate::harness::*;

const WHO: &str = "Forgot password";
const CODE: &str = "Enter the code from your email";
const NEW: &str = "Choose a new password";
const SENT: &str = "Look at your email";

/// The page after the first step.
async fn begun(browser: &Browser, login_id: &str) -> Page {
    let page = browser.open("sign-in").await.follow("Forgot password").await.expect(200, WHO);
    page.press("Send code", &[("login_id", login_id)]).await.expect(200, CODE)
}

#[tokio::test]
async fn b2_four_steps_lead_back_to_the_sign_in_where_the_new_password_works() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = browser.open("forgot-password").await.expect(200, WHO);
    assert!(page.has_text("Step 1 of 4"), "{page}");
    let page = page.press("Send code", &[("login_id", &person.login_id)]).await.expect(200, CODE);
    assert!(page.has_text("Step 2 of 4"), "{page}");
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Continue", &[("code", &wrong(&code))]).await.expect(200, CODE);
    assert_eq!(page.alert(), "That code is not right. You can try 4 more times.", "{page}");
    let spaced = format!("{}-{}", &code[..3], &code[3..]);
    let page = page.press("Continue", &[("code", &spaced)]).await.expect(200, NEW);
    assert!(page.has_text("Step 3 of 4"), "{page}");
    let fields: Vec<_> = page.document.named("input").filter_map(|one| one.attribute("autocomplete")).collect();
    assert_eq!(fields, ["new-password", "new-password"], "{page}");
    let set = async |page: &Page, first: &str, second: &str| {
        page.press("Set password", &[("new_password", first), ("confirm_password", second)]).await
    };
    let page = set(&page, NEW_PASSWORD, PASSWORD).await.expect(200, NEW);
    assert_eq!(page.alert(), "The two passwords are not the same. Type both again.", "{page}");
    let page = set(&page, "short", "short").await.expect(200, NEW);
    assert!(page.alert().starts_with("That password is too short."), "{page}");
    let page = set(&page, &person.login_id.repeat(2), &person.login_id.repeat(2)).await.expect(200, NEW);
    assert_eq!(page.alert(), "The password contains your login ID. Choose another one.", "{page}");
    let page = set(&page, NEW_PASSWORD, NEW_PASSWORD).await.expect(200, "Sign in");
    assert_eq!(page.done(), "Your password is changed. Sign in with it.", "{page}");
    assert_eq!(page.value("login_id"), person.login_id, "{page}");
    assert!(!browser.is_in().await, "R41: a reset signs nobody in");
    let page = browser.open("sign-in").await;
    let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
    let page = page.press("Sign in", &typed).await.expect(200, "Sign in");
    assert_ne!(page.alert(), "", "the old one is over");
    let typed = [("login_id", person.login_id.as_str()), ("password", NEW_PASSWORD)];
    page.press("Sign in", &typed).await.expect(200, "Your account");
}

#[tokio::test]
async fn r38_an_unknown_login_id_gets_the_same_pages_to_the_byte() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let nameless = Person::without_password(&firm).await;
    let unknown = format!("ana.{}", people::letters());
    let mut seen = Vec::new();
    for login_id in [&person.login_id, &unknown, &nameless.login_id] {
        let browser = Browser::at(&firm);
        let mut pages = vec![begun(&browser, login_id).await];
        all_done(&firm).await;
        for round in 0..6 {
            let guess = format!("{:06}", 100_001 + round);
            let last = pages.last().expect("a page");
            if last.find_field("code").is_none() {
                break;
            }
            let next = last.press("Continue", &[("code", &guess)]).await;
            pages.push(next);
        }
        let again = begun(&Browser::at(&firm), login_id).await.press("Request a new code", &[]).await;
        pages.push(again);
        let hops: Vec<String> = pages.iter().flat_map(|page| &page.chain).map(|hop| hop.location.clone()).collect();
        let texts: Vec<String> = pages.iter().map(|page| page.anonymous(&[login_id])).collect();
        let times: Vec<String> = texts.iter().map(|text| without_clock(text)).collect();
        seen.push((hops, times));
    }
    for other in &seen[1..] {
        assert_eq!(other.0, seen[0].0);
        for (one, first) in other.1.iter().zip(&seen[0].1) {
            assert_eq!(one, first);
        }
    }
}

/// Without the times of day and the durations that a page names: the service's clock goes on between two pages.
fn without_clock(text: &str) -> String {
    text.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_digit())).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_code_is_sent_again_after_a_while_and_is_the_same() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = begun(&browser, &person.login_id).await;
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Request a new code", &[]).await.expect(200, CODE);
    assert!(page.alert().starts_with("A code was sent a moment ago."), "{page}");
    service.advance(31).await;
    let page = page.press("Request a new code", &[]).await.expect(200, CODE);
    assert_eq!((page.alert(), page.done().as_str()), (String::new(), "A code is on its way again."), "{page}");
    let again = firm.eventual_messages(&person.email, 2).await;
    assert_eq!(code_in(&again[0], 6), code, "the same code while it lives");
    page.press("Continue", &[("code", &code)]).await.expect(200, NEW);
}

#[tokio::test]
async fn a_code_that_is_over_leads_back_to_the_beginning_with_the_login_id_filled_in() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = begun(&browser, &person.login_id).await;
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    service.advance(601).await;
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, WHO);
    assert_eq!(page.alert(), "That is over. Start again, or request a new code.", "{page}");
    assert_eq!(page.value("login_id"), person.login_id, "{page}");
    // *Start again* gives up what was begun.
    let page = page.press("Send code", &[]).await.expect(200, CODE);
    page.press("Start again", &[]).await.expect(200, WHO);
}

#[tokio::test]
async fn the_third_step_needs_the_second() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = begun(&browser, &person.login_id).await;
    let forged = Submission {
        action: page.path.clone(),
        fields: [("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD), ("action", "complete")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
    };
    let page = browser.submit(&forged).await.expect(200, WHO);
    assert_ne!(page.alert(), "", "{page}");
    let stranger = Browser::at(&firm).submit(&forged).await.expect(200, WHO);
    assert_ne!(stranger.alert(), "", "{stranger}");
    assert_eq!(person.sign_in(PASSWORD).await.status, 200, "nothing changed");
}

#[tokio::test]
async fn the_captcha_stands_at_the_first_and_the_third_step_and_is_good_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = browser.open("forgot-password").await.expect(200, WHO);
    let widget = page.document.named("altcha-widget").next().expect("a widget");
    assert_eq!(widget.attribute("name"), Some("altcha"), "{page}");
    assert!(page.has_text("This check needs scripts."), "who has none is told: {page}");
    let page = page.press("Send code", &[("login_id", &person.login_id)]).await.expect(200, WHO);
    assert_eq!(page.alert(), "Please do the check again.", "{page}");
    assert_eq!(page.value("login_id"), person.login_id, "{page}");
    let solved = solved_captcha(&firm).await;
    let form = page.submission("Send code", &[]).with("altcha", &solved);
    let page = browser.submit(&form).await.expect(200, CODE);
    // Another page's form: the same one sent twice is one request.
    let another = form.with("once", &people::letters());
    let again = Browser::at(&firm).submit(&another).await.expect(200, WHO);
    assert_eq!(again.alert(), "Please do the check again.", "used: {again}");
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, NEW);
    let typed = [("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)];
    let form = page.submission("Set password", &typed);
    let page = browser.submit(&form.clone().with("altcha", &solved)).await.expect(200, NEW);
    assert_eq!(page.alert(), "Please do the check again.", "{page}");
    let page = browser.submit(&form.with("altcha", &solved_captcha(&firm).await)).await.expect(200, "Sign in");
    assert_eq!(page.done(), "Your password is changed. Sign in with it.", "{page}");
}

#[tokio::test]
async fn two_tabs_that_set_a_password_at_once_set_one() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = begun(&browser, &person.login_id).await;
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, NEW);
    let form = page.submission("Set password", &[("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)]);
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (browser, form) = (browser.copied(), form.clone());
        running.spawn(async move { browser.submit(&form).await });
    }
    let pages = running.join_all().await;
    let done = pages.iter().filter(|page| page.done() == "Your password is changed. Sign in with it.").count();
    assert_eq!(done, 1, "{:#?}", pages.iter().map(|page| (page.heading(), page.alert())).collect::<Vec<_>>());
    assert_eq!(person.sign_in(NEW_PASSWORD).await.status, 200);
}

#[tokio::test]
async fn an_unknown_address_gets_the_page_that_a_known_one_gets_and_no_mail() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let unknown = people::email();
    let mut pages = Vec::new();
    for email in [&person.email, &unknown] {
        let browser = Browser::at(&firm);
        let page = browser.open("sign-in").await.follow("Forgot login ID").await.expect(200, "Forgot login ID");
        assert_eq!(page.field("email").attribute("autocomplete"), Some("email"), "{page}");
        let page = page.press("Send login ID", &[("email", email)]).await.expect(200, SENT);
        assert!(!page.text.contains(email.as_str()), "{page}");
        pages.push((page.chain[0].location.clone(), page.anonymous(&[])));
        let page = page.follow("Sign in").await.expect(200, "Sign in");
        assert_eq!(page.alert(), "");
    }
    assert_eq!(pages[0], pages[1]);
    let mail = firm.eventual_message(&person.email).await;
    assert!(mail.text.contains(&person.login_id), "{}", mail.text);
    all_done(&firm).await;
    assert!(firm.service.messages_to(&unknown).await.is_empty());
}

#[tokio::test]
async fn what_is_no_address_is_told_at_the_field_and_kept() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let browser = Browser::at(&firm);
    let page = browser.open("forgot-login-id").await;
    for typed in ["", "ana", "ana@", "a b@example.com"] {
        let page = page.press("Send login ID", &[("email", typed)]).await.expect(200, "Forgot login ID");
        assert_eq!(page.alert(), "That is not an email address. It looks like name@example.com.", "{page}");
        assert_eq!(page.value("email"), typed, "{page}");
    }
}

#[tokio::test]
async fn the_captcha_stands_before_the_reminder_too() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let page = browser.open("forgot-login-id").await;
    let form = page.submission("Send login ID", &[("email", &person.email)]);
    let page = browser.submit(&form).await.expect(200, "Forgot login ID");
    assert_eq!(page.alert(), "Please do the check again.", "{page}");
    browser.submit(&form.with("altcha", &solved_captcha(&firm).await)).await.expect(200, SENT);
    let mail = firm.eventual_message(&person.email).await;
    assert!(mail.text.contains(&person.login_id), "{}", mail.text);
}
