//! A sign-in as it stands: for whoever waits for one, or lost the page. Changes nothing (R40).

use super::document::SignInDocument;
use super::model::SignIn;
use super::{StepError, store};
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Email;

/// The document of a sign-in that still asks for something. The grant of an enrolment was shown when it was given.
///
/// # Errors
/// [`StepError`].
pub async fn show(op: &Operation<'_>, id: &SignInId) -> Result<SignInDocument, StepError> {
    let (sign_in, account) = find(op, id).await?;
    Ok(document(op, &sign_in, &account))
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
    if account.enrollment.is_enrolled() {
        return SignInDocument::factor_required(id, &account.enrollment, sign_in.expires_at);
    }
    let grace = account.grace_until(policy).filter(|until| *until > op.now);
    SignInDocument::enrollment_required(id, &policy.policy.methods, None, grace, sign_in.expires_at)
}
