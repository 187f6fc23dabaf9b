//! A sign-in as callers see it.

use serde::{Deserialize, Serialize};

use super::token::Assurance;
use crate::accounts::document::AccountDocument;
use crate::clock::rfc3339;
use crate::ids::SignInId;
use jiff::Timestamp;

/// A complete sign-in.
#[derive(Serialize, Deserialize)]
pub struct SignInDocument {
    id: SignInId,
    status: String,
    expires_at: String,
    account: AccountDocument,
    sign_in_token: String,
    amr: Vec<String>,
    acr: Assurance,
    mfa: String,
}

impl SignInDocument {
    /// Of a sign-in that is complete by the password alone, because nobody is asked for more.
    #[must_use]
    pub fn complete(
        id: SignInId,
        account: AccountDocument,
        sign_in_token: String,
        ends_at: Timestamp,
        methods: &[&str],
        acr: Assurance,
    ) -> Self {
        Self {
            id,
            status: "complete".to_owned(),
            expires_at: rfc3339(ends_at),
            account,
            sign_in_token,
            amr: methods.iter().map(|&method| method.to_owned()).collect(),
            acr,
            mfa: "not_enabled".to_owned(),
        }
    }
}
