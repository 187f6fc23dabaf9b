//! What people reported as fraud, for the firm's administrators: they look at each report and close it with what they found.

use serde::{Deserialize, Serialize};

use super::report_store::{self as store, Closed, Report};
use crate::clock::rfc3339;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::ids::{AccountId, FraudReportId, KeyId, SignInId};
use crate::operation::Operation;
use crate::sign_ins::store as sign_ins;
use crate::table::{Key, Paging, Read as _, StoreError, Transaction};
use crate::tenants::settings::is_label;

/// The longest note, in characters.
const LONGEST_NOTE: usize = 500;
/// Up to how many open reports are counted.
const COUNTED: usize = 20;
/// How many pages of lines one call reads at most, when hardly any is what was asked for.
const MOST_PAGES: usize = 10;

/// Why a report was not closed.
#[derive(Debug)]
pub enum ReportError {
    /// There is no such report.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ReportError);

/// Whether somebody has looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Status {
    /// Not yet.
    Open,
    /// Yes, and said what they found.
    Closed,
}

/// `{"note": "…"}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// What was found.
    pub note: String,
}

/// A report, as administrators see it.
#[derive(Debug, Serialize)]
pub struct FraudReportDocument {
    /// Its id.
    pub id: FraudReportId,
    /// Whether somebody has looked at it.
    pub status: Status,
    /// When it was reported.
    pub reported_at: String,
    /// Whose device was asked.
    pub account_id: AccountId,
    /// Their login ID; none when it cannot be read any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_id: Option<String>,
    /// The sign-in that asked.
    pub sign_in_id: SignInId,
    /// The network that it came from, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<String>,
    /// By whom: a login ID, or a key's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_by: Option<String>,
    /// What they found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How many reports are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenReports {
    /// So many, or at least so many.
    pub count: usize,
    /// There are more.
    pub has_more: bool,
}

/// Who closes, where it is the firm's own back end: the key's id.
#[must_use]
pub fn key_of<'o>(op: &'o Operation<'_>) -> &'o str {
    op.principal.key_id().map_or("", KeyId::as_str)
}

/// A page of reports, newest first, and where the next one starts: of all, or of those of one status. A page may be short.
///
/// # Errors
/// When the table does not answer, or an item is garbled.
pub async fn list(
    op: &Operation<'_>,
    status: Option<Status>,
    paging: &Paging,
) -> Result<(Vec<FraudReportDocument>, Option<String>), Failure> {
    let tenant = &op.tenant.id;
    let mut range = store::page(tenant, status == Some(Status::Open), paging);
    let wanted = usize::try_from(range.limit).unwrap_or(1);
    let mut found = Vec::new();
    for _ in 0..MOST_PAGES {
        let page = op.app.table.query(&range).await?;
        let last = page.items.len().saturating_sub(1);
        let ids: Vec<Option<FraudReportId>> = page.items.iter().map(store::read_line).collect();
        let known = op.app.table.read(ids.iter().flatten().map(|id| store::key(tenant, id))).await?;
        for (index, (line, id)) in page.items.iter().zip(&ids).enumerate() {
            let Some(id) = id else { continue };
            let report = known.get(&store::key(tenant, id)).map(|item| store::read(item, id, op.now)).transpose()?;
            if let Some(report) =
                report.flatten().filter(|report| status.is_none_or(|status| report.status() == status))
            {
                found.push(document(op, &report).await);
            }
            if found.len() == wanted {
                let is_more = index < last || page.next.is_some();
                return Ok((found, is_more.then(|| line.text("sk").map(str::to_owned)).transpose()?));
            }
        }
        range.after = page.next;
        if range.after.is_none() {
            break;
        }
    }
    Ok((found, range.after))
}

/// How many reports are open: one read, however many there are.
///
/// # Errors
/// When the table does not answer.
pub async fn count_open(op: &Operation<'_>) -> Result<OpenReports, StoreError> {
    let most = i32::try_from(COUNTED + 1).unwrap_or(i32::MAX);
    let page = op.app.table.query(&store::page(&op.tenant.id, true, &Paging::first(most))).await?;
    Ok(OpenReports { count: page.items.len().min(COUNTED), has_more: page.items.len() > COUNTED })
}

/// Closes a report with what was found. `by` says who: a login ID, or a key's id. Twice is once: what was said first stays.
///
/// # Errors
/// The fault, or that there is none.
pub async fn close(
    op: &Operation<'_>,
    id: &FraudReportId,
    close: &Close,
    by: &str,
) -> Result<FraudReportDocument, ReportError> {
    op.audit.about(id.as_str(), None);
    if !is_label(&close.note, LONGEST_NOTE) {
        let detail = "1 to 500 characters in one line, without control characters.";
        return Err(ReportError::Invalid(Faults::one("/note", detail)));
    }
    op.audit.because(&close.note);
    let tenant = &op.tenant.id;
    let key: Key = store::key(tenant, id);
    let mut known = op.app.table.read([key.clone()]).await?;
    loop {
        let item = known.get(&key).ok_or(ReportError::NotFound)?;
        let report = store::read(item, id, op.now)?.ok_or(ReportError::NotFound)?;
        if report.closed.is_some() {
            return Ok(document(op, &report).await);
        }
        let closed = Closed { at: op.now, by: by.to_owned(), note: close.note.clone() };
        let transaction =
            Transaction::<ReportError>::new().learn_each("report", store::close(tenant, &report, &closed));
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(document(op, &Report { closed: Some(closed), ..report }).await);
        }
    }
}

impl Report {
    /// Whether somebody has looked at it.
    #[must_use]
    pub fn status(&self) -> Status {
        if self.closed.is_some() { Status::Closed } else { Status::Open }
    }
}

async fn document(op: &Operation<'_>, report: &Report) -> FraudReportDocument {
    // What was sealed under a key that was struck out since cannot be read any more; the report stays.
    let login_id = match store::open_login_id(&op.ring, report) {
        Some(login_id) => Some(login_id),
        None => {
            let ring = op.app.keys.ring_of_sealed(&report.login_id).await.ok();
            ring.and_then(|ring| store::open_login_id(&ring, report))
        }
    };
    let network = match &report.network {
        Some(sealed) => sign_ins::open_network(op.app, &report.sign_in, sealed).await.ok(),
        None => None,
    };
    let closed = report.closed.as_ref();
    FraudReportDocument {
        id: report.id.clone(),
        status: report.status(),
        reported_at: rfc3339(report.at),
        account_id: report.account.clone(),
        login_id,
        sign_in_id: report.sign_in.clone(),
        network,
        closed_at: closed.map(|closed| rfc3339(closed.at)),
        closed_by: closed.map(|closed| closed.by.clone()),
        note: closed.map(|closed| closed.note.clone()),
    }
}
