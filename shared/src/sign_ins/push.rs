//! Asking a device: a request that waits a minute for its person, who reads a number where they sign in and types it there (R51).
//!
//! ```text
//! challenge ── { requests of the account: one waits, five in ten minutes
//!              { the sign-in: pushed, pending                       ├─ one transaction ──► worker: Web Push wakes the device
//! device, signed ── the sign-in: approved, denied, wrong number (from pending, once)
//! whoever waits ── the sign-in: complete, once
//! ```
//!
//! What became of a request stands in its sign-in alone, so that whatever ends the sign-in ends the request with it.

use serde::Serialize;

use super::challenge::ChallengeError;
use super::model::{Decided, Pushed, SignIn};
use super::show::is_same;
use super::{StepError, store};
use crate::accounts::model::Account;
use crate::accounts::places::factor_failures_key;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::store as failures;
use crate::clock::rfc3339;
use crate::factors::prompt::{LIFE, Prompt, Prompts};
use crate::factors::{prompt_store, push};
use crate::failure::Failure;
use crate::ids::{DeviceId, FactorId, PushRequestId};
use crate::jobs::Job;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::principal::Principal;
use crate::table::{StoreError, Transaction};

/// A request that waits on a device.
#[derive(Debug, Serialize)]
pub struct PromptShown {
    /// What the person types there: three digits.
    pub number: String,
    /// When it ends.
    pub expires_at: String,
}

/// What is said to who asks for a second request meanwhile.
pub const WAITS: &str = "A request waits on a device of this account already.";
/// What is answered where a device has approved already.
const APPROVED: &str = "A device has approved this sign-in already: ask how it stands.";

/// Sends a request to a device.
///
/// # Errors
/// That one waits already, or that there were too many; as for every step.
pub async fn ask(
    op: &Operation<'_>,
    sign_in: &SignIn,
    account: &Account,
    factor: &FactorId,
    device: &DeviceId,
) -> Result<PromptShown, ChallengeError> {
    let tenant = &op.tenant.id;
    let key = prompt_store::key(tenant, &account.id);
    if sign_in.approved_by().is_some() {
        return Err(StepError::NotNow(APPROVED).into());
    }
    let failed = factor_failures_key(&op.ring, tenant, &account.login_id);
    let mut known = op.read([key.clone(), failed.clone()]).await?;
    failures::read(known.get(&failed)).admit(&RECIPIENT, op.now).map_err(ChallengeError::Locked)?;
    let (id, nonce, kid) = (PushRequestId::new(&op.app.random), op.app.random.token(), op.ring.current());
    let without = || Failure::Defect("the current key makes no numbers".into());
    let number = push::number(&op.ring, &kid, &id, &nonce).ok_or_else(without)?;
    loop {
        let seen = prompt_store::read(known.get(&key))?;
        if waiting(op, &seen, account).await?.is_some() {
            return Err(StepError::NotNow(WAITS).into());
        }
        seen.admit(op.now).map_err(ChallengeError::PushLimited)?;
        let expires_at = op.now + LIFE;
        let prompt = Prompt {
            id: id.clone(),
            nonce: nonce.clone(),
            sign_in: sign_in.id.clone(),
            factor: factor.clone(),
            device: device.clone(),
            created_at: op.now,
            expires_at,
            kid: kid.clone(),
            application: application(op),
            is_decided: false,
        };
        let pushed = Pushed {
            factor: factor.clone(),
            request: id.clone(),
            until_ms: expires_at.as_millisecond(),
            decided: Decided::Pending,
        };
        let (row, now) = (sign_in.id.clone(), op.now);
        let transaction = Transaction::<ChallengeError>::new()
            .judge("sign-in", store::push(tenant, &sign_in.id, &pushed, op.now), move |item| {
                let over = store::over(item, &row, now, Over::Canceled);
                Some(over.map_or_else(ChallengeError::from, |over| StepError::Over(over).into()))
            })
            .learn("requests", prompt_store::put(tenant, &account.id, &seen.with(prompt), op.now));
        let wake = Job::PushRequest {
            tenant: tenant.clone(),
            device: device.clone(),
            request: id.clone(),
            until_ms: expires_at.as_millisecond(),
        };
        let transaction = op.with_job(transaction, &wake, op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(PromptShown { number, expires_at: rfc3339(expires_at) });
        }
    }
}

/// The number of a request that waits, for a page that shows it again.
///
/// # Errors
/// When the table or the keys do not answer.
pub async fn number_of(op: &Operation<'_>, sign_in: &SignIn) -> Result<Option<String>, Failure> {
    let Some(pushed) = sign_in.pushed.as_ref().filter(|pushed| pushed.waits(op.now)) else { return Ok(None) };
    let item = op.app.table.get(&prompt_store::key(&op.tenant.id, &sign_in.account)).await?;
    let last = prompt_store::read(item.as_ref())?.last.filter(|last| last.id == pushed.request);
    let Some(last) = last else { return Ok(None) };
    let ring = op.app.keys.ring_with(&last.kid).await?;
    Ok(push::number(&ring, &last.kid, &last.id, &last.nonce))
}

/// The request that waits for its person, with its sign-in; none where that is over, whatever the request says of itself.
///
/// # Errors
/// When the table does not answer.
pub async fn waiting(
    op: &Operation<'_>,
    prompts: &Prompts,
    account: &Account,
) -> Result<Option<(Prompt, SignIn)>, StoreError> {
    let Some(last) = prompts.last.as_ref().filter(|last| last.waits(op.now)) else { return Ok(None) };
    let sign_in = store::load(op.app, &op.tenant.id, &last.sign_in, op.now).await?;
    let waits = |sign_in: &SignIn| {
        let pushed = sign_in.pushed.as_ref().filter(|pushed| pushed.request == last.id);
        is_same(sign_in, account)
            && sign_in.require_open(op.now).is_ok()
            && pushed.is_some_and(|pushed| pushed.waits(op.now))
            && account.enrollment.factor(&last.factor).is_some()
    };
    Ok(sign_in.filter(waits).map(|sign_in| (last.clone(), sign_in)))
}

/// Which application asks, as far as it is known: our pages, or the firm's own by its first web origin.
fn application(op: &Operation<'_>) -> String {
    let settings = &op.tenant.settings;
    let own = settings.web_origins.first().and_then(|origin| origin.split("://").nth(1));
    match op.principal {
        Principal::Visitor { .. } | Principal::Administrator { .. } => {
            op.app.public_url().map_or(settings.name.as_str(), |url| url.host()).to_owned()
        }
        _ => own.unwrap_or(&settings.name).to_owned(),
    }
}
