//! A strategy (E5, E6): by which channels a passcode goes, one after another, until one of its messages arrives. Pure; the
//! steps are taken by `passcodes/issue.rs` and `passcodes/next_step.rs`.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::recipients::Channel;

/// The shortest wait for an acknowledgement, seconds.
pub const SHORTEST_WAIT_SECONDS: u32 = 30;
/// The longest.
pub const LONGEST_WAIT_SECONDS: u32 = 300;

/// One step: a send, and how long it is waited for before the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How it goes.
    #[serde(with = "channel_name")]
    pub channel: Channel,
    /// How long until the next step, seconds; of the last one, nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
}

/// A passcode's steps, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strategy {
    /// All its steps.
    pub steps: Vec<Step>,
    /// Which one is next; past the last one when all were taken.
    pub next: usize,
    /// When that is due.
    pub at: Timestamp,
}

impl Step {
    /// How long until the next step.
    #[must_use]
    pub fn wait(&self) -> SignedDuration {
        SignedDuration::from_secs(i64::from(self.wait_seconds.unwrap_or(0)))
    }

    /// As stored: `sms:30`, `email`.
    #[must_use]
    pub fn to_text(&self) -> String {
        let channel = self.channel.as_str();
        self.wait_seconds.map_or_else(|| channel.to_owned(), |seconds| format!("{channel}:{seconds}"))
    }

    /// Back from the table.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (channel, wait) = match text.split_once(':') {
            Some((channel, seconds)) => (channel, Some(seconds.parse().ok()?)),
            None => (text, None),
        };
        Some(Self { channel: Channel::parse(channel)?, wait_seconds: wait })
    }
}

impl Strategy {
    /// After the step at `taken` went out at `now`.
    #[must_use]
    pub fn after(steps: Vec<Step>, taken: usize, now: Timestamp) -> Self {
        let wait = steps.get(taken).map(Step::wait).unwrap_or_default();
        Self { next: taken + 1, at: now + wait, steps }
    }

    /// Whether a step is left.
    #[must_use]
    pub fn has_next(&self) -> bool {
        self.next < self.steps.len()
    }

    /// A send by hand: the next step waits anew.
    pub fn restart(&mut self, now: Timestamp) {
        let last = self.next.checked_sub(1).and_then(|taken| self.steps.get(taken));
        self.at = now + last.map(Step::wait).unwrap_or_default();
    }
}

/// What is wrong with the steps of a request or a setting, each with its JSON pointer below the list.
#[must_use]
pub fn faults(steps: &[Step], most: u32) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    if steps.len() > usize::try_from(most).unwrap_or(usize::MAX) {
        faults.push((String::new(), format!("A strategy has 1 to {most} steps.")));
    }
    for (index, step) in steps.iter().enumerate() {
        let is_last = index + 1 == steps.len();
        let pointer = format!("/{index}/wait_seconds");
        match step.wait_seconds {
            None if is_last => {}
            Some(_) if is_last => faults.push((pointer, "Nothing comes after the last step to be waited for.".into())),
            Some(SHORTEST_WAIT_SECONDS..=LONGEST_WAIT_SECONDS) => {}
            _ => faults.push((
                pointer,
                format!(
                    "A wait is {SHORTEST_WAIT_SECONDS} to {LONGEST_WAIT_SECONDS} seconds on every step but the last."
                ),
            )),
        }
    }
    faults
}

mod channel_name {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::recipients::Channel;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    pub(super) fn serialize<S: Serializer>(channel: &Channel, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(channel.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Channel, D::Error> {
        let text = String::deserialize(deserializer)?;
        Channel::parse(&text).ok_or_else(|| D::Error::custom("expected sms or email"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sms(wait: Option<u32>) -> Step {
        Step { channel: Channel::Sms, wait_seconds: wait }
    }

    const EMAIL: Step = Step { channel: Channel::Email, wait_seconds: None };

    #[test]
    fn steps_read_back() {
        for step in [sms(Some(30)), sms(None), EMAIL] {
            assert_eq!(Step::parse(&step.to_text()), Some(step));
        }
        for bad in ["", "fax", "sms:", "sms:x", "sms:-1"] {
            assert_eq!(Step::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn waits_are_thirty_seconds_to_five_minutes_on_all_but_the_last() {
        let pointers = |steps: &[Step]| faults(steps, 3).into_iter().map(|(pointer, _)| pointer).collect::<Vec<_>>();
        for good in [vec![], vec![EMAIL], vec![sms(Some(30)), EMAIL], vec![sms(Some(300)), sms(Some(30)), EMAIL]] {
            assert_eq!(pointers(&good), Vec::<String>::new(), "{good:?}");
        }
        assert_eq!(pointers(&[sms(Some(29)), EMAIL]), ["/0/wait_seconds"]);
        assert_eq!(pointers(&[sms(Some(301)), EMAIL]), ["/0/wait_seconds"]);
        assert_eq!(pointers(&[sms(None), EMAIL]), ["/0/wait_seconds"]);
        assert_eq!(pointers(&[sms(Some(30))]), ["/0/wait_seconds"]);
        assert_eq!(pointers(&[sms(Some(30)), sms(Some(30)), sms(Some(30)), EMAIL]), [""]);
    }

    #[test]
    fn a_step_waits_for_the_one_before_it() {
        let at = |seconds| Timestamp::from_second(seconds).unwrap();
        let mut strategy = Strategy::after(vec![sms(Some(30)), sms(Some(60)), EMAIL], 0, at(0));
        assert_eq!((strategy.next, strategy.at, strategy.has_next()), (1, at(30), true));
        strategy.restart(at(20));
        assert_eq!((strategy.next, strategy.at), (1, at(50)));
        let last = Strategy::after(strategy.steps, 2, at(90));
        assert!(!last.has_next());
    }
}
