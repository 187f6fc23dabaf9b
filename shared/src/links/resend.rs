//! Mailing a link again: the same mail with the same URL.

use super::change::ChangeError;
use super::create::{next_mail, with_mail};
use super::document::LinkDocument;
use super::model::{LinkMail, TooOften};
use super::store;
use crate::delivery::allowance::address_key;
use crate::ids::LinkId;
use crate::operation::Operation;
use crate::table::Transaction;

/// Has a link mailed again.
///
/// # Errors
/// [`ChangeError`].
pub async fn resend(op: &Operation<'_>, id: &LinkId) -> Result<LinkDocument, ChangeError> {
    let tenant = &op.tenant.id;
    let key = store::key(tenant, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let mut link = store::open(op.app, tenant, known.get(&key), id, op.now).await?.ok_or(ChangeError::NotFound)?;
        op.audit.about(id.as_str(), Some(&link.recipient.email.masked()));
        link.require_open(op.now).map_err(ChangeError::Over)?;
        link.judge_resend(op.now).map_err(|why| match why {
            TooOften::ForNow(violation) => ChangeError::TooSoon(violation),
            TooOften::ForToday(violation) => ChangeError::SendsExhausted(violation),
        })?;
        let limits = address_key(tenant, &link.recipient.email.hash(&op.ring, tenant));
        if !known.has_read(&limits) {
            op.app.table.read_into(&mut known, [limits.clone()]).await?;
        }
        let (send, is_to_be_sent) = next_mail(op, &link, known.get(&limits));
        let recorded = store::mail_again(tenant, &link, &send, op.now);
        let transaction = Transaction::<ChangeError>::new().learn("link", recorded);
        let transaction = with_mail(op, transaction, id, send.generation, is_to_be_sent)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            link.mails.push(LinkMail { send, fault: None });
            return Ok(LinkDocument::new(&link, op.now));
        }
    }
}
