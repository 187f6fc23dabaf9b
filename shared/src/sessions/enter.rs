//! Passing the door: the code of a participant, checked as every code is, with the session's own budget of attempts on top; or
//! nothing, where no code is asked for. What it comes to is a code of a minute for the firm's application, made in the write that
//! lets them in.

use super::entry::{Entry, VerifiedBy};
use super::load::Seat;
use super::model::{ATTEMPTS, ENTRIES};
use super::{Obstacle, SessionError, entry_store, events, participant_store, store};
use crate::attempts::{Attempt, Consumption, check};
use crate::code::Code;
use crate::ids::PasscodeId;
use crate::one_time_code_store as codes;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::passcodes::store::Stored;
use crate::passcodes::verify::{CodeAttempt, OnRight, Submission, VerifyError, note};
use crate::return_url;
use crate::table::{Item, Key, Known, Transaction};

/// How somebody who is asked nothing proved themselves.
const BY_LINK: VerifiedBy = VerifiedBy::None;

/// Why a code let nobody in.
#[derive(Debug)]
pub enum EnterError {
    /// The session, or who is asked.
    Session(SessionError),
    /// The code, or its passcode: as for every code.
    Code(VerifyError),
}

impl<T: Into<SessionError>> From<T> for EnterError {
    fn from(error: T) -> Self {
        Self::Session(error.into())
    }
}

/// Lets somebody in who is asked nothing: where they go; `None` when they changed since they were read.
///
/// # Errors
/// [`SessionError`].
pub(super) async fn without_code(op: &Operation<'_>, seat: &Seat) -> Result<Option<String>, SessionError> {
    let (session, participant) = (&seat.session, &seat.participant);
    let code = op.app.random.token();
    let url = url(op, seat, &code)?;
    let place = participant_store::key(&op.tenant.id, &session.id, &participant.id);
    let item = op.app.table.get(&place).await?;
    let seen = participant_store::seen(item.as_ref())?.filter(|seen| seen.assignment == participant.assignment);
    let seen = seen.ok_or(SessionError::NotFound)?;
    if seen.entries >= ENTRIES {
        return Err(SessionError::NotNow(Obstacle("The participant entered too often.")));
    }
    let over = |_: Option<&Item>| Some(SessionError::NotFound);
    let transaction = Transaction::<SessionError>::new()
        .judge("session", store::changed(&op.tenant.id, &session.id, op.now), over)
        .learn("participant", participant_store::enter(place, &seen, op.now))
        .learn("entry", entry(op, seat, &code, BY_LINK));
    let transaction = op.announce(transaction, &events::arrived(session, participant, op.now))?;
    let transaction = op.announce(transaction, &events::entered(session, participant, BY_LINK, op.now))?;
    let committed = op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(committed.is_done().then_some(url))
}

/// Checks the code of a participant: where they go when it is right.
///
/// # Errors
/// [`EnterError`].
pub async fn enter(op: &Operation<'_>, seat: &Seat, code: Code) -> Result<String, EnterError> {
    seat.session.require_open(op.now).map_err(SessionError::from)?;
    let is_at_the_door = seat.participant.arrived_at.is_some() && seat.participant.entered_at.is_none();
    let passcode = seat.passcode.as_ref().filter(|_| is_at_the_door);
    let stored = passcode.ok_or(EnterError::Session(SessionError::NotWaiting))?;
    let entry_code = op.app.random.token();
    // Before anything is charged: there is somewhere to go.
    let url = url(op, seat, &entry_code)?;
    let on_right: OnRight<'_, ()> = &|_| ((), Vec::new());
    let (id, owner) = (&stored.passcode.id, seat.participant.id.as_str());
    let submission = Submission { code, context: None };
    let code = CodeAttempt::new(op, id, submission, on_right).owned_by(owner).telling();
    let mut attempt = AtTheDoor::new(op, (seat, stored), code, &entry_code);
    let outcome = check(op, &mut attempt).await;
    if note(op, &outcome) {
        attempt.code.settle(op, outcome.is_ok()).await;
    }
    op.audit.about(owner, Some(&seat.participant.person.counted().masked()));
    match outcome {
        Ok(()) => Ok(url),
        Err(error) => Err(EnterError::Code(error)),
    }
}

/// Where a participant goes with the code of an entry.
fn url(op: &Operation<'_>, seat: &Seat, code: &str) -> Result<String, SessionError> {
    let gone = SessionError::NotNow(Obstacle("The firm does not receive anybody at this address any more."));
    return_url::with_code(&seat.session.enter_url, &op.tenant.settings.web_origins, code).ok_or(gone)
}

fn entry(op: &Operation<'_>, seat: &Seat, code: &str, verified_by: VerifiedBy) -> crate::table::Write {
    let entry = Entry {
        session: seat.session.id.clone(),
        participant: seat.participant.id.clone(),
        assignment: seat.participant.assignment,
        entered_at: op.now,
        verified_by,
        expires_at: op.now + codes::VALIDITY,
        used_at: None,
    };
    entry_store::create(entry_store::key(&op.tenant.id, code), &entry)
}

/// A code at the door: the passcode's own check, with the address's attempts in this session where it is charged, and the entry
/// where it is used up.
struct AtTheDoor<'a> {
    seat: &'a Seat,
    stored: &'a Stored,
    code: CodeAttempt<'a, ()>,
    entry_code: &'a str,
    head: Key,
    place: Key,
    tries: Key,
    /// Attempts in this session, this one included.
    attempts: u32,
}

impl<'a> AtTheDoor<'a> {
    fn new(
        op: &Operation<'_>,
        (seat, stored): (&'a Seat, &'a Stored),
        code: CodeAttempt<'a, ()>,
        entry_code: &'a str,
    ) -> Self {
        let (tenant, session) = (&op.tenant.id, &seat.session.id);
        Self {
            seat,
            stored,
            code,
            entry_code,
            head: store::key(tenant, session),
            place: participant_store::key(tenant, session, &seat.participant.id),
            tries: store::tries_key(tenant, session, &seat.counted),
            attempts: seat.attempts,
        }
    }

    /// Whoever is asked for this passcode still, as they are known to be.
    fn seen(&self, known: &Known) -> Result<participant_store::Seen, VerifyError> {
        let id: &PasscodeId = &self.stored.passcode.id;
        let seen = participant_store::seen(known.get(&self.place))?.filter(|seen| {
            seen.assignment == self.seat.participant.assignment && seen.passcode.as_deref() == Some(id.as_str())
        });
        seen.ok_or(VerifyError::Over(Over::Superseded))
    }

    /// What is left, where the session leaves fewer attempts than the passcode.
    fn bounded(&self, error: VerifyError) -> VerifyError {
        match error {
            VerifyError::Incorrect { attempts_remaining } => VerifyError::Incorrect {
                attempts_remaining: attempts_remaining.min(ATTEMPTS.saturating_sub(self.attempts)),
            },
            error => error,
        }
    }
}

impl Attempt for AtTheDoor<'_> {
    type Proven = ();
    type Error = VerifyError;

    fn subject(&self) -> &str {
        self.code.subject()
    }

    fn keys(&self) -> Vec<Key> {
        let own = [self.head.clone(), self.place.clone(), self.tries.clone()];
        self.code.keys().into_iter().chain(own).collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, VerifyError>, VerifyError> {
        self.seen(known)?;
        let tries = store::tries(known.get(&self.tries));
        if tries >= ATTEMPTS {
            return Err(VerifyError::Over(Over::AttemptsExhausted));
        }
        let charge = self.code.charge(op, known).await?;
        self.attempts = tries + 1;
        let (tenant, session) = (&op.tenant.id, &self.seat.session);
        let over = |_: Option<&Item>| Some(VerifyError::Over(Over::Canceled));
        Ok(charge
            .judge("session", store::changed(tenant, &session.id, op.now), over)
            .learn("attempts", store::charge(self.tries.clone(), tries, session)))
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), VerifyError> {
        self.code.compare(op, known).await.map_err(|error| self.bounded(error))?;
        // A test recipient proves nothing (R60): its code is never right here.
        if self.code.is_of_a_test() { Err(self.bounded(self.code.incorrect())) } else { Ok(()) }
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<(), VerifyError> {
        let seen = self.seen(known)?;
        let (session, participant, passcode) = (&self.seat.session, &self.seat.participant, &self.stored.passcode);
        let is_revealed = seen.revealed.as_deref() == Some(passcode.id.as_str());
        let verified_by = VerifiedBy::of(passcode, is_revealed);
        let over = |_: Option<&Item>| Some(VerifyError::Over(Over::Canceled));
        let (transaction, ()) = self.code.consume(op, known)?;
        let transaction = transaction
            .judge("session", store::changed(&op.tenant.id, &session.id, op.now), over)
            .learn("participant", participant_store::enter(self.place.clone(), &seen, op.now))
            .learn("entry", entry(op, self.seat, self.entry_code, verified_by));
        let transaction = op.announce(transaction, &events::entered(session, participant, verified_by, op.now))?;
        // The audit record of an entry is the participant's, not the passcode's.
        op.audit.about(participant.id.as_str(), Some(&participant.person.counted().masked()));
        Ok((transaction, ()))
    }
}
