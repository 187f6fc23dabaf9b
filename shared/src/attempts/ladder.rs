//! The ladder of consecutive failures (R5; NIST SP 800-63B-4 3.2.2): none below the first rung, then waits that double, at
//! last a lock where there is one; a success resets. One ladder for recipients, accounts and sign-ins, with their own
//! numbers. Pure.

use jiff::{SignedDuration, Timestamp};

/// The numbers of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder {
    /// The failure that brings the first wait.
    pub waits_from: i64,
    /// The failure that locks until somebody unlocks; none where nothing locks.
    pub locks_at: Option<i64>,
    /// How long after the last failure the count is forgotten; a lock is not.
    pub kept: SignedDuration,
    /// The longest wait, in seconds.
    pub longest_wait_seconds: i64,
}

/// Consecutive failures of a recipient's address, over every passcode, purpose, channel, spelling and caller (R5).
pub const RECIPIENT: Ladder = Ladder {
    waits_from: 10,
    locks_at: Some(100),
    kept: SignedDuration::from_hours(24 * 400),
    longest_wait_seconds: 3600,
};

/// The first wait, in seconds; each further failure doubles it.
const FIRST_WAIT_SECONDS: i64 = 30;

/// The failures counted in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Failures {
    /// How many in a row.
    pub count: i64,
    /// When the last one was; not known of counts from before it was kept.
    pub last: Option<Timestamp>,
    /// Until when nothing is compared.
    pub waits_until: Option<Timestamp>,
}

/// Nothing may be compared now: until a moment, or until somebody unlocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked {
    /// When the wait ends; none for a lock.
    pub until: Option<Timestamp>,
}

impl Failures {
    /// Whether another attempt may be compared at `now`.
    ///
    /// # Errors
    /// How long not.
    pub fn admit(&self, ladder: &Ladder, now: Timestamp) -> Result<(), Locked> {
        if self.is_forgotten(ladder, now) {
            return Ok(());
        }
        if ladder.locks_at.is_some_and(|lock| self.count >= lock) {
            return Err(Locked { until: None });
        }
        match self.waits_until {
            Some(until) if until > now => Err(Locked { until: Some(until) }),
            _ => Ok(()),
        }
    }

    /// The count after one more failure at `now`.
    #[must_use]
    pub fn after_one_more(&self, ladder: &Ladder, now: Timestamp) -> Self {
        let before = if self.is_forgotten(ladder, now) { 0 } else { self.count };
        let count = before.saturating_add(1);
        Self { count, last: Some(now), waits_until: ladder.wait_after(count).map(|wait| now + wait) }
    }

    /// Whether the count is of long ago. A lock stays.
    fn is_forgotten(&self, ladder: &Ladder, now: Timestamp) -> bool {
        let is_locked = ladder.locks_at.is_some_and(|lock| self.count >= lock);
        !is_locked && self.last.is_some_and(|last| last + ladder.kept <= now)
    }
}

impl Ladder {
    /// The wait that a failure brings.
    #[must_use]
    pub fn wait_after(&self, failures: i64) -> Option<SignedDuration> {
        let doublings = u32::try_from(failures - self.waits_from).ok()?.min(20);
        Some(SignedDuration::from_secs((FIRST_WAIT_SECONDS << doublings).min(self.longest_wait_seconds)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    const SIGN_IN: Ladder =
        Ladder { waits_from: 30, locks_at: None, kept: SignedDuration::from_hours(24), longest_wait_seconds: 900 };

    #[test]
    fn r5_waits_double_from_the_first_rung_to_the_longest() {
        for (ladder, failures, seconds) in [
            (RECIPIENT, 1, 0),
            (RECIPIENT, 9, 0),
            (RECIPIENT, 10, 30),
            (RECIPIENT, 11, 60),
            (RECIPIENT, 16, 1920),
            (RECIPIENT, 17, 3600),
            (RECIPIENT, 99, 3600),
            (SIGN_IN, 29, 0),
            (SIGN_IN, 30, 30),
            (SIGN_IN, 1_000, 900),
        ] {
            assert_eq!(ladder.wait_after(failures).unwrap_or_default().as_secs(), seconds, "{ladder:?} {failures}");
        }
    }

    #[test]
    fn r5_the_hundredth_failure_locks_until_somebody_unlocks() {
        let waiting = Failures { count: 10, last: Some(at(0)), waits_until: Some(at(30)) };
        assert_eq!(waiting.admit(&RECIPIENT, at(29)), Err(Locked { until: Some(at(30)) }));
        assert_eq!(waiting.admit(&RECIPIENT, at(30)), Ok(()));
        let locked = Failures { count: 100, last: Some(at(0)), waits_until: Some(at(30)) };
        assert_eq!(locked.admit(&RECIPIENT, at(10_000_000_000)), Err(Locked { until: None }));
        assert_eq!(Failures { count: 99, last: None, waits_until: None }.admit(&RECIPIENT, at(0)), Ok(()));
    }

    #[test]
    fn a_count_is_forgotten_after_its_time_and_a_lock_is_not() {
        let old = Failures { count: 40, last: Some(at(0)), waits_until: Some(at(900)) };
        let day = 24 * 3600;
        assert_eq!(old.after_one_more(&SIGN_IN, at(day - 1)).count, 41);
        assert_eq!(old.after_one_more(&SIGN_IN, at(day)).count, 1);
        let locked = Failures { count: 100, last: Some(at(0)), waits_until: None };
        assert_eq!(locked.after_one_more(&RECIPIENT, at(500 * day)).count, 101);
    }
}
