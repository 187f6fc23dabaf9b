//! The console's subscriptions: what is used, and what the firm asks the operator for (A10, D1).

use crate::harness::console::administrator;
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";
const SCREEN: &str = "Subscriptions";
const REASON: &str = "A large case begins";

async fn requests(firm: &Firm) -> Vec<Value> {
    let page = firm.get("/v1/plans/requests").send().await.expect(200).clone();
    page["plan_requests"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn an_owner_asks_for_a_plan_once_and_takes_the_request_back() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/subscriptions").await.expect(200, SCREEN);
    assert!(page.has_text("Nothing was asked for yet."), "{page}");
    let ask = browser.open("console/subscriptions?ask=request-sms-plan").await;
    let ask = ask.expect(200, "Change the plan for text messages");
    let page = ask.press("Ask the operator", &[("monthly_limit", "10000")]).await;
    assert!(page.alert().starts_with("Say why") && page.path.contains("ask=request-sms-plan"), "{page}");
    assert!(requests(&firm).await.is_empty(), "nothing without a reason");
    let form = page.submission("Ask the operator", &[("monthly_limit", "10000"), ("reason", REASON)]);
    let page = browser.submit(&form).await.expect(200, SCREEN);
    assert!(page.done().starts_with("The operator is asked.") && page.has_text("10,000 a month"), "{page}");
    browser.submit(&form).await.expect(200, SCREEN);
    let asked = requests(&firm).await;
    let said: Vec<_> = asked.iter().map(|one| (&one["kind"], &one["wanted"], &one["status"])).collect();
    assert_eq!(said, [(&json!("sms"), &json!(10_000), &json!("requested"))], "pressed twice, asked once");
    let page = page.press("Withdraw", &[]).await.expect(200, SCREEN);
    assert!(page.done() == "The request is withdrawn." && !page.has_button("Withdraw"), "{page}");
    assert_eq!(requests(&firm).await[0]["status"], "withdrawn");
}

#[tokio::test]
async fn licences_that_cannot_be_are_refused_at_their_field() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let mut page = browser.open("console/subscriptions?ask=request-mfa-plan").await;
    for bad in ["", "-1", "1.5", "many", "1000001"] {
        page = page.press("Ask the operator", &[("licences", bad), ("reason", REASON)]).await;
        assert_eq!(page.alert(), "A whole number from 0 to 1,000,000.", "{bad:?} {page}");
    }
    assert!(requests(&firm).await.is_empty());
    let page = page.press("Ask the operator", &[("licences", "1,200"), ("reason", REASON)]).await;
    assert!(page.expect(200, SCREEN).has_text("1200 licences"));
    assert_eq!(requests(&firm).await[0]["wanted"], 1_200);
}

#[tokio::test]
async fn who_does_not_own_the_firm_asks_for_nothing() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let owner = administrator(&firm, "owner").await;
    let ask = owner.open("console/subscriptions?ask=request-sms-plan").await;
    let form = ask.submission("Ask the operator", &[("monthly_limit", "5000"), ("reason", REASON)]);
    for console in ["help_desk", "read_only"] {
        let browser = administrator(&firm, console).await;
        let page = browser.open("console/subscriptions").await.expect(200, SCREEN);
        assert!(!page.text.contains("ask=request-"), "{page}");
        assert_eq!(browser.open("console/subscriptions?ask=request-sms-plan").await.status, 403);
        assert_eq!(browser.submit(&form).await.status, 403);
    }
    assert!(requests(&firm).await.is_empty());
}
