//! One call of a webhook, and what it says.

use std::time::Duration;

use super::model::{Called, Trouble, judge};
use crate::outbound::client::{Client, Patience, Post, Unanswered};

/// The contract's 15 seconds in all.
pub const PATIENCE: Patience = Patience { connect: Duration::from_secs(5), call: Duration::from_secs(15) };

/// What is signed of a call, besides its body: names and values of the headers.
pub type Headers<'a> = [(&'static str, &'a str); 3];

/// Calls a webhook, once.
pub async fn call(client: &Client, url: &str, [id, timestamp, signature]: &Headers<'_>, body: &str) -> Called {
    let fixed = [("content-type", "application/json"), ("user-agent", "Countersign-Webhooks/1")];
    let headers = [fixed[0], fixed[1], *id, *timestamp, *signature];
    match client.post(url, Post { headers: &headers, body: body.as_bytes() }).await {
        Ok(status) => judge(status),
        Err(Unanswered::AddressNotAllowed) => Called::Failed(Trouble::AddressNotAllowed, None),
        Err(Unanswered::Timeout) => Called::Failed(Trouble::Timeout, None),
        Err(Unanswered::Connection) => Called::Failed(Trouble::Connection, None),
    }
}
