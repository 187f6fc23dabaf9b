//! R7: a code is bound to tenant, purpose, recipient, passcode and generation. Swap one and it is a wrong code.

use crate::harness::*;

/// Ten digits, so that two codes are never equal by accident.
fn to(contact: Value, purpose: &str) -> Value {
    json!({"recipient": contact, "purpose": purpose, "code_length": 10})
}

/// Submits each one's code for the other: wrong both ways. Then each for its own: right.
async fn not_interchangeable(one: (&Firm, &Issued), other: (&Firm, &Issued)) {
    assert_ne!(one.1.code, other.1.code);
    one.0.verify(&one.1.id, &other.1.code).send().await.problem(422, "incorrect-code");
    other.0.verify(&other.1.id, &one.1.code).send().await.problem(422, "incorrect-code");
    one.0.verify(&one.1.id, &one.1.code).send().await.expect(200);
    other.0.verify(&other.1.id, &other.1.code).send().await.expect(200);
}

#[tokio::test]
async fn a_code_of_another_purpose_is_wrong() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = json!({"phone": people::french_mobile()});
    let sign_in = firm.issued(to(phone.clone(), "sign_in")).await;
    let transaction = firm.issued(to(phone, "transaction")).await;
    not_interchangeable((&firm, &sign_in), (&firm, &transaction)).await;
}

#[tokio::test]
async fn a_code_of_another_recipient_is_wrong() {
    let firm = Firm::new(&Service::shared().await).await;
    let ana = firm.issued(to(json!({"phone": people::french_mobile()}), "sign_in")).await;
    let ben = firm.issued(to(json!({"phone": people::french_mobile()}), "sign_in")).await;
    not_interchangeable((&firm, &ana), (&firm, &ben)).await;
}

#[tokio::test]
async fn a_code_of_another_tenant_is_wrong_also_for_the_same_person() {
    let service = Service::shared().await;
    let (first, second) = (Firm::new(&service).await, Firm::new(&service).await);
    let phone = json!({"phone": people::french_mobile()});
    let at_first = first.issued(to(phone.clone(), "sign_in")).await;
    let at_second = second.issued(to(phone, "sign_in")).await;
    not_interchangeable((&first, &at_first), (&second, &at_second)).await;
}

#[tokio::test]
async fn a_code_of_an_earlier_passcode_is_wrong() {
    let firm = Firm::new(&Service::shared().await).await;
    let phone = json!({"phone": people::french_mobile()});
    let earlier = firm.issued(to(phone.clone(), "sign_in")).await;
    let later = firm.issued(to(phone, "sign_in")).await;
    assert_ne!(earlier.code, later.code);
    firm.verify(&later.id, &earlier.code).send().await.problem(422, "incorrect-code");
    firm.verify(&earlier.id, &earlier.code).send().await.problem(410, "superseded");
    firm.verify(&earlier.id, &later.code).send().await.problem(410, "superseded");
    firm.verify(&later.id, &later.code).send().await.expect(200);
}

#[tokio::test]
async fn another_tenant_cannot_verify_with_a_code_it_learned() {
    let service = Service::shared().await;
    let (owner, thief) = (Firm::new(&service).await, Firm::new(&service).await);
    let issued = owner.issued_by_sms().await;
    thief.verify(&issued.id, &issued.code).send().await.problem(404, "not-found");
    owner.verify(&issued.id, &issued.code).send().await.expect(200);
}

#[tokio::test]
async fn a_code_by_one_channel_belongs_to_that_contact() {
    // The same person by phone and by email are two recipients, unless one passcode names both.
    let firm = Firm::new(&Service::shared().await).await;
    let by_sms = firm.issued(to(json!({"phone": people::french_mobile()}), "sign_in")).await;
    let by_email = firm.issued(to(json!({"email": people::email()}), "sign_in")).await;
    not_interchangeable((&firm, &by_sms), (&firm, &by_email)).await;
}
