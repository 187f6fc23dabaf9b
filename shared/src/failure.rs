//! What is not the caller's doing: something that we need does not answer, or a defect of ours. Every flow's own error has
//! one variant for it; the edge answers 503 for the first and 500 for the second, and the log gets the cause, once.

use crate::keys::SecretsUnavailable;
use crate::table::StoreError;

/// Why a flow could not come to an outcome.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key ring.
    #[error(transparent)]
    Secrets(#[from] SecretsUnavailable),
    /// Something else that we need: the hashing, a CAPTCHA's provider.
    #[error("{0}")]
    Unavailable(String),
    /// What cannot be, and is.
    #[error("{0}")]
    Defect(String),
}

impl Failure {
    /// Whether it is a defect: asking again would not help.
    #[must_use]
    pub fn is_defect(&self) -> bool {
        matches!(self, Self::Defect(_) | Self::Store(StoreError::Corrupt(_)))
    }

    /// The stable code, as callers see it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        if self.is_defect() { "internal-error" } else { "temporarily-unavailable" }
    }

    /// Whether what was asked for may have been done all the same.
    #[must_use]
    pub fn may_be_done(&self) -> bool {
        matches!(self, Self::Store(StoreError::Unknown(_)))
    }
}

/// Lets `?` turn every kind of failure into a flow's `Failed` variant.
macro_rules! fails {
    ($($error:ty),+) => {$(
        impl From<$crate::failure::Failure> for $error {
            fn from(failure: $crate::failure::Failure) -> Self {
                Self::Failed(failure)
            }
        }
        impl From<$crate::table::StoreError> for $error {
            fn from(error: $crate::table::StoreError) -> Self {
                Self::Failed(error.into())
            }
        }
        impl From<$crate::keys::SecretsUnavailable> for $error {
            fn from(error: $crate::keys::SecretsUnavailable) -> Self {
                Self::Failed(error.into())
            }
        }
    )+};
}
pub(crate) use fails;
