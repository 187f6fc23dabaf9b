//! `/sign-in`: login ID and password, then the second step. The same flows as the API's; what this page adds is the row of the
//! browser between one step and the next.

pub mod then;
pub mod view;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

pub use self::then::{CONSOLE, THEN, Then, on_the_way, then_query, then_said_by};
use self::view::{Asked, FactorView, Offered, PasswordView};
use super::authorize::Destination;
use super::form::Form;
use super::notice::Notice;
use super::signed_in::{self, person};
use super::visit::Visit;
use crate::browser_sessions::Found;
use crate::browser_sessions::model::Purpose;
use crate::failure::Failure;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::{FactorId, SignInId};
use crate::mfa_policy::FactorKind;
use crate::operation::Operation;
use crate::sign_ins::challenge::{ChallengeDocument, ChallengeError, challenge};
use crate::sign_ins::devices::Remember;
use crate::sign_ins::document::{Outcome, PromptStatus, SignInDocument};
use crate::sign_ins::password::{Typed, sign_in};
use crate::sign_ins::verify::{Submitted, verify};
use crate::sign_ins::{StepError, cancel, push, show};

/// The page.
pub const PAGE: &str = "sign-in";

/// How a device proves itself without a network: by the code that it shows.
const BY_CODE: &str = "code";

/// What the row of a browser holds on its way in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningIn {
    /// The sign-in.
    pub sign_in: SignInId,
    /// The login ID that was typed.
    pub login_id: String,
    /// Where it leads.
    pub then: Then,
    /// The challenge that waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// What is being enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolling: Option<super::enroll::Enrolling>,
}

/// What was asked of a factor.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// Of a security key.
    Key {
        /// Which.
        factor: FactorId,
        /// `PublicKeyCredentialRequestOptionsJSON`.
        options: Value,
    },
    /// A code is on its way.
    Sent {
        /// Of which factor.
        factor: FactorId,
        /// The masked number.
        to: String,
        /// When it ends.
        expires_at: String,
        /// When it may be sent again.
        resend_after: String,
    },
}

/// The page as it stands. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let notice = visit.notice();
    let asked_by = Destination::named_by(visit, visit.call.query(THEN)).await?;
    // What another request began is left for this one.
    let goes_on = |found: &Found<SigningIn>| asked_by.as_ref().is_none_or(|asks| asks.then == found.state.then);
    if let Some(found) = visit.find::<SigningIn>(Purpose::SigningIn).await?.filter(goes_on) {
        visit.can_end_at(found.state.then.ends_at());
        match show::show_number(&visit.op, &found.state.sign_in).await {
            Ok((document, number)) => {
                return show_step(visit, &found.state, &document, number.as_deref(), notice);
            }
            // It is over: the person begins again, and is told why.
            Err(StepError::Over(over)) => {
                let notice = notice.or_else(|| Notice::of(&Problem::Gone(over), visit.op.now));
                let asked_by = match (asked_by, &found.state.then) {
                    (None, Then::Application { query, .. } | Then::Console { page: query }) => {
                        Destination::named_by(visit, Some(query)).await?
                    }
                    (asked_by, _) => asked_by,
                };
                return ask_password(visit, notice, &found.state.login_id, asked_by.as_ref());
            }
            Err(StepError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let here = person(visit).await?;
    if let (None, None, Some(_)) = (&notice, &asked_by, &here) {
        return Ok(visit.go(&Then::Account.page()));
    }
    let hint = asked_by.as_ref().and_then(|asks| asks.login_hint.clone());
    let is_theirs = asked_by.is_some() && hint.is_none();
    let known = here.filter(|_| is_theirs).map(|person| person.account.login_id.as_given().to_owned());
    let login_id = hint.or(known).unwrap_or_default();
    ask_password(visit, notice, &login_id, asked_by.as_ref())
}

/// The form of login ID and password; of an application that has checked them by itself the way to the second factor.
fn ask_password(
    visit: &Visit<'_>,
    notice: Option<Notice>,
    login_id: &str,
    asked_by: Option<&Destination>,
) -> Result<Answer, Problem> {
    let Some(external) = asked_by.filter(|asks| !asks.then.is_for_anybody()) else {
        return PasswordView::show(visit, notice.as_ref(), login_id, asked_by);
    };
    let way = external.then.page();
    Ok(match notice {
        Some(notice) => visit.tell_behind(&way, PAGE, &notice),
        None => visit.go(&way),
    })
}

fn show_step(
    visit: &Visit<'_>,
    state: &SigningIn,
    document: &SignInDocument,
    number: Option<&str>,
    notice: Option<Notice>,
) -> Result<Answer, Problem> {
    match &document.outcome {
        Outcome::FactorRequired { factors, prompt } => {
            let offered = Offered { factors, prompt: prompt.as_ref(), number };
            let asked = asked(visit, state, &offered);
            FactorView::show(visit, notice.as_ref(), state, &offered, asked)
        }
        Outcome::EnrollmentRequired { .. } => Ok(visit.go(super::enroll::PAGE)),
        Outcome::Complete(_) => Err(Problem::Internal("a complete sign-in is shown".to_owned())),
    }
}

/// What became of the request that the page waits for, as its script asks again and again. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_prompt(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let mut became = Became::Over;
    if let Some(found) = visit.find::<SigningIn>(Purpose::SigningIn).await? {
        match show::show(&visit.op, &found.state.sign_in).await {
            Ok(SignInDocument { outcome: Outcome::FactorRequired { prompt: Some(prompt), .. }, .. }) => {
                became = Became::As(prompt.status);
            }
            Ok(_) | Err(StepError::Over(_) | StepError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let news = News { status: became };
    Ok(super::headers::page(Answer::json(200, &news)?, &[]))
}

/// What a page that waits is told.
#[derive(Serialize)]
struct News {
    status: Became,
}

/// What became of a request.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Became {
    /// There is none, or its sign-in is over: the page says which.
    Over,
    /// As the sign-in has it.
    #[serde(untagged)]
    As(PromptStatus),
}

/// Which proof the page asks for: the one that the address names, else the one that waits, else the one used last.
fn asked<'f>(visit: &Visit<'_>, state: &SigningIn, offered: &Offered<'f>) -> Asked<'f> {
    match visit.call.query("with") {
        Some("recovery-code") => return Asked::RecoveryCode,
        Some("bypass-code") => return Asked::BypassCode,
        _ => {}
    }
    let waiting = state.waiting.as_ref().map(Waiting::factor);
    let waits = waiting.or(offered.prompt.map(|prompt| &prompt.factor_id)).map(FactorId::as_str);
    let wanted = visit.call.query("with").or(waits);
    let found = wanted.and_then(|wanted| offered.factors.iter().find(|factor| factor.id.as_str() == wanted));
    match found.or(offered.factors.first()) {
        Some(device) if device.kind == FactorKind::Push && visit.call.query("by") == Some(BY_CODE) => {
            Asked::ShownCode(device)
        }
        Some(factor) => Asked::Factor(factor),
        None => Asked::RecoveryCode,
    }
}

impl Waiting {
    fn factor(&self) -> &FactorId {
        match self {
            Self::Key { factor, .. } | Self::Sent { factor, .. } => factor,
        }
    }
}

/// What each button's operation is called in the audit log: as the API has it, where it has it.
const OPERATIONS: [(&str, &str); 5] = [
    ("sign-in", "sign_in"),
    ("verify", "verify_factor"),
    ("challenge", "open_challenge"),
    ("approved", "get_sign_in"),
    ("restart", "cancel_sign_in"),
];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let form = visit.form()?;
    visit.does(&form, &OPERATIONS);
    if form.action() == "sign-in" {
        return password(visit, &form).await;
    }
    let Some(found) = visit.find::<SigningIn>(Purpose::SigningIn).await? else {
        return visit.refuse(PAGE, Problem::Gone(crate::passcodes::model::Over::Expired), &[]);
    };
    visit.can_end_at(found.state.then.ends_at());
    let factor = form.text("factor").to_owned();
    let login_id = found.state.login_id.clone();
    let is_for_anybody = found.state.then.is_for_anybody();
    let outcome = match form.action() {
        "verify" => Box::pin(prove(visit, found, &form)).await,
        "challenge" => Box::pin(open(visit, found, &form, &factor)).await,
        "approved" => Box::pin(approved(visit, found, &form)).await,
        "restart" => Box::pin(restart(visit, found)).await,
        _ => Err(Problem::invalid("", "No such action.")),
    };
    let with = match (form.given("recovery_code"), form.given("bypass_code")) {
        (Some(_), _) => "recovery-code",
        (_, Some(_)) => "bypass-code",
        // Only what is one goes into an address.
        _ if FactorId::parse(&factor).is_some() => &factor,
        _ => "",
    };
    let by = if form.text("by") == BY_CODE { "&by=code" } else { "" };
    match outcome {
        // The sign-in is over with it: the person begins anew, and is told why.
        Err(Problem::IncorrectCode(0)) => {
            let what = if is_for_anybody { "sign-in-last" } else { "prompt-last" };
            let notice = Notice::at(what, "").with_typed("login_id", &login_id);
            Ok(Answer { refused: Some("incorrect-code"), ..visit.tell(PAGE, &notice) })
        }
        Err(problem) if with.is_empty() => visit.refuse(PAGE, problem, &[]),
        Err(problem) => visit.refuse_at(PAGE, &format!("with={with}{by}"), problem, &[]),
        Ok(answer) => Ok(answer),
    }
}

/// Login ID and password. A link's page has the same form and takes it itself.
async fn password(visit: &Visit<'_>, form: &Form) -> Result<Answer, Problem> {
    let asked_by = Destination::named_by(visit, form.given(THEN)).await?;
    let is_strong = asked_by.as_ref().is_some_and(|asks| asks.is_strong);
    let then = asked_by.map_or(Then::Account, |asks| asks.then);
    match begin(visit, form, then.clone(), is_strong).await {
        Ok(answer) => Ok(answer),
        Err(problem) => visit.refuse(&then.sign_in_page(), problem, &[("login_id", form.text("login_id"))]),
    }
}

/// Begins a sign-in with what was typed; `is_strong`: what it is for asks for a second factor, remembered or not.
///
/// # Errors
/// Why not.
pub async fn begin(visit: &Visit<'_>, form: &Form, then: Then, is_strong: bool) -> Result<Answer, Problem> {
    let login_id = form.login_id()?;
    let password = form.password("password");
    // Who is signed in and signs in again proves it anew: what they want to change asks for more than a device.
    let is_proven_anew = is_strong || person(visit).await?.is_some();
    let device = if is_proven_anew { None } else { signed_in::device(visit) };
    let typed = Typed { login_id: &login_id, password, client_ip: visit.call.client_ip(), device };
    let document = sign_in(&visit.op, typed).await?;
    go_on(visit, document, login_id.as_given(), then).await
}

/// Goes on with a sign-in whose first factor is right.
///
/// # Errors
/// 500, 503.
pub async fn go_on(visit: &Visit<'_>, document: SignInDocument, login_id: &str, then: Then) -> Result<Answer, Problem> {
    let before = visit.find::<SigningIn>(Purpose::SigningIn).await?;
    visit.can_end_at(then.ends_at());
    let mut state =
        SigningIn { sign_in: document.id.clone(), login_id: login_id.to_owned(), then, waiting: None, enrolling: None };
    match &document.outcome {
        Outcome::Complete(_) => {
            visit.end(Purpose::SigningIn, before.as_ref()).await?;
            finish(visit, document, &state.then).await
        }
        Outcome::EnrollmentRequired { .. } => {
            visit.begin(Purpose::SigningIn, &state, before.as_ref()).await?;
            Ok(visit.go(super::enroll::PAGE))
        }
        Outcome::FactorRequired { factors, prompt: _ } => {
            // A security key's challenge costs nothing: it waits when the page comes. A code is sent when it is asked for.
            if let Some(key) = factors.first().filter(|factor| factor.kind == FactorKind::Webauthn) {
                state.waiting = key_challenge(visit, &state.sign_in, &key.id).await?;
            }
            visit.begin(Purpose::SigningIn, &state, before.as_ref()).await?;
            Ok(visit.go(PAGE))
        }
    }
}

/// A security key's challenge; none where this deployment has no host for keys.
async fn key_challenge(visit: &Visit<'_>, sign_in: &SignInId, key: &FactorId) -> Result<Option<Waiting>, Problem> {
    match challenge(&visit.op, sign_in, key).await {
        Ok(ChallengeDocument::Webauthn { options }) => Ok(Some(Waiting::Key { factor: key.clone(), options })),
        Ok(ChallengeDocument::Sms(_) | ChallengeDocument::Push(_)) => Ok(None),
        Err(error) => match Problem::from(error) {
            Problem::Conflict(_) => Ok(None),
            problem => Err(problem),
        },
    }
}

/// Opens the challenge of a factor: a security key's, or a code that is sent.
async fn open(visit: &Visit<'_>, mut found: Found<SigningIn>, form: &Form, factor: &str) -> Result<Answer, Problem> {
    let id = FactorId::parse(factor).ok_or(Problem::NotFound)?;
    let once = visit.once(form, &[factor]);
    let op = Operation { idempotency: once.as_ref(), ..visit.op.clone() };
    let document = match challenge(&op, &found.state.sign_in, &id).await {
        // Of this sign-in, or of another browser's: what to do is the same.
        Err(ChallengeError::Step(StepError::NotNow(push::WAITS))) => {
            let told = visit.tell_at(PAGE, &format!("with={factor}"), &Notice::at("prompt-waits", ""));
            return Ok(Answer { refused: Some("conflict"), ..told });
        }
        document => document?,
    };
    found.state.waiting = match document {
        ChallengeDocument::Webauthn { options } => Some(Waiting::Key { factor: id, options }),
        ChallengeDocument::Sms(sent) => Some(Waiting::Sent {
            factor: id,
            to: sent.to,
            expires_at: sent.expires_at,
            resend_after: sent.resend_after,
        }),
        // The sign-in itself says that it waits.
        ChallengeDocument::Push(_) => None,
    };
    visit.keep(&found).await?;
    Ok(visit.go(&format!("{PAGE}?with={factor}")))
}

/// Proves a factor, or that somebody has a code that stands in for one.
async fn prove(visit: &Visit<'_>, found: Found<SigningIn>, form: &Form) -> Result<Answer, Problem> {
    let typed = |name: &str| Zeroizing::new(form.text(name).chars().take(256).collect::<String>());
    let factor = || FactorId::parse(form.text("factor")).ok_or(Problem::NotFound);
    let submitted = if form.given("recovery_code").is_some() {
        Submitted::RecoveryCode(typed("recovery_code"))
    } else if form.given("bypass_code").is_some() {
        Submitted::BypassCode(typed("bypass_code"))
    } else if let Some(credential) = form.given("credential") {
        Submitted::Credential(factor()?, super::form::credential(credential)?)
    } else {
        Submitted::Code(factor()?, form.code()?)
    };
    let document = verify(&visit.op, &found.state.sign_in, submitted, remember(visit, form)).await?;
    visit.end(Purpose::SigningIn, Some(&found)).await?;
    finish(visit, document, &found.state.then).await
}

/// Goes on with a sign-in that a device has approved; one that is not approved is shown as it stands.
async fn approved(visit: &Visit<'_>, found: Found<SigningIn>, form: &Form) -> Result<Answer, Problem> {
    let document = show::await_push(&visit.op, &found.state.sign_in, remember(visit, form)).await?;
    if !matches!(document.outcome, Outcome::Complete(_)) {
        return Ok(visit.go(PAGE));
    }
    visit.end(Purpose::SigningIn, Some(&found)).await?;
    finish(visit, document, &found.state.then).await
}

/// Whether the device is to be remembered, and as what.
fn remember(visit: &Visit<'_>, form: &Form) -> Remember {
    if form.is_ticked("remember") {
        Remember::called(&signed_in::describe(visit.call.head.user_agent.as_deref()))
    } else {
        Remember::No
    }
}

/// Signs the browser in, and leads where it was to go.
///
/// # Errors
/// 410 where something ended the account's sign-ins meanwhile; 500, 503.
pub async fn finish(visit: &Visit<'_>, document: SignInDocument, then: &Then) -> Result<Answer, Problem> {
    signed_in::enter(visit, document, then, None).await?;
    Ok(visit.go(&then.page()))
}

/// Gives the sign-in up and begins anew.
async fn restart(visit: &Visit<'_>, found: Found<SigningIn>) -> Result<Answer, Problem> {
    match cancel::cancel(&visit.op, &found.state.sign_in).await {
        Ok(()) | Err(StepError::Over(_) | StepError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    visit.end(Purpose::SigningIn, Some(&found)).await?;
    let page = match &found.state.then {
        Then::Account => PAGE.to_owned(),
        then => then.page(),
    };
    Ok(visit.go(&page))
}

/// Signs a browser out.
///
/// # Errors
/// 503.
pub async fn sign_out(visit: &Visit<'_>) -> Result<Answer, Problem> {
    visit.form()?;
    signed_in::leave(visit).await?;
    let answer = visit.tell(PAGE, &Notice::done("signed-out"));
    // What a browser kept of the pages of who was signed in goes with it (W3C Clear Site Data).
    Ok(answer.with_header("clear-site-data", "\"cache\"".to_owned()))
}

/// A moment as a document writes it.
///
/// # Errors
/// When it is none, which would be a defect.
pub fn moment(text: &str) -> Result<jiff::Timestamp, Problem> {
    text.parse().map_err(|_| Failure::Defect("a document's time cannot be read".to_owned()).into())
}
