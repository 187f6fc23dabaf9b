//! What follows once the first factor is right, whoever checked it: the sign-in's row, and the document that says what is
//! still asked for.

use std::net::IpAddr;

use jiff::Timestamp;

use super::document::{Complete, Outcome, SignInDocument};
use super::model::{FirstFactor, Grant, Mfa, SignIn, Standing, State, Step, VALIDITY};
use super::token::{self, Assurance};
use super::{grants, last_store, recent, recent_store, store};
use crate::accounts::document::AccountDocument;
use crate::accounts::model::Account;
use crate::clock::rfc3339;
use crate::factors::seat_store;
use crate::failure::Failure;
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::table::Write;

/// A sign-in that begins.
pub struct Begun {
    /// Its row.
    pub row: Write,
    /// What tells its person of it, when it is complete already.
    pub recent: Option<[Write; 2]>,
    /// What the caller is told.
    pub document: SignInDocument,
}

/// How somebody comes whose first factor is right.
#[derive(Debug, Clone, Copy)]
pub struct Came {
    /// Who checked it.
    pub first: FirstFactor,
    /// From where, when that is known.
    pub client_ip: Option<IpAddr>,
    /// From a device that is remembered.
    pub is_remembered: bool,
}

/// A sign-in that is complete.
pub struct Completed {
    /// What the caller is told.
    pub document: SignInDocument,
    /// What tells its person of it later, and the firm when they signed in last.
    pub recent: [Write; 2],
}

/// What a sign-in comes to when it is complete, as its token tells it.
#[derive(Debug, Clone)]
pub struct Completion {
    /// Why no more is asked.
    pub mfa: Mfa,
    /// By which methods (RFC 8176).
    pub methods: Vec<&'static str>,
    /// How sure that is.
    pub assurance: Assurance,
}

impl Completion {
    /// By the first factor alone.
    #[must_use]
    pub fn alone(first: FirstFactor, mfa: Mfa) -> Self {
        Self { mfa, methods: vec![first.method()], assurance: Assurance::Aal1 }
    }

    /// By a second factor, too.
    #[must_use]
    pub fn with_factor(first: FirstFactor, proven: Vec<&'static str>) -> Self {
        let methods = std::iter::once(first.method()).chain(proven).collect();
        Self { mfa: Mfa::Satisfied, methods, assurance: Assurance::Aal2 }
    }
}

/// Whether a licence is free, of somebody who would need one: whom the policy enables and who has no factor. An administrator
/// needs none to be asked.
///
/// # Errors
/// When the table does not answer.
pub async fn has_licence(op: &Operation<'_>, account: &Account) -> Result<bool, Failure> {
    let is_administrator = account.profile.console.is_some();
    if is_administrator || account.enrollment.asks() || account.enabled_since(&op.tenant.mfa).is_none() {
        return Ok(true);
    }
    let seats = op.app.table.get(&seat_store::key(&op.tenant.id)).await?;
    Ok(seat_store::used(seats.as_ref()) < op.tenant.licences)
}

/// What a sign-in would ask of an account now, whose first factor is right and whose device is not remembered.
///
/// # Errors
/// When the table does not answer.
pub async fn next_step(op: &Operation<'_>, account: &Account) -> Result<Step, Failure> {
    let is_enabled = account.is_asked(&op.tenant.mfa);
    let has_licence = has_licence(op, account).await?;
    Ok(Standing { is_enabled, is_enrolled: account.enrollment.asks(), is_remembered: false, has_licence }.next_step())
}

/// Begins the sign-in of an account whose first factor is right.
///
/// # Errors
/// When no key may sign.
pub fn begin(
    op: &Operation<'_>,
    id: &SignInId,
    account: &Account,
    came: Came,
    has_licence: bool,
) -> Result<Begun, Failure> {
    let Came { first, client_ip, is_remembered } = came;
    let policy = &op.tenant.mfa;
    let is_enrolled = account.enrollment.asks();
    let is_enabled = account.is_asked(policy);
    // Somebody else at an administrator's computer is not to be an administrator.
    let is_remembered = is_remembered && account.profile.console.is_none();
    let step = Standing { is_enabled, is_enrolled, is_remembered, has_licence }.next_step();
    let mut sign_in = SignIn {
        id: id.clone(),
        account: account.id.clone(),
        login_id: store::seal_login_id(&op.ring, &op.app.random, id, &account.login_id),
        epoch: account.sign_in_epoch,
        first,
        state: State::Open,
        attempts: 0,
        created_at: op.now,
        expires_at: op.now + VALIDITY,
        completed_at: None,
        network: client_ip.map(|ip| store::seal_network(&op.ring, &op.app.random, id, &recent::network_of(ip))),
        address: client_ip.map(|ip| store::seal_address(&op.ring, &op.app.random, id, &ip.to_string())),
        challenge: None,
        pushed: None,
        grant: None,
        grants: 0,
    };
    let mut give = || {
        let (text, grant) = grants::give(&op.app.random, id, Assurance::Aal1, op.now);
        sign_in.grant = Some(grant);
        text
    };
    let ends_at = op.now + VALIDITY;
    let mut recent = None;
    let document = match step {
        Step::Complete(mfa) => {
            // The best that somebody can reach who has no factor; who has one did not prove it.
            let grant = (!is_enrolled).then(&mut give);
            // D10: whoever reads the log sees who came in by a password alone.
            if mfa == Mfa::NoLicence {
                op.audit.because(mfa.into());
            }
            sign_in.state = State::Complete;
            sign_in.completed_at = Some(op.now);
            let completed = complete(op, &sign_in, account, Completion::alone(first, mfa), grant, op.now)?;
            recent = Some(completed.recent);
            completed.document
        }
        Step::Factor => SignInDocument::factor_required(id.clone(), &account.enrollment, ends_at),
        Step::Enrollment => {
            let grant = Some(give());
            let grace = account.grace_until(policy).filter(|until| *until > op.now);
            SignInDocument::enrollment_required(id.clone(), &policy.policy.methods, grant, grace, ends_at)
        }
    };
    Ok(Begun { row: store::create(&op.tenant.id, &sign_in), recent, document })
}

/// Completes a sign-in: its document, with its token, and what its person is told of it. Whoever completes one writes both with
/// its row.
///
/// # Errors
/// When no key may sign.
pub fn complete(
    op: &Operation<'_>,
    sign_in: &SignIn,
    account: &Account,
    completion: Completion,
    grant: Option<String>,
    authenticated_at: Timestamp,
) -> Result<Completed, Failure> {
    let (id, network) = (&sign_in.id, sign_in.network.as_deref());
    let recent = [
        recent_store::note(&op.tenant.id, &account.id, id, &completion, network, op.now),
        last_store::note(&op.tenant.id, &account.id, &completion, op.now),
    ];
    let Completion { mfa, methods, assurance } = completion;
    let subject = token::SignIn {
        id,
        tenant: &op.tenant.id,
        account: &account.id,
        epoch: account.sign_in_epoch,
        methods: &methods,
        assurance,
        authenticated_at,
    };
    let token = token::issue(&subject, &op.app.random.token(), &op.ring, op.now)
        .map_err(|error| Failure::Unavailable(error.to_string()))?;
    let complete = Complete {
        account: AccountDocument::from(account),
        sign_in_token: token.text,
        amr: methods.iter().map(|&method| method.to_owned()).collect(),
        acr: assurance,
        mfa,
        grant,
        device: None,
    };
    let outcome = Outcome::Complete(Box::new(complete));
    let document = SignInDocument { id: id.clone(), outcome, expires_at: rfc3339(token.ends_at) };
    Ok(Completed { document, recent })
}

/// The grant of a sign-in that is complete by a second factor: text, and what the row keeps.
#[must_use]
pub fn strong_grant(op: &Operation<'_>, id: &SignInId) -> (String, Grant) {
    grants::give(&op.app.random, id, Assurance::Aal2, op.now)
}
