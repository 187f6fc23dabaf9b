//! The mail that tells a firm's administrators what the operator decided of what it asked for (A10, D1): once for each request, to
//! the firm's addresses and to the owner who asked.

use jiff::Timestamp;

use super::login_id::LoginId;
use super::model::{Console, Status};
use super::store as accounts;
use crate::App;
use crate::delivery::messages::Language;
use crate::delivery::messages::plan_decided::PlanDecided;
use crate::delivery::send::{Outgoing, send};
use crate::failure::Failure;
use crate::ids::PlanRequestId;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::recipients::Email;
use crate::tenants::model::Tenant;
use crate::tenants::plan_request::{Kind, State};
use crate::tenants::plan_request_store as requests;

/// Mails what was decided; a request that is gone, or a firm without an address, is told nothing.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_decision(
    app: &App,
    tenant: &Tenant,
    id: &PlanRequestId,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let Some(item) = app.table.get(&requests::key(&tenant.id, id)).await? else { return Ok(Done::All) };
    let request = requests::read(&item, id)?;
    let is_activated = match request.state {
        State::Activated => true,
        State::Declined => false,
        State::Requested | State::Withdrawn => return Ok(Done::All),
    };
    let to = addresses(app, tenant, &request.by).await?;
    if to.is_empty() {
        return Ok(Done::All);
    }
    let settings = &tenant.settings;
    let decided = PlanDecided {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        is_mfa: request.kind == Kind::Mfa,
        is_activated,
        wanted: request.wanted,
        holds: match request.kind {
            Kind::Sms => tenant.sms_limit,
            Kind::Mfa => tenant.licences,
        },
        note: request.note.as_deref(),
    };
    let mail = decided.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    done(send(app, &tenant.id, &Outgoing::Email { to, mail }, &JobMail(job), now).await?)
}

/// The firm's addresses for such notices, and that of the owner who asked; each once.
async fn addresses(app: &App, tenant: &Tenant, by: &str) -> Result<Vec<Email>, Failure> {
    let mut to: Vec<Email> = tenant.settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok()).collect();
    // A key's id is nobody's login ID, or that of somebody who owns nothing.
    if let Ok(login_id) = LoginId::parse(by) {
        let account = accounts::load(app, &tenant.id, &login_id).await?;
        let owner = account
            .filter(|account| account.status == Status::Active && account.profile.console == Some(Console::Owner));
        let own = owner.and_then(|owner| owner.profile.email);
        to.extend(own.filter(|own| !to.iter().any(|known| known.as_str() == own.as_str())));
    }
    Ok(to)
}
