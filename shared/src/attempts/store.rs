//! Failures in the table: where they are counted, and how. A count that nobody has read yet is charged as if it were low,
//! which it nearly always is; a refusal shows what it is.

use jiff::{SignedDuration, Timestamp};

use super::ladder::{Failures, Ladder};
use crate::ids::TenantId;
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Known, Read, TTL_ATTRIBUTE, Write};

/// The failures of a recipient's address, or of a login ID's password resets.
#[must_use]
pub fn of_address(tenant: &TenantId, address: &AddressHash) -> Key {
    Key::of_tenant(tenant, &format!("R#{address}"), "FAILURES")
}

/// The failures at sign-in of one place: a login ID, a network, a password tried.
#[must_use]
pub fn of_sign_in(tenant: &TenantId, place: &str) -> Key {
    Key::of_tenant(tenant, &format!("SIGNIN#{place}"), "FAILURES")
}

/// What an item says; none is a count of zero.
#[must_use]
pub fn read(item: Option<&Item>) -> Failures {
    item.map_or_else(Failures::default, |item| Failures {
        count: item.opt_number("failures").unwrap_or(0),
        last: item.opt_time("last"),
        waits_until: item.opt_time("waits_until"),
    })
}

/// Counts one more failure, in advance. When the count was read it must still be the one that was read; when it was not,
/// it must be below every wait.
#[must_use]
pub fn charge(key: Key, known: &Known, ladder: &Ladder, now: Timestamp) -> Write {
    if known.has_read(&key) {
        let seen = read(known.get(&key));
        charge_known(key, &seen, ladder, now)
    } else {
        charge_unread(key, ladder, now)
    }
}

fn charge_known(key: Key, seen: &Failures, ladder: &Ladder, now: Timestamp) -> Write {
    let next = seen.after_one_more(ladder, now);
    let item = Builder::new().with("failures", next.count).with("last", now).with_some("waits_until", next.waits_until);
    let is_locked = ladder.locks_at.is_some_and(|lock| next.count >= lock);
    let item = if is_locked { item } else { item.ttl(now + ladder.kept) };
    let condition =
        if seen.count == 0 { "attribute_not_exists(#failures) OR #failures = :seen" } else { "#failures = :seen" };
    Write::put(key, item).when(condition).value(":seen", seen.count)
}

fn charge_unread(key: Key, ladder: &Ladder, now: Timestamp) -> Write {
    Write::update(key, format!("SET #last = :now, #{TTL_ATTRIBUTE} = :ttl ADD #failures :one"))
        .when("attribute_not_exists(#failures) OR (#failures < :below AND #last > :forgotten)")
        .value(":now", now)
        .value(":ttl", (now + ladder.kept).as_second())
        .value(":one", 1_i64)
        .value(":below", ladder.waits_from - 1)
        .value(":forgotten", now - ladder.kept)
}

/// Takes one failure back that was charged for an attempt which was none; refused when the count is gone.
#[must_use]
pub fn take_back(key: Key) -> Write {
    Write::update(key, "ADD #failures :back").when("#failures >= :one").value(":back", -1_i64).value(":one", 1_i64)
}

/// Forgets the failures of a place and remembers its success, for as long as `kept`.
#[must_use]
pub fn remember_success(key: Key, now: Timestamp, kept: SignedDuration) -> Write {
    Write::put(key, Builder::new().with("signed_in", now).ttl(now + kept))
}

/// Forgets the failures of a place, and those of other places that look here, up to now.
#[must_use]
pub fn lift(key: Key, now: Timestamp, kept: SignedDuration) -> Write {
    Write::put(key, Builder::new().with("lifted", now).ttl(now + kept))
}

/// Forgets the failures: a success, or somebody unlocks.
#[must_use]
pub fn forget(key: Key) -> Write {
    Write::delete(key)
}
