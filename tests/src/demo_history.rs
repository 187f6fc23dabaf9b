//! The demo firm's history, which is made when somebody first looks: what it fills, and what sees nothing of it.

use crate::harness::totp::App;
use crate::harness::*;

const WHY: &str = "looks at the demo firm before and after";

/// The demo firm, or the operators', as a browser comes to it.
async fn place(service: &Service, slug: &str) -> Firm {
    let key = info(service).await["tenants"][0]["api_key"].as_str().expect("a key").to_owned();
    Firm { slug: slug.to_owned(), pages: format!("/p/{slug}"), key, ..Firm::new(service).await }
}

async fn info(service: &Service) -> Value {
    service.api().get("/_local/info").send().await.expect(200).clone()
}

/// Signs in as somebody whom the start page names.
async fn entered(service: &Service, at: &Firm, page: &str, who: &Value) -> Browser {
    let text = |member: &str| who[member].as_str().expect("a text").to_owned();
    let browser = Browser::at(at);
    let page = browser.go(&format!("{}{page}", browser.prefix)).await.expect(200, "Sign in");
    let page = page.press("Sign in", &[("login_id", &text("login_id")), ("password", &text("password"))]).await;
    let code = App::with(&text("totp_secret"), "").code(service.advance(60).await);
    page.press("Continue", &[("code", &code)]).await.expect(200, "Overview");
    browser
}

/// Waits until it is made: on a busy machine a page may have waited for it in vain.
async fn made(service: &Service) {
    for _ in 0..600 {
        if info(service).await["tenants"][0]["console"]["read_only"].is_object() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("no history\n{}", service.log());
}

#[tokio::test]
async fn every_screen_of_the_demo_firm_has_something_to_look_at() {
    let service = new_service!(WHY);
    let demo = place(&service, "demo").await;
    // Nobody has looked: calls of the API and pages of other firms see an empty firm.
    demo.get("/v1/accounts").send().await.expect(200);
    Browser::at(&demo).open("sign-in").await.expect(200, "Sign in");
    let usage = demo.get("/v1/usage").send().await.expect(200).clone();
    assert_eq!(usage["sms"]["used"], 0, "{usage}");
    assert!(service.outbox().await.is_empty());

    let owner = info(&service).await["owner"].clone();
    let before = service.now().await.to_string();
    let browser = entered(&service, &demo, "/p/demo/console/overview", &owner).await;
    made(&service).await;
    let after = service.now().await.to_string();
    assert!(seconds_between(&json!(before), &json!(after)) < 150, "the present is where it was");
    let open =
        async |screen: &str, heading: &str| browser.open(&format!("console/{screen}")).await.expect(200, heading);
    let page = open("overview", "Overview").await;
    assert!(page.has_text("zoe.mueller") && !page.has_text("Nothing was sent this month yet"), "{page}");
    let page = open("people?q=mul+zo", "People").await;
    assert!(page.has_text("Zoë Müller"), "{page}");
    let people = demo.get("/v1/accounts?limit=100").send().await;
    assert!(people.expect(200)["accounts"].as_array().expect("people").len() >= 40, "{people}");
    for filter in ["enrolled", "not_enrolled", "past_grace", "locked", "disabled", "password_alone"] {
        let page = open(&format!("people?filter={filter}"), "People").await;
        assert!(!page.has_text("Nobody is found"), "{filter} {page}");
    }
    for (screen, heading, holds) in [
        ("messages", "Messages", "Delivered"),
        ("links", "Links", "Paulo Nunes"),
        ("sessions", "Sessions", "Mortgage signing"),
        ("sessions?status=ended", "Sessions", "Account opening"),
        ("events", "Events", "Passcode issued"),
        ("events?tab=fraud", "Events", "marc.dupont"),
        ("events?tab=fraud&status=closed", "Events", "leyla.haddad"),
        ("subscriptions", "Subscriptions", "5,000"),
        ("mfa", "Multi-factor authentication", "Crédit Océan"),
        ("settings?tab=webhooks", "Settings", "/_local/hook"),
        ("settings?tab=keys", "Settings", "Customer portal"),
    ] {
        let page = browser.open(&format!("console/{screen}")).await;
        assert!(page.status == 200 && page.has_text(holds), "{screen} {heading} {page}");
    }

    let operator = info(&service).await["operator"].clone();
    let operators = place(&service, "operator").await;
    let page = entered(&service, &operators, "/operator", &operator).await.open("console/overview").await;
    assert!(page.has_button("Activate: Demo Firm") && page.has_text("60"), "{page}");

    // Others come in, too, and nothing is made again.
    for console in ["help_desk", "read_only"] {
        let who = info(&service).await["tenants"][0]["console"][console].clone();
        entered(&service, &demo, "/p/demo/console/overview", &who).await;
    }
    service.api().get("/").send_unchecked().await.expect("an answer");
    let again = demo.get("/v1/accounts?limit=100").send().await;
    assert_eq!(again.expect(200)["accounts"], people.body["accounts"]);
    service.run_jobs().await;
    let outbox = service.outbox().await;
    assert!(outbox.is_empty(), "{outbox:#?}");
    let log = service.log();
    assert!(!log.contains("ERROR") && !log.contains("zoe.mueller"), "{log}");
}

#[tokio::test]
async fn a_restart_makes_no_second_history() {
    let Some(_) = Service::shared_local(WHY).await else { return };
    let data = Directory::new();
    let arguments = ["--data", data.path()];
    let links = async |service: &Service| {
        let demo = place(service, "demo").await;
        Browser::at(&demo).open("console/overview").await.expect(200, "Sign in");
        made(service).await;
        let links = demo.get("/v1/links?limit=100").send().await;
        links.expect(200)["links"].as_array().expect("links").len()
    };
    let service = Service::start(&arguments).await;
    let first = links(&service).await;
    assert!(service.interrupt() && first >= 9, "{first}");
    let service = Service::start(&arguments).await;
    assert_eq!(links(&service).await, first);
    assert!(info(&service).await["tenants"][0]["console"]["help_desk"]["totp_secret"].is_string());
}
