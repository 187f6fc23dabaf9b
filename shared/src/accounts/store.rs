//! Accounts in the table. One item an account, in the tenant's partition of accounts, under its folded login ID: the key
//! itself makes sure that no two accounts answer to the same login ID.
//!
//! Name, addresses, organization and enrolment are sealed; the login ID is the key and is not. The password's hash is a plain
//! attribute, since what it protects is in the hash and the pepper.

use serde::{Deserialize, Serialize};

use super::hashing::PasswordHash;
use super::login_id::LoginId;
use super::model::{Account, Console, Profile, Status};
use crate::App;
use crate::factors::model::Enrollment;
use crate::failure::Failure;
use crate::ids::{AccountId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::recipients::Email;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// The partition of a tenant's accounts.
const PARTITION: &str = "ACCT";

/// Where an account is.
#[must_use]
pub fn key(tenant: &TenantId, login_id: &LoginId) -> Key {
    Key::of_tenant(tenant, PARTITION, login_id.folded())
}

/// The partition of all of a tenant's accounts, in the order of their login IDs.
#[must_use]
pub fn partition(tenant: &TenantId) -> String {
    Key::of_tenant(tenant, PARTITION, "").pk
}

/// An account by its login ID.
///
/// # Errors
/// When the table does not answer or the record is garbled.
pub async fn load(app: &App, tenant: &TenantId, login_id: &LoginId) -> Result<Option<Account>, Failure> {
    match app.table.get(&key(tenant, login_id)).await? {
        Some(item) => open(app, &item).await.map(Some),
        None => Ok(None),
    }
}

/// Reads an account whole, with the key that sealed it: a rotation elsewhere may be newer than what is cached here (R54).
///
/// # Errors
/// When the record is garbled, or the keys cannot be read.
pub async fn open(app: &App, item: &Item) -> Result<Account, Failure> {
    let ring = app.keys.ring_of_sealed(item.bytes("profile")?).await?;
    Ok(read(item, &ring)?)
}

/// A new account, where none stands under its login ID.
#[must_use]
pub(super) fn create(tenant: &TenantId, account: &Account, ring: &KeyRing, random: &Random) -> Write {
    Write::create(key(tenant, &account.login_id), written(account, ring, random))
}

/// An account that was changed, unless somebody else changed or removed it since `version_seen`.
#[must_use]
pub(super) fn replace(
    tenant: &TenantId,
    account: &Account,
    version_seen: i64,
    ring: &KeyRing,
    random: &Random,
) -> Write {
    Write::put(key(tenant, &account.login_id), written(account, ring, random))
        .when("#version = :seen")
        .value(":seen", version_seen)
}

/// Removes an account, unless somebody else changed or removed it since it was read.
#[must_use]
pub(super) fn delete(tenant: &TenantId, account: &Account) -> Write {
    Write::delete(key(tenant, &account.login_id))
        .when("#id = :id AND #version = :seen")
        .value(":id", account.id.as_str())
        .value(":seen", account.version)
}

/// Notes what stands in the index of words of an account, unless somebody else changed or removed it since it was read.
#[must_use]
pub(super) fn note_indexed(tenant: &TenantId, account: &Account, digest: &str) -> Write {
    Write::update(key(tenant, &account.login_id), "SET #words = :words")
        .when("#id = :id AND #version = :seen")
        .value(":id", account.id.as_str())
        .value(":seen", account.version)
        .value(":words", digest)
}

/// The account is still the one that was read, may sign in, and has the same password and as many factors.
#[must_use]
pub fn is_unchanged(tenant: &TenantId, account: &Account) -> Write {
    let condition = "#id = :id AND #session_epoch = :epoch AND #status = :active";
    let write = Write::check(key(tenant, &account.login_id))
        .value(":id", account.id.as_str())
        .value(":epoch", stored(account.sign_in_epoch))
        .value(":active", Status::Active.as_str());
    if account.enrollment.is_enrolled() {
        write.when(format!("{condition} AND #factors = :factors")).value(":factors", factors(account))
    } else {
        write.when(format!("{condition} AND attribute_not_exists(#factors)"))
    }
}

/// Whether an item is still an account whose sign-ins go on: the same, active, with the same password.
#[must_use]
pub fn goes_on(item: Option<&Item>, account: &Account) -> bool {
    item.is_some_and(|item| {
        item.opt_text("id") == Some(account.id.as_str())
            && item.opt_number("session_epoch") == Some(stored(account.sign_in_epoch))
            && item.opt_text("status") == Some(Status::Active.as_str())
    })
}

/// A new password for the account of this id, which ends its sign-ins and open resets.
#[must_use]
pub fn set_password(key: Key, id: &AccountId, hash: &PasswordHash, now: jiff::Timestamp) -> Write {
    Write::update(
        key,
        "SET #hash = :hash, #pepper = :pepper, #updated = :now \
         ADD #version :one, #session_epoch :one, #reset_epoch :one",
    )
    .when("#id = :id")
    .value(":id", id.as_str())
    .value(":hash", hash.phc())
    .value(":pepper", hash.pepper().unwrap_or_default())
    .value(":now", now)
    .value(":one", 1_i64)
}

/// As [`set_password`], unless something ended the account's resets since it was read (R39).
#[must_use]
pub fn reset_password(key: Key, seen: &Account, hash: &PasswordHash, now: jiff::Timestamp) -> Write {
    set_password(key, &seen.id, hash, now)
        .when("#id = :id AND #reset_epoch = :epoch AND #status = :active")
        .value(":epoch", stored(seen.reset_epoch))
        .value(":active", Status::Active.as_str())
}

/// The same password under a newer hash: nothing ends, and nothing happens if the hash is no longer the one seen.
#[must_use]
pub fn rehash(key: Key, seen: &PasswordHash, hash: &PasswordHash) -> Write {
    Write::update(key, "SET #hash = :hash, #pepper = :pepper ADD #version :one")
        .when("#hash = :seen")
        .value(":seen", seen.phc())
        .value(":hash", hash.phc())
        .value(":pepper", hash.pepper().unwrap_or_default())
        .value(":one", 1_i64)
}

/// What the sealed attribute holds.
#[derive(Serialize, Deserialize)]
struct Sealed {
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
}

fn written(account: &Account, ring: &KeyRing, random: &Random) -> Builder {
    let profile = &account.profile;
    let sealed = Sealed {
        email: profile.email.as_ref().map(|email| email.as_str().to_owned()),
        phone: profile.phone.clone(),
        country: profile.country.clone(),
        name: profile.name.clone(),
        organization: profile.organization.clone(),
    };
    let sealed = zeroize::Zeroizing::new(serde_json::to_vec(&sealed).unwrap_or_default());
    Builder::new()
        .with("id", account.id.as_str())
        .with("login_id", account.login_id.as_given())
        .with("profile", ring.seal(random, account.id.as_str(), &sealed).as_slice())
        .with_some("enrollment", sealed_enrollment(account, ring, random).as_deref())
        // How many are active, for conditions.
        .with_some("factors", account.enrollment.is_enrolled().then(|| factors(account)))
        .with("role", profile.role.as_str())
        .with("status", account.status.as_str())
        .with_some("console", profile.console.map(Console::as_str))
        .with_some("hash", account.password.as_ref().map(PasswordHash::phc))
        .with_some("pepper", account.password.as_ref().and_then(PasswordHash::pepper))
        .with("session_epoch", stored(account.sign_in_epoch))
        .with("reset_epoch", stored(account.reset_epoch))
        .with("created", account.created_at)
        .with("updated", account.updated_at)
        .with_some("words", account.indexed.as_deref())
        .with("version", account.version)
}

fn read(item: &Item, ring: &KeyRing) -> Result<Account, StoreError> {
    let id = AccountId::parse(item.text("id")?).ok_or(StoreError::Corrupt("id"))?;
    let sealed = ring.open(id.as_str(), item.bytes("profile")?).ok_or(StoreError::Corrupt("profile"))?;
    let sealed: Sealed = serde_json::from_slice(&sealed).map_err(|_| StoreError::Corrupt("profile"))?;
    let email = sealed.email.as_deref().map(Email::parse).transpose().map_err(|_| StoreError::Corrupt("profile"))?;
    let profile = Profile {
        email,
        phone: sealed.phone,
        country: sealed.country,
        name: sealed.name,
        role: item.text("role")?.to_owned(),
        organization: sealed.organization,
        console: read_console(item)?,
    };
    let enrollment = read_enrollment(item, &id, ring)?;
    Ok(Account {
        id,
        login_id: LoginId::parse(item.text("login_id")?).map_err(|_| StoreError::Corrupt("login_id"))?,
        profile,
        status: read_status(item)?,
        password: read_password(item),
        enrollment,
        sign_in_epoch: epoch(item, "session_epoch")?,
        reset_epoch: epoch(item, "reset_epoch")?,
        created_at: item.time("created")?,
        updated_at: item.time("updated")?,
        version: item.number("version")?,
        indexed: item.opt_text("words").map(str::to_owned),
    })
}

/// A record of nobody, which takes as long to read as anybody's (R12).
#[must_use]
pub fn stand_in(ring: &KeyRing, random: &Random, login_id: &LoginId, now: jiff::Timestamp) -> Item {
    let account = Account {
        id: AccountId::new(random),
        login_id: login_id.clone(),
        profile: Profile {
            email: Email::parse("nobody@decoy.invalid").ok(),
            phone: None,
            country: None,
            name: None,
            role: String::new(),
            organization: None,
            console: None,
        },
        status: Status::Active,
        password: None,
        enrollment: Enrollment::default(),
        sign_in_epoch: 1,
        reset_epoch: 1,
        created_at: now,
        updated_at: now,
        version: 1,
        indexed: None,
    };
    written(&account, ring, random).into_item()
}

/// The password's hash alone: a sign-in compares before it opens anything.
#[must_use]
pub fn read_password(item: &Item) -> Option<PasswordHash> {
    let pepper = item.opt_text("pepper").filter(|kid| !kid.is_empty()).map(str::to_owned);
    Some(PasswordHash::from_parts(item.opt_text("hash")?.to_owned(), pepper))
}

fn read_enrollment(item: &Item, id: &AccountId, ring: &KeyRing) -> Result<Enrollment, StoreError> {
    // An account of before there were factors has none.
    let Some(sealed) = item.opt_bytes("enrollment") else { return Ok(Enrollment::default()) };
    let opened = ring.open(&enrollment_context(id), sealed).ok_or(StoreError::Corrupt("enrollment"))?;
    Enrollment::from_json(&opened).map_err(|_| StoreError::Corrupt("enrollment"))
}

fn factors(account: &Account) -> i64 {
    i64::try_from(account.enrollment.factors.len()).unwrap_or(i64::MAX)
}

fn sealed_enrollment(account: &Account, ring: &KeyRing, random: &Random) -> Option<Vec<u8>> {
    let is_empty = account.enrollment == Enrollment::default();
    (!is_empty).then(|| ring.seal(random, &enrollment_context(&account.id), &account.enrollment.to_json()))
}

fn enrollment_context(id: &AccountId) -> String {
    format!("{id}/enrollment")
}

fn read_status(item: &Item) -> Result<Status, StoreError> {
    item.text("status")?.parse().map_err(|_| StoreError::Corrupt("status"))
}

fn read_console(item: &Item) -> Result<Option<Console>, StoreError> {
    item.opt_text("console").map(str::parse).transpose().map_err(|_| StoreError::Corrupt("console"))
}

fn epoch(item: &Item, name: &'static str) -> Result<u64, StoreError> {
    u64::try_from(item.number(name)?).map_err(|_| StoreError::Corrupt(name))
}

fn stored(epoch: u64) -> i64 {
    i64::try_from(epoch).unwrap_or(i64::MAX)
}
