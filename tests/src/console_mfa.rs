//! The console's MFA: what a policy comes to is said before it is saved (D2), and who gave a licence back is told.

use crate::harness::console::administrator;
use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";
const SCREEN: &str = "MFA";
const REASON: &str = "The auditors ask for it";
const EVERYBODY: &str =
    "ask=put-policy&step=check&for_client=everybody&method_totp=yes&remember_device_days=0&grace_days=7";

async fn policy(firm: &Firm) -> Value {
    firm.get("/v1/mfa/policy").send().await.expect(200).clone()
}

#[tokio::test]
async fn d2_what_a_policy_touches_is_said_before_it_is_saved() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for _ in 0..3 {
        let body = json!({"role": "client", "organization": "Acme"});
        firm.put(&format!("/v1/accounts/{}", people::letters()), &body).send().await.expect(201);
    }
    // A client like the three, by role.
    let browser = administrator(&firm, "owner").await;
    let before = policy(&firm).await;
    let page = browser.open(&format!("console/mfa?{EVERYBODY}")).await.expect(200, "Check the new policy");
    for said in ["Clients: Everybody, of all organizations. Before: Nobody.", "People enabled: 4. Before: 0."] {
        assert!(page.has_text(said), "{said}\n{page}");
    }
    assert_eq!(policy(&firm).await, before, "looking saves nothing");
    let again = page.press("Save the policy", &[]).await.expect(200, "Check the new policy");
    assert!(again.alert().starts_with("Say why"), "{again}");
    assert_eq!(policy(&firm).await, before, "nothing without a reason");
    let page = again.press("Save the policy", &[("reason", REASON)]).await.expect(200, SCREEN);
    assert_eq!(page.done(), "The policy is saved and applies at once.", "{page}");
    let after = policy(&firm).await;
    assert_eq!(after["enabled_for"], json!([{"role": "client", "organizations": "all"}]));
    assert_eq!((&after["methods"], &after["grace_days"]), (&json!(["totp"]), &json!(7)));
    let same = browser.open(&format!("console/mfa?{EVERYBODY}")).await;
    assert!(same.has_text("Nothing would change.") && !same.has_button("Save the policy"), "{same}");
    let records = firm.get("/v1/audit?operation=put_mfa_policy&outcome=ok").send().await.expect(200).clone();
    assert_eq!(records["records"][0]["reason"], REASON, "{records}");
}

#[tokio::test]
async fn what_another_owner_saved_meanwhile_is_not_overwritten_unseen() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (first, second) = (administrator(&firm, "owner").await, administrator(&firm, "owner").await);
    let days = |days: u32| EVERYBODY.replace("grace_days=7", &format!("grace_days={days}"));
    let form = second.open("console/mfa?ask=put-policy").await.expect(200, "Change the policy");
    let check = second.open(&format!("console/mfa?{}", days(9))).await.expect(200, "Check the new policy");
    let page = first.open(&format!("console/mfa?{EVERYBODY}")).await;
    let sent = page.submission("Save the policy", &[("reason", REASON)]);
    let saved = first.submit(&sent).await.expect(200, SCREEN);
    assert_eq!(saved.done(), "The policy is saved and applies at once.", "{saved}");
    // The same form once more finds what it wanted.
    assert_eq!(first.submit(&sent).await.expect(200, SCREEN).done(), "The policy is saved and applies at once.");
    for page in [
        check.press("Save the policy", &[("reason", REASON)]).await.expect(200, SCREEN),
        second.open(&format!("console/mfa?{}&version={}", days(9), form.value("version"))).await.expect(200, SCREEN),
    ] {
        assert!(page.alert().starts_with("Somebody changed the policy meanwhile."), "{page}");
        assert!(page.has_text("7 days"), "the policy as it is now: {page}");
    }
    assert_eq!(policy(&firm).await["grace_days"], 7);
    // Who has seen it goes on from there.
    let check = second.open(&format!("console/mfa?{}", days(9))).await.expect(200, "Check the new policy");
    check.press("Save the policy", &[("reason", REASON)]).await.expect(200, SCREEN);
    assert_eq!(policy(&firm).await["grace_days"], 9);
    let records = firm.get("/v1/audit?operation=put_mfa_policy&outcome=conflict").send().await.expect(200).clone();
    assert_eq!(records["records"].as_array().map(Vec::len), Some(1), "{records}");
}

#[tokio::test]
async fn what_is_wrong_with_a_policy_is_said_in_the_form_with_all_that_was_chosen() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let wrong = "ask=put-policy&step=check&for_client=listed&orgs_client=%20%0A&remember_device_days=31&grace_days=x";
    let page = browser.open(&format!("console/mfa?{wrong}")).await.expect(200, "Change the policy");
    assert!(page.alert().contains("A whole number from 0 to 30."), "{page}");
    assert_eq!((page.value("for_client"), page.value("grace_days")), ("listed".to_owned(), "x".to_owned()));
    let page = browser.open(&format!("console/mfa?{}", wrong.replace("days=x", "days=3"))).await;
    for said in ["List 1 to 100 organizations", "Choose at least one way.", "A whole number from 0 to 30."] {
        assert!(page.alert().contains(said), "{said}\n{page}");
    }
    let long = format!("{EVERYBODY}&orgs_client={}", "o".repeat(7_000));
    let page = browser.open(&format!("console/mfa?{long}")).await.expect(200, "Change the policy");
    assert!(page.alert().starts_with("That is more than this page can carry"), "{page}");
}

#[tokio::test]
async fn who_gave_a_licence_back_is_told_with_the_reason() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (reset, deleted, kept) = (Person::new(&firm).await, Person::new(&firm).await, Person::new(&firm).await);
    enable(&reset, 5).await;
    for person in [&reset, &deleted, &kept] {
        App::enrolled(person).await;
    }
    let body = json!({"reason": "Lost phone"});
    firm.post(&format!("{}/mfa/reset", reset.path()), &body).send().await.expect(204);
    // Nothing to give back a second time.
    firm.post(&format!("{}/mfa/reset", reset.path()), &body).send().await.expect(204);
    firm.delete(&deleted.path()).send().await.expect(204);
    firm.patch(&kept.path(), &json!({"name": "Ana Silva"})).send().await.expect(200);
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/mfa").await.expect(200, SCREEN);
    assert!(page.has_text(&deleted.login_id) && page.has_text("Lost phone"), "{page}");
    assert_eq!(page.document.text().matches("MFA enrollment reset").count(), 1, "{page}");
    let records = firm.get("/v1/audit?limit=100").send().await.expect(200).clone();
    let freed = records["records"].as_array().expect("a list").iter().filter(|one| one["frees_licence"] == true);
    let freed: Vec<_> = freed.filter_map(|one| one["operation"].as_str()).collect();
    assert_eq!(freed, ["delete_account", "reset_mfa"], "{records}");
}

#[tokio::test]
async fn who_does_not_own_the_firm_looks_at_the_policy_and_changes_nothing() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = administrator(&firm, "owner").await;
    let before = policy(&firm).await;
    let check = owner.open(&format!("console/mfa?{EVERYBODY}")).await;
    let form = check.submission("Save the policy", &[("reason", REASON)]);
    for console in ["help_desk", "read_only"] {
        let browser = administrator(&firm, console).await;
        let page = browser.open("console/mfa").await.expect(200, SCREEN);
        assert!(!page.text.contains("ask=put-policy"), "{page}");
        assert_eq!(browser.open(&format!("console/mfa?{EVERYBODY}")).await.status, 403);
        assert_eq!(browser.submit(&form).await.status, 403);
    }
    assert_eq!(policy(&firm).await, before);
}
