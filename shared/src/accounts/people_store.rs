//! The counts of people in the table: per role, and per role and organization, each spread over shards by the login ID. Every
//! change of an account adds to them in its own transaction, and counts itself in `n`: by that, who counts anew knows whether
//! anything moved meanwhile.

use jiff::Timestamp;

use super::people::{Count, Group, SHARDS};
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Range, Read as _, StoreError, Write};

/// The partition of a tenant's counts of people.
const PARTITION: &str = "PEOPLE";
/// What sort keys of roles begin with.
const ROLE: &str = "ROLE#";

/// Where a shard of a group is counted. The organization's name is known to nobody who reads the table.
#[must_use]
pub fn key(ring: &KeyRing, tenant: &TenantId, group: &Group, shard: usize) -> Key {
    let sort = match &group.organization {
        None => format!("{ROLE}{}#{shard:02}", group.role),
        Some(name) => {
            let parts = [tenant.as_str().as_bytes(), name.as_bytes()];
            let hash = AddressHash::new(&ring.lookup_hash("organization", &parts));
            format!("ORG#{}#{hash}#{shard:02}", group.role)
        }
    };
    Key::of_tenant(tenant, PARTITION, sort)
}

/// Where all shards of a group are counted.
pub fn keys(ring: &KeyRing, tenant: &TenantId, group: &Group) -> impl Iterator<Item = Key> {
    (0..SHARDS).map(move |shard| key(ring, tenant, group, shard))
}

/// Everything that is counted of a tenant's people.
#[must_use]
pub fn all(tenant: &TenantId) -> Range {
    Range::all(Key::of_tenant(tenant, PARTITION, "").pk, "", 1_000)
}

/// Adds to a shard.
#[must_use]
pub fn add(key: Key, count: Count) -> Write {
    Write::update(key, "ADD #active :active, #enrolled :enrolled, #n :one")
        .value(":active", count.active)
        .value(":enrolled", count.enrolled)
        .value(":one", 1_i64)
}

/// What a shard says; none has counted nobody.
#[must_use]
pub fn read(item: Option<&Item>) -> Count {
    let number = |name| item.and_then(|item| item.opt_number(name)).unwrap_or(0);
    Count { active: number("active"), enrolled: number("enrolled") }
}

/// How often a shard was written; none when never.
#[must_use]
pub fn writes(item: Option<&Item>) -> Option<i64> {
    item.and_then(|item| item.opt_number("n"))
}

/// Sets a shard to what was counted, unless it was written since it was seen.
#[must_use]
pub fn mend(key: Key, count: Count, seen: Option<i64>) -> Write {
    let item = Builder::new()
        .with("active", count.active)
        .with("enrolled", count.enrolled)
        .with("n", seen.unwrap_or(0).saturating_add(1));
    let write = Write::put(key, item);
    match seen {
        Some(seen) => write.when("#n = :seen").value(":seen", seen),
        None => write.when("attribute_not_exists(#pk)"),
    }
}

/// How many people there are of each filter of a screen, as they were counted at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleCounts {
    /// When they were counted.
    pub counted_at: Timestamp,
    /// Everybody.
    pub all: u32,
    /// Enabled by the policy, and without a factor.
    pub not_enrolled: u32,
    /// With a factor.
    pub enrolled: u32,
    /// Whose last sign-in proved no second factor.
    pub password_alone: u32,
    /// Locked or waiting after failures.
    pub locked: u32,
    /// Not signed in for 30 days.
    pub inactive: u32,
    /// Enabled and without a factor, and their grace is over.
    pub past_grace: u32,
    /// Who may not sign in.
    pub disabled: u32,
}

impl PeopleCounts {
    /// Nobody yet.
    #[must_use]
    pub fn none(counted_at: Timestamp) -> Self {
        Self {
            counted_at,
            all: 0,
            not_enrolled: 0,
            enrolled: 0,
            password_alone: 0,
            locked: 0,
            inactive: 0,
            past_grace: 0,
            disabled: 0,
        }
    }
}

/// Where the counts of the filters are. No count that accounts' writes add to.
#[must_use]
pub fn standing_key(tenant: &TenantId) -> Key {
    Key::of_tenant(tenant, PARTITION, "STANDING")
}

/// Keeps the counts of the filters.
#[must_use]
pub fn put_standing(tenant: &TenantId, counts: &PeopleCounts) -> Write {
    let item = Builder::new()
        .with("at", counts.counted_at)
        .with("all", counts.all)
        .with("not_enrolled", counts.not_enrolled)
        .with("enrolled", counts.enrolled)
        .with("password_alone", counts.password_alone)
        .with("locked", counts.locked)
        .with("inactive", counts.inactive)
        .with("past_grace", counts.past_grace)
        .with("disabled", counts.disabled);
    Write::put(standing_key(tenant), item)
}

/// Reads the counts of the filters.
///
/// # Errors
/// When the item is garbled.
pub fn read_standing(item: &Item) -> Result<PeopleCounts, StoreError> {
    Ok(PeopleCounts {
        counted_at: item.time("at")?,
        all: item.count("all")?,
        not_enrolled: item.count("not_enrolled")?,
        enrolled: item.count("enrolled")?,
        password_alone: item.count("password_alone")?,
        locked: item.count("locked")?,
        inactive: item.count("inactive")?,
        past_grace: item.count("past_grace")?,
        disabled: item.count("disabled")?,
    })
}
