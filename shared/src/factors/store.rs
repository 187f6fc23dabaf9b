//! Pending factors: an item each, until they are confirmed or their time is over. They never touch an active one (R45).

use jiff::{SignedDuration, Timestamp};

use super::pending::{PendingFactor, PendingProof};
use crate::App;
use crate::failure::Failure;
use crate::ids::{AccountId, FactorId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Range, Read, StoreError, Write};

/// How long an item is kept after its end, so that late calls are told why.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Where a pending factor is.
#[must_use]
pub fn key(tenant: &TenantId, account: &AccountId, id: &FactorId) -> Key {
    Key::of_tenant(tenant, &format!("PF#{account}"), id.as_str())
}

/// All of an account.
#[must_use]
pub fn all(tenant: &TenantId, account: &AccountId) -> Range {
    Range::all(Key::of_tenant(tenant, &format!("PF#{account}"), "").pk, "", 100)
}

/// A new one.
#[must_use]
pub fn create(
    tenant: &TenantId,
    account: &AccountId,
    pending: &PendingFactor,
    ring: &KeyRing,
    random: &Random,
) -> Write {
    Write::create(key(tenant, account, &pending.id), written(pending, ring, random))
}

/// Counts an attempt before anything is compared (R4).
#[must_use]
pub fn charge(tenant: &TenantId, account: &AccountId, seen: &PendingFactor, now: Timestamp) -> Write {
    unchanged(
        Write::update(key(tenant, account, &seen.id), "SET #attempts = :next").value(":next", seen.attempts + 1),
        seen.attempts,
        seen.version,
        now,
    )
}

/// Another challenge or another code for it; the attempts stay.
#[must_use]
pub fn renew(
    tenant: &TenantId,
    account: &AccountId,
    seen: &PendingFactor,
    next: &PendingFactor,
    ring: &KeyRing,
    random: &Random,
    now: Timestamp,
) -> Write {
    unchanged(Write::put(key(tenant, account, &seen.id), written(next, ring, random)), seen.attempts, seen.version, now)
}

/// Removes what was confirmed, once (R3), and only what was charged; or what is given up.
#[must_use]
pub fn remove(tenant: &TenantId, account: &AccountId, charged: &PendingFactor, now: Timestamp) -> Write {
    Write::delete(key(tenant, account, &charged.id))
        .when("#version = :version AND #expires > :now")
        .value(":version", charged.version)
        .value(":now", now)
}

/// Removes one whose code could not be sent.
#[must_use]
pub fn forget(tenant: &TenantId, account: &AccountId, id: &FactorId) -> Write {
    Write::delete(key(tenant, account, id))
}

fn unchanged(write: Write, attempts: u32, version: i64, now: Timestamp) -> Write {
    write
        .when("#attempts = :seen AND #version = :version AND #expires > :now")
        .value(":seen", attempts)
        .value(":version", version)
        .value(":now", now)
}

fn written(pending: &PendingFactor, ring: &KeyRing, random: &Random) -> Builder {
    let proof = zeroize::Zeroizing::new(serde_json::to_vec(&pending.proof).unwrap_or_default());
    Builder::new()
        .with("proof", ring.seal(random, pending.id.as_str(), &proof).as_slice())
        .with("name", ring.seal(random, pending.id.as_str(), pending.name.as_bytes()).as_slice())
        .with("created", pending.created_at)
        .with("expires", pending.expires_at)
        .with("attempts", pending.attempts)
        .with("version", pending.version)
        .with("epoch", i64::try_from(pending.epoch).unwrap_or(i64::MAX))
        .with_some("is_strong", pending.is_strong.then_some(true))
        .with_some("sign_in", pending.sign_in.as_deref())
        .ttl(pending.expires_at + KEPT)
}

/// Reads one, with the key that sealed it; what is kept past its time is as good as gone.
///
/// # Errors
/// When it is garbled, or the keys are not to be had.
pub async fn open(app: &App, item: &Item, id: &FactorId, now: Timestamp) -> Result<Option<PendingFactor>, Failure> {
    let expires_at = item.time("expires")?;
    if expires_at + KEPT <= now {
        return Ok(None);
    }
    let ring = app.keys.ring_of_sealed(item.bytes("proof")?).await?;
    let opened = |name: &'static str| -> Result<_, StoreError> {
        ring.open(id.as_str(), item.bytes(name)?).ok_or(StoreError::Corrupt(name))
    };
    let proof: PendingProof = serde_json::from_slice(&opened("proof")?).map_err(|_| StoreError::Corrupt("proof"))?;
    let name = String::from_utf8(opened("name")?.to_vec()).map_err(|_| StoreError::Corrupt("name"))?;
    Ok(Some(PendingFactor {
        id: id.clone(),
        name,
        proof,
        created_at: item.time("created")?,
        expires_at,
        attempts: item.count("attempts")?,
        version: item.number("version")?,
        epoch: u64::try_from(item.number("epoch")?).map_err(|_| StoreError::Corrupt("epoch"))?,
        is_strong: item.has("is_strong"),
        sign_in: item.opt_text("sign_in").map(str::to_owned),
    }))
}
