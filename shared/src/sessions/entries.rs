//! What the code of an entry stands for: asked by the firm's application when a participant comes, once, within a minute (R66), and
//! only while the session is open and the participant in it.

use super::document::EntryDocument;
use super::{SessionError, entry_store, load, store};
use crate::one_time_code_store as codes;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::table::{Item, Transaction};

/// What the code of an entry stands for.
///
/// # Errors
/// [`SessionError::NotFound`], [`SessionError::Over`].
pub async fn consume(op: &Operation<'_>, code: &str) -> Result<EntryDocument, SessionError> {
    let tenant = &op.tenant.id;
    let key = entry_store::key(tenant, code);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let entry = entry_store::readable(known.get(&key), op.now)?.ok_or(SessionError::NotFound)?;
        op.audit.about(entry.participant.as_str(), None);
        let seat = load::seat(op, &entry.session, &entry.participant).await?.ok_or(SessionError::NotFound)?;
        op.audit.about(entry.participant.as_str(), Some(&seat.participant.person.invite.masked()));
        let participant = &seat.participant;
        if participant.removed_at.is_some() || participant.assignment != entry.assignment {
            return Err(SessionError::NotFound);
        }
        seat.session.require_open(op.now)?;
        entry.require_open(op.now)?;
        let over = |_: Option<&Item>| Some(SessionError::Over(Over::Expired));
        let transaction = Transaction::<SessionError>::new().learn("entry", codes::use_up(key.clone(), op.now)).judge(
            "session",
            store::require_open(tenant, &entry.session, op.now),
            over,
        );
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(EntryDocument::new(&seat, &entry, &op.tenant.settings, op.now));
        }
    }
}
