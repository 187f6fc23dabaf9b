//! R14: another tenant's id answers like an id that never was, byte for byte, on every route of the document.

use crate::harness::device::{self, Device, enrolled_by_push};
use crate::harness::oidc::Application;
use crate::harness::openapi::Operation;
use crate::harness::seat::{order, told};
use crate::harness::totp::{enable, enable_by};
use crate::harness::*;

/// A thing of the other tenant, and an id of the same form that never was.
struct Pair {
    theirs: String,
    unknown: String,
}

/// What a path's parameters stand for. A new kind of path must be added here, or this test fails.
async fn pair(path: &str, owner: &Firm, thief: &Firm) -> Option<Pair> {
    let unknown_like = |id: &str| {
        let (prefix, random) = id.split_once('_').expect("a prefix");
        format!("{prefix}_{}", random.chars().rev().collect::<String>())
    };
    let pair = |theirs: String, unknown: String| Some(Pair { theirs, unknown });
    if path.starts_with("/v1/passcodes/{") {
        let id = owner.issued_by_sms().await.id;
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/sign-ins/{") {
        let person = Person::new(owner).await;
        enable(&person, 5).await;
        let id = person.sign_in(PASSWORD).await.expect(200)["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/accounts/{login_id}/factors/{") {
        let person = Person::new(owner).await;
        enable(&person, 5).await;
        let grant = person.sign_in(PASSWORD).await.expect(200)["grant"].as_str().expect("a grant").to_owned();
        let factors = format!("{}/factors", person.path());
        let begun = owner.post(&factors, &json!({"kind": "totp"})).header("countersign-grant", &grant).send().await;
        let factor = begun.expect(201)["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&factor);
        return pair(format!("{}|{factor}", person.login_id), format!("ana.{}|{unknown}", people::letters()));
    }
    if path.starts_with("/v1/accounts/{") {
        let login_id = format!("ana.{}", people::letters());
        let account = json!({"email": people::email(), "name": "Ana", "role": "client"});
        owner.put(&format!("/v1/accounts/{login_id}"), &account).send().await.expect(201);
        return pair(login_id, format!("ana.{}", people::letters()));
    }
    if path.starts_with("/v1/password-resets/{") {
        let id = reset_of(owner).await;
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.ends_with("/api-keys/{key_id}") {
        let listed = owner.operator("GET", &format!("/v1/tenants/{}/api-keys", owner.id)).send().await;
        let keys = listed.expect(200);
        let key = keys.as_array().or_else(|| keys["api_keys"].as_array()).or_else(|| keys["items"].as_array());
        let id = key.expect("a list of keys")[0]["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        // The operator asks for a key of the owner's under the other tenant.
        return pair(format!("{}|{id}", thief.id), format!("{}|{unknown}", thief.id));
    }
    if path.starts_with("/v1/webhooks/{") {
        let body = json!({"url": "https://hook.acme.invalid/", "events": ["passcode.sent"]});
        let made = owner.post("/v1/webhooks", &body).send().await;
        let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
        let tried = owner.post(&format!("/v1/webhooks/{id}/test"), &json!({})).send().await;
        let delivery = tried.expect(202)["id"].as_str().expect("an id").to_owned();
        let (unknown, unknown_delivery) = (unknown_like(&id), unknown_like(&delivery));
        return if path.contains("{delivery_id}") {
            pair(format!("{id}|{delivery}"), format!("{unknown}|{unknown_delivery}"))
        } else {
            pair(id, unknown)
        };
    }
    if path.starts_with("/v1/templates/{") {
        let text = json!({"text": "{firm}: {code} for {amount}. Valid {validity}, sent {sent_at}."});
        owner.put("/v1/templates/transaction/sms/en", &text).send().await;
        return pair("transaction|sms|en".to_owned(), "access|sms|en".to_owned());
    }
    if path.starts_with("/v1/test-recipients/{") {
        let until = if owner.service.is_local() { owner.service.now().await } else { owner.made_at().await };
        let until = (until + jiff::SignedDuration::from_hours(1)).to_string();
        let test = json!({"email": people::email(), "code": "123456", "until": until});
        let made = owner.post("/v1/test-recipients", &test).send().await;
        let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/links/{") {
        owner.settings(json!({"web_origins": ["https://app.firm.example"]})).await;
        let items = json!([{"reference": "q-3", "title": "Questions", "url": "https://app.firm.example/q-3"}]);
        let body = json!({"recipient": {"email": people::email()}, "items": items});
        let made = owner.post("/v1/links", &body).send().await;
        let id = made.expect(201)["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/sessions/{") {
        owner.settings(json!({"web_origins": ["https://meet.firm.example"]})).await;
        let body = order(&[told("primary", "Ana", &people::email())], json!({}));
        let made = owner.post("/v1/sessions", &body).send().await.expect(201).clone();
        let text = |value: &Value| value.as_str().expect("an id").to_owned();
        let (id, participant) = (text(&made["id"]), text(&made["participants"][0]["id"]));
        let (unknown, nobody) = (unknown_like(&id), unknown_like(&participant));
        return if path.contains("{pid}") {
            pair(format!("{id}|{participant}"), format!("{unknown}|{nobody}"))
        } else {
            pair(id, unknown)
        };
    }
    if path.starts_with("/v1/oidc-clients/{") {
        let id = Application::new(owner).await.id;
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/plans/requests/{") || path.contains("/plan-requests/{") {
        let asked = owner.post("/v1/plans/sms/requests", &json!({"monthly_limit": 5000})).send().await;
        let id = asked.expect(202)["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        // The operator asks for the owner's request under the other tenant.
        return if path.starts_with("/v1/tenants/") {
            pair(format!("{}|{id}", thief.id), format!("{}|{unknown}", thief.id))
        } else {
            pair(id, unknown)
        };
    }
    if path.starts_with("/v1/fraud-reports/{") {
        let person = Person::new(owner).await;
        enable_by(&person, 5, &["push"]).await;
        let device = device::enrolled(&person).await;
        device::prompted(owner, &device::opened(&person).await, &device).await;
        device.deny(&device.request().await, "fraudulent").await.expect(204);
        let reports = owner.get("/v1/fraud-reports").send().await.expect(200).clone();
        let id = reports["fraud_reports"][0]["id"].as_str().expect("an id").to_owned();
        let unknown = unknown_like(&id);
        return pair(id, unknown);
    }
    if path.starts_with("/v1/guard/{") {
        owner.issued_by_sms().await;
        return pair("country-FR".to_owned(), "country-AX".to_owned());
    }
    if path.starts_with("/v1/devices/{") {
        // Devices are known by their signatures, and have a test of their own.
        return None;
    }
    // The operator's own tenants are nobody else's; their paths are closed to every firm's key.
    assert!(path.starts_with("/v1/tenants/{"), "no arm for {path}: which things does it name?");
    None
}

/// A reset at the owner, whose CAPTCHA is off so that the request is one call.
async fn reset_of(owner: &Firm) -> String {
    owner.settings(json!({"captcha": "none"})).await;
    let body = json!({"login_id": "nobody"});
    let answer = owner.post("/v1/password-resets", &body).send().await;
    answer.expect(202)["id"].as_str().expect("an id").to_owned()
}

fn body_for(operation: &Operation) -> Option<Value> {
    if !operation.takes_body {
        return None;
    }
    let path = operation.path.as_str();
    Some(match path {
        _ if path.ends_with("/feedback") => json!({"received": true}),
        "/v1/devices/{id}" => json!({"subscription": null}),
        "/v1/devices/{id}/requests/{request_id}" => {
            json!({"decision": "approve", "number": "571", "signature": "A".repeat(86)})
        }
        "/v1/sign-ins/{id}/verify" => json!({"factor_id": "fa_x", "code": "123456"}),
        "/v1/sign-ins/{id}/challenges" => json!({"factor_id": "fa_x"}),
        _ if path.ends_with("/factors") => json!({"kind": "totp"}),
        _ if path.ends_with("/factors/{id}") => json!({"name": "Eve's"}),
        _ if path.ends_with("/verify") || path.ends_with("/confirm") => json!({"code": "123456"}),
        _ if path.ends_with("/complete") => json!({
            "reset_token": "x".repeat(43), "new_password": "correct horse battery staple",
            "confirm_password": "correct horse battery staple",
        }),
        _ if path.ends_with("/participants") => told("participant", "Eve", "eve@example.com"),
        _ if path.ends_with("/reveal") => json!({"reason": "none"}),
        _ if path.ends_with("/decline") || path.starts_with("/v1/fraud-reports") => json!({"note": "no"}),
        _ if path.ends_with("/mfa/reset") => json!({"reason": "lost"}),
        _ if path.ends_with("/password") => json!({"password": "correct horse battery staple"}),
        "/v1/accounts/{login_id}" if operation.method == "PATCH" => json!({"name": "Eve"}),
        _ => json!({}),
    })
}

fn filled(path: &str, id: &str) -> String {
    let mut parts = id.split('|').rev().collect::<Vec<_>>();
    let segments = path.split('/').map(|segment| {
        if segment.starts_with('{') {
            parts.pop().expect("an id for each parameter").to_owned()
        } else {
            segment.to_owned()
        }
    });
    segments.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn another_tenants_id_and_an_unknown_id_answer_alike_on_every_route() {
    let service = Service::shared().await;
    let (owner, thief) = (Firm::new(&service).await, Firm::new(&service).await);
    thief.settings(json!({"captcha": "none"})).await;
    let mut tried = 0;
    for operation in service.openapi().operations() {
        // PUT of an account or a text makes it; there is no id to be unknown.
        let makes = operation.method == "PUT"
            && ["/v1/accounts/{login_id}", "/v1/templates/{purpose}/{channel}/{locale}"]
                .contains(&operation.path.as_str());
        if !operation.path.contains('{') || makes {
            continue;
        }
        let Some(Pair { theirs, unknown }) = pair(&operation.path, &owner, &thief).await else { continue };
        let key = if operation.path.starts_with("/v1/tenants") { service.operator_key() } else { &thief.key };
        let ask = async |id: &str| {
            let mut call = thief.api.call(&operation.method, filled(&operation.path, id)).key(key);
            if let Some(body) = body_for(&operation) {
                call = call.json(&body);
            }
            call.send().await
        };
        let (foreign, absent) = (ask(&theirs).await, ask(&unknown).await);
        foreign.problem(404, "not-found");
        assert_eq!(foreign.anonymous(), absent.anonymous(), "{} {}", operation.method, operation.path);
        tried += 1;
    }
    assert!(tried >= 4, "only {tried} operations with an id in the document");
}

#[tokio::test]
async fn another_tenants_device_and_an_unknown_one_answer_alike_on_every_route() {
    let service = Service::shared().await;
    let (_, _, theirs) = enrolled_by_push(&service).await;
    let (thief, _, own) = enrolled_by_push(&service).await;
    let unknown = format!("dv_{}", theirs.id[3..].chars().rev().collect::<String>());
    let mut tried = 0;
    for operation in service.openapi().operations() {
        if !operation.path.starts_with("/v1/devices/{") {
            continue;
        }
        // By nobody, by another firm, and by a device of that firm: in its own name, and in the one that it asks about.
        for by in ["nobody", "firm", "device", "another's name"] {
            let ask = async |id: &str| {
                let path = filled(&operation.path, &format!("{id}|rq_{}", "a".repeat(32)));
                let body = body_for(&operation);
                let signing = own.signing(&operation.method, &path, body.as_ref()).await;
                let header = own.header(&signing);
                let plain = thief.api.call(&operation.method, path.as_str());
                let plain = body.map_or(plain.clone(), |body| plain.json(&body));
                let call = match by {
                    "nobody" => plain,
                    "firm" => plain.key(&thief.key),
                    "device" => Device::call_with(&own, &signing, &header),
                    _ => Device::call_with(&own, &signing, &header.replace(&own.id, id)),
                };
                call.send().await
            };
            let (foreign, absent) = (ask(&theirs.id).await, ask(&unknown).await);
            foreign.problem(401, "unauthorized");
            assert_eq!(foreign.anonymous(), absent.anonymous(), "{} {} by {by}", operation.method, operation.path);
            tried += 1;
        }
    }
    assert_eq!(tried, 16, "four operations of a device, by four strangers");
    theirs.asked().await.expect(200);
}

#[tokio::test]
async fn the_things_of_the_owner_are_untouched_by_the_other_tenants_attempts() {
    let service = Service::shared().await;
    let (owner, thief) = (Firm::new(&service).await, Firm::new(&service).await);
    let issued = owner.issued_by_sms().await;
    for _ in 0..12 {
        thief.verify(&issued.id, &wrong(&issued.code)).send().await.problem(404, "not-found");
    }
    thief.cancel(&issued.id).send().await.problem(404, "not-found");
    thief.resend(&issued.id).send().await.problem(404, "not-found");
    assert_eq!(owner.read(&issued.id).await.expect(200), &issued.document);
    owner.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn every_route_that_needs_a_key_refuses_to_go_without() {
    let service = Service::shared().await;
    let api = service.api();
    for operation in service.openapi().operations().into_iter().filter(|operation| operation.needs_key) {
        let path = filled(&operation.path, "pc_x|key_x|x");
        let call = api.call(&operation.method, path);
        let call = body_for(&operation).map_or(call.clone(), |body| call.json(&body));
        call.send().await.problem(401, "unauthorized");
    }
}

#[tokio::test]
async fn an_unknown_id_takes_as_long_as_anothers() {
    // R12, roughly: the medians of 150 interleaved samples differ by less than half.
    let service = Service::shared().await;
    let (owner, thief) = (Firm::new(&service).await, Firm::new(&service).await);
    let theirs = owner.issued_by_sms().await.id;
    let unknown = theirs.chars().rev().collect::<String>().replace("_cp", "");
    let unknown = format!("pc_{unknown}");
    let (mut foreign, mut absent) = (Vec::new(), Vec::new());
    for _ in 0..150 {
        foreign.push(thief.verify(&theirs, "123456").send().await.took);
        absent.push(thief.verify(&unknown, "123456").send().await.took);
    }
    foreign.sort_unstable();
    absent.sort_unstable();
    let (a, b) = (foreign[75].as_secs_f64(), absent[75].as_secs_f64());
    assert!(a < b * 1.5 && b < a * 1.5, "medians {a:.6} s and {b:.6} s");
}
