//! `/enroll`: a second step for somebody whom a policy asks for one at sign-in (D5), or who adds one at `/account`. Choosing,
//! proving, and keeping the recovery codes: one thing a page.

mod view;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop};

use self::view::{ChooseView, CodesView, FactorView};
use super::form::Form;
use super::notice::Notice;
use super::sign_in::{self, SigningIn, Then};
use super::signed_in::{self, Person, SignedIn, person, prompted};
use super::visit::Visit;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::browser_sessions::Found;
use crate::browser_sessions::model::Purpose;
use crate::faults::Otherwise;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::FactorId;
use crate::mfa::confirm::{NOT_PAIRED, Submitted, confirm};
use crate::mfa::document::{BegunDocument, Needs, PairingDocument};
use crate::mfa::options::{Fresh, fresh};
use crate::mfa::{self, FactorsError};
use crate::mfa_policy::FactorKind;
use crate::passcodes::model::Over;
use crate::recipients::phone::Country;
use crate::sign_ins::document::{Outcome, SignInDocument};
use crate::sign_ins::grants::{self, PresentedGrant};
use crate::sign_ins::model::Mfa;
use crate::sign_ins::token::Assurance;
use crate::sign_ins::{StepError, show, skip};

/// The page.
pub const PAGE: &str = "enroll";

/// What is being enrolled, or was: kept sealed in the browser's row until the person is done with it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Enrolling {
    /// A factor that is to be proven.
    Factor(Pending),
    /// Recovery codes that are to be kept, where it goes on, and until when they are shown, epoch milliseconds.
    Codes(Codes, Then, i64),
}

/// How long recovery codes are shown.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(15);

impl Enrolling {
    /// Recovery codes, shown from now on until they are kept, but not for long.
    #[must_use]
    pub fn codes(visit: &Visit<'_>, codes: Vec<String>, then: Then) -> Self {
        Self::Codes(Codes(codes), then, (visit.op.now + SHOWN_FOR).as_millisecond())
    }

    fn is_over(&self, now: Timestamp) -> bool {
        matches!(self, Self::Codes(_, _, until_ms) if *until_ms <= now.as_millisecond())
    }
}

/// A pending factor.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// Its id.
    pub id: FactorId,
    /// What is needed to finish.
    pub shown: Shown,
}

/// What a person needs to finish.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// An app's secret, in text and as a drawing.
    Totp {
        /// In Base32.
        secret: String,
        /// The same for the app, as a link.
        uri: String,
        /// The same as a drawing.
        qr_svg: String,
    },
    /// A security key's options.
    Webauthn {
        /// `PublicKeyCredentialCreationOptionsJSON`.
        options: Value,
    },
    /// A code is on its way.
    Sms {
        /// The masked number.
        to: String,
        /// When it may be sent again.
        resend_after: String,
    },
    /// How a device is paired.
    Push(Pairing),
}

/// How a device is paired.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pairing {
    /// Where the device's browser is to go.
    pub url: String,
    /// The same as a drawing.
    pub qr_svg: String,
    /// What is typed into an authenticator that is installed.
    pub code: String,
    /// When both end.
    pub expires_at: String,
}

impl From<PairingDocument> for Pairing {
    fn from(document: PairingDocument) -> Self {
        let PairingDocument { pairing_url, qr_svg, pairing_code, pairing_expires_at } = document;
        Self { url: pairing_url, qr_svg, code: pairing_code, expires_at: pairing_expires_at }
    }
}

impl Shown {
    /// What proving it adds to `amr` (RFC 8176).
    fn method(&self) -> &'static str {
        match self {
            Self::Totp { .. } | Self::Push(_) => "otp",
            Self::Webauthn { .. } => "hwk",
            Self::Sms { .. } => "sms",
        }
    }
}

/// Recovery codes; wiped when they go.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Codes(pub Vec<String>);

impl std::fmt::Debug for Enrolling {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Enrolling(…)")
    }
}

/// Who enrols: somebody on their way in, or somebody who is.
enum Who {
    In(Box<Person>),
    /// Signed in at one application alone: what is left is to keep the recovery codes.
    Prompted(Box<Person>),
    OnTheWay(Box<Found<SigningIn>>, Box<SignInDocument>, Box<Account>),
}

impl Who {
    /// Who is at this page, if it is anybody's.
    async fn at(visit: &Visit<'_>) -> Result<Option<Self>, Problem> {
        if let Some(found) = visit.find::<SigningIn>(Purpose::SigningIn).await? {
            match show::show(&visit.op, &found.state.sign_in).await {
                Ok(document) if matches!(document.outcome, Outcome::EnrollmentRequired { .. }) => {
                    let login_id = LoginId::parse(&found.state.login_id).map_err(|error| error.at("/login_id"))?;
                    let account = accounts::load(&visit.call.app, &visit.op.tenant.id, &login_id).await?;
                    if let Some(account) = account {
                        return Ok(Some(Self::OnTheWay(Box::new(found), Box::new(document), Box::new(account))));
                    }
                }
                Ok(_) | Err(StepError::Over(_) | StepError::NotFound) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let has_codes = |person: &Person| match &person.browser.state.enrolling {
            Some(enrolling @ Enrolling::Codes(..)) => !enrolling.is_over(visit.op.now),
            Some(Enrolling::Factor(_)) | None => false,
        };
        if let Some(prompted) = prompted(visit).await?.filter(has_codes) {
            return Ok(Some(Self::Prompted(Box::new(prompted))));
        }
        Ok(person(visit).await?.map(|person| Self::In(Box::new(person))))
    }

    fn enrolling(&self, visit: &Visit<'_>) -> Option<&Enrolling> {
        let enrolling = match self {
            Self::In(person) | Self::Prompted(person) => person.browser.state.enrolling.as_ref(),
            Self::OnTheWay(found, ..) => found.state.enrolling.as_ref(),
        };
        enrolling.filter(|enrolling| !enrolling.is_over(visit.op.now))
    }

    /// A grant for one change, of the sign-in that brought them here; none when that was too long ago.
    async fn grant(&self, visit: &Visit<'_>) -> Result<Option<PresentedGrant>, Problem> {
        let sign_in = match self {
            Self::In(person) | Self::Prompted(person) => &person.browser.state.sign_in,
            Self::OnTheWay(found, ..) => &found.state.sign_in,
        };
        let grant = grants::renew(&visit.op, sign_in, self.account()).await?;
        Ok(grant.as_deref().and_then(PresentedGrant::parse))
    }

    /// The login ID of somebody who is signed in.
    fn signed_in(&self) -> Option<&str> {
        match self {
            Self::In(person) => Some(person.account.login_id.as_given()),
            Self::OnTheWay(..) | Self::Prompted(_) => None,
        }
    }

    fn account(&self) -> &Account {
        match self {
            Self::In(person) | Self::Prompted(person) => &person.account,
            Self::OnTheWay(_, _, account) => account,
        }
    }

    /// Where it leads: the origins at which a form can end.
    fn ends_at(&self) -> &[String] {
        let then = match self {
            Self::OnTheWay(found, ..) => Some(&found.state.then),
            Self::In(person) | Self::Prompted(person) => match &person.browser.state.enrolling {
                Some(Enrolling::Codes(_, then, _)) => Some(then),
                Some(Enrolling::Factor(_)) | None => None,
            },
        };
        then.map_or(&[], Then::ends_at)
    }

    /// Notes what is being enrolled.
    async fn keep(&self, visit: &Visit<'_>, enrolling: Option<Enrolling>) -> Result<(), Problem> {
        match self {
            Self::In(person) | Self::Prompted(person) => {
                let state = SignedIn { enrolling, ..person.browser.state.clone() };
                visit.keep(&person.browser.holding(state)).await.map(drop)
            }
            Self::OnTheWay(found, ..) => {
                let state = SigningIn { enrolling, ..found.state.clone() };
                visit.keep(&found.holding(state)).await.map(drop)
            }
        }
    }
}

/// The page as it stands. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let notice = visit.notice();
    let Some(who) = Who::at(visit).await? else { return Ok(visit.go(sign_in::PAGE)) };
    visit.can_end_at(who.ends_at());
    match who.enrolling(visit) {
        Some(Enrolling::Codes(codes, ..)) => CodesView::show(visit, notice.as_ref(), who.signed_in(), codes),
        Some(Enrolling::Factor(pending)) => FactorView::show(visit, notice.as_ref(), who.signed_in(), pending),
        None => {
            let grace = match &who {
                Who::OnTheWay(_, document, _) => match &document.outcome {
                    Outcome::EnrollmentRequired { grace_until: Some(until), .. } => Some(sign_in::moment(until)?),
                    _ => None,
                },
                Who::In(_) | Who::Prompted(_) => None,
            };
            ChooseView::show(visit, notice.as_ref(), matches!(who, Who::In(_)), who.account(), grace)
        }
    }
}

/// What each button's operation is called in the audit log: as the API has it, where it has it.
const OPERATIONS: [(&str, &str); 7] = [
    ("skip", "skip_enrollment"),
    ("fresh", "renew_factor_options"),
    ("confirm", "confirm_factor"),
    ("totp", "enroll_factor"),
    ("webauthn", "enroll_factor"),
    ("sms", "enroll_factor"),
    ("push", "enroll_factor"),
];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let form = visit.form()?;
    visit.does(&form, &OPERATIONS);
    let Some(who) = Who::at(visit).await? else {
        return visit.refuse(sign_in::PAGE, Problem::Gone(Over::Expired), &[]);
    };
    let outcome = match form.action() {
        action if action != "kept" && matches!(who, Who::Prompted(_)) => Err(Problem::invalid("", "No such action.")),
        "skip" => Box::pin(put_off(visit, &who)).await,
        "back" => Box::pin(back(visit, &who)).await,
        "fresh" => Box::pin(again(visit, &who)).await,
        "confirm" => Box::pin(prove(visit, &who, &form)).await,
        "kept" => Box::pin(go_on(visit, &who)).await,
        kind => match kind.parse::<FactorKind>() {
            Ok(kind) => Box::pin(begin(visit, &who, &form, kind)).await,
            Err(_) => Err(Problem::invalid("", "No such action.")),
        },
    };
    match outcome {
        // The pending factor is over: another one can be begun, as long as there is a grant.
        Err(problem @ (Problem::Gone(_) | Problem::NotFound)) => {
            who.keep(visit, None).await?;
            let problem = if matches!(problem, Problem::NotFound) { Problem::Gone(Over::Expired) } else { problem };
            visit.refuse(PAGE, problem, &[])
        }
        Err(problem @ Problem::GrantRequired) => sign_in_again(visit, &who, problem).await,
        Err(problem) => {
            let typed = [("phone", form.text("phone")), ("country", form.text("country"))];
            visit.refuse(PAGE, problem, &typed)
        }
        Ok(answer) => Ok(answer),
    }
}

/// A change needs a sign-in of a moment ago: the person is led there, and comes back.
async fn sign_in_again(visit: &Visit<'_>, who: &Who, problem: Problem) -> Result<Answer, Problem> {
    match who {
        Who::In(person) | Who::Prompted(person) => super::account::sign_in_again(visit, person, problem),
        Who::OnTheWay(found, ..) => {
            visit.end(Purpose::SigningIn, Some(found)).await?;
            visit.refuse(&found.state.then.sign_in_page(), problem, &[("login_id", &found.state.login_id)])
        }
    }
}

async fn begin(visit: &Visit<'_>, who: &Who, form: &Form, kind: FactorKind) -> Result<Answer, Problem> {
    let country = form.given("country").map(|text| Country::parse(text).ok_or_else(|| faulty("/country")));
    let phone = form.given("phone").filter(|_| kind == FactorKind::Sms);
    let phone = phone.map(|phone| Ok::<_, Problem>((phone.to_owned(), country.transpose()?))).transpose()?;
    // What it is called until the person says otherwise: in the language that they read. A device says its own name as it comes.
    let name = if kind == FactorKind::Push { None } else { Some(view::name_of(visit, kind)?) };
    let wanted = mfa::enroll::Enrolling { kind, name, phone };
    let BegunDocument { id, needs, .. } =
        mfa::enroll::enroll(&visit.op, &who.account().login_id, who.grant(visit).await?.as_ref(), wanted).await?;
    let shown = match needs {
        Needs::Totp { secret, otpauth_uri, qr_svg } => Shown::Totp { secret, uri: otpauth_uri, qr_svg },
        Needs::Webauthn { options } => Shown::Webauthn { options },
        Needs::Sms { to, resend_after } => Shown::Sms { to, resend_after },
        Needs::Push(pairing) => Shown::Push(pairing.into()),
    };
    who.keep(visit, Some(Enrolling::Factor(Pending { id, shown }))).await?;
    Ok(visit.go(PAGE))
}

fn faulty(pointer: &str) -> Problem {
    Problem::invalid(pointer, "It cannot be read.")
}

/// What is needed to finish, anew: a security key's challenge, or a code that is sent again.
async fn again(visit: &Visit<'_>, who: &Who) -> Result<Answer, Problem> {
    let Some(Enrolling::Factor(pending)) = who.enrolling(visit) else { return Err(Problem::Gone(Over::Expired)) };
    let shown = match fresh(&visit.op, &who.account().login_id, &pending.id).await? {
        Fresh::Webauthn { options } => Shown::Webauthn { options },
        Fresh::Sms(sent) => Shown::Sms { to: sent.to, resend_after: sent.resend_after },
        Fresh::Push(pairing) => Shown::Push(pairing.into()),
    };
    who.keep(visit, Some(Enrolling::Factor(Pending { id: pending.id.clone(), shown }))).await?;
    Ok(visit.go(PAGE))
}

/// Proves the factor, which makes it active. With the first one come recovery codes, and the sign-in that asked for it is
/// complete.
async fn prove(visit: &Visit<'_>, who: &Who, form: &Form) -> Result<Answer, Problem> {
    let Some(Enrolling::Factor(pending)) = who.enrolling(visit) else { return Err(Problem::Gone(Over::Expired)) };
    let submitted = match form.given("credential") {
        Some(credential) => Submitted::Credential(super::form::credential(credential)?),
        None => Submitted::Code(form.code()?),
    };
    let confirmed = match confirm(&visit.op, &who.account().login_id, &pending.id, submitted).await {
        Err(FactorsError::Conflict(Otherwise(NOT_PAIRED))) => {
            let told = visit.tell(PAGE, &Notice::at("not-paired", "code"));
            return Ok(Answer { refused: Some("conflict"), ..told });
        }
        confirmed => confirmed?,
    };
    let codes = confirmed.recovery_codes;
    match who {
        Who::OnTheWay(found, ..) => {
            let then = found.state.then.clone();
            visit.end(Purpose::SigningIn, Some(found)).await?;
            let Some(document) = confirmed.sign_in else { return Ok(visit.go(sign_in::PAGE)) };
            let page = if codes.is_some() { PAGE.to_owned() } else { then.page() };
            let enrolling = codes.map(|codes| Enrolling::codes(visit, codes, then));
            signed_in::enter(visit, document, &found.state.then, enrolling).await?;
            Ok(visit.go(&page))
        }
        Who::In(person) | Who::Prompted(person) => {
            let is_first = codes.is_some();
            let before = &person.browser.state;
            let enrolling = codes.map(|codes| Enrolling::codes(visit, codes, Then::Account));
            // A rise of assurance: with a first factor this browser has proven both (R63).
            let amr = before.amr.iter().cloned().chain(is_first.then(|| pending.shown.method().to_owned())).collect();
            let (acr, mfa) = if is_first { (Assurance::Aal2, Mfa::Satisfied) } else { (before.acr, before.mfa) };
            let state = SignedIn { enrolling, amr, acr, mfa, ..before.clone() };
            visit.begin_anew(Purpose::SignedIn, &state, &person.browser).await?;
            let notice = Notice::done("factor-added");
            Ok(if is_first { visit.go(PAGE) } else { visit.tell(super::account::PAGE, &notice) })
        }
    }
}

/// The recovery codes are kept.
async fn go_on(visit: &Visit<'_>, who: &Who) -> Result<Answer, Problem> {
    let Some(Enrolling::Codes(_, then, _)) = who.enrolling(visit) else { return Ok(visit.go(PAGE)) };
    let page = then.page();
    who.keep(visit, None).await?;
    Ok(visit.go(&page))
}

/// Another method instead.
async fn back(visit: &Visit<'_>, who: &Who) -> Result<Answer, Problem> {
    let pending = match who.enrolling(visit) {
        Some(Enrolling::Factor(pending)) => Some(pending.id.clone()),
        _ => None,
    };
    if let Some(id) = pending {
        // One that is over is given up already.
        match mfa::factors::remove(&visit.op, &who.account().login_id, &id, None).await {
            Ok(()) | Err(FactorsError::NotFound | FactorsError::Over(_) | FactorsError::GrantRequired) => {}
            Err(error) => return Err(error.into()),
        }
    }
    who.keep(visit, None).await?;
    Ok(visit.go(PAGE))
}

/// The enrolment is put off.
async fn put_off(visit: &Visit<'_>, who: &Who) -> Result<Answer, Problem> {
    let Who::OnTheWay(found, ..) = who else { return Ok(visit.go(super::account::PAGE)) };
    let document = skip::skip(&visit.op, &found.state.sign_in).await?;
    visit.end(Purpose::SigningIn, Some(found)).await?;
    sign_in::finish(visit, document, &found.state.then).await
}
