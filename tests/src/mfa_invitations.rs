//! D4: staff are invited to enrol by mail, exactly once per person and enabling, whatever runs twice, dies or comes in between.

use super::mfa_counts::{import, policy};
use crate::harness::*;

const WHY: &str = "runs jobs and moves the clock";
/// Longer than another function may go by the policy of before: the second walk is due.
const LATER: i64 = 100;

struct Staff {
    login_id: String,
    email: String,
}

impl Staff {
    fn some(count: usize) -> Vec<Self> {
        (0..count).map(|_| Self { login_id: people::letters(), email: people::email() }).collect()
    }

    fn line(&self, role: &str) -> Value {
        json!({"login_id": self.login_id, "email": self.email, "role": role})
    }

    fn path(&self) -> String {
        format!("/v1/accounts/{}", self.login_id)
    }

    async fn mails(&self, firm: &Firm) -> usize {
        firm.service.messages_to(&self.email).await.len()
    }
}

/// Everything that is due, now and when the caches of other functions are over.
async fn settle(service: &Service) {
    service.run_jobs().await;
    service.advance(LATER).await;
    service.run_jobs().await;
}

async fn on(firm: &Firm) {
    policy(firm, json!([{"role": "case_manager"}, {"role": "client"}])).await;
}

async fn off(firm: &Firm) {
    policy(firm, json!([])).await;
}

#[tokio::test]
async fn each_of_the_staff_is_invited_once_and_nobody_else() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (staff, clients) = (Staff::some(40), Staff::some(3));
    let lines = staff.iter().map(|one| one.line("case_manager")).chain(clients.iter().map(|one| one.line("client")));
    let silent = json!({"login_id": people::letters(), "role": "case_manager"});
    import(&firm, &lines.chain([silent]).collect::<Vec<_>>()).await;
    settle(&service).await;
    assert!(service.messages_of(&firm).await.is_empty(), "nobody is enabled");
    on(&firm).await;
    settle(&service).await;
    let mails = service.messages_of(&firm).await;
    assert_eq!(mails.len(), staff.len(), "{:?}", mails.first());
    for one in &staff {
        assert_eq!(one.mails(&firm).await, 1);
    }
    assert!(!mails[0].text.contains("http") && mails[0].subject.contains(&firm.name), "no link: {:?}", mails[0]);
    // The same policy again, and a wider one: they were enabled all the time.
    on(&firm).await;
    policy(&firm, json!([{"role": "case_manager"}, {"role": "vendor_case_manager"}])).await;
    settle(&service).await;
    import(&firm, &staff.iter().map(|one| one.line("case_manager")).collect::<Vec<_>>()).await;
    settle(&service).await;
    assert_eq!(service.messages_of(&firm).await.len(), staff.len());
}

#[tokio::test]
async fn a_policy_that_flips_invites_once_for_each_enabling_that_lasts() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let staff = Staff::some(5);
    import(&firm, &staff.iter().map(|one| one.line("case_manager")).collect::<Vec<_>>()).await;
    // The queue is down, so that nothing is done in between.
    service.fault("sqs", "server_error", 1_000).await;
    for _ in 0..4 {
        on(&firm).await;
        service.advance(1).await;
        off(&firm).await;
        service.advance(1).await;
    }
    on(&firm).await;
    service.clear_faults().await;
    settle(&service).await;
    for one in &staff {
        assert_eq!(one.mails(&firm).await, 1, "the last enabling alone");
    }
    off(&firm).await;
    settle(&service).await;
    on(&firm).await;
    settle(&service).await;
    for one in &staff {
        assert_eq!(one.mails(&firm).await, 2, "another enabling");
    }
    // Taken back before anybody was mailed.
    service.fault("sqs", "server_error", 1_000).await;
    off(&firm).await;
    service.advance(1).await;
    on(&firm).await;
    service.advance(1).await;
    off(&firm).await;
    service.clear_faults().await;
    settle(&service).await;
    assert_eq!(service.messages_of(&firm).await.len(), 2 * staff.len());
}

#[tokio::test]
async fn an_import_meanwhile_and_lost_answers_double_no_invitation_and_lose_none() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let (early, late) = (Staff::some(30), Staff::some(30));
    let lines = |staff: &[Staff]| staff.iter().map(|one| one.line("case_manager")).collect::<Vec<_>>();
    let again = lines(&early);
    import(&firm, &again).await;
    let everybody: Vec<Value> = lines(&early).into_iter().chain(lines(&late)).collect();
    // The early ones are written again while the walk marks them, and the late ones are made.
    tokio::join!(on(&firm), import(&firm, &everybody), import(&firm, &again));
    for round in 0..4 {
        service.fault_after(3 * round, "dynamodb", "timeout_after", 2).await;
        service.fault("sqs", "timeout_after", 1).await;
        service.run_jobs().await;
        service.clear_faults().await;
        // What was claimed by a run that failed may be claimed again.
        service.advance(200).await;
    }
    service.advance(1_000).await;
    settle(&service).await;
    for one in early.iter().chain(&late) {
        assert_eq!(one.mails(&firm).await, 1, "{}", one.login_id);
    }
}

#[tokio::test]
async fn who_is_made_or_becomes_staff_while_the_policy_stands_is_invited_by_that_write() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    on(&firm).await;
    settle(&service).await;
    let [made, moved, silent] = Staff::some(3).try_into().unwrap_or_else(|_| panic!("three"));
    firm.put(&made.path(), &json!({"email": made.email, "role": "case_manager"})).send().await.expect(201);
    firm.put(&moved.path(), &json!({"email": moved.email, "role": "client"})).send().await.expect(201);
    firm.put(&silent.path(), &json!({"role": "case_manager"})).send().await.expect(201);
    settle(&service).await;
    assert_eq!((made.mails(&firm).await, moved.mails(&firm).await), (1, 0));
    // Of another role; with an address at last.
    firm.patch(&moved.path(), &json!({"role": "case_manager"})).send().await.expect(200);
    firm.patch(&silent.path(), &json!({"email": silent.email})).send().await.expect(200);
    // The name changes nothing.
    firm.patch(&made.path(), &json!({"name": "Ana"})).send().await.expect(200);
    settle(&service).await;
    assert_eq!((made.mails(&firm).await, moved.mails(&firm).await, silent.mails(&firm).await), (1, 1, 1));
    // Disabled, and active again: enabled anew.
    firm.patch(&made.path(), &json!({"status": "disabled"})).send().await.expect(200);
    settle(&service).await;
    assert_eq!(made.mails(&firm).await, 1);
    firm.patch(&made.path(), &json!({"status": "active"})).send().await.expect(200);
    settle(&service).await;
    assert_eq!(made.mails(&firm).await, 2);
}

#[tokio::test]
async fn who_is_gone_disabled_or_enabled_no_more_when_the_mail_is_due_gets_none() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    on(&firm).await;
    settle(&service).await;
    let [gone, disabled, other, stays] = Staff::some(4).try_into().unwrap_or_else(|_| panic!("four"));
    service.fault("sqs", "server_error", 1_000).await;
    for one in [&gone, &disabled, &other, &stays] {
        firm.put(&one.path(), &json!({"email": one.email, "role": "case_manager"})).send().await.expect(201);
    }
    firm.delete(&gone.path()).send().await.expect(204);
    firm.patch(&disabled.path(), &json!({"status": "no_access"})).send().await.expect(200);
    firm.patch(&other.path(), &json!({"role": "vendor_case_manager"})).send().await.expect(200);
    let moved = people::email();
    firm.patch(&stays.path(), &json!({"email": moved})).send().await.expect(200);
    service.clear_faults().await;
    settle(&service).await;
    for one in [&gone, &disabled, &other, &stays] {
        assert_eq!(one.mails(&firm).await, 0);
    }
    assert_eq!(service.messages_to(&moved).await.len(), 1, "R42: the address on record when it is sent");
}
