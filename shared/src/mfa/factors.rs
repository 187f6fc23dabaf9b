//! A person's factors: the list, another name, and taking one away (R46).

use jiff::Timestamp;

use super::FactorsError;
use super::document::{FactorDocument, FactorsDocument};
use super::enroll::{account_of, admit};
use super::options::pending_of;
use crate::accounts::consequences::Writing;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::factors::store;
use crate::ids::FactorId;
use crate::jobs::model::PersonNotice;
use crate::operation::Operation;
use crate::sign_ins::grants::PresentedGrant;
use crate::table::{Known, Read as _, StoreError, Transaction};

/// All of a person's factors, pending ones too.
///
/// # Errors
/// That there is no such account.
pub async fn list(op: &Operation<'_>, login_id: &LoginId) -> Result<FactorsDocument, FactorsError> {
    let account = account_of(op, login_id).await?;
    let page = op.app.table.query(&store::all(&op.tenant.id, &account.id)).await?;
    let mut factors: Vec<FactorDocument> = account.enrollment.by_use().into_iter().map(FactorDocument::from).collect();
    for item in page.items {
        let id = FactorId::parse(item.text("sk")?).ok_or(StoreError::Corrupt("sk"))?;
        let pending = store::open(op.app, &item, &id, op.now).await?;
        let is_open = |pending: &crate::factors::pending::PendingFactor| {
            pending.require_open(account.sign_in_epoch, account.enrollment.asks(), op.now).is_ok()
        };
        factors.extend(pending.filter(is_open).as_ref().map(FactorDocument::from));
    }
    Ok(FactorsDocument { factors, recovery_codes_left: account.enrollment.recovery_codes.len() })
}

/// Gives an active factor another name.
///
/// # Errors
/// That there is none.
pub async fn rename(
    op: &Operation<'_>,
    login_id: &LoginId,
    id: &FactorId,
    name: &str,
) -> Result<FactorDocument, FactorsError> {
    let key = accounts::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = accounts::open(op.app, known.get(&key).ok_or(FactorsError::NotFound)?).await?;
        let mut after = changed(&before, op.now);
        let factor = after.enrollment.factors.iter_mut().find(|factor| factor.id == *id);
        let factor = factor.ok_or(FactorsError::NotFound)?;
        name.clone_into(&mut factor.name);
        let document = FactorDocument::from(&*factor);
        op.audit.about(id.as_str(), None);
        let transaction = Writing::of(op).put(Some(&before), &mut after, Transaction::<FactorsError>::new())?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(document);
        }
    }
}

/// Takes a factor away; a pending one is given up, for which no grant is needed. With the last one the licence goes back, and the codes that stand in for
/// factors are dead.
///
/// # Errors
/// That there is none, or no grant that is good for it.
pub async fn remove(
    op: &Operation<'_>,
    login_id: &LoginId,
    id: &FactorId,
    grant: Option<&PresentedGrant>,
) -> Result<(), FactorsError> {
    let key = accounts::key(&op.tenant.id, login_id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let before = accounts::open(op.app, known.get(&key).ok_or(FactorsError::NotFound)?).await?;
        let Some(factor) = before.enrollment.factor(id) else { return give_up(op, &before, id).await };
        let grant = admit(op, grant, &before).await?;
        let method = factor.proof.kind();
        let mut after = changed(&before, op.now);
        after.enrollment.remove(id);
        if !after.enrollment.is_enrolled() {
            // What a password alone had given before there was a factor does not come back (R46).
            after.sign_in_epoch += 1;
        }
        op.audit.about(id.as_str(), None);
        let transaction =
            Transaction::<FactorsError>::new().answer("grant", grant.use_up(op), FactorsError::GrantRequired);
        let transaction = Writing::of(op).put(Some(&before), &mut after, transaction)?;
        let job = before.told(&op.tenant.id, op.now, PersonNotice::FactorRemoved { method });
        let transaction = op.with_job(transaction, &job, op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
    }
}

/// Gives a pending factor up.
async fn give_up(op: &Operation<'_>, account: &Account, id: &FactorId) -> Result<(), FactorsError> {
    let pending = pending_of(op, account, id).await?;
    op.audit.about(id.as_str(), None);
    pending.require_open(account.sign_in_epoch, account.enrollment.asks(), op.now)?;
    let given_up = store::remove(&op.tenant.id, &account.id, &pending, op.now);
    let transaction = Transaction::<FactorsError>::new().answer("pending", given_up, FactorsError::NotFound);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}

/// An account that is about to be written again.
pub(super) fn changed(before: &Account, now: Timestamp) -> Account {
    Account { version: before.version + 1, updated_at: now, ..before.clone() }
}
