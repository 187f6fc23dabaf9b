//! A session as callers see it (contract, *Sessions with participants*): masked. A link's URL stands only in the answer that made it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize as _;

use super::entry::Entry;
use super::load::{Seat, Whole};
use super::model::{Agent, Invitation, Session};
use crate::clock::rfc3339;
use crate::delivery::model::SendStatus;
use crate::ids::{ParticipantId, SessionId};
use crate::tenants::model::Settings;

/// The document of a session.
#[derive(Debug, Serialize, Deserialize)]
pub struct SessionDocument {
    /// The session itself.
    #[serde(flatten)]
    pub head: HeadDocument,
    /// Its participants, in the order in which they came.
    pub participants: Vec<ParticipantDocument>,
}

/// A session without its participants.
#[derive(Debug, Serialize, Deserialize)]
pub struct HeadDocument {
    id: SessionId,
    /// Where it stands.
    pub status: String,
    /// What it is about.
    pub name: String,
    /// Who invites.
    pub agent: Agent,
    /// Whether a passcode is asked for at its door.
    pub passcode: bool,
    /// When it was made.
    pub created_at: String,
    /// When it ends by itself.
    pub ends_at: String,
    /// When it was ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<String>,
}

/// The document of a participant.
#[derive(Debug, Serialize, Deserialize)]
pub struct ParticipantDocument {
    /// The participant's id.
    pub id: ParticipantId,
    /// What they are in the session.
    pub role: String,
    /// What they are called.
    pub name: String,
    /// Where they stand.
    pub status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// How they are invited.
    pub invite: InviteDocument,
    /// What is asked of them at the door; nothing where no passcode is.
    pub passcode: Option<PasscodeOfParticipant>,
    /// When they came to the door.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived_at: Option<String>,
    /// When they entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_at: Option<String>,
}

/// The latest invitation of a participant.
#[derive(Debug, Serialize, Deserialize)]
pub struct InviteDocument {
    /// By which channel.
    pub channel: String,
    /// The masked address.
    pub to: String,
    /// What became of it.
    pub status: String,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}

/// What is asked of a participant at the door. Without an address, its channel is the agent's voice.
#[derive(Debug, Serialize, Deserialize)]
pub struct PasscodeOfParticipant {
    /// By which channel it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// The masked address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What became of it; `none` as long as there is none.
    pub status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed_because: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    attempts_remaining: u32,
    can_reveal: bool,
    /// How often an agent was told one of theirs.
    pub reveals: u32,
}

/// What the firm's application is told of an entry.
#[derive(Debug, Serialize)]
pub struct EntryDocument {
    session: HeadDocument,
    participant: ParticipantDocument,
    entered_at: String,
    verified_by: &'static str,
}

/// A code that an agent is told. It is in no other answer, and prints nothing.
#[derive(Serialize)]
pub struct RevealedDocument {
    code: String,
    expires_at: String,
}

impl std::fmt::Debug for RevealedDocument {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RevealedDocument(…)")
    }
}

impl Drop for RevealedDocument {
    fn drop(&mut self) {
        self.code.zeroize();
    }
}

impl RevealedDocument {
    /// The document of a code.
    #[must_use]
    pub fn new(code: &str, expires_at: Timestamp) -> Self {
        Self { code: code.to_owned(), expires_at: rfc3339(expires_at) }
    }
}

impl EntryDocument {
    /// The document of an entry.
    #[must_use]
    pub fn new(seat: &Seat, entry: &Entry, settings: &Settings, now: Timestamp) -> Self {
        Self {
            session: HeadDocument::new(&seat.session, now),
            participant: ParticipantDocument::new(seat, settings, now),
            entered_at: rfc3339(entry.entered_at),
            verified_by: entry.verified_by.as_str(),
        }
    }
}

impl SessionDocument {
    /// The document at `now`.
    #[must_use]
    pub fn new(whole: &Whole, settings: &Settings, now: Timestamp) -> Self {
        let participants = whole.seats.iter().map(|seat| ParticipantDocument::new(seat, settings, now)).collect();
        Self { head: HeadDocument::new(&whole.session, now), participants }
    }

    /// The session's id.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.head.id
    }

    /// With the URLs of its links, in the order of its participants.
    #[must_use]
    pub fn with_urls(mut self, urls: impl IntoIterator<Item = String>) -> Self {
        for (participant, url) in self.participants.iter_mut().zip(urls) {
            participant.url = Some(url);
        }
        self
    }
}

impl HeadDocument {
    fn new(session: &Session, now: Timestamp) -> Self {
        Self {
            id: session.id.clone(),
            status: session.status(now).as_str().to_owned(),
            name: session.name.clone(),
            agent: session.agent.clone(),
            passcode: session.has_passcode,
            created_at: rfc3339(session.created_at),
            ends_at: rfc3339(session.ends_at),
            ended_at: session.ended_at.map(rfc3339),
        }
    }
}

impl ParticipantDocument {
    /// The document at `now`.
    #[must_use]
    pub fn new(seat: &Seat, settings: &Settings, now: Timestamp) -> Self {
        let participant = &seat.participant;
        let invitation = participant.invitation();
        Self {
            id: participant.id.clone(),
            role: participant.role.as_str().to_owned(),
            name: participant.person.name.clone(),
            status: seat.standing().status(now).as_str().to_owned(),
            url: None,
            invite: InviteDocument {
                channel: participant.person.invite.channel().as_str().to_owned(),
                to: participant.person.invite.masked(),
                status: invitation.map_or(SendStatus::Unknown, shown).as_str().to_owned(),
                sent_at: invitation.map(|it| rfc3339(it.send.at)),
            },
            passcode: seat.session.has_passcode.then(|| PasscodeOfParticipant::new(seat, settings, now)),
            arrived_at: participant.arrived_at.map(rfc3339),
            entered_at: participant.entered_at.map(rfc3339),
        }
    }

    /// With the URL of its link.
    #[must_use]
    pub fn with_url(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }
}

/// What became of an invitation: one that is about to go counts as sent, as a link's mail does.
fn shown(invitation: &Invitation) -> SendStatus {
    let send = &invitation.send;
    match send.status {
        _ if invitation.fault.is_some() && send.status != SendStatus::Delivered => SendStatus::Failed,
        SendStatus::Sending if !invitation.is_claimed => SendStatus::Sent,
        _ => send.shown(),
    }
}

impl PasscodeOfParticipant {
    fn new(seat: &Seat, settings: &Settings, now: Timestamp) -> Self {
        let (participant, standing) = (&seat.participant, seat.standing());
        let to = participant.person.passcode_to.as_ref();
        let passcode = seat.passcode.as_ref().map(|stored| &stored.passcode);
        let sent = passcode.and_then(|passcode| passcode.sends.last());
        let because = participant.unsent_because.as_ref();
        let status = match (sent, because) {
            (Some(send), _) => send.shown().as_str(),
            (None, Some(_)) => SendStatus::Failed.as_str(),
            (None, None) => "none",
        };
        Self {
            channel: to.map(|to| to.channel().as_str().to_owned()),
            to: to.map(super::model::Address::masked),
            status: status.to_owned(),
            failed_because: because.filter(|_| status == SendStatus::Failed.as_str()).cloned(),
            expires_at: passcode.map(|passcode| rfc3339(passcode.expires_at)),
            attempts_remaining: standing.attempts_remaining(settings.policies.attempts),
            can_reveal: seat.session.require_open(now).is_ok()
                && standing.can_reveal(settings.sessions.agent_reveal, now),
            reveals: participant.reveals,
        }
    }
}
