//! Changing a link: its recipient's details, and what it leads to. What is changed holds from the next page on; a code that was
//! sent to a number which is replaced is bound to that number, and so it is dead ([`verify`](super::verify)).

use super::document::LinkDocument;
use super::model::Link;
use super::order::LinkChange;
use super::store;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::ids::LinkId;
use crate::limits::Violation;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::table::Transaction;

/// Why a link was not changed, or not mailed again.
#[derive(Debug)]
pub enum ChangeError {
    /// There is no such link.
    NotFound,
    /// It is over.
    Over(Over),
    /// The request's faults.
    Invalid(Faults),
    /// The pause between two mails is not over.
    TooSoon(Violation),
    /// It was mailed as often as it may be in a day.
    SendsExhausted(Violation),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ChangeError);

/// Changes a link.
///
/// # Errors
/// [`ChangeError`].
pub async fn change(op: &Operation<'_>, id: &LinkId, change: &LinkChange) -> Result<LinkDocument, ChangeError> {
    let tenant = &op.tenant.id;
    let key = store::key(tenant, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = store::open(op.app, tenant, known.get(&key), id, op.now).await?.ok_or(ChangeError::NotFound)?;
        op.audit.about(id.as_str(), Some(&before.recipient.email.masked()));
        before.require_open(op.now).map_err(ChangeError::Over)?;
        let read = change.read(&before.recipient, &before.items, &op.tenant.settings);
        let (recipient, items) = read.map_err(ChangeError::Invalid)?;
        let opened_items = items.iter().map(|item| {
            let hash = store::item_hash(&op.ring, tenant, id, &item.reference);
            known.get(&key).and_then(|record| store::opened_item(record, hash.as_str()))
        });
        let opened_items = opened_items.collect();
        let seen = before.version;
        let after = Link { recipient, opened_items, items, version: seen + 1, ..before };
        let write = store::change(tenant, &after, seen, &op.ring, &op.app.random, op.now);
        let transaction = Transaction::<ChangeError>::new().learn("link", write);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(LinkDocument::new(&after, op.now));
        }
    }
}
