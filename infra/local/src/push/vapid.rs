//! Who sends to an endpoint (RFC 8292): `Authorization: vapid t=…, k=…`, read and checked as the browsers' makers' services do.

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::Value;

/// The longest that a token may be good, in seconds (RFC 8292 2).
const LONGEST: i64 = 24 * 3_600;

/// The public key that signed the token in the header, in base64url without padding; `None` where anything is wrong with it: the
/// signature, whom it is for, or when.
pub(super) fn signer(header: &str, audience: &str, now: Timestamp) -> Option<String> {
    let (scheme, parameters) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("vapid") {
        return None;
    }
    let parameter =
        |name: &str| parameters.split(',').find_map(|each| each.trim().strip_prefix(name)?.strip_prefix('='));
    let (token, key) = (parameter("t")?, parameter("k")?);
    let (signed, signature) = token.rsplit_once('.')?;
    let verifier = VerifyingKey::from_sec1_bytes(&bytes(key)?).ok()?;
    verifier.verify(signed.as_bytes(), &Signature::from_slice(&bytes(signature)?).ok()?).ok()?;
    let (head, claims) = signed.split_once('.')?;
    let (head, claims): (Value, Value) =
        (serde_json::from_slice(&bytes(head)?).ok()?, serde_json::from_slice(&bytes(claims)?).ok()?);
    let left = claims["exp"].as_i64()? - now.as_second();
    let is_good = head["alg"] == "ES256" && claims["aud"] == audience && (1..=LONGEST).contains(&left);
    is_good.then(|| unpadded(key).to_owned())
}

/// Firefox pads what it sends; a header has no padding.
pub(super) fn unpadded(text: &str) -> &str {
    text.trim_end_matches('=')
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(unpadded(text).as_bytes()).ok()
}

#[cfg(test)]
pub(super) mod tests {
    use p256::ecdsa::SigningKey;
    use p256::ecdsa::signature::Signer as _;
    use serde_json::json;

    use super::*;

    /// What a sender says, as `key` signs it.
    pub(crate) fn header(key: &SigningKey, audience: &str, expires: i64) -> String {
        let encoded = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let claims = json!({"aud": audience, "exp": expires, "sub": "mailto:operator@example.com"});
        let signed = format!("{}.{}", encoded(&json!({"typ": "JWT", "alg": "ES256"})), encoded(&claims));
        let signature: Signature = key.sign(signed.as_bytes());
        format!("vapid t={signed}.{}, k={}", BASE64URL_NOPAD.encode(&signature.to_bytes()), public(key))
    }

    pub(crate) fn key(seed: u8) -> SigningKey {
        SigningKey::from_slice(&[seed; 32]).expect("a scalar")
    }

    pub(crate) fn public(key: &SigningKey) -> String {
        BASE64URL_NOPAD.encode(key.verifying_key().to_sec1_point(false).as_bytes())
    }

    #[test]
    fn a_token_is_good_for_its_service_and_for_a_day_at_most() {
        let now = Timestamp::from_second(1_795_269_791).expect("a time");
        let at = |seconds| now.as_second() + seconds;
        let (audience, key) = ("http://localhost:8787", key(7));
        let good = header(&key, audience, at(60));
        assert_eq!(signer(&good, audience, now), Some(public(&key)));
        assert_eq!(signer(&good.replace(", k=", ",k="), audience, now), Some(public(&key)));
        for bad in [
            header(&key, "https://push.example.com", at(60)),
            header(&key, audience, at(0)),
            header(&key, audience, at(LONGEST + 1)),
            good.replace("vapid ", "webpush "),
            good.replace(", k=", ", x="),
            good.replace(&public(&key), &public(&self::key(8))),
            good.replacen(".eyJ", ".eyK", 1),
            String::new(),
        ] {
            assert_eq!(signer(&bad, audience, now), None, "{bad}");
        }
    }
}
