//! Opening a challenge: what a security key has to sign, or a code that is sent. Another one takes its place; a code that was
//! sent is sent again by the rules of every resend.

use jiff::tz::TimeZone;
use serde::Serialize;

use super::model::{CHALLENGE_VALIDITY, Challenge, SignIn};
use super::push::{self, PromptShown};
use super::show::find;
use super::{StepError, store};
use crate::attempts::Locked;
use crate::delivery::messages::Language;
use crate::delivery::model::Purpose;
use crate::factors::model::Proof;
use crate::factors::relying_party;
use crate::factors::webauthn;
use crate::failure::{Failure, fails};
use crate::ids::{FactorId, PasscodeId, SignInId};
use crate::limits::Violation;
use crate::operation::Operation;
use crate::passcodes::document::PasscodeDocument;
use crate::passcodes::issue::{Order, SendError, issue};
use crate::passcodes::model::Over;
use crate::passcodes::resend::{ResendError, resend};
use crate::passcodes::store as passcodes;
use crate::recipients::{Channel, Phone, Recipient};
use crate::table::{Known, StoreError, Transaction};

/// Why no challenge was opened.
#[derive(Debug)]
pub enum ChallengeError {
    /// As for every step.
    Step(StepError),
    /// The code could not be sent.
    Send(ResendError),
    /// Too many failures at the person's factors, over sign-ins.
    Locked(Locked),
    /// Too many requests to the person's devices, or one was called fraudulent.
    PushLimited(Violation),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ChallengeError);

impl From<StepError> for ChallengeError {
    fn from(error: StepError) -> Self {
        Self::Step(error)
    }
}

impl From<SendError> for ChallengeError {
    fn from(error: SendError) -> Self {
        Self::Send(error.into())
    }
}

impl From<ResendError> for ChallengeError {
    fn from(error: ResendError) -> Self {
        Self::Send(error)
    }
}

/// An open challenge.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ChallengeDocument {
    /// For a security key: `PublicKeyCredentialRequestOptionsJSON`.
    Webauthn {
        /// The options.
        options: serde_json::Value,
    },
    /// A code is on its way.
    Sms(Sent),
    /// A request waits on a device.
    Push(PromptShown),
}

/// A code that was sent to a factor's number.
#[derive(Debug, Serialize)]
pub struct Sent {
    /// The masked number.
    pub to: String,
    /// When the code ends.
    pub expires_at: String,
    /// When it may be sent again.
    pub resend_after: String,
}

impl From<&PasscodeDocument> for Sent {
    fn from(passcode: &PasscodeDocument) -> Self {
        Self {
            to: passcode.to().to_owned(),
            expires_at: passcode.expires_at().to_owned(),
            resend_after: passcode.resend_after().to_owned(),
        }
    }
}

/// Opens the challenge of a factor.
///
/// # Errors
/// [`ChallengeError`].
pub async fn challenge(
    op: &Operation<'_>,
    id: &SignInId,
    factor: &FactorId,
) -> Result<ChallengeDocument, ChallengeError> {
    let (sign_in, account) = find(op, id).await?;
    let found = account.enrollment.factor(factor).ok_or(StepError::NotFound)?;
    match &found.proof {
        Proof::Totp(_) => Err(StepError::NotNow("An authenticator app needs no challenge: submit its code.").into()),
        Proof::Webauthn { credential } => {
            let party = relying_party::of(&op.tenant.settings, op.app.public_url());
            let party = party.ok_or(StepError::NotNow(NO_RP_ID))?;
            let garbled = |_| Failure::Store(StoreError::Corrupt("credential"));
            let credential = serde_json::from_value(credential.clone()).map_err(garbled)?;
            let begun = webauthn::start_authentication(&party, &[&credential], &op.app.random);
            let (options, ceremony) = begun.map_err(|error| Failure::Defect(error.to_string()))?;
            let ceremony = serde_json::to_value(&ceremony).map_err(|error| Failure::Defect(error.to_string()))?;
            let until_ms = (op.now + CHALLENGE_VALIDITY).as_millisecond();
            open(op, id, &Challenge::Webauthn { factor: factor.clone(), ceremony, until_ms }).await?;
            Ok(ChallengeDocument::Webauthn { options })
        }
        Proof::Push { device, .. } => {
            Ok(ChallengeDocument::Push(push::ask(op, &sign_in, &account, factor, device).await?))
        }
        Proof::Sms { phone } => {
            let sent = send(op, sign_in.passcode_of(factor), phone, Purpose::sign_in()).await?;
            note_sent(op, &sign_in, factor, id_of(&sent)?).await?;
            Ok(ChallengeDocument::Sms(Sent::from(&sent)))
        }
    }
}

/// Which passcode a document is of.
///
/// # Errors
/// When it is of none: a defect.
pub fn id_of(sent: &PasscodeDocument) -> Result<PasscodeId, Failure> {
    sent.passcode_id().ok_or_else(|| Failure::Defect("a passcode without an id".into()))
}

/// What a caller is told where no host is known for security keys.
pub const NO_RP_ID: &str = "Security keys need the setting `webauthn_rp_id`.";

/// Sends a code to a factor's number: the one that is on its way again, or a new one.
///
/// # Errors
/// As for every send.
pub async fn send(
    op: &Operation<'_>,
    before: Option<&PasscodeId>,
    phone: &str,
    purpose: Purpose,
) -> Result<PasscodeDocument, ResendError> {
    op.audit.hold(true);
    let sent = send_now(op, before, phone, purpose).await;
    op.audit.hold(false);
    sent
}

async fn send_now(
    op: &Operation<'_>,
    before: Option<&PasscodeId>,
    phone: &str,
    purpose: Purpose,
) -> Result<PasscodeDocument, ResendError> {
    if let Some(before) = before {
        // Boxed, like the other: a whole flow within another is more than a thread's stack may hold.
        match Box::pin(resend(op, before, None)).await {
            Err(ResendError::Over(_) | ResendError::NotFound | ResendError::SendsExhausted(_)) => {}
            outcome => return outcome,
        }
    }
    let settings = &op.tenant.settings;
    let garbled = || Failure::Store(StoreError::Corrupt("phone"));
    let phone = Phone::parse(phone, None, None).map_err(|_| garbled())?;
    let recipient = Recipient::new(Some(phone), None).ok_or_else(garbled)?;
    let order = Order {
        recipient,
        channel: Some(Channel::Sms),
        purpose,
        context: None,
        language: Language::choose(None, &settings.locale),
        time_zone: (settings.time_zone.clone(), TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC)),
        validity: jiff::SignedDuration::from_secs(i64::from(settings.policies.validity_seconds.min(300))),
        code_length: settings.policies.code_length,
        client_reference: None,
        client_ip: op.principal.client_ip(),
        strategy: Vec::new(),
        origin: op.pages_origin(),
        owner: None,
    };
    Ok(Box::pin(issue(op, order)).await?)
}

/// Notes which passcode is on its way. Of two that were sent at the same time the later one lives: it is the one that stays.
async fn note_sent(
    op: &Operation<'_>,
    sign_in: &SignIn,
    factor: &FactorId,
    passcode: PasscodeId,
) -> Result<(), ChallengeError> {
    let (tenant, id) = (&op.tenant.id, &sign_in.id);
    let row = store::key(tenant, id);
    let next = Challenge::Sms { factor: factor.clone(), passcode };
    let mut known = Known::default();
    let mut seen = sign_in.challenge.clone();
    loop {
        let opened = store::challenge_after(tenant, id, seen.as_ref(), &next, op.now);
        let transaction = Transaction::<ChallengeError>::new().learn("sign-in", opened);
        op.audit.about(id.as_str(), None);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(());
        }
        let found = store::readable(known.get(&row), id, op.now)?.ok_or(StepError::NotFound)?;
        found.require_open(op.now).map_err(StepError::Over)?;
        if let Some(Challenge::Sms { passcode, .. }) = &found.challenge
            && let Some(other) = passcodes::load(op.app, tenant, passcode, op.now).await?
            && other.passcode.require_pending(op.now).is_ok()
        {
            return Ok(());
        }
        seen = found.challenge;
    }
}

/// Notes what waits for an answer, unless the sign-in is over meanwhile.
async fn open(op: &Operation<'_>, id: &SignInId, challenge: &Challenge) -> Result<(), StepError> {
    let (seen, now) = (id.clone(), op.now);
    let opened = store::challenge(&op.tenant.id, id, challenge, op.now);
    let transaction = Transaction::<StepError>::new().judge("sign-in", opened, move |item| {
        Some(store::over(item, &seen, now, Over::Canceled).map_or_else(Into::into, StepError::Over))
    });
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}
