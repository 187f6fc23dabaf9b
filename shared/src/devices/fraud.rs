//! After a report of fraud: the mail to the administrators, and their word that the person's devices may be asked again.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::App;
use crate::accounts::AccountError;
use crate::accounts::login_id::LoginId;
use crate::accounts::store as accounts;
use crate::delivery::messages::Language;
use crate::delivery::messages::fraud_notice::FraudReported;
use crate::delivery::send::{Outgoing, send};
use crate::factors::prompt_store;
use crate::failure::Failure;
use crate::ids::SignInId;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::sign_ins::store as sign_ins;
use crate::table::{Known, StoreError, Transaction};
use crate::tenants::model::Tenant;

/// Tells the administrators when it happened, from where, and to whom.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(
    app: &App,
    tenant: &Tenant,
    (whom, sign_in, at): (&Whom, &SignInId, Timestamp),
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let settings = &tenant.settings;
    let to: Vec<Email> = settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok()).collect();
    if to.is_empty() {
        return Ok(Done::All);
    }
    let found = sign_ins::load(app, &tenant.id, sign_in, now).await?;
    let network_address = match &found {
        Some(sign_in) => sign_ins::open_address(app, sign_in).await?,
        None => None,
    };
    let notice = FraudReported {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        account: &whom.login_id,
        network_address: network_address.as_deref(),
        at,
        time_zone: &TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC),
    };
    let mail = notice.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to, mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}

/// Lifts what keeps an account's devices from being asked for an hour. Where nothing does, it is as it should be.
///
/// # Errors
/// That there is no such account.
pub async fn lift(op: &Operation<'_>, login_id: &LoginId) -> Result<(), AccountError> {
    let account = accounts::load(op.app, &op.tenant.id, login_id).await?.ok_or(AccountError::NotFound)?;
    op.audit.about(account.id.as_str(), account.profile.email.as_ref().map(Email::masked).as_deref());
    let item = op.app.table.get(&prompt_store::key(&op.tenant.id, &account.id)).await?;
    if prompt_store::read(item.as_ref())?.blocked_until.is_none() {
        return Ok(());
    }
    // Refused: somebody else lifted it.
    let lifted = Transaction::<StoreError>::new().learn("requests", prompt_store::lift(&op.tenant.id, &account.id));
    op.commit(op.audited(lifted, "ok"), &mut Known::default()).await?;
    Ok(())
}
