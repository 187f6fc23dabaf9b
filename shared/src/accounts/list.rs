//! A tenant's accounts, page by page, and searching them.
//!
//! Who is searched for by words is found by the index of words (`search.rs`). Else every account is opened that is passed, in
//! the order of the login IDs; so is it for a firm whose people are not in the index yet. What one request may pass is bounded
//! either way; a page may hold fewer entries than asked for, and a cursor to go on from.

use data_encoding::BASE64URL_NOPAD;

use super::login_id::fold_text;
use super::model::Account;
use super::search::{self, After};
use super::words::{Words, words_of};
use super::{AccountError, store};
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::table::{Range, Read as _};

/// How many accounts one request reads at most.
const MOST_READ: usize = 1_000;

/// How many are read at a time: DynamoDB gives 1 MB a page, which is some thousand accounts.
const READ_AT_A_TIME: i32 = 250;

/// What is looked for.
#[derive(Debug, Default)]
pub struct Search<'a> {
    /// Each of its words begins a word of the login ID, the name or the organization: one of [`words_of`].
    pub text: Option<&'a str>,
    /// The whole name of the organization.
    pub organization: Option<&'a str>,
}

/// Where the next page starts.
enum Cursor {
    /// After this login ID, folded.
    Walk(String),
    /// In the index.
    Index(After),
}

/// A page of accounts, and the cursor of the next: in the order of their login IDs, or of the index where a text is looked for.
///
/// # Errors
/// For a cursor that is not one of this tenant's and this search's, or when the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    search: &Search<'_>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<Account>, Option<String>), AccountError> {
    find(op, search, |_| true, cursor, limit).await
}

/// As [`list`], of the accounts that `is_found` says, too.
///
/// # Errors
/// As [`list`].
pub async fn find(
    op: &Operation<'_>,
    search: &Search<'_>,
    is_found: impl Fn(&Account) -> bool,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<Account>, Option<String>), AccountError> {
    let (ring, tenant) = (&op.ring, &op.tenant.id);
    let cursor = cursor.map(|cursor| Cursor::open(ring, tenant, cursor)).transpose()?;
    let organization = search.organization.map(fold_text);
    let is_found = |account: &Account| account.is_of(organization.as_deref()) && is_found(account);
    let words = search.text.map(|text| {
        let words = Words::of(text);
        // Whoever is of the organization has its words.
        match search.organization {
            Some(organization) => words.and_organization(organization),
            None => words,
        }
    });
    let (found, next) = match (words, cursor) {
        (None, None) => walk(op, is_found, None, limit).await?,
        (None, Some(Cursor::Walk(after))) => walk(op, is_found, Some(after), limit).await?,
        (None, Some(Cursor::Index(_))) => return Err(wrong_cursor()),
        (Some(words), Some(Cursor::Walk(after))) => {
            walk(op, |account| has(account, &words) && is_found(account), Some(after), limit).await?
        }
        (Some(words), cursor) => {
            let after = match cursor {
                Some(Cursor::Index(after)) => Some(after),
                _ => None,
            };
            match search::page(op, &words, &is_found, after, limit).await? {
                Some((found, after)) => (found, after.map(Cursor::Index)),
                None => walk(op, |account| has(account, &words) && is_found(account), None, limit).await?,
            }
        }
    };
    Ok((found, next.map(|next| next.seal(op))))
}

fn has(account: &Account, words: &Words) -> bool {
    words.find(&words_of(account))
}

/// A page of all accounts that `is_found` says, in the order of their login IDs.
async fn walk(
    op: &Operation<'_>,
    is_found: impl Fn(&Account) -> bool,
    mut after: Option<String>,
    limit: usize,
) -> Result<(Vec<Account>, Option<Cursor>), AccountError> {
    let mut found = Vec::new();
    let mut read = 0;
    while read < MOST_READ {
        let range = Range { after: after.clone(), ..Range::all(store::partition(&op.tenant.id), "", READ_AT_A_TIME) };
        let page = op.app.table.query(&range).await?;
        for item in page.items {
            if found.len() == limit {
                return Ok((found, after.map(Cursor::Walk)));
            }
            read += 1;
            after = Some(item.text("sk")?.to_owned());
            let account = store::open(op.app, &item).await?;
            if is_found(&account) {
                found.push(account);
            }
        }
        if page.next.is_none() {
            return Ok((found, None));
        }
    }
    Ok((found, after.map(Cursor::Walk)))
}

/// A cursor names a login ID, which may be an address, and travels in a URL: it is sealed (R11), for this tenant only (R14).
impl Cursor {
    fn seal(&self, op: &Operation<'_>) -> String {
        let tenant = &op.tenant.id;
        let (context, plain) = match self {
            Self::Walk(after) => (walk_context(tenant), after.clone()),
            Self::Index(After { partition, sort }) => (index_context(tenant), format!("{partition}#{sort}")),
        };
        BASE64URL_NOPAD.encode(&op.ring.seal(&op.app.random, &context, plain.as_bytes()))
    }

    fn open(ring: &KeyRing, tenant: &TenantId, cursor: &str) -> Result<Self, AccountError> {
        let sealed = BASE64URL_NOPAD.decode(cursor.as_bytes()).map_err(|_| wrong_cursor())?;
        let opened = |context: String| String::from_utf8(ring.open(&context, &sealed)?.to_vec()).ok();
        if let Some(after) = opened(walk_context(tenant)) {
            return Ok(Self::Walk(after));
        }
        let text = opened(index_context(tenant)).ok_or_else(wrong_cursor)?;
        let (partition, sort) = text.split_once('#').ok_or_else(wrong_cursor)?;
        Ok(Self::Index(After { partition: partition.to_owned(), sort: sort.to_owned() }))
    }
}

fn walk_context(tenant: &TenantId) -> String {
    format!("cursor/accounts/{tenant}")
}

fn index_context(tenant: &TenantId) -> String {
    format!("cursor/accounts-by-word/{tenant}")
}

/// What a cursor is told that leads nowhere here.
pub(super) fn wrong_cursor() -> AccountError {
    AccountError::Invalid(Faults::one("", "The query parameter `cursor` is not a `next_cursor` of this list."))
}
