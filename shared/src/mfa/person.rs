//! Why something about a person's own factors is not done: one error for all of these flows.

use serde::{Deserialize, Serialize};

use crate::attempts::Locked;
use crate::factors::pending::PendingOver;
use crate::failure::{Failure, fails};
use crate::faults::{Faults, Otherwise};
use crate::idempotency::Conflict;
use crate::operation::Coded;
use crate::passcodes::issue::SendError;
use crate::passcodes::model::Over;
use crate::passcodes::resend::ResendError;
use crate::passcodes::verify::VerifyError;

/// Why something about a person's factors was not done.
#[derive(Debug, Serialize, Deserialize)]
pub enum FactorsError {
    /// There is no such account, or no such factor of it.
    #[serde(skip)]
    NotFound,
    /// The request's faults.
    #[serde(skip)]
    Invalid(Faults),
    /// It needs a grant that is good for it; none was burnt (R8).
    #[serde(skip)]
    GrantRequired,
    /// The policy does not list this kind.
    #[serde(skip)]
    NotAllowed,
    /// No policy enables the person.
    #[serde(skip)]
    NotEnabled,
    /// It stands otherwise; a sentence says how.
    #[serde(skip)]
    Conflict(Otherwise),
    /// Every licence is in use.
    #[serde(skip)]
    LicencesExhausted,
    /// The pending factor is over.
    Over(Over),
    /// It does not prove it.
    Incorrect {
        /// Attempts that are left.
        attempts_remaining: u32,
    },
    /// Too many failures of the number that the code went to.
    #[serde(skip)]
    Locked(Locked),
    /// The code could not be sent.
    #[serde(skip)]
    Send(Box<ResendError>),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(FactorsError);

impl From<Conflict> for FactorsError {
    fn from(_: Conflict) -> Self {
        // None of these takes an idempotency key.
        Self::Failed(Failure::Defect("an idempotency key where none is taken".into()))
    }
}

impl From<ResendError> for FactorsError {
    fn from(error: ResendError) -> Self {
        Self::Send(Box::new(error))
    }
}

impl From<SendError> for FactorsError {
    fn from(error: SendError) -> Self {
        ResendError::from(error).into()
    }
}

impl From<PendingOver> for FactorsError {
    fn from(over: PendingOver) -> Self {
        match over {
            PendingOver::Expired => Self::Over(Over::Expired),
            PendingOver::AttemptsExhausted => Self::Over(Over::AttemptsExhausted),
            PendingOver::Canceled => Self::Over(Over::Canceled),
            PendingOver::Outranked => Self::GrantRequired,
        }
    }
}

/// What the passcode that was sent says, in the factor's words.
pub(super) fn of_sent(error: VerifyError) -> FactorsError {
    match error {
        VerifyError::NotFound => FactorsError::Over(Over::Expired),
        VerifyError::Malformed(faults) => FactorsError::Invalid(faults),
        VerifyError::Over(over) => FactorsError::Over(over),
        VerifyError::Locked(locked) => FactorsError::Locked(locked),
        VerifyError::Incorrect { attempts_remaining } | VerifyError::OtherContext { attempts_remaining } => {
            FactorsError::Incorrect { attempts_remaining }
        }
        VerifyError::Conflict(conflict) => conflict.into(),
        VerifyError::Failed(failure) => FactorsError::Failed(failure),
    }
}

impl Coded for FactorsError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Invalid(_) => "invalid-request",
            Self::GrantRequired => "grant-required",
            Self::NotAllowed => "factor-not-allowed",
            Self::NotEnabled => "mfa-not-enabled",
            Self::Conflict(_) => "conflict",
            Self::LicencesExhausted => "mfa-licences-exhausted",
            Self::Over(over) => over.into(),
            Self::Incorrect { .. } => "incorrect-code",
            Self::Locked(_) => "recipient-locked",
            Self::Send(error) => error.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        matches!(self, Self::Over(_) | Self::Incorrect { .. })
    }
}
