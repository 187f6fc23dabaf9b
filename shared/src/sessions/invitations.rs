//! Sending what invites: a job for the session sends every invitation that waits, each claimed in its participant's record, so that it
//! goes out once whatever runs twice (R58). A text message is reserved in the ledger with its claim, and given back when it certainly
//! did not go out. Where the firm wants codes to go out at the start, they follow.

use futures_util::future::join_all;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::issue::{Way, issue, note_unsent, owner};
use super::load::{Seat, Whole};
use super::model::{Address, Invitation};
use super::{load, participant_store, store, token};
use crate::delivery::Refusal;
use crate::delivery::allowance::{Allowance, Taken, address_key, block_key, has_room, take_block};
use crate::delivery::guard;
use crate::delivery::ledger::{self, Charge};
use crate::delivery::messages::session_invitation::SessionInvitation;
use crate::delivery::model::{AddressFault, Reported, SendStatus};
use crate::delivery::send::{Outcome, Outgoing, Record, send};
use crate::delivery::store::{self as sends, Place};
use crate::delivery::suppressions::store as suppressions;
use crate::failure::Failure;
use crate::ids::{SessionId, TenantId};
use crate::jobs::run::{Done, JobError};
use crate::operation::{Coded, Operation};
use crate::passcodes::issue::SendError;
use crate::passcodes::owner_store::Owner;
use crate::recipients::Phone;
use crate::table::{Key, Known, StoreError, Transaction, Write};
use crate::tenants::model::{GuardMode, SessionDelivery};
use crate::worker_run::WorkerRun;

/// How many are sent at once: a provider takes about twenty text messages a second.
const AT_ONCE: usize = 10;

/// Sends every invitation of a session that waits, and the codes that go out at its start.
///
/// # Errors
/// When something is to be tried again; what went out does not go again.
pub async fn send_all(op: &Operation<'_>, id: &SessionId) -> Result<Done, JobError> {
    let Some(whole) = load::whole(op, id).await? else { return Ok(Done::All) };
    if whole.session.require_open(op.now).is_err() {
        return Ok(Done::All);
    }
    let mut failed = None;
    for some in whole.seats.chunks(AT_ONCE) {
        for outcome in join_all(some.iter().map(|seat| invite(op, &whole, seat))).await {
            failed = failed.or(outcome.err());
        }
    }
    if whole.session.has_passcode && whole.session.delivery == SessionDelivery::OnStart {
        for some in whole.seats.chunks(AT_ONCE) {
            for outcome in join_all(some.iter().map(|seat| start(op, seat))).await {
                failed = failed.or(outcome.err());
            }
        }
    }
    match failed {
        Some(error) => Err(error),
        None => Ok(Done::All),
    }
}

/// The code that goes out before anybody is at the door. What cannot be sent now is tried again at the arrival.
async fn start(op: &Operation<'_>, seat: &Seat) -> Result<(), JobError> {
    let participant = &seat.participant;
    let is_first = participant.passcode.is_none() && participant.arrived_at.is_none();
    let is_here = participant.removed_at.is_none() && participant.entered_at.is_none();
    if !is_first || !is_here || participant.person.passcode_to.is_none() || seat.standing().is_out() {
        return Ok(());
    }
    // An operation of its own, which the audit log tells by itself: others run beside it.
    let run = WorkerRun::new("send_session_code", op.tenant.clone(), op.now, participant.id.to_string());
    let issued = issue(&run.operation(op.app).await?, seat, Way::SentAhead).await;
    run.finish(op.app).await;
    run.audit.finish(op.app, issued.as_ref().err().map(Coded::code)).await;
    match issued {
        Err(SendError::Failed(failure)) => Err(failure.into()),
        // Refused, or somebody was first: what is missing is issued at the arrival.
        Err(error) => Ok(note_unsent(op, seat, &error).await.map_err(as_failure)?),
        Ok(()) => Ok(()),
    }
}

/// What may come of a note, for a job.
fn as_failure(error: SendError) -> Failure {
    match error {
        SendError::Failed(failure) => failure,
        error => Failure::Defect(error.code().to_owned()),
    }
}

/// Sends a participant's invitation, when it waits.
async fn invite(op: &Operation<'_>, whole: &Whole, seat: &Seat) -> Result<(), JobError> {
    let participant = &seat.participant;
    let Some(index) = participant.to_be_invited() else { return Ok(()) };
    let Some(invitation) = participant.invitations.get(index) else { return Ok(()) };
    let record = InvitationSend::new(op, seat, invitation, index);
    let (tenant, session) = (&op.tenant.id, &whole.session);
    let ring = op.app.keys.ring_with(&crate::keys::KeyVersion(participant.link.kid.clone())).await?;
    let Some(token) = token::token(&ring, tenant, &session.id, &participant.id, &participant.link) else {
        return record.fail(op).await;
    };
    let settings = &op.tenant.settings;
    let (url, zone) = (token::url(session, &token), TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC));
    let said = SessionInvitation {
        firm: &settings.name,
        language: session.language(settings),
        name: Some(&participant.person.name),
        agent: &session.agent.name,
        session: &session.name,
        url: &url,
        ends_at: session.ends_at,
        time_zone: &zone,
        asks_for_code: session.has_passcode,
    };
    let defect = |error: crate::delivery::messages::RenderError| Failure::Defect(error.to_string());
    match &participant.person.invite {
        Address::Email(email) => {
            let limits = op.app.table.get(&address_key(tenant, &invitation.address)).await?;
            if suppressions::reason(limits.as_ref()).is_some() {
                return record.fail(op).await;
            }
            let mail = said.mail().map_err(defect)?;
            if !record.claim(op).await? {
                return Ok(());
            }
            record.hand_over(op, &Outgoing::Email { to: vec![email.clone()], mail }).await
        }
        Address::Phone(phone) => {
            let text = said.sms(settings.messages.max_parts).map_err(defect)?;
            let country = phone.country().map(|country| country.to_string());
            let charge = Charge::new(op.now, country.as_deref(), text.parts);
            let (sender_id, expires_at) = (settings.sender_id.clone(), session.ends_at);
            let outgoing =
                Outgoing::Sms { to: phone.clone(), text, charge: Some(charge.clone()), sender_id, expires_at };
            match record.reserve(op, phone, &charge).await? {
                Reserved::Taken(taken) => record.charged(charge, taken).hand_over(op, &outgoing).await,
                Reserved::Not => record.fail(op).await,
                Reserved::Elsewhere => Ok(()),
            }
        }
    }
}

/// Whether a text message has what it takes.
enum Reserved {
    /// It has, and its place is claimed.
    Taken(Taken),
    /// It may not go: a limit, the plan, the guard, the address.
    Not,
    /// Another process has it.
    Elsewhere,
}

/// One invitation, in its participant's record.
struct InvitationSend<'a> {
    tenant: &'a TenantId,
    session: SessionId,
    place: Place,
    invitation: &'a Invitation,
    owner: Owner,
    /// What it was charged, and the places that it took in the limits: claimed with them.
    charged: Option<(Charge, Taken)>,
    now: Timestamp,
}

impl<'a> InvitationSend<'a> {
    fn new(op: &'a Operation<'_>, seat: &Seat, invitation: &'a Invitation, index: usize) -> Self {
        let (tenant, session, participant) = (&op.tenant.id, &seat.session.id, &seat.participant.id);
        let owner = owner(op, seat);
        let place = participant_store::place(tenant, session, participant, index);
        Self { tenant, session: session.clone(), place, invitation, owner, charged: None, now: op.now }
    }

    fn charged(self, charge: Charge, taken: Taken) -> Self {
        Self { charged: Some((charge, taken)), ..self }
    }

    /// It does not go out, for a reason that waiting does not mend soon enough.
    async fn fail(&self, op: &Operation<'_>) -> Result<(), JobError> {
        let failed = Transaction::<JobError>::new()
            .learn("send", self.place.give_up())
            .learn("session", self.owner.changed(self.now));
        op.commit(failed, &mut Known::default()).await?;
        Ok(())
    }

    async fn hand_over(&self, op: &Operation<'_>, outgoing: &Outgoing) -> Result<(), JobError> {
        match send(op.app, self.tenant, outgoing, self, self.now).await? {
            Some(Outcome::Refused(refusal)) if refusal.may_pass() => Err(JobError::NotSent),
            Some(Outcome::Out { .. } | Outcome::Refused(_)) | None => Ok(()),
        }
    }

    /// Takes what a text message needs, with the claim of handing it over: in one transaction, so that it is charged once.
    async fn reserve(&self, op: &Operation<'_>, phone: &Phone, charge: &Charge) -> Result<Reserved, JobError> {
        let settings = &op.tenant.settings;
        if settings.allows_destination(phone).is_err() {
            return Ok(Reserved::Not);
        }
        let allowance = Allowance::new(self.tenant, std::slice::from_ref(&self.invitation.address), None);
        let block = block_key(op, phone);
        let is_guarded = settings.guard.mode == GuardMode::Enforce;
        let breakers = is_guarded.then(|| guard::count::keys(self.tenant, phone)).into_iter().flatten();
        let keys = allowance.keys().chain([block.clone(), ledger::key(self.tenant, &charge.month)]).chain(breakers);
        let keys: Vec<Key> = keys.collect();
        let mut known = op.app.table.read(keys).await?;
        loop {
            let is_suppressed = allowance.suppressed(0, &known).is_some();
            if is_suppressed || is_guarded && !guard::count::is_closed(op, phone, &known) {
                return Ok(Reserved::Not);
            }
            let taken = allowance.take(&known, &settings.policies, op.now, &op.app.random);
            let of_block = take_block(block.clone(), &known, op.now, &op.app.random);
            let (Ok(taken), Ok(of_block)) = (taken, of_block) else { return Ok(Reserved::Not) };
            if !has_room(op, charge, &mut known).await? {
                return Ok(Reserved::Not);
            }
            let taken = taken.and(of_block);
            let transaction = Transaction::<JobError>::new()
                .judge("send", self.claimed(), |_| Some(JobError::NotSent))
                .judge("session", self.still_open(), |_| Some(JobError::NotSent))
                .learn_each("limits", taken.writes(op.now))
                .learn("ledger", charge.reserve(self.tenant));
            match op.commit(transaction, &mut known).await {
                Ok(committed) if committed.is_done() => return Ok(Reserved::Taken(taken)),
                Ok(_) => {}
                Err(JobError::NotSent) => return Ok(Reserved::Elsewhere),
                Err(error) => return Err(error),
            }
        }
    }

    /// Claims a mail, for who is invited still; whether nobody has it, and the session is open.
    async fn claim(&self, op: &Operation<'_>) -> Result<bool, JobError> {
        let transaction =
            Transaction::<JobError>::new().learn("send", self.claimed()).learn("session", self.still_open());
        Ok(op.commit(transaction, &mut Known::default()).await?.is_done())
    }

    fn claimed(&self) -> Write {
        participant_store::claim(&self.place, self.invitation.send.generation, self.now)
    }

    /// It is open, and whoever watches is told that the invitation is on its way.
    fn still_open(&self) -> Write {
        store::changed(self.tenant, &self.session, self.now)
    }

    fn suppressing(&self, fault: Option<AddressFault>) -> impl Iterator<Item = Write> + use<> {
        let send = &self.invitation.send;
        let suppress =
            |reason| suppressions::suppress_send(self.tenant, &self.invitation.address, send, reason, self.now);
        let writes = fault.map(suppress);
        writes.into_iter().flatten()
    }

    fn given_back(&self, refusal: Refusal) -> (Option<Write>, Vec<Write>) {
        let Some((charge, taken)) = &self.charged else { return (None, Vec::new()) };
        // An address that refuses keeps its slots, or a caller in a loop would call the provider without end.
        let slots = if refusal.may_pass() { taken.release().collect() } else { Vec::new() };
        (Some(charge.refund(self.tenant)), slots)
    }
}

impl Record for InvitationSend<'_> {
    /// Claimed before, with what it needs.
    fn claim(&self, _: Timestamp) -> Option<Write> {
        None
    }

    fn parts<'c>(
        &self,
        outcome: &Outcome,
        known: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure> {
        let transaction = transaction.learn("session", self.owner.changed(self.now));
        match outcome {
            Outcome::Out { status, message_id } => {
                let transaction = transaction.learn("send", self.place.mark(*status));
                let Some(id) = message_id else { return transaction };
                let early = sends::early(id, known).ok().flatten();
                let remembered = sends::remember(id, self.tenant, &self.place, early, self.now);
                let suppressed = self.suppressing(early.and_then(|early| early.about));
                transaction.learn("message", remembered).learn_each("suppression", suppressed)
            }
            Outcome::Refused(refusal) => {
                let (refund, slots) = self.given_back(*refusal);
                // Another time it may go out.
                let write = if refusal.may_pass() { self.place.release() } else { self.place.mark(SendStatus::Failed) };
                transaction.learn("send", write).learn_each("refund", refund).learn_each("limits", slots).learn_each(
                    "suppression",
                    self.suppressing(AddressFault::of_refusal(*refusal, self.invitation.send.channel)),
                )
            }
        }
    }

    fn early(&self, outcome: &Outcome, known: &Known) -> Result<Option<Reported>, StoreError> {
        sends::early_at(&self.place, outcome.message_id(), known)
    }
}
