//! The key ring's document, and the keys derived from its roots: one for each use by HKDF (RFC 5869), so that no two
//! uses share one. Reads no clock and no network. Who signs, and for how long it counts, is in `signing.rs`.
//!
//! ```json
//! {
//!   "current": "k2",
//!   "lookup": "k1",
//!   "k1": "<64 random characters>",
//!   "k2": "<64 random characters>",
//!   "signing": {"k1": {"from": "1970-01-01T00:00:00Z", "until": "2026-11-21T16:00:00Z"}, "k2": {"from": "2026-11-21T16:00:00Z"}},
//!   "struck_out": ["k0"]
//! }
//! ```
//!
//! - `current` makes new codes, seals and peppers. `lookup` keys the hashes by which recipients are found: it stays,
//!   because a new one would forget every failure count and lock.
//! - `signing` and `struck_out` may be left out, as in the ring that Secrets Manager generates. A ring without `signing`
//!   is signed with by `current` alone.
//! - A name in `struck_out` stays there for good, also when its root is taken out, so that no key is ever named so again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use serde_json::Value;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::SecretsUnavailable;
use super::signing::Term;
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
    pub(super) current: String,
    lookup: String,
    roots: BTreeMap<String, Zeroizing<Vec<u8>>>,
    /// When each key signs.
    pub(super) terms: BTreeMap<String, Term>,
    /// The keys that leaked.
    struck_out: BTreeSet<String>,
}

impl KeyRing {
    /// Reads the ring's JSON.
    ///
    /// # Errors
    /// When it is malformed, a named key is missing, or a root is shorter than 32 characters. The message quotes nothing.
    pub fn parse(text: &str) -> Result<Self, SecretsUnavailable> {
        let malformed = |why: &str| SecretsUnavailable(format!("the key ring {why}"));
        let mut members: BTreeMap<String, Value> =
            serde_json::from_str(text).map_err(|_| malformed("is not an object"))?;
        let mut name = |member: &str| match members.remove(member) {
            Some(Value::String(name)) => Ok(name),
            _ => Err(malformed("lacks `current` or `lookup`")),
        };
        let (current, lookup) = (name("current")?, name("lookup")?);
        let terms = match members.remove("signing") {
            None => BTreeMap::from([(current.clone(), Term::from(Timestamp::MIN))]),
            Some(terms) => Term::read_all(terms).ok_or_else(|| malformed("has a `signing` that cannot be read"))?,
        };
        let struck_out = match members.remove("struck_out") {
            None => BTreeSet::new(),
            Some(names) => serde_json::from_value(names).map_err(|_| malformed("has no list as `struck_out`"))?,
        };
        let mut roots = BTreeMap::new();
        for (kid, root) in members {
            let Value::String(root) = root else { return Err(malformed("holds a key that is not a string")) };
            let root = Zeroizing::new(root.into_bytes());
            if root.len() < SHORTEST_ROOT {
                return Err(malformed("holds a key of fewer than 32 characters"));
            }
            if !is_key_id(&kid) {
                return Err(malformed("holds a key whose name is not 1 to 64 letters, digits, `-` or `_`"));
            }
            roots.insert(kid, root);
        }
        if !roots.contains_key(&current) || !roots.contains_key(&lookup) {
            return Err(malformed("names a key that it does not hold"));
        }
        Ok(Self { current, lookup, roots, terms, struck_out })
    }

    /// A new ring with one key, as JSON: what Secrets Manager's `GenerateSecretString` makes in a deployment.
    #[must_use]
    pub fn generate(random: &Random) -> Zeroizing<String> {
        let root = format!("{}{}", random.token(), random.token());
        Zeroizing::new(serde_json::json!({"current": "k1", "lookup": "k1", "k1": root}).to_string())
    }

    /// The id of the key that makes new codes, seals and peppers. Which key signs is another question: [`signer`](Self::signer).
    #[must_use]
    pub fn current(&self) -> KeyVersion {
        KeyVersion(self.current.clone())
    }

    /// Whether the ring holds this key.
    #[must_use]
    pub fn has(&self, kid: &KeyVersion) -> bool {
        self.roots.contains_key(&kid.0)
    }

    /// Whether this key leaked: it signs nothing, nothing that it signed counts, and no code is derived from it. What it
    /// sealed and peppered can still be read.
    #[must_use]
    pub fn is_struck_out(&self, kid: &KeyVersion) -> bool {
        self.struck_out.contains(&kid.0)
    }

    /// The key for one use under one key id, for what is made now or lives for minutes: signatures, codes. `None` when the
    /// ring has no such id, or the id is struck out.
    #[must_use]
    pub fn derive(&self, kid: &KeyVersion, usage: &str) -> Option<SecretKey> {
        if self.is_struck_out(kid) { None } else { self.derive_kept(kid, usage) }
    }

    /// The key for one use under one key id, for reading what is kept: seals, peppered hashes, lookup hashes. A key that
    /// was struck out still reads. `None` when the ring has no such id.
    #[must_use]
    pub fn derive_kept(&self, kid: &KeyVersion, usage: &str) -> Option<SecretKey> {
        let root = self.roots.get(&kid.0)?;
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(Some(b"countersign/v1"), root).expand(usage.as_bytes(), &mut key).ok()?;
        Some(SecretKey(key))
    }

    /// The key for one use that must outlive rotations, since others remember its public half: of the root by which things are
    /// found, which stays.
    #[must_use]
    pub fn derive_lasting(&self, usage: &str) -> Option<SecretKey> {
        self.derive_kept(&KeyVersion(self.lookup.clone()), usage)
    }

    /// A keyed hash by which a value is found without being stored. `label` separates the uses.
    #[must_use]
    pub fn lookup_hash(&self, label: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.lookup_key(label).mac(parts)
    }

    /// The key of [`lookup_hash`](Self::lookup_hash), for whoever makes many hashes of one use.
    #[must_use]
    pub fn lookup_key(&self, label: &str) -> SecretKey {
        let kid = KeyVersion(self.lookup.clone());
        #[expect(clippy::expect_used, reason = "`parse` checked that the lookup key exists")]
        self.derive_kept(&kid, &format!("lookup/{label}")).expect("the lookup key")
    }

    /// Seals `plain` for the table (XChaCha20-Poly1305), bound to `context` (the record it belongs to).
    #[must_use]
    pub fn seal(&self, random: &Random, context: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; 24] = random.bytes();
        #[expect(clippy::expect_used, reason = "`parse` checked that the current key exists")]
        let key = self.derive_kept(&self.current(), SEAL).expect("the current key");
        let cipher = XChaCha20Poly1305::new(&key.0.into());
        #[expect(clippy::expect_used, reason = "encryption into memory fails for inputs of 256 GiB only")]
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: context.as_bytes() })
            .expect("the input is small");
        let kid = self.current.as_bytes();
        let mut out = Vec::with_capacity(1 + kid.len() + nonce.len() + sealed.len());
        // `parse` checked that a key id has 64 characters at most.
        out.push(u8::try_from(kid.len()).unwrap_or(0));
        out.extend_from_slice(kid);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// The id of the key that sealed a value.
    pub(super) fn sealed_by(sealed: &[u8]) -> Option<KeyVersion> {
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
        let cipher = XChaCha20Poly1305::new(&self.derive_kept(&kid, SEAL)?.0.into());
        let nonce: [u8; 24] = nonce.try_into().ok()?;
        cipher.decrypt(&XNonce::from(nonce), Payload { msg: body, aad: context.as_bytes() }).ok().map(Zeroizing::new)
    }
}

/// The HKDF label of the keys that seal.
const SEAL: &str = "seal";

/// The shortest root, in characters. The generated ones have 64.
const SHORTEST_ROOT: usize = 32;

/// A name that fits the one byte of its length before a sealed value, and a token's header as it is.
fn is_key_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> KeyRing {
        KeyRing::parse(&KeyRing::generate(&Random::system())).unwrap()
    }

    const BEFORE: &str = r#"{"current":"k1","lookup":"k1","k1":"0123456789012345678901234567890123456789"}"#;
    const AFTER: &str = r#"{"current":"k2","lookup":"k1","k1":"0123456789012345678901234567890123456789","k2":"abcdefghijabcdefghijabcdefghijabcdefghij"}"#;

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
        let (before, after) = (KeyRing::parse(BEFORE).unwrap(), KeyRing::parse(AFTER).unwrap());
        let sealed = before.seal(&Random::system(), "x", b"v");
        assert!(after.open("x", &sealed).is_some());
        assert_eq!(before.lookup_hash("phone", &[b"1"]), after.lookup_hash("phone", &[b"1"]));
        let k1 = KeyVersion("k1".into());
        assert_eq!(before.derive(&k1, "code").unwrap().0, after.derive(&k1, "code").unwrap().0);
        assert_ne!(after.derive(&k1, "code").unwrap().0, after.derive(&after.current(), "code").unwrap().0);
    }

    #[test]
    fn r70_a_struck_out_key_derives_nothing_new_and_still_reads_what_is_kept() {
        let struck_out = AFTER.replace('}', r#","struck_out":["k1"]}"#);
        let (before, after) = (KeyRing::parse(BEFORE).unwrap(), KeyRing::parse(&struck_out).unwrap());
        let k1 = KeyVersion("k1".into());
        assert!(after.is_struck_out(&k1) && !after.is_struck_out(&after.current()));
        assert!(after.derive(&k1, "code").is_none());
        assert!(after.derive(&after.current(), "code").is_some());
        assert_eq!(before.derive_kept(&k1, "pepper").unwrap().0, after.derive_kept(&k1, "pepper").unwrap().0);
        assert!(after.open("x", &before.seal(&Random::system(), "x", b"v")).is_some());
        assert_eq!(before.lookup_hash("phone", &[b"1"]), after.lookup_hash("phone", &[b"1"]));
    }

    /// What template.yaml's `GenerateSecretString` makes.
    #[test]
    fn a_generated_ring_is_a_ring() {
        let template = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../template.yaml")).unwrap();
        let start = template.lines().find_map(|line| line.trim().strip_prefix("SecretStringTemplate: '{\"current\""));
        let start = format!("{{\"current\"{}", start.unwrap().trim_end_matches(['\'', '}']));
        let ring = KeyRing::parse(&format!("{start},\"k1\":\"{}\"}}", "a1B2".repeat(16))).unwrap();
        assert_eq!(ring.current().0, "k1");
        assert_eq!(ring.lookup, "k1");
    }

    #[test]
    fn a_malformed_ring_is_refused_without_being_quoted() {
        for text in [
            "",
            "[]",
            "{}",
            r#"{"current":"k1","lookup":"k1"}"#,
            r#"{"current":"k1","lookup":"k1","k1":"hunter2"}"#,
            r#"{"current":"k1","lookup":"k1","k1":["hunter2"]}"#,
            &BEFORE.replace("\"lookup\":\"k1\",", ""),
            &BEFORE.replace("\"lookup\":\"k1\"", "\"lookup\":\"k2\""),
            &BEFORE.replace("k1", ""),
            &BEFORE.replace("k1", "k 1"),
            &BEFORE.replace("k1", &"k".repeat(65)),
            &BEFORE.replace('}', r#","signing":["k1"]}"#),
            &BEFORE.replace('}', r#","signing":{"k1":"hunter2"}}"#),
            &BEFORE.replace('}', r#","signing":{"k1":{}}}"#),
            &BEFORE.replace('}', r#","signing":{"k1":{"from":"hunter2"}}}"#),
            &BEFORE.replace('}', r#","signing":{"k1":{"from":"2026-11-21T14:00:00Z","till":"2027-11-21T14:00:00Z"}}}"#),
            &BEFORE.replace('}', r#","signing":{"k1":{"from":"2026-11-21T14:00:00Z","until":null}}}"#),
            &BEFORE.replace('}', r#","struck_out":"hunter2"}"#),
            &BEFORE.replace('}', r#","struck_out":[1]}"#),
        ] {
            let error = KeyRing::parse(text).expect_err(text).to_string();
            assert!(!error.contains("hunter2") && !error.contains("0123"), "{error}");
        }
        assert_eq!(format!("{:?}", ring().derive(&ring().current(), "x")), "Some(SecretKey(redacted))");
        assert_eq!(format!("{:?}", ring()), r#"KeyRing { current: "k1", .. }"#);
    }
}
