//! A session's lines of a file: one for each participant, or one alone where there is none.

use crate::sessions::document::SessionDocument;

/// The columns, by what the API calls them; of a participant with `participant_` before them.
pub(in crate::console) const HEAD: [&str; 12] = [
    "id",
    "name",
    "agent",
    "status",
    "created_at",
    "ends_at",
    "ended_at",
    "participant_name",
    "participant_role",
    "participant_status",
    "participant_arrived_at",
    "participant_entered_at",
];

pub(in crate::console) fn rows(session: &SessionDocument) -> Vec<Vec<String>> {
    let head = &session.head;
    let of_session = || {
        vec![
            session.id().as_str().to_owned(),
            head.name.clone(),
            head.agent.name.clone(),
            head.status.clone(),
            head.created_at.clone(),
            head.ends_at.clone(),
            head.ended_at.clone().unwrap_or_default(),
        ]
    };
    let line = |of_participant: [String; 5]| of_session().into_iter().chain(of_participant).collect();
    if session.participants.is_empty() {
        return vec![line(Default::default())];
    }
    let lines = session.participants.iter().map(|participant| {
        line([
            participant.name.clone(),
            participant.role.clone(),
            participant.status.clone(),
            participant.arrived_at.clone().unwrap_or_default(),
            participant.entered_at.clone().unwrap_or_default(),
        ])
    });
    lines.collect()
}
