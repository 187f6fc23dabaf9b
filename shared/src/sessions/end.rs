//! The end of a session: by the agent, or by its clock. With it links, codes and entry codes are dead, for every use of one asks the
//! session's head. What is left is tidied up behind the answer.

use jiff::Timestamp;

use super::document::SessionDocument;
use super::{SessionError, events, load, participant_store, store};
use crate::App;
use crate::ids::{SessionId, TenantId};
use crate::jobs::run::{Done, JobError};
use crate::jobs::{Job, Recorded};
use crate::operation::Operation;
use crate::passcodes::settle::settle;
use crate::passcodes::store as passcodes;
use crate::table::{Key, Known, Read as _, Transaction};
use crate::tenants::model::Tenant;
use crate::webhooks::announce::announce;

/// Ends a session.
///
/// # Errors
/// [`SessionError`]; [`SessionError::Over`] when it is over already.
pub async fn end(op: &Operation<'_>, id: &SessionId) -> Result<SessionDocument, SessionError> {
    let tenant = &op.tenant.id;
    op.audit.about(id.as_str(), None);
    let mut known = Known::default();
    loop {
        let session = store::load(op.app, tenant, id, op.now).await?.ok_or(SessionError::NotFound)?;
        session.require_open(op.now)?;
        let transaction =
            Transaction::<SessionError>::new().learn_each("session", store::end(tenant, &session, op.now));
        let transaction = op.announce(transaction, &events::ended(&session, op.now))?;
        let tidy = Job::SessionTidied { tenant: tenant.clone(), session: id.clone() };
        let transaction = op.with_job(transaction, &tidy, op.now)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            let whole = load::whole(op, id).await?.ok_or(SessionError::NotFound)?;
            return Ok(SessionDocument::new(&whole, &op.tenant.settings, op.now));
        }
    }
}

/// Tells the firm's webhooks that a session ended by its clock, once.
///
/// # Errors
/// When the table does not answer: it comes again.
pub async fn announce_end(app: &App, tenant: &Tenant, id: &SessionId, now: Timestamp) -> Result<Done, JobError> {
    let key = store::key(&tenant.id, id);
    let mut known = app.table.read([key.clone()]).await?;
    let recorded = Recorded::default();
    loop {
        let item = known.get(&key).filter(|item| !store::is_end_told(item));
        let Some(session) = store::open(app, &tenant.id, item, id, now).await? else { return Ok(Done::All) };
        if session.ended_at.is_some() || session.require_open(now).is_ok() {
            return Ok(Done::All);
        }
        let transaction = Transaction::<JobError>::new().learn("session", store::tell_end(&tenant.id, id));
        let event = events::ended(&session, session.ends_at);
        let transaction = announce(app, tenant, &recorded, &event, transaction)?;
        if app.table.commit(transaction, &mut known).await?.is_done() {
            app.queue.send_recorded(&recorded, now).await;
            return Ok(Done::All);
        }
    }
}

/// Cancels the codes of a session that was ended, and lets everything of it go 24 hours after.
///
/// # Errors
/// When it is to be tried again.
pub async fn tidy(op: &Operation<'_>, id: &SessionId) -> Result<Done, JobError> {
    let tenant = &op.tenant.id;
    let Some(whole) = load::whole(op, id).await? else { return Ok(Done::All) };
    let Some(ended_at) = whole.session.ended_at else { return Ok(Done::All) };
    for seat in &whole.seats {
        let (standing, stored) = (seat.standing(), seat.passcode.as_ref());
        if let (Some(pending), Some(stored)) = (standing.pending(op.now), stored)
            && op.app.table.write_if(passcodes::cancel(tenant, &pending.id, op.now)).await?
        {
            settle(op.app, op.tenant, &op.ring, stored, false, op.now).await;
        }
    }
    let gone = ended_at + super::model::KEPT;
    for key in left(op, tenant, id, &whole).await? {
        op.app.table.write_if(store::goes_at(key, gone)).await?;
    }
    Ok(Done::All)
}

/// Everything of a session but its head.
async fn left(
    op: &Operation<'_>,
    tenant: &TenantId,
    id: &SessionId,
    whole: &load::Whole,
) -> Result<Vec<Key>, JobError> {
    let head = store::key(tenant, id);
    let own = load::items(op, id).await?.into_iter().filter_map(|item| {
        let key = Key::global(item.opt_text("pk")?, item.opt_text("sk")?);
        (key != head).then_some(key)
    });
    let links = whole.seats.iter().map(|seat| participant_store::link_key(tenant, &seat.participant.link.hash));
    Ok(own.chain(links).collect())
}
