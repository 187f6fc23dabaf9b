//! Where a participant stands, and what may happen next: derived from what they did, their passcode, their address's attempts and
//! the clock, so that nothing has to be written to be true. Pure, with tables of cases.

use jiff::Timestamp;

use super::model::{ATTEMPTS, PAUSE, Participant, REVEALS};
use crate::clock::seconds_until;
use crate::limits::Violation;
use crate::passcodes::model::{Passcode, Status as PasscodeStatus};

/// Where a participant stands, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// Invited, and not there yet.
    Invited,
    /// At the door, and nothing is asked of them yet.
    Arrived,
    /// A passcode is asked of them.
    WaitingForPasscode,
    /// In.
    Entered,
    /// The attempts are used up, or the code is over and there is no other.
    LeftOut,
    /// Removed.
    Removed,
}

impl Status {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A participant with what their standing follows from.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// The participant.
    pub participant: &'a Participant,
    /// Their passcode, as far as there is one.
    pub passcode: Option<&'a Passcode>,
    /// Attempts of their address in this session.
    pub attempts: u32,
    /// When the session ends, or ended.
    pub over_at: Timestamp,
}

impl Standing<'_> {
    /// Where they stand at `now`.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> Status {
        let participant = self.participant;
        if participant.removed_at.is_some() {
            return Status::Removed;
        }
        if participant.entered_at.is_some() {
            return Status::Entered;
        }
        if participant.arrived_at.is_none() {
            return Status::Invited;
        }
        if self.is_out() {
            return Status::LeftOut;
        }
        match self.passcode.map(|passcode| passcode.status(now)) {
            // Who waits when the session ends waits no more.
            Some(PasscodeStatus::Pending | PasscodeStatus::Exhausted) if self.over_at > now => {
                Status::WaitingForPasscode
            }
            Some(
                PasscodeStatus::Pending
                | PasscodeStatus::Exhausted
                | PasscodeStatus::Expired
                | PasscodeStatus::Canceled,
            ) => Status::LeftOut,
            // Certainly not sent, or of no use any more: nothing is asked.
            Some(PasscodeStatus::Failed | PasscodeStatus::Superseded | PasscodeStatus::Verified) | None => {
                Status::Arrived
            }
        }
    }

    /// Whether their attempts in this session are used up, for good.
    #[must_use]
    pub fn is_out(&self) -> bool {
        self.attempts >= ATTEMPTS
    }

    /// The passcode that a code of theirs is checked against.
    #[must_use]
    pub fn pending(&self, now: Timestamp) -> Option<&Passcode> {
        self.passcode.filter(|passcode| passcode.status(now) == PasscodeStatus::Pending)
    }

    /// How many attempts are left with the present code.
    #[must_use]
    pub fn attempts_remaining(&self, policy: u32) -> u32 {
        let of_passcode = self.passcode.map_or(policy, Passcode::attempts_remaining);
        of_passcode.min(ATTEMPTS.saturating_sub(self.attempts))
    }

    /// Whether the agent may be told the code now.
    #[must_use]
    pub fn can_reveal(&self, is_allowed: bool, now: Timestamp) -> bool {
        let is_waiting = self.status(now) == Status::WaitingForPasscode;
        is_allowed && is_waiting && self.pending(now).is_some() && self.participant.reveals < REVEALS
    }

    /// Whether a fresh passcode may be issued, asked for by the agent.
    ///
    /// # Errors
    /// [`NoPasscode`].
    pub fn judge_fresh(&self, now: Timestamp) -> Result<(), NoPasscode> {
        match self.status(now) {
            Status::Invited | Status::Entered | Status::Removed => return Err(NoPasscode::NotWaiting),
            Status::Arrived | Status::WaitingForPasscode | Status::LeftOut if self.is_out() => {
                return Err(NoPasscode::Out);
            }
            Status::Arrived | Status::WaitingForPasscode | Status::LeftOut => {}
        }
        self.judge_pause(now)
    }

    /// What is to be done when they come to the door.
    ///
    /// # Errors
    /// [`NoPasscode`].
    pub fn judge_arrival(&self, has_passcode: bool, now: Timestamp) -> Result<Arrival, NoPasscode> {
        if self.participant.removed_at.is_some() {
            return Err(NoPasscode::NotWaiting);
        }
        if !has_passcode {
            return Ok(Arrival::Enters);
        }
        if self.is_out() {
            return Err(NoPasscode::Out);
        }
        // Who is in and comes again proves it again.
        if self.participant.entered_at.is_none() && self.pending(now).is_some() {
            return Ok(Arrival::IsAsked);
        }
        self.judge_pause(now)?;
        Ok(Arrival::NeedsPasscode)
    }

    /// When the next passcode may be issued, as far as the pause goes.
    #[must_use]
    pub fn next_passcode_at(&self) -> Option<Timestamp> {
        self.participant.issued_at.map(|at| at + PAUSE)
    }

    fn judge_pause(&self, now: Timestamp) -> Result<(), NoPasscode> {
        match self.next_passcode_at() {
            Some(next) if next > now => Err(NoPasscode::TooSoon(Violation {
                policy: "session-passcode-interval",
                quota: 1,
                window_seconds: PAUSE.as_secs(),
                retry_after_seconds: seconds_until(next, now),
            })),
            _ => Ok(()),
        }
    }
}

/// What an arrival comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Nothing is asked: they enter.
    Enters,
    /// A code is on its way already.
    IsAsked,
    /// A passcode is to be issued.
    NeedsPasscode,
}

/// Why no passcode is issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPasscode {
    /// They are not at the door.
    NotWaiting,
    /// Their attempts are used up.
    Out,
    /// The pause between two is not over.
    TooSoon(Violation),
}
