//! The licences of a firm (D9 to D11): under a crowd, and against a model of who holds one.

use std::collections::BTreeSet;

use crate::harness::people::Dice;
use crate::harness::totp::App;
use crate::harness::*;
use crate::mfa_counts::{import, policy};

const WHY: &str = "reads codes by the service's clock";

/// What a person of a firm that checks passwords itself is told at a sign-in.
async fn begin(firm: &Firm, login_id: &str) -> Answer {
    firm.post("/v1/sign-ins", &json!({"login_id": login_id, "first_factor": "external"})).send().await
}

/// A pending app, with the grant of a sign-in.
async fn pending(firm: &Firm, login_id: &str, grant: &str) -> (String, App) {
    let path = format!("/v1/accounts/{login_id}/factors");
    let begun = firm.post(&path, &json!({"kind": "totp"})).header("countersign-grant", grant).send().await;
    let id = begun.expect(201)["id"].as_str().expect("an id");
    let app = App::with(begun.body["secret"].as_str().expect("a secret"), id);
    (format!("{path}/{id}/confirm"), app)
}

async fn contract(firm: &Firm, licences: u64) {
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &path).json(&json!({"licences": licences})).send().await.expect(200);
}

async fn licences(firm: &Firm) -> Value {
    firm.get("/v1/mfa/usage").send().await.expect(200)["licences"].clone()
}

#[tokio::test]
async fn five_hundred_confirmations_for_ten_licences_make_ten() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    contract(&firm, 10).await;
    policy(&firm, json!([{"role": "client"}])).await;
    let people: Vec<String> = (0..500).map(|n| format!("person{n:03}")).collect();
    let lines: Vec<Value> = people.iter().map(|login_id| json!({"login_id": login_id, "role": "client"})).collect();
    import(&firm, &lines).await;
    let mut ready = Vec::new();
    for login_id in &people {
        let sign_in = begin(&firm, login_id).await;
        let grant = sign_in.expect(200)["grant"].as_str().unwrap_or_else(|| panic!("a grant in {sign_in}"));
        ready.push(pending(&firm, login_id, grant).await);
    }
    let now = service.now().await;
    let confirmations = ready.iter().map(|(path, app)| firm.post(path, &json!({"code": app.code(now)})).send());
    let answers = at_once(confirmations.collect::<Vec<_>>()).await;
    let confirmed = answers.iter().filter(|answer| answer.status == 200).count();
    let refused = answers.iter().filter(|answer| answer.code() == "mfa-licences-exhausted").count();
    assert_eq!((confirmed, refused), (10, 490), "{:?}", crate::races::tally(&answers));
    assert_eq!(licences(&firm).await, json!({"contracted": 10, "used": 10, "left": 0}));
}

/// What the model knows of a firm: who holds a licence, and how many there are.
struct Model {
    contracted: u64,
    is_enabled: bool,
    holders: BTreeSet<usize>,
    disabled: BTreeSet<usize>,
}

#[tokio::test]
async fn whatever_happens_the_licences_are_held_by_who_is_enrolled() {
    let service = own_service!(WHY);
    for seed in [3, 11, 27] {
        let firm = Firm::new(&service).await;
        let mut dice = Dice::seeded(seed);
        let people: Vec<String> = (0..8).map(|n| format!("person{n}")).collect();
        let account = |n: usize| json!({"role": "client", "organization": format!("Org {n}")});
        for login_id in &people {
            firm.put(&format!("/v1/accounts/{login_id}"), &account(0)).send().await.expect(201);
        }
        contract(&firm, 3).await;
        policy(&firm, json!([{"role": "client"}])).await;
        let mut model = Model { contracted: 3, is_enabled: true, holders: BTreeSet::new(), disabled: BTreeSet::new() };
        for step in 0..60 {
            let who = dice.index(people.len());
            let login_id = &people[who];
            let path = format!("/v1/accounts/{login_id}");
            let used = model.holders.len() as u64;
            match dice.below(10) {
                0..4 => {
                    let sign_in = begin(&firm, login_id).await;
                    if model.disabled.contains(&who) {
                        sign_in.problem(401, "invalid-credentials");
                        continue;
                    }
                    let expected = match (model.is_enabled, model.holders.contains(&who), used < model.contracted) {
                        (false, ..) => ("complete", Some("not_enabled")),
                        (true, true, _) => ("factor_required", None),
                        (true, false, true) => ("enrollment_required", None),
                        (true, false, false) => ("complete", Some("no_licence")),
                    };
                    let told = (sign_in.expect(200)["status"].as_str(), sign_in.body["mfa"].as_str());
                    assert_eq!(told, (Some(expected.0), expected.1), "seed {seed}, step {step}\n{sign_in}");
                    if expected.0 == "enrollment_required" {
                        let grant = sign_in.body["grant"].as_str().expect("a grant");
                        let (confirm, app) = pending(&firm, login_id, grant).await;
                        let code = json!({"code": app.code(service.now().await)});
                        firm.post(&confirm, &code).send().await.expect(200);
                        model.holders.insert(who);
                    }
                }
                4 => {
                    firm.patch(&path, &json!({"status": "disabled"})).send().await.expect(200);
                    model.disabled.insert(who);
                    model.holders.remove(&who);
                }
                5 => {
                    firm.patch(&path, &json!({"status": "active"})).send().await.expect(200);
                    model.disabled.remove(&who);
                }
                6 => {
                    firm.patch(&path, &json!({"organization": format!("Org {step}")})).send().await.expect(200);
                }
                7 => {
                    firm.delete(&path).send().await.expect(204);
                    firm.put(&path, &account(step)).send().await.expect(201);
                    model.holders.remove(&who);
                    model.disabled.remove(&who);
                }
                8 => {
                    model.contracted = dice.below(6);
                    contract(&firm, model.contracted).await;
                }
                _ => {
                    model.is_enabled = !model.is_enabled;
                    let rules = if model.is_enabled { json!([{"role": "client"}]) } else { json!([]) };
                    policy(&firm, rules).await;
                }
            }
            let (contracted, used) = (model.contracted, model.holders.len() as u64);
            let expected = json!({
                "contracted": contracted, "used": used, "left": contracted.saturating_sub(used),
            });
            assert_eq!(licences(&firm).await, expected, "seed {seed}, step {step}");
        }
    }
}
