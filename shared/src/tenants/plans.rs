//! Plans: what the operator activates and a firm asks for (A10, A11). A plan changes together with the present month's
//! ledger, in one transaction, so that it applies at once and never lets a part too many through.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Tenant, is_sms_plan};
use super::plan_request::{Kind, State};
use super::{TenantError, plan_request_store as requests, plan_requests, store};
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
use crate::ids::{PlanRequestId, TenantId};
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::jobs::{Job, Recorded};
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Key, Known, Transaction};

/// `{"monthly_limit": 5000}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsPlan {
    /// Message parts a month: 0, or 2,500 to 25,000 in steps of 2,500.
    pub monthly_limit: i64,
}

/// `{"licences": 200}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MfaPlan {
    /// Licences, 0 to 1,000,000.
    pub licences: i64,
}

/// A recorded request for MFA licences.
#[derive(Debug, Serialize)]
pub struct MfaPlanRequested {
    /// The request.
    pub id: PlanRequestId,
    /// The licences that are asked for.
    pub licences: i64,
    /// When.
    pub requested_at: String,
    /// `requested`.
    pub status: State,
}

/// A recorded request.
#[derive(Debug, Serialize)]
pub struct PlanRequested {
    /// The request.
    pub id: PlanRequestId,
    /// The message parts a month that are asked for.
    pub monthly_limit: i64,
    /// When.
    pub requested_at: String,
    /// `requested`.
    pub status: State,
}

impl SmsPlan {
    /// Of so many message parts a month.
    #[must_use]
    pub fn of(monthly_limit: i64) -> Self {
        Self { monthly_limit }
    }

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
    /// Of so many licences.
    #[must_use]
    pub fn of(licences: i64) -> Self {
        Self { licences }
    }

    fn checked(&self) -> Result<i64, TenantError> {
        let detail = "Licences are a whole number from 0 to 1,000,000.";
        if (0..=1_000_000).contains(&self.licences) {
            Ok(self.licences)
        } else {
            Err(TenantError::Invalid(Faults::one("/licences", detail)))
        }
    }
}

/// Activates an SMS plan; an open request for just that is settled with it.
///
/// # Errors
/// The fault, or that there is no such tenant.
pub async fn activate_sms(
    app: &App,
    id: &TenantId,
    plan: SmsPlan,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<SmsPlan, TenantError> {
    set(app, id, Change { kind: Kind::Sms, wanted: plan.checked()? }, audit, jobs, now).await?;
    Ok(plan)
}

/// Sets the MFA licences; an open request for just that is settled with it.
///
/// # Errors
/// The fault, or that there is no such tenant.
pub async fn set_licences(
    app: &App,
    id: &TenantId,
    plan: MfaPlan,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<MfaPlan, TenantError> {
    set(app, id, Change { kind: Kind::Mfa, wanted: plan.checked()? }, audit, jobs, now).await?;
    Ok(plan)
}

async fn set(
    app: &App,
    id: &TenantId,
    change: Change,
    audit: &AuditTrail,
    jobs: &Recorded,
    now: Timestamp,
) -> Result<(), TenantError> {
    let mut known =
        app.table.read(change.keys(id, now).into_iter().chain([requests::open_key(id, change.kind)])).await?;
    loop {
        let transaction = change.parts(app, id, &known, now)?;
        let asked = plan_requests::open(app, id, change.kind, &mut known).await?;
        let settled = asked.filter(|asked| asked.wanted == change.wanted);
        let transaction = match settled {
            Some(asked) => {
                let settled = requests::settle(id, &asked, State::Activated, None, now);
                let transaction = transaction.learn_each("plan request", settled);
                plan_requests::with_mail(app, jobs, (id, &asked.id), transaction, now)?
            }
            None => transaction,
        };
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok(());
        }
    }
}

/// A plan that becomes another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    pub(super) kind: Kind,
    pub(super) wanted: i64,
}

impl Change {
    /// What must be known for it.
    pub(super) fn keys(self, id: &TenantId, now: Timestamp) -> Vec<Key> {
        match self.kind {
            Kind::Sms => vec![store::key(id), ledger::key(id, &month_of(now))],
            Kind::Mfa => Vec::new(),
        }
    }

    /// What makes it so: the plan, and what is counted against it.
    pub(super) fn parts(
        self,
        app: &App,
        id: &TenantId,
        known: &Known,
        now: Timestamp,
    ) -> Result<Transaction<'static, TenantError>, TenantError> {
        let limit = self.wanted;
        match self.kind {
            Kind::Sms => {
                let month = month_of(now);
                let tenant = store::read(known.get(&store::key(id)).ok_or(TenantError::NotFound)?, id)?;
                let transaction = Transaction::new().learn("plan", store::change_sms_limit(&tenant, limit));
                Ok(match known.get(&ledger::key(id, &month)).map(Ledger::read).transpose()? {
                    Some(seen) => {
                        let after = Ledger { limit, free: seen.free + limit - seen.limit, used: seen.used };
                        let due = after.threshold().map(|_| ledger::mark_due(id, &month, now));
                        let changed = ledger::change_limit(id, &month, &seen, limit);
                        transaction.learn("ledger", changed).learn_each("due", due)
                    }
                    // Whoever opens the month next must see the new plan.
                    None => transaction.learn("ledger", ledger::is_not_open(id, &month)),
                })
            }
            Kind::Mfa => Ok(Transaction::new()
                .answer("tenant", store::set_licences(id, limit), TenantError::NotFound)
                // Fewer may be used up at once.
                .always("mark", seat_store::mark_due(id, &app.random))),
        }
    }
}

/// Records what a firm asks for, and the job that mails it to the operator. `by` says who asks: a login ID, or a key's id.
///
/// # Errors
/// The fault.
pub async fn request_sms(op: &Operation<'_>, plan: SmsPlan, by: &str) -> Result<PlanRequested, TenantError> {
    let (limit, present) = (plan.checked()?, op.tenant.sms_limit);
    let job = Job::PlanRequested { tenant: op.tenant.id.clone(), monthly_limit: limit, present_limit: present };
    let asked = plan_requests::ask(op, Change { kind: Kind::Sms, wanted: limit }, present, by, &job).await?;
    Ok(PlanRequested {
        id: asked.id,
        monthly_limit: limit,
        requested_at: rfc3339(asked.requested_at),
        status: asked.state,
    })
}

/// Records that a firm asks for another number of MFA licences (D1), and the job that mails it to the operator. `by` says who
/// asks: a login ID, or a key's id.
///
/// # Errors
/// The fault.
pub async fn request_mfa(op: &Operation<'_>, plan: MfaPlan, by: &str) -> Result<MfaPlanRequested, TenantError> {
    let (licences, present) = (plan.checked()?, op.tenant.licences);
    let job = Job::MfaPlanRequested { tenant: op.tenant.id.clone(), licences, present };
    let asked = plan_requests::ask(op, Change { kind: Kind::Mfa, wanted: licences }, present, by, &job).await?;
    Ok(MfaPlanRequested { id: asked.id, licences, requested_at: rfc3339(asked.requested_at), status: asked.state })
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
