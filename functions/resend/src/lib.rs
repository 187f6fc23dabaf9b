//! `POST /v1/passcodes/{id}/resend`: sends a passcode again.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::passcodes::ResendRequest;
use countersign::http::routes::ResendOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::passcodes::resend::resend;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: ResendOperation) -> Result<Answer, Problem> {
    match operation {
        ResendOperation::ResendPasscode => {
            let op = call.operation().await?;
            let channel = call.json_or_empty::<ResendRequest>()?.parse()?;
            Answer::json(200, &resend(&op, &call.id(0, PasscodeId::parse)?, channel).await?)
        }
    }
}
