//! The binary of every Lambda: set up once, then one request or event after another, by the function that its handler names.

use std::convert::Infallible;

use countersign::http::gateway_response;
use countersign_bootstrap::{EventFunction, HttpFunction};
use lambda_http::request::LambdaRequest;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde_json::Value;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    // Lambda's name for the template's `Handler`.
    let handler = std::env::var("_HANDLER").map_err(|_| "_HANDLER is not set")?;
    if let Ok(function) = handler.parse::<HttpFunction>() {
        let app = countersign::App::from_env().await?;
        return lambda_runtime::run(service_fn(move |event: LambdaEvent<LambdaRequest>| {
            let app = app.clone();
            async move { Ok::<_, Infallible>(gateway_response(function.answer(app, event.payload.into()).await)) }
        }))
        .await;
    }
    let function: EventFunction = handler.parse().map_err(|_| format!("no function is called {handler}"))?;
    let app = countersign::App::from_env().await?;
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let app = app.clone();
        async move { function.take(app, event.payload).await }
    }))
    .await
}
