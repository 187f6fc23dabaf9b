//! Webhooks and deliveries as callers see them. A secret is there once, when it is made; of a receiver's answers only the
//! status is.

use serde::Serialize;

use super::model::{Delivery, DeliveryStatus, Reason, Trouble, Webhook};
use super::signature::Secret;
use crate::clock::rfc3339;
use crate::events::{Event, EventType};
use crate::ids::DeliveryId;

/// A webhook.
#[derive(Serialize)]
pub struct WebhookDocument {
    id: String,
    url: String,
    events: Vec<EventType>,
    status: &'static str,
    created_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_because: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failing_since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
}

/// A delivery.
#[derive(Debug, Serialize)]
pub struct DeliveryDocument {
    id: String,
    #[serde(rename = "type")]
    kind: EventType,
    status: &'static str,
    created_at: String,
    attempts: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_attempt_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_status: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_error: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_attempt_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delivered_at: Option<String>,
}

impl WebhookDocument {
    /// The document of a webhook, with its secret when it was just made.
    #[must_use]
    pub fn new(webhook: &Webhook, secret: Option<&Secret>) -> Self {
        Self {
            id: webhook.id.to_string(),
            url: webhook.url.clone(),
            events: webhook.events.clone(),
            status: webhook.status.as_str(),
            created_at: rfc3339(webhook.created_at),
            disabled_at: webhook.disabled.map(|(at, _)| rfc3339(at)),
            disabled_because: webhook.disabled.map(|(_, reason)| Reason::as_str(reason)),
            failing_since: webhook.failing.map(|failing| rfc3339(failing.since)),
            secret: secret.map(|secret| secret.shown().to_string()),
        }
    }

    /// The webhook's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl DeliveryDocument {
    /// The document of a delivery.
    #[must_use]
    pub fn new(delivery: &Delivery) -> Self {
        Self {
            id: delivery.id.to_string(),
            kind: delivery.kind,
            status: delivery.status.as_str(),
            created_at: rfc3339(delivery.created_at),
            attempts: delivery.attempts,
            last_attempt_at: delivery.last_attempt_at.map(rfc3339),
            last_status: delivery.last_status,
            last_error: delivery.trouble.map(Trouble::as_str),
            next_attempt_at: delivery.next_attempt_at.map(rfc3339),
            delivered_at: delivery.delivered_at.map(rfc3339),
        }
    }

    /// The document of one that was just recorded.
    #[must_use]
    pub fn begun(id: &DeliveryId, event: &Event) -> Self {
        Self {
            id: id.to_string(),
            kind: event.kind,
            status: DeliveryStatus::Pending.as_str(),
            created_at: rfc3339(event.at),
            attempts: 0,
            last_attempt_at: None,
            last_status: None,
            last_error: None,
            next_attempt_at: Some(rfc3339(event.at)),
            delivered_at: None,
        }
    }
}
