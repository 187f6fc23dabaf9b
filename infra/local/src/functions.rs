//! Every function that is deployed, by name. A new one is a line in each list here.

use std::sync::Arc;

use countersign::App;
use lambda_http::{Body, Request, Response};
use serde_json::Value;

/// Runs the HTTP function of that name; `None` when there is no such function.
pub(crate) async fn answer(function: &str, app: Arc<App>, event: Request) -> Option<Response<Body>> {
    Some(match function {
        "issue" => countersign_issue::handle(app, event).await,
        "verify" => countersign_verify::handle(app, event).await,
        "resend" => countersign_resend::handle(app, event).await,
        "passcode" => countersign_passcode::handle(app, event).await,
        "operator" => countersign_operator::handle(app, event).await,
        "firm" => countersign_firm::handle(app, event).await,
        "accounts" => countersign_accounts::handle(app, event).await,
        "sign-in" => countersign_sign_in::handle(app, event).await,
        "password-reset" => countersign_password_reset::handle(app, event).await,
        _ => return None,
    })
}

/// What the schedule invokes.
///
/// # Errors
/// As the function fails.
pub(crate) async fn usage_alert(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    countersign_usage_alert::handle(app, event).await
}

/// What the providers' receipts invoke.
///
/// # Errors
/// As the function fails.
pub(crate) async fn delivery_receipt(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    countersign_delivery_receipt::handle(app, event).await
}

/// What the queue of jobs and the sweep's schedule invoke.
///
/// # Errors
/// As the function fails.
pub(crate) async fn worker(app: Arc<App>, event: Value) -> Result<Value, lambda_http::Error> {
    countersign_worker::handle(app, event).await
}

#[cfg(test)]
mod tests {
    use countersign::http::routes::ROUTES;

    #[test]
    fn every_routed_function_is_served() {
        let source = include_str!("functions.rs");
        for name in ROUTES.iter().map(|route| route.operation.function()) {
            assert!(source.contains(&format!("\"{name}\" => ")), "{name} has no line in functions.rs");
        }
    }
}
