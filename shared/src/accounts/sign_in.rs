//! Signing in with login ID and password. One answer for every failure, after the same work (R12): no such login ID, no
//! password set, a wrong password, a disabled account.

use std::net::IpAddr;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::hashing::{PasswordHash, Verdict};
use super::login_id::LoginId;
use super::manage::{Document, ring_for};
use super::model::{Account, Status};
use super::password::{Password, TypedPassword};
use super::store;
use super::throttle::{self, Failures, Limit};
use crate::App;
use crate::http::problem::Problem;
use crate::http::rfc3339;
use crate::ids::{SignInId, TenantId};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::sign_ins::token::{self, Assurance, SignIn};
use crate::table::{Item, Key, Read as _, Write, WriteError};

/// How often the charge is tried again when parallel sign-ins moved the count in between.
const TRIES: u32 = 4;

/// Who wants to sign in, and from where.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// What was typed as login ID.
    pub login_id: &'a LoginId,
    /// What was typed as password.
    pub password: TypedPassword,
    /// The person's address as the firm's back end sees it.
    pub client_ip: Option<IpAddr>,
    /// The back end's address as the gateway sees it (R16).
    pub source_ip: &'a str,
}

/// A complete sign-in, as answered.
#[derive(Debug, Serialize)]
pub struct SignedIn {
    id: SignInId,
    status: &'static str,
    expires_at: String,
    account: Document,
    sign_in_token: String,
    /// How the person proved themselves (RFC 8176).
    amr: &'static [&'static str],
    acr: Assurance,
    /// Why no second factor was asked for: nobody has one yet.
    mfa: &'static str,
}

/// Signs a person in.
///
/// # Errors
/// 401 `invalid-credentials` for every failure; 429 during a wait, the same for login IDs that do not exist; 503.
pub async fn sign_in(op: &Operation<'_>, attempt: Attempt<'_>) -> Result<SignedIn, Problem> {
    let (app, ring, tenant, now) = (op.app, &op.ring, &op.tenant.id, op.now);
    // A password that is too long to be one is no account's; it costs an attempt like any other wrong one.
    let password = attempt.password.read().ok().map(Arc::new);
    let places = Places::of(ring, tenant, attempt.login_id, &attempt.client_ip, attempt.source_ip, password.as_deref());
    let key = store::key(tenant, attempt.login_id);
    let keys: Vec<Key> = std::iter::once(&key).chain(places.0.iter().map(|(key, _)| key)).cloned().collect();
    let mut items = app.table.get_many(&keys).await?.into_iter();
    let item = items.next().flatten();
    let counts: Vec<Option<Item>> = items.collect();
    places.admit(&counts, now)?;
    places.charge(app, counts.first().and_then(Option::as_ref), now).await?;

    let stored = item.as_ref().and_then(store::read_password);
    let verdict = match &password {
        Some(password) => {
            let ring = ring_for(app, stored.as_ref()).await?;
            app.hasher.check(password.clone(), stored.as_ref(), &ring).await?
        }
        None => Verdict::Wrong,
    };
    let is_active = item.as_ref().and_then(|item| item.opt_text("status")) == Some(Status::Active.as_str());
    let (Verdict::Right { is_outdated }, Some(item), true) = (verdict, &item, is_active) else {
        if let Some(id) = item.as_ref().and_then(|item| item.opt_text("id")) {
            op.audit.about(id, None);
        }
        places.count_failure(app, &counts, now).await?;
        return Err(Problem::InvalidCredentials);
    };

    let account = store::open(app, item).await?;
    op.audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    admit_account(op, &key, &account, places.login_id().clone()).await?;
    if let (true, Some(stored), Some(password)) = (is_outdated, stored, password) {
        rehash(app, key, &stored, password, ring).await;
    }
    complete(op, &account)
}

/// Forgets the failures, unless the account was disabled or got another password while this one was being compared.
async fn admit_account(op: &Operation<'_>, key: &Key, account: &Account, failures: Key) -> Result<(), Problem> {
    let is_same = Write::check(key.clone())
        .when("#id = :id AND #sign_in_epoch = :epoch AND #status = :active")
        .value(":id", account.id.as_str())
        .value(":epoch", i64::try_from(account.sign_in_epoch).unwrap_or(i64::MAX))
        .value(":active", Status::Active.as_str());
    let writes = [is_same, Write::delete(failures)].into_iter().chain(op.audit.write(&op.app.random, "ok")).collect();
    match op.app.table.transact(writes).await {
        Ok(()) => {
            op.audit.written();
            Ok(())
        }
        Err(WriteError::Refused(_)) => Err(Problem::InvalidCredentials),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}

/// Replaces a hash that was made with other parameters, another pepper, or elsewhere. The person is signed in already: a
/// failure here is logged, and the next sign-in tries again.
async fn rehash(app: &App, key: Key, seen: &PasswordHash, password: Arc<Password>, ring: &KeyRing) {
    let hash = match app.hasher.hash(password, ring, &app.random).await {
        Ok(hash) => hash,
        Err(error) => return tracing::warn!(%error, "a password could not be hashed anew"),
    };
    match app.table.transact(vec![store::rehash(key, seen, &hash)]).await {
        // Refused: a parallel sign-in did it, or the password is another one by now.
        Ok(()) | Err(WriteError::Refused(_)) => {}
        Err(WriteError::Store(error)) => tracing::warn!(%error, "a new password hash could not be stored"),
    }
}

fn complete(op: &Operation<'_>, account: &Account) -> Result<SignedIn, Problem> {
    let (id, methods, assurance) = (SignInId::new(&op.app.random), &["pwd"], Assurance::Aal1);
    let sign_in = SignIn {
        id: &id,
        tenant: &op.tenant.id,
        account: &account.id,
        epoch: account.sign_in_epoch,
        methods,
        assurance,
        authenticated_at: op.now,
    };
    let token = token::issue(&sign_in, &op.app.random.token(), &op.ring, op.now)
        .map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
    Ok(SignedIn {
        id,
        status: "complete",
        expires_at: rfc3339(token.ends_at),
        account: account.into(),
        sign_in_token: token.text,
        amr: methods,
        acr: assurance,
        mfa: "not_enabled",
    })
}

/// Where this attempt is counted: per login ID first, then per address and per password.
struct Places(Vec<(Key, Limit)>);

impl Places {
    fn of(
        ring: &KeyRing,
        tenant: &TenantId,
        login_id: &LoginId,
        client_ip: &Option<IpAddr>,
        source_ip: &str,
        password: Option<&Password>,
    ) -> Self {
        let address = match client_ip {
            Some(address) => (throttle::address_key(ring, tenant, &address.to_string()), throttle::PER_CLIENT),
            None => (throttle::address_key(ring, tenant, source_ip), throttle::PER_BACK_END),
        };
        let login_id = (throttle::login_id_key(ring, tenant, login_id), throttle::PER_LOGIN_ID);
        let password =
            password.map(|password| (throttle::password_key(ring, tenant, password), throttle::PER_PASSWORD));
        Self([login_id, address].into_iter().chain(password).collect())
    }

    fn login_id(&self) -> &Key {
        &self.0[0].0
    }

    /// Refuses while any of the waits is not over.
    fn admit(&self, counts: &[Option<Item>], now: Timestamp) -> Result<(), Problem> {
        let waits = self.0.iter().zip(counts);
        let violations: Vec<_> = waits
            .filter_map(|((_, limit), item)| Failures::read(item.as_ref(), now).violation(*limit, now))
            .max_by_key(|violation| violation.retry_after_seconds)
            .into_iter()
            .collect();
        if violations.is_empty() { Ok(()) } else { Err(Problem::TooManyRequests(violations)) }
    }

    /// Counts the attempt against the login ID, before anything is compared.
    async fn charge(&self, app: &App, count: Option<&Item>, now: Timestamp) -> Result<(), Problem> {
        let (key, limit) = &self.0[0];
        let mut failures = Failures::read(count, now);
        for _ in 0..TRIES {
            if let Some(violation) = failures.violation(*limit, now) {
                return Err(Problem::TooManyRequests(vec![violation]));
            }
            match app.table.transact(vec![failures.charge(key.clone(), *limit, now)]).await {
                Ok(()) => return Ok(()),
                Err(WriteError::Refused(refusals)) => failures = Failures::read(refusals.item(0), now),
                Err(WriteError::Store(error)) => return Err(error.into()),
            }
        }
        Err(Problem::TemporarilyUnavailable("a count of failures kept changing".into()))
    }

    /// Counts a failure against the address and the password tried.
    async fn count_failure(&self, app: &App, counts: &[Option<Item>], now: Timestamp) -> Result<(), Problem> {
        for ((key, limit), item) in self.0.iter().zip(counts).skip(1) {
            let write = Failures::read(item.as_ref(), now).charge(key.clone(), *limit, now);
            match app.table.transact(vec![write]).await {
                // Refused: a parallel failure was counted there, and began the wait.
                Ok(()) | Err(WriteError::Refused(_)) => {}
                Err(WriteError::Store(error)) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
