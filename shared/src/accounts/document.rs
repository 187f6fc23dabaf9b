//! An account as callers see it: never a hash.

use serde::{Deserialize, Serialize};

use super::model::{Account, Console, Status};
use crate::clock::rfc3339;
use crate::ids::AccountId;

/// The document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AccountDocument {
    id: AccountId,
    login_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    status: Status,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    console: Option<Console>,
    /// A sign-in token with a smaller `epoch` claim is over.
    sign_in_epoch: u64,
    created_at: String,
    updated_at: String,
}

impl AccountDocument {
    /// What the person signs in with.
    #[must_use]
    pub fn login_id(&self) -> &str {
        &self.login_id
    }
}

impl From<&Account> for AccountDocument {
    fn from(account: &Account) -> Self {
        let profile = account.profile.clone();
        Self {
            id: account.id.clone(),
            login_id: account.login_id.as_given().to_owned(),
            email: profile.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: profile.phone,
            country: profile.country,
            name: profile.name,
            role: profile.role,
            organization: profile.organization,
            status: account.status,
            console: profile.console,
            sign_in_epoch: account.sign_in_epoch,
            created_at: rfc3339(account.created_at),
            updated_at: rfc3339(account.updated_at),
        }
    }
}
