//! What happened: the audit log, filtered and as a file, and reports of fraud, which somebody looks at and closes.

pub(in crate::console) mod filter;
mod fraud;
mod view;

use self::filter::Filter;
use self::view::AuditView;
use super::exports::{self, Question};
use super::gate::{Admitted, Entered};
use super::model::Action;
use crate::audit::{self, AuditRecord};
use crate::devices::reports;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::operation::Operation;
use crate::table::{Paging, StoreError};

/// How many records, or reports, a page shows.
const A_PAGE: i32 = 50;

/// The audit log, or the reports of fraud (`?tab=fraud`); `?ask=` an action asks first.
///
/// # Errors
/// 400, 403, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    if call.query("tab") == Some(fraud::TAB) {
        return fraud::show(entered).await;
    }
    let filter = Filter::of(|name| call.query(name))?;
    if call.query("as") == Some("csv") {
        return exports::show(entered, &Question::Events(filter)).await;
    }
    let paging = Paging::new(call.after()?, A_PAGE);
    let op = entered.op();
    let (found, open) = tokio::join!(records(&op, &filter, entered.visit.zone(), &paging), reports::count_open(&op));
    let (records, next) = found?;
    AuditView::show(entered, &filter, &records, next.as_deref(), open?)
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    match admitted.action {
        Action::CloseReport => fraud::close(entered, admitted).await,
        Action::ExportEvents => {
            let filter = Filter::of(|name| entered.visit.call.query(name))?;
            exports::prepare(entered, admitted, &Question::Events(filter)).await
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

/// Records of the log as a filter lets through, whose days are those of a time zone. What was typed and is no day leaves nothing out; the page says so.
pub(in crate::console) async fn records(
    op: &Operation<'_>,
    filter: &Filter,
    zone: &str,
    paging: &Paging,
) -> Result<(Vec<AuditRecord>, Option<String>), StoreError> {
    let sieve = filter.sieve();
    let since = filter.since(zone).unwrap_or(None);
    let tenant = &op.tenant.id;
    match &filter.account {
        Some(account) => audit::list_of(op.app, tenant, account, &sieve, since, paging).await,
        None => audit::list(op.app, tenant, &sieve, since, paging).await,
    }
}
