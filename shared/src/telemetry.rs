//! What the service says about itself: one log line a request, and metrics in CloudWatch's embedded metric format
//! (a raw JSON line on standard output: no extra call, no permission). Never a code, key, address or body (R11).
//!
//! Metrics, in the namespace that the deployment names (`Countersign/<stack>`, so that stacks do not add up):
//!
//! | metrics | by |
//! | --- | --- |
//! | `Requests`, `DurationMs` | `Operation`; `Status` (`2xx` and so on) |
//! | `Issued`, `Verified`, `Incorrect`, `Expired`, `AlertsFailed` | `Operation` |
//! | `Defects`, `JobsFailed`: each is an alarm | `Operation`; nothing (all together) |
//! | `Sent`, `Failed`, `Unknown`: what providers answered | `Channel` and `Country`; nothing (all together) |
//! | `Delivered`: 1 or 0 for each delivery receipt, so that the average is the share | `Channel` |
//!
//! Each combination is a metric that CloudWatch charges for, so there are no finer ones; the log has the rest.

use std::io::Write as _;
use std::sync::Arc;

use jiff::Timestamp;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::recipients::Channel;

/// Something to count, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures {
    counts: Vec<(&'static str, u64)>,
    by: By,
}

/// The dimensions of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
enum By {
    /// The operation that it happened in.
    Operation,
    /// The operation that it happened in; and all operations together, for an alarm that watches them all.
    Alarm,
    /// The channel and the country (ISO 3166) of a message; and all messages together.
    Send { channel: Channel, country: Option<String> },
    /// The channel of a message.
    Receipt { channel: Channel },
}

impl Measures {
    /// One more of `name`.
    #[must_use]
    pub fn one(name: &'static str) -> Self {
        Self::many(name, 1)
    }

    /// `count` more of `name`.
    #[must_use]
    pub fn many(name: &'static str, count: u32) -> Self {
        Self { counts: vec![(name, count.into())], by: By::Operation }
    }

    /// One more `name`, which an alarm watches: it is counted over all operations too.
    #[must_use]
    pub fn alarming(name: &'static str) -> Self {
        Self { counts: vec![(name, 1)], by: By::Alarm }
    }

    /// A send, by what the provider made of it (`Sent`, `Unknown`, `Failed`); `country` of a phone (ISO 3166).
    #[must_use]
    pub fn send(outcome: &'static str, channel: Channel, country: Option<String>) -> Self {
        Self { counts: vec![(outcome, 1)], by: By::Send { channel, country } }
    }

    /// A delivery receipt: 1 when it says delivered and 0 when it does not.
    #[must_use]
    pub fn receipt(channel: Channel, is_delivered: bool) -> Self {
        Self { counts: vec![("Delivered", is_delivered.into())], by: By::Receipt { channel } }
    }
}

/// Prints metrics, or does not (local mode).
#[derive(Debug, Clone)]
pub struct Metrics {
    namespace: Option<Arc<str>>,
}

impl Metrics {
    /// Metrics of this namespace; none without one.
    #[must_use]
    pub fn new(namespace: Option<&str>) -> Self {
        Self { namespace: namespace.map(Arc::from) }
    }

    /// Counts a request and what it did.
    pub fn request(&self, operation: &str, status: u16, duration_ms: u64, measures: Option<Measures>) {
        let class = format!("{}xx", status / 100);
        let dimensions = [("Operation", operation), ("Status", class.as_str())];
        self.print(&[&["Operation"], &["Status"]], &dimensions, &[("Requests", 1), ("DurationMs", duration_ms)]);
        if let Some(measures) = measures {
            self.count(&measures, operation);
        }
    }

    /// Counts what happened in `operation`.
    pub fn count(&self, measures: &Measures, operation: &str) {
        let counts = &measures.counts;
        match &measures.by {
            By::Operation => self.print(&[&["Operation"]], &[("Operation", operation)], counts),
            By::Alarm => self.print(&[&[], &["Operation"]], &[("Operation", operation)], counts),
            By::Send { channel, country } => {
                let dimensions = [("Channel", channel.as_str()), ("Country", country.as_deref().unwrap_or("-"))];
                self.print(&[&["Channel", "Country"], &[]], &dimensions, counts);
            }
            By::Receipt { channel } => self.print(&[&["Channel"]], &[("Channel", channel.as_str())], counts),
        }
    }

    fn print(&self, sets: &[&[&str]], dimensions: &[(&str, &str)], counts: &[(&'static str, u64)]) {
        let Some(namespace) = &self.namespace else { return };
        #[expect(clippy::disallowed_methods, reason = "CloudWatch refuses metrics not stamped with the real time")]
        let line = Line { namespace, now: Timestamp::now(), sets, dimensions, counts };
        // A metric that cannot be written must not fail a request.
        if let Ok(mut line) = serde_json::to_vec(&line) {
            line.push(b'\n');
            let _ = std::io::stdout().lock().write_all(&line);
        }
    }
}

/// One line of the embedded metric format: the counts, once for each set of dimensions. Written without a tree of values in
/// between: a request has two or three of them.
struct Line<'a> {
    namespace: &'a str,
    now: Timestamp,
    sets: &'a [&'a [&'a str]],
    dimensions: &'a [(&'a str, &'a str)],
    counts: &'a [(&'static str, u64)],
}

/// What the line says of itself (`_aws`).
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct About<'a> {
    timestamp: i64,
    cloud_watch_metrics: [Directive<'a>; 1],
}

/// Which of the line's members are metrics, and by what.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Directive<'a> {
    namespace: &'a str,
    dimensions: &'a [&'a [&'a str]],
    metrics: Vec<Metric>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Metric {
    name: &'static str,
    unit: &'static str,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let unit = |name| if name == "DurationMs" { "Milliseconds" } else { "Count" };
        let metrics = self.counts.iter().map(|(name, _)| Metric { name, unit: unit(*name) }).collect();
        let directive = Directive { namespace: self.namespace, dimensions: self.sets, metrics };
        let about = About { timestamp: self.now.as_millisecond(), cloud_watch_metrics: [directive] };
        let mut line = serializer.serialize_map(None)?;
        line.serialize_entry("_aws", &about)?;
        for (name, value) in self.dimensions {
            line.serialize_entry(name, value)?;
        }
        for (name, value) in self.counts {
            line.serialize_entry(name, value)?;
        }
        line.end()
    }
}

/// Installs the log of a deployed function: one JSON object a line, for CloudWatch.
pub fn init_json(log_level: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(log_level)
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    // A second call (a warm restart in a test) keeps the first subscriber.
    let _ = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_target(false)
        .with_current_span(false)
        .with_env_filter(filter)
        .try_init();
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_line_names_its_dimensions_metrics_and_values() {
        let dimensions = [("Channel", "sms"), ("Country", "FR")];
        let line = Line {
            namespace: "Countersign/x",
            now: Timestamp::UNIX_EPOCH,
            sets: &[&["Channel", "Country"], &[]],
            dimensions: &dimensions,
            counts: &[("Sent", 1)],
        };
        let metrics = json!([{"Name": "Sent", "Unit": "Count"}]);
        let declared =
            json!([{"Namespace": "Countersign/x", "Dimensions": [["Channel", "Country"], []], "Metrics": metrics}]);
        let aws = json!({"Timestamp": 0, "CloudWatchMetrics": declared});
        assert_eq!(
            serde_json::to_value(&line).unwrap(),
            json!({"_aws": aws, "Channel": "sms", "Country": "FR", "Sent": 1})
        );
    }

    #[test]
    fn a_receipt_is_one_or_nothing() {
        assert_eq!(Measures::receipt(Channel::Sms, true).counts, [("Delivered", 1)]);
        assert_eq!(Measures::receipt(Channel::Sms, false).counts, [("Delivered", 0)]);
    }
}
