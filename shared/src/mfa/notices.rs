//! What a person is told by mail of their second step (R46), of their own password, of their place in the console and of what an
//! administrator did to their account (R68), once each, at the address on record when it is sent (R42); that this address was
//! changed, at the one on record until then.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::invite::load;
use crate::App;
use crate::accounts::contact_change::ContactChange;
use crate::accounts::model::Account;
use crate::delivery::messages::account_notices::{AccountDisabled, ContactChanged};
use crate::delivery::messages::console_invitation::ConsoleInvitation;
use crate::delivery::messages::mfa_notices::{
    BypassCodesMade, FactorAdded, FactorRemoved, MfaReset, RecoveryCodeUsed, RecoveryCodesMade, SecurityKeyRefused,
};
use crate::delivery::messages::notices::PasswordChanged;
use crate::delivery::messages::{Language, Mail, RenderError};
use crate::delivery::send::{Outgoing, send};
use crate::failure::Failure;
use crate::ids::FactorId;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::model::{PersonNotice, Whom};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::tenants::model::Tenant;

/// The page on which an administrator sets a password by a code, below the firm's pages; the sign-in at its end leads on to the
/// console.
const PASSWORD_PAGE: &str = "forgot-password?then=console";

/// Mails a notice of what happened at `at`; a person without an address, or one who is gone, is told nothing.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(
    app: &App,
    tenant: &Tenant,
    whom: &Whom,
    (at, notice): (Timestamp, &PersonNotice),
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let Some(account) = load(app, tenant, whom).await? else { return Ok(Done::All) };
    let change = match notice {
        PersonNotice::ContactChanged { sealed } => Some(ContactChange::open(app, sealed, &account.id).await?),
        _ => None,
    };
    let on_record = || account.profile.email.clone();
    let Some(email) = change.as_ref().map(|change| change.to.clone()).or_else(on_record) else { return Ok(Done::All) };
    let mail =
        written(tenant, &account, change.as_ref(), at, notice).map_err(|error| Failure::Defect(error.to_string()))?;
    let Some(mail) = mail else { return Ok(Done::All) };
    let outgoing = Outgoing::Email { to: vec![email], mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}

/// The mail; none of what is over by now.
fn written(
    tenant: &Tenant,
    account: &Account,
    change: Option<&ContactChange>,
    at: Timestamp,
    notice: &PersonNotice,
) -> Result<Option<Mail>, RenderError> {
    let settings = &tenant.settings;
    let (firm, language) = (settings.name.as_str(), Language::choose(None, &settings.locale));
    let time_zone = &TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    // What it is called is the person's own word, so the job holds its id alone; of one that is gone the kind is told.
    let name_of = |factor: &FactorId| account.enrollment.factor(factor).map_or("", |factor| factor.name.as_str());
    let mail = match notice {
        PersonNotice::FactorAdded { factor, method } => {
            FactorAdded { firm, language, kind: *method, factor_name: name_of(factor), at, time_zone }.mail()
        }
        PersonNotice::FactorRemoved { method } => {
            FactorRemoved { firm, language, kind: *method, factor_name: "", at, time_zone }.mail()
        }
        PersonNotice::MfaReset => MfaReset { firm, language, at, time_zone }.mail(),
        PersonNotice::BypassCodesMade { count, until_ms } => {
            let until = Timestamp::from_millisecond(*until_ms).unwrap_or(at);
            BypassCodesMade { firm, language, count: *count, until, at, time_zone }.mail()
        }
        PersonNotice::RecoveryCodesMade => RecoveryCodesMade { firm, language, at, time_zone }.mail(),
        PersonNotice::RecoveryCodeUsed { left } => {
            RecoveryCodeUsed { firm, language, left: *left, at, time_zone }.mail()
        }
        PersonNotice::PasswordChanged => PasswordChanged { firm, language, at, time_zone, is_reset: false }.mail(),
        PersonNotice::SecurityKeyRefused { factor } => {
            SecurityKeyRefused { firm, language, factor_name: name_of(factor), at, time_zone }.mail()
        }
        PersonNotice::ConsoleGiven { by_operator, pages } => {
            let Some(console) = account.profile.console else { return Ok(None) };
            let (login_id, name) = (account.login_id.as_given(), account.profile.name.as_deref());
            let password_url = pages.as_ref().map(|pages| format!("{pages}/{PASSWORD_PAGE}"));
            let (by_operator, password_url) = (*by_operator, password_url.as_deref());
            ConsoleInvitation { firm, language, name, login_id, console, by_operator, password_url }.mail()
        }
        PersonNotice::AccountDisabled => AccountDisabled { firm, language, at, time_zone }.mail(),
        PersonNotice::ContactChanged { .. } => {
            let Some(ContactChange { email, phone, .. }) = change else { return Ok(None) };
            ContactChanged { firm, language, email, phone, at, time_zone }.mail()
        }
    };
    mail.map(Some)
}
