//! How a device is told which pending factor it is to be: a secret in a QR code, or a short code that is typed (R51). Pure.

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::push::DeviceKey;
use crate::ids::DeviceId;
use crate::keys::KeyRing;
use crate::random::Random;

/// How long a pairing may take.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(10);
/// The symbols of a short code: Base32 without those that look alike (Crockford). 40 bits; guesses of a network are counted.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The length of a short code.
const SHORT: usize = 8;

/// The keyed hash under which a pairing is kept, hexadecimal.
pub type PairingHash = String;

/// A pairing, as it is shown once.
#[derive(Debug)]
pub struct ShownPairing {
    /// What follows `#` in the address of the QR code: 160 bits.
    pub secret: String,
    /// What is typed: two groups of four.
    pub code: String,
}

/// What a pending factor knows of its pairing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pairing {
    /// The hashes of both of its forms.
    pub hashes: [PairingHash; 2],
    /// When it ends, epoch milliseconds.
    pub until_ms: i64,
    /// The device that came, and its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<(DeviceId, DeviceKey)>,
}

/// A new pairing, and what is kept of it.
#[must_use]
pub fn new(ring: &KeyRing, random: &Random, now: Timestamp) -> (ShownPairing, Pairing) {
    let symbol = |byte: u8| char::from(SYMBOLS[usize::from(byte & 31)]);
    let code: String = random.bytes::<SHORT>().map(symbol).iter().collect();
    let (first, second) = code.split_at(SHORT / 2);
    let shown = ShownPairing { secret: random.token(), code: format!("{first}-{second}") };
    let hashes = [hash(ring, &shown.secret), hash(ring, &shown.code)];
    (shown, Pairing { hashes, until_ms: (now + VALIDITY).as_millisecond(), device: None })
}

/// Whether what is presented can be a short code: what can be guessed. The secret of a QR code cannot.
#[must_use]
pub fn is_short(presented: &str) -> bool {
    presented.chars().filter(|c| !matches!(c, '-' | ' ')).count() <= SHORT
}

/// The hash of what a device presents, however a short code is typed: its case, spaces and hyphens are nothing, and letters that
/// look like digits are those.
#[must_use]
pub fn hash(ring: &KeyRing, presented: &str) -> PairingHash {
    let plain: String = presented
        .chars()
        .filter(|c| !matches!(c, '-' | ' '))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    HEXLOWER.encode(&ring.lookup_hash("factors/pairing", &[plain.as_bytes()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_code_is_found_however_it_is_typed() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let (shown, kept) = new(&ring, &random, Timestamp::UNIX_EPOCH);
        assert_eq!(kept.until_ms, 600_000);
        let bare = shown.code.replace('-', "");
        assert_eq!(bare.len(), SHORT);
        for typed in [shown.code.clone(), bare.clone(), bare.to_lowercase(), format!(" {} ", shown.code)] {
            assert_eq!(hash(&ring, &typed), kept.hashes[1], "{typed}");
        }
        assert!(is_short(&shown.code) && is_short("") && !is_short(&shown.secret));
        assert_eq!(hash(&ring, "0lI1-OOO0"), hash(&ring, "0111 0000"));
        assert_eq!(hash(&ring, &shown.secret), kept.hashes[0]);
        assert_ne!(hash(&ring, &new(&ring, &random, Timestamp::UNIX_EPOCH).0.code), kept.hashes[1]);
    }
}
