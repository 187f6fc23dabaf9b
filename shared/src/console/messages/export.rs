//! A send's line of a file.

use crate::passcodes::deliveries::DeliveryDocument;

/// The columns, by what the API calls them.
pub(in crate::console) const HEAD: [&str; 8] =
    ["at", "to", "channel", "country", "parts", "status", "received", "passcode_id"];

pub(in crate::console) fn row(send: DeliveryDocument) -> Vec<String> {
    vec![
        send.at,
        send.to,
        send.channel.to_owned(),
        send.country.unwrap_or_default(),
        send.parts.map(|parts| parts.to_string()).unwrap_or_default(),
        send.status.to_owned(),
        send.received.map(|received| received.to_string()).unwrap_or_default(),
        send.passcode_id,
    ]
}
