//! Which login IDs have an email address on record: an item for each account that has one, below the keyed hash of the address,
//! under the folded login ID. It is written with the account, so that it never lags; what it says is a hint all the same, and
//! whoever acts on it reads the account.
//!
//! The login ID stands in the key as it does in the account's own, and for the same reason it is not sealed again. The address
//! is a hash here.

use super::login_id::LoginId;
use super::model::Account;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Range, Read as _, StoreError, Write};

/// The most login IDs of one address that are told of.
pub const MOST: i32 = 20;

/// The login IDs of an address, in their order; at most [`MOST`].
#[must_use]
pub fn all(tenant: &TenantId, address: &AddressHash) -> Range {
    Range::all(key(tenant, address, "").pk, "", MOST)
}

/// The login ID of an item.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<LoginId, StoreError> {
    LoginId::parse(item.text("sk")?).map_err(|_| StoreError::Corrupt("sk"))
}

/// What keeps the items true when an account becomes another one: nothing where the address stays.
pub(super) fn moved(
    ring: &KeyRing,
    tenant: &TenantId,
    before: Option<&Account>,
    after: Option<&Account>,
) -> impl Iterator<Item = Write> {
    let place = |account: Option<&Account>| {
        let account = account?;
        let address = account.profile.email.as_ref()?.hash(ring, tenant);
        Some(key(tenant, &address, account.login_id.folded()))
    };
    let (from, to) = (place(before), place(after));
    let stays = from == to;
    let gone = from.filter(|_| !stays).map(Write::delete);
    // The key says it all.
    let come = to.filter(|_| !stays).map(|key| Write::put(key, Builder::new()));
    gone.into_iter().chain(come)
}

fn key(tenant: &TenantId, address: &AddressHash, folded: &str) -> Key {
    Key::of_tenant(tenant, &format!("EMAIL#{address}"), folded)
}
