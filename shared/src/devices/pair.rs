//! Pairing a device with a pending factor: whoever has what was shown registers a key, once.

use std::net::IpAddr;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::DeviceError;
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::attempts::{Ladder, store as failures};
use crate::clock::seconds_until;
use crate::factors::device_store::{self, Whose};
use crate::factors::pairing::{self, Pairing};
use crate::factors::pending::{PendingFactor, PendingOver, PendingProof};
use crate::factors::push::{DeviceKey, pairing_message};
use crate::factors::store as factors;
use crate::ids::{DeviceId, TenantId};
use crate::keys::KeyRing;
use crate::limits::Violation;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Email;
use crate::recipients::hash::network;
use crate::table::{Key, StoreError, Transaction};
use crate::tenants::model::Tenant;
use crate::tenants::store as tenants;
use crate::web_push::subscription::Subscription;

/// Pairings of one network that lead nowhere. A short code has 40 bits; ten guesses, then ever longer waits.
const NETWORK: Ladder =
    Ladder { waits_from: 10, locks_at: None, kept: SignedDuration::from_hours(1), longest_wait_seconds: 600 };

/// What a device brings.
#[derive(Debug)]
pub struct Pair {
    /// What it was shown: the secret, or the short code.
    pub pairing: String,
    /// Its public key.
    pub key: DeviceKey,
    /// Its signature of both.
    pub signature: String,
    /// How it is woken, where its browser can be.
    pub subscription: Option<Subscription>,
    /// What its person calls it.
    pub name: String,
}

/// A device that is paired.
#[derive(Serialize)]
pub struct PairedDocument {
    device_id: DeviceId,
    tenant: Firm,
    account_hint: String,
    totp: Secret,
}

/// A firm, as devices know it.
#[derive(Debug, Serialize)]
pub struct Firm {
    id: TenantId,
    name: String,
}

impl Firm {
    /// Of a tenant.
    #[must_use]
    pub fn of(tenant: &Tenant) -> Self {
        Self { id: tenant.id.clone(), name: tenant.settings.name.clone() }
    }
}

#[derive(Serialize)]
struct Secret {
    secret: String,
}

/// Whose a pairing is.
pub struct Found {
    /// The firm.
    pub tenant: Arc<Tenant>,
    whose: Whose,
    hash: String,
    /// The network's failures, forgotten by success.
    failures: Option<Key>,
}

/// Finds whose a pairing is; what is none counts for the network that it came from.
///
/// # Errors
/// [`DeviceError::Unauthorized`] for what is none; that too many were none.
pub async fn find(
    app: &App,
    ring: &KeyRing,
    pair: &Pair,
    client_ip: Option<IpAddr>,
    now: Timestamp,
) -> Result<Found, DeviceError> {
    // Only what can be guessed is counted: a stranger on the same network keeps nobody from scanning a code.
    let guesses_from = client_ip.filter(|_| pairing::is_short(&pair.pairing));
    let failures_key = guesses_from.map(|ip| device_store::network_key(ring, &network(ip)));
    let hash = pairing::hash(ring, &pair.pairing);
    let at = device_store::pairing_key(&hash);
    let mut known = app.table.read(failures_key.clone().into_iter().chain([at.clone()])).await?;
    if let Some(key) = &failures_key {
        // Charged before it is looked at (R4).
        loop {
            let seen = failures::read(known.get(key));
            if let Err(locked) = seen.admit(&NETWORK, now) {
                return Err(DeviceError::Limited(waits(locked.until, now)));
            }
            let charge = failures::charge(key.clone(), &known, &NETWORK, now);
            let charged = Transaction::<StoreError>::new().learn("failures", charge);
            if app.table.commit(charged, &mut known).await?.is_done() {
                break;
            }
        }
    }
    let whose = known.get(&at).map(device_store::read_pairing).transpose()?.ok_or(DeviceError::Unauthorized)?;
    if !pair.key.has_signed(&pairing_message(&pair.pairing, &pair.key), &pair.signature) {
        return Err(DeviceError::Unauthorized);
    }
    let tenant = tenants::load(app, &whose.tenant).await?.ok_or(DeviceError::Unauthorized)?;
    Ok(Found { tenant: Arc::new(tenant), whose, hash, failures: failures_key })
}

fn waits(until: Option<Timestamp>, now: Timestamp) -> Violation {
    Violation {
        policy: "pairings",
        quota: u32::try_from(NETWORK.waits_from).unwrap_or(u32::MAX),
        window_seconds: NETWORK.kept.as_secs(),
        retry_after_seconds: until.map_or(NETWORK.longest_wait_seconds, |until| seconds_until(until, now)),
    }
}

/// Pairs it, once: of two devices with the same pairing the first.
///
/// # Errors
/// [`DeviceError`].
pub async fn pair(op: &Operation<'_>, found: &Found, pair: Pair) -> Result<PairedDocument, DeviceError> {
    let (tenant, whose) = (&op.tenant.id, &found.whose);
    let login_id = LoginId::parse(&whose.login_id).map_err(|_| DeviceError::Unauthorized)?;
    let (account_key, record) = (accounts::key(tenant, &login_id), factors::key(tenant, &whose.account, &whose.factor));
    let mut known = op.read([account_key.clone(), record.clone()]).await?;
    let id = DeviceId::new(&op.app.random);
    let seal = |some: &Subscription| device_store::seal_subscription(&op.ring, &op.app.random, &id, &some.to_json());
    let sealed = pair.subscription.as_ref().map(seal);
    loop {
        let item = known.get(&account_key).ok_or(DeviceError::Unauthorized)?;
        let account = accounts::open(op.app, item).await?;
        if account.id != whose.account || account.status != Status::Active {
            return Err(DeviceError::Over(Over::Canceled));
        }
        let pending = match known.get(&record) {
            Some(item) => factors::open(op.app, item, &whose.factor, op.now).await?,
            None => None,
        };
        // It was confirmed, given up, or is long over.
        let pending = pending.ok_or(DeviceError::Over(Over::AlreadyUsed))?;
        let (totp, pairing) = self::open(&pending, &account, &found.hash, op.now)?;
        op.audit.about(whose.factor.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
        let paired = Pairing { device: Some((id.clone(), pair.key.clone())), ..pairing.clone() };
        let next = PendingFactor {
            proof: PendingProof::Push { totp: totp.clone(), pairing: paired },
            name: named(&pending, &pair.name),
            version: pending.version + 1,
            ..pending.clone()
        };
        let renewed = factors::renew(tenant, &account.id, &pending, &next, &op.ring, &op.app.random, op.now);
        let transaction = Transaction::<DeviceError>::new()
            .learn("pending", renewed)
            .learn("device", device_store::create(&id, whose, sealed.as_deref(), pending.expires_at))
            .learn_each("failures", found.failures.clone().map(failures::forget));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(PairedDocument {
                device_id: id,
                tenant: Firm::of(op.tenant),
                account_hint: hint(&account),
                totp: Secret { secret: totp.secret().to_owned() },
            });
        }
    }
}

/// What a pending factor is paired by, while it can be.
fn open<'a>(
    pending: &'a PendingFactor,
    account: &Account,
    hash: &str,
    now: Timestamp,
) -> Result<(&'a crate::factors::totp::Totp, &'a Pairing), DeviceError> {
    let PendingProof::Push { totp, pairing } = &pending.proof else { return Err(DeviceError::Unauthorized) };
    if !pairing.hashes.iter().any(|own| own == hash) {
        return Err(DeviceError::Over(Over::Superseded));
    }
    if pairing.device.is_some() {
        return Err(DeviceError::Over(Over::AlreadyUsed));
    }
    if pairing.until_ms <= now.as_millisecond() {
        return Err(DeviceError::Over(Over::Expired));
    }
    match pending.require_open(account.sign_in_epoch, account.enrollment.asks(), now) {
        Ok(()) => Ok((totp, pairing)),
        Err(PendingOver::Expired) => Err(DeviceError::Over(Over::Expired)),
        Err(PendingOver::AttemptsExhausted) => Err(DeviceError::Over(Over::AttemptsExhausted)),
        Err(PendingOver::Canceled | PendingOver::Outranked) => Err(DeviceError::Over(Over::Canceled)),
    }
}

/// The factor's name: the person's own word for it, or what the device calls itself.
fn named(pending: &PendingFactor, device: &str) -> String {
    if pending.name == crate::factors::model::DEFAULT_PUSH_NAME { device.to_owned() } else { pending.name.clone() }
}

/// Whose the account is, as far as a device that is found may tell: the masked address, or the beginning of the login ID.
#[must_use]
pub fn hint(account: &Account) -> String {
    let given = account.login_id.as_given();
    if let Ok(email) = Email::parse(given) {
        return email.masked();
    }
    let shown: String = given.chars().take(2).collect();
    format!("{shown}•••")
}
