//! Setting the index of words right: for accounts of before there was one, and of whoever wrote accounts without it. A walk over
//! the accounts, in runs of a job; each account says by itself whether its words stand there. Who searches meanwhile is served
//! without the index.

use jiff::{SignedDuration, Timestamp};

use super::model::Account;
use super::{chains, store, word_store};
use crate::App;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::{self as jobs, JobKey};
use crate::jobs::{Job, Recorded};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::table::{Item, Known, Range, StoreError, Transaction, Write};
use crate::tenants::store as tenants;

/// How many accounts are read at a time: a page of DynamoDB has 1 MB, which is some thousand accounts.
const READ_AT_A_TIME: i32 = 1_000;
/// How many accounts a run looks at, and in how many transactions it writes: well within the worker's time.
const MOST_READ: usize = 20_000;
const MOST_TRANSACTIONS: usize = 300;
/// How many items a transaction writes at most; an account has fewer than 30.
const WRITTEN_AT_ONCE: usize = 100;
/// How often an account is tried that others write meanwhile.
const TRIES: usize = 3;
/// After so long somebody else may ask for the same, should the first have come to nothing.
const ASKED_AGAIN: SignedDuration = SignedDuration::from_hours(24);
/// After so long a search has it looked whether the index is still right.
const LOOKED_AGAIN: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whether the index can be relied upon, by its mark; when it cannot, or was not looked at for long, the job that does is recorded.
pub(super) async fn is_indexed(op: &Operation<'_>, mark: Option<&Item>) -> bool {
    let at = tenants::indexed_at(mark, &op.tenant.id, &op.ring);
    if at.is_none_or(|at| at < op.now - LOOKED_AGAIN)
        && let Err(error) = ask(op.app, &op.tenant.id, op.jobs, op.now).await
    {
        // A search does not depend on it.
        tracing::warn!(%error, "the index of people could not be asked for");
    }
    at.is_some()
}

/// Records the job that sets a tenant's index right, once a day at most.
///
/// # Errors
/// When the table does not answer.
pub async fn ask(app: &App, tenant: &TenantId, jobs: &Recorded, now: Timestamp) -> Result<(), StoreError> {
    let key = JobKey::new(now, &app.random);
    let job = Job::IndexPeople { tenant: tenant.clone(), after: None };
    let lane = job.lane();
    let record = jobs::record(&key, &job, 0)?;
    let recorded = jobs.clone();
    let transaction = Transaction::<StoreError>::new()
        .learn("index", tenants::ask_index(tenant, now - ASKED_AGAIN, now))
        .always("job", record)
        .then(move || recorded.add(lane, key));
    app.table.commit(transaction, &mut Known::default()).await.map(drop)
}

/// One run over the accounts from `after` on. The last one says that the tenant's people are indexed.
///
/// # Errors
/// When it is to be tried again.
pub async fn run(app: &App, tenant: &TenantId, after: Option<String>) -> Result<Done, JobError> {
    let ring = app.keys.ring().await?;
    let mut range = Range { after, ..Range::all(store::partition(tenant), "", READ_AT_A_TIME) };
    let (mut read, mut transactions, mut indexed) = (0, 0, 0);
    loop {
        let page = app.table.query(&range).await?;
        read += page.items.len();
        let mut missing = Vec::new();
        for item in &page.items {
            let account = store::open(app, item).await?;
            missing.extend(missing_of(&ring, tenant, &account).map(|writes| (account, writes)));
        }
        indexed += missing.len();
        for batch in batches(missing) {
            transactions += 1;
            write(app, &ring, tenant, batch).await?;
        }
        range.after = page.next;
        if range.after.is_none() {
            break;
        }
        if read >= MOST_READ || transactions >= MOST_TRANSACTIONS {
            let next = Job::IndexPeople { tenant: tenant.clone(), after: range.after };
            return Ok(Done::GoesOn(next, SignedDuration::ZERO));
        }
    }
    if indexed > 0 {
        tracing::info!(%tenant, indexed, "people were not in the index, and are now");
    }
    app.table.write(tenants::indexed(tenant, &ring, app.clock.now())).await?;
    Ok(Done::All)
}

/// Whether an account does not stand in the index with all of its words.
#[must_use]
pub fn is_missing(ring: &KeyRing, account: &Account) -> bool {
    account.indexed.as_deref() != Some(chains::digest(ring, account).as_str())
}

/// What an account lacks in the index, if it does.
fn missing_of(ring: &KeyRing, tenant: &TenantId, account: &Account) -> Option<Vec<Write>> {
    let digest = chains::digest(ring, account);
    (account.indexed.as_ref() != Some(&digest)).then(|| {
        let mut writes = vec![store::note_indexed(tenant, account, &digest)];
        writes.extend(word_store::all(ring, tenant, account));
        writes
    })
}

type Missing = (Account, Vec<Write>);

fn batches(missing: Vec<Missing>) -> Vec<Vec<Missing>> {
    let mut batches: Vec<Vec<Missing>> = Vec::new();
    let mut size = 0;
    for one in missing {
        size += one.1.len();
        match batches.last_mut().filter(|_| size <= WRITTEN_AT_ONCE) {
            Some(batch) => batch.push(one),
            None => {
                size = one.1.len();
                batches.push(vec![one]);
            }
        }
    }
    batches
}

/// Writes what accounts lack; one by one where somebody wrote one of them meanwhile.
async fn write(app: &App, ring: &KeyRing, tenant: &TenantId, batch: Vec<Missing>) -> Result<(), Failure> {
    let (accounts, writes): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
    let transaction = Transaction::<StoreError>::new().learn_each("account", writes.into_iter().flatten());
    if app.table.commit(transaction, &mut Known::default()).await?.is_done() {
        return Ok(());
    }
    for account in accounts {
        write_one(app, ring, tenant, account).await?;
    }
    Ok(())
}

async fn write_one(app: &App, ring: &KeyRing, tenant: &TenantId, account: Account) -> Result<(), Failure> {
    for _ in 0..TRIES {
        // As it is now; one that is gone lacks nothing.
        let Some(present) = store::load(app, tenant, &account.login_id).await? else { return Ok(()) };
        let Some(writes) = missing_of(ring, tenant, &present) else { return Ok(()) };
        let transaction = Transaction::<StoreError>::new().learn_each("account", writes);
        if app.table.commit(transaction, &mut Known::default()).await?.is_done() {
            return Ok(());
        }
    }
    Err(StoreError::Contended("account").into())
}
