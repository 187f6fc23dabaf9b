//! What happens behind the answer: the queue, and the mails that it leads to. A job may come twice, so every send is
//! claimed by a conditional write first; one whose outcome is lost is never made again by itself.

use askama::Template;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::store::{self, Job};
use crate::App;
use crate::accounts::store as accounts;
use crate::delivery::message::{self, Mail};
use crate::delivery::{Handover, Refusal, ledger};
use crate::http::problem::Problem;
use crate::ids::{PasswordResetId, TenantId};
use crate::passcodes::model::{SendStatus, Status};
use crate::passcodes::store::{self as passcodes, Stored};
use crate::recipients::{Channel, Email};
use crate::table::{Builder, Key, Write, WriteError};
use crate::telemetry::Measures;
use crate::tenants::{self, model::Tenant};

/// How long the place of a provider's message is remembered, for its delivery receipt.
const MESSAGE_KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Puts a job on the queue.
///
/// # Errors
/// 503 when the queue does not take it, or this function has none.
pub(super) async fn enqueue(app: &App, job: &Job) -> Result<(), Problem> {
    let unavailable = |why: &str| Problem::TemporarilyUnavailable(format!("the queue of reset mails: {why}"));
    let url = app.config.reset_queue_url.as_deref().ok_or_else(|| unavailable("not configured"))?;
    let body = serde_json::to_string(job).map_err(|_| unavailable("a job could not be written"))?;
    let sent = app.sqs.send_message().queue_url(url).message_body(body).send().await;
    sent.map(drop).map_err(|error| {
        use aws_sdk_sqs::error::ProvideErrorMetadata as _;
        unavailable(error.code().unwrap_or("no answer"))
    })
}

/// Does a job that came from the queue.
///
/// # Errors
/// 503: the queue delivers it again. A body that is no job is refused once and logged; it would never become one.
pub async fn run_body(app: &App, body: &str, now: Timestamp) -> Result<(), Problem> {
    match serde_json::from_str(body) {
        Ok(job) => run(app, &job, now).await.map_err(|error| Problem::TemporarilyUnavailable(error.to_string())),
        Err(_) => {
            tracing::error!("a message on the queue of reset mails is not one of ours");
            Ok(())
        }
    }
}

/// A job that is to be tried again.
#[derive(Debug, thiserror::Error)]
pub(super) enum JobError {
    /// Something it needs did not answer.
    #[error("{0}")]
    Store(#[from] crate::table::StoreError),
    /// The keys could not be read.
    #[error("{0}")]
    Keys(#[from] crate::keys::SecretsUnavailable),
    /// The mail certainly did not go out, and may later.
    #[error("the mail provider takes no messages now")]
    NotSent,
    /// A record makes no sense, or a message could not be rendered.
    #[error("a record or message is unusable")]
    Unusable,
}

/// Does a job. One that is over, done, or about nobody is done with.
pub(super) async fn run(app: &App, job: &Job, now: Timestamp) -> Result<(), JobError> {
    let (Job::Code { tenant, reset, .. } | Job::Notice { tenant, reset }) = job;
    let Some(tenant) = tenants::load(app, tenant).await? else { return Ok(()) };
    match job {
        Job::Code { index, .. } => send_code(app, &tenant, reset, *index, now).await,
        Job::Notice { .. } => send_notice(app, &tenant, reset, now).await,
    }
}

async fn send_code(
    app: &App,
    tenant: &Tenant,
    reset: &PasswordResetId,
    index: usize,
    now: Timestamp,
) -> Result<(), JobError> {
    let Some(reset) = store::load(app, &tenant.id, reset).await? else { return Ok(()) };
    let Some(stored) = passcodes::load(app, &tenant.id, &reset.passcode, now).await? else { return Ok(()) };
    let is_waiting = stored.passcode.sends.get(index).is_some_and(|send| send.status == SendStatus::Sending);
    if stored.is_decoy || !is_waiting || stored.passcode.status(now) != Status::Pending {
        return Ok(());
    }
    let ring = app.keys.ring_with(&stored.kid).await?;
    if ring.is_struck_out(&stored.kid) {
        return Ok(());
    }
    let sealed = passcodes::unseal(&ring, &tenant.id, &stored).map_err(|_| JobError::Unusable)?;
    let recipient = sealed.recipient()?;
    let email = recipient.email().ok_or(JobError::Unusable)?;
    let code = passcodes::derive_code(&ring, &tenant.id, &stored).map_err(|_| JobError::Unusable)?;
    let zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
    let facts = passcodes::facts(&stored, &tenant.settings, None, &code, now, &zone);
    let mail = message::mail(&facts).map_err(|_| JobError::Unusable)?;
    if !claimed(app, claim(&tenant.id, &stored, index, now)).await? {
        return Ok(());
    }
    let handover = app.email.send(&app.random, &[email.as_str().to_owned()], &mail).await;
    app.metrics.count(&Measures::send(&handover, Channel::Email, None), "reset_mail");
    match handover {
        Handover::Accepted(message_id) => settle(app, tenant, &stored, index, SendStatus::Sent, &message_id, now).await,
        Handover::Unknown => settle(app, tenant, &stored, index, SendStatus::Unknown, "", now).await,
        Handover::Refused(refusal) if may_pass(refusal) => {
            app.table.write(release(&tenant.id, &stored, index)).await?;
            Err(JobError::NotSent)
        }
        Handover::Refused(_) => {
            app.table.write(mark(&tenant.id, &stored, index, SendStatus::Failed)).await?;
            Ok(())
        }
    }
}

/// Whether a refusal is about the provider's present state, not about the address.
fn may_pass(refusal: Refusal) -> bool {
    matches!(refusal, Refusal::Throttled | Refusal::Suspended)
}

/// Records what became of a send. If that fails the mail is out all the same, and its send stays as it is: never repeated.
async fn settle(
    app: &App,
    tenant: &Tenant,
    stored: &Stored,
    index: usize,
    status: SendStatus,
    message_id: &str,
    now: Timestamp,
) -> Result<(), JobError> {
    let mut writes = vec![mark(&tenant.id, stored, index, status)];
    if !message_id.is_empty() {
        let pointer = Builder::new()
            .with("tenant", tenant.id.as_str())
            .with("passcode", stored.passcode.id.as_str())
            .with("index", i64::try_from(index).unwrap_or(0))
            .ttl(now + MESSAGE_KEPT);
        writes.push(Write::put(Key::provider_message(message_id), pointer));
    }
    let counts: &[(&str, i64)] = if index == 0 { &[("issued", 1), ("email_used", 1)] } else { &[("email_used", 1)] };
    writes.push(ledger::count(&tenant.id, now, app.random.below(ledger::SHARDS), counts));
    if let Err(error) = app.table.transact(writes).await {
        tracing::error!(%error, "a reset mail's outcome could not be recorded");
    }
    Ok(())
}

async fn send_notice(app: &App, tenant: &Tenant, id: &PasswordResetId, now: Timestamp) -> Result<(), JobError> {
    let Some(reset) = store::load(app, &tenant.id, id).await? else { return Ok(()) };
    let account = accounts::load(app, &tenant.id, &reset.login_id(app).await?).await?;
    // The address on record now: whoever changed it since had the firm's own key.
    let same = account.filter(|account| reset.account.as_ref().is_some_and(|(id, _)| *id == account.id));
    let Some(email) = same.and_then(|account| account.profile.email) else { return Ok(()) };
    let mail = notice(tenant, now).map_err(|_| JobError::Unusable)?;
    if !claimed(app, store::claim_notice(&tenant.id, id, now)).await? {
        return Ok(());
    }
    let handover = app.email.send(&app.random, &[Email::as_str(&email).to_owned()], &mail).await;
    app.metrics.count(&Measures::send(&handover, Channel::Email, None), "reset_mail");
    match handover {
        Handover::Refused(refusal) if may_pass(refusal) => {
            app.table.write(store::release_notice(&tenant.id, id)).await?;
            Err(JobError::NotSent)
        }
        Handover::Accepted(_) | Handover::Unknown | Handover::Refused(_) => Ok(()),
    }
}

/// Whether a claim was ours.
async fn claimed(app: &App, claim: Write) -> Result<bool, JobError> {
    match app.table.transact(vec![claim]).await {
        Ok(()) => Ok(true),
        Err(WriteError::Refused(_)) => Ok(false),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}

fn claim(tenant: &TenantId, stored: &Stored, index: usize, now: Timestamp) -> Write {
    let key = Key::passcode(tenant, &stored.passcode.id);
    Write::update(key, format!("SET #sends[{index}].#claimed = :now"))
        .when(format!("#sends[{index}].#status = :sending AND attribute_not_exists(#sends[{index}].#claimed)"))
        .value(":now", now)
        .value(":sending", SendStatus::Sending.as_str())
}

fn release(tenant: &TenantId, stored: &Stored, index: usize) -> Write {
    let key = Key::passcode(tenant, &stored.passcode.id);
    Write::update(key, format!("REMOVE #sends[{index}].#claimed"))
}

fn mark(tenant: &TenantId, stored: &Stored, index: usize, status: SendStatus) -> Write {
    let key = Key::passcode(tenant, &stored.passcode.id);
    Write::update(key, format!("SET #sends[{index}].#status = :status"))
        .when("attribute_exists(#pk)")
        .value(":status", status.as_str())
}

/// The notice that a password was changed. It has no link: a forged one would look just like it.
fn notice(tenant: &Tenant, now: Timestamp) -> Result<Mail, askama::Error> {
    let firm = &tenant.settings.name;
    let zone = TimeZone::get(&tenant.settings.time_zone).unwrap_or(TimeZone::UTC);
    let at = now.to_zoned(zone).strftime("%-d %B %Y, %H:%M %Z").to_string();
    Ok(Mail {
        subject: format!("Your {firm} password was changed"),
        text: NoticeText { firm, at: &at }.render()?,
        html: NoticeHtml { firm, at: &at }.render()?,
    })
}

#[derive(Template)]
#[template(
    ext = "txt",
    escape = "none",
    source = "The password of your {{ firm }} account was changed with a code sent to this address, on {{ at }}.

If that was you, there is nothing to do.

If it was not you, someone can read your mail: change your mail password first, then reset your {{ firm }} password again, and tell {{ firm }}.
"
)]
struct NoticeText<'a> {
    firm: &'a str,
    at: &'a str,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Password changed</title></head>
<body style="margin:0;padding:24px;background:#f4f5f7;font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif;color:#1d2330">
<div style="max-width:480px;margin:0 auto;padding:24px 28px;background:#ffffff;border-radius:12px">
<p style="margin:0 0 16px;font-weight:600">{{ firm }}</p>
<p style="margin:0 0 16px">The password of your {{ firm }} account was changed with a code sent to this address, on {{ at }}.</p>
<p style="margin:0 0 16px">If that was you, there is nothing to do.</p>
<p style="margin:0">If it was not you, someone can read your mail: change your mail password first, then reset your {{ firm }} password again, and tell {{ firm }}.</p>
</div>
</body>
</html>
"#
)]
struct NoticeHtml<'a> {
    firm: &'a str,
    at: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_job_holds_ids_only_and_reads_back() {
        let random = Random::system();
        let job = Job::Code { tenant: TenantId::new(&random), reset: PasswordResetId::new(&random), index: 1 };
        let body = serde_json::to_string(&job).expect("JSON");
        assert!(body.starts_with(r#"{"kind":"code","tenant":"tn_"#), "{body}");
        assert!(matches!(serde_json::from_str(&body), Ok(Job::Code { index: 1, .. })));
    }

    #[test]
    fn the_notice_says_when_and_escapes_the_firms_name() {
        let tenant = Tenant {
            id: TenantId::new(&Random::system()),
            settings: crate::tenants::model::Settings::new("Silva & <Sons>".into()),
            sms_limit: 0,
            licences: 0,
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
        };
        let mail = notice(&tenant, "2026-11-21T14:03:11Z".parse().expect("a time")).expect("a mail");
        assert!(mail.text.contains("21 November 2026, 14:03 UTC"), "{}", mail.text);
        assert!(mail.text.contains("Silva & <Sons>"));
        assert!(mail.html.contains("Silva &#38; &#60;Sons&#62;"), "{}", mail.html);
        assert!(!mail.text.contains("http") && !mail.html.contains("http"));
    }
}
