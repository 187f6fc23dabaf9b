//! A benchmark: the same 100 due tenants among 1,000 tenants and among 100,000, in one run, against the embedded
//! emulator. `usage-alert` may take at most 1.5 times as long, and as much memory (peak of the heap during the run).
//!
//! `cargo run -p countersign --example usage_alert_scale`

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops at the first surprise")]

use std::time::{Duration, Instant};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use countersign::app::lazy;
use countersign::clock::{Clock, month_of};
use countersign::config::Config;
use countersign::delivery::ledger;
use countersign::ids::TenantId;
use countersign::keys::{KeyRing, SecretSource};
use countersign::mfa_policy::KeptPolicy;
use countersign::random::Random;
use countersign::table::{self, Builder, Write};
use countersign::tenants;
use countersign::tenants::model::{Settings, Tenant};
use countersign::usage::alert;
use countersign::usage::store::Alert;
use countersign::{App, Aws};
use peak_alloc::PeakAlloc;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const DUE: usize = 100;
const RUNS: usize = 9;

#[tokio::main]
async fn main() {
    let (few, many) = (Sample::new(1_000).await, Sample::new(100_000).await);
    // In turns, so that whatever else the machine does meets both.
    let (mut of_few, mut of_many) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        of_few.push(few.run().await);
        of_many.push(many.run().await);
    }
    let (few, many) = (few.report(of_few), many.report(of_many));
    let time = many.0.as_secs_f64() / few.0.as_secs_f64();
    let memory = many.1 / few.1;
    println!("ratio of 100,000 to 1,000 tenants: time {time:.2}, peak heap {memory:.2} (bound: 1.5)");
    assert!(time <= 1.5 && memory <= 1.5, "usage-alert's cost grows with tenants that are not due");
}

/// A table with so many tenants, 100 of them due.
struct Sample {
    app: App,
    tenants: usize,
    month: String,
    due: Vec<TenantId>,
}

impl Sample {
    async fn new(tenants: usize) -> Self {
        let database = dynoxide::Database::memory().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(dynoxide::server::serve_on(listener, database));
        let app = app(&endpoint).await;
        let month = month_of(app.clock.now());
        let due = fill(&app, tenants, &month).await;
        Self { app, tenants, month, due }
    }

    /// The time of a run that mails 100 alerts, and its peak heap in KB above the start.
    async fn run(&self) -> (Duration, f32) {
        for tenant in &self.due {
            // As if the month began anew: the claims go, the marks stay.
            let (tenant, month) = (tenant.clone(), self.month.clone());
            let claim = Alert { tenant, month: Some(month), plan: ledger::SMS, limit: 2500, threshold: 80 };
            self.app.table.write(Write::delete(claim.key())).await.unwrap();
        }
        HEAP.reset_peak_usage();
        let before = HEAP.current_usage_as_kb();
        let started = Instant::now();
        let report = alert::run(&self.app).await.unwrap();
        let run = (started.elapsed(), HEAP.peak_usage_as_kb() - before);
        assert_eq!(report.sent, u32::try_from(DUE).unwrap());
        run
    }

    /// The medians.
    fn report(&self, mut runs: Vec<(Duration, f32)>) -> (Duration, f32) {
        runs.sort_by_key(|run| run.0);
        let time = runs[RUNS / 2].0;
        runs.sort_by(|one, other| one.1.total_cmp(&other.1));
        let memory = runs[RUNS / 2].1;
        println!("{:>7} tenants, {DUE} due: {:>6.0} ms, {memory:>6.0} KB", self.tenants, time.as_secs_f64() * 1000.0);
        (time, memory)
    }
}

async fn app(endpoint: &str) -> App {
    let mail = mail_that_always_goes_out().await;
    let sdk = aws_config::defaults(BehaviorVersion::latest())
        .test_credentials()
        .region(Region::new("local"))
        .endpoint_url(endpoint)
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .load()
        .await;
    let ses = move |sdk: &SdkConfig| aws_sdk_sesv2::config::Builder::from(sdk).endpoint_url(mail).build();
    let secrets = SecretSource::Fixed { key_ring: KeyRing::generate(&Random::system()), operator_key: None };
    let aws = Aws {
        dynamodb: aws_sdk_dynamodb::Client::new(&sdk),
        sns: lazy(&sdk, aws_sdk_sns::Client::new),
        end_user_messaging: lazy(&sdk, aws_sdk_pinpointsmsvoicev2::Client::new),
        ses: lazy(&sdk, |sdk| aws_sdk_sesv2::Client::from_conf(ses(sdk))),
        sqs: lazy(&sdk, aws_sdk_sqs::Client::new),
        secrets,
    };
    table::ensure(&aws.dynamodb, "countersign").await.unwrap();
    App::new(Config::local(), aws, Clock::system(), Random::system())
}

/// An endpoint that answers every request as SES does when it takes a mail.
async fn mail_that_always_goes_out() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(answer_mails(BufReader::new(stream)));
        }
    });
    endpoint
}

async fn answer_mails(mut stream: BufReader<TcpStream>) -> std::io::Result<()> {
    const ANSWER: &[u8] =
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 17\r\n\r\n{\"MessageId\":\"m\"}";
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        stream.read_exact(&mut vec![0; length]).await?;
        stream.write_all(ANSWER).await?;
    }
}

/// Tenants with a ledger each; the first 100 are at 80 % and marked, as a send at that point does.
async fn fill(app: &App, tenants: usize, month: &str) -> Vec<TenantId> {
    let now = app.clock.now();
    let mut settings = Settings::new("Acme".into());
    settings.admin_emails = vec!["admin@acme.example".into()];
    let (mut due, mut writes) = (Vec::new(), Vec::new());
    for index in 0..tenants {
        let id = TenantId::new(&app.random);
        let used: i64 = if index < DUE { 2000 } else { 10 };
        let settings = settings.clone();
        let tenant = Tenant {
            id: id.clone(),
            slug: format!("firm-{index}"),
            settings,
            logo: None,
            sms_limit: 2500,
            licences: 0,
            created_at: now,
            version: 1,
            test_recipients: Vec::new(),
            webhooks: Vec::new(),
            templates: Vec::new(),
            mfa: KeptPolicy::default(),
        };
        let plan = Builder::new().with("limit", 2500_i64).with("free", 2500 - used).with("used", used);
        writes.extend(tenants::store::create(&tenant));
        writes.push(Write::put(ledger::key(&id, month), plan));
        if index < DUE {
            writes.push(ledger::mark_due(&id, month, now));
            due.push(id);
        }
        if writes.len() > 90 {
            app.table.write_all(std::mem::take(&mut writes)).await.unwrap();
        }
    }
    app.table.write_all(writes).await.unwrap();
    due
}
