//! One message to one browser, by its push service (RFC 8030).

use std::time::Duration;

use jiff::Timestamp;

use super::encrypt::encrypt;
use super::subscription::Subscription;
use super::vapid;
use crate::App;
use crate::failure::Failure;
use crate::outbound::client::{Patience, Post, Unanswered};

/// A person waits: a service that takes longer is asked again.
pub const PATIENCE: Patience = Patience { connect: Duration::from_secs(2), call: Duration::from_secs(5) };

/// What a push service made of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It brings it to the browser, when it can.
    Taken,
    /// It does not know the subscription any more (404, 410).
    Gone,
    /// Not now: 429, 5xx, or no answer.
    Later,
    /// It does not take such a message.
    Refused(u16),
    /// The deployment does not send there, or not any more.
    NotAllowed,
}

/// Sends a message; after so many seconds nobody needs it any more.
///
/// # Errors
/// Without keys; for a message that cannot be made: a defect.
pub async fn send(
    app: &App,
    subscription: &Subscription,
    plain: &[u8],
    seconds: u32,
    now: Timestamp,
) -> Result<Sent, Failure> {
    // Again: what was saved under other rules is not sent to.
    let Ok(url) = subscription.url(&app.push_hosts) else { return Ok(Sent::NotAllowed) };
    let ring = app.keys.ring().await?;
    let contact = contact(app);
    let authorization = vapid::authorization(&ring, &url, &contact, now);
    let authorization = authorization.ok_or_else(|| Failure::Defect("no key for Web Push".into()))?;
    let body = encrypt(subscription, plain, &app.random).map_err(|error| Failure::Defect(error.to_string()))?;
    let seconds = seconds.to_string();
    let headers = [
        ("authorization", authorization.as_str()),
        ("content-type", "application/octet-stream"),
        ("content-encoding", "aes128gcm"),
        ("ttl", seconds.as_str()),
        ("urgency", "high"),
        // Of two that wait for a browser, the later one takes the earlier one's place.
        ("topic", "sign-in"),
        ("user-agent", "Countersign-Push/1"),
    ];
    Ok(match app.push_services.post(url.as_str(), Post { headers: &headers, body: &body }).await {
        Ok(200..=299) => Sent::Taken,
        Ok(404 | 410) => Sent::Gone,
        Ok(429 | 500..=599) => Sent::Later,
        Ok(status) => Sent::Refused(status),
        Err(Unanswered::AddressNotAllowed) => Sent::NotAllowed,
        Err(Unanswered::Timeout | Unanswered::Connection) => Sent::Later,
    })
}

/// Whom a push service can turn to (RFC 8292 2.1).
fn contact(app: &App) -> String {
    match (&app.config.operator_email, app.public_url()) {
        (Some(email), _) => format!("mailto:{email}"),
        (None, Some(url)) => url.origin().to_owned(),
        (None, None) => format!("mailto:{}", app.config.email_from),
    }
}
