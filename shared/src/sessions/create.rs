//! Making a session: one transaction for it, its participants, the job that invites them, and the idempotency row. The links go
//! first, by themselves: fifty of each are more than one transaction takes, and a link without its participant leads nowhere.

use jiff::SignedDuration;

use super::document::SessionDocument;
use super::invite::first_invitation;
use super::load::{Seat, Whole, counted};
use super::model::{Participant, Person, Role, Session};
use super::order::{Draft, SessionOrder};
use super::{SessionError, participant_store, store, token};
use crate::events::EventType;
use crate::failure::Failure;
use crate::idempotency::Earlier;
use crate::ids::{ParticipantId, SessionId};
use crate::jobs::Job;
use crate::operation::Operation;
use crate::sealed_answer::SealedAnswer;
use crate::table::{Known, Transaction};

/// Under what an answer is kept: whoever has a link's URL can open it.
const KEPT_AS: &str = "session-answer";

/// Makes a session and has its participants invited.
///
/// # Errors
/// [`SessionError`].
pub async fn create(op: &Operation<'_>, order: &SessionOrder) -> Result<SessionDocument, SessionError> {
    let tenant = &op.tenant.id;
    op.audit.about("session", None);
    let mut known = op.read([]).await?;
    if let Some(document) = earlier(op, &known).await? {
        return Ok(document);
    }
    let draft = order.read(&op.tenant.settings)?;
    let session = session_of(op, &draft)?;
    op.audit.about(session.id.as_str(), None);
    let people = (0_u32..).zip(draft.participants);
    let people = people.map(|(order, (role, person))| participant_of(op, &session, role, person, order));
    let participants = people.collect::<Result<Vec<Participant>, Failure>>()?;
    let links = participants.iter().map(|participant| participant_store::link(tenant, &session, participant));
    op.app.table.write_all(links.collect()).await?;
    let whole = whole_of(op, session, participants);
    let urls = whole.seats.iter().map(|seat| url(op, seat)).collect::<Result<Vec<_>, Failure>>()?;
    let document = SessionDocument::new(&whole, &op.tenant.settings, op.now).with_urls(urls);
    loop {
        if let Some(document) = earlier(op, &known).await? {
            return Ok(document);
        }
        let (session, random) = (&whole.session, &op.app.random);
        let people = whole.seats.iter().map(|seat| &seat.participant);
        let people = people.map(|one| participant_store::create(tenant, session, one, &op.ring, random));
        let transaction = Transaction::<SessionError>::new()
            .learn_each("session", store::create(tenant, session, &op.ring, random))
            .learn_each("participant", people);
        let invitations = Job::SessionInvitations { tenant: tenant.clone(), session: session.id.clone() };
        let transaction = op.with_job(transaction, &invitations, op.now)?;
        let transaction = if op.tenant.tells_of(&[EventType::SessionEnded]) {
            let end = Job::SessionEnd { tenant: tenant.clone(), session: session.id.clone() };
            op.with_job(transaction, &end, session.ends_at)?
        } else {
            transaction
        };
        let transaction = op.begin_concluded(transaction, &SealedAnswer::of(op, KEPT_AS, &document)?)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(document);
        }
    }
}

/// The first answer again, where there was one.
async fn earlier(op: &Operation<'_>, known: &Known) -> Result<Option<SessionDocument>, SessionError> {
    let Some(Earlier::Outcome(kept)) = op.earlier::<SealedAnswer, SessionError>(known)? else { return Ok(None) };
    let document: SessionDocument = kept?.open(op, KEPT_AS).await?;
    op.audit.about(document.id().as_str(), None);
    Ok(Some(document))
}

fn session_of(op: &Operation<'_>, draft: &Draft) -> Result<Session, Failure> {
    let address = op.app.public_url();
    let address = address.ok_or_else(|| Failure::Defect("the public address is not known".into()))?;
    let settings = &op.tenant.settings.sessions;
    let count = i64::try_from(draft.participants.len()).unwrap_or(i64::MAX);
    Ok(Session {
        id: SessionId::new(&op.app.random),
        name: draft.name.clone(),
        agent: draft.agent.clone(),
        has_passcode: draft.has_passcode,
        delivery: settings.delivery,
        enter_url: draft.enter_url.clone(),
        pages: address.pages(&op.tenant.slug),
        locale: draft.locale.clone(),
        created_at: op.now,
        ends_at: op.now + SignedDuration::from_hours(i64::from(settings.hours)),
        ended_at: None,
        present: count,
        ever: count,
        version: 1,
        turns: Vec::new(),
    })
}

/// A new participant, to be invited.
pub(super) fn participant_of(
    op: &Operation<'_>,
    session: &Session,
    role: Role,
    person: Person,
    order: u32,
) -> Result<Participant, Failure> {
    let id = ParticipantId::new(&op.app.random);
    let lacking = || Failure::Unavailable("the ring lacks its current key".into());
    let link = token::seed(&op.ring, &op.app.random, &op.tenant.id, &session.id, &id).ok_or_else(lacking)?;
    Ok(Participant {
        invitations: vec![first_invitation(op, &person, 1)],
        id,
        role,
        person,
        assignment: 1,
        arrived_at: None,
        entered_at: None,
        removed_at: None,
        passcode: None,
        issued_at: None,
        unsent_because: None,
        reveals: 0,
        revealed: None,
        link,
        order,
        version: 1,
    })
}

/// The URL of a participant's link.
pub(super) fn url(op: &Operation<'_>, seat: &Seat) -> Result<String, Failure> {
    let (session, participant) = (&seat.session, &seat.participant);
    let token = token::token(&op.ring, &op.tenant.id, &session.id, &participant.id, &participant.link);
    let token = token.ok_or_else(|| Failure::Unavailable("the ring lacks the key of a link".into()))?;
    Ok(token::url(session, &token))
}

fn whole_of(op: &Operation<'_>, session: Session, participants: Vec<Participant>) -> Whole {
    let seats = participants.into_iter().map(|participant| seat_of(op, &session, participant));
    Whole { seats: seats.collect(), session }
}

/// A participant of whom nothing is known yet.
pub(super) fn seat_of(op: &Operation<'_>, session: &Session, participant: Participant) -> Seat {
    let counted = counted(op, &participant);
    Seat { session: session.clone(), participant, passcode: None, attempts: 0, counted }
}
