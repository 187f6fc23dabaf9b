//! Everything twice at once, and everything many times: one piece of work for one press, and nobody's telephone or box is filled.

use crate::harness::person::{all_done, firm_without_captcha, solved_captcha};
use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application};
use crate::harness::*;
use crate::pages_attacks::every_form;

#[tokio::test]
async fn every_form_sent_twice_at_once_does_no_harm() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    firm.settings(json!({"web_origins": [APPLICATION]})).await;
    firm.plan(2_500).await;
    for (browser, form) in every_form(&firm).await {
        let mut running = tokio::task::JoinSet::new();
        for _ in 0..2 {
            let (browser, form) = (browser.clone(), form.clone());
            running.spawn(async move { browser.submit(&form).await });
        }
        for page in running.join_all().await {
            assert!(page.status < 400, "{} {page}", form.action);
        }
    }
}

/// By the form's own number, or by the CAPTCHA, which is good once; without one a box gets two, and no more than its limit.
#[tokio::test]
async fn what_is_forgotten_and_asked_for_twice_at_once_is_mailed_once() {
    let service = local_service!("a deployment cannot say that everything is done where there is a CAPTCHA");
    let (open, guarded) = (firm_without_captcha(&service).await, Firm::new(&service).await);
    for (firm, page, button, field) in [
        (&open, "forgot-password", "Send code", "login_id"),
        (&guarded, "forgot-password", "Send code", "login_id"),
        (&guarded, "forgot-login-id", "Send login ID", "email"),
    ] {
        let person = Person::new(firm).await;
        let browser = Browser::at(firm);
        let typed = if field == "email" { person.email.clone() } else { person.login_id.clone() };
        let mut form = browser.open(page).await.submission(button, &[(field, &typed)]);
        if firm.id == guarded.id {
            form = form.with("altcha", &solved_captcha(firm).await);
        }
        let mut running = tokio::task::JoinSet::new();
        for _ in 0..2 {
            let (browser, form) = (browser.clone(), form.clone());
            running.spawn(async move { browser.submit(&form).await });
        }
        let pages = running.join_all().await;
        assert!(pages.iter().all(|page| page.status == 200), "{page}");
        all_done(firm).await;
        let mails = service.messages_to(&person.email).await.len();
        assert_eq!(mails, 1, "{page}: {mails} mails");
    }
}

#[tokio::test]
async fn r69_whoever_has_a_link_fills_nobodys_telephone() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let mut waits = 0;
    for _ in 0..20 {
        // A browser of its own each time: nothing but the link is known.
        let page = link.browser().go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
        waits += usize::from(page.alert().contains("again"));
    }
    let sent = firm.service.messages_to(&link.phone).await.len();
    assert!(sent <= 6 && waits >= 14, "{sent} text messages, {waits} were told to wait");
}

#[tokio::test]
async fn r69_a_list_of_login_ids_is_slowed_and_a_box_is_not_filled() {
    let service = own_service!("its waits are of this machine's address");
    let firm = firm_without_captcha(&service).await;
    let browser = Browser::at(&firm);
    let form = browser.open("sign-in").await.submission("Sign in", &[("login_id", "ana"), ("password", PASSWORD)]);
    let mut slowed = 0;
    for round in 0..150 {
        let page = browser.submit(&form.clone().with("login_id", &format!("{}{round}", people::letters()))).await;
        slowed += usize::from(page.alert().contains("You can try again at"));
    }
    assert!(slowed > 0, "a hundred and fifty guesses from one address, and never a wait");
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    for _ in 0..20 {
        let page = Browser::at(&firm).open("forgot-login-id").await;
        page.press("Send login ID", &[("email", &person.email)]).await;
    }
    service.run_jobs().await;
    let mails = service.messages_to(&person.email).await.len();
    assert!((1..=6).contains(&mails), "{mails} mails");
}
