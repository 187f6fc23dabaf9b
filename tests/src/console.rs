//! The console's gate: who comes in, who may do what, and with which care (R68). The actions are those of `tests/console_actions.txt`,
//! which a test of the console's model compares with its own table, so that a new one cannot be missed here.

use crate::harness::console::{Administrator, administrator};
use crate::harness::html::Element;
use crate::harness::totp::App;
use crate::harness::visitor::firm_with_application;
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";

/// Screens that have an address of their own.
const SCREENS: [&str; 9] =
    ["overview", "subscriptions", "mfa", "people", "messages", "links", "sessions", "events", "settings"];

/// An action: its screen, its name, whether everybody and whether the help desk may, whether it asks for a second factor and a reason.
struct Action {
    screen: &'static str,
    name: &'static str,
    is_looking: bool,
    is_help: bool,
    is_reasoned: bool,
}

fn actions() -> Vec<Action> {
    let lines = include_str!("../console_actions.txt").lines();
    let action = |line: &'static str| match line.split(' ').collect::<Vec<_>>()[..] {
        [screen, name, role, care] => {
            let (is_looking, is_reasoned) = (role == "read_only", care == "reasoned");
            Action { screen, name, is_looking, is_help: is_looking || role == "help_desk", is_reasoned }
        }
        _ => panic!("{line}"),
    };
    // What operators do is tested with them.
    lines.map(action).filter(|action| action.screen != "firm" && !action.name.ends_with("-request")).collect()
}

/// The form of an action, from a page of the console.
fn form(page: &Page, action: &Action, reason: &str) -> Submission {
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let path = page.path.split('?').next().unwrap_or_default().to_owned();
    let back = format!("console/{}", path.split("/console/").nth(1).unwrap_or("overview"));
    let fields =
        vec![text("once", action.name), text("back", &back), text("reason", reason), text("action", action.name)];
    Submission { action: path, fields }
}

/// Somebody's page in the console, from the list of people.
async fn page_of(browser: &Browser, person: &Person) -> Page {
    let list = browser.open(&format!("console/people?q={}", encoded(&person.login_id))).await;
    assert_eq!(list.status, 200, "{list}");
    let all = list.document.all();
    let link = all.iter().find(|one| one.attribute("class") == Some("name-link")).expect("a person in the list");
    browser.go(link.attribute("href").expect("an address")).await
}

async fn page_for(browser: &Browser, action: &Action, somebody: &Person) -> Page {
    if action.screen == "person" {
        return page_of(browser, somebody).await;
    }
    browser.open(&format!("console/{}", action.screen)).await
}

#[tokio::test]
async fn who_is_not_signed_in_signs_in_first_and_comes_to_where_they_were_going() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = Administrator::new(&firm, "owner").await;
    let stranger = Browser::at(&firm);
    for screen in SCREENS {
        let page = stranger.open(&format!("console/{screen}")).await.expect(200, "Sign in");
        assert!(page.chain.len() == 1 && page.path.contains("then=console"), "{page}");
    }
    let again = Administrator { person: owner.person.clone(), app: owner.app, browser: Browser::at(&firm) };
    let page = again.enter("console/people").await;
    assert!(page.status == 200 && page.is_at("console/people"), "{page}");
    assert!(again.open("nothing").await.status == 404 && again.open("person/nobody").await.status == 404);
}

#[tokio::test]
async fn a_person_without_the_console_is_refused_on_every_screen() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    browser.enter(&person).await;
    for screen in SCREENS {
        assert_eq!(browser.open(&format!("console/{screen}")).await.status, 403, "{screen}");
    }
}

#[tokio::test]
async fn the_console_of_one_firm_is_none_of_anothers() {
    let service = own_service!(WHY);
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let owner = Administrator::new(&firm, "owner").await;
    let page = owner.browser.go(&format!("{}/console/people", owner.browser.prefix.clone() + &other.pages)).await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Sign in"), "{page}");
    // A person's address of one firm is nobody's at another.
    let person = Person::new(&other).await;
    let elsewhere = Administrator::new(&other, "owner").await;
    let theirs = page_of(&elsewhere.browser, &person).await;
    let reference = theirs.path.rsplit('/').next().expect("a reference").to_owned();
    assert_eq!(owner.open(&format!("person/{reference}")).await.status, 404);
    assert_eq!(elsewhere.open(&format!("person/{reference}")).await.status, 200);
}

#[tokio::test]
async fn who_only_looks_sees_every_screen_and_no_form() {
    let service = own_service!(WHY);
    let firm = firm_with_application(&service).await;
    let reader = administrator(&firm, "read_only").await;
    let person = Person::new(&firm).await;
    let mut pages = vec![page_of(&reader, &person).await];
    for screen in SCREENS {
        pages.push(reader.open(&format!("console/{screen}")).await);
    }
    for page in pages {
        assert_eq!(page.status, 200, "{page}");
        let forms = page.document.named("form").filter(|form| form.attribute("method") == Some("post"));
        let actions: Vec<_> = forms.filter_map(|form| form.attribute("action")).collect();
        assert!(actions.iter().all(|action| action.ends_with("/sign-out")), "{actions:?} {page}");
    }
}

/// R68, and the contract's roles: every action of the console by every role.
#[tokio::test]
async fn a_role_does_what_is_its_own_and_nothing_else() {
    let service = own_service!(WHY);
    let firm = firm_with_application(&service).await;
    let somebody = Person::new(&firm).await;
    for (role, may) in [
        ("read_only", (|action: &Action| action.is_looking) as fn(&Action) -> bool),
        ("help_desk", |action| action.is_help),
        ("owner", |_| true),
    ] {
        let browser = administrator(&firm, role).await;
        for action in actions() {
            let page = page_for(&browser, &action, &somebody).await;
            let origin = browser.origin.clone();
            let headers = [("sec-fetch-site", "same-origin"), ("origin", origin.as_str())];
            let answer = browser.submit_with(&form(&page, &action, "A good reason"), &headers).await;
            assert_eq!(answer.status != 403, may(&action), "{role} {}: {answer}", action.name);
            assert!(answer.status < 500, "{role} {}: {answer}", action.name);
        }
    }
}

/// R68.
#[tokio::test]
async fn what_is_dangerous_needs_a_second_factor_of_a_moment_ago_and_a_reason() {
    let service = own_service!(WHY);
    let firm = firm_with_application(&service).await;
    let owner = Administrator::new(&firm, "owner").await;
    let somebody = Person::new(&firm).await;
    for action in actions().iter().filter(|action| action.is_reasoned) {
        let page = page_for(&owner.browser, action, &somebody).await;
        for reason in ["", "ok", "two\nlines", &"x".repeat(501)] {
            let refused = owner.browser.submit(&form(&page, action, reason)).await;
            assert_eq!(refused.alert(), "Say why in 4 to 500 characters, on one line.", "{} {refused}", action.name);
        }
    }
    service.advance(301).await;
    for action in actions().iter().filter(|action| action.is_reasoned) {
        let page = page_for(&owner.browser, action, &somebody).await;
        let refused = owner.browser.submit(&form(&page, action, "A good reason")).await;
        assert!(refused.alert().starts_with("Confirm again that it is you."), "{} {refused}", action.name);
    }
}

#[tokio::test]
async fn a_reset_is_asked_for_confirmed_and_told() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    crate::harness::totp::enable(&person, 5).await;
    App::enrolled(&person).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    service.advance(301).await;
    let page = page_of(&helper.browser, &person).await;
    let ask = page.follow("Reset MFA enrollment").await.expect(200, "Confirm that it is you");
    let prove = ask.press("Confirm with a second step", &[]).await.expect(200, "Enter the code from your app");
    let ask = helper.prove(&prove).await.expect(200, "Reset MFA enrollment");
    let form = ask.submission("Reset MFA enrollment", &[("reason", "Lost the phone, called from the office")]);
    let page = helper.browser.submit(&form).await;
    assert_eq!(page.done(), "The MFA enrollment is reset. The person got a mail about it.", "{page}");
    assert!(page.has_text("MFA enrollment reset") && page.has_text("Lost the phone"), "{page}");
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
    let id = firm.get(&person.path()).send().await.expect(200)["id"].as_str().expect("an id").to_owned();
    let audit = firm.get(&format!("/v1/audit?account={id}")).send().await;
    let records = audit.expect(200)["records"].as_array().expect("records").clone();
    let reset = records.iter().find(|record| record["operation"] == "reset_mfa").expect("a record");
    assert_eq!(
        (reset["by"].as_str(), reset["reason"].as_str()),
        (Some(helper.person.login_id.as_str()), Some("Lost the phone, called from the office"))
    );
    // A double click does nothing more.
    assert!(helper.browser.submit(&form).await.status == 200);
}

#[tokio::test]
async fn nobody_helps_themselves_and_the_help_desk_nobody_with_the_console() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (owner, helper) = (Administrator::new(&firm, "owner").await, Administrator::new(&firm, "help_desk").await);
    for (who, whom) in [(&owner, &owner.person), (&helper, &helper.person), (&helper, &owner.person)] {
        let page = page_of(&who.browser, whom).await;
        assert!(!page.has_text("Reset MFA enrollment") || page.has_text("This is you"), "{page}");
        for action in actions().iter().filter(|action| action.screen == "person") {
            let origin = who.browser.origin.clone();
            let headers = [("sec-fetch-site", "same-origin"), ("origin", origin.as_str())];
            let answer = who.browser.submit_with(&form(&page, action, "A good reason"), &headers).await;
            assert_eq!(answer.status, 403, "{} {answer}", action.name);
        }
    }
}

#[tokio::test]
async fn bypass_codes_are_shown_once_and_a_double_click_makes_none() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    crate::harness::totp::enable(&person, 5).await;
    App::enrolled(&person).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    let page = page_of(&helper.browser, &person).await;
    let ask = page.follow("Make bypass codes").await.expect(200, "Make bypass codes");
    let form = ask.submission("Make bypass codes", &[("count", "2"), ("reason", "On a journey without the phone")]);
    let made = helper.browser.submit(&form).await.expect(200, "Bypass codes");
    let codes = made.document.named("textarea").next().expect("the codes").text();
    assert_eq!(codes.split_whitespace().count(), 2, "{made}");
    let again = helper.browser.submit(&form).await;
    assert!(again.alert().starts_with("This form was sent already."), "{again}");
    for wrong in ["0", "11", "x", ""] {
        let refused =
            ask.submission("Make bypass codes", &[("count", wrong), ("reason", "On a journey")]).with("once", wrong);
        let refused = helper.browser.submit(&refused).await;
        assert!(!refused.alert().is_empty(), "{wrong:?} {refused}");
    }
    let code = codes.split_whitespace().next().expect("a code").to_owned();
    let sign_in = person.sign_in(PASSWORD).await;
    let path = format!("/v1/sign-ins/{}/verify", sign_in.expect(200)["id"].as_str().expect("an id"));
    let verified = firm.post(&path, &json!({"bypass_code": code})).send().await;
    assert_eq!(verified.expect(200)["status"], "complete");
}

#[tokio::test]
async fn a_role_that_is_taken_away_ends_at_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    assert_eq!(helper.open("people").await.status, 200);
    firm.patch(&helper.person.path(), &json!({"console": null})).send().await.expect(200);
    let page = helper.open("people").await;
    assert!(page.is_at("sign-in") || page.status == 403, "{page}");
}

/// R68: whoever reads somebody's mail may reset their password.
#[tokio::test]
async fn r68_a_new_address_needs_a_reason_and_a_new_name_does_not() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    let ask = page_of(&helper.browser, &person).await.follow("Change details").await.expect(200, "Change details");
    let told = ask.press("Change details", &[("name", "Ana Nova")]).await;
    assert_eq!(told.done(), "Saved.", "{told}");
    let refused = ask.press("Change details", &[("name", "Ana Nova"), ("email", "thief@example.com")]).await;
    assert_eq!(refused.alert(), "Say why in 4 to 500 characters, on one line.", "{refused}");
    assert_eq!(refused.value("email"), "thief@example.com", "{refused}");
    let email = async || firm.get(&person.path()).send().await.expect(200)["email"].clone();
    assert_ne!(email().await, "thief@example.com");
    service.advance(301).await;
    let stale = ask.press("Change details", &[("email", "thief@example.com"), ("reason", "A new mailbox")]).await;
    assert!(stale.status == 200 && stale.heading() == "Confirm that it is you", "{stale}");
    assert_ne!(email().await, "thief@example.com");
    for action in ["disable-person", "change-person"] {
        let open = helper.browser.go(&format!("{}?ask={action}", ask.path.split('?').next().expect("a path"))).await;
        assert_eq!(open.heading(), "Confirm that it is you", "{action} {open}");
    }
}

#[tokio::test]
async fn an_administrator_has_times_in_a_zone_of_their_own() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let reader = administrator(&firm, "read_only").await;
    // Exactly: what stands there when the pointer is over a time or it has the focus.
    let times = |page: &Page| -> Vec<String> { page.document.named("time").map(Element::text).collect() };
    let is_of_paris = |exact: &String| ["CET", "CEST"].iter().any(|zone| exact.contains(zone));
    let events = reader.open("console/events").await.expect(200, "Events");
    assert!(events.has_text("Times: Europe/Paris") && times(&events).iter().all(is_of_paris), "{events}");
    let form = reader.open("console/events?ask=choose-zone").await.expect(200, "Time zone");
    assert_eq!(form.value("time_zone"), "");
    assert!(form.has_text("The firm’s: Europe/Paris"), "{form}");
    let events = form.press("Save", &[("time_zone", "Asia/Tokyo")]).await.expect(200, "Events");
    assert!(events.done().contains("in that zone") && events.has_text("Times: Asia/Tokyo"), "{events}");
    // In their zone, and in UTC.
    let exact = &times(&events)[0];
    assert!((exact.contains("GMT+9") || exact.contains("JST")) && exact.ends_with('Z'), "{exact}");
    assert!(events.has_text(exact), "{exact}\n{events}");
    // Elsewhere it is there when the pointer is over a time, or the focus is on it.
    let people = reader.open("console/people").await.expect(200, "People");
    assert!(people.document.all().iter().any(|one| one.attribute("tabindex") == Some("0")), "{people}");
    assert!(people.document.named("time").any(|one| one.attribute("title").is_some()), "{people}");
    // For them alone; and what is no zone is not taken.
    let other = administrator(&firm, "owner").await;
    assert!(other.open("console/people").await.has_text("Times: Europe/Paris"));
    let form = reader.open("console/people?ask=choose-zone").await.expect(200, "Time zone");
    assert_eq!(form.value("time_zone"), "Asia/Tokyo");
    let sent = form.submission("Save", &[("time_zone", "")]);
    let wrong = reader.submit(&sent.clone().with("time_zone", "Mars/Base")).await.expect(200, "Time zone");
    assert!(wrong.alert().contains("not known") && wrong.has_text("Times: Asia/Tokyo"), "{wrong}");
    let page = reader.submit(&sent).await.expect(200, "People");
    assert!(page.has_text("Times: Europe/Paris"), "{page}");
}

#[tokio::test]
async fn a_browser_is_not_offered_to_be_remembered_on_the_way_to_the_console() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = Administrator::new(&firm, "owner").await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    for (page, is_offered) in [("console", false), ("account", true)] {
        let browser = Browser::at(&firm);
        let sign_in = browser.open(page).await.expect(200, "Sign in");
        let typed = [("login_id", owner.person.login_id.as_str()), ("password", PASSWORD)];
        let step = sign_in.press("Sign in", &typed).await;
        assert!(step.find_field("code").is_some(), "{step}");
        assert_eq!(step.find_field("remember").is_some(), is_offered, "{step}");
    }
}

#[tokio::test]
async fn the_account_of_who_has_the_console_leads_there() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let reader = administrator(&firm, "read_only").await;
    let page = reader.open("account").await.expect(200, "Your account");
    let console = page.follow("Open the console").await.expect(200, "Overview");
    assert!(console.is_at("console/overview"), "{console}");
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    browser.enter(&person).await;
    let page = browser.open("account").await.expect(200, "Your account");
    assert!(!page.has_text("Open the console"), "{page}");
}
