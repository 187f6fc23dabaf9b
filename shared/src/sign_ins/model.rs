//! What a sign-in is, how far it is, and what it still asks for. Pure, with tables of cases.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::token::Assurance;
use crate::ids::{AccountId, FactorId, PasscodeId, PushRequestId, SignInId};
use crate::mfa_policy::FactorKind;
use crate::passcodes::model::Over;

/// How long a sign-in may take, and how long its grant lives.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(10);
/// Attempts of one sign-in, over all factors.
pub const ATTEMPTS: u32 = 5;
/// How often a sign-in gives a fresh grant.
pub const MOST_GRANTS: u32 = 10;
/// How long a security key may take to answer a challenge (R48).
pub const CHALLENGE_VALIDITY: SignedDuration = SignedDuration::from_secs(300);

/// Who checked the first factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum FirstFactor {
    /// We did: a password.
    Password,
    /// The firm did, by itself.
    External,
}

impl FirstFactor {
    /// As `amr` (RFC 8176) tells it; `external` is ours, since no registered value says it.
    #[must_use]
    pub fn method(self) -> &'static str {
        match self {
            Self::Password => "pwd",
            Self::External => "external",
        }
    }
}

/// How far a sign-in is, as stored. Expired and out of attempts are derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum State {
    /// Something is still asked for.
    Open,
    /// Its document was handed out.
    Complete,
    /// The firm gave it up.
    Canceled,
}

/// Why a sign-in is complete as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Mfa {
    /// No policy enables the person.
    NotEnabled,
    /// A policy does, nothing is enrolled, and no licence is left (D10).
    NoLicence,
    /// The person puts the enrolment off.
    Grace,
    /// A factor was proven.
    Satisfied,
    /// The device was remembered.
    Remembered,
}

/// What a sign-in asks for once the first factor is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Complete(Mfa),
    /// A factor.
    Factor,
    /// To enrol one.
    Enrollment,
}

/// What is known of somebody whose first factor is right.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// A policy enables the person, or they are an administrator, of whom it is asked whatever the policy.
    pub is_enabled: bool,
    /// They have an active factor.
    pub is_enrolled: bool,
    /// They come from a remembered device.
    pub is_remembered: bool,
    /// A licence is free; of somebody who needs none, whatever.
    pub has_licence: bool,
}

impl Standing {
    /// What is asked for.
    #[must_use]
    pub fn next_step(self) -> Step {
        match self {
            Self { is_enabled: false, .. } => Step::Complete(Mfa::NotEnabled),
            Self { is_enrolled: true, is_remembered: true, .. } => Step::Complete(Mfa::Remembered),
            Self { is_enrolled: true, .. } => Step::Factor,
            Self { has_licence: true, .. } => Step::Enrollment,
            Self { .. } => Step::Complete(Mfa::NoLicence),
        }
    }
}

/// A challenge that waits for its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Challenge {
    /// Of a security key: what `factors::webauthn` needs to judge the answer.
    Webauthn {
        /// The factor.
        factor: FactorId,
        /// The ceremony.
        ceremony: serde_json::Value,
        /// Until when it is taken, epoch milliseconds.
        until_ms: i64,
    },
    /// A code that was sent.
    Sms {
        /// The factor.
        factor: FactorId,
        /// The passcode.
        passcode: PasscodeId,
    },
}

/// What became of a request to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// Nothing yet.
    Pending,
    /// The person approved, with the right number.
    Approved,
    /// The person denied.
    Denied,
    /// The number was not the one that was shown.
    WrongNumber,
}

/// A request that was sent to a device for this sign-in. It goes beside any other challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pushed {
    /// The factor.
    pub factor: FactorId,
    /// The request.
    pub request: PushRequestId,
    /// Until when it can be decided, epoch milliseconds.
    pub until_ms: i64,
    /// What became of it.
    pub decided: Decided,
}

impl Pushed {
    /// Whether it can still be decided at `now`.
    #[must_use]
    pub fn waits(&self, now: Timestamp) -> bool {
        self.decided == Decided::Pending && now.as_millisecond() < self.until_ms
    }
}

/// A one-time permission that a sign-in made (R8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The hash of its secret.
    pub hash: Vec<u8>,
    /// What was reached when it was given.
    pub assurance: Assurance,
    /// When it ends.
    pub ends_at: Timestamp,
    /// It was used.
    pub is_used: bool,
}

/// A sign-in.
#[derive(Debug, Clone, PartialEq)]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// Who.
    pub account: AccountId,
    /// Their login ID, sealed.
    pub login_id: Vec<u8>,
    /// The account's sign-in epoch when it began: a greater one has ended it.
    pub epoch: u64,
    /// Who checked the first factor.
    pub first: FirstFactor,
    /// How far it is.
    pub state: State,
    /// Attempts made.
    pub attempts: u32,
    /// When it began.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was complete.
    pub completed_at: Option<Timestamp>,
    /// The network that it came from, sealed; none where that is not known.
    pub network: Option<Vec<u8>>,
    /// The address that it came from, sealed, for whoever decides about it; none where that is not known.
    pub address: Option<Vec<u8>>,
    /// The open challenge.
    pub challenge: Option<Challenge>,
    /// The last request to a device.
    pub pushed: Option<Pushed>,
    /// The grant that it gave.
    pub grant: Option<Grant>,
    /// How often it gave another one.
    pub grants: u32,
}

impl SignIn {
    /// Whether it still takes anything at `now`.
    ///
    /// # Errors
    /// Why not.
    pub fn require_open(&self, now: Timestamp) -> Result<(), Over> {
        match self.state {
            State::Complete => Err(Over::AlreadyUsed),
            State::Canceled => Err(Over::Canceled),
            State::Open if self.expires_at <= now => Err(Over::Expired),
            State::Open if self.attempts >= ATTEMPTS => Err(Over::AttemptsExhausted),
            State::Open => Ok(()),
        }
    }

    /// Attempts that are left.
    #[must_use]
    pub fn attempts_remaining(&self) -> u32 {
        ATTEMPTS.saturating_sub(self.attempts)
    }

    /// The ceremony of a security key that may be answered at `now`.
    #[must_use]
    pub fn ceremony_of(&self, id: &FactorId, now: Timestamp) -> Option<&serde_json::Value> {
        match &self.challenge {
            Some(Challenge::Webauthn { factor, ceremony, until_ms })
                if factor == id && now.as_millisecond() < *until_ms =>
            {
                Some(ceremony)
            }
            _ => None,
        }
    }

    /// The factor whose device has approved, until the sign-in is over.
    #[must_use]
    pub fn approved_by(&self) -> Option<&FactorId> {
        self.pushed.as_ref().filter(|pushed| pushed.decided == Decided::Approved).map(|pushed| &pushed.factor)
    }

    /// The passcode that was sent for a factor.
    #[must_use]
    pub fn passcode_of(&self, id: &FactorId) -> Option<&PasscodeId> {
        match &self.challenge {
            Some(Challenge::Sms { factor, passcode }) if factor == id => Some(passcode),
            _ => None,
        }
    }

    /// Whether the secret of this hash may still change something at `now`, for an account of this epoch with or without
    /// an active factor: what a password alone gave is nothing once there is a factor to prove (R46).
    #[must_use]
    pub fn grants(&self, hash: &[u8], epoch: u64, is_enrolled: bool, now: Timestamp) -> Option<Assurance> {
        use subtle::ConstantTimeEq as _;
        let grant = self.grant.as_ref()?;
        let is_it = bool::from(grant.hash.ct_eq(hash));
        let is_enough = grant.assurance == Assurance::Aal2 || !is_enrolled;
        let is_alive = !grant.is_used && grant.ends_at > now && self.epoch == epoch && self.state != State::Canceled;
        (is_it && is_alive && is_enough).then_some(grant.assurance)
    }
}

impl SignIn {
    /// The assurance and the end of a fresh grant, for an account of this epoch with or without an active factor: while the
    /// sign-in is as fresh as its first grant was, and reached the best that the account can (R46).
    #[must_use]
    pub fn renews(
        &self,
        account: &AccountId,
        epoch: u64,
        is_enrolled: bool,
        now: Timestamp,
    ) -> Option<(Assurance, Timestamp)> {
        let grant = self.grant.as_ref()?;
        let ends_at = match self.state {
            State::Complete => self.completed_at? + VALIDITY,
            // It waits for an enrolment, and the person chose another method.
            State::Open => self.expires_at,
            State::Canceled => return None,
        };
        let is_theirs = self.account == *account && self.epoch == epoch;
        let is_enough = grant.assurance == Assurance::Aal2 || !is_enrolled;
        // Each may send a message: one sign-in does not send without end.
        let is_left = self.grants < MOST_GRANTS;
        (is_theirs && is_enough && is_left && ends_at > now).then_some((grant.assurance, ends_at))
    }
}

/// What a proof adds to `amr` (RFC 8176).
#[must_use]
pub fn methods_of(proven: Proven) -> Vec<&'static str> {
    match proven {
        Proven::Kind(FactorKind::Totp) | Proven::Code => vec!["otp"],
        Proven::Kind(FactorKind::Sms) => vec!["sms"],
        Proven::Kind(FactorKind::Push) => vec!["swk"],
        Proven::Kind(FactorKind::Webauthn) => vec!["hwk"],
        Proven::Webauthn { is_user_verified, is_backup_eligible } => {
            let key = if is_backup_eligible { "swk" } else { "hwk" };
            if is_user_verified { vec![key, "mfa"] } else { vec![key] }
        }
    }
}

/// What was proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proven {
    /// A factor of a kind.
    Kind(FactorKind),
    /// A security key or a passkey.
    Webauthn {
        /// It checked who holds it.
        is_user_verified: bool,
        /// Its key can be copied to other devices.
        is_backup_eligible: bool,
    },
    /// A recovery or bypass code.
    Code,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn sign_in() -> SignIn {
        let random = Random::system();
        SignIn {
            id: SignInId::new(&random),
            account: AccountId::new(&random),
            login_id: Vec::new(),
            epoch: 3,
            first: FirstFactor::Password,
            state: State::Open,
            attempts: 0,
            created_at: at(0),
            expires_at: at(600),
            completed_at: None,
            network: None,
            address: None,
            challenge: None,
            pushed: None,
            grant: None,
            grants: 0,
        }
    }

    #[test]
    fn what_is_asked_for_follows_from_policy_enrolment_device_and_licence() {
        let standing = |is_enabled, is_enrolled, is_remembered, has_licence| {
            Standing { is_enabled, is_enrolled, is_remembered, has_licence }.next_step()
        };
        for (step, expected) in [
            (standing(false, false, false, true), Step::Complete(Mfa::NotEnabled)),
            (standing(false, true, false, true), Step::Complete(Mfa::NotEnabled)),
            (standing(true, false, false, true), Step::Enrollment),
            (standing(true, false, true, true), Step::Enrollment),
            (standing(true, false, false, false), Step::Complete(Mfa::NoLicence)),
            (standing(true, true, false, false), Step::Factor),
            (standing(true, true, true, false), Step::Complete(Mfa::Remembered)),
        ] {
            assert_eq!(step, expected);
        }
    }

    #[test]
    fn a_sign_in_is_over_for_one_reason() {
        let open = sign_in();
        for (sign_in, now, expected) in [
            (open.clone(), 0, Ok(())),
            (open.clone(), 599, Ok(())),
            (open.clone(), 600, Err(Over::Expired)),
            (SignIn { attempts: 4, ..open.clone() }, 0, Ok(())),
            (SignIn { attempts: 5, ..open.clone() }, 0, Err(Over::AttemptsExhausted)),
            (SignIn { attempts: 5, ..open.clone() }, 600, Err(Over::Expired)),
            (SignIn { state: State::Complete, ..open.clone() }, 700, Err(Over::AlreadyUsed)),
            (SignIn { state: State::Canceled, ..open }, 700, Err(Over::Canceled)),
        ] {
            assert_eq!(sign_in.require_open(at(now)), expected, "{sign_in:?} at {now}");
        }
    }

    #[test]
    fn r8_a_grant_is_its_own_and_ends() {
        let grant = Grant { hash: vec![1], assurance: Assurance::Aal1, ends_at: at(600), is_used: false };
        let of = |grant: Grant| SignIn { grant: Some(grant), ..sign_in() };
        let strong = Grant { assurance: Assurance::Aal2, ..grant.clone() };
        for (what, sign_in, hash, epoch, is_enrolled, now, expected) in [
            ("good", of(grant.clone()), 1, 3, false, 0, true),
            ("another", of(grant.clone()), 2, 3, false, 0, false),
            ("of before", of(grant.clone()), 1, 4, false, 0, false),
            ("over", of(grant.clone()), 1, 3, false, 600, false),
            ("used", of(Grant { is_used: true, ..grant.clone() }), 1, 3, false, 0, false),
            ("password alone", of(grant.clone()), 1, 3, true, 0, false),
            ("with a factor", of(strong), 1, 3, true, 0, true),
            ("canceled", SignIn { state: State::Canceled, ..of(grant) }, 1, 3, false, 0, false),
            ("none", sign_in(), 1, 3, false, 0, false),
        ] {
            assert_eq!(sign_in.grants(&[hash], epoch, is_enrolled, at(now)).is_some(), expected, "{what}");
        }
    }

    #[test]
    fn r8_a_grant_is_renewed_while_its_sign_in_is_fresh_and_the_best_that_there_is() {
        let grant = Grant { hash: vec![1], assurance: Assurance::Aal1, ends_at: at(700), is_used: true };
        let strong = Grant { assurance: Assurance::Aal2, ..grant.clone() };
        let complete =
            SignIn { state: State::Complete, completed_at: Some(at(100)), grant: Some(grant.clone()), ..sign_in() };
        let with_factor = SignIn { grant: Some(strong), ..complete.clone() };
        let (owner, other) = (complete.account.clone(), AccountId::new(&Random::system()));
        for (what, sign_in, account, epoch, is_enrolled, now, expected) in [
            ("without a factor", &complete, &owner, 3, false, 100, Some(Assurance::Aal1)),
            ("to the last moment", &complete, &owner, 3, false, 699, Some(Assurance::Aal1)),
            ("with a factor", &with_factor, &owner, 3, true, 699, Some(Assurance::Aal2)),
            ("with a factor that is gone", &with_factor, &owner, 3, false, 699, Some(Assurance::Aal2)),
            ("too late", &complete, &owner, 3, false, 700, None),
            ("too late, with a factor", &with_factor, &owner, 3, true, 700, None),
            ("by a password alone", &complete, &owner, 3, true, 100, None),
            ("somebody else's", &complete, &other, 3, false, 100, None),
            ("of before", &complete, &owner, 4, false, 100, None),
            ("canceled", &SignIn { state: State::Canceled, ..complete.clone() }, &owner, 3, false, 100, None),
            ("without a grant", &SignIn { grant: None, ..complete.clone() }, &owner, 3, false, 100, None),
        ] {
            let renewed = sign_in.renews(account, epoch, is_enrolled, at(now));
            assert_eq!(renewed, expected.map(|assurance| (assurance, at(700))), "{what}");
        }
        // One that waits for an enrolment: the person chose another method.
        let open = SignIn { state: State::Open, completed_at: None, ..complete };
        let renewed = |is_enrolled, now| open.renews(&owner, 3, is_enrolled, at(now));
        assert_eq!(renewed(false, 599), Some((Assurance::Aal1, at(600))), "until it ends");
        let spent = SignIn { grants: MOST_GRANTS, ..open.clone() };
        assert_eq!(spent.renews(&owner, 3, false, at(0)), None, "given too often");
        assert_eq!([renewed(false, 600), renewed(true, 100)], [None, None], "over, or enrolled meanwhile");
    }

    #[test]
    fn r51_a_request_waits_until_it_is_decided_or_over() {
        let random = Random::system();
        let (factor, request) = (FactorId::new(&random), PushRequestId::new(&random));
        let pushed = Pushed { factor, request, until_ms: 60_000, decided: Decided::Pending };
        assert!(pushed.waits(at(59)) && !pushed.waits(at(60)));
        for decided in [Decided::Approved, Decided::Denied, Decided::WrongNumber] {
            assert!(!Pushed { decided, ..pushed.clone() }.waits(at(0)), "{decided:?}");
        }
    }

    #[test]
    fn r48_a_challenge_is_of_one_factor_and_ends() {
        let random = Random::system();
        let (factor, other) = (FactorId::new(&random), FactorId::new(&random));
        let challenge =
            Challenge::Webauthn { factor: factor.clone(), ceremony: serde_json::json!({"c": 1}), until_ms: 300_000 };
        let sign_in = SignIn { challenge: Some(challenge), ..sign_in() };
        assert!(sign_in.ceremony_of(&factor, at(299)).is_some());
        assert!(sign_in.ceremony_of(&factor, at(300)).is_none() && sign_in.ceremony_of(&other, at(0)).is_none());
        assert!(sign_in.passcode_of(&factor).is_none());
    }
}
