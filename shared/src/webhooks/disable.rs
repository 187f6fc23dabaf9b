//! Disabling a webhook that works no more, and the one mail that says so to the firm's administrators.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use super::manage::{active_in, with_subscription};
use super::model::{Failing, Reason, Status, Webhook};
use super::store;
use crate::App;
use crate::delivery::messages::Language;
use crate::delivery::messages::notices::WebhookDisabled;
use crate::delivery::send::{Outgoing, send};
use crate::failure::Failure;
use crate::ids::{TenantId, WebhookId};
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::recipients::Email;
use crate::table::Transaction;
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;

/// Disables an active webhook, and records the job of the mail with it; nothing when it is not active any more, or has worked
/// since its failures were counted.
///
/// # Errors
/// When the table does not answer.
pub async fn disable(
    app: &App,
    tenant: &TenantId,
    id: &WebhookId,
    reason: Reason,
    now: Timestamp,
) -> Result<(), JobError> {
    let (record, webhook) = (tenants::key(tenant), store::key(tenant, id));
    let mut known = app.table.read([record.clone(), webhook.clone()]).await?;
    let recorded = Recorded::default();
    loop {
        let (Some(firm), Some(item)) = (known.get(&record), known.get(&webhook)) else { return Ok(()) };
        let (firm, present) = (tenants::read(firm, tenant)?, store::read(item)?);
        let works = reason == Reason::Failures && !Failing::again(present.failing, now).is_enough();
        if present.status == Status::Disabled || works {
            return Ok(());
        }
        let disabled = Webhook { status: Status::Disabled, disabled: Some((now, reason)), ..present };
        let key = JobKey::new(now, &app.random);
        let job = Job::WebhookDisabled { tenant: tenant.clone(), webhook: id.clone() };
        let (recorded, lane) = (&recorded, job.lane());
        let transaction = Transaction::<JobError>::new()
            .learn("webhook", store::change(tenant, &disabled))
            .learn("tenant", tenants::change_webhooks(&firm, &with_subscription(&firm, active_in(&disabled))))
            .always("job", jobs::record(&key, &job, 0)?)
            .then(move || recorded.add(lane, key));
        if app.table.commit(transaction, &mut known).await?.is_done() {
            break;
        }
    }
    app.api_keys.forget_tenant(tenant);
    app.queue.send_recorded(&recorded, now).await;
    tracing::warn!(tenant = %tenant, webhook = %id, reason = reason.as_str(), "a webhook was disabled");
    Ok(())
}

/// Mails the tenant's administrators that a webhook was disabled.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(app: &App, tenant: &Tenant, id: &WebhookId, job: &JobKey, now: Timestamp) -> Result<Done, JobError> {
    let Some(item) = app.table.get(&store::key(&tenant.id, id)).await? else { return Ok(Done::All) };
    let webhook = store::read(&item)?;
    // Active again, or the firm's own doing by now.
    let Some((at, reason @ (Reason::Gone | Reason::Failures))) = webhook.disabled else { return Ok(Done::All) };
    let administrators = tenant.settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok());
    let to: Vec<Email> = administrators.collect();
    if to.is_empty() {
        return Ok(Done::All);
    }
    let origin = Url::parse(&webhook.url).map(|url| url.origin().ascii_serialization());
    let settings = &tenant.settings;
    let notice = WebhookDisabled {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        webhook: id.as_str(),
        origin: &origin.unwrap_or_default(),
        at,
        time_zone: &TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC),
        is_gone: reason == Reason::Gone,
    };
    let mail = notice.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    done(send(app, &tenant.id, &Outgoing::Email { to, mail }, &JobMail(job), now).await?)
}
