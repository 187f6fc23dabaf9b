//! A sign-in's row: ten minutes of a person's way in, and the grant that it gave.

use jiff::{SignedDuration, Timestamp};

use super::model::{Challenge, Decided, FirstFactor, Grant, Pushed, SignIn, State};
use super::token::Assurance;
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::failure::Failure;
use crate::ids::{AccountId, SignInId, TenantId};
use crate::keys::KeyRing;
use crate::passcodes::model::Over;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long a row is kept after its end, so that late calls are told why.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Where a sign-in is.
#[must_use]
pub fn key(tenant: &TenantId, id: &SignInId) -> Key {
    Key::of_tenant(tenant, &format!("SI#{id}"), "SIGNIN")
}

/// The login ID, sealed for a sign-in's row.
#[must_use]
pub fn seal_login_id(ring: &KeyRing, random: &Random, id: &SignInId, login_id: &LoginId) -> Vec<u8> {
    ring.seal(random, id.as_str(), login_id.as_given().as_bytes())
}

/// The login ID of a sign-in.
///
/// # Errors
/// When the keys are not to be had, or the row is garbled.
pub async fn login_id(app: &App, sign_in: &SignIn) -> Result<LoginId, Failure> {
    let ring = app.keys.ring_of_sealed(&sign_in.login_id).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("login_id"));
    let opened = ring.open(sign_in.id.as_str(), &sign_in.login_id).ok_or_else(garbled)?;
    std::str::from_utf8(&opened).ok().and_then(|text| LoginId::parse(text).ok()).ok_or_else(garbled)
}

/// The network that a sign-in came from, sealed for its row.
#[must_use]
pub fn seal_network(ring: &KeyRing, random: &Random, id: &SignInId, network: &str) -> Vec<u8> {
    ring.seal(random, &network_context(id), network.as_bytes())
}

/// The network that a sign-in came from.
///
/// # Errors
/// When the keys are not to be had, or it is garbled.
pub async fn open_network(app: &App, id: &SignInId, sealed: &[u8]) -> Result<String, Failure> {
    open_text(app, &network_context(id), sealed).await
}

/// The address that a sign-in came from, sealed for its row.
#[must_use]
pub fn seal_address(ring: &KeyRing, random: &Random, id: &SignInId, address: &str) -> Vec<u8> {
    ring.seal(random, &address_context(id), address.as_bytes())
}

/// The address that a sign-in came from; none where that is not known.
///
/// # Errors
/// When the keys are not to be had, or it is garbled.
pub async fn open_address(app: &App, sign_in: &SignIn) -> Result<Option<String>, Failure> {
    match &sign_in.address {
        Some(sealed) => open_text(app, &address_context(&sign_in.id), sealed).await.map(Some),
        None => Ok(None),
    }
}

async fn open_text(app: &App, context: &str, sealed: &[u8]) -> Result<String, Failure> {
    let ring = app.keys.ring_of_sealed(sealed).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("network"));
    let opened = ring.open(context, sealed).ok_or_else(garbled)?;
    std::str::from_utf8(&opened).map(str::to_owned).map_err(|_| garbled())
}

fn address_context(id: &SignInId) -> String {
    format!("{id}/address")
}

fn network_context(id: &SignInId) -> String {
    format!("{id}/network")
}

/// A sign-in of this tenant (R14).
///
/// # Errors
/// When the table does not answer or the row is garbled.
pub async fn load(app: &App, tenant: &TenantId, id: &SignInId, now: Timestamp) -> Result<Option<SignIn>, StoreError> {
    readable(app.table.get(&key(tenant, id)).await?.as_ref(), id, now)
}

/// Reads a row; what is kept past its time is as good as gone, whenever the TTL comes (R2).
///
/// # Errors
/// When it is garbled.
pub fn readable(item: Option<&Item>, id: &SignInId, now: Timestamp) -> Result<Option<SignIn>, StoreError> {
    let read = item.map(|item| read(item, id)).transpose()?;
    Ok(read.filter(|sign_in| sign_in.expires_at + KEPT > now))
}

/// Why a row takes nothing any more; `otherwise` where it does not say.
///
/// # Errors
/// When it is garbled.
pub fn over(item: Option<&Item>, id: &SignInId, now: Timestamp, otherwise: Over) -> Result<Over, StoreError> {
    let found = readable(item, id, now)?;
    Ok(found.and_then(|found| found.require_open(now).err()).unwrap_or(otherwise))
}

fn read(item: &Item, id: &SignInId) -> Result<SignIn, StoreError> {
    let grant = match item.opt_bytes("grant") {
        None => None,
        Some(hash) => Some(Grant {
            hash: hash.to_vec(),
            assurance: if item.has("grant_strong") { Assurance::Aal2 } else { Assurance::Aal1 },
            ends_at: item.time("grant_ends")?,
            is_used: item.has("grant_used"),
        }),
    };
    let challenge = item.opt_text("challenge").map(serde_json::from_str::<Challenge>).transpose();
    let pushed = item.opt_text("pushed").map(serde_json::from_str::<Pushed>).transpose();
    Ok(SignIn {
        id: id.clone(),
        account: AccountId::parse(item.text("account")?).ok_or(StoreError::Corrupt("account"))?,
        login_id: item.bytes("login_id")?.to_vec(),
        epoch: u64::try_from(item.number("epoch")?).map_err(|_| StoreError::Corrupt("epoch"))?,
        first: item.text("first")?.parse::<FirstFactor>().map_err(|_| StoreError::Corrupt("first"))?,
        state: item.text("state")?.parse::<State>().map_err(|_| StoreError::Corrupt("state"))?,
        attempts: item.count("attempts")?,
        created_at: item.time("created")?,
        expires_at: item.time("expires")?,
        completed_at: item.opt_time("completed"),
        network: item.opt_bytes("network").map(<[u8]>::to_vec),
        grants: u32::try_from(item.opt_number("grants").unwrap_or(0)).unwrap_or(u32::MAX),
        address: item.opt_bytes("address").map(<[u8]>::to_vec),
        challenge: challenge.map_err(|_| StoreError::Corrupt("challenge"))?,
        pushed: pushed.map_err(|_| StoreError::Corrupt("pushed"))?,
        grant,
    })
}

/// A new sign-in.
#[must_use]
pub fn create(tenant: &TenantId, sign_in: &SignIn) -> Write {
    let grant = sign_in.grant.as_ref();
    let item = Builder::new()
        .with("account", sign_in.account.as_str())
        .with("login_id", sign_in.login_id.as_slice())
        .with("epoch", stored(sign_in.epoch))
        .with("first", <&str>::from(sign_in.first))
        .with("state", <&str>::from(sign_in.state))
        .with("attempts", sign_in.attempts)
        .with("created", sign_in.created_at)
        .with("expires", sign_in.expires_at)
        .with_some("completed", sign_in.completed_at)
        .with_some("network", sign_in.network.as_deref())
        .with_some("address", sign_in.address.as_deref())
        .with_some("grant", grant.map(|grant| grant.hash.as_slice()))
        .with_some("grant_ends", grant.map(|grant| grant.ends_at))
        .with_some("grant_strong", grant.filter(|grant| grant.assurance == Assurance::Aal2).map(|_| true))
        .ttl(sign_in.expires_at + KEPT);
    Write::create(key(tenant, &sign_in.id), item)
}

/// Counts an attempt before anything is compared (R4). One that answers a security key's challenge takes that away with it, so
/// that it is answered once (R48). A passcode that was sent stays: it has attempts of its own.
#[must_use]
pub fn charge(tenant: &TenantId, seen: &SignIn, answers_challenge: bool, now: Timestamp) -> Write {
    let takes_challenge = answers_challenge && matches!(seen.challenge, Some(Challenge::Webauthn { .. }));
    let update = if takes_challenge { "SET #attempts = :next REMOVE #challenge" } else { "SET #attempts = :next" };
    let write = Write::update(key(tenant, &seen.id), update)
        .value(":next", seen.attempts + 1)
        .value(":seen", seen.attempts)
        .value(":open", <&str>::from(State::Open))
        .value(":now", now);
    let condition = "#state = :open AND #attempts = :seen AND #expires > :now";
    match &seen.challenge {
        Some(challenge) if takes_challenge => {
            write.when(format!("{condition} AND #challenge = :challenge")).value(":challenge", json(challenge))
        }
        _ => write.when(condition),
    }
}

/// Opens a challenge, in place of any other.
#[must_use]
pub fn challenge(tenant: &TenantId, id: &SignInId, challenge: &Challenge, now: Timestamp) -> Write {
    open(Write::update(key(tenant, id), "SET #challenge = :challenge").value(":challenge", json(challenge)), now)
}

/// As [`challenge`], in place of the one that was seen alone.
#[must_use]
pub fn challenge_after(
    tenant: &TenantId,
    id: &SignInId,
    seen: Option<&Challenge>,
    next: &Challenge,
    now: Timestamp,
) -> Write {
    let write = Write::update(key(tenant, id), "SET #challenge = :challenge")
        .value(":challenge", json(next))
        .value(":open", <&str>::from(State::Open))
        .value(":now", now);
    match seen {
        Some(seen) => {
            write.when("#state = :open AND #expires > :now AND #challenge = :seen").value(":seen", json(seen))
        }
        None => write.when("#state = :open AND #expires > :now AND attribute_not_exists(#challenge)"),
    }
}

/// Notes a request that is sent to a device, in the place of the last one, which is over.
#[must_use]
pub fn push(tenant: &TenantId, id: &SignInId, pushed: &Pushed, now: Timestamp) -> Write {
    open(Write::update(key(tenant, id), "SET #pushed = :pushed").value(":pushed", pushed_json(pushed)), now)
}

/// What a device decided about the request that waits, once (R3): of several decisions the first.
#[must_use]
pub fn decide(tenant: &TenantId, id: &SignInId, seen: &Pushed, decided: Decided, now: Timestamp) -> Write {
    let next = Pushed { decided, ..seen.clone() };
    Write::update(key(tenant, id), "SET #pushed = :next")
        .when("#state = :open AND #expires > :now AND #pushed = :seen")
        .value(":open", <&str>::from(State::Open))
        .value(":now", now)
        .value(":next", pushed_json(&next))
        .value(":seen", pushed_json(seen))
}

/// Completes a sign-in, once (R3), with the grant that it gives.
#[must_use]
pub fn complete(tenant: &TenantId, id: &SignInId, grant: &Grant, now: Timestamp) -> Write {
    let write = if grant.assurance == Assurance::Aal2 {
        let update = "SET #state = :complete, #completed = :now, #grant = :grant, #grant_ends = :ends, #grant_strong = :strong \
                      REMOVE #grant_used, #challenge";
        Write::update(key(tenant, id), update).value(":strong", true)
    } else {
        let update = "SET #state = :complete, #completed = :now, #grant = :grant, #grant_ends = :ends \
                      REMOVE #grant_used, #challenge";
        Write::update(key(tenant, id), update)
    };
    let write = write
        .value(":complete", <&str>::from(State::Complete))
        .value(":grant", grant.hash.as_slice())
        .value(":ends", grant.ends_at);
    open(write, now)
}

/// Gives another grant of the same assurance in place of the one that was seen, which is dead then.
#[must_use]
pub fn renew_grant(tenant: &TenantId, id: &SignInId, (seen, seen_grants): (&Grant, u32), next: &Grant) -> Write {
    let update = "SET #grant = :next, #grant_ends = :ends, #grants = :grants REMOVE #grant_used";
    Write::update(key(tenant, id), update)
        .when("#state <> :canceled AND #grant = :seen")
        .value(":grants", seen_grants + 1)
        .value(":canceled", <&str>::from(State::Canceled))
        .value(":seen", seen.hash.as_slice())
        .value(":next", next.hash.as_slice())
        .value(":ends", next.ends_at)
}

/// Gives a sign-in up.
#[must_use]
pub fn cancel(tenant: &TenantId, id: &SignInId, now: Timestamp) -> Write {
    let write = Write::update(key(tenant, id), "SET #state = :canceled REMOVE #challenge");
    open(write.value(":canceled", <&str>::from(State::Canceled)), now)
}

/// Gives a grant back that was used for something which could not be done.
#[must_use]
pub fn give_grant_back(tenant: &TenantId, id: &SignInId, hash: &[u8], used_at: Timestamp) -> Write {
    Write::update(key(tenant, id), "REMOVE #grant_used")
        .when("#grant = :grant AND #grant_used = :used")
        .value(":grant", hash)
        .value(":used", used_at)
}

/// Uses a grant up: refused when it was used, is another one, or is over (R8).
#[must_use]
pub fn use_grant(tenant: &TenantId, id: &SignInId, hash: &[u8], now: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #grant_used = :now")
        .when("#grant = :grant AND #grant_ends > :now AND attribute_not_exists(#grant_used) AND #state <> :canceled")
        .value(":grant", hash)
        .value(":now", now)
        .value(":canceled", <&str>::from(State::Canceled))
}

fn open(write: Write, now: Timestamp) -> Write {
    write.when("#state = :open AND #expires > :now").value(":open", <&str>::from(State::Open)).value(":now", now)
}

fn pushed_json(pushed: &Pushed) -> String {
    serde_json::to_string(pushed).unwrap_or_default()
}

fn json(challenge: &Challenge) -> String {
    serde_json::to_string(challenge).unwrap_or_default()
}

fn stored(epoch: u64) -> i64 {
    i64::try_from(epoch).unwrap_or(i64::MAX)
}
