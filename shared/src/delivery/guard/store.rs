//! Breakers in the table: one item each, with its counts by interval. Counting is a plain `ADD` outside of any transaction: a
//! thousand sends a second to one country count on one item without waiting for one another, and a count that is lost
//! or doubled with a function that dies moves a share by one.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::model::{Breaker, Counts, Scope, WINDOW, interval};
use crate::ids::TenantId;
use crate::table::{Item, Key, Read, Write};

/// How long a breaker outlives what it last counted.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// From how many intervals that are too old to count on they are cleared away: one write for many counts.
const CLEARED_FROM: usize = 40;
/// The most that one write clears away.
const MOST_CLEARED: usize = 200;

/// The most counts that one write takes out of a country's.
const MOST_LEFT_OUT: usize = 80;

/// Where a tenant's breakers are.
#[must_use]
pub fn partition(tenant: &TenantId) -> String {
    Key::of_tenant(tenant, "GUARD", "").pk
}

/// Where a breaker is.
#[must_use]
pub fn key(tenant: &TenantId, scope: &Scope) -> Key {
    Key::of_tenant(tenant, "GUARD", scope.id())
}

/// Reads a breaker; what is not there has counted nothing.
#[must_use]
pub fn read(item: Option<&Item>) -> Breaker {
    let Some(item) = item else { return Breaker::default() };
    let by_interval = |prefix: char| -> BTreeMap<i64, i64> {
        let named =
            item.keys().filter_map(|name| Some((name.strip_prefix(prefix)?.parse().ok()?, item.opt_number(name)?)));
        named.collect()
    };
    Breaker {
        counts: Counts { sends: by_interval('e'), verified: by_interval('v') },
        opened_at: item.opt_time("opened_at"),
        probed_at: item.opt_time("probed_at"),
        since: item.opt_time("since"),
    }
}

/// Which breaker an item is.
#[must_use]
pub fn scope(item: &Item) -> Option<Scope> {
    Scope::parse(item.opt_text("sk")?)
}

/// Counts a send that settles when its code ends.
#[must_use]
pub fn count_send(tenant: &TenantId, scope: &Scope, settles_at: Timestamp, now: Timestamp) -> Write {
    Write::update(key(tenant, scope), format!("ADD #e{} :one SET #ttl = :ttl", interval(settles_at)))
        .value(":one", 1_i64)
        .value(":ttl", (now + KEPT).as_second())
}

/// Clears away what is too old to count, when that is worth a write.
#[must_use]
pub fn clear(tenant: &TenantId, scope: &Scope, known: &Counts, now: Timestamp) -> Option<Write> {
    let oldest = interval(now - WINDOW);
    let old = |counts: &BTreeMap<i64, i64>, prefix: char| -> Vec<String> {
        counts.range(..oldest).map(|(at, _)| format!("#{prefix}{at}")).collect()
    };
    let mut cleared = [old(&known.sends, 'e'), old(&known.verified, 'v')].concat();
    cleared.truncate(MOST_CLEARED);
    let is_worth_it = cleared.len() >= CLEARED_FROM;
    is_worth_it.then(|| Write::update(key(tenant, scope), format!("REMOVE {}", cleared.join(", "))))
}

/// Settles sends now that would have settled later, and counts a verification with them; `None` when that changes nothing.
#[must_use]
pub fn settle(
    tenant: &TenantId,
    scope: &Scope,
    sends: u32,
    later: Timestamp,
    is_verified: bool,
    now: Timestamp,
) -> Option<Write> {
    let (from, to) = (interval(later), interval(now));
    let moves = from > to && sends > 0;
    let adds = [moves.then(|| format!("#e{from} :back, #e{to} :sends")), is_verified.then(|| format!("#v{to} :one"))];
    let adds: Vec<String> = adds.into_iter().flatten().collect();
    if adds.is_empty() {
        return None;
    }
    let write = Write::update(key(tenant, scope), format!("SET #ttl = :ttl ADD {}", adds.join(", ")));
    let write = write.value(":ttl", (now + KEPT).as_second());
    let write = if moves { write.value(":back", -i64::from(sends)).value(":sends", sends) } else { write };
    Some(if is_verified { write.value(":one", 1_i64) } else { write })
}

/// Opens a breaker; refused when it is open.
#[must_use]
pub fn open(tenant: &TenantId, scope: &Scope, now: Timestamp) -> Write {
    Write::update(key(tenant, scope), "SET #opened_at = :now REMOVE #probed_at")
        .when("attribute_not_exists(#opened_at)")
        .value(":now", now)
}

/// Lets a probe through; refused when another was let through since.
#[must_use]
pub fn probe(tenant: &TenantId, scope: &Scope, seen: Option<Timestamp>, now: Timestamp) -> Write {
    let write = Write::update(key(tenant, scope), "SET #probed_at = :now").value(":now", now);
    match seen {
        Some(seen) => write.when("#probed_at = :seen").value(":seen", seen),
        None => write.when("attribute_not_exists(#probed_at)"),
    }
}

/// Closes a breaker: it starts anew. Refused when there is none.
#[must_use]
pub fn close(tenant: &TenantId, scope: &Scope, now: Timestamp) -> Write {
    Write::update(key(tenant, scope), "SET #since = :now REMOVE #opened_at, #probed_at")
        .when("attribute_exists(#pk)")
        .value(":now", now)
}

/// Takes what a block has counted out of its country's counts: the block answers for itself now. In several writes where it is
/// much: an expression has at most 4 KB.
#[must_use]
pub fn leave_out(tenant: &TenantId, country: &Scope, block: &Counts) -> Vec<Write> {
    let sends = block.sends.iter().map(|(at, count)| (format!("e{at}"), *count));
    let counts: Vec<(String, i64)> =
        sends.chain(block.verified.iter().map(|(at, count)| (format!("v{at}"), *count))).collect();
    let write = |counts: &[(String, i64)]| {
        let adds: Vec<String> = counts.iter().map(|(name, _)| format!("#{name} :{name}")).collect();
        let write = Write::update(key(tenant, country), format!("ADD {}", adds.join(", ")));
        counts.iter().fold(write, |write, (name, count)| write.value(&format!(":{name}"), -count))
    };
    counts.chunks(MOST_LEFT_OUT).map(write).collect()
}
