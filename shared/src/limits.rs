//! Limits in sliding windows, exact under concurrency and without a counter that could be read stale.
//!
//! "5 in any 10 minutes" is five slots, each holding the time of what took it; a slot is free again when that time is 10
//! minutes past. A send takes one slot of every window by a conditional write on exactly those slots, so two sends can
//! never share one, and whoever loses a slot to another tries the next until none is free.
use jiff::{SignedDuration, Timestamp};

use crate::clock::seconds_until;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Read, Write};

/// A limit that a request ran into. What it says depends on the request's own tenant and recipient only, never on whether
/// an account exists (R20).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The policy's name, stable.
    pub policy: &'static str,
    /// How many are allowed in the window.
    pub quota: u32,
    /// The window in seconds.
    pub window_seconds: i64,
    /// Waiting this many seconds is enough (R20).
    pub retry_after_seconds: i64,
}

/// A limit: `quota` sends in any `seconds`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The policy's public name.
    pub policy: &'static str,
    /// The first letter of its slots' attributes.
    pub prefix: char,
    /// How many.
    pub quota: u32,
    /// The loosest quota there is: slots up to there may be in use from before the policy got stricter.
    pub quota_default: u32,
    /// In how many seconds.
    pub seconds: i64,
    /// Whether a send takes the first slot that is free, so that what others took can be foretold; else any, so that
    /// parallel sends rarely collide.
    pub is_in_order: bool,
}

/// The slots that a send takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slots {
    slots: Vec<(String, SignedDuration)>,
    /// The item says of its address that it is suppressed, and so it stays.
    is_kept: bool,
}

/// Whether an address is suppressed, on the item of its limits (`delivery/suppressions`).
const SUPPRESSED: &str = "suppressed";

impl Window {
    /// The moments at which the window's slots were taken, as far as they still count.
    fn taken(&self, item: Option<&Item>, now: Timestamp) -> Vec<(u32, Timestamp)> {
        let Some(item) = item else { return Vec::new() };
        let slots = 0..self.quota_default.max(self.quota);
        let times = slots.filter_map(|slot| Some((slot, item.opt_time(&format!("{}{slot}", self.prefix))?)));
        times.filter(|(_, at)| *at + SignedDuration::from_secs(self.seconds) > now).collect()
    }

    /// When the next send is allowed, if not now.
    fn violation(&self, taken: &[(u32, Timestamp)], now: Timestamp) -> Option<Violation> {
        let quota = usize::try_from(self.quota).unwrap_or(usize::MAX);
        if taken.len() < quota {
            return None;
        }
        let mut times: Vec<_> = taken.iter().map(|(_, at)| *at).collect();
        times.sort_unstable();
        let frees = times[times.len() - quota] + SignedDuration::from_secs(self.seconds);
        Some(Violation {
            policy: self.policy,
            quota: self.quota,
            window_seconds: self.seconds,
            retry_after_seconds: seconds_until(frees, now),
        })
    }
}

/// A free slot of every window, or the limits that have none.
///
/// # Errors
/// Every violated limit.
pub fn choose(
    windows: &[Window],
    item: Option<&Item>,
    now: Timestamp,
    random: &Random,
) -> Result<Slots, Vec<Violation>> {
    let mut slots = Vec::new();
    let mut violations = Vec::new();
    for window in windows {
        let taken = window.taken(item, now);
        if let Some(violation) = window.violation(&taken, now) {
            violations.push(violation);
            continue;
        }
        let free: Vec<_> = (0..window.quota).filter(|slot| taken.iter().all(|(taken, _)| taken != slot)).collect();
        if let Some(slot) = free.get(if window.is_in_order { 0 } else { random.below(free.len()) }) {
            slots.push((format!("{}{slot}", window.prefix), SignedDuration::from_secs(window.seconds)));
        }
    }
    let is_kept = item.is_some_and(|item| item.has(SUPPRESSED));
    if violations.is_empty() { Ok(Slots { slots, is_kept }) } else { Err(violations) }
}

impl Window {
    /// Whether every slot in use is one of the quota's: a free one among them then proves that the limit is not reached.
    #[must_use]
    pub fn is_loosest(&self) -> bool {
        self.quota >= self.quota_default
    }
}

/// What stands in a limit's item when this many sends took slots in order, all at one moment.
#[must_use]
pub fn after(windows: &[Window], sends: u32, at: Timestamp) -> Item {
    let slots = windows.iter().flat_map(|window| (0..sends).map(move |slot| format!("{}{slot}", window.prefix)));
    slots.fold(Builder::new(), |item, slot| item.with(&slot, at)).into_item()
}

impl Slots {
    /// Takes the slots; refused when one was taken in between, or the address was suppressed.
    #[must_use]
    pub fn take(&self, key: Key, now: Timestamp) -> Write {
        let longest = self.slots.iter().map(|(_, window)| *window).max().unwrap_or_default();
        let mut sets: Vec<_> = self.slots.iter().map(|(name, _)| format!("#{name} = :now")).collect();
        let free = |name: &str| format!("(attribute_not_exists(#{name}) OR #{name} <= :free_{name})");
        let mut conditions: Vec<_> = self.slots.iter().map(|(name, _)| free(name)).collect();
        if !self.is_kept {
            sets.push("#ttl = :ttl".to_owned());
            conditions.push(format!("attribute_not_exists(#{SUPPRESSED})"));
        }
        let write = Write::update(key, format!("SET {}", sets.join(", "))).when(conditions.join(" AND "));
        let write = write.value(":now", now);
        let write = if self.is_kept { write } else { write.value(":ttl", (now + longest).as_second()) };
        self.slots.iter().fold(write, |write, (name, window)| write.value(&format!(":free_{name}"), now - *window))
    }

    /// Gives the slots back: nothing was sent.
    #[must_use]
    pub fn release(&self, key: Key) -> Write {
        let names: Vec<_> = self.slots.iter().map(|(name, _)| format!("#{name}")).collect();
        Write::update(key, format!("REMOVE {}", names.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_sdk_dynamodb::types::AttributeValue;

    const TEN_MINUTES: Window =
        Window { policy: "p", prefix: 'a', quota: 2, quota_default: 5, seconds: 600, is_in_order: true };

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn item(slots: &[(&str, i64)]) -> Item {
        slots
            .iter()
            .map(|(name, seconds)| ((*name).to_owned(), AttributeValue::N((seconds * 1000).to_string())))
            .collect()
    }

    #[test]
    fn a_slot_is_free_again_when_its_window_has_passed() {
        let random = Random::system();
        let free = |slots: &[(&str, i64)], now| choose(&[TEN_MINUTES], Some(&item(slots)), at(now), &random);
        assert!(choose(&[TEN_MINUTES], None, at(0), &random).is_ok());
        assert_eq!(free(&[("a0", 0)], 10).unwrap().slots[0].0, "a1");
        assert_eq!(free(&[("a0", 0), ("a1", 5)], 10).unwrap_err()[0].retry_after_seconds, 590);
        assert_eq!(free(&[("a0", 0), ("a1", 5)], 600).unwrap().slots[0].0, "a0");
    }

    #[test]
    fn slots_from_before_a_stricter_policy_still_count() {
        let random = Random::system();
        let old = item(&[("a3", 0), ("a4", 100), ("a2", 200)]);
        let violations = choose(&[TEN_MINUTES], Some(&old), at(300), &random).unwrap_err();
        assert_eq!(violations[0].retry_after_seconds, 400, "the second newest must leave the window");
    }

    #[test]
    fn in_order_what_others_took_can_be_foretold() {
        let window = Window { quota: 5, ..TEN_MINUTES };
        let mut taken: Vec<(String, i64)> = Vec::new();
        for sends in 0..5 {
            let foretold = after(&[window], sends, at(7));
            let stands = item(&taken.iter().map(|(name, at)| (name.as_str(), *at)).collect::<Vec<_>>());
            assert_eq!(foretold, stands, "after {sends} sends");
            let slots = choose(&[window], Some(&foretold), at(8), &Random::system()).unwrap();
            taken.push((slots.slots[0].0.clone(), 7));
        }
        assert!(choose(&[window], Some(&after(&[window], 5, at(7))), at(8), &Random::system()).is_err());
    }

    #[test]
    fn a_free_slot_proves_something_only_where_no_slot_lies_outside_the_quota() {
        assert!(!TEN_MINUTES.is_loosest());
        assert!(Window { quota: 5, ..TEN_MINUTES }.is_loosest());
    }
}
