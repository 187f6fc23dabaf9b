//! The scheduled run: mails the administrators of tenants near their plan's limit. Runs that overlap or repeat do no harm.

use std::sync::Arc;

use countersign::App;
use countersign::telemetry::Measures;
use countersign::usage::alert;
use lambda_runtime::Error;
use serde_json::Value;

/// Does one run and says what it did; what the event says does not matter.
///
/// # Errors
/// When the table does not answer: the schedule tries again, then its dead-letter queue keeps the event.
pub async fn handle(app: Arc<App>, _event: Value) -> Result<Value, Error> {
    let report = alert::run(&app).await?;
    tracing::info!(month = report.month, due = report.due, sent = report.sent, failed = report.failed, "usage alerts");
    if report.failed > 0 {
        app.metrics.count(&Measures::many("AlertsFailed", report.failed), "usage_alert");
    }
    Ok(serde_json::to_value(report)?)
}
