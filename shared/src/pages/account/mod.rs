//! `/account`: a person's own second step, recovery codes, password, trusted devices and sign-ins. What changes the second step
//! needs a sign-in of a moment ago (R46): who was there too long signs in again first.

pub mod view;

use self::view::{AccountView, PasswordView, RemoveView};
use super::enroll::{self, Enrolling};
use super::form::Form;
use super::notice::Notice;
use super::sign_in::{self, Then};
use super::signed_in::{self, Person, SignedIn, person};
use super::visit::Visit;
use crate::accounts::manage::end_sign_ins;
use crate::accounts::store as accounts;
use crate::browser_sessions::model::Purpose;
use crate::factors::model::is_name;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::FactorId;
use crate::mfa;
use crate::sign_ins::change_password::change_password;
use crate::sign_ins::grants::{self, PresentedGrant};
use crate::sign_ins::{devices, recent};

/// The page.
pub const PAGE: &str = "account";

/// How many sign-ins are shown.
const SIGN_INS: u8 = 10;

/// The page as it stands; `?remove=` and `?change=password` ask first. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let Some(person) = person(visit).await? else { return Ok(visit.go(sign_in::PAGE)) };
    let notice = visit.notice();
    let notice = notice.as_ref();
    if visit.call.query("change") == Some("password") {
        return PasswordView::show(visit, notice, &person);
    }
    let to_remove = visit.call.query("remove").and_then(FactorId::parse);
    if let Some(factor) = to_remove.and_then(|id| person.account.enrollment.factor(&id)) {
        return RemoveView::show(visit, notice, &person, factor);
    }
    let (devices, sign_ins) =
        tokio::join!(devices::list(&visit.op, &person.account), recent::list(&visit.op, &person.account, SIGN_INS));
    AccountView::show(visit, notice, &person, &devices?, &sign_ins?)
}

/// What each button's operation is called in the audit log: as the API has it, where it has it.
const OPERATIONS: [(&str, &str); 6] = [
    ("rename", "rename_factor"),
    ("remove", "remove_factor"),
    ("new-codes", "renew_recovery_codes"),
    ("change-password", "change_password"),
    ("forget-device", "forget_device"),
    ("sign-out-everywhere", "end_sign_ins"),
];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let form = visit.form()?;
    visit.does(&form, &OPERATIONS);
    let Some(person) = person(visit).await? else { return Ok(visit.go(sign_in::PAGE)) };
    let outcome = match form.action() {
        "rename" => Box::pin(rename(visit, &person, &form)).await,
        "remove" => Box::pin(remove(visit, &person, &form)).await,
        "new-codes" => Box::pin(renew_codes(visit, &person)).await,
        "change-password" => Box::pin(set_password(visit, &person, &form)).await,
        "forget-device" => Box::pin(forget_device(visit, &person, &form)).await,
        "sign-out-everywhere" => Box::pin(leave_everywhere(visit, &person)).await,
        _ => Err(Problem::invalid("", "No such action.")),
    };
    match outcome {
        Err(problem @ Problem::GrantRequired) => sign_in_again(visit, &person, problem),
        // Of two tabs one has removed it already.
        Err(Problem::NotFound) => Ok(visit.go(PAGE)),
        Err(Problem::InvalidCredentials) => {
            let answer = visit.tell_at(PAGE, "change=password", &Notice::at("wrong-password", "password"));
            Ok(Answer { refused: Some("invalid-credentials"), ..answer })
        }
        Err(problem) if form.action() == "change-password" => visit.refuse_at(PAGE, "change=password", problem, &[]),
        Err(problem) => visit.refuse(PAGE, problem, &[]),
        Ok(answer) => Ok(answer),
    }
}

/// A change needs a sign-in of a moment ago: the person is led there, and comes back.
///
/// # Errors
/// Never, for a problem that a page can tell.
pub fn sign_in_again(visit: &Visit<'_>, person: &Person, problem: Problem) -> Result<Answer, Problem> {
    visit.refuse(sign_in::PAGE, problem, &[("login_id", person.account.login_id.as_given())])
}

/// A grant for one change, of the sign-in that brought the person here; none when that was too long ago.
async fn grant(visit: &Visit<'_>, person: &Person) -> Result<Option<PresentedGrant>, Problem> {
    let grant = grants::renew(&visit.op, &person.browser.state.sign_in, &person.account).await?;
    Ok(grant.as_deref().and_then(PresentedGrant::parse))
}

async fn rename(visit: &Visit<'_>, person: &Person, form: &Form) -> Result<Answer, Problem> {
    let id = FactorId::parse(form.text("factor")).ok_or(Problem::NotFound)?;
    let name = form.text("name");
    if !is_name(name) {
        return Err(Problem::invalid("/name", "It can be no name."));
    }
    mfa::factors::rename(&visit.op, &person.account.login_id, &id, name).await?;
    Ok(visit.tell(PAGE, &Notice::done("factor-renamed")))
}

async fn remove(visit: &Visit<'_>, person: &Person, form: &Form) -> Result<Answer, Problem> {
    let id = FactorId::parse(form.text("factor")).ok_or(Problem::NotFound)?;
    let login_id = &person.account.login_id;
    mfa::factors::remove(&visit.op, login_id, &id, grant(visit, person).await?.as_ref()).await?;
    let notice = Notice::done("factor-removed");
    // With the last one everything ended that was signed in, this browser too.
    let account = accounts::load(&visit.call.app, &visit.op.tenant.id, login_id).await?;
    if account.is_some_and(|account| account.sign_in_epoch == person.account.sign_in_epoch) {
        return Ok(visit.tell(PAGE, &notice));
    }
    visit.end(Purpose::SignedIn, Some(&person.browser)).await?;
    Ok(visit.tell(sign_in::PAGE, &notice))
}

/// New recovery codes, shown until they are kept.
async fn renew_codes(visit: &Visit<'_>, person: &Person) -> Result<Answer, Problem> {
    // Of two presses at once one is first: the other makes no codes that nobody would see.
    let browser = visit.keep(&person.browser).await?;
    let grant = grant(visit, person).await?;
    let codes = mfa::recovery_codes::renew(&visit.op, &person.account.login_id, grant.as_ref()).await?;
    let enrolling = Some(Enrolling::codes(visit, codes, Then::Account));
    let state = SignedIn { enrolling, ..browser.state.clone() };
    visit.keep(&browser.holding(state)).await?;
    Ok(visit.go(enroll::PAGE))
}

/// Another password: everything else that was signed in ends, this browser goes on.
async fn set_password(visit: &Visit<'_>, person: &Person, form: &Form) -> Result<Answer, Problem> {
    if form.raw("password").is_empty() {
        return Err(Problem::InvalidCredentials);
    }
    let [current, new, confirm] = ["password", "new_password", "confirm_password"].map(|name| form.password(name));
    let account = change_password(&visit.op, &person.account, current, new, confirm, visit.call.client_ip()).await?;
    signed_in::go_on(visit, person, &account).await?;
    Ok(visit.tell(PAGE, &Notice::done("password-set")))
}

async fn forget_device(visit: &Visit<'_>, person: &Person, form: &Form) -> Result<Answer, Problem> {
    devices::forget(&visit.op, &person.account, form.text("device")).await?;
    Ok(visit.tell(PAGE, &Notice::done("device-forgotten")))
}

async fn leave_everywhere(visit: &Visit<'_>, person: &Person) -> Result<Answer, Problem> {
    end_sign_ins(&visit.op, &person.account).await?;
    visit.end(Purpose::SignedIn, Some(&person.browser)).await?;
    let answer = visit.tell(sign_in::PAGE, &Notice::done("signed-out-everywhere"));
    Ok(answer.with_header("clear-site-data", "\"cache\"".to_owned()))
}
