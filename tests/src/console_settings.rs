//! The console's settings: a form changes what stands in it alone, secrets are shown once, and who may not change finds no form.

use crate::harness::console::administrator;
use crate::harness::*;

const WHY: &str = "signs administrators in by the service's clock";
const REASON: &str = "Agreed with the partners";

async fn settings(firm: &Firm) -> Value {
    firm.get("/v1/settings").send().await.expect(200).clone()
}

#[tokio::test]
async fn a_form_changes_what_stands_in_it_alone_and_a_refused_one_keeps_what_was_typed() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let before = settings(&firm).await;
    let page = browser.open("console/settings").await.expect(200, "Settings");
    let page =
        page.press("Save: Name", &[("name", "Newer & Co"), ("sender_id", "12345")]).await.expect(400, "Settings");
    assert!(page.alert().contains("A sender ID has 3 to 11"), "{page}");
    assert_eq!((page.value("name").as_str(), page.value("sender_id").as_str()), ("Newer & Co", "12345"), "{page}");
    assert_eq!(settings(&firm).await, before, "nothing is half changed");
    let page = page.press("Save: Name", &[("sender_id", "NEWER")]).await.expect(200, "Settings");
    assert_eq!(page.done(), "Saved. It holds everywhere within a minute.", "{page}");
    let after = settings(&firm).await;
    assert_eq!((&after["name"], &after["sender_id"]), (&json!("Newer & Co"), &json!("NEWER")));
    for (member, value) in before.as_object().expect("an object") {
        assert!(["name", "sender_id"].contains(&member.as_str()) || after[member] == *value, "{member}");
    }
}

#[tokio::test]
async fn every_country_can_be_ticked() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/settings").await.expect(200, "Settings");
    let boxes = page.document.named("input").filter_map(|field| field.attribute("name"));
    let boxes: Vec<String> = boxes.filter(|name| name.starts_with("country_")).map(str::to_owned).collect();
    let form = page.submission("Save: Countries", &[]);
    let form = boxes.iter().fold(form, |form, name| form.with(name, "yes"));
    browser.submit(&form).await.expect(200, "Settings");
    let allowed = settings(&firm).await["allowed_countries"].as_array().map(Vec::len);
    assert!(boxes.len() > 200 && allowed == Some(boxes.len()), "{} {allowed:?}", boxes.len());
}

#[tokio::test]
async fn limits_are_named_beside_their_fields() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/settings?tab=security").await.expect(200, "Settings");
    let save = "Save: Codes and sign-ins";
    for (field, value, error) in [
        ("attempts", "6", "1 to 5 tries."),
        ("attempts", "many", "1 to 5 tries."),
        ("code_length", "5", "6 to 10 digits."),
    ] {
        let page = page.press(save, &[(field, value)]).await.expect(400, "Settings");
        assert_eq!(page.alert(), error, "{page}");
    }
    page.press(save, &[("attempts", "3")]).await.expect(200, "Settings");
    assert_eq!(settings(&firm).await["policies"]["attempts"], 3);
}

#[tokio::test]
async fn a_key_is_shown_once_works_and_is_revoked() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/settings?ask=create-key").await.expect(200, "Make a key");
    let typed = [("key_name", "Back office"), ("scope_firm", "yes"), ("reason", REASON)];
    let page_without = page.press("Make a key", &typed[..1]).await.expect(200, "Make a key");
    assert!(page_without.alert().contains("Say why"), "{page_without}");
    let form = page_without.submission("Make a key", &typed);
    let made = browser.submit(&form).await.expect(200, "Your new key");
    let key = made.document.named("textarea").next().expect("a key").content().trim().to_owned();
    let again = browser.submit(&form).await;
    assert!(again.alert().contains("was sent already") && !again.text.contains(&key), "{again}");
    firm.api.get("/v1/settings").key(&key).send().await.expect(200);
    let list = browser.open("console/settings?tab=keys").await.expect(200, "Settings");
    assert!(list.has_text("Back office") && !list.text.contains(&key), "{list}");
    let links = list.document.named("a").filter(|link| link.text() == "Revoke: Back office");
    let ask = links.filter_map(|link| link.attribute("href")).next().expect("a link").to_owned();
    let ask = browser.go(&ask).await.expect(200, "Revoke the key");
    let list = ask.press("Revoke the key", &[("reason", REASON)]).await.expect(200, "Settings");
    assert!(list.done() == "The key is revoked." && !list.has_text("Back office"), "{list}");
    firm.api.get("/v1/settings").key(&key).send().await.problem(401, "unauthorized");
}

#[tokio::test]
async fn who_may_not_change_finds_no_form_and_is_refused() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = administrator(&firm, "owner").await;
    let form = owner.open("console/settings").await.submission("Save: Name", &[("name", "Taken over")]);
    for console in ["help_desk", "read_only"] {
        let browser = administrator(&firm, console).await;
        for tab in ["general", "look", "security", "keys", "applications", "webhooks"] {
            let page = browser.open(&format!("console/settings?tab={tab}")).await.expect(200, "Settings");
            let forms: usize = page.document.named("main").map(|main| main.named("form").count()).sum();
            assert_eq!(forms, 0, "{tab} {page}");
        }
        assert_eq!(browser.submit(&form).await.status, 403);
        assert_eq!(browser.open("console/settings?ask=create-key").await.status, 403);
    }
    assert_eq!(settings(&firm).await["name"], firm.name);
}
