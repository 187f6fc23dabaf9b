//! What a firm sees of its suppressed addresses, and lifting one.

use serde::Serialize;

use super::model::Suppression;
use super::store;
use crate::clock::rfc3339;
use crate::failure::{Failure, fails};
use crate::operation::Operation;
use crate::recipients::Recipient;
use crate::table::{Known, Paging, StoreError, Transaction};

/// A suppressed address, as callers see it: masked.
#[derive(Debug, Serialize)]
pub struct SuppressionDocument {
    /// Which of a recipient's addresses it is.
    pub channel: &'static str,
    /// The masked address.
    pub to: String,
    /// Why it is sent nothing.
    pub reason: &'static str,
    /// Since when.
    pub since: String,
}

/// Why an address was not lifted.
#[derive(Debug)]
pub enum LiftError {
    /// It is not suppressed.
    NotFound,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(LiftError);

impl From<Suppression> for SuppressionDocument {
    fn from(Suppression { channel, to, reason, since }: Suppression) -> Self {
        Self { channel: channel.as_str(), to, reason: reason.as_str(), since: rfc3339(since) }
    }
}

/// One page of a tenant's suppressed addresses, in no order that means anything; of one address alone when it is given.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    of: Option<&Recipient>,
    paging: &Paging,
) -> Result<(Vec<SuppressionDocument>, Option<String>), StoreError> {
    let tenant = &op.tenant.id;
    if let Some(address) = of {
        let hashes = address.address_hashes(&op.ring, tenant);
        let keys: Vec<_> = hashes.iter().map(|hash| store::listed_key(tenant, hash)).collect();
        let known = op.app.table.read(keys.iter().cloned()).await?;
        let found = keys.iter().filter_map(|key| known.get(key));
        return Ok((found.map(|item| store::read(item).map(Into::into)).collect::<Result<_, _>>()?, None));
    }
    let page = op.app.table.query(&paging.range(store::partition(tenant), "", false)).await?;
    let documents = page.items.iter().map(|item| store::read(item).map(Into::into));
    Ok((documents.collect::<Result<_, _>>()?, page.next))
}

/// Lifts the suppression of an address: the next send to it is tried again.
///
/// # Errors
/// [`LiftError`].
pub async fn lift(op: &Operation<'_>, address: &Recipient) -> Result<(), LiftError> {
    let tenant = &op.tenant.id;
    let masked = address.channels().find_map(|channel| address.masked(channel));
    let hashes = address.address_hashes(&op.ring, tenant);
    let Some(hash) = hashes.first() else { return Err(LiftError::NotFound) };
    op.audit.about("recipient", masked.as_deref());
    let [listed, limits] = store::lift(tenant, hash, op.now);
    let transaction = Transaction::new().answer("suppression", listed, LiftError::NotFound).always("limits", limits);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(())
}
