//! The next step of a strategy (E5, E6): when nothing has arrived by its time, the same code goes by the next way that is
//! allowed. The job that wakes it may come late, twice, or for a step that was taken before: what is done is decided by the
//! write's condition (R58). What is refused before the provider is called is followed by the next step at once.

use jiff::tz::TimeZone;

use super::issue::{SendError, hand_over, with_next_step};
use super::model::RECORDED_SENDS;
use super::resend::send_again;
use super::route::{self, Route};
use super::send::{Contents, PasscodeSend, begun};
use super::send_store;
use super::store::{self, Stored};
use crate::App;
use crate::delivery::model::Send;
use crate::delivery::{ledger, templates};
use crate::ids::{PasscodeId, TenantId};
use crate::jobs::Job;
use crate::jobs::run::{Done, JobError};
use crate::operation::{Coded as _, Operation};
use crate::table::{Known, StoreError, Transaction};
use crate::tenants::model::Tenant;
use crate::worker_run::WorkerRun;

/// The name of a step in the audit log.
const OPERATION: &str = "take_next_step";

/// Takes a step, if it is still to be taken.
///
/// # Errors
/// When it is to be tried again.
pub async fn take(
    app: &App,
    tenant: Tenant,
    id: &PasscodeId,
    step: usize,
    request_id: String,
) -> Result<Done, JobError> {
    let run = WorkerRun::new(OPERATION, tenant, app.clock.now(), request_id);
    let taken = take_step(&run.operation(app).await?, id, step).await;
    run.finish(app).await;
    match taken {
        Ok(done) => Ok(done),
        // Recorded as it is; nobody waits for an answer.
        Err(SendError::Failed(failure)) => Err(failure.into()),
        Err(refused) => {
            run.audit.finish(app, Some(refused.code())).await;
            Ok(Done::All)
        }
    }
}

async fn take_step(op: &Operation<'_>, id: &PasscodeId, step: usize) -> Result<Done, SendError> {
    let (tenant, settings) = (&op.tenant.id, &op.tenant.settings);
    let record = store::key(tenant, id);
    let month = ledger::key(tenant, &crate::clock::month_of(op.now));
    let mut known = op.read([record.clone(), month]).await?;
    loop {
        let Some(stored) = store::readable(known.get(&record), id, op.now)? else { return Ok(Done::All) };
        let Some(strategy) = stored.passcode.strategy_under_way(op.now).filter(|strategy| strategy.next == step) else {
            return Ok(Done::All);
        };
        if strategy.at > op.now {
            // A send by hand restarted the wait.
            let (tenant, passcode) = (tenant.clone(), id.clone());
            return Ok(Done::GoesOn(Job::NextStep { tenant, passcode, step }, strategy.at.duration_since(op.now)));
        }
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        let is_spent = stored.passcode.sends_remaining() == 0 || stored.passcode.sends.len() >= RECORDED_SENDS;
        if is_spent || ring.is_struck_out(&stored.kid) {
            return end(op, &stored, &mut known).await;
        }
        let allowance = stored.allowance(tenant);
        if allowance.keys().any(|key| !known.has_read(&key)) {
            op.app.table.read_into(&mut known, allowance.keys()).await?;
        }
        let sealed = store::unseal(&ring, tenant, &stored)?;
        let recipient = sealed.recipient()?;
        let of_sms = route::keys_of_sms(op, &stored, &recipient);
        if of_sms.iter().any(|key| !known.has_read(key)) {
            op.app.table.read_into(&mut known, of_sms).await?;
        }
        let texts = templates::store::keys_of(op.tenant, &stored.passcode.purpose, sealed.language(settings));
        if texts.iter().any(|text| !known.has_read(text)) {
            op.app.table.read_into(&mut known, texts).await?;
        }
        let time_zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
        let code = store::derive_code(&ring, tenant, &stored)?;
        let contents = Contents {
            recipient: &recipient,
            context: sealed.context.as_ref(),
            language: sealed.language(settings),
            time_zone: &time_zone,
            code: &code,
            origin: sealed.origin.as_deref(),
        };
        let chosen = async {
            let mut route = Route::of_steps(&strategy.steps, step, &recipient, settings, false)?;
            let outgoing = route.choose(op, &contents, &stored, &allowance, &mut known).await?;
            let taken = route::take(op, &allowance, &outgoing, &mut known).await?;
            Ok::<_, SendError>((route, outgoing, taken))
        };
        let (mut route, outgoing, taken) = match chosen.await {
            Ok(chosen) => chosen,
            Err(SendError::Failed(failure)) => return Err(failure.into()),
            // No step is left that may be taken.
            Err(refused) => {
                op.audit.about(id.as_str(), Some(stored.passcode.carrier().1));
                end(op, &stored, &mut known).await?;
                return Err(refused);
            }
        };
        let mut next = stored.clone();
        let send = begun(&outgoing, stored.passcode.generation, op.now);
        send_again(&mut next, Send { is_probe: route.is_probe(), ..send }, op);
        next.passcode.strategy = route.strategy(op.now);
        let transaction = Transaction::<SendError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn_each("probe", route.probe_writes(op))
            .learn_each("ledger", outgoing.charge().map(|charge| charge.reserve(tenant)))
            .learn("passcode", send_store::send_again(tenant, &stored, &next, op.now))
            .learn_each("owner", next.owner.as_ref().map(|owner| owner.changed(op.now)));
        if op.commit(with_next_step(op, transaction, &next)?, &mut known).await?.is_done() {
            op.audit.about(id.as_str(), Some(next.passcode.carrier().1));
            let index = next.passcode.sends.len() - 1;
            let send = PasscodeSend::new(op, &next, index, &outgoing, taken);
            route.keep_reachable(op, &contents, &next, &allowance, &known);
            hand_over(op, next, outgoing, (&mut route, &contents, &known), send).await?;
            return Ok(Done::All);
        }
    }
}

/// No step is left that may be taken.
async fn end(op: &Operation<'_>, stored: &Stored, known: &mut Known) -> Result<Done, SendError> {
    if let Some(strategy) = &stored.passcode.strategy {
        let mut ended = strategy.clone();
        ended.next = ended.steps.len();
        let write = send_store::go_to_step(&op.tenant.id, &stored.passcode.id, strategy, &ended);
        op.commit(Transaction::<StoreError>::new().learn("passcode", write), known).await?;
    }
    Ok(Done::All)
}

/// A receipt says that a send certainly did not arrive: when it was the last one, the next step is due now.
///
/// # Errors
/// When the table does not answer; the step then comes at its time.
pub async fn hasten(app: &App, tenant: &TenantId, id: &PasscodeId, send: usize) -> Result<(), StoreError> {
    let now = app.clock.now();
    let Some(stored) = store::load(app, tenant, id, now).await? else { return Ok(()) };
    let is_last = send + 1 == stored.passcode.sends.len();
    let Some(strategy) = stored.passcode.strategy_under_way(now).filter(|strategy| is_last && strategy.at > now) else {
        return Ok(());
    };
    let mut hastened = strategy.clone();
    hastened.at = now;
    let write = send_store::go_to_step(tenant, id, strategy, &hastened);
    let job = Job::NextStep { tenant: tenant.clone(), passcode: id.clone(), step: strategy.next };
    let key = crate::jobs::store::JobKey::new(now, &app.random);
    let record = crate::jobs::store::record(&key, &job, 0)?;
    let transaction = Transaction::<StoreError>::new().learn("passcode", write).always("job", record);
    if app.table.commit(transaction, &mut Known::default()).await?.is_done()
        && let Err(error) = app.queue.send(job.lane(), &key, now).await
    {
        tracing::warn!(error, "a hastened step could not be queued; the next sweep does it");
    }
    Ok(())
}
