//! The fault table of the providers: what the caller gets, and what is true afterwards.
//!
//! After every fault: provider calls are at most the parts charged, and nothing is approved.

use crate::harness::*;

const WHY: &str = "injects faults";

struct Sms {
    firm: Firm,
    phone: String,
}

impl Sms {
    async fn new(service: &Service) -> Self {
        Self { firm: Firm::new(service).await, phone: people::french_mobile() }
    }

    async fn issue(&self) -> Answer {
        self.firm.issue(&json!({"recipient": {"phone": self.phone}})).send().await
    }

    /// Messages that the provider took, and parts charged for them.
    async fn balance(&self) -> (usize, u64) {
        (self.firm.service.messages_to(&self.phone).await.len(), self.firm.parts_used().await)
    }

    /// The firm knows better: the number is to be called again.
    async fn lift(&self) {
        self.firm.delete(&format!("/v1/suppressions?address={}", encoded(&self.phone))).send().await.expect(204);
    }

    /// After the faults are gone the recipient is served as if nothing had been.
    async fn works_again(&self) {
        self.firm.service.clear_faults().await;
        let issued = self.firm.issued(json!({"recipient": {"phone": self.phone}})).await;
        self.firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn one_throttled_call_is_tried_again() {
    let service = own_service!(WHY);
    for (name, recipient) in
        [("sns", json!({"phone": people::french_mobile()})), ("ses", json!({"email": people::email()}))]
    {
        let firm = Firm::new(&service).await;
        service.fault(name, "throttle", 1).await;
        let issued = firm.issued(json!({"recipient": recipient})).await;
        assert_eq!(issued.document["sends"][0]["status"], "sent");
        assert_eq!(service.messages_to(&issued.to).await.len(), 1);
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn a_provider_that_keeps_throttling_is_unavailable_and_costs_nothing() {
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "throttle", 1000).await;
    let started = sms.issue().await;
    started.problem(503, "delivery-unavailable");
    assert!(started.took.as_secs() < 10, "the retries are bounded: {:?}", started.took);
    assert_eq!(sms.balance().await, (0, 0));
    sms.works_again().await;
    assert_eq!(sms.balance().await, (1, 1));
}

#[tokio::test]
async fn a_throttled_email_provider_is_unavailable() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let body = json!({"recipient": {"email": people::email()}});
    for fault in ["throttle", "suspended"] {
        service.fault("ses", fault, 1000).await;
        firm.issue(&body).send().await.problem(503, "delivery-unavailable");
        service.clear_faults().await;
    }
    assert_eq!(firm.usage().await["email"]["used"], 0);
    let issued = firm.issued(body).await;
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn a_number_that_opted_out_is_told_apart_and_not_charged() {
    // R31.
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "opted_out", 1).await;
    sms.issue().await.problem(422, "recipient-opted-out");
    assert_eq!(sms.balance().await, (0, 0));
    // One fault was injected and is used up: had the call been tried again, a message would be there.
    assert!(service.outbox().await.is_empty());
    sms.lift().await;
    sms.works_again().await;
}

#[tokio::test]
async fn a_number_that_the_provider_refuses_is_invalid_and_not_charged() {
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "invalid_number", 1).await;
    sms.issue().await.problem(422, "invalid-recipient");
    assert_eq!(sms.balance().await, (0, 0));
    sms.lift().await;
    sms.works_again().await;
}

#[tokio::test]
async fn an_address_that_the_provider_rejects_is_not_retried() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    service.fault("ses", "rejected", 1).await;
    let answer = firm.issue(&json!({"recipient": {"email": people::email()}})).send().await;
    answer.problem(422, "invalid-recipient");
    assert!(service.outbox().await.is_empty());
    assert_eq!(firm.usage().await["email"]["used"], 0);
}

#[tokio::test]
async fn a_spend_limit_is_unavailable_and_refunded() {
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "spend_limit", 10).await;
    sms.issue().await.problem(503, "delivery-unavailable");
    assert_eq!(sms.balance().await, (0, 0));
    sms.works_again().await;
}

#[tokio::test]
async fn a_spend_limit_sends_an_email_instead_where_the_tenant_allows() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    firm.settings(json!({"when_plan_exhausted": "email"})).await;
    let (phone, email) = (people::french_mobile(), people::email());
    service.fault("sns", "spend_limit", 10).await;
    let answer = firm.issue(&json!({"recipient": {"phone": phone, "email": email}})).send().await;
    assert_eq!(answer.expect(201)["channel"], "email", "\n{answer}");
    assert_eq!(service.messages_to(&email).await.len(), 1);
    assert!(service.messages_to(&phone).await.is_empty());
    assert_eq!(firm.parts_used().await, 0);
    let code = code_in(&firm.newest_message(&email).await, 6);
    let id = answer.body["id"].as_str().expect("an id");
    firm.verify(id, &code).send().await.expect(200);
}

#[tokio::test]
async fn a_lost_answer_leaves_the_send_unknown_charged_once_and_never_resent() {
    let service = own_service!(WHY);
    for (fault, delivered) in [("server_error", 0), ("timeout", 0), ("timeout_after", 1)] {
        let sms = Sms::new(&service).await;
        service.fault("sns", fault, 1).await;
        let answer = sms.issue().await;
        let document = answer.expect(201);
        assert_eq!(document["status"], "pending", "{fault}\n{answer}");
        assert_eq!(document["sends"][0]["status"], "unknown", "{fault}\n{answer}");
        assert_eq!(sms.balance().await, (delivered, 1), "{fault}");
        let id = document["id"].as_str().expect("an id").to_owned();
        for _ in 0..3 {
            service.advance(10).await;
            sms.firm.read(&id).await.expect(200);
        }
        assert_eq!(sms.balance().await, (delivered, 1), "{fault}: sent again by itself");
        // The person asks for it: that is a send of its own.
        service.advance(10).await;
        sms.firm.resend(&id).send().await.expect(200);
        assert_eq!(sms.balance().await, (delivered + 1, 2), "{fault}");
        let code = code_in(&sms.firm.newest_message(&sms.phone).await, 6);
        sms.firm.verify(&id, &code).send().await.expect(200);
    }
}

#[tokio::test]
async fn a_lost_answer_of_the_email_provider_is_unknown_too() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    for (fault, delivered) in [("server_error", 0), ("timeout_after", 1)] {
        let email = people::email();
        service.fault("ses", fault, 1).await;
        let answer = firm.issue(&json!({"recipient": {"email": email}})).send().await;
        assert_eq!(answer.expect(201)["sends"][0]["status"], "unknown", "{fault}\n{answer}");
        assert_eq!(service.messages_to(&email).await.len(), delivered, "{fault}");
    }
}

#[tokio::test]
async fn a_lost_answer_under_one_idempotency_key_sends_once() {
    // R18.
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "timeout_after", 1).await;
    let call = sms.firm.issue(&json!({"recipient": {"phone": sms.phone}})).idempotency_key("once");
    let first = call.clone().send().await;
    let again = call.send().await;
    assert_eq!(again.expect(201), first.expect(201));
    assert_eq!(sms.balance().await, (1, 1));
}

#[tokio::test]
async fn a_receipt_of_a_lost_answer_leaves_the_send_unknown() {
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    service.fault("sns", "timeout_after", 1).await;
    let id = sms.issue().await.expect(201)["id"].as_str().expect("an id").to_owned();
    // Nothing ties the receipt to the send but the provider's message id, which was in the lost answer: another
    // person's message to the same number must not settle this one.
    let message = sms.firm.newest_message(&sms.phone).await;
    service.receipt(&message.id, "delivered").await.expect(204);
    assert_eq!(sms.firm.read(&id).await.expect(200)["sends"][0]["status"], "unknown");
    // The next send has an answer, and its receipt settles it alone.
    service.advance(31).await;
    sms.firm.resend(&id).send().await.expect(200);
    let message = sms.firm.newest_message(&sms.phone).await;
    service.receipt(&message.id, "delivered").await.expect(204);
    let sends = sms.firm.read(&id).await.expect(200)["sends"].clone();
    assert_eq!((&sends[0]["status"], &sends[1]["status"]), (&json!("unknown"), &json!("delivered")));
}

#[tokio::test]
async fn a_failed_resend_leaves_the_passcode_as_it_was() {
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    let issued = sms.firm.issued(json!({"recipient": {"phone": sms.phone}, "code_length": 10})).await;
    service.advance(31).await;
    service.fault("sns", "throttle", 1000).await;
    sms.firm.resend(&issued.id).send().await.problem(503, "delivery-unavailable");
    service.clear_faults().await;
    assert_eq!(sms.balance().await, (1, 1));
    let read = sms.firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["status"], "pending");
    sms.firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn a_failed_late_resend_does_not_leave_the_recipient_without_a_code() {
    // A rotation kills the old code; when the new one cannot be sent, the old one lives on.
    let service = own_service!(WHY);
    let sms = Sms::new(&service).await;
    let issued = sms.firm.issued(json!({"recipient": {"phone": sms.phone}, "code_length": 10})).await;
    service.advance(250).await;
    service.fault("sns", "throttle", 1000).await;
    sms.firm.resend(&issued.id).send().await.problem(503, "delivery-unavailable");
    service.clear_faults().await;
    let read = sms.firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["expires_at"], issued.document["expires_at"], "with its own validity");
    sms.firm.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn random_provider_faults_never_cost_more_or_less_than_was_sent() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let mut dice = people::Dice::seeded(2);
    // What is charged is what was sent and what may have been: the answers that were lost.
    let (mut charged, mut sent) = (0, 0);
    for _ in 0..60 {
        let fault = match dice.below(3) {
            0 => ["throttle", "opted_out", "invalid_number", "spend_limit"][dice.index(4)],
            1 => ["server_error", "timeout_after"][dice.index(2)],
            _ => "none",
        };
        if fault != "none" {
            service.fault("sns", fault, 20).await;
        }
        let answer = firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send().await;
        service.clear_faults().await;
        match fault {
            "throttle" | "spend_limit" => {
                answer.problem(503, "delivery-unavailable");
            }
            "opted_out" => {
                answer.problem(422, "recipient-opted-out");
            }
            "invalid_number" => {
                answer.problem(422, "invalid-recipient");
            }
            lost_or_none => {
                let status = if lost_or_none == "none" { "sent" } else { "unknown" };
                assert_eq!(answer.expect(201)["sends"][0]["status"], status, "{fault}\n{answer}");
                charged += 1;
                sent += usize::from(lost_or_none != "server_error");
            }
        }
    }
    assert_eq!(firm.parts_used().await, charged);
    assert_eq!(service.messages_of(&firm).await.len(), sent);
}
