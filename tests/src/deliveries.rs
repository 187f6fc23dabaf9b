//! R32: accepted is not delivered. Receipts come late, doubled and out of order; the state only moves forward.

use crate::harness::*;

const WHY: &str = "reports deliveries through local mode";

async fn send_status(firm: &Firm, id: &str) -> Value {
    firm.read(id).await.expect(200)["sends"][0]["status"].clone()
}

async fn message_id(firm: &Firm, issued: &Issued) -> String {
    firm.newest_message(&issued.to).await.id
}

#[tokio::test]
async fn a_receipt_makes_a_send_delivered() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    for issued in [firm.issued_by_sms().await, firm.issued_by_email().await] {
        assert_eq!(send_status(&firm, &issued.id).await, "sent");
        service.receipt(&message_id(&firm, &issued).await, "delivered").await.expect(204);
        assert_eq!(send_status(&firm, &issued.id).await, "delivered");
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn a_receipt_makes_a_send_failed() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    for issued in [firm.issued_by_sms().await, firm.issued_by_email().await] {
        service.receipt(&message_id(&firm, &issued).await, "failed").await.expect(204);
        assert_eq!(send_status(&firm, &issued.id).await, "failed");
        // The recipient may have the code all the same: it stays good.
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn what_was_delivered_stays_delivered() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let message = message_id(&firm, &issued).await;
    for status in ["delivered", "delivered", "failed", "delivered", "failed"] {
        service.receipt(&message, status).await.expect(204);
        assert_eq!(send_status(&firm, &issued.id).await, "delivered", "after {status}");
    }
}

#[tokio::test]
async fn receipts_at_once_end_delivered_and_change_nothing_else() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let message = message_id(&firm, &issued).await;
    let receipts = (0..20).map(|_| {
        let (service, message) = (service.clone(), message.clone());
        async move { service.receipt(&message, "delivered").await }
    });
    assert!(at_once(receipts).await.iter().all(|answer| answer.status == 204));
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["sends"][0]["status"], "delivered");
    assert_eq!(read.body["sends"].as_array().expect("a list").len(), 1);
    assert_eq!(read.body["attempts_remaining"], 5);
    assert_eq!(firm.parts_used().await, 1);
}

#[tokio::test]
async fn a_receipt_after_the_verification_changes_only_the_send() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let message = message_id(&firm, &issued).await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    service.receipt(&message, "delivered").await.expect(204);
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["status"], "verified");
    assert_eq!(read.body["sends"][0]["status"], "delivered");
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "already-used");
}

#[tokio::test]
async fn each_send_has_its_own_receipt() {
    let service = own_service!("moves the clock");
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let first = message_id(&firm, &issued).await;
    service.advance(31).await;
    firm.resend(&issued.id).send().await.expect(200);
    let second = message_id(&firm, &issued).await;
    assert_ne!(first, second);
    service.receipt(&second, "delivered").await.expect(204);
    service.receipt(&first, "failed").await.expect(204);
    let sends = firm.read(&issued.id).await.expect(200)["sends"].clone();
    assert_eq!((&sends[0]["status"], &sends[1]["status"]), (&json!("failed"), &json!("delivered")), "{sends}");
}

#[tokio::test]
async fn a_receipt_for_an_unknown_message_is_not_found() {
    let service = local_service!(WHY);
    assert_eq!(service.receipt("00000000-0000-0000-0000-000000000000", "delivered").await.status, 404);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    assert_eq!(service.receipt(&message_id(&firm, &issued).await, "read").await.status, 400);
}
