//! Whose licences came back lately, and by what: for whoever wonders why there is room again, or why somebody enrols anew.

use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::audit::{self, AuditRecord, Freed, Holder};
use crate::failure::Failure;
use crate::operation::Operation;
use crate::table::Paging;

/// A licence that came back.
#[derive(Debug)]
pub struct FreedLicence {
    /// What was done, by whom and why.
    pub record: AuditRecord,
    /// The login ID of whose it was.
    pub login_id: String,
    /// Their account as it is now; none where it is gone, whoever has the login ID since.
    pub account: Option<Account>,
}

/// What came back last, newest first, `most` at most.
///
/// # Errors
/// When the table does not answer, or an account is garbled.
pub async fn list(op: &Operation<'_>, most: u8) -> Result<Vec<FreedLicence>, Failure> {
    let tenant = &op.tenant.id;
    let freed = audit::list_freed(op.app, tenant, &Paging::first(i32::from(most))).await?;
    let key_of = |holder: &Holder| Some(accounts::key(tenant, &LoginId::parse(&holder.login_id).ok()?));
    let known = op.app.table.read(freed.iter().filter_map(|freed| key_of(&freed.holder))).await?;
    let mut found = Vec::with_capacity(freed.len());
    for Freed { record, holder } in freed {
        let item = key_of(&holder).and_then(|key| known.get(&key));
        let account = match item {
            Some(item) => Some(accounts::open(op.app, item).await?),
            None => None,
        };
        let account = account.filter(|account| account.id == holder.account);
        found.push(FreedLicence { record, login_id: holder.login_id, account });
    }
    Ok(found)
}
