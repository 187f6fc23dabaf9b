//! Proving a factor at sign-in: charge, compare, consume, as for everything that can be guessed. What is charged: the
//! sign-in's attempts, over all factors, and the ladder of failures of its login ID, over all sign-ins.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::completing::Completing;
use super::devices::Remember;
use super::document::SignInDocument;
use super::model::{Proven, SignIn};
use super::show::is_same;
use super::store;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::places::factor_failures_key;
use crate::accounts::store as accounts;
use crate::attempts::ladder::RECIPIENT;
use crate::attempts::{Attempt, Consumption, Locked, check, store as failures};
use crate::code::Code;
use crate::factors::codes::{self, CodePurpose};
use crate::factors::model::Proof;
use crate::factors::relying_party;
use crate::factors::totp;
use crate::factors::webauthn::{self, WebauthnError};
use crate::failure::{Failure, fails};
use crate::faults::{Faults, Otherwise};
use crate::idempotency::Conflict;
use crate::ids::{FactorId, SignInId};
use crate::jobs::model::PersonNotice;
use crate::mfa_policy::FactorKind;
use crate::operation::{Coded, Operation};
use crate::passcodes::model::Over;
use crate::passcodes::store::Stored;
use crate::passcodes::verify::{CodeAttempt, Submission, VerifyError};
use crate::recipients::Email;
use crate::table::{Key, Known, StoreError, Transaction};

/// What a person submits.
#[derive(Debug)]
pub enum Submitted {
    /// What an app shows, or what was sent.
    Code(FactorId, Code),
    /// What a security key answered, as the browser wrote it.
    Credential(FactorId, serde_json::Value),
    /// A recovery code, as typed.
    RecoveryCode(Zeroizing<String>),
    /// A bypass code, as typed.
    BypassCode(Zeroizing<String>),
}

impl Submitted {
    fn factor(&self) -> Option<&FactorId> {
        match self {
            Self::Code(id, _) | Self::Credential(id, _) => Some(id),
            Self::RecoveryCode(_) | Self::BypassCode(_) => None,
        }
    }
}

/// Why a sign-in did not get complete.
#[derive(Debug, Serialize, Deserialize)]
pub enum FactorError {
    /// There is no such sign-in, or no such factor of the person's.
    #[serde(skip)]
    NotFound,
    /// Not what this kind of factor takes; nothing was compared and nothing counted (R10).
    #[serde(skip)]
    Malformed(Faults),
    /// It asks for something else; a sentence says what.
    #[serde(skip)]
    NotNow(Otherwise),
    /// The sign-in is over, or the code that was sent.
    Over(Over),
    /// Too many failures of the login ID, over sign-ins.
    #[serde(skip)]
    Locked(Locked),
    /// It does not prove it.
    Incorrect {
        /// Attempts that are left.
        attempts_remaining: u32,
    },
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(FactorError);

impl From<Conflict> for FactorError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Coded for FactorError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Malformed(_) => "invalid-request",
            Self::NotNow(_) => "conflict",
            Self::Over(over) => over.into(),
            Self::Locked(_) => "recipient-locked",
            Self::Incorrect { .. } => "incorrect-code",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        matches!(self, Self::Over(_) | Self::Incorrect { .. })
    }
}

/// A document that holds secrets, as an idempotency row may keep it: sealed.
#[derive(Serialize, Deserialize)]
pub struct SealedDocument(String);

impl SealedDocument {
    fn seal(op: &Operation<'_>, id: &SignInId, document: &SignInDocument) -> Result<Self, Failure> {
        let json = serde_json::to_vec(document).map(Zeroizing::new);
        let json = json.map_err(|error| Failure::Defect(error.to_string()))?;
        let sealed = op.ring.seal(&op.app.random, &context(id), &json);
        Ok(Self(data_encoding::BASE64.encode(&sealed)))
    }

    async fn open(&self, op: &Operation<'_>, id: &SignInId) -> Result<SignInDocument, Failure> {
        let garbled = || Failure::Store(StoreError::Corrupt("document"));
        let sealed = data_encoding::BASE64.decode(self.0.as_bytes()).map_err(|_| garbled())?;
        let ring = op.app.keys.ring_of_sealed(&sealed).await?;
        let opened = ring.open(&context(id), &sealed).ok_or_else(garbled)?;
        serde_json::from_slice(&opened).map_err(|_| garbled())
    }
}

fn context(id: &SignInId) -> String {
    format!("{id}/document")
}

/// Proves a factor, which completes the sign-in; `remember` asks for the device to be remembered, where the policy allows it.
///
/// # Errors
/// [`FactorError`].
pub async fn verify(
    op: &Operation<'_>,
    id: &SignInId,
    submitted: Submitted,
    remember: impl Into<Remember>,
) -> Result<SignInDocument, FactorError> {
    let sign_in = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(FactorError::NotFound)?;
    let login_id = store::login_id(op.app, &sign_in).await?;
    let approve = |_: &Stored| ((), Vec::new());
    let sent = match &submitted {
        Submitted::Code(factor, code) => sign_in.passcode_of(factor).map(|passcode| (passcode, code.clone())),
        _ => None,
    };
    let sent = sent
        .map(|(passcode, code)| CodeAttempt::new(op, passcode, Submission { code, context: None }, &approve).telling());
    let mut attempt = FactorAttempt::new(op, id, &login_id, submitted, remember.into(), sent);
    let outcome = check(op, &mut attempt).await;
    if let Some(sent) = &attempt.sent {
        sent.settle(op, outcome.is_ok()).await;
    }
    Ok(outcome?.open(op, id).await?)
}

/// A factor, checked at a sign-in.
struct FactorAttempt<'a> {
    id: &'a SignInId,
    row: Key,
    account_key: Key,
    failures: Key,
    submitted: Submitted,
    remember: Remember,
    /// The code that was sent, when it is one.
    sent: Option<CodeAttempt<'a, ()>>,
    /// The sign-in as it was charged, and the account as it is.
    charged: Option<(SignIn, Account)>,
    /// A copy of the key may exist.
    went_back: bool,
}

/// What is right about a proof: the account after it, and what it adds.
struct Right {
    account: Account,
    proven: Proven,
}

impl<'a> FactorAttempt<'a> {
    fn new(
        op: &Operation<'_>,
        id: &'a SignInId,
        login_id: &LoginId,
        submitted: Submitted,
        remember: Remember,
        sent: Option<CodeAttempt<'a, ()>>,
    ) -> Self {
        let tenant = &op.tenant.id;
        Self {
            id,
            row: store::key(tenant, id),
            account_key: accounts::key(tenant, login_id),
            failures: factor_failures_key(&op.ring, tenant, login_id),
            submitted,
            remember,
            sent,
            charged: None,
            went_back: false,
        }
    }

    /// Whether what was submitted can be a proof of its factor at all.
    fn admit(&self, account: &Account) -> Result<(), FactorError> {
        if !account.enrollment.asks() {
            return Err(FactorError::NotNow(Otherwise("Nothing is enrolled: this sign-in asks for an enrolment.")));
        }
        let Some(id) = self.submitted.factor() else { return Ok(()) };
        let kind = account.enrollment.factor(id).ok_or(FactorError::NotFound)?.proof.kind();
        match (&self.submitted, kind) {
            (Submitted::Code(_, code), FactorKind::Totp | FactorKind::Push)
                if code.length() != totp::DIGITS as usize =>
            {
                Err(FactorError::Malformed(Faults::one("/code", "The code has exactly 6 ASCII digits.")))
            }
            (Submitted::Code(..), FactorKind::Webauthn) => {
                Err(FactorError::Malformed(Faults::one("/code", "A security key answers with a `credential`.")))
            }
            (Submitted::Credential(..), FactorKind::Totp | FactorKind::Sms | FactorKind::Push) => {
                Err(FactorError::Malformed(Faults::one("/credential", "This factor takes a `code`.")))
            }
            (Submitted::Code(..), FactorKind::Sms) if self.sent.is_none() => {
                Err(FactorError::NotNow(Otherwise("No code was sent yet: open a challenge first.")))
            }
            _ => Ok(()),
        }
    }

    /// Compares with what an account holds. Pure, and done again when the account changed meanwhile.
    fn prove(&mut self, op: &Operation<'_>, account: &Account) -> Result<Option<Right>, Failure> {
        let Some((sign_in, _)) = &self.charged else { return Err(uncharged()) };
        let mut after = account.clone();
        after.version += 1;
        let enrollment = &mut after.enrollment;
        let hash = |purpose, typed: &str| codes::hash(&op.ring, purpose, &account.id, typed);
        let factor = self.submitted.factor().and_then(|id| account.enrollment.factor(id));
        let proven = match (&self.submitted, factor.map(|factor| &factor.proof)) {
            (Submitted::RecoveryCode(typed), _) => {
                if !enrollment.use_recovery_code(&hash(CodePurpose::Recovery, typed)) {
                    return Ok(None);
                }
                Proven::Code
            }
            (Submitted::BypassCode(typed), _) => {
                if !enrollment.use_bypass_code(&hash(CodePurpose::Bypass, typed), op.now) {
                    return Ok(None);
                }
                Proven::Code
            }
            (Submitted::Code(id, code), Some(Proof::Totp(totp))) => {
                let Some(next) = totp.accept(code, op.now) else { return Ok(None) };
                enrollment.used(id, Proof::Totp(next), op.now);
                Proven::Kind(FactorKind::Totp)
            }
            // What the device shows where there is no network (D7).
            (Submitted::Code(id, code), Some(Proof::Push { device, key, totp })) => {
                let Some(totp) = totp.accept(code, op.now) else { return Ok(None) };
                let proof = Proof::Push { device: device.clone(), key: key.clone(), totp };
                enrollment.used(id, proof, op.now);
                Proven::Kind(FactorKind::Totp)
            }
            // The passcode's own attempt has compared it.
            (Submitted::Code(id, _), Some(proof @ Proof::Sms { .. })) => {
                enrollment.used(id, proof.clone(), op.now);
                Proven::Kind(FactorKind::Sms)
            }
            (Submitted::Credential(id, answer), Some(Proof::Webauthn { credential })) => {
                let Some(ceremony) = sign_in.ceremony_of(id, op.now) else { return Ok(None) };
                let Some(party) = relying_party::of(&op.tenant.settings, op.app.public_url()) else {
                    return Ok(None);
                };
                let garbled = |_| Failure::Store(StoreError::Corrupt("credential"));
                let ceremony = serde_json::from_value(ceremony.clone()).map_err(garbled)?;
                let credential = serde_json::from_value(credential.clone()).map_err(garbled)?;
                let assertion = match webauthn::finish_authentication(&party, &ceremony, &credential, answer) {
                    Ok(assertion) => assertion,
                    Err(WebauthnError::CounterWentBack) => {
                        self.went_back = true;
                        return Ok(None);
                    }
                    Err(WebauthnError::Defect(why)) => return Err(Failure::Defect(why)),
                    Err(error @ (WebauthnError::Refused(_) | WebauthnError::NotAllowed)) => {
                        tracing::info!(%error, "a security key's answer was refused");
                        return Ok(None);
                    }
                };
                let kept = serde_json::to_value(&assertion.credential);
                let credential = kept.map_err(|error| Failure::Defect(error.to_string()))?;
                enrollment.used(id, Proof::Webauthn { credential }, op.now);
                let (is_user_verified, is_backup_eligible) = (assertion.is_user_verified, assertion.is_backup_eligible);
                Proven::Webauthn { is_user_verified, is_backup_eligible }
            }
            _ => return Ok(None),
        };
        Ok(Some(Right { account: after, proven }))
    }

    fn incorrect(&self) -> FactorError {
        let remaining = self.charged.as_ref().map_or(0, |(sign_in, _)| sign_in.attempts_remaining());
        FactorError::Incorrect { attempts_remaining: remaining }
    }
}

impl Attempt for FactorAttempt<'_> {
    type Proven = SealedDocument;
    type Error = FactorError;

    fn subject(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        let own = [self.row.clone(), self.account_key.clone(), self.failures.clone()];
        own.into_iter().chain(self.sent.iter().flat_map(Attempt::keys)).collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, FactorError>, FactorError> {
        let sign_in = store::readable(known.get(&self.row), self.id, op.now)?.ok_or(FactorError::NotFound)?;
        sign_in.require_open(op.now).map_err(FactorError::Over)?;
        let canceled = || FactorError::Over(Over::Canceled);
        let item = known.get(&self.account_key).ok_or_else(canceled)?;
        let account = accounts::open(op.app, item).await?;
        if !is_same(&sign_in, &account) {
            return Err(canceled());
        }
        failures::read(known.get(&self.failures)).admit(&RECIPIENT, op.now).map_err(FactorError::Locked)?;
        self.admit(&account)?;
        let answers_challenge = matches!(self.submitted, Submitted::Credential(..));
        let mut transaction = Transaction::new()
            .learn("attempt", store::charge(&op.tenant.id, &sign_in, answers_challenge, op.now))
            .learn("failures", failures::charge(self.failures.clone(), known, &RECIPIENT, op.now));
        if let Some(sent) = &mut self.sent {
            let charge = sent.charge(op, known).await.map_err(of_sent)?;
            transaction = transaction.and(charge.mapped(of_sent));
        }
        op.audit.about(self.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
        let charged = SignIn { attempts: sign_in.attempts + 1, ..sign_in };
        self.charged = Some((charged, account));
        Ok(transaction)
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), FactorError> {
        if let Some(sent) = &mut self.sent {
            // A test recipient proves nothing for an account (R60).
            let is_right = sent.compare(op, known).await.is_ok() && !sent.is_of_a_test();
            if !is_right {
                return Err(self.incorrect());
            }
        }
        let account = self.charged.as_ref().map(|(_, account)| account.clone()).ok_or_else(uncharged)?;
        match self.prove(op, &account)? {
            Some(_) => Ok(()),
            None => Err(self.incorrect()),
        }
    }

    async fn was_wrong(&self, op: &Operation<'_>, known: &mut Known) -> Result<(), StoreError> {
        let (true, Some((_, account)), Some(factor)) = (self.went_back, &self.charged, self.submitted.factor()) else {
            return Ok(());
        };
        tracing::warn!(account = %account.id, "a security key's counter went back: a copy of it may exist");
        let notice = PersonNotice::SecurityKeyRefused { factor: factor.clone() };
        let job = account.told(&op.tenant.id, op.now, notice);
        let transaction = op.with_job(Transaction::<StoreError>::new(), &job, op.now)?;
        op.commit(op.audited(transaction, "security-key-copied"), known).await.map(drop)
    }

    async fn prepare(&mut self, op: &Operation<'_>, known: &mut Known) -> Result<(), FactorError> {
        // Perhaps another one by now than what was compared with: then it is compared again.
        let item = known.get(&self.account_key).ok_or(FactorError::Over(Over::Canceled))?;
        let present = accounts::open(op.app, item).await?;
        if let Some((_, account)) = &mut self.charged {
            *account = present;
        }
        Ok(())
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<SealedDocument, FactorError> {
        let (sign_in, present) = self.charged.clone().ok_or_else(uncharged)?;
        if !is_same(&sign_in, &present) {
            return Err(FactorError::Over(Over::Canceled));
        }
        let Some(Right { account: after, proven }) = self.prove(op, &present)? else {
            return Err(self.incorrect());
        };
        let tenant = &op.tenant.id;
        let completing = Completing { sign_in: &sign_in, before: &present, after, proven, remember: &self.remember };
        let (mut transaction, document, after) = completing.transaction(op)?;
        if let Some(sent) = &mut self.sent {
            let (consumed, ()) = sent.consume(op, known).map_err(of_sent)?;
            transaction = transaction.and(consumed.mapped(of_sent));
        }
        if matches!(self.submitted, Submitted::RecoveryCode(_)) {
            let left = u32::try_from(after.enrollment.recovery_codes.len()).unwrap_or(u32::MAX);
            let job = after.told(tenant, op.now, PersonNotice::RecoveryCodeUsed { left });
            transaction = op.with_job(transaction, &job, op.now)?;
        }
        Ok((transaction, SealedDocument::seal(op, self.id, &document)?))
    }
}

fn uncharged() -> Failure {
    Failure::Defect("a factor was compared before it was charged".into())
}

/// What the passcode that was sent says, in the sign-in's words.
fn of_sent(error: VerifyError) -> FactorError {
    match error {
        VerifyError::NotFound => FactorError::Over(Over::Expired),
        VerifyError::Malformed(faults) => FactorError::Malformed(faults),
        VerifyError::Over(over) => FactorError::Over(over),
        VerifyError::Locked(locked) => FactorError::Locked(locked),
        VerifyError::Incorrect { attempts_remaining } | VerifyError::OtherContext { attempts_remaining } => {
            FactorError::Incorrect { attempts_remaining }
        }
        VerifyError::Conflict(conflict) => FactorError::Conflict(conflict),
        VerifyError::Failed(failure) => FactorError::Failed(failure),
    }
}
