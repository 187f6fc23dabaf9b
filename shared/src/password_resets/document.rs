//! A password reset as callers see it: the same for every login ID.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::clock::rfc3339;
use crate::ids::PasswordResetId;
use crate::passcodes::model::Passcode;

/// The document of a reset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetDocument {
    id: PasswordResetId,
    expires_at: String,
}

/// A grant. The token is shown once; its hash is stored.
#[derive(Serialize, Deserialize)]
pub struct GrantDocument {
    reset_token: String,
    expires_at: String,
}

impl ResetDocument {
    /// Of a reset whose code is this passcode's.
    #[must_use]
    pub fn new(id: &PasswordResetId, passcode: &Passcode) -> Self {
        Self { id: id.clone(), expires_at: rfc3339(passcode.expires_at) }
    }

    /// The reset's id.
    #[must_use]
    pub fn id(&self) -> &PasswordResetId {
        &self.id
    }

    /// When its code ends.
    #[must_use]
    pub fn expires_at(&self) -> &str {
        &self.expires_at
    }
}

impl GrantDocument {
    /// Of a token that is good until a moment.
    #[must_use]
    pub fn new(token: &str, ends_at: Timestamp) -> Self {
        Self { reset_token: token.to_owned(), expires_at: rfc3339(ends_at) }
    }

    /// The token.
    #[must_use]
    pub fn reset_token(&self) -> &str {
        &self.reset_token
    }
}

impl Drop for GrantDocument {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.reset_token);
    }
}
