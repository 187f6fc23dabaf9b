//! A tenant's accounts, page by page, and searching them.
//!
//! Names and organizations are sealed, so a search opens every account that it passes. What one request may pass is
//! bounded; a page then holds fewer entries than asked for, and a cursor to go on from.

use data_encoding::BASE64URL_NOPAD;

use super::login_id::fold_text;
use super::model::Account;
use super::{AccountError, store};
use crate::App;
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
    /// Contained in the login ID or the name.
    pub text: Option<&'a str>,
    /// The whole name of the organization.
    pub organization: Option<&'a str>,
}

/// A page of accounts in the order of their login IDs, and the cursor of the next.
///
/// # Errors
/// For a cursor that is not one of this tenant's, or when the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    search: &Search<'_>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<Account>, Option<String>), AccountError> {
    let (text, organization) = (search.text.map(fold_text), search.organization.map(fold_text));
    find(op, |account| account.is_found_by(text.as_deref(), organization.as_deref()), cursor, limit).await
}

/// As [`list`], of the accounts that `is_found` says.
///
/// # Errors
/// As [`list`].
pub async fn find(
    op: &Operation<'_>,
    is_found: impl Fn(&Account) -> bool,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<Account>, Option<String>), AccountError> {
    let (app, ring, tenant) = (op.app, &op.ring, &op.tenant.id);
    let mut after = cursor.map(|cursor| open_cursor(ring, tenant, cursor)).transpose()?;
    let mut found = Vec::new();
    let mut read = 0;
    while read < MOST_READ {
        let range = Range { after: after.clone(), ..Range::all(store::partition(tenant), "", READ_AT_A_TIME) };
        let page = app.table.query(&range).await?;
        for item in page.items {
            if found.len() == limit {
                return Ok((found, after.map(|after| seal_cursor(app, ring, tenant, &after))));
            }
            read += 1;
            after = Some(item.text("sk")?.to_owned());
            let account = store::open(app, &item).await?;
            if is_found(&account) {
                found.push(account);
            }
        }
        if page.next.is_none() {
            return Ok((found, None));
        }
    }
    Ok((found, after.map(|after| seal_cursor(app, ring, tenant, &after))))
}

/// A cursor names a login ID, which may be an address, and travels in a URL: it is sealed (R11), for this tenant only (R14).
fn seal_cursor(app: &App, ring: &KeyRing, tenant: &TenantId, after: &str) -> String {
    BASE64URL_NOPAD.encode(&ring.seal(&app.random, &context(tenant), after.as_bytes()))
}

fn open_cursor(ring: &KeyRing, tenant: &TenantId, cursor: &str) -> Result<String, AccountError> {
    let opened = BASE64URL_NOPAD.decode(cursor.as_bytes()).ok().and_then(|sealed| ring.open(&context(tenant), &sealed));
    let after = opened.and_then(|after| String::from_utf8(after.to_vec()).ok());
    after.ok_or_else(|| {
        AccountError::Invalid(Faults::one("", "The query parameter `cursor` is not a `next_cursor` of this list."))
    })
}

fn context(tenant: &TenantId) -> String {
    format!("cursor/accounts/{tenant}")
}
