//! A push device: a browser whose key approves sign-ins (R51). What is signed, by which key, and the number that a person carries
//! from the sign-in to the device. Pure.
//!
//! Signatures are ECDSA on P-256 with SHA-256, r and s of 32 bytes each in base64url (as in JWS, RFC 7518 3.4), over lines of
//! text whose fields are joined by `|`; none of the fields can hold one.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::VerifyingKey;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::ids::{DeviceId, PushRequestId, TenantId};
use crate::keys::{KeyRing, KeyVersion};

/// The HKDF label of the key of the numbers.
const NUMBER: &str = "push-number";

/// The public key of a device, as a point (SEC 1, 2.3.3).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeviceKey(Vec<u8>);

impl fmt::Debug for DeviceKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "DeviceKey({})", self.thumbprint())
    }
}

impl TryFrom<String> for DeviceKey {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| "not base64url")?;
        Self::from_point(&bytes).ok_or("not a point of P-256")
    }
}

impl From<DeviceKey> for String {
    fn from(key: DeviceKey) -> Self {
        BASE64URL_NOPAD.encode(&key.0)
    }
}

impl DeviceKey {
    fn from_point(bytes: &[u8]) -> Option<Self> {
        let is_uncompressed = bytes.len() == 65 && bytes.first() == Some(&4);
        (is_uncompressed && VerifyingKey::from_sec1_bytes(bytes).is_ok()).then(|| Self(bytes.to_vec()))
    }

    /// The key of a JWK's coordinates (RFC 7518 6.2.1); `None` for what is no point of the curve.
    #[must_use]
    pub fn from_coordinates(x: &str, y: &str) -> Option<Self> {
        let (x, y) = (BASE64URL_NOPAD.decode(x.as_bytes()).ok()?, BASE64URL_NOPAD.decode(y.as_bytes()).ok()?);
        if x.len() != 32 || y.len() != 32 {
            return None;
        }
        Self::from_point(&[[4].as_slice(), &x, &y].concat())
    }

    /// The thumbprint of the key as a JWK (RFC 7638 3).
    #[must_use]
    pub fn thumbprint(&self) -> String {
        let coordinate = |from: usize| BASE64URL_NOPAD.encode(self.0.get(from..from + 32).unwrap_or_default());
        let (x, y) = (coordinate(1), coordinate(33));
        let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        BASE64URL_NOPAD.encode(&Sha256::digest(members))
    }

    /// Whether a signature in base64url is this key's over a message.
    #[must_use]
    pub fn has_signed(&self, message: &str, signature: &str) -> bool {
        let Ok(signature) = BASE64URL_NOPAD.decode(signature.as_bytes()) else { return false };
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &self.0).verify(message.as_bytes(), &signature).is_ok()
    }
}

/// What a device signs when it is paired: what it was shown, and the key that it registers.
#[must_use]
pub fn pairing_message(pairing: &str, key: &DeviceKey) -> String {
    format!("v1|pair|{pairing}|{}", key.thumbprint())
}

/// What a device signs with each request, of a moment in Unix seconds.
#[must_use]
pub fn request_message(device: &DeviceId, method: &str, path: &str, body: &[u8], at: i64) -> String {
    format!("v1|{device}|{method}|{path}|{}|{at}", BASE64URL_NOPAD.encode(&Sha256::digest(body)))
}

/// What a person decides about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is theirs; with the number that they read where they sign in.
    Approve {
        /// Three digits.
        number: String,
    },
    /// It is not to go on.
    Deny {
        /// It seemed fraudulent; else it was a mistake.
        is_fraudulent: bool,
    },
}

impl Decision {
    /// What the device signs: which tenant, device and request, the request's nonce, and what was decided.
    #[must_use]
    pub fn message(&self, tenant: &TenantId, device: &DeviceId, request: &PushRequestId, nonce: &str) -> String {
        let (decision, reason, number) = match self {
            Self::Approve { number } => ("approve", "", number.as_str()),
            Self::Deny { is_fraudulent: true } => ("deny", "fraudulent", ""),
            Self::Deny { is_fraudulent: false } => ("deny", "mistake", ""),
        };
        format!("v1|{tenant}|{device}|{request}|{nonce}|{decision}|{reason}|{number}")
    }
}

/// The three digits of a request: derived, so that whoever reads the table does not know them.
#[must_use]
pub fn number(ring: &KeyRing, kid: &KeyVersion, request: &PushRequestId, nonce: &str) -> Option<String> {
    let mac = ring.derive(kid, NUMBER)?.mac(&[request.as_str().as_bytes(), nonce.as_bytes()]);
    let word = mac.first_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    // The first thousandth of 2^64 is a few numbers longer than the others: by less than one in 10^16.
    Some(format!("{:03}", word % 1_000))
}

/// Whether a number is the one that was shown.
#[must_use]
pub fn is_number(shown: &str, typed: &str) -> bool {
    bool::from(shown.as_bytes().ct_eq(typed.as_bytes()))
}

/// Whether a text can be a number at all.
#[must_use]
pub fn can_be_number(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::signature::Signer as _;
    use p256::ecdsa::{Signature, SigningKey};

    use super::*;
    use crate::random::Random;

    fn pair(seed: u8) -> (SigningKey, DeviceKey) {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a scalar");
        let point = key.verifying_key().to_sec1_point(false);
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let public = DeviceKey::from_coordinates(&text(point.x().expect("x")), &text(point.y().expect("y")));
        (key, public.expect("a point"))
    }

    fn signed(key: &SigningKey, message: &str) -> String {
        let signature: Signature = key.sign(message.as_bytes());
        BASE64URL_NOPAD.encode(&signature.to_bytes())
    }

    #[test]
    fn r51_a_signature_is_of_its_key_and_its_message_alone() {
        let ((key, public), (_, other)) = (pair(7), pair(8));
        let signature = signed(&key, "v1|a");
        assert!(public.has_signed("v1|a", &signature));
        assert!(!public.has_signed("v1|b", &signature) && !other.has_signed("v1|a", &signature));
        for bad in ["", "!", &signature[1..], &signature.to_uppercase(), &format!("{signature}AA")] {
            assert!(!public.has_signed("v1|a", bad), "{bad}");
        }
    }

    #[test]
    fn r51_a_decision_is_bound_to_everything_that_it_decides() {
        let random = Random::system();
        let ids = || (TenantId::new(&random), DeviceId::new(&random), PushRequestId::new(&random));
        let ((tenant, device, request), (tenant2, device2, request2)) = (ids(), ids());
        let approve = |number: &str| Decision::Approve { number: number.into() };
        let messages = [
            approve("571").message(&tenant, &device, &request, "n"),
            approve("572").message(&tenant, &device, &request, "n"),
            approve("571").message(&tenant2, &device, &request, "n"),
            approve("571").message(&tenant, &device2, &request, "n"),
            approve("571").message(&tenant, &device, &request2, "n"),
            approve("571").message(&tenant, &device, &request, "m"),
            Decision::Deny { is_fraudulent: true }.message(&tenant, &device, &request, "n"),
            Decision::Deny { is_fraudulent: false }.message(&tenant, &device, &request, "n"),
        ];
        let distinct: std::collections::BTreeSet<_> = messages.iter().collect();
        assert_eq!(distinct.len(), messages.len());
        assert_eq!(messages[0], format!("v1|{tenant}|{device}|{request}|n|approve||571"));
        assert_eq!(messages[6], format!("v1|{tenant}|{device}|{request}|n|deny|fraudulent|"));
    }

    /// RFC 7517 A.1's key of P-256; its thumbprint by the method of RFC 7638, made by another implementation (`jose` of npm).
    #[test]
    fn a_key_is_a_point_of_the_curve_and_reads_back() {
        let (x, y) = ("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
        let key = DeviceKey::from_coordinates(x, y).expect("a point");
        assert_eq!(key.thumbprint(), "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
        let text = String::from(key.clone());
        assert_eq!(DeviceKey::try_from(text).as_ref(), Ok(&key));
        for (x, y) in [(y, x), ("", y), (x, ""), (x, &x[1..]), ("=", y)] {
            assert!(DeviceKey::from_coordinates(x, y).is_none(), "{x} {y}");
        }
    }

    #[test]
    fn a_number_is_three_digits_of_its_request() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let kid = ring.current();
        let numbers: std::collections::BTreeSet<_> =
            (0..200).filter_map(|_| number(&ring, &kid, &PushRequestId::new(&random), "n")).collect();
        assert!(numbers.len() > 100 && numbers.iter().all(|number| can_be_number(number)), "{numbers:?}");
        let request = PushRequestId::new(&random);
        assert_eq!(number(&ring, &kid, &request, "n"), number(&ring, &kid, &request, "n"));
        assert!(is_number("007", "007") && !is_number("007", "7") && !can_be_number("٣٤٥") && !can_be_number("1234"));
    }
}
