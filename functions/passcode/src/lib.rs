//! `GET` and `DELETE /v1/passcodes/{id}`: reads and cancels a passcode.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasscodeId;
use countersign::operation::Operation;
use countersign::passcodes::cancel::cancel;
use countersign::passcodes::read::read;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "passcode", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    let op = Operation::of(&call, false).await?;
    let id = PasscodeId::parse(call.parameter(0)).ok_or(Problem::NotFound)?;
    match call.route.operation {
        "get_passcode" => Answer::json(200, &read(&op, &id).await?),
        "cancel_passcode" => cancel(&op, &id).await.map(|()| Answer::no_content()),
        _ => Err(Problem::NotFound),
    }
}
