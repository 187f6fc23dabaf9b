//! Choosing a login ID and a password, and signing out everywhere.

use countersign::accounts::model::Account;
use countersign::accounts::{AccountError, ChosenError, manage};
use serde_json::json;
use tokio::task::JoinSet;

use crate::firm::*;

#[tokio::test]
async fn a_person_chooses_login_id_and_password_once() {
    let firm = Firm::new().await;
    for (login_id, password, confirm, expected) in [
        ("ana", "short", "short", "Weak"),
        ("ana", PASSWORD, "correct horse battery stable", "PasswordsDiffer"),
        ("ana", "password", "password", "Weak"),
        ("ana.silva.costa", "my name is ana.silva.costa", "my name is ana.silva.costa", "Weak"),
        ("ana", &"a".repeat(5_000), &"a".repeat(5_000), "Weak"),
    ] {
        let refused = firm.create(login_id, password, confirm).await.unwrap_err();
        assert!(format!("{refused:?}").starts_with(expected), "{refused:?}");
    }
    assert_eq!(firm.login_ids("ana@example.com").await, Vec::<String>::new());
    let made = firm.create("Ana", PASSWORD, PASSWORD).await.unwrap();
    assert!(made.password.is_some() && made.version == 1 && firm.audited().await == 1);
    for taken in ["ana", "ANA", "ａｎａ"] {
        assert!(matches!(firm.create(taken, PASSWORD, PASSWORD).await, Err(ChosenError::Taken)), "{taken}");
    }
    assert!(firm.another().await.create("ana", PASSWORD, PASSWORD).await.is_ok(), "another firm's ana is another");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_who_choose_one_login_id_at_once_one_has_it() {
    let firm = Firm::new().await;
    let mut people = JoinSet::new();
    for _ in 0..20 {
        let firm = firm.clone();
        people.spawn(async move { firm.create("ana", PASSWORD, PASSWORD).await.map(|account| account.id) });
    }
    let made: Vec<_> = people.join_all().await.into_iter().filter_map(Result::ok).collect();
    assert_eq!(made.len(), 1);
    let kept = firm.act(async |op| manage::get(op, &login("ana")).await.unwrap()).await;
    assert_eq!(kept.id, made[0]);
}

#[tokio::test]
async fn a_first_password_is_set_once_and_ends_what_was_before() {
    let firm = Firm::new().await;
    let before = firm.put("ana", json!({"email": "ana@example.com"})).await;
    let set = async |account: &Account| {
        firm.act(async |op| manage::set_first_password(op, account, typed(PASSWORD), typed(PASSWORD)).await).await
    };
    let after = set(&before).await.unwrap();
    let read = firm.act(async |op| manage::get(op, &login("ana")).await.unwrap()).await;
    assert_eq!((after.sign_in_epoch, after.reset_epoch, after.version), (2, 2, 2));
    assert_eq!((read.sign_in_epoch, read.reset_epoch, read.version), (2, 2, 2));
    assert!(read.password.is_some());
    assert!(matches!(set(&before).await, Err(ChosenError::HasPassword)));
    firm.act(async |op| manage::delete(op, &login("ana")).await.unwrap()).await;
    assert!(matches!(set(&before).await, Err(ChosenError::Gone)));
    firm.put("ana", json!({})).await;
    assert!(matches!(set(&before).await, Err(ChosenError::Gone)), "another account under the same login ID");
    let disabled = firm.put("bo", json!({"status": "disabled"})).await;
    assert!(matches!(set(&disabled).await, Err(ChosenError::Gone)));
}

#[tokio::test]
async fn signing_out_everywhere_ends_the_sign_ins_of_that_account_alone() {
    let firm = Firm::new().await;
    let ana = firm.put("ana", json!({})).await;
    let end = async |account: &Account| firm.act(async |op| manage::end_sign_ins(op, account).await).await;
    let after = end(&ana).await.unwrap();
    assert_eq!((after.sign_in_epoch, after.reset_epoch, after.version), (2, 1, 2));
    assert_eq!(end(&ana).await.unwrap().sign_in_epoch, 3, "from what stands there");
    firm.act(async |op| manage::delete(op, &login("ana")).await.unwrap()).await;
    firm.put("ana", json!({})).await;
    assert!(matches!(end(&ana).await, Err(AccountError::NotFound)));
}
