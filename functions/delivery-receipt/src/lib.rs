//! Delivery receipts: SES events by EventBridge, the entries of SNS's SMS delivery-status logs by a CloudWatch Logs
//! subscription, and End User Messaging's events by a topic. Receipts may be late, doubled and out of order; what is no
//! receipt is ignored, and what is garbled is logged and dropped: no repetition would mend it.

mod envelope;

use std::sync::Arc;

use countersign::App;
use countersign::links::receipt::OfLinks;
use countersign::passcodes::receipt::apply_beside;
use countersign::sessions::receipt::OfSessions;
use lambda_runtime::Error;
use serde_json::{Value, json};

use envelope::Opened;

/// Applies the receipts in one event; says how many there were, were new, and were garbled.
///
/// # Errors
/// When the table does not answer: the event is delivered again.
pub async fn handle(app: Arc<App>, event: Value) -> Result<Value, Error> {
    let Opened { receipts, malformed } = envelope::open(&event);
    for fault in &malformed {
        tracing::error!(error = %fault, "a garbled delivery receipt is dropped");
    }
    let mut applied = 0;
    for receipt in &receipts {
        let others = (OfLinks { app: &app }, OfSessions { app: &app });
        applied += u32::from(apply_beside(&app, receipt, &others).await?);
    }
    tracing::info!(receipts = receipts.len(), applied, malformed = malformed.len(), "delivery receipts");
    Ok(json!({"receipts": receipts.len(), "applied": applied, "malformed": malformed.len()}))
}
