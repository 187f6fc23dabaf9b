//! `POST /v1/passcodes/{id}/verify`: checks a code. This function has no permission to send anything.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::passcodes::VerifyRequest;
use countersign::http::routes::VerifyOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::passcodes::verify::verify;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: VerifyOperation) -> Result<Answer, Problem> {
    match operation {
        VerifyOperation::VerifyPasscode => {
            let op = call.operation().await?;
            let submission = call.json::<VerifyRequest>()?.parse()?;
            Answer::json(200, &verify(&op, &call.id(0, PasscodeId::parse)?, submission).await?)
        }
    }
}
