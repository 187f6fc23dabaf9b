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

#[tokio::test]
async fn who_complains_has_the_mail_and_who_opted_out_has_no_message() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    let (sms, mail) = (firm.issued_by_sms().await, firm.issued_by_email().await);
    let (sms_message, mail_message) = (message_id(&firm, &sms).await, message_id(&firm, &mail).await);
    service.receipt(&sms_message, "opted_out").await.expect(204);
    service.receipt(&mail_message, "complained").await.expect(204);
    assert_eq!(send_status(&firm, &sms.id).await, "failed");
    assert_eq!(send_status(&firm, &mail.id).await, "delivered");
    // Nobody says the one of a mail, or the other of a text message.
    assert_eq!(service.receipt(&sms_message, "complained").await.status, 400);
    assert_eq!(service.receipt(&mail_message, "opted_out").await.status, 400);
    // A receipt refunds nothing.
    assert_eq!(firm.parts_used().await, 1);
}

#[tokio::test]
async fn receipts_in_any_order_however_often_and_at_once_come_to_what_they_say_together() {
    // R32: whatever is delivered once is delivered, whatever else is said before or after.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let mut dice = people::Dice::seeded(32);
    for round in 0..40 {
        let is_mail = dice.below(2) == 0;
        let comes_first = dice.below(4) == 0;
        if comes_first {
            service.fault(if is_mail { "ses" } else { "sns" }, "receipt_first", 1).await;
        }
        let issued = if is_mail { firm.issued_by_email().await } else { firm.issued_by_sms().await };
        let message = message_id(&firm, &issued).await;
        let kinds: &[&str] =
            if is_mail { &["delivered", "failed", "complained"] } else { &["delivered", "failed", "opted_out"] };
        // A third of the rounds hears of failures alone.
        let kinds = if round % 3 == 0 { &kinds[1..2] } else { kinds };
        let receipts: Vec<&str> = (0..=dice.below(5)).map(|_| kinds[dice.index(kinds.len())]).collect();
        if dice.below(2) == 0 {
            for status in &receipts {
                service.receipt(&message, status).await.expect(204);
            }
        } else {
            let all = receipts.iter().map(|status| {
                let (service, message, status) = (service.clone(), message.clone(), (*status).to_owned());
                async move { service.receipt(&message, &status).await }
            });
            assert!(at_once(all).await.iter().all(|answer| answer.status == 204));
        }
        let is_delivered = comes_first || receipts.iter().any(|status| ["delivered", "complained"].contains(status));
        let expected = if is_delivered { "delivered" } else { "failed" };
        assert_eq!(send_status(&firm, &issued.id).await, expected, "{receipts:?}, the first early: {comes_first}");
    }
}
