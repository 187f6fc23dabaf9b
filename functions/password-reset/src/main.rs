//! The Lambda `password-reset`: requests from the gateway, and messages of its own queue.

use countersign::http::gateway_response;
use countersign_password_reset::{handle, handle_queue};
use lambda_http::request::from_str;
use lambda_http::{Error, LambdaEvent, service_fn};
use serde_json::Value;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let app = countersign::App::from_env().await?;
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let app = app.clone();
        async move {
            if event.payload.get("Records").is_some() {
                return handle_queue(app, event.payload).await;
            }
            let request = from_str(&event.payload.to_string())?;
            Ok::<_, Error>(serde_json::to_value(gateway_response(handle(app, request).await))?)
        }
    }))
    .await
}
