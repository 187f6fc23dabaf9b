//! `/v1/password-resets` and `GET /v1/captcha`; and the queue of mails that the resets lead to.

use std::net::IpAddr;
use std::sync::Arc;

use countersign::App;
use countersign::accounts::login_id::LoginId;
use countersign::accounts::password::TypedPassword;
use countersign::captcha::altcha;
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, json, serve};
use countersign::operation::Operation;
use countersign::passcodes::code::Code;
use countersign::password_resets::complete::{Completion, complete};
use countersign::password_resets::request::{Request as ResetRequest, request};
use countersign::password_resets::{mail, resend, verify};
use lambda_http::{Body, Request, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::task::JoinSet;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "password-reset", event, answer).await
}

/// Does the jobs of one SQS event, all at once, so that a slow mail provider keeps nobody's mail waiting for another's;
/// the answer names those that are to be delivered again.
///
/// # Errors
/// When the event is not one of SQS: all of it comes again.
pub async fn handle_queue(app: Arc<App>, event: Value) -> Result<Value, lambda_runtime::Error> {
    let batch: Batch = serde_json::from_value(event)?;
    let mut undone: Vec<String> = batch.records.iter().map(|message| message.message_id.clone()).collect();
    let mut running = JoinSet::new();
    for message in batch.records {
        let app = app.clone();
        running.spawn(async move {
            let done = mail::run_body(&app, &message.body, app.clock.now()).await;
            done.map(|()| message.message_id)
        });
    }
    while let Some(ended) = running.join_next().await {
        match ended {
            Ok(Ok(done)) => undone.retain(|id| *id != done),
            Ok(Err(problem)) => {
                let cause = problem.cause().unwrap_or_default();
                tracing::warn!(cause, "a reset mail stays on the queue");
            }
            Err(error) => tracing::error!(%error, "a reset mail stays on the queue"),
        }
    }
    let failures: Vec<Value> = undone.iter().map(|id| json!({"itemIdentifier": id})).collect();
    Ok(json!({"batchItemFailures": failures}))
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    match call.route.operation {
        "get_captcha" => get_captcha(&call).await,
        "request_password_reset" => request_password_reset(&call).await,
        "verify_password_reset" => {
            let op = Operation::of(&call, false).await?;
            let Verify { code } = call.json()?;
            let code = Code::parse(&code)
                .map_err(|_| Problem::invalid("/code", "A code has 6 to 10 ASCII digits and nothing else."))?;
            verify::verify(&op, call.parameter(0), code).await
        }
        "resend_password_reset" => {
            let op = Operation::of(&call, false).await?;
            let Resend {} = call.json_or_empty()?;
            resend::resend(&op, call.parameter(0)).await
        }
        "complete_password_reset" => complete_password_reset(&call).await,
        _ => Err(Problem::NotFound),
    }
}

/// An SQS event.
#[derive(Deserialize)]
struct Batch {
    #[serde(rename = "Records")]
    records: Vec<Message>,
}

/// One of its messages.
#[derive(Deserialize)]
struct Message {
    #[serde(rename = "messageId")]
    message_id: String,
    body: String,
}

/// The body of `POST /v1/password-resets`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestReset {
    login_id: String,
    #[serde(default, deserialize_with = "json::present")]
    captcha: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
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
    #[serde(default, deserialize_with = "json::present")]
    captcha: Option<String>,
}

async fn get_captcha(call: &Call) -> Result<Answer, Problem> {
    let ring = call.app.keys.ring().await?;
    let challenge = altcha::challenge(&ring, &call.app.random, call.now);
    let challenge = challenge.ok_or_else(|| Problem::TemporarilyUnavailable("no key for CAPTCHA challenges".into()))?;
    Answer::json(200, &challenge)
}

async fn request_password_reset(call: &Call) -> Result<Answer, Problem> {
    let op = Operation::of(call, true).await?;
    let RequestReset { login_id, captcha, client_ip } = call.json()?;
    let login_id = LoginId::parse(&login_id).map_err(|error| error.at("/login_id"))?;
    request(&op, ResetRequest { login_id: &login_id, captcha: captcha.as_deref(), client_ip }).await
}

async fn complete_password_reset(call: &Call) -> Result<Answer, Problem> {
    let op = Operation::of(call, false).await?;
    let Complete { reset_token, new_password, confirm_password, captcha } = call.json()?;
    let completion =
        Completion { reset_token: &reset_token, new_password, confirm_password, captcha: captcha.as_deref() };
    complete(&op, call.parameter(0), completion).await?;
    Ok(Answer::no_content())
}

#[cfg(test)]
mod tests {
    use aws_config::{BehaviorVersion, Region, SdkConfig};
    use countersign::app::Aws;
    use countersign::clock::Clock;
    use countersign::config::Config;
    use countersign::ids::{PasswordResetId, TenantId};
    use countersign::random::Random;

    use super::*;

    /// An application whose table never answers.
    fn without_a_table() -> Arc<App> {
        let sdk =
            SdkConfig::builder().behavior_version(BehaviorVersion::latest()).region(Region::new("eu-west-1")).build();
        Arc::new(App::new(Config::local(), Aws::from_sdk(&sdk), Clock::system(), Random::system()))
    }

    #[tokio::test]
    async fn what_failed_comes_again_and_nothing_else_does() {
        let app = without_a_table();
        let notice = || {
            let (tenant, reset) = (TenantId::new(&app.random), PasswordResetId::new(&app.random));
            json!({"kind": "notice", "tenant": tenant, "reset": reset}).to_string()
        };
        let records = json!([
            {"messageId": "1", "body": notice()},
            {"messageId": "2", "body": "not one of ours"},
            {"messageId": "3", "body": notice()},
        ]);
        let answer = handle_queue(app.clone(), json!({"Records": records})).await.unwrap();
        assert_eq!(answer, json!({"batchItemFailures": [{"itemIdentifier": "1"}, {"itemIdentifier": "3"}]}));
    }
}
