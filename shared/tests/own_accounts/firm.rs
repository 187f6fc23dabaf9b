//! A firm with its accounts in a table of its own, and what its people and its back end ask of it.

use std::sync::Arc;

use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::{Account, Changes, Profile};
use countersign::accounts::password::TypedPassword;
use countersign::accounts::{ChosenError, by_email, manage};
use countersign::audit::AuditTrail;
use countersign::ids::{KeyId, TenantId};
use countersign::jobs::run::run;
use countersign::jobs::store::JobKey;
use countersign::jobs::{Job, Recorded};
use countersign::login_reminders::jobs::mail;
use countersign::login_reminders::request::{ForgottenError, request};
use countersign::mfa::notices;
use countersign::mfa_policy::KeptPolicy;
use countersign::operation::Operation;
use countersign::principal::Principal;
use countersign::recipients::Email;
use countersign::table::Read as _;
use countersign::tenants::model::{CaptchaKind, Settings, Tenant};
use countersign::{App, table, tenants};
use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::emulator::{self, Mails};

pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// A firm with its accounts in a table of its own.
#[derive(Clone)]
pub(crate) struct Firm {
    pub(crate) app: Arc<App>,
    pub(crate) tenant: Arc<Tenant>,
    pub(crate) mails: Mails,
}

impl Firm {
    pub(crate) async fn new() -> Self {
        let (app, mails) = emulator::app().await;
        let firm = Self { tenant: Arc::new(tenant(&app)), app: Arc::new(app), mails };
        firm.app.table.write_all(tenants::store::create(&firm.tenant).into()).await.unwrap();
        firm
    }

    /// Another firm in the same table.
    pub(crate) async fn another(&self) -> Self {
        let tenant = Arc::new(tenant(&self.app));
        self.app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        Self { tenant, ..self.clone() }
    }

    /// Does something as a request of the firm's.
    pub(crate) async fn act<T>(&self, work: impl AsyncFnOnce(&Operation<'_>) -> T) -> T {
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

    pub(crate) async fn put(&self, login_id: &str, changes: serde_json::Value) -> Account {
        let changes: Changes = serde_json::from_value(changes).unwrap();
        self.act(async |op| manage::put(op, &login(login_id), &changes).await.unwrap().account).await
    }

    pub(crate) async fn create(&self, login_id: &str, password: &str, confirm: &str) -> Result<Account, ChosenError> {
        let profile = Profile { email: Some(email("ana@example.com")), ..Profile::blank(&self.tenant.settings) };
        self.act(async |op| {
            manage::create_with_password(op, &login(login_id), profile, typed(password), typed(confirm)).await
        })
        .await
    }

    pub(crate) async fn login_ids(&self, address: &str) -> Vec<String> {
        let ring = self.app.keys.ring().await.unwrap();
        let found = by_email::login_ids(&self.app, &ring, &self.tenant.id, &email(address)).await.unwrap();
        found.iter().map(|login_id| login_id.as_given().to_owned()).collect()
    }

    /// Somebody on a page asks for the login IDs of an address.
    pub(crate) async fn asks(&self, address: &str, client_ip: &str) -> Result<(), ForgottenError> {
        let client_ip = client_ip.parse().ok();
        self.act(async |op| request(op, &email(address), None, client_ip).await).await
    }

    /// Does the jobs that are due, as the worker does, twice each; how many there were.
    pub(crate) async fn do_jobs(&self) -> usize {
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
                    Job::PersonNotice { whom, at_ms, notice, .. } => {
                        let told = (Timestamp::from_millisecond(at_ms).unwrap(), &notice);
                        notices::mail(app, &self.tenant, &whom, told, &key, app.clock.now()).await
                    }
                    other => panic!("{other:?}"),
                };
                done += usize::from(run(app, &key, work, async |_| Ok(())).await.unwrap());
            }
        }
        done
    }

    /// What was mailed since the last look: to whom, and the plain text.
    pub(crate) fn mailed(&self) -> Vec<(String, String)> {
        let mails = std::mem::take(&mut *self.mails.0.lock().unwrap());
        let read = |mail: &serde_json::Value| {
            let text = &mail["Content"]["Simple"]["Body"]["Text"]["Data"];
            (mail["Destination"]["ToAddresses"].to_string(), text.as_str().unwrap_or_default().to_owned())
        };
        mails.iter().map(read).collect()
    }

    pub(crate) async fn audited(&self) -> usize {
        let range = table::Range::all(format!("T#{}#AUDIT", self.tenant.id), "", 1_000);
        self.app.table.query(&range).await.unwrap().items.len()
    }
}

pub(crate) fn tenant(app: &App) -> Tenant {
    Tenant {
        slug: "acme".into(),
        logo: None,
        id: TenantId::new(&app.random),
        settings: Settings { captcha: CaptchaKind::None, ..Settings::new("Acme".into()) },
        sms_limit: 0,
        licences: 5,
        created_at: app.clock.now(),
        version: 1,
        test_recipients: Vec::new(),
        webhooks: Vec::new(),
        templates: Vec::new(),
        mfa: KeptPolicy::default(),
    }
}

pub(crate) fn login(text: &str) -> LoginId {
    LoginId::parse(text).unwrap()
}

pub(crate) fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

pub(crate) fn typed(text: &str) -> TypedPassword {
    TypedPassword::new(Zeroizing::new(text.to_owned()))
}
