//! Changing one's own password, with the one of before: checked as at a sign-in, under the same limits (R9). It ends what every
//! new password ends, the sign-in included from which it was changed, and is told by mail.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::password::SignInError;
use super::typed::TypedCheck;
use crate::accounts::consequences::Writing;
use crate::accounts::hashing::PasswordHash;
use crate::accounts::manage::{hash_new, judge_new};
use crate::accounts::model::{Account, Status};
use crate::accounts::password::{ChosenPassword, Password, TypedPassword, Unread, Weakness};
use crate::accounts::{places, store};
use crate::attempts::{Attempt, Consumption, check};
use crate::failure::{Failure, fails};
use crate::idempotency::Conflict;
use crate::jobs::model::PersonNotice;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::table::{Key, Known, StoreError, Transaction};

/// Why the password was not changed.
#[derive(Debug, Serialize, Deserialize)]
pub enum ChangeError {
    /// The two new passwords are not the same; nothing was compared.
    #[serde(skip)]
    PasswordsDiffer,
    /// The new password breaks a rule; nothing was compared.
    #[serde(skip)]
    Weak(Weakness),
    /// The password of before is another one, or there is none.
    #[serde(skip)]
    Incorrect,
    /// Too many failures, here or at sign-in.
    #[serde(skip)]
    Waiting(Vec<Violation>),
    /// The account is gone, may not sign in any more, or its sign-ins were ended meanwhile.
    #[serde(skip)]
    Gone,
    /// The idempotency key; this takes none.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(ChangeError);

impl From<Conflict> for ChangeError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl From<Unread> for ChangeError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Differ => Self::PasswordsDiffer,
            Unread::Weak(weakness) => Self::Weak(weakness),
        }
    }
}

impl From<SignInError> for ChangeError {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::InvalidCredentials => Self::Incorrect,
            SignInError::Waiting(violations) => Self::Waiting(violations),
            SignInError::Locked(_) | SignInError::NotYours => Self::Failed(Failure::Defect(
                "a password is not locked by factors here, and nobody's but the person's".into(),
            )),
            SignInError::Conflict(conflict) => Self::Conflict(conflict),
            SignInError::Failed(failure) => Self::Failed(failure),
        }
    }
}

impl Coded for ChangeError {
    fn code(&self) -> &'static str {
        match self {
            Self::PasswordsDiffer => "passwords-differ",
            Self::Weak(_) => "weak-password",
            Self::Incorrect => "invalid-credentials",
            Self::Waiting(_) => "too-many-requests",
            Self::Gone => "canceled",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        false
    }
}

/// Changes the password of a person who is signed in. The account as it is after.
///
/// # Errors
/// [`ChangeError`].
pub async fn change_password(
    op: &Operation<'_>,
    account: &Account,
    current: TypedPassword,
    new: TypedPassword,
    confirm: TypedPassword,
    client_ip: Option<IpAddr>,
) -> Result<Account, ChangeError> {
    let password = ChosenPassword { password: new, confirm }.read()?;
    judge_new(op.tenant, account, &password).map_err(ChangeError::Weak)?;
    let mut attempt = Changing {
        account,
        typed: TypedCheck::new(op, &account.login_id, current, client_ip),
        chosen: Some(password),
        hash: None,
        present: None,
        changed: None,
    };
    check(op, &mut attempt).await?;
    attempt.changed.ok_or_else(|| Failure::Defect("a password was changed to nothing".into()).into())
}

/// A password that is being changed.
struct Changing<'a> {
    /// Whose, as the sign-in knows them.
    account: &'a Account,
    typed: TypedCheck,
    /// The new one, until it is hashed.
    chosen: Option<Password>,
    hash: Option<PasswordHash>,
    /// The account as it stands.
    present: Option<Account>,
    /// The account as it is after.
    changed: Option<Account>,
}

impl Changing<'_> {
    /// Whether somebody is still the one who is signed in.
    fn is_same(&self, other: &Account) -> bool {
        other.id == self.account.id
            && other.sign_in_epoch == self.account.sign_in_epoch
            && other.status == Status::Active
    }
}

impl Attempt for Changing<'_> {
    type Proven = ();
    type Error = ChangeError;

    fn subject(&self) -> &str {
        self.account.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        self.typed.keys().collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, ChangeError>, ChangeError> {
        Ok(self.typed.charge(op, known)?.mapped(ChangeError::from))
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), ChangeError> {
        Ok(self.typed.compare(op, known).await?)
    }

    async fn was_wrong(&self, op: &Operation<'_>, known: &mut Known) -> Result<(), StoreError> {
        self.typed.was_wrong(op, known).await
    }

    async fn prepare(&mut self, op: &Operation<'_>, known: &mut Known) -> Result<(), ChangeError> {
        let present = store::open(op.app, known.get(&self.typed.account_key).ok_or(ChangeError::Gone)?).await?;
        if !self.is_same(&present) {
            return Err(ChangeError::Gone);
        }
        self.present = Some(present);
        if let Some(password) = self.chosen.take() {
            self.hash = Some(hash_new(op.app, password).await?);
        }
        Ok(())
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<(), ChangeError> {
        let unprepared = || Failure::Defect("a password was changed before it was compared".into());
        let before = self.present.as_ref().ok_or_else(unprepared)?;
        let hash = self.hash.clone().ok_or_else(unprepared)?;
        let tenant = &op.tenant.id;
        let mut after = before.with_password(hash, op.now);
        let transaction = Writing::of(op)
            .put(Some(before), &mut after, Transaction::new())?
            // The guesses were at the password that is gone; who was right is known at this network from now on.
            .learn_each("failures", self.typed.places.succeed_here(known, op.now))
            .learn_each("failures", places::lift_guesses(&op.ring, tenant, &after.login_id, op.now));
        let job = after.told(tenant, op.now, PersonNotice::PasswordChanged);
        let transaction = op.with_job(transaction, &job, op.now)?;
        self.changed = Some(after);
        Ok((transaction, ()))
    }
}
