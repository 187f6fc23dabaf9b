//! The service's one clock. Every decision about time takes a [`Timestamp`] that came from here, so
//! that local mode and tests can move time instead of sleeping. It must never be read in a model.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// RFC 3339 UTC with `Z`, whole seconds (rounded down).
#[must_use]
pub fn rfc3339(time: Timestamp) -> String {
    Timestamp::from_second(time.as_millisecond().div_euclid(1000)).unwrap_or(time).to_string()
}

/// RFC 3339 UTC with `Z`, rounded up to the second: for moments after which something is allowed.
#[must_use]
pub fn rfc3339_up(time: Timestamp) -> String {
    rfc3339(time + SignedDuration::from_millis(999))
}

/// Whole seconds from `now` until `at`, rounded up, at least one.
#[must_use]
pub fn seconds_until(at: Timestamp, now: Timestamp) -> i64 {
    let milliseconds = at.as_millisecond() - now.as_millisecond();
    milliseconds.max(1).saturating_add(999) / 1000
}

/// A calendar month in UTC, `2026-11`.
#[must_use]
pub fn month_of(time: Timestamp) -> String {
    time.to_zoned(TimeZone::UTC).strftime("%Y-%m").to_string()
}

/// How far the clock can be moved: a hundred years, so that adding to a time stays in the calendar.
const FARTHEST_SECONDS: i64 = 100 * 366 * 24 * 3600;

/// A wall clock with an offset that local mode moves. Clones share the offset.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    offset_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock, offset zero.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// The present moment, in milliseconds: what the table stores is what is compared.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
        let now = Timestamp::now();
        let moved = now + SignedDuration::from_secs(self.offset_seconds());
        Timestamp::from_millisecond(moved.as_millisecond()).unwrap_or(moved)
    }

    /// Moves this clock and all its clones; local mode only.
    pub fn advance(&self, seconds: i64) {
        let moved = |offset: i64| Some(offset.saturating_add(seconds).clamp(-FARTHEST_SECONDS, FARTHEST_SECONDS));
        // The closure always gives a value, so the update always happens.
        let _ = self.offset_seconds.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved);
    }

    /// How far this clock is from the machine's, in seconds.
    #[must_use]
    pub fn offset_seconds(&self) -> i64 {
        self.offset_seconds.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_whole_seconds_with_z() {
        let time: Timestamp = "2026-11-21T14:03:11.25Z".parse().unwrap();
        assert_eq!(rfc3339(time), "2026-11-21T14:03:11Z");
        assert_eq!(rfc3339_up(time), "2026-11-21T14:03:12Z");
        assert_eq!(rfc3339_up("2026-11-21T14:03:11Z".parse().unwrap()), "2026-11-21T14:03:11Z");
    }

    #[test]
    fn waiting_rounds_up() {
        let at = |ms| Timestamp::from_millisecond(ms).unwrap();
        assert_eq!(seconds_until(at(1001), at(0)), 2);
        assert_eq!(seconds_until(at(1000), at(0)), 1);
        assert_eq!(seconds_until(at(0), at(5000)), 1);
    }

    #[test]
    fn a_month_is_utc() {
        assert_eq!(month_of("2026-11-30T23:59:59Z".parse().unwrap()), "2026-11");
        assert_eq!(month_of("2026-12-01T00:00:00Z".parse().unwrap()), "2026-12");
    }
}
