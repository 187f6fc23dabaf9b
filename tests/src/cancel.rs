//! `DELETE /v1/passcodes/{id}`, and supersession by a newer passcode.

use crate::harness::*;

#[tokio::test]
async fn a_canceled_passcode_answers_canceled_everywhere() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let canceled = firm.cancel(&issued.id).send().await;
    canceled.expect(204);
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "canceled");
    firm.resend(&issued.id).send().await.problem(410, "canceled");
    firm.cancel(&issued.id).send().await.problem(410, "canceled");
    assert_eq!(firm.read(&issued.id).await.expect(200)["status"], "canceled");
    assert_eq!(firm.service.messages_to(&issued.to).await.len(), 1);
}

#[tokio::test]
async fn a_person_can_start_again_right_after_canceling() {
    // vonage-node-sdk#1036 answers 409.
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let first = firm.issued(body.clone()).await;
    firm.cancel(&first.id).send().await.expect(204);
    let second = firm.issued(body).await;
    firm.verify(&second.id, &second.code).send().await.expect(200);
}

#[tokio::test]
async fn a_newer_passcode_for_the_same_purpose_supersedes_the_pending_one() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}, "purpose": "access"});
    let older = firm.issued(body.clone()).await;
    let newer = firm.issued(body).await;
    assert_eq!(firm.read(&older.id).await.expect(200)["status"], "superseded");
    firm.verify(&older.id, &older.code).send().await.problem(410, "superseded");
    firm.resend(&older.id).send().await.problem(410, "superseded");
    firm.cancel(&older.id).send().await.problem(410, "superseded");
    assert_eq!(firm.read(&newer.id).await.expect(200)["status"], "pending");
    firm.verify(&newer.id, &newer.code).send().await.expect(200);
}

#[tokio::test]
async fn spelling_the_same_phone_otherwise_supersedes_too() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = people::french_mobile();
    let older = firm.issued(json!({"recipient": {"phone": phone}})).await;
    let national = json!({"recipient": {"phone": people::french_national(&phone), "country": "FR"}});
    firm.issue(&national).send().await.expect(201);
    assert_eq!(firm.read(&older.id).await.expect(200)["status"], "superseded");
}

#[tokio::test]
async fn passcodes_of_other_purposes_people_and_tenants_stay_pending() {
    let service = Service::shared().await;
    let (firm, other_firm) = (Firm::new(&service).await, Firm::new(&service).await);
    let phone = people::french_mobile();
    let body = |purpose: &str| json!({"recipient": {"phone": phone}, "purpose": purpose});
    let first = firm.issued(body("access")).await;
    firm.issued(body("transaction")).await;
    firm.issued(body("slug_of_the_tenant")).await;
    firm.issued_by_sms().await;
    other_firm.issued(body("access")).await;
    firm.verify(&first.id, &first.code).send().await.expect(200);
}

#[tokio::test]
async fn a_finished_passcode_is_not_superseded() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let first = firm.issued(body.clone()).await;
    firm.verify(&first.id, &first.code).send().await.expect(200);
    firm.issued(body).await;
    assert_eq!(firm.read(&first.id).await.expect(200)["status"], "verified");
}

#[tokio::test]
async fn a_passcode_that_lives_on_by_a_late_resend_is_superseded_too() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let phone = people::french_mobile();
    let older = firm.issued(json!({"recipient": {"phone": phone}})).await;
    service.advance(250).await;
    firm.resend(&older.id).send().await.expect(200);
    let rotated = code_in(&firm.newest_message(&phone).await, 6);
    // Past the first expiry, well before the new one.
    service.advance(100).await;
    let newer = firm.issued(json!({"recipient": {"phone": phone}})).await;
    firm.verify(&older.id, &rotated).send().await.problem(410, "superseded");
    firm.verify(&newer.id, &newer.code).send().await.expect(200);
}
