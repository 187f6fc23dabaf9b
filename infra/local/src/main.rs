//! The command that starts local mode: arguments, the welcome, and a clean end by Ctrl-C or SIGTERM.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use countersign_local::{LocalMode, Options, log};
use tokio::signal::unix::{SignalKind, signal};

/// Countersign on this machine: every function in one process, an outbox for what they send, a clock to move
/// and faults to inject. Nothing leaves the machine.
#[derive(Parser)]
#[command(name = "countersign-local", version)]
struct Arguments {
    /// Port on localhost (127.0.0.1 and ::1); 0 picks a free one and prints it
    #[arg(long, env = "PORT", default_value_t = 8787)]
    port: u16,
    /// Keep the state in this directory, so that it survives a restart; in memory without it
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Which of AWS's services SMS goes by
    #[arg(long, env = "SMS_PROVIDER", default_value = "sns", value_parser = ["sns", "end-user-messaging"])]
    sms_provider: String,
    /// How much to log: error, warn, info, debug or trace
    #[arg(long, env = "LOG_LEVEL", default_value = "info", value_name = "LEVEL")]
    log_level: String,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = countersign_local::runtime().map_err(Into::into).and_then(|runtime| runtime.block_on(run(arguments)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do when standard error is closed too.
            let _ = writeln!(io::stderr(), "countersign-local: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { port, data, sms_provider, log_level } = arguments;
    log::init(&log_level)?;
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::debug!(error = %error, "the limit on open files stays as it is");
    }
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;

    let local = LocalMode::start(Options { port, data, sms_service: sms_provider.parse().ok() }).await?;
    // A closed standard output (a pipe that ended) must not stop the server.
    let _ = writeln!(io::stdout(), "{}", local.welcome());
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping: running requests finish first; once more stops at once");
    tokio::select! {
        () = local.stop() => Ok(()),
        _ = terminate.recv() => Err("stopped before the running requests had finished".into()),
        _ = interrupt.recv() => Err("stopped before the running requests had finished".into()),
    }
}
