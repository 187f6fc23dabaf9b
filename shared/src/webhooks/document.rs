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
    /// Its id.
    pub id: String,
    /// Where it is called.
    pub url: String,
    /// What it is told of.
    pub events: Vec<EventType>,
    /// Where it stands: `active` or `disabled`.
    pub status: &'static str,
    /// When it was made.
    pub created_at: String,
    /// When it was disabled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<String>,
    /// Why: `request`, `gone` or `failures`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_because: Option<&'static str>,
    /// Since when it fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failing_since: Option<String>,
    /// Its secret, when it was just made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// A delivery.
#[derive(Debug, Serialize)]
pub struct DeliveryDocument {
    /// Its id.
    pub id: String,
    /// The event.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Where it stands: `pending`, `delivered` or `failed`.
    pub status: &'static str,
    /// When the event was.
    pub created_at: String,
    /// Attempts so far.
    pub attempts: u32,
    /// When the last one was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempt_at: Option<String>,
    /// What the receiver answered last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_status: Option<u32>,
    /// Why the last one failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_error: Option<&'static str>,
    /// When the next one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,
    /// When it was delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<String>,
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
