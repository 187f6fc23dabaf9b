//! What a person decides about a request, once: of several decisions the first, whatever it is. The device signs what it decides,
//! so that nobody between can make another decision of it.

use serde_json::json;

use super::DeviceError;
use super::authenticate::Authenticated;
use super::report_store::{self, Report};
use crate::accounts::consequences::Writing;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::events::{Event, EventType};
use crate::factors::prompt::{Prompt, Prompts};
use crate::factors::prompt_store;
use crate::factors::push::{self, Decision};
use crate::ids::{FraudReportId, PushRequestId};
use crate::jobs::Job;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Email;
use crate::sign_ins::model::{Decided, Pushed, SignIn};
use crate::sign_ins::show::is_same;
use crate::sign_ins::store as sign_ins;
use crate::table::Transaction;

/// Takes a decision, and the device's signature of it. A wrong number is told when it is written: the request is over with it.
///
/// # Errors
/// [`DeviceError`].
pub async fn decide(
    op: &Operation<'_>,
    device: &Authenticated,
    id: &PushRequestId,
    decision: &Decision,
    signature: &str,
) -> Result<(), DeviceError> {
    let (tenant, account) = (&op.tenant.id, &device.account);
    op.audit.about(id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    let keys = (prompt_store::key(tenant, &account.id), accounts::key(tenant, &account.login_id));
    let prompt = own(device, id)?;
    let row = sign_ins::key(tenant, &prompt.sign_in);
    if !device.key.has_signed(&decision.message(tenant, &device.id, id, &prompt.nonce), signature) {
        return Err(DeviceError::Unauthorized);
    }
    let decided = match decision {
        Decision::Deny { .. } => Decided::Denied,
        Decision::Approve { number } => {
            let ring = op.app.keys.ring_with(&prompt.kid).await?;
            // A key that was struck out since makes no numbers: nobody can tell whether this is the one.
            let shown = push::number(&ring, &prompt.kid, id, &prompt.nonce);
            let shown = shown.ok_or(DeviceError::Over(Over::Canceled))?;
            if push::is_number(&shown, number) { Decided::Approved } else { Decided::WrongNumber }
        }
    };
    let is_fraudulent = *decision == Decision::Deny { is_fraudulent: true };
    op.audit.because(match decided {
        Decided::Denied if is_fraudulent => "fraudulent",
        Decided::Denied => "mistake",
        Decided::WrongNumber => "wrong number",
        Decided::Approved | Decided::Pending => "approved",
    });
    let mut known = op.read([keys.0.clone(), keys.1.clone(), row.clone()]).await?;
    loop {
        let prompts = prompt_store::read(known.get(&keys.0))?;
        let account = accounts::open(op.app, known.get(&keys.1).ok_or(DeviceError::Unauthorized)?).await?;
        let sign_in = sign_ins::readable(known.get(&row), &prompt.sign_in, op.now)?;
        let pushed = open(sign_in.as_ref(), &account, &prompt, op)?;
        let network = sign_in.and_then(|sign_in| sign_in.network);
        let transaction = Transaction::<DeviceError>::new()
            .learn("sign-in", sign_ins::decide(tenant, &prompt.sign_in, &pushed, decided, op.now));
        let next = prompts.decided(is_fraudulent, op.now);
        let is_last = prompts.last.as_ref().is_some_and(|last| last.id == *id);
        // A report counts also where another request took the place of this one in the same moment.
        let noted = (is_last || is_fraudulent).then(|| prompt_store::put(tenant, &account.id, &next, op.now));
        let transaction = transaction.learn_each("requests", noted);
        let transaction =
            if is_fraudulent { self::reported(op, &account, (&prompt, network), transaction)? } else { transaction };
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return if decided == Decided::WrongNumber { Err(DeviceError::IncorrectNumber) } else { Ok(()) };
        }
    }
}

/// The request that this device was sent: the last of its account.
fn own(device: &Authenticated, id: &PushRequestId) -> Result<Prompt, DeviceError> {
    let prompts: &Prompts = &device.prompts;
    match prompts.last.as_ref().filter(|last| last.id == *id) {
        Some(last) if last.device == device.id => Ok(last.clone()),
        Some(_) => Err(DeviceError::NotFound),
        // Another took its place, so it is over.
        None if prompts.had(id) => Err(DeviceError::Over(Over::Expired)),
        None => Err(DeviceError::NotFound),
    }
}

/// What waits for a decision in the sign-in, while it does.
fn open(
    sign_in: Option<&SignIn>,
    account: &Account,
    prompt: &Prompt,
    op: &Operation<'_>,
) -> Result<Pushed, DeviceError> {
    let sign_in = sign_in.ok_or(DeviceError::Over(Over::Expired))?;
    let pushed = sign_in.pushed.as_ref().filter(|pushed| pushed.request == prompt.id);
    let pushed = pushed.ok_or(DeviceError::Over(Over::Expired))?;
    if pushed.decided != Decided::Pending {
        return Err(DeviceError::Over(Over::AlreadyUsed));
    }
    if !pushed.waits(op.now) {
        return Err(DeviceError::Over(Over::Expired));
    }
    // Completed by another factor, given up, or ended by whatever ended the account's sign-ins.
    let is_open = sign_in.require_open(op.now).is_ok() && is_same(sign_in, account);
    if is_open { Ok(pushed.clone()) } else { Err(DeviceError::Over(Over::Canceled)) }
}

/// Somebody else has the password, it seems: the account's open sign-ins end, with what is remembered of it, and the
/// administrators are told. The report stays, for them to look at and to close.
fn reported<'c>(
    op: &Operation<'_>,
    account: &Account,
    (prompt, network): (&Prompt, Option<Vec<u8>>),
    transaction: Transaction<'c, DeviceError>,
) -> Result<Transaction<'c, DeviceError>, DeviceError> {
    let mut after = Account {
        sign_in_epoch: account.sign_in_epoch + 1,
        updated_at: op.now,
        version: account.version + 1,
        ..account.clone()
    };
    let transaction = Writing::of(op).put(Some(account), &mut after, transaction)?;
    let (tenant, id) = (&op.tenant.id, FraudReportId::new(&op.app.random));
    let report = Report {
        login_id: report_store::seal_login_id(&op.ring, &op.app.random, &id, account.login_id.as_given()),
        id,
        account: account.id.clone(),
        sign_in: prompt.sign_in.clone(),
        network,
        at: op.now,
        closed: None,
    };
    let transaction = transaction.learn_each("report", report_store::create(tenant, &report));
    let job = Job::FraudReported {
        tenant: op.tenant.id.clone(),
        whom: account.whom(),
        sign_in: prompt.sign_in.clone(),
        at_ms: op.now.as_millisecond(),
    };
    let transaction = op.with_job(transaction, &job, op.now)?;
    let data = json!({"account_id": account.id, "factor_id": prompt.factor, "sign_in_id": prompt.sign_in});
    let event =
        Event { kind: EventType::MfaFraudReported, subject: account.id.as_str().to_owned(), at: op.now, step: 0, data };
    Ok(op.announce(transaction, &event)?)
}
