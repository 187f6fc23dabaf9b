//! The operating system's randomness, passed in like the clock. Nothing else may make a secret or an id.

use data_encoding::{Encoding, Specification};

/// A source of cryptographically secure random bytes.
#[derive(Clone, Debug, Default)]
pub struct Random(());

impl Random {
    /// The operating system's generator (`getrandom(2)`).
    #[must_use]
    pub fn system() -> Self {
        Self(())
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness: nothing that guards an account may go on then.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        #[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system")]
        #[expect(clippy::expect_used, reason = "without randomness no id and no salt can be made")]
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes
    }

    /// 160 random bits in 32 characters of lower-case Base32: the body of an id or a token (R13 asks for 128).
    #[must_use]
    pub fn token(&self) -> String {
        base32().encode(&self.bytes::<20>())
    }

    /// A number below `bound`, for spreading load; not for secrets.
    #[must_use]
    pub fn below(&self, bound: usize) -> usize {
        let wide = u64::from_le_bytes(self.bytes::<8>());
        usize::try_from(wide % u64::try_from(bound.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// Lower-case Base32 (RFC 4648 alphabet) without padding.
pub(crate) fn base32() -> Encoding {
    let mut spec = Specification::new();
    spec.symbols.push_str("abcdefghijklmnopqrstuvwxyz234567");
    #[expect(clippy::expect_used, reason = "a constant specification, exercised by every test")]
    spec.encoding().expect("a valid Base32 alphabet")
}
