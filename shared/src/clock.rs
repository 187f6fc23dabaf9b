//! The service's one clock. Every decision about time takes a [`Timestamp`] that came from here, so
//! that local mode and tests can move time instead of sleeping. It must never be read in a model.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

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
