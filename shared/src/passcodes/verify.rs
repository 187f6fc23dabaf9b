//! Verification of a code: what it charges, how it compares, and what a right one uses up. The order is `attempts::check`.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use super::document::VerifiedDocument;
use super::events::{self, watch_end};
use super::issue::context_hash;
use super::model::Over;
use super::resend::forget_recipient;
use super::settle::settle;
use super::store::{self, Counted, CountedBy, Stored};
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::{Attempt, Consumption, Locked, check, store as failures};
use crate::code::{Binding, Code};
use crate::delivery::counts::{Counts, SHARDS};
use crate::delivery::model::Context;
use crate::events::EventType;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::idempotency::{Conflict, Idempotency};
use crate::ids::PasscodeId;
use crate::keys::KeyRing;
use crate::operation::{Coded, Operation};
use crate::table::{Key, Known, Transaction, Write};
use crate::telemetry::Measures;

/// What a caller submits.
#[derive(Debug)]
pub struct Submission {
    /// The code.
    pub code: Code,
    /// The context that the caller is about to act on, compared with the issued one.
    pub context: Option<Context>,
}

/// Why a code was not accepted.
#[derive(Debug, Serialize, Deserialize)]
pub enum VerifyError {
    /// There is no such passcode.
    #[serde(skip)]
    NotFound,
    /// The code has another number of digits; nothing was compared and nothing counted (R10).
    #[serde(skip)]
    Malformed(Faults),
    /// The passcode is over.
    Over(Over),
    /// Too many consecutive failures of the recipient; nothing was compared.
    #[serde(skip)]
    Locked(Locked),
    /// Not the code.
    Incorrect {
        /// Attempts that are left.
        attempts_remaining: u32,
    },
    /// Not the context that was issued.
    OtherContext {
        /// Attempts that are left.
        attempts_remaining: u32,
    },
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(VerifyError);

impl From<Conflict> for VerifyError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Coded for VerifyError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Malformed(_) => "invalid-request",
            Self::Over(over) => over.into(),
            Self::Locked(_) => "recipient-locked",
            Self::Incorrect { .. } => "incorrect-code",
            Self::OtherContext { .. } => "context-mismatch",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        matches!(self, Self::Over(_) | Self::Incorrect { .. } | Self::OtherContext { .. })
    }
}

/// Checks a code.
///
/// # Errors
/// [`VerifyError`]; never an approval without a consumed record.
pub async fn verify(
    op: &Operation<'_>,
    id: &PasscodeId,
    submission: Submission,
) -> Result<VerifiedDocument, VerifyError> {
    let approve = |stored: &Stored| (VerifiedDocument::new(stored, op.now), Vec::new());
    check_code(op, CodeAttempt::new(op, id, submission, &approve).telling()).await
}

/// Checks a code, and counts what came of it.
///
/// # Errors
/// As [`verify`].
pub async fn check_code<D: Serialize + DeserializeOwned + Send>(
    op: &Operation<'_>,
    mut attempt: CodeAttempt<'_, D>,
) -> Result<D, VerifyError> {
    let outcome = check(op, &mut attempt).await;
    if note(op, &outcome) {
        attempt.settle(op, outcome.is_ok()).await;
    }
    outcome
}

/// Counts what a check came to; whether it came to anything here, and not in an earlier request.
pub fn note<D>(op: &Operation<'_>, outcome: &Result<D, VerifyError>) -> bool {
    let name = match outcome {
        Ok(_) => "Verified",
        Err(VerifyError::Incorrect { .. } | VerifyError::OtherContext { .. }) => "Incorrect",
        Err(VerifyError::Over(Over::Expired)) => "Expired",
        Err(_) => return false,
    };
    let is_replayed = op.idempotency.and_then(Idempotency::replayed).is_some();
    if !is_replayed {
        op.audit.measure(Measures::one(name));
    }
    !is_replayed
}

/// What a right code leads to: the document, and further writes for the consuming transaction (a grant, for instance).
pub type OnRight<'a, D> = &'a (dyn Fn(&Stored) -> (D, Vec<Write>) + Sync);

/// A code, checked against a passcode. Every path that checks one goes through here.
pub struct CodeAttempt<'a, D> {
    id: &'a PasscodeId,
    record: Key,
    submission: Submission,
    on_right: OnRight<'a, D>,
    /// Places that are read with the record, because what is counted there must not show, in time either.
    read_first: Vec<Key>,
    /// The record as it was charged, and a ring that has its key.
    charged: Option<(Stored, Arc<KeyRing>)>,
    /// A place that must not show is locked: whatever the code, it is not right.
    is_doomed: bool,
    /// The owner that it must have; without one, none.
    owner: Option<&'a str>,
    /// Whether the firm's webhooks are told: of what the firm issued, not of a step within a flow of ours.
    is_told: bool,
}

impl<'a, D> CodeAttempt<'a, D> {
    /// A code for a passcode of the operation's tenant.
    #[must_use]
    pub fn new(op: &Operation<'_>, id: &'a PasscodeId, submission: Submission, on_right: OnRight<'a, D>) -> Self {
        let record = store::key(&op.tenant.id, id);
        let (read_first, charged) = (Vec::new(), None);
        let (owner, is_doomed, is_told) = (None, false, false);
        Self { id, record, submission, on_right, read_first, charged, is_doomed, owner, is_told }
    }

    /// Tells the firm's webhooks what comes of it.
    #[must_use]
    pub fn telling(self) -> Self {
        Self { is_told: true, ..self }
    }

    /// For the passcode of an owner, and of no other.
    #[must_use]
    pub fn owned_by(self, owner: &'a str) -> Self {
        Self { owner: Some(owner), ..self }
    }

    /// Reads these with the record.
    #[must_use]
    pub fn reading(self, read_first: Vec<Key>) -> Self {
        Self { read_first, ..self }
    }

    /// Whether it was charged to a test recipient's passcode, which proves nothing for an account (R60).
    #[must_use]
    pub fn is_of_a_test(&self) -> bool {
        self.charged.as_ref().is_some_and(|(stored, _)| stored.is_test())
    }

    /// That it is not the code, with what is left of the attempts.
    #[must_use]
    pub fn incorrect(&self) -> VerifyError {
        let charged = self.charged.as_ref();
        VerifyError::Incorrect {
            attempts_remaining: charged.map_or(0, |(stored, _)| stored.passcode.attempts_remaining()),
        }
    }

    /// Tells the guard what became of it.
    pub async fn settle(&self, op: &Operation<'_>, is_right: bool) {
        if let Some((stored, ring)) = &self.charged
            && (is_right || stored.passcode.attempts_remaining() == 0)
        {
            settle(op.app, op.tenant, ring, stored, is_right, op.now).await;
        }
    }

    fn failures_of(op: &Operation<'_>, counted: &Counted) -> Key {
        failures::of_address(&op.tenant.id, &counted.hash)
    }
}

impl<D: Serialize + DeserializeOwned + Send> Attempt for CodeAttempt<'_, D> {
    type Proven = D;
    type Error = VerifyError;

    fn subject(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        std::iter::once(&self.record).chain(&self.read_first).cloned().collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, VerifyError>, VerifyError> {
        let found = store::readable(known.get(&self.record), self.id, op.now)?;
        let Some(stored) = found.filter(|stored| stored.is_of(self.owner)) else {
            unknown(op, self.id, &self.submission.code);
            return Err(VerifyError::NotFound);
        };
        op.audit.about(self.id.as_str(), Some(stored.passcode.carrier().1));
        if stored.is_test() {
            op.audit.is_of_a_test();
        }
        let digits = stored.passcode.code_length;
        if self.submission.code.length() != usize::try_from(digits).unwrap_or(0) {
            let detail = format!("The code has exactly {digits} ASCII digits.");
            return Err(VerifyError::Malformed(Faults::one("/code", detail)));
        }
        if let Err(over) = stored.passcode.require_pending(op.now) {
            forget_recipient(op, &stored).await;
            return Err(VerifyError::Over(over));
        }
        let mut transaction =
            Transaction::new().learn("attempt", store::charge_attempt(&op.tenant.id, &stored, op.now));
        self.is_doomed = false;
        for counted in &stored.counted {
            let key = Self::failures_of(op, counted);
            if known.has_read(&key)
                && let Err(locked) = failures::read(known.get(&key)).admit(&RECIPIENT, op.now)
            {
                if counted.by != CountedBy::Hidden {
                    return Err(VerifyError::Locked(locked));
                }
                self.is_doomed = true;
                continue;
            }
            transaction = transaction.learn("failures", failures::charge(key, known, &RECIPIENT, op.now));
        }
        // Before anything is charged: a key ring that cannot derive this code must not cost an attempt (R54).
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        // Whoever has the leaked key could derive this code: it proves nothing. A resend makes another one (R70).
        if ring.is_struck_out(&stored.kid) {
            return Err(VerifyError::Over(Over::Expired));
        }
        let mut charged = stored;
        charged.passcode.attempts += 1;
        // Right or wrong, nobody knows yet: the job looks at what this request has made of it.
        if self.is_told && charged.passcode.attempts_remaining() == 0 {
            transaction = watch_end(op, transaction, &charged.passcode, EventType::PasscodeExhausted, op.now)?;
        }
        self.charged = Some((charged, ring));
        Ok(transaction)
    }

    async fn compare(&mut self, op: &Operation<'_>, _: &Known) -> Result<(), VerifyError> {
        let (stored, ring) = self.charged.as_ref().ok_or_else(uncharged)?;
        let right = store::derive_code(ring, &op.tenant.id, stored)?;
        let is_right = right.matches(&self.submission.code) && !stored.is_decoy && !self.is_doomed;
        let is_same_context = match &self.submission.context {
            None => true,
            Some(context) => {
                let issued = stored.context_hash.clone().unwrap_or_else(|| context_hash(op, &Context::EMPTY));
                bool::from(context_hash(op, context).ct_eq(&issued))
            }
        };
        let attempts_remaining = stored.passcode.attempts_remaining();
        match (is_same_context, is_right) {
            (true, true) => Ok(()),
            // Whatever the code: a caller that asks about another context learns nothing about it.
            (false, _) => Err(VerifyError::OtherContext { attempts_remaining }),
            (true, false) => Err(VerifyError::Incorrect { attempts_remaining }),
        }
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<D, VerifyError> {
        let (stored, _) = self.charged.as_ref().ok_or_else(uncharged)?;
        let tenant = &op.tenant.id;
        let (document, further) = (self.on_right)(stored);
        let (id, now) = (self.id.clone(), op.now);
        // What stands there instead says why; a record that is gone, or has another code, was superseded.
        let transaction = Transaction::new().judge("passcode", store::consume(tenant, stored, now), move |item| {
            let found = match store::readable(item, &id, now) {
                Ok(found) => found,
                Err(error) => return Some(error.into()),
            };
            let over = found.and_then(|found| found.passcode.require_pending(now).err());
            Some(VerifyError::Over(over.unwrap_or(Over::Superseded)))
        });
        let transaction = stored.counted.iter().fold(transaction, |transaction, counted| {
            let key = Self::failures_of(op, counted);
            if stored.proves(counted) {
                return transaction.always("failures", failures::forget(key));
            }
            // It was no failure, and it proves nothing either: as if it had not been tried.
            let is_gone =
                known.has_read(&key) && known.get(&key).is_none_or(|item| failures::read(Some(item)).count < 1);
            if is_gone { transaction } else { transaction.learn("failures", failures::take_back(key)) }
        });
        let country = stored.passcode.carried_to();
        let counts = Counts::at(now).verified(stored.is_test(), country);
        let counts = counts.write(tenant, op.app.random.below(SHARDS), now);
        let transaction = transaction.learn_each("counts", counts).learn_each("what follows", further);
        let transaction =
            if self.is_told { op.announce(transaction, &events::verified(stored, now))? } else { transaction };
        Ok((transaction, document))
    }
}

fn uncharged() -> Failure {
    Failure::Defect("a code was compared before it was charged".into())
}

/// The same work as for a passcode that exists (R12).
fn unknown(op: &Operation<'_>, id: &PasscodeId, submitted: &Code) {
    if let Some(key) = op.ring.derive(&op.ring.current(), "code") {
        let binding = Binding {
            tenant: &op.tenant.id,
            passcode: id,
            generation: 0,
            purpose: "",
            recipient: &[0; 32],
            salt: &[0; 16],
        };
        std::hint::black_box(Code::derive(&key, &binding, 6).matches(submitted));
    }
}
