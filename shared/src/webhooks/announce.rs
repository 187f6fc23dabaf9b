//! Telling of an event: a delivery for each webhook that subscribed, and the job that sends it, as parts of the transaction
//! that causes the event. So nothing is told that did not happen, and nothing that happened is lost.

use crate::App;
use crate::events::Event;
use crate::ids::{DeliveryId, TenantId, WebhookId};
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::table::{StoreError, Transaction};
use crate::tenants::model::Tenant;

use super::store;

/// With everything that tells the tenant's webhooks of an event; nothing when none subscribed.
///
/// # Errors
/// When a job cannot be written as JSON: a defect.
pub fn announce<'c, E>(
    app: &App,
    tenant: &Tenant,
    recorded: &Recorded,
    event: &Event,
    transaction: Transaction<'c, E>,
) -> Result<Transaction<'c, E>, StoreError> {
    tenant.subscribers(event.kind).try_fold(transaction, |transaction, webhook| {
        let id = DeliveryId::new(&app.random);
        tell(app, &tenant.id, webhook, &id, recorded, event, &event.subject, transaction)
    })
}

/// With everything that tells one webhook of an event, after the others of the same `subject`.
///
/// # Errors
/// As [`announce`].
#[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and two callers give them by name")]
pub(super) fn tell<'c, E>(
    app: &App,
    tenant: &TenantId,
    webhook: &WebhookId,
    id: &DeliveryId,
    recorded: &Recorded,
    event: &Event,
    subject: &str,
    transaction: Transaction<'c, E>,
) -> Result<Transaction<'c, E>, StoreError> {
    let job = Job::Webhook { tenant: tenant.clone(), webhook: webhook.clone(), subject: subject.to_owned() };
    let key = JobKey::new(event.at, &app.random);
    let record = jobs::record(&key, &job, 0)?;
    let (recorded, lane) = (recorded.clone(), job.lane());
    let deliveries = store::record(tenant, webhook, id, event, subject);
    Ok(transaction.learn_each("delivery", deliveries).always("job", record).then(move || recorded.add(lane, key)))
}
