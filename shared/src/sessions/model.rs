//! What a session is and who its participants are: pure, with tables of cases. Where a participant stands is `standing.rs`.

use jiff::{SignedDuration, Timestamp};

use crate::clock::seconds_until;
use crate::delivery::messages::Language;
use crate::delivery::model::{AddressFault, Send, SendStatus};
use crate::ids::{ParticipantId, PasscodeId, SessionId};
use crate::limits::Violation;
use crate::passcodes::model::Over;
use crate::recipients::{AddressHash, Channel, Email, Phone, Recipient};
use crate::tenants::model::{SessionDelivery, Settings};

/// How long a session can be read after its end.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// The most participants who are not removed.
pub const MOST_PRESENT: i64 = 50;
/// The most participants that a session ever has.
pub const MOST_EVER: i64 = 200;
/// The most invitations of one participant, whoever it is meanwhile.
pub const MOST_INVITATIONS: usize = 40;
/// How many attempts an address has in a session, whatever is issued, removed and added again.
pub const ATTEMPTS: u32 = 10;
/// How often a participant enters whom no code is asked of.
pub const ENTRIES: u32 = 100;
/// How often a participant's code is revealed.
pub const REVEALS: u32 = 3;
/// The pause between two passcodes, and between two invitations.
pub(super) const PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// How often a participant is invited again in any 24 hours.
const INVITATIONS_A_DAY: u32 = 5;
/// The window of that.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Who invites: a person of the firm's, in the firm's words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agent {
    /// The firm's own id of the person.
    pub id: String,
    /// What participants call the person.
    pub name: String,
}

/// A session.
#[derive(Clone)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What it is about.
    pub name: String,
    /// Who invites.
    pub agent: Agent,
    /// Whether a passcode is asked for at its door.
    pub has_passcode: bool,
    /// When passcodes go out.
    pub delivery: SessionDelivery,
    /// Where participants go once they entered.
    pub enter_url: String,
    /// Where the firm's pages were when it was made: what was sent stays what it is.
    pub pages: String,
    /// The language that was asked for, as a BCP 47 tag.
    pub locale: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub ends_at: Timestamp,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// How many participants are not removed.
    pub present: i64,
    /// How many there ever were.
    pub ever: i64,
    /// Counts everything that changes about it.
    pub version: i64,
    /// When its participants' codes end.
    pub turns: Vec<Timestamp>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Session").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Where a session stands, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum SessionStatus {
    /// Participants enter.
    Open,
    /// Nobody does any more.
    Ended,
}

impl SessionStatus {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Session {
    /// Where it stands at `now`.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> SessionStatus {
        if self.over_at() > now { SessionStatus::Open } else { SessionStatus::Ended }
    }

    /// When it ends, or ended.
    #[must_use]
    pub fn over_at(&self) -> Timestamp {
        self.ended_at.unwrap_or(self.ends_at)
    }

    /// `Ok` while it is open.
    ///
    /// # Errors
    /// [`Over::Expired`].
    pub fn require_open(&self, now: Timestamp) -> Result<(), Over> {
        if self.status(now) == SessionStatus::Open { Ok(()) } else { Err(Over::Expired) }
    }

    /// What tells one state of it from every other, for who asks whether anything changed (RFC 9110, 8.8.3): what was written,
    /// what came by the clock alone, and what the administrator allows.
    #[must_use]
    pub fn tag(&self, settings: &Settings, now: Timestamp) -> String {
        let by_clock = self.turns.iter().chain([&self.over_at()]).filter(|at| **at <= now).count();
        let (version, reveals) = (self.version, u8::from(settings.sessions.agent_reveal));
        format!("\"{version}.{by_clock}.{reveals}{}\"", settings.policies.attempts)
    }

    /// The language of its messages, and of its pages.
    #[must_use]
    pub fn language(&self, settings: &Settings) -> Language {
        Language::choose(self.locale.as_deref(), &settings.locale)
    }
}

/// What a participant is in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// Whom it is about; one at most.
    Primary,
    /// Who signs, too.
    Cosigner,
    /// Everybody else.
    Participant,
}

impl Role {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One address, by which a participant is invited, or gets a passcode.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A phone.
    Phone(Phone),
    /// A mailbox.
    Email(Email),
}

impl std::fmt::Debug for Address {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.masked())
    }
}

impl Address {
    /// By which channel it is reached.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self {
            Self::Phone(_) => Channel::Sms,
            Self::Email(_) => Channel::Email,
        }
    }

    /// As everybody may see it.
    #[must_use]
    pub fn masked(&self) -> String {
        match self {
            Self::Phone(phone) => phone.masked(),
            Self::Email(email) => email.masked(),
        }
    }

    /// The recipient that has this address alone.
    #[must_use]
    pub fn recipient(&self) -> Option<Recipient> {
        match self {
            Self::Phone(phone) => Recipient::new(Some(phone.clone()), None),
            Self::Email(email) => Recipient::new(None, Some(email.clone())),
        }
    }

    /// The phone that it is.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        match self {
            Self::Phone(phone) => Some(phone),
            Self::Email(_) => None,
        }
    }
}

/// Who a participant is: what a reassignment changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// Where they are invited.
    pub invite: Address,
    /// Where their passcode goes: the other channel (C2). None: the agent tells it (C5).
    pub passcode_to: Option<Address>,
}

impl Person {
    /// The address whose attempts are counted: that of the passcode, or of the invitation where the agent tells it.
    #[must_use]
    pub fn counted(&self) -> &Address {
        self.passcode_to.as_ref().unwrap_or(&self.invite)
    }
}

/// One message that invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The send; its generation is the assignment that it invites.
    pub send: Send,
    /// The keyed hash of the address that it goes to.
    pub address: AddressHash,
    /// What its provider said of the address.
    pub fault: Option<AddressFault>,
    /// Whether somebody hands it over, or did.
    pub is_claimed: bool,
}

/// A participant.
#[derive(Clone)]
pub struct Participant {
    /// The id.
    pub id: ParticipantId,
    /// What they are in the session.
    pub role: Role,
    /// Who it is now.
    pub person: Person,
    /// Which assignment that is: the first is 1.
    pub assignment: u32,
    /// All invitations, of earlier assignments too, oldest first.
    pub invitations: Vec<Invitation>,
    /// When they came to the door; again after they entered.
    pub arrived_at: Option<Timestamp>,
    /// When they entered, until they come to the door again.
    pub entered_at: Option<Timestamp>,
    /// When they were removed.
    pub removed_at: Option<Timestamp>,
    /// The passcode that is asked of them.
    pub passcode: Option<PasscodeId>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
    /// Why it was not sent, as a problem's code, although it was to be.
    pub unsent_because: Option<String>,
    /// How often a code of theirs was revealed.
    pub reveals: u32,
    /// The passcode that was revealed last.
    pub revealed: Option<PasscodeId>,
    /// What tells its link from all others: which key derives its token, and the salt of it.
    pub link: LinkSeed,
    /// Its place among those who came at the same moment.
    pub order: u32,
    /// Counts the changes.
    pub version: i64,
}

/// From what a link's token is derived.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkSeed {
    /// The key.
    pub kid: String,
    /// 16 random bytes.
    pub salt: Vec<u8>,
    /// The hash of the token, under which it is found.
    pub hash: String,
}

impl std::fmt::Debug for Participant {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Participant").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Participant {
    /// Whether they may be invited again at `now`.
    ///
    /// # Errors
    /// That the pause is not over, or that they were invited as often as may be in a day; waiting as told is enough (R20).
    pub fn judge_invitation(&self, now: Timestamp) -> Result<(), TooOften> {
        let sent: Vec<Timestamp> = self.own_invitations().map(|invitation| invitation.send.at).collect();
        let today: Vec<Timestamp> = sent.iter().skip(1).copied().filter(|at| *at + DAY > now).collect();
        let quota = usize::try_from(INVITATIONS_A_DAY).unwrap_or(usize::MAX);
        if let Some(frees) = today.len().checked_sub(quota).and_then(|first| today.get(first)) {
            return Err(TooOften::ForToday(Violation {
                policy: "session-invitations-24-hours",
                quota: INVITATIONS_A_DAY,
                window_seconds: DAY.as_secs(),
                retry_after_seconds: seconds_until(*frees + DAY, now),
            }));
        }
        match sent.last().map(|at| *at + PAUSE) {
            Some(next) if next > now => Err(TooOften::ForNow(Violation {
                policy: "session-invitation-interval",
                quota: 1,
                window_seconds: PAUSE.as_secs(),
                retry_after_seconds: seconds_until(next, now),
            })),
            _ => Ok(()),
        }
    }

    /// The invitations of who it is now.
    fn own_invitations(&self) -> impl Iterator<Item = &Invitation> {
        self.invitations.iter().filter(|invitation| invitation.send.generation == self.assignment)
    }

    /// The latest invitation.
    #[must_use]
    pub fn invitation(&self) -> Option<&Invitation> {
        self.own_invitations().last()
    }

    /// The latest invitation, and its place, while it waits to be sent.
    #[must_use]
    pub fn to_be_invited(&self) -> Option<usize> {
        let (place, last) = self.invitations.iter().enumerate().next_back()?;
        let is_waiting = last.send.generation == self.assignment && last.send.status == SendStatus::Sending;
        (is_waiting && self.removed_at.is_none()).then_some(place)
    }
}

/// Why nobody is invited again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TooOften {
    /// The pause is not over.
    ForNow(Violation),
    /// The day's invitations are used up.
    ForToday(Violation),
}
