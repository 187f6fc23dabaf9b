//! A sign-in whose first factor somebody vouches for, so that nothing can be guessed here: the firm's back end, which checked it by
//! itself; or a browser that signed in by a password, and is asked for more now. An account that is unknown or may not sign in is
//! refused like a wrong password.

use std::net::IpAddr;

use super::begin::{Came, begin, has_licence};
use super::device_store;
use super::document::SignInDocument;
use super::model::FirstFactor;
use super::password::SignInError;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Status;
use crate::accounts::places::factor_failures_key;
use crate::accounts::store;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::store as failures;
use crate::failure::Failure;
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::Transaction;

/// Begins a sign-in of somebody whose first factor is vouched for.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(
    op: &Operation<'_>,
    login_id: &LoginId,
    first: FirstFactor,
    client_ip: Option<IpAddr>,
    device: Option<&str>,
) -> Result<SignInDocument, SignInError> {
    let tenant = &op.tenant.id;
    let account_key = store::key(tenant, login_id);
    let failed = factor_failures_key(&op.ring, tenant, login_id);
    let device = device.map(|secret| device_store::key(&op.ring, tenant, login_id, secret));
    let keys = [account_key.clone(), failed.clone()].into_iter().chain(device.clone());
    let mut known = op.read(keys).await?;
    let id = SignInId::new(&op.app.random);
    let item = known.get(&account_key).ok_or(SignInError::InvalidCredentials)?;
    let account = store::open(op.app, item).await?;
    op.audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    if account.status != Status::Active {
        return Err(SignInError::InvalidCredentials);
    }
    let would_enrol = account.profile.console.is_some() && !account.enrollment.is_enrolled();
    if first == FirstFactor::External && would_enrol && !op.principal.may_appoint() {
        return Err(SignInError::NotYours);
    }
    failures::read(known.get(&failed)).admit(&RECIPIENT, op.now).map_err(SignInError::Locked)?;
    let remembered = device.as_ref().and_then(|device| known.get(device));
    let is_remembered = device_store::is_remembered(remembered, &account, &op.tenant.mfa, op.now)?;
    let has_licence = has_licence(op, &account).await?;
    let came = Came { first, client_ip, is_remembered };
    let begun = begin(op, &id, &account, came, has_licence)?;
    let changed = || Failure::Unavailable("the account changed meanwhile".into());
    let transaction = Transaction::<SignInError>::new()
        .answer("account", store::is_unchanged(tenant, &account), changed().into())
        .learn("sign-in", begun.row)
        .learn_each("recent", begun.recent.into_iter().flatten());
    op.commit(op.audited(transaction, "ok"), &mut known).await?;
    Ok(begun.document)
}
