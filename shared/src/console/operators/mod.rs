//! The operator's console: what waits for them, firms and what these use, and a firm's plans. In the operators' own firm alone; the
//! gate sees to that.

mod view;

use self::view::{AskView, FirmView, FirmsView, RequestsView};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use crate::clock::month_of;
use crate::delivery::ledger::{self, Ledger};
use crate::factors::seat_store;
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::ids::{PlanRequestId, TenantId};
use crate::operation::Operation;
use crate::pages::notice::Notice;
use crate::table::{Paging, StoreError};
use crate::tenants::manage;
use crate::tenants::model::Tenant;
use crate::tenants::plan_requests::{self, Decline};
use crate::tenants::plans::{self, MfaPlan, SmsPlan};
use crate::tenants::settings::is_label;

/// How many firms a page has.
const FIRMS: i32 = 50;
/// How many firms are added up at most, page by page.
const ADDED_UP: usize = 1_000;

/// What a firm uses now.
#[derive(Debug, Clone, Copy, Default)]
struct Used {
    sms: i64,
    sms_limit: i64,
    licences: i64,
    licences_limit: i64,
}

/// All firms together.
#[derive(Debug, Default)]
struct Total {
    firms: usize,
    used: Used,
    /// There are more firms than were added up.
    is_part: bool,
}

/// What waits, and what all firms use.
///
/// # Errors
/// 500, 503.
pub async fn overview(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, FIRMS);
    let (requests, next) = plan_requests::list_open(op.app, &paging).await?;
    RequestsView::show(entered, &requests, next.as_deref().map(cursor), &total(&op).await?)
}

/// The firms.
///
/// # Errors
/// 500, 503.
pub async fn firms(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let (tenants, next) = manage::page(op.app, &Paging::new(entered.visit.call.after()?, FIRMS)).await?;
    let used = used(&op, &tenants).await?;
    FirmsView::show(entered, tenants.iter().zip(used), next.as_deref().map(cursor))
}

/// A firm; `?ask=` an action asks first.
///
/// # Errors
/// 404; 500, 503.
pub async fn firm(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let tenant = of_address(&op, entered.visit.call.query("id")).await?;
    let asked = entered.visit.call.query("ask").and_then(|action| action.parse::<Action>().ok());
    if let Some(action) = asked.filter(|action| matches!(action, Action::SetSmsPlan | Action::SetMfaPlan)) {
        return match entered.ask_first(action)? {
            Some(first) => Ok(first),
            None => AskView::show(entered, &tenant, action),
        };
    }
    let used = used(&op, std::slice::from_ref(&tenant)).await?;
    FirmView::show(entered, &tenant, used.first().copied().unwrap_or_default())
}

/// Does what a form asks for.
///
/// # Errors
/// 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let typed = ["monthly_limit", "licences", "reason", "note"].map(|name| (name, admitted.form.text(name)));
    match act(entered, admitted).await {
        Err(problem) => entered.refuse(&admitted.back, problem, &typed),
        Ok(answer) => Ok(answer),
    }
}

async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let tenant = of_address(&op, form.given("tenant")).await?;
    // What is done to a firm stands in that firm's log, beside who did it.
    op.audit.kept_by(&tenant);
    op.audit.about(tenant.id.as_str(), None);
    let number =
        |name: &str| form.text(name).parse::<i64>().map_err(|_| Problem::invalid(&format!("/{name}"), "A number."));
    let request = || PlanRequestId::parse(form.text("request")).ok_or(Problem::NotFound);
    let firm = format!("{}?id={}", Screen::Firm.page(), tenant.id);
    match admitted.action {
        Action::ActivateRequest => {
            plan_requests::activate(op.app, &tenant.id, &request()?, op.audit, op.jobs, op.now).await?;
            Ok(entered.tell(&Screen::Overview.page(), &Notice::done("request-activated")))
        }
        Action::DeclineRequest => {
            if !is_label(form.text("note"), 500) {
                return Ok(entered.told(&admitted.back, &Notice::at("decline-note", "note"), "invalid-request"));
            }
            let decline = Decline::because(form.text("note"));
            plan_requests::decline(op.app, &tenant.id, &request()?, &decline, op.audit, op.jobs, op.now).await?;
            Ok(entered.tell(&Screen::Overview.page(), &Notice::done("request-declined")))
        }
        Action::SetSmsPlan => {
            let plan = SmsPlan::of(number("monthly_limit")?);
            plans::activate_sms(op.app, &tenant.id, plan, op.audit, op.jobs, op.now).await?;
            Ok(entered.tell(&firm, &Notice::done("plan-set")))
        }
        Action::SetMfaPlan => {
            plans::set_licences(op.app, &tenant.id, MfaPlan::of(number("licences")?), op.audit, op.jobs, op.now)
                .await?;
            Ok(entered.tell(&firm, &Notice::done("plan-set")))
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

async fn of_address(op: &Operation<'_>, id: Option<&str>) -> Result<Tenant, Problem> {
    let id = id.and_then(TenantId::parse).ok_or(Problem::NotFound)?;
    Ok(manage::get(op.app, &id).await?)
}

/// What firms use of their plans now, in their order: one batch read.
async fn used(op: &Operation<'_>, tenants: &[Tenant]) -> Result<Vec<Used>, Problem> {
    let month = month_of(op.now);
    let keys = |tenant: &Tenant| [ledger::key(&tenant.id, &month), seat_store::key(&tenant.id)];
    let known = op.app.table.read(tenants.iter().flat_map(keys)).await?;
    let of = |tenant: &Tenant| {
        let [ledger, seats] = keys(tenant);
        let ledger = known.get(&ledger).map(Ledger::read).transpose()?;
        Ok::<_, StoreError>(Used {
            sms: ledger.map_or(0, |ledger| ledger.used),
            sms_limit: tenant.sms_limit,
            licences: seat_store::used(known.get(&seats)).max(0),
            licences_limit: tenant.licences,
        })
    };
    Ok(tenants.iter().map(of).collect::<Result<_, _>>()?)
}

async fn total(op: &Operation<'_>) -> Result<Total, Problem> {
    let mut total = Total::default();
    let mut after = None;
    loop {
        let (tenants, next) = manage::page(op.app, &Paging::new(after, 100)).await?;
        for used in used(op, &tenants).await? {
            total.firms += 1;
            total.used.sms += used.sms;
            total.used.sms_limit += used.sms_limit;
            total.used.licences += used.licences;
            total.used.licences_limit += used.licences_limit;
        }
        after = next;
        total.is_part = after.is_some();
        if !total.is_part || total.firms >= ADDED_UP {
            return Ok(total);
        }
    }
}
