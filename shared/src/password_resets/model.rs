//! What a password reset is, and what may be said of it. Pure.

use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq as _;

use crate::ids::{AccountId, PasscodeId, PasswordResetId};
use crate::passcodes::model::Over;
use crate::recipients::AddressHash;

/// How long a grant is good for (R39).
pub const GRANT_VALIDITY: SignedDuration = SignedDuration::from_mins(10);

/// A password reset.
#[derive(Debug, Clone)]
pub struct Reset {
    /// Its id.
    pub id: PasswordResetId,
    /// The passcode that guards it.
    pub passcode: PasscodeId,
    /// Where its failures are counted, so that they can be read with its passcode: the login ID, and the address.
    pub counted: Vec<AddressHash>,
    /// What was typed, sealed: the account is found by it again.
    pub login_id: Vec<u8>,
    /// The account and its `reset_epoch` when this began; none for a decoy.
    pub account: Option<(AccountId, u64)>,
    /// The hash of the grant, and when it ends.
    pub grant: Option<(Vec<u8>, Timestamp)>,
    /// Whether the password was set.
    pub is_completed: bool,
}

/// Why a grant does not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantError {
    /// It is no grant of this reset.
    Unknown,
    /// It was one.
    Over(Over),
}

impl Reset {
    /// Whether a grant of this hash serves at `now`: the same comparison with and without one (R12).
    ///
    /// # Errors
    /// Why not.
    pub fn admit(reset: Option<&Self>, grant: &[u8; 32], now: Timestamp) -> Result<(), GrantError> {
        let given = reset.and_then(|reset| reset.grant.as_ref());
        let (hash, ends_at) = given.map_or(([0; 32].as_slice(), now), |(hash, ends_at)| (hash.as_slice(), *ends_at));
        let is_right = bool::from(hash.ct_eq(grant.as_slice()));
        match reset.filter(|_| is_right && given.is_some()) {
            None => Err(GrantError::Unknown),
            Some(reset) if reset.is_completed => Err(GrantError::Over(Over::AlreadyUsed)),
            Some(_) if ends_at <= now => Err(GrantError::Over(Over::Expired)),
            Some(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_grant_serves_once_in_its_time_and_at_its_own_reset() {
        let random = Random::system();
        let at = |seconds| Timestamp::from_second(seconds).unwrap();
        let reset = |grant: Option<[u8; 32]>, is_completed| Reset {
            id: PasswordResetId::new(&random),
            passcode: PasscodeId::new(&random),
            counted: Vec::new(),
            login_id: Vec::new(),
            account: None,
            grant: grant.map(|hash| (hash.to_vec(), at(600))),
            is_completed,
        };
        let (ours, other) = ([1; 32], [2; 32]);
        for (reset, grant, now, expected) in [
            (Some(reset(Some(ours), false)), ours, 599, Ok(())),
            (Some(reset(Some(ours), false)), ours, 600, Err(GrantError::Over(Over::Expired))),
            (Some(reset(Some(ours), true)), ours, 599, Err(GrantError::Over(Over::AlreadyUsed))),
            (Some(reset(Some(ours), true)), ours, 900, Err(GrantError::Over(Over::AlreadyUsed))),
            (Some(reset(Some(ours), false)), other, 0, Err(GrantError::Unknown)),
            (Some(reset(None, false)), [0; 32], 0, Err(GrantError::Unknown)),
            (None, [0; 32], 0, Err(GrantError::Unknown)),
        ] {
            assert_eq!(Reset::admit(reset.as_ref(), &grant, at(now)), expected, "{reset:?} at {now}");
        }
    }
}
