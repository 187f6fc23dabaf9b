//! *Continue*: a participant is at the door (C3). What happens then is the session's and the firm's to say: they enter, or a code is
//! asked of them, which goes out now, went out before, or is told by the agent. Pressed twice, or in two tabs, it happens once.

use super::issue::{note_unsent, send_or_tell};
use super::load::Seat;
use super::standing::Arrival;
use super::{SessionError, TRIES, enter, events, load, participant_store, store};
use crate::operation::Operation;
use crate::passcodes::issue::SendError;
use crate::table::{Item, Known, Transaction};
use crate::tenants::model::SessionDelivery;

/// What an arrival comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrived {
    /// They are in: where they go.
    Entered(String),
    /// A code is asked of them.
    IsAsked,
}

/// Lets a participant arrive.
///
/// # Errors
/// [`SessionError`].
pub async fn arrive(op: &Operation<'_>, seat: Seat) -> Result<Arrived, SessionError> {
    let mut seat = seat;
    for _ in 0..TRIES {
        seat.session.require_open(op.now)?;
        let standing = seat.standing();
        // That they are at the door is known first, whatever can be done for them there.
        if seat.session.has_passcode && seat.participant.arrived_at.is_none() {
            note(op, &seat).await?;
            seat = again(op, &seat).await?;
            continue;
        }
        match standing.judge_arrival(seat.session.has_passcode, op.now)? {
            Arrival::Enters => {
                if let Some(url) = enter::without_code(op, &seat).await? {
                    return Ok(Arrived::Entered(url));
                }
            }
            Arrival::IsAsked => return Ok(Arrived::IsAsked),
            // Who was in is at the door again.
            Arrival::NeedsPasscode if seat.participant.entered_at.is_some() => note(op, &seat).await?,
            // As they were judged: when anything of them changed since, nothing is issued.
            Arrival::NeedsPasscode => {
                let may_send = seat.session.delivery != SessionDelivery::Manual;
                match send_or_tell(op, &seat, may_send).await {
                    Ok(()) => return Ok(Arrived::IsAsked),
                    Err(SendError::Changed) => {}
                    Err(error) => {
                        note_unsent(op, &seat, &error).await?;
                        return Err(error.into());
                    }
                }
            }
        }
        seat = again(op, &seat).await?;
    }
    Err(crate::table::StoreError::Contended("participant").into())
}

/// Notes the arrival, and tells it; nothing when another request was first.
async fn note(op: &Operation<'_>, seat: &Seat) -> Result<(), SessionError> {
    let (tenant, session, participant) = (&op.tenant.id, &seat.session, &seat.participant);
    let over = |_: Option<&Item>| Some(SessionError::NotFound);
    let transaction = Transaction::<SessionError>::new()
        .judge("session", store::changed(tenant, &session.id, op.now), over)
        .learn("participant", participant_store::arrive(tenant, session, participant, op.now));
    let transaction = op.announce(transaction, &events::arrived(session, participant, op.now))?;
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(())
}

/// The same participant as they are now; nobody's link any more when they are another person.
async fn again(op: &Operation<'_>, seat: &Seat) -> Result<Seat, SessionError> {
    let now = load::seat(op, &seat.session.id, &seat.participant.id).await?;
    let is_same =
        |now: &Seat| now.participant.assignment == seat.participant.assignment && now.participant.removed_at.is_none();
    now.filter(is_same).ok_or(SessionError::NotFound)
}
