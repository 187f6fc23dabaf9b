//! `/p/{slug}…`: the pages of a firm that people see in their browsers; and the sheets and scripts of which they are made.

use std::sync::Arc;

use countersign::App;
use countersign::http::serve_as;
use countersign::pages::{answer, refused};
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve_as(app, event, answer, refused).await
}
