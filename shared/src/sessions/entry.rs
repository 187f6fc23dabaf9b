//! An entry: what a participant brings to the firm's application, and how it was proven. Pure.

use jiff::Timestamp;

use crate::ids::{ParticipantId, SessionId};
use crate::passcodes::model::{Over, Passcode, require_unused};
use crate::recipients::Channel;

/// How an entry was proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum VerifiedBy {
    /// By a code that came as a text message.
    Sms,
    /// By a code that came as a mail.
    Email,
    /// By a code that an agent saw.
    Agent,
    /// By the link alone.
    None,
}

impl VerifiedBy {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// How the right code of a passcode came, when it was revealed or not.
    #[must_use]
    pub fn of(passcode: &Passcode, is_revealed: bool) -> Self {
        match passcode.carrier().0 {
            _ if is_revealed || passcode.sends.is_empty() => Self::Agent,
            Channel::Sms => Self::Sms,
            Channel::Email => Self::Email,
        }
    }
}

/// A code with which a participant comes to the firm's application, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The session.
    pub session: SessionId,
    /// The participant.
    pub participant: ParticipantId,
    /// Which assignment entered.
    pub assignment: u32,
    /// When.
    pub entered_at: Timestamp,
    /// How that was proven.
    pub verified_by: VerifiedBy,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

impl Entry {
    /// Whether it is good at `now`. What was final first stays final.
    ///
    /// # Errors
    /// [`Over::AlreadyUsed`] or [`Over::Expired`].
    pub fn require_open(&self, now: Timestamp) -> Result<(), Over> {
        require_unused(self.used_at, self.expires_at, now)
    }
}
