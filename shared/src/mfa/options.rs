//! A fresh challenge for a pending security key, or the code of a pending number again. No grant: the pending factor is one.

use serde::Serialize;
use serde_json::Value;

use super::FactorsError;
use super::document::PairingDocument;
use super::enroll::{account_of, ceremony, pairing, send_code};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::factors::pending::{PendingFactor, PendingProof};
use crate::factors::totp::Totp;
use crate::factors::{device_store, store};
use crate::faults::Otherwise;
use crate::ids::FactorId;
use crate::operation::Operation;
use crate::sign_ins::challenge::Sent;
use crate::table::{Known, Transaction};

/// What is fresh.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Fresh {
    /// `PublicKeyCredentialCreationOptionsJSON`.
    Webauthn {
        /// The options.
        options: Value,
    },
    /// A code is on its way.
    Sms(Sent),
    /// A device can be paired anew; what was shown before pairs none.
    Push(PairingDocument),
}

/// Makes what is needed to finish anew.
///
/// # Errors
/// [`FactorsError`].
pub async fn fresh(op: &Operation<'_>, login_id: &LoginId, id: &FactorId) -> Result<Fresh, FactorsError> {
    let account = account_of(op, login_id).await?;
    let pending = pending_of(op, &account, id).await?;
    op.audit.about(id.as_str(), None);
    pending.require_open(account.sign_in_epoch, account.enrollment.asks(), op.now)?;
    let (fresh, proof, besides) = match &pending.proof {
        PendingProof::Totp(_) => {
            return Err(FactorsError::Conflict(Otherwise(
                "An authenticator app needs nothing fresh: its code is enough.",
            )));
        }
        PendingProof::Sms { phone, .. } => return Ok(Fresh::Sms(send_code(op, &account, &pending, phone).await?)),
        PendingProof::Webauthn { .. } => {
            let (proof, options) = ceremony(op, &account)?;
            (Fresh::Webauthn { options }, proof, Vec::new())
        }
        PendingProof::Push { pairing: before, .. } => {
            let (proof, shown, mut writes) = pairing(op, &account, id, Totp::new(&op.app.random))?;
            // A device that came by the one before knows a secret that is none any more.
            writes.extend(before.device.iter().map(|(device, _)| device_store::remove(device)));
            (Fresh::Push(shown), proof, writes)
        }
    };
    let next = PendingFactor { proof, version: pending.version + 1, ..pending.clone() };
    let renewed = store::renew(&op.tenant.id, &account.id, &pending, &next, &op.ring, &op.app.random, op.now);
    let changed =
        || FactorsError::Conflict(Otherwise("Something else happened to this factor at the same time; ask again."));
    let transaction =
        Transaction::<FactorsError>::new().answer("pending", renewed, changed()).learn_each("pairing", besides);
    if !op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?.is_done() {
        return Err(changed());
    }
    Ok(fresh)
}

/// A pending factor of an account.
pub(super) async fn pending_of(
    op: &Operation<'_>,
    account: &Account,
    id: &FactorId,
) -> Result<PendingFactor, FactorsError> {
    let item = op.app.table.get(&store::key(&op.tenant.id, &account.id, id)).await?.ok_or(FactorsError::NotFound)?;
    store::open(op.app, &item, id, op.now).await?.ok_or(FactorsError::NotFound)
}
