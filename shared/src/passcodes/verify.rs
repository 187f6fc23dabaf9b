//! Verification: **charge, compare, consume**.
//!
//! 1. Charge: one transaction adds the attempt, if the passcode is pending, unexpired and under its limit, and one more
//!    failure to each of the recipient's addresses. Nothing is compared before it has committed (R4, R5).
//! 2. Compare, in constant time.
//! 3. Consume: pending becomes verified, for the same generation, before the expiry, in one conditional write (R3).
//!
//! Never put the comparison into the first write's condition and count failures afterwards: parallel guesses would all
//! be tested before any is counted.

use std::sync::Arc;

use super::code::Code;
use super::document::{VerifiedDocument, require_pending};
use super::failures::{self, Streak};
use super::gate::RACES;
use super::issue::context_hash;
use super::model::{Context, StoredStatus};
use super::store::{self, IS_PENDING, Stored};
use crate::delivery::ledger;
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::problem::{Over, Problem};
use crate::ids::{PasscodeId, TenantId};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::table::{AddressHash, Item, Key, Write, WriteError};
use crate::telemetry::Measures;

/// What a caller submits.
#[derive(Debug)]
pub struct Submission {
    /// The code.
    pub code: Code,
    /// The context that the caller is about to act on, compared with the issued one.
    pub context: Option<Context>,
}

/// A passcode that a right code consumed.
pub struct Consumed(pub Stored);

/// Checks a code and makes the answer.
///
/// # Errors
/// 400, 404, 409, 410, 422, 423, 503; never an approval without a consumed record.
pub async fn verify(op: &Operation<'_>, id: &PasscodeId, submission: Submission) -> Result<Answer, Problem> {
    let mut answer = None;
    let checked = check(op, id, submission, &mut |stored| {
        let made = Answer::json(200, &VerifiedDocument::new(&stored.passcode, op.now))?;
        answer = Some(made.clone());
        Ok((made, Vec::new()))
    })
    .await?;
    match checked {
        Checked::Replayed(answer) => Ok(answer),
        Checked::Consumed(_) => answer.ok_or_else(|| Problem::TemporarilyUnavailable("no answer was made".into())),
    }
}

/// What a check came to, when it was not refused.
pub enum Checked {
    /// The same request was answered before.
    Replayed(Answer),
    /// The code was right, and is used up now.
    Consumed(Box<Stored>),
}

/// What a right code leads to: the answer to keep under the idempotency key, and further writes for the consuming
/// transaction (a grant, for instance).
pub type OnRight<'f> = dyn FnMut(&Stored) -> Result<(Answer, Vec<Write>), Problem> + Send + 'f;

/// Checks a code. Every path that checks one goes through here, so that the same limits hold on all of them (R9).
///
/// # Errors
/// As [`verify`].
pub async fn check(
    op: &Operation<'_>,
    id: &PasscodeId,
    submission: Submission,
    on_right: &mut OnRight<'_>,
) -> Result<Checked, Problem> {
    let charged = charge(op, id, &submission).await.inspect_err(|problem| {
        if matches!(problem, Problem::Gone(Over::Expired)) {
            op.audit.measure(Measures::one("Expired"));
        }
    });
    let (charged, ring) = match charged? {
        Charged::Replayed(answer) => return Ok(Checked::Replayed(answer)),
        Charged::Yes(stored, ring) => (stored, ring),
    };
    let verdict = compare(op, &ring, &charged, &submission)?;
    match verdict {
        Verdict::Right => consume(op, *charged, on_right).await,
        Verdict::Wrong => refuse(op, Problem::IncorrectCode(charged.passcode.attempts_remaining())).await,
        Verdict::OtherContext => refuse(op, Problem::ContextMismatch(charged.passcode.attempts_remaining())).await,
    }
}

enum Charged {
    Replayed(Answer),
    /// The record with this attempt counted, and a ring that has its key.
    Yes(Box<Stored>, Arc<KeyRing>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Right,
    Wrong,
    OtherContext,
}

async fn charge(op: &Operation<'_>, id: &PasscodeId, submission: &Submission) -> Result<Charged, Problem> {
    let tenant = &op.tenant.id;
    let key = Key::passcode(tenant, id);
    let mut keys = vec![key.clone()];
    keys.extend(op.guard.iter().map(|guard| guard.key().clone()));
    let mut items = op.app.table.get_many(&keys).await?.into_iter();
    let record = items.next().flatten();
    let row = items.next().flatten();
    let mut is_take_over = false;
    if let Some(guard) = &op.guard {
        match guard.judge(row.as_ref(), op.now)? {
            Found::Replay(answer) => return Ok(Charged::Replayed(answer)),
            Found::Nothing => {}
            // The first request died. If it consumed, its answer was stored in the same transaction, so it did not:
            // this one is an attempt of its own.
            Found::Abandoned(_) => is_take_over = true,
        }
    }
    let Some(record) = record else { return Err(unknown(op, id, &submission.code)) };
    let mut stored = readable(op, &record, id)?;
    op.audit.about(id.as_str(), Some(&stored.passcode.to));
    let mut streaks = read_streaks(op, tenant, &stored.addresses).await?;
    for _ in 0..RACES {
        if submission.code.length() != usize::try_from(stored.passcode.code_length).unwrap_or(0) {
            let digits = stored.passcode.code_length;
            return Err(Problem::invalid("/code", format!("The code has exactly {digits} ASCII digits.")));
        }
        require_pending(&stored.passcode, op.now)?;
        for streak in &streaks {
            streak.admit(op.now)?;
        }
        // Before anything is charged: a key ring that cannot derive this code must not cost an attempt (R54).
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        // Whoever has the leaked key could derive this code: it proves nothing. A resend makes another one (R70).
        if ring.is_struck_out(&stored.kid) {
            return Err(Problem::Gone(Over::Expired));
        }
        let mut writes = vec![charge_attempt(op, &stored)];
        for (address, streak) in stored.addresses.iter().zip(&streaks) {
            writes.push(streak.charge(Key::address_failures(tenant, address), op.now));
        }
        let guard_index = writes.len();
        writes.extend(op.guard.as_ref().map(|guard| match is_take_over {
            true => guard.take_over(id.as_str(), op.now),
            false => guard.begin(id.as_str(), op.now),
        }));
        match op.app.table.transact(writes).await {
            Ok(()) => {
                stored.passcode.attempts += 1;
                return Ok(Charged::Yes(Box::new(stored), ring));
            }
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                if let Some(guard) = op.guard.as_ref().filter(|_| refusals.refused(guard_index)) {
                    return match guard.judge(refusals.item(guard_index), op.now)? {
                        Found::Replay(answer) => Ok(Charged::Replayed(answer)),
                        Found::Nothing | Found::Abandoned(_) => Err(Problem::RequestInProgress),
                    };
                }
                if refusals.refused(0) {
                    let item = refusals.item(0).ok_or(Problem::NotFound)?;
                    stored = readable(op, item, id)?;
                }
                for (index, streak) in streaks.iter_mut().enumerate() {
                    if refusals.refused(index + 1) {
                        *streak = Streak::read(refusals.item(index + 1));
                    }
                }
            }
        }
    }
    Err(Problem::TemporarilyUnavailable("too many attempts for one recipient at once".into()))
}

fn readable(op: &Operation<'_>, item: &Item, id: &PasscodeId) -> Result<Stored, Problem> {
    let stored = store::read(item, id)?;
    if stored.passcode.is_readable(op.now) { Ok(stored) } else { Err(Problem::NotFound) }
}

/// The same work as for a passcode that exists (R12).
fn unknown(op: &Operation<'_>, id: &PasscodeId, submitted: &Code) -> Problem {
    if let Some(key) = op.ring.derive(&op.ring.current(), "code") {
        let binding = super::code::Binding {
            tenant: &op.tenant.id,
            passcode: id,
            generation: 0,
            purpose: "",
            recipient: &[0; 32],
            salt: &[0; 16],
        };
        std::hint::black_box(Code::derive(&key, &binding, 6).matches(submitted));
    }
    Problem::NotFound
}

async fn read_streaks(
    op: &Operation<'_>,
    tenant: &TenantId,
    addresses: &[AddressHash],
) -> Result<Vec<Streak>, Problem> {
    let keys: Vec<_> = addresses.iter().map(|address| Key::address_failures(tenant, address)).collect();
    let items = op.app.table.get_many(&keys).await?;
    Ok(items.iter().map(|item| Streak::read(item.as_ref())).collect())
}

/// `#attempts = :seen` makes every attempt's number its own, so that the remaining attempts in the answer are true.
fn charge_attempt(op: &Operation<'_>, stored: &Stored) -> Write {
    Write::update(Key::passcode(&op.tenant.id, &stored.passcode.id), "SET #attempts = :next")
        .when(format!("{IS_PENDING} AND #attempts = :seen AND #generation = :generation"))
        .value(":pending", "pending")
        .value(":now", op.now)
        .value(":seen", stored.passcode.attempts)
        .value(":next", stored.passcode.attempts + 1)
        .value(":generation", stored.passcode.generation)
}

fn compare(op: &Operation<'_>, ring: &KeyRing, stored: &Stored, submission: &Submission) -> Result<Verdict, Problem> {
    use subtle::ConstantTimeEq;
    let right = store::derive_code(ring, &op.tenant.id, stored)?;
    let is_right = right.matches(&submission.code) && !stored.is_decoy;
    let is_same_context = match &submission.context {
        None => true,
        Some(context) => {
            let issued = stored.context_hash.clone().unwrap_or_else(|| context_hash(op, &Context::EMPTY));
            bool::from(context_hash(op, context).ct_eq(&issued))
        }
    };
    Ok(match (is_same_context, is_right) {
        // Whatever the code: a caller that asks about another context learns nothing about it.
        (false, _) => Verdict::OtherContext,
        (true, true) => Verdict::Right,
        (true, false) => Verdict::Wrong,
    })
}

async fn consume(op: &Operation<'_>, mut stored: Stored, on_right: &mut OnRight<'_>) -> Result<Checked, Problem> {
    let tenant = &op.tenant.id;
    let (answer, further) = on_right(&stored)?;
    // Ours alone: after a lost answer it tells whether the record was consumed by this request.
    let nonce = op.app.random.token();
    let consume = Write::update(
        Key::passcode(tenant, &stored.passcode.id),
        "SET #status = :verified, #verified_at = :now, #consumed_by = :nonce REMOVE #sealed",
    )
    .when(
        "#status = :pending AND attribute_not_exists(#superseded_by) AND #expires > :now AND #generation = :generation",
    )
    .value(":verified", "verified")
    .value(":pending", "pending")
    .value(":now", op.now)
    .value(":nonce", nonce.as_str())
    .value(":generation", stored.passcode.generation);
    let mut writes = vec![consume];
    writes.extend(stored.proven().map(|address| failures::reset(Key::address_failures(tenant, address))));
    writes.push(ledger::count(tenant, op.now, op.app.random.below(ledger::SHARDS), &[("verified", 1)]));
    writes.extend(op.guard.as_ref().map(|guard| guard.finish(&answer, op.now)));
    writes.extend(further);
    let audit = op.audit.write(&op.app.random, "ok");
    let is_audited = audit.is_some();
    writes.extend(audit);
    match op.app.table.transact(writes).await {
        Ok(()) => {}
        Err(WriteError::Store(error)) => return Err(error.into()),
        Err(WriteError::Refused(refusals)) => {
            let item = refusals.item(0).ok_or(Problem::NotFound)?;
            let now_stored = store::read(item, &stored.passcode.id)?;
            if now_stored.consumed_by.as_deref() != Some(nonce.as_str()) {
                let problem =
                    require_pending(&now_stored.passcode, op.now).err().unwrap_or(Problem::Gone(Over::Superseded));
                return refuse(op, problem).await;
            }
        }
    }
    if is_audited {
        op.audit.written();
    }
    op.audit.measure(Measures::one("Verified"));
    stored.passcode.stored = StoredStatus::Verified;
    stored.passcode.verified_at = Some(op.now);
    Ok(Checked::Consumed(Box::new(stored)))
}

/// Keeps the refusal under the idempotency key and in the audit log, in one write.
async fn refuse(op: &Operation<'_>, problem: Problem) -> Result<Checked, Problem> {
    let name = match problem {
        Problem::Gone(Over::Expired) => "Expired",
        _ => "Incorrect",
    };
    op.audit.measure(Measures::one(name));
    if let Some(guard) = &op.guard {
        let mut writes = vec![guard.finish_with_problem(&problem, op.request_id, op.now)];
        let audit = op.audit.write(&op.app.random, problem.code());
        let is_audited = audit.is_some();
        writes.extend(audit);
        op.app.table.transact(writes).await?;
        if is_audited {
            op.audit.written();
        }
    }
    Err(problem)
}
