//! Beginning to enrol a factor: the grant, the policy, and a pending factor that is shown once what its kind needs (D5).

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::FactorsError;
use super::document::{BegunDocument, Needs, PairingDocument};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::clock::rfc3339;
use crate::delivery::model::Purpose;
use crate::factors::device_store::{self, Whose};
use crate::factors::model::{DEFAULT_PUSH_NAME, MOST_FACTORS, Proof};
use crate::factors::pairing;
use crate::factors::pending::{CHALLENGE_VALIDITY, PendingFactor, PendingProof, VALIDITY};
use crate::factors::totp::Totp;
use crate::factors::webauthn::{self, Credential, User};
use crate::factors::{relying_party, store};
use crate::failure::Failure;
use crate::faults::{Faults, Otherwise};
use crate::ids::FactorId;
use crate::mfa_policy::FactorKind;
use crate::operation::Operation;
use crate::recipients::{Email, Phone};
use crate::sign_ins::challenge::{NO_RP_ID, Sent, id_of, send};
use crate::sign_ins::grants::{self, GoodGrant, PresentedGrant};
use crate::sign_ins::model::State;
use crate::sign_ins::token::Assurance;
use crate::table::{Known, StoreError, Transaction, Write};

/// What a person wants to enrol.
#[derive(Debug)]
pub struct Enrolling {
    /// The kind.
    pub kind: FactorKind,
    /// What they call it; the kind's own name when they do not say.
    pub name: Option<String>,
    /// The number, of `sms` alone: what was typed and the country; the account's own number when nothing was.
    pub phone: Option<(String, Option<crate::recipients::phone::Country>)>,
}

/// Begins to enrol a factor.
///
/// # Errors
/// [`FactorsError`]; the grant is used by success alone.
pub async fn enroll(
    op: &Operation<'_>,
    login_id: &LoginId,
    grant: Option<&PresentedGrant>,
    enrolling: Enrolling,
) -> Result<BegunDocument, FactorsError> {
    let account = account_of(op, login_id).await?;
    let grant = admit(op, grant, &account).await?;
    let policy = &op.tenant.mfa;
    // An administrator of the firm enrols whatever the policy, by its methods: those of ours where none was ever written.
    if !account.is_asked(policy) {
        return Err(FactorsError::NotEnabled);
    }
    if !policy.policy.allows(enrolling.kind) {
        return Err(FactorsError::NotAllowed);
    }
    if account.enrollment.factors.len() >= MOST_FACTORS {
        return Err(FactorsError::Conflict(Otherwise("At most 10 factors are active at a time; remove one first.")));
    }
    let id = FactorId::new(&op.app.random);
    let Begun { proof, needs, pairings } = begin(op, &account, &id, &enrolling)?;
    let pending = PendingFactor {
        name: enrolling.name.unwrap_or_else(|| default_name(enrolling.kind).to_owned()),
        proof,
        created_at: op.now,
        expires_at: op.now + VALIDITY,
        attempts: 0,
        version: 1,
        epoch: account.sign_in_epoch,
        is_strong: grant.assurance == Assurance::Aal2,
        // Only one that waits for this is completed by it.
        sign_in: (grant.sign_in.state == State::Open).then(|| grant.sign_in.id.as_str().to_owned()),
        id,
    };
    op.audit.about(pending.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    let tenant = &op.tenant.id;
    let transaction = Transaction::<FactorsError>::new()
        .answer("grant", grant.use_up(op), FactorsError::GrantRequired)
        .answer("account", accounts::is_unchanged(tenant, &account), FactorsError::GrantRequired)
        .learn("pending", store::create(tenant, &account.id, &pending, &op.ring, &op.app.random))
        .learn_each("pairing", pairings);
    // The record of a code that is sent is written when it was.
    let transaction = if needs.is_some() { op.audited(transaction, "ok") } else { transaction };
    if !op.commit(transaction, &mut Known::default()).await?.is_done() {
        return Err(FactorsError::Conflict(Otherwise("Something else happened at the same time; ask again.")));
    }
    let needs = match (needs, &pending.proof) {
        (Some(needs), _) => needs,
        // After the grant is used: one grant sends one message. One that cannot be sent burns no grant.
        (None, PendingProof::Sms { phone, .. }) => match send_code(op, &account, &pending, phone).await {
            Ok(Sent { to, resend_after, .. }) => Needs::Sms { to, resend_after },
            Err(error) => {
                let undo = Transaction::<FactorsError>::new()
                    .learn("grant", grant.give_back(op))
                    .always("pending", store::forget(tenant, &account.id, &pending.id));
                op.commit(undo, &mut Known::default()).await?;
                return Err(error);
            }
        },
        (None, _) => return Err(Failure::Defect("a factor that needs nothing".into()).into()),
    };
    Ok(BegunDocument {
        id: pending.id.clone(),
        name: pending.name.clone(),
        status: "pending",
        expires_at: rfc3339(pending.expires_at),
        needs,
    })
}

/// The active account of a login ID.
///
/// # Errors
/// That there is none.
pub(super) async fn account_of(op: &Operation<'_>, login_id: &LoginId) -> Result<Account, FactorsError> {
    let account = accounts::load(op.app, &op.tenant.id, login_id).await?.ok_or(FactorsError::NotFound)?;
    op.audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    Ok(account)
}

/// The grant that was presented, if it is good for a change of this account now.
///
/// # Errors
/// [`FactorsError::GrantRequired`], whatever is wrong with it.
pub(super) async fn admit(
    op: &Operation<'_>,
    grant: Option<&PresentedGrant>,
    account: &Account,
) -> Result<GoodGrant, FactorsError> {
    let found = grants::find(op, grant, account).await?;
    found.filter(|_| account.status == Status::Active).ok_or(FactorsError::GrantRequired)
}

/// What a factor is called whose person gave it no name.
fn default_name(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Totp => "Authenticator app",
        FactorKind::Webauthn => "Security key",
        FactorKind::Push => DEFAULT_PUSH_NAME,
        FactorKind::Sms => "Text message",
    }
}

/// What begins an enrolment.
struct Begun {
    /// What is kept of the new factor.
    proof: PendingProof,
    /// What is shown of it; of a code that is sent later, nothing yet.
    needs: Option<Needs>,
    /// By which a device finds it.
    pairings: Vec<Write>,
}

impl Begun {
    fn new(proof: PendingProof, needs: Option<Needs>) -> Self {
        Self { proof, needs, pairings: Vec::new() }
    }
}

/// What is kept of a new factor, and what is shown of it; a code is sent later.
fn begin(op: &Operation<'_>, account: &Account, id: &FactorId, enrolling: &Enrolling) -> Result<Begun, FactorsError> {
    match enrolling.kind {
        FactorKind::Totp => {
            let totp = Totp::new(&op.app.random);
            let otpauth_uri = totp.uri(&op.tenant.settings.name, account.login_id.as_given());
            let qr_svg = qr_svg(&otpauth_uri)?;
            let needs = Needs::Totp { secret: totp.secret().to_owned(), otpauth_uri, qr_svg };
            Ok(Begun::new(PendingProof::Totp(totp), Some(needs)))
        }
        FactorKind::Webauthn => {
            let (proof, options) = ceremony(op, account)?;
            Ok(Begun::new(proof, Some(Needs::Webauthn { options })))
        }
        FactorKind::Sms => {
            let phone = match &enrolling.phone {
                Some((text, country)) => {
                    let hint = op.tenant.settings.default_country();
                    Phone::parse(text, *country, hint)
                        .map_err(|error| FactorsError::Invalid(Faults::one("/phone", error.to_string())))?
                        .e164()
                        .to_owned()
                }
                None => account.profile.phone.clone().ok_or_else(|| {
                    FactorsError::Invalid(Faults::one("/phone", "The account has no phone number: give one."))
                })?,
            };
            Ok(Begun::new(PendingProof::Sms { phone, passcode: None }, None))
        }
        FactorKind::Push => {
            let (proof, shown, pairings) = pairing(op, account, id, Totp::new(&op.app.random))?;
            Ok(Begun { proof, needs: Some(Needs::Push(shown)), pairings })
        }
    }
}

/// A fresh pairing for a device of a person.
pub(super) fn pairing(
    op: &Operation<'_>,
    account: &Account,
    id: &FactorId,
    totp: Totp,
) -> Result<(PendingProof, PairingDocument, Vec<Write>), FactorsError> {
    let nowhere = || FactorsError::Failed(Failure::Defect("the public address is not known".into()));
    let public = op.app.public_url().ok_or_else(nowhere)?;
    let (shown, kept) = pairing::new(&op.ring, &op.app.random, op.now);
    let whose = Whose {
        tenant: op.tenant.id.clone(),
        account: account.id.clone(),
        login_id: account.login_id.as_given().to_owned(),
        factor: id.clone(),
    };
    let writes = device_store::pairings(&whose, &kept);
    let pairing_url = format!("{}{}/authenticator#{}", public.origin(), public.path(), shown.secret);
    let document = PairingDocument {
        qr_svg: qr_svg(&pairing_url)?,
        pairing_url,
        pairing_code: shown.code,
        pairing_expires_at: rfc3339(op.now + pairing::VALIDITY),
    };
    Ok((PendingProof::Push { totp, pairing: kept }, document, writes))
}

/// A fresh ceremony for a security key of a person.
pub(super) fn ceremony(
    op: &Operation<'_>,
    account: &Account,
) -> Result<(PendingProof, serde_json::Value), FactorsError> {
    let party = relying_party::of(&op.tenant.settings, op.app.public_url());
    let party = party.ok_or(FactorsError::Conflict(Otherwise(NO_RP_ID)))?;
    let enrolled: Vec<Credential> = account
        .enrollment
        .factors
        .iter()
        .filter_map(|factor| match &factor.proof {
            Proof::Webauthn { credential } => Some(serde_json::from_value(credential.clone())),
            _ => None,
        })
        .collect::<Result<_, _>>()
        .map_err(|_| StoreError::Corrupt("credential"))?;
    let user = User {
        // The account's id says nothing about the person (WebAuthn L3 14.6.1).
        handle: account.id.as_str().as_bytes(),
        name: account.login_id.as_given(),
        display_name: account.profile.name.as_deref().unwrap_or_default(),
    };
    let defect = |error: String| FactorsError::Failed(Failure::Defect(error));
    let begun = webauthn::start_registration(&party, &user, &enrolled, &op.app.random);
    let (options, ceremony) = begun.map_err(|error| defect(error.to_string()))?;
    let ceremony = serde_json::to_value(&ceremony).map_err(|error| defect(error.to_string()))?;
    let until_ms = (op.now + CHALLENGE_VALIDITY).as_millisecond();
    Ok((PendingProof::Webauthn { ceremony, until_ms }, options))
}

/// Sends the code of a pending factor, and notes which passcode it is.
pub(super) async fn send_code(
    op: &Operation<'_>,
    account: &Account,
    pending: &PendingFactor,
    phone: &str,
) -> Result<Sent, FactorsError> {
    let before = match &pending.proof {
        PendingProof::Sms { passcode, .. } => passcode.as_ref(),
        _ => None,
    };
    let sent = send(op, before, phone, Purpose::enrollment()).await?;
    let mut next = pending.clone();
    next.version += 1;
    next.proof = PendingProof::Sms { phone: phone.to_owned(), passcode: Some(id_of(&sent)?) };
    let renewed = store::renew(&op.tenant.id, &account.id, pending, &next, &op.ring, &op.app.random, op.now);
    let transaction = Transaction::<FactorsError>::new().answer(
        "pending",
        renewed,
        FactorsError::Conflict(Otherwise("Something else happened to this factor at the same time; ask again.")),
    );
    op.commit(transaction, &mut Known::default()).await?;
    Ok(Sent::from(&sent))
}

/// A QR code as SVG (ISO/IEC 18004), black on white with the margin of four modules that readers need, so that it can stand
/// on a dark page.
fn qr_svg(text: &str) -> Result<String, FactorsError> {
    const MARGIN: i32 = 4;
    let too_long = |_| FactorsError::Failed(Failure::Defect("too long for a QR code".into()));
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(too_long)?;
    let size = code.size() + 2 * MARGIN;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).fold(0, |run, _| run + 1);
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{},{}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" \
         shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"{path}\" \
         fill=\"#000\"/></svg>"
    ))
}
