//! What a firm asks of the operator: another plan. It is open until the operator decides it, or the firm asks for something else
//! or for nothing any more; then it is over, once and for good.

use jiff::Timestamp;
use serde::Serialize;

use crate::clock::rfc3339;
use crate::ids::{PlanRequestId, TenantId};

/// Which plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// Message parts a month.
    Sms,
    /// MFA licences.
    Mfa,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sms, Self::Mfa];
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum State {
    /// It is open.
    Requested,
    /// The operator did what it asks for.
    Activated,
    /// The operator did not.
    Declined,
    /// The firm took it back, or asked for something else.
    Withdrawn,
}

/// A request for another plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRequest {
    /// Its id.
    pub id: PlanRequestId,
    /// Which plan.
    pub kind: Kind,
    /// What the firm would like: message parts a month, or licences.
    pub wanted: i64,
    /// What it had when it asked.
    pub present: i64,
    /// When it asked.
    pub requested_at: Timestamp,
    /// Who asked: a login ID, or a key's id.
    pub by: String,
    /// What became of it.
    pub state: State,
    /// When that was.
    pub decided_at: Option<Timestamp>,
    /// What the operator says of it.
    pub note: Option<String>,
}

/// A request, as callers see it.
#[derive(Debug, Serialize)]
pub struct PlanRequestDocument {
    /// Its id.
    pub id: PlanRequestId,
    /// Which plan.
    pub kind: Kind,
    /// What the firm would like: message parts a month, or licences.
    pub wanted: i64,
    /// What it had when it asked.
    pub present: i64,
    /// When it asked.
    pub requested_at: String,
    /// Who asked: a login ID, or a key's id.
    pub by: String,
    /// What became of it.
    pub status: State,
    /// When that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<String>,
    /// What the operator says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An open request, as the operator sees it.
#[derive(Debug, Serialize)]
pub struct OpenRequestDocument {
    /// Whose it is.
    pub tenant_id: TenantId,
    /// The firm's name.
    pub tenant_name: String,
    /// The request.
    #[serde(flatten)]
    pub request: PlanRequestDocument,
}

impl From<PlanRequest> for PlanRequestDocument {
    fn from(request: PlanRequest) -> Self {
        let PlanRequest { id, kind, wanted, present, requested_at, by, state, decided_at, note } = request;
        let (requested_at, decided_at) = (rfc3339(requested_at), decided_at.map(rfc3339));
        Self { id, kind, wanted, present, requested_at, by, status: state, decided_at, note }
    }
}
