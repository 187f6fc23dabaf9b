//! Suppressed addresses in the table: each stands in its tenant's list, and on the item of the address's send limits, which
//! every send reads anyway. Both are written together, so that looking costs nothing.

use jiff::{SignedDuration, Timestamp};

use super::model::Suppression;
use crate::delivery::allowance::address_key;
use crate::delivery::model::{AddressFault, Send};
use crate::ids::TenantId;
use crate::recipients::{AddressHash, Channel};
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long the limits of an address outlive its last send.
const LIMITS_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Where a tenant's list is.
#[must_use]
pub fn partition(tenant: &TenantId) -> String {
    key(tenant, "").pk
}

/// Where an address stands in the list.
#[must_use]
pub fn listed_key(tenant: &TenantId, address: &AddressHash) -> Key {
    key(tenant, address.as_str())
}

fn key(tenant: &TenantId, address: &str) -> Key {
    Key::of_tenant(tenant, "SUPPRESSED", address)
}

/// Suppresses the address of a send, which a receipt says something lasting about.
#[must_use]
pub fn suppress_send(
    tenant: &TenantId,
    address: &AddressHash,
    send: &Send,
    reason: AddressFault,
    now: Timestamp,
) -> [Write; 2] {
    let suppression = Suppression { channel: send.channel, to: send.to.clone(), reason, since: now };
    suppress(tenant, address, &suppression)
}

/// Suppresses an address. The item of its limits stays from now on.
#[must_use]
pub fn suppress(tenant: &TenantId, address: &AddressHash, suppression: &Suppression) -> [Write; 2] {
    let reason = suppression.reason.as_str();
    let listed = Builder::new()
        .with("channel", suppression.channel.as_str())
        .with("to", suppression.to.as_str())
        .with("reason", reason)
        .with("since", suppression.since);
    let limits = Write::update(address_key(tenant, address), "SET #suppressed = :reason REMOVE #ttl");
    [Write::put(listed_key(tenant, address), listed), limits.value(":reason", reason)]
}

/// Lifts it; refused when the address is not suppressed.
#[must_use]
pub fn lift(tenant: &TenantId, address: &AddressHash, now: Timestamp) -> [Write; 2] {
    let limits = Write::update(address_key(tenant, address), "SET #ttl = :ttl REMOVE #suppressed")
        .value(":ttl", (now + LIMITS_KEPT).as_second());
    [Write::delete(listed_key(tenant, address)).when("attribute_exists(#pk)"), limits]
}

/// Why an address is suppressed, from the item of its limits.
#[must_use]
pub fn reason(limits: Option<&Item>) -> Option<AddressFault> {
    limits?.opt_text("suppressed").and_then(AddressFault::parse)
}

/// Reads an entry of the list.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Suppression, StoreError> {
    Ok(Suppression {
        channel: Channel::parse(item.text("channel")?).ok_or(StoreError::Corrupt("channel"))?,
        to: item.text("to")?.to_owned(),
        reason: AddressFault::parse(item.text("reason")?).ok_or(StoreError::Corrupt("reason"))?,
        since: item.time("since")?,
    })
}
