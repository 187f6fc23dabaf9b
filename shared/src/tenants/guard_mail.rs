//! The mail that tells a firm's administrators of a breaker that opened: one for each opening.

use jiff::Timestamp;

use super::model::{GuardMode, Tenant};
use crate::App;
use crate::delivery::guard::{Scope, store};
use crate::delivery::messages::Language;
use crate::delivery::messages::notices::GuardOpened;
use crate::delivery::send::{Outgoing, send};
use crate::failure::Failure;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::recipients::Email;

/// Mails what a breaker had counted when it opened.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_opening(
    app: &App,
    tenant: &Tenant,
    breaker: &str,
    opened_at: Timestamp,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let settings = &tenant.settings;
    let to: Vec<Email> = settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok()).collect();
    let Some(scope) = Scope::parse(breaker).filter(|_| !to.is_empty()) else { return Ok(Done::All) };
    let counted = store::read(app.table.get(&store::key(&tenant.id, &scope)).await?.as_ref()).share(opened_at);
    let destination = match &scope {
        Scope::Country(country) => country.clone(),
        Scope::Block(block) => format!("{block}xxx"),
    };
    let notice = GuardOpened {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        breaker,
        destination: &destination,
        settled: counted.settled.max(0),
        verified: counted.verified.max(0),
        is_enforced: settings.guard.mode == GuardMode::Enforce,
    };
    let mail = notice.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to, mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}
