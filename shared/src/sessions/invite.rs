//! Inviting a participant: recorded with what causes it, sent by the job [`invitations`](super::invitations).

use super::document::ParticipantDocument;
use super::model::{Invitation, MOST_INVITATIONS, Person, TooOften};
use super::participants::{over, present, with_invitations};
use super::{Obstacle, SessionError, load, participant_store, store};
use crate::delivery::model::{Send, SendStatus};
use crate::ids::{ParticipantId, SessionId};
use crate::operation::Operation;
use crate::recipients::AddressHash;
use crate::table::{Known, Transaction};

/// An invitation that is to be sent. A test recipient gets none (R60): it counts as sent.
pub(super) fn first_invitation(op: &Operation<'_>, person: &Person, assignment: u32) -> Invitation {
    let recipient = person.invite.recipient();
    let hashes = recipient.map(|recipient| recipient.address_hashes(&op.ring, &op.tenant.id)).unwrap_or_default();
    let is_test = op.tenant.test_recipient(&hashes, op.now).is_some();
    if is_test {
        op.audit.is_of_a_test();
    }
    let send = Send {
        channel: person.invite.channel(),
        to: person.invite.masked(),
        at: op.now,
        status: if is_test { SendStatus::Sent } else { SendStatus::Sending },
        generation: assignment,
        charge: None,
        received: None,
        is_settled: false,
        is_probe: false,
    };
    let address = hashes.into_iter().next().unwrap_or_else(|| AddressHash::from_stored(String::new()));
    Invitation { send, address, fault: None, is_claimed: false }
}

/// Has a participant invited again, by the same link.
///
/// # Errors
/// [`SessionError`].
pub async fn invite(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
) -> Result<ParticipantDocument, SessionError> {
    let tenant = &op.tenant.id;
    let mut known = Known::default();
    loop {
        let seat = present(op, session, participant).await?;
        let participant = &seat.participant;
        participant.judge_invitation(op.now).map_err(|why| match why {
            TooOften::ForNow(violation) => SessionError::TooSoon(violation),
            TooOften::ForToday(violation) => SessionError::SendsExhausted(violation),
        })?;
        if participant.invitations.len() >= MOST_INVITATIONS {
            return Err(SessionError::NotNow(Obstacle(
                "The participant was invited too often: remove them and add another.",
            )));
        }
        let invitation = first_invitation(op, &participant.person, participant.assignment);
        let again = participant_store::invite_again(tenant, &seat.session, participant, &invitation);
        let transaction = Transaction::<SessionError>::new()
            .judge("session", store::changed(tenant, session, op.now), over)
            .learn("participant", again);
        let transaction = with_invitations(op, transaction, session)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            let now = load::seat(op, session, &participant.id).await?.ok_or(SessionError::NotFound)?;
            return Ok(ParticipantDocument::new(&now, &op.tenant.settings, op.now));
        }
    }
}
