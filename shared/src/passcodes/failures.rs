//! Consecutive failures of a recipient (R5; NIST SP 800-63B-4 3.2.2): counted per address over every passcode, purpose,
//! channel, spelling and caller, before the comparison; waits that grow from the 10th on, a lock at the 100th, a
//! success resets. Pure, but for the writes it describes.

use jiff::{SignedDuration, Timestamp};

use crate::http::problem::Problem;
use crate::table::{Builder, Item, Key, Read, Write};

/// From this failure on there are waits.
const WAITS_FROM: i64 = 10;
/// At this failure the recipient is locked until the tenant unlocks it.
pub const LOCKED_AT: i64 = 100;
/// The first wait, seconds; each further one doubles.
const FIRST_WAIT_SECONDS: i64 = 30;
/// The longest wait, seconds.
const LONGEST_WAIT_SECONDS: i64 = 3600;
/// How long a count below the lock is remembered.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);

/// The consecutive failures of one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streak {
    count: i64,
    waits_until: Option<Timestamp>,
}

impl Streak {
    /// What the item says; none is a count of zero.
    #[must_use]
    pub fn read(item: Option<&Item>) -> Self {
        let Some(item) = item else { return Self { count: 0, waits_until: None } };
        Self { count: item.opt_number("failures").unwrap_or(0), waits_until: item.opt_time("waits_until") }
    }

    /// Whether another attempt may be compared now.
    ///
    /// # Errors
    /// 423 with the end of the wait, or without one when only the tenant can unlock.
    pub fn admit(&self, now: Timestamp) -> Result<(), Problem> {
        if self.count >= LOCKED_AT {
            return Err(Problem::RecipientLocked(None, now));
        }
        match self.waits_until {
            Some(until) if until > now => Err(Problem::RecipientLocked(Some(until), now)),
            _ => Ok(()),
        }
    }

    /// Counts one more failure, in advance; refused when the count moved in between.
    #[must_use]
    pub fn charge(&self, key: Key, now: Timestamp) -> Write {
        let next = self.count + 1;
        let item =
            Builder::new().with("failures", next).with_some("waits_until", wait_after(next).map(|wait| now + wait));
        let item = if next < LOCKED_AT { item.ttl(now + KEPT) } else { item };
        let condition =
            if self.count == 0 { "attribute_not_exists(#failures) OR #failures = :seen" } else { "#failures = :seen" };
        Write::put(key, item).when(condition).value(":seen", self.count)
    }
}

/// Forgets the failures: a success, or the tenant unlocks.
#[must_use]
pub fn reset(key: Key) -> Write {
    Write::delete(key)
}

fn wait_after(failures: i64) -> Option<SignedDuration> {
    if failures < WAITS_FROM {
        return None;
    }
    let doublings = u32::try_from(failures - WAITS_FROM).unwrap_or(u32::MAX).min(20);
    Some(SignedDuration::from_secs((FIRST_WAIT_SECONDS << doublings).min(LONGEST_WAIT_SECONDS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn r5_waits_double_from_the_tenth_failure_to_an_hour() {
        for (failures, seconds) in [(1, 0), (9, 0), (10, 30), (11, 60), (12, 120), (16, 1920), (17, 3600), (99, 3600)] {
            assert_eq!(wait_after(failures).unwrap_or_default().as_secs(), seconds, "after {failures}");
        }
    }

    #[test]
    fn r5_the_hundredth_failure_locks_until_the_tenant_unlocks() {
        let waiting = Streak { count: 10, waits_until: Some(at(30)) };
        assert!(matches!(waiting.admit(at(29)), Err(Problem::RecipientLocked(Some(_), _))));
        assert!(waiting.admit(at(30)).is_ok());
        let locked = Streak { count: 100, waits_until: Some(at(30)) };
        assert!(matches!(locked.admit(at(1_000_000)), Err(Problem::RecipientLocked(None, _))));
        assert!(Streak { count: 99, waits_until: None }.admit(at(0)).is_ok());
    }
}
