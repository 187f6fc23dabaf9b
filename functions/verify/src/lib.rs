//! `POST /v1/passcodes/{id}/verify`: checks a code. This function has no permission to send anything.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::operation::Operation;
use countersign::passcodes::request::VerifyRequest;
use countersign::passcodes::verify::verify;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "verify", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    let op = Operation::of(&call, true).await?;
    let submission = call.json::<VerifyRequest>()?.parse()?;
    let id = PasscodeId::parse(call.parameter(0)).ok_or(Problem::NotFound)?;
    verify(&op, &id, submission).await
}
