//! The measurements: starts of every function in turns with `hello`; warm calls in turns with `bare`.

use std::time::{Duration, Instant};

use countersign_local::{LocalMode, Options};
use hyper::body::Bytes;
use serde_json::{Value, json};

use crate::BenchError;
use crate::events::{Example, body};
use crate::function::{Function, Program, zipped};
use crate::programs::{KEY_RING, OPERATOR_KEY, Programs};
use crate::report::{Operation, Report, Start};
use crate::wire::{Call, Wire, sequential, waited};

/// A resend is refused for this long after a send (the default policy), and a moment more.
const RESEND_INTERVAL: Duration = Duration::from_secs(31);

/// How much is measured.
struct Size {
    starts: usize,
    rounds: usize,
    calls: usize,
}

/// Everything, in one run.
pub(crate) async fn all(programs: &Programs, is_short: bool) -> Result<Report, BenchError> {
    let size =
        if is_short { Size { starts: 7, rounds: 7, calls: 30 } } else { Size { starts: 21, rounds: 21, calls: 100 } };
    let local = LocalMode::start(Options::default()).await?;
    let mut bench = Bench { programs, local, size };
    let starts = bench.starts().await?;
    let operations = bench.operations().await?;
    bench.local.stop().await;
    Ok(Report { starts, operations, peer_pair_ms: None })
}

struct Bench<'a> {
    programs: &'a Programs,
    local: LocalMode,
    size: Size,
}

/// A warm function with its endpoint.
struct Warm {
    function: Function,
    wire: Wire,
}

impl Bench<'_> {
    async fn wire(&self) -> Result<Wire, BenchError> {
        let backing = self.local.backing();
        let secrets = [(KEY_RING, backing.key_ring), (OPERATOR_KEY, backing.operator_key_secret)];
        let secrets = secrets.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Wire::start(backing.endpoint, secrets).await
    }

    async fn warm(&self, program: &Program) -> Result<Warm, BenchError> {
        let wire = self.wire().await?;
        let function = Function::start(program, &wire.url()).await?;
        wire.taken();
        Ok(Warm { function, wire })
    }

    async fn starts(&mut self) -> Result<Vec<Start>, BenchError> {
        let every: Vec<&Program> = std::iter::once(&self.programs.hello).chain(&self.programs.functions).collect();
        let mut starts = Vec::new();
        for program in &every {
            starts.push(Start::new(&program.name, zipped(&program.binary)?));
        }
        let key = self.local.backing().api_key;
        let (issue, verify) = (Example::of("issue", &key)?, Example::of("verify", &key)?);
        let mut issuing = self.warm(self.programs.named("issue")?).await?;
        let mut recipients = Recipients(1_000_000);
        for _ in 0..self.size.starts {
            for (program, start) in every.iter().zip(&mut starts) {
                let wire = self.wire().await?;
                let mut function = Function::start(program, &wire.url()).await?;
                start.wall.push(function.start);
                start.cpu.push(function.start_cpu);
                start.waits.push(waited(&wire.taken()));
                start.peak_memory = start.peak_memory.max(function.peak_memory()?);
                let event = match start.name() {
                    "hello" | "issue" => issue.with(None, &recipients.email()),
                    "verify" => {
                        let issued = issuing.issue(&issue, &recipients.email()).await?;
                        verify.with(Some(&issued.id), &json!({"code": issued.code}))
                    }
                    _ => continue,
                };
                let (answer, cpu) = function.first_call(event).await?;
                let status = serde_json::from_slice::<Value>(&answer)?["statusCode"].as_u64();
                if !matches!(status, Some(200 | 201)) {
                    return Err(BenchError::Refused("a first call", String::from_utf8_lossy(&answer).into_owned()));
                }
                start.first_call.push(cpu);
            }
        }
        Ok(starts)
    }

    async fn operations(&mut self) -> Result<Vec<Operation>, BenchError> {
        let key = self.local.backing().api_key;
        let (issue, verify, resend) =
            (Example::of("issue", &key)?, Example::of("verify", &key)?, Example::of("resend", &key)?);
        let mut issuing = self.warm(self.programs.named("issue")?).await?;
        let mut verifying = self.warm(self.programs.named("verify")?).await?;
        let mut resending = self.warm(self.programs.named("resend")?).await?;
        let mut recipients = Recipients::default();

        // Warm, and recorded for the bare functions. The first call finds no API key in the cache; the second does.
        issuing.wire.slow(true);
        verifying.wire.slow(true);
        let mut issued = Issued::default();
        for _ in 0..3 {
            issued = issuing.issue(&issue, &recipients.email()).await?;
        }
        let issue_calls = issued.calls.clone();
        let mut verify_calls = Vec::new();
        for _ in 0..3 {
            let issued = issuing.issue(&issue, &recipients.email()).await?;
            verifying.verify(&verify, &issued).await?;
            verify_calls = verifying.wire.taken();
        }
        // The first opens the month.
        issuing.issue(&issue, &recipients.phone()).await?;
        let mut by_sms = Operation::new("issue by SMS", &issuing.issue(&issue, &recipients.phone()).await?.calls);
        let missed = issuing.issue(&issue, &recipients.email()).await?;
        verifying.miss(&verify, &missed).await?;
        let mut wrong = Operation::new("verify, wrong code", &verifying.wire.taken());
        issuing.wire.slow(false);
        verifying.wire.slow(false);
        let mut bare_issue = self.bare("issue", issue_calls.clone()).await?;
        let mut bare_verify = self.bare("verify", verify_calls.clone()).await?;
        let again = issue.with(None, &recipients.email());
        for _ in 0..10 {
            bare_issue.function.call(again.clone()).await?;
            bare_verify.function.call(again.clone()).await?;
        }

        let mut by_email = Operation::new("issue by email", &issue_calls);
        let mut right = Operation::new("verify, right code", &verify_calls);
        let mut again_sent = Operation::new("resend by email", &[]);
        let mut to_resend = Vec::new();
        let mut sent_at = Instant::now();
        for round in 0..self.size.rounds {
            let mut passcodes = Vec::new();
            let orders: Vec<Value> = (0..self.size.calls).map(|_| recipients.email()).collect();
            by_email.own.push(
                issuing
                    .measured(orders.len(), async |warm, index| {
                        passcodes.push(warm.issue(&issue, &orders[index]).await?);
                        Ok(())
                    })
                    .await?,
            );
            bare_issue.replayed(&mut by_email, self.size.calls, &again).await?;
            wrong.own.push(
                verifying
                    .measured(passcodes.len(), async |warm, index| warm.miss(&verify, &passcodes[index]).await)
                    .await?,
            );
            right.own.push(
                verifying
                    .measured(passcodes.len(), async |warm, index| warm.verify(&verify, &passcodes[index]).await)
                    .await?,
            );
            verifying.wire.taken();
            bare_verify.replayed(&mut right, self.size.calls, &again).await?;
            let orders: Vec<Value> = (0..self.size.calls.div_ceil(2)).map(|_| recipients.phone()).collect();
            by_sms.own.push(
                issuing
                    .measured(orders.len(), async |warm, index| warm.issue(&issue, &orders[index]).await.map(|_| ()))
                    .await?,
            );
            if round == 0 {
                for _ in 0..self.size.calls {
                    to_resend.push(issuing.issue(&issue, &recipients.email()).await?);
                }
                sent_at = Instant::now();
            }
        }
        tokio::time::sleep(RESEND_INTERVAL.saturating_sub(sent_at.elapsed())).await;
        let batches = to_resend.chunks(self.size.calls.div_ceil(5));
        for (index, batch) in batches.enumerate() {
            // The first batch has the first call, which reads the API key; it shows which calls wait for one another.
            resending.wire.slow(index == 0);
            let mut last = Vec::new();
            let sample = resending
                .measured(batch.len(), async |warm, index| {
                    let answer = warm.function.call(resend.with(Some(&batch[index].id), &json!({}))).await?;
                    body("a resend", &answer, 200)?;
                    last = warm.wire.taken();
                    Ok(())
                })
                .await?;
            if index == 0 {
                again_sent.note(&last);
            } else {
                again_sent.own.push(sample);
            }
        }
        by_email.peak_memory = issuing.function.peak_memory()?;
        by_sms.peak_memory = by_email.peak_memory;
        right.peak_memory = verifying.function.peak_memory()?;
        wrong.peak_memory = right.peak_memory;
        again_sent.peak_memory = resending.function.peak_memory()?;
        Ok(vec![by_email, by_sms, right, wrong, again_sent])
    }

    async fn bare(&self, name: &str, calls: Vec<Call>) -> Result<Warm, BenchError> {
        let file = std::env::temp_dir().join(format!("countersign-bench-{}-{name}.json", std::process::id()));
        let recorded: Vec<Value> = calls.iter().map(Call::recorded).collect();
        std::fs::write(&file, serde_json::to_vec(&recorded)?)?;
        let mut program = self.programs.bare.clone();
        program.environment.insert("BENCH_CALLS".into(), file.to_string_lossy().into_owned());
        let started = self.warm(&program).await;
        std::fs::remove_file(&file)?;
        let warm = started?;
        warm.wire.replay(calls);
        Ok(warm)
    }
}

/// A passcode, with what its issue called.
#[derive(Default)]
struct Issued {
    id: String,
    code: String,
    calls: Vec<Call>,
}

impl Warm {
    async fn issue(&mut self, example: &Example, order: &Value) -> Result<Issued, BenchError> {
        let answer = self.function.call(example.with(None, order)).await?;
        let document = body("an issue", &answer, 201)?;
        let calls = self.wire.taken();
        let code = calls.iter().find(|call| call.name == "SendEmail").and_then(code_in).unwrap_or_default();
        Ok(Issued { id: document["id"].as_str().unwrap_or_default().to_owned(), code, calls })
    }

    async fn verify(&mut self, example: &Example, issued: &Issued) -> Result<(), BenchError> {
        let event = example.with(Some(&issued.id), &json!({"code": issued.code}));
        body("a right code", &self.function.call(event).await?, 200)?;
        Ok(())
    }

    async fn miss(&mut self, example: &Example, issued: &Issued) -> Result<(), BenchError> {
        let code: String = issued.code.bytes().map(|digit| char::from(b'0' + (digit - b'0' + 1) % 10)).collect();
        let event = example.with(Some(&issued.id), &json!({"code": code}));
        body("a wrong code", &self.function.call(event).await?, 422)?;
        Ok(())
    }

    /// CPU time of one call, the mean of a batch.
    async fn measured(
        &mut self,
        calls: usize,
        mut call: impl AsyncFnMut(&mut Self, usize) -> Result<(), BenchError>,
    ) -> Result<Duration, BenchError> {
        let before = self.function.cpu()?;
        for index in 0..calls {
            call(self, index).await?;
        }
        Ok((self.function.cpu()? - before) / u32::try_from(calls.max(1)).unwrap_or(1))
    }

    /// The same calls, by the bare function.
    async fn replayed(&mut self, operation: &mut Operation, calls: usize, event: &Bytes) -> Result<(), BenchError> {
        let cpu = self.measured(calls, async |warm, _| warm.function.call(event.clone()).await.map(|_| ())).await?;
        self.wire.taken();
        operation.bare.push(cpu);
        Ok(())
    }
}

impl Operation {
    fn new(name: &'static str, calls: &[Call]) -> Self {
        let mut operation = Self { name, ..Self::default() };
        operation.note(calls);
        operation
    }

    fn note(&mut self, calls: &[Call]) {
        self.calls = calls.iter().map(|call| call.name.clone()).collect();
        self.sequential = sequential(calls);
    }
}

/// New addresses, so that no limit is in the way.
#[derive(Default)]
struct Recipients(u32);

impl Recipients {
    fn email(&mut self) -> Value {
        self.0 += 1;
        json!({"recipient": {"email": format!("bench{}@example.com", self.0)}, "purpose": "sign_in"})
    }

    /// Each in another thousand of numbers, which have a limit of their own.
    fn phone(&mut self) -> Value {
        self.0 += 1;
        json!({"recipient": {"phone": format!("+3361{:04}{:03}", self.0 % 10_000, self.0 / 10_000 % 1_000)}, "channel": "sms", "purpose": "sign_in"})
    }
}

/// The code in a mail: its first six digits in a row.
fn code_in(mail: &Call) -> Option<String> {
    let request: Value = serde_json::from_slice(&mail.request).ok()?;
    let text = request["Content"]["Simple"]["Body"]["Text"]["Data"].as_str()?;
    let mut runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.find(|run| run.len() == 6).map(str::to_owned)
}
