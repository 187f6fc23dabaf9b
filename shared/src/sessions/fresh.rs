//! A fresh passcode, when the agent asks for one: by the same way, while the participant is at the door.

use super::document::ParticipantDocument;
use super::issue::{Way, issue, may_be_told, tell_instead};
use super::{SessionError, load};
use crate::ids::{ParticipantId, SessionId};
use crate::operation::Operation;
use crate::passcodes::issue::SendError;
use crate::table::StoreError;

/// How often another request may be first.
const TRIES: usize = 8;

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
        let way = if seat.participant.person.passcode_to.is_some() { Way::Sent } else { Way::Told(None) };
        let issued = match issue(op, &seat, way).await {
            // Whoever has no code that can be typed, or lost it as the provider refused this one, is told one by the agent.
            Err(refused)
                if may_be_told(op, &refused)
                    && (matches!(refused, SendError::Refused(_)) || seat.standing().pending(op.now).is_none()) =>
            {
                tell_instead(op, &seat, &refused).await
            }
            issued => issued,
        };
        match issued {
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
