//! Usage alerts (R34): one mail per tenant, plan, month and threshold, whatever runs twice.
//!
//! No run reads every tenant. A send that leaves a plan at 80 % or more marks the tenant as due, in one partition per
//! month; a run reads that partition alone, so its cost grows with the tenants near a threshold. A threshold is claimed
//! by a conditional write before the mail goes out: the second run finds the claim. A mail that certainly was not sent
//! releases the claim for the next run; one whose answer was lost keeps it, because twice is worse than the firm's
//! administrator reading it in the usage page.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::licences;
use super::store::{self, Alert};
use crate::App;
use crate::clock::month_of;
use crate::delivery::ledger::{self, Ledger, SMS};
use crate::delivery::messages::notices::{Pace, UsageAlert};
use crate::delivery::messages::{Language, Mail, RenderError};
use crate::delivery::send::{Outcome, Outgoing, send};
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::recipients::Email;
use crate::table::{Item, Range, Read, StoreError};
use crate::tenants;
use crate::tenants::model::{Tenant, WhenPlanExhausted};

/// What a run did.
#[derive(Debug, Default, Serialize, PartialEq, Eq)]
pub struct RunReport {
    /// The month it looked at.
    pub month: String,
    /// Plans near their limit.
    pub due: u32,
    /// Mails sent.
    pub sent: u32,
    /// Mails that failed and will be tried again by the next run.
    pub failed: u32,
    /// Plans at a threshold of a tenant without `admin_emails`.
    pub without_address: u32,
}

/// One scheduled run: every due plan of this month, and of the last one just after its end.
///
/// # Errors
/// When the table does not answer; the schedule runs it again.
pub async fn run(app: &App) -> Result<RunReport, StoreError> {
    let now = app.clock.now();
    let mut report = RunReport { month: month_of(now), ..RunReport::default() };
    let yesterday = month_of(now - SignedDuration::from_hours(24));
    let mut months = vec![report.month.clone()];
    if yesterday != report.month {
        months.push(yesterday);
    }
    for month in months {
        let mut after = None;
        loop {
            let range = Range { after, ..Range::all(ledger::due_partition(&month), "", 100) };
            let page = app.table.query(&range).await?;
            for item in &page.items {
                report.due += 1;
                if let Err(error) = alert_one(app, item, &month, now, &mut report).await {
                    report.failed += 1;
                    tracing::error!(%error, "a usage alert failed; the next run tries again");
                }
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
    }
    licences::run(app, now, &mut report).await?;
    Ok(report)
}

async fn alert_one(app: &App, item: &Item, month: &str, now: Timestamp, report: &mut RunReport) -> Result<(), Failure> {
    let marked = item.text("sk")?.split('#').next().and_then(TenantId::parse).ok_or(StoreError::Corrupt("sk"))?;
    let unmark = || ledger::unmark_due(&marked, month);
    let Some(tenant) = tenants::store::load(app, &marked).await? else { return Ok(app.table.write(unmark()).await?) };
    let Some(ledger) = app.table.get(&ledger::key(&tenant.id, month)).await? else { return Ok(()) };
    let ledger = Ledger::read(&ledger)?;
    // Refunds may have brought it below again: the mark comes back with the next send above.
    let Some(threshold) = ledger.threshold() else { return Ok(app.table.write(unmark()).await?) };
    let month_of_it = Some(month.to_owned());
    let alert = Alert { tenant: tenant.id.clone(), month: month_of_it, plan: SMS, limit: ledger.limit, threshold };
    tell(app, &tenant, &alert, || mail(&tenant, &ledger, month, threshold, now), now, report).await.map(drop)
}

/// Mails an alert to a tenant's administrators, unless a run did before. Whether it needs no run any more.
pub(super) async fn tell(
    app: &App,
    tenant: &Tenant,
    alert: &Alert,
    mail: impl FnOnce() -> Result<Mail, RenderError>,
    now: Timestamp,
    report: &mut RunReport,
) -> Result<bool, Failure> {
    let administrators = tenant.settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok());
    let to: Vec<Email> = administrators.collect();
    if to.is_empty() {
        report.without_address += 1;
        return Ok(false);
    }
    if !store::claim(&app.table, alert, now).await? {
        return store::is_told(&app.table, alert).await.map_err(Failure::from);
    }
    let mail = mail().map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to, mail };
    let (plan, threshold) = (alert.plan, alert.threshold);
    match send(app, &tenant.id, &outgoing, &store::AlertMail { alert, claimed_at: now }, now).await? {
        Some(Outcome::Out { .. }) => {
            report.sent += 1;
            tracing::info!(tenant = %tenant.id, plan, threshold, "usage alert sent");
            Ok(true)
        }
        Some(Outcome::Refused(refusal)) => {
            report.failed += 1;
            tracing::error!(tenant = %tenant.id, plan, threshold, ?refusal, "a usage alert was refused; the next run tries again");
            Ok(false)
        }
        // Another run took the claim over.
        None => Ok(false),
    }
}

fn mail(tenant: &Tenant, ledger: &Ledger, month: &str, threshold: u8, now: Timestamp) -> Result<Mail, RenderError> {
    let settings = &tenant.settings;
    UsageAlert {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        month,
        threshold,
        used: ledger.used,
        limit: ledger.limit,
        pace: (month == month_of(now)).then(|| pace(ledger, now)),
        falls_back_to_email: settings.when_plan_exhausted == WhenPlanExhausted::Email,
    }
    .mail()
}

/// The days of the month so far say how many parts a day go, and so how long the rest lasts.
fn pace(ledger: &Ledger, now: Timestamp) -> Pace {
    let today = now.to_zoned(TimeZone::UTC);
    let days = i64::from(today.day()).max(1);
    let a_day = (ledger.used + days - 1) / days;
    let lasts = ledger.free / a_day.max(1);
    let until = today.date().saturating_add(jiff::Span::new().days(lasts.min(366)));
    let is_this_month = until.month() == today.month() && until.year() == today.year();
    Pace { a_day, lasts_until: Some(until).filter(|_| ledger.free > 0 && is_this_month) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_says_when_the_plan_ends() {
        let now: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
        let pace = |used: i64| pace(&Ledger { limit: 2500, free: 2500 - used, used }, now);
        let until = |day| Some(jiff::civil::date(2026, 11, day));
        assert_eq!(pace(2100), Pace { a_day: 100, lasts_until: until(25) });
        assert_eq!(pace(2500), Pace { a_day: 120, lasts_until: None });
        assert_eq!(pace(210), Pace { a_day: 10, lasts_until: None });
    }
}
