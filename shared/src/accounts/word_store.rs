//! The index of words in the table: an item for each place of an account's words, under the folded login ID. It is written with
//! the account, so that it never lags; what it says is a hint all the same, and whoever acts on it reads the account.
//!
//! The login ID stands in the key as it does in the account's own. The words are hashes here (`chains.rs`).

use super::chains::{Chains, Place};
use super::login_id::LoginId;
use super::model::Account;
use super::words::words_of;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::table::{Builder, Item, Key, Range, Read as _, StoreError, Write};

/// Between the chain and the login ID: no character of a chain.
const SEPARATOR: char = '#';

/// An item of the index.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its sort key.
    pub(super) sort: String,
    /// Where its word stands.
    pub(super) place: Place,
    /// Whose word it is.
    pub(super) login_id: LoginId,
}

/// The items of all words that begin with the one at a place, in the order of their chains.
#[must_use]
pub(super) fn range(tenant: &TenantId, place: &Place, after: Option<String>, limit: i32) -> Range {
    let Key { pk, sk: _ } = key(tenant, place, "");
    Range { after, ..Range::all(pk, &place.chain, limit) }
}

/// Reads an item that was found at a place.
///
/// # Errors
/// When it is garbled.
pub(super) fn read(item: &Item, sought: &Place) -> Result<Entry, StoreError> {
    let sort = item.text("sk")?;
    let (chain, folded) = sort.split_once(SEPARATOR).ok_or(StoreError::Corrupt("sk"))?;
    Ok(Entry {
        sort: sort.to_owned(),
        place: Place { partition: sought.partition.clone(), chain: chain.to_owned() },
        login_id: LoginId::parse(folded).map_err(|_| StoreError::Corrupt("sk"))?,
    })
}

/// The items of an account, all of them.
pub(super) fn all(ring: &KeyRing, tenant: &TenantId, account: &Account) -> Vec<Write> {
    keys(&Chains::new(ring, tenant), account).into_iter().map(put).collect()
}

/// What keeps the items true when an account becomes another one: nothing where its words stay. `is_indexed` says whether
/// those of `before` stand there; what does not can be removed all the same.
pub(super) fn moved(
    ring: &KeyRing,
    tenant: &TenantId,
    before: Option<&Account>,
    after: Option<&Account>,
    is_indexed: bool,
) -> Vec<Write> {
    let chains = Chains::new(ring, tenant);
    let of = |account: Option<&Account>| account.map(|account| keys(&chains, account)).unwrap_or_default();
    let (from, to) = (of(before), of(after));
    let gone = from.iter().filter(|key| !to.contains(key)).cloned().map(Write::delete);
    let come = to.iter().filter(|key| !is_indexed || !from.contains(key)).cloned().map(put);
    gone.chain(come).collect()
}

fn keys(chains: &Chains<'_>, account: &Account) -> Vec<Key> {
    let words = words_of(account);
    let places = chains.places(words.iter().map(String::as_str));
    places.iter().map(|place| key(chains.tenant(), place, account.login_id.folded())).collect()
}

/// The key says it all.
fn put(key: Key) -> Write {
    Write::put(key, Builder::new())
}

fn key(tenant: &TenantId, place: &Place, folded: &str) -> Key {
    let Place { partition, chain } = place;
    Key::of_tenant(tenant, &format!("WORD#{partition}"), format!("{chain}{SEPARATOR}{folded}"))
}
