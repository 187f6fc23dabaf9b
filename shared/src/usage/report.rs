//! The usage of a month, from the ledger and the sharded counts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::App;
use crate::clock::month_of;
use crate::delivery::ledger::{self, Ledger, SHARDS};
use crate::faults::Faults;
use crate::table::{Read, StoreError};
use crate::tenants::model::Tenant;

/// `GET /v1/usage`.
#[derive(Debug, Serialize)]
pub struct Usage {
    month: String,
    sms: SmsUsage,
    email: EmailUsage,
    verified: i64,
    issued: i64,
    test: TestUsage,
}

#[derive(Debug, Serialize)]
struct SmsUsage {
    limit: i64,
    used: i64,
    remaining: i64,
    by_country: BTreeMap<String, i64>,
    by_day: BTreeMap<String, i64>,
}

/// What test recipients did; it costs nothing and counts for nothing else.
#[derive(Debug, Serialize)]
struct TestUsage {
    issued: i64,
    verified: i64,
}

#[derive(Debug, Serialize)]
struct EmailUsage {
    used: i64,
}

/// A calendar month, `2026-11`.
///
/// # Errors
/// When the text is not one.
pub fn parse_month(text: &str) -> Result<String, Faults> {
    let is_shaped = text.len() == 7 && text.is_ascii() && text.as_bytes()[4] == b'-';
    let is_month = is_shaped && format!("{text}-01").parse::<Date>().is_ok();
    if is_month { Ok(text.to_owned()) } else { Err(Faults::one("", "`month` is a month such as 2026-11.")) }
}

/// What the tenant used in `month`.
///
/// # Errors
/// When the table does not answer.
pub async fn report(app: &App, tenant: &Tenant, month: String) -> Result<Usage, StoreError> {
    let ledger_key = ledger::key(&tenant.id, &month);
    let shard_keys: Vec<_> = (0..SHARDS).map(|shard| ledger::counts_key(&tenant.id, &month, shard)).collect();
    let known = app.table.read(shard_keys.iter().cloned().chain([ledger_key.clone()])).await?;
    let item = known.get(&ledger_key);
    let ledger = match item {
        Some(item) => Ledger::read(item)?,
        None => {
            let is_now = month == month_of(app.clock.now());
            let limit = if is_now { tenant.sms_limit } else { 0 };
            Ledger { limit, free: limit, used: 0 }
        }
    };
    let (mut by_country, mut by_day) = (BTreeMap::new(), BTreeMap::new());
    for (name, _) in item.into_iter().flatten() {
        let parts = item.and_then(|item| item.opt_number(name)).unwrap_or(0);
        // A send that failed was given back: its country and day may stand at zero.
        if parts == 0 {
            continue;
        }
        if let Some(country) = name.strip_prefix("c_") {
            by_country.insert(country.to_owned(), parts);
        } else if let Some(day) = name.strip_prefix("d_") {
            by_day.insert(format!("{month}-{day}"), parts);
        }
    }
    let shards: Vec<_> = shard_keys.iter().filter_map(|key| known.get(key)).collect();
    let sum = |name: &str| shards.iter().filter_map(|shard| shard.opt_number(name)).sum();
    Ok(Usage {
        sms: SmsUsage { limit: ledger.limit, used: ledger.used, remaining: ledger.free.max(0), by_country, by_day },
        email: EmailUsage { used: sum("email_used") },
        verified: sum("verified"),
        issued: sum("issued"),
        test: TestUsage { issued: sum("test_issued"), verified: sum("test_verified") },
        month,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_months() {
        assert!(parse_month("2026-11").is_ok());
        for bad in ["2026-13", "2026-1", "26-11", "2026-00", "2026-11-01", "", "2026/11", "２０２６-11"] {
            assert!(parse_month(bad).is_err(), "{bad}");
        }
    }
}
