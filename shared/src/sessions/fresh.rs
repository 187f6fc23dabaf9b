//! A fresh passcode, when the agent asks for one: by the same way, while the participant is at the door.

use super::document::ParticipantDocument;
use super::issue::send_or_tell;
use super::{SessionError, TRIES, load};
use crate::ids::{ParticipantId, SessionId};
use crate::operation::Operation;
use crate::passcodes::issue::SendError;
use crate::table::StoreError;

/// Issues a fresh passcode for a participant.
///
/// # Errors
/// [`SessionError`].
pub async fn fresh(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
) -> Result<ParticipantDocument, SessionError> {
    op.audit.about(participant.as_str(), None);
    for _ in 0..TRIES {
        let seat = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
        let to = seat.participant.person.counted().masked();
        op.audit.about(participant.as_str(), Some(&to));
        seat.session.require_open(op.now)?;
        if !seat.session.has_passcode {
            return Err(SessionError::NotWaiting);
        }
        seat.standing().judge_fresh(op.now)?;
        match send_or_tell(op, &seat, true).await {
            Ok(()) => {
                let now = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
                return Ok(ParticipantDocument::new(&now, &op.tenant.settings, op.now));
            }
            Err(SendError::Changed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Contended("participant").into())
}
