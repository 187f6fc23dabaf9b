//! Mailing the login IDs of an address, behind the answer. It goes to the address that the accounts have on record, and to no
//! other (R42); an address without an active account, a suppressed one and a test recipient's (R60) are mailed nothing.

use jiff::Timestamp;

use crate::App;
use crate::accounts::by_email;
use crate::accounts::model::{Account, Status};
use crate::delivery::allowance::{Allowance, Taken};
use crate::delivery::messages::Language;
use crate::delivery::messages::notices::LoginIds;
use crate::delivery::send::{Outcome, Outgoing, send};
use crate::failure::Failure;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::recipients::AddressHash;
use crate::table::Transaction;
use crate::tenants::model::Tenant;

/// Mails the login IDs of the active accounts of an address, once.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(app: &App, tenant: &Tenant, address: String, job: &JobKey, now: Timestamp) -> Result<Done, JobError> {
    let address = AddressHash::from_stored(address);
    if tenant.test_recipient(std::slice::from_ref(&address), now).is_some() {
        return Ok(Done::All);
    }
    let ring = app.keys.ring().await?;
    let accounts = by_email::of_hash(app, &ring, &tenant.id, &address).await?;
    let active: Vec<&Account> = accounts.iter().filter(|account| account.status == Status::Active).collect();
    let Some(email) = active.first().and_then(|account| account.profile.email.clone()) else { return Ok(Done::All) };
    let login_ids: Vec<&str> = active.iter().map(|account| account.login_id.as_given()).collect();
    let settings = &tenant.settings;
    let language = Language::choose(None, &settings.locale);
    let mail = LoginIds { firm: &settings.name, language, login_ids: &login_ids }.mail();
    let mail = mail.map_err(|error| Failure::Defect(error.to_string()))?;
    let Some(taken) = take(app, tenant, &address, now).await? else { return Ok(Done::All) };
    let outgoing = Outgoing::Email { to: vec![email], mail };
    let outcome = send(app, &tenant.id, &outgoing, &JobMail(job), now).await?;
    if !matches!(outcome, Some(Outcome::Out { .. })) {
        // Nothing went out, or another process does it, with a place of its own.
        app.table.write_all(taken.release().collect()).await?;
    }
    done(outcome)
}

/// A place in the limits of the address; `None` when it got too much from elsewhere, or wants nothing at all.
async fn take(app: &App, tenant: &Tenant, address: &AddressHash, now: Timestamp) -> Result<Option<Taken>, Failure> {
    let allowance = Allowance::new(&tenant.id, std::slice::from_ref(address), None);
    let mut known = app.table.read(allowance.keys()).await?;
    loop {
        if allowance.suppressed(0, &known).is_some() {
            return Ok(None);
        }
        let Ok(taken) = allowance.take(&known, &tenant.settings.policies, now, &app.random) else { return Ok(None) };
        let transaction = Transaction::<Failure>::new().learn_each("limits", taken.writes(now));
        if app.table.commit(transaction, &mut known).await?.is_done() {
            return Ok(Some(taken));
        }
    }
}
