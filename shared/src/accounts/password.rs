//! Passwords as people choose them: reading one, and the rules for a new one (R35, R36). Pure: nothing is hashed here.

use std::fmt;

use zeroize::Zeroizing;

use super::common_passwords;
use super::login_id::{LoginId, fold_text, normalize};

/// The longest password, in characters after normalization.
///
/// The contract promises at least 128. Eight times that is more than any manager or sentence needs, and bounds the work
/// before hashing.
pub const LONGEST: usize = 1_024;

/// The longest password in bytes as given, checked before anything is read: four bytes for each character.
const LONGEST_BYTES: usize = LONGEST * 4;

/// A password, as typed and in its normal form. Zeroed when dropped; prints nothing.
pub struct Password {
    typed: Zeroizing<String>,
    normal: Zeroizing<String>,
}

impl Password {
    /// Reads a password. Nothing is trimmed, cut or forbidden: spaces at the end count, and so does every character.
    ///
    /// # Errors
    ///
    /// [`Weakness::TooLong`] over [`LONGEST`] characters, found before any normalizing or hashing.
    pub fn read(typed: Zeroizing<String>) -> Result<Self, Weakness> {
        if typed.len() > LONGEST_BYTES {
            return Err(Weakness::TooLong);
        }
        let normal = Zeroizing::new(normalize(&typed).into_owned());
        if normal.chars().count() > LONGEST {
            return Err(Weakness::TooLong);
        }
        Ok(Self { typed, normal })
    }

    /// The bytes that we hash: UTF-8 of the NFKC form (NIST SP 800-63B-4, 3.1.1.2).
    pub(super) fn normal_bytes(&self) -> &[u8] {
        self.normal.as_bytes()
    }

    /// The bytes as typed, which is what another system's imported hash was made from.
    pub(super) fn typed_bytes(&self) -> &[u8] {
        self.typed.as_bytes()
    }

    /// Whether two passwords are the same for us: equal once normalized.
    pub fn is_same(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq as _;
        self.normal_bytes().ct_eq(other.normal_bytes()).into()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

/// A password in a request's JSON: zeroed when dropped, before anything is known about it.
pub struct TypedPassword(Zeroizing<String>);

/// A new password as a person typed it, twice.
#[derive(Debug)]
pub struct ChosenPassword {
    /// The password.
    pub password: TypedPassword,
    /// The same again.
    pub confirm: TypedPassword,
}

/// Why a chosen password is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// The two are not the same.
    Differ,
    /// It is too long to be one.
    Weak(Weakness),
}

impl ChosenPassword {
    /// The password, if both are the same.
    ///
    /// # Errors
    ///
    /// [`Unread`].
    pub fn read(self) -> Result<Password, Unread> {
        let password = self.password.read().map_err(Unread::Weak)?;
        let is_confirmed = self.confirm.read().is_ok_and(|confirmed| confirmed.is_same(&password));
        if is_confirmed { Ok(password) } else { Err(Unread::Differ) }
    }
}

impl TypedPassword {
    /// What somebody typed into a form.
    #[must_use]
    pub fn new(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// The password, if it is not too long to be one.
    ///
    /// # Errors
    ///
    /// [`Weakness::TooLong`].
    pub fn read(self) -> Result<Password, Weakness> {
        Password::read(self.0)
    }
}

impl TypedPassword {
    /// What was typed.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }
}

impl<'de> serde::Deserialize<'de> for TypedPassword {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Zeroizing::new(text)))
    }
}

impl fmt::Debug for TypedPassword {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TypedPassword(…)")
    }
}

/// What a new password is measured against.
#[derive(Debug, Clone, Copy)]
pub struct PasswordPolicy<'a> {
    /// Whether the tenant's policy requires a second factor: 8 characters are enough then, 15 otherwise.
    pub has_factor: bool,
    /// The account's login ID.
    pub login_id: &'a LoginId,
    /// The tenant's name.
    pub firm_name: &'a str,
}

impl PasswordPolicy<'_> {
    /// The fewest characters (code points after NFKC) of a new password.
    pub fn shortest(&self) -> usize {
        if self.has_factor { 8 } else { 15 }
    }

    /// Accepts or refuses a new password.
    ///
    /// # Errors
    ///
    /// The first [`Weakness`] found.
    pub fn judge(&self, password: &Password) -> Result<(), Weakness> {
        let folded = Zeroizing::new(fold_text(&password.normal));
        // First: more of the same would not make it better.
        if common_passwords::contains(&folded) {
            return Err(Weakness::Common);
        }
        if password.normal.chars().count() < self.shortest() {
            return Err(Weakness::TooShort { shortest: self.shortest() });
        }
        if mentions(&folded, self.login_id.folded()) {
            return Err(Weakness::ContainsLoginId);
        }
        if mentions(&folded, &fold_text(self.firm_name)) {
            return Err(Weakness::ContainsFirmName);
        }
        Ok(())
    }
}

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Fewer characters than the policy asks for.
    #[error("the password needs at least {shortest} characters")]
    TooShort {
        /// The fewest characters that are accepted.
        shortest: usize,
    },
    /// More than [`LONGEST`] characters.
    #[error("the password may have at most {LONGEST} characters")]
    TooLong,
    /// On the list of common passwords.
    #[error("the password is on the list of common passwords")]
    Common,
    /// Contains the account's login ID.
    #[error("the password contains the login ID")]
    ContainsLoginId,
    /// Contains the firm's name.
    #[error("the password contains the firm's name")]
    ContainsFirmName,
}

impl Weakness {
    /// The `reason` of a `weak-password` answer. Public and frozen.
    pub fn reason(self) -> &'static str {
        match self {
            Self::TooShort { .. } => "too-short",
            Self::TooLong => "too-long",
            Self::Common => "common",
            Self::ContainsLoginId => "contains-login-id",
            Self::ContainsFirmName => "contains-firm-name",
        }
    }
}

/// Whether a folded password contains a folded name, also when spaces or punctuation were left out or put in:
/// `acme-and-sons` mentions `Acme & Sons`' letters only if they follow each other.
///
/// Names of one or two characters are not looked for: almost every password contains them.
fn mentions(password: &str, name: &str) -> bool {
    const SHORTEST_NAME: usize = 3;
    let squeeze = |text: &str| Zeroizing::new(text.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    let squeezed = squeeze(name);
    let is_long_enough = |text: &str| text.chars().count() >= SHORTEST_NAME;
    (is_long_enough(name) && password.contains(name))
        || (is_long_enough(&squeezed) && squeeze(password).contains(squeezed.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        Password::read(Zeroizing::new(text.to_owned())).expect("short enough")
    }

    fn judge(text: &str, has_factor: bool) -> Result<(), Weakness> {
        let login_id = LoginId::parse("Ana.Silva").expect("a login ID");
        PasswordPolicy { has_factor, login_id: &login_id, firm_name: "Acme & Sons" }.judge(&password(text))
    }

    /// R35, R36.
    #[test]
    fn new_passwords_are_judged_by_length_and_lists_alone() {
        let too_short = |shortest| Err(Weakness::TooShort { shortest });
        for (text, has_factor, verdict) in [
            ("fourteen chars", false, too_short(15)),
            ("fifteen chars!!", false, Ok(())),
            ("7 chars", true, too_short(8)),
            ("8 chars!", true, Ok(())),
            ("", true, too_short(8)),
            ("              a", false, Ok(())),
            ("fourteen chars ", false, Ok(())),
            ("😀".repeat(14).as_str(), false, too_short(15)),
            ("😀".repeat(64).as_str(), false, Ok(())),
            ("x".repeat(128).as_str(), false, Ok(())),
            ("é".repeat(1_024).as_str(), false, Ok(())),
            // One character after composition, two before: 14 in all.
            ("e\u{301}".repeat(14).as_str(), false, too_short(15)),
            ("e\u{301}".repeat(15).as_str(), false, Ok(())),
            // One character before NFKC, three after.
            ("㎑㎑㎑㎑㎑", false, Ok(())),
            ("password", true, Err(Weakness::Common)),
            ("PassWord", true, Err(Weakness::Common)),
            ("ｐａｓｓｗｏｒｄ", true, Err(Weakness::Common)),
            ("1qaz2wsx3edc4rfv", false, Err(Weakness::Common)),
            ("hello ana.silva 99", false, Err(Weakness::ContainsLoginId)),
            ("HELLO ANA.SILVA 99", false, Err(Weakness::ContainsLoginId)),
            ("anasilva-2026-november", false, Err(Weakness::ContainsLoginId)),
            ("this is acme & sons", false, Err(Weakness::ContainsFirmName)),
            ("Acme-Sons-2026!!", false, Err(Weakness::ContainsFirmName)),
            ("acme wins in 2026", false, Ok(())),
            ("silva was here once", false, Ok(())),
        ] {
            assert_eq!(judge(text, has_factor), verdict, "{text:?}, MFA {has_factor}");
        }
    }

    #[test]
    fn a_short_login_id_or_firm_name_is_not_looked_for() {
        for (login_id, firm_name) in [("a", "X"), ("an", "QI"), ("😀😀", "&")] {
            let login_id = LoginId::parse(login_id).expect("a login ID");
            let policy = PasswordPolicy { has_factor: false, login_id: &login_id, firm_name };
            assert_eq!(policy.judge(&password("a quiet lantern & X 😀😀")), Ok(()));
        }
    }

    #[test]
    fn an_oversized_password_is_refused_before_any_work() {
        for text in ["x".repeat(1_025), "x".repeat(1 << 20), "ﷺ".repeat(1_024), "😀".repeat(1_025)] {
            assert_eq!(Password::read(Zeroizing::new(text)).err(), Some(Weakness::TooLong));
        }
    }

    #[test]
    fn passwords_are_the_same_only_when_every_character_is() {
        for (one, other, is_same) in [
            ("fifteen chars!!", "fifteen chars!!", true),
            ("é", "e\u{301}", true),
            ("fifteen chars!!", "fifteen chars!! ", false),
            ("Fifteen chars!!", "fifteen chars!!", false),
        ] {
            assert_eq!(password(one).is_same(&password(other)), is_same, "{one:?} and {other:?}");
        }
    }

    #[test]
    fn reasons_are_frozen_and_a_password_prints_nothing() {
        let all = [
            Weakness::TooShort { shortest: 15 },
            Weakness::TooLong,
            Weakness::Common,
            Weakness::ContainsLoginId,
            Weakness::ContainsFirmName,
        ];
        assert_eq!(
            all.map(Weakness::reason),
            ["too-short", "too-long", "common", "contains-login-id", "contains-firm-name"]
        );
        assert_eq!(format!("{:?}", password("open sesame, please")), "Password(…)");
    }
}
