//! Work for later: nothing is lost when the queue does not take it, and nothing is done twice.

use crate::harness::person::{firm_without_captcha, request_reset};
use crate::harness::*;

const WHY: &str = "breaks the queue and moves the clock";

#[tokio::test]
async fn a_job_that_the_queue_did_not_take_is_found_by_the_sweep() {
    let service = own_service!(WHY);
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    service.fault("sqs", "server_error", 100).await;
    let reset = request_reset(&firm, &person.login_id).send().await;
    let id = reset.expect(202)["id"].as_str().expect("an id").to_owned();
    service.clear_faults().await;
    assert!(service.messages_to(&person.email).await.is_empty(), "nothing could wake the worker");
    assert_eq!(service.run_jobs().await, 1);
    let code = code_in(&firm.newest_message(&person.email).await, 6);
    firm.post(&format!("/v1/password-resets/{id}/verify"), &json!({"code": code})).send().await.expect(200);
    assert_eq!(service.run_jobs().await, 0, "done once");
    assert_eq!(service.messages_to(&person.email).await.len(), 1);
}

#[tokio::test]
async fn the_schedule_sweeps_by_the_services_clock() {
    let service = own_service!(WHY);
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    service.fault("sqs", "throttle", 100).await;
    request_reset(&firm, &person.login_id).send().await.expect(202);
    service.clear_faults().await;
    service.advance(61).await;
    assert_eq!(firm.eventual_messages(&person.email, 1).await.len(), 1);
}

#[tokio::test]
async fn a_mail_that_its_provider_refuses_for_now_goes_out_later_and_once() {
    let service = own_service!(WHY);
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    service.fault("ses", "suspended", 3).await;
    request_reset(&firm, &person.login_id).send().await.expect(202);
    // Each try is a job of its own, later each time: 2, 4, 8 seconds.
    for seconds in [3, 5, 9] {
        service.run_jobs().await;
        assert!(service.messages_to(&person.email).await.is_empty());
        service.advance(seconds).await;
    }
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), 1);
    service.advance(200).await;
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), 1);
}

#[tokio::test]
async fn a_lost_answer_of_the_mail_provider_sends_no_second_mail() {
    let service = own_service!(WHY);
    let firm = firm_without_captcha(&service).await;
    let person = Person::new(&firm).await;
    service.fault("ses", "timeout_after", 1).await;
    request_reset(&firm, &person.login_id).send().await.expect(202);
    service.run_jobs().await;
    service.advance(1_000).await;
    service.run_jobs().await;
    assert_eq!(service.messages_to(&person.email).await.len(), 1);
}

#[tokio::test]
async fn only_known_members_run_jobs() {
    let service = local_service!("local mode only");
    let call = |body: &str| service.api().post("/_local/run/jobs").text(body.to_owned());
    call(r#"{"until_idle": "yes"}"#).send().await.problem(400, "invalid-request");
    call(r#"{"x": 1}"#).send().await.problem(400, "invalid-request");
    service.api().get("/_local/run/jobs").send().await.problem(405, "method-not-allowed");
}
