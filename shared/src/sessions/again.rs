//! *Request a new code* on the participant's page: the same code again while it is valid, as with every passcode; else a fresh one.

use super::arrive::{Arrived, arrive};
use super::issue::send_or_tell;
use super::load::Seat;
use super::standing::NoPasscode;
use super::{SessionError, issue};
use crate::operation::Operation;
use crate::passcodes::issue::SendError;
use crate::passcodes::resend::{Again, ResendError, resend_because};

/// Sends a participant's code again, or at last where it could not be sent.
///
/// # Errors
/// [`SessionError`].
pub async fn again(op: &Operation<'_>, seat: Seat) -> Result<(), SessionError> {
    seat.session.require_open(op.now)?;
    if !seat.session.has_passcode || seat.participant.entered_at.is_some() || seat.participant.arrived_at.is_none() {
        return Err(SessionError::NotWaiting);
    }
    if seat.standing().is_out() {
        return Err(NoPasscode::Out.into());
    }
    let standing = seat.standing();
    let pending = standing.pending(op.now);
    if pending.is_some_and(|passcode| passcode.sends.is_empty()) && seat.participant.unsent_because.is_some() {
        // It could not be sent before; perhaps it can by now.
        standing.judge_pause(op.now)?;
        return match send_or_tell(op, &seat, true).await {
            // Another request was first: the page shows what came of it.
            Err(SendError::Changed) => Ok(()),
            sent => Ok(sent?),
        };
    }
    if let Some(pending) = pending.filter(|passcode| !passcode.sends.is_empty()) {
        let owner = issue::owner(op, &seat);
        op.audit.hold(true);
        // Boxed: a whole flow within another is more than a thread's stack may hold.
        let sent = Box::pin(resend_because(op, (&pending.id, Some(&owner.name)), None, Again::Asked)).await;
        op.audit.hold(false);
        op.audit.about(seat.participant.id.as_str(), Some(&seat.participant.person.counted().masked()));
        match sent {
            // Over since it was read: another one is issued.
            Err(ResendError::Over(_) | ResendError::NotFound) => {}
            outcome => return Ok(outcome.map(|_| ())?),
        }
    }
    match arrive(op, seat).await? {
        Arrived::IsAsked | Arrived::Entered(_) => Ok(()),
    }
}
