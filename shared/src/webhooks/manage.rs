//! A firm's webhooks: made, listed, changed, removed, and their secrets rotated. What a tenant's record says of them is
//! changed in the same transaction.

use serde::Deserialize;

use super::document::WebhookDocument;
use super::model::{MOST, ROTATION, Reason, Status, Webhook};
use super::signature::Secret;
use super::{WebhookError, store};
use crate::events::EventType;
use crate::faults::Faults;
use crate::ids::{TenantId, WebhookId};
use crate::operation::Operation;
use crate::strict::present;
use crate::table::{Known, Paging, Transaction, Write};
use crate::tenants::model::{Subscription, Tenant};
use crate::tenants::store as tenants;

/// What `POST /v1/webhooks` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookOrder {
    /// Where it is called.
    pub url: String,
    /// What it is told of.
    pub events: Vec<EventType>,
}

/// What `PATCH /v1/webhooks/{id}` says; what is left out stays.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookChange {
    /// Where it is called.
    #[serde(default, deserialize_with = "present")]
    pub url: Option<String>,
    /// What it is told of.
    #[serde(default, deserialize_with = "present")]
    pub events: Option<Vec<EventType>>,
    /// Whether it is called.
    #[serde(default, deserialize_with = "present")]
    pub status: Option<Status>,
}

/// To what a webhook's secret is sealed.
#[must_use]
pub(super) fn seal_context(tenant: &TenantId, webhook: &WebhookId) -> String {
    format!("{tenant}/{webhook}/webhook-secret")
}

/// Makes a webhook, with a secret that the answer alone shows.
///
/// # Errors
/// Every fault; that the tenant has as many as it can have.
pub async fn create(op: &Operation<'_>, order: WebhookOrder) -> Result<WebhookDocument, WebhookError> {
    checked(op, Some(&order.url), Some(&order.events)).await?;
    let (id, secret) = (WebhookId::new(&op.app.random), Secret::new(&op.app.random));
    let webhook = Webhook {
        url: order.url,
        events: order.events,
        status: Status::Active,
        created_at: op.now,
        disabled: None,
        secret: op.ring.seal(&op.app.random, &seal_context(&op.tenant.id, &id), secret.as_bytes()),
        previous: None,
        failing: None,
        waits_until: None,
        version: 1,
        id,
    };
    op.audit.about(webhook.id.as_str(), None);
    let key = tenants::key(&op.tenant.id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let tenant = tenants::read(known.get(&key).ok_or(WebhookError::NotFound)?, &op.tenant.id)?;
        if tenant.webhooks.len() >= MOST {
            return Err(WebhookError::TooMany);
        }
        let write = store::create(&op.tenant.id, &webhook);
        let subscriptions = with_subscription(&tenant, active_in(&webhook));
        if commit(op, &tenant, write, &subscriptions, &mut known).await? {
            return Ok(WebhookDocument::new(&webhook, Some(&secret)));
        }
    }
}

/// A page of the tenant's webhooks, without their secrets, and where the next one starts.
///
/// # Errors
/// When the table does not answer.
pub async fn list(op: &Operation<'_>, paging: &Paging) -> Result<(Vec<WebhookDocument>, Option<String>), WebhookError> {
    let page = op.app.table.query(&store::listed(&op.tenant.id, paging)).await?;
    let webhooks = page.items.iter().map(|item| Ok(WebhookDocument::new(&store::read(item)?, None)));
    Ok((webhooks.collect::<Result<_, WebhookError>>()?, page.next))
}

/// A webhook, without its secret.
///
/// # Errors
/// That there is none.
pub async fn get(op: &Operation<'_>, id: &WebhookId) -> Result<WebhookDocument, WebhookError> {
    Ok(WebhookDocument::new(&load(op, id).await?, None))
}

/// Changes a webhook. One that is activated begins with a clean record.
///
/// # Errors
/// Every fault; that there is none.
pub async fn change(
    op: &Operation<'_>,
    id: &WebhookId,
    change: WebhookChange,
) -> Result<WebhookDocument, WebhookError> {
    op.audit.about(id.as_str(), None);
    load(op, id).await?;
    checked(op, change.url.as_deref(), change.events.as_deref()).await?;
    update(op, id, |webhook| {
        let mut next = webhook.clone();
        if let Some(url) = &change.url {
            next.url.clone_from(url);
        }
        if let Some(events) = &change.events {
            next.events.clone_from(events);
        }
        match change.status {
            Some(Status::Active) => {
                (next.status, next.disabled) = (Status::Active, None);
                (next.failing, next.waits_until) = (None, None);
            }
            Some(Status::Disabled) if webhook.status == Status::Active => {
                (next.status, next.disabled) = (Status::Disabled, Some((op.now, Reason::Request)));
            }
            Some(Status::Disabled) | None => {}
        }
        next
    })
    .await
    .map(|webhook| WebhookDocument::new(&webhook, None))
}

/// Gives a webhook another secret, which the answer alone shows; the one before signs besides for 24 hours (R57).
///
/// # Errors
/// That there is none.
pub async fn rotate(op: &Operation<'_>, id: &WebhookId) -> Result<WebhookDocument, WebhookError> {
    op.audit.about(id.as_str(), None);
    let secret = Secret::new(&op.app.random);
    let sealed = op.ring.seal(&op.app.random, &seal_context(&op.tenant.id, id), secret.as_bytes());
    let rotated = update(op, id, |webhook| Webhook {
        secret: sealed.clone(),
        previous: Some((webhook.secret.clone(), op.now + ROTATION)),
        ..webhook.clone()
    })
    .await?;
    Ok(WebhookDocument::new(&rotated, Some(&secret)))
}

/// Removes a webhook. What was on its way to it is not sent any more.
///
/// # Errors
/// That there is none.
pub async fn delete(op: &Operation<'_>, id: &WebhookId) -> Result<(), WebhookError> {
    op.audit.about(id.as_str(), None);
    let (record, key) = (tenants::key(&op.tenant.id), store::key(&op.tenant.id, id));
    let mut known = op.read([record.clone(), key.clone()]).await?;
    loop {
        let tenant = tenants::read(known.get(&record).ok_or(WebhookError::NotFound)?, &op.tenant.id)?;
        known.get(&key).ok_or(WebhookError::NotFound)?;
        let rest: Vec<_> = tenant.webhooks.iter().filter(|webhook| webhook.id != *id).cloned().collect();
        if commit(op, &tenant, store::delete(&op.tenant.id, id), &rest, &mut known).await? {
            return Ok(());
        }
    }
}

/// A webhook of the tenant.
///
/// # Errors
/// That there is none.
pub(super) async fn load(op: &Operation<'_>, id: &WebhookId) -> Result<Webhook, WebhookError> {
    let item = op.app.table.get(&store::key(&op.tenant.id, id)).await?;
    Ok(store::read(&item.ok_or(WebhookError::NotFound)?)?)
}

/// What a tenant's record says of a webhook.
#[must_use]
pub(super) fn active_in(webhook: &Webhook) -> Subscription {
    let is_active = webhook.status == Status::Active;
    Subscription { id: webhook.id.clone(), events: webhook.events.clone(), is_active }
}

/// The tenant's subscriptions with this one, new or in the place of what it was.
#[must_use]
pub(super) fn with_subscription(tenant: &Tenant, subscription: Subscription) -> Vec<Subscription> {
    let mut all = tenant.webhooks.clone();
    match all.iter_mut().find(|known| known.id == subscription.id) {
        Some(known) => *known = subscription,
        None => all.push(subscription),
    }
    all
}

async fn update(
    op: &Operation<'_>,
    id: &WebhookId,
    next: impl Fn(&Webhook) -> Webhook,
) -> Result<Webhook, WebhookError> {
    let (record, key) = (tenants::key(&op.tenant.id), store::key(&op.tenant.id, id));
    let mut known = op.read([record.clone(), key.clone()]).await?;
    loop {
        let tenant = tenants::read(known.get(&record).ok_or(WebhookError::NotFound)?, &op.tenant.id)?;
        let next = next(&store::read(known.get(&key).ok_or(WebhookError::NotFound)?)?);
        let subscriptions = with_subscription(&tenant, active_in(&next));
        if commit(op, &tenant, store::change(&op.tenant.id, &next), &subscriptions, &mut known).await? {
            return Ok(next);
        }
    }
}

async fn commit(
    op: &Operation<'_>,
    tenant: &Tenant,
    webhook: Write,
    subscriptions: &[Subscription],
    known: &mut Known,
) -> Result<bool, WebhookError> {
    let transaction = Transaction::<WebhookError>::new()
        .learn("webhook", webhook)
        .learn("tenant", tenants::change_webhooks(tenant, subscriptions));
    let is_done = op.commit(op.audited(transaction, "ok"), known).await?.is_done();
    if is_done {
        op.app.api_keys.forget_tenant(&op.tenant.id);
    }
    Ok(is_done)
}

/// Every fault of what is given.
async fn checked(op: &Operation<'_>, url: Option<&str>, events: Option<&[EventType]>) -> Result<(), WebhookError> {
    let mut faults = Faults::default();
    if let Some(url) = url
        && let Err(detail) = op.app.webhooks.check(url).await
    {
        faults.add("/url", detail);
    }
    if let Some(events) = events {
        if events.is_empty() {
            faults.add("/events", "At least one event.");
        }
        for (index, event) in events.iter().enumerate() {
            if events[..index].contains(event) {
                faults.add(&format!("/events/{index}"), "This event is named twice.");
            }
        }
    }
    faults.check().map_err(WebhookError::Invalid)
}
