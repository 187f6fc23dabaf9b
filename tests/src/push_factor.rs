//! Push as one factor among others: what its enrolment tells, which policies allow it, where it stands beside an app, what its
//! passcode may be guessed, and what is left of an account whose last device has gone.

use std::collections::BTreeSet;

use crate::harness::device::*;
use crate::harness::service::time;
use crate::harness::totp::{App, enable_by, used_and_enrolled};
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";

fn enroll(person: &Person, kind: &str, grant: &str) -> Call {
    let path = format!("{}/factors", person.path());
    person.firm.post(&path, &json!({"kind": kind})).header("countersign-grant", grant)
}

fn verify(firm: &Firm, sign_in: &str, body: &Value) -> Call {
    firm.post(&format!("{sign_in}/verify"), body)
}

#[tokio::test]
async fn an_enrolment_tells_what_pairs_the_device_and_nothing_else() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let open = person.sign_in(PASSWORD).await;
    assert_eq!(open.expect(200)["methods"], json!(["push", "totp"]));
    let begun = pending(&person, open.body["grant"].as_str().expect("a grant")).await;
    assert!(begun.body["id"].as_str().is_some_and(|id| id.starts_with("fa_")), "{begun}");
    let left = time(&begun.body["expires_at"]).as_second() - service.now().await.as_second();
    assert!((870..=900).contains(&left), "a pending factor lives fifteen minutes: {left}");
    let url = begun.body["pairing_url"].as_str().expect("an address");
    let page = format!("{}/authenticator#", service.public_url());
    assert!(url.starts_with(&page), "{url}");
    // What follows `#` is all that is secret, and no server's log sees it.
    assert!(!url.contains('?') && secret_of(&begun).bytes().all(|byte| byte.is_ascii_alphanumeric()), "{url}");
    assert!(begun.body["qr_svg"].as_str().is_some_and(|svg| svg.starts_with("<svg ")), "{begun}");
    for absent in ["secret", "otpauth_uri", "options", "to", "totp"] {
        assert!(begun.body.get(absent).is_none(), "{absent} in {begun}");
    }
    let path = format!("{}/factors", person.path());
    let listed = firm.get(&path).send().await;
    assert_eq!(listed.expect(200)["factors"][0]["status"], "pending");
    for secret in [secret_of(&begun), code_of(&begun)] {
        assert!(!listed.text.contains(&secret), "shown once: {listed}");
    }
    let fresh = firm.post(&format!("{path}/{}/options", begun.body["id"].as_str().expect("an id")), &json!({}));
    let fresh = fresh.send().await;
    assert!(fresh.expect(200)["qr_svg"].as_str().is_some_and(|svg| svg.starts_with("<svg ")), "{fresh}");
    assert_ne!(fresh.body["qr_svg"], begun.body["qr_svg"]);
}

#[tokio::test]
async fn push_is_enrolled_where_the_policy_lists_it_and_used_where_it_was() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let put = async |methods: Value| {
        let policy = json!({"enabled_for": [{"role": "client"}], "methods": methods});
        firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    };
    enable_by(&person, 5, &["totp"]).await;
    let grant = first_grant(&person).await;
    enroll(&person, "push", &grant).send().await.problem(403, "factor-not-allowed");
    // Nothing was burnt.
    enroll(&person, "totp", &grant).send().await.expect(201);
    put(json!(["push"])).await;
    let begun = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    device.factor_id = begun.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&begun)).await.expect(201);
    put(json!(["totp"])).await;
    confirm(&person, &device).await.problem(403, "factor-not-allowed");
    put(json!(["push"])).await;
    confirm(&person, &device).await.expect(200);
    put(json!(["totp"])).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn beside_an_app_the_last_used_is_first_and_only_a_device_can_be_asked() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let (device, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    let grant = confirmed.body["sign_in"]["grant"].as_str().expect("a grant").to_owned();
    let begun = enroll(&person, "totp", &grant).send().await;
    let app =
        App::with(begun.expect(201)["secret"].as_str().expect("a secret"), begun.body["id"].as_str().expect("an id"));
    let factors = format!("{}/factors", person.path());
    let code = json!({"code": app.code(service.now().await)});
    firm.post(&format!("{factors}/{}/confirm", app.factor_id), &code).send().await.expect(200);
    let order = async || {
        let open = person.sign_in(PASSWORD).await;
        let listed = open.expect(200)["factors"].as_array().expect("factors").clone();
        listed.iter().map(|factor| factor["kind"].as_str().expect("a kind").to_owned()).collect::<Vec<_>>()
    };
    service.advance(60).await;
    let sign_in = opened(&person).await;
    let of_the_app = json!({"factor_id": app.factor_id});
    firm.post(&format!("{sign_in}/challenges"), &of_the_app).send().await.problem(409, "conflict");
    let code = json!({"factor_id": app.factor_id, "code": app.code(service.now().await)});
    verify(&firm, &sign_in, &code).send().await.expect(200);
    assert_eq!(order().await, ["totp", "push"]);
    service.advance(60).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    firm.get(&sign_in).send().await.expect(200);
    assert_eq!(order().await, ["push", "totp"]);
    let listed = firm.get(&factors).send().await;
    let listed = listed.expect(200)["factors"].as_array().expect("factors").clone();
    let used = listed.iter().find(|factor| factor["id"] == device.factor_id).expect("the device");
    assert!(seconds_between(&used["created_at"], &used["last_used_at"]) >= 120, "{used}");
    // One factor's passcode is none of the other's.
    service.advance(60).await;
    let sign_in = opened(&person).await;
    let swapped = json!({"factor_id": device.factor_id, "code": app.code(service.now().await)});
    verify(&firm, &sign_in, &swapped).send().await.problem(422, "incorrect-code");
}

#[tokio::test]
async fn a_firm_that_checks_passwords_itself_asks_a_device() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let body = json!({"login_id": person.login_id, "first_factor": "external"});
    let open = firm.post("/v1/sign-ins", &body).send().await;
    assert_eq!(open.expect(200)["status"], "factor_required");
    let sign_in = format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"));
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    let complete = firm.get(&sign_in).send().await;
    assert_eq!((&complete.expect(200)["amr"], &complete.body["acr"]), (&json!(["external", "swk"]), &json!("aal2")));
}

#[tokio::test]
async fn r9_the_passcode_of_a_device_has_the_limits_of_every_code() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let begun = pending(&person, &first_grant(&person).await).await;
    let mut device = Device::new(&service);
    device.factor_id = begun.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&begun)).await.expect(201);
    let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
    for remaining in (0..5).rev() {
        let guess = json!({"code": wrong(&device.code(0).await)});
        let answer = firm.post(&path, &guess).send().await;
        assert_eq!(answer.problem(422, "incorrect-code")["attempts_remaining"], remaining, "\n{answer}");
    }
    confirm(&person, &device).await.problem(410, "attempts-exhausted");
    // At sign-in: a crowd of right ones succeeds once, of wrong ones five are compared.
    let device = enrolled(&person).await;
    service.advance(60).await;
    let sign_in = opened(&person).await;
    let right = json!({"factor_id": device.factor_id, "code": device.code(0).await});
    let answers = at_once((0..40).map(|_| verify(&firm, &sign_in, &right).send())).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{:?}", crate::races::tally(&answers));
    service.advance(60).await;
    let sign_in = opened(&person).await;
    let right: u32 = device.code(0).await.parse().expect("digits");
    let guess =
        |step: u32| json!({"factor_id": device.factor_id, "code": format!("{:06}", (right + step) % 1_000_000)});
    let answers = at_once((1_000..1_060).map(|step| verify(&firm, &sign_in, &guess(step)).send())).await;
    let compared = answers.iter().filter(|answer| answer.code() == "incorrect-code").count();
    assert_eq!(compared, 5, "{:?}", crate::races::tally(&answers));
    verify(&firm, &sign_in, &guess(0)).send().await.problem(410, "attempts-exhausted");
    // A sign-in without attempts asks no device, either.
    challenge(&firm, &sign_in, &device).send().await.problem(410, "attempts-exhausted");
    assert_eq!(device.requests().await, Vec::<Value>::new());
}

/// `randomInt(0, 9)` never gives a nine, and a byte modulo ten favours the low digits: others shipped both.
#[tokio::test]
async fn numbers_have_every_digit_in_every_place_and_requests_have_nothing_in_common() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let mut seen = BTreeSet::new();
    let (mut ids, mut nonces) = (BTreeSet::new(), BTreeSet::new());
    let body = json!({"login_id": person.login_id, "first_factor": "external"});
    for _ in 0..150 {
        // 5 in 10 minutes, and each over by its time.
        service.advance(125).await;
        let open = firm.post("/v1/sign-ins", &body).send().await;
        let sign_in = format!("/v1/sign-ins/{}", open.expect(200)["id"].as_str().expect("an id"));
        let number = prompted(&firm, &sign_in, &device).await;
        assert!(number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
        seen.extend(number.bytes().enumerate());
        let request = device.request().await;
        for (member, known) in [("id", &mut ids), ("nonce", &mut nonces)] {
            let text = request[member].as_str().expect("a text").to_owned();
            assert!(text.len() >= 22 && known.insert(text), "{request}");
        }
    }
    // One that is missing though all are alike: once in 250,000 runs.
    assert_eq!(seen.len(), 30, "{seen:?}");
    assert!(ids.iter().all(|id| id.starts_with("rq_")), "{ids:?}");
}

#[tokio::test]
async fn a_password_opens_nothing_after_the_last_device_not_without_a_licence_and_not_by_grace() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (person, other) = (Person::new(&firm).await, Person::new(&firm).await);
    enable_by(&person, 1, &["push", "totp"]).await;
    let (device, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
    device.unpair().await.expect(204);
    assert_eq!(used_and_enrolled(&person).await.0, json!(0));
    let asks = async |when: &str| {
        let open = person.sign_in(PASSWORD).await;
        let found = (&open.expect(200)["status"], &open.body["factors"]);
        assert_eq!(found, (&json!("factor_required"), &json!([])), "{when}\n{open}");
        let id = open.body["id"].as_str().expect("an id").to_owned();
        let skipped = firm.post(&format!("/v1/sign-ins/{id}/skip-enrollment"), &json!({})).send().await;
        assert!(matches!(skipped.status, 403 | 409), "{when}\n{skipped}");
    };
    asks("the licence is back").await;
    let policy = json!({
        "enabled_for": [{"role": "client"}], "methods": ["push", "totp"], "grace_days": 30, "remember_device_days": 0,
    });
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    asks("enrolments may be put off").await;
    // D10 says that a password is enough where no licence is left; not of whom a device was taken from.
    enrolled(&other).await;
    assert_eq!(used_and_enrolled(&person).await.0, json!(1));
    asks("another person has the licence").await;
    // A password change is none that helps a thief.
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    asks("the password was changed").await;
    let code = json!({"recovery_code": confirmed.body["recovery_codes"][0]});
    let sign_in = opened(&person).await;
    assert_eq!(verify(&firm, &sign_in, &code).send().await.expect(200)["acr"], "aal2");
    // An administrator's reset begins anew.
    let plan = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &plan).json(&json!({"licences": 5})).send().await.expect(200);
    firm.post(&format!("{}/mfa/reset", person.path()), &json!({"reason": "lost"})).send().await.expect(204);
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
}

#[tokio::test]
async fn a_deleted_firm_has_no_devices() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let begun = Person::new(&firm).await;
    let begun = pending(&begun, &first_grant(&begun).await).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    firm.operator("DELETE", &format!("/v1/tenants/{}", firm.id)).send().await.expect(204);
    device.asked().await.problem(401, "unauthorized");
    device.approve(&request, &number).await.problem(401, "unauthorized");
    device.unpair().await.problem(401, "unauthorized");
    for pairing in [secret_of(&begun), code_of(&begun)] {
        Device::new(&service).pair(&pairing).await.problem(401, "unauthorized");
    }
    // A right one forgets the failures: the next test on this instance has the same network.
    enrolled_by_push(&service).await;
}

#[tokio::test]
async fn every_administrator_is_told_of_fraud_once() {
    let service = own_service!(WHY);
    let admins = [people::email(), people::email()];
    let firm = Firm::with(&service, json!({"admin_emails": admins})).await;
    let person = Person::new(&firm).await;
    enable_by(&person, 5, &["push"]).await;
    let device = enrolled(&person).await;
    service.run_jobs().await;
    let mut before = Vec::new();
    for admin in &admins {
        before.push(service.messages_to(admin).await.len());
    }
    prompted(&firm, &opened(&person).await, &device).await;
    device.deny(&device.request().await, "fraudulent").await.expect(204);
    service.run_jobs().await;
    service.run_jobs().await;
    for (admin, before) in admins.iter().zip(before) {
        let mails = service.messages_to(admin).await;
        assert_eq!(mails.len(), before + 1, "{mails:#?}");
        assert!(mails[0].text.contains(&person.login_id), "{}", mails[0].text);
    }
}
