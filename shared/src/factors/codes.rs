//! Recovery and bypass codes: 128 random bits in Base32, in groups of four, for people to write down and type. Kept as
//! keyed hashes (R47). Pure.

use zeroize::Zeroizing;

use super::model::CodeHash;
use crate::ids::AccountId;
use crate::keys::KeyRing;
use crate::random::Random;

/// How many recovery codes a person is given.
pub const RECOVERY_CODES: usize = 10;
/// The characters of a code: 128 bits in Base32.
const LENGTH: usize = 26;
/// The longest text that is looked at: a code with a separator after every character.
const LONGEST_TYPED: usize = 4 * LENGTH;

/// What a code is for: one of a kind is none of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePurpose {
    /// A recovery code of the person's.
    Recovery,
    /// A bypass code that an administrator made.
    Bypass,
}

/// A new code, as people see it.
#[must_use]
pub fn generate(random: &Random) -> Zeroizing<String> {
    let code = Zeroizing::new(data_encoding::BASE32_NOPAD.encode(&random.bytes::<16>()).to_lowercase());
    let groups: Vec<String> =
        code.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    Zeroizing::new(groups.join("-"))
}

/// The hash under which a typed code is kept, whatever its case, spaces and hyphens; of a text that can be no code, that of
/// none, after the same work.
#[must_use]
pub fn hash(ring: &KeyRing, purpose: CodePurpose, account: &AccountId, typed: &str) -> CodeHash {
    // What is longer is no code: hashed, it is the text of none.
    let typed = if typed.chars().count() > LONGEST_TYPED { "too long" } else { typed };
    let plain: Zeroizing<String> =
        Zeroizing::new(typed.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| c.to_ascii_lowercase()).collect());
    let label = match purpose {
        CodePurpose::Recovery => "factors/recovery-code",
        CodePurpose::Bypass => "factors/bypass-code",
    };
    let hash = ring.lookup_hash(label, &[account.as_str().as_bytes(), plain.as_bytes()]);
    data_encoding::HEXLOWER.encode(&hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_however_it_is_typed_and_by_its_owner_alone() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let (ana, bo) = (AccountId::new(&random), AccountId::new(&random));
        let code = generate(&random);
        assert_eq!((code.len(), code.matches('-').count()), (LENGTH + 6, 6), "{}", code.len());
        let of = |purpose, account, typed: &str| hash(&ring, purpose, account, typed);
        let kept = of(CodePurpose::Recovery, &ana, &code);
        for typed in [code.to_uppercase(), code.replace('-', ""), code.replace('-', " "), format!(" {} ", *code)] {
            assert_eq!(of(CodePurpose::Recovery, &ana, &typed), kept, "{typed}");
        }
        for (purpose, account, typed) in [
            (CodePurpose::Bypass, &ana, code.to_string()),
            (CodePurpose::Recovery, &bo, code.to_string()),
            (CodePurpose::Recovery, &ana, code[1..].to_owned()),
            (CodePurpose::Recovery, &ana, format!("{}a", *code)),
            (CodePurpose::Recovery, &ana, String::new()),
            (CodePurpose::Recovery, &ana, format!("{}{}", *code, " ".repeat(LONGEST_TYPED))),
        ] {
            assert_ne!(of(purpose, account, &typed), kept);
        }
        assert_ne!(*generate(&random), *code);
    }
}
