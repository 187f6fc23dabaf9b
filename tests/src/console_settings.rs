//! The console's settings: a form changes what stands in it alone, secrets are shown once, and who may not change finds no form.

use crate::harness::console::{Administrator, administrator};
use crate::harness::html::Element;
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
        page.press("Save: Name", &[("name", "Newer & Co"), ("sender_id", "12345")]).await.expect(200, "Settings");
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
    let name = "Change security settings";
    let list = browser.open("console/settings?tab=security").await.expect(200, "Settings");
    let page = list.follow("Change: Codes and sign-ins").await.expect(200, name);
    assert!(page.press(name, &[("attempts", "3")]).await.alert().contains("Say why"));
    for (field, value, error) in [
        ("attempts", "6", "1 to 5 tries."),
        ("attempts", "many", "1 to 5 tries."),
        ("code_length", "5", "6 to 10 digits."),
    ] {
        let page = page.press(name, &[(field, value), ("reason", REASON)]).await.expect(200, name);
        assert_eq!((page.alert().as_str(), page.value(field).as_str()), (error, value), "{page}");
        assert_eq!(page.value("reason").trim(), REASON, "{page}");
    }
    page.press(name, &[("attempts", "3"), ("reason", REASON)]).await.expect(200, "Settings");
    assert_eq!(settings(&firm).await["policies"]["attempts"], 3);
}

#[tokio::test]
async fn a_key_is_shown_once_works_and_is_revoked() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/settings?ask=create-key").await.expect(200, "Make a key");
    let typed = [("key_name", "Back office"), ("scope_firm", "yes"), ("reason", REASON)];
    let page_without = page.press("Make a key", &typed[..2]).await.expect(200, "Make a key");
    assert!(page_without.alert().contains("Say why"), "{page_without}");
    let form = page_without.submission("Make a key", &typed[2..]);
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

/// Whether what is wrong leads to a place of the page that can take the focus.
fn leads_to_its_field(page: &Page, field: &str) -> bool {
    let all = page.document.all();
    let anchor = format!("field-{field}");
    let is_linked = all.iter().any(|one| one.attribute("href") == Some(&format!("#{anchor}")));
    let place = all.iter().find(|one| one.attribute("id") == Some(&anchor));
    let takes = |one: &&Element| one.attribute("tabindex") == Some("-1") || one.attribute("name") == Some(field);
    is_linked && place.is_some_and(takes)
}

#[tokio::test]
async fn a_refused_form_of_an_application_or_a_webhook_keeps_what_was_typed() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let name = "Register an application";
    let page = browser.open("console/settings?ask=create-client").await.expect(200, name);
    let typed = [
        ("client_name", "Portal"),
        ("kind", "public"),
        ("redirect_uris", "https://app.example/back\nhttps://app.example/other"),
        ("asserts_first_factor", "yes"),
    ];
    let page = page.press(name, &typed).await.expect(200, name);
    assert!(page.alert().contains("Say why") && leads_to_its_field(&page, "reason"), "{page}");
    let page = page.press(name, &[("reason", REASON)]).await.expect(200, name);
    assert!(page.alert().contains("on a server") && leads_to_its_field(&page, "asserts_first_factor"), "{page}");
    for (field, value) in [("client_name", "Portal"), ("kind", "public"), ("reason", REASON), typed[2]] {
        assert_eq!(page.value(field).trim(), value, "{page}");
    }
    let page = page.press(name, &[("kind", "confidential")]).await;
    assert_eq!(page.heading(), "Secret of the application", "{page}");
    let name = "Make a webhook";
    let page = browser.open("console/settings?ask=create-webhook").await.expect(200, name);
    let page = page.press(name, &[("url", "https://acme.example/hook")]).await.expect(200, name);
    let page = page.press(name, &[("reason", REASON)]).await.expect(200, name);
    assert_eq!((page.value("url").as_str(), page.value("reason").trim()), ("https://acme.example/hook", REASON));
    assert!(page.alert().contains("Choose at least one") && leads_to_its_field(&page, "events"), "{page}");
}

#[tokio::test]
async fn an_application_is_changed_with_care_and_its_secret_renewed() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = Administrator::new(&firm, "owner").await;
    let order = json!({"name": "Portal", "redirect_uris": ["https://app.example/back"], "asserts_first_factor": true});
    let made = firm.post("/v1/oidc-clients", &order).send().await.expect(201).clone();
    let path = format!("/v1/oidc-clients/{}", made["id"].as_str().expect("an id"));
    let name = "Change the application";
    let page = owner.open("settings?tab=applications").await.follow("Change: Portal").await.expect(200, name);
    let held = ["client_name", "redirect_uris", "asserts_first_factor"].map(|field| page.value(field));
    assert_eq!(held, ["Portal", "https://app.example/back", "yes"], "{page}");
    let typed = [("client_name", "The portal"), ("redirect_uris", "http://app.example/"), ("reason", REASON)];
    let page = page.press(name, &typed).await.expect(200, name);
    assert!(leads_to_its_field(&page, "redirect_uris") && page.value("client_name") == "The portal", "{page}");
    let list = page.press(name, &[("redirect_uris", "https://app.example/2")]).await.expect(200, "Settings");
    assert_eq!(list.done(), "The application is changed.", "{list}");
    let changed = firm.get(&path).send().await.expect(200).clone();
    assert_eq!(
        (&changed["name"], &changed["redirect_uris"]),
        (&json!("The portal"), &json!(["https://app.example/2"]))
    );
    assert_eq!((&changed["asserts_first_factor"], &changed["kind"]), (&json!(true), &made["kind"]));
    let name = "Renew the secret of the application";
    let page = list.follow("Renew the secret: The portal").await.expect(200, name);
    let page = page.press(name, &[("reason", REASON)]).await.expect(200, "Secret of the application");
    let secret = page.document.named("textarea").next().expect("a secret").content();
    assert!(secret.starts_with("ocs_") && made["client_secret"] != secret.trim(), "{page}");
    let audit = firm.get("/v1/audit").send().await.expect(200)["records"].as_array().expect("records").clone();
    let is_told = |record: &Value| record["operation"] == "change_oidc_client" && record["reason"] == REASON;
    assert!(audit.iter().any(is_told), "{audit:?}");
    // What is dangerous asks for a second factor of a moment ago.
    service.advance(301).await;
    let page = owner.open("settings?tab=applications").await.follow("Change: The portal").await;
    page.expect(200, "Confirm that it is you");
}

#[tokio::test]
async fn a_webhook_is_changed_switched_off_and_on_again() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let receiver = Receiver::new().await;
    let webhook = receiver.webhook(&firm, &["passcode.verified"]).await;
    let path = format!("/v1/webhooks/{}", webhook["id"].as_str().expect("an id"));
    let name = "Change the webhook";
    let page = browser.open("console/settings?tab=webhooks").await.follow(&receiver.url()).await.expect(200, "Webhook");
    let ask = page.follow(name).await.expect(200, name);
    assert_eq!(ask.value("url"), receiver.url(), "{ask}");
    let form = ask.submission(name, &[("event_passcode_sent", "yes"), ("reason", REASON)]).without("active");
    let page = browser.submit(&form).await.expect(200, "Webhook");
    assert!(page.done() == "The webhook is changed." && page.has_text("Off"), "{page}");
    let changed = firm.get(&path).send().await.expect(200).clone();
    assert_eq!((&changed["status"], &changed["disabled_because"]), (&json!("disabled"), &json!("request")));
    assert_eq!(changed["events"], json!(["passcode.sent", "passcode.verified"]));
    let ask = page.follow(name).await.expect(200, name);
    let page = ask.press(name, &[("active", "yes"), ("reason", REASON)]).await.expect(200, "Webhook");
    assert_eq!(firm.get(&path).send().await.expect(200)["status"], "active", "{page}");
    let ask = page.follow(name).await.expect(200, name);
    let page = ask.press(name, &[("url", "http://acme.example"), ("reason", REASON)]).await.expect(200, name);
    assert!(leads_to_its_field(&page, "url") && page.value("url") == "http://acme.example", "{page}");
}

#[tokio::test]
async fn steps_and_roles_are_rows_of_a_form() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/settings").await.expect(200, "Settings");
    let save = "Save: When a code does not arrive";
    let typed = [("step_channel_1", "sms"), ("step_wait_1", "20"), ("step_channel_3", "email")];
    let page = page.press(save, &typed).await.expect(200, "Settings");
    assert!(page.alert().starts_with("30 to 300 seconds") && leads_to_its_field(&page, "step_wait_1"), "{page}");
    assert_eq!((page.value("step_wait_1").as_str(), page.value("step_channel_3").as_str()), ("20", "email"), "{page}");
    let wrong = page.press(save, &[("step_wait_1", "45"), ("step_wait_3", "soon")]).await.expect(200, "Settings");
    assert!(leads_to_its_field(&wrong, "step_wait_3"), "{wrong}");
    let page = wrong.press(save, &[("step_wait_3", "")]).await.expect(200, "Settings");
    let strategy = settings(&firm).await["strategy"].clone();
    assert_eq!(strategy, json!([{"channel": "sms", "wait_seconds": 45}, {"channel": "email"}]), "{page}");
    let held = ["step_channel_1", "step_wait_1", "step_channel_2", "step_channel_3"].map(|field| page.value(field));
    assert_eq!(held, ["sms", "45", "email", ""], "{page}");
    let save = "Save: Roles";
    let page = page.press(save, &[("role_name_2", ""), ("role_name_5", "No Slug")]).await.expect(200, "Settings");
    assert!(leads_to_its_field(&page, "role_name_5"), "{page}");
    let page = page.press(save, &[("role_name_5", "clerk"), ("role_staff_5", "yes")]).await.expect(200, "Settings");
    let roles = settings(&firm).await["roles"].clone();
    let names: Vec<_> = roles.as_array().expect("a list").iter().map(|role| role["name"].clone()).collect();
    assert_eq!(names, ["case_manager", "corporate_user", "client", "clerk"], "{page}");
    assert_eq!(roles[3], json!({"name": "clerk", "staff": true, "has_organizations": false}));
    assert_eq!(roles[2], json!({"name": "client", "staff": false, "has_organizations": true}));
}

#[tokio::test]
async fn the_secret_of_a_check_is_removed_with_the_check_that_needs_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let name = "Change security settings";
    let ask = async || browser.open("console/settings?ask=change-security&id=captcha").await.expect(200, name);
    let page = ask().await;
    assert!(page.find_field("captcha_secret_removed").is_none(), "{page}");
    let typed = [("captcha", "hcaptcha"), ("captcha_site_key", "site"), ("captcha_secret", "very-secret")];
    let refused = page.press(name, &typed).await.expect(200, name);
    assert!(refused.alert().contains("Say why") && refused.value("captcha_secret").is_empty(), "{refused}");
    let typed = [&typed[..], &[("reason", REASON)]].concat();
    let list = refused.press(name, &typed).await.expect(200, "Settings");
    assert!(!list.text.contains("very-secret"), "{list}");
    let page = ask().await;
    let typed = [("captcha_secret_removed", "yes"), ("reason", REASON)];
    let page = page.press(name, &typed).await.expect(200, name);
    assert!(!page.alert().is_empty(), "{page}");
    page.press(name, &[("captcha", "altcha")]).await.expect(200, "Settings");
    assert!(ask().await.find_field("captcha_secret_removed").is_none());
    // What asks for care is not changed by the form that does not, nor is another firm's part of it.
    let form = browser.open("console/settings").await.submission("Save: Name", &[]).without("part");
    assert_eq!(browser.submit(&form.with("part", "codes").with("attempts", "5")).await.status, 400);
    assert_eq!(browser.open("console/settings?ask=change-security&id=name").await.status, 404);
}

#[tokio::test]
async fn a_logo_is_uploaded_and_removed() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let has_logo = async || settings(&firm).await["has_logo"].clone();
    let logo = include_bytes!("../../infra/local/src/demo/logo.png");
    let page = browser.open("console/settings?tab=look").await.expect(200, "Settings");
    let form = page.submission("Upload the logo", &[]);
    let large = [&logo[..], &[0; 64 * 1024]].concat();
    for wrong in [&b""[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", &logo[..logo.len() - 1], &large] {
        let page = browser.upload(&form, "logo", wrong).await.expect(200, "Settings");
        assert!(page.alert().starts_with("Choose a PNG") && leads_to_its_field(&page, "logo"), "{page}");
    }
    assert_eq!(has_logo().await, false);
    let page = browser.upload(&form, "logo", logo).await.expect(200, "Settings");
    assert!(page.done().starts_with("The logo is saved.") && has_logo().await == true, "{page}");
    let image = page.document.named("img").find(|image| image.attribute("class") == Some("logo")).expect("the logo");
    assert!(image.attribute("src").is_some_and(|url| url.contains("/logo/")), "{page}");
    let page = page.press("Remove the logo", &[]).await.expect(200, "Settings");
    assert!(page.done().starts_with("The logo is removed.") && has_logo().await == false, "{page}");
    // The door is that of every form.
    let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")];
    let refused = browser.upload_with(&form, "logo", logo, &headers).await;
    assert!(refused.status == 403 && has_logo().await == false, "{refused}");
    // Who may not upload one is told so, whatever the form is declared as.
    let helper = administrator(&firm, "help_desk").await;
    let refused = helper.upload(&form, "logo", logo).await;
    assert!(refused.status == 403 && has_logo().await == false, "{refused}");
    // A form with a file is one of the settings alone.
    let page = browser.open("sign-in").await;
    let form = Submission { action: page.path.clone(), fields: form.fields };
    assert_eq!(browser.upload(&form, "logo", logo).await.status, 415);
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
