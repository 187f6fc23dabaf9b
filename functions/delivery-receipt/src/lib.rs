//! Delivery receipts: SES events by EventBridge, and the entries of SNS's SMS delivery-status logs by a CloudWatch Logs
//! subscription. Receipts may be late, doubled and out of order; what is no receipt is ignored.

use std::io::Read;
use std::sync::Arc;

use countersign::App;
use countersign::delivery::receipt::{Receipt, from_ses_event, from_sns_log};
use countersign::passcodes::receipt::apply;
use data_encoding::BASE64;
use flate2::read::GzDecoder;
use lambda_runtime::Error;
use serde_json::{Value, json};

/// The most that a log payload unpacks to.
const LARGEST_PAYLOAD: u64 = 16 * 1024 * 1024;

/// Applies the receipts in one event; says how many were new.
///
/// # Errors
/// When the table does not answer, or the event is garbled: it is delivered again.
pub async fn handle(app: Arc<App>, event: Value) -> Result<Value, Error> {
    let receipts = receipts(&event)?;
    let mut applied = 0;
    for receipt in &receipts {
        applied += u32::from(apply(&app, receipt).await?);
    }
    tracing::info!(receipts = receipts.len(), applied, "delivery receipts");
    Ok(json!({"receipts": receipts.len(), "applied": applied}))
}

fn receipts(event: &Value) -> Result<Vec<Receipt>, Error> {
    let Some(data) = event.pointer("/awslogs/data").and_then(Value::as_str) else {
        return Ok(from_ses_event(event).into_iter().collect());
    };
    let packed = BASE64.decode(data.as_bytes())?;
    let payload: Value = serde_json::from_slice(&gunzip(&packed)?)?;
    let entries = payload.get("logEvents").and_then(Value::as_array).into_iter().flatten();
    Ok(entries.filter_map(|entry| from_sns_log(entry.get("message")?.as_str()?)).collect())
}

/// CloudWatch Logs sends gzip (RFC 1952).
fn gunzip(packed: &[u8]) -> Result<Vec<u8>, Error> {
    let mut unpacked = Vec::new();
    GzDecoder::new(packed).take(LARGEST_PAYLOAD).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}
