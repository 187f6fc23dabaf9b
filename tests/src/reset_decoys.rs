//! R12, R38: for a login ID that nobody has, every step answers with the same bytes, and takes as long.

use std::time::Duration;

use crate::harness::people::Dice;
use crate::harness::person::{Person, firm_without_captcha, request_reset};
use crate::harness::*;

/// An answer without what differs between any two requests: the ids, the times, the seconds to wait.
fn shape(answer: &Answer) -> String {
    let text = answer.anonymous();
    let mut shape = String::new();
    for word in text.split_inclusive(['"', '\n', ' ', ',']) {
        if word.starts_with("pr_") {
            shape.push_str("<id>");
        } else if word.starts_with("20") && word.contains('T') && word.contains('Z') {
            shape.push_str("<time>");
        } else {
            shape.push_str(word);
        }
    }
    // Seconds to wait: two requests are never asked at the same moment.
    let waits = |line: &&str| !line.starts_with("retry-after:") && !line.starts_with("ratelimit:");
    shape.lines().filter(waits).collect::<Vec<_>>().join("\n")
}

/// Asks with the given login ID and walks every step; returns the shape of each answer.
async fn walk(firm: &Firm, login_id: &str) -> Vec<String> {
    let mut shapes = Vec::new();
    let asked = request_reset(firm, login_id).send().await;
    shapes.push(shape(&asked));
    let id = asked.expect(202)["id"].as_str().expect("an id").to_owned();
    let post = |step: &str, body: Value| firm.post(&format!("/v1/password-resets/{id}/{step}"), &body).send();
    let complete = |token: &str, confirm: &str| {
        post("complete", json!({"reset_token": token, "new_password": NEW_PASSWORD, "confirm_password": confirm}))
    };
    shapes.push(shape(&post("resend", json!({})).await));
    shapes.push(shape(&post("verify", json!({"code": "12345"})).await));
    shapes.push(shape(&complete(&"x".repeat(43), NEW_PASSWORD).await));
    shapes.push(shape(&complete(&"x".repeat(43), PASSWORD).await));
    for _ in 0..7 {
        shapes.push(shape(&post("verify", json!({"code": "000000"})).await));
    }
    shapes.push(shape(&post("resend", json!({})).await));
    shapes.push(shape(&complete(&"x".repeat(43), NEW_PASSWORD).await));
    shapes
}

#[tokio::test]
async fn every_step_of_a_decoy_answers_with_the_same_bytes() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let (known, disabled) = (Person::new(&firm).await, Person::new(&firm).await);
    firm.patch(&disabled.path(), &json!({"status": "disabled"})).send().await.expect(200);
    let expected = walk(&firm, &known.login_id).await;
    for login_id in [disabled.login_id.as_str(), &people::letters(), "nobody@example.com"] {
        assert_eq!(walk(&firm, login_id).await, expected, "{login_id}");
    }
}

#[tokio::test]
async fn asking_too_often_answers_alike() {
    let service = Service::shared().await;
    let firm = firm_without_captcha(&service).await;
    let known = Person::new(&firm).await;
    let unknown = people::letters();
    for time in 1..=8 {
        let (a, b) = (request_reset(&firm, &known.login_id).send().await, request_reset(&firm, &unknown).send().await);
        assert_eq!(shape(&a), shape(&b), "request {time}");
    }
}

#[tokio::test]
async fn a_late_resend_and_the_expiry_of_a_decoy_answer_alike() {
    let service = own_service!("moves the clock");
    let firm = firm_without_captcha(&service).await;
    let known = Person::new(&firm).await;
    let unknown = people::letters();
    let mut ids = Vec::new();
    for login_id in [&known.login_id, &unknown] {
        ids.push(request_reset(&firm, login_id).send().await.expect(202)["id"].as_str().expect("an id").to_owned());
    }
    for seconds in [31, 31, 190, 10, 400] {
        service.advance(seconds).await;
        let resend = async |id: &str| firm.post(&format!("/v1/password-resets/{id}/resend"), &json!({})).send().await;
        let (a, b) = (resend(&ids[0]).await, resend(&ids[1]).await);
        assert_eq!(shape(&a), shape(&b), "after {seconds} s more");
    }
    let verify = async |id: &str| {
        firm.post(&format!("/v1/password-resets/{id}/verify"), &json!({"code": "123456"})).send().await
    };
    assert_eq!(shape(&verify(&ids[0]).await), shape(&verify(&ids[1]).await));
}

/// The chance that a sample of one is larger than one of the other: 0.5 when nothing tells them apart.
fn chance_larger(ones: &[Duration], others: &[Duration]) -> f64 {
    let mut sorted = others.to_vec();
    sorted.sort_unstable();
    let below: usize = ones.iter().map(|one| sorted.partition_point(|other| other < one)).sum();
    below as f64 / (ones.len() as f64 * others.len() as f64)
}

fn alike(what: &str, known: &[Duration], unknown: &[Duration]) {
    let chance = chance_larger(known, unknown);
    // A thousand of each: chance alone stays within 0.04 of one half, three times its deviation.
    assert!((0.44..=0.56).contains(&chance), "{what}: a known login ID takes longer with probability {chance:.3}");
}

#[tokio::test]
async fn two_thousand_samples_do_not_tell_a_decoy_by_its_time() {
    let service = own_service!("needs a machine of its own, not a network");
    let firm = firm_without_captcha(&service).await;
    const EACH: usize = 1000;
    let logins: Vec<String> = (0..EACH).map(|n| format!("known{n:04}")).collect();
    for part in logins.chunks(500) {
        let lines: Vec<String> =
            part.iter().map(|login_id| json!({"login_id": login_id, "email": people::email()}).to_string()).collect();
        let call = firm.api.post("/v1/accounts/import").key(&firm.key).header("content-type", "application/x-ndjson");
        call.bytes(lines.join("\n")).send().await.expect(200);
    }
    // In pairs, so that a machine that gets busier meanwhile is as busy for both; and in random order, so that what one request
    // leaves running in the background falls on both kinds alike.
    let mut dice = Dice::seeded(38);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    let (mut known_ids, mut unknown_ids) = (Vec::new(), Vec::new());
    for (n, known_login) in logins.iter().enumerate() {
        let known_first = dice.below(2) == 0;
        for is_known in [known_first, !known_first] {
            let (times, ids) = if is_known { (&mut known, &mut known_ids) } else { (&mut unknown, &mut unknown_ids) };
            let login_id = if is_known { known_login.clone() } else { format!("nobody{n:04}") };
            let answer = request_reset(&firm, &login_id).send().await;
            ids.push(answer.expect(202)["id"].as_str().expect("an id").to_owned());
            times.push(answer.took);
        }
    }
    alike("request", &known, &unknown);

    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for (known_id, unknown_id) in known_ids.iter().zip(&unknown_ids).take(250) {
        for _ in 0..2 {
            let known_first = dice.below(2) == 0;
            for is_known in [known_first, !known_first] {
                let (times, id) = if is_known { (&mut known, known_id) } else { (&mut unknown, unknown_id) };
                let path = format!("/v1/password-resets/{id}/verify");
                let answer = firm.post(&path, &json!({"code": "000000"})).send().await;
                answer.problem(422, "incorrect-code");
                times.push(answer.took);
            }
        }
    }
    alike("verify", &known, &unknown);
}
