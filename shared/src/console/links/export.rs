//! A link's line of a file: masked as the API shows it, and without its address, which opens it.

use crate::links::document::LinkDocument;

/// The columns, by what the API calls them.
pub(in crate::console) const HEAD: [&str; 8] =
    ["id", "created_at", "name", "email", "phone", "status", "items", "expires_at"];

pub(in crate::console) fn row(link: LinkDocument) -> Vec<String> {
    let titles: Vec<String> = link.items.into_iter().map(|item| item.title).collect();
    vec![
        link.id.as_str().to_owned(),
        link.created_at,
        link.recipient.name.unwrap_or_default(),
        link.recipient.email,
        link.recipient.phone.unwrap_or_default(),
        link.status,
        titles.join("; "),
        link.expires_at,
    ]
}
