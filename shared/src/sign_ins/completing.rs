//! What completes a sign-in whose second factor was proven, however: one transaction with the account as it is after it.

use super::begin::{Completed, Completion, complete, strong_grant};
use super::devices::Remember;
use super::document::{Outcome, SignInDocument};
use super::model::{Proven, SignIn, methods_of};
use super::verify::FactorError;
use super::{device_store, store};
use crate::accounts::consequences::Writing;
use crate::accounts::model::Account;
use crate::accounts::places::factor_failures_key;
use crate::attempts::store as failures;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::table::Transaction;

/// A sign-in that is to be completed.
pub(super) struct Completing<'a> {
    /// The sign-in.
    pub(super) sign_in: &'a SignIn,
    /// The account as it was read.
    pub(super) before: &'a Account,
    /// The account after the proof.
    pub(super) after: Account,
    /// What was proven.
    pub(super) proven: Proven,
    /// Whether the device is to be remembered.
    pub(super) remember: &'a Remember,
}

impl Completing<'_> {
    /// The transaction, and the document that it makes true.
    pub(super) fn transaction(
        self,
        op: &Operation<'_>,
    ) -> Result<(Transaction<'static, FactorError>, SignInDocument, Account), FactorError> {
        let Self { sign_in, before, mut after, proven, remember } = self;
        let tenant = &op.tenant.id;
        let (text, grant) = strong_grant(op, &sign_in.id);
        let completion = Completion::with_factor(sign_in.first, methods_of(proven));
        let completed = complete(op, sign_in, &after, completion, Some(text), op.now)?;
        let Completed { mut document, recent } = completed;
        let (id, now) = (sign_in.id.clone(), op.now);
        let mut transaction = Transaction::new()
            .judge("sign-in", store::complete(tenant, &sign_in.id, &grant, op.now), move |item| {
                Some(store::over(item, &id, now, Over::AlreadyUsed).map_or_else(Into::into, FactorError::Over))
            })
            .always("failures", failures::forget(factor_failures_key(&op.ring, tenant, &before.login_id)))
            .learn_each("recent", recent);
        transaction = Writing::of(op).put(Some(before), &mut after, transaction)?;
        if let Remember::Yes { label } = remember {
            let secret = format!("rd_{}", op.app.random.token());
            let key = device_store::key(&op.ring, tenant, &after.login_id, &secret);
            let device = device_store::remember(key, label.as_deref(), &after, &op.tenant.mfa, op.now);
            if let (Some(device), Outcome::Complete(complete)) = (device, &mut document.outcome) {
                complete.device = Some(secret);
                transaction = transaction.always("device", device);
            }
        }
        Ok((transaction, document, after))
    }
}
