//! Devices: how one is paired, how it is woken, and everything that ends it.

use crate::harness::device::*;
use crate::harness::totp::used_and_enrolled;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";
/// A new instance for each test whose pairings fail more than once: all are of one network there.
const NETWORK: &str = "its network is this machine's, for every test";

/// Fresh options of a pending factor.
async fn renewed(person: &Person, pending: &Answer) -> Answer {
    let id = pending.body["id"].as_str().expect("an id");
    let fresh = person.firm.post(&format!("{}/factors/{id}/options", person.path()), &json!({})).send().await;
    fresh.expect(200);
    fresh
}

#[tokio::test]
async fn a_device_is_paired_once_by_the_secret_or_by_the_short_code() {
    let service = new_service!(NETWORK);
    let (firm, person) = enabled(&service).await;
    let first = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    let paired = device.pair(&secret_of(&first)).await;
    assert!(paired.expect(201)["device_id"].as_str().is_some_and(|id| id.starts_with("dv_")), "{paired}");
    assert_eq!(paired.body["tenant"], json!({"id": firm.id, "name": firm.name}), "\n{paired}");
    let hint = paired.body["account_hint"].as_str().expect("a hint");
    assert!(hint.starts_with("an") && !hint.contains(&person.login_id), "{paired}");
    // Neither form of the pairing serves again, for this device or another.
    for pairing in [secret_of(&first), code_of(&first)] {
        Device::new(&service).pair(&pairing).await.problem(410, "already-used");
        device.pairing_call(&pairing).send().await.problem(410, "already-used");
    }
    // However the short code is typed.
    let typed: [fn(&str) -> String; 3] =
        [|code| code.to_lowercase(), |code| code.replace('-', ""), |code| code.replace('-', " ")];
    for change in typed {
        let other = Person::new(&firm).await;
        let pending = pending(&other, &first_grant(&other).await).await;
        let code = code_of(&pending);
        Device::new(&service).pair(&change(&code)).await.expect(201);
        Device::new(&service).pair(&secret_of(&pending)).await.problem(410, "already-used");
    }
}

#[tokio::test]
async fn of_many_devices_with_one_pairing_one_is_paired() {
    let service = new_service!(NETWORK);
    let (_, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let (secret, code) = (secret_of(&pending), code_of(&pending));
    let calls = (0..8).map(|n| Device::new(&service).pairing_call(if n % 2 == 0 { &secret } else { &code }).send());
    let answers = at_once(calls.collect::<Vec<_>>()).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(tally, [("201 ".to_owned(), 1), ("410 already-used".to_owned(), 7)].into(), "{tally:?}");
}

#[tokio::test]
async fn a_pairing_lives_ten_minutes_and_a_fresh_one_ends_it_with_its_device() {
    let service = own_service!(WHY);
    let (_, person) = enabled(&service).await;
    let old = pending(&person, &first_grant(&person).await).await;
    service.advance(600).await;
    for pairing in [secret_of(&old), code_of(&old)] {
        Device::new(&service).pair(&pairing).await.problem(410, "expired");
    }
    let fresh = renewed(&person, &old).await;
    assert_ne!(secret_of(&fresh), secret_of(&old));
    assert_ne!(code_of(&fresh), code_of(&old));
    for pairing in [secret_of(&old), code_of(&old)] {
        Device::new(&service).pair(&pairing).await.problem(410, "superseded");
    }
    let mut first = Device::new(&service);
    first.pair(&code_of(&fresh)).await.expect(201);
    first.asked().await.expect(200);
    let newest = renewed(&person, &old).await;
    first.asked().await.problem(401, "unauthorized");
    let mut device = Device::new(&service);
    device.factor_id = old.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&newest)).await.expect(201);
    // What the one that lost its place knows confirms nothing.
    assert_ne!(first.secret, device.secret);
    let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
    let stale = json!({"code": first.code(0).await});
    person.firm.post(&path, &stale).send().await.problem(422, "incorrect-code");
    confirm(&person, &device).await.expect(200);
    first.asked().await.problem(401, "unauthorized");
    device.asked().await.expect(200);
}

#[tokio::test]
async fn a_pending_factor_that_is_over_pairs_nothing() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let canceled = pending(&person, &first_grant(&person).await).await;
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    Device::new(&service).pair(&secret_of(&canceled)).await.problem(410, "canceled");
    // A device that is paired and not confirmed may go again, and asks nothing after that.
    let pending = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    device.pair(&secret_of(&pending)).await.expect(201);
    device.unpair().await.expect(204);
    device.asked().await.problem(401, "unauthorized");
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
}

#[tokio::test]
async fn r51_a_key_that_is_none_is_refused_and_nothing_is_burnt() {
    let service = own_service!(WHY);
    let (_, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    let good = device.pairing_body(&secret_of(&pending));
    let other = Device::new(&service).jwk();
    type Change = fn(&mut Value, &Value);
    let changes: [(&str, Change); 10] = [
        ("private", |key, other| key["d"] = other["x"].clone()),
        ("no private number", |key, _| key["d"] = json!(1)),
        ("another type", |key, _| key["kty"] = json!("RSA")),
        ("another curve", |key, _| key["crv"] = json!("P-384")),
        ("not on the curve", |key, other| key["y"] = other["y"].clone()),
        ("too short", |key, _| key["x"] = json!("AAAA")),
        ("infinity", |key, _| (key["x"], key["y"]) = (json!("A".repeat(43)), json!("A".repeat(43)))),
        ("not base64url", |key, _| key["x"] = json!("+".repeat(43))),
        ("half", |key, _| drop(key.as_object_mut().expect("an object").remove("y"))),
        ("a text", |key, _| *key = json!("key")),
    ];
    for (what, change) in changes {
        let mut body = good.clone();
        change(&mut body["public_key"], &other);
        let refused = service.api().post("/v1/devices").json(&body).send().await;
        assert_eq!((refused.status, refused.code()), (400, "invalid-request"), "{what}\n{refused}");
    }
    for (member, value) in [("name", json!("")), ("name", json!("a\u{7}")), ("pairing", json!("x".repeat(65)))] {
        let mut body = good.clone();
        body[member] = value;
        service.api().post("/v1/devices").json(&body).send().await.problem(400, "invalid-request");
    }
    // As browsers write it: with what the key is for.
    let mut body = good;
    for (member, value) in [("ext", json!(true)), ("key_ops", json!(["verify"])), ("alg", json!("ES256"))] {
        body["public_key"][member] = value;
    }
    let paired = service.api().post("/v1/devices").json(&body).send().await;
    paired.expect(201);
    device.paired(&paired);
    assert!(device.requests().await.is_empty());
}

#[tokio::test]
async fn r51_a_pairing_is_signed_by_the_key_that_it_registers() {
    let service = new_service!(NETWORK);
    let (_, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let (secret, code) = (secret_of(&pending), code_of(&pending));
    let (mut device, other) = (Device::new(&service), Device::new(&service));
    let own = format!("v1|pair|{secret}|{}", device.thumbprint());
    let signatures = [
        other.sign(&own),
        device.sign(&format!("v1|pair|{code}|{}", device.thumbprint())),
        device.sign(&format!("v1|pair|{secret}|{}", other.thumbprint())),
        device.sign(&format!("v2|pair|{secret}|{}", device.thumbprint())),
        device.sign(""),
        String::new(),
        "A".repeat(86),
    ];
    for signature in signatures {
        let mut body = device.pairing_body(&secret);
        body["signature"] = json!(signature);
        service.api().post("/v1/devices").json(&body).send().await.problem(401, "unauthorized");
    }
    let unknown = secret.chars().rev().collect::<String>();
    device.pairing_call(&unknown).send().await.problem(401, "unauthorized");
    // Nothing was burnt.
    device.pair(&secret).await.expect(201);
}

#[tokio::test]
async fn ten_pairings_that_lead_nowhere_make_a_network_wait() {
    let service = new_service!(NETWORK);
    let (_, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    for guess in 0..10 {
        device.pairing_call(&format!("{guess:04}-AAAA")).send().await.problem(401, "unauthorized");
    }
    let limited = device.pair(&code_of(&pending)).await;
    assert_eq!(limited.problem(429, "too-many-requests")["violated_policies"], json!(["pairings"]), "\n{limited}");
    device.pairing_call("AAAA-0000").send().await.problem(429, "too-many-requests");
    service.advance(limited.retry_after()).await;
    // A right one forgets the others.
    device.pair(&code_of(&pending)).await.expect(201);
    device.pairing_call("AAAA-0000").send().await.problem(401, "unauthorized");
    device.pairing_call("AAAA-0000").send().await.problem(401, "unauthorized");
}

#[tokio::test]
async fn r56_a_subscription_leads_to_a_push_service_and_nowhere_else() {
    let service = own_service!(WHY);
    let (_, _, device) = enrolled_by_push(&service).await;
    for endpoint in [
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://metadata.google.internal/",
        "http://127.0.0.1:1/x",
        "http://localhost:8787/",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://push.example/",
        "https://fcm.googleapis.com.push.example/",
        "https://xfcm.googleapis.com/",
        "https://fcm.googleapis.com@push.example/",
        "https://push.example@fcm.googleapis.com/",
        "https://push.example/#fcm.googleapis.com",
        "https://fcm.googleapis.com/x#y",
        "https://fcm.googleapis.com:8443/x",
        "http://fcm.googleapis.com/x",
        "ftp://fcm.googleapis.com/x",
        "file:///etc/passwd",
        "https://push.apple.com/",
        "//fcm.googleapis.com/x",
        "https://fcm.googleapis.com/a b",
        "",
    ] {
        let refused = device.subscribe(&subscription(endpoint)).await;
        assert_eq!((refused.status, refused.code()), (400, "invalid-request"), "{endpoint}\n{refused}");
    }
    let nothing = device.call("PUT", &device.path(), Some(&json!({}))).await.send().await;
    nothing.problem(400, "invalid-request");
    let good = subscription("https://updates.push.services.mozilla.com/wpush/v2/abc");
    let changes: [fn(&mut Value); 6] = [
        |some| some["keys"]["auth"] = json!("AAAA"),
        |some| some["keys"]["p256dh"] = json!("AAAA"),
        |some| some["keys"]["p256dh"] = json!("B".repeat(87)),
        |some| drop(some["keys"].as_object_mut().expect("an object").remove("auth")),
        |some| drop(some.as_object_mut().expect("an object").remove("endpoint")),
        |some| *some = json!("https://fcm.googleapis.com/x"),
    ];
    for change in changes {
        let mut bad = good.clone();
        change(&mut bad);
        device.subscribe(&bad).await.problem(400, "invalid-request");
    }
    // The last one that was signed is the one that holds: a recorded request brings no old one back.
    let body = json!({"subscription": good});
    let recorded = device.call("PUT", &device.path(), Some(&body)).await;
    recorded.clone().send().await.expect(204);
    service.advance(2).await;
    device.subscribe(&Value::Null).await.expect(204);
    recorded.send().await.problem(401, "unauthorized");
}

#[tokio::test]
async fn the_last_device_that_is_unpaired_leaves_the_codes_that_stand_in_for_it() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let (device, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    assert_eq!(used_and_enrolled(&person).await, (json!(1), json!(1)));
    let open = opened(&person).await;
    let waiting = prompted(&firm, &open, &device).await;
    let request = device.request().await;
    service.run_jobs().await;
    let before = service.messages_to(&person.email).await.len();
    device.unpair().await.expect(204);
    device.asked().await.problem(401, "unauthorized");
    device.approve(&request, &waiting).await.problem(401, "unauthorized");
    device.unpair().await.problem(401, "unauthorized");
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), before + 1, "the person is told once");
    assert_eq!(used_and_enrolled(&person).await.0, json!(0), "the licence is back");
    // Whoever holds the phone opens no enrolment with it.
    let next = person.sign_in(PASSWORD).await;
    assert_eq!((&next.expect(200)["status"], &next.body["factors"]), (&json!("factor_required"), &json!([])));
    assert!(next.body.get("grant").is_none(), "{next}");
    let verify = async |body: Value| {
        let open = person.sign_in(PASSWORD).await;
        let id = open.expect(200)["id"].as_str().expect("an id").to_owned();
        firm.post(&format!("/v1/sign-ins/{id}/verify"), &body).send().await
    };
    verify(json!({"factor_id": device.factor_id, "code": device.code(1).await})).await.problem(404, "not-found");
    let complete = verify(json!({"recovery_code": confirmed.body["recovery_codes"][0]})).await;
    assert_eq!((&complete.expect(200)["amr"], &complete.body["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
    // With that somebody enrols again.
    let grant = complete.body["grant"].as_str().expect("a grant").to_owned();
    let (again, _) = enrolled_with(&person, &grant).await;
    again.asked().await.expect(200);
    assert_eq!(used_and_enrolled(&person).await, (json!(1), json!(1)));
    // An administrator's code does it, too.
    again.unpair().await.expect(204);
    let path = format!("{}/mfa/bypass-codes", person.path());
    let given = firm.post(&path, &json!({"count": 1, "valid_minutes": 60})).send().await;
    let complete = verify(json!({"bypass_code": given.expect(201)["bypass_codes"][0]})).await;
    assert_eq!(complete.expect(200)["status"], "complete");
}

#[tokio::test]
async fn an_unpaired_device_leaves_the_other_factors() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let (first, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    let grant = confirmed.body["sign_in"]["grant"].as_str().expect("a grant").to_owned();
    let (second, _) = enrolled_with(&person, &grant).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &second).await;
    first.unpair().await.expect(204);
    first.asked().await.problem(401, "unauthorized");
    assert_eq!(used_and_enrolled(&person).await, (json!(1), json!(1)));
    second.approve(&second.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["factors"].as_array().map(Vec::len), Some(1), "\n{open}");
    assert_eq!(open.body["factors"][0]["id"], second.factor_id, "\n{open}");
}

#[tokio::test]
async fn what_ends_a_factor_ends_its_device() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let reset = firm.post(&format!("{}/mfa/reset", person.path()), &json!({"reason": "lost"})).send().await;
    reset.expect(204);
    device.asked().await.problem(401, "unauthorized");
    device.unpair().await.problem(401, "unauthorized");
    device.subscribe(&Value::Null).await.problem(401, "unauthorized");
    // Removed with a grant.
    let (removed, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    let grant = confirmed.body["sign_in"]["grant"].as_str().expect("a grant").to_owned();
    let path = format!("{}/factors/{}", person.path(), removed.factor_id);
    firm.delete(&path).header("countersign-grant", &grant).send().await.expect(204);
    removed.asked().await.problem(401, "unauthorized");
    // Disabled, and gone with the account.
    let disabled = Person::new(&firm).await;
    let device = enrolled(&disabled).await;
    firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    device.asked().await.problem(401, "unauthorized");
    firm.patch(&disabled.path(), &json!({"status": "active"})).send().await.expect(200);
    device.asked().await.problem(401, "unauthorized");
    let gone = Person::new(&firm).await;
    let device = enrolled(&gone).await;
    firm.delete(&gone.path()).send().await.expect(204);
    device.asked().await.problem(401, "unauthorized");
    // A password change is none of a device's business.
    let kept = Person::new(&firm).await;
    let device = enrolled(&kept).await;
    firm.put(&format!("{}/password", kept.path()), &json!({"password": NEW_PASSWORD})).send().await.expect(204);
    device.asked().await.expect(200);
}

#[tokio::test]
async fn a_pending_device_has_five_passcodes() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    device.factor_id = pending.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&pending)).await.expect(201);
    let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
    let code = device.code(0).await;
    let guesses = (1..=9).map(|step| json!({"code": crate::harness::firm::other(&code, step)}));
    let answers = at_once(guesses.map(|body| firm.post(&path, &body).send()).collect::<Vec<_>>()).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(answers.iter().filter(|answer| answer.code() == "incorrect-code").count(), 5, "{tally:?}");
    confirm(&person, &device).await.problem(410, "attempts-exhausted");
    device.asked().await.problem(401, "unauthorized");
    // A fresh pairing gives no other five.
    let again = firm.post(&format!("{}/factors/{}/options", person.path(), device.factor_id), &json!({})).send().await;
    again.problem(410, "attempts-exhausted");
    assert_eq!(used_and_enrolled(&person).await, (json!(0), json!(0)));
}
