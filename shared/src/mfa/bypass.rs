//! Bypass codes: what an administrator gives a person who has the factor, but not here and not now. Each works once, in place
//! of a factor, until it ends. Shown once, kept as keyed hashes.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::AdministrationError;
use crate::accounts::consequences::Writing;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store;
use crate::clock::rfc3339;
use crate::factors::codes::{self, CodePurpose};
use crate::factors::model::BypassCode;
use crate::faults::Faults;
use crate::jobs::model::PersonNotice;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::strict::present;
use crate::table::Transaction;

/// The most that a person can have at once.
pub const MOST: u32 = 10;
/// The longest that they work, in minutes.
const LONGEST_MINUTES: u32 = 24 * 60;

/// `{"count": 1, "valid_minutes": 60}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BypassOrder {
    #[serde(default, deserialize_with = "present")]
    count: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    valid_minutes: Option<u32>,
}

/// What was made: shown this once.
#[derive(Serialize)]
pub struct BypassCodes {
    /// The codes.
    pub bypass_codes: Vec<String>,
    /// Until when they work.
    pub expires_at: String,
}

impl BypassOrder {
    /// So many codes, for so many minutes.
    #[must_use]
    pub fn new(count: u32, valid_minutes: u32) -> Self {
        Self { count: Some(count), valid_minutes: Some(valid_minutes) }
    }

    /// How many, and for how many minutes.
    fn checked(&self) -> Result<(u32, u32), Faults> {
        let (count, minutes) = (self.count.unwrap_or(1), self.valid_minutes.unwrap_or(60));
        let mut faults = Faults::default();
        if !(1..=MOST).contains(&count) {
            faults.add("/count", format!("1 to {MOST} codes."));
        }
        if !(1..=LONGEST_MINUTES).contains(&minutes) {
            faults.add("/valid_minutes", format!("1 to {LONGEST_MINUTES} minutes."));
        }
        faults.check().map(|()| (count, minutes))
    }
}

/// Makes bypass codes for somebody who is enrolled; older ones stay valid until they end. The person is told, without the codes.
///
/// # Errors
/// The faults; that there is no such account, that nothing is enrolled, or that there would be too many.
pub async fn make(
    op: &Operation<'_>,
    login_id: &LoginId,
    order: &BypassOrder,
) -> Result<BypassCodes, AdministrationError> {
    let (count, minutes) = order.checked().map_err(AdministrationError::Invalid)?;
    let until = op.now + SignedDuration::from_mins(i64::from(minutes));
    let codes: Vec<_> = (0..count).map(|_| codes::generate(&op.app.random)).collect();
    let key = store::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = store::open(op.app, known.get(&key).ok_or(AdministrationError::NotFound)?).await?;
        op.audit.about(before.id.as_str(), before.profile.email.as_ref().map(Email::masked).as_deref());
        if !before.enrollment.asks() {
            return Err(AdministrationError::NotEnrolled);
        }
        let mut enrollment = before.enrollment.clone();
        enrollment.bypass_codes.retain(|code| op.now.as_millisecond() < code.until_ms);
        enrollment.bypass_codes.extend(codes.iter().map(|code| BypassCode {
            hash: codes::hash(&op.ring, CodePurpose::Bypass, &before.id, code),
            until_ms: until.as_millisecond(),
        }));
        if enrollment.bypass_codes.len() > MOST as usize {
            return Err(AdministrationError::TooManyBypassCodes);
        }
        let mut after = Account { enrollment, updated_at: op.now, version: before.version + 1, ..before.clone() };
        let transaction = Writing::of(op).put(Some(&before), &mut after, Transaction::<AdministrationError>::new())?;
        let notice = PersonNotice::BypassCodesMade { count, until_ms: until.as_millisecond() };
        let transaction = op.with_job(transaction, &after.told(&op.tenant.id, op.now, notice), op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            let bypass_codes = codes.iter().map(|code| code.to_string()).collect();
            return Ok(BypassCodes { bypass_codes, expires_at: rfc3339(until) });
        }
    }
}
