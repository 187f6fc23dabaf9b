//! Asking for the login IDs of an address: the CAPTCHA, the limits, and one transaction for what it spends and the job that looks
//! and mails. The same for every address: one read, one transaction.

use std::net::IpAddr;

use crate::captcha::{self, CaptchaError};
use crate::delivery::allowance::Allowance;
use crate::failure::{Failure, fails};
use crate::jobs::Job;
use crate::limits::Violation;
use crate::operation::Operation;
use crate::recipients::{AddressHash, Email};
use crate::table::Transaction;
use crate::tenants::model::Policies;

/// Why nothing was asked: the same for addresses that have no account.
#[derive(Debug)]
pub enum ForgottenError {
    /// The CAPTCHA's answer is missing, wrong, over or spent.
    CaptchaFailed,
    /// The limit of the caller's network.
    Limited(Vec<Violation>),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ForgottenError);

impl From<CaptchaError> for ForgottenError {
    fn from(error: CaptchaError) -> Self {
        match error {
            CaptchaError::NotSolved => Self::CaptchaFailed,
            CaptchaError::Failed(failure) => Self::Failed(failure),
        }
    }
}

/// Reminders to one address in any 24 hours.
const A_DAY: u32 = 3;

/// Has the login IDs of an address mailed there, if it has any. An address that was asked about too often is mailed nothing,
/// and nobody is told so.
///
/// # Errors
/// [`ForgottenError`].
pub async fn request(
    op: &Operation<'_>,
    email: &Email,
    captcha: Option<&str>,
    client_ip: Option<IpAddr>,
) -> Result<(), ForgottenError> {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    // A mail takes a place in what its address may be sent: a few a day leave the rest to codes.
    let few = Policies { sends_per_recipient_10_minutes: 2, sends_per_recipient_24_hours: A_DAY, ..*policies };
    // What is asked about an address is counted apart from what it is sent: a stranger who asks takes no message away from
    // its owner.
    let asked = asked_about(op, email);
    let network = client_ip.map(|address| AddressHash::of_network(&op.ring, tenant, address));
    let shown = Allowance::new(tenant, &[], network.as_ref());
    let hidden = Allowance::new(tenant, std::slice::from_ref(&asked), None);
    let mut known = op.read(shown.keys().chain(hidden.keys())).await?;
    let solved = captcha::check(op, captcha).await?;
    op.audit.to(&email.masked());
    let job = Job::LoginIds { tenant: tenant.clone(), address: email.hash(&op.ring, tenant).as_str().to_owned() };
    loop {
        let taken = shown.take(&known, policies, op.now, &op.app.random).map_err(ForgottenError::Limited)?;
        let mut transaction = Transaction::<ForgottenError>::new().learn_each("limits", taken.writes(op.now));
        if let Ok(taken) = hidden.take(&known, &few, op.now, &op.app.random) {
            transaction = transaction.learn_each("limits", taken.writes(op.now));
            transaction = op.with_job(transaction, &job, op.now)?;
        }
        if let Some(solved) = &solved {
            let spent = captcha::store::spend(solved);
            transaction = transaction.answer("CAPTCHA", spent, ForgottenError::CaptchaFailed);
        }
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
    }
}

/// Where it is counted how often an address was asked about.
fn asked_about(op: &Operation<'_>, email: &Email) -> AddressHash {
    let canonical = email.canonical();
    let parts = [op.tenant.id.as_str().as_bytes(), canonical.as_bytes()];
    AddressHash::new(&op.ring.lookup_hash("login-ids/asked", &parts))
}
