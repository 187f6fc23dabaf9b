//! Signatures as Standard Webhooks has them (version 1, symmetric): HMAC-SHA-256 of `id.timestamp.body`, and the secrets that
//! make them. <https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>

use std::fmt;

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::random::Random;

/// What every secret begins with, as callers see it.
const PREFIX: &str = "whsec_";

/// A webhook's secret: 32 random bytes (the specification asks for 24 to 64). Prints nothing, zeroed when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// A new one.
    #[must_use]
    pub fn new(random: &Random) -> Self {
        Self(random.bytes::<32>().to_vec())
    }

    /// From its bytes, as they were sealed.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// Its bytes, to be sealed.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As its receiver is shown it, once.
    #[must_use]
    pub fn shown(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{PREFIX}{}", BASE64.encode(&self.0)))
    }

    /// Its signature of a message at a time in seconds.
    #[must_use]
    pub fn sign(&self, id: &str, timestamp: i64, body: &str) -> String {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length");
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
    }
}

/// The header `webhook-signature`: a signature by each secret, separated by blanks.
#[must_use]
pub fn header(secrets: &[Secret], id: &str, timestamp: i64, body: &str) -> String {
    secrets.iter().map(|secret| secret.sign(id, timestamp, body)).collect::<Vec<_>>().join(" ")
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's own libraries.
    #[test]
    fn r57_the_published_vector() {
        let secret = Secret::from_bytes(&BASE64.decode(b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap());
        let signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn r57_two_secrets_make_two_signatures() {
        let secrets = [Secret::new(&Random::system()), Secret::new(&Random::system())];
        let header = header(&secrets, "wd_1", 1, "{}");
        let (one, other) = header.split_once(' ').unwrap();
        assert_eq!(
            (one, other),
            (secrets[0].sign("wd_1", 1, "{}").as_str(), secrets[1].sign("wd_1", 1, "{}").as_str())
        );
        assert_ne!(one, other);
    }

    #[test]
    fn r11_a_secret_prints_nothing() {
        let secret = Secret::new(&Random::system());
        assert_eq!(format!("{secret:?}"), "Secret(redacted)");
        let shown = secret.shown();
        assert_eq!(BASE64.decode(shown.strip_prefix(PREFIX).unwrap().as_bytes()).unwrap(), secret.as_bytes());
    }
}
