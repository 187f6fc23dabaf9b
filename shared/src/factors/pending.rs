//! A factor that is being enrolled: fifteen minutes, five attempts. Pure.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::pairing::Pairing;
use super::totp::Totp;
use crate::ids::{FactorId, PasscodeId};
use crate::mfa_policy::FactorKind;

/// How long a person may take.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(15);
/// Attempts of one pending factor.
pub const ATTEMPTS: u32 = 5;
/// How long a security key may take to answer (R48).
pub const CHALLENGE_VALIDITY: SignedDuration = SignedDuration::from_secs(300);

/// A pending factor.
#[derive(Debug, Clone, PartialEq)]
pub struct PendingFactor {
    /// Its id, which stays when it is confirmed.
    pub id: FactorId,
    /// What the person calls it.
    pub name: String,
    /// How it will prove something.
    pub proof: PendingProof,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// Attempts made.
    pub attempts: u32,
    /// Grows with every fresh challenge.
    pub version: i64,
    /// The account's sign-in epoch when it was begun: a greater one has ended it.
    pub epoch: u64,
    /// It was begun with a second factor proven; what a password alone began ends once another factor is active (R46).
    pub is_strong: bool,
    /// The sign-in that its confirmation completes.
    pub sign_in: Option<String>,
}

/// How a pending factor will prove something.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum PendingProof {
    /// By a shared secret.
    Totp(Totp),
    /// By a key that the browser makes.
    Webauthn {
        /// The ceremony.
        ceremony: serde_json::Value,
        /// Until when it is answered, epoch milliseconds.
        until_ms: i64,
    },
    /// By a code that is sent.
    Sms {
        /// E.164.
        phone: String,
        /// The passcode that is on its way; none before it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passcode: Option<PasscodeId>,
    },
    /// By a device that is being paired.
    Push {
        /// What it will show where there is no network.
        totp: Totp,
        /// How it is paired.
        pairing: Pairing,
    },
}

impl fmt::Debug for PendingProof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind().as_str())
    }
}

impl PendingProof {
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

/// Why a pending factor takes nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PendingOver {
    /// Its time is over.
    Expired,
    /// Its attempts are used up.
    AttemptsExhausted,
    /// The account's sign-ins were ended since.
    Canceled,
    /// A password alone began it, and another factor is active by now.
    Outranked,
}

impl PendingFactor {
    /// Whether it still takes something at `now`, of an account of this epoch, with or without an active factor.
    ///
    /// # Errors
    /// Why not.
    pub fn require_open(&self, epoch: u64, is_enrolled: bool, now: Timestamp) -> Result<(), PendingOver> {
        if self.expires_at <= now {
            Err(PendingOver::Expired)
        } else if self.epoch != epoch {
            Err(PendingOver::Canceled)
        } else if is_enrolled && !self.is_strong {
            Err(PendingOver::Outranked)
        } else if self.attempts >= ATTEMPTS {
            Err(PendingOver::AttemptsExhausted)
        } else {
            Ok(())
        }
    }

    /// Attempts that are left.
    #[must_use]
    pub fn attempts_remaining(&self) -> u32 {
        ATTEMPTS.saturating_sub(self.attempts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    #[test]
    fn a_pending_factor_is_over_for_one_reason() {
        let random = Random::system();
        let pending = PendingFactor {
            id: FactorId::new(&random),
            name: "App".into(),
            proof: PendingProof::Totp(Totp::new(&random)),
            created_at: at(0),
            expires_at: at(900),
            attempts: 0,
            version: 1,
            epoch: 1,
            is_strong: false,
            sign_in: None,
        };
        let strong = PendingFactor { is_strong: true, ..pending.clone() };
        for (pending, epoch, is_enrolled, now, expected) in [
            (pending.clone(), 1, false, 899, Ok(())),
            (pending.clone(), 1, false, 900, Err(PendingOver::Expired)),
            (pending.clone(), 2, false, 0, Err(PendingOver::Canceled)),
            (pending.clone(), 1, true, 0, Err(PendingOver::Outranked)),
            (strong.clone(), 1, true, 0, Ok(())),
            (PendingFactor { attempts: 4, ..pending.clone() }, 1, false, 0, Ok(())),
            (PendingFactor { attempts: 5, ..pending }, 1, false, 0, Err(PendingOver::AttemptsExhausted)),
        ] {
            assert_eq!(pending.require_open(epoch, is_enrolled, at(now)), expected, "{pending:?} at {now}");
        }
        assert!(!format!("{strong:?}").contains("secret"));
    }
}
