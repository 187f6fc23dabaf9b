//! Session tokens: what a sign-in hands out, and what a firm's application checks offline (RFC 7515, 7518, 7519).
//!
//! A token is a JWS in compact form, ES256, with the key id in its header; the public keys are at
//! `/.well-known/jwks.json`. The signing keys are derived from the key ring, one per key id, so a rotation of the ring
//! rotates them, and every key that the ring still holds stays published. Decision 0013 says why ES256 and why derived.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde::Serialize;
use serde_json::{Value, json};

use crate::ids::{AccountId, TenantId};
use crate::keys::{KeyRing, KeyVersion};

/// How long a token is good for. Short, since a token cannot be called back before it ends.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(15);

/// The `iss` of every token. A deployment has no name of its own that a request could not forge (R17).
pub const ISSUER: &str = "urn:countersign";

/// The HKDF label of the signing keys.
const SIGNING_KEY: &str = "session-token-es256";

/// The claims of a token. Times are seconds since the epoch.
#[derive(Debug, Serialize)]
struct Claims<'a> {
    iss: &'static str,
    /// The tenant; the firm's application refuses tokens of any other.
    aud: &'a str,
    /// The account.
    sub: &'a str,
    iat: i64,
    exp: i64,
    jti: &'a str,
    /// How the person proved themselves (RFC 8176): `pwd`, later with a factor.
    amr: &'a [&'a str],
    /// Grows when a password changes; a token with a smaller one than the account's `session_epoch` is over.
    epoch: u64,
}

/// What a token says.
#[derive(Debug, Clone, Copy)]
pub struct Session<'a> {
    /// The tenant.
    pub tenant: &'a TenantId,
    /// The account that signed in.
    pub account: &'a AccountId,
    /// The account's session epoch at sign-in.
    pub epoch: u64,
    /// The methods used, by RFC 8176.
    pub methods: &'a [&'a str],
    /// A random id of this token.
    pub token_id: &'a str,
}

/// Signs a token with the current key. Returns the token and when it ends.
///
/// # Errors
///
/// [`NoSigningKey`] when the ring has no usable key, which [`KeyRing::parse`] rules out.
pub fn issue(session: &Session<'_>, ring: &KeyRing, now: Timestamp) -> Result<(String, Timestamp), NoSigningKey> {
    let kid = ring.current();
    let key = signing_key(ring, &kid).ok_or(NoSigningKey)?;
    let ends_at = now.checked_add(VALIDITY).map_err(|_| NoSigningKey)?;
    let claims = Claims {
        iss: ISSUER,
        aud: session.tenant.as_str(),
        sub: session.account.as_str(),
        iat: now.as_second(),
        exp: ends_at.as_second(),
        jti: session.token_id,
        amr: session.methods,
        epoch: session.epoch,
    };
    let header = json!({"alg": "ES256", "kid": kid.0, "typ": "JWT"});
    let claims = serde_json::to_vec(&claims).map_err(|_| NoSigningKey)?;
    let signed =
        format!("{}.{}", BASE64URL_NOPAD.encode(header.to_string().as_bytes()), BASE64URL_NOPAD.encode(&claims));
    let signature: Signature = key.sign(signed.as_bytes());
    let token = format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()));
    Ok((token, Timestamp::from_second(ends_at.as_second()).unwrap_or(ends_at)))
}

/// No key to sign with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key ring has no key for session tokens")]
pub struct NoSigningKey;

/// The public keys as a JWK set (RFC 7517): every key id of the ring, so that tokens signed before a rotation still verify.
pub fn public_keys(ring: &KeyRing) -> Value {
    let keys: Vec<Value> = ring.versions().filter_map(|kid| public_key(ring, &kid)).collect();
    json!({ "keys": keys })
}

fn public_key(ring: &KeyRing, kid: &KeyVersion) -> Option<Value> {
    let point = signing_key(ring, kid)?.verifying_key().to_sec1_point(false);
    let (x, y) = (BASE64URL_NOPAD.encode(point.x()?), BASE64URL_NOPAD.encode(point.y()?));
    Some(json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid.0, "x": x, "y": y}))
}

/// The signing key under a key id. 32 bytes from HKDF are a P-256 scalar, except for one in 2^32 keys that lie above the
/// group's order: then the next label is taken.
fn signing_key(ring: &KeyRing, kid: &KeyVersion) -> Option<SigningKey> {
    (0..8).find_map(|attempt| {
        let seed = ring.derive(kid, &format!("{SIGNING_KEY}/{attempt}"))?;
        SigningKey::from_slice(seed.expose()).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn ring(current: &str) -> KeyRing {
        let text = format!(
            r#"{{"current":"{current}","lookup":"k1","k1":"{}","k2":"{}"}}"#,
            "0123456789".repeat(4),
            "abcdefghij".repeat(4)
        );
        KeyRing::parse(&text).expect("a ring")
    }

    fn decode(part: &str) -> Vec<u8> {
        BASE64URL_NOPAD.decode(part.as_bytes()).expect("base64url without padding")
    }

    fn object(part: &str) -> Value {
        serde_json::from_slice(&decode(part)).expect("JSON")
    }

    /// Checks a token as a firm's application would: by another implementation (ring), from the JWK set alone.
    fn verifies(token: &str, keys: &Value) -> bool {
        let parts: Vec<&str> = token.split('.').collect();
        let [header, claims, signature] = parts[..] else { panic!("not three parts") };
        let kid = object(header)["kid"].clone();
        let key =
            keys["keys"].as_array().expect("a list").iter().find(|key| key["kid"] == kid).expect("a published key");
        let coordinate = |name: &str| decode(key[name].as_str().expect("a string"));
        let point = [vec![4], coordinate("x"), coordinate("y")].concat();
        let key = ::ring::signature::UnparsedPublicKey::new(&::ring::signature::ECDSA_P256_SHA256_FIXED, point);
        key.verify(format!("{header}.{claims}").as_bytes(), &decode(signature)).is_ok()
    }

    fn token(ring: &KeyRing) -> (String, TenantId, AccountId) {
        let (tenant, account) = (TenantId::new(&Random::system()), AccountId::new(&Random::system()));
        let session =
            Session { tenant: &tenant, account: &account, epoch: 3, methods: &["pwd"], token_id: "st_example" };
        let now: Timestamp = "2026-11-21T14:03:11.5Z".parse().expect("a time");
        let (token, ends_at) = issue(&session, ring, now).expect("a token");
        assert_eq!(ends_at.to_string(), "2026-11-21T14:18:11Z");
        (token, tenant, account)
    }

    #[test]
    fn a_token_says_who_signed_in_and_verifies_by_the_published_key() {
        let (token, tenant, account) = token(&ring("k1"));
        let parts: Vec<&str> = token.split('.').collect();
        assert_eq!(object(parts[0]), json!({"alg": "ES256", "kid": "k1", "typ": "JWT"}));
        let iat = 1_795_269_791;
        let claims = json!({
            "iss": "urn:countersign", "aud": tenant, "sub": account, "iat": iat, "exp": iat + 900,
            "jti": "st_example", "amr": ["pwd"], "epoch": 3,
        });
        assert_eq!(object(parts[1]), claims);
        let keys = public_keys(&ring("k1"));
        assert!(verifies(&token, &keys));
        let forged = format!("{}.{}.{}", parts[0], BASE64URL_NOPAD.encode(b"{}"), parts[2]);
        assert!(!verifies(&forged, &keys));
    }

    /// R54.
    #[test]
    fn a_token_signed_before_a_rotation_verifies_after_it() {
        let (old, ..) = token(&ring("k1"));
        let after = public_keys(&ring("k2"));
        assert!(verifies(&old, &after));
        let (new, ..) = token(&ring("k2"));
        assert_eq!(object(new.split('.').next().expect("a header"))["kid"], "k2");
        assert!(verifies(&new, &after));
        assert_eq!(after["keys"].as_array().map(Vec::len), Some(2));
    }

    #[test]
    fn the_published_keys_hold_nothing_private() {
        for key in public_keys(&ring("k1"))["keys"].as_array().expect("a list") {
            let mut names: Vec<&str> = key.as_object().expect("an object").keys().map(String::as_str).collect();
            names.sort_unstable();
            assert_eq!(names, ["alg", "crv", "kid", "kty", "use", "x", "y"]);
        }
    }
}
