//! Reading sessions: one, as cheaply as can be for who asks every two seconds whether anything changed; or the firm's list of them,
//! newest first. Reading changes nothing (R40).

use super::document::SessionDocument;
use super::model::SessionStatus;
use super::{SessionError, load, store};
use crate::ids::SessionId;
use crate::operation::Operation;
use crate::table::{Paging, Read as _, StoreError};

/// How many pages of entries one call reads at most, when hardly any is what was asked for.
const MOST_PAGES: usize = 20;

/// How many participants one page shows at most, or a few more: an answer must go through the gateway.
const MOST_PEOPLE: usize = 1_000;

/// What came of asking for a session.
#[derive(Debug)]
pub enum Got {
    /// It is as it was when it had this tag.
    Unchanged(String),
    /// As it is, and its tag.
    Session(Box<SessionDocument>, String),
}

/// A session, unless it is as `is_known` says it was: then one read tells so.
///
/// # Errors
/// [`SessionError::NotFound`].
pub async fn get(op: &Operation<'_>, id: &SessionId, is_known: impl Fn(&str) -> bool) -> Result<Got, SessionError> {
    let session = store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(SessionError::NotFound)?;
    // Read before the rest: what changes in between is told the next time.
    let tag = session.tag(&op.tenant.settings, op.now);
    if is_known(&tag) {
        return Ok(Got::Unchanged(tag));
    }
    let whole = load::whole(op, id).await?.ok_or(SessionError::NotFound)?;
    Ok(Got::Session(Box::new(SessionDocument::new(&whole, &op.tenant.settings, op.now)), tag))
}

/// One page, and after which entry the next one starts. A page may be short.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    status: Option<SessionStatus>,
    after: Option<String>,
    limit: i32,
) -> Result<(Vec<SessionDocument>, Option<String>), SessionError> {
    let tenant = &op.tenant.id;
    let wanted = usize::try_from(limit).unwrap_or(1);
    let (mut found, mut next, mut people) = (Vec::new(), after, 0);
    for _ in 0..MOST_PAGES {
        let page = op.app.table.query(&Paging::new(next, limit).range(store::list_of(tenant), "", true)).await?;
        let entries = page.items.iter().map(|item| Ok((item.text("sk")?.to_owned(), store::listed(item)?)));
        let entries: Vec<(String, SessionId)> = entries.collect::<Result<_, StoreError>>()?;
        let heads = op.app.table.read(entries.iter().map(|(_, id)| store::key(tenant, id))).await?;
        for (index, (place, id)) in entries.iter().enumerate() {
            let head = store::open(op.app, tenant, heads.get(&store::key(tenant, id)), id, op.now).await?;
            let is_wanted = |head: &super::model::Session| status.is_none_or(|status| head.status(op.now) == status);
            if head.as_ref().is_some_and(is_wanted)
                && let Some(whole) = load::whole(op, id).await?
            {
                people += whole.seats.len();
                found.push(SessionDocument::new(&whole, &op.tenant.settings, op.now));
            }
            if found.len() >= wanted || people >= MOST_PEOPLE {
                let is_last = page.next.is_none() && index + 1 == entries.len();
                return Ok((found, (!is_last).then(|| place.clone())));
            }
        }
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    Ok((found, next))
}
