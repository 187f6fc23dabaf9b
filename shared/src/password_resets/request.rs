//! Beginning a password reset: the CAPTCHA, the limits, and one transaction for the reset, its passcode, what it spends and
//! the job that mails it. The same for every login ID: two reads, one transaction.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::document::ResetDocument;
use super::store;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::store as failures;
use crate::captcha::{self, CaptchaError};
use crate::delivery::allowance::{Allowance, Taken};
use crate::delivery::model::{Purpose, Send, SendStatus};
use crate::failure::{Failure, fails};
use crate::idempotency::{Conflict, Earlier};
use crate::ids::{PasscodeId, PasswordResetId};
use crate::jobs::Job;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::passcodes::model::{Passcode, StoredStatus};
use crate::passcodes::pointer_store;
use crate::passcodes::store::{self as passcodes, Counted, CountedBy, Sealed, Stored};
use crate::recipients::{AddressHash, Channel, Email, Recipient};
use crate::table::{Key, Known, Transaction};

/// How long a code is valid, seconds, unless the tenant's policy is stricter (the contract's default for a passcode).
const VALIDITY_SECONDS: u32 = 300;

/// Who wants a new password.
#[derive(Debug)]
pub struct Request<'a> {
    /// What was typed.
    pub login_id: &'a LoginId,
    /// The CAPTCHA's answer.
    pub captcha: Option<&'a str>,
    /// The person's network address, for its send limit.
    pub client_ip: Option<std::net::IpAddr>,
}

/// Why a reset was not begun: the same for login IDs that do not exist.
#[derive(Debug, Serialize, Deserialize)]
pub enum RequestError {
    /// The CAPTCHA's answer is missing, wrong, over or spent.
    #[serde(skip)]
    CaptchaFailed,
    /// Limits of the login ID or of the caller's network.
    #[serde(skip)]
    Limited(Vec<Violation>),
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(RequestError);

impl From<Conflict> for RequestError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl From<CaptchaError> for RequestError {
    fn from(error: CaptchaError) -> Self {
        match error {
            CaptchaError::NotSolved => Self::CaptchaFailed,
            CaptchaError::Failed(failure) => Self::Failed(failure),
        }
    }
}

impl Coded for RequestError {
    fn code(&self) -> &'static str {
        match self {
            Self::CaptchaFailed => "captcha-failed",
            Self::Limited(_) => "too-many-requests",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        false
    }
}

/// Begins a reset, for every login ID.
///
/// # Errors
/// [`RequestError`].
pub async fn request(op: &Operation<'_>, request: Request<'_>) -> Result<ResetDocument, RequestError> {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    let login = crate::accounts::places::login_id_hash(&op.ring, tenant, request.login_id);
    let network = request.client_ip.map(|address| AddressHash::of_network(&op.ring, tenant, address));
    let shown = Allowance::new(tenant, std::slice::from_ref(&login), network.as_ref());
    let pointer = pointer_store::pending_key(tenant, &login, &Purpose::password_reset(), None);
    let account_key = accounts::key(tenant, request.login_id);
    let mut known = op.read(shown.keys().chain([pointer.clone(), account_key.clone()])).await?;
    if let Some(document) = replay(op, &known)? {
        return Ok(document);
    }
    let solved = captcha::check(op, request.captcha).await?;
    let subject = Subject::find(op, request.login_id, &account_key, &mut known).await?;
    let id = PasswordResetId::new(&op.app.random);
    let mut stored = draft(op, login, network, &subject);
    op.audit.about(id.as_str(), subject.email.as_ref().map(Email::masked).as_deref());
    loop {
        if let Some(document) = replay(op, &known)? {
            return Ok(document);
        }
        let taken = shown.take(&known, policies, op.now, &op.app.random).map_err(RequestError::Limited)?;
        // The address may have got too much from other passcodes meanwhile; that must not show.
        let hidden = subject.allowance.take(&known, policies, op.now, &op.app.random);
        stored.is_decoy |= hidden.is_err() || subject.allowance.suppressed(0, &known).is_some();
        let taken = taken.and(hidden.unwrap_or_else(|_| Taken::default()));
        let account = subject.account.as_ref().filter(|_| !stored.is_decoy).map(|found| (&found.id, found.reset_epoch));
        let passcode = &stored.passcode;
        // As long as resends can keep making new codes.
        let until = op.now + passcode.validity * i32::try_from(passcode.send_limit).unwrap_or(1);
        let superseded = pointer_store::to_supersede(tenant, std::slice::from_ref(&pointer), &known, op.now);
        let superseded = superseded.iter().map(|old| pointer_store::supersede(tenant, old, None, &passcode.id, op.now));
        let transaction = Transaction::<RequestError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn("pending", pointer_store::point(&pointer, known.get(&pointer), &stored, until, op.now))
            .learn_each("superseded", superseded)
            .learn("passcode", passcodes::create(tenant, &stored))
            .learn("reset", store::create(op, &id, &stored, request.login_id, account));
        let transaction = match &solved {
            Some(solved) => transaction.answer("CAPTCHA", captcha::store::spend(solved), RequestError::CaptchaFailed),
            None => transaction,
        };
        let job = Job::ResetCode { tenant: tenant.clone(), reset: id.clone(), send: 0 };
        let document = ResetDocument::new(&id, passcode);
        // The job is part of it, so there is nothing left to do: begun and concluded in one.
        let transaction = op.with_job(transaction, &job, op.now)?;
        let transaction = op.audited(op.begin_concluded(transaction, &document)?, "ok");
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(document);
        }
    }
}

/// The outcome of an earlier request with the same key. None is ever left half-way: a reset is begun and concluded in one.
fn replay(op: &Operation<'_>, known: &Known) -> Result<Option<ResetDocument>, RequestError> {
    match op.earlier(known)? {
        None => Ok(None),
        Some(Earlier::Outcome(outcome)) => outcome.map(Some),
        Some(Earlier::Abandoned(_)) => Err(Failure::Defect("a reset was left half-way".into()).into()),
    }
}

/// Whom a reset is for. Without an account to reset it is a decoy.
struct Subject {
    account: Option<Account>,
    /// Where the code goes: the address on record and no other (R42).
    email: Option<Email>,
    /// The keyed hash of that address, or of nobody's.
    address: AddressHash,
    /// The limits of that address.
    allowance: Allowance,
}

impl Subject {
    /// Finds the account, and whether its address may be mailed. The same work for every login ID (R12): an account's
    /// record is opened and an address hashed, and what is counted at two addresses is read, in one read.
    async fn find(
        op: &Operation<'_>,
        login_id: &LoginId,
        account_key: &Key,
        known: &mut Known,
    ) -> Result<Self, Failure> {
        let tenant = &op.tenant.id;
        let item = known.get(account_key);
        let stand_in = accounts::stand_in(&op.ring, &op.app.random, login_id, op.now);
        let read = accounts::open(op.app, item.unwrap_or(&stand_in)).await?;
        let account =
            item.map(|_| read).filter(|found| found.status == Status::Active && found.profile.email.is_some());
        let email = account.as_ref().and_then(|account| account.profile.email.clone());
        let of_account = email.clone().or_else(nobody).map(|email| email.hash(&op.ring, tenant));
        let [decoy, other] = ["login-id/decoy", "login-id/other"].map(|label| decoy_hash(op, label, login_id));
        // Two addresses in any case: the account's and the decoy's, or the decoy's and another of nobody.
        let candidate = of_account.filter(|_| email.is_some()).unwrap_or(other);
        let of = |hash: &AddressHash| Allowance::new(tenant, std::slice::from_ref(hash), None);
        let (real, fallback) = (of(&candidate), of(&decoy));
        let failed = failures::of_address(tenant, &candidate);
        op.app.table.read_into(known, real.keys().chain(fallback.keys()).chain([failed.clone()])).await?;
        // What other passcodes did to this address must not show here: while it may not be sent to, or is locked, the
        // reset is a decoy too.
        let is_admitted = failures::read(known.get(&failed)).admit(&RECIPIENT, op.now).is_ok();
        let policies = &op.tenant.settings.policies;
        // Nothing is sent to a test recipient, and it proves nothing (R60).
        let is_test = op.tenant.test_recipient(std::slice::from_ref(&candidate), op.now).is_some();
        let is_allowed = real.take(known, policies, op.now, &op.app.random).is_ok();
        let is_suppressed = real.suppressed(0, known).is_some();
        if account.is_some() && is_admitted && is_allowed && !is_test && !is_suppressed {
            return Ok(Self { account, email, address: candidate, allowance: real });
        }
        Ok(Self { account: None, email: None, address: decoy, allowance: fallback })
    }
}

fn draft(op: &Operation<'_>, login: AddressHash, network: Option<AddressHash>, subject: &Subject) -> Stored {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    let id = PasscodeId::new(&op.app.random);
    let validity = SignedDuration::from_secs(i64::from(policies.validity_seconds.min(VALIDITY_SECONDS)));
    let address = subject.email.clone().or_else(nobody);
    let to = address.as_ref().map(Email::masked).unwrap_or_default();
    let sealed = Sealed {
        phone: None,
        email: address.as_ref().map(|email| email.as_str().to_owned()),
        context: None,
        locale: None,
        time_zone: op.tenant.settings.time_zone.clone(),
        origin: op.pages_origin(),
    };
    let recipient = Recipient::new(None, address);
    let binding = recipient.map_or([0; 32], |recipient| recipient.binding(&op.ring, tenant));
    let send = Send {
        channel: Channel::Email,
        to,
        at: op.now,
        status: SendStatus::Sending,
        generation: 1,
        charge: None,
        received: None,
        is_settled: false,
        is_probe: false,
    };
    Stored {
        kid: op.ring.current(),
        salt: op.app.random.bytes::<16>().to_vec(),
        binding: binding.to_vec(),
        // Failures count per login ID, which every reset has, and per address, like every other passcode's (R5).
        counted: vec![
            Counted { hash: login, by: CountedBy::LoginId },
            Counted { hash: subject.address.clone(), by: CountedBy::Hidden },
        ],
        network,
        context_hash: None,
        sealed: Some(passcodes::seal(op.app, &op.ring, tenant, &id, &sealed)),
        is_decoy: subject.account.is_none(),
        test_code: None,
        is_told: false,
        is_end_told: false,
        owner: None,
        passcode: Passcode {
            stored: StoredStatus::Pending,
            is_superseded: false,
            purpose: Purpose::password_reset(),
            generation: 1,
            code_length: policies.code_length,
            created_at: op.now,
            expires_at: op.now + validity,
            validity,
            resend_after: op.now + SignedDuration::from_secs(i64::from(policies.resend_interval_seconds)),
            attempts: 0,
            attempt_limit: policies.attempts,
            send_count: 1,
            send_limit: policies.sends_per_passcode,
            client_reference: None,
            verified_at: None,
            strategy: None,
            sends: vec![send],
            id,
        },
    }
}

/// The address that a decoy's record holds; no mail goes there.
fn nobody() -> Option<Email> {
    Email::parse("nobody@decoy.invalid").ok()
}

/// Where nobody's counters are.
fn decoy_hash(op: &Operation<'_>, label: &str, login_id: &LoginId) -> AddressHash {
    let parts = [op.tenant.id.as_str().as_bytes(), login_id.folded().as_bytes()];
    AddressHash::new(&op.ring.lookup_hash(label, &parts))
}
