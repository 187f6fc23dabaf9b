//! `/v1/accounts/{login_id}/factors…`: what people enrol.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::http::problem::Problem;
use countersign::http::requests::factors::{ConfirmRequest, EnrollRequest, RenameRequest};
use countersign::http::routes::MfaOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::FactorId;
use countersign::mfa::{confirm, enroll, factors, options, recovery_codes};
use lambda_http::{Body, Request, Response};
use serde::{Deserialize, Serialize};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// `{}`: a body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// Recovery codes, shown once.
#[derive(Serialize)]
struct RecoveryCodes {
    recovery_codes: Vec<String>,
}

async fn answer(call: Arc<Call>, operation: MfaOperation) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let login_id = LoginId::parse(call.parameter(0)).map_err(|error| error.at(""))?;
    let factor = || call.id(1, FactorId::parse);
    match operation {
        MfaOperation::ListFactors => Answer::json(200, &factors::list(&op, &login_id).await?),
        MfaOperation::EnrollFactor => {
            let enrolling = call.json::<EnrollRequest>()?.parse()?;
            Answer::json(201, &enroll::enroll(&op, &login_id, call.grant(), enrolling).await?)
        }
        MfaOperation::ConfirmFactor => {
            let (id, submitted) = (factor()?, call.json::<ConfirmRequest>()?.parse()?);
            Answer::json(200, &confirm::confirm(&op, &login_id, &id, submitted).await?)
        }
        MfaOperation::RenewFactorOptions => {
            let id = factor()?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(200, &options::fresh(&op, &login_id, &id).await?)
        }
        MfaOperation::RenameFactor => {
            let (id, name) = (factor()?, call.json::<RenameRequest>()?.parse()?);
            Answer::json(200, &factors::rename(&op, &login_id, &id, &name).await?)
        }
        MfaOperation::RemoveFactor => {
            factors::remove(&op, &login_id, &factor()?, call.grant()).await?;
            Ok(Answer::no_content())
        }
        MfaOperation::RenewRecoveryCodes => {
            call.json_or_empty::<Nothing>()?;
            let recovery_codes = recovery_codes::renew(&op, &login_id, call.grant()).await?;
            Answer::json(201, &RecoveryCodes { recovery_codes })
        }
    }
}
