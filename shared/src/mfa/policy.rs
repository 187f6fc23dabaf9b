//! The policy of a firm (D2): read, written, and tried out before it is written.

use jiff::SignedDuration;
use serde::Serialize;

use super::AdministrationError;
use super::count::{self, RoleCount};
use crate::accounts::login_id::fold_text;
use crate::faults::Faults;
use crate::jobs::Job;
use crate::mfa_policy::{KeptPolicy, KnownRole, Organizations, Policy};
use crate::operation::Operation;
use crate::table::Transaction;
use crate::tenants::model::Tenant;
use crate::tenants::store;

/// For this long after a change another function may still go by the policy of before: then what it wrote is looked at again.
const CACHES_FORGET: SignedDuration = SignedDuration::from_secs(90);

/// The longest name of an organization as it is compared, in bytes.
const LONGEST_FOLDED: usize = 1_000;

/// What a policy would come to.
#[derive(Debug, Serialize)]
pub struct Preview {
    /// How many people it would enable.
    pub people: i64,
    /// How many licences these still need.
    pub licences: i64,
    /// The same, role by role, in the tenant's order.
    pub roles: Vec<RolePreview>,
}

/// What a policy would come to for a role.
#[derive(Debug, Serialize)]
pub struct RolePreview {
    /// The role.
    pub role: String,
    /// How many of its people it would enable.
    pub people: i64,
    /// How many licences these still need.
    pub licences: i64,
}

/// The policy as it is now, not as a cache remembers it.
///
/// # Errors
/// When the table does not answer.
pub async fn get(op: &Operation<'_>) -> Result<Policy, AdministrationError> {
    Ok(fresh(op).await?.mfa.policy)
}

/// The policy as [`get`], with the version that [`replace`] asks for.
///
/// # Errors
/// When the table does not answer.
pub async fn kept(op: &Operation<'_>) -> Result<KeptPolicy, AdministrationError> {
    Ok(fresh(op).await?.mfa)
}

/// Writes a policy. Whoever of the staff it enables is invited by a job, and so is, when the caches of other functions are
/// over, whom these let in by the policy of before.
///
/// # Errors
/// Every fault.
pub async fn put(op: &Operation<'_>, policy: Policy) -> Result<Policy, AdministrationError> {
    write(op, policy, None).await
}

/// As [`put`], in place of the policy of the version that somebody has seen, and of no other.
///
/// # Errors
/// Every fault; that the policy was changed meanwhile.
pub async fn replace(op: &Operation<'_>, policy: Policy, seen: i64) -> Result<Policy, AdministrationError> {
    write(op, policy, Some(seen)).await
}

async fn write(op: &Operation<'_>, policy: Policy, seen: Option<i64>) -> Result<Policy, AdministrationError> {
    let key = store::key(&op.tenant.id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let item = known.get(&key).ok_or(AdministrationError::NotFound)?;
        let tenant = store::read(item, &op.tenant.id)?;
        check(&policy, &tenant)?;
        if policy == tenant.mfa.policy && tenant.mfa.version > 0 {
            return Ok(policy);
        }
        if seen.is_some_and(|seen| seen != tenant.mfa.version) {
            return Err(AdministrationError::PolicyChanged);
        }
        count::ensure_counted(op.app, &tenant.id).await?;
        let kept = tenant.mfa.changed(policy.clone(), op.now, fold_text);
        let transaction = Transaction::<AdministrationError>::new().learn("tenant", store::change_mfa(&tenant, &kept));
        let transaction = with_jobs(op, transaction, &kept)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            op.app.api_keys.forget_tenant(&tenant.id);
            return Ok(policy);
        }
    }
}

/// What a policy would come to, without writing it.
///
/// # Errors
/// Every fault.
pub async fn preview(op: &Operation<'_>, policy: &Policy) -> Result<Preview, AdministrationError> {
    let tenant = fresh(op).await?;
    check(policy, &tenant)?;
    let counts = count::by_role(op.app, &op.ring, &tenant, policy).await?;
    let roles: Vec<RolePreview> = counts.into_iter().map(RolePreview::from).collect();
    let people = roles.iter().map(|role| role.people).sum();
    Ok(Preview { people, licences: roles.iter().map(|role| role.licences).sum(), roles })
}

impl From<RoleCount> for RolePreview {
    fn from(count: RoleCount) -> Self {
        let RoleCount { role, enabled, .. } = count;
        Self { role, people: enabled.active, licences: (enabled.active - enabled.enrolled).max(0) }
    }
}

/// The tenant as it is in the table.
pub(super) async fn fresh(op: &Operation<'_>) -> Result<Tenant, AdministrationError> {
    store::load(op.app, &op.tenant.id).await?.ok_or(AdministrationError::NotFound)
}

fn check(policy: &Policy, tenant: &Tenant) -> Result<(), AdministrationError> {
    let roles = tenant.settings.roles.iter();
    let known: Vec<_> =
        roles.map(|role| KnownRole { name: &role.name, has_organizations: role.has_organizations }).collect();
    policy.check(&known).map_err(AdministrationError::Invalid)?;
    // Folding may write one letter as many; the record that every request reads is to stay small.
    let mut faults = Faults::default();
    for (index, rule) in policy.enabled_for.iter().enumerate() {
        let Some(Organizations::Listed(names)) = &rule.organizations else { continue };
        for (place, _) in names.iter().enumerate().filter(|(_, name)| fold_text(name).len() > LONGEST_FOLDED) {
            faults
                .add(&format!("/enabled_for/{index}/organizations/{place}"), "Too long when its letters are compared.");
        }
    }
    faults.check().map_err(AdministrationError::Invalid)
}

fn with_jobs<'c>(
    op: &Operation<'_>,
    transaction: Transaction<'c, AdministrationError>,
    kept: &KeptPolicy,
) -> Result<Transaction<'c, AdministrationError>, AdministrationError> {
    let (tenant, version) = (op.tenant.id.clone(), kept.version);
    let check = Job::CheckPeople { tenant: tenant.clone(), version };
    let transaction = op.with_job(transaction, &check, op.now + CACHES_FORGET)?;
    if kept.policy.enabled_for.is_empty() {
        return Ok(transaction);
    }
    let invite = Job::InviteStaff { tenant, version, after: None };
    let transaction = op.with_job(transaction, &invite, op.now)?;
    Ok(op.with_job(transaction, &invite, op.now + CACHES_FORGET)?)
}
