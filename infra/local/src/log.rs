//! The log for people: one line an event, on standard error. What deployed functions write as JSON reads here
//! like `14:03:11 POST /v1/passcodes -> 201 (12 ms)`.

use std::fmt;
use std::io::IsTerminal;

use countersign::clock::Clock;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

/// Installs the log at `level` (`error` to `trace`, or `target=level` pairs with commas between them).
///
/// # Errors
/// When `level` is not that.
pub fn init(level: &str) -> Result<(), tracing_subscriber::filter::ParseError> {
    // The emulator warns of every condition that fails, which is how conditional writes work.
    let filter = EnvFilter::try_new(format!("{level},dynoxide=error"))?;
    let stderr = std::io::stderr;
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_ansi(stderr().is_terminal())
        .event_format(Readable(Clock::system()));
    // A second call keeps the first log.
    let _ = subscriber.try_init();
    Ok(())
}

/// The machine's clock, not the service's: a log is read beside other logs.
struct Readable(Clock);

impl<S, N> FormatEvent<S, N> for Readable
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, mut writer: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut line = Line::default();
        event.record(&mut line);
        let time = self.0.now().strftime("%H:%M:%S").to_string();
        let (colour, name) = match *event.metadata().level() {
            Level::ERROR => ("\x1b[31m", "ERROR "),
            Level::WARN => ("\x1b[33m", "WARN "),
            Level::INFO => ("", ""),
            Level::DEBUG => ("\x1b[2m", "DEBUG "),
            Level::TRACE => ("\x1b[2m", "TRACE "),
        };
        if writer.has_ansi_escapes() {
            let reset = if colour.is_empty() { "" } else { "\x1b[0m" };
            writeln!(writer, "\x1b[2m{time}\x1b[0m {colour}{name}{line}{reset}")
        } else {
            writeln!(writer, "{time} {name}{line}")
        }
    }
}

/// An event's message, its duration, and what else it says.
#[derive(Default)]
struct Line {
    message: String,
    duration: String,
    rest: String,
}

/// What the message says already, or only a machine reads.
const UNSHOWN: [&str; 4] = ["status", "operation", "tenant", "request_id"];

impl Line {
    fn add(&mut self, name: &str, value: &str) {
        // A line stays a line, whatever is in it (R53).
        let value = value.replace(char::is_control, " ");
        match name {
            "message" => self.message = value,
            "duration_ms" => self.duration = format!(" ({value} ms)"),
            name if UNSHOWN.contains(&name) => {}
            name => self.rest.push_str(&format!(" {name}={value}")),
        }
    }
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.add(field.name(), &format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.add(field.name(), value);
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message, duration, rest } = self;
        write!(f, "{message}{duration}{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_one_readable_line() {
        let mut line = Line::default();
        for (name, value) in [
            ("message", "POST /v1/passcodes -> 201"),
            ("duration_ms", "12"),
            ("status", "201"),
            ("code", "conflict"),
            ("cause", "two\nlines"),
        ] {
            line.add(name, value);
        }
        assert_eq!(line.to_string(), "POST /v1/passcodes -> 201 (12 ms) code=conflict cause=two lines");
    }

    #[test]
    fn a_level_that_is_none_is_refused() {
        assert!(init("a=b=c").is_err());
    }
}
