//! What a firm's administrator does about multi-factor authentication: the policy, who is enrolled, helping a person.

use super::mfa_counts::{import, policy};
use crate::harness::*;

#[tokio::test]
async fn a_policy_is_written_read_and_replaced() {
    let firm = Firm::new(&Service::shared().await).await;
    let first = firm.get("/v1/mfa/policy").send().await;
    let default = json!({
        "enabled_for": [], "methods": ["totp", "webauthn", "push"], "remember_device_days": 0, "grace_days": 0,
    });
    assert_eq!(first.expect(200), &default);
    let written = json!({
        "enabled_for": [
            {"role": "case_manager"},
            {"role": "client", "organizations": "all"},
            {"role": "corporate_user", "organizations": ["Acme", "Silva & Sons"]},
        ],
        "methods": ["webauthn", "sms"], "remember_device_days": 30, "grace_days": 7,
    });
    assert_eq!(firm.put("/v1/mfa/policy", &written).send().await.expect(200), &written);
    assert_eq!(firm.get("/v1/mfa/policy").send().await.expect(200), &written);
    assert_eq!(firm.put("/v1/mfa/policy", &written).send().await.expect(200), &written, "written again");
    let least = json!({"enabled_for": [], "methods": ["totp"]});
    let answered = firm.put("/v1/mfa/policy", &least).send().await;
    let expected = json!({"enabled_for": [], "methods": ["totp"], "remember_device_days": 0, "grace_days": 0});
    assert_eq!(answered.expect(200), &expected);
}

#[tokio::test]
async fn every_fault_of_a_policy_has_its_place_and_changes_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let names: Vec<String> = (0..101).map(|n| format!("Org {n}")).collect();
    for (body, pointers) in [
        (json!({"enabled_for": [{"role": "king"}], "methods": ["totp"]}), vec!["/enabled_for/0/role"]),
        (
            json!({"enabled_for": [{"role": "client"}, {"role": "client"}], "methods": []}),
            vec!["/enabled_for/1/role", "/methods"],
        ),
        (
            json!({"enabled_for": [{"role": "case_manager", "organizations": ["Acme"]}], "methods": ["totp", "totp"]}),
            vec!["/enabled_for/0/organizations", "/methods"],
        ),
        (
            json!({"enabled_for": [{"role": "client", "organizations": names}], "methods": ["totp"]}),
            vec!["/enabled_for/0/organizations"],
        ),
        (
            // One letter that is compared as many.
            json!({"enabled_for": [{"role": "client", "organizations": ["\u{fdfa}".repeat(200)]}], "methods": ["totp"]}),
            vec!["/enabled_for/0/organizations/0"],
        ),
        (
            json!({"enabled_for": [], "methods": ["totp"], "remember_device_days": 31, "grace_days": 31}),
            vec!["/remember_device_days", "/grace_days"],
        ),
        (json!({"enabled_for": [], "methods": ["voice"]}), vec!["/methods/0"]),
        (json!({"enabled_for": [{"role": "client", "organizations": "some"}], "methods": ["totp"]}), vec![]),
        (json!({"enabled_for": [{"role": "client", "organizations": null}], "methods": ["totp"]}), vec![]),
        (json!({"enabled_for": [{"role": "client", "people": 1}], "methods": ["totp"]}), vec![]),
        (json!({"enabled_for": [["client"]], "methods": ["totp"]}), vec!["/enabled_for/0"]),
        (json!({"enabled_for": [], "methods": ["totp"], "grace_days": -1}), vec!["/grace_days"]),
        (json!({"enabled_for": [], "methods": ["totp"], "x": 1}), vec!["/x"]),
        (json!({"enabled_for": []}), vec![]),
        (json!({}), vec![]),
    ] {
        for call in [firm.put("/v1/mfa/policy", &body), firm.post("/v1/mfa/policy/preview", &body)] {
            let answer = call.send().await;
            let errors = answer.problem(400, "invalid-request")["errors"].as_array().expect("errors").clone();
            let found: Vec<_> = errors.iter().map(|error| error["pointer"].as_str().expect("a pointer")).collect();
            assert!(pointers.is_empty() || found == pointers, "{body}\n{answer}");
        }
    }
    assert_eq!(firm.get("/v1/mfa/policy").send().await.expect(200)["enabled_for"], json!([]));
}

#[tokio::test]
async fn a_preview_saves_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    import(&firm, &[json!({"login_id": "ana", "role": "client"}), json!({"login_id": "bo", "role": "client"})]).await;
    let body = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 3});
    let preview = firm.post("/v1/mfa/policy/preview", &body).send().await;
    let nobody = |role: &str| json!({"role": role, "people": 0, "licences": 0});
    let expected = json!({
        "people": 2, "licences": 2,
        "roles": [
            nobody("case_manager"), nobody("vendor_case_manager"), nobody("corporate_user"),
            {"role": "client", "people": 2, "licences": 2},
        ],
    });
    assert_eq!(preview.expect(200), &expected);
    assert_eq!(firm.get("/v1/mfa/policy").send().await.expect(200)["enabled_for"], json!([]));
}

#[tokio::test]
async fn only_a_key_with_the_scope_firm_may() {
    let firm = Firm::new(&Service::shared().await).await;
    firm.put("/v1/accounts/ana", &json!({"role": "client"})).send().await.expect(201);
    let key = firm.new_key(&["accounts", "passcodes"]).await;
    let valid = json!({"enabled_for": [], "methods": ["totp"]});
    for (method, path, body) in [
        ("GET", "/v1/mfa/policy", None),
        ("PUT", "/v1/mfa/policy", Some(valid.clone())),
        ("POST", "/v1/mfa/policy/preview", Some(valid)),
        ("GET", "/v1/mfa/usage", None),
        ("GET", "/v1/mfa/enrollments", None),
        ("POST", "/v1/accounts/ana/mfa/reset", Some(json!({"reason": "lost"}))),
        ("POST", "/v1/accounts/ana/mfa/bypass-codes", Some(json!({}))),
        ("POST", "/v1/plans/mfa/requests", Some(json!({"licences": 5}))),
    ] {
        let call = firm.api.call(method, path).key(&key);
        let call = body.map_or(call.clone(), |body| call.json(&body));
        call.send().await.problem(403, "forbidden");
        firm.operator(method, path).json(&json!({})).send().await.problem(403, "forbidden");
    }
}

#[tokio::test]
async fn people_are_found_by_the_beginning_of_a_word_by_role_and_by_organization() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    import(
        &firm,
        &[
            json!({"login_id": "ana.silva@acme.example", "name": "Ana Sílva", "role": "client", "organization": "Silva & Sons"}),
            json!({"login_id": "bo", "name": "Bo Østergård", "role": "client", "organization": "Other"}),
            json!({"login_id": "zoe", "name": "Zoë", "role": "case_manager"}),
            json!({"login_id": "off", "name": "Ana Off", "role": "case_manager", "status": "disabled"}),
            json!({"login_id": "not", "name": "Ana Not", "role": "corporate_user", "organization": "Silva & Sons"}),
        ],
    )
    .await;
    let found = async |query: &str| {
        let page = firm.get(&format!("/v1/mfa/enrollments{query}")).send().await;
        let list = page.expect(200)["enrollments"].as_array().expect("a list");
        list.iter().map(|entry| entry["login_id"].as_str().expect("a login ID").to_owned()).collect::<Vec<_>>()
    };
    assert!(found("").await.is_empty(), "nobody is enabled");
    policy(&firm, json!([{"role": "client", "organizations": ["silva & SONS", "other"]}, {"role": "case_manager"}]))
        .await;
    let (ana, all) = ("ana.silva@acme.example", vec!["ana.silva@acme.example", "bo", "zoe"]);
    for (query, expected) in [
        ("", all.clone()),
        ("?status=enabled", all.clone()),
        ("?status=enrolled,enabled", all),
        ("?status=enrolled", vec![]),
        ("?q=SIL", vec![ana]),
        ("?q=s%C3%ADl", vec![ana]),
        ("?q=acme", vec![ana]),
        ("?q=ana%20si", vec![ana]),
        ("?q=ilva", vec![]),
        ("?q=ost", vec!["bo"]),
        ("?q=zoe", vec!["zoe"]),
        ("?organization=silva%20%26%20sons", vec![ana]),
        ("?organization=silva", vec![]),
        ("?role=client", vec![ana, "bo"]),
        ("?role=client&organization=OTHER&q=b", vec!["bo"]),
        ("?role=king", vec![]),
    ] {
        assert_eq!(found(query).await, expected, "{query}");
    }
    let first = firm.get("/v1/mfa/enrollments?limit=1").send().await;
    let entry = &first.expect(200)["enrollments"][0];
    for (member, value) in [
        ("name", json!("Ana Sílva")),
        ("organization", json!("Silva & Sons")),
        ("role", json!("client")),
        ("status", json!("enabled")),
        ("kinds", json!([])),
    ] {
        assert_eq!(entry[member], value, "{entry}");
    }
    assert!(entry["since"].as_str().is_some() && entry.get("last_used_at").is_none(), "{entry}");
    let next = first.body["next_cursor"].as_str().expect("more");
    let second = firm.get(&format!("/v1/mfa/enrollments?limit=100&cursor={next}")).send().await;
    assert_eq!(second.expect(200)["enrollments"].as_array().expect("a list").len(), 2, "\n{second}");
    assert!(second.body.get("next_cursor").is_none());
    for query in ["?status=all", "?status=", "?status=enabled,", "?q=", "?cursor=x", "?limit=0", "?x=1"] {
        firm.get(&format!("/v1/mfa/enrollments{query}")).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn a_reset_of_somebody_who_has_nothing_ends_sign_ins_and_mails_nothing() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let path = format!("{}/mfa/reset", person.path());
    let epoch = async || firm.get(&person.path()).send().await.expect(200)["sign_in_epoch"].as_u64().expect("a number");
    let before = epoch().await;
    for (body, pointer) in [
        (json!({}), ""),
        (json!({"reason": ""}), "/reason"),
        (json!({"reason": "  "}), "/reason"),
        (json!({"reason": "a\r\nb"}), "/reason"),
        (json!({"reason": "x".repeat(501)}), "/reason"),
        (json!({"reason": 1}), "/reason"),
        (json!({"reason": "x", "force": true}), "/force"),
    ] {
        let answer = firm.post(&path, &body).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "\n{answer}");
    }
    assert_eq!(epoch().await, before);
    let reason = "New phone, checked by a call back";
    firm.post(&path, &json!({"reason": reason})).send().await.expect(204);
    assert_eq!(epoch().await, before + 1);
    firm.post("/v1/accounts/nobody/mfa/reset", &json!({"reason": reason})).send().await.problem(404, "not-found");
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records").clone();
    let done = records.iter().find(|record| record["operation"] == "reset_mfa" && record["outcome"] == "ok");
    let done = done.unwrap_or_else(|| panic!("no record of it\n{audit}"));
    assert_eq!(done["reason"], reason);
    assert!(done["id"].as_str().is_some_and(|id| id.starts_with("ac_")) && done["to"].is_string(), "{done}");
    if service.is_local() {
        assert!(service.messages_to(&person.email).await.is_empty(), "nothing was reset");
    }
}

#[tokio::test]
async fn bypass_codes_are_for_who_is_enrolled() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let path = format!("{}/mfa/bypass-codes", person.path());
    for (body, pointer) in [
        (json!({"count": 0}), "/count"),
        (json!({"count": 11}), "/count"),
        (json!({"valid_minutes": 0}), "/valid_minutes"),
        (json!({"valid_minutes": 1441}), "/valid_minutes"),
        (json!({"valid_minutes": null}), "/valid_minutes"),
        (json!({"x": 1}), "/x"),
    ] {
        let answer = firm.post(&path, &body).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "\n{answer}");
    }
    firm.post(&path, &json!({})).send().await.problem(409, "conflict");
    firm.post("/v1/accounts/nobody/mfa/bypass-codes", &json!({})).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn a_firm_asks_for_licences_and_the_operator_is_told() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let answer = firm.post("/v1/plans/mfa/requests", &json!({"licences": 750})).send().await;
    assert_eq!((&answer.expect(202)["licences"], &answer.body["status"]), (&json!(750), &json!("requested")));
    let usage = firm.get("/v1/mfa/usage").send().await;
    assert_eq!(usage.expect(200)["licences"]["contracted"], 0, "nothing changes until it is activated");
    if service.is_local() {
        let mails = service.messages_of(&firm).await;
        assert_eq!(mails.len(), 1, "one mail to the operator: {mails:?}");
        assert!(mails[0].text.contains("750") && mails[0].text.contains(&firm.id), "{:?}", mails[0].text);
    }
    for licences in [json!(-1), json!(1_000_001), json!("5"), json!(1.5), json!(null)] {
        let answer = firm.post("/v1/plans/mfa/requests", &json!({"licences": licences})).send().await;
        answer.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn what_security_keys_need_is_set_and_checked() {
    let firm = Firm::new(&Service::shared().await).await;
    let settings = firm.get("/v1/settings").send().await;
    assert_eq!(settings.expect(200)["web_origins"], json!([]));
    assert_eq!(
        (&settings.body["webauthn_attestation"], &settings.body["webauthn_aaguids"]),
        (&json!("none"), &json!([]))
    );
    assert!(settings.body.get("webauthn_rp_id").is_none());
    let change = json!({
        "web_origins": ["https://app.acme.example", "https://acme.example:8443"], "webauthn_rp_id": "acme.example",
        "webauthn_attestation": "direct", "webauthn_aaguids": ["CB69481E-8FF7-4039-93EC-0A2729A154A8"],
    });
    let changed = firm.patch("/v1/settings", &change).send().await;
    for member in ["web_origins", "webauthn_rp_id", "webauthn_attestation"] {
        assert_eq!(changed.expect(200)[member], change[member], "{member}");
    }
    assert_eq!(changed.body["webauthn_aaguids"], json!(["cb69481e-8ff7-4039-93ec-0a2729a154a8"]));
    for (body, pointer) in [
        (json!({"web_origins": ["https://other.example"]}), "/web_origins/0"),
        (json!({"webauthn_rp_id": "app.acme.example"}), "/web_origins/1"),
        (json!({"web_origins": ["http://acme.example"]}), "/web_origins/0"),
        (json!({"web_origins": "https://acme.example"}), "/web_origins"),
        (json!({"webauthn_aaguids": []}), "/webauthn_aaguids"),
        (json!({"webauthn_aaguids": ["x"]}), "/webauthn_aaguids/0"),
        (json!({"webauthn_attestation": "indirect"}), "/webauthn_attestation"),
        (json!({"webauthn_rp_id": "https://acme.example"}), "/webauthn_rp_id"),
    ] {
        let answer = firm.patch("/v1/settings", &body).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "{body}\n{answer}");
    }
    firm.settings(json!({"webauthn_attestation": "none", "webauthn_aaguids": [], "webauthn_rp_id": null})).await;
}
