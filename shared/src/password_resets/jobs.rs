//! What happens behind the answers: the mails that a reset leads to. A job may come twice, so every send is claimed by a
//! conditional write first; one whose outcome is lost is never made again by itself.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::store;
use crate::App;
use crate::accounts::store as accounts;
use crate::delivery::messages::notices::PasswordChanged;
use crate::delivery::messages::{Language, Mail, RenderError};
use crate::delivery::model::SendStatus;
use crate::delivery::send::{Outgoing, send};
use crate::delivery::templates;
use crate::failure::Failure;
use crate::ids::PasswordResetId;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::passcodes::model::Status;
use crate::passcodes::send::{Contents, PasscodeSend};
use crate::passcodes::store as passcodes;
use crate::recipients::Channel;
use crate::tenants::model::Tenant;

/// Mails a reset's code. One that is over, sent, or a decoy's is done with.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_code(
    app: &App,
    tenant: &Tenant,
    reset: &PasswordResetId,
    index: usize,
    now: Timestamp,
) -> Result<Done, JobError> {
    let found = store::load_with_passcode(app, &tenant.id, reset, now).await?;
    let Some((_, stored)) = found else { return Ok(Done::All) };
    let is_waiting = stored.passcode.sends.get(index).is_some_and(|send| send.status == SendStatus::Sending);
    if stored.is_decoy || !is_waiting || stored.passcode.status(now) != Status::Pending {
        return Ok(Done::All);
    }
    let ring = app.keys.ring_with(&stored.kid).await?;
    if ring.is_struck_out(&stored.kid) {
        return Ok(Done::All);
    }
    let sealed = passcodes::unseal(&ring, &tenant.id, &stored)?;
    let recipient = sealed.recipient()?;
    let code = passcodes::derive_code(&ring, &tenant.id, &stored)?;
    let time_zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
    let language = sealed.language(&tenant.settings);
    let contents = Contents {
        recipient: &recipient,
        context: None,
        language,
        time_zone: &time_zone,
        code: &code,
        origin: sealed.origin.as_deref(),
    };
    let texts = templates::store::keys_of(tenant, &stored.passcode.purpose, language);
    let known = app.table.read(texts).await?;
    let mail = contents.prepare((tenant, &known), &stored, Channel::Email, now)?;
    let mail = mail.ok_or_else(|| Failure::Defect("a reset's passcode has no address".into()))?;
    let record = PasscodeSend::of_job(app, &tenant.id, &stored, index, now);
    done(send(app, &tenant.id, &mail, &record, now).await?)
}

/// Tells an account that its password was changed, at the address on record now: whoever changed that since had the firm's
/// own key.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail_notice(
    app: &App,
    tenant: &Tenant,
    reset: &PasswordResetId,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let Some(reset) = store::load(app, &tenant.id, reset).await? else { return Ok(Done::All) };
    let account = accounts::load(app, &tenant.id, &store::login_id(app, &reset).await?).await?;
    let same = account.filter(|account| reset.account.as_ref().is_some_and(|(id, _)| *id == account.id));
    let Some(email) = same.and_then(|account| account.profile.email) else { return Ok(Done::All) };
    let mail = notice(tenant, now).map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to: vec![email], mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}

/// The notice that a password was changed.
fn notice(tenant: &Tenant, now: Timestamp) -> Result<Mail, RenderError> {
    let settings = &tenant.settings;
    let time_zone = &TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    let language = Language::choose(None, &settings.locale);
    PasswordChanged { firm: &settings.name, language, at: now, time_zone, is_reset: true }.mail()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::TenantId;
    use crate::mfa_policy::KeptPolicy;
    use crate::random::Random;

    #[test]
    fn the_notice_says_when_and_escapes_the_firms_name() {
        let tenant = Tenant {
            id: TenantId::new(&Random::system()),
            slug: "acme".into(),
            settings: crate::tenants::model::Settings::new("Silva & <Sons>".into()),
            logo: None,
            sms_limit: 0,
            licences: 0,
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
            test_recipients: Vec::new(),
            webhooks: Vec::new(),
            templates: Vec::new(),
            mfa: KeptPolicy::default(),
        };
        let mail = notice(&tenant, "2026-11-21T14:03:11Z".parse().expect("a time")).expect("a mail");
        assert!(mail.text.contains("21 Nov 2026, 14:03 UTC"), "{}", mail.text);
        assert!(mail.text.contains("Silva & <Sons>"));
        assert!(mail.html.contains("Silva &#38; &#60;Sons&#62;"), "{}", mail.html);
        assert!(!mail.text.contains("http") && !mail.html.contains("http"));
    }
}
