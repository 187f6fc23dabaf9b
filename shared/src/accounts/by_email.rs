//! The accounts of an email address. Two spellings of one address are the same; an address may have several accounts, and an
//! account that was disabled keeps its address.

use super::login_id::LoginId;
use super::model::Account;
use super::{address_store, store};
use crate::App;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::recipients::{AddressHash, Email};

/// The login IDs of the accounts that have this address on record, whatever their status; at most
/// [`MOST`](address_store::MOST).
///
/// # Errors
/// When the table does not answer, or an account is garbled.
pub async fn login_ids(app: &App, ring: &KeyRing, tenant: &TenantId, email: &Email) -> Result<Vec<LoginId>, Failure> {
    let accounts = accounts(app, ring, tenant, email).await?;
    Ok(accounts.into_iter().map(|account| account.login_id).collect())
}

/// The accounts that have this address on record, whatever their status, in the order of their login IDs; at most
/// [`MOST`](address_store::MOST).
///
/// # Errors
/// When the table does not answer, or an account is garbled.
pub async fn accounts(app: &App, ring: &KeyRing, tenant: &TenantId, email: &Email) -> Result<Vec<Account>, Failure> {
    of_hash(app, ring, tenant, &email.hash(ring, tenant)).await
}

/// As [`accounts`], by the address's keyed hash: for whoever was not told the address.
///
/// # Errors
/// As [`accounts`].
pub async fn of_hash(
    app: &App,
    ring: &KeyRing,
    tenant: &TenantId,
    address: &AddressHash,
) -> Result<Vec<Account>, Failure> {
    let page = app.table.query(&address_store::all(tenant, address)).await?;
    let login_ids = page.items.iter().map(address_store::read).collect::<Result<Vec<_>, _>>()?;
    let keys: Vec<_> = login_ids.iter().map(|login_id| store::key(tenant, login_id)).collect();
    let known = app.table.read(keys.clone()).await?;
    let mut found = Vec::new();
    for item in keys.iter().filter_map(|key| known.get(key)) {
        let account = store::open(app, item).await?;
        // The account says what is true; between the two reads it may have got another address.
        if account.profile.email.as_ref().is_some_and(|email| email.hash(ring, tenant) == *address) {
            found.push(account);
        }
    }
    Ok(found)
}
