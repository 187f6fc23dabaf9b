//! The usage of a month, from the ledger and the sharded counts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::App;
use crate::clock::month_of;
use crate::delivery::counts::{self, SHARDS, Tally};
use crate::delivery::ledger::{self, Ledger};
use crate::faults::Faults;
use crate::table::{Read, StoreError};
use crate::tenants::model::Tenant;

/// `GET /v1/usage`.
#[derive(Debug, Serialize)]
pub struct Usage {
    /// The month, `2026-11`.
    pub month: String,
    /// Text messages against the plan.
    pub sms: SmsUsage,
    /// Mails.
    pub email: EmailUsage,
    /// Passcodes verified.
    pub verified: i64,
    /// Passcodes issued.
    pub issued: i64,
    /// The days on which there was anything, in their order.
    pub days: Vec<DayUsage>,
    /// The countries to which text messages went, in the order of their codes.
    pub countries: Vec<CountryUsage>,
    /// What test recipients did.
    pub test: TestUsage,
}

/// Text messages against the plan, in message parts.
#[derive(Debug, Serialize)]
pub struct SmsUsage {
    /// The plan.
    pub limit: i64,
    /// What is reserved or sent.
    pub used: i64,
    /// What is left of the plan.
    pub remaining: i64,
    /// What was used, by country.
    pub by_country: BTreeMap<String, i64>,
    /// What was used, by day.
    pub by_day: BTreeMap<String, i64>,
}

/// A day's passcodes and their messages.
#[derive(Debug, Serialize)]
pub struct DayUsage {
    /// The day (UTC), `2026-11-21`.
    pub day: String,
    /// Passcodes issued.
    pub issued: i64,
    /// Messages with a passcode that a provider took, text messages and mails.
    pub sent: i64,
    /// Of them, those that arrived.
    pub delivered: i64,
    /// Passcodes verified.
    pub verified: i64,
}

/// What went to a country by text message.
#[derive(Debug, Serialize)]
pub struct CountryUsage {
    /// The country's code, `ZZ` for none.
    pub country: String,
    /// Message parts used, whatever the messages were.
    pub parts: i64,
    /// Messages with a passcode that a provider took.
    pub sent: i64,
    /// Of them, those that arrived.
    pub delivered: i64,
    /// Passcodes verified whose code they carried.
    pub verified: i64,
}

/// What test recipients did; it costs nothing and counts for nothing else.
#[derive(Debug, Serialize)]
pub struct TestUsage {
    /// Passcodes issued.
    pub issued: i64,
    /// Passcodes verified.
    pub verified: i64,
}

/// Mails.
#[derive(Debug, Serialize)]
pub struct EmailUsage {
    /// Those with a passcode.
    pub used: i64,
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
    let shard_keys: Vec<_> = (0..SHARDS).map(|shard| counts::key(&tenant.id, &month, shard)).collect();
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
    let (days, countries) = counts::tallies(shards.iter().copied());
    Ok(Usage {
        days: days.into_iter().map(|(day, tally)| DayUsage::new(format!("{month}-{day}"), tally)).collect(),
        countries: by_countries(&by_country, countries),
        sms: SmsUsage { limit: ledger.limit, used: ledger.used, remaining: ledger.free.max(0), by_country, by_day },
        email: EmailUsage { used: sum("email_used") },
        verified: sum("verified"),
        issued: sum("issued"),
        test: TestUsage { issued: sum("test_issued"), verified: sum("test_verified") },
        month,
    })
}

impl DayUsage {
    fn new(day: String, tally: Tally) -> Self {
        let Tally { issued, sent, delivered, verified } = tally;
        Self { day, issued, sent, delivered, verified }
    }
}

/// What went to each country: parts from the ledger, the rest from the counts.
fn by_countries(parts: &BTreeMap<String, i64>, mut tallies: BTreeMap<String, Tally>) -> Vec<CountryUsage> {
    for country in parts.keys() {
        tallies.entry(country.clone()).or_default();
    }
    let of = |(country, tally): (String, Tally)| {
        let parts = parts.get(&country).copied().unwrap_or_default();
        let Tally { sent, delivered, verified, .. } = tally;
        CountryUsage { country, parts, sent, delivered, verified }
    };
    tallies.into_iter().map(of).collect()
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
