//! Forgotten login IDs.

use std::sync::Arc;

use countersign::delivery::model::AddressFault;
use countersign::delivery::suppressions::model::Suppression;
use countersign::delivery::suppressions::store::suppress;
use countersign::ids::TestRecipientId;
use countersign::recipients::Channel;
use countersign::table;
use countersign::tenants::model::{Tenant, TestRecipient};
use serde_json::json;

use crate::firm::*;

#[tokio::test]
async fn forgotten_login_ids_go_once_to_the_address_that_has_them() {
    let firm = Firm::new().await;
    firm.put("Ana.Silva", json!({"email": "Ana@example.com"})).await;
    firm.put("ana-2", json!({"email": "ana@example.com"})).await;
    firm.put("ana-3", json!({"email": "ana@example.com", "status": "disabled"})).await;
    firm.put("bo", json!({"email": "bo@example.com", "status": "disabled"})).await;
    firm.asks("ANA@example.com", "203.0.113.9").await.unwrap();
    assert_eq!(firm.mailed().len(), 0, "not before the answer");
    assert_eq!((firm.do_jobs().await, firm.do_jobs().await), (1, 0));
    let mailed = firm.mailed();
    let [(to, text)] = mailed.as_slice() else { panic!("{mailed:?}") };
    assert_eq!(to, r#"["ana@example.com"]"#);
    assert!(text.contains("Ana.Silva") && text.contains("ana-2") && !text.contains("ana-3") && text.contains("Acme"));
    assert!(!text.contains("http"));
    // The same for those who get nothing: a job each.
    for nobody in ["bo@example.com", "nobody@example.com"] {
        firm.asks(nobody, "203.0.113.9").await.unwrap();
        assert_eq!((firm.do_jobs().await, firm.mailed().len()), (1, 0), "{nobody}");
    }
    let jobs = firm.app.table.query(&table::Range::all(format!("T#{}#AUDIT", firm.tenant.id), "", 100)).await.unwrap();
    assert!(!format!("{:?}", jobs.items).contains("@example.com"), "only masked");
}

#[tokio::test]
async fn r60_a_suppressed_address_and_a_test_recipient_are_mailed_nothing() {
    let firm = Firm::new().await;
    let ring = firm.app.keys.ring().await.unwrap();
    for (login_id, address) in [("ana", "ana@example.com"), ("bo", "bo@example.com")] {
        firm.put(login_id, json!({"email": address})).await;
    }
    let suppression = Suppression {
        channel: Channel::Email,
        to: "a••@e••.com".into(),
        reason: AddressFault::Bounced,
        since: firm.app.clock.now(),
    };
    let hash = |address: &str| email(address).hash(&ring, &firm.tenant.id);
    firm.app.table.write_all(suppress(&firm.tenant.id, &hash("ana@example.com"), &suppression).into()).await.unwrap();
    let test = TestRecipient {
        id: TestRecipientId::new(&firm.app.random),
        is_phone: false,
        hash: hash("bo@example.com").as_str().to_owned(),
        to: "b••@e••.com".into(),
        code: "000000".into(),
        until_ms: i64::MAX,
    };
    let tenant = Tenant { test_recipients: vec![test], ..(*firm.tenant).clone() };
    let firm = Firm { tenant: Arc::new(tenant), ..firm };
    for address in ["ana@example.com", "bo@example.com"] {
        firm.asks(address, "203.0.113.9").await.unwrap();
        assert_eq!((firm.do_jobs().await, firm.mailed().len()), (1, 0), "{address}");
    }
}

#[tokio::test]
async fn r38_an_address_that_is_asked_about_too_often_gets_no_more_and_nobody_is_told() {
    let firm = Firm::new().await;
    firm.put("ana", json!({"email": "ana@example.com"})).await;
    for address in ["ana@example.com", "nobody@example.com"] {
        for _ in 0..8 {
            firm.asks(address, "203.0.113.9").await.unwrap();
        }
        assert_eq!(firm.do_jobs().await, 2, "{address}");
    }
    assert_eq!(firm.mailed().len(), 2);
    // A network has a limit of its own, and is told.
    let mut refused = 0;
    for index in 0..31 {
        refused += usize::from(firm.asks(&format!("p{index}@example.com"), "198.51.100.7").await.is_err());
    }
    assert_eq!(refused, 1);
}
