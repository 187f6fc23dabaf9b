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
    #[serde(flatten)]
    head: HeadDocument,
    participants: Vec<ParticipantDocument>,
}

/// A session without its participants.
#[derive(Debug, Serialize, Deserialize)]
struct HeadDocument {
    id: SessionId,
    status: String,
    name: String,
    agent: Agent,
    passcode: bool,
    created_at: String,
    ends_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ended_at: Option<String>,
}

/// The document of a participant.
#[derive(Debug, Serialize, Deserialize)]
pub struct ParticipantDocument {
    /// The participant's id.
    pub id: ParticipantId,
    role: String,
    name: String,
    status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    invite: InviteDocument,
    passcode: Option<PasscodeOfParticipant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    arrived_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entered_at: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct InviteDocument {
    channel: String,
    to: String,
    status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sent_at: Option<String>,
}

/// What is asked of a participant at the door. Without an address, its channel is the agent's voice.
#[derive(Debug, Serialize, Deserialize)]
struct PasscodeOfParticipant {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed_because: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    attempts_remaining: u32,
    can_reveal: bool,
    reveals: u32,
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
