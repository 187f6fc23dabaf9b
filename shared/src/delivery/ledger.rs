//! The metered ledger (R29): parts are reserved before the provider is called and given back when the send fails. Each
//! month (UTC) has one item that holds what is still free, so that the reservation's condition is exact whatever runs in
//! parallel, and a plan change moves `free` in the same transaction that changes the plan.

use jiff::SignedDuration;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::clock::month_of;
use crate::ids::TenantId;
use crate::table::{Builder, Item, Key, Known, Read, StoreError, TENANT_ATTRIBUTE, Table, Transaction, Write};

/// How long a month's numbers are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// How long a mark stays: the month it is for, and some.
const MARK_KEPT: SignedDuration = SignedDuration::from_hours(24 * 72);
/// The SMS plan's name in keys and mails.
pub const SMS: &str = "sms";
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

/// Where a month's ledger is.
#[must_use]
pub fn key(tenant: &TenantId, month: &str) -> Key {
    Key::of_tenant(tenant, "", format!("LEDGER#{month}"))
}

/// The partition of the plans near their limit in a month.
#[must_use]
pub fn due_partition(month: &str) -> String {
    format!("DUE#{month}")
}

/// Where the mark is that a tenant's plan is near its limit.
#[must_use]
pub fn due_key(tenant: &TenantId, month: &str, plan: &str) -> Key {
    Key::global(due_partition(month), format!("{tenant}#{plan}"))
}

/// Marks a tenant whose plan is at a threshold or above.
#[must_use]
pub fn mark_due(tenant: &TenantId, month: &str, now: Timestamp) -> Write {
    let mark = Builder::new().with("marked", now).with(TENANT_ATTRIBUTE, tenant.as_str()).ttl(now + MARK_KEPT);
    Write::put(due_key(tenant, month, SMS), mark)
}

/// Takes the mark back.
#[must_use]
pub fn unmark_due(tenant: &TenantId, month: &str) -> Write {
    Write::delete(due_key(tenant, month, SMS))
}

/// Marks a tenant whose plan is at 80 % or more. Called after a reservation has committed, so that the last of many
/// parallel sends sees them all.
///
/// # Errors
/// When the table does not answer; the next send marks then.
pub async fn mark_when_near(table: &Table, tenant: &TenantId, month: &str, now: Timestamp) -> Result<(), StoreError> {
    let Some(item) = table.get(&key(tenant, month)).await? else { return Ok(()) };
    if Ledger::read(&item)?.threshold().is_none() {
        return Ok(());
    }
    table.write(mark_due(tenant, month, now)).await
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
        Write::update(key(tenant, &self.month), expression).value(":parts", parts).value(":back", -parts)
    }
}

/// Opens a month, with the plan as it is in the table, not as a cache remembers it, unless another opened it.
///
/// # Errors
/// When the table does not answer, or the tenant is gone.
pub async fn open_month(
    table: &Table,
    tenant: &TenantId,
    month: &str,
    now: Timestamp,
    known: &mut Known,
) -> Result<(), StoreError> {
    let (firm, ledger) = (Key::of_tenant(tenant, "", "TENANT"), key(tenant, month));
    loop {
        table.read_into(known, [firm.clone(), ledger.clone()]).await?;
        if known.get(&ledger).is_some() {
            return Ok(());
        }
        let limit = known.get(&firm).ok_or(StoreError::Corrupt("tenant"))?.number("sms_limit")?;
        let item = Builder::new().with("limit", limit).with("free", limit).with("used", 0_i64).ttl(now + KEPT);
        let is_still = Write::check(firm.clone()).when("#sms_limit = :limit").value(":limit", limit);
        let transaction = Transaction::<StoreError>::new()
            .learn("month", Write::create(ledger.clone(), item))
            .learn("plan", is_still);
        table.commit(transaction, known).await?;
    }
}

/// Moves what is free with a changed plan, unless the plan changed since it was read.
#[must_use]
pub fn change_limit(tenant: &TenantId, month: &str, seen: &Ledger, limit: i64) -> Write {
    Write::update(key(tenant, month), "SET #limit = :next ADD #free :more")
        .when("#limit = :seen")
        .value(":seen", seen.limit)
        .value(":next", limit)
        .value(":more", limit - seen.limit)
}

/// The month has not been opened: whoever opens it sees the plan as it is then.
#[must_use]
pub fn is_not_open(tenant: &TenantId, month: &str) -> Write {
    Write::check(key(tenant, month)).when("attribute_not_exists(#pk)")
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
    fn a_charge_belongs_to_its_utc_day() {
        assert_eq!(Charge::new("2026-11-30T23:59:59Z".parse().unwrap(), Some("FR"), 2).month, "2026-11");
        assert_eq!(Charge::new("2026-12-01T00:00:00Z".parse().unwrap(), Some("FR"), 2).day, 1);
    }
}
