//! `/v1/sign-ins`: a person's way in, step by step; and the public keys of the sign-in tokens that it gives.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::http::problem::Problem;
use countersign::http::requests::factors::{ChallengeRequest, First, SignInRequest, VerifyFactorRequest};
use countersign::http::routes::SignInOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::{FactorId, SignInId};
use countersign::keys::es256;
use countersign::sign_ins::model::FirstFactor;
use countersign::sign_ins::password::{Typed, sign_in};
use countersign::sign_ins::{cancel, challenge, external, show, skip, verify};
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// `{}`: a body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn answer(call: Arc<Call>, operation: SignInOperation) -> Result<Answer, Problem> {
    match operation {
        SignInOperation::SignIn => begin(&call).await,
        SignInOperation::GetSignIn => {
            Answer::json(200, &show::await_push(&call.operation().await?, &id(&call)?, false).await?)
        }
        SignInOperation::CancelSignIn => {
            cancel::cancel(&call.operation().await?, &id(&call)?).await?;
            Ok(Answer::no_content())
        }
        SignInOperation::OpenChallenge => {
            let (id, request) = (id(&call)?, call.json::<ChallengeRequest>()?);
            let factor = FactorId::parse(&request.factor_id).ok_or(Problem::NotFound)?;
            Answer::json(201, &challenge::challenge(&call.operation().await?, &id, &factor).await?)
        }
        SignInOperation::VerifyFactor => {
            let (id, request) = (id(&call)?, call.json::<VerifyFactorRequest>()?);
            let remember = request.remember;
            let submitted = request.submitted()?.ok_or(Problem::NotFound)?;
            Answer::json(200, &verify::verify(&call.operation().await?, &id, submitted, remember).await?)
        }
        SignInOperation::SkipEnrollment => {
            let id = id(&call)?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(200, &skip::skip(&call.operation().await?, &id).await?)
        }
        SignInOperation::GetJwks => Answer::json(200, &es256::public_keys(&*call.app.keys.ring().await?, call.now)),
    }
}

async fn begin(call: &Call) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let mut request = call.json::<SignInRequest>()?;
    let (first, device) = request.first()?;
    let login_id = LoginId::parse(&request.login_id).map_err(|error| error.at("/login_id"))?;
    let (device, client_ip) = (device.as_ref().map(|secret| secret.as_str()), request.client_ip);
    let document = match first {
        First::Password(password) => sign_in(&op, Typed { login_id: &login_id, password, client_ip, device }).await?,
        First::External => external::sign_in(&op, &login_id, FirstFactor::External, client_ip, device).await?,
    };
    Answer::json(200, &document)
}

fn id(call: &Call) -> Result<SignInId, Problem> {
    call.id(0, SignInId::parse)
}
