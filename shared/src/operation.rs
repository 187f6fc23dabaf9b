//! What every flow is given: whose request it is, the keys, the moment, and where to leave its trace. And what every
//! transaction of a request has besides its own parts: the idempotency row, the audit record, counts, and jobs.

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::App;
use crate::audit::AuditTrail;
use crate::events::Event;
use crate::idempotency::{Conflict, Earlier, Idempotency};
use crate::jobs::store::{self as job_store, JobKey};
use crate::jobs::{Job, Recorded};
use crate::keys::KeyRing;
use crate::principal::Principal;
use crate::table::{Committed, Key, Known, StoreError, Transaction};
use crate::telemetry::Measures;
use crate::tenants::model::Tenant;
use crate::webhooks::announce::announce;

/// One operation of one tenant.
#[derive(Clone)]
pub struct Operation<'a> {
    /// The application.
    pub app: &'a App,
    /// Who acts.
    pub principal: &'a Principal,
    /// The tenant.
    pub tenant: &'a Arc<Tenant>,
    /// The keys.
    pub ring: Arc<KeyRing>,
    /// The moment at which it is decided.
    pub now: Timestamp,
    /// The audit log.
    pub audit: &'a AuditTrail,
    /// The jobs that it records.
    pub jobs: &'a Recorded,
    /// The idempotency row, when the caller sent a key.
    pub idempotency: Option<&'a Idempotency>,
}

/// An error that the audit log and an idempotency row can keep.
pub trait Coded {
    /// The stable code, as callers see it.
    fn code(&self) -> &'static str;

    /// Whether it is the outcome of the request. What is not the caller's doing, or could be otherwise in a moment, is
    /// none: the same idempotency key may try again.
    fn is_final(&self) -> bool;
}

impl Operation<'_> {
    /// Reads what a flow needs, and the idempotency row with it.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn read(&self, keys: impl IntoIterator<Item = Key>) -> Result<Known, StoreError> {
        let row = self.idempotency.map(|row| row.key().clone());
        self.app.table.read(keys.into_iter().chain(row)).await
    }

    /// What an earlier request with the same idempotency key left, as far as it is known.
    ///
    /// # Errors
    /// When the key came with another request, or the first one still runs.
    pub fn earlier<T, E>(&self, known: &Known) -> Result<Option<Earlier<T, E>>, E>
    where
        T: DeserializeOwned,
        E: DeserializeOwned + From<Conflict> + From<StoreError>,
    {
        match self.idempotency {
            Some(row) => row.judge(known.get(row.key()), self.now),
            None => Ok(None),
        }
    }

    /// The origin of the page on which a code that is sent now is typed, where it is one of ours: the code's last line names
    /// its host (R25), whatever the firm's own is.
    #[must_use]
    pub fn pages_origin(&self) -> Option<String> {
        let is_ours = matches!(self.principal, Principal::Visitor { .. });
        self.app.public_url().filter(|_| is_ours).map(|url| format!("https://{}", url.host()))
    }

    /// The transaction that begins the work: with the idempotency row, before everything else. `subject` is the id under
    /// which the work can be found again.
    #[must_use]
    pub fn begin<'c, E>(&self, transaction: Transaction<'c, E>, subject: &str) -> Transaction<'c, E> {
        match self.idempotency {
            Some(row) => transaction.first_learn("idempotency key", row.begin(subject, self.now)),
            None => transaction,
        }
    }

    /// The transaction that finishes the work: with the outcome under the idempotency key, and the audit record.
    ///
    /// # Errors
    /// When the document cannot be written as JSON.
    pub fn conclude<'c, E>(
        &'c self,
        transaction: Transaction<'c, E>,
        document: &impl Serialize,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let row = self.idempotency.map(|row| row.finish(document, self.now)).transpose()?;
        Ok(self.audited(with_row(transaction, row), "ok"))
    }

    /// The transaction that is all of the work: the outcome is kept as it begins, unless another request was first.
    ///
    /// # Errors
    /// When the document cannot be written as JSON.
    pub fn begin_concluded<'c, E>(
        &self,
        transaction: Transaction<'c, E>,
        document: &impl Serialize,
    ) -> Result<Transaction<'c, E>, StoreError> {
        Ok(match self.idempotency {
            Some(row) => transaction.first_learn("idempotency key", row.begin_concluded(document, self.now)?),
            None => transaction,
        })
    }

    /// As [`conclude`](Self::conclude), for work that ends in a refusal: one that is final is kept, after any other the key
    /// may be used again.
    ///
    /// # Errors
    /// When the refusal cannot be written as JSON.
    pub fn concluding_refusal<'c, E>(
        &'c self,
        transaction: Transaction<'c, E>,
        refusal: &(impl Coded + Serialize),
    ) -> Result<Transaction<'c, E>, StoreError> {
        let Some(row) = self.idempotency else { return Ok(transaction) };
        if !refusal.is_final() {
            return Ok(transaction.always("idempotency key", row.release()));
        }
        let kept = transaction.always("idempotency key", row.finish_refused(refusal, self.now)?);
        Ok(self.audited(kept, refusal.code()))
    }

    /// With the audit record of an outcome.
    #[must_use]
    pub fn audited<'c, E>(&'c self, transaction: Transaction<'c, E>, outcome: &'static str) -> Transaction<'c, E> {
        self.audit.add_to(&self.app.random, transaction, outcome)
    }

    /// Counts, once it is committed.
    #[must_use]
    pub fn counted<'c, E>(&'c self, transaction: Transaction<'c, E>, measures: Measures) -> Transaction<'c, E> {
        transaction.then(move || self.audit.measure(measures))
    }

    /// With a job, due at a moment; it goes to the queue when the request is done.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn with_job<'c, E>(
        &self,
        transaction: Transaction<'c, E>,
        job: &Job,
        due: Timestamp,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let key = JobKey::new(due, &self.app.random);
        let record = job_store::record(&key, job, 0)?;
        let (recorded, lane) = (self.jobs.clone(), job.lane());
        Ok(transaction.always("job", record).then(move || recorded.add(lane, key)))
    }

    /// Tells the tenant's webhooks of an event, with what causes it; nothing when none subscribed.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn announce<'c, E>(
        &self,
        transaction: Transaction<'c, E>,
        event: &Event,
    ) -> Result<Transaction<'c, E>, StoreError> {
        announce(self.app, self.tenant, self.jobs, event, transaction)
    }

    /// Writes all parts or none.
    ///
    /// # Errors
    /// A part's answer, or why the table could not.
    pub async fn commit<E: From<StoreError>>(
        &self,
        transaction: Transaction<'_, E>,
        known: &mut Known,
    ) -> Result<Committed, E> {
        self.app.table.commit(transaction, known).await
    }
}

fn with_row<'c, E>(transaction: Transaction<'c, E>, row: Option<crate::table::Write>) -> Transaction<'c, E> {
    match row {
        Some(row) => transaction.always("idempotency key", row),
        None => transaction,
    }
}
