//! Who sends: the deployment's application server key (RFC 8292, VAPID). Browsers bind a subscription to its public half, so it
//! outlives every rotation.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use p256::ecdsa::SigningKey;
use serde_json::json;
use url::Url;

use crate::keys::{KeyRing, es256};

/// The HKDF label of the key.
const LABEL: &str = "vapid";

fn key(ring: &KeyRing) -> Option<SigningKey> {
    es256::derived(LABEL, |label| ring.derive_lasting(label))
}

/// The public half as browsers take it: `applicationServerKey`, an uncompressed point in base64url.
#[must_use]
pub fn public_key(ring: &KeyRing) -> Option<String> {
    let point = key(ring)?.verifying_key().to_sec1_point(false);
    Some(BASE64URL_NOPAD.encode(point.as_bytes()))
}

/// How long a token is good; a service takes 24 hours at most (RFC 8292 2).
const VALIDITY: SignedDuration = SignedDuration::from_hours(12);

/// What goes as `Authorization` with a message to an endpoint (RFC 8292 3): a token for its service alone, with whom that can turn to.
#[must_use]
pub fn authorization(ring: &KeyRing, endpoint: &Url, contact: &str, now: Timestamp) -> Option<String> {
    let claims = json!({
        "aud": endpoint.origin().ascii_serialization(),
        "exp": (now + VALIDITY).as_second(),
        "sub": contact,
    });
    let token = es256::compact(&key(ring)?, &json!({"typ": "JWT", "alg": "ES256"}), claims.to_string().as_bytes());
    Some(format!("vapid t={token}, k={}", public_key(ring)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_token_is_of_its_service_and_verifies_by_the_key_beside_it() {
        let ring = KeyRing::parse(&KeyRing::generate(&Random::system())).expect("a ring");
        let endpoint = Url::parse("https://push.example.com:443/wpush/v2/abc?x=1").expect("a URL");
        let now = Timestamp::from_second(1_795_269_791).expect("a time");
        let header = authorization(&ring, &endpoint, "mailto:operator@example.com", now).expect("a header");
        let (token, key) = header.strip_prefix("vapid t=").expect("vapid").split_once(", k=").expect("a key");
        assert_eq!(Some(key.to_owned()), public_key(&ring));
        let (signed, signature) = token.rsplit_once('.').expect("a JWS");
        let decoded = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url");
        // By another implementation.
        let verifier =
            ::ring::signature::UnparsedPublicKey::new(&::ring::signature::ECDSA_P256_SHA256_FIXED, decoded(key));
        verifier.verify(signed.as_bytes(), &decoded(signature)).expect("verifies");
        let claims: serde_json::Value =
            serde_json::from_slice(&decoded(signed.split('.').nth(1).expect("claims"))).expect("JSON");
        let expected = json!({
            "aud": "https://push.example.com", "exp": 1_795_269_791 + 12 * 3_600, "sub": "mailto:operator@example.com",
        });
        assert_eq!(claims, expected);
    }

    #[test]
    fn a_rotation_keeps_the_key_that_browsers_know() {
        let (k1, k2) = ("0123456789".repeat(4), "abcdefghij".repeat(4));
        let before = KeyRing::parse(&format!(r#"{{"current":"k1","lookup":"k1","k1":"{k1}"}}"#)).expect("a ring");
        let after =
            KeyRing::parse(&format!(r#"{{"current":"k2","lookup":"k1","k1":"{k1}","k2":"{k2}"}}"#)).expect("a ring");
        assert_eq!(public_key(&before), public_key(&after));
    }
}
