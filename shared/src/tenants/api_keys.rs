//! API keys: who calls. A key is `cs_<id>_<secret>`; the table holds the SHA-256 of the secret (160 random bits need no
//! slow hash), compared in constant time. Records are cached for at most 60 seconds, so a revoked key stops within that
//! time everywhere, and at once in the instance that revoked it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::key_store;
use super::pages::Slugs;
use super::store;
use crate::App;
use crate::failure::{Failure, fails};
use crate::ids::{KeyId, TenantId};
use crate::principal::{Principal, Scope};
use crate::random::Random;
use crate::table::{Key, Read as _};

/// How long a record is trusted without asking again.
const CACHED: SignedDuration = SignedDuration::from_secs(60);
/// How many records are kept before the cache starts anew.
pub(super) const CACHE_SIZE: usize = 10_000;

/// Why a request is nobody's.
#[derive(Debug)]
pub enum AuthenticationError {
    /// No key, unknown, revoked or malformed: one answer for all.
    Unknown,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(AuthenticationError);

/// A key's record without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id.
    pub id: KeyId,
    /// What the operator calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The cache of records, and of tenants by their slugs.
#[derive(Default)]
pub struct ApiKeys {
    cache: Mutex<HashMap<KeyId, Cached>>,
    operator: Mutex<Option<(Timestamp, Vec<u8>)>>,
    /// The tenants by their slugs: what changes one here makes all of this forget it.
    pub(super) slugs: Slugs,
}

#[derive(Clone)]
struct Cached {
    read_at: Timestamp,
    secret_hash: Vec<u8>,
    principal: Principal,
}

/// A new key and its record; the key is shown once and never again.
#[must_use]
pub fn generate(random: &Random, name: String, scopes: Vec<Scope>, now: Timestamp) -> (ApiKey, Zeroizing<String>) {
    let id = KeyId::new(random);
    let body = id.as_str().trim_start_matches(KeyId::PREFIX);
    let key = Zeroizing::new(format!("cs_{body}_{}", random.token()));
    (ApiKey { id, name, scopes, created_at: now }, key)
}

/// Where the hash of the operator's key is: every function may read it.
#[must_use]
pub fn operator_key() -> Key {
    key_store::operator_key()
}

impl ApiKeys {
    /// Who an `Authorization` header belongs to. One answer for every failure.
    ///
    /// # Errors
    /// [`AuthenticationError`].
    pub async fn authenticate(
        &self,
        app: &App,
        header: Option<&str>,
        now: Timestamp,
    ) -> Result<Principal, AuthenticationError> {
        let token = header.and_then(bearer).ok_or(AuthenticationError::Unknown)?;
        match tenant_key(token) {
            Some((id, secret)) => self.authenticate_tenant(app, id, secret, now).await,
            None => self.authenticate_operator(app, token, now).await,
        }
    }

    /// Forgets a key: it was revoked here.
    pub fn forget(&self, id: &KeyId) {
        self.lock().remove(id);
    }

    /// Forgets everything about a tenant: it was changed or deleted here.
    pub fn forget_tenant(&self, tenant: &TenantId) {
        self.lock().retain(|_, cached| cached.principal.tenant_id() != Some(tenant));
        self.slugs.forget(tenant);
    }

    async fn authenticate_tenant(
        &self,
        app: &App,
        id: KeyId,
        secret: &str,
        now: Timestamp,
    ) -> Result<Principal, AuthenticationError> {
        let cached = self.lock().get(&id).filter(|cached| is_fresh(cached.read_at, now)).cloned();
        let cached = match cached {
            Some(cached) => Some(cached),
            None => self.read(app, &id, now).await?,
        };
        let given = Sha256::digest(secret);
        // The same work when there is no such key (R12).
        let expected = cached.as_ref().map_or([0; 32].as_slice(), |cached| cached.secret_hash.as_slice());
        let is_right = bool::from(given.as_slice().ct_eq(expected));
        cached.filter(|_| is_right).map(|cached| cached.principal).ok_or(AuthenticationError::Unknown)
    }

    async fn read(&self, app: &App, id: &KeyId, now: Timestamp) -> Result<Option<Cached>, Failure> {
        let Some(record) = app.table.get(&key_store::key(id)).await? else { return Ok(None) };
        let (tenant, scopes, secret_hash) = key_store::read(&record)?;
        let Some(tenant) = store::load(app, &tenant).await? else { return Ok(None) };
        let principal = Principal::Firm { tenant: Arc::new(tenant), key_id: id.clone(), scopes };
        let cached = Cached { read_at: now, secret_hash, principal };
        let mut cache = self.lock();
        if cache.len() >= CACHE_SIZE {
            cache.clear();
        }
        cache.insert(id.clone(), cached.clone());
        Ok(Some(cached))
    }

    /// The operator's key is a secret of the vault. The function that has it (`operator`) keeps a hash of it in the table,
    /// so that every other function can tell the operator (403) from a stranger (401) without reading the secret.
    async fn authenticate_operator(
        &self,
        app: &App,
        token: &str,
        now: Timestamp,
    ) -> Result<Principal, AuthenticationError> {
        let given = Sha256::digest(token);
        let cached = self.operator().clone().filter(|(read_at, _)| is_fresh(*read_at, now)).map(|(_, hash)| hash);
        let expected = match cached {
            Some(hash) => hash,
            None => {
                let stored = app.table.get(&key_store::operator_key()).await?;
                let stored = stored.as_ref().and_then(|item| item.opt_bytes("secret_hash")).map(<[u8]>::to_vec);
                let hash = match app.keys.operator_key().await? {
                    Some(key) => {
                        let hash = Sha256::digest(key.as_bytes()).to_vec();
                        if stored.as_ref() != Some(&hash) {
                            app.table.write(key_store::keep_operator(&hash)).await?;
                        }
                        hash
                    }
                    None => stored.unwrap_or_else(|| vec![0; 32]),
                };
                *self.operator() = Some((now, hash.clone()));
                hash
            }
        };
        let is_right = bool::from(given.as_slice().ct_eq(&expected));
        is_right.then_some(Principal::Operator).ok_or(AuthenticationError::Unknown)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<KeyId, Cached>> {
        self.cache.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn operator(&self) -> std::sync::MutexGuard<'_, Option<(Timestamp, Vec<u8>)>> {
        self.operator.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Whether what was read then is still trusted.
pub(super) fn is_fresh(read_at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(read_at) < CACHED
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let is_token = (16..=256).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_graphic());
    (scheme.eq_ignore_ascii_case("bearer") && is_token).then_some(token)
}

fn tenant_key(token: &str) -> Option<(KeyId, &str)> {
    let (body, secret) = token.strip_prefix("cs_")?.split_once('_')?;
    Some((KeyId::parse(&format!("{}{body}", KeyId::PREFIX))?, secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_strangers_do_not() {
        let (record, key) =
            generate(&Random::system(), "back end".into(), vec![Scope::Passcodes], Timestamp::UNIX_EPOCH);
        let (id, secret) = tenant_key(&key).unwrap();
        assert_eq!((id, secret.len()), (record.id, 32));
        for bad in ["cs_", "cs_a_b", "key", &key.to_uppercase()] {
            assert!(tenant_key(bad).is_none(), "{bad}");
        }
        let header = format!("bearer {}", key.as_str());
        assert_eq!(bearer(&header), Some(key.as_str()));
        for bad in
            ["Bearer", "Bearer ", "Basic abcdefghijklmnopqrstuvwxyz", "Bearer short", "Bearer abcdefghijklmnop qrst"]
        {
            assert!(bearer(bad).is_none(), "{bad}");
        }
    }
}
