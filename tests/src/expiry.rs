//! R2: expiry by the service's clock, with the record still there; the table's TTL decides nothing.

use crate::harness::*;

const WHY: &str = "moves the clock";

async fn valid_for(firm: &Firm, seconds: i64) -> Issued {
    firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "validity_seconds": seconds})).await
}

#[tokio::test]
async fn a_code_is_good_until_its_last_second_and_not_after() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for seconds in [60, 300, 600] {
        let early = valid_for(&firm, seconds).await;
        service.advance(seconds - 2).await;
        // Issued now, so that the two sides of the edge are told apart by one second each.
        firm.verify(&early.id, &early.code).send().await.expect(200);
        let late = valid_for(&firm, seconds).await;
        service.advance(seconds + 1).await;
        firm.verify(&late.id, &late.code).send().await.problem(410, "expired");
        let read = firm.read(&late.id).await;
        assert_eq!(read.expect(200)["status"], "expired", "the record is still there");
        assert_eq!(read.body["attempts_remaining"], 5, "nothing was charged");
    }
}

#[tokio::test]
async fn an_expired_passcode_refuses_everything_the_same_way() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = valid_for(&firm, 300).await;
    service.advance(301).await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(410, "expired");
    firm.verify(&issued.id, &issued.code).send().await.problem(410, "expired");
    firm.resend(&issued.id).send().await.problem(410, "expired");
    firm.cancel(&issued.id).send().await.problem(410, "expired");
    assert_eq!(service.messages_to(&issued.to).await.len(), 1);
}

#[tokio::test]
async fn a_finished_passcode_stays_readable_for_a_day() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (verified, expired) = (valid_for(&firm, 300).await, valid_for(&firm, 300).await);
    firm.verify(&verified.id, &verified.code).send().await.expect(200);
    service.advance(23 * 3600).await;
    assert_eq!(firm.read(&verified.id).await.expect(200)["status"], "verified");
    assert_eq!(firm.read(&expired.id).await.expect(200)["status"], "expired");
    firm.verify(&verified.id, &verified.code).send().await.problem(410, "already-used");
    firm.verify(&expired.id, &expired.code).send().await.problem(410, "expired");
}

#[tokio::test]
async fn an_expired_code_stays_dead_for_good() {
    // An expired item can still be read and updated for days before TTL removes it.
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = valid_for(&firm, 60).await;
    for (seconds, status, code) in
        [(61, 410, "expired"), (3600, 410, "expired"), (22 * 3600, 410, "expired"), (3 * 24 * 3600, 404, "not-found")]
    {
        service.advance(seconds).await;
        firm.verify(&issued.id, &issued.code).send().await.problem(status, code);
    }
}

#[tokio::test]
async fn a_new_passcode_is_issued_after_an_expired_one() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let old = firm.issued(body.clone()).await;
    service.advance(301).await;
    let new = firm.issued(body).await;
    firm.verify(&new.id, &new.code).send().await.expect(200);
    assert_eq!(firm.read(&old.id).await.expect(200)["status"], "expired");
}
