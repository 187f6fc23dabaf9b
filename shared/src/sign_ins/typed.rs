//! A password that somebody types for a login ID, checked under the limits of a sign-in wherever it is asked for: what is charged,
//! how it is compared, and what a failure counts (R9). What a right one leads to is its path's.

use std::net::IpAddr;
use std::sync::Arc;

use super::password::SignInError;
use crate::accounts::hashing::Verdict;
use crate::accounts::login_id::LoginId;
use crate::accounts::manage::ring_for;
use crate::accounts::model::{Account, Status};
use crate::accounts::password::{Password, TypedPassword};
use crate::accounts::places::{Places, Waiting};
use crate::accounts::store;
use crate::clock::seconds_until;
use crate::failure::Failure;
use crate::limits::Violation;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Key, Known, StoreError, Transaction};

/// The one public name of every wait at sign-in: which of them it was is nobody's business outside.
const POLICY: &str = "sign-in-failures";

/// A password, and the account that it may be of.
pub(super) struct TypedCheck {
    /// Where the account is.
    pub(super) account_key: Key,
    /// Where its failures are counted.
    pub(super) places: Places,
    /// The account, once the password was right.
    pub(super) found: Option<Account>,
    password: Option<Arc<Password>>,
    /// Its hash was made with other parameters, another pepper, or elsewhere.
    is_outdated: bool,
}

impl TypedCheck {
    /// Of what was typed, and from where.
    pub(super) fn new(
        op: &Operation<'_>,
        login_id: &LoginId,
        password: TypedPassword,
        client_ip: Option<IpAddr>,
    ) -> Self {
        // A password that is too long to be one is no account's; it costs an attempt like any other wrong one.
        let password = password.read().ok().map(Arc::new);
        let tenant = &op.tenant.id;
        Self {
            account_key: store::key(tenant, login_id),
            places: Places::new(&op.ring, tenant, login_id, client_ip, password.as_deref()),
            found: None,
            password,
            is_outdated: false,
        }
    }

    /// What must be known.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        std::iter::once(self.account_key.clone()).chain(self.places.keys())
    }

    /// Counts the attempt before anything is compared.
    pub(super) fn charge(
        &self,
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

    /// Compares: the same work whatever is wrong (R12).
    pub(super) async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), SignInError> {
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

    /// Counts a failure where many people are.
    pub(super) async fn was_wrong(&self, op: &Operation<'_>, known: &Known) -> Result<(), StoreError> {
        for write in self.places.count_failure(known, op.now).collect::<Vec<_>>() {
            // Refused: a parallel failure was counted there, and began the wait.
            op.app.table.write_if(write).await?;
        }
        Ok(())
    }

    /// Replaces a hash that is outdated. The person is signed in already: a failure here is logged, and the next sign-in
    /// tries again.
    pub(super) async fn rehash(&self, op: &Operation<'_>) {
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
