//! `POST /v1/passcodes`: makes a passcode and sends it.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, serve};
use countersign::operation::Operation;
use countersign::passcodes::issue::{document, issue};
use countersign::passcodes::request::IssueRequest;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "issue", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    let op = Operation::of(&call, true).await?;
    let order = match call.json::<IssueRequest>().and_then(|request| request.parse(&op.tenant.settings)) {
        Ok(order) => order,
        // The settings may have become stricter since the first request with this key: its answer stands.
        Err(problem) => return op.replay().await?.ok_or(problem),
    };
    issue(&op, order, &|passcode| {
        let location = call.location(&format!("/v1/passcodes/{}", passcode.id));
        Ok(document(passcode, call.now, 201)?.with_header("location", location))
    })
    .await
}
