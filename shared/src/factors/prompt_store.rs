//! The push requests of an account in the table: one item, so that what counts and what waits changes under one condition.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::prompt::{Prompt, Prompts};
use crate::ids::{AccountId, DeviceId, FactorId, PushRequestId, SignInId, TenantId};
use crate::keys::KeyVersion;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long the item is kept after its last change, so that late decisions are told why.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A request as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    id: PushRequestId,
    nonce: String,
    sign_in: SignInId,
    factor: FactorId,
    device: DeviceId,
    created_ms: i64,
    expires_ms: i64,
    kid: String,
    application: String,
    is_decided: bool,
}

/// Where an account's are.
#[must_use]
pub fn key(tenant: &TenantId, account: &AccountId) -> Key {
    Key::of_tenant(tenant, &format!("PUSH#{account}"), "REQUESTS")
}

/// Reads them; none is none.
///
/// # Errors
/// When the item is garbled.
pub fn read(item: Option<&Item>) -> Result<Prompts, StoreError> {
    let Some(item) = item else { return Ok(Prompts::default()) };
    let garbled = |name| move |_| StoreError::Corrupt(name);
    let at = |ms: i64| Timestamp::from_millisecond(ms).map_err(|_| StoreError::Corrupt("recent"));
    let recent: Vec<(PushRequestId, i64)> =
        item.opt_text("recent").map(serde_json::from_str).transpose().map_err(garbled("recent"))?.unwrap_or_default();
    let recent = recent.into_iter().map(|(id, ms)| Ok((id, at(ms)?))).collect::<Result<_, StoreError>>()?;
    let last: Option<Kept> = item.opt_text("last").map(serde_json::from_str).transpose().map_err(garbled("last"))?;
    let last = last.map(|kept| -> Result<Prompt, StoreError> {
        Ok(Prompt {
            id: kept.id,
            nonce: kept.nonce,
            sign_in: kept.sign_in,
            factor: kept.factor,
            device: kept.device,
            created_at: at(kept.created_ms)?,
            expires_at: at(kept.expires_ms)?,
            kid: KeyVersion(kept.kid),
            application: kept.application,
            is_decided: kept.is_decided,
        })
    });
    Ok(Prompts {
        version: item.number("version")?,
        recent,
        blocked_until: item.opt_time("blocked_until"),
        last: last.transpose()?,
    })
}

/// Writes them where the version before was read.
#[must_use]
pub fn put(tenant: &TenantId, account: &AccountId, next: &Prompts, now: Timestamp) -> Write {
    let recent: Vec<_> = next.recent.iter().map(|(id, at)| (id, at.as_millisecond())).collect();
    let last = next.last.as_ref().map(|prompt| Kept {
        id: prompt.id.clone(),
        nonce: prompt.nonce.clone(),
        sign_in: prompt.sign_in.clone(),
        factor: prompt.factor.clone(),
        device: prompt.device.clone(),
        created_ms: prompt.created_at.as_millisecond(),
        expires_ms: prompt.expires_at.as_millisecond(),
        kid: prompt.kid.0.clone(),
        application: prompt.application.clone(),
        is_decided: prompt.is_decided,
    });
    let json = |text: serde_json::Result<String>| text.unwrap_or_default();
    let item = Builder::new()
        .with("version", next.version)
        .with("recent", json(serde_json::to_string(&recent)))
        .with_some("last", last.map(|last| json(serde_json::to_string(&last))))
        .with_some("blocked_until", next.blocked_until)
        .ttl(now + KEPT);
    let write = Write::put(key(tenant, account), item);
    if next.version == 1 {
        write.when("attribute_not_exists(#pk)")
    } else {
        write.when("#version = :seen").value(":seen", next.version - 1)
    }
}

/// Lifts the block, if there is one.
#[must_use]
pub fn lift(tenant: &TenantId, account: &AccountId) -> Write {
    Write::update(key(tenant, account), "REMOVE #blocked_until ADD #version :one")
        .when("attribute_exists(#blocked_until)")
        .value(":one", 1_i64)
}
