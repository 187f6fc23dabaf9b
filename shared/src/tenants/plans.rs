//! Plans: what the operator activates and a firm asks for (A10, A11). A plan changes together with the present month's
//! ledger, in one transaction, so that it applies at once and never lets a part too many through.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Tenant, is_sms_plan};
use super::{TenantError, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::clock::{month_of, rfc3339};
use crate::delivery::ledger::{self, Ledger};
use crate::delivery::messages::licence_notices::MfaPlanRequest;
use crate::delivery::messages::notices::PlanRequest;
use crate::delivery::messages::{Language, Mail, RenderError};
use crate::delivery::send::{Outgoing, send};
use crate::factors::seat_store;
use crate::failure::Failure;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::jobs::Job;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Known, Transaction};

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

/// A recorded request for MFA licences.
#[derive(Debug, Serialize)]
pub struct MfaPlanRequested {
    licences: i64,
    requested_at: String,
    status: &'static str,
}

/// A recorded request.
#[derive(Debug, Serialize)]
pub struct PlanRequested {
    monthly_limit: i64,
    requested_at: String,
    status: &'static str,
}

impl SmsPlan {
    fn checked(&self) -> Result<i64, TenantError> {
        let detail = "A plan is 0, or 2,500 to 25,000 in steps of 2,500.";
        if is_sms_plan(self.monthly_limit) {
            Ok(self.monthly_limit)
        } else {
            Err(TenantError::Invalid(Faults::one("/monthly_limit", detail)))
        }
    }
}

impl MfaPlan {
    fn checked(&self) -> Result<i64, TenantError> {
        let detail = "Licences are a whole number from 0 to 1,000,000.";
        if (0..=1_000_000).contains(&self.licences) {
            Ok(self.licences)
        } else {
            Err(TenantError::Invalid(Faults::one("/licences", detail)))
        }
    }
}

/// Activates an SMS plan.
///
/// # Errors
/// The fault, or that there is no such tenant.
pub async fn activate_sms(
    app: &App,
    id: &TenantId,
    plan: SmsPlan,
    audit: &AuditTrail,
    now: Timestamp,
) -> Result<SmsPlan, TenantError> {
    let limit = plan.checked()?;
    let month = month_of(now);
    let (tenant_key, ledger_key) = (store::key(id), ledger::key(id, &month));
    let mut known = app.table.read([tenant_key.clone(), ledger_key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&tenant_key).ok_or(TenantError::NotFound)?, id)?;
        let transaction = Transaction::<TenantError>::new().learn("plan", store::change_sms_limit(&tenant, limit));
        let transaction = match known.get(&ledger_key).map(Ledger::read).transpose()? {
            Some(seen) => {
                let after = Ledger { limit, free: seen.free + limit - seen.limit, used: seen.used };
                let due = after.threshold().map(|_| ledger::mark_due(id, &month, now));
                transaction.learn("ledger", ledger::change_limit(id, &month, &seen, limit)).learn_each("due", due)
            }
            // Whoever opens the month next must see the new plan.
            None => transaction.learn("ledger", ledger::is_not_open(id, &month)),
        };
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok(SmsPlan { monthly_limit: limit });
        }
    }
}

/// Sets the MFA licences.
///
/// # Errors
/// The fault, or that there is no such tenant.
pub async fn set_licences(app: &App, id: &TenantId, plan: MfaPlan, audit: &AuditTrail) -> Result<MfaPlan, TenantError> {
    let set = store::set_licences(id, plan.checked()?);
    let transaction = Transaction::<TenantError>::new()
        .answer("tenant", set, TenantError::NotFound)
        // Fewer may be used up at once.
        .always("mark", seat_store::mark_due(id, &app.random));
    app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut Known::default()).await?;
    app.api_keys.forget_tenant(id);
    Ok(plan)
}

/// Records what a firm asks for, and the job that mails it to the operator.
///
/// # Errors
/// The fault.
pub async fn request_sms(op: &Operation<'_>, plan: SmsPlan) -> Result<PlanRequested, TenantError> {
    let limit = plan.checked()?;
    let (tenant, random) = (&op.tenant.id, &op.app.random);
    let job = Job::PlanRequested { tenant: tenant.clone(), monthly_limit: limit, present_limit: op.tenant.sms_limit };
    let transaction = Transaction::<TenantError>::new()
        .always("request", store::request_plan(tenant, ("monthly_limit", limit), random, op.now));
    let transaction = op.with_job(transaction, &job, op.now)?;
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(PlanRequested { monthly_limit: limit, requested_at: rfc3339(op.now), status: "requested" })
}

/// Records that a firm asks for another number of MFA licences (D1), and the job that mails it to the operator.
///
/// # Errors
/// The fault.
pub async fn request_mfa(op: &Operation<'_>, plan: MfaPlan) -> Result<MfaPlanRequested, TenantError> {
    let licences = plan.checked()?;
    let (tenant, random) = (&op.tenant.id, &op.app.random);
    let job = Job::MfaPlanRequested { tenant: tenant.clone(), licences, present: op.tenant.licences };
    let request = store::request_plan(tenant, ("licences", licences), random, op.now);
    let transaction = Transaction::<TenantError>::new().always("request", request);
    let transaction = op.with_job(transaction, &job, op.now)?;
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(MfaPlanRequested { licences, requested_at: rfc3339(op.now), status: "requested" })
}

/// Mails a request for MFA licences to the operator, where the deployment names one.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_mfa_request(
    app: &App,
    tenant: &Tenant,
    wanted: i64,
    present: i64,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let settings = &tenant.settings;
    let language = Language::choose(None, &settings.locale);
    let request = MfaPlanRequest { firm: &settings.name, tenant: tenant.id.as_str(), language, wanted, present };
    mail_operator(app, tenant, request.mail(), job, now).await
}

/// Mails a request to the operator, where the deployment names one.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_request(
    app: &App,
    tenant: &Tenant,
    wanted: i64,
    present: i64,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let settings = &tenant.settings;
    let request = PlanRequest {
        firm: &settings.name,
        tenant: tenant.id.as_str(),
        language: Language::choose(None, &settings.locale),
        wanted,
        present,
    };
    mail_operator(app, tenant, request.mail(), job, now).await
}

async fn mail_operator(
    app: &App,
    tenant: &Tenant,
    mail: Result<Mail, RenderError>,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let Some(operator) = &app.config.operator_email else { return Ok(Done::All) };
    let operator = Email::parse(operator).map_err(|error| Failure::Defect(format!("OPERATOR_EMAIL: {error}")))?;
    let mail = mail.map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to: vec![operator], mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}
