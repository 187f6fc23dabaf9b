//! A request that its person calls fraudulent: somebody else has the password, it seems. Sign-ins end, no request follows for an
//! hour unless an administrator says so, and the firm is told: once.

use crate::harness::device::*;
use crate::harness::totp::enable;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";
/// Where the sign-in came from.
const FROM: &str = "203.0.113.9";

/// A sign-in from an address that asks for a factor.
async fn opened_from(person: &Person, address: &str) -> String {
    let body = json!({"login_id": person.login_id, "password": PASSWORD, "client_ip": address});
    let open = person.firm.post("/v1/sign-ins", &body).send().await;
    assert_eq!(open.expect(200)["status"], "factor_required", "\n{open}");
    format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"))
}

/// A sign-in whose request was called fraudulent.
async fn reported(firm: &Firm, person: &Person, device: &Device) -> String {
    let sign_in = opened_from(person, FROM).await;
    prompted(firm, &sign_in, device).await;
    let request = device.request().await;
    assert_eq!(request["client_ip"], FROM, "{request}");
    device.deny(&request, "fraudulent").await.expect(204);
    sign_in
}

fn lift(person: &Person) -> Call {
    person.firm.delete(&format!("{}/push-block", person.path()))
}

#[tokio::test]
async fn a_report_of_fraud_ends_open_sign_ins_and_blocks_requests_for_an_hour() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let other = Person::new(&firm).await;
    let others = enrolled(&other).await;
    let (open, elsewhere) = (opened(&person).await, opened(&other).await);
    let sign_in = reported(&firm, &person, &device).await;
    for ended in [&sign_in, &open] {
        firm.get(ended).send().await.problem(410, "canceled");
        challenge(&firm, ended, &device).send().await.problem(410, "canceled");
        let body = json!({"factor_id": device.factor_id, "code": device.code(1).await});
        firm.post(&format!("{ended}/verify"), &body).send().await.problem(410, "canceled");
    }
    let next = opened(&person).await;
    let blocked = challenge(&firm, &next, &device).send().await;
    assert_eq!(blocked.problem(429, "push-limited")["violated_policies"], json!(["push-block"]), "\n{blocked}");
    let wait = blocked.retry_after();
    assert!((3_590..=3_600).contains(&wait), "{wait}");
    // The device and its passcodes are the person's still; nobody else's requests are blocked.
    let body = json!({"factor_id": device.factor_id, "code": device.code(1).await});
    firm.post(&format!("{next}/verify"), &body).send().await.expect(200);
    prompted(&firm, &elsewhere, &others).await;
    service.advance(wait - 60).await;
    challenge(&firm, &opened(&person).await, &device).send().await.problem(429, "push-limited");
    service.advance(60).await;
    prompted(&firm, &opened(&person).await, &device).await;
}

#[tokio::test]
async fn an_administrator_lifts_the_hour() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    lift(&person).send().await.expect(204);
    reported(&firm, &person, &device).await;
    let next = opened(&person).await;
    challenge(&firm, &next, &device).send().await.problem(429, "push-limited");
    // Not everybody's to do.
    let path = format!("{}/push-block", person.path());
    let weak = firm.new_key(&["accounts"]).await;
    firm.api.delete(path.as_str()).key(&weak).send().await.problem(403, "forbidden");
    firm.api.delete(path.as_str()).send().await.problem(401, "unauthorized");
    Firm::new(&service).await.delete(&path).send().await.problem(404, "not-found");
    firm.delete("/v1/accounts/nobody/push-block").send().await.problem(404, "not-found");
    challenge(&firm, &next, &device).send().await.problem(429, "push-limited");
    lift(&person).send().await.expect(204);
    lift(&person).send().await.expect(204);
    // What was sent before counts still.
    for _ in 0..4 {
        prompted(&firm, &next, &device).await;
        device.deny(&device.request().await, "mistake").await.expect(204);
    }
    let limited = challenge(&firm, &next, &device).send().await;
    assert_eq!(limited.problem(429, "push-limited")["violated_policies"], json!(["push-requests"]), "\n{limited}");
    lift(&person).send().await.expect(204);
    challenge(&firm, &next, &device).send().await.problem(429, "push-limited");
}

#[tokio::test]
async fn a_webhook_and_the_audit_are_told_of_fraud_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let receiver = Receiver::new().await;
    receiver.webhook(&firm, &["mfa.fraud_reported"]).await;
    let sign_in = opened_from(&person, FROM).await;
    prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    device.deny(&request, "mistake").await.expect(204);
    let sign_in = reported(&firm, &person, &device).await;
    device.deny(&request, "fraudulent").await.problem(410, "expired");
    service.run_jobs().await;
    assert_eq!(receiver.types(), ["mfa.fraud_reported"]);
    let data = receiver.received()[0].body["data"].clone();
    let account = firm.get(&person.path()).send().await.expect(200)["id"].clone();
    assert_eq!((&data["account_id"], &data["factor_id"]), (&account, &json!(device.factor_id)), "{data}");
    assert!(data["sign_in_id"].as_str().is_some_and(|id| sign_in.ends_with(id)), "{data}");
    let audit = firm.get("/v1/audit?limit=100").send().await;
    let records = audit.expect(200)["records"].as_array().expect("records").clone();
    let told = records.iter().filter(|record| record.to_string().contains("fraudulent")).count();
    assert_eq!(told, 1, "{audit}");
}

#[tokio::test]
async fn the_administrators_get_one_mail_with_time_address_and_account() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    service.run_jobs().await;
    let before = service.messages_to(&firm.admin_email).await.len();
    let sign_in = opened_from(&person, FROM).await;
    prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    let denials: Vec<Call> = {
        let mut calls = Vec::new();
        for _ in 0..10 {
            calls.push(device.decision(&request, &device.denial(&request, "fraudulent")).await);
        }
        calls
    };
    let answers = at_once(denials.into_iter().map(Call::send)).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(answers.iter().filter(|answer| answer.status == 204).count(), 1, "{tally:?}");
    let at = service.now().await.to_zoned(jiff::tz::TimeZone::get("Europe/Paris").expect("a zone"));
    service.run_jobs().await;
    service.run_jobs().await;
    let mails = service.messages_to(&firm.admin_email).await;
    assert_eq!(mails.len(), before + 1, "{mails:#?}");
    let text = &mails[0].text;
    for told in [FROM, &person.login_id, &firm.name, &at.strftime("%Y").to_string(), &at.strftime("%H:").to_string()] {
        assert!(text.contains(told), "no {told} in {text}");
    }
}

#[tokio::test]
async fn a_device_that_was_remembered_is_asked_again_after_a_report_of_fraud() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    enable(&person, 5).await;
    let policy = json!({
        "enabled_for": [{"role": "client"}], "methods": ["push", "totp"], "remember_device_days": 14,
    });
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let device = enrolled(&person).await;
    let sign_in = opened(&person).await;
    let body = json!({"factor_id": device.factor_id, "code": device.code(1).await, "remember": true});
    let complete = firm.post(&format!("{sign_in}/verify"), &body).send().await;
    let remembered = complete.expect(200)["device"].as_str().expect("a device").to_owned();
    let body = json!({"login_id": person.login_id, "password": PASSWORD, "device": remembered});
    let again = async || firm.post("/v1/sign-ins", &body).send().await.expect(200)["status"].clone();
    assert_eq!(again().await, "complete");
    reported(&firm, &person, &device).await;
    assert_eq!(again().await, "factor_required");
}
