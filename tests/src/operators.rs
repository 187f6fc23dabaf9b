//! The operators' own people and their console: who is one, what they see, and that no firm's owner is one.

use crate::harness::console::Administrator;
use crate::harness::people;
use crate::harness::person::{all_done, solved_captcha};
use crate::harness::totp::App;
use crate::harness::*;
use crate::pages_sign_in::secret_of;

const WHY: &str = "reads codes by the service's clock, and its operators are everybody's";

/// An operator who is signed in at the console.
async fn operator(service: &Service) -> Administrator {
    let any = Firm::new(service).await;
    let (login_id, email) = (format!("olga.{}", people::letters()), people::email());
    let body = json!({"login_id": login_id, "name": "Olga Petrova", "email": email});
    let made = any.operator("POST", "/v1/operators").json(&body).send().await;
    assert_eq!((made.expect(201)["console"].as_str(), made.body["status"].as_str()), (Some("owner"), Some("active")));
    // Once more tells them nothing, and makes nobody else.
    any.operator("POST", "/v1/operators").json(&body).send().await.expect(201);
    all_done(&any).await;
    let mails = service.messages_to(&email).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    enter(service, &any, &login_id, &email).await
}

/// A password by *Forgot password*, a second step, and in.
async fn enter(service: &Service, any: &Firm, login_id: &str, email: &str) -> Administrator {
    let firm = Firm { slug: "operator".to_owned(), pages: "/p/operator".to_owned(), ..any.clone() };
    let browser = Browser::at(&firm);
    let person = Person { firm, login_id: login_id.to_owned(), email: email.to_owned() };
    let page = browser.go(&format!("{}/operator", browser.prefix)).await.expect(200, "Sign in");
    let page = page.follow("Forgot password").await.expect(200, "Forgot password");
    let form = page.submission("Send code", &[("login_id", login_id)]);
    let page = browser.submit(&form.with("altcha", &solved_captcha(any).await)).await;
    let page = page.expect(200, "Enter the code from your email");
    all_done(any).await;
    let code = code_in(service.messages_to(email).await.first().expect("a code"), 6);
    let page = page.press("Continue", &[("code", &code)]).await.expect(200, "Choose a new password");
    let form = page.submission("Set password", &[("new_password", PASSWORD), ("confirm_password", PASSWORD)]);
    let page = browser.submit(&form.with("altcha", &solved_captcha(any).await)).await.expect(200, "Sign in");
    let page = page.press("Sign in", &[("login_id", login_id), ("password", PASSWORD)]).await;
    let page = page.expect(200, "Set up your second step");
    let page = page.press("Authenticator app", &[]).await.expect(200, "Add your authenticator app");
    let app = App::with(&secret_of(&page), "");
    page.press("Continue", &[("code", &app.code(service.now().await))]).await;
    let administrator = Administrator { person, app, browser };
    administrator.open("overview").await.expect(200, "Overview");
    administrator
}

/// A10, D1: what a firm asks for waits at the operator's, who activates it with one press.
#[tokio::test]
async fn a_plan_that_a_firm_asks_for_is_activated_with_one_press() {
    let service = new_service!(WHY);
    let firm = Firm::new(&service).await;
    let olga = operator(&service).await;
    assert!(!olga.open("overview").await.has_text(&firm.name), "nothing of it waits");
    firm.post("/v1/plans/sms/requests", &json!({"monthly_limit": 7_500})).send().await.expect(202);
    let page = olga.open("overview").await;
    assert!(page.has_text(&firm.name) && page.has_text("7,500 SMS a month"), "{page}");
    let button = format!("Activate: {}", firm.name);
    let form = page.submission(&button, &[]);
    let page = olga.browser.submit(&form).await;
    assert_eq!(page.done(), "Activated. It applies to the whole firm now.", "{page}");
    assert!(!page.has_button(&button), "{page}");
    assert_eq!(firm.get("/v1/usage").send().await.expect(200)["sms"]["limit"], 7_500);
    // A double click activates nothing twice, and says nothing else.
    olga.browser.submit(&form).await.expect(200, "Overview");
    let audit = firm.get("/v1/audit?operation=activate_plan_request").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records").clone();
    assert!(
        records.iter().all(|record| record["by"] == olga.person.login_id.as_str()) && !records.is_empty(),
        "{records:?}"
    );
}

#[tokio::test]
async fn an_operator_sees_firms_and_sets_a_plan_with_a_reason() {
    let service = new_service!(WHY);
    let firm = Firm::new(&service).await;
    let olga = operator(&service).await;
    let page = olga.open("firms").await.expect(200, "Firms");
    let page = page.follow(&format!("{} {}", firm.name, firm.slug)).await.expect(200, &firm.name);
    let ask = page.follow("Set the SMS plan").await.expect(200, "Set the SMS plan");
    let refused = ask.press("Set the SMS plan", &[("monthly_limit", "1"), ("reason", "They pay for it")]).await;
    assert!(refused.alert().starts_with("A plan is 0, or 2,500"), "{refused}");
    let set = ask.press("Set the SMS plan", &[("monthly_limit", "5000"), ("reason", "They pay for it")]).await;
    assert_eq!(set.done(), "The plan is set, and applies now.", "{set}");
    assert_eq!(firm.get("/v1/usage").send().await.expect(200)["sms"]["limit"], 5_000);
    for screen in ["settings", "mfa", "messages", "links", "sessions", "subscriptions"] {
        assert_eq!(olga.open(screen).await.status, 404, "{screen}");
    }
}

#[tokio::test]
async fn no_firm_is_the_operators_whatever_it_is_called() {
    let service = new_service!(WHY);
    let firm = Firm::new(&service).await;
    let slug = json!({"name": "Sly", "slug": "operator"});
    firm.operator("POST", "/v1/tenants").json(&slug).send().await.problem(400, "invalid-request");
    let made = firm.operator("POST", "/v1/tenants").json(&json!({"name": "Operator"})).send().await;
    assert_eq!(made.expect(201)["slug"], "firm-operator");
    let owner = Administrator::new(&firm, "owner").await;
    for screen in ["firms", "firm", &format!("firm?id={}", firm.id)] {
        assert_eq!(owner.open(screen).await.status, 404, "{screen}");
    }
    let page = owner.open("overview").await;
    let form = Submission {
        action: page.path.clone(),
        fields: [("action", "activate-request"), ("tenant", &firm.id), ("request", "x")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
    };
    let headers = [("sec-fetch-site", "same-origin")];
    assert_eq!(owner.browser.submit_with(&form, &headers).await.status, 403);
    let olga = operator(&service).await;
    let listed = firm.operator("GET", "/v1/tenants").send().await;
    let listed = listed.expect(200)["tenants"].as_array().expect("tenants").clone();
    assert!(listed.iter().all(|tenant| tenant["slug"] != "operator"), "{listed:?}");
    assert!(!olga.open("firms").await.has_text("Countersign operator"));
    // A firm's key names no operator.
    let body = json!({"login_id": "x", "email": "x@example.com"});
    firm.post("/v1/operators", &body).send().await.problem(403, "forbidden");
}
