//! Builds local mode once and runs it as a child: its address, its log, its end.
//!
//! A child must never outlive the run, also when a test panics or the run is killed: statics are not
//! dropped at exit, so a shell watches its standard input, which closes with this process, and kills.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::time::Duration;

/// How long an instance may take to print what it is waited for.
const LIMIT: Duration = Duration::from_secs(30);

/// `$0` is the binary. The watchdog ends quietly on `bye` and kills on end of file.
const WATCHED: &str = r#"exec 3<&0
(read -r word <&3; [ "$word" = bye ] || kill -KILL $$) >/dev/null 2>&1 &
exec "$0" "$@" 3<&- </dev/null"#;

/// One running instance of local mode.
pub(crate) struct Process {
    child: Mutex<Child>,
    log: Arc<Log>,
    base_url: String,
}

#[derive(Default)]
struct Log {
    text: Mutex<String>,
    grown: Condvar,
}

impl Process {
    /// Starts an instance on a free port and waits until it has printed its address.
    pub(crate) fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", WATCHED, binary()]).args(arguments).env("PORT", "0").envs(environment.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("sh starts");
        let log = Arc::new(Log::default());
        collect(child.stdout.take().expect("piped"), &log);
        collect(child.stderr.take().expect("piped"), &log);
        let base_url = log.wait_for_address();
        Self { child: Mutex::new(child), log, base_url }
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Everything printed so far, standard output and error together.
    pub(crate) fn log(&self) -> String {
        self.log.text.lock().expect("no panic while holding the log").clone()
    }

    /// Whether it has not ended.
    pub(crate) fn is_running(&self) -> bool {
        self.child.lock().is_ok_and(|mut child| matches!(child.try_wait(), Ok(None)))
    }

    /// The first line with all of these in it. A line is written when its request is answered, and the pipe may be behind.
    pub(crate) fn logged(&self, parts: &[&str]) -> String {
        let find =
            |text: &str| text.lines().find(|line| parts.iter().all(|part| line.contains(part))).map(str::to_owned);
        let text = self.log.wait_until(|text| find(text).is_some());
        find(&text).unwrap_or_else(|| panic!("no line with {parts:?} in:\n{text}"))
    }

    /// Ctrl-C, then waits for a clean end. Returns whether the exit status was success.
    pub(crate) fn interrupt(&self) -> bool {
        let mut child = self.child.lock().expect("not poisoned");
        let sent = Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().expect("sh runs");
        assert!(sent.success(), "the instance is gone before Ctrl-C");
        // `wait` closes standard input, on which the watchdog would kill what is ending by itself.
        let stdin = child.stdin.take();
        let status = child.wait().expect("the child is ours");
        if let Some(mut stdin) = stdin {
            let _ = stdin.write_all(b"bye\n");
        }
        status.success()
    }

    /// Kills it, and waits until it is gone.
    pub(crate) fn kill(&self) {
        end(&mut self.child.lock().expect("not poisoned"));
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            end(child);
        }
    }
}

fn end(child: &mut Child) {
    let has_ended = matches!(child.try_wait(), Ok(Some(_)));
    if !has_ended {
        // Closing standard input makes the watchdog kill the instance; no process id is reused.
        drop(child.stdin.take());
        let _ = child.wait();
    }
}

impl Log {
    fn wait_for_address(&self) -> String {
        let text = self.wait_until(|text| address_in(text).is_some());
        address_in(&text).unwrap_or_else(|| panic!("local mode printed no address within 30 s:\n{text}"))
    }

    /// What was printed, once it is as wanted or the limit has passed.
    fn wait_until(&self, is_wanted: impl Fn(&str) -> bool) -> String {
        let text = self.text.lock().expect("not poisoned");
        let (text, _) = self.grown.wait_timeout_while(text, LIMIT, |text| !is_wanted(text)).expect("not poisoned");
        text.clone()
    }
}

/// The whole `http://localhost:PORT` that the welcome names; a talkative log names others.
fn address_in(text: &str) -> Option<String> {
    const WELCOME: &str = "running on ";
    let start = text.find(&format!("{WELCOME}http://localhost:"))? + WELCOME.len();
    let rest = &text[start..];
    let port_at = "http://localhost:".len();
    let digits = rest[port_at..].find(|c: char| !c.is_ascii_digit())?;
    (digits > 0).then(|| rest[..port_at + digits].to_owned())
}

fn collect(pipe: impl Read + Send + 'static, log: &Arc<Log>) {
    let log = Arc::clone(log);
    std::thread::spawn(move || {
        let mut lines = BufReader::new(pipe);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            log.text.lock().expect("not poisoned").push_str(&String::from_utf8_lossy(&line));
            log.grown.notify_all();
            line.clear();
        }
    });
}

/// The path of the local-mode binary: `COUNTERSIGN_LOCAL`, or built now, once per run.
fn binary() -> &'static str {
    static BINARY: OnceLock<String> = OnceLock::new();
    BINARY.get_or_init(|| std::env::var("COUNTERSIGN_LOCAL").unwrap_or_else(|_| build()))
}

fn build() -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    // What cargo tells a test of its package would tell build scripts that they were run for another one: all built anew.
    let told = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    let environment = std::env::vars_os().filter(|(name, _)| !name.to_str().is_some_and(told));
    let output = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .envs(environment)
        // Chosen from the whole workspace and with a test, so that every crate has the features that `cargo test --workspace`
        // gave it, those of development dependencies too, and nothing is compiled a second time.
        .args(["build", "--workspace", "--bin", "countersign-local", "--test", "contract", "--message-format=json"])
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "local mode does not build");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "countersign-local")
        .find_map(|message| message["executable"].as_str().map(str::to_owned))
        .expect("cargo names the binary it built")
}
