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
            Some(PasscodeStatus::Pending | PasscodeStatus::Exhausted) if self.is_asked(now) => {
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

    /// Whether their code is not over, nor the session.
    fn is_asked(&self, now: Timestamp) -> bool {
        self.over_at > now && self.passcode.is_some_and(|passcode| passcode.expires_at > now)
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

    /// Whether the pause since the last passcode is over.
    ///
    /// # Errors
    /// [`NoPasscode::TooSoon`].
    pub fn judge_pause(&self, now: Timestamp) -> Result<(), NoPasscode> {
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

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::delivery::model::Purpose;
    use crate::ids::{ParticipantId, PasscodeId};
    use crate::passcodes::model::StoredStatus;
    use crate::random::Random;
    use crate::recipients::Email;
    use crate::sessions::model::{Address, LinkSeed, Person, Role};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn participant() -> Participant {
        Participant {
            id: ParticipantId::new(&Random::system()),
            role: Role::Primary,
            person: Person {
                name: "Ana".into(),
                invite: Address::Email(Email::parse("ana@example.com").unwrap()),
                passcode_to: None,
            },
            assignment: 1,
            invitations: Vec::new(),
            arrived_at: None,
            entered_at: None,
            removed_at: None,
            passcode: None,
            issued_at: None,
            unsent_because: None,
            reveals: 0,
            revealed: None,
            link: LinkSeed { kid: String::new(), salt: Vec::new(), hash: String::new() },
            order: 0,
            version: 1,
        }
    }

    fn passcode(stored: StoredStatus, attempts: u32) -> Passcode {
        Passcode {
            id: PasscodeId::new(&Random::system()),
            stored,
            is_superseded: false,
            purpose: Purpose::session(),
            generation: 1,
            code_length: 6,
            created_at: at(0),
            expires_at: at(300),
            validity: SignedDuration::from_secs(300),
            resend_after: at(30),
            attempts,
            attempt_limit: 5,
            send_count: 0,
            send_limit: 5,
            client_reference: None,
            verified_at: None,
            sends: Vec::new(),
            strategy: None,
        }
    }

    #[test]
    fn where_somebody_stands_follows_from_what_they_did_their_code_their_tries_and_the_clock() {
        use StoredStatus::{Canceled, Failed, Pending, Verified};
        let invited = participant();
        let arrived = Participant { arrived_at: Some(at(1)), ..participant() };
        let entered = Participant { entered_at: Some(at(2)), ..arrived.clone() };
        let removed = Participant { removed_at: Some(at(3)), ..entered.clone() };
        for (participant, code, attempts, now, expected) in [
            (&invited, None, 0, 10, Status::Invited),
            (&invited, Some((Pending, 0)), 0, 10, Status::Invited),
            (&invited, None, 10, 10, Status::Invited),
            (&arrived, None, 0, 10, Status::Arrived),
            (&arrived, None, 10, 10, Status::LeftOut),
            (&arrived, Some((Failed, 0)), 0, 10, Status::Arrived),
            (&arrived, Some((Pending, 0)), 0, 10, Status::WaitingForPasscode),
            (&arrived, Some((Pending, 5)), 5, 10, Status::WaitingForPasscode),
            (&arrived, Some((Pending, 5)), 5, 300, Status::LeftOut),
            (&arrived, Some((Pending, 0)), 10, 10, Status::LeftOut),
            (&arrived, Some((Pending, 0)), 0, 300, Status::LeftOut),
            (&arrived, Some((Canceled, 0)), 0, 10, Status::LeftOut),
            (&arrived, Some((Verified, 1)), 1, 10, Status::Arrived),
            // The session is over.
            (&arrived, Some((Pending, 0)), 0, 1_000, Status::LeftOut),
            (&entered, Some((Verified, 1)), 10, 10, Status::Entered),
            (&entered, Some((Verified, 1)), 1, 1_000, Status::Entered),
            (&removed, Some((Pending, 0)), 0, 10, Status::Removed),
        ] {
            let code = code.map(|(stored, attempts)| passcode(stored, attempts));
            let standing = Standing { participant, passcode: code.as_ref(), attempts, over_at: at(1_000) };
            assert_eq!(standing.status(at(now)), expected, "{participant:?} {code:?} {attempts} at {now}");
        }
    }

    #[test]
    fn a_code_is_shown_while_it_can_be_typed_three_times_and_where_it_is_allowed() {
        let arrived = Participant { arrived_at: Some(at(1)), ..participant() };
        let shown = Participant { reveals: 3, ..arrived.clone() };
        let (pending, spent) = (passcode(StoredStatus::Pending, 0), passcode(StoredStatus::Pending, 5));
        for (participant, code, is_allowed, now, expected) in [
            (&arrived, Some(&pending), true, 10, true),
            (&arrived, Some(&pending), false, 10, false),
            (&arrived, Some(&pending), true, 300, false),
            (&arrived, Some(&spent), true, 10, false),
            (&arrived, None, true, 10, false),
            (&shown, Some(&pending), true, 10, false),
            (&participant(), Some(&pending), true, 10, false),
        ] {
            let standing = Standing { participant, passcode: code, attempts: 0, over_at: at(1_000) };
            assert_eq!(standing.can_reveal(is_allowed, at(now)), expected, "{participant:?} {code:?} at {now}");
        }
    }

    #[test]
    fn what_comes_of_an_arrival() {
        let (pending, over) = (passcode(StoredStatus::Pending, 0), passcode(StoredStatus::Verified, 1));
        let new = participant();
        let asked = Participant { arrived_at: Some(at(1)), issued_at: Some(at(1)), ..participant() };
        let entered = Participant { entered_at: Some(at(5)), ..asked.clone() };
        let judge = |participant: &Participant, code: Option<&Passcode>, attempts, has_passcode, now| {
            let standing = Standing { participant, passcode: code, attempts, over_at: at(1_000) };
            standing.judge_arrival(has_passcode, at(now))
        };
        assert_eq!(judge(&new, None, 0, false, 10), Ok(Arrival::Enters));
        assert_eq!(judge(&new, None, 0, true, 10), Ok(Arrival::NeedsPasscode));
        assert_eq!(judge(&new, Some(&pending), 0, true, 10), Ok(Arrival::IsAsked), "it went out at the start");
        assert_eq!(judge(&asked, Some(&pending), 0, true, 10), Ok(Arrival::IsAsked));
        assert_eq!(judge(&asked, Some(&pending), 0, true, 400), Ok(Arrival::NeedsPasscode));
        assert_eq!(judge(&entered, Some(&over), 1, true, 31), Ok(Arrival::NeedsPasscode), "and proves it again");
        assert!(
            matches!(judge(&entered, Some(&over), 1, true, 30), Err(NoPasscode::TooSoon(wait)) if wait.retry_after_seconds == 1)
        );
        assert_eq!(judge(&asked, Some(&pending), 10, true, 10), Err(NoPasscode::Out));
        let removed = Participant { removed_at: Some(at(3)), ..asked };
        assert_eq!(judge(&removed, None, 0, false, 10), Err(NoPasscode::NotWaiting));
    }
}
