//! The code itself: derived from a key outside the table, compared in constant time, printed nowhere.
//!
//! `code = N digits, uniformly, of HMAC-SHA-256(key[kid], version, tenant, passcode, generation, purpose, recipient,
//! salt)`, every field length-prefixed (RFC 2104; NIST SP 800-63B-4 3.1.3). Nothing of it is stored, not even a hash: who
//! reads the table cannot test a guess, and a resend can repeat the code.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::ids::{PasscodeId, TenantId};
use crate::keys::SecretKey;

/// The version of the derivation; a change makes new codes, never other ones from old records.
const VERSION: &[u8] = b"countersign-code-1";

/// A code: 6 to 10 ASCII digits. Prints as `redacted`, zeroed on drop.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Code(String);

/// What a code is bound to (R7): change any one and it is another code.
#[derive(Debug, Clone, Copy)]
pub struct Binding<'a> {
    /// The tenant.
    pub tenant: &'a TenantId,
    /// The passcode.
    pub passcode: &'a PasscodeId,
    /// Which code of this passcode.
    pub generation: u32,
    /// What it proves.
    pub purpose: &'a str,
    /// The keyed hash of the recipient.
    pub recipient: &'a [u8],
    /// 16 random bytes of this generation.
    pub salt: &'a [u8],
}

/// A text that is not exactly N ASCII digits (R10).
#[derive(Debug, PartialEq, Eq)]
pub struct NotACode;

impl Code {
    /// How many digits it has.
    #[must_use]
    pub fn digits(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(0)
    }

    /// What a caller typed: 6 to 10 ASCII digits and nothing else.
    ///
    /// # Errors
    /// [`NotACode`]; nothing is compared then and nothing counted.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let is_code = (6..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_code { Ok(Self(text.to_owned())) } else { Err(NotACode) }
    }

    /// The code of a binding, with `length` digits (6 to 10). Uniform over all of them: a value that would favour some
    /// is drawn again (R1).
    #[must_use]
    pub fn derive(key: &SecretKey, binding: &Binding<'_>, length: u32) -> Self {
        let range = 10_u64.pow(length.clamp(6, 10));
        let fair = u64::MAX - u64::MAX % range;
        let width = usize::try_from(length.clamp(6, 10)).unwrap_or(6);
        let mut block = 0_u32;
        loop {
            let mac = key.mac(&[
                VERSION,
                binding.tenant.as_str().as_bytes(),
                binding.passcode.as_str().as_bytes(),
                &binding.generation.to_be_bytes(),
                binding.purpose.as_bytes(),
                binding.recipient,
                binding.salt,
                &block.to_be_bytes(),
            ]);
            for chunk in mac.chunks_exact(8) {
                let value = chunk.iter().fold(0_u64, |value, byte| (value << 8) | u64::from(*byte));
                if value < fair {
                    return Self(format!("{:0width$}", value % range));
                }
            }
            block += 1;
        }
    }

    /// How many digits.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Whether both are the same, in a time that does not depend on where they differ (R12).
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }

    /// The digits, for the message that carries them.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A code of no passcode, of 6 to 10 digits: for previews.
    #[must_use]
    pub fn sample(length: usize) -> Self {
        Self("1234567890".chars().take(length).collect())
    }

    /// A code of these digits.
    #[cfg(test)]
    pub(crate) fn from_digits(digits: &str) -> Self {
        Self(digits.to_owned())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::KeyRing;
    use crate::random::Random;

    fn key() -> SecretKey {
        let ring = KeyRing::parse(r#"{"current":"k1","lookup":"k1","k1":"0123456789012345678901234567890123456789"}"#)
            .unwrap();
        ring.derive(&ring.current(), "code").unwrap()
    }

    #[test]
    fn r10_only_ascii_digits_are_a_code() {
        for bad in [
            "",
            "12345",
            "12345678901",
            "12345a",
            " 123456",
            "123456\n",
            "１２３４５６",
            "١٢٣٤٥٦",
            "-12345",
            "+12345",
            "12.456",
        ] {
            assert!(Code::parse(bad).is_err(), "{bad:?}");
        }
        assert!(Code::parse("000000").is_ok() && Code::parse("9999999999").is_ok());
    }

    /// The code of a passcode with this salt.
    fn salted(key: &SecretKey, tenant: &TenantId, passcode: &PasscodeId, salt: u32) -> String {
        let salt = salt.to_be_bytes();
        let binding = Binding { tenant, passcode, generation: 1, purpose: "sign_in", recipient: b"r", salt: &salt };
        Code::derive(key, &binding, 6).expose().to_owned()
    }

    #[test]
    fn r7_every_field_of_the_binding_matters() {
        let (key, random) = (key(), Random::system());
        let (tenant, passcode) = (TenantId::new(&random), PasscodeId::new(&random));
        let base = Binding {
            tenant: &tenant,
            passcode: &passcode,
            generation: 1,
            purpose: "sign_in",
            recipient: b"r",
            salt: b"s",
        };
        let (other_tenant, other_passcode) = (TenantId::new(&random), PasscodeId::new(&random));
        let code = Code::derive(&key, &base, 10);
        assert!(code.matches(&Code::derive(&key, &base, 10)), "a resend repeats the code");
        for changed in [
            Binding { tenant: &other_tenant, ..base },
            Binding { passcode: &other_passcode, ..base },
            Binding { generation: 2, ..base },
            Binding { purpose: "access", ..base },
            Binding { recipient: b"q", ..base },
            Binding { salt: b"t", ..base },
            Binding { purpose: "sign_inr", recipient: b"", ..base },
        ] {
            assert!(!code.matches(&Code::derive(&key, &changed, 10)), "{changed:?}");
        }
    }

    #[test]
    fn r1_codes_are_uniform_and_both_ends_are_reached() {
        // 200,000 codes: each digit at each position 20,000 times, standard deviation 134; eight of them is the bound.
        let (key, random) = (key(), Random::system());
        let (tenant, passcode) = (TenantId::new(&random), PasscodeId::new(&random));
        let mut seen = [[0_u32; 10]; 6];
        for index in 0_u32..200_000 {
            for (position, digit) in salted(&key, &tenant, &passcode, index).bytes().enumerate() {
                seen[position][usize::from(digit - b'0')] += 1;
            }
        }
        for (position, digits) in seen.iter().enumerate() {
            for (digit, count) in digits.iter().enumerate() {
                assert!(count.abs_diff(20_000) < 8 * 134, "digit {digit} at {position}: {count}");
            }
        }
    }

    #[test]
    fn r1_000000_and_999999_are_reachable() {
        // `rand.Int(999999)` never gave the one, `randomInt(0, 9)` never a nine: a salt for each end, found by counting up
        // under the test key.
        let (key, tenant, passcode) = (
            key(),
            TenantId::parse("tn_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").unwrap(),
            PasscodeId::parse("pc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").unwrap(),
        );
        let derived = |salt| salted(&key, &tenant, &passcode, salt);
        assert_eq!(derived(SALT_OF_000000), "000000");
        assert_eq!(derived(SALT_OF_999999), "999999");
    }

    const SALT_OF_000000: u32 = 1_533_544;
    const SALT_OF_999999: u32 = 502_134;
}
