//! Time-based one-time passwords (RFC 6238 over RFC 4226): what authenticator apps show. Pure.

use std::fmt;

use hmac::Hmac;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use subtle::{Choice, ConditionallySelectable as _, ConstantTimeEq as _};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::code::Code;
use crate::random::Random;

/// The length of a step, in seconds (RFC 6238 5.2).
pub const STEP_SECONDS: i64 = 30;
/// How far the clock of a phone may be off, in steps either way (R43; RFC 6238 5.2 and 6).
const DRIFT: i64 = 1;
/// The digits that apps show.
pub const DIGITS: u32 = 6;
/// The length of a secret in bytes: 160 bits (R43, RFC 4226 4).
const SECRET_BYTES: usize = 20;

/// The longest name in a key URI, in characters.
const LONGEST_LABEL: usize = 40;

/// The hash below the HMAC. What we enrol uses SHA-1, which every app reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC-SHA-1.
    Sha1,
    /// HMAC-SHA-256.
    Sha256,
    /// HMAC-SHA-512.
    Sha512,
}

/// A secret shared with an authenticator app, and the last step that it proved something for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Totp {
    /// Base32 without padding, as apps read it.
    secret: String,
    /// The last step that was accepted; 0 before the first. No step is accepted twice (R44).
    last_step: i64,
}

impl fmt::Debug for Totp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Totp").field("last_step", &self.last_step).finish_non_exhaustive()
    }
}

impl Totp {
    /// A new secret.
    #[must_use]
    pub fn new(random: &Random) -> Self {
        let secret = data_encoding::BASE32_NOPAD.encode(&random.bytes::<SECRET_BYTES>());
        Self { secret, last_step: 0 }
    }

    /// The secret in Base32, to be shown once.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// The same with the step used up that `code` is right for at `now`; `None` when it is right for none that may still be
    /// used. Compares with every step in constant time, whatever is right.
    #[must_use]
    pub fn accept(&self, code: &Code, now: Timestamp) -> Option<Self> {
        let key = data_encoding::BASE32_NOPAD.decode(self.secret.as_bytes()).ok()?;
        let present = step_at(now);
        let mut found = 0_i64;
        for step in present - DRIFT..=present + DRIFT {
            let shown = passcode(&key, step, DIGITS, Algorithm::Sha1);
            let is_right = shown.as_bytes().ct_eq(code.expose().as_bytes());
            let is_new = Choice::from(u8::from(step > self.last_step));
            found.conditional_assign(&step, is_right & is_new);
        }
        (found > 0).then(|| Self { secret: self.secret.clone(), last_step: found })
    }

    /// The key URI that apps read from a QR code (the de facto `otpauth` format of Google Authenticator).
    #[must_use]
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        // A colon separates issuer and account: in a name it would end it. A label is to be told apart from others, and a QR
        // code holds only so much.
        let name = |text: &str| {
            let label: String = text.replace(':', " ").chars().take(LONGEST_LABEL).collect();
            utf8_percent_encode(&label, NON_ALPHANUMERIC).to_string()
        };
        let (issuer, account) = (name(issuer), name(account));
        let secret = &self.secret;
        format!(
            "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}"
        )
    }
}

/// The step at a moment.
#[must_use]
pub fn step_at(now: Timestamp) -> i64 {
    now.as_second().div_euclid(STEP_SECONDS)
}

/// The passcode of a step (RFC 4226 5.3 over RFC 6238 4.2), with its leading zeros.
#[must_use]
pub fn passcode(key: &[u8], step: i64, digits: u32, algorithm: Algorithm) -> String {
    let counter = step.to_be_bytes();
    let mac: Vec<u8> = match algorithm {
        Algorithm::Sha1 => mac::<Hmac<Sha1>>(key, &counter),
        Algorithm::Sha256 => mac::<Hmac<Sha256>>(key, &counter),
        Algorithm::Sha512 => mac::<Hmac<Sha512>>(key, &counter),
    };
    let offset = usize::from(mac.last().copied().unwrap_or(0) & 0x0f);
    let word = mac.get(offset..offset + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes);
    let number = u64::from(word & 0x7fff_ffff) % 10_u64.pow(digits);
    format!("{number:0width$}", width = usize::try_from(digits).unwrap_or(0))
}

fn mac<M: hmac::KeyInit + hmac::Mac>(key: &[u8], counter: &[u8]) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104)")]
    let mut mac = <M as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes any key");
    mac.update(counter);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: time, and the eight digits by SHA-1, SHA-256 and SHA-512.
    const VECTORS: [(i64, &str, &str, &str); 6] = [
        (59, "94287082", "46119246", "90693936"),
        (1_111_111_109, "07081804", "68084774", "25091201"),
        (1_111_111_111, "14050471", "67062674", "99943326"),
        (1_234_567_890, "89005924", "91819424", "93441116"),
        (2_000_000_000, "69279037", "90698825", "38618901"),
        (20_000_000_000, "65353130", "77737706", "47863826"),
    ];
    const DIGITS_OF_THE_SEED: &str = "1234567890123456789012345678901234567890123456789012345678901234";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn totp() -> Totp {
        Totp { secret: data_encoding::BASE32_NOPAD.encode(b"12345678901234567890"), last_step: 0 }
    }

    fn shown(seconds: i64) -> Code {
        let text = passcode(b"12345678901234567890", step_at(at(seconds)), DIGITS, Algorithm::Sha1);
        Code::parse(&text).expect("a code")
    }

    #[test]
    fn r43_the_vectors_of_rfc_6238() {
        for (time, sha1, sha256, sha512) in VECTORS {
            for (algorithm, length, expected) in
                [(Algorithm::Sha1, 20, sha1), (Algorithm::Sha256, 32, sha256), (Algorithm::Sha512, 64, sha512)]
            {
                let key = &DIGITS_OF_THE_SEED.as_bytes()[..length];
                assert_eq!(passcode(key, step_at(at(time)), 8, algorithm), expected, "{algorithm:?} at {time}");
            }
        }
    }

    #[test]
    fn r43_one_step_either_way_and_no_further() {
        let now = 1_700_000_010;
        for (seconds, is_right) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            assert_eq!(totp().accept(&shown(now + seconds), at(now)).is_some(), is_right, "{seconds} s");
        }
    }

    #[test]
    fn r44_a_step_is_accepted_once_and_none_before_it() {
        let now = 1_700_000_010;
        let used = totp().accept(&shown(now), at(now)).expect("right");
        for (code, later) in [(now, 0), (now, 30), (now - 30, 0)] {
            assert!(used.accept(&shown(code), at(now + later)).is_none(), "{code} at {later}");
        }
        assert!(used.accept(&shown(now + 30), at(now)).is_some(), "the next step is another one");
    }

    #[test]
    fn a_uri_keeps_names_apart_and_a_secret_is_not_shown_by_debug() {
        let uri = totp().uri("Silva: Sons", "ana+1@example.com");
        let secret = totp().secret().to_owned();
        let expected = format!(
            "otpauth://totp/Silva%20%20Sons:ana%2B1%40example%2Ecom?secret={secret}&issuer=Silva%20%20Sons&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(uri, expected);
        assert!(!format!("{:?}", totp()).contains(&secret));
        assert_eq!(Totp::new(&Random::system()).secret().len(), 32, "160 bits in Base32");
    }
}
