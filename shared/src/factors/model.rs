//! What a person is enrolled with: factors, recovery codes, bypass codes. Part of the account, in whose item it is kept
//! sealed, so that whatever ends an account's enrolment ends it in the same write (D11). Pure.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::push::DeviceKey;
use super::totp::Totp;
use crate::ids::{DeviceId, FactorId};
use crate::mfa_policy::FactorKind;

/// The most active factors of a person.
pub const MOST_FACTORS: usize = 10;
/// What a device is called whose person gave it no name, until it says one itself.
pub const DEFAULT_PUSH_NAME: &str = "Phone";
/// The longest name of a factor, in characters.
pub const LONGEST_NAME: usize = 100;

/// Everything a person is enrolled with.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Enrollment {
    /// Active factors. A pending one is an item of its own until it is confirmed (R45).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<Factor>,
    /// The hashes of recovery codes that are left (R47).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recovery_codes: Vec<CodeHash>,
    /// Bypass codes that an administrator made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bypass_codes: Vec<BypassCode>,
    /// For which enabling the mail that invites was recorded, epoch milliseconds: once per person and enabling (D4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited_for_ms: Option<i64>,
    /// When the account's own write made it one that the policy enables, epoch milliseconds; where a policy enabled it
    /// later, the policy says when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled_at_ms: Option<i64>,
    /// The device that was the last factor unpaired itself. A password alone opens no new enrolment then, for whoever has the
    /// phone could have done it: a recovery or bypass code is asked for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_unpaired: bool,
    /// They are enrolled and hold no licence: an administrator of the firm whom no policy enables, or one whom a policy enables
    /// by now while none is free. Everybody else who is enrolled holds one, those of before there were administrators too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_seatless: bool,
}

/// An active factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Factor {
    /// Its id.
    pub id: FactorId,
    /// What the person calls it.
    pub name: String,
    /// When it was confirmed, epoch milliseconds.
    pub created_ms: i64,
    /// When it last proved something, epoch milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used_ms: Option<i64>,
    /// How it proves something.
    pub proof: Proof,
}

/// How a factor proves something.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Proof {
    /// A shared secret, and the last step that was used (R44).
    Totp(Totp),
    /// A public key of the person's, as `factors::webauthn` keeps it.
    Webauthn {
        /// The credential.
        credential: serde_json::Value,
    },
    /// A phone number.
    Sms {
        /// E.164.
        phone: String,
    },
    /// A browser that approves sign-ins.
    Push {
        /// The device.
        device: DeviceId,
        /// Its public key.
        key: DeviceKey,
        /// What it shows where there is no network (D7).
        totp: Totp,
    },
}

impl fmt::Debug for Proof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind().as_str())
    }
}

impl Proof {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> FactorKind {
        match self {
            Self::Totp(_) => FactorKind::Totp,
            Self::Webauthn { .. } => FactorKind::Webauthn,
            Self::Sms { .. } => FactorKind::Sms,
            Self::Push { .. } => FactorKind::Push,
        }
    }
}

/// The keyed hash of a recovery or bypass code, hexadecimal.
pub type CodeHash = String;

/// A bypass code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BypassCode {
    /// Its hash.
    pub hash: CodeHash,
    /// When it ends, epoch milliseconds.
    pub until_ms: i64,
}

impl Enrollment {
    /// Whether the person has an active factor.
    #[must_use]
    pub fn is_enrolled(&self) -> bool {
        !self.factors.is_empty()
    }

    /// Whether the person holds a licence.
    #[must_use]
    pub fn holds_seat(&self) -> bool {
        self.is_enrolled() && !self.is_seatless
    }

    /// Whether a sign-in asks for a proof beyond the password: of a factor, or of a code that stands in for one.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.is_enrolled() || self.is_unpaired
    }

    /// Reads what the sealed attribute holds.
    ///
    /// # Errors
    /// When it is garbled.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    /// What the sealed attribute is to hold.
    #[must_use]
    pub fn to_json(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Nothing any more: an administrator reset it, or the account may not sign in (D8, D11). What was told stays told.
    pub fn reset(&mut self) {
        *self = Self { invited_for_ms: self.invited_for_ms, enabled_at_ms: self.enabled_at_ms, ..Self::default() };
    }

    /// Whether a security key is enrolled already.
    #[must_use]
    pub fn holds(&self, proof: &Proof) -> bool {
        let Proof::Webauthn { credential } = proof else { return false };
        let is_it = |factor: &Factor| match &factor.proof {
            Proof::Webauthn { credential: enrolled } => enrolled.get("id") == credential.get("id"),
            Proof::Totp(_) | Proof::Sms { .. } | Proof::Push { .. } => false,
        };
        self.factors.iter().any(is_it)
    }

    /// The devices that are factors.
    #[must_use]
    pub fn devices(&self) -> Vec<&DeviceId> {
        let of = self.factors.iter().filter_map(|factor| match &factor.proof {
            Proof::Push { device, .. } => Some(device),
            Proof::Totp(_) | Proof::Webauthn { .. } | Proof::Sms { .. } => None,
        });
        of.collect()
    }

    /// A factor by its id.
    #[must_use]
    pub fn factor(&self, id: &FactorId) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id == *id)
    }

    /// The factors, the last used first; of two never used, the older.
    #[must_use]
    pub fn by_use(&self) -> Vec<&Factor> {
        let mut factors: Vec<_> = self.factors.iter().collect();
        factors.sort_by_key(|factor| (std::cmp::Reverse(factor.last_used_ms), factor.created_ms));
        factors
    }

    /// Removes a factor. With the last one go the codes that stand in for factors.
    pub fn remove(&mut self, id: &FactorId) {
        self.factors.retain(|factor| factor.id != *id);
        if self.factors.is_empty() {
            self.reset();
        }
    }

    /// Removes the factor of a device that unpairs itself. The codes that stand in for factors stay.
    pub fn unpair(&mut self, id: &FactorId) {
        self.factors.retain(|factor| factor.id != *id);
        self.is_unpaired = self.factors.is_empty();
    }

    /// Adds a factor that was confirmed.
    pub fn add(&mut self, factor: Factor) {
        self.factors.push(factor);
        self.is_unpaired = false;
    }

    /// Notes that a factor proved something.
    pub fn used(&mut self, id: &FactorId, proof: Proof, now: Timestamp) {
        if let Some(factor) = self.factors.iter_mut().find(|factor| factor.id == *id) {
            factor.last_used_ms = Some(now.as_millisecond());
            factor.proof = proof;
        }
    }

    /// Uses a recovery code up; whether it was one.
    pub fn use_recovery_code(&mut self, hash: &str) -> bool {
        let before = self.recovery_codes.len();
        self.recovery_codes.retain(|code| code != hash);
        self.recovery_codes.len() < before
    }

    /// Uses a bypass code up; whether it was one at `now`.
    pub fn use_bypass_code(&mut self, hash: &str, now: Timestamp) -> bool {
        let is_it = |code: &BypassCode| code.hash == hash && now.as_millisecond() < code.until_ms;
        let is_one = self.bypass_codes.iter().any(is_it);
        self.bypass_codes.retain(|code| !is_it(code) && now.as_millisecond() < code.until_ms);
        is_one
    }
}

/// Whether a text can name a factor.
#[must_use]
pub fn is_name(text: &str) -> bool {
    (1..=LONGEST_NAME).contains(&text.chars().count()) && !text.trim().is_empty() && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn factor(created: i64, used: Option<i64>) -> Factor {
        let proof = Proof::Sms { phone: "+33612345678".into() };
        let id = FactorId::new(&Random::system());
        Factor { id, name: "Phone".into(), created_ms: created, last_used_ms: used, proof }
    }

    #[test]
    fn the_last_used_factor_comes_first() {
        let factors = [factor(1, None), factor(2, Some(10)), factor(3, Some(20)), factor(0, None)];
        let enrollment = Enrollment { factors: factors.into(), ..Enrollment::default() };
        let order: Vec<_> = enrollment.by_use().iter().map(|factor| factor.created_ms).collect();
        assert_eq!(order, [3, 2, 0, 1]);
    }

    #[test]
    fn with_the_last_factor_the_codes_go() {
        let (first, second) = (factor(1, None), factor(2, None));
        let mut enrollment = Enrollment {
            factors: vec![first.clone(), second.clone()],
            recovery_codes: vec!["a".into()],
            bypass_codes: vec![BypassCode { hash: "b".into(), until_ms: 9 }],
            invited_for_ms: Some(1),
            enabled_at_ms: Some(2),
            is_unpaired: false,
            is_seatless: true,
        };
        enrollment.remove(&first.id);
        assert!(enrollment.is_enrolled() && enrollment.recovery_codes.len() == 1);
        enrollment.remove(&second.id);
        let told = Enrollment { invited_for_ms: Some(1), enabled_at_ms: Some(2), ..Enrollment::default() };
        assert_eq!(enrollment, told);
    }

    #[test]
    fn a_device_that_unpairs_itself_as_the_last_factor_leaves_the_codes_and_a_sign_in_that_asks() {
        let (first, second) = (factor(1, None), factor(2, None));
        let mut enrollment = Enrollment {
            factors: vec![first.clone(), second.clone()],
            recovery_codes: vec!["a".into()],
            ..Default::default()
        };
        enrollment.unpair(&first.id);
        assert!(enrollment.asks() && !enrollment.is_unpaired);
        enrollment.unpair(&second.id);
        assert!(!enrollment.is_enrolled() && enrollment.asks() && enrollment.recovery_codes.len() == 1);
        enrollment.add(first);
        assert!(enrollment.is_enrolled() && !enrollment.is_unpaired);
        enrollment.reset();
        assert!(!enrollment.asks());
    }

    #[test]
    fn a_code_is_used_once_and_a_bypass_code_ends() {
        let code = |hash: &str, until_ms| BypassCode { hash: hash.into(), until_ms };
        let mut enrollment = Enrollment {
            recovery_codes: vec!["a".into(), "b".into()],
            bypass_codes: vec![code("c", 5_000), code("d", 50_000)],
            ..Enrollment::default()
        };
        assert!(enrollment.use_recovery_code("a") && !enrollment.use_recovery_code("a"));
        assert!(!enrollment.use_recovery_code("c") && !enrollment.use_bypass_code("b", at(1)));
        assert!(!enrollment.use_bypass_code("c", at(5)), "it is over");
        assert!(enrollment.use_bypass_code("d", at(5)) && !enrollment.use_bypass_code("d", at(5)));
        assert!(enrollment.bypass_codes.is_empty(), "what is over goes");
    }

    #[test]
    fn it_reads_back_and_an_account_of_before_has_nothing() {
        let enrollment = Enrollment { factors: vec![factor(1, Some(2))], ..Enrollment::default() };
        assert_eq!(Enrollment::from_json(&enrollment.to_json()).expect("reads back"), enrollment);
        assert_eq!(Enrollment::from_json(b"{}").expect("reads"), Enrollment::default());
        assert!(!format!("{enrollment:?}").contains("612345678"), "{enrollment:?}");
        let before = br#"{"factors": []}"#;
        let of_before = Enrollment { factors: vec![factor(1, None)], ..Enrollment::from_json(before).expect("reads") };
        assert!(of_before.holds_seat() && !Enrollment { is_seatless: true, ..of_before }.holds_seat());
        assert!(!Enrollment::default().holds_seat(), "nobody who is not enrolled");
    }
}
