//! Every write of a whole account goes through here, with what must never drift apart from it, in one transaction: the counts
//! of people, the licence that an enrolled person holds, what enabling a person brings, by which address the account is found, and
//! the devices of its factors.

use jiff::Timestamp;

use super::model::Account;
use super::people::{moved, shard_of};
use super::{address_store, people_store, store};
use crate::App;
use crate::factors::{device_store, seat_store};
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::table::{StoreError, Transaction};
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;

/// What a write of an account needs to know besides the account.
pub struct Writing<'a> {
    /// The application.
    pub app: &'a App,
    /// The firm, with its policy.
    pub tenant: &'a Tenant,
    /// The keys.
    pub ring: &'a KeyRing,
    /// The moment.
    pub now: Timestamp,
    /// The jobs that the request records.
    pub jobs: &'a Recorded,
    /// The MFA licences that the tenant's record names now, not as a cache remembers it: for who may take one.
    pub licences: Option<i64>,
}

impl<'a> Writing<'a> {
    /// Of an operation that takes no licence.
    #[must_use]
    pub fn of(op: &'a Operation<'_>) -> Self {
        Self { app: op.app, tenant: op.tenant, ring: &op.ring, now: op.now, jobs: op.jobs, licences: None }
    }

    /// Writes `after` where `before` was read, or where nothing stood. `after` is marked with what the write brings; its
    /// refusal shows the account as it is. Where the person enrols, a licence is taken: its refusal shows the seats at
    /// [`seat_store::key`], and the tenant's record where that names another number of licences by now.
    ///
    /// # Errors
    /// When the person enrols and the licences are not known: a defect.
    pub fn put<'c, E>(
        &self,
        before: Option<&Account>,
        after: &mut Account,
        transaction: Transaction<'c, E>,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let enabling = self.mark(before, after);
        let (tenant, random) = (&self.tenant.id, &self.app.random);
        let write = match before {
            None => store::create(tenant, after, self.ring, random),
            Some(before) => store::replace(tenant, after, before.version, self.ring, random),
        };
        let transaction = self.follow(before, Some(after), transaction.learn("account", write))?;
        match enabling {
            Some(enabling_ms) => {
                let job = Job::Invitation { tenant: tenant.clone(), whom: after.whom(), enabling_ms };
                self.with_job(transaction, &job)
            }
            None => Ok(transaction),
        }
    }

    /// Deletes an account as it was read; the refusal shows it as it is.
    ///
    /// # Errors
    /// As [`put`](Self::put).
    pub fn delete<'c, E>(
        &self,
        before: &Account,
        transaction: Transaction<'c, E>,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let deleted = store::delete(&self.tenant.id, before);
        self.follow(Some(before), None, transaction.learn("account", deleted))
    }

    /// When the account's own write makes the person one whom the policy enables, that is told once: a grace is counted from
    /// there, and never again. Whoever is of the staff and was not invited for the enabling that holds is invited (D4), and
    /// that is told as well; the enabling for which this write invites, epoch milliseconds.
    fn mark(&self, before: Option<&Account>, after: &mut Account) -> Option<i64> {
        let policy = &self.tenant.mfa;
        let since = after.enabled_since(policy)?;
        let was_enabled = before.is_some_and(|before| before.enabled_since(policy).is_some());
        let enabling = if was_enabled { since } else { since.max(self.now.as_millisecond()) };
        let is_staff = self.tenant.settings.roles.iter().any(|role| role.staff && role.name == after.profile.role);
        let can_be_invited = is_staff && after.profile.email.is_some() && !after.enrollment.is_enrolled();
        let enrollment = &mut after.enrollment;
        if !was_enabled {
            enrollment.enabled_at_ms.get_or_insert(enabling);
        }
        let is_invited = enrollment.invited_for_ms.is_some_and(|invited| enabling <= invited);
        if is_invited || !can_be_invited {
            return None;
        }
        enrollment.invited_for_ms = Some(enabling);
        Some(enabling)
    }

    fn with_job<'c, E>(&self, transaction: Transaction<'c, E>, job: &Job) -> Result<Transaction<'c, E>, StoreError> {
        let key = JobKey::new(self.now, &self.app.random);
        let record = jobs::record(&key, job, 0)?;
        let recorded = self.jobs.clone();
        let lane = job.lane();
        Ok(transaction.always("job", record).then(move || recorded.add(lane, key)))
    }

    /// With the counts that move, the licence that is taken or comes back, and the address by which the account is found.
    fn follow<'c, E>(
        &self,
        before: Option<&Account>,
        after: Option<&Account>,
        transaction: Transaction<'c, E>,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let tenant = &self.tenant.id;
        let Some(account) = after.or(before) else { return Ok(transaction) };
        let shard = shard_of(&account.login_id);
        let transaction = moved(before, after).into_iter().fold(transaction, |transaction, (group, count)| {
            let key = people_store::key(self.ring, tenant, &group, shard);
            transaction.always("count of people", people_store::add(key, count))
        });
        let addresses = address_store::moved(self.ring, tenant, before, after);
        let transaction = addresses.fold(transaction, |transaction, write| transaction.always("address", write));
        // A device whose factor is gone is nobody's.
        let kept = after.map(|after| after.enrollment.devices()).unwrap_or_default();
        let had = before.map(|before| before.enrollment.devices()).unwrap_or_default();
        let gone = had.into_iter().filter(|device| !kept.contains(device)).map(device_store::remove);
        let transaction = gone.fold(transaction, |transaction, write| transaction.always("device", write));
        let is_enrolled = |account: Option<&Account>| account.is_some_and(|account| account.enrollment.is_enrolled());
        Ok(match (is_enrolled(before), is_enrolled(after)) {
            (false, true) => {
                let licences = self.licences.ok_or(StoreError::Corrupt("licences"))?;
                transaction
                    .learn("licence", seat_store::take(tenant, licences))
                    .learn("licences", tenants::has_licences(tenant, licences))
                    .always("mark", seat_store::mark_due(tenant, &self.app.random))
            }
            (true, false) => transaction.always("licence", seat_store::give_back(tenant)),
            _ => transaction,
        })
    }
}
