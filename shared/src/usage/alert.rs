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

use crate::App;
use crate::delivery::Handover;
use crate::delivery::ledger::{Ledger, month_of};
use crate::delivery::message::Mail;
use crate::ids::TenantId;
use crate::table::{Builder, Item, Key, Range, Read, StoreError, Write, WriteError};
use crate::tenants;
use crate::tenants::model::Tenant;

/// The SMS plan's name in keys and mails.
const SMS: &str = "sms";
/// How long a mark stays: the month it is for, and some.
const MARK_KEPT: SignedDuration = SignedDuration::from_hours(24 * 72);
/// How long a claim is kept.
const CLAIM_KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// A claim whose function died before it mailed may be taken over after this long.
const CLAIM_LEASE: SignedDuration = SignedDuration::from_mins(15);

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
    /// Deleted tenants whose data was removed further.
    pub purged: u32,
}

/// Marks a tenant whose plan is at 80 % or more. Called after a reservation has committed, so that the last of many
/// parallel sends sees them all.
///
/// # Errors
/// When the table does not answer; the next send marks then.
pub async fn mark_when_near(app: &App, tenant: &TenantId, month: &str) -> Result<(), StoreError> {
    let Some(item) = app.table.get(&Key::ledger(tenant, month)).await? else { return Ok(()) };
    if Ledger::read(&item)?.threshold().is_none() {
        return Ok(());
    }
    app.table.write(mark(tenant, month, app.clock.now())).await
}

/// The mark as a write.
#[must_use]
pub fn mark(tenant: &TenantId, month: &str, now: Timestamp) -> Write {
    Write::put(Key::due(tenant, month, SMS), Builder::new().with("marked", now).ttl(now + MARK_KEPT))
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
            let pk = format!("DUE#{month}");
            let range = Range { pk, prefix: String::new(), from: None, after, is_descending: false, limit: 100 };
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
    report.purged = tenants::manage::purge_deleted(app).await?;
    Ok(report)
}

async fn alert_one(
    app: &App,
    item: &Item,
    month: &str,
    now: Timestamp,
    report: &mut RunReport,
) -> Result<(), StoreError> {
    let marked = item.text("sk")?.split('#').next().and_then(TenantId::parse).ok_or(StoreError::Corrupt("sk"))?;
    let unmark = || Write::delete(Key::due(&marked, month, SMS));
    let Some(tenant) = tenants::load(app, &marked).await? else { return app.table.write(unmark()).await };
    let Some(ledger) = app.table.get(&Key::ledger(&tenant.id, month)).await? else { return Ok(()) };
    let ledger = Ledger::read(&ledger)?;
    // Refunds may have brought it below again: the mark comes back with the next send above.
    let Some(threshold) = ledger.threshold() else { return app.table.write(unmark()).await };
    if tenant.settings.admin_emails.is_empty() {
        report.without_address += 1;
        return Ok(());
    }
    let Some(claim) = claim(app, &tenant, month, &ledger, threshold, now).await? else { return Ok(()) };
    let mail = mail(&tenant, &ledger, month, threshold, now).map_err(|_| StoreError::Corrupt("a mail template"))?;
    // From here on the mail may go out: nobody takes the claim over any more, not even when this run dies.
    let sending = Write::put(claim.clone(), claim_item("sending", now))
        .when("#state = :claimed AND #at = :mine")
        .value(":claimed", "claimed")
        .value(":mine", now);
    match app.table.transact(vec![sending]).await {
        Ok(()) => {}
        Err(WriteError::Refused(_)) => return Ok(()),
        Err(WriteError::Store(error)) => return Err(error),
    }
    match app.email.send(&app.random, &tenant.settings.admin_emails, &mail).await {
        Handover::Accepted(_) => {
            report.sent += 1;
            tracing::info!(tenant = %tenant.id, month, threshold, "usage alert sent");
            app.table.write(settle(&claim, "sent", now)).await
        }
        Handover::Unknown => {
            report.sent += 1;
            tracing::warn!(tenant = %tenant.id, month, threshold, "a usage alert's answer was lost; it is not sent again");
            app.table.write(settle(&claim, "unknown", now)).await
        }
        Handover::Refused(refusal) => {
            report.failed += 1;
            tracing::error!(tenant = %tenant.id, month, threshold, ?refusal, "a usage alert was refused; the next run tries again");
            app.table.write(Write::delete(claim)).await
        }
    }
}

/// Claims the threshold for this run; `None` when it was claimed or mailed before. At 100 %, 80 % counts as told.
async fn claim(
    app: &App,
    tenant: &Tenant,
    month: &str,
    ledger: &Ledger,
    threshold: u8,
    now: Timestamp,
) -> Result<Option<Key>, StoreError> {
    let key = Key::alert(&tenant.id, month, SMS, ledger.limit, threshold);
    let mut writes = vec![
        Write::put(key.clone(), claim_item("claimed", now))
            .when("attribute_not_exists(#pk) OR (#state = :claimed AND #at <= :stale)")
            .value(":claimed", "claimed")
            .value(":stale", now - CLAIM_LEASE),
    ];
    if threshold == 100 {
        let lower = Key::alert(&tenant.id, month, SMS, ledger.limit, 80);
        writes.push(Write::put(lower, claim_item("sent", now)));
    }
    match app.table.transact(writes).await {
        Ok(()) => Ok(Some(key)),
        Err(WriteError::Refused(_)) => Ok(None),
        Err(WriteError::Store(error)) => Err(error),
    }
}

fn claim_item(state: &str, now: Timestamp) -> Builder {
    Builder::new().with("state", state).with("at", now).ttl(now + CLAIM_KEPT)
}

fn settle(claim: &Key, state: &str, now: Timestamp) -> Write {
    Write::put(claim.clone(), claim_item(state, now))
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
