//! Pauses between tries: they double or stay as they are, with jitter, and end. The one place that sleeps.

use std::time::Duration;

use crate::random::Random;

/// The pauses that are left.
#[derive(Debug)]
pub struct Backoff<'a> {
    random: &'a Random,
    next_ms: u64,
    grows: bool,
    left: u32,
}

impl<'a> Backoff<'a> {
    /// `tries` pauses, the first of about `first_ms` milliseconds, each further one twice as long; up to half as long
    /// again comes on top, so that those who met once do not meet again.
    #[must_use]
    pub fn new(random: &'a Random, first_ms: u64, tries: u32) -> Self {
        Self { random, next_ms: first_ms, grows: true, left: tries }
    }

    /// `tries` pauses of about `ms` milliseconds each, up to half as long again: for what is free again in a moment.
    #[must_use]
    pub fn steady(random: &'a Random, ms: u64, tries: u32) -> Self {
        Self { random, next_ms: ms, grows: false, left: tries }
    }

    /// Waits before another try; false, at once, when there is none left.
    pub async fn pause(&mut self) -> bool {
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        let spread = usize::try_from(self.next_ms / 2 + 1).unwrap_or(1);
        let jitter = u64::try_from(self.random.below(spread)).unwrap_or(0);
        tokio::time::sleep(Duration::from_millis(self.next_ms + jitter)).await;
        if self.grows {
            self.next_ms = self.next_ms.saturating_mul(2);
        }
        true
    }
}
