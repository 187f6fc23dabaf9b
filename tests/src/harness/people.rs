//! Recipients that no other test uses: valid phone numbers by libphonenumber's metadata, and emails.
//!
//! The send limits and failure counts belong to a recipient, so a shared one would couple two tests.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

/// A number that differs between calls, and between runs against the same deployment.
pub(crate) fn unique() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    static RUN: std::sync::OnceLock<u64> = std::sync::OnceLock::new();
    let run = *RUN.get_or_init(|| RandomState::new().build_hasher().finish());
    run.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// `+3361…`: every eight-digit number after `+336` with a first digit of 1 is a French mobile.
pub(crate) fn french_mobile() -> String {
    format!("+3361{:07}", scattered(10_000_000))
}

/// A number below `end` that differs between calls, each in another thousand: a thousand numbers have a limit of their own.
fn scattered(end: u64) -> u64 {
    (unique() % end) * 10_007 % end
}

/// `+1 201 2…`: New Jersey, with an exchange code between 200 and 299.
pub(crate) fn us_number() -> String {
    // 211 is a service code, so that the exchange starts at 220.
    format!("+1201{:07}", 2_200_000 + scattered(790_000))
}

/// `+44 7400 …`: the range of libphonenumber's own example of a British mobile.
pub(crate) fn uk_mobile() -> String {
    format!("+447400{:06}", scattered(1_000_000))
}

/// The national form of a French number: `0612345678` of `+33612345678`.
pub(crate) fn french_national(e164: &str) -> String {
    format!("0{}", e164.strip_prefix("+33").expect("a French number"))
}

/// A name of letters only: digits in a message must be the code's.
pub(crate) fn letters() -> String {
    let mut left = unique();
    let mut name = String::new();
    while name.len() < 14 {
        name.push(char::from(b'a' + u8::try_from(left % 26).expect("under 26")));
        left /= 26;
    }
    name
}

/// An email address at a domain reserved for documentation.
pub(crate) fn email() -> String {
    format!("ana.{}@example.com", letters())
}

/// A small generator for random sequences that a failing run can repeat from its seed (SplitMix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`; the bias of the modulo does not matter here.
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    /// A place in a list of `length`.
    pub(crate) fn index(&mut self, length: usize) -> usize {
        let sides = u64::try_from(length).expect("a short list");
        usize::try_from(self.below(sides)).expect("below the length")
    }
}
