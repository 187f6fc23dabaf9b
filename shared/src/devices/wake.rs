//! Waking a device for a request, by its browser's push service. What is told is the request's id alone; the device asks for the
//! rest. A service that does not answer is asked again while the request waits; a subscription that is gone is dropped, and the
//! device works by asking.

use jiff::Timestamp;

use crate::App;
use crate::factors::device_store;
use crate::failure::Failure;
use crate::ids::{DeviceId, PushRequestId};
use crate::jobs::run::{Done, JobError};
use crate::web_push::send::{Sent, send};
use crate::web_push::subscription::Subscription;

/// Does the job.
///
/// # Errors
/// When it is to be tried again.
pub async fn wake(
    app: &App,
    device: &DeviceId,
    request: &PushRequestId,
    until_ms: i64,
    now: Timestamp,
) -> Result<Done, JobError> {
    let left = (until_ms - now.as_millisecond()).div_euclid(1_000);
    let (Ok(seconds @ 1..), Some(item)) = (u32::try_from(left), app.table.get(&device_store::key(device)).await?)
    else {
        return Ok(Done::All);
    };
    let Some(sealed) = device_store::read(&item)?.subscription else { return Ok(Done::All) };
    let ring = app.keys.ring_of_sealed(&sealed).await?;
    let json = device_store::open_subscription(&ring, device, &sealed)?;
    let garbled = |_| Failure::Defect("a subscription that is none was kept".into());
    let subscription: Subscription = serde_json::from_slice(&json).map_err(garbled)?;
    match send(app, &subscription, request.as_str().as_bytes(), seconds, now).await? {
        Sent::Taken => Ok(Done::All),
        Sent::Gone => {
            app.table.write_if(device_store::unsubscribe(device, &sealed)).await?;
            tracing::info!(%device, "a push service does not know a device any more");
            Ok(Done::All)
        }
        Sent::Later => Err(JobError::NotSent),
        // Kept: a wrong parameter, or a wrong answer of a name server, is mended sooner than every device is opened again.
        Sent::NotAllowed => {
            tracing::warn!(%device, "a device is subscribed where this deployment does not send");
            Ok(Done::All)
        }
        Sent::Refused(status) => {
            tracing::warn!(%device, status, "a push service refuses a message");
            Ok(Done::All)
        }
    }
}
