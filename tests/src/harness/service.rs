//! The service under test: a deployment by `BASE_URL`, or local mode that this run starts.
//!
//! Starting an instance costs more than most tests do, so those that need one for themselves borrow it: an instance goes
//! from test to test, and only as many are started as tests run at once. Its clock only ever moves on; its faults and its
//! outbox are cleared in between.

use std::future::Future;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use tokio::task::JoinSet;

use super::client::{Answer, Api};
use super::firm::Firm;
use super::messages::{Message, Messages, listed};
use super::openapi::OpenApi;
use super::process::Process;

/// One service: how to reach it, and what only local mode can do.
#[derive(Clone)]
pub(crate) struct Service {
    base_url: String,
    operator_key: String,
    instance: Option<Arc<Instance>>,
    openapi: Option<Arc<OpenApi>>,
    /// Its connections belong to the test's runtime, so every test has its own.
    api: Api,
}

/// A call of the table.
#[derive(Clone, Debug)]
pub(crate) struct TableCall {
    pub(crate) operation: String,
    /// False when a condition did not hold.
    pub(crate) is_done: bool,
    /// The items that it reads, `pk/sk`; of a query the partition.
    pub(crate) reads: Vec<String>,
    /// The items that it writes.
    pub(crate) writes: Vec<String>,
    /// How many items it found or looked at.
    pub(crate) items: u64,
    /// What DynamoDB would charge.
    pub(crate) units: f64,
}

/// A running instance of local mode, and whether others may have it afterwards.
struct Instance {
    /// There until this is dropped.
    process: Option<Process>,
    is_borrowed: bool,
}

/// Instances that no test has at the moment.
static IDLE: Mutex<Vec<Process>> = Mutex::new(Vec::new());

impl Drop for Instance {
    fn drop(&mut self) {
        if self.is_borrowed
            && let Some(process) = self.process.take().filter(Process::is_running)
        {
            IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(process);
        }
    }
}

impl TableCall {
    fn read(call: &Value) -> Self {
        let texts = |member: &str| {
            let texts = call[member].as_array().expect("a list").iter();
            texts.map(|text| text.as_str().expect("a key").to_owned()).collect()
        };
        Self {
            operation: call["operation"].as_str().expect("a name").to_owned(),
            is_done: call["status"] == 200,
            reads: texts("reads"),
            writes: texts("writes"),
            items: call["items"].as_u64().expect("a count"),
            units: call["units"].as_f64().expect("units"),
        }
    }
}

impl Service {
    /// The service that most tests share: the deployment, or one local instance for the whole run.
    ///
    /// Nothing here moves its clock or breaks its dependencies.
    pub(crate) async fn shared() -> Self {
        if let Some(base_url) = deployment() {
            let operator_key = std::env::var("OPERATOR_KEY").expect("OPERATOR_KEY goes with BASE_URL");
            let openapi = openapi(&base_url).await;
            let api = Api::new(&base_url, openapi.clone());
            return Self { base_url, operator_key, instance: None, openapi, api };
        }
        static SHARED: OnceLock<Arc<Instance>> = OnceLock::new();
        Self::local(Arc::clone(SHARED.get_or_init(|| Instance::new(Process::start(&[], &[]))))).await
    }

    /// The shared service if it is local; else says on standard error what is not tested, and why.
    pub(crate) async fn shared_local(reason: &str) -> Option<Self> {
        if skipped(reason) { None } else { Some(Self::shared().await) }
    }

    /// An instance that the test has for itself until it ends; else says on standard error what is not tested, and why.
    pub(crate) async fn own(reason: &str) -> Option<Self> {
        if skipped(reason) {
            return None;
        }
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let process = idle.unwrap_or_else(|| Process::start(&[], &[]));
        let service = Self::local(Arc::new(Instance { process: Some(process), is_borrowed: true })).await;
        service.clear_faults().await;
        // What earlier tests left to be done is done, and forgotten.
        service.run_jobs().await;
        service.clear_outbox().await;
        Some(service)
    }

    /// A new instance, for tests of starting, ending and all that is ever logged or stored; else says on standard error
    /// what is not tested, and why.
    pub(crate) async fn new(reason: &str) -> Option<Self> {
        if skipped(reason) { None } else { Some(Self::start(&[]).await) }
    }

    /// A new local instance with command-line arguments.
    pub(crate) async fn start(arguments: &[&str]) -> Self {
        Self::local(Instance::new(Process::start(arguments, &[]))).await
    }

    /// A new local instance with command-line arguments and variables of its environment.
    pub(crate) async fn start_with(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::local(Instance::new(Process::start(arguments, environment))).await
    }

    /// A local instance of the test's own, with variables of its environment.
    pub(crate) async fn with_environment(environment: &[(&str, &str)]) -> Self {
        Self::local(Instance::new(Process::start(&[], environment))).await
    }

    /// As [`with_environment`](Self::with_environment); else says on standard error what is not tested, and why.
    pub(crate) async fn new_with_environment(reason: &str, environment: &[(&str, &str)]) -> Option<Self> {
        if skipped(reason) { None } else { Some(Self::with_environment(environment).await) }
    }

    /// Runs the jobs that are due by the service's clock until none is; says how many (local).
    pub(crate) async fn run_jobs(&self) -> u64 {
        let answer = self.api().post("/_local/run/jobs").json(&json!({"until_idle": true})).send().await;
        answer.expect(200)["ran"].as_u64().expect("a number of jobs")
    }

    /// Notes what is asked of the table from now on (local).
    pub(crate) async fn note_calls(&self) {
        self.api().post("/_local/calls").send().await.expect(204);
    }

    /// How many calls were noted so far (local).
    pub(crate) async fn calls_so_far(&self) -> usize {
        self.api().get("/_local/calls").send().await.expect(200)["calls"].as_array().map_or(0, Vec::len)
    }

    /// What was asked of the table since then; notes no more (local).
    pub(crate) async fn noted_calls(&self) -> Vec<TableCall> {
        let calls = self.api().get("/_local/calls").send().await.expect(200)["calls"].clone();
        self.api().delete("/_local/calls").send().await.expect(204);
        calls.as_array().expect("a list").iter().map(TableCall::read).collect()
    }

    /// Every item of the table (local).
    pub(crate) async fn table(&self) -> Vec<Value> {
        self.api().get("/_local/table").send().await.expect(200)["items"].as_array().expect("items").clone()
    }

    async fn local(instance: Arc<Instance>) -> Self {
        let base_url = instance.process().base_url().to_owned();
        let openapi = openapi(&base_url).await;
        let api = Api::new(&base_url, openapi.clone());
        let info = api.get("/_local/info").send().await;
        let operator_key = info.expect(200)["operator_key"].as_str().expect("an operator key").to_owned();
        Self { base_url, operator_key, instance: Some(instance), openapi, api }
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Where browsers find it: of local mode by its name, since browsers refuse security keys at its number.
    pub(crate) fn public_url(&self) -> String {
        let url = self.base_url.trim_end_matches('/');
        if self.is_local() { url.replace("://127.0.0.1:", "://localhost:") } else { url.to_owned() }
    }

    pub(crate) fn operator_key(&self) -> &str {
        &self.operator_key
    }

    pub(crate) fn is_local(&self) -> bool {
        self.instance.is_some()
    }

    pub(crate) fn api(&self) -> Api {
        self.api.clone()
    }

    /// The document that this service serves; its absence is a failure.
    pub(crate) fn openapi(&self) -> &OpenApi {
        self.openapi.as_deref().expect("GET /openapi.json answers 200")
    }

    /// How many requests to make at once where local mode gets `local`: a deployment under an emulator
    /// runs a process for each.
    pub(crate) fn crowd(&self, local: usize) -> usize {
        if self.is_local() { local } else { local.min(20) }
    }

    /// The messages to an address, newest first.
    pub(crate) async fn messages_to(&self, to: &str) -> Vec<Message> {
        let by_ministack = std::env::var("MESSAGES").is_ok_and(|source| source == "ministack");
        let messages = if by_ministack && !self.is_local() {
            let endpoint = std::env::var("AWS_ENDPOINT_URL").expect("AWS_ENDPOINT_URL goes with MESSAGES=ministack");
            Messages::MiniStack(Api::new(&endpoint, None))
        } else {
            Messages::Outbox(self.api())
        };
        messages.to(to).await
    }

    /// Every message of the outbox, newest first (local).
    pub(crate) async fn outbox(&self) -> Vec<Message> {
        listed(self.api().get("/_local/outbox").send().await.expect(200))
    }

    /// The messages that name a firm, newest first (local).
    pub(crate) async fn messages_of(&self, firm: &Firm) -> Vec<Message> {
        self.outbox().await.into_iter().filter(|message| message.text.contains(&firm.name)).collect()
    }

    /// Forgets every message so far (local).
    pub(crate) async fn clear_outbox(&self) {
        self.api().delete("/_local/outbox").send().await.expect(204);
    }

    /// Moves the clock of this instance (local). Returns its time.
    pub(crate) async fn advance(&self, seconds: i64) -> Timestamp {
        let answer = self.api().post("/_local/clock").json(&json!({"advance_seconds": seconds})).send().await;
        time(&answer.expect(200)["now"])
    }

    /// The instance's time (local).
    pub(crate) async fn now(&self) -> Timestamp {
        self.advance(0).await
    }

    /// Makes the next `count` calls of a dependency fail (local).
    pub(crate) async fn fault(&self, service: &str, fault: &str, count: u32) {
        self.fault_after(0, service, fault, count).await;
    }

    /// Makes `count` calls of a dependency fail, behind `after` that work (local).
    pub(crate) async fn fault_after(&self, after: u32, service: &str, fault: &str, count: u32) {
        let body = json!({"service": service, "fault": fault, "after": after, "count": count});
        self.api().post("/_local/faults").json(&body).send().await.expect(204);
    }

    /// Makes the next call of a dependency fail with an error in that service's own words (local).
    pub(crate) async fn error(&self, service: &str, error: &Value) {
        let body = json!({"service": service, "fault": {"error": error}});
        self.api().post("/_local/faults").json(&body).send().await.expect(204);
    }

    /// Lets every dependency work again (local).
    pub(crate) async fn clear_faults(&self) {
        self.api().delete("/_local/faults").send().await.expect(204);
    }

    /// What the provider's receipt would say of a message (local).
    pub(crate) async fn receipt(&self, message_id: &str, status: &str) -> Answer {
        let body = json!({"message_id": message_id, "status": status});
        self.api().post("/_local/deliveries").json(&body).send().await
    }

    /// Runs the scheduled alert (local).
    pub(crate) async fn run_usage_alert(&self) -> Value {
        self.api().post("/_local/run/usage-alert").send().await.expect(200).clone()
    }

    /// Everything that the instance printed (local).
    pub(crate) fn log(&self) -> String {
        self.process().log()
    }

    /// The first line of the log with all of these in it, as soon as it is there (local).
    pub(crate) fn logged(&self, parts: &[&str]) -> String {
        self.process().logged(parts)
    }

    /// Ctrl-C; returns whether the instance ended with success (local).
    pub(crate) fn interrupt(&self) -> bool {
        self.process().interrupt()
    }

    /// The end without any warning: whatever is on its way is cut off (local).
    pub(crate) fn kill(&self) {
        self.process().kill();
    }

    fn process(&self) -> &Process {
        self.instance.as_deref().expect("a local instance").process()
    }
}

impl Instance {
    /// One that ends with its last user.
    fn new(process: Process) -> Arc<Self> {
        Arc::new(Self { process: Some(process), is_borrowed: false })
    }

    fn process(&self) -> &Process {
        self.process.as_ref().expect("there until this is dropped")
    }
}

/// Sends every request at once and returns the answers in no particular order.
pub(crate) async fn at_once<F>(requests: impl IntoIterator<Item = F>) -> Vec<Answer>
where
    F: Future<Output = Answer> + Send + 'static,
{
    let mut running: JoinSet<Answer> = requests.into_iter().collect();
    let mut answers = Vec::with_capacity(running.len());
    while let Some(answer) = running.join_next().await {
        match answer {
            Ok(answer) => answers.push(answer),
            Err(failed) => std::panic::resume_unwind(failed.into_panic()),
        }
    }
    answers
}

/// Reads a time of an answer, which must be UTC with `Z`.
#[track_caller]
pub(crate) fn time(value: &Value) -> Timestamp {
    let text = value.as_str().unwrap_or_else(|| panic!("not a time: {value}"));
    assert!(text.ends_with('Z'), "not UTC with Z: {text}");
    text.parse().unwrap_or_else(|_| panic!("not RFC 3339: {text}"))
}

/// Whole seconds from one time of an answer to another.
#[track_caller]
pub(crate) fn seconds_between(from: &Value, to: &Value) -> i64 {
    time(to).as_second() - time(from).as_second()
}

fn deployment() -> Option<String> {
    std::env::var("BASE_URL").ok().filter(|url| !url.is_empty())
}

/// Written past libtest's capture, so that a skip is seen in every run.
fn skipped(reason: &str) -> bool {
    if deployment().is_none() {
        return false;
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let _ = writeln!(std::io::stderr(), "skipped {test}: {reason}");
    true
}

async fn openapi(base_url: &str) -> Option<Arc<OpenApi>> {
    static DOCUMENT: OnceCell<Option<Arc<OpenApi>>> = OnceCell::const_new();
    let fetch = async || {
        let answer = Api::new(base_url, None).get("/openapi.json").send_unchecked().await.expect("the service answers");
        (answer.status == 200).then(|| Arc::new(OpenApi::new(answer.body)))
    };
    DOCUMENT.get_or_init(fetch).await.clone()
}
