//! The job of a delivery: sends what is next of one thing at one webhook, and goes on while anything waits. Whatever runs
//! twice or late, the first that waits is the only one that is sent, claimed by a conditional write; a call that was made and
//! could not be recorded is made again, with the same id (at least once).

use jiff::{SignedDuration, Timestamp};

use super::call::{Headers, call};
use super::model::{Called, Delivery, DeliveryStatus, Failing, Reason, Step, Trouble, Webhook, next_attempt, step};
use super::signature::{Secret, header};
use super::{disable, manage, store};
use crate::App;
use crate::failure::Failure;
use crate::ids::{TenantId, WebhookId};
use crate::jobs::Job;
use crate::jobs::run::{Done, JobError};
use crate::table::{Key, Known, Transaction};
use crate::telemetry::Measures;

/// How long everything that a webhook is owed waits after it has not answered in time.
const SILENCE: SignedDuration = SignedDuration::from_secs(60);

/// Does the job.
///
/// # Errors
/// When the table or the key ring does not answer: it comes again.
pub async fn deliver(
    app: &App,
    tenant: &TenantId,
    id: &WebhookId,
    subject: &str,
    now: Timestamp,
) -> Result<Done, JobError> {
    // One that was removed hears nothing more; what was on its way ends with its TTL.
    let Some(item) = app.table.get(&store::key(tenant, id)).await? else { return Ok(Done::All) };
    let webhook = store::read(&item)?;
    let again = |at: Timestamp| {
        let job = Job::Webhook { tenant: tenant.clone(), webhook: id.clone(), subject: subject.to_owned() };
        Done::GoesOn(job, at.duration_since(now))
    };
    let waiting = waiting(app, tenant, id, subject).await?;
    match step(&waiting, &webhook, now) {
        Step::Nothing => Ok(Done::All),
        Step::Later(at) => Ok(again(at)),
        Step::GiveUp => {
            for delivery in &waiting {
                app.table.write_if(store::give_up(place(tenant, id, delivery))).await?;
            }
            Ok(Done::All)
        }
        Step::Attempt(delivery) => {
            attempt(app, tenant, &webhook, delivery, now).await?;
            // Also for what came meanwhile: its own job may have seen that somebody was at it.
            let rest = self::waiting(app, tenant, id, subject).await?;
            let next = rest.iter().map(|delivery| delivery.next_attempt_at.unwrap_or(now).max(now)).next();
            Ok(next.map_or(Done::All, again))
        }
    }
}

/// What waits of one thing at one webhook, in its order.
async fn waiting(app: &App, tenant: &TenantId, id: &WebhookId, subject: &str) -> Result<Vec<Delivery>, JobError> {
    let (mut waiting, mut after) = (Vec::new(), None);
    loop {
        let page = app.table.query(&store::in_order(tenant, id, subject, after)).await?;
        for item in &page.items {
            waiting.push(store::read_delivery(item)?);
        }
        waiting.retain(|delivery| delivery.status == DeliveryStatus::Pending);
        after = page.next;
        if after.is_none() {
            return Ok(waiting);
        }
    }
}

fn place(tenant: &TenantId, id: &WebhookId, delivery: &Delivery) -> Key {
    store::delivery_key(tenant, id, &delivery.subject, &delivery.order)
}

/// One attempt: claimed, called, recorded.
async fn attempt(
    app: &App,
    tenant: &TenantId,
    webhook: &Webhook,
    delivery: &Delivery,
    now: Timestamp,
) -> Result<(), JobError> {
    let secrets = secrets(app, tenant, webhook, now).await?;
    if !app.table.write_if(store::claim(place(tenant, &webhook.id, delivery), delivery, now)).await? {
        return Ok(());
    }
    let timestamp = now.as_second();
    let signature = header(&secrets, delivery.id.as_str(), timestamp, &delivery.body);
    let timestamp = timestamp.to_string();
    let headers: Headers<'_> = [
        ("webhook-id", delivery.id.as_str()),
        ("webhook-timestamp", timestamp.as_str()),
        ("webhook-signature", signature.as_str()),
    ];
    let called = call(&app.webhooks, &webhook.url, &headers, &delivery.body).await;
    // A pause begins when the call has ended, which may have taken longer than the pause.
    record(app, tenant, webhook, delivery, called, app.clock.now()).await
}

/// The secrets that sign at a moment: the present one, and the one before it for a day.
async fn secrets(app: &App, tenant: &TenantId, webhook: &Webhook, now: Timestamp) -> Result<Vec<Secret>, JobError> {
    let previous = webhook.previous.as_ref().filter(|(_, until)| now < *until).map(|(secret, _)| secret);
    let mut secrets = Vec::new();
    for sealed in std::iter::once(&webhook.secret).chain(previous) {
        let ring = app.keys.ring_of_sealed(sealed).await?;
        let opened = ring.open(&manage::seal_context(tenant, &webhook.id), sealed);
        let opened = opened.ok_or_else(|| Failure::Defect("a webhook's secret cannot be opened".into()))?;
        secrets.push(Secret::from_bytes(&opened));
    }
    Ok(secrets)
}

/// Records what became of a call: of the delivery, and of how its webhook works or fails.
async fn record(
    app: &App,
    tenant: &TenantId,
    webhook: &Webhook,
    delivery: &Delivery,
    called: Called,
    now: Timestamp,
) -> Result<(), JobError> {
    let (at, attempts) = (place(tenant, &webhook.id, delivery), delivery.attempts.saturating_add(1));
    let next = next_attempt(delivery.tries.saturating_add(1), delivery.first_attempt_at.unwrap_or(now), now);
    if let Called::Failed(trouble, status) = called {
        tracing::info!(tenant = %tenant, webhook = %webhook.id, delivery = %delivery.id, trouble = trouble.as_str(), status, attempts, "a webhook could not be called");
        if next.is_none() {
            app.metrics.count(&Measures::one("WebhookFailed"), "worker");
        }
    }
    let (key, mut known) = (store::key(tenant, &webhook.id), Known::default());
    let mut webhook = webhook.clone();
    loop {
        let transaction = Transaction::<JobError>::new();
        let (transaction, disables) = match called {
            Called::Taken(status) => {
                let recovers = webhook.failing.is_some() || webhook.waits_until.is_some();
                let works = recovers.then(|| store::works(tenant, &webhook.id));
                let delivered = store::delivered(at.clone(), attempts, status, now);
                (transaction.learn("delivery", delivered).learn_each("webhook", works), None)
            }
            Called::Gone => {
                let failed = store::failed(at.clone(), attempts, Trouble::Status, Some(410), None);
                (transaction.learn("delivery", failed), Some(Reason::Gone))
            }
            Called::Failed(trouble, status) => {
                let failing = Failing::again(webhook.failing, now);
                // One that says nothing for so long must not hold many workers (R15): what else it is owed waits as well.
                let silent_until = next.filter(|_| trouble == Trouble::Timeout).map(|next| next.min(now + SILENCE));
                let transaction = transaction
                    .learn("delivery", store::failed(at.clone(), attempts, trouble, status, next))
                    .learn("webhook", store::failing(tenant, &webhook, failing, silent_until));
                (transaction, failing.is_enough().then_some(Reason::Failures))
            }
        };
        // First, so that a failure in between leaves a delivery that waits, and is met by this again.
        if let Some(reason) = disables {
            disable::disable(app, tenant, &webhook.id, reason, now).await?;
        }
        // The delivery is gone, or a later attempt has begun: that one records what comes of it.
        if app.table.commit(transaction, &mut known).await?.is_done() || known.has_read(&at) {
            return Ok(());
        }
        // Another call has failed or worked meanwhile, or the webhook is gone.
        let Some(item) = known.get(&key) else { return Ok(()) };
        webhook = store::read(item)?;
    }
}
