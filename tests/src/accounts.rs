//! `/v1/accounts`: the people of a tenant who sign in.

use crate::harness::*;

#[tokio::test]
async fn an_account_is_made_read_changed_and_deleted() {
    let firm = Firm::new(&Service::shared().await).await;
    let (email, phone) = (people::email(), people::french_mobile());
    let body = json!({
        "email": email, "phone": people::french_national(&phone), "country": "FR", "name": "Ana Silva",
        "role": "case_manager", "organization": "Silva & Sons", "status": "active",
    });
    let made = firm.put("/v1/accounts/ana.silva", &body).send().await;
    let account = made.expect(201);
    assert!(account["id"].as_str().is_some_and(|id| id.starts_with("ac_")), "{account}");
    assert_eq!(account["login_id"], "ana.silva");
    assert_eq!(account["phone"], phone, "kept as E.164");
    for member in ["email", "name", "role", "organization", "status"] {
        assert_eq!(account[member], body[member], "{member}");
    }
    assert_eq!(firm.get("/v1/accounts/ana.silva").send().await.expect(200), account);
    let replaced = firm.put("/v1/accounts/ana.silva", &json!({"email": email, "role": "client"})).send().await;
    assert_eq!(replaced.expect(200)["id"], account["id"]);
    assert!(replaced.body.get("organization").is_none(), "what is left out is removed\n{replaced}");
    let changed = firm.patch("/v1/accounts/ana.silva", &json!({"name": "Ana S.", "status": "disabled"})).send().await;
    assert_eq!((&changed.expect(200)["name"], &changed.body["status"]), (&json!("Ana S."), &json!("disabled")));
    assert_eq!(changed.body["email"], email);
    firm.delete("/v1/accounts/ana.silva").send().await.expect(204);
    firm.get("/v1/accounts/ana.silva").send().await.problem(404, "not-found");
    firm.delete("/v1/accounts/ana.silva").send().await.problem(404, "not-found");
    firm.patch("/v1/accounts/ana.silva", &json!({"name": "x"})).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn no_answer_has_a_password_or_its_hash() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let answers = [
        firm.get(&person.path()).send().await,
        firm.get("/v1/accounts").send().await,
        firm.patch(&person.path(), &json!({"name": "Ana"})).send().await,
        person.sign_in(PASSWORD).await,
    ];
    for answer in answers {
        let text = answer.text.to_lowercase();
        assert!(!text.contains("argon2") && !text.contains("hash") && !text.contains(PASSWORD), "\n{answer}");
    }
}

#[tokio::test]
async fn login_ids_are_found_whatever_their_case_or_unicode_form() {
    // R42; Django's case folding reached another account.
    let firm = Firm::new(&Service::shared().await).await;
    let made = firm.put("/v1/accounts/Stra%C3%9Fe.Ana", &json!({"role": "client"})).send().await;
    let id = made.expect(201)["id"].clone();
    for spelling in ["straße.ana", "STRAßE.ANA", "ｓｔｒａße.ana", "STRASSE.ANA"] {
        let found = firm.get(&format!("/v1/accounts/{}", encoded(spelling))).send().await;
        assert_eq!(found.expect(200)["id"], id, "{spelling}");
    }
    // "é" as one code point, and as a letter with an accent.
    firm.put(&format!("/v1/accounts/{}", encoded("ren\u{e9}")), &json!({"role": "client"})).send().await.expect(201);
    firm.get(&format!("/v1/accounts/{}", encoded("rene\u{301}"))).send().await.expect(200);
    firm.get("/v1/accounts/rene").send().await.problem(404, "not-found");
}

#[tokio::test]
async fn a_login_id_that_folds_to_an_existing_one_makes_no_second_account() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.put("/v1/accounts/ana", &json!({"name": "First", "role": "client"})).send().await.expect(201);
    let put = async |spelling: &str| {
        firm.put(&format!("/v1/accounts/{}", encoded(spelling)), &json!({"role": "client"})).send().await
    };
    // Case is no difference; a compatible letter (full width) looks alike and is refused.
    put("ANA").await.expect(200);
    put("Ana").await.expect(200);
    put("\u{ff41}na").await.problem(409, "conflict");
    let listed = firm.get("/v1/accounts").send().await;
    assert_eq!(listed.expect(200)["accounts"].as_array().expect("a list").len(), 1, "\n{listed}");
}

#[tokio::test]
async fn of_many_made_at_once_with_one_login_id_one_is_made() {
    let firm = Firm::new(&Service::shared().await).await;
    let calls = (0..20).map(|n| {
        let spelling = if n % 2 == 0 { "bea" } else { "BEA" };
        firm.put(&format!("/v1/accounts/{spelling}"), &json!({"role": "client"})).send()
    });
    let made = at_once(calls).await.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1);
}

#[tokio::test]
async fn malformed_accounts_are_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    for body in [
        json!({"email": "ana"}),
        json!({"email": ["a@example.com", "b@example.com"]}),
        json!({"phone": "06 12", "country": "FR"}),
        json!({"role": "emperor"}),
        json!({"role": 1}),
        json!({"status": "deleted"}),
        json!({"password": PASSWORD}),
        json!({"password_hash": "$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA"}),
        json!({"name": "a\u{0}b"}),
        json!({"id": "ac_mine"}),
    ] {
        let answer = firm.put("/v1/accounts/bad", &body).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
    firm.get("/v1/accounts/bad").send().await.problem(404, "not-found");
    firm.put(&format!("/v1/accounts/{}", "x".repeat(128)), &json!({"role": "client"})).send().await.expect(201);
    for login_id in [&"x".repeat(129), "%20", "a%0Ab", "a%00"] {
        let answer = firm.put(&format!("/v1/accounts/{login_id}"), &json!({"role": "client"})).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {login_id}\n{answer}");
    }
}

#[tokio::test]
async fn accounts_are_listed_searched_and_paged() {
    let firm = Firm::new(&Service::shared().await).await;
    for (login_id, name, organization) in [
        ("ana", "Ana Silva", "North"),
        ("ben", "Ben Stone", "North"),
        ("cem", "Cem Silva", "South"),
        ("dee", "Dee Moss", "South"),
        ("eve", "Eve Hill", "East"),
    ] {
        let body = json!({"name": name, "organization": organization, "role": "client"});
        firm.put(&format!("/v1/accounts/{login_id}"), &body).send().await.expect(201);
    }
    let found = async |query: &str| {
        let answer = firm.get(&format!("/v1/accounts{query}")).send().await;
        let accounts = answer.expect(200)["accounts"].as_array().expect("a list").clone();
        accounts.iter().map(|account| account["login_id"].as_str().expect("text").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("").await, ["ana", "ben", "cem", "dee", "eve"]);
    assert_eq!(found("?q=silva").await, ["ana", "cem"]);
    assert_eq!(found("?q=BEN").await, ["ben"]);
    assert_eq!(found("?organization=South").await, ["cem", "dee"]);
    assert_eq!(found("?organization=South&q=silva").await, ["cem"]);
    assert_eq!(found("?q=nobody").await, [] as [String; 0]);
    let (mut query, mut seen) = ("?limit=2".to_owned(), Vec::new());
    loop {
        let page = firm.get(&format!("/v1/accounts{query}")).send().await;
        let accounts = page.expect(200)["accounts"].as_array().expect("a list");
        seen.extend(accounts.iter().map(|account| account["login_id"].as_str().expect("text").to_owned()));
        let Some(next) = page.body["next_cursor"].as_str() else { break };
        query = format!("?limit=2&cursor={}", encoded(next));
    }
    assert_eq!(seen, ["ana", "ben", "cem", "dee", "eve"]);
}

#[tokio::test]
async fn one_firms_people_are_not_anothers() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let person = Person::new(&first).await;
    second.get(&person.path()).send().await.problem(404, "not-found");
    let same = second.put(&person.path(), &json!({"role": "client"})).send().await;
    same.expect(201);
    assert_eq!(second.get("/v1/accounts").send().await.expect(200)["accounts"].as_array().expect("a list").len(), 1);
    person.sign_in(PASSWORD).await.expect(200);
}
