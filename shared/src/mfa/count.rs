//! The counts of people, added up; and counted anew from the accounts, where they may be wrong: for firms of before they were
//! kept, and once a day.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::people::{PeopleCounts, add, rows};
use crate::App;
use crate::accounts::login_id::fold_text;
use crate::accounts::people::{Count, Group, counted, groups_of, shard_of};
use crate::accounts::{indexing, people_store, store as accounts};
use crate::factors::seat_store;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::jobs::model::Whom;
use crate::keys::KeyRing;
use crate::mfa_policy::{KeptPolicy, Organizations, Policy};
use crate::table::{Item, Key, Known, Range, StoreError, Transaction, Write};
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;

/// How many accounts are read at a time: a page of DynamoDB has 1 MB, which is some thousand accounts.
const READ_AT_A_TIME: i32 = 1_000;
/// How many counts one transaction mends.
const MENDED_AT_ONCE: usize = 90;
/// How often it is counted again when people were written meanwhile.
const ROUNDS: usize = 3;

/// The people of a role.
#[derive(Debug)]
pub struct RoleCount {
    /// The role.
    pub role: String,
    /// All of them.
    pub all: Count,
    /// Those whom a policy enables.
    pub enabled: Count,
}

/// What counting anew found.
#[derive(Debug, Default)]
pub struct Recount {
    /// Counts that were wrong and are right now.
    pub mended: usize,
    /// Counts that were written while it was counted, and not mended.
    pub unsettled: usize,
    /// Enrolled people who may hold a licence and need none, or need one and hold none.
    pub doubtful: Vec<Whom>,
    /// Accounts that the index of words lacks.
    pub unindexed: usize,
}

/// The people of a tenant's roles, in the tenant's order, and whom of them a policy enables. A handful of reads, by the number
/// of organizations that the policy names.
///
/// # Errors
/// When the table does not answer.
pub async fn by_role(app: &App, ring: &KeyRing, tenant: &Tenant, policy: &Policy) -> Result<Vec<RoleCount>, Failure> {
    ensure_counted(app, &tenant.id).await?;
    let mut groups = Vec::new();
    for role in &tenant.settings.roles {
        let of_role = Group { role: role.name.clone(), organization: None };
        let rule = policy.enabled_for.iter().find(|rule| rule.role == role.name);
        let enabled = match rule.map(|rule| &rule.organizations) {
            None => Vec::new(),
            Some(None | Some(Organizations::All(_))) => vec![of_role.clone()],
            Some(Some(Organizations::Listed(names))) => {
                // Two spellings of one name are one organization.
                let names: BTreeSet<String> = names.iter().map(|name| fold_text(name)).collect();
                names.into_iter().map(|name| Group { role: role.name.clone(), organization: Some(name) }).collect()
            }
        };
        groups.push((of_role, enabled));
    }
    let every = groups.iter().flat_map(|(of_role, enabled)| std::iter::once(of_role).chain(enabled));
    let keys: Vec<Key> = every.flat_map(|group| people_store::keys(ring, &tenant.id, group)).collect();
    let known = app.table.read(keys).await?;
    let sum = |group: &Group| {
        let shards = people_store::keys(ring, &tenant.id, group).map(|key| people_store::read(known.get(&key)));
        shards.fold(Count::default(), |sum, shard| sum + shard)
    };
    let counts = groups.into_iter().map(|(of_role, enabled)| RoleCount {
        all: sum(&of_role),
        enabled: enabled.iter().map(sum).fold(Count::default(), |sum, group| sum + group),
        role: of_role.role,
    });
    Ok(counts.collect())
}

/// Counts the people of a tenant of before they were counted with every write; of any other there is nothing to do.
///
/// # Errors
/// When the table does not answer.
pub async fn ensure_counted(app: &App, tenant: &TenantId) -> Result<(), Failure> {
    if app.table.get(&tenants::counted_key(tenant)).await?.is_some() {
        return Ok(());
    }
    let found = recount(app, tenant).await?;
    tracing::info!(%tenant, mended = found.mended, unsettled = found.unsettled, "people counted for the first time");
    if found.unsettled == 0 {
        app.table.write(tenants::counted(tenant, app.clock.now())).await?;
    }
    Ok(())
}

/// Counts a tenant's people from the accounts, and sets right what says otherwise. What was written while it was counted is
/// counted again, and left as it is when that goes on.
///
/// # Errors
/// When the table does not answer, or an account is garbled.
pub async fn recount(app: &App, tenant: &TenantId) -> Result<Recount, Failure> {
    counting(app, tenant, None).await.map(|(found, _)| found)
}

/// As [`recount`]; in passing it is counted, and kept, how many people there are of each filter of a screen. That needs their last
/// sign-ins and failures, too: for once a day, and where nobody waits.
///
/// # Errors
/// As [`recount`].
pub async fn recount_all(app: &App, tenant: &Tenant) -> Result<Recount, Failure> {
    let (found, counts) = counting(app, &tenant.id, Some(&tenant.mfa)).await?;
    if let Some(counts) = counts {
        app.table.write(people_store::put_standing(&tenant.id, &counts)).await?;
    }
    Ok(found)
}

async fn counting(
    app: &App,
    tenant: &TenantId,
    policy: Option<&KeptPolicy>,
) -> Result<(Recount, Option<PeopleCounts>), Failure> {
    let mut counts = None;
    let mut found = Recount::default();
    for _ in 0..ROUNDS {
        let stands = stored(app, tenant).await?;
        let seats = app.table.get(&seat_store::key(tenant)).await?;
        let people = People::of(app, tenant, policy).await?;
        counts = people.by_filter;
        let keys: HashSet<&Key> = stands.keys().chain(people.counts.keys()).collect();
        let mut wrong = Vec::new();
        for key in keys {
            let (item, count) = (stands.get(key), people.counts.get(key).copied().unwrap_or_default());
            if people_store::read(item) != count {
                wrong.push(Wrong::People { key: key.clone(), count, seen: people_store::writes(item) });
            }
        }
        if seat_store::used(seats.as_ref()) != people.enrolled {
            wrong.push(Wrong::Seats { used: people.enrolled, seen: seat_store::writes(seats.as_ref()) });
        }
        let all = wrong.len();
        let mended = mend(app, tenant, &wrong).await?;
        let People { doubtful, unindexed, .. } = people;
        found = Recount { mended: found.mended + mended, unsettled: all - mended, doubtful, unindexed };
        if found.unsettled == 0 {
            break;
        }
    }
    Ok((found, counts))
}

/// What is counted now.
async fn stored(app: &App, tenant: &TenantId) -> Result<HashMap<Key, Item>, StoreError> {
    let mut stored = HashMap::new();
    let mut range = people_store::all(tenant);
    loop {
        let page = app.table.query(&range).await?;
        for item in page.items {
            stored.insert(Key::of(&item)?, item);
        }
        range.after = page.next;
        if range.after.is_none() {
            stored.remove(&tenants::counted_key(tenant));
            stored.remove(&tenants::indexed_key(tenant));
            stored.remove(&people_store::standing_key(tenant));
            return Ok(stored);
        }
    }
}

/// The people of a tenant, as their accounts say.
#[derive(Default)]
struct People {
    counts: HashMap<Key, Count>,
    enrolled: i64,
    doubtful: Vec<Whom>,
    unindexed: usize,
    /// By what a screen filters them by, where that is counted, too.
    by_filter: Option<PeopleCounts>,
}

impl People {
    async fn of(app: &App, tenant: &TenantId, policy: Option<&KeptPolicy>) -> Result<Self, Failure> {
        let (ring, now) = (app.keys.ring().await?, app.clock.now());
        let by_filter = policy.map(|_| PeopleCounts::none(now));
        let mut people = Self { by_filter, ..Self::default() };
        // A key is a keyed hash where the group is an organization: once a group, not once a person.
        let mut keys: HashMap<(Group, usize), Key> = HashMap::new();
        let mut range = Range::all(accounts::partition(tenant), "", READ_AT_A_TIME);
        loop {
            let page = app.table.query(&range).await?;
            let mut opened = Vec::new();
            for item in &page.items {
                let account = accounts::open(app, item).await?;
                let (count, shard) = (counted(&account), shard_of(&account.login_id));
                people.enrolled += count.enrolled;
                let enrollment = &account.enrollment;
                if enrollment.is_enrolled() && (enrollment.is_seatless || account.profile.console.is_some()) {
                    people.doubtful.push(account.whom());
                }
                people.unindexed += usize::from(indexing::is_missing(&ring, &account));
                for group in groups_of(&account) {
                    let place = keys.entry((group, shard));
                    let key =
                        place.or_insert_with_key(|(group, shard)| people_store::key(&ring, tenant, group, *shard));
                    *people.counts.entry(key.clone()).or_default() += count;
                }
                opened.extend(policy.map(|_| account));
            }
            if let (Some(policy), Some(counts)) = (policy, &mut people.by_filter) {
                add(counts, &rows(app, &ring, tenant, policy, opened, now).await?, policy);
            }
            range.after = page.next;
            if range.after.is_none() {
                return Ok(people);
            }
        }
    }
}

/// A count that says otherwise than the accounts, as it was seen.
enum Wrong {
    People { key: Key, count: Count, seen: Option<i64> },
    Seats { used: i64, seen: Option<i64> },
}

impl Wrong {
    /// What sets it right, unless it was written since it was seen.
    fn mended(&self, tenant: &TenantId) -> Write {
        match self {
            Self::People { key, count, seen } => people_store::mend(key.clone(), *count, *seen),
            Self::Seats { used, seen } => seat_store::mend(tenant, *used, *seen),
        }
    }
}

/// Sets counts right; how many. Those of a batch in which one was written meanwhile are set one by one.
async fn mend(app: &App, tenant: &TenantId, wrong: &[Wrong]) -> Result<usize, StoreError> {
    let mut mended = 0;
    for batch in wrong.chunks(MENDED_AT_ONCE) {
        let writes = batch.iter().map(|wrong| wrong.mended(tenant));
        let transaction = Transaction::<StoreError>::new().learn_each("count of people", writes);
        if app.table.commit(transaction, &mut Known::default()).await?.is_done() {
            mended += batch.len();
            continue;
        }
        for wrong in batch {
            mended += usize::from(app.table.write_if(wrong.mended(tenant)).await?);
        }
    }
    Ok(mended)
}
