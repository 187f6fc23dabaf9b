//! Visits: from our page to the firm's application. The browser carries a code in the URL, which says nothing; the firm's back
//! end asks what it stands for. Once, for a minute, and only while the link, the item and the account are still there (R65, R66).

use jiff::Timestamp;

use super::document::VisitDocument;
use super::model::{Link, Visit};
use super::{LinkError, store, visit_store};
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::failure::{Failure, fails};
use crate::one_time_code_store as codes;
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::return_url;
use crate::table::{Known, Transaction};

/// How whoever visits signed in.
#[derive(Debug, Clone)]
pub struct Authentication {
    /// When.
    pub at: Timestamp,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: String,
}

/// Why an item does not open.
#[derive(Debug)]
pub enum OpenError {
    /// The link leads nowhere for this account.
    Link(LinkError),
    /// It leads to no such item (any more).
    NoSuchItem,
    /// The item's origin is not registered any more (R65).
    OriginGone,
}

impl<T: Into<LinkError>> From<T> for OpenError {
    fn from(error: T) -> Self {
        Self::Link(error.into())
    }
}

/// Why the code of a visit says nothing.
#[derive(Debug)]
pub enum VisitError {
    /// Unknown, another tenant's, or its link, item or account is gone.
    NotFound,
    /// It was used, or came too late.
    Over(Over),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(VisitError);

/// Opens an item of a link for the account that has it: the URL to send the browser to.
///
/// # Errors
/// [`OpenError`].
pub async fn open_item(
    op: &Operation<'_>,
    link: &Link,
    account: &Account,
    reference: &str,
    authentication: &Authentication,
) -> Result<String, OpenError> {
    link.require_open(op.now).map_err(LinkError::from)?;
    if link.holder.as_ref().is_none_or(|holder| holder.account != account.id) || account.status != Status::Active {
        return Err(LinkError::NotYours.into());
    }
    let (_, item) = link.item(reference).ok_or(OpenError::NoSuchItem)?;
    let code = op.app.random.token();
    let url = return_url::with_code(&item.url, &op.tenant.settings.web_origins, &code).ok_or(OpenError::OriginGone)?;
    let tenant = &op.tenant.id;
    let visit = Visit {
        link: link.id.clone(),
        account: account.id.clone(),
        item: store::item_hash(&op.ring, tenant, &link.id, &item.reference).as_str().to_owned(),
        authenticated_at: authentication.at,
        amr: authentication.amr.clone(),
        acr: authentication.acr.clone(),
        expires_at: op.now + codes::VALIDITY,
        used_at: None,
    };
    op.audit.about(link.id.as_str(), Some(&link.recipient.email.masked()));
    let created = visit_store::create(visit_store::key(tenant, &code), &visit);
    let transaction = Transaction::<LinkError>::new().learn("visit", created);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(url)
}

/// What the code of a visit stands for, once.
///
/// # Errors
/// [`VisitError`].
pub async fn consume(op: &Operation<'_>, code: &str) -> Result<VisitDocument, VisitError> {
    let tenant = &op.tenant.id;
    let key = visit_store::key(tenant, code);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let visit = visit_store::readable(known.get(&key), op.now)?.ok_or(VisitError::NotFound)?;
        op.audit.about(visit.link.as_str(), None);
        let link_key = store::key(tenant, &visit.link);
        if !known.has_read(&link_key) {
            op.app.table.read_into(&mut known, [link_key.clone()]).await?;
        }
        let link = store::open(op.app, tenant, known.get(&link_key), &visit.link, op.now).await?;
        let link = link.filter(|link| link.require_open(op.now).is_ok()).ok_or(VisitError::NotFound)?;
        op.audit.about(link.id.as_str(), Some(&link.recipient.email.masked()));
        visit.require_open(op.now).map_err(VisitError::Over)?;
        let holder = link.holder.as_ref().filter(|holder| holder.account == visit.account);
        let login_id = &holder.ok_or(VisitError::NotFound)?.login_id;
        let account = accounts::load(op.app, tenant, login_id).await?;
        let account = account.filter(|account| account.id == visit.account && account.status == Status::Active);
        let account = account.ok_or(VisitError::NotFound)?;
        let is_it = |reference: &str| store::item_hash(&op.ring, tenant, &link.id, reference).as_str() == visit.item;
        let mut items = link.items.iter().zip(&link.opened_items);
        let (item, opened_at) = items.find(|(item, _)| is_it(&item.reference)).ok_or(VisitError::NotFound)?;
        let seen = store::visit(tenant, &link.id, &account.id, &visit.item, opened_at.is_none(), op.now);
        let transaction =
            Transaction::<VisitError>::new().learn("visit", codes::use_up(key.clone(), op.now)).learn("link", seen);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(VisitDocument::new(&link, item, &account, &visit));
        }
    }
}
