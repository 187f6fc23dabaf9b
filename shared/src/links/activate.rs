//! A link becomes an account's: once, after a code was right in the same browser, and only an account's that has the link's own
//! address (or was made by it). So a link that was forwarded, or a code that somebody read on another's phone, gives nothing to a
//! stranger's account. From then on signing in with that account is enough.

use super::model::Link;
use super::verify::Verified;
use super::{LinkError, events, store};
use crate::accounts::model::{Account, Status};
use crate::operation::Operation;
use crate::table::{Item, Known, StoreError, Transaction};

/// Makes a link this account's, which signed in; nothing to do where it is already.
///
/// # Errors
/// [`LinkError::NotYours`], [`LinkError::NotVerified`], [`LinkError::Over`].
pub async fn activate(
    op: &Operation<'_>,
    link: &Link,
    account: &Account,
    verified: Option<&Verified>,
) -> Result<(), LinkError> {
    link.require_open(op.now)?;
    if !link.may_be_of(account) || account.status != Status::Active {
        return Err(LinkError::NotYours);
    }
    if link.holder.is_some() {
        return Ok(());
    }
    if !verified.is_some_and(|verified| verified.is_of(link)) {
        return Err(LinkError::NotVerified);
    }
    op.audit.about(link.id.as_str(), Some(&link.recipient.email.masked()));
    let (mut known, key) = (Known::default(), store::key(&op.tenant.id, &link.id));
    let transaction = bound(op, link, account, Transaction::<Bound>::new())?;
    match op.commit(op.audited(transaction, "ok"), &mut known).await {
        Ok(committed) if committed.is_done() => Ok(()),
        Ok(_) => Err(LinkError::from(StoreError::Contended("link"))),
        Err(Bound::Failed(error)) => Err(error.into()),
        // Another request was first: with the same account, which is as good.
        Err(Bound::Refused) => {
            let found = store::open(op.app, &op.tenant.id, known.get(&key), &link.id, op.now).await?;
            let found = found.ok_or(LinkError::NotFound)?;
            found.require_open(op.now)?;
            if found.holder.is_some_and(|holder| holder.account == account.id) {
                Ok(())
            } else {
                Err(LinkError::NotYours)
            }
        }
    }
}

/// Why it was not bound.
pub(super) enum Bound {
    /// It is over, or somebody's.
    Refused,
    /// The table.
    Failed(StoreError),
}

impl From<StoreError> for Bound {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// With the link made an account's, and what is told of it.
pub(super) fn bound<'c, E: From<Bound> + Send + 'static>(
    op: &'c Operation<'_>,
    link: &Link,
    account: &Account,
    transaction: Transaction<'c, E>,
) -> Result<Transaction<'c, E>, StoreError> {
    let write = store::bind(&op.tenant.id, &link.id, account, &op.ring, &op.app.random, op.now);
    let refused = |_: Option<&Item>| Some(E::from(Bound::Refused));
    op.announce(transaction.judge("link", write, refused), &events::active(link, account, op.now))
}
