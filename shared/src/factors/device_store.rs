//! Devices and their pairings in the table. A device is found by its id alone, which says whose it is; what it may do is decided
//! by the factor in its account, so that whatever ends the factor ends the device. Its key is kept there, sealed.

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};

use super::pairing::Pairing;
use crate::ids::{AccountId, DeviceId, FactorId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Read, StoreError, TENANT_ATTRIBUTE, TTL_ATTRIBUTE, Write};

/// How long an item is kept after its end, so that late calls are told why.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Whose a device or a pairing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The firm.
    pub tenant: TenantId,
    /// The account.
    pub account: AccountId,
    /// Its login ID, by which it is found.
    pub login_id: String,
    /// The factor.
    pub factor: FactorId,
}

/// A device, as far as its own item says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Whose it is.
    pub whose: Whose,
    /// The subscription to pushes, sealed.
    pub subscription: Option<Vec<u8>>,
    /// The moment of the request that wrote the subscription last, as the device signed it, Unix seconds.
    pub changed_at: i64,
}

/// Where a device is.
#[must_use]
pub fn key(id: &DeviceId) -> Key {
    Key::global(format!("DEVICE#{id}"), "DEVICE")
}

/// Where a pairing is.
#[must_use]
pub fn pairing_key(hash: &str) -> Key {
    Key::global(format!("PAIRING#{hash}"), "PAIRING")
}

/// Where the pairings of a network are counted that led nowhere.
#[must_use]
pub fn network_key(ring: &KeyRing, network: &str) -> Key {
    let hash = ring.lookup_hash("factors/pairing-network", &[network.as_bytes()]);
    Key::global(format!("PAIRINGS#{}", HEXLOWER.encode(&hash[..16])), "FAILURES")
}

/// Both forms of a pairing of a pending factor.
#[must_use]
pub fn pairings(whose: &Whose, pairing: &Pairing) -> Vec<Write> {
    let until = Timestamp::from_millisecond(pairing.until_ms).unwrap_or(Timestamp::MAX);
    let item = || owned(whose).ttl(until.saturating_add(KEPT).unwrap_or(Timestamp::MAX));
    // Refused where it is another's short code of this moment: the person is told to ask again.
    pairing.hashes.iter().map(|hash| Write::create(pairing_key(hash), item())).collect()
}

/// Whose a pairing is.
///
/// # Errors
/// When it is garbled.
pub fn read_pairing(item: &Item) -> Result<Whose, StoreError> {
    whose(item)
}

/// A device that was paired; until its factor is confirmed it goes by itself.
#[must_use]
pub fn create(id: &DeviceId, whose: &Whose, subscription: Option<&[u8]>, ends_at: Timestamp) -> Write {
    let item = owned(whose).with_some("subscription", subscription).with("changed", 0_i64).ttl(ends_at + KEPT);
    Write::create(key(id), item)
}

/// The factor is active: the device stays.
#[must_use]
pub fn stay(id: &DeviceId) -> Write {
    Write::update(key(id), format!("REMOVE #{TTL_ATTRIBUTE}")).when("attribute_exists(#pk)")
}

/// Removes a device.
#[must_use]
pub fn remove(id: &DeviceId) -> Write {
    Write::delete(key(id))
}

/// Another subscription, by a request that was signed at `at`; one that was signed before the last is refused, for it may be that
/// one again.
#[must_use]
pub fn subscribe(id: &DeviceId, subscription: Option<&[u8]>, at: i64) -> Write {
    let write = match subscription {
        Some(sealed) => Write::update(key(id), "SET #subscription = :sealed, #changed = :at").value(":sealed", sealed),
        None => Write::update(key(id), "SET #changed = :at REMOVE #subscription"),
    };
    write.when("attribute_exists(#pk) AND #changed <= :at").value(":at", at)
}

/// Drops the subscription that a push service does not know any more, unless there is another by now.
#[must_use]
pub fn unsubscribe(id: &DeviceId, seen: &[u8]) -> Write {
    Write::update(key(id), "REMOVE #subscription").when("#subscription = :seen").value(":seen", seen)
}

/// Reads a device.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Device, StoreError> {
    Ok(Device {
        whose: whose(item)?,
        subscription: item.opt_bytes("subscription").map(<[u8]>::to_vec),
        changed_at: item.number("changed")?,
    })
}

/// Seals a subscription for a device's item: whoever has its endpoint can reach the browser.
#[must_use]
pub fn seal_subscription(ring: &KeyRing, random: &Random, id: &DeviceId, json: &[u8]) -> Vec<u8> {
    ring.seal(random, &format!("{id}/subscription"), json)
}

/// Opens one.
///
/// # Errors
/// When it is garbled.
pub fn open_subscription(ring: &KeyRing, id: &DeviceId, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let opened = ring.open(&format!("{id}/subscription"), sealed);
    opened.map(|json| json.to_vec()).ok_or(StoreError::Corrupt("subscription"))
}

fn owned(whose: &Whose) -> Builder {
    Builder::new()
        .with(TENANT_ATTRIBUTE, whose.tenant.as_str())
        .with("account", whose.account.as_str())
        .with("login_id", whose.login_id.as_str())
        .with("factor", whose.factor.as_str())
}

fn whose(item: &Item) -> Result<Whose, StoreError> {
    Ok(Whose {
        tenant: TenantId::parse(item.text(TENANT_ATTRIBUTE)?).ok_or(StoreError::Corrupt("tenant"))?,
        account: AccountId::parse(item.text("account")?).ok_or(StoreError::Corrupt("account"))?,
        login_id: item.text("login_id")?.to_owned(),
        factor: FactorId::parse(item.text("factor")?).ok_or(StoreError::Corrupt("factor"))?,
    })
}
