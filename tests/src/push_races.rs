//! An approval against whatever else happens to its sign-in at that moment, and against whoever else asks for it: it opens one
//! sign-in, once, for the firm whose it is.

use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";

/// A person's sign-in whose request waits: its path, the number, the request.
async fn asked(firm: &Firm, person: &Person, device: &Device) -> (String, String, Value) {
    let sign_in = opened(person).await;
    let number = prompted(firm, &sign_in, device).await;
    (sign_in, number, device.request().await)
}

/// How many of these answers are a completed sign-in.
fn completed<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> usize {
    answers.into_iter().filter(|answer| answer.status == 200 && answer.body["status"] == "complete").count()
}

#[tokio::test]
async fn r4_of_a_crowd_of_numbers_one_is_compared() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    let right: usize = number.parse().expect("digits");
    let mut calls = Vec::new();
    for step in 1..=120 {
        let guess = format!("{:03}", (right + step) % 1_000);
        calls.push(device.decision(&request, &device.approval(&request, &guess)).await);
    }
    let answers = at_once(calls.into_iter().map(Call::send)).await;
    let tally = crate::races::tally(&answers);
    assert_eq!(
        tally,
        [("422 incorrect-number".to_owned(), 1), ("410 already-used".to_owned(), 119)].into(),
        "{tally:?}"
    );
    device.approve(&request, &number).await.problem(410, "already-used");
    assert_eq!(prompt_status(&firm, &sign_in).await, "wrong_number");
}

#[tokio::test]
async fn a_sign_in_that_is_approved_and_proved_at_once_completes_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    for round in 0..4 {
        // A step of the passcode that was not used.
        service.advance(60).await;
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let body = json!({"factor_id": device.factor_id, "code": device.code(0).await});
        let mut calls = vec![device.decision(&request, &device.approval(&request, &number)).await];
        calls.push(firm.post(&format!("{sign_in}/verify"), &body));
        calls.extend((0..6).map(|_| firm.get(&sign_in)));
        let mut answers = at_once(calls.into_iter().map(Call::send)).await;
        answers.push(firm.get(&sign_in).send().await);
        assert_eq!(completed(&answers), 1, "round {round}: {:?}", crate::races::tally(&answers));
        firm.get(&sign_in).send().await.problem(410, "already-used");
    }
}

#[tokio::test]
async fn what_was_approved_and_then_given_up_opens_nothing() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    device.approve(&request, &number).await.expect(204);
    firm.delete(&sign_in).send().await.expect(204);
    firm.get(&sign_in).send().await.problem(410, "canceled");
    // At the same moment.
    for round in 0..3 {
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let approval = device.decision(&request, &device.approval(&request, &number)).await;
        let answers = at_once([approval, firm.delete(&sign_in)].into_iter().map(Call::send)).await;
        let gone = answers.iter().find(|answer| answer.method == "DELETE").expect("an answer");
        gone.expect(204);
        let late = firm.get(&sign_in).send().await;
        assert_eq!((late.status, late.code()), (410, "canceled"), "round {round}\n{late}");
        assert_eq!(device.requests().await, Vec::<Value>::new());
    }
}

#[tokio::test]
async fn a_reset_at_the_moment_of_an_approval_leaves_nothing_open() {
    let service = own_service!(WHY);
    let (firm, person) = enabled(&service).await;
    for round in 0..3 {
        let device = enrolled(&person).await;
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let approval = device.decision(&request, &device.approval(&request, &number)).await;
        let reset = firm.post(&format!("{}/mfa/reset", person.path()), &json!({"reason": "lost"}));
        let answers = at_once([approval, reset].into_iter().map(Call::send)).await;
        let reset = answers.iter().find(|answer| answer.path.ends_with("/reset")).expect("an answer");
        reset.expect(204);
        let late = firm.get(&sign_in).send().await;
        assert_eq!((late.status, late.code()), (410, "canceled"), "round {round}\n{late}");
        device.asked().await.problem(401, "unauthorized");
    }
}

#[tokio::test]
async fn fraud_and_an_approval_at_once_are_one_of_the_two() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    crate::harness::totp::enable_by(&Person::new(&firm).await, 10, &["push"]).await;
    service.run_jobs().await;
    let before = service.messages_to(&firm.admin_email).await.len();
    let mut reports = 0;
    for round in 0..5 {
        // A report blocks its account for an hour.
        let person = Person::new(&firm).await;
        let device = enrolled(&person).await;
        let (sign_in, number, request) = asked(&firm, &person, &device).await;
        let calls = [
            device.decision(&request, &device.approval(&request, &number)).await,
            device.decision(&request, &device.denial(&request, "fraudulent")).await,
        ];
        let answers = at_once(calls.into_iter().map(Call::send)).await;
        let tally = crate::races::tally(&answers);
        assert_eq!(answers.iter().filter(|answer| answer.status == 204).count(), 1, "round {round}: {tally:?}");
        let shown = firm.get(&sign_in).send().await;
        if shown.status == 410 {
            shown.problem(410, "canceled");
            reports += 1;
        } else {
            assert_eq!(shown.expect(200)["status"], "complete", "round {round}: {tally:?}");
        }
        let blocked = challenge(&firm, &opened(&person).await, &device).send().await;
        assert_eq!(blocked.status == 429, shown.status == 410, "round {round}\n{blocked}");
    }
    service.run_jobs().await;
    assert_eq!(service.messages_to(&firm.admin_email).await.len(), before + reports, "a mail for each report");
}

#[tokio::test]
async fn nobody_else_takes_what_was_approved() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    device.approve(&request, &number).await.expect(204);
    let stranger = Firm::new(&service).await;
    stranger.get(&sign_in).send().await.problem(404, "not-found");
    stranger.delete(&sign_in).send().await.problem(404, "not-found");
    firm.api.get(sign_in.as_str()).send().await.problem(401, "unauthorized");
    let weak = firm.new_key(&["passcodes", "firm"]).await;
    firm.api.get(sign_in.as_str()).key(&weak).send().await.problem(403, "forbidden");
    let by_device = device.call("GET", &sign_in, None).await.send().await;
    by_device.problem(401, "unauthorized");
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}

#[tokio::test]
async fn one_key_at_two_firms_is_two_devices() {
    let service = own_service!(WHY);
    let ((firm, person), (_, elsewhere)) = (enabled(&service).await, enabled(&service).await);
    let (mut device, _) = enrolled_with(&person, &first_grant(&person).await).await;
    let here = (device.id.clone(), device.tenant.clone());
    let pending = pending(&elsewhere, &first_grant(&elsewhere).await).await;
    let factor_here = device.factor_id.clone();
    device.factor_id = pending.body["id"].as_str().expect("an id").to_owned();
    device.pair(&secret_of(&pending)).await.expect(201);
    confirm(&elsewhere, &device).await.expect(200);
    let there = (device.id.clone(), device.tenant.clone());
    assert_ne!(here, there);
    device.factor_id = factor_here;
    (device.id, device.tenant) = here.clone();
    let (sign_in, number, request) = asked(&firm, &person, &device).await;
    // As the other firm's device it sees nothing and decides nothing.
    (device.id, device.tenant) = there.clone();
    assert_eq!(device.requests().await, Vec::<Value>::new());
    device.approve(&request, &number).await.problem(404, "not-found");
    // What it signs for the other firm, or as the other device, is no decision here.
    for (id, tenant) in [(&here.0, &there.1), (&there.0, &here.1)] {
        (device.id, device.tenant) = (id.clone(), tenant.clone());
        let body = device.approval(&request, &number);
        device.id = here.0.clone();
        device.decision(&request, &body).await.send().await.problem(401, "unauthorized");
    }
    // Nor does a request that is signed as the one stand for the other.
    let path = format!("/v1/devices/{}/requests", here.0);
    device.id = there.0;
    let signing = device.signing("GET", &path, None).await;
    let header = device.header(&signing);
    device.call_with(&signing, &header).send().await.problem(401, "unauthorized");
    device.call_with(&signing, &header.replace(&device.id, &here.0)).send().await.problem(401, "unauthorized");
    (device.id, device.tenant) = here;
    device.approve(&request, &number).await.expect(204);
    assert_eq!(firm.get(&sign_in).send().await.expect(200)["status"], "complete");
}
