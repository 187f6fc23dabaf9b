//! `/p/{slug}/console…`: the console of a firm's administrators.

use std::sync::Arc;

use countersign::App;
use countersign::console::answer;
use countersign::http::serve_as;
use countersign::pages::refused;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve_as(app, event, answer, refused).await
}
