//! What was sent to a webhook, sent again, and tried out.

use serde_json::json;

use super::announce::tell;
use super::document::DeliveryDocument;
use super::model::{DeliveryStatus, Status};
use super::{WebhookError, manage, store};
use crate::events::{Event, EventType};
use crate::ids::{DeliveryId, WebhookId};
use crate::jobs::Job;
use crate::operation::Operation;
use crate::table::{Known, Paging, Transaction};

/// A page of a webhook's deliveries, newest first, and where the next one starts. With a status, a page has those alone, and
/// may have fewer than it could.
///
/// # Errors
/// That there is no such webhook.
pub async fn list(
    op: &Operation<'_>,
    id: &WebhookId,
    status: Option<DeliveryStatus>,
    paging: &Paging,
) -> Result<(Vec<DeliveryDocument>, Option<String>), WebhookError> {
    manage::load(op, id).await?;
    let page = op.app.table.query(&store::list(&op.tenant.id, id, paging)).await?;
    let places = page.items.iter().map(|item| Ok(store::read_place(&op.tenant.id, item)?.1));
    let places = places.collect::<Result<Vec<_>, WebhookError>>()?;
    let known = op.app.table.read(places.iter().cloned()).await?;
    let mut documents = Vec::new();
    for item in places.iter().filter_map(|place| known.get(place)) {
        let delivery = store::read_delivery(item)?;
        if status.is_none_or(|status| status == delivery.status) {
            documents.push(DeliveryDocument::new(&delivery));
        }
    }
    Ok((documents, page.next))
}

/// Sends a delivery that ended once more, with the same id and body.
///
/// # Errors
/// That there is no such delivery of this webhook, that it is under way, or that the webhook is disabled.
pub async fn redeliver(
    op: &Operation<'_>,
    id: &WebhookId,
    delivery: &DeliveryId,
) -> Result<DeliveryDocument, WebhookError> {
    op.audit.about(delivery.as_str(), None);
    let webhook = manage::load(op, id).await?;
    let place = op.app.table.get(&store::place_key(&op.tenant.id, delivery)).await?;
    let (of, key) = store::read_place(&op.tenant.id, &place.ok_or(WebhookError::NotFound)?)?;
    if of != *id {
        return Err(WebhookError::NotFound);
    }
    if webhook.status == Status::Disabled {
        return Err(WebhookError::Disabled);
    }
    let mut known = op.read([key.clone()]).await?;
    loop {
        let present = store::read_delivery(known.get(&key).ok_or(WebhookError::NotFound)?)?;
        if present.status == DeliveryStatus::Pending {
            return Err(WebhookError::UnderWay);
        }
        let job = Job::Webhook { tenant: op.tenant.id.clone(), webhook: id.clone(), subject: present.subject.clone() };
        let again = store::redeliver(key.clone(), op.now);
        let transaction = Transaction::<WebhookError>::new().learn("delivery", again);
        let transaction = op.with_job(op.audited(transaction, "ok"), &job, op.now)?;
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(DeliveryDocument::new(&present.begun_again(op.now)));
        }
    }
}

/// Sends a webhook an event of its own, whatever it subscribed to.
///
/// # Errors
/// That there is no such webhook, or that it is disabled.
pub async fn test(op: &Operation<'_>, id: &WebhookId) -> Result<DeliveryDocument, WebhookError> {
    op.audit.about(id.as_str(), None);
    if manage::load(op, id).await?.status == Status::Disabled {
        return Err(WebhookError::Disabled);
    }
    let delivery = DeliveryId::new(&op.app.random);
    let event = Event {
        kind: EventType::WebhookTest,
        subject: id.to_string(),
        at: op.now,
        step: 0,
        data: json!({"id": id.as_str()}),
    };
    // By its own id: a test waits for no other.
    let subject = delivery.to_string();
    let transaction = Transaction::<WebhookError>::new();
    let transaction = tell(op.app, &op.tenant.id, id, &delivery, op.jobs, &event, &subject, transaction)?;
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(DeliveryDocument::begun(&delivery, &event))
}
