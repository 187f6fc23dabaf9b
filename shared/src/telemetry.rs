//! What the service says about itself: one log line a request, and metrics in CloudWatch's embedded metric format
//! (a raw JSON line on standard output: no extra call, no permission). Never a code, key, address or body (R11).
//!
//! Metrics, namespace `Countersign`: `Issued`, `Verified`, `Incorrect`, `Expired` by `Operation`; `Sent`, `Failed`,
//! `Unknown` by `Channel` and `Country`; `Requests` and `DurationMs` by `Operation` and `Status`.

use std::io::Write as _;

use serde_json::{Value, json};

/// What one request adds to the counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures {
    /// The metric's name and how much, e.g. `("Sent", 1)`.
    pub counts: Vec<(&'static str, u32)>,
    /// The channel, for sends.
    pub channel: Option<&'static str>,
    /// The country (ISO 3166) of a phone, for sends.
    pub country: Option<String>,
}

impl Measures {
    /// One more of `name`.
    #[must_use]
    pub fn one(name: &'static str) -> Self {
        Self { counts: vec![(name, 1)], channel: None, country: None }
    }
}

/// Prints metrics, or does not (local mode).
#[derive(Debug, Clone, Copy)]
pub struct Metrics {
    is_on: bool,
}

impl Metrics {
    /// Metrics that are printed when `is_on`.
    #[must_use]
    pub fn new(is_on: bool) -> Self {
        Self { is_on }
    }

    /// Counts a request and what it did.
    pub fn request(&self, operation: &str, status: u16, duration_ms: u64, measures: Option<Measures>) {
        if !self.is_on {
            return;
        }
        let class = format!("{}xx", status / 100);
        emit(&[("Operation", operation), ("Status", &class)], &[("Requests", 1), ("DurationMs", duration_ms)]);
        if let Some(measures) = measures {
            self.count(&measures, operation);
        }
    }

    /// Counts what happened outside a request (a receipt, an alert).
    pub fn count(&self, measures: &Measures, operation: &str) {
        if !self.is_on {
            return;
        }
        let counts: Vec<_> = measures.counts.iter().map(|(name, count)| (*name, u64::from(*count))).collect();
        let country = measures.country.as_deref().unwrap_or("-");
        match measures.channel {
            Some(channel) => emit(&[("Channel", channel), ("Country", country)], &counts),
            None => emit(&[("Operation", operation)], &counts),
        }
    }
}

fn emit(dimensions: &[(&str, &str)], counts: &[(&'static str, u64)]) {
    #[expect(clippy::disallowed_methods, reason = "CloudWatch refuses metrics that are not stamped with the real time")]
    let timestamp = jiff::Timestamp::now().as_millisecond();
    let names: Vec<_> = dimensions.iter().map(|(name, _)| *name).collect();
    let metrics: Vec<Value> = counts
        .iter()
        .map(|(name, _)| json!({"Name": name, "Unit": if *name == "DurationMs" { "Milliseconds" } else { "Count" }}))
        .collect();
    let mut line = json!({"_aws": {"Timestamp": timestamp, "CloudWatchMetrics": [
        {"Namespace": "Countersign", "Dimensions": [names], "Metrics": metrics}
    ]}});
    for (name, value) in dimensions {
        line[*name] = json!(value);
    }
    for (name, value) in counts {
        line[*name] = json!(value);
    }
    // A metric that cannot be written must not fail a request.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
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
