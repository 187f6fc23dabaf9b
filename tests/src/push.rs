//! Push: a device is asked, its person types the number that the sign-in shows, once.

use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";

#[tokio::test]
async fn a_number_typed_on_the_device_completes_a_sign_in_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let open = person.sign_in(PASSWORD).await;
    let factors = json!([{"id": device.factor_id, "kind": "push", "name": "Ana's phone"}]);
    assert_eq!(open.expect(200)["factors"], factors, "\n{open}");
    assert!(open.body.get("prompt").is_none(), "{open}");
    let sign_in = format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"));
    assert_eq!(device.requests().await, Vec::<Value>::new());
    let asked = challenge(&firm, &sign_in, &device).send().await;
    let number = asked.expect(201)["number"].as_str().expect("a number").to_owned();
    assert!(number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()), "{asked}");
    let prompt = json!({"factor_id": device.factor_id, "status": "pending", "expires_at": asked.body["expires_at"]});
    let waiting = firm.get(&sign_in).send().await;
    assert_eq!((&waiting.expect(200)["status"], &waiting.body["prompt"]), (&json!("factor_required"), &prompt));
    let listed = device.asked().await;
    let request = listed.expect(200)["requests"][0].clone();
    assert_eq!(request["tenant"], json!({"id": firm.id, "name": firm.name}), "\n{listed}");
    assert_eq!((&request["purpose"], &request["expires_at"]), (&json!("sign_in"), &asked.body["expires_at"]));
    assert_eq!(seconds_between(&request["created_at"], &request["expires_at"]), 60);
    assert!(request.get("number").is_none(), "{listed}");
    device.approve(&request, &number).await.expect(204);
    device.approve(&request, &number).await.problem(410, "already-used");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    let complete = firm.get(&sign_in).send().await;
    let signed_in = complete.expect(200);
    assert_eq!(
        (&signed_in["status"], &signed_in["amr"], &signed_in["acr"], &signed_in["mfa"]),
        (&json!("complete"), &json!(["pwd", "swk"]), &json!("aal2"), &json!("satisfied")),
        "\n{complete}"
    );
    assert!(signed_in["grant"].as_str().is_some_and(|grant| grant.starts_with("gr_")), "{complete}");
    firm.get(&sign_in).send().await.problem(410, "already-used");
}

#[tokio::test]
async fn an_enrolment_is_confirmed_by_the_device_that_was_paired() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let pending = pending(&person, &first_grant(&person).await).await;
    assert_eq!(pending.body["status"], "pending", "\n{pending}");
    assert!(secret_of(&pending).len() >= 26, "{pending}");
    let mut device = Device::new(&service);
    device.factor_id = pending.body["id"].as_str().expect("an id").to_owned();
    let confirm = async |code: &str| {
        let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
        firm.post(&path, &json!({"code": code})).send().await
    };
    confirm("123456").await.problem(409, "conflict");
    let paired = device.pairing_call(&code_of(&pending)).send().await;
    paired.expect(201);
    device.paired(&paired);
    let confirm = async |code: &str| {
        let path = format!("{}/factors/{}/confirm", person.path(), device.factor_id);
        firm.post(&path, &json!({"code": code})).send().await
    };
    // Not before it is confirmed: nothing is enrolled, nothing waits, and the device may ask already.
    assert_eq!(person.sign_in(PASSWORD).await.expect(200)["status"], "enrollment_required");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    let code = device.code(0).await;
    confirm(&wrong(&code)).await.problem(422, "incorrect-code");
    let confirmed = confirm(&code).await;
    let factor = &confirmed.expect(200)["factor"];
    assert_eq!((&factor["kind"], &factor["name"]), (&json!("push"), &json!("Ana's phone")), "\n{confirmed}");
    assert_eq!(confirmed.body["recovery_codes"].as_array().map(Vec::len), Some(10), "\n{confirmed}");
    assert_eq!(confirmed.body["sign_in"]["status"], "complete", "\n{confirmed}");
    confirm(&device.code(1).await).await.problem(404, "not-found");
    let used = crate::harness::totp::used_and_enrolled(&person).await;
    assert_eq!(used, (json!(1), json!(1)));
}

#[tokio::test]
async fn a_wrong_number_ends_the_request_and_not_the_sign_in() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    device.approve(&request, &wrong_number(&number)).await.problem(422, "incorrect-number");
    assert_eq!(prompt_status(&firm, &sign_in).await, "wrong_number");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    device.approve(&request, &number).await.problem(410, "already-used");
    device.deny(&request, "mistake").await.problem(410, "already-used");
    assert_eq!(prompt_status(&firm, &sign_in).await, "wrong_number");
    // Another one at the same sign-in, with a number of its own.
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&request, &number).await.problem(410, "expired");
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["amr"], json!(["pwd", "swk"]));
}

#[tokio::test]
async fn a_denial_is_final_and_nothing_follows_it_by_itself() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    device.deny(&request, "mistake").await.expect(204);
    assert_eq!(prompt_status(&firm, &sign_in).await, "denied");
    device.approve(&request, &number).await.problem(410, "already-used");
    service.run_jobs().await;
    assert_eq!(device.requests().await, Vec::<Value>::new());
    assert_eq!(prompt_status(&firm, &sign_in).await, "denied");
    // A mistake blocks nothing.
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn a_request_waits_for_sixty_seconds() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    service.advance(50).await;
    assert_eq!(device.request().await, request);
    service.advance(10).await;
    assert_eq!(prompt_status(&firm, &sign_in).await, "expired");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    device.approve(&request, &number).await.problem(410, "expired");
    device.deny(&request, "fraudulent").await.problem(410, "expired");
    assert_eq!(prompt_status(&firm, &sign_in).await, "expired");
    let number = prompted(&firm, &sign_in, &device).await;
    assert_eq!(prompt_status(&firm, &sign_in).await, "pending");
    device.approve(&device.request().await, &number).await.expect(204);
    // Approved in time, fetched later.
    service.advance(120).await;
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn one_request_waits_for_an_account_and_five_are_sent_in_ten_minutes() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (first, second) = (opened(&person).await, opened(&person).await);
    let other = Person::new(&firm).await;
    let others = enrolled(&other).await;
    prompted(&firm, &first, &device).await;
    for sign_in in [&first, &second] {
        challenge(&firm, sign_in, &device).send().await.problem(409, "conflict");
    }
    // Another account's is its own.
    prompted(&firm, &opened(&other).await, &others).await;
    device.deny(&device.request().await, "mistake").await.expect(204);
    for sign_in in [&second, &first, &second, &first] {
        prompted(&firm, sign_in, &device).await;
        device.deny(&device.request().await, "mistake").await.expect(204);
    }
    let limited = challenge(&firm, &first, &device).send().await;
    assert_eq!(limited.problem(429, "push-limited")["violated_policies"], json!(["push-requests"]), "\n{limited}");
    let wait = limited.retry_after();
    assert!((500..=600).contains(&wait), "{wait}");
    challenge(&firm, &second, &device).send().await.problem(429, "push-limited");
    challenge(&firm, &opened(&person).await, &device).send().await.problem(429, "push-limited");
    // The other ways in are open.
    let body = json!({"factor_id": device.factor_id, "code": device.code(1).await});
    let complete = firm.post(&format!("{second}/verify"), &body).send().await;
    assert_eq!(complete.expect(200)["amr"], json!(["pwd", "otp"]));
    service.advance(wait).await;
    prompted(&firm, &opened(&person).await, &device).await;
}

#[tokio::test]
async fn a_passcode_of_the_device_serves_once_without_a_network() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let verify = async |sign_in: &str, code: &str| {
        let body = json!({"factor_id": device.factor_id, "code": code});
        firm.post(&format!("{sign_in}/verify"), &body).send().await
    };
    let (first, second) = (opened(&person).await, opened(&person).await);
    service.advance(60).await;
    let code = device.code(0).await;
    let complete = verify(&first, &code).await;
    let signed_in = complete.expect(200);
    assert_eq!((&signed_in["amr"], &signed_in["acr"]), (&json!(["pwd", "otp"]), &json!("aal2")), "\n{complete}");
    verify(&second, &code).await.problem(422, "incorrect-code");
    service.advance(60).await;
    let code = device.code(0).await;
    verify(&second, &wrong(&code)).await.problem(422, "incorrect-code");
    verify(&second, &code).await.expect(200);
}

#[tokio::test]
async fn whatever_ends_a_sign_in_ends_its_request() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let ended = async |sign_in: &str, request: &Value, number: &str| {
        assert_eq!(device.requests().await, Vec::<Value>::new());
        device.approve(request, number).await.problem(410, "canceled");
        device.deny(request, "fraudulent").await.problem(410, "canceled");
        assert_eq!(firm.get(sign_in).send().await.status, 410);
    };
    // Given up.
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    firm.delete(&sign_in).send().await.expect(204);
    ended(&sign_in, &request, &number).await;
    // Another factor was quicker; the next request need not wait for the minute to pass.
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    let body = json!({"factor_id": device.factor_id, "code": device.code(1).await});
    firm.post(&format!("{sign_in}/verify"), &body).send().await.expect(200);
    ended(&sign_in, &request, &number).await;
    // A password change.
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    ended(&sign_in, &request, &number).await;
    prompted(&firm, &opened(&person).await, &device).await;
}

#[tokio::test]
async fn what_was_approved_is_handed_out_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    // Another tap at that moment takes nothing away.
    challenge(&firm, &sign_in, &device).send().await.problem(409, "conflict");
    let answers = at_once((0..20).map(|_| firm.get(&sign_in).send())).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(tally, [("200 ".to_owned(), 1), ("410 already-used".to_owned(), 19)].into(), "{tally:?}");
    // An approval of a sign-in that ended before anybody fetched it opens nothing.
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    firm.put(&format!("{}/password", person.path()), &json!({"password": PASSWORD})).send().await.expect(204);
    firm.get(&sign_in).send().await.problem(410, "canceled");
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    service.advance(600).await;
    firm.get(&sign_in).send().await.problem(410, "expired");
}

#[tokio::test]
async fn who_has_not_the_devices_factor_cannot_ask_it() {
    let service = own_service!(WHY);
    let (firm, _, device) = enrolled_by_push(&service).await;
    let other = Person::new(&firm).await;
    let others = enrolled(&other).await;
    let sign_in = opened(&other).await;
    challenge(&firm, &sign_in, &device).send().await.problem(404, "not-found");
    let stranger = Firm::new(&service).await;
    challenge(&stranger, &sign_in, &others).send().await.problem(404, "not-found");
    assert_eq!(device.requests().await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_request_says_where_it_comes_from_and_a_device_has_its_persons_name_for_it() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    let grant = first_grant(&person).await;
    let path = format!("{}/factors", person.path());
    let body = json!({"kind": "push", "name": "Work phone"});
    let pending = firm.post(&path, &body).header("countersign-grant", &grant).send().await;
    let mut device = Device::new(&service);
    device.factor_id = pending.expect(201)["id"].as_str().expect("an id").to_owned();
    device.pair(&code_of(&pending)).await.expect(201);
    let confirmed = confirm(&person, &device).await;
    assert_eq!(confirmed.expect(200)["factor"]["name"], "Work phone", "\n{confirmed}");
    // Nothing is known of where it comes from, and the firm has no application of its own.
    let sign_in = opened(&person).await;
    prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    assert_eq!(
        (request.get("client_ip"), &request["application"]),
        (Some(&Value::Null), &json!(firm.name)),
        "{request}"
    );
    firm.delete(&sign_in).send().await.expect(204);
    firm.settings(json!({"web_origins": ["https://app.firm.example"]})).await;
    // A firm that checks passwords itself.
    let body = json!({"login_id": person.login_id, "first_factor": "external", "client_ip": "2001:db8::9"});
    let open = firm.post("/v1/sign-ins", &body).send().await;
    let sign_in = format!("/v1/sign-ins/{}", open.expect(200)["id"].as_str().expect("an id"));
    let number = prompted(&firm, &sign_in, &device).await;
    let request = device.request().await;
    assert_eq!((&request["client_ip"], &request["application"]), (&json!("2001:db8::9"), &json!("app.firm.example")));
    device.approve(&request, &number).await.expect(204);
    let complete = firm.get(&sign_in).send().await;
    assert_eq!((&complete.expect(200)["amr"], &complete.body["acr"]), (&json!(["external", "swk"]), &json!("aal2")));
    let factors = firm.get(&path).send().await;
    assert!(factors.expect(200)["factors"][0]["last_used_at"].is_string(), "{factors}");
}

/// Five wrong codes at a sign-in.
async fn spent(firm: &Firm, sign_in: &str, device: &Device) {
    let code = device.code(0).await;
    for step in 1..=5 {
        let code = crate::harness::firm::other(&code, step);
        let body = json!({"factor_id": device.factor_id, "code": code});
        firm.post(&format!("{sign_in}/verify"), &body).send().await.problem(422, "incorrect-code");
    }
}

#[tokio::test]
async fn wrong_codes_end_a_request_and_a_locked_account_asks_no_device() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (first, second, third) = (opened(&person).await, opened(&person).await, opened(&person).await);
    let number = prompted(&firm, &first, &device).await;
    let request = device.request().await;
    spent(&firm, &first, &device).await;
    challenge(&firm, &first, &device).send().await.problem(410, "attempts-exhausted");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    assert_eq!(device.approve(&request, &number).await.status, 410);
    firm.get(&first).send().await.problem(410, "attempts-exhausted");
    // Approved already, and given up by whoever types on.
    let number = prompted(&firm, &second, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    spent(&firm, &second, &device).await;
    firm.get(&second).send().await.problem(410, "attempts-exhausted");
    // Ten failures of the account: it waits, at whichever sign-in.
    let locked = challenge(&firm, &third, &device).send().await;
    assert!(locked.problem(423, "recipient-locked")["unlocks_at"].is_string(), "{locked}");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    service.advance(locked.retry_after()).await;
    let number = prompted(&firm, &third, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&third).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn a_policy_that_names_push_no_more_makes_no_device_and_keeps_those_there_are() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let other = Person::new(&firm).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"]});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let grant = first_grant(&other).await;
    let path = format!("{}/factors", other.path());
    let refused = firm.post(&path, &json!({"kind": "push"})).header("countersign-grant", &grant).send().await;
    refused.problem(403, "factor-not-allowed");
    let sign_in = opened(&person).await;
    let number = prompted(&firm, &sign_in, &device).await;
    device.approve(&device.request().await, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}
