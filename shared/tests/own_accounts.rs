//! What people do with their own accounts, over the table of the emulator: choosing login ID and password, being found by an
//! email address, and what ends with each.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod emulator;

use std::sync::Arc;

use countersign::accounts::import::{Line, import};
use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::{Account, Changes, Profile};
use countersign::accounts::password::TypedPassword;
use countersign::accounts::{AccountError, ChosenError, by_email, manage};
use countersign::audit::AuditTrail;
use countersign::delivery::model::AddressFault;
use countersign::delivery::suppressions::model::Suppression;
use countersign::delivery::suppressions::store::suppress;
use countersign::ids::{KeyId, TenantId, TestRecipientId};
use countersign::jobs::run::run;
use countersign::jobs::store::JobKey;
use countersign::jobs::{Job, Recorded};
use countersign::login_reminders::jobs::mail;
use countersign::login_reminders::request::{ForgottenError, request};
use countersign::mfa_policy::KeptPolicy;
use countersign::operation::Operation;
use countersign::principal::Principal;
use countersign::recipients::{Channel, Email};
use countersign::table::Read as _;
use countersign::tenants;
use countersign::tenants::model::{CaptchaKind, Settings, Tenant, TestRecipient};
use countersign::{App, table};
use emulator::Mails;
use serde_json::json;
use tokio::task::JoinSet;
use zeroize::Zeroizing;

const PASSWORD: &str = "correct horse battery staple";

/// A firm with its accounts in a table of its own.
#[derive(Clone)]
struct Firm {
    app: Arc<App>,
    tenant: Arc<Tenant>,
    mails: Mails,
}

impl Firm {
    async fn new() -> Self {
        let (app, mails) = emulator::app().await;
        let firm = Self { tenant: Arc::new(tenant(&app)), app: Arc::new(app), mails };
        firm.app.table.write_all(tenants::store::create(&firm.tenant).into()).await.unwrap();
        firm
    }

    /// Another firm in the same table.
    async fn another(&self) -> Self {
        let tenant = Arc::new(tenant(&self.app));
        self.app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        Self { tenant, ..self.clone() }
    }

    /// Does something as a request of the firm's.
    async fn act<T>(&self, work: impl AsyncFnOnce(&Operation<'_>) -> T) -> T {
        let app = &self.app;
        let principal =
            Principal::Firm { tenant: self.tenant.clone(), key_id: KeyId::new(&app.random), scopes: Vec::new() };
        let now = app.clock.now();
        let audit = AuditTrail::new("test", true, now, "test".into(), &principal);
        let jobs = Recorded::default();
        let op = Operation {
            app,
            principal: &principal,
            tenant: &self.tenant,
            ring: app.keys.ring().await.unwrap(),
            now,
            audit: &audit,
            jobs: &jobs,
            idempotency: None,
        };
        work(&op).await
    }

    async fn put(&self, login_id: &str, changes: serde_json::Value) -> Account {
        let changes: Changes = serde_json::from_value(changes).unwrap();
        self.act(async |op| manage::put(op, &login(login_id), &changes).await.unwrap().account).await
    }

    async fn create(&self, login_id: &str, password: &str, confirm: &str) -> Result<Account, ChosenError> {
        let profile = Profile { email: Some(email("ana@example.com")), ..Profile::blank(&self.tenant.settings) };
        self.act(async |op| {
            manage::create_with_password(op, &login(login_id), profile, typed(password), typed(confirm)).await
        })
        .await
    }

    async fn login_ids(&self, address: &str) -> Vec<String> {
        let ring = self.app.keys.ring().await.unwrap();
        let found = by_email::login_ids(&self.app, &ring, &self.tenant.id, &email(address)).await.unwrap();
        found.iter().map(|login_id| login_id.as_given().to_owned()).collect()
    }

    /// Somebody on a page asks for the login IDs of an address.
    async fn asks(&self, address: &str, client_ip: &str) -> Result<(), ForgottenError> {
        let client_ip = client_ip.parse().ok();
        self.act(async |op| request(op, &email(address), None, client_ip).await).await
    }

    /// Does the jobs that are due, as the worker does, twice each; how many there were.
    async fn do_reminders(&self) -> usize {
        let app = &self.app;
        let mut done = 0;
        for shard in 0..4 {
            let range = table::Range::all(format!("JOBS#{shard}"), "", 100);
            for item in app.table.query(&range).await.unwrap().items {
                let key = JobKey::parse(&format!("{shard}/{}", item.text("sk").unwrap()));
                let key = key.unwrap_or_else(|| panic!("{item:?}"));
                let work = async |job: Job, key: JobKey| match job {
                    Job::LoginIds { address, .. } => {
                        mail(app, &self.tenant, address.clone(), &key, app.clock.now()).await?;
                        mail(app, &self.tenant, address, &key, app.clock.now()).await
                    }
                    other => panic!("{other:?}"),
                };
                done += usize::from(run(app, &key, work).await.unwrap());
            }
        }
        done
    }

    /// What was mailed since the last look: to whom, and the plain text.
    fn mailed(&self) -> Vec<(String, String)> {
        let mails = std::mem::take(&mut *self.mails.0.lock().unwrap());
        let read = |mail: &serde_json::Value| {
            let text = &mail["Content"]["Simple"]["Body"]["Text"]["Data"];
            (mail["Destination"]["ToAddresses"].to_string(), text.as_str().unwrap_or_default().to_owned())
        };
        mails.iter().map(read).collect()
    }

    async fn audited(&self) -> usize {
        let range = table::Range::all(format!("T#{}#AUDIT", self.tenant.id), "", 1_000);
        self.app.table.query(&range).await.unwrap().items.len()
    }
}

fn tenant(app: &App) -> Tenant {
    Tenant {
        id: TenantId::new(&app.random),
        slug: app.random.token(),
        settings: Settings { captcha: CaptchaKind::None, ..Settings::new("Acme".into()) },
        logo: None,
        sms_limit: 0,
        licences: 0,
        created_at: app.clock.now(),
        version: 1,
        test_recipients: Vec::new(),
        webhooks: Vec::new(),
        templates: Vec::new(),
        mfa: KeptPolicy::default(),
    }
}

fn login(text: &str) -> LoginId {
    LoginId::parse(text).unwrap()
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

fn typed(text: &str) -> TypedPassword {
    TypedPassword::new(Zeroizing::new(text.to_owned()))
}

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
    });
    let now = firm.app.clock.now();
    assert!(import(&firm.app, &firm.tenant, lines.collect(), now).await.iter().all(Result::is_ok));
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
        let hash = address.hash(&*firm.app.keys.ring().await.unwrap(), &firm.tenant.id);
        let range = table::Range::all(format!("T#{}#EMAIL#{hash}", firm.tenant.id), "", 100);
        let items = firm.app.table.query(&range).await.unwrap().items;
        assert_eq!(items.len(), usize::from(address == kept), "{index}");
    }
}

#[tokio::test]
async fn forgotten_login_ids_go_once_to_the_address_that_has_them() {
    let firm = Firm::new().await;
    firm.put("Ana.Silva", json!({"email": "Ana@example.com"})).await;
    firm.put("ana-2", json!({"email": "ana@example.com"})).await;
    firm.put("ana-3", json!({"email": "ana@example.com", "status": "disabled"})).await;
    firm.put("bo", json!({"email": "bo@example.com", "status": "disabled"})).await;
    firm.asks("ANA@example.com", "203.0.113.9").await.unwrap();
    assert_eq!(firm.mailed().len(), 0, "not before the answer");
    assert_eq!((firm.do_reminders().await, firm.do_reminders().await), (1, 0));
    let mailed = firm.mailed();
    let [(to, text)] = mailed.as_slice() else { panic!("{mailed:?}") };
    assert_eq!(to, r#"["ana@example.com"]"#);
    assert!(text.contains("Ana.Silva") && text.contains("ana-2") && !text.contains("ana-3") && text.contains("Acme"));
    assert!(!text.contains("http"));
    // The same for those who get nothing: a job each.
    for nobody in ["bo@example.com", "nobody@example.com"] {
        firm.asks(nobody, "203.0.113.9").await.unwrap();
        assert_eq!((firm.do_reminders().await, firm.mailed().len()), (1, 0), "{nobody}");
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
        assert_eq!((firm.do_reminders().await, firm.mailed().len()), (1, 0), "{address}");
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
        assert_eq!(firm.do_reminders().await, 5, "{address}");
    }
    assert_eq!(firm.mailed().len(), 5);
    // A network has a limit of its own, and is told.
    let mut refused = 0;
    for index in 0..31 {
        refused += usize::from(firm.asks(&format!("p{index}@example.com"), "198.51.100.7").await.is_err());
    }
    assert_eq!(refused, 1);
}
