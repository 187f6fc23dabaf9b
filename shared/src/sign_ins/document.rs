//! A sign-in as callers see it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Decided, Mfa, Pushed};
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
        /// The request that was sent to a device, and what became of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prompt: Option<PromptDocument>,
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

/// A request that was sent to a device.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PromptDocument {
    /// The factor.
    pub factor_id: FactorId,
    /// What became of it.
    pub status: PromptStatus,
    /// When it ends, or ended.
    pub expires_at: String,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromptStatus {
    /// The person has not decided yet.
    Pending,
    /// The person approved: the next look completes the sign-in.
    Approved,
    /// The person denied.
    Denied,
    /// The number was not the one that was shown.
    WrongNumber,
    /// Nobody decided in time.
    Expired,
}

impl PromptDocument {
    /// As it stands at `now`.
    #[must_use]
    pub fn new(pushed: &Pushed, now: Timestamp) -> Self {
        let status = match pushed.decided {
            Decided::Pending if pushed.waits(now) => PromptStatus::Pending,
            Decided::Pending => PromptStatus::Expired,
            Decided::Approved => PromptStatus::Approved,
            Decided::Denied => PromptStatus::Denied,
            Decided::WrongNumber => PromptStatus::WrongNumber,
        };
        let expires_at = Timestamp::from_millisecond(pushed.until_ms).map(rfc3339).unwrap_or_default();
        Self { factor_id: pushed.factor.clone(), status, expires_at }
    }
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
        Self { id, outcome: Outcome::FactorRequired { factors, prompt: None }, expires_at: rfc3339(ends_at) }
    }

    /// With the request that was sent to a device.
    #[must_use]
    pub fn with_prompt(mut self, pushed: Option<&Pushed>, now: Timestamp) -> Self {
        if let Outcome::FactorRequired { prompt, .. } = &mut self.outcome {
            *prompt = pushed.map(|pushed| PromptDocument::new(pushed, now));
        }
        self
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
