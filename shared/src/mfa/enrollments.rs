//! Who is enrolled, and who is enabled and is not yet (D3): found like accounts, and bounded like their list.

use std::str::FromStr;

use serde::Serialize;

use super::AdministrationError;
use super::policy::fresh;
use crate::accounts::list;
use crate::accounts::model::{Account, Status};
use crate::clock::rfc3339;
use crate::mfa_policy::{FactorKind, KeptPolicy};
use crate::operation::Operation;

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Standing {
    /// The policy enables them, and they have no factor yet.
    Enabled,
    /// They have a factor.
    Enrolled,
}

/// Who is looked for.
#[derive(Debug)]
pub struct Search<'a> {
    /// What words of the name, the login ID or the organization begin with.
    pub text: Option<&'a str>,
    /// The whole name of the organization.
    pub organization: Option<&'a str>,
    /// The role.
    pub role: Option<&'a str>,
    /// How far they are; one of these.
    pub standings: Vec<Standing>,
}

/// A person.
#[derive(Debug, Serialize)]
pub struct EnrollmentDocument {
    login_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    role: String,
    status: Standing,
    /// Since when they are that.
    since: String,
    kinds: Vec<FactorKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used_at: Option<String>,
}

/// `enabled`, `enrolled`, or both with a comma; `None` for anything else.
#[must_use]
pub fn parse_standings(text: &str) -> Option<Vec<Standing>> {
    text.split(',').map(|word| Standing::from_str(word).ok()).collect()
}

/// A page of people in the order of their accounts' list, and the cursor of the next. A page may hold fewer than `limit`.
///
/// # Errors
/// For a cursor that is not one of this tenant's, or when the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    search: &Search<'_>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<EnrollmentDocument>, Option<String>), AdministrationError> {
    let policy = fresh(op).await?.mfa;
    let is_found = |account: &Account| {
        search.role.is_none_or(|role| account.profile.role == role)
            && standing(&policy, account).is_some_and(|(standing, _)| search.standings.contains(&standing))
    };
    let people = list::Search { text: search.text, organization: search.organization };
    let (accounts, next) = list::find(op, &people, is_found, cursor, limit).await?;
    Ok((accounts.iter().filter_map(|account| EnrollmentDocument::new(&policy, account)).collect(), next))
}

/// How far the person of an account is, and since when, epoch milliseconds; `None` when nothing is asked of them.
pub(super) fn standing(policy: &KeptPolicy, account: &Account) -> Option<(Standing, i64)> {
    if account.status != Status::Active {
        return None;
    }
    if let Some(since) = account.enrollment.factors.iter().map(|factor| factor.created_ms).min() {
        return Some((Standing::Enrolled, since));
    }
    let since = account.enabled_since(policy)?;
    // Who was made, or became one of them, after that is enabled since then.
    Some((Standing::Enabled, since.max(account.enrollment.enabled_at_ms.unwrap_or(since))))
}

/// The kinds of a person's factors, each once, the one used last first.
pub(super) fn kinds(account: &Account) -> Vec<FactorKind> {
    let mut kinds: Vec<FactorKind> = Vec::new();
    for factor in account.enrollment.by_use() {
        let kind = factor.proof.kind();
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

impl EnrollmentDocument {
    fn new(policy: &KeptPolicy, account: &Account) -> Option<Self> {
        let (status, since) = standing(policy, account)?;
        let at = |milliseconds| jiff::Timestamp::from_millisecond(milliseconds).ok().map(rfc3339);
        let last_used = account.enrollment.factors.iter().filter_map(|factor| factor.last_used_ms).max();
        let profile = account.profile.clone();
        Some(Self {
            login_id: account.login_id.as_given().to_owned(),
            name: profile.name,
            organization: profile.organization,
            role: profile.role,
            status,
            since: at(since)?,
            kinds: kinds(account),
            last_used_at: last_used.and_then(at),
        })
    }
}
