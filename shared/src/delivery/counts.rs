//! What a firm's passcodes and their messages came to, by month, day and country. No limit depends on these counts, so they are
//! spread over a few items that need not wait for one another; each is added to in the transaction that makes it true, so that
//! nothing counts twice, however often its answer was lost or its receipt came.
//!
//! A message counts on the day on which it was recorded, its arrival on that same day: so the shares of a day can be told. A
//! passcode counts as issued and as verified when it is. The names of days and countries are short, for a write costs by the item's
//! length: `s21` is what was sent on the 21st, `sFR` what was sent to France.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::clock::month_of;
use crate::ids::TenantId;
use crate::table::{Item, Key, Read, Write};

/// How long a month's numbers are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// Over how many items the counts are spread, so that issuing and verifying in parallel do not wait for one item.
pub const SHARDS: usize = 8;

/// Something that is counted by the day; messages and what comes of them by their country, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Issued,
    Sent,
    Delivered,
    Verified,
}

impl Counted {
    fn letter(self) -> char {
        match self {
            Self::Issued => 'i',
            Self::Sent => 's',
            // They arrived; `d` is a day's parts in the ledger.
            Self::Delivered => 'a',
            Self::Verified => 'v',
        }
    }
}

/// What is to be added to the counts, of one moment.
#[derive(Debug, Clone)]
pub struct Counts {
    at: Timestamp,
    names: Vec<String>,
}

/// What was counted on a day, or of a country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passcodes issued; by day alone.
    pub issued: i64,
    /// Messages that a provider took. By day those of both channels, by country text messages.
    pub sent: i64,
    /// Of them, those of which the provider said that they arrived.
    pub delivered: i64,
    /// Passcodes verified; by country those whose code a text message carried there.
    pub verified: i64,
}

/// Where one of the items is.
#[must_use]
pub fn key(tenant: &TenantId, month: &str, shard: usize) -> Key {
    Key::of_tenant(tenant, "", format!("COUNTS#{month}#{shard}"))
}

impl Counts {
    /// Nothing yet, of this moment's month and day.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self { at, names: Vec::new() }
    }

    /// A passcode was issued. A test recipient's counts nowhere else.
    #[must_use]
    pub fn issued(self, is_test: bool) -> Self {
        if is_test { self.named("test_issued") } else { self.named("issued").of_day(Counted::Issued) }
    }

    /// A passcode was verified, whose code may have come by a text message to a country.
    #[must_use]
    pub fn verified(self, is_test: bool, country: Option<&str>) -> Self {
        if is_test {
            return self.named("test_verified");
        }
        self.named("verified").of_day(Counted::Verified).of_country(Counted::Verified, country)
    }

    /// A mail with a passcode went out.
    #[must_use]
    pub fn mailed(self) -> Self {
        self.named("email_used")
    }

    /// A provider took a message with a passcode: a text message to a country, or a mail.
    #[must_use]
    pub fn sent(self, country: Option<&str>) -> Self {
        self.of_day(Counted::Sent).of_country(Counted::Sent, country)
    }

    /// Such a message arrived.
    #[must_use]
    pub fn delivered(self, country: Option<&str>) -> Self {
        self.of_day(Counted::Delivered).of_country(Counted::Delivered, country)
    }

    /// Adds them; `None` when there is nothing to add.
    #[must_use]
    pub fn write(self, tenant: &TenantId, shard: usize, now: Timestamp) -> Option<Write> {
        if self.names.is_empty() {
            return None;
        }
        let adds: Vec<String> = self.names.iter().map(|name| format!("#{name} :one")).collect();
        let expression = format!("ADD {} SET #ttl = :ttl", adds.join(", "));
        let write = Write::update(key(tenant, &month_of(self.at), shard), expression);
        Some(write.value(":one", 1_i64).value(":ttl", (now + KEPT).as_second()))
    }

    fn named(mut self, name: impl Into<String>) -> Self {
        self.names.push(name.into());
        self
    }

    fn of_day(self, counted: Counted) -> Self {
        let day = self.at.to_zoned(TimeZone::UTC).day();
        self.named(format!("{}{day:02}", counted.letter()))
    }

    fn of_country(self, counted: Counted, country: Option<&str>) -> Self {
        match country {
            Some(country) => self.named(format!("{}{country}", counted.letter())),
            None => self,
        }
    }
}

/// What the items of a month counted by day (`21`) and by country (`FR`).
#[must_use]
pub fn tallies<'i>(items: impl Iterator<Item = &'i Item>) -> (BTreeMap<String, Tally>, BTreeMap<String, Tally>) {
    let (mut days, mut countries) = (BTreeMap::<String, Tally>::new(), BTreeMap::<String, Tally>::new());
    for item in items {
        for name in item.keys() {
            let Some((letter, of)) = name.split_at_checked(1).filter(|(_, of)| of.len() == 2) else { continue };
            let Some(count) = item.opt_number(name) else { continue };
            let tallies = match of.as_bytes() {
                [b'0'..=b'9', b'0'..=b'9'] => &mut days,
                [b'A'..=b'Z', b'A'..=b'Z'] => &mut countries,
                _ => continue,
            };
            let tally = tallies.entry(of.to_owned()).or_default();
            match letter {
                "i" => tally.issued += count,
                "s" => tally.sent += count,
                "a" => tally.delivered += count,
                "v" => tally.verified += count,
                _ => {}
            }
        }
    }
    (days, countries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Builder;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn what_is_counted_is_of_its_utc_day_and_its_country() {
        let counts = Counts::at(at("2026-11-30T23:59:59Z")).issued(false).sent(Some("FR")).mailed();
        assert_eq!(counts.names, ["issued", "i30", "s30", "sFR", "email_used"]);
        let counts = Counts::at(at("2026-12-01T00:00:00Z")).verified(false, None).delivered(Some("ZZ"));
        assert_eq!(counts.names, ["verified", "v01", "a01", "aZZ"]);
        let counts = Counts::at(at("2026-12-01T00:00:00Z")).issued(true).verified(true, Some("FR"));
        assert_eq!(counts.names, ["test_issued", "test_verified"]);
    }

    #[test]
    fn what_several_items_counted_is_added_up_and_nothing_else_is_taken_for_a_day() {
        let first =
            Builder::new().with("i21", 2_i64).with("s21", 3_i64).with("sFR", 3_i64).with("ttl", 9_i64).into_item();
        let second = Builder::new().with("s21", 1_i64).with("aFR", 1_i64).with("v02", 1_i64).with("issued", 2_i64);
        let second = second.into_item();
        let (days, countries) = tallies([&first, &second].into_iter());
        assert_eq!(days.keys().map(String::as_str).collect::<Vec<_>>(), ["02", "21"]);
        assert_eq!(days["21"], Tally { issued: 2, sent: 4, ..Tally::default() });
        assert_eq!(days["02"], Tally { verified: 1, ..Tally::default() });
        assert_eq!(countries.len(), 1);
        assert_eq!(countries["FR"], Tally { sent: 3, delivered: 1, ..Tally::default() });
    }
}
