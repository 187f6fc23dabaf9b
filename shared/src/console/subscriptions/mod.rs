//! What the firm is subscribed to: text messages of the month and MFA licences, what is used of them, and what it asks the operator
//! for (A10, D1).

mod view;

use self::view::{AskView, ListView};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use crate::clock::month_of;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::PlanRequestId;
use crate::mfa::usage;
use crate::pages::form::Form;
use crate::pages::notice::Notice;
use crate::table::Paging;
use crate::tenants::plan_requests;
use crate::tenants::plans::{self, MfaPlan, SmsPlan};
use crate::usage::report::report;

/// How many requests are on a page.
const REQUESTS: i32 = 50;

/// The page as it stands; `?ask=` an action asks first.
///
/// # Errors
/// 400, 403; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    let asked = call.query("ask").and_then(|action| action.parse::<Action>().ok());
    let asked = asked.filter(|action| matches!(action, Action::RequestSmsPlan | Action::RequestMfaPlan));
    if let Some(action) = asked
        && let Some(first) = entered.ask_first(action)?
    {
        return Ok(first);
    }
    let (month, paging) = (month_of(op.now), Paging::new(call.after()?, REQUESTS));
    let (mfa, sms, requests) =
        tokio::join!(usage::get(&op), report(op.app, op.tenant, month), plan_requests::list(&op, &paging));
    let (mfa, sms) = (mfa?, sms?);
    match asked {
        Some(action) => AskView::show(entered, action, &sms.sms, &mfa.licences),
        None => {
            let (requests, next) = requests?;
            ListView::show(entered, &sms.sms, &mfa.licences, &requests, next.as_deref())
        }
    }
}

/// Does what a form asks for.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let form = &admitted.form;
    match act(entered, admitted).await {
        Ok(answer) => Ok(answer),
        Err(problem) => {
            let typed = ["monthly_limit", "licences", "reason"].map(|field| (field, form.text(field)));
            entered.refuse(&admitted.back, problem, &typed)
        }
    }
}

async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form, page) = (entered.op(), &admitted.form, Screen::Subscriptions.page());
    let by = entered.person.account.login_id.as_given();
    let done = match admitted.action {
        Action::RequestSmsPlan => {
            let plan = SmsPlan { monthly_limit: number(form, "monthly_limit")? };
            if !entered.claim(form).await? {
                return Ok(sent_already(entered));
            }
            plans::request_sms(&op, plan, by).await?;
            "plan-requested"
        }
        Action::RequestMfaPlan => {
            let plan = MfaPlan { licences: number(form, "licences")? };
            if !entered.claim(form).await? {
                return Ok(sent_already(entered));
            }
            plans::request_mfa(&op, plan, by).await?;
            "plan-requested"
        }
        Action::WithdrawRequest => {
            let id = PlanRequestId::parse(form.text("id")).ok_or(Problem::NotFound)?;
            plan_requests::withdraw(&op, &id).await?;
            "request-withdrawn"
        }
        _ => return Err(Problem::invalid("", "No such action.")),
    };
    Ok(entered.tell(&page, &Notice::done(done)))
}

/// The answer to a form that asked already; the page shows what came of it.
fn sent_already(entered: &Entered<'_>) -> Answer {
    entered.told(&Screen::Subscriptions.page(), &Notice::at("request-in-progress", ""), "request-in-progress")
}

/// A whole number; people set them in groups.
fn number(form: &Form, field: &str) -> Result<i64, Problem> {
    let digits: String = form.text(field).chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number);
    number.ok_or_else(|| Problem::invalid(&format!("/{field}"), "A whole number."))
}
