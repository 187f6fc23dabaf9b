//! When a person signed in last, in the table: one item an account, written with every sign-in that completes, so that a page of
//! people needs one batch read for all of them.

use jiff::{SignedDuration, Timestamp};

use super::begin::Completion;
use super::model::Mfa;
use super::token::Assurance;
use crate::ids::{AccountId, TenantId};
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

/// How long it is told of. Who did not come for longer is somebody who never did.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);

/// The last sign-in of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSignIn {
    /// When it was complete.
    pub at: Timestamp,
    /// By which methods (RFC 8176).
    pub methods: Vec<String>,
    /// How sure that was.
    pub assurance: Assurance,
    /// Why no more was asked.
    pub mfa: Mfa,
}

/// Where an account's is.
#[must_use]
pub fn key(tenant: &TenantId, account: &AccountId) -> Key {
    Key::of_tenant(tenant, &format!("LAST#{account}"), "SIGNIN")
}

/// Notes a sign-in that is complete. Of two at the same moment either may stand: they are both the last.
#[must_use]
pub fn note(tenant: &TenantId, account: &AccountId, completion: &Completion, now: Timestamp) -> Write {
    let methods: Vec<Value> = completion.methods.iter().map(|&method| Value::from(method)).collect();
    let item = Builder::new()
        .with("at", now)
        .with("methods", methods)
        .with_some("strong", (completion.assurance == Assurance::Aal2).then_some(true))
        .with("mfa", <&str>::from(completion.mfa))
        .ttl(now + KEPT);
    Write::put(key(tenant, account), item)
}

/// Reads one; `None` for who never signed in, or so long ago that it is as good as never.
///
/// # Errors
/// When it is garbled.
pub fn read(item: Option<&Item>, now: Timestamp) -> Result<Option<LastSignIn>, StoreError> {
    let Some(item) = item else { return Ok(None) };
    let at = item.time("at")?;
    let last = LastSignIn {
        at,
        methods: item.texts("methods").into_iter().map(str::to_owned).collect(),
        assurance: if item.has("strong") { Assurance::Aal2 } else { Assurance::Aal1 },
        mfa: item.named("mfa")?,
    };
    // The TTL only cleans up: what it has not removed yet is over all the same.
    Ok(Some(last).filter(|_| now < at + KEPT))
}
