//! A password reset's record: which passcode guards it, whose password it is about, and the grant that a right code gave.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::App;
use crate::accounts::login_id::LoginId;
use crate::http::problem::Problem;
use crate::ids::{AccountId, PasscodeId, PasswordResetId, TenantId};
use crate::operation::Operation;
use crate::passcodes::model::READABLE;
use crate::passcodes::store::{self as passcodes, Stored};
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long a grant is good for (R39).
pub(super) const GRANT_VALIDITY: SignedDuration = SignedDuration::from_mins(10);

/// How long a record is kept after its last code ends; as long as a passcode that can be rotated can live, and a day.
const KEPT: SignedDuration = SignedDuration::from_hours(48);

/// A password reset.
#[derive(Debug, Clone)]
pub(super) struct Reset {
    pub(super) id: PasswordResetId,
    pub(super) passcode: PasscodeId,
    /// What was typed, sealed: the account is found by it again.
    login_id: Vec<u8>,
    /// The account and its `reset_epoch` when this began; none for a decoy.
    pub(super) account: Option<(AccountId, u64)>,
    /// The hash of the grant, and when it ends.
    pub(super) grant: Option<(Vec<u8>, Timestamp)>,
    pub(super) is_completed: bool,
}

/// What the queue is told: ids only. A decoy's message looks like any other.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Job {
    /// Send the passcode's message at this place of its list of sends.
    Code { tenant: TenantId, reset: PasswordResetId, index: usize },
    /// Tell the account that its password was changed.
    Notice { tenant: TenantId, reset: PasswordResetId },
}

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
    let record = Builder::new()
        .with("passcode", passcode.passcode.id.as_str())
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

/// Claims the sending of the notice, so that a message delivered twice mails once.
pub(super) fn claim_notice(tenant: &TenantId, id: &PasswordResetId, now: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #notice = :now")
        .when("attribute_exists(#completed) AND attribute_not_exists(#notice)")
        .value(":now", now)
}

/// Gives the claim back: the notice certainly did not go out.
pub(super) fn release_notice(tenant: &TenantId, id: &PasswordResetId) -> Write {
    Write::update(key(tenant, id), "REMOVE #notice").when("attribute_exists(#pk)")
}

/// A reset of this tenant (R14).
pub(super) async fn load(app: &App, tenant: &TenantId, id: &PasswordResetId) -> Result<Option<Reset>, StoreError> {
    app.table.get(&key(tenant, id)).await?.map(|item| read(&item, id)).transpose()
}

/// A reset by the id in a path, and its passcode; 404 for anything else, or when it is too old.
pub(super) async fn load_with_passcode(op: &Operation<'_>, id: &str) -> Result<(Reset, Stored), Problem> {
    let id = PasswordResetId::parse(id).ok_or(Problem::NotFound)?;
    let reset = load(op.app, &op.tenant.id, &id).await?.ok_or(Problem::NotFound)?;
    let stored = passcodes::load(op.app, &op.tenant.id, &reset.passcode, op.now).await?.ok_or(Problem::NotFound)?;
    Ok((reset, stored))
}

fn read(item: &Item, id: &PasswordResetId) -> Result<Reset, StoreError> {
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
    Ok(Reset {
        id: id.clone(),
        passcode: PasscodeId::parse(item.text("passcode")?).ok_or(StoreError::Corrupt("passcode"))?,
        login_id: item.bytes("login_id")?.to_vec(),
        account,
        grant,
        is_completed: item.has("completed"),
    })
}

impl Reset {
    /// The login ID that was typed.
    pub(super) async fn login_id(&self, app: &App) -> Result<LoginId, StoreError> {
        let ring = app.keys.ring_of_sealed(&self.login_id).await;
        let ring = ring.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let garbled = StoreError::Corrupt("login_id");
        let Some(opened) = ring.open(self.id.as_str(), &self.login_id) else { return Err(garbled) };
        let text = std::str::from_utf8(&opened).ok();
        text.and_then(|text| LoginId::parse(text).ok()).ok_or(garbled)
    }
}

/// The time at which a reset stops being readable is its passcode's.
const _: () = assert!(KEPT.as_secs() > READABLE.as_secs() + 600 * 5);
