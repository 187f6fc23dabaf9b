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
    let order = call.json::<IssueRequest>()?.parse(&op.tenant.settings)?;
    issue(&op, order, &|passcode| {
        let location = call.location(&format!("/v1/passcodes/{}", passcode.id));
        Ok(document(passcode, call.now, 201)?.with_header("location", location))
    })
    .await
}
