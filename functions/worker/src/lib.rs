//! Does jobs: the messages of their queue say where they are, a schedule asks for a sweep. Which job leads to which flow
//! stands here and nowhere else.

use std::sync::Arc;

use aws_lambda_events::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use countersign::App;
use countersign::accounts::{indexing, plan_mail};
use countersign::console::exports as lists;
use countersign::devices::{fraud, wake};
use countersign::exports::step as exports;
use countersign::ids::TenantId;
use countersign::jobs::run::{Done, JobError, run};
use countersign::jobs::store::JobKey;
use countersign::jobs::sweep::{GRACE, sweep};
use countersign::jobs::{Job, queue};
use countersign::links::mail as links;
use countersign::login_reminders;
use countersign::mfa::{check, invite, notices, seats};
use countersign::passcodes::{end as passcodes, next_step};
use countersign::password_resets::jobs as resets;
use countersign::sessions;
use countersign::tenants::model::Tenant;
use countersign::tenants::{guard_mail, plans, purge, store as tenants};
use countersign::webhooks::{deliver, disable};
use countersign::worker_run::WorkerRun;
use jiff::Timestamp;
use lambda_runtime::Error;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::task::JoinSet;

/// What the schedule says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sweep {
    sweep: bool,
}

/// Does one event: a sweep, or the jobs of a batch of messages.
///
/// # Errors
/// When the event is neither, or the sweep's table does not answer: it comes again.
pub async fn handle(app: Arc<App>, event: Value) -> Result<Value, Error> {
    if event.get("Records").is_some() {
        return Ok(serde_json::to_value(do_batch(app, serde_json::from_value(event)?).await)?);
    }
    let Sweep { sweep: is_wanted } = serde_json::from_value(event)?;
    let queued = if is_wanted { sweep(&app, GRACE).await? } else { 0 };
    tracing::info!(queued, "sweep");
    Ok(json!({"queued": queued}))
}

/// Does the jobs of a batch, all at once, so that one that is slow keeps no other waiting; names those that are to be
/// delivered again.
async fn do_batch(app: Arc<App>, batch: SqsEvent) -> SqsBatchResponse {
    let mut undone: Vec<String> = Vec::new();
    let mut running = JoinSet::new();
    for SqsMessage { message_id, body, .. } in batch.records {
        let Some(id) = message_id else { continue };
        let Some(key) = body.as_deref().and_then(queue::read) else {
            tracing::error!("a message on the queue of jobs is not one of ours");
            continue;
        };
        undone.push(id.clone());
        let app = app.clone();
        running.spawn(async move { do_one(&app, &key).await.map(|_| id) });
    }
    while let Some(ended) = running.join_next().await {
        match ended {
            Ok(Ok(done)) => undone.retain(|id| *id != done),
            Ok(Err(error)) => tracing::warn!(%error, "a job stays on the queue"),
            Err(error) => tracing::error!(%error, "a job stays on the queue"),
        }
    }
    let mut response = SqsBatchResponse::default();
    response.batch_item_failures = undone
        .into_iter()
        .map(|id| {
            let mut failure = BatchItemFailure::default();
            failure.item_identifier = id;
            failure
        })
        .collect();
    response
}

/// Does the job at a place; whether there was one to do.
///
/// # Errors
/// When the table does not answer.
pub async fn do_one(app: &App, key: &JobKey) -> Result<bool, Error> {
    let gave_up = async |job: Job| exports::give_up(app, &job).await;
    Ok(run(app, key, |job, key| work(app, job, key), gave_up).await?)
}

async fn work(app: &App, job: Job, key: JobKey) -> Result<Done, JobError> {
    let now = app.clock.now();
    match job {
        Job::ResetCode { tenant, reset, send } => match load(app, &tenant).await? {
            Some(tenant) => resets::mail_code(app, &tenant, &reset, send, now).await,
            None => Ok(Done::All),
        },
        Job::PasswordChanged { tenant, reset } => match load(app, &tenant).await? {
            Some(tenant) => resets::mail_notice(app, &tenant, &reset, &key, now).await,
            None => Ok(Done::All),
        },
        Job::LoginIds { tenant, address } => match load(app, &tenant).await? {
            Some(tenant) => login_reminders::jobs::mail(app, &tenant, address, &key, now).await,
            None => Ok(Done::All),
        },
        Job::PlanRequested { tenant, monthly_limit, present_limit } => match load(app, &tenant).await? {
            Some(tenant) => plans::mail_request(app, &tenant, monthly_limit, present_limit, &key, now).await,
            None => Ok(Done::All),
        },
        Job::MfaPlanRequested { tenant, licences, present } => match load(app, &tenant).await? {
            Some(tenant) => plans::mail_mfa_request(app, &tenant, licences, present, &key, now).await,
            None => Ok(Done::All),
        },
        Job::PlanDecided { tenant, request } => match load(app, &tenant).await? {
            Some(tenant) => plan_mail::mail_decision(app, &tenant, &request, &key, now).await,
            None => Ok(Done::All),
        },
        Job::InviteStaff { tenant, version, after } => match load(app, &tenant).await? {
            Some(tenant) => invite::walk(app, &tenant, version, after, now).await,
            None => Ok(Done::All),
        },
        Job::Invitation { tenant, whom, enabling_ms } => match load(app, &tenant).await? {
            Some(tenant) => invite::mail(app, &tenant, &whom, enabling_ms, &key, now).await,
            None => Ok(Done::All),
        },
        Job::LinkMail { tenant, link, number } => match load(app, &tenant).await? {
            Some(tenant) => links::mail(app, &tenant, &link, number, now).await,
            None => Ok(Done::All),
        },
        Job::PushRequest { tenant: _, device, request, until_ms } => {
            wake::wake(app, &device, &request, until_ms, now).await
        }
        Job::FraudReported { tenant, whom, sign_in, at_ms } => match load(app, &tenant).await? {
            Some(tenant) => {
                let at = Timestamp::from_millisecond(at_ms).unwrap_or(now);
                fraud::mail(app, &tenant, (&whom, &sign_in, at), &key, now).await
            }
            None => Ok(Done::All),
        },
        Job::PersonNotice { tenant, whom, at_ms, notice } => match load(app, &tenant).await? {
            Some(tenant) => {
                let at = Timestamp::from_millisecond(at_ms).unwrap_or(now);
                notices::mail(app, &tenant, &whom, (at, &notice), &key, now).await
            }
            None => Ok(Done::All),
        },
        Job::SessionInvitations { tenant, session } => match load(app, &tenant).await? {
            Some(tenant) => {
                let run = WorkerRun::new("send_session_invitations", tenant, now, key.to_text());
                let done = sessions::invitations::send_all(&run.operation(app).await?, &session).await;
                run.finish(app).await;
                done
            }
            None => Ok(Done::All),
        },
        Job::SessionEnd { tenant, session } => match load(app, &tenant).await? {
            Some(tenant) => sessions::end::announce_end(app, &tenant, &session, now).await,
            None => Ok(Done::All),
        },
        Job::SessionTidied { tenant, session } => match load(app, &tenant).await? {
            Some(tenant) => {
                let run = WorkerRun::new("tidy_session", tenant, now, key.to_text());
                let done = sessions::end::tidy(&run.operation(app).await?, &session).await;
                run.finish(app).await;
                done
            }
            None => Ok(Done::All),
        },
        Job::TakeSeat { tenant, whom } => match load(app, &tenant).await? {
            Some(tenant) => seats::settle(app, &tenant, &whom, now).await,
            None => Ok(Done::All),
        },
        Job::CheckPeople { tenant, version } => match load(app, &tenant).await? {
            Some(tenant) => check::run(app, &tenant, version, now).await,
            None => Ok(Done::All),
        },
        Job::IndexPeople { tenant, after } => match load(app, &tenant).await? {
            Some(tenant) => indexing::run(app, &tenant.id, after).await,
            None => Ok(Done::All),
        },
        Job::NextStep { tenant, passcode, step } => match load(app, &tenant).await? {
            Some(tenant) => next_step::take(app, tenant, &passcode, step, key.to_text()).await,
            None => Ok(Done::All),
        },
        Job::GuardOpened { tenant, breaker, at_ms } => match load(app, &tenant).await? {
            Some(tenant) => {
                let opened_at = Timestamp::from_millisecond(at_ms).unwrap_or(now);
                guard_mail::mail_opening(app, &tenant, &breaker, opened_at, &key, now).await
            }
            None => Ok(Done::All),
        },
        Job::PasscodeEnd { tenant, passcode } => match load(app, &tenant).await? {
            Some(tenant) => passcodes::announce_end(app, &tenant, &passcode, now).await,
            None => Ok(Done::All),
        },
        Job::Webhook { tenant, webhook, subject } => deliver::deliver(app, &tenant, &webhook, &subject, now).await,
        Job::WebhookDisabled { tenant, webhook } => match load(app, &tenant).await? {
            Some(tenant) => disable::mail(app, &tenant, &webhook, &key, now).await,
            None => Ok(Done::All),
        },
        Job::Export { tenant, whom, export } => match load(app, &tenant).await? {
            Some(tenant) => Box::pin(lists::job::step(app, tenant, &whom, &export, &key, now)).await,
            None => Ok(Done::All),
        },
        Job::ExportReady { tenant, whom, export } => match load(app, &tenant).await? {
            Some(tenant) => lists::job::mail(app, &tenant, &whom, &export, now).await,
            None => Ok(Done::All),
        },
        Job::PurgeTenant { tenant, after, is_last } => purge::purge(app, &tenant, after, is_last).await,
    }
}

/// The tenant of a job; a job of one that is gone is done.
async fn load(app: &App, tenant: &TenantId) -> Result<Option<Tenant>, JobError> {
    Ok(tenants::load(app, tenant).await?)
}

#[cfg(test)]
mod tests {
    use aws_config::{BehaviorVersion, Region, SdkConfig};
    use countersign::app::Aws;
    use countersign::clock::Clock;
    use countersign::config::Config;
    use countersign::random::Random;

    use super::*;

    /// An application whose table never answers.
    fn without_a_table() -> Arc<App> {
        let sdk =
            SdkConfig::builder().behavior_version(BehaviorVersion::latest()).region(Region::new("eu-west-1")).build();
        Arc::new(App::new(Config::local(), Aws::from_sdk(&sdk), Clock::system(), Random::system()))
    }

    #[tokio::test]
    async fn what_failed_comes_again_and_nothing_else_does() {
        let app = without_a_table();
        let job = || json!({"job": JobKey::new(app.clock.now(), &app.random).to_text()}).to_string();
        let records = json!([
            {"messageId": "1", "body": job(), "attributes": {}, "messageAttributes": {}},
            {"messageId": "2", "body": "not one of ours", "attributes": {}, "messageAttributes": {}},
            {"messageId": "3", "body": job(), "attributes": {}, "messageAttributes": {}},
        ]);
        let answer = handle(app.clone(), json!({"Records": records})).await.unwrap();
        assert_eq!(answer, json!({"batchItemFailures": [{"itemIdentifier": "1"}, {"itemIdentifier": "3"}]}));
    }

    #[tokio::test]
    async fn an_event_that_is_neither_is_refused() {
        let app = without_a_table();
        for event in [json!({}), json!({"sweep": "yes"}), json!({"sweep": true, "x": 1}), json!(null)] {
            assert!(handle(app.clone(), event.clone()).await.is_err(), "{event}");
        }
    }
}
