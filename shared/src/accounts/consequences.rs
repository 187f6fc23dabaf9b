//! Every write of a whole account goes through here, with what must never drift apart from it, in one transaction: the counts
//! of people, the licence that an enrolled person holds, what enabling a person brings, what one is told who may enter the console or to
//! whose account an administrator did something, by which address and which words the account is found, and the devices of its factors.

use jiff::Timestamp;

use super::contact_change::ContactChange;
use super::model::{Account, Status};
use super::people::{moved, shard_of};
use super::{address_store, chains, people_store, store, word_store};
use crate::App;
use crate::audit::{AuditTrail, Holder};
use crate::factors::{device_store, seat_store};
use crate::jobs::model::PersonNotice;
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::principal::Principal;
use crate::table::{StoreError, Transaction, Write};
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
    /// Where it is told whose licence comes back; nowhere for what is recorded as nobody's doing.
    pub audit: Option<&'a AuditTrail>,
    /// Who asked for it.
    pub asked_by: AskedBy,
}

/// Who asked for a write, as far as it matters for what the person concerned is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// The operator: who is told of their place in the console is told that, too.
    Operator,
    /// An administrator, in the firm's console: what they do to somebody is told to that person (R68).
    Administrator,
    /// The firm's back end, which tells its people what it likes; the person themselves; nobody.
    Others,
}

impl AskedBy {
    /// Of whoever acts.
    #[must_use]
    pub fn of(principal: &Principal) -> Self {
        match principal {
            Principal::Administrator { .. } => Self::Administrator,
            Principal::Anybody
            | Principal::Operator
            | Principal::Firm { .. }
            | Principal::Visitor { .. }
            | Principal::Device { .. }
            | Principal::Worker { .. } => Self::Others,
        }
    }
}

impl<'a> Writing<'a> {
    /// Of an operation that takes no licence.
    #[must_use]
    pub fn of(op: &'a Operation<'_>) -> Self {
        Self {
            app: op.app,
            tenant: op.tenant,
            ring: &op.ring,
            now: op.now,
            jobs: op.jobs,
            licences: None,
            audit: Some(op.audit),
            asked_by: AskedBy::of(op.principal),
        }
    }

    /// Writes `after` where `before` was read, or where nothing stood. `after` is marked with what the write brings; its
    /// refusal shows the account as it is. Where the person comes to hold a licence, one is taken: its refusal shows the seats
    /// at [`seat_store::key`], and the tenant's record where that names another number of licences by now. Who enrols comes to
    /// hold one, unless they need none or `after` says that they are seatless.
    ///
    /// # Errors
    /// When the person comes to hold a licence and the licences are not known: a defect.
    pub fn put<'c, E>(
        &self,
        before: Option<&Account>,
        after: &mut Account,
        transaction: Transaction<'c, E>,
    ) -> Result<Transaction<'c, E>, StoreError> {
        let enabling = self.mark(before, after);
        let wants_seat = self.settle_seat(after);
        after.indexed = Some(chains::digest(self.ring, after));
        let (tenant, random) = (&self.tenant.id, &self.app.random);
        let write = match before {
            None => store::create(tenant, after, self.ring, random),
            Some(before) => store::replace(tenant, after, before.version, self.ring, random),
        };
        let transaction = self.follow(before, Some(after), transaction.learn("account", write))?;
        let whom = || after.whom();
        let invitation =
            enabling.map(|enabling_ms| Job::Invitation { tenant: tenant.clone(), whom: whom(), enabling_ms });
        let seat = wants_seat.then(|| Job::TakeSeat { tenant: tenant.clone(), whom: whom() });
        let told = self.told_by_administrator(before, after)?;
        let jobs = [invitation, seat, self.appointment(before, after)].into_iter().flatten().chain(told);
        jobs.into_iter().try_fold(transaction, |transaction, job| self.with_job(transaction, &job))
    }

    /// Says of an administrator whom no policy enables that they hold no licence: one that they held goes back with this write.
    /// Whether the person is to have one and has none: it is taken behind the answer, if one is free, so that no sign-in waits
    /// for it or is refused. That is so of an administrator whom a policy has come to enable, and of somebody who is an
    /// administrator no more: enrolled people whom no policy enables hold one, as ever. Without a free one they go on without.
    fn settle_seat(&self, after: &mut Account) -> bool {
        let needs_none = after.needs_no_seat(&self.tenant.mfa);
        let enrollment = &mut after.enrollment;
        enrollment.is_seatless = enrollment.is_enrolled() && (needs_none || enrollment.is_seatless);
        enrollment.is_seatless && !needs_none
    }

    /// What tells a person that they may enter the console, or do another thing there.
    fn appointment(&self, before: Option<&Account>, after: &Account) -> Option<Job> {
        let console = Some(after.profile.console?);
        let is_new = before.is_none_or(|before| before.profile.console != console);
        let can_be_told = after.status == Status::Active && after.profile.email.is_some();
        let pages = self.app.public_url().map(|public| public.pages(&self.tenant.slug));
        let notice = PersonNotice::ConsoleGiven { by_operator: self.asked_by == AskedBy::Operator, pages };
        (is_new && can_be_told).then(|| after.told(&self.tenant.id, self.now, notice))
    }

    /// What tells a person what an administrator did to their account: that it is disabled, which is told although it is, and that
    /// messages go elsewhere, which is told where they went.
    fn told_by_administrator(&self, before: Option<&Account>, after: &Account) -> Result<Vec<Job>, StoreError> {
        let Some(before) = before.filter(|_| self.asked_by == AskedBy::Administrator) else { return Ok(Vec::new()) };
        let is_disabled_now = before.status == Status::Active && after.status != Status::Active;
        let can_be_told = after.profile.email.is_some();
        let disabled = (is_disabled_now && can_be_told).then_some(PersonNotice::AccountDisabled);
        let change = ContactChange::between(before, after);
        let sealed = change.map(|change| change.seal(self.ring, &self.app.random, &after.id)).transpose()?;
        let changed = sealed.map(|sealed| PersonNotice::ContactChanged { sealed });
        let notices = disabled.into_iter().chain(changed);
        Ok(notices.map(|notice| after.told(&self.tenant.id, self.now, notice)).collect())
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

    /// With the counts that move, the licence that is taken or comes back, and by what the account is found.
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
        let words = self.words_moved(before, after);
        let transaction = words.into_iter().fold(transaction, |transaction, write| transaction.always("word", write));
        // A device whose factor is gone is nobody's.
        let kept = after.map(|after| after.enrollment.devices()).unwrap_or_default();
        let had = before.map(|before| before.enrollment.devices()).unwrap_or_default();
        let gone = had.into_iter().filter(|device| !kept.contains(device)).map(device_store::remove);
        let transaction = gone.fold(transaction, |transaction, write| transaction.always("device", write));
        self.tell_of_seat(before, after);
        let holds_seat = |account: Option<&Account>| account.is_some_and(|account| account.enrollment.holds_seat());
        Ok(match (holds_seat(before), holds_seat(after)) {
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
    /// What moves in the index of words. Most writes change none; an account of before there was an index gets there by the first.
    fn words_moved(&self, before: Option<&Account>, after: Option<&Account>) -> Vec<Write> {
        let tenant = &self.tenant.id;
        let Some((read, after)) = before.zip(after) else {
            return word_store::moved(self.ring, tenant, before, after, true);
        };
        if read.indexed == after.indexed {
            return Vec::new();
        }
        let is_indexed = read.indexed.as_ref().is_some_and(|indexed| *indexed == chains::digest(self.ring, read));
        word_store::moved(self.ring, tenant, before, Some(after), is_indexed)
    }

    /// Tells the audit log whose licence comes back, or that none does: a write that is tried again may differ.
    fn tell_of_seat(&self, before: Option<&Account>, after: Option<&Account>) {
        let Some(audit) = self.audit else { return };
        let is_kept = after.is_some_and(|after| after.enrollment.holds_seat());
        let freed = before.filter(|before| before.enrollment.holds_seat() && !is_kept);
        let holder = |account: &Account| Holder {
            account: account.id.clone(),
            login_id: account.login_id.as_given().to_owned(),
        };
        audit.frees(freed.map(holder));
    }
}
