//! A function that does nothing: what Lambda's runtime, API Gateway's event and the profile cost by themselves.

use std::convert::Infallible;

use lambda_http::{Body, Request, Response, service_fn};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    lambda_http::run(service_fn(|_: Request| async { Ok::<_, Infallible>(Response::new(Body::from("hello"))) })).await
}
