//! Administrators: who says that an account may enter the firm's console, how a firm comes by its first owner, and what is asked of
//! these people whatever the policy.

use super::mfa_counts::policy;
use crate::harness::person::{all_done, firm_without_captcha, sign_in};
use crate::harness::totp::App;
use crate::harness::*;

const STAFF: &str = "case_manager";

/// The owner in a request, of these names.
fn owner(login_id: &str, email: &str) -> Value {
    json!({"login_id": login_id, "name": "Marie Durand", "email": email})
}

/// A new account of the firm's with a place in the console.
async fn administrator(firm: &Firm, console: &str) -> Person {
    let person = Person::new(firm).await;
    give(&person, json!(console)).await;
    person
}

/// A firm that the operator made by hand.
async fn of(service: &Service, made: &Value) -> Firm {
    let text = |member: &str| made[member].as_str().expect("a text").to_owned();
    let (id, name, slug) = (text("id"), text("name"), text("slug"));
    let pages = format!("/p/{slug}");
    let (api, key, admin_email) = (service.api(), String::new(), String::new());
    let mut firm = Firm { service: service.clone(), api, id, key, name, slug, pages, admin_email };
    firm.key = firm.new_key(&["accounts", "firm"]).await;
    firm
}

/// Sets a person's place in the console.
async fn give(person: &Person, console: Value) -> Value {
    person.firm.patch(&person.path(), &json!({"console": console})).send().await.expect(200).clone()
}

async fn document(person: &Person) -> Value {
    person.firm.get(&person.path()).send().await.expect(200).clone()
}

/// Licences used, and people of the staff and clients who hold one.
async fn used(firm: &Firm) -> (u64, u64) {
    let usage = firm.get("/v1/mfa/usage").send().await.expect(200).clone();
    let enrolled = usage["roles"].as_array().expect("roles").iter().filter_map(|role| role["enrolled"].as_u64()).sum();
    (usage["licences"]["used"].as_u64().expect("a number"), enrolled)
}

/// Where a refused body is at fault.
fn faults(answer: &Answer) -> Vec<&str> {
    let errors = answer.problem(400, "invalid-request")["errors"].as_array().expect("a list");
    errors.iter().filter_map(|fault| fault["pointer"].as_str()).collect()
}

async fn licences(firm: &Firm, licences: u32) {
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &path).json(&json!({"licences": licences})).send().await.expect(200);
}

/// Signs in with the password and the app's next code.
async fn enter(person: &Person, app: &App) -> Value {
    let firm = &person.firm;
    firm.service.advance(60).await;
    let begun = person.sign_in(PASSWORD).await;
    assert_eq!(begun.expect(200)["status"], "factor_required", "\n{begun}");
    let path = format!("/v1/sign-ins/{}/verify", begun.body["id"].as_str().expect("an id"));
    let body = json!({"factor_id": app.factor_id, "code": app.code(firm.service.now().await), "remember": true});
    firm.post(&path, &body).send().await.expect(200).clone()
}

#[tokio::test]
async fn who_may_set_a_place_in_the_console_and_who_keeps_it() {
    let firm = Firm::new(&Service::shared().await).await;
    let (accounts, both) = (firm.new_key(&["accounts"]).await, firm.new_key(&["accounts", "firm"]).await);
    let person = Person::new(&firm).await;
    let email = &person.email;
    let full = json!({"email": email, "name": "Ana Silva", "role": "client"});
    let with = |console: &str| json!({"email": email, "name": "Ana Silva", "role": "client", "console": console});
    // Method, body, key, status, and what stands after it.
    for (method, body, key, status, after) in [
        ("PATCH", json!({"console": "owner"}), &accounts, 403, Value::Null),
        ("PUT", with("read_only"), &accounts, 403, Value::Null),
        ("PATCH", json!({"console": null}), &accounts, 200, Value::Null),
        ("PATCH", json!({"console": "help_desk"}), &both, 200, json!("help_desk")),
        ("PATCH", json!({"console": "help_desk", "name": "Ana"}), &accounts, 200, json!("help_desk")),
        ("PATCH", json!({"name": "Ana Silva"}), &accounts, 200, json!("help_desk")),
        ("PUT", full.clone(), &accounts, 200, json!("help_desk")),
        ("PUT", with("help_desk"), &accounts, 200, json!("help_desk")),
        ("PUT", with("owner"), &accounts, 403, json!("help_desk")),
        ("PATCH", json!({"console": null}), &accounts, 403, json!("help_desk")),
        ("PATCH", json!({"email": people::email()}), &accounts, 403, json!("help_desk")),
        ("PUT", json!({"name": "Ana Silva"}), &accounts, 403, json!("help_desk")),
        ("PUT", with("owner"), &both, 200, json!("owner")),
        ("PUT", full, &both, 200, Value::Null),
        ("PATCH", json!({"email": email}), &accounts, 200, Value::Null),
    ] {
        let answer = firm.api.call(method, person.path()).key(key).json(&body).send().await;
        assert_eq!(answer.status, status, "{method} {body}\n{answer}");
        if status == 403 {
            answer.problem(403, "forbidden");
        }
        let document = document(&person).await;
        assert_eq!((&document["console"], &document["email"]), (&after, &json!(email)), "{method} {body}");
    }
}

#[tokio::test]
async fn an_accounts_key_sets_no_administrators_password() {
    let firm = Firm::new(&Service::shared().await).await;
    let accounts = firm.new_key(&["accounts"]).await;
    let person = administrator(&firm, "read_only").await;
    let body = json!({"password": NEW_PASSWORD});
    let password = firm.api.put(format!("{}/password", person.path())).key(&accounts).json(&body).send().await;
    password.problem(403, "forbidden");
    let hash = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
    let lines = [
        json!({"login_id": person.login_id, "email": person.email, "password_hash": hash}),
        json!({"login_id": person.login_id.to_uppercase(), "email": person.email}),
        json!({"login_id": people::letters(), "console": "owner"}),
    ];
    for (line, code) in lines.iter().zip([Some("forbidden"), None, Some("forbidden")]) {
        let import = firm.api.post("/v1/accounts/import").key(&accounts).header("content-type", "application/x-ndjson");
        let answer = import.bytes(line.to_string()).send().await;
        answer.expect(200);
        let result: Value = serde_json::from_str(answer.text.trim()).unwrap_or_else(|_| panic!("{answer}"));
        assert_eq!(result["code"].as_str(), code, "{line}: {answer}");
    }
    assert_eq!(document(&person).await["console"], "read_only", "the list said nothing of it");
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn bad_values_are_refused_where_they_stand() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    for bad in
        [json!("Owner"), json!("admin"), json!(""), json!(1), json!(true), json!({"owner": null}), json!(["owner"])]
    {
        for method in ["PUT", "PATCH"] {
            let body = json!({"console": bad});
            let answer = firm.api.call(method, person.path()).key(&firm.key).json(&body).send().await;
            assert_eq!(faults(&answer), ["/console"], "{method} {bad}: {answer}");
        }
    }
    let service = &firm.service;
    for (bad, at) in [
        (json!(null), vec!["/owner"]),
        (json!("ana"), vec!["/owner"]),
        (json!({}), vec!["/owner"]),
        (json!({"login_id": "ana"}), vec!["/owner"]),
        (json!({"login_id": "ana", "email": "a@b.example", "role": "client"}), vec!["/owner/role"]),
        (json!({"login_id": "", "email": "ana", "name": ""}), vec!["/owner/login_id", "/owner/email", "/owner/name"]),
    ] {
        for (method, path) in [("POST", "/v1/tenants".to_owned()), ("PATCH", format!("/v1/tenants/{}", firm.id))] {
            let body = json!({"name": "Acme", "owner": bad});
            let answer = firm.api.call(method, &path).key(service.operator_key()).json(&body).send().await;
            assert_eq!(faults(&answer), at, "{method} {bad}: {answer}");
        }
    }
    let body = json!({"name": "", "owner": {"login_id": "ana", "email": "ana"}});
    let answer = firm.operator("POST", "/v1/tenants").json(&body).send().await;
    assert_eq!(faults(&answer), ["/name", "/owner/email"], "every fault at once: {answer}");
}

#[tokio::test]
async fn the_first_owner_comes_with_the_firm_is_told_once_and_enrols_without_policy_and_licence() {
    let service = own_service!("moves the clock");
    let (slug, login_id, email) = (format!("firm-{}", people::letters()), people::letters(), people::email());
    let body = json!({"name": "Silva & Sons", "slug": slug, "owner": owner(&login_id, &email)});
    let create = || service.api().post("/v1/tenants").key(service.operator_key()).json(&body).send();
    // Twice at once: one firm, one owner, one mail.
    let mut answers = at_once([create(), create()]).await;
    answers.sort_by_key(|answer| answer.status);
    answers[1].problem(409, "conflict");
    let firm = of(&service, answers[0].expect(201)).await;
    firm.settings(json!({"captcha": "none"})).await;
    let account = firm.get(&format!("/v1/accounts/{login_id}")).send().await.expect(200).clone();
    assert_eq!((&account["console"], &account["role"]), (&json!("owner"), &json!(STAFF)), "{account}");
    let mail = firm.eventual_message(&email).await;
    let url = format!("{}/p/{slug}/forgot-password?then=console", service.public_url());
    for part in ["Silva & Sons", &login_id, "operator of this service", "Marie Durand", "second step", &url] {
        assert!(mail.text.contains(part), "{part}: {}", mail.text);
    }
    all_done(&firm).await;
    assert_eq!(firm.service.messages_to(&email).await.len(), 1);

    let person = Person { firm: firm.clone(), login_id, email };
    let reset = person.reset().await;
    reset.complete(&reset.token().await, PASSWORD).send().await.expect(204);
    let begun = person.sign_in(PASSWORD).await;
    assert_eq!(begun.expect(200)["status"], "enrollment_required");
    assert_eq!(begun.body["grace_until"], Value::Null);
    App::enrolled(&person).await;
    assert_eq!(used(&firm).await, (0, 0), "of no licences none is used");
}

#[tokio::test]
async fn the_operator_names_another_owner() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let path = format!("/v1/tenants/{}", firm.id);
    let named = async |body: Value| firm.operator("PATCH", &path).json(&body).send().await;
    let (login_id, email) = (people::letters(), people::email());
    let body = json!({"name": "Other", "owner": owner(&login_id, &email)});
    for _ in 0..2 {
        assert_eq!(named(body.clone()).await.expect(200)["name"], "Other");
    }
    assert_eq!(firm.get(&format!("/v1/accounts/{login_id}")).send().await.expect(200)["console"], "owner");
    firm.eventual_message(&email).await;
    // Of an account that is there, disabled or not: it keeps its own address and name.
    let person = Person::new(&firm).await;
    firm.patch(&person.path(), &json!({"status": "disabled"})).send().await.expect(200);
    let elsewhere = people::email();
    named(json!({"owner": owner(&person.login_id, &elsewhere)})).await.expect(200);
    let after = document(&person).await;
    assert_eq!(
        (&after["console"], &after["status"], &after["email"]),
        (&json!("owner"), &json!("active"), &json!(person.email))
    );
    firm.eventual_message(&person.email).await;
    all_done(&firm).await;
    assert_eq!(
        (firm.service.messages_to(&email).await.len(), firm.service.messages_to(&elsewhere).await.len()),
        (1, 0)
    );
    // A fault of either leaves both undone.
    let answer = named(json!({"name": "", "owner": owner(&people::letters(), "x")})).await;
    assert_eq!(faults(&answer), ["/name", "/owner/email"], "{answer}");
    named(json!({"slug": "other", "owner": owner("x", &elsewhere)})).await.problem(400, "invalid-request");
    firm.get("/v1/accounts/x").send().await.problem(404, "not-found");
    let gone = firm.operator("PATCH", "/v1/tenants/tn_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    gone.json(&json!({"owner": owner("x", &elsewhere)})).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn each_giving_is_told_once_to_the_person_and_to_nobody_else() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let other = Firm::new(&firm.service).await;
    let namesake = Person { firm: other.clone(), ..Person::without_password(&firm).await };
    other.put(&namesake.path(), &json!({"email": namesake.email})).send().await.expect(201);
    let person = Person { firm: firm.clone(), ..namesake.clone() };
    let told = async || {
        all_done(&firm).await;
        firm.service.messages_to(&person.email).await
    };
    for _ in 0..2 {
        give(&person, json!("help_desk")).await;
    }
    let mails = told().await;
    assert_eq!(mails.len(), 1);
    let text = &mails[0].text;
    assert!(text.contains("Help desk") && text.contains(&format!("{} has made you", firm.name)), "{text}");
    give(&person, Value::Null).await;
    assert_eq!(told().await.len(), 1);
    give(&person, json!("read_only")).await;
    assert_eq!(told().await.len(), 2);
    assert_eq!(
        other.get(&namesake.path()).send().await.expect(200)["console"],
        Value::Null,
        "another firm's is another"
    );
}

#[tokio::test]
async fn an_administrator_is_asked_whatever_the_policy_and_wherever_they_come_from() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let person = administrator(&firm, "owner").await;
    let external = json!({"login_id": person.login_id, "first_factor": "external"});
    for begun in [person.sign_in(PASSWORD).await, firm.post("/v1/sign-ins", &external).send().await] {
        assert_eq!(begun.expect(200)["status"], "enrollment_required", "\n{begun}");
        assert_eq!(begun.body["methods"], json!(["totp", "webauthn", "push"]));
        let skip = format!("/v1/sign-ins/{}/skip-enrollment", begun.body["id"].as_str().expect("an id"));
        firm.post(&skip, &json!({})).send().await.problem(403, "enrollment-required");
    }
    let app = App::enrolled(&person).await;
    // A policy for others alone, with a grace and devices that are remembered.
    let rules = json!({"enabled_for": [], "methods": ["totp"], "remember_device_days": 30, "grace_days": 30});
    firm.put("/v1/mfa/policy", &rules).send().await.expect(200);
    let complete = enter(&person, &app).await;
    assert_eq!(
        (&complete["acr"], &complete["mfa"], &complete["device"]),
        (&json!("aal2"), &json!("satisfied"), &Value::Null)
    );
    // And at the pages.
    let browser = Browser::at(&firm);
    let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
    let page = browser.open("sign-in").await.press("Sign in", &typed).await;
    assert!(!browser.is_in().await, "{page}");
}

#[tokio::test]
async fn a_browser_that_a_password_alone_signed_in_is_out_when_its_person_is_an_administrator_with_a_factor() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let typed = [("login_id", person.login_id.as_str()), ("password", PASSWORD)];
    browser.open("sign-in").await.press("Sign in", &typed).await.expect(200, "Your account");
    give(&person, json!("owner")).await;
    assert!(browser.is_in().await, "more of it ends nothing");
    App::enrolled(&person).await;
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn less_of_the_console_ends_sign_ins_and_more_does_not() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let epoch = async || document(&person).await["sign_in_epoch"].as_u64().expect("a number");
    let first = epoch().await;
    for (console, more) in [
        (json!("read_only"), 0),
        (json!("owner"), 0),
        (json!("owner"), 0),
        (json!("help_desk"), 1),
        (json!("read_only"), 2),
        (Value::Null, 3),
        (Value::Null, 3),
    ] {
        give(&person, console.clone()).await;
        assert_eq!(epoch().await, first + more, "{console}");
    }
}

#[tokio::test]
async fn a_licence_is_taken_when_a_policy_enables_them_and_one_is_free() {
    let service = own_service!("runs jobs and moves the clock");
    let firm = Firm::new(&service).await;
    let (owner, client) = (administrator(&firm, "owner").await, Person::new(&firm).await);
    let app = App::enrolled(&owner).await;
    assert_eq!(used(&firm).await, (0, 0));
    licences(&firm, 1).await;
    policy(&firm, json!([{"role": "client"}])).await;
    // The only one is a client's.
    App::enrolled(&client).await;
    assert_eq!(used(&firm).await, (1, 1));
    assert_eq!(enter(&owner, &app).await["acr"], "aal2", "without one, all the same");
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (1, 1));
    // It comes back, and goes to the owner behind the next sign-in.
    firm.patch(&client.path(), &json!({"status": "disabled"})).send().await.expect(200);
    assert_eq!(used(&firm).await, (0, 0));
    enter(&owner, &app).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (1, 1));
    // A policy that enables them no more: with the next write it is free.
    policy(&firm, json!([])).await;
    enter(&owner, &app).await;
    assert_eq!(used(&firm).await, (0, 0));
    // Taken out of the console, they hold one like anybody who is enrolled; back in it, none.
    give(&owner, Value::Null).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (1, 1));
    give(&owner, json!("read_only")).await;
    assert_eq!(used(&firm).await, (0, 0));
}

#[tokio::test]
async fn the_daily_check_gives_and_takes_licences_that_a_policy_moved() {
    let service = own_service!("runs jobs and moves the clock");
    let firm = Firm::new(&service).await;
    let owner = administrator(&firm, "owner").await;
    App::enrolled(&owner).await;
    licences(&firm, 5).await;
    policy(&firm, json!([{"role": "client"}])).await;
    service.advance(100).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (1, 1));
    policy(&firm, json!([{"role": STAFF}])).await;
    service.advance(100).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (0, 0));
}

#[tokio::test]
async fn an_administrator_whom_the_policy_enables_enrols_also_when_no_licence_is_left() {
    let service = own_service!("runs jobs");
    let firm = Firm::new(&service).await;
    let owner = administrator(&firm, "owner").await;
    policy(&firm, json!([{"role": "client"}])).await;
    App::enrolled(&owner).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (0, 0));
    licences(&firm, 1).await;
    let another = administrator(&firm, "help_desk").await;
    App::enrolled(&another).await;
    service.run_jobs().await;
    assert_eq!(used(&firm).await, (1, 1));
}

#[tokio::test]
async fn who_is_no_administrator_any_more_signs_in_by_the_password_alone_and_keeps_the_factor() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let person = administrator(&firm, "help_desk").await;
    App::enrolled(&person).await;
    give(&person, Value::Null).await;
    service.advance(60).await;
    let signed_in = sign_in(&firm, &person.login_id, PASSWORD).await;
    assert_eq!(signed_in.expect(200)["mfa"], "not_enabled", "\n{signed_in}");
    let factors = firm.get(&format!("{}/factors", person.path())).send().await.expect(200).clone();
    assert_eq!(factors["factors"].as_array().map(Vec::len), Some(1), "{factors}");
}

/// R68: second steps go with a status, and a first one is set up by whoever begins the sign-in.
#[tokio::test]
async fn r68_a_key_for_accounts_alone_disables_deletes_and_enrols_no_administrator() {
    let firm = Firm::new(&Service::shared().await).await;
    let owner = Person::new(&firm).await;
    firm.patch(&owner.path(), &json!({"console": "owner"})).send().await.expect(200);
    let made = firm.operator("POST", &format!("/v1/tenants/{}/api-keys", firm.id));
    let made = made.json(&json!({"name": "accounts", "scopes": ["accounts"]})).send().await;
    let key = made.expect(201)["key"].as_str().expect("a key").to_owned();
    let api = &firm.api;
    for status in ["disabled", "no_access", "inactive"] {
        let change = api.patch(owner.path()).key(&key).json(&json!({"status": status}));
        change.send().await.problem(403, "forbidden");
    }
    api.delete(owner.path()).key(&key).send().await.problem(403, "forbidden");
    let vouched = json!({"login_id": owner.login_id, "first_factor": "external"});
    api.post("/v1/sign-ins").key(&key).json(&vouched).send().await.problem(403, "forbidden");
    // By a key that may appoint administrators, all of it.
    assert_eq!(firm.post("/v1/sign-ins", &vouched).send().await.expect(200)["status"], "enrollment_required");
    firm.patch(&owner.path(), &json!({"status": "disabled"})).send().await.expect(200);
    firm.delete(&owner.path()).send().await.expect(204);
}
