//! Remembered devices in the table: below the keyed hash of their person's login ID, which a sign-in knows before it reads an
//! account, found by the keyed hash of their secret. What ends an account's sign-ins, and a stricter policy, ends them without
//! looking for them.

use jiff::{SignedDuration, Timestamp};

use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::mfa_policy::KeptPolicy;
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Range, Read, StoreError, Write};

/// The most devices of a person that are listed.
const MOST: i32 = 100;

/// A device that an item tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// What identifies it among its person's devices.
    pub id: String,
    /// What it is called.
    pub label: Option<String>,
    /// Since when it is remembered.
    pub created_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
}

/// Where a device is, by its person and its secret.
#[must_use]
pub fn key(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId, secret: &str) -> Key {
    let hash = ring.lookup_hash("sign-ins/device", &[tenant.as_str().as_bytes(), secret.as_bytes()]);
    of_person(ring, tenant, login_id, &data_encoding::HEXLOWER.encode(&hash))
}

/// Where a person's device is, by what identifies it; `None` when nothing is identified so.
#[must_use]
pub fn key_of(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId, id: &str) -> Option<Key> {
    let is_id = id.len() == 64 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_id.then(|| of_person(ring, tenant, login_id, id))
}

/// A person's devices.
#[must_use]
pub fn all(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> Range {
    Range::all(of_person(ring, tenant, login_id, "").pk, "", MOST)
}

fn of_person(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId, id: &str) -> Key {
    let parts = [tenant.as_str().as_bytes(), login_id.folded().as_bytes()];
    let person = AddressHash::new(&ring.lookup_hash("sign-ins/devices", &parts));
    Key::of_tenant(tenant, &format!("DEVICES#{person}"), id)
}

/// Remembers a device of an account for as long as the policy says; `None` when that is not at all, as for an administrator,
/// who is asked every time.
#[must_use]
pub fn remember(
    key: Key,
    label: Option<&str>,
    account: &Account,
    policy: &KeptPolicy,
    now: Timestamp,
) -> Option<Write> {
    let days = i64::from(policy.policy.remember_device_days);
    let until = now + SignedDuration::from_hours(24 * days);
    let item = Builder::new()
        .with("account", account.id.as_str())
        .with("epoch", i64::try_from(account.sign_in_epoch).unwrap_or(i64::MAX))
        .with("strictness", policy.strictness)
        .with_some("label", label)
        .with("created", now)
        .with("until", until)
        .ttl(until);
    (days > 0 && account.profile.console.is_none()).then(|| Write::create(key, item))
}

/// Whether an item says that a device of this account is remembered at `now`.
///
/// # Errors
/// When it is garbled.
pub fn is_remembered(
    item: Option<&Item>,
    account: &Account,
    policy: &KeptPolicy,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let Some(item) = item else { return Ok(false) };
    Ok(item.text("account")? == account.id.as_str()
        && u64::try_from(item.number("epoch")?) == Ok(account.sign_in_epoch)
        && item.number("strictness")? == policy.strictness
        && policy.policy.remember_device_days > 0
        && item.time("until")? > now)
}

/// What an item tells of its device.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Device, StoreError> {
    Ok(Device {
        id: item.text("sk")?.to_owned(),
        label: item.opt_text("label").map(str::to_owned),
        created_at: item.time("created")?,
        ends_at: item.time("until")?,
    })
}

/// Forgets a device of an account; refused when there is none.
#[must_use]
pub fn forget(key: Key, account: &Account) -> Write {
    Write::delete(key).when("#account = :account").value(":account", account.id.as_str())
}
