//! What a firm asks of the operator, and what the operator says to it (A10, D1). One request of a kind is open at a time: who asks
//! again asks for that instead. It is decided once, whoever is first; deciding the same again changes nothing.

use jiff::Timestamp;
use serde::Deserialize;

use super::plan_request::{Kind, OpenRequestDocument, PlanRequest, PlanRequestDocument, State};
use super::plans::Change;
use super::settings::is_label;
use super::{TenantError, plan_request_store as store, store as tenants};
use crate::App;
use crate::audit::AuditTrail;
use crate::faults::Faults;
use crate::ids::{KeyId, PlanRequestId, TenantId};
use crate::jobs::store::{self as job_store, JobKey};
use crate::jobs::{Job, Recorded};
use crate::operation::Operation;
use crate::table::{Key, Known, Paging, StoreError, Transaction};

/// The longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// `{"note": "…"}`: why a request is declined.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    note: String,
}

impl Decline {
    /// For this reason.
    #[must_use]
    pub fn because(note: &str) -> Self {
        Self { note: note.to_owned() }
    }
}

/// Who asks, where it is the firm's own back end: the key's id.
#[must_use]
pub fn key_of<'o>(op: &'o Operation<'_>) -> &'o str {
    op.principal.key_id().map_or("", KeyId::as_str)
}

/// Records a request, instead of the one of its kind that is open, and the job that tells the operator.
pub(super) async fn ask(
    op: &Operation<'_>,
    change: Change,
    present: i64,
    by: &str,
    job: &Job,
) -> Result<PlanRequest, TenantError> {
    let tenant = &op.tenant.id;
    let request = PlanRequest {
        id: PlanRequestId::new(&op.app.random),
        kind: change.kind,
        wanted: change.wanted,
        present,
        requested_at: op.now,
        by: by.to_owned(),
        state: State::Requested,
        decided_at: None,
        note: None,
    };
    op.audit.about(request.id.as_str(), None);
    let pointer = store::open_key(tenant, change.kind);
    let mut known = op.app.table.read([pointer.clone()]).await?;
    loop {
        let before = open(op.app, tenant, change.kind, &mut known).await?;
        let seen = known.get(&pointer).map(store::read_open).transpose()?;
        let replaced = before.map(|before| store::end(tenant, &before, State::Withdrawn, None, op.now));
        let transaction = Transaction::<TenantError>::new()
            .learn_each("plan request", store::create(tenant, &request, seen.as_ref()))
            .learn_each("plan request before", replaced.into_iter().flatten());
        let transaction = op.with_job(transaction, job, op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(request);
        }
    }
}

/// The open request of a kind, whose pointer is known; it is read where it is not known yet.
pub(super) async fn open(
    app: &App,
    tenant: &TenantId,
    kind: Kind,
    known: &mut Known,
) -> Result<Option<PlanRequest>, StoreError> {
    let Some(id) = known.get(&store::open_key(tenant, kind)).map(store::read_open).transpose()? else {
        return Ok(None);
    };
    let key = store::key(tenant, &id);
    if !known.has_read(&key) {
        app.table.read_into(known, [key.clone()]).await?;
    }
    // One whose record the TTL has removed before its pointer is open no more.
    let request = known.get(&key).map(|item| store::read(item, &id)).transpose()?;
    Ok(request.filter(|request| request.state == State::Requested))
}

/// A page of a firm's requests, newest first, and where the next one starts.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    paging: &Paging,
) -> Result<(Vec<PlanRequestDocument>, Option<String>), TenantError> {
    let tenant = &op.tenant.id;
    let page = op.app.table.query(&paging.range(store::list_of(tenant), "", true)).await?;
    let ids: Vec<PlanRequestId> = page.items.iter().filter_map(store::read_listed).collect();
    let known = op.app.table.read(ids.iter().map(|id| store::key(tenant, id))).await?;
    let mut found = Vec::with_capacity(ids.len());
    for id in &ids {
        if let Some(item) = known.get(&store::key(tenant, id)) {
            found.push(store::read(item, id)?.into());
        }
    }
    Ok((found, page.next))
}

/// Takes a request back. One that was taken back before is as it should be.
///
/// # Errors
/// That there is none, or that the operator has decided it.
pub async fn withdraw(op: &Operation<'_>, id: &PlanRequestId) -> Result<(), TenantError> {
    op.audit.about(id.as_str(), None);
    decide(op.app, (&op.tenant.id, id), (State::Withdrawn, None), op.audit, op.jobs, op.now).await.map(drop)
}

/// A page of what is open at all firms, oldest first, and where the next one starts. A page may hold fewer than it might.
///
/// # Errors
/// When the table does not answer.
pub async fn list_open(app: &App, paging: &Paging) -> Result<(Vec<OpenRequestDocument>, Option<String>), TenantError> {
    let page = app.table.query(&paging.range(store::OPEN.into(), "", false)).await?;
    let lines: Vec<(TenantId, PlanRequestId)> = page.items.iter().filter_map(store::read_open_line).collect();
    let keys = lines.iter().flat_map(|(tenant, id)| [tenants::key(tenant), store::key(tenant, id)]);
    let known = app.table.read(keys).await?;
    let mut found = Vec::with_capacity(lines.len());
    for (tenant_id, id) in lines {
        let (firm, item) = (known.get(&tenants::key(&tenant_id)), known.get(&store::key(&tenant_id, &id)));
        // A firm that is going has nothing to be decided any more.
        let (Some(firm), Some(item)) = (firm, item) else { continue };
        let request = store::read(item, &id)?;
        if request.state == State::Requested {
            let tenant_name = tenants::read(firm, &tenant_id)?.settings.name;
            found.push(OpenRequestDocument { tenant_id, tenant_name, request: request.into() });
        }
    }
    Ok((found, page.next))
}

/// Activates what a request asks for: the plan changes in the transaction that says so. Twice is once. The firm is told by mail.
///
/// # Errors
/// That there is none, or that it is over otherwise.
pub async fn activate(
    app: &App,
    tenant: &TenantId,
    id: &PlanRequestId,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<PlanRequestDocument, TenantError> {
    decide(app, (tenant, id), (State::Activated, None), audit, jobs, now).await.map(Into::into)
}

/// Says no to a request, and why. Twice is once: the first note stays. The firm is told by mail.
///
/// # Errors
/// The fault; that there is none, or that it is over otherwise.
pub async fn decline(
    app: &App,
    tenant: &TenantId,
    id: &PlanRequestId,
    decline: &Decline,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<PlanRequestDocument, TenantError> {
    if !is_label(&decline.note, LONGEST_NOTE) {
        let detail = "1 to 500 characters in one line, without control characters.";
        return Err(TenantError::Invalid(Faults::one("/note", detail)));
    }
    audit.because(&decline.note);
    decide(app, (tenant, id), (State::Declined, Some(&decline.note)), audit, jobs, now).await.map(Into::into)
}

/// With the job that tells a firm what the operator decided.
pub(super) fn with_mail<'c>(
    app: &App,
    jobs: &Recorded,
    (tenant, id): (&TenantId, &PlanRequestId),
    transaction: Transaction<'c, TenantError>,
    now: Timestamp,
) -> Result<Transaction<'c, TenantError>, StoreError> {
    let job = Job::PlanDecided { tenant: tenant.clone(), request: id.clone() };
    let key = JobKey::new(now, &app.random);
    let record = job_store::record(&key, &job, 0)?;
    let (recorded, lane) = (jobs.clone(), job.lane());
    Ok(transaction.always("mail", record).then(move || recorded.add(lane, key)))
}

/// Ends a request as somebody decides; one that ended just so is left as it is.
async fn decide(
    app: &App,
    (tenant, id): (&TenantId, &PlanRequestId),
    (state, note): (State, Option<&str>),
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<PlanRequest, TenantError> {
    let key = store::key(tenant, id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let request = store::read(known.get(&key).ok_or(TenantError::NotFound)?, id)?;
        if request.state == state {
            return Ok(request);
        }
        if request.state != State::Requested {
            return Err(TenantError::Decided);
        }
        let mut transaction = Transaction::<TenantError>::new();
        if state == State::Activated {
            let change = Change { kind: request.kind, wanted: request.wanted };
            let unread: Vec<Key> = change.keys(tenant, now).into_iter().filter(|key| !known.has_read(key)).collect();
            app.table.read_into(&mut known, unread).await?;
            transaction = change.parts(app, tenant, &known, now)?;
        }
        let settled = store::settle(tenant, &request, state, note, now);
        let mut transaction = transaction.learn_each("plan request", settled);
        if state != State::Withdrawn {
            transaction = with_mail(app, jobs, (tenant, id), transaction, now)?;
        }
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(tenant);
            let note = note.map(str::to_owned);
            return Ok(PlanRequest { state, decided_at: Some(now), note, ..request });
        }
    }
}
