//! Alerts about MFA licences (D9): at 80 % and at 100 %, once for each contract size and threshold (R34). Whoever takes a licence
//! marks the tenant, and so does who contracts another number; a run looks at the marked ones alone, and takes the mark off
//! when there is nothing more to tell.

use jiff::Timestamp;

use super::alert::{RunReport, tell};
use super::store::Alert;
use crate::App;
use crate::delivery::messages::Language;
use crate::delivery::messages::licence_notices::LicenceAlert;
use crate::factors::seat_store;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::table::{Item, Range, Read as _, StoreError};
use crate::tenants;

/// The plan's name in keys and logs.
const MFA: &str = "mfa";

/// Looks at every tenant whose licences were taken, or contracted, since the last run.
///
/// # Errors
/// When the table does not answer; the schedule runs it again.
pub(super) async fn run(app: &App, now: Timestamp, report: &mut RunReport) -> Result<(), StoreError> {
    let mut range = Range::all(seat_store::DUE.to_owned(), "", 100);
    loop {
        let page = app.table.query(&range).await?;
        for mark in &page.items {
            if let Err(error) = look_at(app, mark, now, report).await {
                report.failed += 1;
                tracing::error!(%error, "a licence alert failed; the next run tries again");
            }
        }
        range.after = page.next;
        if range.after.is_none() {
            return Ok(());
        }
    }
}

async fn look_at(app: &App, mark: &Item, now: Timestamp, report: &mut RunReport) -> Result<(), Failure> {
    let marked = TenantId::parse(mark.text("sk")?).ok_or(StoreError::Corrupt("sk"))?;
    let Some(tenant) = tenants::store::load(app, &marked).await? else { return unmark(app, &marked, mark).await };
    let (contracted, seats) = (tenant.licences, app.table.get(&seat_store::key(&marked)).await?);
    let used = seat_store::used(seats.as_ref());
    let Some(threshold) = threshold(used, contracted) else { return unmark(app, &marked, mark).await };
    report.due += 1;
    let alert = Alert { tenant: marked.clone(), month: None, plan: MFA, limit: contracted, threshold };
    let settings = &tenant.settings;
    let language = Language::choose(None, &settings.locale);
    let mail = LicenceAlert { firm: &settings.name, language, threshold, used, contracted };
    if tell(app, &tenant, &alert, || mail.mail(), now, report).await? {
        unmark(app, &marked, mark).await?;
    }
    Ok(())
}

async fn unmark(app: &App, tenant: &TenantId, mark: &Item) -> Result<(), Failure> {
    // Refused when it was marked again meanwhile: then the next run looks.
    Ok(app.table.write_if(seat_store::unmark_due(tenant, mark)).await.map(drop)?)
}

/// The highest threshold (100 or 80 percent) that is reached, if any. Where nothing is contracted there is none.
fn threshold(used: i64, contracted: i64) -> Option<u8> {
    let is_reached = |percent: &u8| used * 100 >= contracted * i64::from(*percent);
    [100, 80].into_iter().find(is_reached).filter(|_| contracted > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_reached_exactly() {
        for (used, contracted, expected) in [
            (0, 0, None),
            (7, 0, None),
            (0, 10, None),
            (7, 10, None),
            (8, 10, Some(80)),
            (9, 10, Some(80)),
            (10, 10, Some(100)),
            (12, 10, Some(100)),
            (1, 1, Some(100)),
            (-1, 10, None),
        ] {
            assert_eq!(threshold(used, contracted), expected, "{used} of {contracted}");
        }
    }
}
