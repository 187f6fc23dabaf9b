//! Remembered devices in the table: found by the keyed hash of their secret. What ends an account's sign-ins, and a
//! stricter policy, ends them without looking for them.

use jiff::{SignedDuration, Timestamp};

use crate::accounts::model::Account;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::mfa_policy::KeptPolicy;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// Where a device is, by its secret.
#[must_use]
pub fn key(ring: &KeyRing, tenant: &TenantId, secret: &str) -> Key {
    let hash = ring.lookup_hash("sign-ins/device", &[tenant.as_str().as_bytes(), secret.as_bytes()]);
    Key::of_tenant(tenant, &format!("DEVICE#{}", data_encoding::HEXLOWER.encode(&hash)), "DEVICE")
}

/// Remembers a device of an account for as long as the policy says; `None` when that is not at all.
#[must_use]
pub fn remember(key: Key, account: &Account, policy: &KeptPolicy, now: Timestamp) -> Option<Write> {
    let days = i64::from(policy.policy.remember_device_days);
    let until = now + SignedDuration::from_hours(24 * days);
    let item = Builder::new()
        .with("account", account.id.as_str())
        .with("epoch", i64::try_from(account.sign_in_epoch).unwrap_or(i64::MAX))
        .with("strictness", policy.strictness)
        .with("until", until)
        .ttl(until);
    (days > 0).then(|| Write::create(key, item))
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
