//! With `--data` nothing is lost when the process is stopped with Ctrl-C and started again.

use crate::harness::*;

#[tokio::test]
async fn a_restart_keeps_keys_passcodes_attempts_and_usage() {
    if Service::shared_local("restarts the process").await.is_none() {
        return;
    }
    let data = Directory::new();
    let first = Service::start(&["--data", data.path()]).await;
    let firm = Firm::new(&first).await;
    let pending = firm.issued_by_sms().await;
    firm.verify(&pending.id, &wrong(&pending.code)).send().await.problem(422, "incorrect-code");
    let verified = firm.issued_by_email().await;
    firm.verify(&verified.id, &verified.code).send().await.expect(200);
    let idempotent = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).idempotency_key("k");
    let before = idempotent.send().await.expect(201).clone();
    let usage = firm.usage().await;
    assert!(first.interrupt(), "Ctrl-C ends with success");

    let second = Service::start(&["--data", data.path()]).await;
    assert_eq!(second.operator_key(), first.operator_key());
    let firm = firm.at(&second);
    assert_eq!(firm.usage().await, usage);
    assert_eq!(firm.read(&pending.id).await.expect(200)["attempts_remaining"], 4);
    firm.verify(&pending.id, &pending.code).send().await.expect(200);
    firm.verify(&verified.id, &verified.code).send().await.problem(410, "already-used");
    assert_eq!(
        firm.get(&format!("/v1/passcodes/{}", before["id"].as_str().expect("an id"))).send().await.expect(200),
        &before
    );
}

#[tokio::test]
async fn what_was_answered_is_kept_also_when_the_process_is_stopped_amid_requests() {
    if Service::shared_local("restarts the process").await.is_none() {
        return;
    }
    let data = Directory::new();
    let first = Service::start(&["--data", data.path()]).await;
    let firm = Firm::new(&first).await;
    let requests: Vec<_> = (0..40)
        .map(|_| tokio::spawn(firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send_unchecked()))
        .collect();
    let stopping = tokio::task::spawn_blocking({
        let first = first.clone();
        move || {
            // The first of them is answered, the others are under way.
            first.logged(&["POST", "/v1/passcodes", "201"]);
            first.interrupt()
        }
    });
    let mut answered = Vec::new();
    for request in requests {
        // Requests that came too late find nobody; that is no loss.
        if let Ok(answer) = request.await.expect("no panic")
            && answer.status == 201
        {
            answered.push(answer.body["id"].as_str().expect("an id").to_owned());
        }
    }
    assert!(stopping.await.expect("no panic"), "Ctrl-C ends with success");
    assert!(!answered.is_empty());
    let second = Service::start(&["--data", data.path()]).await;
    let firm = firm.at(&second);
    for id in &answered {
        assert_eq!(firm.read(id).await.expect(200)["status"], "pending");
    }
    assert!(firm.parts_used().await >= answered.len() as u64);
}

#[tokio::test]
async fn without_data_an_instance_starts_empty_and_ends_cleanly() {
    let service = new_service!("stops the process");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    assert!(service.interrupt(), "Ctrl-C ends with success");
    let other = Service::start(&[]).await;
    let firm = firm.at(&other);
    firm.read(&issued.id).await.problem(401, "unauthorized");
}
