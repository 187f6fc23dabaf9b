//! `POST /v1/sign-ins`, and the public keys of the sign-in tokens that it gives.

use std::net::IpAddr;
use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::accounts::password::TypedPassword;
use countersign::accounts::sign_in::{Attempt, sign_in};
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, json, serve};
use countersign::keys::es256;
use countersign::operation::Operation;
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "sign-in", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    match call.route.operation {
        "sign_in" => complete(&call).await,
        "get_jwks" => Answer::json(200, &es256::public_keys(&*call.app.keys.ring().await?, call.now)),
        _ => Err(Problem::NotFound),
    }
}

/// The body of `POST /v1/sign-ins`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignIn {
    login_id: String,
    password: TypedPassword,
    #[serde(default, deserialize_with = "json::present")]
    client_ip: Option<IpAddr>,
}

async fn complete(call: &Call) -> Result<Answer, Problem> {
    let op = Operation::of(call, false).await?;
    let SignIn { login_id, password, client_ip } = call.json()?;
    let login_id = LoginId::parse(&login_id).map_err(|error| error.at("/login_id"))?;
    let attempt = Attempt { login_id: &login_id, password, client_ip, source_ip: &call.source_ip };
    Answer::json(200, &sign_in(&op, attempt).await?)
}
