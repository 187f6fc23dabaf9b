//! Accounts by their email address.

use countersign::accounts::import::{Line, import};
use countersign::accounts::manage;
use countersign::accounts::model::Changes;
use countersign::table;
use serde_json::json;
use tokio::task::JoinSet;

use crate::firm::*;

#[tokio::test]
async fn an_address_finds_the_accounts_that_have_it_and_no_others() {
    let firm = Firm::new().await;
    firm.put("Ana.Silva", json!({"email": "ana@example.com"})).await;
    firm.put("ana-2", json!({"email": "ANA@Example.com", "status": "disabled"})).await;
    firm.put("bo", json!({"email": "bo@example.com"})).await;
    firm.put("cy", json!({})).await;
    firm.another().await.put("dee", json!({"email": "ana@example.com"})).await;
    assert_eq!(firm.login_ids("aNa@example.com").await, ["ana-2", "Ana.Silva"]);
    // Another address, none, and back again.
    firm.put("ana-2", json!({"email": "bo@example.com"})).await;
    assert_eq!(firm.login_ids("ana@example.com").await, ["Ana.Silva"]);
    assert_eq!(firm.login_ids("bo@example.com").await, ["ana-2", "bo"]);
    let none: Changes = serde_json::from_value(json!({"email": null})).unwrap();
    firm.act(async |op| manage::change(op, &login("bo"), &none).await.unwrap()).await;
    assert_eq!(firm.login_ids("bo@example.com").await, ["ana-2"]);
    firm.act(async |op| manage::delete(op, &login("ana-2")).await.unwrap()).await;
    assert_eq!(firm.login_ids("bo@example.com").await, Vec::<String>::new());
    // By import, and at most twenty are told of.
    let lines = (0..25).map(|index| Line {
        login_id: login(&format!("person-{index:02}")),
        changes: serde_json::from_value(json!({"email": "many@example.com"})).unwrap(),
        password: None,
        is_whole: true,
    });
    let lines = lines.collect();
    let kept = firm.act(async |op| import(&firm.app, op.tenant, op.principal, lines, op.audit, op.now).await).await;
    assert!(kept.iter().all(Result::is_ok));
    assert_eq!(firm.login_ids("many@example.com").await.len(), 20);
    // It holds no address.
    let items = firm.app.table.query(&table::Range::all(format!("T#{}#ACCT", firm.tenant.id), "", 100)).await.unwrap();
    assert!(!format!("{:?}", items.items).contains("example.com"));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_changes_of_an_address_at_once_leave_what_the_account_says() {
    let firm = Firm::new().await;
    let mut running = JoinSet::new();
    for index in 0..30 {
        let firm = firm.clone();
        running.spawn(async move {
            firm.put("ana", json!({"email": format!("ana-{}@example.com", index % 3)})).await;
        });
    }
    running.join_all().await;
    let ana = firm.act(async |op| manage::get(op, &login("ana")).await.unwrap()).await;
    let kept = ana.profile.email.unwrap();
    // The items themselves, and not only what the accounts let through.
    for index in 0..3 {
        let address = email(&format!("ana-{index}@example.com"));
        let hash = address.hash(&firm.app.keys.ring().await.unwrap(), &firm.tenant.id);
        let range = table::Range::all(format!("T#{}#EMAIL#{hash}", firm.tenant.id), "", 100);
        let items = firm.app.table.query(&range).await.unwrap().items;
        assert_eq!(items.len(), usize::from(address == kept), "{index}");
    }
}
