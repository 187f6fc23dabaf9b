//! Taking over accounts, line by line. A line is done whole or not at all, and a refused line does not stop the others.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::task::JoinSet;

use super::AccountError;
use super::consequences::{AskedBy, Writing};
use super::hashing::PasswordHash;
use super::login_id::LoginId;
use super::manage::{self, By, Kept};
use super::model::Changes;
use super::people::{SHARDS, shard_of};
use crate::App;
use crate::audit::AuditTrail;
use crate::failure::Failure;
use crate::jobs::Recorded;
use crate::principal::Principal;
use crate::tenants::model::Tenant;

/// One account to take over.
#[derive(Debug)]
pub struct Line {
    /// Its login ID.
    pub login_id: LoginId,
    /// What is known about it.
    pub changes: Changes,
    /// Its password's hash, made elsewhere.
    pub password: Option<PasswordHash>,
    /// Whether what it does not say of an account that stands goes, as with a `PUT`; else that stays as it is.
    pub is_whole: bool,
}

/// Why a line was not taken over.
#[derive(Debug)]
pub enum LineError {
    /// An earlier line has this login ID, or one that looks alike.
    Repeated,
    /// As for a single account.
    Account(AccountError),
}

/// Whose lines they are.
#[derive(Clone, Copy)]
struct Importer {
    may_appoint: bool,
    asked_by: AskedBy,
}

/// Takes the lines over, by somebody who may appoint administrators or not; the outcomes come in the order of the lines, and the
/// log of each account that was written says so. As many are written at once as people's counts have shards, each worker with the
/// lines of one: a thousand one after the other would take longer than a gateway waits, and two that count at the same item would
/// wait for each other.
pub async fn import(
    app: &Arc<App>,
    tenant: &Arc<Tenant>,
    principal: &Principal,
    lines: Vec<Line>,
    audit: &AuditTrail,
    now: Timestamp,
) -> Vec<Result<Kept, LineError>> {
    let mut seen = HashSet::new();
    let mut outcomes: Vec<Option<Result<Kept, LineError>>> = Vec::with_capacity(lines.len());
    let mut of_shard: [Vec<(usize, Line)>; SHARDS] = Default::default();
    for (index, line) in lines.into_iter().enumerate() {
        if !seen.insert(line.login_id.folded().to_owned()) {
            outcomes.push(Some(Err(LineError::Repeated)));
            continue;
        }
        outcomes.push(None);
        if let Some(lines) = of_shard.get_mut(shard_of(&line.login_id)) {
            lines.push((index, line));
        }
    }
    let importer = Importer { may_appoint: principal.may_appoint(), asked_by: AskedBy::of(principal) };
    let mut running = JoinSet::new();
    for lines in of_shard {
        running.spawn(keep_each(app.clone(), tenant.clone(), importer, lines, now));
    }
    while let Some(finished) = running.join_next().await {
        for (index, outcome) in finished.into_iter().flatten() {
            if let Some(place) = outcomes.get_mut(index) {
                *place = Some(outcome);
            }
        }
    }
    let done = outcomes.iter().flatten().filter_map(|outcome| outcome.as_ref().ok());
    audit.tell_each(app, done.map(|kept| &kept.account.id)).await;
    let lost = || Err(LineError::Account(AccountError::Failed(Failure::Defect("a line's task ended".into()))));
    outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(lost)).collect()
}

/// Takes lines over one after the other. What a line causes goes to the queue with it: that of a thousand would take seconds
/// at the end.
async fn keep_each(
    app: Arc<App>,
    tenant: Arc<Tenant>,
    importer: Importer,
    lines: Vec<(usize, Line)>,
    now: Timestamp,
) -> Vec<(usize, Result<Kept, LineError>)> {
    let mut outcomes = Vec::with_capacity(lines.len());
    let jobs = Recorded::default();
    for (index, line) in lines {
        let kept = keep_one(&app, &tenant, importer, &line, &jobs, now).await;
        outcomes.push((index, kept.map_err(LineError::Account)));
        app.queue.send_recorded(&jobs, now).await;
    }
    outcomes
}

async fn keep_one(
    app: &App,
    tenant: &Tenant,
    importer: Importer,
    line: &Line,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<Kept, AccountError> {
    let ring = app.keys.ring().await?;
    let writing =
        Writing { app, tenant, ring: &ring, now, jobs, licences: None, audit: None, asked_by: importer.asked_by };
    let by = By { may_appoint: importer.may_appoint, is_whole: line.is_whole, audit: None };
    manage::keep(&writing, &line.login_id, &line.changes, line.password.as_ref(), by).await
}
