//! The job behind a file: a step walks some pages of the list, in the language of whoever asked; at the end the mail.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::question::{Question, Told, words};
use super::walk::{A_STEP, walk};
use super::{address, csv, reference};
use crate::App;
use crate::accounts::AccountError;
use crate::delivery::messages::Language;
use crate::exports::mail as notice;
use crate::exports::step::{Lines, Resumed, Step, keep, resume};
use crate::failure::Failure;
use crate::ids::ExportId;
use crate::jobs::Job;
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::mfa::AdministrationError;
use crate::operation::Operation;
use crate::tenants::model::Tenant;
use crate::worker_run::WorkerRun;

/// One step of an export.
///
/// # Errors
/// When it is to be tried again.
pub async fn step(
    app: &App,
    tenant: Tenant,
    whom: &Whom,
    export: &ExportId,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let tenant = Arc::new(tenant);
    match resume(app, &tenant.id, whom, export, now).await? {
        Resumed::Nothing => Ok(Done::All),
        Resumed::Ready => {
            let ready = Job::ExportReady { tenant: tenant.id.clone(), whom: whom.clone(), export: export.clone() };
            Ok(Done::GoesOn(ready, SignedDuration::ZERO))
        }
        Resumed::Step(step) => {
            let run = WorkerRun::new("prepare_export", tenant, now, job.to_text());
            let done = take(&run.operation(app).await?, whom, *step).await;
            run.finish(app).await;
            done
        }
    }
}

/// The mail that says that it is ready.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(
    app: &App,
    tenant: &Tenant,
    whom: &Whom,
    export: &ExportId,
    now: Timestamp,
) -> Result<Done, JobError> {
    let ring = app.keys.ring().await?;
    let named = reference::of_export(&ring, &app.random, &tenant.id, &whom.account, export);
    let link = |list: crate::exports::model::List, pages: &str| format!("{pages}/{}", address(list.into(), &named));
    notice::mail(app, tenant, whom, export, link, now).await
}

async fn take(op: &Operation<'_>, whom: &Whom, step: Step) -> Result<Done, JobError> {
    let settings = &op.tenant.settings;
    let garbled = |_| Failure::Defect("what is asked of an export is no question".into());
    let question = Question::read(step.export.list, &step.walk.question, settings).map_err(garbled)?;
    let language = Language::choose(Some(&step.export.language), &settings.locale);
    let told = Told { language, zone: &step.export.zone };
    let walked = walk(op, &question, told, step.walk.cursor.clone(), &A_STEP).await.map_err(job_error)?;
    let rows = walked.rows.len();
    let text = if step.begins_part(rows) {
        let head = question.head(&words(op, told)?);
        csv::text(&head.iter().map(String::as_str).collect::<Vec<_>>(), walked.rows)
    } else {
        csv::lines(walked.rows)
    };
    keep(op, whom, step, Lines { rows, text, next: walked.next }).await
}

/// A list that cannot be walked: the cursor is the list's own, so that anything but a failure is a defect.
fn job_error(error: AdministrationError) -> JobError {
    match error {
        AdministrationError::Failed(failure) | AdministrationError::Account(AccountError::Failed(failure)) => {
            failure.into()
        }
        other => Failure::Defect(format!("a list cannot be walked: {other:?}")).into(),
    }
}
