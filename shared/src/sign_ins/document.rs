//! A sign-in as callers see it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::Mfa;
use super::token::Assurance;
use crate::accounts::document::AccountDocument;
use crate::clock::rfc3339;
use crate::factors::model::{Enrollment, Factor};
use crate::ids::{FactorId, SignInId};
use crate::mfa_policy::FactorKind;

/// The document.
#[derive(Serialize, Deserialize)]
pub struct SignInDocument {
    /// The sign-in.
    pub id: SignInId,
    /// What it came to.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// When it ends; of a complete one, when its token does.
    pub expires_at: String,
}

/// How far it is.
#[derive(Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome {
    /// Signed in.
    Complete(Box<Complete>),
    /// One of these is to be proven.
    FactorRequired {
        /// The last used first.
        factors: Vec<OfferedFactor>,
    },
    /// One of these is to be enrolled.
    EnrollmentRequired {
        /// The kinds.
        methods: Vec<FactorKind>,
        /// What the enrolment needs.
        #[serde(skip_serializing_if = "Option::is_none")]
        grant: Option<String>,
        /// Until when it may be put off.
        #[serde(skip_serializing_if = "Option::is_none")]
        grace_until: Option<String>,
    },
}

/// What a complete sign-in hands out.
#[derive(Serialize, Deserialize)]
pub struct Complete {
    /// Who.
    pub account: AccountDocument,
    /// The JWS.
    pub sign_in_token: String,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: Assurance,
    /// Why no more is asked.
    pub mfa: Mfa,
    /// For one change of factors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant: Option<String>,
    /// The secret of a device that is remembered from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
}

/// A factor, as a sign-in offers it.
#[derive(Serialize, Deserialize)]
pub struct OfferedFactor {
    /// Its id.
    pub id: FactorId,
    /// Its kind.
    pub kind: FactorKind,
    /// What the person calls it.
    pub name: String,
}

impl From<&Factor> for OfferedFactor {
    fn from(factor: &Factor) -> Self {
        Self { id: factor.id.clone(), kind: factor.proof.kind(), name: factor.name.clone() }
    }
}

impl SignInDocument {
    /// Of a sign-in that asks for a factor.
    #[must_use]
    pub fn factor_required(id: SignInId, enrollment: &Enrollment, ends_at: Timestamp) -> Self {
        let factors = enrollment.by_use().into_iter().map(OfferedFactor::from).collect();
        Self { id, outcome: Outcome::FactorRequired { factors }, expires_at: rfc3339(ends_at) }
    }

    /// Of a sign-in that asks for an enrolment.
    #[must_use]
    pub fn enrollment_required(
        id: SignInId,
        methods: &[FactorKind],
        grant: Option<String>,
        grace_until: Option<Timestamp>,
        ends_at: Timestamp,
    ) -> Self {
        let grace_until = grace_until.map(rfc3339);
        let outcome = Outcome::EnrollmentRequired { methods: methods.to_vec(), grant, grace_until };
        Self { id, outcome, expires_at: rfc3339(ends_at) }
    }
}
