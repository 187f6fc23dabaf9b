//! The counts of people and the licences that they hold, over the table of the emulator: taken and given back with the account's
//! own write, counted anew while others write, and told to administrators once.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod emulator;

use std::sync::Arc;

use countersign::App;
use countersign::accounts::consequences::{AskedBy, Writing};
use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::{Account, Console, Profile, Status};
use countersign::accounts::store as accounts;
use countersign::audit::AuditTrail;
use countersign::factors::model::{Enrollment, Factor, Proof};
use countersign::factors::seat_store;
use countersign::failure::Failure;
use countersign::ids::{AccountId, FactorId, TenantId};
use countersign::jobs::Recorded;
use countersign::mfa::count::{by_role, recount};
use countersign::mfa::seats;
use countersign::mfa_policy::{KeptPolicy, Policy};
use countersign::principal::Principal;
use countersign::random::Random;
use countersign::table::{self, Key, Transaction, Write};
use countersign::tenants;
use countersign::tenants::model::{Settings, Tenant};
use countersign::tenants::plans::{self, MfaPlan};
use countersign::usage::alert;
use tokio::task::JoinSet;

/// A firm with its accounts in a table of its own.
#[derive(Clone)]
struct Firm {
    app: Arc<App>,
    tenant: Arc<Tenant>,
}

impl Firm {
    async fn new(licences: i64) -> Self {
        let (app, _) = emulator::app().await;
        let mut settings = Settings::new("Acme".into());
        settings.admin_emails = vec!["admin@acme.example".into()];
        let tenant = Tenant {
            id: TenantId::new(&app.random),
            slug: "acme".into(),
            settings,
            logo: None,
            sms_limit: 2_500,
            licences,
            created_at: app.clock.now(),
            version: 1,
            test_recipients: Vec::new(),
            webhooks: Vec::new(),
            templates: Vec::new(),
            mfa: KeptPolicy::default(),
        };
        app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        Self { app: Arc::new(app), tenant: Arc::new(tenant) }
    }

    /// Changes an account as a flow does: read, decide, write, again when somebody was faster. Whether there was something to do.
    async fn change(&self, login_id: &str, decide: impl Fn(Option<&Account>, i64) -> Option<Account>) -> bool {
        let (app, tenant) = (&self.app, &self.tenant);
        let ring = app.keys.ring().await.unwrap();
        let (key, seats) = (key_of(tenant, login_id), seat_store::key(&tenant.id));
        let tenant_key = tenants::store::key(&tenant.id);
        let mut known = app.table.read([key.clone(), seats.clone(), tenant_key.clone()]).await.unwrap();
        let jobs = Recorded::default();
        loop {
            let before = match known.get(&key) {
                Some(item) => Some(accounts::open(app, item).await.unwrap()),
                None => None,
            };
            let licences = tenants::store::read(known.get(&tenant_key).unwrap(), &tenant.id).unwrap().licences;
            let left = licences - seat_store::used(known.get(&seats));
            let Some(mut after) = decide(before.as_ref(), left) else { return false };
            let (now, licences) = (app.clock.now(), Some(licences));
            let writing = Writing {
                app,
                tenant,
                ring: &ring,
                now,
                jobs: &jobs,
                licences,
                audit: None,
                asked_by: AskedBy::Others,
            };
            let transaction = writing.put(before.as_ref(), &mut after, Transaction::<Failure>::new()).unwrap();
            if app.table.commit(transaction, &mut known).await.unwrap().is_done() {
                return true;
            }
        }
    }

    async fn make(&self, login_id: &str) {
        assert!(self.change(login_id, |before, _| before.is_none().then(|| new_account(login_id))).await);
    }

    /// As a confirmation does; whether a licence was left.
    async fn enrol(&self, login_id: &str) -> bool {
        self.change(login_id, |before, left| (left > 0).then(|| enrolled(before.unwrap()))).await
    }

    async fn used(&self) -> i64 {
        seat_store::used(self.app.table.get(&seat_store::key(&self.tenant.id)).await.unwrap().as_ref())
    }

    /// Clients who are active, and who of them are enrolled.
    async fn clients(&self) -> (i64, i64) {
        let ring = self.app.keys.ring().await.unwrap();
        let counts = by_role(&self.app, &ring, &self.tenant, &Policy::default()).await.unwrap();
        let clients = counts.iter().find(|count| count.role == "client").unwrap();
        (clients.all.active, clients.all.enrolled)
    }

    async fn contract(&self, licences: i64) {
        let plan: MfaPlan = serde_json::from_value(serde_json::json!({"licences": licences})).unwrap();
        let now = self.app.clock.now();
        let audit = AuditTrail::new("set_mfa_plan", false, now, "test".into(), &Principal::Operator);
        plans::set_licences(&self.app, &self.tenant.id, plan, &audit, &Recorded::default(), now).await.unwrap();
    }

    async fn alerts(&self) -> u32 {
        alert::run(&self.app).await.unwrap().sent
    }
}

fn key_of(tenant: &Tenant, login_id: &str) -> Key {
    accounts::key(&tenant.id, &LoginId::parse(login_id).unwrap())
}

fn new_account(login_id: &str) -> Account {
    let random = Random::system();
    Account {
        id: AccountId::new(&random),
        login_id: LoginId::parse(login_id).unwrap(),
        profile: Profile {
            email: None,
            phone: None,
            country: None,
            name: None,
            role: "client".into(),
            organization: Some("Acme".into()),
            console: None,
        },
        status: Status::Active,
        password: None,
        enrollment: Enrollment::default(),
        sign_in_epoch: 1,
        reset_epoch: 1,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        updated_at: jiff::Timestamp::UNIX_EPOCH,
        version: 1,
        indexed: None,
    }
}

fn enrolled(before: &Account) -> Account {
    let factor = Factor {
        id: FactorId::new(&Random::system()),
        name: "Phone".into(),
        created_ms: 1,
        last_used_ms: None,
        proof: Proof::Sms { phone: "+33612345678".into() },
    };
    let enrollment = Enrollment { factors: vec![factor], ..before.enrollment.clone() };
    Account { enrollment, version: before.version + 1, ..before.clone() }
}

fn disabled(before: &Account) -> Account {
    before.with(before.profile.clone(), Status::Disabled, jiff::Timestamp::UNIX_EPOCH)
}

fn active(before: &Account) -> Account {
    before.with(before.profile.clone(), Status::Active, jiff::Timestamp::UNIX_EPOCH)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_who_enrol_at_once_for_ten_licences_are_ten() {
    let firm = Firm::new(10).await;
    let mut people = JoinSet::new();
    for index in 0..200 {
        let firm = firm.clone();
        people.spawn(async move {
            let login_id = format!("person-{index}");
            firm.make(&login_id).await;
            firm.enrol(&login_id).await
        });
    }
    let enrolled = people.join_all().await.into_iter().filter(|is_enrolled| *is_enrolled).count();
    assert_eq!(enrolled, 10);
    assert_eq!((firm.used().await, firm.clients().await), (10, (200, 10)));
    let found = recount(&firm.app, &firm.tenant.id).await.unwrap();
    assert_eq!((found.mended, found.unsettled), (0, 0), "what is counted is what there is");
}

#[tokio::test]
async fn a_licence_comes_back_with_the_account_and_fewer_contracted_throw_nobody_out() {
    let firm = Firm::new(2).await;
    for login_id in ["ana", "bo", "cy"] {
        firm.make(login_id).await;
    }
    assert!(firm.enrol("ana").await && firm.enrol("bo").await && !firm.enrol("cy").await);
    // D11: it is the account's own write that gives it back.
    assert!(firm.change("ana", |before, _| before.map(disabled)).await);
    assert_eq!((firm.used().await, firm.clients().await), (1, (2, 1)));
    assert!(firm.change("ana", |before, _| before.map(active)).await);
    assert!(firm.enrol("cy").await && !firm.enrol("ana").await, "she enrols anew, and there is none left");
    firm.contract(1).await;
    assert_eq!((firm.used().await, firm.clients().await), (2, (3, 2)));
    assert!(firm.change("bo", |before, _| before.map(disabled)).await && !firm.enrol("ana").await);
    firm.contract(0).await;
    assert!(firm.change("cy", |before, _| before.map(disabled)).await && !firm.enrol("ana").await);
    assert_eq!(firm.used().await, 0);
    firm.contract(1).await;
    assert!(firm.enrol("ana").await);
}

#[tokio::test]
async fn a_firm_of_before_people_were_counted_is_counted_at_its_first_look() {
    let firm = Firm::new(5).await;
    for index in 0..40 {
        firm.make(&format!("person-{index}")).await;
    }
    assert!(firm.enrol("person-7").await);
    assert!(firm.change("person-8", |before, _| before.map(disabled)).await);
    let (app, tenant) = (&firm.app, &firm.tenant.id);
    // As it was then: no counts, no seats, no sign of a count.
    let partition = tenants::store::counted_key(tenant).pk;
    let all = app.table.query(&table::Range::all(partition, "", 1_000)).await.unwrap();
    let mut keys: Vec<Key> = all.items.iter().map(|item| Key::of(item).unwrap()).collect();
    keys.push(seat_store::key(tenant));
    app.table.remove(&keys).await.unwrap();
    assert_eq!((firm.clients().await, firm.used().await), ((39, 1), 1));
    // And wrong counts are set right.
    let wrong = keys.iter().find(|key| key.sk.starts_with("ROLE#client#")).unwrap();
    let astray = Write::update(wrong.clone(), "ADD #active :seven, #n :seven").value(":seven", 7_i64);
    app.table.write(astray).await.unwrap();
    app.table.write(seat_store::give_back(tenant)).await.unwrap();
    app.table.write(seat_store::give_back(tenant)).await.unwrap();
    assert_eq!((firm.clients().await, firm.used().await), ((46, 1), -1));
    let found = recount(app, tenant).await.unwrap();
    assert_eq!((found.mended, found.unsettled), (2, 0));
    assert_eq!((firm.clients().await, firm.used().await), ((39, 1), 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_counts_while_others_write_makes_nothing_wrong() {
    let firm = Firm::new(1_000).await;
    for index in 0..32 {
        firm.make(&format!("person-{index}")).await;
    }
    let mut running = JoinSet::new();
    for index in 0..32 {
        let firm = firm.clone();
        running.spawn(async move {
            let login_id = format!("person-{index}");
            for _ in 0..6 {
                firm.enrol(&login_id).await;
                firm.change(&login_id, |before, _| before.map(disabled)).await;
                firm.change(&login_id, |before, _| before.map(active)).await;
            }
        });
    }
    for _ in 0..2 {
        let firm = firm.clone();
        running.spawn(async move {
            for _ in 0..10 {
                recount(&firm.app, &firm.tenant.id).await.unwrap();
            }
        });
    }
    running.join_all().await;
    assert_eq!((firm.clients().await, firm.used().await), ((32, 0), 0));
    let found = recount(&firm.app, &firm.tenant.id).await.unwrap();
    assert_eq!((found.mended, found.unsettled), (0, 0));
}

#[tokio::test]
async fn r34_licences_that_run_out_are_told_once_for_each_contract_and_threshold() {
    let firm = Firm::new(10).await;
    for index in 0..10 {
        firm.make(&format!("person-{index}")).await;
    }
    let enrol = async |people: std::ops::Range<usize>| {
        for index in people {
            assert!(firm.enrol(&format!("person-{index}")).await);
        }
    };
    enrol(0..7).await;
    assert_eq!(firm.alerts().await, 0, "70 %");
    enrol(7..8).await;
    assert_eq!((firm.alerts().await, firm.alerts().await), (1, 0), "80 %, once");
    enrol(8..10).await;
    assert_eq!((firm.alerts().await, firm.alerts().await), (1, 0), "100 %, once");
    // One leaves and another comes: told before.
    assert!(firm.change("person-0", |before, _| before.map(disabled)).await);
    assert!(firm.change("person-0", |before, _| before.map(active)).await);
    enrol(0..1).await;
    assert_eq!(firm.alerts().await, 0);
    firm.contract(20).await;
    assert_eq!(firm.alerts().await, 0, "half of the new contract");
    firm.contract(12).await;
    assert_eq!((firm.alerts().await, firm.alerts().await), (1, 0), "80 % of another contract");
    firm.contract(5).await;
    assert_eq!((firm.alerts().await, firm.alerts().await), (1, 0), "used up by fewer");
    firm.contract(10).await;
    assert_eq!(firm.alerts().await, 0, "of this one they were told");
}

fn administrator(before: &Account) -> Account {
    before.with(
        Profile { console: Some(Console::Owner), ..before.profile.clone() },
        before.status,
        jiff::Timestamp::UNIX_EPOCH,
    )
}

fn no_administrator(before: &Account) -> Account {
    before.with(Profile { console: None, ..before.profile.clone() }, before.status, jiff::Timestamp::UNIX_EPOCH)
}

#[tokio::test]
async fn an_administrator_whom_no_policy_enables_holds_no_licence_and_one_who_is_none_any_more_gets_one() {
    let firm = Firm::new(1).await;
    for login_id in ["ana", "bo"] {
        firm.make(login_id).await;
    }
    assert!(firm.change("ana", |before, _| before.map(administrator)).await);
    assert!(firm.change("ana", |before, _| before.map(enrolled)).await && firm.enrol("bo").await);
    assert_eq!((firm.used().await, firm.clients().await), (1, (2, 1)), "the only one is another's");
    // Taken out of the console, she goes on without one until it is free.
    assert!(firm.change("ana", |before, _| before.map(no_administrator)).await);
    let settle = async || {
        let found = recount(&firm.app, &firm.tenant.id).await.unwrap();
        assert_eq!((found.mended, found.unsettled), (0, 0), "what is counted is what there is");
        for whom in &found.doubtful {
            seats::settle(&firm.app, &firm.tenant, whom, firm.app.clock.now()).await.unwrap();
        }
        (firm.used().await, firm.clients().await)
    };
    assert_eq!(settle().await, (1, (2, 1)));
    assert!(firm.change("bo", |before, _| before.map(disabled)).await);
    assert_eq!((settle().await, settle().await), ((1, (1, 1)), (1, (1, 1))), "hers now, once");
    // It goes back with the write that makes her an administrator again.
    assert!(firm.change("ana", |before, _| before.map(administrator)).await);
    assert_eq!((firm.used().await, settle().await), (0, (0, (1, 0))));
}
