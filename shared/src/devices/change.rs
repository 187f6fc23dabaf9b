//! What a device changes of itself: how it is woken, and that it is none any more.

use super::DeviceError;
use super::authenticate::Authenticated;
use crate::accounts::consequences::Writing;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::factors::{device_store, store as factors};
use crate::jobs::model::PersonNotice;
use crate::mfa_policy::FactorKind;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Known, Transaction};
use crate::web_push::subscription::Subscription;

/// Another subscription, or none.
///
/// # Errors
/// [`DeviceError::Unauthorized`] for a request that was signed before the last one of its kind.
pub async fn subscribe(
    op: &Operation<'_>,
    device: &Authenticated,
    subscription: Option<&Subscription>,
) -> Result<(), DeviceError> {
    let (id, random) = (&device.id, &op.app.random);
    op.audit.about(id.as_str(), device.account.profile.email.as_ref().map(Email::masked).as_deref());
    let sealed = subscription.map(|some| device_store::seal_subscription(&op.ring, random, id, &some.to_json()));
    let changed = device_store::subscribe(id, sealed.as_deref(), device.at);
    let transaction = Transaction::<DeviceError>::new().answer("device", changed, DeviceError::Unauthorized);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}

/// Unpairs a device: its factor goes with it. Was it the last one, a sign-in asks for a recovery or bypass code from then on,
/// since whoever holds the phone could have done this.
///
/// # Errors
/// [`DeviceError`].
pub async fn unpair(op: &Operation<'_>, device: &Authenticated) -> Result<(), DeviceError> {
    let (tenant, factor) = (&op.tenant.id, &device.device.whose.factor);
    op.audit.about(device.id.as_str(), device.account.profile.email.as_ref().map(Email::masked).as_deref());
    let key = accounts::key(tenant, &device.account.login_id);
    let mut known = Known::default();
    let mut before = device.account.clone();
    loop {
        let mut transaction = Transaction::<DeviceError>::new();
        if before.enrollment.factor(factor).is_some() {
            let mut after = Account { version: before.version + 1, updated_at: op.now, ..before.clone() };
            after.enrollment.unpair(factor);
            if !after.enrollment.is_enrolled() {
                // What a password alone had given before there was a factor does not come back (R46).
                after.sign_in_epoch += 1;
            }
            transaction = Writing::of(op).put(Some(&before), &mut after, transaction)?;
            let notice = PersonNotice::FactorRemoved { method: FactorKind::Push };
            transaction = op.with_job(transaction, &before.told(tenant, op.now, notice), op.now)?;
        } else {
            // Not confirmed yet: what is pending goes with it.
            transaction = transaction
                .learn("account", accounts::is_unchanged(tenant, &before))
                .always("device", device_store::remove(&device.id))
                .always("pending", factors::forget(tenant, &before.id, factor));
        }
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
        before = accounts::open(op.app, known.get(&key).ok_or(DeviceError::Unauthorized)?).await?;
    }
}
