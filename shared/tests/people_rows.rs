//! People as a screen shows them, over the table of the emulator: what they are enrolled with, when they signed in last, what keeps
//! them out; every filter; and the counts of the filters as the daily walk makes them.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod emulator;

use std::sync::Arc;

use countersign::App;
use countersign::accounts::consequences::{AskedBy, Writing};
use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::{Account, Profile, Status};
use countersign::accounts::places::{LOGIN_ID, factor_failures_key, login_id_key};
use countersign::attempts::ladder::RECIPIENT;
use countersign::attempts::store as failures;
use countersign::audit::AuditTrail;
use countersign::factors::model::{Enrollment, Factor, Proof};
use countersign::failure::Failure;
use countersign::ids::{AccountId, FactorId, TenantId};
use countersign::jobs::Recorded;
use countersign::mfa::count::{recount, recount_all};
use countersign::mfa::enrollments::Standing;
use countersign::mfa::people::{Filter, PeopleSearch, PersonRow, counts, list};
use countersign::mfa_policy::KeptPolicy;
use countersign::operation::Operation;
use countersign::principal::Principal;
use countersign::random::Random;
use countersign::sign_ins::begin::Completion;
use countersign::sign_ins::last_store;
use countersign::sign_ins::model::{FirstFactor, Mfa};
use countersign::table::{Known, Transaction};
use countersign::tenants;
use countersign::tenants::model::{Settings, Tenant};
use jiff::{SignedDuration, Timestamp};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A firm that enables its clients, with people in a table of its own.
struct Firm {
    app: App,
    tenant: Arc<Tenant>,
    now: Timestamp,
}

impl Firm {
    async fn new() -> Self {
        let (app, _) = emulator::app().await;
        let now = app.clock.now();
        let long_ago = (now - DAY * 20).as_millisecond();
        let policy = serde_json::json!({
            "version": 1,
            "policy": {"enabled_for": [{"role": "client"}], "methods": ["totp"], "grace_days": 7, "remember_device_days": 0},
            "enablings": [{"role": "client", "organization": null, "first_ms": long_ago, "since_ms": long_ago}],
        });
        let mfa: KeptPolicy = serde_json::from_value(policy).unwrap();
        let tenant = Tenant {
            id: TenantId::new(&app.random),
            slug: "acme".into(),
            settings: Settings::new("Acme".into()),
            logo: None,
            sms_limit: 2_500,
            licences: 10,
            created_at: now,
            version: 1,
            test_recipients: Vec::new(),
            webhooks: Vec::new(),
            templates: Vec::new(),
            mfa,
        };
        app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        app.table.write(tenants::store::change_mfa(&tenant, &tenant.mfa)).await.unwrap();
        Self { app, tenant: Arc::new(tenant), now }
    }

    /// Somebody who was made so many days ago, in a role; as `change` says.
    async fn person(&self, login_id: &str, days: i64, role: &str, change: impl Fn(&mut Account)) -> Account {
        let created_at = self.now - SignedDuration::from_hours(24 * days);
        let mut account = Account {
            id: AccountId::new(&self.app.random),
            login_id: LoginId::parse(login_id).unwrap(),
            profile: Profile {
                email: None,
                phone: None,
                country: None,
                name: Some(format!("{login_id} Silva")),
                role: role.into(),
                organization: Some("Acme".into()),
                console: None,
            },
            status: Status::Active,
            indexed: None,
            password: None,
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at,
            updated_at: created_at,
            version: 1,
        };
        // Enabled since then, if at all: a grace is counted from there.
        account.enrollment.enabled_at_ms = Some(created_at.as_millisecond());
        change(&mut account);
        let ring = self.app.keys.ring().await.unwrap();
        let jobs = Recorded::default();
        let (app, tenant, now) = (&self.app, &*self.tenant, self.now);
        let writing = Writing {
            app,
            tenant,
            ring: &ring,
            now,
            jobs: &jobs,
            licences: Some(tenant.licences),
            audit: None,
            asked_by: AskedBy::Others,
        };
        let transaction = writing.put(None, &mut account, Transaction::<Failure>::new()).unwrap();
        assert!(app.table.commit(transaction, &mut Known::default()).await.unwrap().is_done());
        account
    }

    async fn signed_in(&self, account: &Account, days_ago: i64, completion: &Completion) {
        let at = self.now - SignedDuration::from_hours(24 * days_ago);
        self.app.table.write(last_store::note(&self.tenant.id, &account.id, completion, at)).await.unwrap();
    }

    async fn fail(&self, account: &Account, is_at_factor: bool, times: i64) {
        let (ring, tenant) = (self.app.keys.ring().await.unwrap(), &self.tenant.id);
        let (key, ladder) = if is_at_factor {
            (factor_failures_key(&ring, tenant, &account.login_id), RECIPIENT)
        } else {
            (login_id_key(&ring, tenant, &account.login_id), LOGIN_ID)
        };
        for _ in 0..times {
            let known = self.app.table.read([key.clone()]).await.unwrap();
            let charged = failures::charge(key.clone(), &known, &ladder, self.now);
            assert!(self.app.table.write_if(charged).await.unwrap());
        }
    }

    /// What one request finds.
    async fn found(
        &self,
        search: &PeopleSearch<'_>,
        cursor: Option<&str>,
        limit: usize,
    ) -> (Vec<PersonRow>, Option<String>) {
        let principal = Principal::Worker { tenant: self.tenant.clone() };
        let audit = AuditTrail::new("list_people", false, self.now, "test".into(), &principal);
        let jobs = Recorded::default();
        let op = self.op(&principal, &audit, &jobs).await;
        list(&op, search, cursor, limit).await.unwrap()
    }

    async fn op<'a>(&'a self, principal: &'a Principal, audit: &'a AuditTrail, jobs: &'a Recorded) -> Operation<'a> {
        Operation {
            app: &self.app,
            principal,
            tenant: &self.tenant,
            ring: self.app.keys.ring().await.unwrap(),
            now: self.now,
            audit,
            jobs,
            idempotency: None,
        }
    }

    async fn names(&self, filter: Filter) -> Vec<String> {
        let search = PeopleSearch { filter: Some(filter), ..PeopleSearch::default() };
        let (rows, next) = self.found(&search, None, 50).await;
        assert!(next.is_none(), "everybody was looked at");
        rows.iter().map(|row| row.account.login_id.as_given().to_owned()).collect()
    }

    /// One of each kind.
    async fn with_people() -> Self {
        let firm = Self::new().await;
        let alone = Completion::alone(FirstFactor::Password, Mfa::NotEnabled);
        let strong = Completion::with_factor(FirstFactor::Password, vec!["otp"]);
        // Enabled for twenty days, and nothing done about it; came by the password alone, long ago.
        let ana = firm.person("ana", 100, "client", |_| {}).await;
        firm.signed_in(&ana, 31, &alone).await;
        // Enrolled, and came yesterday by both.
        let bo = firm.person("bo", 100, "client", enrolled).await;
        firm.signed_in(&bo, 1, &strong).await;
        // New: within the grace.
        let cy = firm.person("cy", 1, "client", |_| {}).await;
        firm.fail(&cy, false, 11).await;
        firm.person("di", 100, "client", |account| account.status = Status::Disabled).await;
        // Nothing is asked of them.
        let eve = firm.person("eve", 100, "corporate_user", |_| {}).await;
        firm.signed_in(&eve, 2, &alone).await;
        let fay = firm.person("fay", 100, "client", enrolled).await;
        firm.signed_in(&fay, 3, &strong).await;
        firm.fail(&fay, true, 100).await;
        firm
    }
}

fn enrolled(account: &mut Account) {
    let factor = Factor {
        id: FactorId::new(&Random::system()),
        name: "Phone".into(),
        created_ms: 1,
        last_used_ms: None,
        proof: Proof::Sms { phone: "+33612345678".into() },
    };
    account.enrollment.factors.push(factor);
}

#[tokio::test]
async fn a_row_says_how_far_somebody_is_when_they_came_and_what_keeps_them_out() {
    let firm = Firm::with_people().await;
    let (rows, next) = firm.found(&PeopleSearch::default(), None, 50).await;
    assert!(next.is_none());
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            let days = row.last.as_ref().map(|last| firm.now.duration_since(last.at).as_hours() / 24);
            let name = row.account.login_id.as_given().to_owned();
            (name, row.standing, row.kinds.len(), days, row.waits_until.is_some(), row.is_locked)
        })
        .collect();
    let row =
        |name: &str, standing, kinds, days, waits, is_locked| (name.into(), standing, kinds, days, waits, is_locked);
    assert_eq!(
        told,
        [
            row("ana", Some(Standing::Enabled), 0, Some(31), false, false),
            row("bo", Some(Standing::Enrolled), 1, Some(1), false, false),
            row("cy", Some(Standing::Enabled), 0, None, true, false),
            row("di", None, 0, None, false, false),
            row("eve", None, 0, Some(2), false, false),
            row("fay", Some(Standing::Enrolled), 1, Some(3), false, true),
        ]
    );
}

#[tokio::test]
async fn each_filter_shows_its_people_and_the_daily_walk_counts_the_same() {
    let firm = Firm::with_people().await;
    let principal = Principal::Worker { tenant: firm.tenant.clone() };
    let audit = AuditTrail::new("get_counts", false, firm.now, "test".into(), &principal);
    let jobs = Recorded::default();
    let op = firm.op(&principal, &audit, &jobs).await;
    assert_eq!(counts(&op).await.unwrap(), None, "not counted yet");
    recount_all(&firm.app, &firm.tenant).await.unwrap();
    let counted = counts(&op).await.unwrap().unwrap();
    assert_eq!(counted.all, 6);
    for (filter, names, count) in [
        (Filter::NotEnrolled, vec!["ana", "cy"], counted.not_enrolled),
        (Filter::Enrolled, vec!["bo", "fay"], counted.enrolled),
        (Filter::PasswordAlone, vec!["ana", "eve"], counted.password_alone),
        (Filter::Locked, vec!["cy", "fay"], counted.locked),
        (Filter::Inactive, vec!["ana"], counted.inactive),
        (Filter::PastGrace, vec!["ana"], counted.past_grace),
        (Filter::Disabled, vec!["di"], counted.disabled),
    ] {
        assert_eq!(firm.names(filter).await, names, "{filter:?}");
        assert_eq!(usize::try_from(count).unwrap(), names.len(), "{filter:?}");
    }
    // The item of these counts is taken for no count of people.
    let again = recount(&firm.app, &firm.tenant.id).await.unwrap();
    assert_eq!((again.mended, again.unsettled), (0, 0));
    assert_eq!(counts(&op).await.unwrap(), Some(counted));
}

#[tokio::test]
async fn a_search_narrows_a_filter() {
    let firm = Firm::with_people().await;
    let search =
        |text, role| PeopleSearch { text, role, filter: Some(Filter::PasswordAlone), ..PeopleSearch::default() };
    for (text, role, names) in [
        (Some("silva"), None, vec!["ana", "eve"]),
        (Some("ev"), None, vec!["eve"]),
        (None, Some("client"), vec!["ana"]),
        (Some("bo"), None, vec![]),
    ] {
        let (rows, _) = firm.found(&search(text, role), None, 50).await;
        let found: Vec<_> = rows.iter().map(|row| row.account.login_id.as_given()).collect();
        assert_eq!(found, names, "{text:?} {role:?}");
    }
}

#[tokio::test]
async fn pages_of_a_filter_show_everybody_once() {
    let firm = Firm::new().await;
    let strong = Completion::with_factor(FirstFactor::Password, vec!["otp"]);
    let alone = Completion::alone(FirstFactor::Password, Mfa::NotEnabled);
    let mut wanted = Vec::new();
    for index in 0..600 {
        let login_id = format!("p{index:03}");
        let account = firm.person(&login_id, 10, "client", |_| {}).await;
        let is_alone = index % 7 == 0;
        firm.signed_in(&account, 1, if is_alone { &alone } else { &strong }).await;
        wanted.extend(is_alone.then_some(login_id));
    }
    let search = PeopleSearch { filter: Some(Filter::PasswordAlone), ..PeopleSearch::default() };
    for limit in [1, 4, 86, 100] {
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let (rows, next) = firm.found(&search, cursor.as_deref(), limit).await;
            assert!(rows.len() <= limit);
            seen.extend(rows.iter().map(|row| row.account.login_id.as_given().to_owned()));
            cursor = next;
            if cursor.is_none() || (limit == 1 && seen.len() == 5) {
                break;
            }
        }
        assert_eq!(seen, wanted[..seen.len()], "{limit} a page");
        assert!(limit == 1 || seen.len() == wanted.len(), "{limit} a page");
    }
}
