//! Multi-factor authentication of the firm: whom the policy enables and what that comes to (D2, D3), who gave a licence back lately,
//! and another policy, of which it is said first how many people and licences it touches.

mod change;
mod form;
mod view;

use self::form::Typed;
use super::gate::{Admitted, Entered, query_of};
use super::model::{Action, Screen};
use crate::faults::Faults;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::{AdministrationError, freed, policy, usage};
use crate::pages::notice::Notice;

/// How many licences that came back are shown.
const FREED: u8 = 10;

/// What is told where another policy was saved since the form was made.
const CHANGED: &str = "policy-meanwhile";

/// The longest query that is taken as a policy: it comes back in headers, of which a gateway takes 10,240 bytes in all
/// (API Gateway, quotas for HTTP APIs).
const LONGEST_QUERY: usize = 6_000;

/// The page as it stands; `?ask=put-policy` the policy as a form, and with `step=check` what the one in the address comes to.
///
/// # Errors
/// 403; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    if call.query("ask") == Some(Action::PutPolicy.as_str()) {
        return match entered.ask_first(Action::PutPolicy)? {
            Some(first) => Ok(first),
            None => ask(entered).await,
        };
    }
    let (usage, policy, freed) = tokio::join!(usage::get(&op), policy::get(&op), freed::list(&op, FREED));
    view::show(entered, &usage?, &policy?, &freed?)
}

/// Does what a form asks for.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    match admitted.action {
        Action::PutPolicy => match save(entered, admitted).await {
            Err(AdministrationError::PolicyChanged) => {
                Ok(entered.told(&Screen::Mfa.page(), &Notice::at(CHANGED, ""), "conflict"))
            }
            Err(error) => entered.refuse(&admitted.back, error.into(), &[("reason", admitted.form.text("reason"))]),
            Ok(()) => Ok(entered.tell(&Screen::Mfa.page(), &Notice::done("policy-changed"))),
        },
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

/// Saves it in place of the policy that the form was made of: what another owner changed meanwhile is not overwritten unseen.
async fn save(entered: &Entered<'_>, admitted: &Admitted) -> Result<(), AdministrationError> {
    let (op, form) = (entered.op(), &admitted.form);
    let typed = Typed::read(&entered.visit.tenant().settings.roles, |name| form.raw(name));
    let before = policy::get(&op).await?;
    let next = typed
        .policy(&before)
        .map_err(|_| AdministrationError::Invalid(Faults::one("", "A policy as the page before showed it.")))?;
    let seen = typed.version.parse().map_err(|_| AdministrationError::PolicyChanged)?;
    policy::replace(&op, next, seen).await?;
    Ok(())
}

/// The form; or, for what is chosen in it, what that comes to.
async fn ask(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    let roles = &entered.visit.tenant().settings.roles;
    let kept = policy::kept(&op).await?;
    if call.query("grace_days").is_none() {
        return change::form(entered, &Typed::of(&kept, roles), &[]);
    }
    let mut typed = Typed::read(roles, |name| call.query(name).unwrap_or_default());
    if typed.version.is_empty() {
        // An address that somebody wrote: it is compared with the policy as it stands now.
        typed.version = kept.version.to_string();
    }
    if typed.version != kept.version.to_string() {
        return Ok(entered.tell(&Screen::Mfa.page(), &Notice::at(CHANGED, "")));
    }
    let before = kept.policy;
    if call.query("step") != Some("check") {
        return change::form(entered, &typed, &[]);
    }
    if query_of(call).len() > LONGEST_QUERY {
        let wrong = form::Wrong { field: String::new(), text: "fault-mfa-long" };
        return change::form(entered, &typed, &[wrong]);
    }
    let next = match typed.policy(&before) {
        Ok(next) => next,
        Err(wrong) => return change::form(entered, &typed, &wrong),
    };
    let (preview, usage) = tokio::join!(policy::preview(&op, &next), usage::get(&op));
    match preview {
        Ok(preview) => change::check(entered, &typed, &change::Changed { before, next, preview, usage: usage? }),
        Err(AdministrationError::Invalid(faults)) => change::form(entered, &typed, &form::wrong_of(&next, &faults)),
        Err(error) => Err(error.into()),
    }
}
