//! `POST /v1/passcodes`: makes a passcode and sends it.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::passcodes::IssueRequest;
use countersign::http::routes::IssueOperation;
use countersign::http::{Answer, Call, serve};
use countersign::passcodes::issue::issue;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: IssueOperation) -> Result<Answer, Problem> {
    match operation {
        IssueOperation::IssuePasscode => {
            let op = call.operation().await?;
            let order = call.json::<IssueRequest>()?.parse(&op.tenant.settings)?;
            let document = issue(&op, order).await?;
            let location = call.location(&format!("/v1/passcodes/{}", document.id));
            Ok(Answer::json(201, &document)?.with_header("location", location))
        }
    }
}
