//! A person's complete sign-ins in the table, for 90 days: one item each, written with what completes it.

use jiff::{SignedDuration, Timestamp};

use super::begin::Completion;
use super::model::Mfa;
use super::token::Assurance;
use crate::ids::{AccountId, SignInId, TenantId};
use crate::table::{Builder, Item, Key, Range, Read, StoreError, Value, Write};

/// How long it is told of.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// A sign-in that was completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Which.
    pub id: SignInId,
    /// When.
    pub at: Timestamp,
    /// By which methods.
    pub methods: Vec<String>,
    /// How sure that was.
    pub assurance: Assurance,
    /// Why no more was asked.
    pub mfa: Mfa,
    /// The network that it came from, sealed as in its row.
    pub network: Option<Vec<u8>>,
}

/// The newest of an account.
#[must_use]
pub fn newest(tenant: &TenantId, account: &AccountId, most: i32, now: Timestamp) -> Range {
    let from = Some(format!("{:014}", (now - KEPT).as_millisecond()));
    Range { from, is_descending: true, ..Range::all(key(tenant, account, "").pk, "", most) }
}

/// Notes a sign-in that is complete.
#[must_use]
pub fn note(
    tenant: &TenantId,
    account: &AccountId,
    id: &SignInId,
    completion: &Completion,
    network: Option<&[u8]>,
    now: Timestamp,
) -> Write {
    let methods: Vec<Value> = completion.methods.iter().map(|&method| Value::from(method)).collect();
    let item = Builder::new()
        .with("methods", methods)
        .with_some("strong", (completion.assurance == Assurance::Aal2).then_some(true))
        .with("mfa", <&str>::from(completion.mfa))
        .with_some("network", network)
        .ttl(now + KEPT);
    Write::put(key(tenant, account, &format!("{:014}#{id}", now.as_millisecond())), item)
}

/// Reads one.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Recent, StoreError> {
    let garbled = || StoreError::Corrupt("sk");
    let (at, id) = item.text("sk")?.split_once('#').ok_or_else(garbled)?;
    let at = at.parse().ok().and_then(|at| Timestamp::from_millisecond(at).ok()).ok_or_else(garbled)?;
    Ok(Recent {
        id: SignInId::parse(id).ok_or_else(garbled)?,
        at,
        methods: item.texts("methods").into_iter().map(str::to_owned).collect(),
        assurance: if item.has("strong") { Assurance::Aal2 } else { Assurance::Aal1 },
        mfa: item.text("mfa")?.parse().map_err(|_| StoreError::Corrupt("mfa"))?,
        network: item.opt_bytes("network").map(<[u8]>::to_vec),
    })
}

fn key(tenant: &TenantId, account: &AccountId, sort: &str) -> Key {
    Key::of_tenant(tenant, &format!("SIGNINS#{account}"), sort)
}
