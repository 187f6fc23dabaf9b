//! The console's people: found, filtered, kept as a file, added one by one and several at once.

use crate::harness::console::{Administrator, administrator};
use crate::harness::*;

const WHY: &str = "its administrators read codes by the service's clock";
const SCREEN: &str = "People";
const PAST: &str = "Past their grace";
const WAITING: &str = "Enabled, not enrolled yet";

async fn account(firm: &Firm, login_id: &str) -> Value {
    firm.get(&format!("/v1/accounts/{}", encoded(login_id))).send().await.expect(200).clone()
}

async fn put(firm: &Firm, login_id: &str, body: &Value) {
    firm.put(&format!("/v1/accounts/{}", encoded(login_id)), body).send().await.expect(201);
}

/// How many accounts there are.
async fn count(firm: &Firm) -> usize {
    firm.get("/v1/accounts?limit=100").send().await.expect(200)["accounts"].as_array().expect("accounts").len()
}

/// What pasting a list shows first.
async fn check(browser: &Browser, lines: &str) -> Page {
    let page = browser.open("console/people?ask=import-people").await.expect(200, "Add several people");
    page.press("Check the list", &[("lines", lines)]).await
}

#[tokio::test]
async fn people_are_found_by_words_role_organization_and_what_there_is_to_do() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    put(&firm, "zoe@example.com", &json!({"name": "Zoë Müller", "role": "client", "organization": "Silva & Sons"}))
        .await;
    put(&firm, "bo", &json!({"name": "<b>Bo</b>", "role": "corporate_user", "status": "disabled"})).await;
    let browser = administrator(&firm, "read_only").await;
    let of = async |query: &str| browser.open(&format!("console/people?{query}")).await.expect(200, SCREEN);
    let all = of("").await;
    assert!(all.has_text("Zoë Müller") && all.has_text("<b>Bo</b>") && all.has_text("Disabled"), "{all}");
    assert!(!all.text.contains("/zoe@") && !all.text.contains("zoe%40"), "no login ID in an address\n{all}");
    for (query, zoe, bo) in [
        ("q=mull", true, false),
        ("q=&filter=&role=&organization=", true, true),
        ("role=corporate_user", false, true),
        ("role=king", true, true),
        ("organization=silva+%26+sons", true, false),
        ("filter=disabled", false, true),
        ("filter=disabled&q=zoe", false, false),
        ("filter=nonsense", true, true),
    ] {
        let page = of(query).await;
        let found = (page.has_text("Zoë Müller"), page.has_text("<b>Bo</b>"));
        assert_eq!(found, (zoe, bo), "{query}\n{page}");
    }
    assert!(of("q=nobodyatall").await.has_text("Nobody is found"));
    let person = all.follow("Zoë Müller zoe@example.com").await.expect(200, "Zoë Müller");
    assert!(person.has_text("Silva & Sons"), "{person}");
    assert_eq!(browser.open("console/people?cursor=!").await.status, 400);
    assert!(!all.has_text("Add a person"), "who only looks adds nobody\n{all}");
    for action in ["add-person", "import-people"] {
        assert_eq!(browser.open(&format!("console/people?ask={action}")).await.status, 403);
    }
}

#[tokio::test]
async fn the_list_is_a_file_that_no_spreadsheet_runs_and_that_reads_back() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let name = "=HYPERLINK(\"https://evil.example\",\"x\")";
    put(&firm, "+bo", &json!({"name": name, "role": "client", "organization": "a;b"})).await;
    put(&firm, "zoe", &json!({"name": "Zoë", "role": "client"})).await;
    let browser = administrator(&firm, "owner").await;
    let file = browser.ask("GET", &browser.path("console/people?as=csv&organization=a%3Bb"), &[]).await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{file}");
    assert!(
        file.header("content-disposition").is_some_and(|named| named.starts_with("attachment; filename=\"people-"))
    );
    let lines: Vec<&str> = file.text.lines().collect();
    assert_eq!(lines.len(), 2, "{}", file.text);
    let begins = "'+bo,\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",,client,a;b,";
    assert!(lines[1].starts_with(begins), "{}", file.text);
    let page = check(&browser, &file.text).await.expect(200, "Check the list");
    assert!(page.has_text("1 person is here already, just so."), "{page}");
    assert!(!page.has_button("Take over 1 line"), "nothing to do\n{page}");
}

#[tokio::test]
async fn somebody_is_added_once_and_nobody_who_is_here_is_overwritten() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    put(&firm, "bo", &json!({"name": "Bo", "role": "client"})).await;
    let browser = administrator(&firm, "help_desk").await;
    let form = browser.open("console/people?ask=add-person").await.expect(200, "Add a person");
    let typed = [("login_id", "BO"), ("name", "Other"), ("email", "other@example.com")];
    let taken = form.press("Add a person", &typed).await.expect(200, "Add a person");
    assert!(taken.alert().starts_with("Somebody has this login ID already"), "{taken}");
    assert_eq!((taken.value("name"), account(&firm, "bo").await["name"].clone()), ("Other".into(), json!("Bo")));
    let wrong = taken.press("Add a person", &[("login_id", "zoe"), ("email", "zoe"), ("phone", "1")]).await;
    let wrong = wrong.expect(200, "Add a person");
    assert!(wrong.alert().contains("email address") && wrong.alert().contains("phone number"), "{wrong}");
    let typed = [("login_id", "zoe"), ("email", "zoe@example.com"), ("phone", "+33612345678"), ("role", "client")];
    let sent = wrong.submission("Add a person", &typed);
    let (first, second) = tokio::join!(browser.submit(&sent), browser.submit(&sent));
    for page in [first, second] {
        let page = page.expect(200, "Other");
        assert!(page.done().is_empty() || page.done().starts_with("Added."), "{page}");
        assert!(page.alert().is_empty(), "sent twice is no mistake\n{page}");
    }
    assert_eq!(account(&firm, "zoe").await["phone"], "+33612345678");
    let added = firm.get("/v1/audit?operation=put_account&outcome=ok").send().await.expect(200).clone();
    let by = added["records"].as_array().expect("records").iter().filter(|record| record["by"].is_string());
    assert_eq!(by.count(), 1, "{added}");
}

#[tokio::test]
async fn a_list_is_looked_at_before_it_is_taken_over_and_changes_only_what_is_on_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"name": "Bo", "role": "client", "email": "bo@example.com", "phone": "+33612345678", "status": "disabled"});
    put(&firm, "bo", &body).await;
    let browser = administrator(&firm, "owner").await;
    let accounts = count(&firm).await;
    let lines = "\u{feff}login ID;Role;name;Shoe size\r\n\
                 ana;CLIENT;\"Silva, Ana \"\"A\"\"\";39\r\n\
                 bo;;Bo Berg;\r\n\
                 <i>x</i>;king;X;\r\n\
                 ANA;client;Again;\r\n";
    let page = check(&browser, lines).await.expect(200, "Check the list");
    for said in [
        "1 person is new.",
        "1 person is here already and gets other details.",
        "2 lines cannot be taken over.",
        "That is none of your roles.",
        "An earlier line has this login ID",
        "These columns are left out: Shoe size.",
        "<i>x</i>",
    ] {
        assert!(page.has_text(said), "{said}\n{page}");
    }
    assert_eq!(
        (count(&firm).await, &account(&firm, "bo").await["name"]),
        (accounts, &json!("Bo")),
        "looking writes nothing"
    );
    let sent = page.submission("Take over 2 lines", &[]);
    let done = page.press("Take over 2 lines", &[]).await.expect(200, "What became of the list");
    assert!(done.has_text("1 person was added.") && done.has_text("1 person was changed."), "{done}");
    assert!(done.has_text("2 lines were not taken over."), "{done}");
    assert_eq!(account(&firm, "ana").await["name"], "Silva, Ana \"A\"");
    let bo = account(&firm, "bo").await;
    let kept = json!(["Bo Berg", "bo@example.com", "+33612345678", "disabled"]);
    assert_eq!(json!([bo["name"], bo["email"], bo["phone"], bo["status"]]), kept, "{bo}");
    let again = browser.submit(&sent).await.expect(200, SCREEN);
    assert!(again.alert().starts_with("This list was sent already."), "{again}");
    let records = firm.get("/v1/audit?operation=import_accounts").send().await.expect(200).clone();
    assert_eq!(records["records"].as_array().expect("records").iter().filter(|one| one["outcome"] == "ok").count(), 1);
    // As a file, as a spreadsheet saves it in Windows.
    let form = browser.open("console/people?ask=import-people").await.submission("Check the list", &[]);
    let page = browser.upload(&form, "list", b"login id;name\r\nzoe;Zo\xeb M\xfcller\r\n").await;
    let page = page.expect(200, "Check the list");
    page.press("Take over 1 line", &[]).await.expect(200, "What became of the list");
    assert_eq!(account(&firm, "zoe").await["name"], "Zoë Müller");
    for (lines, said) in
        [("", "There is nobody on the list."), ("name,email\nAna,a@example.com", "no column of login IDs")]
    {
        let page = check(&browser, lines).await.expect(200, "Add several people");
        assert!(page.alert().contains(said), "{page}");
    }
    let many: Vec<String> = (0..1_001).map(|at| format!("p{at}")).collect();
    let page = check(&browser, &many.join("\n")).await.expect(200, "Add several people");
    assert!(page.alert().contains("too many lines") && page.text.contains("p1000"), "{page}");
}

#[tokio::test]
async fn r68_a_list_changes_nobody_with_the_console_but_for_an_owner_and_never_oneself() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (owner, helper) = (administrator(&firm, "owner").await, administrator(&firm, "help_desk").await);
    let found = firm.get("/v1/accounts?limit=100").send().await.expect(200).clone();
    let of = |console: &str| {
        let accounts = found["accounts"].as_array().expect("accounts").iter();
        let one = accounts.clone().find(|account| account["console"] == console).expect("an administrator");
        one["login_id"].as_str().expect("a login ID").to_owned()
    };
    let (owners, helpers) = (of("owner"), of("help_desk"));
    let lines = format!("{owners},Mallory,mallory@example.com\n{helpers},Mallory,mallory@example.com");
    let page = check(&helper, &lines).await.expect(200, "Check the list");
    assert!(page.has_text("Only an owner can change them.") && page.has_text("This is you."), "{page}");
    assert!(!page.has_button("Take over 1 line"), "{page}");
    let page = check(&owner, &lines).await.expect(200, "Check the list");
    // Codes would go elsewhere: that is done for a reason.
    let page = page.press("Take over 1 line", &[]).await.expect(200, "Check the list");
    assert!(page.alert().contains("Say why") && account(&firm, &helpers).await["name"] != "Mallory", "{page}");
    page.press("Take over 1 line", &[("reason", "A new mailbox")]).await.expect(200, "What became of the list");
    let (own, help) = (account(&firm, &owners).await, account(&firm, &helpers).await);
    assert_ne!(own["name"], "Mallory", "{own}");
    assert_eq!((&help["name"], &help["console"]), (&json!("Mallory"), &json!("help_desk")), "{help}");
}

/// The overview, when jobs have run after some seconds; an administrator signs in anew for it.
async fn overview_after(owner: &mut Administrator, seconds: i64) -> Page {
    let firm = owner.person.firm.clone();
    firm.service.advance(seconds).await;
    firm.service.run_jobs().await;
    owner.browser = Browser::at(&firm);
    owner.enter("console/overview").await.expect(200, "Overview")
}

/// A number that the overview shows.
fn number(page: &Page, label: &str) -> String {
    let stats = page.document.named("div").map(|one| one.text()).filter(|text| text.starts_with(label));
    let stat = stats.min_by_key(String::len).unwrap_or_default();
    stat.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn the_overview_and_the_list_count_the_same_people_whether_a_policy_enables_anybody_or_not() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // Enrolled, and enabled by no policy: an owner of no organization.
    let mut owner = Administrator::new(&firm, "owner").await;
    for (login_id, organization) in [("ana", "Acme"), ("bo", "Acme"), ("cy", "Other")] {
        put(&firm, login_id, &json!({"role": "client", "organization": organization})).await;
    }
    firm.patch("/v1/accounts/cy", &json!({"status": "disabled"})).send().await.expect(200);
    // A firm whose policy enables nobody has its people counted all the same.
    let page = overview_after(&mut owner, 3_601).await;
    assert_eq!((number(&page, PAST), number(&page, WAITING)), ("0".to_owned(), "0".to_owned()), "{page}");
    let people = owner.open("people").await.expect(200, "People");
    assert!(people.link("Disabled 1").contains("filter=disabled"), "{people}");

    let rule = json!([{"role": "client", "organizations": ["Acme"]}]);
    let policy = json!({"enabled_for": rule, "methods": ["totp"], "grace_days": 1});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let page = overview_after(&mut owner, 91).await;
    assert_eq!((number(&page, PAST), number(&page, WAITING)), ("0".to_owned(), "2".to_owned()), "{page}");
    let page = overview_after(&mut owner, 2 * 86_400).await;
    assert_eq!((number(&page, PAST), number(&page, WAITING)), ("2".to_owned(), "2".to_owned()), "{page}");
    for filter in ["past_grace", "not_enrolled"] {
        assert!(page.text.contains(&format!("console/people?filter={filter}")), "{filter}\n{page}");
        let list = owner.open(&format!("people?filter={filter}")).await.expect(200, "People");
        assert!(list.has_text("ana") && list.has_text("bo") && !list.has_text("cy"), "{list}");
    }

    // Nobody again: the counts of before are not told on.
    firm.put("/v1/mfa/policy", &json!({"enabled_for": [], "methods": ["totp"]})).send().await.expect(200);
    let page = overview_after(&mut owner, 91).await;
    assert_eq!((number(&page, PAST), number(&page, WAITING)), ("0".to_owned(), "0".to_owned()), "{page}");
}
