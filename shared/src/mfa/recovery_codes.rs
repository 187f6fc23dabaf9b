//! New recovery codes: the old ones are dead (R47).

use super::FactorsError;
use super::enroll::admit;
use super::factors::changed;
use crate::accounts::consequences::Writing;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::factors::codes::{self, CodePurpose, RECOVERY_CODES};
use crate::faults::Otherwise;
use crate::jobs::model::PersonNotice;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::sign_ins::grants::PresentedGrant;
use crate::table::Transaction;

/// Ten new codes in the place of those there are, shown once.
///
/// # Errors
/// That the person is not enrolled, or there is no grant that is good for it.
pub async fn renew(
    op: &Operation<'_>,
    login_id: &LoginId,
    grant: Option<&PresentedGrant>,
) -> Result<Vec<String>, FactorsError> {
    let key = accounts::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = accounts::open(op.app, known.get(&key).ok_or(FactorsError::NotFound)?).await?;
        let grant = admit(op, grant, &before).await?;
        if !before.enrollment.is_enrolled() {
            return Err(FactorsError::Conflict(Otherwise(
                "Nothing is enrolled that recovery codes could stand in for.",
            )));
        }
        let mut after = changed(&before, op.now);
        let shown = give(op, &mut after);
        op.audit.about(before.id.as_str(), before.profile.email.as_ref().map(Email::masked).as_deref());
        let transaction =
            Transaction::<FactorsError>::new().answer("grant", grant.use_up(op), FactorsError::GrantRequired);
        let transaction = Writing::of(op).put(Some(&before), &mut after, transaction)?;
        let job = before.told(&op.tenant.id, op.now, PersonNotice::RecoveryCodesMade);
        let transaction = op.with_job(transaction, &job, op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(shown);
        }
    }
}

/// Puts new codes into an account that is about to be written, and says which.
pub(super) fn give(op: &Operation<'_>, account: &mut Account) -> Vec<String> {
    let shown: Vec<String> = (0..RECOVERY_CODES).map(|_| codes::generate(&op.app.random).to_string()).collect();
    let hash = |code: &String| codes::hash(&op.ring, CodePurpose::Recovery, &account.id, code);
    account.enrollment.recovery_codes = shown.iter().map(hash).collect();
    shown
}
