//! The figures as tables and as JSON, and the bounds that they are held to: ratios within one run, never times.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

/// Everything that one run measured.
pub(crate) struct Report {
    /// `hello` first.
    pub(crate) starts: Vec<Start>,
    pub(crate) operations: Vec<Operation>,
    /// What a pair costs in better-auth, milliseconds of CPU, where it was measured beside.
    pub(crate) peer_pair_ms: Option<f64>,
}

/// The starts of one function.
pub(crate) struct Start {
    name: String,
    zipped: usize,
    pub(crate) wall: Samples,
    pub(crate) waits: Samples,
    pub(crate) cpu: Samples,
    /// CPU time from the start to the end of the first call.
    pub(crate) first_call: Samples,
    pub(crate) peak_memory: u64,
}

/// The warm calls of one operation, with those of the bare function.
#[derive(Default)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    /// The names of its AWS calls.
    pub(crate) calls: Vec<String>,
    pub(crate) sequential: usize,
    pub(crate) own: Samples,
    pub(crate) bare: Samples,
    pub(crate) peak_memory: u64,
}

/// Durations of one kind.
#[derive(Default)]
pub(crate) struct Samples(Vec<Duration>);

/// A bound: what it is of, and the most that it may be.
struct Bound {
    what: String,
    is: f64,
    at_most: f64,
}

impl Start {
    pub(crate) fn new(name: &str, zipped: usize) -> Self {
        Self {
            name: name.to_owned(),
            zipped,
            wall: Samples::default(),
            waits: Samples::default(),
            cpu: Samples::default(),
            first_call: Samples::default(),
            peak_memory: 0,
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Samples {
    pub(crate) fn push(&mut self, sample: Duration) {
        self.0.push(sample);
    }

    /// The sample below which this part of all lies; zero when there is none.
    fn quantile(&self, part: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        let index = (0..=last).find(|index| *index as f64 >= part * last as f64).unwrap_or(last);
        sorted.get(index).map_or(0.0, |sample| sample.as_secs_f64() * 1e3)
    }

    /// Milliseconds.
    fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    fn spread(&self) -> String {
        format!("{:.2} ({:.2} to {:.2})", self.median(), self.quantile(0.1), self.quantile(0.9))
    }

    /// The median of the ratios of samples taken side by side.
    fn ratio(&self, beside: &Self) -> Option<f64> {
        let mut ratios: Vec<f64> =
            self.0.iter().zip(&beside.0).map(|(own, other)| own.as_secs_f64() / other.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        ratios.get(ratios.len() / 2).copied()
    }
}

impl Report {
    fn start(&self, name: &str) -> Option<&Start> {
        self.starts.iter().find(|start| start.name == name)
    }

    fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }

    fn pair_ms(&self) -> f64 {
        ["issue by email", "verify, right code"]
            .iter()
            .filter_map(|name| self.operation(name))
            .map(|operation| operation.own.median())
            .sum()
    }

    fn bounds(&self) -> Vec<Bound> {
        let mut bounds = Vec::new();
        let mut bound = |what: String, is: f64, at_most: f64| bounds.push(Bound { what, is, at_most });
        if let Some(hello) = self.start("hello") {
            for start in self.starts.iter().filter(|start| start.name != "hello") {
                let name = &start.name;
                bound(
                    format!("CPU of {name}'s start beside hello's"),
                    start.cpu.ratio(&hello.cpu).unwrap_or(0.0),
                    START,
                );
                bound(format!("megabytes of memory of {name}"), start.peak_memory as f64 / 1e6, MEMORY_MB);
                bound(format!("megabytes of {name} zipped"), start.zipped as f64 / 1e6, ZIPPED_MB);
            }
        }
        if let Some(verify) = self.start("verify") {
            for name in ["issue", "resend"] {
                let ratio = self.start(name).and_then(|start| start.cpu.ratio(&verify.cpu));
                bound(format!("CPU of {name}'s start beside verify's"), ratio.unwrap_or(0.0), 1.5);
            }
        }
        for operation in &self.operations {
            if let Some(ratio) = operation.own.ratio(&operation.bare) {
                bound(format!("CPU of `{}` beside the bare calls", operation.name), ratio, BARE);
            }
            let sequential = match operation.name {
                "verify, right code" | "verify, wrong code" => 3.0,
                _ => 4.0,
            };
            bound(
                format!("AWS calls of `{}` one after another", operation.name),
                operation.sequential as f64,
                sequential,
            );
            bound(
                format!("megabytes of memory of `{}`", operation.name),
                operation.peak_memory as f64 / 1e6,
                MEMORY_MB,
            );
        }
        bounds
    }

    /// The bounds that are not kept.
    pub(crate) fn failures(&self) -> Vec<String> {
        let broken = self.bounds().into_iter().filter(|bound| bound.is > bound.at_most || bound.is <= 0.0);
        broken.map(|bound| format!("{}: {:.2}, at most {:.2}", bound.what, bound.is, bound.at_most)).collect()
    }

    pub(crate) fn to_json(&self) -> Value {
        let samples = |samples: &Samples| {
            json!({"median_ms": samples.median(), "p10_ms": samples.quantile(0.1), "p90_ms": samples.quantile(0.9),
                   "samples": samples.0.len()})
        };
        let starts = self.starts.iter().map(|start| {
            json!({"function": start.name, "zipped_bytes": start.zipped, "wall": samples(&start.wall),
                   "waits": samples(&start.waits), "cpu": samples(&start.cpu), "first_call_cpu": samples(&start.first_call), "peak_memory_bytes": start.peak_memory})
        });
        let operations = self.operations.iter().map(|operation| {
            json!({"operation": operation.name, "aws_calls": operation.calls, "sequential": operation.sequential,
                   "cpu": samples(&operation.own), "bare_cpu": samples(&operation.bare),
                   "ratio": operation.own.ratio(&operation.bare), "peak_memory_bytes": operation.peak_memory})
        });
        json!({"starts": starts.collect::<Vec<_>>(), "operations": operations.collect::<Vec<_>>(),
               "pair_cpu_ms": self.pair_ms(), "peer_pair_cpu_ms": self.peer_pair_ms, "failures": self.failures()})
    }
}

// What has been reached, and some room for a shared machine: whoever makes a figure worse finds out. What is to be reached is
// in infra/performance.md.

/// The most CPU time of a start, beside `hello`'s.
const START: f64 = 3.5;
/// The most CPU time of a warm call, beside the bare function's.
const BARE: f64 = 2.2;
/// The most memory, without password hashing.
const MEMORY_MB: f64 = 21.0;
/// The most that a function's archive may have, in the gate's build (no LTO).
const ZIPPED_MB: f64 = 8.8;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nStart to the first poll, milliseconds: median (10 % to 90 %)\n")?;
        writeln!(
            f,
            "| function | from spawn | of it, waiting for AWS | CPU | CPU beside hello | with the first call | peak MB | zipped MB |"
        )?;
        writeln!(f, "| --- | --- | --- | --- | --- | --- | --- | --- |")?;
        for start in &self.starts {
            let ratio = self.start("hello").and_then(|hello| start.cpu.ratio(&hello.cpu)).unwrap_or(1.0);
            let (peak, zipped) = (start.peak_memory as f64 / 1e6, start.zipped as f64 / 1e6);
            let (wall, waits, cpu) = (start.wall.spread(), start.waits.median(), start.cpu.spread());
            let first = start.first_call.median();
            let first = if first > 0.0 { format!("{first:.2}") } else { String::new() };
            writeln!(
                f,
                "| {} | {wall} | {waits:.2} | {cpu} | {ratio:.2} | {first} | {peak:.1} | {zipped:.2} |",
                start.name
            )?;
        }
        writeln!(f, "\nA warm call, milliseconds of CPU: median (10 % to 90 %)\n")?;
        writeln!(f, "| operation | AWS calls | one after another | CPU | the bare calls | ratio | peak MB |")?;
        writeln!(f, "| --- | --- | --- | --- | --- | --- | --- |")?;
        for operation in &self.operations {
            let (bare, ratio) = match operation.own.ratio(&operation.bare) {
                Some(ratio) => (operation.bare.spread(), format!("{ratio:.2}")),
                None => (String::new(), String::new()),
            };
            let Operation { name, calls, sequential, .. } = operation;
            let calls = calls.len();
            let (own, peak) = (operation.own.spread(), operation.peak_memory as f64 / 1e6);
            writeln!(f, "| {name} | {calls} | {sequential} | {own} | {bare} | {ratio} | {peak:.1} |")?;
        }
        let pair = self.pair_ms();
        write!(f, "\nA pair (issue by email, verify): {pair:.2} ms of CPU")?;
        match self.peer_pair_ms {
            Some(peer) => writeln!(f, "; better-auth's takes {peer:.2}: {:.1} times as much.", peer / pair),
            None => writeln!(f, "."),
        }
    }
}
