//! Resetting a person's enrolment (D8): a new phone, a wiped device, a factor that is gone. Everything that the person could
//! prove or had begun goes in one write; the next sign-in enrols anew.

use serde_json::json;

use super::AdministrationError;
use crate::accounts::consequences::Writing;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::{places, store};
use crate::attempts::store as failures;
use crate::events::{Event, EventType};
use crate::faults::Faults;
use crate::jobs::model::PersonNotice;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::Transaction;
use crate::tenants::settings::is_label;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// Ends what a person is enrolled with: factors, recovery and bypass codes, the licence; and, by the sign-in epoch, open
/// sign-ins, grants, remembered devices and sign-in tokens. The person is told. Somebody who has nothing enrolled is told
/// nothing.
///
/// # Errors
/// The fault; that there is no such account.
pub async fn reset(op: &Operation<'_>, login_id: &LoginId, reason: &str) -> Result<(), AdministrationError> {
    if !is_label(reason, LONGEST_REASON) {
        let detail = format!("1 to {LONGEST_REASON} characters on one line: why, for the audit log.");
        return Err(AdministrationError::Invalid(Faults::one("/reason", detail)));
    }
    let tenant = &op.tenant.id;
    let key = store::key(tenant, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = store::open(op.app, known.get(&key).ok_or(AdministrationError::NotFound)?).await?;
        op.audit.about(before.id.as_str(), before.profile.email.as_ref().map(Email::masked).as_deref());
        op.audit.because(reason);
        let mut after = without_factors(&before, op);
        let mut transaction = Writing::of(op)
            .put(Some(&before), &mut after, Transaction::<AdministrationError>::new())?
            .always("failures", failures::forget(places::factor_failures_key(&op.ring, tenant, login_id)));
        if before.enrollment.asks() {
            transaction = op.with_job(transaction, &after.told(tenant, op.now, PersonNotice::MfaReset), op.now)?;
            transaction = op.announce(transaction, &event(op, &after))?;
        }
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
    }
}

fn without_factors(account: &Account, op: &Operation<'_>) -> Account {
    let mut enrollment = account.enrollment.clone();
    enrollment.reset();
    Account {
        enrollment,
        sign_in_epoch: account.sign_in_epoch + 1,
        updated_at: op.now,
        version: account.version + 1,
        ..account.clone()
    }
}

fn event(op: &Operation<'_>, account: &Account) -> Event {
    let id = account.id.to_string();
    let data = json!({"account_id": id, "role": account.profile.role});
    Event { kind: EventType::MfaReset, subject: id, at: op.now, step: 0, data }
}
