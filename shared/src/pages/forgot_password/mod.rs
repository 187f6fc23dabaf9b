//! `/forgot-password`: who it is (1), the code that was mailed (2), the new password (3), and back to the sign-in (4), as B2 has
//! it. Every login ID gets the same pages (R38).

mod view;

use serde::{Deserialize, Serialize};

use self::view::{CodeView, NewPasswordView, WhoView};
use super::authorize::Destination;
use super::form::Form;
use super::notice::Notice;
use super::sign_in;
use super::visit::Visit;
use crate::browser_sessions::Found;
use crate::browser_sessions::model::Purpose;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::PasswordResetId;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::password_resets::complete::{Completion, complete};
use crate::password_resets::request::{Request, request};
use crate::password_resets::resend::resend;
use crate::password_resets::verify::verify;

/// The page.
pub const PAGE: &str = "forgot-password";

/// What the row of a browser holds that resets a password.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Resetting {
    reset: PasswordResetId,
    /// What was typed, for beginning anew.
    login_id: String,
    /// When the code ends, epoch milliseconds.
    ends_ms: i64,
    /// When it may be sent again, epoch milliseconds.
    again_ms: i64,
    /// The grant, once the code was right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    /// The application's request for which somebody wanted to sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    then: Option<String>,
}

/// The page as it stands. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let notice = visit.notice();
    match visit.find::<Resetting>(Purpose::Reset).await? {
        None => {
            let asked_by = Destination::named_by(visit, visit.call.query(sign_in::THEN)).await?;
            WhoView::show(visit, notice.as_ref(), asked_by.as_ref().map(|asks| asks.query.as_str()))
        }
        Some(Found { state: Resetting { token: Some(_), .. }, .. }) => NewPasswordView::show(visit, notice.as_ref()),
        Some(found) => CodeView::show(visit, notice.as_ref(), &found.state),
    }
}

/// What each button's operation is called in the audit log: as the API has it, where it has it.
const OPERATIONS: [(&str, &str); 4] = [
    ("begin", "request_password_reset"),
    ("verify", "verify_password_reset"),
    ("resend", "resend_password_reset"),
    ("complete", "complete_password_reset"),
];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let form = visit.form()?;
    visit.does(&form, &OPERATIONS);
    let found = visit.find::<Resetting>(Purpose::Reset).await?;
    let typed = form.text("login_id").to_owned();
    let then = found.as_ref().and_then(|found| found.state.then.clone());
    let here = sign_in::on_the_way(PAGE, then.as_deref().or(sign_in::then_said_by(&form)));
    let outcome = match (form.action(), &found) {
        ("begin", _) => Box::pin(begin(visit, &form, found.as_ref())).await,
        ("restart", _) => Box::pin(begin_anew(visit, found.as_ref())).await,
        ("verify", Some(found)) => Box::pin(check(visit, &form, found)).await,
        ("resend", Some(found)) => Box::pin(send_again(visit, found)).await,
        ("complete", Some(found)) => Box::pin(set(visit, &form, found)).await,
        ("verify" | "resend" | "complete", None) => Err(Problem::Gone(Over::Expired)),
        _ => Err(Problem::invalid("", "No such action.")),
    };
    match outcome {
        // Nothing is left to try: the person begins anew, with the login ID filled in.
        Err(problem @ (Problem::Gone(_) | Problem::IncorrectCode(0))) => {
            let before = found.as_ref().map(|found| found.state.login_id.clone()).unwrap_or_default();
            visit.end(Purpose::Reset, found.as_ref()).await?;
            visit.refuse(&here, problem, &[("login_id", &before)])
        }
        Err(problem) => visit.refuse(&here, problem, &[("login_id", &typed)]),
        Ok(answer) => Ok(answer),
    }
}

/// Step 1: a code is mailed, if there is somebody to mail it to.
async fn begin(visit: &Visit<'_>, form: &Form, before: Option<&Found<Resetting>>) -> Result<Answer, Problem> {
    let login_id = form.login_id()?;
    let wanted = Request { login_id: &login_id, captcha: form.given("altcha"), client_ip: visit.call.client_ip() };
    let once = visit.once(form, &[login_id.folded()]);
    let op = Operation { idempotency: once.as_ref(), ..visit.op.clone() };
    let document = request(&op, wanted).await?;
    let state = Resetting {
        reset: document.id().clone(),
        login_id: login_id.as_given().to_owned(),
        ends_ms: sign_in::moment(document.expires_at())?.as_millisecond(),
        again_ms: again_ms(visit),
        token: None,
        then: sign_in::then_said_by(form).map(str::to_owned),
    };
    visit.begin(Purpose::Reset, &state, before).await?;
    Ok(visit.go(PAGE))
}

/// When a code that is sent now may be sent again.
fn again_ms(visit: &Visit<'_>) -> i64 {
    let seconds = visit.tenant().settings.policies.resend_interval_seconds;
    (visit.op.now + jiff::SignedDuration::from_secs(i64::from(seconds))).as_millisecond()
}

/// Step 2: the code.
async fn check(visit: &Visit<'_>, form: &Form, found: &Found<Resetting>) -> Result<Answer, Problem> {
    let grant = verify(&visit.op, &found.state.reset, form.code()?).await?;
    let state = Resetting { token: Some(grant.reset_token().to_owned()), ..found.state.clone() };
    visit.begin(Purpose::Reset, &state, Some(found)).await?;
    Ok(visit.go(PAGE))
}

/// Step 2, once more.
async fn send_again(visit: &Visit<'_>, found: &Found<Resetting>) -> Result<Answer, Problem> {
    let document = resend(&visit.op, &found.state.reset).await?;
    let ends_ms = sign_in::moment(document.expires_at())?.as_millisecond();
    let state = Resetting { ends_ms, again_ms: again_ms(visit), ..found.state.clone() };
    visit.keep(&found.holding(state)).await?;
    Ok(visit.tell(PAGE, &Notice::done("sent-again")))
}

/// Step 3: the new password; then the sign-in, where it works. Nobody is signed in by it (R41).
async fn set(visit: &Visit<'_>, form: &Form, found: &Found<Resetting>) -> Result<Answer, Problem> {
    let token = found.state.token.as_deref().ok_or(Problem::Gone(Over::Expired))?;
    let completion = Completion {
        reset_token: token,
        new_password: form.password("new_password"),
        confirm_password: form.password("confirm_password"),
        captcha: form.given("altcha"),
    };
    complete(&visit.op, &found.state.reset, completion).await?;
    visit.end(Purpose::Reset, Some(found)).await?;
    let notice = Notice::done("password-changed").with_typed("login_id", &found.state.login_id);
    Ok(match &found.state.then {
        Some(then) => visit.tell_at(sign_in::PAGE, &sign_in::then_query(then), &notice),
        None => visit.tell(sign_in::PAGE, &notice),
    })
}

async fn begin_anew(visit: &Visit<'_>, found: Option<&Found<Resetting>>) -> Result<Answer, Problem> {
    let then = found.and_then(|found| found.state.then.as_deref());
    visit.end(Purpose::Reset, found).await?;
    Ok(visit.go(&sign_in::on_the_way(PAGE, then)))
}
