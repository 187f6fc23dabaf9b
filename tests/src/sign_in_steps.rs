//! Sign-ins as a resource with steps: what is asked for, five attempts over all factors, the ladder over sign-ins, recovery codes,
//! remembered devices, the grace, and a sign-in that somebody ends.

use crate::harness::totp::{App, enable};
use crate::harness::*;

const WHY: &str = "reads codes by the service's clock";

fn id_of(sign_in: &Answer) -> String {
    sign_in.expect(200)["id"].as_str().expect("an id").to_owned()
}

async fn enabled(service: &Service) -> (Firm, Person) {
    let firm = Firm::new(service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    (firm, person)
}

fn verify(firm: &Firm, id: &str, body: &Value) -> Call {
    firm.post(&format!("/v1/sign-ins/{id}/verify"), body)
}

#[tokio::test]
async fn a_factor_completes_a_sign_in_once() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["status"], "factor_required");
    assert_eq!(open.body["factors"], json!([{"id": app.factor_id, "kind": "totp", "name": "Authenticator app"}]));
    assert!(open.body.get("sign_in_token").is_none() && open.body.get("grant").is_none(), "{open}");
    let id = id_of(&open);
    let path = format!("/v1/sign-ins/{id}");
    assert_eq!(firm.get(&path).send().await.expect(200), &open.body, "a GET changes nothing");
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let complete = verify(&firm, &id, &body).send().await;
    let signed_in = complete.expect(200);
    assert_eq!(
        (&signed_in["status"], &signed_in["amr"], &signed_in["acr"], &signed_in["mfa"]),
        (&json!("complete"), &json!(["pwd", "otp"]), &json!("aal2"), &json!("satisfied"))
    );
    assert!(signed_in["grant"].as_str().is_some_and(|grant| grant.starts_with("gr_")), "{complete}");
    assert!(signed_in.get("device").is_none(), "{complete}");
    verify(&firm, &id, &body).send().await.problem(410, "already-used");
    firm.get(&path).send().await.problem(410, "already-used");
    firm.delete(&path).send().await.problem(410, "already-used");
}

#[tokio::test]
async fn r44_a_step_serves_once_at_once_later_and_at_another_sign_in() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    // The step of the confirmation is used up, too.
    let confirmed_with = app.code(service.now().await);
    let first = id_of(&person.sign_in(PASSWORD).await);
    let body = |code: &str| json!({"factor_id": app.factor_id, "code": code});
    verify(&firm, &first, &body(&confirmed_with)).send().await.problem(422, "incorrect-code");
    let code = app.code(service.advance(60).await);
    let [second, third] = [id_of(&person.sign_in(PASSWORD).await), id_of(&person.sign_in(PASSWORD).await)];
    verify(&firm, &second, &body(&code)).send().await.expect(200);
    verify(&firm, &third, &body(&code)).send().await.problem(422, "incorrect-code");
    service.advance(30).await;
    verify(&firm, &third, &body(&code)).send().await.problem(422, "incorrect-code");
    // Another person's app is no factor of this one's.
    let other = Person::new(&firm).await;
    let others = App::enrolled(&other).await;
    let code = json!({"factor_id": others.factor_id, "code": others.code(service.advance(60).await)});
    verify(&firm, &third, &code).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn two_hundred_right_codes_complete_one_sign_in() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let id = id_of(&person.sign_in(PASSWORD).await);
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let answers = at_once((0..200).map(|_| verify(&firm, &id, &body).send())).await;
    let complete = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(complete, 1, "{:?}", crate::races::tally(&answers));
}

#[tokio::test]
async fn r4_a_crowd_of_wrong_codes_is_compared_five_times_and_r5_waits_grow_over_sign_ins() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let right: u32 = app.code(service.advance(60).await).parse().expect("digits");
    let guess = |step: u32| json!({"factor_id": app.factor_id, "code": format!("{:06}", (right + step) % 1_000_000)});
    let id = id_of(&person.sign_in(PASSWORD).await);
    let answers = at_once((0..1_000).map(|step| verify(&firm, &id, &guess(1_000 + step)).send())).await;
    let compared = answers.iter().filter(|answer| answer.code() == "incorrect-code").count();
    assert_eq!(compared, 5, "{:?}", crate::races::tally(&answers));
    verify(&firm, &id, &guess(0)).send().await.problem(410, "attempts-exhausted");
    firm.get(&format!("/v1/sign-ins/{id}")).send().await.problem(410, "attempts-exhausted");
    // Five more at another one: the tenth failure of the login ID brings a wait, at both calls alike.
    let next = id_of(&person.sign_in(PASSWORD).await);
    for step in 1..=5 {
        verify(&firm, &next, &guess(2_000 + step)).send().await.problem(422, "incorrect-code");
    }
    let refused = person.sign_in(PASSWORD).await;
    assert!(refused.problem(423, "recipient-locked")["unlocks_at"].is_string(), "{refused}");
    person.sign_in("not the right password").await.problem(401, "invalid-credentials");
    // A right password is no failure, whatever it meets.
    for _ in 0..12 {
        person.sign_in(PASSWORD).await.problem(423, "recipient-locked");
    }
    let wait = refused.retry_after();
    service.advance(wait).await;
    // The right password alone forgets nothing; the right code does.
    let open = id_of(&person.sign_in(PASSWORD).await);
    verify(&firm, &open, &guess(3_000)).send().await.problem(422, "incorrect-code");
    verify(&firm, &open, &guess(3_001)).send().await.problem(423, "recipient-locked");
    firm.patch(&person.path(), &json!({"status": "active"})).send().await.expect(200);
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(30).await)});
    verify(&firm, &open, &body).send().await.expect(200);
    let fresh = id_of(&person.sign_in(PASSWORD).await);
    verify(&firm, &fresh, &guess(4_000)).send().await.problem(422, "incorrect-code");
}

#[tokio::test]
async fn r10_what_can_be_no_code_is_refused_and_not_counted() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let id = id_of(&person.sign_in(PASSWORD).await);
    for body in [
        json!({}),
        json!({"code": "123456"}),
        json!({"factor_id": app.factor_id}),
        json!({"factor_id": app.factor_id, "code": 123_456}),
        json!({"factor_id": app.factor_id, "code": "12345"}),
        json!({"factor_id": app.factor_id, "code": "12345678"}),
        json!({"factor_id": app.factor_id, "code": "123456 "}),
        json!({"factor_id": app.factor_id, "credential": {"id": "x"}}),
        json!({"factor_id": app.factor_id, "credential": "x"}),
        json!({"factor_id": app.factor_id, "code": "123456", "recovery_code": "x"}),
        json!({"recovery_code": "x", "bypass_code": "x"}),
        json!({"factor_id": app.factor_id, "recovery_code": "x"}),
    ] {
        let answer = verify(&firm, &id, &body).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
    }
    verify(&firm, &id, &json!({"factor_id": "fa_x", "code": "123456"})).send().await.problem(404, "not-found");
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    assert_eq!(verify(&firm, &id, &body).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn r47_a_recovery_code_serves_once_however_it_is_typed_and_new_ones_end_the_old() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let open = id_of(&person.sign_in(PASSWORD).await);
    let code = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let complete = verify(&firm, &open, &code).send().await;
    let grant = complete.expect(200)["grant"].as_str().expect("a grant").to_owned();
    let path = format!("{}/recovery-codes", person.path());
    firm.post(&path, &json!({})).send().await.problem(403, "grant-required");
    let made = firm.post(&path, &json!({})).header("countersign-grant", &grant).send().await;
    let codes: Vec<String> = made.expect(201)["recovery_codes"]
        .as_array()
        .expect("codes")
        .iter()
        .map(|code| code.as_str().expect("a code").to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    firm.post(&path, &json!({})).header("countersign-grant", &grant).send().await.problem(403, "grant-required");
    let use_code = async |typed: &str| {
        let id = id_of(&person.sign_in(PASSWORD).await);
        verify(&firm, &id, &json!({"recovery_code": typed})).send().await
    };
    let before = service.messages_to(&person.email).await.len();
    let used = use_code(&codes[0].to_uppercase().replace('-', " ")).await;
    assert_eq!((&used.expect(200)["amr"], &used.body["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")));
    service.run_jobs().await;
    assert!(service.messages_to(&person.email).await.len() > before, "the person is told");
    use_code(&codes[0]).await.problem(422, "incorrect-code");
    use_code("anything else").await.problem(422, "incorrect-code");
    let left = firm.get(&format!("{}/factors", person.path())).send().await;
    assert_eq!(left.expect(200)["recovery_codes_left"], 9);
    // The second of two at once finds it gone.
    let ids = [id_of(&person.sign_in(PASSWORD).await), id_of(&person.sign_in(PASSWORD).await)];
    let answers = at_once(ids.iter().map(|id| verify(&firm, id, &json!({"recovery_code": codes[1]})).send())).await;
    let complete = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(complete, 1, "{:?}", crate::races::tally(&answers));
}

#[tokio::test]
async fn a_remembered_device_is_enough_until_something_ends_it() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let policy = |days: u32, methods: Value| json!({"enabled_for": [{"role": "client"}], "methods": methods, "remember_device_days": days});
    let put = async |body: Value| firm.put("/v1/mfa/policy", &body).send().await.expect(200).clone();
    let app = App::enrolled(&person).await;
    let from = async |device: &str| {
        let body = json!({"login_id": person.login_id, "password": PASSWORD, "device": device});
        firm.post("/v1/sign-ins", &body).send().await
    };
    let remembered = async || {
        let id = id_of(&person.sign_in(PASSWORD).await);
        let code = app.code(service.advance(60).await);
        let body = json!({"factor_id": app.factor_id, "code": code, "remember": true});
        verify(&firm, &id, &body).send().await.expect(200)["device"].as_str().map(str::to_owned)
    };
    assert_eq!(remembered().await, None, "the policy does not allow it");
    put(policy(14, json!(["totp", "webauthn"]))).await;
    let device = remembered().await.expect("a device");
    let again = from(&device).await;
    assert_eq!(
        (&again.expect(200)["status"], &again.body["mfa"], &again.body["acr"]),
        (&json!("complete"), &json!("remembered"), &json!("aal1"))
    );
    assert!(again.body.get("grant").is_none(), "{again}");
    let other = Person::new(&firm).await;
    App::enrolled(&other).await;
    let body = json!({"login_id": other.login_id, "password": PASSWORD, "device": device});
    assert_eq!(firm.post("/v1/sign-ins", &body).send().await.expect(200)["status"], "factor_required");
    put(policy(7, json!(["totp", "webauthn"]))).await;
    assert_eq!(from(&device).await.expect(200)["status"], "factor_required", "a stricter policy");
    put(policy(14, json!(["totp", "webauthn"]))).await;
    assert_eq!(from(&device).await.expect(200)["status"], "factor_required", "it does not come back");
    let device = remembered().await.expect("a device");
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    assert_eq!(from(&device).await.expect(200)["status"], "factor_required", "a password change");
    let device = remembered().await.expect("a device");
    service.advance(14 * 24 * 3600).await;
    assert_eq!(from(&device).await.expect(200)["status"], "factor_required", "its days are over");
    assert_eq!(from("rd_unknown").await.expect(200)["status"], "factor_required");
}

#[tokio::test]
async fn the_enrolment_may_be_put_off_while_the_own_grace_lasts() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let skip = async || {
        let open = person.sign_in(PASSWORD).await;
        assert_eq!(open.expect(200)["status"], "enrollment_required", "\n{open}");
        let skipped = firm.post(&format!("/v1/sign-ins/{}/skip-enrollment", id_of(&open)), &json!({})).send().await;
        (open, skipped)
    };
    let (open, refused) = skip().await;
    assert!(open.body.get("grace_until").is_none(), "{open}");
    refused.problem(403, "enrollment-required");
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 7});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let (open, skipped) = skip().await;
    assert!(open.body["grace_until"].is_string(), "{open}");
    assert_eq!((&skipped.expect(200)["status"], &skipped.body["mfa"]), (&json!("complete"), &json!("grace")));
    service.advance(7 * 24 * 3600).await;
    skip().await.1.problem(403, "enrollment-required");
    // Off and on again: no other grace.
    let off = json!({"enabled_for": [], "methods": ["totp"], "grace_days": 7});
    firm.put("/v1/mfa/policy", &off).send().await.expect(200);
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["mfa"], "not_enabled");
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    skip().await.1.problem(403, "enrollment-required");
    // Somebody who is made later has an own one.
    let later = Person::new(&firm).await;
    assert!(later.sign_in(PASSWORD).await.expect(200)["grace_until"].is_string());
}

#[tokio::test]
async fn what_ends_sign_ins_ends_open_ones_and_their_grants() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let code = async || json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let open = id_of(&person.sign_in(PASSWORD).await);
    let signed_in = id_of(&person.sign_in(PASSWORD).await);
    let complete = verify(&firm, &signed_in, &code().await).send().await;
    let grant = complete.expect(200)["grant"].as_str().expect("a grant").to_owned();
    firm.put(&format!("{}/password", person.path()), &json!({"password": NEW_PASSWORD})).send().await.expect(204);
    verify(&firm, &open, &code().await).send().await.problem(410, "canceled");
    firm.get(&format!("/v1/sign-ins/{open}")).send().await.problem(410, "canceled");
    let path = format!("{}/recovery-codes", person.path());
    let late = firm.post(&path, &json!({})).header("countersign-grant", &grant).send().await;
    late.problem(403, "grant-required");
    // Given up by the firm; over by time.
    let given_up = id_of(&person.sign_in(NEW_PASSWORD).await);
    firm.delete(&format!("/v1/sign-ins/{given_up}")).send().await.expect(204);
    verify(&firm, &given_up, &code().await).send().await.problem(410, "canceled");
    let late = id_of(&person.sign_in(NEW_PASSWORD).await);
    service.advance(600).await;
    verify(&firm, &late, &code().await).send().await.problem(410, "expired");
    // Another tenant's id is none.
    let (stranger, late) = (Firm::new(&service).await, id_of(&person.sign_in(NEW_PASSWORD).await));
    stranger.get(&format!("/v1/sign-ins/{late}")).send().await.problem(404, "not-found");
    verify(&stranger, &late, &code().await).send().await.problem(404, "not-found");
    stranger.delete(&format!("/v1/sign-ins/{late}")).send().await.problem(404, "not-found");
}

#[tokio::test]
async fn a_firm_that_checks_passwords_itself_asks_for_the_factor_alone() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let begin = async |login_id: &str| {
        firm.post("/v1/sign-ins", &json!({"login_id": login_id, "first_factor": "external"})).send().await
    };
    let open = begin(&person.login_id).await;
    assert_eq!(open.expect(200)["status"], "factor_required");
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let complete = verify(&firm, &id_of(&open), &body).send().await;
    assert_eq!(complete.expect(200)["amr"], json!(["external", "otp"]));
    begin("nobody").await.problem(401, "invalid-credentials");
    firm.patch(&person.path(), &json!({"status": "disabled"})).send().await.expect(200);
    begin(&person.login_id).await.problem(401, "invalid-credentials");
    for body in [
        json!({"login_id": "ana", "first_factor": "password"}),
        json!({"login_id": "ana", "password": "x", "first_factor": "external"}),
    ] {
        firm.post("/v1/sign-ins", &body).send().await.problem(400, "invalid-request");
    }
}

#[tokio::test]
async fn r18_a_lost_answer_strands_nobody() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let app = App::enrolled(&person).await;
    let id = id_of(&person.sign_in(PASSWORD).await);
    let body = json!({"factor_id": app.factor_id, "code": app.code(service.advance(60).await)});
    let call = || verify(&firm, &id, &body).idempotency_key("once").send();
    let first = call().await;
    let again = call().await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    let answers = at_once((0..20).map(|_| call())).await;
    assert!(answers.iter().all(|answer| answer.body == first.body), "{:?}", crate::races::tally(&answers));
}

#[tokio::test]
async fn r11_no_secret_stands_in_the_table_the_log_or_the_audit() {
    let service = new_service!("reads all that was ever stored and logged");
    let (firm, person) = enabled(&service).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 3});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let open = person.sign_in(PASSWORD).await;
    let first_grant = open.expect(200)["grant"].as_str().expect("a grant").to_owned();
    let path = format!("{}/factors", person.path());
    let pending = firm.post(&path, &json!({"kind": "totp"})).header("countersign-grant", &first_grant).send().await;
    let secret = pending.expect(201)["secret"].as_str().expect("a secret").to_owned();
    let app = App::with(&secret, pending.body["id"].as_str().expect("an id"));
    let code = app.code(service.now().await);
    let confirmed = firm.post(&format!("{path}/{}/confirm", app.factor_id), &json!({"code": code})).send().await;
    let recovery: Vec<Value> = confirmed.expect(200)["recovery_codes"].as_array().expect("codes").clone();
    let token = confirmed.body["sign_in"]["sign_in_token"].as_str().expect("a token").to_owned();
    let id = id_of(&person.sign_in(PASSWORD).await);
    let code = app.code(service.advance(60).await);
    let body = json!({"factor_id": app.factor_id, "code": code, "remember": true});
    let complete = verify(&firm, &id, &body).idempotency_key("kept").send().await;
    let member = |name: &str| complete.expect(200)[name].as_str().unwrap_or_else(|| panic!("{name}")).to_owned();
    let mut secrets = vec![secret, first_grant, token, member("sign_in_token"), member("grant"), member("device")];
    secrets.extend(recovery.iter().map(|code| code.as_str().expect("a code").to_owned()));
    service.run_jobs().await;
    let stored = service.table().await.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let audit = firm.get("/v1/audit?limit=100").send().await.expect(200).to_string();
    let logged = service.log();
    for secret in secrets {
        // Of a grant and a device, what follows the sign-in's id or the prefix.
        let tail = &secret[secret.len().saturating_sub(20)..];
        for (where_, text) in [("table", &stored), ("audit", &audit), ("log", &logged)] {
            assert!(!text.contains(tail), "{where_} holds a secret");
        }
    }
}
