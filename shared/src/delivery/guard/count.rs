//! What a send, a verification and an end do to the breakers, and what a breaker says of a send.

use jiff::Timestamp;

use super::model::{Admission, Breaker, CLOSED_FOR, Mode, Scope};
use super::store;
use crate::App;
use crate::ids::TenantId;
use crate::operation::Operation;
use crate::recipients::Phone;
use crate::table::{Key, Known, Range, StoreError};

/// How many breakers are read at once when a country would open.
const PAGE: i32 = 100;
/// The most blocks that open with one send; the others do with the next.
const MOST_AT_ONCE: usize = 50;

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
#[derive(Debug, Default)]
pub struct Verdict {
    /// Why it may not go.
    pub refused: Option<Closed>,
    /// The breakers that open now, with what they had counted.
    pub opens: Vec<(Scope, Breaker)>,
    /// The breakers that let it through as a probe, and when they last let one through.
    pub probes: Vec<(Scope, Option<Timestamp>)>,
}

/// Whether a message may go to a number, whose breakers are known. What opens is told, and done by the caller; a block that
/// answers for itself does not count for its country, whoever asks.
///
/// # Errors
/// When the table does not answer.
pub async fn admit(op: &Operation<'_>, phone: &Phone, known: &Known) -> Result<Verdict, StoreError> {
    let (guard, tenant) = (&op.tenant.settings.guard, &op.tenant.id);
    let mut verdict = Verdict::default();
    let mut closed = None;
    for scope in Scope::of(phone) {
        let mut breaker = store::read(known.get(&store::key(tenant, &scope)));
        let mut admission = breaker.admit(guard, op.now);
        if admission == Admission::Opens && matches!(scope, Scope::Country(_)) {
            // Hardly ever: which of its blocks is it?
            for (block, counted) in low_blocks(op).await? {
                if block.is_in(phone.country().as_ref().map(|country| country.as_str())) {
                    breaker.counts = breaker.counts.without(&counted.counted(op.now));
                    if verdict.opens.iter().all(|(known, _)| *known != block) {
                        verdict.opens.push((block, counted));
                    }
                }
            }
            admission = breaker.admit(guard, op.now);
        }
        match admission {
            Admission::Opens => {
                verdict.opens.push((scope.clone(), breaker));
                let retry_after_seconds = CLOSED_FOR.as_secs();
                closed.get_or_insert(Closed { scope, retry_after_seconds });
            }
            Admission::Open(retry_after_seconds) => {
                closed.get_or_insert(Closed { scope, retry_after_seconds });
            }
            Admission::Probe => verdict.probes.push((scope, breaker.probed_at)),
            Admission::Closed => {}
        }
    }
    verdict.refused = closed.filter(|_| guard.mode == Mode::Enforce);
    Ok(verdict)
}

/// The tenant's blocks whose share is too low and that are not open.
async fn low_blocks(op: &Operation<'_>) -> Result<Vec<(Scope, Breaker)>, StoreError> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let range = Range { after, ..Range::all(store::partition(&op.tenant.id), Scope::BLOCKS, PAGE) };
        let page = op.app.table.query(&range).await?;
        for item in &page.items {
            let (scope, breaker) = (store::scope(item), store::read(Some(item)));
            if let (Some(scope), None, true) =
                (scope, breaker.opened_at, breaker.is_too_low(&op.tenant.settings.guard, op.now))
            {
                found.push((scope, breaker));
            }
        }
        after = page.next;
        if after.is_none() || found.len() >= MOST_AT_ONCE {
            return Ok(found);
        }
    }
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
    let Settled { sends, ends_at, verified } = passcode;
    let Some(scope) = scope else { return };
    let Some(write) = store::settle(tenant, &scope, sends, ends_at, verified.is_some(), now) else { return };
    let breaker = match app.table.add(write).await {
        Ok(item) => store::read(Some(&item)),
        Err(error) => {
            tracing::warn!(%error, "the end of a passcode was not counted by the guard");
            return;
        }
    };
    let closes = verified.is_some_and(|verified| verified.is_probe) && breaker.opened_at.is_some();
    if closes && let Err(error) = app.table.write_if(store::close(tenant, &scope, now)).await {
        tracing::warn!(%error, "a breaker that a probe was verified for stays open until the next");
    }
}

/// What a passcode that is over leaves for the guard.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    /// SMS that its present code went out with, as far as they have not settled.
    pub sends: u32,
    /// When that would have ended.
    pub ends_at: Timestamp,
    /// That it was verified by the code of an SMS.
    pub verified: Option<Verified>,
}

/// A verified SMS.
#[derive(Debug, Clone, Copy)]
pub struct Verified {
    /// Whether it was a probe: then it closes the breaker that let it through.
    pub is_probe: bool,
}
