//! The agent is told a participant's code, to read it out (C5): for the present session alone, only once the participant is at the
//! door, and only where the administrator allows it. The code is derived again for this answer, and is nowhere else; the audit log
//! says who was told, and why.

use super::document::RevealedDocument;
use super::order::RevealOrder;
use super::standing::Status;
use super::{SessionError, load, participant_store, store};
use crate::ids::{ParticipantId, SessionId};
use crate::operation::Operation;
use crate::passcodes::store as passcodes;
use crate::table::{Item, Known, Transaction};

/// Tells the code that is asked of a participant.
///
/// # Errors
/// [`SessionError`].
pub async fn reveal(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
    order: &RevealOrder,
) -> Result<RevealedDocument, SessionError> {
    let (tenant, settings) = (&op.tenant.id, &op.tenant.settings);
    op.audit.about(participant.as_str(), None);
    let (reason, agent) = order.read().map_err(SessionError::Invalid)?;
    let mut known = Known::default();
    loop {
        let seat = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
        let agent = agent.unwrap_or(&seat.session.agent);
        op.audit.about(participant.as_str(), Some(&seat.participant.person.counted().masked()));
        op.audit.because(&format!("{} ({}): {reason}", agent.id, agent.name));
        let standing = seat.standing();
        if !settings.sessions.agent_reveal || seat.session.require_open(op.now).is_err() {
            return Err(SessionError::RevealNotAllowed);
        }
        if standing.status(op.now) != Status::WaitingForPasscode || standing.pending(op.now).is_none() {
            return Err(SessionError::NotWaiting);
        }
        if !standing.can_reveal(true, op.now) {
            return Err(SessionError::RevealNotAllowed);
        }
        let stored = seat.passcode.as_ref().ok_or(SessionError::NotWaiting)?;
        // A rotation just now elsewhere: this instance's ring may lack the record's key (R54).
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        if ring.is_struck_out(&stored.kid) {
            return Err(SessionError::NotWaiting);
        }
        let code = passcodes::derive_code(&ring, tenant, stored)?;
        let over = |_: Option<&Item>| Some(SessionError::RevealNotAllowed);
        let revealed = participant_store::reveal(tenant, &seat.session, &seat.participant, &stored.passcode.id);
        let transaction = Transaction::<SessionError>::new()
            .judge("session", store::changed(tenant, session, op.now), over)
            .learn("participant", revealed)
            .learn("passcode", passcodes::require_pending(tenant, stored, op.now));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(RevealedDocument::new(code.expose(), stored.passcode.expires_at));
        }
    }
}
