//! Taking a link back: from then on it leads nowhere. Doing it again is no error, and what ended by itself stays as it ended.

use super::{LinkError, store};
use crate::ids::LinkId;
use crate::operation::Operation;
use crate::table::Transaction;

/// Takes a link back.
///
/// # Errors
/// [`LinkError::NotFound`].
pub async fn revoke(op: &Operation<'_>, id: &LinkId) -> Result<(), LinkError> {
    let tenant = &op.tenant.id;
    let key = store::key(tenant, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let link = store::open(op.app, tenant, known.get(&key), id, op.now).await?.ok_or(LinkError::NotFound)?;
        op.audit.about(id.as_str(), Some(&link.recipient.email.masked()));
        if link.require_open(op.now).is_err() {
            return Ok(());
        }
        let writes = store::revoke(tenant, &link, &op.ring, op.now);
        let transaction = Transaction::<LinkError>::new().learn_each("link", writes);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
    }
}
