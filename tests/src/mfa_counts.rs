//! People counted per role and organization: right after every change of an account, for as many as there are, at one price.

use crate::harness::*;

const WHY: &str = "counts the calls of the table, and moves the clock";

pub(crate) async fn import(firm: &Firm, lines: &[Value]) {
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    let call = firm.api.post("/v1/accounts/import").key(&firm.key).header("content-type", "application/x-ndjson");
    let answer = call.bytes(lines.join("\n")).send().await;
    answer.expect(200);
    assert!(!answer.text.contains(r#""result":"failed""#), "\n{answer}");
}

pub(crate) async fn policy(firm: &Firm, enabled_for: Value) {
    let body = json!({"enabled_for": enabled_for, "methods": ["totp"]});
    firm.put("/v1/mfa/policy", &body).send().await.expect(200);
}

async fn usage(firm: &Firm) -> Value {
    firm.get("/v1/mfa/usage").send().await.expect(200).clone()
}

/// One of the usage's roles.
fn role<'v>(usage: &'v Value, name: &str) -> &'v Value {
    let roles = usage["roles"].as_array().expect("roles");
    roles.iter().find(|role| role["role"] == name).unwrap_or_else(|| panic!("no {name} in {usage}"))
}

/// What the accounts say: of each role how many are active, and how many of those are of `organization`.
async fn recount(firm: &Firm, name: &str, organization: &str) -> (u64, u64) {
    let (mut all, mut of_it) = (0, 0);
    let mut cursor = String::new();
    loop {
        let page = firm.get(&format!("/v1/accounts?limit=100{cursor}")).send().await;
        for account in page.expect(200)["accounts"].as_array().expect("accounts") {
            if account["role"] != name || account["status"] != "active" {
                continue;
            }
            all += 1;
            let own = account["organization"].as_str().unwrap_or_default();
            of_it += u64::from(own.eq_ignore_ascii_case(organization));
        }
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return (all, of_it),
        }
    }
}

#[tokio::test]
async fn a_new_firm_has_nobody_enabled_and_nothing_used() {
    let firm = Firm::new(&Service::shared().await).await;
    let nobody = |role: &str| json!({"role": role, "accounts": 0, "enabled": 0, "enrolled": 0});
    assert_eq!(
        usage(&firm).await,
        json!({
            "licences": {"contracted": 0, "used": 0, "left": 0},
            "roles": [nobody("case_manager"), nobody("vendor_case_manager"), nobody("corporate_user"), nobody("client")],
        })
    );
    firm.operator("PUT", &format!("/v1/tenants/{}/plans/mfa", firm.id))
        .json(&json!({"licences": 7}))
        .send()
        .await
        .expect(200);
    assert_eq!(usage(&firm).await["licences"], json!({"contracted": 7, "used": 0, "left": 7}));
}

#[tokio::test]
async fn usage_and_preview_are_right_after_an_import_and_cost_the_same_for_ten_and_for_two_thousand() {
    let service = own_service!(WHY);
    let (small, large) = (Firm::new(&service).await, Firm::new(&service).await);
    let line = |n: usize| match n % 4 {
        0 => json!({"login_id": format!("p{n}"), "role": "case_manager"}),
        1 => json!({"login_id": format!("p{n}"), "role": "client", "organization": "Acme"}),
        2 => json!({"login_id": format!("p{n}"), "role": "client", "organization": "ACME", "status": "disabled"}),
        _ => json!({"login_id": format!("p{n}"), "role": "corporate_user", "organization": format!("Org {}", n % 7)}),
    };
    let lines: Vec<Value> = (0..2_000).map(line).collect();
    import(&small, &lines[..12]).await;
    let (first, second) = lines.split_at(1_000);
    tokio::join!(import(&large, first), import(&large, second));
    let rules = json!([{"role": "case_manager"}, {"role": "client", "organizations": ["acme", "ACME", "none"]}]);
    for (firm, each) in [(&small, 3), (&large, 500)] {
        policy(firm, rules.clone()).await;
        let usage = usage(firm).await;
        for (name, accounts, enabled) in [
            ("case_manager", each, each),
            ("client", each, each),
            ("corporate_user", each, 0),
            ("vendor_case_manager", 0, 0),
        ] {
            let expected = json!({"role": name, "accounts": accounts, "enabled": enabled, "enrolled": 0});
            assert_eq!(role(&usage, name), &expected);
        }
        let body = json!({"enabled_for": rules, "methods": ["totp"]});
        let preview = firm.post("/v1/mfa/policy/preview", &body).send().await;
        assert_eq!((&preview.expect(200)["people"], &preview.body["licences"]), (&json!(2 * each), &json!(2 * each)));
        // The same file again changes no count.
        import(firm, &lines[..12]).await;
        assert_eq!(self::usage(firm).await, usage);
    }
    assert_eq!(table_calls(&small).await, table_calls(&large).await);
}

/// How many calls of the table `usage` takes: so many have to work before it does.
async fn table_calls(firm: &Firm) -> u32 {
    let service = &firm.service;
    let mut fewest = u32::MAX;
    // What else runs may take one of the calls; not every time.
    for _ in 0..3 {
        let calls = 'found: {
            for calls in 1..20 {
                service.fault_after(calls, "dynamodb", "throttle", 1_000).await;
                let answer = firm.get("/v1/mfa/usage").send().await;
                service.clear_faults().await;
                if answer.status == 200 {
                    break 'found calls;
                }
            }
            panic!("more than twenty calls")
        };
        fewest = fewest.min(calls);
    }
    fewest
}

#[tokio::test]
async fn whatever_becomes_of_accounts_the_counts_are_what_the_accounts_say() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    policy(&firm, json!([{"role": "client", "organizations": ["Acme"]}, {"role": "corporate_user"}])).await;
    // The same sequence every time: a fault can be looked at again.
    let mut state = 20_261_126_u64;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % bound
    };
    for round in 0..6 {
        let calls: Vec<Call> = (0..40)
            .map(|_| {
                // Few people, so that parallel changes meet.
                let path = format!("/v1/accounts/person-{}", below(8));
                let role = ["client", "corporate_user", "case_manager"][below(3)];
                let organization = ["Acme", "ACME", "Other"][below(3)];
                let status = ["active", "disabled", "no_access", "inactive"][below(4)];
                match below(6) {
                    0 => firm.delete(&path),
                    1 => firm.patch(&path, &json!({"status": status})),
                    2 => firm.patch(&path, &json!({"role": role})),
                    3 => firm.patch(&path, &json!({"organization": organization})),
                    4 => firm.patch(&path, &json!({"organization": null, "status": "active"})),
                    _ => firm.put(&path, &json!({"role": role, "organization": organization, "status": status})),
                }
            })
            .collect();
        for answer in at_once(calls.into_iter().map(Call::send)).await {
            assert!(matches!(answer.status, 200 | 201 | 204 | 404), "\n{answer}");
        }
        let usage = usage(&firm).await;
        for (name, organization) in [("client", "acme"), ("corporate_user", ""), ("case_manager", "")] {
            let (all, of_it) = recount(&firm, name, organization).await;
            let enabled = match name {
                "client" => of_it,
                "corporate_user" => all,
                _ => 0,
            };
            let expected = json!({"role": name, "accounts": all, "enabled": enabled, "enrolled": 0});
            assert_eq!(role(&usage, name), &expected, "round {round}");
        }
    }
}

#[tokio::test]
async fn a_lost_answer_counts_nobody_twice() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (n, fault) in ["timeout_after", "server_error", "timeout", "timeout_after"].into_iter().enumerate() {
        service.fault("dynamodb", fault, 1).await;
        let answer = firm.put(&format!("/v1/accounts/p{n}"), &json!({"role": "client"})).send().await;
        service.clear_faults().await;
        assert!(matches!(answer.status, 201 | 503), "\n{answer}");
        let (all, _) = recount(&firm, "client", "").await;
        assert_eq!(role(&usage(&firm).await, "client")["accounts"], all, "{fault}");
    }
}
