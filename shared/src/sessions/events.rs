//! What a firm's webhooks are told of a session: ids, states, the firm's own id of the agent. No names, no addresses.

use jiff::Timestamp;
use serde_json::json;

use super::entry::VerifiedBy;
use super::model::{Participant, Session, SessionStatus};
use super::standing::Status;
use crate::clock::rfc3339;
use crate::events::{Event, EventType};

/// A participant came to the door.
#[must_use]
pub fn arrived(session: &Session, participant: &Participant, now: Timestamp) -> Event {
    of_participant(EventType::SessionArrived, session, participant, Status::Arrived, now)
}

/// A participant entered.
#[must_use]
pub fn entered(session: &Session, participant: &Participant, verified_by: VerifiedBy, now: Timestamp) -> Event {
    let mut event = of_participant(EventType::SessionEntered, session, participant, Status::Entered, now);
    event.data["participant"]["entered_at"] = json!(rfc3339(now));
    event.data["participant"]["verified_by"] = json!(verified_by.as_str());
    event
}

/// The session ended: by the agent, or by its clock.
#[must_use]
pub fn ended(session: &Session, at: Timestamp) -> Event {
    let mut event = event(EventType::SessionEnded, session, at);
    event.data["status"] = json!(SessionStatus::Ended.as_str());
    event.data["ended_at"] = json!(rfc3339(at));
    event
}

fn of_participant(
    kind: EventType,
    session: &Session,
    participant: &Participant,
    status: Status,
    at: Timestamp,
) -> Event {
    let mut event = event(kind, session, at);
    event.data["participant"] =
        json!({"id": participant.id, "role": participant.role.as_str(), "status": status.as_str()});
    event
}

fn event(kind: EventType, session: &Session, at: Timestamp) -> Event {
    let data = json!({
        "id": session.id,
        "status": SessionStatus::Open.as_str(),
        "agent": {"id": session.agent.id},
        "created_at": rfc3339(session.created_at),
        "ends_at": rfc3339(session.ends_at),
    });
    Event { kind, subject: session.id.to_string(), at, step: 0, data }
}
