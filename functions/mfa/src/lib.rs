//! Multi-factor authentication over HTTP: what a firm's administrator does, in `firm.rs`, and what people enrol, in
//! `person.rs`.

mod firm;
mod person;

use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::http::problem::Problem;
use countersign::http::routes::MfaOperation;
use countersign::http::{Answer, Call, serve};
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: MfaOperation) -> Result<Answer, Problem> {
    match operation {
        MfaOperation::GetMfaPolicy => firm::get_policy(&call).await,
        MfaOperation::PutMfaPolicy => firm::put_policy(&call).await,
        MfaOperation::PreviewMfaPolicy => firm::preview_policy(&call).await,
        MfaOperation::GetMfaUsage => firm::get_usage(&call).await,
        MfaOperation::ListEnrollments => firm::list_enrollments(&call).await,
        MfaOperation::ResetMfa => firm::reset(&call).await,
        MfaOperation::MakeBypassCodes => firm::make_bypass_codes(&call).await,
        MfaOperation::LiftPushBlock => firm::lift_push_block(&call).await,
        MfaOperation::ListFraudReports => firm::list_fraud_reports(&call).await,
        MfaOperation::CloseFraudReport => firm::close_fraud_report(&call).await,
        MfaOperation::RequestMfaPlan => firm::request_plan(&call).await,
        MfaOperation::ListFactors => person::list(&call).await,
        MfaOperation::EnrollFactor => person::enroll(&call).await,
        MfaOperation::ConfirmFactor => person::confirm(&call).await,
        MfaOperation::RenewFactorOptions => person::renew_options(&call).await,
        MfaOperation::RenameFactor => person::rename(&call).await,
        MfaOperation::RemoveFactor => person::remove(&call).await,
        MfaOperation::RenewRecoveryCodes => person::renew_recovery_codes(&call).await,
    }
}

/// Whose account the path names.
fn login_id(call: &Call) -> Result<LoginId, Problem> {
    LoginId::parse(call.parameter(0)).map_err(|error| error.at(""))
}
