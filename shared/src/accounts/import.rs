//! Taking over accounts, line by line. A line is done whole or not at all, and a refused line does not stop the others.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::task::JoinSet;

use super::AccountError;
use super::hashing::PasswordHash;
use super::login_id::LoginId;
use super::manage::{self, Kept};
use super::model::Changes;
use crate::App;
use crate::failure::Failure;
use crate::tenants::model::Tenant;

/// How many lines are written at once: a thousand one after the other would take longer than a gateway waits.
const AT_ONCE: usize = 16;

/// One account to take over.
#[derive(Debug)]
pub struct Line {
    /// Its login ID.
    pub login_id: LoginId,
    /// What is known about it.
    pub changes: Changes,
    /// Its password's hash, made elsewhere.
    pub password: Option<PasswordHash>,
}

/// Why a line was not taken over.
#[derive(Debug)]
pub enum LineError {
    /// An earlier line has this login ID, or one that looks alike.
    Repeated,
    /// As for a single account.
    Account(AccountError),
}

/// Takes the lines over; the outcomes come in the order of the lines.
pub async fn import(
    app: &Arc<App>,
    tenant: &Arc<Tenant>,
    lines: Vec<Line>,
    now: Timestamp,
) -> Vec<Result<Kept, LineError>> {
    let mut seen = HashSet::new();
    let mut outcomes: Vec<Option<Result<Kept, LineError>>> = Vec::with_capacity(lines.len());
    let mut running = JoinSet::new();
    for (index, line) in lines.into_iter().enumerate() {
        if !seen.insert(line.login_id.folded().to_owned()) {
            outcomes.push(Some(Err(LineError::Repeated)));
            continue;
        }
        outcomes.push(None);
        if running.len() >= AT_ONCE {
            note(&mut outcomes, running.join_next().await);
        }
        let (app, tenant) = (app.clone(), tenant.clone());
        running.spawn(async move {
            let password = line.password.as_ref();
            let kept = manage::keep(&app, &tenant, &line.login_id, &line.changes, password, None, now).await;
            (index, kept.map_err(LineError::Account))
        });
    }
    while let Some(finished) = running.join_next().await {
        note(&mut outcomes, Some(finished));
    }
    let lost = || Err(LineError::Account(AccountError::Failed(Failure::Defect("a line's task ended".into()))));
    outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(lost)).collect()
}

type Finished = Result<(usize, Result<Kept, LineError>), tokio::task::JoinError>;

fn note(outcomes: &mut [Option<Result<Kept, LineError>>], finished: Option<Finished>) {
    if let Some(Ok((index, outcome))) = finished
        && let Some(place) = outcomes.get_mut(index)
    {
        *place = Some(outcome);
    }
}
