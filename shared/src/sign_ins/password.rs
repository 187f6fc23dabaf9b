//! Signing in with login ID and password. One answer for every failure, after the same work (R12): no such login ID, no
//! password set, a wrong password, an account that may not.

use std::net::IpAddr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::begin::{begin, has_licence};
use super::device_store;
use super::document::SignInDocument;
use super::model::FirstFactor;
use crate::accounts::hashing::Verdict;
use crate::accounts::login_id::LoginId;
use crate::accounts::manage::ring_for;
use crate::accounts::model::{Account, Status};
use crate::accounts::password::{Password, TypedPassword};
use crate::accounts::places::{Places, Waiting, factor_failures_key};
use crate::accounts::store;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::{Attempt as Checked, Consumption, Locked, check, store as failures};
use crate::clock::seconds_until;
use crate::failure::{Failure, fails};
use crate::idempotency::Conflict;
use crate::ids::SignInId;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::recipients::Email;
use crate::table::{Key, Known, StoreError, Transaction};

/// The one public name of every wait at sign-in: which of them it was is nobody's business outside.
const POLICY: &str = "sign-in-failures";

/// What somebody types to sign in, and from where.
#[derive(Debug)]
pub struct Typed<'a> {
    /// The login ID.
    pub login_id: &'a LoginId,
    /// The password.
    pub password: TypedPassword,
    /// The person's network address, as the firm's back end sees it.
    pub client_ip: Option<IpAddr>,
    /// The secret of a device that may be remembered.
    pub device: Option<&'a str>,
}

/// Why somebody was not signed in.
#[derive(Debug, Serialize, Deserialize)]
pub enum SignInError {
    /// Whatever it was.
    #[serde(skip)]
    InvalidCredentials,
    /// Too many failures; the same for login IDs that do not exist.
    #[serde(skip)]
    Waiting(Vec<Violation>),
    /// Too many failures at the person's factors, over sign-ins; told to who has the password alone.
    #[serde(skip)]
    Locked(Locked),
    /// The idempotency key; no beginning of a sign-in takes one.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(SignInError);

impl From<Conflict> for SignInError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Coded for SignInError {
    fn code(&self) -> &'static str {
        match self {
            Self::InvalidCredentials => "invalid-credentials",
            Self::Waiting(_) => "too-many-requests",
            Self::Locked(_) => "recipient-locked",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        false
    }
}

/// Signs a person in.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(op: &Operation<'_>, typed: Typed<'_>) -> Result<SignInDocument, SignInError> {
    // A password that is too long to be one is no account's; it costs an attempt like any other wrong one.
    let password = typed.password.read().ok().map(Arc::new);
    let tenant = &op.tenant.id;
    let places = Places::new(&op.ring, tenant, typed.login_id, typed.client_ip, password.as_deref());
    let mut attempt = PasswordAttempt {
        id: SignInId::new(&op.app.random),
        account_key: store::key(tenant, typed.login_id),
        places,
        password,
        factor_failures: factor_failures_key(&op.ring, tenant, typed.login_id),
        device: typed.device.map(|secret| device_store::key(&op.ring, tenant, secret)),
        found: None,
        has_licence: true,
        is_outdated: false,
    };
    let document = check(op, &mut attempt).await?;
    attempt.rehash(op).await;
    Ok(document)
}

/// A password, checked against an account.
struct PasswordAttempt {
    id: SignInId,
    account_key: Key,
    places: Places,
    password: Option<Arc<Password>>,
    /// Where failures at the factors are counted.
    factor_failures: Key,
    /// Where the device is, if it is remembered.
    device: Option<Key>,
    /// The account, once the password was right.
    found: Option<Account>,
    /// Whether a licence is free, should the person need one.
    has_licence: bool,
    /// Its hash was made with other parameters, another pepper, or elsewhere.
    is_outdated: bool,
}

impl Checked for PasswordAttempt {
    type Proven = SignInDocument;
    type Error = SignInError;

    fn subject(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        let own = [&self.account_key, &self.factor_failures].into_iter().chain(&self.device).cloned();
        own.chain(self.places.keys()).collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, SignInError>, SignInError> {
        if let Some(Waiting { ladder, until }) = self.places.waiting(known, op.now) {
            return Err(SignInError::Waiting(vec![Violation {
                policy: POLICY,
                quota: u32::try_from(ladder.waits_from).unwrap_or(u32::MAX),
                window_seconds: ladder.kept.as_secs(),
                retry_after_seconds: seconds_until(until, op.now),
            }]));
        }
        Ok(Transaction::new().learn_each("failures", self.places.charge(known, op.now)))
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), SignInError> {
        let item = known.get(&self.account_key);
        let stored = item.and_then(store::read_password);
        let verdict = match &self.password {
            Some(password) => {
                let ring = ring_for(op.app, stored.as_ref()).await?;
                let checked = op.app.hasher.check(password.clone(), stored.as_ref(), &ring).await;
                checked.map_err(Failure::from)?
            }
            None => Verdict::Wrong,
        };
        let Some(item) = item else { return Err(SignInError::InvalidCredentials) };
        let account = store::open(op.app, item).await?;
        let masked = account.profile.email.as_ref().map(Email::masked);
        op.audit.about(account.id.as_str(), masked.as_deref());
        let Verdict::Right { is_outdated } = verdict else { return Err(SignInError::InvalidCredentials) };
        if account.status != Status::Active {
            return Err(SignInError::InvalidCredentials);
        }
        self.is_outdated = is_outdated;
        self.found = Some(account);
        Ok(())
    }

    async fn was_wrong(&self, op: &Operation<'_>, known: &mut Known) -> Result<(), StoreError> {
        for write in self.places.count_failure(known, op.now).collect::<Vec<_>>() {
            // Refused: a parallel failure was counted there, and began the wait.
            op.app.table.write_if(write).await?;
        }
        Ok(())
    }

    /// What may still stand in the way of a right password. It was no failure, and is not left counted as one.
    async fn prepare(&mut self, op: &Operation<'_>, known: &mut Known) -> Result<(), SignInError> {
        let Some(account) = &self.found else { return Ok(()) };
        if let Err(locked) = failures::read(known.get(&self.factor_failures)).admit(&RECIPIENT, op.now) {
            for charged in self.places.charged() {
                op.app.table.write_if(failures::take_back(charged)).await?;
            }
            return Err(SignInError::Locked(locked));
        }
        self.has_licence = has_licence(op, account).await?;
        Ok(())
    }

    /// Forgets the failures, unless the account may not sign in any more, or got another password while this one was
    /// being compared.
    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<SignInDocument, SignInError> {
        let account = self.found.as_ref().ok_or_else(|| Failure::Defect("signed in before it was compared".into()))?;
        let remembered = self.device.as_ref().and_then(|device| known.get(device));
        let is_remembered = device_store::is_remembered(remembered, account, &op.tenant.mfa, op.now)?;
        let begun = begin(op, &self.id, account, FirstFactor::Password, is_remembered, self.has_licence)?;
        let (is_same, seen) = (store::is_unchanged(&op.tenant.id, account), account.clone());
        let transaction = Transaction::new()
            .judge("account", is_same, move |item| {
                // Somebody enrols at this very moment: what is asked for is another thing now.
                let changed = || Failure::Unavailable("the account's factors changed meanwhile".into());
                let goes_on = store::goes_on(item, &seen);
                Some(if goes_on { changed().into() } else { SignInError::InvalidCredentials })
            })
            .learn("sign-in", begun.row)
            .learn_each("failures", self.places.succeed(known, op.now));
        Ok((transaction, begun.document))
    }
}

impl PasswordAttempt {
    /// Replaces a hash that is outdated. The person is signed in already: a failure here is logged, and the next sign-in
    /// tries again.
    async fn rehash(&self, op: &Operation<'_>) {
        let (true, Some(account), Some(password)) = (self.is_outdated, &self.found, &self.password) else { return };
        let Some(seen) = &account.password else { return };
        let hash = match op.app.hasher.hash(password.clone(), &op.ring, &op.app.random).await {
            Ok(hash) => hash,
            Err(error) => return tracing::warn!(%error, "a password could not be hashed anew"),
        };
        let rehashed = op.app.table.write_if(store::rehash(self.account_key.clone(), seen, &hash)).await;
        // Not done: a parallel sign-in did it, or the password is another one by now.
        if let Err(error) = rehashed {
            tracing::warn!(%error, "a new password hash could not be stored");
        }
    }
}
