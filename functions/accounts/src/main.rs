//! The Lambda `accounts`: set up once, then one request after another.

use countersign::http::gateway_response;
use countersign_accounts::handle;
use lambda_http::request::from_str;
use lambda_http::{Error, LambdaEvent, service_fn};
use serde_json::Value;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let app = countersign::App::from_env().await?;
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let app = app.clone();
        async move {
            let request = from_str(&event.payload.to_string())?;
            Ok::<_, Error>(serde_json::to_value(gateway_response(handle(app, request).await))?)
        }
    }))
    .await
}
