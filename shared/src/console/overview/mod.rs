//! How things stand: plans and licences, what was sent and verified, who is reported and who is late.

mod view;

use self::view::{Figures, OverviewView};
use super::gate::Entered;
use crate::clock::month_of;
use crate::devices::reports::{self, Status};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::{people, usage};
use crate::table::Paging;
use crate::tenants::manage;
use crate::usage::report;

/// How many reports of fraud are shown here.
const REPORTS: i32 = 5;

/// The page.
///
/// # Errors
/// 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    // Fresh, not from the cache: a plan that was activated is looked for at once.
    let tenant = manage::get(op.app, &op.tenant.id).await?;
    let month = month_of(op.now);
    let open = Paging::first(REPORTS);
    let (month, mfa, reports, open, counts) = tokio::join!(
        report::report(op.app, &tenant, month),
        usage::get(&op),
        reports::list(&op, Some(Status::Open), &open),
        reports::count_open(&op),
        people::counts(&op),
    );
    let figures = Figures { month: month?, mfa: mfa?, reports: reports?.0, open: open?, counts: counts? };
    OverviewView::show(entered, &figures)
}
