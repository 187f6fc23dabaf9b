//! Local mode: every function of Countersign in one process on this machine, over an embedded DynamoDB and a
//! capture of SNS, End User Messaging, SES and SQS, with an outbox to read the codes in, a clock to move and faults to inject.
//! The functions run the code that is deployed, through the same SDK clients. Nothing here is ever deployed.
//!
//! [`LocalMode::start`] wires it up, from the inside out: the data directory, the emulator, the wire that the
//! SDK clients talk to, the application, the demo tenant, and the server that callers see.

mod aws;
mod calls;
mod capture;
mod control;
mod data_dir;
mod database;
mod demo;
mod faults;
mod front;
mod functions;
mod gateway;
mod outbox;
mod page;
mod push;
mod queue;
mod receipts;

pub mod log;
pub mod wire;

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use countersign::clock::Clock;
use countersign::delivery::sms::settings::SmsService;
use countersign::http::problem::Problem;
use countersign::random::Random;
use countersign::{App, table};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use self::calls::Calls;
use self::capture::Capture;
use self::data_dir::{DataDir, DataDirError, DemoTenant, Saved};
use self::database::{Emulator, Proxy, TableReader};
use self::demo::administrators::{self, Administrator};
use self::demo::history::{Grounds, History};
use self::faults::{Faults, SILENCE};
use self::outbox::Outbox;
use self::push::PushService;
use self::queue::{Jobs, Queue};

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The port on 127.0.0.1 and ::1; 0 picks a free one.
    pub port: u16,
    /// Where the state is kept; in memory when `None`.
    pub data: Option<PathBuf>,
    /// Which of AWS's services SMS goes by; as the environment says when `None`.
    pub sms_service: Option<SmsService>,
}

/// A function runs on its process's main thread in Lambda, which has eight megabytes; a worker here has as much. A build
/// without optimization needs more than tokio's two for a page that signs somebody in.
const STACK: usize = 8 * 1024 * 1024;

/// What local mode runs on, whoever starts it: threads with room for a whole flow.
///
/// # Errors
/// When the machine gives no threads.
pub fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build()
}

/// Local mode, running.
pub struct LocalMode {
    local: Arc<Local>,
    endpoint: SocketAddr,
    emulator: Emulator,
    demo: JoinHandle<()>,
    front: Vec<Task>,
    queue: Task,
    wire: Task,
}

/// What stands behind local mode, for a program that runs functions of its own over it.
#[derive(Clone, Debug)]
pub struct Backing {
    /// Speaks for DynamoDB, SNS, End User Messaging, SES and SQS.
    pub endpoint: SocketAddr,
    /// The key ring's secret: its JSON.
    pub key_ring: String,
    /// The operator key's secret: its JSON.
    pub operator_key_secret: String,
    /// An API key of the demo tenant.
    pub api_key: String,
}

/// Local mode could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Somebody listens there already.
    #[error("port {0} is in use: stop the other program, or choose another with PORT or --port (0 picks a free one)")]
    PortInUse(u16),
    /// The port cannot be had for another reason.
    #[error("cannot listen on port {0} of this machine: {1}")]
    Listen(u16, io::Error),
    /// The data directory cannot be used.
    #[error(transparent)]
    Data(#[from] DataDirError),
    /// The environment.
    #[error(transparent)]
    Config(#[from] countersign::config::ConfigError),
    /// The emulator, the table or the demo tenant.
    #[error("cannot prepare the table: {0}")]
    Table(String),
}

/// What the requests share.
struct Local {
    app: Arc<App>,
    jobs: Arc<Jobs>,
    clock: Clock,
    random: Random,
    outbox: Arc<Outbox>,
    faults: Arc<Faults>,
    calls: Arc<Calls>,
    push: Arc<PushService>,
    table: TableReader,
    table_name: String,
    base_url: String,
    operator_key: String,
    tenants: Vec<DemoTenant>,
    /// How many functions may run at once.
    slots: Arc<Semaphore>,
    /// Names this run.
    run: String,
    /// What `data` holds, and would hold.
    saved: Mutex<Saved>,
    data: Option<DataDir>,
    /// Turns true when the demo accounts are made: hashing their passwords takes longer than all the rest of a
    /// start, so it is done behind it.
    accounts: watch::Receiver<bool>,
    /// The demo firm's.
    history: History,
}

/// A server or worker with its own stop signal.
struct Task {
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

/// Functions running at once. More would only queue before the one emulator, until the SDK's own timeouts
/// see a slow database where there is just a full one.
const SLOTS: u32 = 64;

/// How many ports are tried until one is free on both of this machine's own addresses.
const PORTS: u32 = 16;

/// How long functions that outlived their callers may take when the process stops.
const DRAIN: Duration = Duration::from_secs(10);

impl LocalMode {
    /// Starts everything; returns once requests are answered.
    ///
    /// # Errors
    /// One clear sentence: the port or the directory is in use, or unusable.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let (fronts, port) = listen_as_localhost(options.port).await?;
        // By name: browsers refuse security keys at an address.
        let base_url = format!("http://localhost:{port}");
        let random = Random::system();
        let clock = Clock::system();

        let data = options.data.as_deref().map(DataDir::open).transpose()?;
        let loaded = data.as_ref().map(DataDir::load).transpose()?.flatten();
        let mut saved = loaded.unwrap_or_else(|| demo::new_keys(&random));
        clock.advance(saved.clock_offset_seconds);
        if let Some(data) = &data {
            // Before anything is sealed with the keys: a table without its keys is lost.
            data.save(&saved)?;
        }
        let outbox = Arc::new(open_outbox(&clock, data.as_ref())?);

        let table_file = data.as_ref().map(DataDir::table_file).transpose()?;
        let table_error = |error: &dyn std::fmt::Display| StartError::Table(error.to_string());
        let emulator = Emulator::start(table_file.as_deref()).map_err(|error| table_error(&error))?;
        let faults = Arc::new(Faults::default());
        let queue = Queue::new(clock.clone());
        let wire_listener = listen(Ipv4Addr::LOCALHOST.into(), 0).await?;
        let wire_address = wire_listener.local_addr().map_err(|error| StartError::Listen(0, error))?;
        let capture = Capture::new(outbox.clone(), faults.clone(), random.clone(), queue.clone(), SILENCE);
        let early_receipts = capture.receipts();
        let calls = Arc::new(Calls::default());
        let proxy = Proxy::new(emulator.address(), faults.clone(), calls.clone(), SILENCE);
        let wire = Task::start(|stop| aws::serve(wire_listener, stop, Some(proxy), capture));

        let config = aws::config(wire_address, port, options.sms_service)?;
        let table_name = config.table_name.clone();
        let clients = aws::clients(wire_address, &saved);
        table::ensure(&clients.dynamodb, &table_name).await.map_err(|error| table_error(&error))?;
        let app = Arc::new(App::new(config, clients, clock.clone(), random.clone()));
        // Empty until here, and set by nobody else.
        let _ = early_receipts.set(app.clone());
        let jobs = Jobs::new(app.clone(), queue);
        let queue = Task::start(|stop| jobs.clone().run(stop));
        for tenant in saved.tenants.iter_mut().filter(|tenant| tenant.slug.is_empty()) {
            tenant.slug = demo::slug_of(&app, tenant).await.map_err(|error| table_error(&error))?;
        }
        if saved.tenants.is_empty() {
            let tenant =
                demo::make_tenant(&app, &saved.operator_key, &base_url).await.map_err(|error| table_error(&error))?;
            saved.tenants.push(tenant);
            if let Some(data) = &data {
                data.save(&saved)?;
            }
        }

        let (has_accounts, accounts) =
            watch::channel(saved.has_accounts && !saved.owner_totp.is_empty() && !saved.operator_totp.is_empty());
        let push = Arc::new(PushService::new(&base_url, clock.clone(), random.clone()));
        let grounds = Grounds {
            emulator: emulator.address(),
            port,
            base_url: base_url.clone(),
            sms_service: options.sms_service,
            random: random.clone(),
        };
        let local = Arc::new(Local {
            history: History::new(grounds, saved.has_history),
            app,
            jobs,
            clock,
            outbox,
            faults,
            calls,
            push,
            table: emulator.reader(),
            table_name,
            base_url,
            operator_key: saved.operator_key.clone(),
            tenants: saved.tenants.clone(),
            accounts,
            slots: Arc::new(Semaphore::new(SLOTS as usize)),
            run: random.token(),
            random,
            saved: Mutex::new(saved),
            data,
        });
        let demo = tokio::spawn(local.clone().make_accounts(has_accounts));
        let serve = |listener| {
            let served = local.clone();
            Task::start(|stop| {
                wire::serve(listener, stop, move |peer, request| front::handle(served.clone(), peer, request))
            })
        };
        let front = fronts.into_iter().map(serve).collect();
        Ok(Self { local, endpoint: wire_address, emulator, demo, front, queue, wire })
    }

    /// Where it answers, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.local.base_url
    }

    /// What stands behind it.
    #[must_use]
    pub fn backing(&self) -> Backing {
        let saved = self.local.saved.lock().unwrap_or_else(PoisonError::into_inner);
        Backing {
            endpoint: self.endpoint,
            key_ring: saved.key_ring.clone(),
            operator_key_secret: aws::operator_key_secret(&saved),
            api_key: self.local.demo_key().to_owned(),
        }
    }

    /// What a newcomer needs, for the terminal.
    #[must_use]
    pub fn welcome(&self) -> String {
        self.local.welcome()
    }

    /// Lets the running requests finish and everything reach the disk. From the outside in: what is still
    /// running needs what is stopped after it.
    pub async fn stop(self) {
        for front in self.front {
            front.stop().await;
        }
        if let Err(error) = self.demo.await {
            tracing::error!(error = %error, "making the demo accounts ended early");
        }
        self.local.history.finish(DRAIN).await;
        if tokio::time::timeout(DRAIN, self.local.slots.acquire_many(SLOTS)).await.is_err() {
            tracing::warn!("functions were still running after {} seconds and were cut off", DRAIN.as_secs());
        }
        self.queue.stop().await;
        self.wire.stop().await;
        if let Err(error) = self.local.outbox.flush() {
            tracing::error!(error = %error, "the outbox could not be written");
        }
        drop(self.local);
        self.emulator.stop();
    }
}

impl Local {
    /// A new id for a request, as API Gateway makes one.
    fn request_id(&self) -> String {
        self.random.token()
    }

    /// Moves the service's clock, and remembers it.
    fn advance_clock(&self, seconds: i64) -> Result<(), Problem> {
        self.clock.advance(seconds);
        self.jobs.look_again();
        let offset = self.clock.offset_seconds();
        let saved = self.save(|saved| saved.clock_offset_seconds = offset);
        saved.map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))
    }

    /// Makes the demo accounts, the owner and the operator unless an earlier run did.
    async fn make_accounts(self: Arc<Self>, is_done: watch::Sender<bool>) {
        let (has_accounts, has_owner, has_operator) = {
            let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
            (saved.has_accounts, !saved.owner_totp.is_empty(), !saved.operator_totp.is_empty())
        };
        let accounts = async {
            if !has_accounts {
                demo::make_accounts(&self.app, self.demo_key()).await?;
            }
            Ok::<_, demo::DemoError>(())
        };
        let owner = async { if has_owner { Ok(None) } else { self.make_owner().await.map(Some) } };
        let operator = async { if has_operator { Ok(None) } else { self.make_operator().await.map(Some) } };
        match tokio::try_join!(accounts, owner, operator) {
            Ok(((), made, operator)) => {
                let saved = self.save(|saved| {
                    saved.has_accounts = true;
                    saved.owner_totp = made.unwrap_or_else(|| saved.owner_totp.clone());
                    saved.operator_totp = operator.unwrap_or_else(|| saved.operator_totp.clone());
                });
                if let Err(error) = saved {
                    tracing::error!(error = %error, "the data directory could not be written");
                }
            }
            Err(error) => tracing::error!(error = %error, "the demo accounts could not be made"),
        }
        is_done.send_replace(true);
    }

    /// Makes the owner: the secret of their app.
    async fn make_owner(&self) -> Result<String, demo::DemoError> {
        self.make_administrator(self.demo_key(), &administrators::OWNER).await
    }

    /// Makes the operator, in the operators' own firm: the secret of their app.
    async fn make_operator(&self) -> Result<String, demo::DemoError> {
        let [key, path] = administrators::operators_key(&self.app, &self.operator_key, self.clock.now()).await?;
        let secret = self.make_administrator(&key, &administrators::OPERATOR).await?;
        administrators::revoke(&self.app, &self.operator_key, &path).await?;
        Ok(secret)
    }

    async fn make_administrator(&self, key: &str, who: &Administrator) -> Result<String, demo::DemoError> {
        let secret = administrators::make(&self.app, key, who).await?;
        if let Err(error) = self.jobs.run_due(true).await {
            tracing::warn!(error = %error, "what the demo accounts caused is done later");
        }
        administrators::tell_address(&self.app, key, who).await?;
        Ok(secret)
    }

    /// The secrets of the owner's app and the operator's, when there are these; those of the help desk's and of who may only look,
    /// as soon as there are.
    async fn totp_secrets(&self) -> [String; 4] {
        // Fails only when the process stops.
        let _ = self.accounts.clone().wait_for(|is_made| *is_made).await;
        let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        let secrets = [&saved.owner_totp, &saved.operator_totp, &saved.help_desk_totp, &saved.read_only_totp];
        secrets.map(String::clone)
    }

    /// Changes what a restart will find.
    fn save(&self, change: impl FnOnce(&mut Saved)) -> Result<(), DataDirError> {
        let mut saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut saved);
        self.data.as_ref().map_or(Ok(()), |data| data.save(&saved))
    }

    fn welcome(&self) -> String {
        let Self { base_url, operator_key, .. } = self;
        let key = self.demo_key();
        let issue = self.sample_request();
        let (link, accounts) = (self.sample_link(), demo::accounts());
        let pages = self.tenants.first().map(|tenant| self.pages(tenant)).unwrap_or_default();
        let agent = page::agent::PATH;
        format!(
            "\n  Countersign is running on {base_url}\n\n  \
             Start page    {base_url}/\n  \
             Outbox        {base_url}/outbox\n  \
             Pages         {pages}/sign-in\n  \
             Agent         {base_url}{agent}\n  \
             Demo key      {key}\n  \
             Operator key  {operator_key}\n\n\
             Issue a passcode:\n\n{issue}\n\n\
             Read the code in the outbox, then verify it:\n\n\
             curl -s {base_url}/v1/passcodes/PASSCODE_ID/verify \\\n  \
             -H 'Authorization: Bearer {key}' \\\n  \
             -H 'Content-Type: application/json' \\\n  \
             -d '{{\"code\": \"CODE\"}}'\n\n\
             Or send a guarded link, and open it from the outbox:\n\n{link}\n\n\
             Or invite people to a session, at {base_url}{agent}, and open it from the outbox.\n\n\
             Demo accounts for sign-in and password reset: {accounts}\n\n\
             Stop with Ctrl-C.\n"
        )
    }

    /// A `curl` that sends a guarded link, and works as it stands.
    fn sample_link(&self) -> String {
        format!(
            "curl -s {base}/v1/links \\\n  -H 'Authorization: Bearer {key}' \\\n  \
             -H 'Content-Type: application/json' \\\n  \
             -d '{{\"recipient\": {{\"name\": \"Rosa Lind\", \"email\": \"rosa@example.com\", \"phone\": \"+33612345678\"}}, \
             \"items\": [{{\"reference\": \"case-12/q-3\", \"title\": \"Questionnaire\", \"kind\": \"questionnaire\", \
             \"url\": \"{base}{item}\"}}]}}'",
            base = self.base_url,
            key = self.demo_key(),
            item = page::start::ITEM,
        )
    }

    /// A `curl` that works as it stands.
    fn sample_request(&self) -> String {
        format!(
            "curl -s {}/v1/passcodes \\\n  -H 'Authorization: Bearer {}' \\\n  \
             -H 'Content-Type: application/json' \\\n  \
             -d '{{\"recipient\": {{\"phone\": \"+33612345678\"}}, \"channel\": \"sms\"}}'",
            self.base_url,
            self.demo_key(),
        )
    }

    /// How an example of an application is started.
    fn sample_application(&self) -> String {
        let issuer = self.tenants.first().map(|tenant| self.pages(tenant)).unwrap_or_default();
        format!(
            "python3 -m venv target/examples-venv\n\
             target/examples-venv/bin/pip install -r infra/examples/python/requirements.txt\n\
             export COUNTERSIGN_ISSUER={issuer} COUNTERSIGN_KEY={}\n\
             eval \"$(target/examples-venv/bin/python infra/examples/python/register.py sign-in)\"\n\
             target/examples-venv/bin/python infra/examples/python/sign_in.py",
            self.demo_key(),
        )
    }

    /// Whether the console of the demo firm, or the operators', is at a path.
    fn has_console_at(&self, path: &str) -> bool {
        let slug = self.tenants.first().map_or("", |tenant| tenant.slug.as_str());
        let below = path.strip_prefix("/p/").and_then(|path| path.strip_prefix(slug)?.strip_prefix("/console"));
        path == "/operator" || below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
    }

    /// Where a tenant's pages begin.
    fn pages(&self, tenant: &DemoTenant) -> String {
        format!("{}/p/{}", self.base_url, tenant.slug)
    }

    fn demo_key(&self) -> &str {
        self.tenants.first().map_or("", |tenant| tenant.api_key.as_str())
    }
}

impl Task {
    fn start<F: Future<Output = ()> + Send + 'static>(task: impl FnOnce(watch::Receiver<bool>) -> F) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { running: tokio::spawn(task(stopped)), stop }
    }

    async fn stop(self) {
        // Fails when the task has already ended, which is what is asked for.
        let _ = self.stop.send(true);
        if let Err(error) = self.running.await {
            tracing::error!(error = %error, "a server of local mode ended early");
        }
    }
}

/// What `localhost` is to browsers: 127.0.0.1 and ::1, one port of both; 127.0.0.1 alone where the machine has no IPv6.
async fn listen_as_localhost(port: u16) -> Result<(Vec<TcpListener>, u16), StartError> {
    let mut tries = 0;
    loop {
        let first = listen(Ipv4Addr::LOCALHOST.into(), port).await?;
        let given = first.local_addr().map_err(|error| StartError::Listen(port, error))?.port();
        match listen(Ipv6Addr::LOCALHOST.into(), given).await {
            Ok(second) => return Ok((vec![first, second], given)),
            // Free on the one and not on the other: where any port will do, another one.
            Err(StartError::PortInUse(_)) if port == 0 && tries < PORTS => tries += 1,
            Err(error @ StartError::PortInUse(_)) => return Err(error),
            Err(error) => {
                tracing::debug!(error = %error, "this machine has no IPv6");
                return Ok((vec![first], given));
            }
        }
    }
}

async fn listen(address: IpAddr, port: u16) -> Result<TcpListener, StartError> {
    TcpListener::bind((address, port)).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => StartError::PortInUse(port),
        _ => StartError::Listen(port, error),
    })
}

fn open_outbox(clock: &Clock, data: Option<&DataDir>) -> Result<Outbox, StartError> {
    let Some(data) = data else { return Ok(Outbox::in_memory(clock.clone())) };
    let outbox = Outbox::in_file(clock.clone(), data.outbox_file()?);
    outbox.map_err(|error| StartError::Table(format!("the outbox in the data directory: {error}")))
}
