//! Login IDs: what a person types to say who they are, and the folded form by which an account is found.
//!
//! Two spellings that a reader would call the same must reach the same account or none (rule R42), so every lookup goes
//! through [`LoginId::folded`], never through the text as typed. Decision 0010 says what folds and what does not.

use std::fmt;

use icu_casemap::CaseMapper;
use icu_normalizer::{ComposingNormalizer, ComposingNormalizerBorrowed};
use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};

/// The longest login ID, in characters (code points), by the contract.
pub const LONGEST: usize = 128;

/// The longest folded form, in bytes. It is a sort key of the table, which has 1,024; only ligatures that fold to many
/// letters each come near.
const LONGEST_FOLDED_BYTES: usize = 1_000;

/// A login ID as given, and its folded form.
///
/// Its `Debug` shows nothing of either: login IDs are often email addresses, which stay out of logs (rule R11).
#[derive(Clone, PartialEq, Eq)]
pub struct LoginId {
    given: String,
    folded: String,
}

impl LoginId {
    /// Reads a login ID: 1 to 128 characters once white space at both ends is dropped, and no control characters.
    ///
    /// # Errors
    ///
    /// A [`MalformedLoginId`] that says which of these rules the text breaks.
    pub fn parse(text: &str) -> Result<Self, MalformedLoginId> {
        let given = text.trim();
        // Checked in bytes first: no character takes more than four, and counting a megabyte of them is wasted work.
        if given.len() > LONGEST * 4 || given.chars().count() > LONGEST {
            return Err(MalformedLoginId::TooLong);
        }
        if given.chars().any(char::is_control) {
            return Err(MalformedLoginId::ControlCharacter);
        }
        let folded = fold_text(given).trim().to_owned();
        if folded.is_empty() {
            return Err(MalformedLoginId::Empty);
        }
        if folded.len() > LONGEST_FOLDED_BYTES {
            return Err(MalformedLoginId::TooLong);
        }
        Ok(Self { given: given.to_owned(), folded })
    }

    /// The login ID as it was given, for display.
    pub fn as_given(&self) -> &str {
        &self.given
    }

    /// The form that identifies the account: equal for every spelling that reaches it.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether `self` is `other` in other letter case, and nothing more.
    ///
    /// Creating or changing an account goes by this, not by [`folded`](Self::folded) alone: `ANA` may change `ana`'s
    /// account, but `ａｎａ` (full-width) or `straße` for `strasse` is a look-alike and is refused.
    pub fn is_same_spelling(&self, other: &Self) -> bool {
        simply_folded(&self.given) == simply_folded(&other.given)
    }
}

impl fmt::Debug for LoginId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LoginId(…)")
    }
}

/// Why a text is not a login ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MalformedLoginId {
    /// Nothing is left once white space and invisible characters are dropped.
    #[error("a login ID has at least one visible character")]
    Empty,
    /// More than [`LONGEST`] characters.
    #[error("a login ID has at most {LONGEST} characters")]
    TooLong,
    /// A line break, a tab, a NUL or another control character.
    #[error("a login ID contains no control characters")]
    ControlCharacter,
}

/// Folds a text for comparison without regard to case and to compatible forms: NFKC, full Unicode case folding, and
/// invisible (default-ignorable) characters dropped, repeated until nothing changes.
///
/// One round is not enough: folding can leave a text that is no longer normalized (`ϓ` and its like). Each round either
/// changes nothing or moves towards the stable form that Unicode guarantees (`NFKC_Casefold`), so that a few rounds do.
pub fn fold_text(text: &str) -> String {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfkc();
    let invisible = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let mut current = text.to_owned();
    loop {
        let visible: String = NFKC.normalize(&current).chars().filter(|&c| !invisible.contains(c)).collect();
        let folded = CaseMapper::new().fold_string(&visible);
        let next = NFKC.normalize(&folded).into_owned();
        if next == current {
            return current;
        }
        current = next;
    }
}

/// NFKC alone, as NIST SP 800-63B-4 (3.1.1.2) wants a password before it is hashed.
pub(super) fn normalize(text: &str) -> std::borrow::Cow<'_, str> {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfkc();
    NFKC.normalize(text)
}

/// Canonical composition and letter case only: one character stays one character.
fn simply_folded(text: &str) -> String {
    const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfc();
    let mapper = CaseMapper::new();
    let folded: String = NFC.normalize(text).chars().map(|c| mapper.simple_fold(c)).collect();
    NFC.normalize(&folded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> LoginId {
        LoginId::parse(text).unwrap_or_else(|refusal| panic!("{text:?} should be a login ID: {refusal}"))
    }

    /// R42.
    #[test]
    fn case_and_unicode_variants_reach_the_same_account() {
        for (one, other) in [
            ("ana", "ANA"),
            ("ana@example.com", "Ana@Example.COM"),
            ("ana", "ａｎａ"),
            ("file", "ﬁle"),
            ("k", "\u{212a}"),
            ("Å", "\u{212b}"),
            ("é", "e\u{301}"),
            ("É", "e\u{301}"),
            ("straße", "STRASSE"),
            ("straße", "STRAẞE"),
            ("σίσυφος", "ΣΊΣΥΦΟΣ"),
            ("ana", "an\u{200b}a"),
            ("ana", "\u{feff}ana"),
            ("ana", "a\u{ad}na"),
            ("ana", "  ana\u{a0}"),
            ("ana maria", "ana\u{a0}maria"),
            ("\u{390}", "\u{3b9}\u{308}\u{301}"),
            ("\u{1e9b}\u{323}", "\u{1e69}"),
        ] {
            assert_eq!(id(one).folded(), id(other).folded(), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn different_login_ids_stay_different() {
        // No skeleton of confusable letters (UTS 39): `user1` and `userl` are two people. See decision 0010.
        for (one, other) in
            [("ana", "anna"), ("user1", "userl"), ("corn", "com"), ("ı", "i"), ("resume", "résumé"), ("a b", "ab")]
        {
            assert_ne!(id(one).folded(), id(other).folded(), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in ('\0'..=char::MAX).filter(|c| !c.is_ascii()) {
            let once = fold_text(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold_text(&once), once, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn only_letter_case_counts_as_the_same_spelling() {
        for (one, other, is_same) in [
            ("ana", "ANA", true),
            ("é", "E\u{301}", true),
            (" ana ", "ana", true),
            ("ana", "ａｎａ", false),
            ("straße", "strasse", false),
            ("file", "ﬁle", false),
            ("ana", "an\u{200b}a", false),
        ] {
            assert_eq!(id(one).is_same_spelling(&id(other)), is_same, "{one:?} and {other:?}");
        }
    }

    #[test]
    fn malformed_login_ids_are_refused_with_the_rule() {
        for (text, refusal) in [
            ("", MalformedLoginId::Empty),
            (" \u{a0} ", MalformedLoginId::Empty),
            ("\u{200b}", MalformedLoginId::Empty),
            ("a\nb", MalformedLoginId::ControlCharacter),
            ("a\0b", MalformedLoginId::ControlCharacter),
            ("a\u{85}b", MalformedLoginId::ControlCharacter),
            ("a".repeat(129).as_str(), MalformedLoginId::TooLong),
            ("😀".repeat(129).as_str(), MalformedLoginId::TooLong),
            ("a".repeat(1 << 20).as_str(), MalformedLoginId::TooLong),
            ("ﷺ".repeat(128).as_str(), MalformedLoginId::TooLong),
        ] {
            assert_eq!(LoginId::parse(text).err(), Some(refusal));
        }
        assert_eq!(id(&"a".repeat(128)).as_given().len(), 128);
        assert_eq!(id(&"😀".repeat(128)).as_given().chars().count(), 128);
    }

    #[test]
    fn a_login_id_prints_nothing_of_itself() {
        assert_eq!(format!("{:?}", id("ana@example.com")), "LoginId(…)");
    }
}
