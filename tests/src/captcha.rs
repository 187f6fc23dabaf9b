//! `GET /v1/captcha`, and the CAPTCHA at request and completion: checked by us, each challenge good once.

use data_encoding::BASE64;

use crate::harness::person::{answer_to, payload, solved_captcha};
use crate::harness::*;

async fn request(firm: &Firm, login_id: &str, captcha: Option<&str>) -> Answer {
    let mut body = json!({"login_id": login_id});
    if let Some(captcha) = captcha {
        body["captcha"] = json!(captcha);
    }
    firm.post("/v1/password-resets", &body).send().await
}

#[tokio::test]
async fn a_solved_challenge_is_good_once() {
    let firm = Firm::new(&Service::shared().await).await;
    let captcha = solved_captcha(&firm).await;
    request(&firm, "nobody", Some(&captcha)).await.expect(202);
    request(&firm, "nobody", Some(&captcha)).await.problem(422, "captcha-failed");
    request(&firm, "somebody", Some(&captcha)).await.problem(422, "captcha-failed");
    request(&firm, "nobody", Some(&solved_captcha(&firm).await)).await.expect(202);
}

#[tokio::test]
async fn of_many_uses_at_once_one_is_accepted() {
    let firm = Firm::new(&Service::shared().await).await;
    let captcha = solved_captcha(&firm).await;
    let calls = (0..30).map(|n| {
        firm.post("/v1/password-resets", &json!({"login_id": format!("nobody{n}"), "captcha": captcha})).send()
    });
    let accepted = at_once(calls).await.iter().filter(|answer| answer.status == 202).count();
    assert_eq!(accepted, 1);
}

#[tokio::test]
async fn the_same_challenge_in_other_clothes_is_no_second_one() {
    let firm = Firm::new(&Service::shared().await).await;
    let challenge = firm.api.get("/v1/captcha").send().await.expect(200).clone();
    let captcha = answer_to(&challenge);
    request(&firm, "nobody", Some(&captcha)).await.expect(202);
    let json = String::from_utf8(BASE64.decode(captcha.as_bytes()).expect("base64")).expect("text");
    for clothes in [format!("{json} "), json.replace(':', ": "), json.replace("\"number\":", "\"number\":0")] {
        let again = BASE64.encode(clothes.as_bytes());
        request(&firm, "nobody", Some(&again)).await.problem(422, "captcha-failed");
    }
}

#[tokio::test]
async fn an_unsolved_forged_or_missing_one_fails() {
    let firm = Firm::new(&Service::shared().await).await;
    let challenge = firm.api.get("/v1/captcha").send().await.expect(200).clone();
    let solved = answer_to(&challenge);
    let text = String::from_utf8(BASE64.decode(solved.as_bytes()).expect("base64")).expect("text");
    let number = serde_json::from_str::<Value>(&text).expect("JSON")["number"].as_u64().expect("a number");
    let mut easier = challenge.clone();
    // A challenge of the attacker's own making, whose answer is known without work.
    easier["salt"] = json!("attackers-salt?expires=9999999999");
    let mut signed = challenge.clone();
    signed["signature"] = json!("0".repeat(64));
    let mut algorithm = challenge.clone();
    algorithm["algorithm"] = json!("none");
    let bad = [
        payload(&challenge, number + 1),
        payload(&easier, number),
        payload(&signed, number),
        payload(&algorithm, number),
        "x".to_owned(),
        "e30=".to_owned(),
        BASE64.encode(b"[]"),
        BASE64.encode(b"null"),
    ];
    for captcha in &bad {
        request(&firm, "nobody", Some(captcha)).await.problem(422, "captcha-failed");
    }
    request(&firm, "nobody", None).await.problem(422, "captcha-failed");
    for malformed in [json!(1), json!(null), json!([solved]), json!({})] {
        let body = json!({"login_id": "nobody", "captcha": malformed});
        firm.post("/v1/password-resets", &body).send().await.problem(400, "invalid-request");
    }
    request(&firm, "nobody", Some(&solved)).await.expect(202);
}

#[tokio::test]
async fn a_challenge_ends() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let captcha = solved_captcha(&firm).await;
    service.advance(24 * 3600).await;
    request(&firm, "nobody", Some(&captcha)).await.problem(422, "captcha-failed");
}

#[tokio::test]
async fn the_completion_needs_one_of_its_own() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let first = solved_captcha(&firm).await;
    let answer = request(&firm, &person.login_id, Some(&first)).await;
    let id = answer.expect(202)["id"].as_str().expect("an id").to_owned();
    let code = code_in(&firm.eventual_message(&person.email).await, 6);
    let path = |step: &str| format!("/v1/password-resets/{id}/{step}");
    let verified = firm.post(&path("verify"), &json!({"code": code})).send().await;
    let token = verified.expect(200)["reset_token"].as_str().expect("a token").to_owned();
    let complete = async |captcha: Option<&str>| {
        let mut body = json!({"reset_token": token, "new_password": NEW_PASSWORD, "confirm_password": NEW_PASSWORD});
        if let Some(captcha) = captcha {
            body["captcha"] = json!(captcha);
        }
        firm.post(&path("complete"), &body).send().await
    };
    complete(None).await.problem(422, "captcha-failed");
    complete(Some(&first)).await.problem(422, "captcha-failed");
    complete(Some(&solved_captcha(&firm).await)).await.expect(204);
    person.sign_in(NEW_PASSWORD).await.expect(200);
}
