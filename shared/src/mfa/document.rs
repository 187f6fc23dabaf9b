//! A person's factors as callers see them: never a secret, a public key or a whole number.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::clock::rfc3339;
use crate::factors::model::Factor;
use crate::factors::pending::PendingFactor;
use crate::ids::FactorId;
use crate::mfa_policy::FactorKind;
use crate::sign_ins::document::SignInDocument;

/// A factor.
#[derive(Debug, Serialize, Deserialize)]
pub struct FactorDocument {
    id: FactorId,
    kind: FactorKind,
    name: String,
    status: Status,
    created_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_used_at: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Pending,
    Active,
}

impl From<&Factor> for FactorDocument {
    fn from(factor: &Factor) -> Self {
        let at = |ms: i64| Timestamp::from_millisecond(ms).map(rfc3339).unwrap_or_default();
        Self {
            id: factor.id.clone(),
            kind: factor.proof.kind(),
            name: factor.name.clone(),
            status: Status::Active,
            created_at: at(factor.created_ms),
            last_used_at: factor.last_used_ms.map(at),
        }
    }
}

impl From<&PendingFactor> for FactorDocument {
    fn from(pending: &PendingFactor) -> Self {
        Self {
            id: pending.id.clone(),
            kind: pending.proof.kind(),
            name: pending.name.clone(),
            status: Status::Pending,
            created_at: rfc3339(pending.created_at),
            last_used_at: None,
        }
    }
}

/// A person's factors.
#[derive(Debug, Serialize)]
pub struct FactorsDocument {
    /// Active ones first.
    pub factors: Vec<FactorDocument>,
    /// How many recovery codes are left.
    pub recovery_codes_left: usize,
}

/// A factor that was begun, with what its kind needs, shown once (R45).
#[derive(Serialize)]
pub struct BegunDocument {
    /// Its id.
    pub id: FactorId,
    /// What the person calls it.
    pub name: String,
    /// `pending`.
    pub status: &'static str,
    /// When it ends.
    pub expires_at: String,
    /// What the person needs to finish.
    #[serde(flatten)]
    pub needs: Needs,
}

/// What a person needs to finish an enrolment.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Needs {
    /// An authenticator app.
    Totp {
        /// In Base32.
        secret: String,
        /// The same for a QR code.
        otpauth_uri: String,
        /// The QR code, with a white margin of its own.
        qr_svg: String,
    },
    /// A security key.
    Webauthn {
        /// `PublicKeyCredentialCreationOptionsJSON`.
        options: Value,
    },
    /// A code that is on its way.
    Sms {
        /// The masked number.
        to: String,
        /// When it may be sent again.
        resend_after: String,
    },
    /// A device that is to be paired.
    Push(PairingDocument),
}

/// How a device is paired, shown once.
#[derive(Serialize)]
pub struct PairingDocument {
    /// Where the device's browser opens the authenticator, with the pairing behind `#`.
    pub pairing_url: String,
    /// The same for a camera, with a white margin of its own.
    pub qr_svg: String,
    /// What is typed into an authenticator that is installed.
    pub pairing_code: String,
    /// When both end.
    pub pairing_expires_at: String,
}

/// What a confirmed factor brings.
#[derive(Serialize, Deserialize)]
pub struct ConfirmedDocument {
    /// The factor.
    pub factor: FactorDocument,
    /// With the first factor, shown once (R47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_codes: Option<Vec<String>>,
    /// The sign-in that asked for the enrolment, complete now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<SignInDocument>,
}
