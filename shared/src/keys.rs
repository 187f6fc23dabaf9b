//! The key ring: the secrets that live outside the table (R54). One root per key id, from Secrets Manager;
//! every use has a key of its own, derived by HKDF (RFC 5869), so that no two uses share one.
//!
//! The ring's JSON is `{"current": "k1", "lookup": "k1", "k1": "<64 random characters>"}`. A rotation adds
//! `k2` and points `current` at it; codes made under `k1` keep verifying. `lookup` keys the hashes by which
//! recipients are found: it stays, because a new one would forget every failure count and lock.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;
use tokio::sync::RwLock;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::clock::Clock;
use crate::random::Random;

/// 32 bytes that print nothing and are zeroed when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SecretKey([u8; 32]);

/// The id of a key in the ring; public, stored beside what the key made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyVersion(pub String);

/// The keys, by id.
#[derive(Clone)]
pub struct KeyRing {
    current: String,
    lookup: String,
    roots: BTreeMap<String, Zeroizing<Vec<u8>>>,
}

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
    ring_name: String,
    operator_name: Option<String>,
    clock: Clock,
    failed_at: RwLock<Option<Timestamp>>,
    ring: RwLock<Option<(Timestamp, Arc<KeyRing>)>>,
    operator: RwLock<Option<(Timestamp, Arc<Zeroizing<String>>)>>,
}

impl Keys {
    /// A cache over `source`.
    #[must_use]
    pub fn new(source: SecretSource, ring_name: String, operator_name: Option<String>, clock: Clock) -> Self {
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
        self.refresh(cached, &self.ring, &self.ring_name, KeyRing::parse).await
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
        let ring = self.refresh(None, &self.ring, &self.ring_name, KeyRing::parse).await?;
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
                let is_operator = self.operator_name.as_deref() == Some(name) && self.ring_name != name;
                let text = if is_operator { operator_key.as_ref() } else { Some(key_ring) };
                text.cloned().ok_or_else(|| SecretsUnavailable("no such secret".into()))
            }
        }
    }
}

impl KeyRing {
    /// Reads the ring's JSON.
    ///
    /// # Errors
    /// When it is malformed, a named key is missing, or a root is shorter than 32 characters.
    pub fn parse(text: &str) -> Result<Self, SecretsUnavailable> {
        let malformed = |why: &str| SecretsUnavailable(format!("the key ring {why}"));
        let mut members: BTreeMap<String, String> =
            serde_json::from_str(text).map_err(|_| malformed("is not an object of strings"))?;
        let current = members.remove("current").ok_or_else(|| malformed("lacks `current`"))?;
        let lookup = members.remove("lookup").ok_or_else(|| malformed("lacks `lookup`"))?;
        let roots: BTreeMap<_, _> =
            members.into_iter().map(|(kid, root)| (kid, Zeroizing::new(root.into_bytes()))).collect();
        if !roots.contains_key(&current) || !roots.contains_key(&lookup) {
            return Err(malformed("names a key that it does not hold"));
        }
        if roots.values().any(|root| root.len() < 32) {
            return Err(malformed("holds a key of fewer than 32 characters"));
        }
        Ok(Self { current, lookup, roots })
    }

    /// A new ring with one key, as JSON: what Secrets Manager's `GenerateSecretString` makes in a deployment.
    #[must_use]
    pub fn generate(random: &Random) -> Zeroizing<String> {
        let root = format!("{}{}", random.token(), random.token());
        Zeroizing::new(serde_json::json!({"current": "k1", "lookup": "k1", "k1": root}).to_string())
    }

    /// The id of the key that makes new codes.
    #[must_use]
    pub fn current(&self) -> KeyVersion {
        KeyVersion(self.current.clone())
    }

    /// Whether the ring holds this key.
    #[must_use]
    pub fn has(&self, kid: &KeyVersion) -> bool {
        self.roots.contains_key(&kid.0)
    }

    /// Every key id, for publishing public keys.
    pub fn versions(&self) -> impl Iterator<Item = KeyVersion> + '_ {
        self.roots.keys().map(|kid| KeyVersion(kid.clone()))
    }

    /// The key for one use under one key id, or `None` when the ring has no such id.
    #[must_use]
    pub fn derive(&self, kid: &KeyVersion, usage: &str) -> Option<SecretKey> {
        let root = self.roots.get(&kid.0)?;
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(Some(b"countersign/v1"), root).expand(usage.as_bytes(), &mut key).ok()?;
        Some(SecretKey(key))
    }

    /// A keyed hash by which a value is found without being stored. `label` separates the uses.
    #[must_use]
    pub fn lookup_hash(&self, label: &str, parts: &[&[u8]]) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "`parse` checked that the lookup key exists")]
        let key = self.derive(&KeyVersion(self.lookup.clone()), &format!("lookup/{label}")).expect("the lookup key");
        key.mac(parts)
    }

    /// Seals `plain` for the table (XChaCha20-Poly1305), bound to `context` (the record it belongs to).
    #[must_use]
    pub fn seal(&self, random: &Random, context: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; 24] = random.bytes();
        #[expect(clippy::expect_used, reason = "`parse` checked that the current key exists")]
        let key = self.derive(&self.current(), "seal").expect("the current key");
        let cipher = XChaCha20Poly1305::new(&key.0.into());
        #[expect(clippy::expect_used, reason = "encryption into memory fails for inputs of 256 GiB only")]
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: context.as_bytes() })
            .expect("the input is small");
        let kid = self.current.as_bytes();
        let mut out = Vec::with_capacity(1 + kid.len() + nonce.len() + sealed.len());
        out.push(u8::try_from(kid.len()).unwrap_or(0));
        out.extend_from_slice(kid);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// The id of the key that sealed a value.
    fn sealed_by(sealed: &[u8]) -> Option<KeyVersion> {
        let (length, rest) = sealed.split_first()?;
        let kid = rest.get(..usize::from(*length))?;
        String::from_utf8(kid.to_vec()).ok().map(KeyVersion)
    }

    /// Opens what [`seal`](Self::seal) made for the same `context`; `None` when it is not that.
    #[must_use]
    pub fn open(&self, context: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (length, rest) = sealed.split_first()?;
        let (kid, rest) = rest.split_at_checked(usize::from(*length))?;
        let (nonce, body) = rest.split_at_checked(24)?;
        let kid = KeyVersion(String::from_utf8(kid.to_vec()).ok()?);
        let cipher = XChaCha20Poly1305::new(&self.derive(&kid, "seal")?.0.into());
        let nonce: [u8; 24] = nonce.try_into().ok()?;
        cipher.decrypt(&XNonce::from(nonce), Payload { msg: body, aad: context.as_bytes() }).ok().map(Zeroizing::new)
    }
}

impl SecretKey {
    /// HMAC-SHA-256 over `parts`, each length-prefixed so that no two lists of parts look alike.
    #[must_use]
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104)")]
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes any key");
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The raw key, for a library that wants the bytes.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

fn parse_operator_key(text: &str) -> Result<Zeroizing<String>, SecretsUnavailable> {
    let mut members: BTreeMap<String, String> =
        serde_json::from_str(text).map_err(|_| SecretsUnavailable("the operator key is malformed".into()))?;
    let key = members.remove("key").filter(|key| key.len() >= 32);
    key.map(Zeroizing::new).ok_or_else(|| SecretsUnavailable("the operator key is malformed".into()))
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(redacted)")
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRing").field("current", &self.current).finish_non_exhaustive()
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> KeyRing {
        KeyRing::parse(&KeyRing::generate(&Random::system())).unwrap()
    }

    #[test]
    fn a_sealed_value_opens_only_in_its_own_record() {
        let ring = ring();
        let sealed = ring.seal(&Random::system(), "pc_1", b"+33483736383");
        assert_eq!(ring.open("pc_1", &sealed).unwrap().as_slice(), b"+33483736383");
        assert!(ring.open("pc_2", &sealed).is_none());
        assert!(ring.open("pc_1", &sealed[..sealed.len() - 1]).is_none());
        assert!(ring.open("pc_1", &[]).is_none() && ring.open("pc_1", &[200, 1]).is_none());
        assert!(self::ring().open("pc_1", &sealed).is_none());
    }

    #[test]
    fn r54_a_rotated_ring_keeps_what_the_old_key_made() {
        let before = r#"{"current":"k1","lookup":"k1","k1":"0123456789012345678901234567890123456789"}"#;
        let after = r#"{"current":"k2","lookup":"k1","k1":"0123456789012345678901234567890123456789","k2":"abcdefghijabcdefghijabcdefghijabcdefghij"}"#;
        let (before, after) = (KeyRing::parse(before).unwrap(), KeyRing::parse(after).unwrap());
        let sealed = before.seal(&Random::system(), "x", b"v");
        assert!(after.open("x", &sealed).is_some());
        assert_eq!(before.lookup_hash("phone", &[b"1"]), after.lookup_hash("phone", &[b"1"]));
        let k1 = KeyVersion("k1".into());
        assert_eq!(before.derive(&k1, "code").unwrap().0, after.derive(&k1, "code").unwrap().0);
        assert_ne!(after.derive(&k1, "code").unwrap().0, after.derive(&after.current(), "code").unwrap().0);
    }

    #[test]
    fn a_malformed_ring_is_refused_without_being_quoted() {
        for text in ["", "{}", r#"{"current":"k1","lookup":"k1"}"#, r#"{"current":"k1","lookup":"k1","k1":"hunter2"}"#]
        {
            let error = KeyRing::parse(text).unwrap_err().to_string();
            assert!(!error.contains("hunter2"), "{error}");
        }
        assert_eq!(format!("{:?}", ring().derive(&ring().current(), "x")), "Some(SecretKey(redacted))");
    }
}
