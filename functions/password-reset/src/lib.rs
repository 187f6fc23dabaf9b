//! `/v1/password-resets` and `GET /v1/captcha`. The mails that resets lead to are jobs, which `worker` does: this function
//! has no permission to send anything.

use std::net::IpAddr;
use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::accounts::password::TypedPassword;
use countersign::captcha::altcha;
use countersign::code::Code;
use countersign::http::problem::Problem;
use countersign::http::routes::PasswordResetOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PasswordResetId;
use countersign::password_resets::complete::{Completion, complete};
use countersign::password_resets::request::{Request as ResetRequest, request};
use countersign::password_resets::{resend, verify};
use countersign::strict::present;
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// The body of `POST /v1/password-resets`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestReset {
    login_id: String,
    #[serde(default, deserialize_with = "present")]
    captcha: Option<String>,
    #[serde(default, deserialize_with = "present")]
    client_ip: Option<IpAddr>,
}

/// The body of `…/verify`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verify {
    code: String,
}

/// The body of `…/resend`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resend {}

/// The body of `…/complete`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Complete {
    reset_token: String,
    new_password: TypedPassword,
    confirm_password: TypedPassword,
    #[serde(default, deserialize_with = "present")]
    captcha: Option<String>,
}

async fn answer(call: Arc<Call>, operation: PasswordResetOperation) -> Result<Answer, Problem> {
    let id = || call.id(0, PasswordResetId::parse);
    match operation {
        PasswordResetOperation::GetCaptcha => get_captcha(&call).await,
        PasswordResetOperation::RequestPasswordReset => {
            let op = call.operation().await?;
            let RequestReset { login_id, captcha, client_ip } = call.json()?;
            let login_id = LoginId::parse(&login_id).map_err(|error| error.at("/login_id"))?;
            let wanted = ResetRequest { login_id: &login_id, captcha: captcha.as_deref(), client_ip };
            Answer::json(202, &request(&op, wanted).await?)
        }
        PasswordResetOperation::VerifyPasswordReset => {
            let op = call.operation().await?;
            let Verify { code } = call.json()?;
            let code = Code::parse(&code)
                .map_err(|_| Problem::invalid("/code", "A code has 6 to 10 ASCII digits and nothing else."))?;
            Answer::json(200, &verify::verify(&op, &id()?, code).await?)
        }
        PasswordResetOperation::ResendPasswordReset => {
            let op = call.operation().await?;
            let Resend {} = call.json_or_empty()?;
            Answer::json(202, &resend::resend(&op, &id()?).await?)
        }
        PasswordResetOperation::CompletePasswordReset => {
            let op = call.operation().await?;
            let Complete { reset_token, new_password, confirm_password, captcha } = call.json()?;
            let completion =
                Completion { reset_token: &reset_token, new_password, confirm_password, captcha: captcha.as_deref() };
            complete(&op, &id()?, completion).await?;
            Ok(Answer::no_content())
        }
    }
}

async fn get_captcha(call: &Call) -> Result<Answer, Problem> {
    let ring = call.app.keys.ring().await?;
    let challenge = altcha::challenge(&ring, &call.app.random, call.now);
    let challenge = challenge.ok_or_else(|| Problem::TemporarilyUnavailable("no key for CAPTCHA challenges".into()))?;
    Answer::json(200, &challenge)
}
