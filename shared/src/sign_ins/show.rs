//! A sign-in as it stands: for whoever waits for one, or lost the page. [`show`] changes nothing (R40); [`await_push`] completes one
//! that a device has approved, once, which is how the API hands it out.

use super::completing::Completing;
use super::devices::Remember;
use super::document::SignInDocument;
use super::model::{Proven, SignIn};
use super::verify::FactorError;
use super::{StepError, push, store};
use crate::accounts::model::{Account, Status};
use crate::accounts::places::factor_failures_key;
use crate::accounts::store as accounts;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::store as failures;
use crate::faults::Otherwise;
use crate::ids::SignInId;
use crate::mfa_policy::FactorKind;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Email;
use crate::table::Known;

/// The document of a sign-in that still asks for something. The grant of an enrolment was shown when it was given.
///
/// # Errors
/// [`StepError`].
pub async fn show(op: &Operation<'_>, id: &SignInId) -> Result<SignInDocument, StepError> {
    let (sign_in, account) = find(op, id).await?;
    Ok(document(op, &sign_in, &account))
}

/// As [`show`], with the number of a request that waits, for a page that shows it again.
///
/// # Errors
/// [`StepError`].
pub async fn show_number(op: &Operation<'_>, id: &SignInId) -> Result<(SignInDocument, Option<String>), StepError> {
    let (sign_in, account) = find(op, id).await?;
    let number = push::number_of(op, &sign_in).await?;
    Ok((document(op, &sign_in, &account), number))
}

/// As [`show`]; where a device has approved, the sign-in is complete with it, and its document is handed out this once.
///
/// # Errors
/// [`FactorError`].
pub async fn await_push(
    op: &Operation<'_>,
    id: &SignInId,
    remember: impl Into<Remember>,
) -> Result<SignInDocument, FactorError> {
    let remember = remember.into();
    let (sign_in, account) = find(op, id).await.map_err(of_step)?;
    let Some(factor) = sign_in.approved_by().filter(|factor| account.enrollment.factor(factor).is_some()) else {
        return Ok(document(op, &sign_in, &account));
    };
    // A read that changes something leaves its trace like every change.
    op.audit.records();
    let failed = factor_failures_key(&op.ring, &op.tenant.id, &account.login_id);
    let failed = op.app.table.get(&failed).await?;
    failures::read(failed.as_ref()).admit(&RECIPIENT, op.now).map_err(FactorError::Locked)?;
    let key = accounts::key(&op.tenant.id, &account.login_id);
    let (mut known, mut before) = (Known::default(), account);
    loop {
        let proof = before.enrollment.factor(factor).map(|factor| factor.proof.clone());
        let proof = proof.filter(|_| is_same(&sign_in, &before)).ok_or(FactorError::Over(Over::Canceled))?;
        let mut after = before.clone();
        after.version += 1;
        after.enrollment.used(factor, proof, op.now);
        let proven = Proven::Kind(FactorKind::Push);
        let completing = Completing { sign_in: &sign_in, before: &before, after, proven, remember: &remember };
        let (transaction, document, _) = completing.transaction(op)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(document);
        }
        let item = known.get(&key).ok_or(FactorError::Over(Over::Canceled))?;
        before = accounts::open(op.app, item).await?;
    }
}

fn of_step(error: StepError) -> FactorError {
    match error {
        StepError::NotFound => FactorError::NotFound,
        StepError::Over(over) => FactorError::Over(over),
        StepError::NotNow(why) => FactorError::NotNow(Otherwise(why)),
        StepError::EnrollmentRequired => FactorError::NotNow(Otherwise("This sign-in asks for an enrolment.")),
        StepError::Failed(failure) => FactorError::Failed(failure),
    }
}

/// An open sign-in and its account.
///
/// # Errors
/// That there is none, or why it is over.
pub async fn find(op: &Operation<'_>, id: &SignInId) -> Result<(SignIn, Account), StepError> {
    let sign_in = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(StepError::NotFound)?;
    sign_in.require_open(op.now).map_err(StepError::Over)?;
    let login_id = store::login_id(op.app, &sign_in).await?;
    let account = accounts::load(op.app, &op.tenant.id, &login_id).await?;
    let account = account.filter(|account| is_same(&sign_in, account)).ok_or(StepError::Over(Over::Canceled))?;
    op.audit.about(id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    Ok((sign_in, account))
}

/// Whether nothing has ended the account's sign-ins since this one began.
#[must_use]
pub fn is_same(sign_in: &SignIn, account: &Account) -> bool {
    sign_in.account == account.id && sign_in.epoch == account.sign_in_epoch && account.status == Status::Active
}

/// What an open sign-in asks for now: a factor once there is one, whatever it began with.
fn document(op: &Operation<'_>, sign_in: &SignIn, account: &Account) -> SignInDocument {
    let (id, policy) = (sign_in.id.clone(), &op.tenant.mfa);
    if account.enrollment.asks() {
        let document = SignInDocument::factor_required(id, &account.enrollment, sign_in.expires_at);
        // Of a factor that is gone there is nothing to wait for.
        let pushed = sign_in.pushed.as_ref().filter(|pushed| account.enrollment.factor(&pushed.factor).is_some());
        return document.with_prompt(pushed, op.now);
    }
    let grace = account.grace_until(policy).filter(|until| *until > op.now);
    SignInDocument::enrollment_required(id, &policy.policy.methods, None, grace, sign_in.expires_at)
}
