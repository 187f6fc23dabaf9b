//! The order of a check, the same for every proof.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::idempotency::{Conflict, Earlier};
use crate::operation::{Coded, Operation};
use crate::table::{Key, Known, StoreError, Transaction};

/// Something that somebody claims to know or have, and how it is checked.
pub trait Attempt: Send {
    /// What a right one leads to: the document that callers see.
    type Proven: Serialize + DeserializeOwned + Send;
    /// Why it is refused.
    type Error: Coded + Serialize + DeserializeOwned + From<Conflict> + From<StoreError> + Send;

    /// The id of what is checked, under which an abandoned attempt is found again.
    fn subject(&self) -> &str;

    /// What must be known before anything can be charged.
    fn keys(&self) -> Vec<Key>;

    /// Counts the attempt, wherever it counts, before anything is compared.
    ///
    /// # Errors
    /// Why nothing may be compared: nothing is charged then.
    fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> impl Future<Output = Result<Transaction<'static, Self::Error>, Self::Error>> + Send;

    /// Compares, in constant time. Writes nothing.
    ///
    /// # Errors
    /// What was wrong, with what is left.
    fn compare(&mut self, op: &Operation<'_>, known: &Known) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// What a wrong one leads to besides what was charged: counts that many share, and that nothing waits for.
    ///
    /// # Errors
    /// When the table does not answer.
    fn was_wrong(
        &self,
        _op: &Operation<'_>,
        _known: &mut Known,
    ) -> impl Future<Output = Result<(), StoreError>> + Send {
        std::future::ready(Ok(()))
    }

    /// Reads what using it up needs besides, before each try of it.
    ///
    /// # Errors
    /// As [`consume`](Self::consume).
    fn prepare(
        &mut self,
        _op: &Operation<'_>,
        _known: &mut Known,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send {
        std::future::ready(Ok(()))
    }

    /// Uses up what was proven, once, with whatever follows from it.
    ///
    /// # Errors
    /// Why there is nothing to use up any more.
    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<Self::Proven, Self::Error>;
}

/// What uses up what was proven and what the proof comes to, or why there is nothing to use up any more.
pub type Consumption<P, E> = Result<(Transaction<'static, E>, P), E>;

/// Checks it. Every path that checks something that can be guessed goes through here, so that the same limits hold on all
/// of them (R9).
///
/// # Errors
/// The attempt's.
pub async fn check<A: Attempt>(op: &Operation<'_>, attempt: &mut A) -> Result<A::Proven, A::Error> {
    let mut known = op.read(attempt.keys()).await?;
    loop {
        match op.earlier(&known)? {
            Some(Earlier::Outcome(outcome)) => return outcome,
            // The first request died. Had it consumed, its outcome would be in the same transaction; so it did not, and
            // this one is an attempt of its own.
            Some(Earlier::Abandoned(_)) | None => {}
        }
        let charge = attempt.charge(op, &known).await?;
        if op.commit(op.begin(charge, attempt.subject()), &mut known).await?.is_done() {
            break;
        }
    }
    if let Err(wrong) = attempt.compare(op, &known).await {
        attempt.was_wrong(op, &mut known).await?;
        return refuse(op, &mut known, wrong).await;
    }
    loop {
        match use_up(op, attempt, &mut known).await {
            Ok(Some(proven)) => return Ok(proven),
            Ok(None) => {}
            Err(error) if error.is_final() => return refuse(op, &mut known, error).await,
            Err(error) => return Err(error),
        }
    }
}

/// Uses it up, unless something else stood there than was known.
async fn use_up<A: Attempt>(
    op: &Operation<'_>,
    attempt: &mut A,
    known: &mut Known,
) -> Result<Option<A::Proven>, A::Error> {
    attempt.prepare(op, known).await?;
    let (consume, proven) = attempt.consume(op, known)?;
    let committed = op.commit(op.conclude(consume, &proven)?, known).await?;
    Ok(committed.is_done().then_some(proven))
}

/// Keeps a final refusal under the idempotency key, with the audit record, in one write.
async fn refuse<T, E>(op: &Operation<'_>, known: &mut Known, error: E) -> Result<T, E>
where
    E: Coded + Serialize + From<StoreError>,
{
    if op.idempotency.is_some() && error.is_final() {
        let transaction = op.concluding_refusal(Transaction::<E>::new(), &error)?;
        op.commit(transaction, known).await?;
    }
    Err(error)
}
