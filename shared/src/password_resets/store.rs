//! A password reset's record: which passcode guards it, whose password it is about, and the grant that a right code gave.

use jiff::{SignedDuration, Timestamp};

use super::model::Reset;
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::failure::Failure;
use crate::ids::{AccountId, PasscodeId, PasswordResetId, TenantId};
use crate::operation::Operation;
use crate::passcodes::model::READABLE;
use crate::passcodes::store::{self as passcodes, Stored};
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

/// How long a record is kept after its last code ends; as long as a passcode that can be rotated can live, and a day.
const KEPT: SignedDuration = SignedDuration::from_hours(48);

/// Where a reset is.
pub(super) fn key(tenant: &TenantId, id: &PasswordResetId) -> Key {
    Key::of_tenant(tenant, &format!("PR#{id}"), "RESET")
}

/// A new reset.
pub(super) fn create(
    op: &Operation<'_>,
    id: &PasswordResetId,
    passcode: &Stored,
    login_id: &LoginId,
    account: Option<(&AccountId, u64)>,
) -> Write {
    let sealed = op.ring.seal(&op.app.random, id.as_str(), login_id.as_given().as_bytes());
    let epoch = account.map(|(_, epoch)| i64::try_from(epoch).unwrap_or(i64::MAX));
    let counted: Vec<Value> = passcode.counted.iter().map(|counted| Value::from(counted.hash.as_str())).collect();
    let record = Builder::new()
        .with("passcode", passcode.passcode.id.as_str())
        .with("counted", counted)
        .with("login_id", sealed.as_slice())
        .with_some("account", account.map(|(id, _)| id.as_str()))
        .with_some("reset_epoch", epoch)
        .with("created", op.now)
        .ttl(op.now + KEPT);
    Write::create(key(&op.tenant.id, id), record)
}

/// Gives the grant whose hash this is, in the transaction that consumes the passcode.
pub(super) fn grant(tenant: &TenantId, id: &PasswordResetId, hash: &[u8], ends_at: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #grant = :grant, #grant_ends = :ends")
        .when("attribute_exists(#pk) AND attribute_not_exists(#grant)")
        .value(":grant", hash)
        .value(":ends", ends_at)
}

/// Uses the grant up: refused when it was used, is another one, or is over (R8, R39).
pub(super) fn use_grant(tenant: &TenantId, id: &PasswordResetId, hash: &[u8], now: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #completed = :now")
        .when("#grant = :grant AND #grant_ends > :now AND attribute_not_exists(#completed)")
        .value(":grant", hash)
        .value(":now", now)
}

/// A reset of this tenant (R14).
pub(super) async fn load(app: &App, tenant: &TenantId, id: &PasswordResetId) -> Result<Option<Reset>, StoreError> {
    app.table.get(&key(tenant, id)).await?.map(|item| read(&item, id)).transpose()
}

/// A reset and its passcode, unless it is too old to be read.
pub(super) async fn load_with_passcode(
    app: &App,
    tenant: &TenantId,
    id: &PasswordResetId,
    now: Timestamp,
) -> Result<Option<(Reset, Stored)>, StoreError> {
    let Some(reset) = load(app, tenant, id).await? else { return Ok(None) };
    let stored = passcodes::load(app, tenant, &reset.passcode, now).await?;
    Ok(stored.map(|stored| (reset, stored)))
}

/// Reads a record.
pub(super) fn read(item: &Item, id: &PasswordResetId) -> Result<Reset, StoreError> {
    let account = match item.opt_text("account") {
        None => None,
        Some(account) => {
            let account = AccountId::parse(account).ok_or(StoreError::Corrupt("account"))?;
            let epoch = u64::try_from(item.number("reset_epoch")?).map_err(|_| StoreError::Corrupt("reset_epoch"))?;
            Some((account, epoch))
        }
    };
    let grant = match item.opt_bytes("grant") {
        None => None,
        Some(hash) => Some((hash.to_vec(), item.time("grant_ends")?)),
    };
    let counted = item.texts("counted").into_iter().map(|hash| AddressHash::from_stored(hash.to_owned()));
    Ok(Reset {
        id: id.clone(),
        passcode: PasscodeId::parse(item.text("passcode")?).ok_or(StoreError::Corrupt("passcode"))?,
        counted: counted.collect(),
        login_id: item.bytes("login_id")?.to_vec(),
        account,
        grant,
        is_completed: item.has("completed"),
    })
}

/// The login ID that was typed.
pub(super) async fn login_id(app: &App, reset: &Reset) -> Result<LoginId, Failure> {
    let ring = app.keys.ring_of_sealed(&reset.login_id).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("login_id"));
    let opened = ring.open(reset.id.as_str(), &reset.login_id).ok_or_else(garbled)?;
    let text = std::str::from_utf8(&opened).ok();
    text.and_then(|text| LoginId::parse(text).ok()).ok_or_else(garbled)
}

/// The time at which a reset stops being readable is its passcode's.
const _: () = assert!(KEPT.as_secs() > READABLE.as_secs() + 600 * 5);
