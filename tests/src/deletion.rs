//! The table's page is complete, and a deleted firm leaves nothing behind: one of every item is made, and none is left.

use std::collections::BTreeSet;

use crate::harness::device;
use crate::harness::person::firm_without_captcha;
use crate::harness::seat::{MEETINGS, SeatOf};
use crate::harness::totp::enable_by;
use crate::harness::*;

/// One line of the page in `shared/src/table.rs`: an item and the patterns of its keys.
struct Line {
    name: String,
    pk: String,
    sk: String,
}

/// The page itself: it is documentation, and this test reads it as a person does.
fn page() -> Vec<Line> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/src/table.rs"));
    let text = text.expect("the table's page");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | "));
    let cells = rows.map(|row| row.split(" | ").map(str::to_owned).collect::<Vec<_>>());
    let lines = cells.filter(|cells| cells.len() >= 4 && cells[1].starts_with('`'));
    let plain = |cell: &str| cell.trim_matches('`').to_owned();
    // A cell may name several: what stands between backticks.
    let each = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let of = |cells: Vec<String>| {
        let line = |sk| Line { name: cells[0].clone(), pk: plain(&cells[1]), sk };
        each(&cells[2]).into_iter().map(line).collect::<Vec<_>>()
    };
    lines.flat_map(of).collect()
}

/// Whether a key is what a pattern says: `{name}` stands for anything but a `#`, at the end for anything.
fn fits(pattern: &str, key: &str) -> bool {
    let Some((fixed, rest)) = pattern.split_once('{') else { return pattern == key };
    let Some(after) = key.strip_prefix(fixed) else { return false };
    let (_, rest) = rest.split_once('}').expect("a closed brace");
    match rest.chars().next() {
        None => !after.is_empty(),
        Some(end) => after.find(end).is_some_and(|at| at > 0 && fits(rest, &after[at..])),
    }
}

fn text<'v>(item: &'v Value, name: &str) -> &'v str {
    item[name].as_str().or_else(|| item[name]["S"].as_str()).unwrap_or_else(|| panic!("no {name} in {item}"))
}

fn line_of<'p>(page: &'p [Line], item: &Value) -> &'p Line {
    let (pk, sk) = (text(item, "pk"), text(item, "sk"));
    let found = page.iter().find(|line| fits(&line.pk, pk) && fits(&line.sk, sk));
    found.unwrap_or_else(|| panic!("the table's page does not know {pk} / {sk}"))
}

/// Everything that a firm can have.
async fn live(service: &Service, firm: &Firm) {
    firm.plan(2500).await;
    let receiver = Receiver::new().await;
    receiver.webhook(firm, &["passcode.sent"]).await;
    let (phone, email) = (people::french_mobile(), people::email());
    let body = json!({"recipient": {"phone": phone, "email": email}, "client_ip": "203.0.113.9"});
    let issued = firm.issue(&body).idempotency_key("one").send().await;
    let id = issued.expect(201)["id"].as_str().expect("an id").to_owned();
    firm.verify(&id, "000000").send().await;
    firm.post("/v1/plans/sms/requests", &json!({"monthly_limit": 5000})).send().await.expect(202);
    firm.settings(json!({"web_origins": ["https://app.firm.example", MEETINGS]})).await;
    let items = json!([{"reference": "q-3", "title": "Questions", "url": "https://app.firm.example/q-3"}]);
    firm.post("/v1/links", &json!({"recipient": {"email": people::email()}, "items": items})).send().await.expect(201);
    SeatOf::new(firm).await.enter().await;
    SeatOf::new(firm).await.arrive().await;
    let person = Person::new(firm).await;
    person.sign_in("not the password at all").await.problem(401, "invalid-credentials");
    let reset = person.reset().await;
    let token = reset.token().await;
    reset.complete(&token, NEW_PASSWORD).send().await.expect(204);
    person.sign_in(NEW_PASSWORD).await.expect(200);
    let asked = Person::new(firm).await;
    enable_by(&asked, 5, &["push"]).await;
    let device = device::enrolled(&asked).await;
    device::prompted(firm, &device::opened(&asked).await, &device).await;
    device.deny(&device.request().await, "fraudulent").await.expect(204);
    service.run_jobs().await;
}

#[tokio::test]
async fn a_deleted_firm_leaves_nothing_behind() {
    let service = own_service!("reads the table and moves the clock");
    let page = page();
    let firm = firm_without_captcha(&service).await;
    live(&service, &firm).await;
    // A plan that is nearly used up, and a job that cannot be done: their items stay.
    let near = json!({"recipient": {"phone": people::french_mobile()}});
    firm.plan(0).await;
    firm.issue(&near).send().await.problem(402, "sms-plan-exhausted");
    firm.plan(2500).await;
    service.fault("ses", "suspended", 1000).await;
    Person::new(&firm).await;

    let mine = |items: &[Value]| -> Vec<Value> {
        items.iter().filter(|item| item.to_string().contains(&firm.id)).cloned().collect()
    };
    let before = mine(&service.table().await);
    let made: BTreeSet<&str> = before.iter().map(|item| line_of(&page, item).name.as_str()).collect();
    for wanted in [
        "tenant",
        "tenant in the list",
        "API key",
        "API key in a tenant's list",
        "passcode, its sends in it",
        "pending passcode of a purpose",
        "pending passcode of a purpose, of an owner",
        "send limits of an address",
        "send limits of a caller's network",
        "failures of an address or a login ID",
        "failures at sign-in",
        "idempotency row",
        "provider's message: where its send is, or a receipt that came first",
        "SMS ledger of a month",
        "counts of a month (8 shards)",
        "audit record",
        "plan request",
        "plan request in the tenant's list",
        "open plan request of a kind",
        "open plan request in the operator's list",
        "account",
        "login ID of an email address",
        "sign-in, its grant in it",
        "recent sign-in",
        "last sign-in of a person",
        "requests to an account's devices",
        "report of fraud",
        "report of fraud in the tenant's list",
        "open report of fraud",
        "device that approves sign-ins",
        "pairing of a device, by its secret and by its short code",
        "password reset",
        "guarded link, its mails in it",
        "guarded link in the list",
        "guarded link in its address's list",
        "session",
        "session in the list",
        "participant, their invitations in it",
        "attempts of an address in a session",
        "link of a participant",
        "code of an entry to a session",
        "webhook",
        "delivery of an event, among those of the same thing",
        "delivery in a webhook's list",
        "delivery by its id",
    ] {
        assert!(made.contains(wanted), "no {wanted} was made: {made:?}");
    }
    service.clear_faults().await;
    firm.operator("DELETE", &format!("/v1/tenants/{}", firm.id)).send().await.expect(204);
    service.run_jobs().await;
    // Another instance may still have acted for it; the second run is when every cache has forgotten it.
    service.advance(181).await;
    service.run_jobs().await;
    let left = mine(&service.table().await);
    assert!(left.is_empty(), "{left:#?}");
    firm.operator("DELETE", &format!("/v1/tenants/{}", firm.id)).send().await.problem(404, "not-found");
    assert!(mine(&service.table().await).is_empty(), "a refused deletion leaves no record of its own");
}

#[tokio::test]
async fn another_firm_keeps_everything() {
    let service = own_service!("reads the table and moves the clock");
    let (gone, kept) = (firm_without_captcha(&service).await, firm_without_captcha(&service).await);
    live(&service, &gone).await;
    live(&service, &kept).await;
    let of = |items: Vec<Value>| -> BTreeSet<String> {
        let mine = items.into_iter().filter(|item| item.to_string().contains(&kept.id));
        mine.map(|item| format!("{}/{}", text(&item, "pk"), text(&item, "sk"))).collect()
    };
    let before = of(service.table().await);
    gone.operator("DELETE", &format!("/v1/tenants/{}", gone.id)).send().await.expect(204);
    service.run_jobs().await;
    assert_eq!(of(service.table().await), before);
    kept.issued_by_sms().await;
}

#[tokio::test]
async fn the_page_knows_every_item_of_the_table() {
    let service = own_service!("reads the table");
    let page = page();
    assert!(page.len() > 20, "the page was not read");
    let firm = firm_without_captcha(&service).await;
    live(&service, &firm).await;
    for item in service.table().await {
        line_of(&page, &item);
    }
}
