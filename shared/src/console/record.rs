//! A record of the audit log, as the console shows it: what was done, by whom, why, and what came of it.

use super::parts::TimeText;
use super::times::when_said;
use crate::audit::{AuditRecord, DONE};
use crate::pages::words::Words;

/// A record.
pub struct EventRow {
    /// Its icon.
    pub icon: &'static str,
    /// How it fared: "" where it was done, "warn" where it was refused.
    pub tone: &'static str,
    /// What was done.
    pub title: String,
    /// By whom, why, to whom, and what came of it.
    pub detail: String,
    /// When.
    pub at: TimeText,
}

impl EventRow {
    /// A record in words; an operation that has none is told by its name.
    #[must_use]
    pub fn new(words: &Words, record: &AuditRecord) -> Self {
        let is_done = record.outcome == DONE;
        let by = match (&record.by, &record.key_id) {
            (Some(person), _) => words.say("event-by", &[("who", &words.name(person))]),
            (None, Some(key)) => words.say("event-by-key", &[("who", key)]),
            (None, None) => String::new(),
        };
        let reason = record.reason.as_deref();
        let reason = reason.map(|reason| words.say("event-because", &[("reason", &words.name(reason))]));
        let outcome = (!is_done).then(|| words.say("event-refused", &[("code", &record.outcome)]));
        let to = record.to.as_deref().map(|to| words.number(to));
        let is_test = record.is_test.then(|| words.t("event-test"));
        let details = [Some(by), to, reason, outcome, is_test].into_iter().flatten();
        Self {
            icon: if is_done { "done" } else { "warning" },
            tone: if is_done { "" } else { "warn" },
            title: operation_name(words, &record.operation),
            detail: details.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
            at: when_said(words, Some(&record.at), "never"),
        }
    }
}

/// What an operation is called.
#[must_use]
pub fn operation_name(words: &Words, operation: &str) -> String {
    let named = format!("op-{}", operation.replace('_', "-"));
    if words.has(&named) { words.t(&named) } else { operation.replace('_', " ") }
}
