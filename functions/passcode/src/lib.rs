//! What is done with one passcode besides checking and sending: it is read, canceled, and told whether it came.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::delivery::FeedbackRequest;
use countersign::http::routes::PasscodeOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::passcodes::cancel::cancel;
use countersign::passcodes::feedback;
use countersign::passcodes::read::read;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: PasscodeOperation) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let id = call.id(0, PasscodeId::parse)?;
    match operation {
        PasscodeOperation::GetPasscode => Answer::json(200, &read(&op, &id).await?),
        PasscodeOperation::CancelPasscode => {
            cancel(&op, &id).await?;
            Ok(Answer::no_content())
        }
        PasscodeOperation::GiveFeedback => {
            feedback::record(&op, &id, call.json::<FeedbackRequest>()?.received).await?;
            Ok(Answer::no_content())
        }
    }
}
