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
    /// The licences.
    pub licences: Licences,
    /// The people of each role, in the tenant's order.
    pub roles: Vec<RoleUsage>,
}

/// The licences of a firm.
#[derive(Debug, Serialize)]
pub struct Licences {
    /// How many the operator activated.
    pub contracted: i64,
    /// How many people hold one.
    pub used: i64,
    /// How many are left.
    pub left: i64,
}

/// The people of a role.
#[derive(Debug, Serialize)]
pub struct RoleUsage {
    /// The role.
    pub role: String,
    /// Its active accounts.
    pub accounts: i64,
    /// Those of them whom the policy enables.
    pub enabled: i64,
    /// Those who are enrolled, whether the policy enables them or not.
    pub enrolled: i64,
    /// Those whom the policy enables and who are not enrolled. Not of `enabled` and `enrolled`: who is enrolled need not be enabled.
    #[serde(skip)]
    pub waiting: i64,
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
        Self {
            role,
            accounts: all.active.max(0),
            enabled: enabled.active.max(0),
            enrolled: all.enrolled.max(0),
            waiting: (enabled.active - enabled.enrolled).max(0),
        }
    }
}
