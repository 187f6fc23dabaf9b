//! A pushed request in the table (RFC 9126): under the hash of its address, sealed, used up when its code is issued.

use jiff::{SignedDuration, Timestamp};

use super::request::AuthorizationRequest;
use crate::App;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::one_time_code_store as codes;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long a pushed request can be opened. As long as a sign-in may take: it is used up only when its code is issued.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(10);
/// For how much longer its code can be issued to whoever began to sign in for it in time: a sign-in, and an enrolment.
const GRACE: SignedDuration = SignedDuration::from_mins(40);

/// A pushed request, as it is kept.
#[derive(Debug, Clone)]
pub struct Pushed {
    /// What it says.
    pub request: AuthorizationRequest,
    /// When it can be opened no more.
    pub expires_at: Timestamp,
    /// Its code was issued.
    pub is_used: bool,
}

impl Pushed {
    /// Whether it can be opened at `now`; `is_begun`: somebody signed in for it.
    #[must_use]
    pub fn is_open(&self, is_begun: bool, now: Timestamp) -> bool {
        let until = if is_begun { self.expires_at + GRACE } else { self.expires_at };
        !self.is_used && now < until
    }
}

/// Where a request is.
#[must_use]
pub fn key(tenant: &TenantId, token: &str) -> Key {
    codes::key(tenant, "AR", "REQUEST", token)
}

/// A new one.
///
/// # Errors
/// Never in practice: a request serializes.
pub fn create(
    key: Key,
    request: &AuthorizationRequest,
    ring: &KeyRing,
    random: &Random,
    expires_at: Timestamp,
) -> Result<Write, Failure> {
    let json = serde_json::to_vec(request).map_err(|error| Failure::Defect(error.to_string()))?;
    let sealed = ring.seal(random, &context(&key), &json);
    Ok(codes::create(key, Builder::new().with("request", sealed.as_slice()), expires_at))
}

/// Uses it up, once.
#[must_use]
pub fn use_up(key: Key, now: Timestamp) -> Write {
    Write::update(key, "SET #used = :now")
        .when("attribute_exists(#pk) AND attribute_not_exists(#used)")
        .value(":now", now)
}

/// Reads one.
///
/// # Errors
/// When the keys are not to be had, or it is garbled.
pub async fn open(app: &App, key: &Key, item: &Item) -> Result<Pushed, Failure> {
    let sealed = item.bytes("request")?;
    let ring = app.keys.ring_of_sealed(sealed).await?;
    let garbled = || Failure::Store(StoreError::Corrupt("request"));
    let json = ring.open(&context(key), sealed).ok_or_else(garbled)?;
    let request = serde_json::from_slice(&json).map_err(|_| garbled())?;
    Ok(Pushed { request, expires_at: item.time("expires")?, is_used: item.has("used") })
}

fn context(key: &Key) -> String {
    format!("{}/{}", key.pk, key.sk)
}
