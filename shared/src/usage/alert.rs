//! Usage alerts (R34): one mail per tenant, plan, month and threshold, whatever runs twice.
//!
//! No run reads every tenant. A send that leaves a plan at 80 % or more marks the tenant as due, in one partition per
//! month; a run reads that partition alone, so its cost grows with the tenants near a threshold. A threshold is claimed
//! by a conditional write before the mail goes out: the second run finds the claim. A mail that certainly was not sent
//! releases the claim for the next run; one whose answer was lost keeps it, because twice is worse than the firm's
//! administrator reading it in the usage page.

use askama::Template;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::store::{self, Alert};
use crate::App;
use crate::clock::month_of;
use crate::delivery::ledger::{self, Ledger, SMS};
use crate::delivery::message::Mail;
use crate::delivery::send::{Outcome, Outgoing, send};
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::recipients::Email;
use crate::table::{Item, Range, Read, StoreError};
use crate::tenants;
use crate::tenants::model::Tenant;

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
    let administrators = tenant.settings.admin_emails.iter().filter_map(|email| Email::parse(email).ok());
    let to: Vec<Email> = administrators.collect();
    if to.is_empty() {
        report.without_address += 1;
        return Ok(());
    }
    let alert = Alert { tenant: tenant.id.clone(), month: month.to_owned(), plan: SMS, limit: ledger.limit, threshold };
    if !store::claim(&app.table, &alert, now).await? {
        return Ok(());
    }
    let mail = mail(&tenant, &ledger, month, threshold, now).map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to, mail };
    match send(app, &tenant.id, &outgoing, &store::AlertMail { alert: &alert, claimed_at: now }, now).await? {
        Some(Outcome::Out { .. }) => {
            report.sent += 1;
            tracing::info!(tenant = %tenant.id, month, threshold, "usage alert sent");
        }
        Some(Outcome::Refused(refusal)) => {
            report.failed += 1;
            tracing::error!(tenant = %tenant.id, month, threshold, ?refusal, "a usage alert was refused; the next run tries again");
        }
        // Another run took the claim over.
        None => {}
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "usage-alert.txt", escape = "none")]
struct AlertText<'a> {
    facts: &'a Facts,
}

#[derive(Template)]
#[template(path = "usage-alert.html")]
struct AlertHtml<'a> {
    facts: &'a Facts,
}

struct Facts {
    firm: String,
    month: String,
    used: i64,
    limit: i64,
    percent: i64,
    pace: String,
    is_exhausted: bool,
    falls_back_to_email: bool,
}

fn mail(tenant: &Tenant, ledger: &Ledger, month: &str, threshold: u8, now: Timestamp) -> Result<Mail, askama::Error> {
    let percent = ledger.used * 100 / ledger.limit.max(1);
    let facts = Facts {
        firm: tenant.settings.name.clone(),
        month: month.to_owned(),
        used: ledger.used,
        limit: ledger.limit,
        percent,
        pace: if month == month_of(now) { pace(ledger, now) } else { "the month is over".to_owned() },
        is_exhausted: threshold == 100,
        falls_back_to_email: tenant.settings.when_plan_exhausted == tenants::model::WhenPlanExhausted::Email,
    };
    Ok(Mail {
        subject: format!("{}: {threshold} % of the SMS plan for {month} is used", tenant.settings.name),
        text: AlertText { facts: &facts }.render()?,
        html: AlertHtml { facts: &facts }.render()?,
    })
}

/// "about 83 a day; at this pace the plan lasts until 2026-11-27".
fn pace(ledger: &Ledger, now: Timestamp) -> String {
    let today = now.to_zoned(TimeZone::UTC);
    let days = i64::from(today.day()).max(1);
    let a_day = (ledger.used + days - 1) / days;
    if ledger.free <= 0 {
        return format!("about {a_day} a day; the plan is used up");
    }
    let lasts = ledger.free / a_day.max(1);
    let until = today.date().saturating_add(jiff::Span::new().days(lasts.min(366)));
    if until.month() == today.month() && until.year() == today.year() {
        format!("about {a_day} a day; at this pace the plan lasts until {until}")
    } else {
        format!("about {a_day} a day; at this pace the plan lasts the month")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_says_when_the_plan_ends() {
        let now: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
        let ledger = |used: i64| Ledger { limit: 2500, free: 2500 - used, used };
        assert_eq!(pace(&ledger(2100), now), "about 100 a day; at this pace the plan lasts until 2026-11-25");
        assert_eq!(pace(&ledger(2500), now), "about 120 a day; the plan is used up");
        assert_eq!(pace(&ledger(210), now), "about 10 a day; at this pace the plan lasts the month");
    }
}
