//! Factors: enrolling one with the grant of a fresh sign-in, confirming it, ten at most, removing it, and codes by SMS.

use crate::harness::totp::{App, enable, enable_by};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";

async fn grant_of(person: &Person) -> String {
    let sign_in = person.sign_in(PASSWORD).await;
    sign_in.expect(200)["grant"].as_str().unwrap_or_else(|| panic!("a grant in {sign_in}")).to_owned()
}

/// The grant of a sign-in by an app.
async fn strong_grant(person: &Person, app: &App) -> String {
    let firm = &person.firm;
    let id = person.sign_in(PASSWORD).await.expect(200)["id"].as_str().expect("an id").to_owned();
    let code = app.code(firm.service.advance(60).await);
    let body = json!({"factor_id": app.factor_id, "code": code});
    let complete = firm.post(&format!("/v1/sign-ins/{id}/verify"), &body).send().await;
    complete.expect(200)["grant"].as_str().expect("a grant").to_owned()
}

fn enroll(person: &Person, body: &Value, grant: &str) -> Call {
    person.firm.post(&format!("{}/factors", person.path()), body).header("countersign-grant", grant)
}

#[tokio::test]
async fn an_app_is_enrolled_and_completes_the_sign_in_that_asked_for_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["methods"], json!(["totp"]));
    let grant = open.body["grant"].as_str().expect("a grant");
    let pending = enroll(&person, &json!({"kind": "totp", "name": "My phone"}), grant).send().await;
    let uri = pending.expect(201)["otpauth_uri"].as_str().expect("a URI");
    assert!(uri.starts_with("otpauth://totp/") && uri.contains("digits=6&period=30"), "{uri}");
    assert!(pending.body["qr_svg"].as_str().is_some_and(|svg| svg.starts_with("<svg ")), "{pending}");
    let path = format!("{}/factors", person.path());
    let listed = firm.get(&path).send().await;
    assert_eq!(listed.expect(200)["factors"][0]["status"], "pending");
    assert!(listed.body["factors"][0].get("secret").is_none(), "shown once");
    // R45: it is not offered at sign-in.
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
    let app =
        App::with(pending.body["secret"].as_str().expect("a secret"), pending.body["id"].as_str().expect("an id"));
    let confirm = format!("{path}/{}/confirm", app.factor_id);
    let right = app.code(service.now().await);
    firm.post(&confirm, &json!({"code": wrong(&right)})).send().await.problem(422, "incorrect-code");
    let confirmed = firm.post(&confirm, &json!({"code": right})).send().await;
    assert_eq!(confirmed.expect(200)["factor"]["name"], "My phone");
    let sign_in = &confirmed.body["sign_in"];
    assert_eq!(
        (&sign_in["id"], &sign_in["status"], &sign_in["acr"], &sign_in["mfa"]),
        (&open.body["id"], &json!("complete"), &json!("aal2"), &json!("satisfied"))
    );
    firm.post(&confirm, &json!({"code": right})).send().await.problem(404, "not-found");
    service.run_jobs().await;
    assert!(!service.messages_to(&person.email).await.is_empty(), "R46: the person is told");
    let renamed = firm.patch(&format!("{path}/{}", app.factor_id), &json!({"name": "Old phone"})).send().await;
    assert_eq!(renamed.expect(200)["name"], "Old phone");
    // Eight characters are enough for whoever has a factor.
    let short = firm.put(&format!("{}/password", person.path()), &json!({"password": "tin drum"})).send().await;
    short.expect(204);
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    let other = Person::new(&firm).await;
    let short = firm.put(&format!("{}/password", other.path()), &json!({"password": "tin drum"})).send().await;
    short.problem(422, "weak-password");
    // A second one brings no codes, and needs the best that the person can prove.
    let strong = strong_grant(&person, &app).await;
    let second = enroll(&person, &json!({"kind": "totp"}), &strong).send().await;
    let second =
        App::with(second.expect(201)["secret"].as_str().expect("a secret"), second.body["id"].as_str().expect("an id"));
    let code = json!({"code": second.code(service.now().await)});
    let confirmed = firm.post(&format!("{path}/{}/confirm", second.factor_id), &code).send().await;
    assert!(confirmed.expect(200).get("recovery_codes").is_none() && confirmed.body.get("sign_in").is_none());
    let remove = async |id: &str, grant: &str| {
        firm.delete(&format!("{path}/{id}")).header("countersign-grant", grant).send().await
    };
    remove(&second.factor_id, &strong).await.problem(403, "grant-required");
    remove(&second.factor_id, &strong_grant(&person, &app).await).await.expect(204);
    remove(&app.factor_id, &strong_grant(&person, &app).await).await.expect(204);
    let left = firm.get(&path).send().await;
    assert_eq!((&left.expect(200)["factors"], &left.body["recovery_codes_left"]), (&json!([]), &json!(0)));
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
}

#[tokio::test]
async fn r8_a_grant_is_fresh_the_persons_own_and_serves_once() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (person, other) = (Person::new(&firm).await, Person::new(&firm).await);
    enable(&person, 5).await;
    let totp = json!({"kind": "totp"});
    let path = format!("{}/factors", person.path());
    firm.post(&path, &totp).send().await.problem(403, "grant-required");
    for bad in ["", "gr_", "gr_unknown", &format!("gr_{}", "a".repeat(64))] {
        enroll(&person, &totp, bad).send().await.problem(403, "grant-required");
    }
    let others = grant_of(&other).await;
    enroll(&person, &totp, &others).send().await.problem(403, "grant-required");
    enroll(&other, &totp, &others).send().await.expect(201);
    enroll(&other, &totp, &others).send().await.problem(403, "grant-required");
    // Used by success alone.
    let grant = grant_of(&person).await;
    enroll(&person, &json!({"kind": "sms"}), &grant).send().await.problem(403, "factor-not-allowed");
    let answers = at_once((0..20).map(|_| enroll(&person, &totp, &grant).send())).await;
    let begun = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(begun, 1, "{:?}", crate::races::tally(&answers));
    let late = grant_of(&person).await;
    service.advance(600).await;
    enroll(&person, &totp, &late).send().await.problem(403, "grant-required");
    // What a password alone gave is nothing once there is a factor.
    let weak = grant_of(&person).await;
    let pending = enroll(&person, &totp, &grant_of(&person).await).send().await;
    App::enrolled(&person).await;
    enroll(&person, &totp, &weak).send().await.problem(403, "grant-required");
    let begun_before = format!("{path}/{}/confirm", pending.expect(201)["id"].as_str().expect("an id"));
    firm.post(&begun_before, &json!({"code": "123456"})).send().await.problem(403, "grant-required");
    // Whom no policy enables enrols nothing.
    let nobody = json!({"enabled_for": [], "methods": ["totp"]});
    firm.put("/v1/mfa/policy", &nobody).send().await.expect(200);
    let third = Person::new(&firm).await;
    enroll(&third, &totp, &grant_of(&third).await).send().await.problem(403, "mfa-not-enabled");
}

#[tokio::test]
async fn a_pending_factor_ends() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let begin = async || {
        let pending = enroll(&person, &json!({"kind": "totp"}), &grant_of(&person).await).send().await;
        App::with(
            pending.expect(201)["secret"].as_str().expect("a secret"),
            pending.body["id"].as_str().expect("an id"),
        )
    };
    let confirm = async |app: &App, code: String| {
        let path = format!("{}/factors/{}/confirm", person.path(), app.factor_id);
        firm.post(&path, &json!({"code": code})).send().await
    };
    let guessed = begin().await;
    for remaining in (0..5).rev() {
        let right = guessed.code(service.now().await);
        let answer = confirm(&guessed, wrong(&right)).await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining);
    }
    confirm(&guessed, guessed.code(service.now().await)).await.problem(410, "attempts-exhausted");
    let late = begin().await;
    service.advance(15 * 60).await;
    confirm(&late, late.code(service.now().await)).await.problem(410, "expired");
    let outlived = begin().await;
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    confirm(&outlived, outlived.code(service.now().await)).await.problem(410, "canceled");
    let given_up = begin().await;
    let path = format!("{}/factors/{}", person.path(), given_up.factor_id);
    firm.delete(&path).send().await.expect(204);
    confirm(&given_up, given_up.code(service.now().await)).await.problem(404, "not-found");
}

#[tokio::test]
async fn a_phone_number_is_a_factor_where_the_policy_lists_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["sms"]});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let phone = people::french_mobile();
    let grant = grant_of(&person).await;
    enroll(&person, &json!({"kind": "sms"}), &grant).send().await.problem(400, "invalid-request");
    let pending = enroll(&person, &json!({"kind": "sms", "phone": phone}), &grant).send().await;
    assert!(pending.expect(201)["to"].as_str().is_some_and(|to| to.contains('•')), "{pending}");
    assert_eq!(pending.text.matches("\"expires_at\"").count(), 1, "{pending}");
    let id = pending.body["id"].as_str().expect("an id").to_owned();
    let path = format!("{}/factors/{id}", person.path());
    let code = code_in(&firm.newest_message(&phone).await, 6);
    firm.post(&format!("{path}/options"), &json!({})).send().await.problem(429, "resend-too-soon");
    let body = json!({"code": code});
    firm.post(&format!("{path}/confirm"), &json!({"code": wrong(&code)})).send().await.problem(422, "incorrect-code");
    firm.post(&format!("{path}/confirm"), &body).send().await.expect(200);
    let parts = firm.parts_used().await;
    let open = person.sign_in(PASSWORD).await;
    let sign_in = format!("/v1/sign-ins/{}", open.expect(200)["id"].as_str().expect("an id"));
    let verify = async |code: &str| {
        firm.post(&format!("{sign_in}/verify"), &json!({"factor_id": id, "code": code})).send().await
    };
    verify("123456").await.problem(409, "conflict");
    service.advance(60).await;
    let challenge = firm.post(&format!("{sign_in}/challenges"), &json!({"factor_id": id})).send().await;
    assert!(challenge.expect(201)["resend_after"].is_string(), "{challenge}");
    assert_eq!(firm.parts_used().await, parts + 1, "it counts on the plan");
    let code = code_in(&firm.newest_message(&phone).await, 6);
    verify(&wrong(&code)).await.problem(422, "incorrect-code");
    let complete = verify(&code).await;
    assert_eq!((&complete.expect(200)["amr"], &complete.body["acr"]), (&json!(["pwd", "sms"]), &json!("aal2")));
}

#[tokio::test]
async fn one_grant_sends_one_message_and_a_code_that_cannot_be_sent_burns_none() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable_by(&person, 5, &["sms"]).await;
    let grant = grant_of(&person).await;
    let numbers: Vec<String> = (0..10).map(|_| people::french_mobile()).collect();
    let parts = firm.parts_used().await;
    service.fault("sns", "invalid_number", 1).await;
    let unsent = enroll(&person, &json!({"kind": "sms", "phone": people::french_mobile()}), &grant).send().await;
    unsent.problem(422, "invalid-recipient");
    let calls = numbers.iter().map(|phone| enroll(&person, &json!({"kind": "sms", "phone": phone}), &grant).send());
    let answers = at_once(calls.collect::<Vec<_>>()).await;
    let begun = answers.iter().filter(|answer| answer.status == 201).count();
    let refused = answers.iter().filter(|answer| answer.code() == "grant-required").count();
    assert_eq!((begun, refused), (1, 9), "{:?}", crate::races::tally(&answers));
    assert_eq!(firm.parts_used().await, parts + 1);
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records");
    let of = |outcome: &str| {
        let is_it = |record: &&Value| record["operation"] == "enroll_factor" && record["outcome"] == outcome;
        records.iter().filter(is_it).count()
    };
    assert_eq!((of("ok"), of("grant-required"), of("invalid-recipient")), (1, 9, 1), "R53: one record each");
}

#[tokio::test]
async fn a_policy_that_changes_meanwhile_is_kept_at_the_confirmation() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let pending = enroll(&person, &json!({"kind": "totp"}), &grant_of(&person).await).send().await;
    let app = App::with(
        pending.expect(201)["secret"].as_str().expect("a secret"),
        pending.body["id"].as_str().expect("an id"),
    );
    let confirm = async || {
        let path = format!("{}/factors/{}/confirm", person.path(), app.factor_id);
        firm.post(&path, &json!({"code": app.code(service.now().await)})).send().await
    };
    let put = async |rules: Value, methods: Value| {
        firm.put("/v1/mfa/policy", &json!({"enabled_for": rules, "methods": methods})).send().await.expect(200);
    };
    put(json!([{"role": "client"}]), json!(["webauthn"])).await;
    confirm().await.problem(403, "factor-not-allowed");
    put(json!([]), json!(["totp"])).await;
    confirm().await.problem(403, "mfa-not-enabled");
    put(json!([{"role": "client"}]), json!(["totp"])).await;
    confirm().await.expect(200);
}

#[tokio::test]
async fn a_long_login_id_in_any_script_can_be_enrolled() {
    let service = own_service!(WHY);
    let firm = Firm::with(&service, json!({"name": "漢".repeat(66)})).await;
    let login_id = format!("{}{}", people::letters(), "字".repeat(100));
    let person = Person { firm: firm.clone(), login_id, email: people::email() };
    firm.put(&person.path(), &json!({"email": person.email, "role": "client"})).send().await.expect(201);
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    enable(&person, 5).await;
    App::enrolled(&person).await;
}
