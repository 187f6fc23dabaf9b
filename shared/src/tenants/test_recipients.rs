//! Test recipients: addresses that are sent nothing, with a code that is always the same, for a firm's own tests. They reach no
//! provider, cost nothing, and prove nothing for an account (R60).

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::model::TestRecipient;
use super::store;
use crate::clock::rfc3339;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::ids::TestRecipientId;
use crate::operation::Operation;
use crate::recipients::{Channel, Recipient};
use crate::table::Transaction;

/// The most that a tenant has at once.
const MOST: usize = 20;
/// How long one lasts at most.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 30);

/// A new one, parsed.
#[derive(Debug)]
pub struct NewTestRecipient {
    /// One phone number or one email address.
    pub address: Recipient,
    /// Its code: ASCII digits.
    pub code: String,
    /// When it ends.
    pub until: Timestamp,
}

/// Why it was not made or removed.
#[derive(Debug)]
pub enum TestRecipientError {
    /// The code or the end is not allowed.
    Invalid(Faults),
    /// There is no such one.
    NotFound,
    /// The address is one already.
    Exists,
    /// There are as many as there may be.
    TooMany,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(TestRecipientError);

/// A test recipient, as callers see it: the address masked.
#[derive(Debug, Serialize)]
pub struct TestRecipientDocument {
    /// Its id.
    pub id: String,
    channel: &'static str,
    to: String,
    code: String,
    until: String,
}

impl From<&TestRecipient> for TestRecipientDocument {
    fn from(test: &TestRecipient) -> Self {
        Self {
            id: test.id.to_string(),
            channel: test.channel().as_str(),
            to: test.to.clone(),
            code: test.code.clone(),
            until: rfc3339(Timestamp::from_millisecond(test.until_ms).unwrap_or(Timestamp::MAX)),
        }
    }
}

/// Makes one. Ones that have ended make room.
///
/// # Errors
/// [`TestRecipientError`].
pub async fn add(op: &Operation<'_>, new: NewTestRecipient) -> Result<TestRecipientDocument, TestRecipientError> {
    let mut faults = Faults::default();
    let shortest = usize::try_from(op.tenant.settings.policies.code_length).unwrap_or(6);
    let is_code = new.code.bytes().all(|byte| byte.is_ascii_digit()) && (shortest..=10).contains(&new.code.len());
    if !is_code {
        faults.add("/code", format!("A code has {shortest} to 10 ASCII digits."));
    }
    if new.until <= op.now || new.until > op.now + LONGEST {
        faults.add("/until", "A test recipient ends in the future, within 30 days.");
    }
    faults.check().map_err(TestRecipientError::Invalid)?;
    let channel = new.address.channels().next().unwrap_or(Channel::Email);
    let hashes = new.address.address_hashes(&op.ring, &op.tenant.id);
    let hash = hashes.first().map(|hash| hash.as_str().to_owned()).unwrap_or_default();
    let test = TestRecipient {
        id: TestRecipientId::new(&op.app.random),
        is_phone: channel == Channel::Sms,
        hash,
        to: new.address.masked(channel).unwrap_or_default(),
        code: new.code,
        until_ms: new.until.as_millisecond(),
    };
    op.audit.about(test.id.as_str(), Some(&test.to));
    change(op, |tests| {
        tests.retain(|known| known.is_one(op.now));
        if tests.iter().any(|known| known.hash == test.hash) {
            return Err(TestRecipientError::Exists);
        }
        if tests.len() >= MOST {
            return Err(TestRecipientError::TooMany);
        }
        tests.push(test.clone());
        Ok(())
    })
    .await?;
    Ok((&test).into())
}

/// Those that have not ended.
///
/// # Errors
/// When the table does not answer.
pub async fn list(op: &Operation<'_>) -> Result<Vec<TestRecipientDocument>, TestRecipientError> {
    let tenant = store::load(op.app, &op.tenant.id).await?.ok_or(TestRecipientError::NotFound)?;
    Ok(tenant.test_recipients.iter().filter(|test| test.is_one(op.now)).map(Into::into).collect())
}

/// Removes one: the address is an ordinary one again, within a minute everywhere.
///
/// # Errors
/// [`TestRecipientError::NotFound`].
pub async fn remove(op: &Operation<'_>, id: &TestRecipientId) -> Result<(), TestRecipientError> {
    op.audit.about(id.as_str(), None);
    change(op, |tests| {
        let before = tests.len();
        tests.retain(|test| test.id != *id || !test.is_one(op.now));
        if tests.len() == before { Err(TestRecipientError::NotFound) } else { Ok(()) }
    })
    .await
}

async fn change(
    op: &Operation<'_>,
    act: impl Fn(&mut Vec<TestRecipient>) -> Result<(), TestRecipientError>,
) -> Result<(), TestRecipientError> {
    let id = &op.tenant.id;
    let key = store::key(id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&key).ok_or(TestRecipientError::NotFound)?, id)?;
        let mut tests = tenant.test_recipients.clone();
        act(&mut tests)?;
        let transaction =
            Transaction::<TestRecipientError>::new().learn("tenant", store::change_test_recipients(&tenant, &tests));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            op.app.api_keys.forget_tenant(id);
            return Ok(());
        }
    }
}
