//! A benchmark: `usage` and `policy/preview` of a firm with 100 accounts and of one with 100,000, in turns, against the embedded
//! emulator. They add up counts, so they may take at most 1.5 times as long; and what counting anew takes, by the way.
//!
//! `cargo run -p countersign --example mfa_usage_scale`; it fills its tables by imports, which takes a quarter of an hour.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops at the first surprise")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_config::{BehaviorVersion, Region};
use countersign::accounts::import::{Line, import};
use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::{Change, Changes};
use countersign::app::lazy;
use countersign::audit::AuditTrail;
use countersign::clock::Clock;
use countersign::config::Config;
use countersign::ids::{KeyId, TenantId};
use countersign::jobs::Recorded;
use countersign::keys::{KeyRing, SecretSource};
use countersign::mfa::count::recount;
use countersign::mfa::{policy, usage};
use countersign::mfa_policy::{KeptPolicy, Policy};
use countersign::operation::Operation;
use countersign::principal::{Principal, Scope};
use countersign::random::Random;
use countersign::table;
use countersign::tenants;
use countersign::tenants::model::{Settings, Tenant};
use countersign::{App, Aws};
use tokio::net::TcpListener;

const RUNS: usize = 101;

#[tokio::main]
async fn main() {
    let (few, many) = (Firm::new(100).await, Firm::new(100_000).await);
    // In turns, so that whatever else the machine does meets both.
    let (mut of_few, mut of_many) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        of_few.push(few.look().await);
        of_many.push(many.look().await);
    }
    for (what, at) in [("usage", 0), ("preview", 1)] {
        let median = |looks: &[[Duration; 2]]| {
            let mut times: Vec<Duration> = looks.iter().map(|look| look[at]).collect();
            times.sort();
            times[RUNS / 2].as_secs_f64() * 1000.0
        };
        let (few, many) = (median(&of_few), median(&of_many));
        println!("{what}: {few:.2} ms at 100 accounts, {many:.2} ms at 100,000: {:.2} times (bound: 1.5)", many / few);
        assert!(many / few <= 1.5, "the cost of {what} grows with the accounts");
    }
    let started = Instant::now();
    let found = recount(&many.app, &many.tenant.id).await.unwrap();
    println!(
        "counting 100,000 accounts anew: {:.1} s, {} counts mended",
        started.elapsed().as_secs_f64(),
        found.mended
    );
    assert_eq!(found.mended, 0);
}

/// A firm with so many accounts, half of them clients of twenty organizations.
struct Firm {
    app: Arc<App>,
    tenant: Arc<Tenant>,
    principal: Principal,
    policy: Policy,
}

impl Firm {
    async fn new(accounts: usize) -> Self {
        let app = Arc::new(app().await);
        let tenant = Arc::new(Tenant {
            id: TenantId::new(&app.random),
            slug: "acme".into(),
            settings: Settings::new("Acme".into()),
            logo: None,
            sms_limit: 2500,
            licences: 100,
            created_at: app.clock.now(),
            version: 1,
            test_recipients: Vec::new(),
            webhooks: Vec::new(),
            templates: Vec::new(),
            mfa: KeptPolicy::default(),
        });
        app.table.write_all(tenants::store::create(&tenant).into()).await.unwrap();
        let scopes = vec![Scope::Firm];
        let principal = Principal::Firm { tenant: tenant.clone(), key_id: KeyId::new(&app.random), scopes };
        let every: Vec<usize> = (0..accounts).collect();
        for part in every.chunks(1_000) {
            let lines = part.iter().map(|index| line(*index)).collect();
            let audit = AuditTrail::new("test", true, app.clock.now(), "test".into(), &principal);
            assert!(import(&app, &tenant, &principal, lines, &audit, app.clock.now()).await.iter().all(Result::is_ok));
        }
        let rules = r#"[{"role": "case_manager"}, {"role": "client", "organizations": ["Org 1", "Org 2", "Org 3"]}]"#;
        let policy = format!(r#"{{"enabled_for": {rules}, "methods": ["totp"]}}"#);
        Self { app, tenant, principal, policy: serde_json::from_str(&policy).unwrap() }
    }

    /// How long `usage` and `preview` take.
    async fn look(&self) -> [Duration; 2] {
        let audit = AuditTrail::new("benchmark", false, self.app.clock.now(), "benchmark".into(), &self.principal);
        let jobs = Recorded::default();
        let op = Operation {
            app: &self.app,
            principal: &self.principal,
            tenant: &self.tenant,
            ring: self.app.keys.ring().await.unwrap(),
            now: self.app.clock.now(),
            audit: &audit,
            jobs: &jobs,
            idempotency: None,
        };
        let started = Instant::now();
        usage::get(&op).await.unwrap();
        let used = started.elapsed();
        let started = Instant::now();
        policy::preview(&op, &self.policy).await.unwrap();
        [used, started.elapsed()]
    }
}

fn line(index: usize) -> Line {
    let (role, organization) = match index % 4 {
        0 => ("case_manager", Change::Keep),
        1 => ("corporate_user", Change::Set("Acme".to_owned())),
        _ => ("client", Change::Set(format!("Org {}", index % 20))),
    };
    let changes = Changes { role: Change::Set(role.to_owned()), organization, ..Changes::default() };
    Line { login_id: LoginId::parse(&format!("person-{index}")).unwrap(), changes, password: None, is_whole: true }
}

async fn app() -> App {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(dynoxide::server::serve_on(listener, dynoxide::Database::memory().unwrap()));
    let sdk = aws_config::defaults(BehaviorVersion::latest())
        .test_credentials()
        .region(Region::new("local"))
        .endpoint_url(endpoint)
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .load()
        .await;
    let secrets = SecretSource::Fixed { key_ring: KeyRing::generate(&Random::system()), operator_key: None };
    let aws = Aws {
        dynamodb: aws_sdk_dynamodb::Client::new(&sdk),
        sns: lazy(&sdk, aws_sdk_sns::Client::new),
        end_user_messaging: lazy(&sdk, aws_sdk_pinpointsmsvoicev2::Client::new),
        ses: lazy(&sdk, aws_sdk_sesv2::Client::new),
        sqs: lazy(&sdk, aws_sdk_sqs::Client::new),
        secrets,
    };
    table::ensure(&aws.dynamodb, "countersign").await.unwrap();
    App::new(Config::local(), aws, Clock::system(), Random::system())
}
