//! What a send, a verification and an end do to the breakers, and what a breaker says of a send.

use jiff::Timestamp;

use super::model::{Admission, Breaker, Mode, Scope};
use super::store;
use crate::App;
use crate::ids::TenantId;
use crate::operation::Operation;
use crate::recipients::Phone;
use crate::table::{Key, Known, StoreError};

/// Why a send may not go: a breaker is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Which.
    pub scope: Scope,
    /// Waiting this many seconds may help.
    pub retry_after_seconds: i64,
}

/// What must be known of a number's breakers.
pub fn keys(tenant: &TenantId, phone: &Phone) -> impl Iterator<Item = Key> {
    let keys: Vec<Key> = Scope::of(phone).iter().map(|scope| store::key(tenant, scope)).collect();
    keys.into_iter()
}

/// What the breakers of a number say of a send.
#[derive(Debug)]
pub struct Verdict {
    /// Why it may not go.
    pub refused: Option<Closed>,
    /// The breakers that open with it: their administrators are told.
    pub opened: Vec<Scope>,
}

/// Whether a message may go to a number, whose breakers are known. A breaker whose share is too low opens here.
///
/// # Errors
/// When the table does not answer.
pub async fn admit(op: &Operation<'_>, phone: &Phone, known: &Known) -> Result<Verdict, StoreError> {
    let mut opened = Vec::new();
    let guard = &op.tenant.settings.guard;
    let tenant = &op.tenant.id;
    let mut left_out: Option<Breaker> = None;
    let mut closed = None;
    for scope in Scope::of(phone) {
        let mut breaker = store::read(known.get(&store::key(tenant, &scope)));
        if let Some(block) = &left_out {
            breaker.counts = breaker.counts.without(&block.counts);
        }
        let admission = match breaker.admit(guard, op.now) {
            Admission::Opens => {
                if op.app.table.write_if(store::open(tenant, &scope, op.now)).await? {
                    opened.push(scope.clone());
                    if let (Scope::Block(_), Some(country)) = (&scope, phone.country()) {
                        let country = Scope::Country(country.to_string());
                        if let Some(write) = store::leave_out(tenant, &country, &breaker.counts) {
                            op.app.table.add(write).await?;
                        }
                    }
                }
                left_out = matches!(scope, Scope::Block(_)).then(|| breaker.clone());
                Admission::Open(super::model::CLOSED_FOR.as_secs())
            }
            Admission::Probe => {
                let write = store::probe(tenant, &scope, breaker.probed_at, op.now);
                match op.app.table.write_if(write).await? {
                    true => Admission::Probe,
                    false => Admission::Open(super::model::PROBE_EVERY.as_secs()),
                }
            }
            other => other,
        };
        if let (Admission::Open(retry_after_seconds), None) = (admission, &closed) {
            closed = Some(Closed { scope, retry_after_seconds });
        }
    }
    let refused = closed.filter(|_| guard.mode == Mode::Enforce);
    Ok(Verdict { refused, opened })
}

/// Whether a number's breakers let everything through, as far as they are known.
#[must_use]
pub fn is_closed(op: &Operation<'_>, phone: &Phone, known: &Known) -> bool {
    let guard = &op.tenant.settings.guard;
    let mut breakers = Scope::of(phone).into_iter().map(|scope| store::key(&op.tenant.id, &scope));
    breakers.all(|key| known.has_read(&key) && store::read(known.get(&key)).admit(guard, op.now) == Admission::Closed)
}

/// Counts a send that went out; its passcode's code ends at a moment. A block that answers for itself, as far as that was known
/// when it was sent, does not count for its country.
pub async fn sent(op: &Operation<'_>, phone: &Phone, settles_at: Timestamp, known: &Known) {
    let is_open = |scope: &Scope| {
        let key = store::key(&op.tenant.id, scope);
        matches!(scope, Scope::Block(_)) && known.has_read(&key) && store::read(known.get(&key)).opened_at.is_some()
    };
    let mut scopes = Scope::of(phone).into_iter();
    let block = scopes.next();
    let country = scopes.next().filter(|_| !block.as_ref().is_some_and(is_open));
    tokio::join!(sent_to(op, block, settles_at), sent_to(op, country, settles_at));
}

async fn sent_to(op: &Operation<'_>, scope: Option<Scope>, settles_at: Timestamp) {
    let Some(scope) = scope else { return };
    let counted = op.app.table.add(store::count_send(&op.tenant.id, &scope, settles_at, op.now)).await;
    let breaker = match counted {
        Ok(item) => store::read(Some(&item)),
        Err(error) => {
            tracing::warn!(%error, "a send was not counted by the guard");
            return;
        }
    };
    if let Some(clear) = store::clear(&op.tenant.id, &scope, &breaker.counts, op.now)
        && let Err(error) = op.app.table.add(clear).await
    {
        tracing::warn!(%error, "old counts of the guard stay for now");
    }
}

/// Settles the sends of a passcode that is over before its time, or was verified. A breaker that a probe was verified for
/// closes.
pub async fn over(app: &App, tenant: &TenantId, phone: &Phone, passcode: Settled, now: Timestamp) {
    let mut scopes = Scope::of(phone).into_iter();
    let (block, country) = (scopes.next(), scopes.next());
    tokio::join!(over_for(app, tenant, block, passcode, now), over_for(app, tenant, country, passcode, now));
}

async fn over_for(app: &App, tenant: &TenantId, scope: Option<Scope>, passcode: Settled, now: Timestamp) {
    let Settled { sends, ends_at, made_at, is_verified } = passcode;
    let Some(scope) = scope else { return };
    let Some(write) = store::settle(tenant, &scope, sends, ends_at, is_verified, now) else { return };
    let breaker = match app.table.add(write).await {
        Ok(item) => store::read(Some(&item)),
        Err(error) => {
            tracing::warn!(%error, "the end of a passcode was not counted by the guard");
            return;
        }
    };
    let is_probes = is_verified && breaker.opened_at.is_some_and(|opened_at| made_at >= opened_at);
    if is_probes && let Err(error) = app.table.write_if(store::close(tenant, &scope, now)).await {
        tracing::warn!(%error, "a breaker that a probe was verified for stays open until the next");
    }
}

/// What a passcode that is over leaves for the guard.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    /// SMS that its present code went out with.
    pub sends: u32,
    /// When that would have ended.
    pub ends_at: Timestamp,
    /// When the passcode was made.
    pub made_at: Timestamp,
    /// Whether it was verified.
    pub is_verified: bool,
}
