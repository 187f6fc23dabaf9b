//! Signing in with login ID and password. One answer for every failure, after the same work (R12): no such login ID, no
//! password set, a wrong password, an account that may not.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::begin::{Came, begin, has_licence};
use super::device_store;
use super::document::SignInDocument;
use super::model::FirstFactor;
use super::typed::TypedCheck;
use crate::accounts::login_id::LoginId;
use crate::accounts::password::TypedPassword;
use crate::accounts::places::factor_failures_key;
use crate::accounts::store;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::{Attempt as Checked, Consumption, Locked, check, store as failures};
use crate::failure::{Failure, fails};
use crate::idempotency::Conflict;
use crate::ids::SignInId;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::table::{Key, Known, StoreError, Transaction};

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
    /// An administrator's second step is to be set up, on the word of somebody who may not appoint administrators.
    #[serde(skip)]
    NotYours,
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
            Self::NotYours => "forbidden",
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
    let (tenant, login_id) = (&op.tenant.id, typed.login_id);
    let mut attempt = PasswordAttempt {
        id: SignInId::new(&op.app.random),
        factor_failures: factor_failures_key(&op.ring, tenant, login_id),
        device: typed.device.map(|secret| device_store::key(&op.ring, tenant, login_id, secret)),
        client_ip: typed.client_ip,
        typed: TypedCheck::new(op, login_id, typed.password, typed.client_ip),
        has_licence: true,
    };
    let document = check(op, &mut attempt).await?;
    attempt.typed.rehash(op).await;
    Ok(document)
}

/// A password, checked at the beginning of a sign-in.
struct PasswordAttempt {
    id: SignInId,
    typed: TypedCheck,
    /// Where failures at the factors are counted.
    factor_failures: Key,
    /// Where the device is, if it is remembered.
    device: Option<Key>,
    /// Where the person is.
    client_ip: Option<IpAddr>,
    /// Whether a licence is free, should the person need one.
    has_licence: bool,
}

impl Checked for PasswordAttempt {
    type Proven = SignInDocument;
    type Error = SignInError;

    fn subject(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        let own = std::iter::once(&self.factor_failures).chain(&self.device).cloned();
        own.chain(self.typed.keys()).collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, SignInError>, SignInError> {
        self.typed.charge(op, known)
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), SignInError> {
        self.typed.compare(op, known).await
    }

    async fn was_wrong(&self, op: &Operation<'_>, known: &mut Known) -> Result<(), StoreError> {
        self.typed.was_wrong(op, known).await
    }

    /// What may still stand in the way of a right password. It was no failure, and is not left counted as one.
    async fn prepare(&mut self, op: &Operation<'_>, known: &mut Known) -> Result<(), SignInError> {
        let Some(account) = &self.typed.found else { return Ok(()) };
        if let Err(locked) = failures::read(known.get(&self.factor_failures)).admit(&RECIPIENT, op.now) {
            for charged in self.typed.places.charged() {
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
        let account =
            self.typed.found.as_ref().ok_or_else(|| Failure::Defect("signed in before it was compared".into()))?;
        let remembered = self.device.as_ref().and_then(|device| known.get(device));
        let is_remembered = device_store::is_remembered(remembered, account, &op.tenant.mfa, op.now)?;
        let came = Came { first: FirstFactor::Password, client_ip: self.client_ip, is_remembered };
        let begun = begin(op, &self.id, account, came, self.has_licence)?;
        let (is_same, seen) = (store::is_unchanged(&op.tenant.id, account), account.clone());
        let transaction = Transaction::new()
            .judge("account", is_same, move |item| {
                // Somebody enrols at this very moment: what is asked for is another thing now.
                let changed = || Failure::Unavailable("the account's factors changed meanwhile".into());
                let goes_on = store::goes_on(item, &seen);
                Some(if goes_on { changed().into() } else { SignInError::InvalidCredentials })
            })
            .learn("sign-in", begun.row)
            .learn_each("recent", begun.recent.into_iter().flatten())
            .learn_each("failures", self.typed.places.succeed(known, op.now));
        Ok((transaction, begun.document))
    }
}
