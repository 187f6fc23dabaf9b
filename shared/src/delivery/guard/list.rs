//! What a firm sees of its breakers, and releasing one.

use serde::Serialize;

use super::model::{Breaker, Guard, Scope};
use super::store;
use crate::clock::rfc3339;
use crate::events::{Event, EventType};
use crate::failure::{Failure, fails};
use crate::operation::Operation;
use crate::table::{Known, Paging, StoreError, Transaction};
use jiff::Timestamp;

/// A breaker, as callers see it.
#[derive(Debug, Serialize)]
pub struct BreakerDocument {
    /// Its id.
    pub id: String,
    /// What it is for: `country` or `block`.
    pub scope: &'static str,
    /// The country, of a country's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What the numbers begin with, of a block's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
    /// Where it stands: `closed`, `open` or `half_open`.
    pub state: &'static str,
    /// Sends of the last hour, and those whose passcodes still run.
    pub sent: i64,
    /// Sends whose passcodes are over.
    pub settled: i64,
    /// Of them, verified.
    pub verified: i64,
    /// Why it is not closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// Since when it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<String>,
}

/// Why a breaker was not released.
#[derive(Debug)]
pub enum ReleaseError {
    /// There is no such breaker.
    NotFound,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ReleaseError);

impl BreakerDocument {
    fn new(scope: &Scope, breaker: &Breaker, guard: &Guard, now: Timestamp) -> Self {
        let share = breaker.share(now);
        let (country, block) = match scope {
            Scope::Country(country) => (Some(country.clone()), None),
            Scope::Block(block) => (None, Some(block.clone())),
        };
        let state = breaker.state(guard, now);
        let is_closed = state == super::model::State::Closed;
        Self {
            id: scope.id(),
            scope: scope.name(),
            country,
            block,
            state: state.into(),
            sent: share.sent.max(0),
            settled: share.settled.max(0),
            verified: share.verified.max(0),
            reason: (!is_closed).then_some("low-verified-ratio"),
            opened_at: breaker.opened_at.map(rfc3339),
        }
    }
}

/// What webhooks are told of a breaker that opens.
#[must_use]
pub fn opened(scope: &Scope, breaker: &Breaker, guard: &Guard, now: Timestamp) -> Event {
    let opened = Breaker { opened_at: Some(now), ..breaker.clone() };
    let document = BreakerDocument::new(scope, &opened, guard, now);
    let data = serde_json::to_value(document).unwrap_or_default();
    Event { kind: EventType::GuardOpened, subject: scope.id(), at: now, step: 0, data }
}

/// One page of a tenant's breakers: every country and block that was sent to lately.
///
/// # Errors
/// When the table does not answer.
pub async fn list(op: &Operation<'_>, paging: &Paging) -> Result<(Vec<BreakerDocument>, Option<String>), StoreError> {
    let page = op.app.table.query(&paging.range(store::partition(&op.tenant.id), "", false)).await?;
    let guard = &op.tenant.settings.guard;
    let breakers = page.items.iter().filter_map(|item| Some((store::scope(item)?, store::read(Some(item)))));
    let breakers: Vec<(Scope, Breaker)> = breakers.collect();
    // A block that will open with the next send to its country does not count for it.
    let is_low = |block: &Breaker| block.opened_at.is_none() && block.is_too_low(guard, op.now);
    let low: Vec<&(Scope, Breaker)> =
        breakers.iter().filter(|(scope, block)| matches!(scope, Scope::Block(_)) && is_low(block)).collect();
    let documents = breakers.iter().map(|(scope, breaker)| {
        let mut breaker = breaker.clone();
        if let Scope::Country(country) = scope {
            for (_, block) in low.iter().filter(|(block, _)| block.is_in(Some(country))) {
                breaker.counts = breaker.counts.without(&block.counted(op.now));
            }
        }
        BreakerDocument::new(scope, &breaker, guard, op.now)
    });
    Ok((documents.collect(), page.next))
}

/// Closes a breaker: what was counted before does not count any more.
///
/// # Errors
/// [`ReleaseError`].
pub async fn release(op: &Operation<'_>, id: &str) -> Result<BreakerDocument, ReleaseError> {
    let scope = Scope::parse(id).ok_or(ReleaseError::NotFound)?;
    op.audit.about(&scope.id(), None);
    let write = store::close(&op.tenant.id, &scope, op.now);
    let transaction = Transaction::new().answer("breaker", write, ReleaseError::NotFound);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    let item = op.app.table.get(&store::key(&op.tenant.id, &scope)).await?;
    Ok(BreakerDocument::new(&scope, &store::read(item.as_ref()), &op.tenant.settings.guard, op.now))
}
