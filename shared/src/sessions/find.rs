//! Whom a token brings. Looking changes nothing (R40): a mail scanner opens every link.

use super::load::{self, Seat};
use super::{SessionError, participant_store, token};
use crate::keys::KeyVersion;
use crate::operation::Operation;

/// The participant of a token, while it leads anywhere.
///
/// # Errors
/// [`SessionError::NotFound`], the same for every token that leads nowhere, whatever the reason.
pub async fn find(op: &Operation<'_>, text: &str) -> Result<Seat, SessionError> {
    if !token::is_token(text) {
        return Err(SessionError::NotFound);
    }
    let hash = token::hash(text);
    let link = op.app.table.get(&participant_store::link_key(&op.tenant.id, &hash)).await?;
    let (session, participant) = participant_store::read_link(&link.ok_or(SessionError::NotFound)?)?;
    let seat = load::seat(op, &session, &participant).await?.filter(|seat| {
        let (link, is_removed) = (&seat.participant.link, seat.participant.removed_at.is_some());
        // Who has a key that leaked could make the link of everybody (R70).
        let is_leaked = op.ring.is_struck_out(&KeyVersion(link.kid.clone()));
        link.hash == hash && !is_removed && !is_leaked && seat.session.require_open(op.now).is_ok()
    });
    let seat = seat.ok_or(SessionError::NotFound)?;
    op.audit.about(seat.participant.id.as_str(), Some(&seat.participant.person.invite.masked()));
    Ok(seat)
}
