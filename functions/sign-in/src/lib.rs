//! `POST /v1/sign-ins`, and the public keys of the sign-in tokens that it gives.

use std::net::IpAddr;
use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::accounts::password::TypedPassword;
use countersign::http::problem::Problem;
use countersign::http::routes::SignInOperation;
use countersign::http::{Answer, Call, serve};
use countersign::keys::es256;
use countersign::sign_ins::password::{Typed, sign_in};
use countersign::strict::present;
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// The body of `POST /v1/sign-ins`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignIn {
    login_id: String,
    password: TypedPassword,
    #[serde(default, deserialize_with = "present")]
    client_ip: Option<IpAddr>,
}

async fn answer(call: Arc<Call>, operation: SignInOperation) -> Result<Answer, Problem> {
    match operation {
        SignInOperation::SignIn => {
            let op = call.operation().await?;
            let SignIn { login_id, password, client_ip } = call.json()?;
            let login_id = LoginId::parse(&login_id).map_err(|error| error.at("/login_id"))?;
            Answer::json(200, &sign_in(&op, Typed { login_id: &login_id, password, client_ip }).await?)
        }
        SignInOperation::GetJwks => Answer::json(200, &es256::public_keys(&*call.app.keys.ring().await?, call.now)),
    }
}
