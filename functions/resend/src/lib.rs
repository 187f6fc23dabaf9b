//! `POST /v1/passcodes/{id}/resend`: sends a passcode again.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::operation::Operation;
use countersign::passcodes::issue::document;
use countersign::passcodes::request::ResendRequest;
use countersign::passcodes::resend::resend;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "resend", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    let op = Operation::of(&call, true).await?;
    let channel = call.json_or_empty::<ResendRequest>()?.parse()?;
    let id = PasscodeId::parse(call.parameter(0)).ok_or(Problem::NotFound)?;
    resend(&op, &id, channel, &|passcode| document(passcode, call.now, 200)).await
}
