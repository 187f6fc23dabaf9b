//! What a firm's webhooks are told of a link: its id, where it stands, the masked address.

use jiff::Timestamp;
use serde_json::json;

use super::model::{Link, Status};
use crate::accounts::model::Account;
use crate::clock::rfc3339;
use crate::events::{Event, EventType};

/// Its recipient asked for a code, the first time.
#[must_use]
pub fn opened(link: &Link, now: Timestamp) -> Event {
    event(EventType::LinkOpened, link, Status::Opened, None, now)
}

/// An account signed in and has it.
#[must_use]
pub fn active(link: &Link, account: &Account, now: Timestamp) -> Event {
    event(EventType::LinkActive, link, Status::Active, Some(account), now)
}

fn event(kind: EventType, link: &Link, status: Status, account: Option<&Account>, at: Timestamp) -> Event {
    let mut data = json!({
        "id": link.id,
        "status": status.as_str(),
        "recipient": {"email": link.recipient.email.masked()},
        "items": link.items.iter().map(|item| json!({"reference": item.reference})).collect::<Vec<_>>(),
        "created_at": rfc3339(link.created_at),
        "expires_at": rfc3339(link.expires_at),
    });
    if let Some(account) = account {
        data["account"] = json!({"id": account.id, "login_id": account.login_id.as_given()});
    }
    Event { kind, subject: link.id.to_string(), at, step: 0, data }
}
