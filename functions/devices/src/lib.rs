//! `/v1/devices…`: what a paired device asks, signed by its own key; and pairing, signed by the key that is registered.

use std::sync::Arc;

use countersign::App;
use countersign::devices::{DeviceError, change, decide, pair, requests};
use countersign::http::problem::Problem;
use countersign::http::requests::devices::{DecideRequest, PairRequest, SubscribeRequest};
use countersign::http::routes::DevicesOperation;
use countersign::http::{Answer, Call, serve};
use countersign::ids::PushRequestId;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: DevicesOperation) -> Result<Answer, Problem> {
    match operation {
        DevicesOperation::PairDevice => pair_device(&call).await,
        DevicesOperation::ListDeviceRequests => {
            let device = call.device()?;
            Answer::json(200, &requests::list(&call.operation().await?, device).await?)
        }
        DevicesOperation::DecideRequest => {
            let (device, request) = (call.device()?, call.id(1, PushRequestId::parse)?);
            let (decision, signature) = call.json::<DecideRequest>()?.parse()?;
            decide::decide(&call.operation().await?, device, &request, &decision, &signature).await?;
            Ok(Answer::no_content())
        }
        DevicesOperation::ChangeDevice => {
            let device = call.device()?;
            let subscription = call.json::<SubscribeRequest>()?.parse(&call.app)?;
            change::subscribe(&call.operation().await?, device, subscription.as_ref()).await?;
            Ok(Answer::no_content())
        }
        DevicesOperation::UnpairDevice => {
            change::unpair(&call.operation().await?, call.device()?).await?;
            Ok(Answer::no_content())
        }
    }
}

/// Nobody is known until the pairing says whose it is.
async fn pair_device(call: &Call) -> Result<Answer, Problem> {
    let request = call.json::<PairRequest>()?.parse(&call.app)?;
    let ring = call.app.keys.ring().await.map_err(DeviceError::from)?;
    let found = pair::find(&call.app, &ring, &request, call.client_ip(), call.now).await?;
    call.audit.kept_by(&found.tenant);
    let principal = call.device_of(&found.tenant);
    let op = call.operation_as(&principal, &found.tenant).await?;
    Answer::json(201, &pair::pair(&op, &found, request).await?)
}
