//! What multi-factor authentication comes to in a firm (D3, D9): licences, and people role by role. It adds up what the
//! accounts' own writes have counted, so it costs the same for ten people and for a hundred thousand.

use serde::Serialize;

use super::AdministrationError;
use super::count::{self, RoleCount};
use super::policy::fresh;
use crate::factors::seat_store;
use crate::operation::Operation;

/// `GET /v1/mfa/usage`.
#[derive(Debug, Serialize)]
pub struct MfaUsage {
    licences: Licences,
    roles: Vec<RoleUsage>,
}

#[derive(Debug, Serialize)]
struct Licences {
    contracted: i64,
    used: i64,
    left: i64,
}

#[derive(Debug, Serialize)]
struct RoleUsage {
    role: String,
    accounts: i64,
    enabled: i64,
    enrolled: i64,
}

/// The usage now.
///
/// # Errors
/// When the table does not answer.
pub async fn get(op: &Operation<'_>) -> Result<MfaUsage, AdministrationError> {
    let tenant = fresh(op).await?;
    let counts = count::by_role(op.app, &op.ring, &tenant, &tenant.mfa.policy).await?;
    let used = seat_store::used(op.app.table.get(&seat_store::key(&tenant.id)).await?.as_ref()).max(0);
    let contracted = tenant.licences;
    // Fewer may be contracted than are used: nobody is thrown out.
    let licences = Licences { contracted, used, left: (contracted - used).max(0) };
    Ok(MfaUsage { licences, roles: counts.into_iter().map(RoleUsage::from).collect() })
}

impl From<RoleCount> for RoleUsage {
    fn from(count: RoleCount) -> Self {
        let RoleCount { role, all, enabled } = count;
        Self { role, accounts: all.active.max(0), enabled: enabled.active.max(0), enrolled: all.enrolled.max(0) }
    }
}
