//! Reading links: one, or the firm's list of them, newest first. Reading changes nothing (R40).

use super::document::LinkDocument;
use super::model::{Link, Status};
use super::{LinkError, store};
use crate::ids::LinkId;
use crate::operation::Operation;
use crate::recipients::Email;
use crate::table::{Key, Paging, Read as _};

/// How many pages of entries one call reads at most, when hardly any is what was asked for.
const MOST_PAGES: usize = 20;

/// Which links a list shows.
#[derive(Debug, Default)]
pub struct Filter {
    /// Mailed to this address.
    pub recipient_email: Option<Email>,
    /// That stand so.
    pub status: Option<Status>,
}

/// A link.
///
/// # Errors
/// [`LinkError::NotFound`].
pub async fn get(op: &Operation<'_>, id: &LinkId) -> Result<LinkDocument, LinkError> {
    Ok(LinkDocument::new(&find(op, id).await?, op.now))
}

/// A link with all that is known of it: its mails, and how far its recipient came when.
///
/// # Errors
/// [`LinkError::NotFound`].
pub async fn find(op: &Operation<'_>, id: &LinkId) -> Result<Link, LinkError> {
    store::load(op.app, &op.tenant.id, id, op.now).await?.ok_or(LinkError::NotFound)
}

/// One page, and after which entry the next one starts. A page may be short.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    filter: &Filter,
    after: Option<String>,
    limit: i32,
) -> Result<(Vec<LinkDocument>, Option<String>), LinkError> {
    let tenant = &op.tenant.id;
    let (partition, prefix) = match &filter.recipient_email {
        Some(email) => store::list_of_address(tenant, &email.hash(&op.ring, tenant)),
        None => store::list_of(tenant),
    };
    let wanted = usize::try_from(limit).unwrap_or(1);
    let (mut found, mut next) = (Vec::new(), after);
    for _ in 0..MOST_PAGES {
        let page = op.app.table.query(&Paging::new(next, limit).range(partition.clone(), prefix, true)).await?;
        let entries = page.items.iter().map(|item| Ok((item.text("sk")?.to_owned(), store::listed(item)?)));
        let entries: Vec<(String, LinkId)> = entries.collect::<Result<_, crate::table::StoreError>>()?;
        let keys: Vec<Key> = entries.iter().map(|(_, id)| store::key(tenant, id)).collect();
        let known = op.app.table.read(keys.iter().cloned()).await?;
        for (index, ((place, id), key)) in entries.iter().zip(&keys).enumerate() {
            let link = store::open(op.app, tenant, known.get(key), id, op.now).await?;
            found.extend(link.filter(|link| filter.admits(op, link)).map(|link| LinkDocument::new(&link, op.now)));
            if found.len() >= wanted {
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

impl Filter {
    fn admits(&self, op: &Operation<'_>, link: &Link) -> bool {
        self.status.is_none_or(|status| link.status(op.now) == status)
    }
}
