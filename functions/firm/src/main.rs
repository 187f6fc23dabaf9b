//! The Lambda `firm`: set up once, then one request after another.

use std::convert::Infallible;

use lambda_http::{Request, service_fn};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let app = countersign::App::from_env().await?;
    lambda_http::run(service_fn(move |event: Request| {
        let app = app.clone();
        async move { Ok::<_, Infallible>(countersign_firm::handle(app, event).await) }
    }))
    .await
}
