//! Who is in a session, while it runs: one more, another person or address in somebody's place, one fewer. Added and reassigned ones
//! get the automatic passcode as the first ones do (C4); of who is reassigned or removed, link and code are dead with the write.

use super::create::{participant_of, seat_of, url};
use super::document::ParticipantDocument;
use super::invite::first_invitation;
use super::load::Seat;
use super::model::{MOST_INVITATIONS, Participant, Role};
use super::order::{ParticipantOrder, Reassignment};
use super::store::NoMore;
use super::{Obstacle, SessionError, load, participant_store, store, token};
use crate::failure::Failure;
use crate::ids::{ParticipantId, SessionId};
use crate::jobs::Job;
use crate::keys::KeyVersion;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::passcodes::settle::settle;
use crate::passcodes::store as passcodes;
use crate::table::{Item, Known, StoreError, Transaction, Write};

/// Adds a participant to a session, and has them invited.
///
/// # Errors
/// [`SessionError`].
pub async fn add(
    op: &Operation<'_>,
    session: &SessionId,
    order: &ParticipantOrder,
) -> Result<ParticipantDocument, SessionError> {
    let tenant = &op.tenant.id;
    let mut known = Known::default();
    loop {
        let whole = load::whole(op, session).await?.ok_or(SessionError::NotFound)?;
        op.audit.about(session.as_str(), None);
        whole.session.require_open(op.now)?;
        let is_primary = |seat: &Seat| seat.participant.role == Role::Primary && seat.participant.removed_at.is_none();
        let has_primary = whole.seats.iter().any(is_primary);
        let (role, person) = order.read(whole.session.has_passcode, has_primary, &op.tenant.settings)?;
        let place = u32::try_from(whole.session.ever).unwrap_or(u32::MAX);
        let participant = participant_of(op, &whole.session, role, person, place)?;
        op.audit.about(participant.id.as_str(), Some(&participant.person.invite.masked()));
        // Of two primary ones at the same moment one is told that there is another.
        let seen = (role == Role::Primary).then_some(whole.session.version);
        let head = store::with_one_more(tenant, session, seen, op.now);
        let now = op.now;
        let full = move |item: Option<&Item>| match store::why_no_more(item, now) {
            NoMore::Over => over(item),
            NoMore::Full => {
                Some(SessionError::NotNow(Obstacle("A session has 50 participants at most, and 200 in all.")))
            }
            NoMore::Changed => None,
        };
        let transaction = Transaction::<SessionError>::new()
            .judge("session", head, full)
            .learn("link", participant_store::link(tenant, &whole.session, &participant))
            .learn(
                "participant",
                participant_store::create(tenant, &whole.session, &participant, &op.ring, &op.app.random),
            );
        let transaction = with_invitations(op, transaction, session)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            let seat = seat_of(op, &whole.session, participant);
            return made(op, &seat);
        }
    }
}

/// Puts another person, or the same at another address, in a participant's place, and has them invited.
///
/// # Errors
/// [`SessionError`].
pub async fn reassign(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
    order: &Reassignment,
) -> Result<ParticipantDocument, SessionError> {
    let tenant = &op.tenant.id;
    let mut known = Known::default();
    loop {
        let seat = present(op, session, participant).await?;
        let before = &seat.participant;
        let person = order.read(&before.person, seat.session.has_passcode, &op.tenant.settings)?;
        // A link whose key leaked leads nowhere (R70): the same person gets another.
        let is_dead = op.ring.is_struck_out(&KeyVersion(before.link.kid.clone()));
        if person == before.person && !is_dead {
            return Ok(ParticipantDocument::new(&seat, &op.tenant.settings, op.now));
        }
        if before.invitations.len() >= MOST_INVITATIONS {
            return Err(SessionError::NotNow(Obstacle(
                "The participant was reassigned too often: remove them and add another.",
            )));
        }
        let lacking = || Failure::Unavailable("the ring lacks its current key".into());
        let link = token::seed(&op.ring, &op.app.random, tenant, session, participant).ok_or_else(lacking)?;
        let assignment = before.assignment + 1;
        let invitation = first_invitation(op, &person, assignment);
        let invitations = before.invitations.iter().cloned().chain([invitation]).collect();
        let after = Participant {
            person,
            assignment,
            invitations,
            link,
            arrived_at: None,
            entered_at: None,
            passcode: None,
            issued_at: None,
            unsent_because: None,
            revealed: None,
            version: before.version + 1,
            ..before.clone()
        };
        op.audit.about(participant.as_str(), Some(&after.person.invite.masked()));
        let (ring, random) = (&op.ring, &op.app.random);
        let reassigned = participant_store::reassign(tenant, &seat.session, &after, before.version, (ring, random));
        let transaction = Transaction::<SessionError>::new()
            .judge("session", store::changed(tenant, session, op.now), over)
            .learn("participant", reassigned)
            .learn_each("passcode", cancel(op, &seat))
            .learn("link before", participant_store::unlink(tenant, before))
            .learn("link", participant_store::link(tenant, &seat.session, &after));
        let transaction = with_invitations(op, transaction, session)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            settle_canceled(op, &seat).await;
            let seat = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
            return made(op, &seat);
        }
    }
}

/// Removes a participant. Doing it again is no error.
///
/// # Errors
/// [`SessionError`].
pub async fn remove(op: &Operation<'_>, session: &SessionId, participant: &ParticipantId) -> Result<(), SessionError> {
    let tenant = &op.tenant.id;
    let mut known = Known::default();
    loop {
        let seat = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
        op.audit.about(participant.as_str(), Some(&seat.participant.person.invite.masked()));
        seat.session.require_open(op.now)?;
        if seat.participant.removed_at.is_some() {
            return Ok(());
        }
        let transaction = Transaction::<SessionError>::new()
            .judge("session", store::with_one_fewer(tenant, session, op.now), over)
            .learn("participant", participant_store::remove(tenant, &seat.session, &seat.participant, op.now))
            .learn_each("passcode", cancel(op, &seat))
            .learn("link", participant_store::unlink(tenant, &seat.participant));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            settle_canceled(op, &seat).await;
            return Ok(());
        }
    }
}

/// A participant of an open session who is not removed.
pub(super) async fn present(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
) -> Result<Seat, SessionError> {
    op.audit.about(participant.as_str(), None);
    let seat = load::seat(op, session, participant).await?.ok_or(SessionError::NotFound)?;
    op.audit.about(participant.as_str(), Some(&seat.participant.person.invite.masked()));
    seat.session.require_open(op.now)?;
    if seat.participant.removed_at.is_some() {
        return Err(SessionError::NotNow(Obstacle("The participant is removed: add them again.")));
    }
    Ok(seat)
}

/// Why the head of a session is not as it was.
#[expect(clippy::unnecessary_wraps, reason = "a transaction asks for an answer or none")]
pub(super) fn over(_: Option<&Item>) -> Option<SessionError> {
    Some(SessionError::Over(Over::Expired))
}

/// With the job that invites who waits for it.
pub(super) fn with_invitations<'c, E>(
    op: &Operation<'_>,
    transaction: Transaction<'c, E>,
    session: &SessionId,
) -> Result<Transaction<'c, E>, StoreError> {
    let job = Job::SessionInvitations { tenant: op.tenant.id.clone(), session: session.clone() };
    op.with_job(transaction, &job, op.now)
}

/// Cancels the passcode that is asked of somebody, while it could still be used.
fn cancel(op: &Operation<'_>, seat: &Seat) -> Option<Write> {
    let standing = seat.standing();
    Some(passcodes::cancel(&op.tenant.id, &standing.pending(op.now)?.id, op.now))
}

async fn settle_canceled(op: &Operation<'_>, seat: &Seat) {
    if let Some(stored) = seat.passcode.as_ref().filter(|_| seat.standing().pending(op.now).is_some()) {
        settle(op.app, op.tenant, &op.ring, stored, false, op.now).await;
    }
}

/// The document of who was just invited: with the URL, which no other answer has.
fn made(op: &Operation<'_>, seat: &Seat) -> Result<ParticipantDocument, SessionError> {
    Ok(ParticipantDocument::new(seat, &op.tenant.settings, op.now).with_url(url(op, seat)?))
}
