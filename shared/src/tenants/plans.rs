//! Plans: what the operator activates and a firm asks for (A10, A11). A plan changes together with the present month's
//! ledger, in one transaction, so that it applies at once and never lets a part too many through.

use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Tenant, is_sms_plan};
use super::store;
use crate::App;
use crate::delivery::Handover;
use crate::delivery::ledger::{Ledger, month_of};
use crate::delivery::message::Mail;
use crate::http::problem::Problem;
use crate::http::rfc3339;
use crate::ids::TenantId;
use crate::table::{Builder, Key, Write, WriteError};
use crate::usage::alert;

/// `{"monthly_limit": 5000}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsPlan {
    monthly_limit: i64,
}

/// `{"licences": 200}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MfaPlan {
    licences: i64,
}

/// A recorded request.
#[derive(Debug, Serialize)]
pub struct PlanRequested {
    monthly_limit: i64,
    requested_at: String,
    status: &'static str,
}

impl SmsPlan {
    fn checked(&self) -> Result<i64, Problem> {
        let detail = "A plan is 0, or 2,500 to 25,000 in steps of 2,500.";
        if is_sms_plan(self.monthly_limit) {
            Ok(self.monthly_limit)
        } else {
            Err(Problem::invalid("/monthly_limit", detail))
        }
    }
}

/// Activates an SMS plan.
///
/// # Errors
/// 400, 404, 503.
pub async fn activate_sms(app: &App, id: &TenantId, plan: SmsPlan, now: Timestamp) -> Result<SmsPlan, Problem> {
    let limit = plan.checked()?;
    let month = month_of(now);
    for _ in 0..20 {
        let tenant = store::load(app, id).await?.ok_or(Problem::NotFound)?;
        let ledger = app.table.get(&Key::ledger(id, &month)).await?;
        let change = Write::update(Key::tenant(id), "SET #sms_limit = :next")
            .when("#sms_limit = :seen")
            .value(":seen", tenant.sms_limit)
            .value(":next", limit);
        let mut writes = vec![change];
        match &ledger {
            Some(item) => {
                let seen = Ledger::read(item)?;
                let moved = Write::update(Key::ledger(id, &month), "SET #limit = :next ADD #free :more")
                    .when("#limit = :seen")
                    .value(":seen", seen.limit)
                    .value(":next", limit)
                    .value(":more", limit - seen.limit);
                writes.push(moved);
                let after = Ledger { limit, free: seen.free + limit - seen.limit, used: seen.used };
                writes.extend(after.threshold().map(|_| alert::mark(id, &month, now)));
            }
            // Whoever opens the month next must see the new plan.
            None => writes.push(Write::check(Key::ledger(id, &month)).when("attribute_not_exists(#pk)")),
        }
        match app.table.transact(writes).await {
            Ok(()) => {
                app.api_keys.forget_tenant(id);
                return Ok(SmsPlan { monthly_limit: limit });
            }
            Err(WriteError::Refused(_)) => {}
            Err(WriteError::Store(error)) => return Err(error.into()),
        }
    }
    Err(Problem::TemporarilyUnavailable("the plan changed at the same time".into()))
}

/// Sets the MFA licences.
///
/// # Errors
/// 400, 404, 503.
pub async fn set_licences(app: &App, id: &TenantId, plan: MfaPlan) -> Result<MfaPlan, Problem> {
    if !(0..=1_000_000).contains(&plan.licences) {
        return Err(Problem::invalid("/licences", "Licences are a whole number from 0 to 1,000,000."));
    }
    let write = Write::update(Key::tenant(id), "SET #licences = :licences")
        .when("attribute_exists(#pk)")
        .value(":licences", plan.licences);
    match app.table.transact(vec![write]).await {
        Ok(()) => {
            app.api_keys.forget_tenant(id);
            Ok(plan)
        }
        Err(WriteError::Refused(_)) => Err(Problem::NotFound),
        Err(WriteError::Store(error)) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "plan-request.txt", escape = "none")]
struct RequestText<'a> {
    firm: &'a str,
    tenant: &'a str,
    wanted: i64,
    present: i64,
}

#[derive(Template)]
#[template(path = "plan-request.html")]
struct RequestHtml<'a> {
    firm: &'a str,
    tenant: &'a str,
    wanted: i64,
    present: i64,
}

/// Records what a firm asks for and mails it to the operator. The record stands even when the mail does not go out.
///
/// # Errors
/// 400, 503.
pub async fn request_sms(app: &App, tenant: &Tenant, plan: SmsPlan, now: Timestamp) -> Result<PlanRequested, Problem> {
    let limit = plan.checked()?;
    let order = format!("{:014}#{}", now.as_millisecond(), app.random.token());
    let record = Builder::new().with("monthly_limit", limit).ttl(now + jiff::SignedDuration::from_hours(24 * 400));
    app.table.write(Write::put(Key::plan_request(&tenant.id, &order), record)).await?;
    if let Some(operator) = &app.config.operator_email {
        let (firm, id) = (tenant.settings.name.as_str(), tenant.id.as_str());
        let (wanted, present) = (limit, tenant.sms_limit);
        let render = |error: askama::Error| Problem::TemporarilyUnavailable(error.to_string());
        let mail = Mail {
            subject: format!("{firm} asks for an SMS plan of {wanted}"),
            text: RequestText { firm, tenant: id, wanted, present }.render().map_err(render)?,
            html: RequestHtml { firm, tenant: id, wanted, present }.render().map_err(render)?,
        };
        if let Handover::Refused(refusal) = app.email.send(&app.random, std::slice::from_ref(operator), &mail).await {
            tracing::error!(
                tenant = id,
                ?refusal,
                "a plan request could not be mailed to the operator; it is recorded"
            );
        }
    }
    Ok(PlanRequested { monthly_limit: limit, requested_at: rfc3339(now), status: "requested" })
}
