//! The push requests of an account: one waits at a time, a few in ten minutes, none for an hour after one was called fraudulent
//! (R51). Pure, with tables of cases.

use jiff::{SignedDuration, Timestamp};

use crate::clock::seconds_until;
use crate::ids::{DeviceId, FactorId, PushRequestId, SignInId};
use crate::keys::KeyVersion;
use crate::limits::Violation;

/// How long a person has to decide.
pub const LIFE: SignedDuration = SignedDuration::from_secs(60);
/// The most requests of an account within [`WINDOW`].
pub const MOST: usize = 5;
/// In which time they are counted.
pub const WINDOW: SignedDuration = SignedDuration::from_mins(10);
/// How long none is sent after one was called fraudulent.
pub const BLOCK: SignedDuration = SignedDuration::from_hours(1);

/// A request for a device to approve a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// Its id.
    pub id: PushRequestId,
    /// What makes a signature of it good for nothing else.
    pub nonce: String,
    /// The sign-in, whose row says what became of it.
    pub sign_in: SignInId,
    /// The factor.
    pub factor: FactorId,
    /// Its device.
    pub device: DeviceId,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// The key of its number.
    pub kid: KeyVersion,
    /// Which application asks, in the firm's words.
    pub application: String,
    /// It was decided.
    pub is_decided: bool,
}

/// What is kept of an account's requests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prompts {
    /// Grows with every change.
    pub version: i64,
    /// The requests of the last ten minutes.
    pub recent: Vec<(PushRequestId, Timestamp)>,
    /// Until when none is sent.
    pub blocked_until: Option<Timestamp>,
    /// The last one.
    pub last: Option<Prompt>,
}

impl Prompt {
    /// Whether it can still be decided at `now`, as far as it says itself; its sign-in has the last word.
    #[must_use]
    pub fn waits(&self, now: Timestamp) -> bool {
        !self.is_decided && now < self.expires_at
    }
}

impl Prompts {
    /// Whether another may be sent at `now`.
    ///
    /// # Errors
    /// Which limit says no.
    pub fn admit(&self, now: Timestamp) -> Result<(), Violation> {
        if let Some(until) = self.blocked_until.filter(|until| now < *until) {
            return Err(Violation {
                policy: "push-block",
                quota: 0,
                window_seconds: BLOCK.as_secs(),
                retry_after_seconds: seconds_until(until, now),
            });
        }
        let counted: Vec<Timestamp> = self.recent_at(now).map(|(_, at)| *at).collect();
        let Some(first) = counted.len().checked_sub(MOST).and_then(|over| counted.get(over)) else { return Ok(()) };
        Err(Violation {
            policy: "push-requests",
            quota: u32::try_from(MOST).unwrap_or(u32::MAX),
            window_seconds: WINDOW.as_secs(),
            retry_after_seconds: seconds_until(*first + WINDOW, now),
        })
    }

    fn recent_at(&self, now: Timestamp) -> impl Iterator<Item = &(PushRequestId, Timestamp)> {
        self.recent.iter().filter(move |(_, at)| now < *at + WINDOW)
    }

    /// The same with one more request.
    #[must_use]
    pub fn with(&self, prompt: Prompt) -> Self {
        let now = prompt.created_at;
        let recent = self.recent_at(now).cloned().chain([(prompt.id.clone(), now)]).collect();
        Self { version: self.version + 1, recent, blocked_until: self.blocked_until, last: Some(prompt) }
    }

    /// The same with the last one decided; with a block when it was called fraudulent.
    #[must_use]
    pub fn decided(&self, is_fraudulent: bool, now: Timestamp) -> Self {
        let last = self.last.clone().map(|prompt| Prompt { is_decided: true, ..prompt });
        let blocked_until = if is_fraudulent { Some(now + BLOCK) } else { self.blocked_until };
        Self { version: self.version + 1, recent: self.recent.clone(), blocked_until, last }
    }

    /// Whether a request was this account's in the last minutes.
    #[must_use]
    pub fn had(&self, id: &PushRequestId) -> bool {
        self.recent.iter().any(|(known, _)| known == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn prompt(created: i64) -> Prompt {
        let random = Random::system();
        Prompt {
            id: PushRequestId::new(&random),
            nonce: "n".into(),
            sign_in: SignInId::new(&random),
            factor: FactorId::new(&random),
            device: DeviceId::new(&random),
            created_at: at(created),
            expires_at: at(created) + LIFE,
            kid: KeyVersion("k1".into()),
            application: "acme.example".into(),
            is_decided: false,
        }
    }

    #[test]
    fn r51_a_request_waits_a_minute_unless_it_is_decided() {
        let prompts = Prompts::default().with(prompt(100));
        let last = prompts.last.as_ref().expect("one");
        for (now, waits) in [(100, true), (159, true), (160, false)] {
            assert_eq!(last.waits(at(now)), waits, "{now}");
        }
        assert!(!prompts.decided(false, at(110)).last.expect("one").waits(at(110)));
    }

    #[test]
    fn r51_five_in_ten_minutes_and_then_none() {
        let mut prompts = Prompts::default();
        for number in 0..5 {
            assert_eq!(prompts.admit(at(number * 60)), Ok(()), "{number}");
            prompts = prompts.with(prompt(number * 60));
        }
        for (now, wait) in [(241, Some(359)), (599, Some(1)), (600, None)] {
            let refused = prompts.admit(at(now)).err();
            assert_eq!(refused.as_ref().map(|violation| violation.retry_after_seconds), wait, "{now}");
            assert!(refused.is_none_or(|violation| violation.policy == "push-requests"));
        }
        assert_eq!(prompts.with(prompt(600)).recent.len(), 5, "what is over is forgotten");
    }

    #[test]
    fn r51_one_called_fraudulent_blocks_for_an_hour() {
        let prompts = Prompts::default().with(prompt(0)).decided(true, at(10));
        assert_eq!(prompts.admit(at(3_609)).err().map(|violation| violation.policy), Some("push-block"));
        assert_eq!(prompts.admit(at(3_610)), Ok(()));
        let mistaken = Prompts::default().with(prompt(0)).decided(false, at(10));
        assert_eq!(mistaken.admit(at(10)), Ok(()));
    }
}
