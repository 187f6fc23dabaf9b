//! A function's process: started as Lambda starts it, asked, measured.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use hyper::body::Bytes;
use nix::time::{ClockId, clock_getcpuclockid, clock_gettime};
use nix::unistd::Pid;

use crate::BenchError;
use crate::runtime::RuntimeApi;

/// A function to start: its binary, its name and its variables.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) name: String,
    pub(crate) binary: PathBuf,
    pub(crate) environment: HashMap<String, String>,
}

/// A running function.
pub(crate) struct Function {
    child: Child,
    pid: Pid,
    clock: ClockId,
    runtime: RuntimeApi,
    /// From the start of the process to its first request for an event.
    pub(crate) start: Duration,
    /// CPU time until then.
    pub(crate) start_cpu: Duration,
}

/// How long a start or a call may take.
const PATIENCE: Duration = Duration::from_secs(20);

impl Function {
    /// Starts a process and waits until it asks for an event.
    pub(crate) async fn start(program: &Program, endpoint: &str) -> Result<Self, BenchError> {
        let runtime = RuntimeApi::start().await?;
        let mut command = Command::new(&program.binary);
        command
            .env_clear()
            .envs(&program.environment)
            .env("AWS_LAMBDA_RUNTIME_API", runtime.address())
            .env("AWS_ENDPOINT_URL", endpoint)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let started = Instant::now();
        let child = command.spawn().map_err(|error| BenchError::Binary(program.binary.clone(), error))?;
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap_or(i32::MAX));
        let clock = clock_getcpuclockid(pid)?;
        let mut function = Self { child, pid, clock, runtime, start: Duration::ZERO, start_cpu: Duration::ZERO };
        let polled = tokio::time::timeout(PATIENCE, function.runtime.first_poll()).await;
        let polled = polled.ok().flatten().ok_or_else(|| BenchError::Silent(program.name.clone()))?;
        function.start = polled - started;
        function.start_cpu = function.cpu()?;
        Ok(function)
    }

    /// Hands an event over and returns the answer once the process is idle again.
    pub(crate) async fn call(&mut self, event: Bytes) -> Result<Bytes, BenchError> {
        tokio::time::timeout(PATIENCE, self.runtime.call(event)).await.map_err(|_| BenchError::Gone)?
    }

    /// The first call's answer, and the CPU time of process and call together.
    pub(crate) async fn first_call(&mut self, event: Bytes) -> Result<(Bytes, Duration), BenchError> {
        let answer = self.call(event).await?;
        Ok((answer, self.cpu()?))
    }

    /// CPU time so far, all threads.
    pub(crate) fn cpu(&self) -> Result<Duration, BenchError> {
        Ok(clock_gettime(self.clock)?.into())
    }

    /// The most memory it had at once, bytes (`VmHWM`).
    pub(crate) fn peak_memory(&self) -> Result<u64, BenchError> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kib.map(|kib| kib * 1024).ok_or(BenchError::Gone)
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        // As Lambda ends one: asked first. A profiler in its place writes what it found.
        let _ = nix::sys::signal::kill(self.pid, nix::sys::signal::Signal::SIGTERM);
        let _ = self.child.wait();
    }
}

/// The size of a binary in a zip archive, bytes: deflate at its best.
pub(crate) fn zipped(binary: &Path) -> Result<usize, BenchError> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, &std::fs::read(binary)?)?;
    Ok(encoder.finish()?.len())
}
