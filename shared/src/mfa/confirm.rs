//! Confirming a factor: charge, compare, consume. One transaction makes it active, takes the licence of a first one, moves the
//! counts, and completes the sign-in that asked for it.

use serde_json::{Value, json};

use super::document::{ConfirmedDocument, FactorDocument};
use super::factors::changed;
use super::person::of_sent;
use super::{FactorsError, recovery_codes};
use crate::accounts::consequences::Writing;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::attempts::{Attempt, Consumption, check};
use crate::code::Code;
use crate::events::{Event, EventType};
use crate::factors::model::{Factor, MOST_FACTORS, Proof};
use crate::factors::pending::{PendingFactor, PendingProof};
use crate::factors::push::DeviceKey;
use crate::factors::totp;
use crate::factors::webauthn::{self, Credential, WebauthnError};
use crate::factors::{device_store, relying_party, seat_store, store};
use crate::failure::Failure;
use crate::faults::{Faults, Otherwise};
use crate::ids::{DeviceId, FactorId, SignInId};
use crate::jobs::model::PersonNotice;
use crate::mfa_policy::FactorKind;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::passcodes::store::Stored;
use crate::passcodes::verify::{CodeAttempt, Submission};
use crate::recipients::Email;
use crate::sign_ins::begin::{Completed, Completion, complete, strong_grant};
use crate::sign_ins::model::{Proven, SignIn, State, methods_of};
use crate::sign_ins::store as sign_ins;
use crate::table::{Key, Known, StoreError, Transaction};
use crate::tenants::store as tenants;

/// What is said to who confirms a device that did not come yet.
pub const NOT_PAIRED: &str = "No device is paired yet: open the pairing's address on it, or type its code there.";

/// What a person submits.
#[derive(Debug)]
pub enum Submitted {
    /// What the app shows, or what was sent.
    Code(Code),
    /// What a security key answered, as the browser wrote it.
    Credential(Value),
}

/// Confirms a pending factor.
///
/// # Errors
/// [`FactorsError`].
pub async fn confirm(
    op: &Operation<'_>,
    login_id: &LoginId,
    id: &FactorId,
    submitted: Submitted,
) -> Result<ConfirmedDocument, FactorsError> {
    let account = super::enroll::account_of(op, login_id).await?;
    let pending = super::options::pending_of(op, &account, id).await?;
    let approve = |_: &Stored| ((), Vec::new());
    let sent = match (&submitted, &pending.proof) {
        (Submitted::Code(code), PendingProof::Sms { passcode: Some(passcode), .. }) => Some((passcode, code.clone())),
        _ => None,
    };
    let sent = sent
        .map(|(passcode, code)| CodeAttempt::new(op, passcode, Submission { code, context: None }, &approve).telling());
    let sign_in = pending.sign_in.as_deref().and_then(SignInId::parse);
    let tenant = &op.tenant.id;
    let mut attempt = Confirming {
        id,
        record: store::key(tenant, &account.id, id),
        account_key: accounts::key(tenant, login_id),
        row: sign_in.map(|sign_in| (sign_ins::key(tenant, &sign_in), sign_in)),
        began: account,
        submitted,
        sent,
        charged: None,
        confirmed: None,
    };
    let outcome = check(op, &mut attempt).await;
    if let Some(sent) = &attempt.sent {
        sent.settle(op, outcome.is_ok()).await;
    }
    outcome
}

/// A pending factor that is being confirmed.
struct Confirming<'a> {
    id: &'a FactorId,
    record: Key,
    account_key: Key,
    /// The sign-in that asked for it.
    row: Option<(Key, SignInId)>,
    /// The account as it was first read.
    began: Account,
    submitted: Submitted,
    /// The code that was sent, when it is one.
    sent: Option<CodeAttempt<'a, ()>>,
    /// The factor and the account as they were charged.
    charged: Option<(PendingFactor, Account)>,
    /// What was right, and what it adds to a sign-in.
    confirmed: Option<(Proof, Proven)>,
}

impl Confirming<'_> {
    /// Counts the attempt; a security key's challenge is answered once (R48), whatever the answer.
    fn charged_write(op: &Operation<'_>, account: &Account, pending: &PendingFactor) -> crate::table::Write {
        let (tenant, id) = (&op.tenant.id, &account.id);
        match &pending.proof {
            PendingProof::Webauthn { ceremony, .. } => {
                let proof = PendingProof::Webauthn { ceremony: ceremony.clone(), until_ms: 0 };
                let next = PendingFactor { proof, attempts: pending.attempts + 1, ..pending.clone() };
                store::renew(tenant, id, pending, &next, &op.ring, &op.app.random, op.now)
            }
            PendingProof::Totp(_) | PendingProof::Sms { .. } | PendingProof::Push { .. } => {
                store::charge(tenant, id, pending, op.now)
            }
        }
    }

    fn seats(op: &Operation<'_>) -> [Key; 2] {
        [seat_store::key(&op.tenant.id), tenants::key(&op.tenant.id)]
    }

    fn incorrect(&self) -> FactorsError {
        let remaining = self.charged.as_ref().map_or(0, |(pending, _)| pending.attempts_remaining());
        FactorsError::Incorrect { attempts_remaining: remaining }
    }

    /// Whether what was submitted can confirm this kind at all (R10).
    fn admit(&self, pending: &PendingFactor) -> Result<(), FactorsError> {
        let fault = |pointer: &str, detail: &str| Err(FactorsError::Invalid(Faults::one(pointer, detail)));
        match (&self.submitted, pending.proof.kind()) {
            (Submitted::Code(code), FactorKind::Totp | FactorKind::Push) if code.length() != totp::DIGITS as usize => {
                fault("/code", "The code has exactly 6 ASCII digits.")
            }
            (Submitted::Code(_), FactorKind::Push) if paired(pending).is_none() => {
                Err(FactorsError::Conflict(Otherwise(NOT_PAIRED)))
            }
            (Submitted::Code(_), FactorKind::Webauthn) => fault("/code", "A security key answers with a `credential`."),
            (Submitted::Credential(_), FactorKind::Totp | FactorKind::Sms | FactorKind::Push) => {
                fault("/credential", "This factor takes a `code`.")
            }
            _ => Ok(()),
        }
    }

    /// Compares. Nothing is written.
    fn prove(&self, op: &Operation<'_>, pending: &PendingFactor) -> Result<Option<(Proof, Proven)>, FactorsError> {
        match (&pending.proof, &self.submitted) {
            // The step is used up, too.
            (PendingProof::Totp(totp), Submitted::Code(code)) => {
                let accepted = totp.accept(code, op.now);
                Ok(accepted.map(|totp| (Proof::Totp(totp), Proven::Kind(FactorKind::Totp))))
            }
            // What the device shows: it is the one that was paired, and its person holds it.
            (PendingProof::Push { totp, pairing }, Submitted::Code(code)) => {
                let (Some((device, key)), Some(totp)) = (&pairing.device, totp.accept(code, op.now)) else {
                    return Ok(None);
                };
                let proof = Proof::Push { device: device.clone(), key: key.clone(), totp };
                Ok(Some((proof, Proven::Kind(FactorKind::Totp))))
            }
            // The passcode's own attempt has compared it.
            (PendingProof::Sms { phone, .. }, Submitted::Code(_)) if self.sent.is_some() => {
                Ok(Some((Proof::Sms { phone: phone.clone() }, Proven::Kind(FactorKind::Sms))))
            }
            (PendingProof::Webauthn { ceremony, until_ms }, Submitted::Credential(answer)) => {
                if op.now.as_millisecond() >= *until_ms {
                    return Ok(None);
                }
                let party = relying_party::of(&op.tenant.settings, op.app.public_url());
                let Some(party) = party else { return Ok(None) };
                let ceremony = serde_json::from_value(ceremony.clone()).map_err(|_| StoreError::Corrupt("ceremony"))?;
                match webauthn::finish_verified_registration(&party, &ceremony, answer) {
                    Ok((credential, is_user_verified)) => Ok(Some(registered(&credential, is_user_verified)?)),
                    Err(WebauthnError::NotAllowed) => Err(FactorsError::NotAllowed),
                    Err(WebauthnError::Defect(why)) => Err(Failure::Defect(why).into()),
                    Err(error @ (WebauthnError::Refused(_) | WebauthnError::CounterWentBack)) => {
                        tracing::info!(%error, "a security key's registration was refused");
                        Ok(None)
                    }
                }
            }
            _ => Ok(None),
        }
    }
}

fn registered(credential: &Credential, is_user_verified: bool) -> Result<(Proof, Proven), FactorsError> {
    let proven = Proven::Webauthn { is_user_verified, is_backup_eligible: credential.is_backup_eligible() };
    let kept = serde_json::to_value(credential).map_err(|error| Failure::Defect(error.to_string()))?;
    Ok((Proof::Webauthn { credential: kept }, proven))
}

impl Attempt for Confirming<'_> {
    type Proven = ConfirmedDocument;
    type Error = FactorsError;

    fn subject(&self) -> &str {
        self.id.as_str()
    }

    fn keys(&self) -> Vec<Key> {
        let row = self.row.iter().map(|(key, _)| key.clone());
        let sent = self.sent.iter().flat_map(Attempt::keys);
        [self.record.clone(), self.account_key.clone()].into_iter().chain(row).chain(sent).collect()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, FactorsError>, FactorsError> {
        let item = known.get(&self.account_key).ok_or(FactorsError::NotFound)?;
        let account = accounts::open(op.app, item).await?;
        // A pending factor is under the account's id: a new account under the old login ID has none.
        if account.id != self.began.id || account.status != Status::Active {
            return Err(FactorsError::Over(Over::Canceled));
        }
        let item = known.get(&self.record).ok_or(FactorsError::NotFound)?;
        let pending = store::open(op.app, item, self.id, op.now).await?.ok_or(FactorsError::NotFound)?;
        pending.require_open(account.sign_in_epoch, account.enrollment.asks(), op.now)?;
        let policy = &op.tenant.mfa;
        if !account.is_asked(policy) {
            return Err(FactorsError::NotEnabled);
        }
        if !policy.policy.allows(pending.proof.kind()) {
            return Err(FactorsError::NotAllowed);
        }
        self.admit(&pending)?;
        op.audit.about(self.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
        let mut transaction = Transaction::new().learn("attempt", Self::charged_write(op, &account, &pending));
        if let Some(sent) = &mut self.sent {
            let charge = sent.charge(op, known).await.map_err(of_sent)?;
            transaction = transaction.and(charge.mapped(of_sent));
        }
        let pending = PendingFactor { attempts: pending.attempts + 1, ..pending };
        self.charged = Some((pending, account));
        Ok(transaction)
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), FactorsError> {
        if let Some(sent) = &mut self.sent {
            // A test recipient proves nothing for an account (R60).
            let is_right = sent.compare(op, known).await.is_ok() && !sent.is_of_a_test();
            if !is_right {
                return Err(self.incorrect());
            }
        }
        let (pending, _) = self.charged.as_ref().ok_or_else(uncharged)?;
        self.confirmed = self.prove(op, pending)?;
        if self.confirmed.is_some() { Ok(()) } else { Err(self.incorrect()) }
    }

    async fn prepare(&mut self, op: &Operation<'_>, known: &mut Known) -> Result<(), FactorsError> {
        // Before it is written, and again whenever another write was first.
        let missing: Vec<Key> = Self::seats(op).into_iter().filter(|key| !known.has_read(key)).collect();
        op.app.table.read_into(known, missing).await?;
        let item = known.get(&self.account_key).ok_or(FactorsError::Over(Over::Canceled))?;
        let account = accounts::open(op.app, item).await?;
        if let Some((_, charged)) = &mut self.charged {
            *charged = account;
        }
        Ok(())
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<ConfirmedDocument, FactorsError> {
        let (pending, before) = self.charged.as_ref().ok_or_else(uncharged)?;
        let (proof, proven) = self.confirmed.clone().ok_or_else(uncharged)?;
        let is_enrolled = before.enrollment.is_enrolled();
        // Its attempts were charged; all else is as it must be, or was until a moment ago.
        let open = PendingFactor { attempts: 0, ..pending.clone() };
        open.require_open(before.sign_in_epoch, before.enrollment.asks(), op.now)?;
        if before.enrollment.factors.len() >= MOST_FACTORS {
            return Err(FactorsError::Conflict(Otherwise(
                "At most 10 factors are active at a time; remove one first.",
            )));
        }
        if before.enrollment.holds(&proof) {
            return Err(FactorsError::Conflict(Otherwise("This security key is enrolled already.")));
        }
        let tenant = &op.tenant.id;
        let [seats, tenants_key] = Self::seats(op);
        let licences = tenants::licences(known.get(&tenants_key))?;
        let mut after = changed(before, op.now);
        if !is_enrolled && !before.needs_no_seat(&op.tenant.mfa) && seat_store::used(known.get(&seats)) >= licences {
            // An administrator cannot do without a second step: they go on without a licence, until one is free.
            if before.profile.console.is_none() {
                return Err(FactorsError::LicencesExhausted);
            }
            after.enrollment.is_seatless = true;
        }
        let factor = Factor {
            id: pending.id.clone(),
            name: pending.name.clone(),
            created_ms: op.now.as_millisecond(),
            last_used_ms: None,
            proof,
        };
        after.enrollment.add(factor.clone());
        let codes = (!is_enrolled).then(|| recovery_codes::give(op, &mut after));
        let removed = store::remove(tenant, &before.id, pending, op.now);
        let mut transaction =
            Transaction::<FactorsError>::new().answer("pending", removed, FactorsError::Over(Over::AlreadyUsed));
        if let Some((device, _)) = paired(pending) {
            // One that unpaired itself meanwhile is none to be confirmed.
            let gone = FactorsError::Over(Over::Canceled);
            transaction = transaction.answer("device", device_store::stay(device), gone);
        }
        let writing = Writing { licences: Some(licences), ..Writing::of(op) };
        transaction = writing.put(Some(before), &mut after, transaction)?;
        let mut document =
            ConfirmedDocument { factor: FactorDocument::from(&factor), recovery_codes: codes, sign_in: None };
        if let Some((completed, write)) = self.completed(op, known, &after, proven)? {
            document.sign_in = Some(completed.document);
            transaction = transaction.learn("sign-in", write).learn_each("recent", completed.recent);
        }
        if let Some(sent) = &mut self.sent {
            let (consumed, ()) = sent.consume(op, known).map_err(of_sent)?;
            transaction = transaction.and(consumed.mapped(of_sent));
        }
        let notice = PersonNotice::FactorAdded { factor: factor.id.clone(), method: factor.proof.kind() };
        let transaction = op.with_job(transaction, &after.told(tenant, op.now, notice), op.now)?;
        let event = Event {
            kind: EventType::MfaEnrolled,
            subject: after.id.as_str().to_owned(),
            at: op.now,
            step: 0,
            data: json!({"account_id": after.id, "factor_id": factor.id, "kind": factor.proof.kind()}),
        };
        Ok((op.announce(transaction, &event)?, document))
    }
}

impl Confirming<'_> {
    /// The sign-in that waits for this, complete; nothing when it is over by now.
    fn completed(
        &self,
        op: &Operation<'_>,
        known: &Known,
        account: &Account,
        proven: Proven,
    ) -> Result<Option<(Completed, crate::table::Write)>, FactorsError> {
        let Some((key, id)) = &self.row else { return Ok(None) };
        let found = sign_ins::readable(known.get(key), id, op.now)?;
        let waits = |sign_in: &SignIn| {
            sign_in.state == State::Open
                && sign_in.require_open(op.now).is_ok()
                && sign_in.epoch == account.sign_in_epoch
        };
        let Some(sign_in) = found.filter(waits) else { return Ok(None) };
        let (text, grant) = strong_grant(op, id);
        let completion = Completion::with_factor(sign_in.first, methods_of(proven));
        let completed = complete(op, &sign_in, account, completion, Some(text), op.now)?;
        Ok(Some((completed, sign_ins::complete(&op.tenant.id, id, &grant, op.now))))
    }
}

/// The device that was paired.
fn paired(pending: &PendingFactor) -> Option<&(DeviceId, DeviceKey)> {
    match &pending.proof {
        PendingProof::Push { pairing, .. } => pairing.device.as_ref(),
        _ => None,
    }
}

fn uncharged() -> Failure {
    Failure::Defect("a factor was confirmed before it was charged".into())
}
