//! `/p/{slug}/oauth2/…`, `/p/{slug}/.well-known/openid-configuration`, `/p/{slug}/health`: a firm as an OpenID Connect provider, as far
//! as applications ask for themselves, and a browser's sign-out. Where a browser signs in is a page.

mod errors;

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::oidc::{ClientRequest, bearer};
use countersign::http::routes::OidcOperation;
use countersign::http::{Answer, Call, serve_as};
use countersign::keys::es256;
use countersign::oidc::push::PushError;
use countersign::oidc::redeem::{Redemption, redeem};
use countersign::oidc::token_error::TokenError;
use countersign::oidc::userinfo::userinfo;
use countersign::oidc::{discovery, health, push};
use countersign::pages::logout;
use countersign::pages::visit::Visit;
use countersign::pages::words::LANGUAGES;
use lambda_http::{Body, Request, Response};
use serde_json::json;

/// How long what is published may be kept: a key is published for longer before it signs.
const PUBLISHED: &str = "public, max-age=300";

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve_as(app, event, answer, errors::refused).await
}

async fn answer(call: Arc<Call>, operation: OidcOperation) -> Result<Answer, Problem> {
    match operation {
        OidcOperation::GetOpenidConfiguration => {
            let languages: Vec<&str> = LANGUAGES.iter().map(|(language, _)| language.tag()).collect();
            Ok(published(Answer::json(200, &discovery::document(&issuer(&call)?, &languages))?))
        }
        OidcOperation::GetOidcKeys => {
            Ok(published(Answer::json(200, &es256::public_keys(&*call.app.keys.ring().await?, call.now))?))
        }
        OidcOperation::PushAuthorizationRequest => errors::told(push_request(&call).await),
        OidcOperation::RedeemCode => errors::told(give_tokens(&call).await),
        OidcOperation::GetUserinfo | OidcOperation::AskUserinfo => errors::told_of_a_token(tell_claims(&call).await),
        OidcOperation::GetHealth => {
            health::check(&call.operation().await?).await?;
            Answer::json(200, &json!({"status": "ok"}))
        }
        OidcOperation::ShowLogout => Box::pin(logout::show_page(&Visit::new(&call, logout::PAGE).await?)).await,
        OidcOperation::SubmitLogout => Box::pin(logout::submit(&Visit::new(&call, logout::PAGE).await?)).await,
    }
}

fn published(answer: Answer) -> Answer {
    let answer = answer.with_header("cache-control", PUBLISHED.to_owned());
    // There is nothing in it that is not for everybody (W3C Fetch, CORS).
    answer.with_header("access-control-allow-origin", "*".to_owned())
}

/// Who we are to applications.
fn issuer(call: &Call) -> Result<String, Problem> {
    let unknown = || Problem::Internal("the public address is not known".to_owned());
    Ok(call.app.public_url().ok_or_else(unknown)?.pages(&call.tenant()?.slug))
}

async fn push_request(call: &Call) -> Result<Answer, errors::Refused> {
    let op = call.operation().await?;
    let asked = ClientRequest::of(call)?;
    let client = asked.client(&op).await?;
    let document = push::push(&op, &client, asked.parameters()).await.map_err(|error| match error {
        PushError::Fault(fault) => errors::Refused::Request(fault.error, fault.description),
        PushError::Failed(failure) => failure.into(),
    })?;
    Ok(Answer::json(201, &document)?)
}

async fn give_tokens(call: &Call) -> Result<Answer, errors::Refused> {
    let op = call.operation().await?;
    let asked = ClientRequest::of(call)?;
    let client = asked.client(&op).await?;
    match asked.one("grant_type")? {
        Some("authorization_code") => {}
        Some(_) => return Err(TokenError::UnsupportedGrantType.into()),
        None => return Err(TokenError::InvalidRequest("grant_type is missing.").into()),
    }
    let missing = |what| TokenError::InvalidRequest(what);
    let given = Redemption {
        code: asked.one("code")?.ok_or_else(|| missing("code is missing."))?,
        redirect_uri: asked.one("redirect_uri")?,
        code_verifier: asked.one("code_verifier")?.ok_or_else(|| missing("code_verifier is missing."))?,
    };
    let document = redeem(&op, &client, &issuer(call)?, given).await?;
    // RFC 6749, 5.1.
    Ok(Answer::json(200, &document)?.with_header("pragma", "no-cache".to_owned()))
}

async fn tell_claims(call: &Call) -> Result<Answer, errors::Refused> {
    let op = call.operation().await?;
    let token = bearer(call)?;
    Ok(Answer::json(200, &userinfo(&op, &token).await?)?)
}
