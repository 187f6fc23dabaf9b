//! What an application was given, in the table: codes and access tokens, each under its hash, what it stands for sealed.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::request::Scope;
use crate::App;
use crate::failure::Failure;
use crate::ids::{AccountId, ClientId, SignInId, TenantId};
use crate::keys::KeyRing;
use crate::one_time_code_store as codes;
use crate::random::Random;
use crate::sign_ins::token::Assurance;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long an access token is good for.
pub const TOKEN_VALIDITY: SignedDuration = SignedDuration::from_secs(600);

/// Who signed in, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The account.
    pub account: AccountId,
    /// Its login ID.
    pub login_id: String,
    /// Its sign-in epoch then: a greater one has ended this.
    pub epoch: u64,
    /// The sign-in.
    pub sign_in: SignInId,
    /// When they proved who they are, epoch seconds.
    pub auth_time: i64,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: Assurance,
    /// The row of the browser, for whoever has to end it; none of one that signed in for this application alone.
    pub browser: Option<(String, String)>,
}

/// What a code stands for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Who gets it.
    pub client: ClientId,
    /// Where it was sent.
    pub redirect_uri: String,
    /// The SHA-256 of the secret that goes with it.
    pub code_challenge: String,
    /// What the ID token repeats.
    pub nonce: Option<String>,
    /// What may be told.
    pub scopes: Vec<Scope>,
    /// Of whom.
    pub subject: Subject,
}

/// A code that was found.
#[derive(Debug)]
pub struct KeptCode {
    /// What it stands for.
    pub code: Code,
    /// When it ends.
    pub expires_at: Timestamp,
    /// What was given for it, when it was used: where the access token is.
    pub used_for: Option<Key>,
    /// Whether it was used.
    pub is_used: bool,
}

/// What an access token stands for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessToken {
    /// Who has it.
    pub client: ClientId,
    /// What may be told.
    pub scopes: Vec<Scope>,
    /// Of whom.
    pub subject: Subject,
}

/// Where a code is.
#[must_use]
pub fn code_key(tenant: &TenantId, code: &str) -> Key {
    codes::key(tenant, "AC", "CODE", code)
}

/// Where an access token is.
#[must_use]
pub fn token_key(tenant: &TenantId, token: &str) -> Key {
    codes::key(tenant, "AT", "TOKEN", token)
}

/// A new code.
///
/// # Errors
/// Never in practice: a code serializes.
pub fn create_code(key: Key, code: &Code, ring: &KeyRing, random: &Random, now: Timestamp) -> Result<Write, Failure> {
    let sealed = seal(&key, code, ring, random)?;
    Ok(codes::create(key, Builder::new().with("code", sealed.as_slice()), now + codes::VALIDITY))
}

/// Uses a code up, once, for an access token.
#[must_use]
pub fn use_up(key: Key, token: &Key, now: Timestamp) -> Write {
    codes::use_up_for(key, &token.pk, now)
}

/// Reads a code, unless it is kept past its time.
///
/// # Errors
/// When the keys are not to be had, or it is garbled.
pub async fn read_code(app: &App, key: &Key, item: Option<&Item>, now: Timestamp) -> Result<Option<KeptCode>, Failure> {
    let Some(item) = item else { return Ok(None) };
    let expires_at = item.time("expires")?;
    if expires_at + codes::KEPT <= now {
        return Ok(None);
    }
    let code = open(app, key, item.bytes("code")?).await?;
    let used_for = item.opt_text("used_for").map(|pk| Key::global(pk, "TOKEN"));
    Ok(Some(KeptCode { code, expires_at, used_for, is_used: item.has("used") }))
}

/// A new access token.
///
/// # Errors
/// Never in practice: a token serializes.
pub fn create_token(
    key: Key,
    token: &AccessToken,
    ring: &KeyRing,
    random: &Random,
    now: Timestamp,
) -> Result<Write, Failure> {
    let sealed = seal(&key, token, ring, random)?;
    let ends_at = now + TOKEN_VALIDITY;
    Ok(Write::create(key, Builder::new().with("token", sealed.as_slice()).with("expires", ends_at).ttl(ends_at)))
}

/// Reads an access token; `None` when it is over.
///
/// # Errors
/// When the keys are not to be had, or it is garbled.
pub async fn read_token(app: &App, key: &Key, item: &Item, now: Timestamp) -> Result<Option<AccessToken>, Failure> {
    if item.time("expires")? <= now {
        return Ok(None);
    }
    open(app, key, item.bytes("token")?).await.map(Some)
}

/// Ends what was given for a code.
#[must_use]
pub fn end(key: Key) -> Write {
    Write::delete(key)
}

fn seal<T: Serialize>(key: &Key, what: &T, ring: &KeyRing, random: &Random) -> Result<Vec<u8>, Failure> {
    let json = serde_json::to_vec(what).map_err(|error| Failure::Defect(error.to_string()))?;
    Ok(ring.seal(random, &context(key), &json))
}

async fn open<T: serde::de::DeserializeOwned>(app: &App, key: &Key, sealed: &[u8]) -> Result<T, Failure> {
    let ring = app.keys.ring_of_sealed(sealed).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("sealed"));
    let json = ring.open(&context(key), sealed).ok_or_else(garbled)?;
    serde_json::from_slice(&json).map_err(|_| garbled())
}

fn context(key: &Key) -> String {
    format!("{}/{}", key.pk, key.sk)
}
