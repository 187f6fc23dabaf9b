//! What local mode calls functions by: the deployed binary's own list of them.

use std::sync::Arc;

use countersign::App;
use countersign_bootstrap::{EventFunction, HttpFunction};
use lambda_http::{Body, Request, Response};
use serde_json::Value;

/// Runs the HTTP function of that name; `None` when there is no such function.
pub(crate) async fn answer(function: &str, app: Arc<App>, event: Request) -> Option<Response<Body>> {
    Some(function.parse::<HttpFunction>().ok()?.answer(app, event).await)
}

/// What the schedule invokes.
///
/// # Errors
/// As the function fails.
pub(crate) async fn usage_alert(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    EventFunction::UsageAlert.take(app, event).await
}

/// What the providers' receipts invoke.
///
/// # Errors
/// As the function fails.
pub(crate) async fn delivery_receipt(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    EventFunction::DeliveryReceipt.take(app, event).await
}

/// What the queue of jobs and the sweep's schedule invoke.
///
/// # Errors
/// As the function fails.
pub(crate) async fn worker(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    EventFunction::Worker.take(app, event).await
}
