//! The metered ledger (R29): parts are reserved before the provider is called and given back when the send fails. Each
//! month (UTC) has one item that holds what is still free, so that the reservation's condition is exact whatever runs in
//! parallel, and a plan change moves `free` in the same transaction that changes the plan.

use jiff::SignedDuration;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::ids::TenantId;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long a month's numbers are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// Over how many items the counts are spread that no limit depends on, so that issuing and verifying in parallel do
/// not wait for one item.
pub const SHARDS: usize = 8;

/// A month's SMS ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ledger {
    /// The plan: parts a month.
    pub limit: i64,
    /// What is still free; negative after the plan was lowered below what is used.
    pub free: i64,
    /// What is reserved or sent.
    pub used: i64,
}

/// What a send was charged: enough to give exactly that back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The month it was reserved in; a send that straddles midnight stays there.
    pub month: String,
    /// The day of that month.
    pub day: i8,
    /// The country's code, or `ZZ` for none.
    pub country: String,
    /// Message parts.
    pub parts: u32,
}

/// `2026-11`, UTC.
#[must_use]
pub fn month_of(time: Timestamp) -> String {
    time.to_zoned(TimeZone::UTC).strftime("%Y-%m").to_string()
}

impl Ledger {
    /// Reads a month's item.
    ///
    /// # Errors
    /// When it is garbled.
    pub fn read(item: &Item) -> Result<Self, StoreError> {
        Ok(Self { limit: item.number("limit")?, free: item.number("free")?, used: item.number("used")? })
    }

    /// The highest threshold (100 or 80 percent) that is reached, if any. A plan of 0 has none.
    #[must_use]
    pub fn threshold(&self) -> Option<u8> {
        if self.limit <= 0 {
            return None;
        }
        [100u8, 80].into_iter().find(|percent| self.used * 100 >= self.limit * i64::from(*percent))
    }
}

impl Charge {
    /// What a message of `parts` to a country is charged when reserved now.
    #[must_use]
    pub fn new(now: Timestamp, country: Option<&str>, parts: u32) -> Self {
        let day = now.to_zoned(TimeZone::UTC).day();
        Self { month: month_of(now), day, country: country.unwrap_or("ZZ").to_owned(), parts }
    }

    /// Reserves the parts; refused when they are not free, or the month has no item yet.
    #[must_use]
    pub fn reserve(&self, tenant: &TenantId) -> Write {
        self.add(tenant, i64::from(self.parts)).when("#free >= :parts")
    }

    /// Gives the parts back.
    #[must_use]
    pub fn refund(&self, tenant: &TenantId) -> Write {
        let write = self.add(tenant, -i64::from(self.parts));
        write.when("attribute_exists(#free)")
    }

    fn add(&self, tenant: &TenantId, parts: i64) -> Write {
        let (country, day) = (&self.country, self.day);
        let expression = format!("ADD #free :back, #used :parts, #c_{country} :parts, #d_{day:02} :parts");
        Write::update(Key::ledger(tenant, &self.month), expression).value(":parts", parts).value(":back", -parts)
    }
}

/// Opens a month with the tenant's plan, unless the plan changed since it was read or another opened it.
#[must_use]
pub fn open(tenant: &TenantId, month: &str, limit: i64, now: Timestamp) -> [Write; 2] {
    let item = Builder::new().with("limit", limit).with("free", limit).with("used", 0_i64).ttl(now + KEPT);
    [
        Write::create(Key::ledger(tenant, month), item),
        Write::check(Key::tenant(tenant)).when("#sms_limit = :limit").value(":limit", limit),
    ]
}

/// Adds to the counts of a month: `issued`, `verified`, `email_used`.
#[must_use]
pub fn count(tenant: &TenantId, now: Timestamp, shard: usize, counts: &[(&str, i64)]) -> Write {
    count_in(tenant, &month_of(now), now, shard, counts)
}

/// As [`count`], in a month that may be over.
#[must_use]
pub fn count_in(tenant: &TenantId, month: &str, now: Timestamp, shard: usize, counts: &[(&str, i64)]) -> Write {
    let adds: Vec<_> = counts.iter().map(|(name, _)| format!("#{name} :{name}")).collect();
    let expression = format!("ADD {} SET #ttl = :ttl", adds.join(", "));
    let write = Write::update(Key::counts(tenant, month, shard), expression).value(":ttl", (now + KEPT).as_second());
    counts.iter().fold(write, |write, (name, count)| write.value(&format!(":{name}"), *count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_reached_exactly() {
        for (limit, used, expected) in [
            (2500, 1999, None),
            (2500, 2000, Some(80)),
            (2500, 2499, Some(80)),
            (2500, 2500, Some(100)),
            (0, 0, None),
            (2500, 2600, Some(100)),
        ] {
            assert_eq!(Ledger { limit, free: limit - used, used }.threshold(), expected, "{used} of {limit}");
        }
    }

    #[test]
    fn a_month_is_utc() {
        assert_eq!(month_of("2026-11-30T23:59:59Z".parse().unwrap()), "2026-11");
        assert_eq!(month_of("2026-12-01T00:00:00Z".parse().unwrap()), "2026-12");
        assert_eq!(Charge::new("2026-12-01T00:00:00Z".parse().unwrap(), Some("FR"), 2).day, 1);
    }
}
