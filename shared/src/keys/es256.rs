//! Everything that we sign for others to check: JWS in compact form, ES256 (RFC 7515, 7518), by keys derived from the key
//! ring, and their public halves as a JWK set (RFC 7517). Decision 0013 says why ES256, why derived, and how keys retire.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use p256::ecdsa::signature::{Signer as _, Verifier as _};
use p256::ecdsa::{Signature, SigningKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{KeyRing, KeyVersion, SecretKey};

/// The HKDF label of the signing keys.
const SIGNING_KEY: &str = "es256";
/// The only algorithm (RFC 7518, 3.4).
const ALGORITHM: &str = "ES256";

/// Nothing to sign with: the ring's current key was struck out and has no successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key ring has no key that may sign")]
pub struct NoSigningKey;

/// Signs `claims` as a JWT (RFC 7519) with the key that signs now. What is signed must be over within
/// [`LONGEST_VALIDITY`](super::LONGEST_VALIDITY): its key is published for no longer.
///
/// # Errors
/// [`NoSigningKey`].
pub fn sign(claims: &impl Serialize, ring: &KeyRing, now: Timestamp) -> Result<String, NoSigningKey> {
    let kid = ring.signer(now).ok_or(NoSigningKey)?;
    let key = signing_key(ring, &kid).ok_or(NoSigningKey)?;
    let header = json!({"alg": ALGORITHM, "kid": kid.0, "typ": "JWT"});
    let claims = serde_json::to_vec(claims).map_err(|_| NoSigningKey)?;
    Ok(compact(&key, &header, &claims))
}

/// A JWS in compact form (RFC 7515 3.1).
#[must_use]
pub fn compact(key: &SigningKey, header: &Value, payload: &[u8]) -> String {
    let header = BASE64URL_NOPAD.encode(header.to_string().as_bytes());
    let signed = format!("{header}.{}", BASE64URL_NOPAD.encode(payload));
    let signature: Signature = key.sign(signed.as_bytes());
    format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()))
}

/// What a JWT says that one of our keys signed, which may have signed something that is good for `validity` and is not over (R70).
/// Whether it is over itself is its reader's to judge. ES256 alone, whatever its header says (RFC 8725, 3.1).
#[must_use]
pub fn verify(token: &str, ring: &KeyRing, now: Timestamp, validity: SignedDuration) -> Option<Vec<u8>> {
    let decode = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).ok();
    let (signed, signature) = token.rsplit_once('.')?;
    let (header, claims) = signed.split_once('.')?;
    let header: Header = serde_json::from_slice(&decode(header)?).ok()?;
    let kid = ring.accepted(now, validity).find(|kid| header.alg == ALGORITHM && header.kid == kid.0)?;
    let signature = Signature::from_slice(&decode(signature)?).ok()?;
    signing_key(ring, &kid)?.verifying_key().verify(signed.as_bytes(), &signature).ok()?;
    decode(claims)
}

/// What a JWT says of itself, as far as it matters.
#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: String,
}

/// The public keys: of what signs now, of what will, and of what signed something that can still be good.
#[must_use]
pub fn public_keys(ring: &KeyRing, now: Timestamp) -> Value {
    let keys: Vec<Value> = ring.published(now).filter_map(|kid| public_key(ring, &kid)).collect();
    json!({ "keys": keys })
}

fn public_key(ring: &KeyRing, kid: &KeyVersion) -> Option<Value> {
    let point = signing_key(ring, kid)?.verifying_key().to_sec1_point(false);
    let (x, y) = (BASE64URL_NOPAD.encode(point.x()?), BASE64URL_NOPAD.encode(point.y()?));
    Some(json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": ALGORITHM, "kid": kid.0, "x": x, "y": y}))
}

/// The signing key under a key id.
fn signing_key(ring: &KeyRing, kid: &KeyVersion) -> Option<SigningKey> {
    derived(SIGNING_KEY, |label| ring.derive(kid, label))
}

/// A key that is derived under a label. 32 bytes from HKDF are a P-256 scalar, except for one in 2^32 keys that lie above the
/// group's order: then the next label is taken.
pub fn derived(label: &str, derive: impl Fn(&str) -> Option<SecretKey>) -> Option<SigningKey> {
    (0..8).find_map(|attempt| SigningKey::from_slice(derive(&format!("{label}/{attempt}"))?.expose()).ok())
}

/// For tests: checks a token as a firm's application would, by another implementation (ring), from the JWK set alone.
/// Returns header and claims.
#[cfg(test)]
pub(crate) fn verified(token: &str, keys: &Value) -> Option<(Value, Value)> {
    let decode = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).ok();
    let object = |part: &str| serde_json::from_slice::<Value>(&decode(part)?).ok();
    let parts: Vec<&str> = token.split('.').collect();
    let [header, claims, signature] = parts[..] else { return None };
    let kid = object(header)?["kid"].clone();
    let key = keys["keys"].as_array()?.iter().find(|key| key["kid"] == kid)?;
    let point = [vec![4], decode(key["x"].as_str()?)?, decode(key["y"].as_str()?)?].concat();
    let key = ::ring::signature::UnparsedPublicKey::new(&::ring::signature::ECDSA_P256_SHA256_FIXED, point);
    key.verify(format!("{header}.{claims}").as_bytes(), &decode(signature)?).ok()?;
    Some((object(header)?, object(claims)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(extra: &str) -> KeyRing {
        let (k1, k2) = ("0123456789".repeat(4), "abcdefghij".repeat(4));
        KeyRing::parse(&format!(r#"{{"current":"k2","lookup":"k1","k1":"{k1}","k2":"{k2}"{extra}}}"#)).expect("a ring")
    }

    fn at(time: &str) -> Timestamp {
        format!("2026-11-21T{time}Z").parse().expect("a time")
    }

    const ROTATION: &str = r#","signing":{"k1":{"from":"1970-01-01T00:00:00Z","until":"2026-11-21T16:00:00Z"},"k2":{"from":"2026-11-21T16:00:00Z"}}"#;

    #[test]
    fn what_is_signed_verifies_by_the_published_key_and_nothing_else_does() {
        let ring = ring("");
        let token = sign(&json!({"sub": "ac_1"}), &ring, at("14:00:00")).expect("a token");
        let keys = public_keys(&ring, at("14:00:00"));
        let (header, claims) = verified(&token, &keys).expect("verifies");
        assert_eq!(header, json!({"alg": "ES256", "kid": "k2", "typ": "JWT"}));
        assert_eq!(claims, json!({"sub": "ac_1"}));
        let parts: Vec<&str> = token.split('.').collect();
        let forged = format!("{}.{}.{}", parts[0], BASE64URL_NOPAD.encode(b"{}"), parts[2]);
        assert!(verified(&forged, &keys).is_none());
    }

    /// R54, R70: over a whole rotation, whatever a function signs verifies by what was published five minutes before, as
    /// a copy of the keys may be that old.
    #[test]
    fn a_rotation_is_noticed_by_nobody() {
        let ring = ring(ROTATION);
        let mut signers = Vec::new();
        let mut now = at("13:55:00");
        while now < at("18:00:00") {
            let token = sign(&json!({"sub": "ac_1"}), &ring, now).expect("a token");
            let copy = public_keys(&ring, now - jiff::SignedDuration::from_mins(5));
            let (header, _) = verified(&token, &copy).unwrap_or_else(|| panic!("not verified at {now}"));
            signers.push(header["kid"].as_str().expect("a name").to_owned());
            let last_moment = now + super::super::LONGEST_VALIDITY - jiff::SignedDuration::from_secs(1);
            assert!(
                verified(&token, &public_keys(&ring, last_moment)).is_some(),
                "lost before its end, signed at {now}"
            );
            now += jiff::SignedDuration::from_mins(5);
        }
        signers.dedup();
        assert_eq!(signers, ["k1", "k2"]);
    }

    #[test]
    fn r70_a_retired_keys_signature_is_refused_once_its_last_token_could_have_ended() {
        let ring = ring(ROTATION);
        let token = sign(&json!({"sub": "ac_1"}), &ring, at("15:59:59")).expect("a token");
        assert!(verified(&token, &public_keys(&ring, at("17:00:59"))).is_some());
        assert!(verified(&token, &public_keys(&ring, at("17:01:00"))).is_none());
    }

    #[test]
    fn r70_a_struck_out_keys_signature_is_refused_at_once() {
        let before = ring(ROTATION);
        let token = sign(&json!({"sub": "ac_1"}), &before, at("14:00:00")).expect("a token");
        let after = ring(&format!(r#"{ROTATION},"struck_out":["k1"]"#));
        assert!(verified(&token, &public_keys(&after, at("14:00:00"))).is_none());
        let token = sign(&json!({"sub": "ac_1"}), &after, at("14:00:00")).expect("a token");
        assert_eq!(verified(&token, &public_keys(&after, at("14:00:00"))).expect("verifies").0["kid"], "k2");
        let none = ring(r#","struck_out":["k1","k2"]"#);
        assert_eq!(sign(&json!({}), &none, at("14:00:00")), Err(NoSigningKey));
        assert_eq!(public_keys(&none, at("14:00:00")), json!({"keys": []}));
    }

    /// RFC 8725, 3.1: what a header says of its algorithm is nothing to go by.
    #[test]
    fn r67_a_token_is_ours_by_our_key_and_es256_alone() {
        let ring = ring(ROTATION);
        let hour = jiff::SignedDuration::from_hours(1);
        let token = sign(&json!({"sub": "ac_1"}), &ring, at("14:00:00")).expect("a token");
        let says = |token: &str, now| verify(token, &ring, at(now), hour);
        assert_eq!(says(&token, "14:00:00").as_deref(), Some(&br#"{"sub":"ac_1"}"#[..]));
        let parts: Vec<&str> = token.split('.').collect();
        let with = |header: Value| {
            let header = BASE64URL_NOPAD.encode(header.to_string().as_bytes());
            format!("{header}.{}.{}", parts[1], parts[2])
        };
        let unsigned = BASE64URL_NOPAD.encode(br#"{"alg":"none"}"#);
        let claims = BASE64URL_NOPAD.encode(br#"{"sub":"ac_2"}"#);
        for forged in [
            with(json!({"alg": "none", "kid": "k1"})),
            with(json!({"alg": "HS256", "kid": "k1"})),
            with(json!({"alg": "ES256", "kid": "k2"})),
            with(json!({"alg": "ES256", "kid": "k9"})),
            with(json!({"alg": "ES256"})),
            format!("{}.{claims}.{}", parts[0], parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!("{}.{}", parts[0], parts[1]),
            format!("{unsigned}.{claims}."),
            format!("{token}.{}", parts[2]),
            format!("{token}="),
            String::new(),
        ] {
            assert_eq!(says(&forged, "14:00:00"), None, "{forged}");
        }
        // R70: its key retired, and what it signed is over.
        assert!(says(&token, "16:59:00").is_some() && says(&token, "17:01:00").is_none());
        let struck_out = super::tests::ring(&format!(r#"{ROTATION},"struck_out":["k1"]"#));
        assert_eq!(verify(&token, &struck_out, at("14:00:00"), hour), None);
    }

    #[test]
    fn the_published_keys_hold_nothing_private() {
        let keys = public_keys(&ring(ROTATION), at("14:00:00"));
        assert_eq!(keys["keys"].as_array().map(Vec::len), Some(2));
        for key in keys["keys"].as_array().expect("a list") {
            let mut names: Vec<&str> = key.as_object().expect("an object").keys().map(String::as_str).collect();
            names.sort_unstable();
            assert_eq!(names, ["alg", "crv", "kid", "kty", "use", "x", "y"]);
        }
    }
}
