//! What an administrator does to somebody in the console is told to that person (R68); what the firm's back end does to somebody is
//! the firm's own to tell.

use crate::harness::console::{Administrator, administrator};
use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "its administrators read codes by the service's clock";
const CHANGE: &str = "Change details";

/// Somebody's page in the console, from the list of people.
async fn page_of(browser: &Browser, person: &Person) -> Page {
    let list = browser.open(&format!("console/people?q={}", encoded(&person.login_id))).await;
    list.expect(200, "People").follow(&format!("Ana Silva {}", person.login_id)).await.expect(200, "Ana Silva")
}

/// The mails to an address, newest first, once all jobs are done.
async fn mails(firm: &Firm, email: &str) -> Vec<Message> {
    firm.service.run_jobs().await;
    firm.service.messages_to(email).await
}

async fn change(firm: &Firm, person: &Person, body: Value) {
    firm.patch(&person.path(), &body).send().await.expect(200);
}

#[tokio::test]
async fn r68_who_is_disabled_in_the_console_is_told_once_though_they_sign_in_no_more() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (person, other) = (Person::new(&firm).await, Person::new(&firm).await);
    let helper = administrator(&firm, "help_desk").await;
    let ask = page_of(&helper, &person).await.follow("Disable").await;
    let form = ask.submission("Disable", &[("reason", "Left the company")]);
    for _ in 0..2 {
        helper.submit(&form).await;
    }
    assert_eq!(firm.get(&person.path()).send().await.expect(200)["status"], "disabled");
    let told = mails(&firm, &person.email).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].subject, format!("{}: your account was disabled", firm.name));
    for part in [
        format!("An administrator of {} disabled your account.", firm.name),
        "When: ".to_owned(),
        format!("If you did not expect this, contact {} at once.", firm.name),
    ] {
        assert!(told[0].text.contains(&part), "{part}: {}", told[0].text);
    }
    assert!(!told[0].text.contains("http") && !told[0].html.contains("href"), "{}", told[0].html);
    assert!(!told[0].text.contains("Left the company"), "the reason is for the audit log\n{}", told[0].text);
    change(&firm, &other, json!({"status": "disabled"})).await;
    change(&firm, &person, json!({"status": "active"})).await;
    assert_eq!((mails(&firm, &other.email).await.len(), mails(&firm, &person.email).await.len()), (0, 1));
}

#[tokio::test]
async fn r68_who_is_reached_elsewhere_is_told_where_they_were_reached_before() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let helper = administrator(&firm, "help_desk").await;
    let form = page_of(&helper, &person).await.follow(CHANGE).await.expect(200, CHANGE);
    let press = async |typed: &[(&str, &str)]| {
        let typed: Vec<_> = typed.iter().copied().chain([("reason", "A new mailbox")]).collect();
        let saved = form.press(CHANGE, &typed).await;
        assert_eq!(saved.done(), "Saved.", "{saved}");
    };
    // Another name, and another spelling of the same address, lead nowhere else.
    press(&[("name", "Ana Nova")]).await;
    press(&[("email", &person.email.to_ascii_uppercase())]).await;
    press(&[("email", &person.email)]).await;
    assert_eq!(mails(&firm, &person.email).await.len(), 0);
    let new = format!("z{}@mail.example.org", people::letters());
    press(&[("email", &new), ("phone", "+33612345678")]).await;
    let told = mails(&firm, &person.email).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].subject, format!("{}: your contact details were changed", firm.name));
    for part in [
        format!("An administrator of {} changed the contact details", firm.name),
        "New email address: z••@m••.org\n".to_owned(),
        "New phone number: +33•••••••78\n".to_owned(),
        "When: ".to_owned(),
        format!("If you did not expect this, contact {} at once.", firm.name),
        "the address that was on record until then".to_owned(),
    ] {
        assert!(told[0].text.contains(&part), "{part}: {}", told[0].text);
    }
    for part in [new.as_str(), "612345678", "http"] {
        assert!(!told[0].text.contains(part) && !told[0].html.contains(part), "{part}: {}", told[0].text);
    }
    assert_eq!(mails(&firm, &new).await.len(), 0, "nobody proved that it is theirs");
    // A number that goes is told at the address that stays.
    press(&[("email", &new), ("phone", "")]).await;
    let told = mails(&firm, &new).await;
    assert!(told.len() == 1 && told[0].text.contains("New phone number: none\n"), "{told:?}");
    assert!(!told[0].text.contains("New email address"), "{}", told[0].text);
    // An address that goes, too: it is on record no more when the mail is written.
    press(&[("email", ""), ("phone", "")]).await;
    let told = mails(&firm, &new).await;
    assert!(told.len() == 2 && told[0].text.contains("New email address: none\n"), "{told:?}");
}

#[tokio::test]
async fn r68_a_list_tells_those_whom_it_reaches_elsewhere_and_a_key_tells_nobody() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let [moved, same, by_key, by_import] = [(); 4].map(|()| Person::new(&firm));
    let (moved, same, by_key, by_import) = tokio::join!(moved, same, by_key, by_import);
    let helper = administrator(&firm, "help_desk").await;
    let (new, added) = (people::email(), people::email());
    let lines = format!(
        "login ID,name,email\n{},Ana,{new}\n{},Bo,{}\nzoe,Zoë,{added}",
        moved.login_id, same.login_id, same.email
    );
    let page = helper.open("console/people?ask=import-people").await.expect(200, "Add several people");
    let page = page.press("Check the list", &[("lines", &lines)]).await.expect(200, "Check the list");
    let page = page.press("Take over 3 lines", &[("reason", "From the registry")]).await;
    page.expect(200, "What became of the list");
    let told = mails(&firm, &moved.email).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].text.contains("your account are sent") && told[0].text.contains("New email address: "));
    for address in [&new, &added, &same.email] {
        assert_eq!(mails(&firm, address).await.len(), 0, "{address}");
    }
    change(&firm, &by_key, json!({"email": people::email(), "phone": "+33612345678"})).await;
    let line = json!({"login_id": by_import.login_id, "email": people::email(), "role": "client"});
    let import = firm.api.post("/v1/accounts/import").key(&firm.key).header("content-type", "application/x-ndjson");
    import.bytes(line.to_string()).send().await.expect(200);
    for person in [&by_key, &by_import] {
        assert_ne!(firm.get(&person.path()).send().await.expect(200)["email"], person.email.as_str());
        assert_eq!(mails(&firm, &person.email).await.len(), 0, "by a key");
    }
}

#[tokio::test]
async fn the_address_at_which_it_is_told_is_nowhere_to_be_read_until_then() {
    let service = new_service!("reads the table");
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let helper = administrator(&firm, "help_desk").await;
    let form = page_of(&helper, &person).await.follow(CHANGE).await.expect(200, CHANGE);
    service.fault("ses", "suspended", 1).await;
    let new = people::email();
    form.press(CHANGE, &[("email", &new), ("reason", "A new mailbox")]).await;
    service.run_jobs().await;
    let table = service.api().get("/_local/table").send().await.text;
    assert!(table.contains("contact_changed"), "the mail waits: the provider takes none now");
    for address in [&person.email, &new] {
        assert!(!table.contains(address.as_str()), "an address in the table");
    }
    service.clear_faults().await;
    service.advance(10).await;
    assert_eq!(mails(&firm, &person.email).await.len(), 1, "told at last, and once");
}

#[tokio::test]
async fn r68_bypass_codes_and_a_reset_in_the_console_are_told() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    App::enrolled(&person).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    let before = mails(&firm, &person.email).await.len();
    for (button, typed, told) in [
        ("Make bypass codes", vec![("count", "2")], "2 bypass codes were made"),
        ("Reset MFA enrollment", vec![], "your second step was reset"),
    ] {
        let ask = page_of(&helper.browser, &person).await.follow(button).await;
        let typed: Vec<_> = typed.into_iter().chain([("reason", "On a journey without the phone")]).collect();
        ask.press(button, &typed).await;
        let mails = mails(&firm, &person.email).await;
        assert!(mails[0].subject.contains(told), "{told}: {mails:?}");
    }
    assert_eq!(mails(&firm, &person.email).await.len(), before + 2);
}

#[tokio::test]
async fn the_mail_to_a_new_administrator_leads_by_a_password_to_the_console() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.settings(json!({"captcha": "none"})).await;
    let person = Person::without_password(&firm).await;
    change(&firm, &person, json!({"console": "owner"})).await;
    let mail = mails(&firm, &person.email).await.remove(0);
    let link = mail.text.split_whitespace().find(|word| word.starts_with("http")).expect("a link");
    let page = Browser::at(&firm).go(link).await.press("Send code", &[("login_id", &person.login_id)]).await;
    let code = code_in(&mails(&firm, &person.email).await[0], 6);
    let page = page.press("Continue", &[("code", &code)]).await;
    let typed = [("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let page = page.press("Set password", &typed).await.expect(200, "Sign in");
    assert!(page.path.contains("then=console"), "{page}");
    let page = page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await;
    assert!(page.is_at("enroll") && page.status == 200, "a second step on the way to the console\n{page}");
}
