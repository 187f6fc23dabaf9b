//! When a breaker opens, what it lets through, and when it closes: pure, with a table of cases.
//!
//! A send settles when its passcode is over. What settles by itself is counted beforehand under the time at which its code
//! ends, so that nobody has to come by; a verification moves its sends to its own time.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::recipients::Phone;
pub use crate::tenants::model::{Guard, GuardMode as Mode};

/// Over how long the share is taken.
pub const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// How long an open breaker lets nothing through.
pub const CLOSED_FOR: SignedDuration = SignedDuration::from_secs(300);
/// How long until the next probe.
pub const PROBE_EVERY: SignedDuration = SignedDuration::from_secs(60);
/// The length of the intervals in which sends are counted, seconds.
pub const INTERVAL_SECONDS: i64 = 15;

/// What a breaker is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// A country (ISO 3166).
    Country(String),
    /// A thousand numbers: an E.164 number without its last three digits.
    Block(String),
}

/// Sends that settled or will, and verifications, by interval.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sends, by when they settle.
    pub sends: BTreeMap<i64, i64>,
    /// Verifications, by when they were made.
    pub verified: BTreeMap<i64, i64>,
}

/// A breaker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Breaker {
    /// What is counted.
    pub counts: Counts,
    /// Since when it is open.
    pub opened_at: Option<Timestamp>,
    /// When it last let a probe through.
    pub probed_at: Option<Timestamp>,
    /// What came before does not count: it was closed or released then.
    pub since: Option<Timestamp>,
}

/// What counts at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Sends in the last hour, and those whose passcodes still run.
    pub sent: i64,
    /// Sends whose passcodes are over.
    pub settled: i64,
    /// Of them, verified.
    pub verified: i64,
}

/// What a breaker says of a send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It may go.
    Closed,
    /// It may go, and a verification closes the breaker.
    Probe,
    /// The share is too low: the breaker opens.
    Opens,
    /// It may not go; waiting this many seconds may help.
    Open(i64),
}

/// Where a breaker stands, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum State {
    /// Lets everything through.
    Closed,
    /// Lets nothing through.
    Open,
    /// Lets a probe through each minute.
    HalfOpen,
}

/// The interval of a moment.
#[must_use]
pub fn interval(at: Timestamp) -> i64 {
    at.as_second().div_euclid(INTERVAL_SECONDS)
}

impl Scope {
    /// The breakers of a number: its block's first.
    #[must_use]
    pub fn of(phone: &Phone) -> Vec<Self> {
        let block = Self::Block(phone.block().to_owned());
        let country = phone.country().map(|country| Self::Country(country.to_string()));
        std::iter::once(block).chain(country).collect()
    }

    /// What the ids of blocks begin with.
    pub const BLOCKS: &'static str = "block-";

    /// Whether it is a block of numbers of a country; where several share a calling code, of any of them.
    #[must_use]
    pub fn is_in(&self, country: Option<&str>) -> bool {
        let Self::Block(block) = self else { return false };
        let Ok(example) = Phone::parse(&format!("{block}000"), None, None) else { return false };
        example.country().is_some_and(|of| country == Some(of.as_str()))
    }

    /// As callers see it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Country(_) => "country",
            Self::Block(_) => "block",
        }
    }

    /// Its id: `country-FR`, `block-33483736`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Country(country) => format!("country-{country}"),
            Self::Block(block) => format!("block-{}", block.trim_start_matches('+')),
        }
    }

    /// Back from an id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        if let Some(country) = id.strip_prefix("country-") {
            let is_country = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
            return is_country.then(|| Self::Country(country.to_owned()));
        }
        let digits = id.strip_prefix("block-")?;
        let is_block = (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_block.then(|| Self::Block(format!("+{digits}")))
    }
}

impl Counts {
    /// These without those of a block that answers for itself.
    #[must_use]
    pub fn without(mut self, block: &Self) -> Self {
        for (interval, count) in &block.sends {
            *self.sends.entry(*interval).or_default() -= count;
        }
        for (interval, count) in &block.verified {
            *self.verified.entry(*interval).or_default() -= count;
        }
        self
    }
}

impl Breaker {
    /// What counts at `now`.
    #[must_use]
    pub fn share(&self, now: Timestamp) -> Share {
        let first = self.first(now);
        let sum = |counts: &BTreeMap<i64, i64>, last: i64| -> i64 {
            counts
                .range((std::ops::Bound::Excluded(first), std::ops::Bound::Included(last)))
                .map(|(_, count)| count)
                .sum()
        };
        Share {
            sent: sum(&self.counts.sends, i64::MAX),
            settled: sum(&self.counts.sends, interval(now)),
            verified: sum(&self.counts.verified, interval(now)),
        }
    }

    /// What it has counted that still counts: within the hour, and since it was last closed.
    #[must_use]
    pub fn counted(&self, now: Timestamp) -> Counts {
        let first = self.first(now);
        let after = |counts: &BTreeMap<i64, i64>| {
            counts.iter().filter(|(at, _)| **at > first).map(|(at, n)| (*at, *n)).collect()
        };
        Counts { sends: after(&self.counts.sends), verified: after(&self.counts.verified) }
    }

    fn first(&self, now: Timestamp) -> i64 {
        let hour_ago = interval(now - WINDOW);
        self.since.map_or(hour_ago, |since| hour_ago.max(interval(since)))
    }

    /// What it says of a send at `now`.
    #[must_use]
    pub fn admit(&self, guard: &Guard, now: Timestamp) -> Admission {
        let Some(opened_at) = self.opened_at else {
            return if self.is_too_low(guard, now) { Admission::Opens } else { Admission::Closed };
        };
        let first_probe = opened_at + CLOSED_FOR;
        let next_probe = self.probed_at.map_or(first_probe, |probed| first_probe.max(probed + PROBE_EVERY));
        if next_probe <= now { Admission::Probe } else { Admission::Open(crate::clock::seconds_until(next_probe, now)) }
    }

    /// Whether the share is too low to go on.
    #[must_use]
    pub fn is_too_low(&self, guard: &Guard, now: Timestamp) -> bool {
        let share = self.share(now);
        #[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
        let is_low = (share.verified as f64) < guard.verified_ratio * (share.settled as f64);
        share.settled >= i64::from(guard.minimum_sends) && is_low
    }

    /// Where it stands at `now`.
    #[must_use]
    pub fn state(&self, guard: &Guard, now: Timestamp) -> State {
        match self.opened_at {
            Some(opened_at) if opened_at + CLOSED_FOR <= now => State::HalfOpen,
            Some(_) => State::Open,
            None if self.is_too_low(guard, now) => State::Open,
            None => State::Closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    /// So many sends that settle at a second, and so many verified there.
    fn breaker(sends: &[(i64, i64)], verified: &[(i64, i64)]) -> Breaker {
        let by_interval =
            |list: &[(i64, i64)]| list.iter().map(|(second, count)| (interval(at(*second)), *count)).collect();
        let counts = Counts { sends: by_interval(sends), verified: by_interval(verified) };
        Breaker { counts, ..Breaker::default() }
    }

    #[test]
    fn it_opens_under_the_ratio_from_enough_settled_sends_on() {
        let guard = Guard::default();
        for (sends, verified, now, expected) in [
            (vec![(300, 19)], vec![], 330, Admission::Closed),
            (vec![(300, 20)], vec![], 330, Admission::Opens),
            // Not settled yet.
            (vec![(300, 20)], vec![], 280, Admission::Closed),
            (vec![(300, 20)], vec![(100, 1)], 330, Admission::Opens),
            (vec![(300, 20)], vec![(100, 2)], 330, Admission::Closed),
            (vec![(300, 1000)], vec![(100, 700)], 330, Admission::Closed),
            // More than an hour ago.
            (vec![(300, 20)], vec![], 300 + 3630, Admission::Closed),
        ] {
            assert_eq!(breaker(&sends, &verified).admit(&guard, at(now)), expected, "{sends:?} {verified:?} at {now}");
        }
    }

    #[test]
    fn an_open_one_lets_a_probe_a_minute_through_after_five_minutes() {
        let guard = Guard::default();
        let open = Breaker { opened_at: Some(at(0)), ..Breaker::default() };
        for (probed, now, expected) in [
            (None, 0, Admission::Open(300)),
            (None, 299, Admission::Open(1)),
            (None, 300, Admission::Probe),
            (Some(300), 301, Admission::Open(59)),
            (Some(300), 360, Admission::Probe),
        ] {
            let breaker = Breaker { probed_at: probed.map(at), ..open.clone() };
            assert_eq!(breaker.admit(&guard, at(now)), expected, "{probed:?} at {now}");
        }
        assert_eq!(open.state(&guard, at(299)), State::Open);
        assert_eq!(open.state(&guard, at(300)), State::HalfOpen);
    }

    #[test]
    fn a_released_one_starts_anew_and_a_country_counts_without_its_open_blocks() {
        let guard = Guard::default();
        let low = breaker(&[(300, 300), (600, 40)], &[(400, 30)]);
        assert_eq!(low.admit(&guard, at(630)), Admission::Opens);
        assert_eq!(Breaker { since: Some(at(620)), ..low.clone() }.admit(&guard, at(630)), Admission::Closed);
        let block = breaker(&[(300, 300)], &[]);
        let counts = low.counts.without(&block.counts);
        assert_eq!(Breaker { counts, ..Breaker::default() }.admit(&guard, at(630)), Admission::Closed);
    }

    #[test]
    fn ids_read_back() {
        for scope in [Scope::Country("FR".into()), Scope::Block("+33483736".into())] {
            assert_eq!(Scope::parse(&scope.id()), Some(scope));
        }
        for bad in ["", "country-fr", "country-", "block-", "block-+33", "block-abc", "FR"] {
            assert_eq!(Scope::parse(bad), None, "{bad}");
        }
    }
}
