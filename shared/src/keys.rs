//! The secrets that live outside the table (R54): where they come from, and for how long they are kept in memory. What
//! the key ring holds is in `keys/ring.rs`, which of its keys sign in `keys/signing.rs`, signatures in `keys/es256.rs`.

pub mod es256;
mod ring;
mod signing;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::RwLock;
use zeroize::Zeroizing;

pub use self::ring::{KeyRing, KeyVersion, SecretKey};
pub use self::signing::LONGEST_VALIDITY;
use crate::clock::Clock;

/// Where the secrets come from.
#[derive(Clone)]
pub enum SecretSource {
    /// AWS Secrets Manager, read by this function's role.
    SecretsManager(aws_sdk_secretsmanager::Client),
    /// Local mode and tests: the same JSON documents, given by the process itself.
    Fixed {
        /// The key ring's JSON.
        key_ring: Zeroizing<String>,
        /// The operator key's JSON, `{"key": "…"}`.
        operator_key: Option<Zeroizing<String>>,
    },
}

/// The secret store cannot be reached and nothing usable is cached, or a secret is malformed.
#[derive(Debug, Clone, thiserror::Error)]
#[error("secret store: {0}")]
pub struct SecretsUnavailable(pub String);

/// How long a ring is used before it is read again.
const FRESH: SignedDuration = SignedDuration::from_secs(60);
/// How long a warm function goes on when the secret store is down (fault table).
const STALE: SignedDuration = SignedDuration::from_hours(1);

/// For how long a store that just failed is left alone while something cached can be used.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// Reads and caches the secrets.
pub struct Keys {
    source: SecretSource,
    ring_name: Option<String>,
    operator_name: Option<String>,
    clock: Clock,
    failed_at: RwLock<Option<Timestamp>>,
    ring: RwLock<Option<(Timestamp, Arc<KeyRing>)>>,
    operator: RwLock<Option<(Timestamp, Arc<Zeroizing<String>>)>>,
}

impl Keys {
    /// A cache over `source`.
    #[must_use]
    pub fn new(source: SecretSource, ring_name: Option<String>, operator_name: Option<String>, clock: Clock) -> Self {
        Self {
            source,
            ring_name,
            operator_name,
            clock,
            failed_at: RwLock::default(),
            ring: RwLock::default(),
            operator: RwLock::default(),
        }
    }

    /// The ring, at most 60 seconds old; up to an hour old when the store is down.
    ///
    /// # Errors
    /// When there is none: the caller answers 503.
    pub async fn ring(&self) -> Result<Arc<KeyRing>, SecretsUnavailable> {
        let cached = self.ring.read().await.clone();
        self.refresh(cached, &self.ring, self.ring_name()?, KeyRing::parse).await
    }

    /// The ring, read again when `kid` is not in the cached one: a rotation just happened elsewhere.
    ///
    /// # Errors
    /// When the store is down or the key id does not exist.
    pub async fn ring_with(&self, kid: &KeyVersion) -> Result<Arc<KeyRing>, SecretsUnavailable> {
        let ring = self.ring().await?;
        if ring.has(kid) {
            return Ok(ring);
        }
        let ring = self.refresh(None, &self.ring, self.ring_name()?, KeyRing::parse).await?;
        if ring.has(kid) { Ok(ring) } else { Err(SecretsUnavailable("the ring lacks a key id in use".into())) }
    }

    /// The ring that can open a sealed value: read again when the value is newer than what is cached.
    ///
    /// # Errors
    /// When the store is down or the key id does not exist.
    pub async fn ring_of_sealed(&self, sealed: &[u8]) -> Result<Arc<KeyRing>, SecretsUnavailable> {
        match KeyRing::sealed_by(sealed) {
            Some(kid) => self.ring_with(&kid).await,
            None => self.ring().await,
        }
    }

    /// Whether this function may read the ring.
    #[must_use]
    pub fn has_ring(&self) -> bool {
        self.ring_name.is_some()
    }

    fn ring_name(&self) -> Result<&str, SecretsUnavailable> {
        self.ring_name.as_deref().ok_or_else(|| SecretsUnavailable("this function has no key ring".into()))
    }

    /// The operator's key, or `None` in a function that does not have it.
    ///
    /// # Errors
    /// When the store is down.
    pub async fn operator_key(&self) -> Result<Option<Arc<Zeroizing<String>>>, SecretsUnavailable> {
        let Some(name) = &self.operator_name else { return Ok(None) };
        let cached = self.operator.read().await.clone();
        self.refresh(cached, &self.operator, name, parse_operator_key).await.map(Some)
    }

    async fn refresh<T>(
        &self,
        cached: Option<(Timestamp, Arc<T>)>,
        cell: &RwLock<Option<(Timestamp, Arc<T>)>>,
        name: &str,
        parse: impl Fn(&str) -> Result<T, SecretsUnavailable>,
    ) -> Result<Arc<T>, SecretsUnavailable> {
        let now = self.clock.now();
        if let Some((read_at, value)) = &cached
            && now.duration_since(*read_at) < FRESH
        {
            return Ok(value.clone());
        }
        let is_paused = self.failed_at.read().await.is_some_and(|failed_at| now.duration_since(failed_at) < PAUSE);
        if let Some((read_at, value)) = &cached
            && is_paused
            && now.duration_since(*read_at) < STALE
        {
            return Ok(value.clone());
        }
        match self.read(name).await.and_then(|text| parse(&text)) {
            Ok(value) => {
                let value = Arc::new(value);
                *cell.write().await = Some((now, value.clone()));
                Ok(value)
            }
            Err(error) => {
                *self.failed_at.write().await = Some(now);
                match cached {
                    Some((read_at, value)) if now.duration_since(read_at) < STALE => {
                        tracing::warn!(error = %error, "the secret store is down; going on with what is cached");
                        Ok(value)
                    }
                    _ => Err(error),
                }
            }
        }
    }

    async fn read(&self, name: &str) -> Result<Zeroizing<String>, SecretsUnavailable> {
        match &self.source {
            SecretSource::SecretsManager(client) => {
                let answer = client.get_secret_value().secret_id(name).send().await.map_err(|error| {
                    use aws_sdk_secretsmanager::error::ProvideErrorMetadata;
                    SecretsUnavailable(error.code().unwrap_or("no answer").to_owned())
                })?;
                let text = answer.secret_string.ok_or_else(|| SecretsUnavailable("not a text secret".into()))?;
                Ok(Zeroizing::new(text))
            }
            SecretSource::Fixed { key_ring, operator_key } => {
                let is_operator =
                    self.operator_name.as_deref() == Some(name) && self.ring_name.as_deref() != Some(name);
                let text = if is_operator { operator_key.as_ref() } else { Some(key_ring) };
                text.cloned().ok_or_else(|| SecretsUnavailable("no such secret".into()))
            }
        }
    }
}

fn parse_operator_key(text: &str) -> Result<Zeroizing<String>, SecretsUnavailable> {
    let mut members: BTreeMap<String, String> =
        serde_json::from_str(text).map_err(|_| SecretsUnavailable("the operator key is malformed".into()))?;
    let key = members.remove("key").filter(|key| key.len() >= 32);
    key.map(Zeroizing::new).ok_or_else(|| SecretsUnavailable("the operator key is malformed".into()))
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(redacted)")
    }
}

#[cfg(test)]
mod runbook_tests;
