//! One person: what they are enrolled with, what they did, and what an administrator does for them. Whoever acts is not the person
//! themselves, and nobody but an owner acts on who has the console, too (R68).

mod view;

use self::view::{AskView, PersonView, TYPED};
pub(in crate::console) use self::view::{name_of, status_name};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use super::reference;
use super::secret::{self, Secret};
use crate::accounts::login_id::LoginId;
use crate::accounts::manage;
use crate::accounts::model::{Account, Change, Changes, Status};
use crate::accounts::store as accounts;
use crate::audit::{self, Sieve};
use crate::devices::fraud;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::{bypass, people, reset};
use crate::pages::form::Form;
use crate::pages::notice::Notice;
use crate::sign_ins::recent;
use crate::table::Paging;
use crate::tenants::model::Settings;

/// How many sign-ins are shown.
const SIGN_INS: u8 = 10;
/// How much of what was done to the person.
const EVENTS: u8 = 20;

/// The page as it stands; `?ask=` an action asks first.
///
/// # Errors
/// 403, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let account = of_address(entered).await?;
    let asked = entered.visit.call.query("ask").and_then(|action| action.parse::<Action>().ok());
    if let Some(action) = asked.filter(|action| action.screen() == Screen::Person) {
        if !entered.may_act_on(&account) {
            return Err(Problem::Forbidden);
        }
        return match entered.ask_first(action)? {
            Some(first) => Ok(first),
            None => AskView::show(entered, &account, action),
        };
    }
    let op = entered.op();
    let paging = Paging::first(i32::from(EVENTS));
    let (sieve, tenant) = (Sieve::default(), &op.tenant.id);
    let (sign_ins, events) = tokio::join!(
        recent::list(&op, &account, SIGN_INS),
        audit::list_of(op.app, tenant, &account.id, &sieve, None, &paging)
    );
    let person = people::row_of(&op, account).await?;
    PersonView::show(entered, &person, &sign_ins?, &events?.0)
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let account = of_address(entered).await?;
    if !entered.may_act_on(&account) {
        return Err(Problem::Forbidden);
    }
    match act(entered, admitted, &account).await {
        Err(problem) => entered.refuse(&admitted.back, problem, &typed(&admitted.form)),
        Ok(answer) => Ok(answer),
    }
}

async fn act(entered: &Entered<'_>, admitted: &Admitted, account: &Account) -> Result<Answer, Problem> {
    let (op, form, login_id) = (entered.op(), &admitted.form, &account.login_id);
    let done = |what: &str| Ok(entered.tell(entered.visit.page(), &Notice::done(what)));
    match admitted.action {
        Action::ResetMfa => {
            reset::reset(&op, login_id, form.text("reason")).await?;
            done("mfa-reset")
        }
        Action::MakeBypassCodes => make_bypass_codes(entered, admitted, login_id).await,
        // Nobody who was shut out for another reason comes in by it.
        Action::UnlockPerson if account.status != Status::Active => {
            Err(Problem::invalid("", "The account is not active."))
        }
        Action::UnlockPerson => {
            set_status(entered, login_id, Status::Active).await?;
            done("person-unlocked")
        }
        Action::DisablePerson => {
            set_status(entered, login_id, Status::Disabled).await?;
            done("person-disabled")
        }
        Action::EnablePerson => {
            set_status(entered, login_id, Status::Active).await?;
            done("person-enabled")
        }
        Action::EndSignIns => {
            manage::end_sign_ins(&op, account).await?;
            done("sign-ins-ended")
        }
        Action::LiftPushBlock => {
            fraud::lift(&op, login_id).await?;
            done("push-block-lifted")
        }
        Action::SetConsole => {
            let console = match form.given("console") {
                Some(text) => Change::Set(text.parse().map_err(|_| Problem::invalid("/console", "No such role."))?),
                None => Change::Remove,
            };
            manage::change(&op, login_id, &Changes { console, ..Changes::default() }).await?;
            done("console-set")
        }
        Action::ChangePerson => {
            let changes = changes(form);
            if reaches_elsewhere(account, &changes, &op.tenant.settings)?
                && let Some(refused) = entered.demand(admitted)
            {
                return Ok(refused);
            }
            manage::change(&op, login_id, &changes).await?;
            done("person-changed")
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

/// The account that the address names.
async fn of_address(entered: &Entered<'_>) -> Result<Account, Problem> {
    let (call, op) = (entered.visit.call, &entered.visit.op);
    // A key that sealed it elsewhere may be newer than what is cached here (R54): then it is nobody's for a minute.
    let login_id = reference::read(&op.ring, &op.tenant.id, call.parameter(1)).ok_or(Problem::NotFound)?;
    accounts::load(&call.app, &op.tenant.id, &login_id).await?.ok_or(Problem::NotFound)
}

async fn set_status(entered: &Entered<'_>, login_id: &LoginId, status: Status) -> Result<(), Problem> {
    let changes = Changes { status: Change::Set(status), ..Changes::default() };
    manage::change(&entered.op(), login_id, &changes).await?;
    Ok(())
}

async fn make_bypass_codes(entered: &Entered<'_>, admitted: &Admitted, login_id: &LoginId) -> Result<Answer, Problem> {
    let form = &admitted.form;
    let number =
        |name: &str| form.text(name).parse::<u32>().map_err(|_| Problem::invalid(&format!("/{name}"), "A number."));
    let order = bypass::BypassOrder::new(number("count")?, number("valid_minutes")?);
    if !entered.claim(form).await? {
        return Ok(secret::made_already(entered, admitted));
    }
    let made = bypass::make(&entered.op(), login_id, &order).await?;
    let words = entered.visit.words()?;
    let until = crate::pages::sign_in::moment(&made.expires_at)?;
    let lead =
        words.say("bypass-made-lead", &[("person", &words.name(login_id.as_given())), ("time", &words.moment(until))]);
    let secrets = vec![Secret {
        id: "bypass-codes".to_owned(),
        label: words.t("bypass-codes"),
        value: made.bypass_codes.join("\n"),
    }];
    secret::show(entered, "bypass-made", lead, secrets, entered.visit.page())
}

/// Whether messages for somebody would go elsewhere: whoever reads them may reset the password (R68).
fn reaches_elsewhere(account: &Account, changes: &Changes, settings: &Settings) -> Result<bool, Problem> {
    let after = account.profile.changed(changes, settings).map_err(Problem::InvalidRequest)?;
    Ok(after.reaches_elsewhere_than(&account.profile))
}

/// What was typed and is no secret, for the form that comes back.
fn typed(form: &Form) -> Vec<(&'static str, &str)> {
    TYPED.map(|field| (field, form.text(field))).into()
}

/// What the form of a person's details says; an empty field takes away what stood there.
fn changes(form: &Form) -> Changes {
    let text = |name: &str| match form.given(name) {
        Some(text) => Change::Set(text.to_owned()),
        None => Change::Remove,
    };
    Changes {
        email: text("email"),
        phone: text("phone"),
        country: match form.given("country") {
            Some(country) => Change::Set(country.to_owned()),
            None => Change::Keep,
        },
        name: text("name"),
        role: form.given("role").map_or(Change::Keep, |role| Change::Set(role.to_owned())),
        organization: text("organization"),
        ..Changes::default()
    }
}
