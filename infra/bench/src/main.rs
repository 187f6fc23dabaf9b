//! `cargo run --release -p bench`: what the deployed functions cost, measured on their release binaries.
//!
//! The bench is Lambda's Runtime API for each process, a proxy before local mode's table and providers, and the clock of
//! the process's CPU time. Beside the functions run `hello`, which does nothing, and `bare`, which makes the same AWS calls
//! and nothing else, built with the same profile; everything that is compared runs in turns. See `infra/performance.md`.

mod events;
mod function;
mod measure;
mod programs;
mod report;
mod runtime;
mod wire;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Measures the deployed functions beside a function that does nothing and one that only makes their AWS calls.
///
/// Prints tables; ends with failure when a ratio is above its bound.
#[derive(Debug, Parser)]
#[command(name = "bench")]
struct Arguments {
    /// Fewer rounds: enough to see a ratio, not its last digit
    #[arg(long)]
    short: bool,
    /// Writes the figures to this file as JSON, too
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Measures the binaries that are in this directory (`target/lambda` after `sam build`), and builds none
    #[arg(long, value_name = "DIR")]
    binaries: Option<PathBuf>,
    /// What `node infra/bench/better-auth/pair.mjs` printed on this machine just now: the pair's figure is put beside it
    #[arg(long, value_name = "MILLISECONDS")]
    peer_ms: Option<f64>,
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
enum BenchError {
    #[error("{0} does not run: {1}")]
    Binary(PathBuf, std::io::Error),
    #[error("{0} did not ask for an event within 20 seconds")]
    Silent(String),
    #[error("a function ended, or gave no answer within 20 seconds")]
    Gone,
    #[error("a function failed: {0}")]
    Failed(String),
    #[error("{0} answered {1}")]
    Refused(&'static str, String),
    #[error("the release build failed")]
    Build,
    #[error("template.yaml: {0}")]
    Template(String),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Clock(#[from] nix::Error),
    #[error(transparent)]
    Local(#[from] countersign_local::StartError),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome =
        countersign_local::runtime().map_err(Into::into).and_then(|runtime| runtime.block_on(run(&arguments)));
    let (text, code) = match outcome {
        Ok(report) if report.failures().is_empty() => (report.to_string(), ExitCode::SUCCESS),
        Ok(report) => (format!("{report}\nNot reached: {}\n", report.failures().join("; ")), ExitCode::FAILURE),
        Err(error) => (format!("bench: {error}\n"), ExitCode::FAILURE),
    };
    // Nothing is left to do when standard output is closed.
    let _ = std::io::stdout().write_all(text.as_bytes());
    code
}

async fn run(arguments: &Arguments) -> Result<report::Report, BenchError> {
    let programs = programs::find(arguments.binaries.as_deref())?;
    let mut report = measure::all(&programs, arguments.short).await?;
    report.peer_pair_ms = arguments.peer_ms;
    if let Some(file) = &arguments.json {
        std::fs::write(file, serde_json::to_vec_pretty(&report.to_json())?)?;
    }
    Ok(report)
}
