//! A link as callers see it (contract, *Guarded links*): masked, except for its own URL.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Item, Link, Visit};
use crate::accounts::document::AccountDocument;
use crate::accounts::model::Account;
use crate::clock::rfc3339;
use crate::ids::{AccountId, LinkId};
use crate::recipients::Phone;

/// The document. What is still to happen stands in it as `null`.
#[derive(Debug, Serialize, Deserialize)]
pub struct LinkDocument {
    /// The link's id.
    pub id: LinkId,
    /// Where it stands.
    pub status: String,
    url: String,
    /// Whom it is for.
    pub recipient: RecipientDocument,
    /// What it leads to.
    pub items: Vec<ItemDocument>,
    account: Option<HolderDocument>,
    /// When it was made.
    pub created_at: String,
    /// When it ends by itself.
    pub expires_at: String,
}

/// Whom a link is for, masked.
#[derive(Debug, Serialize, Deserialize)]
pub struct RecipientDocument {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it is mailed.
    pub email: String,
    /// Where a code may go instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Whether codes go by email alone, although there is a number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skip_phone: bool,
}

/// What a link leads to.
#[derive(Debug, Serialize, Deserialize)]
pub struct ItemDocument {
    /// The firm's own name of it.
    pub reference: String,
    /// What its recipient calls it.
    pub title: String,
    /// When it was opened first.
    pub opened_at: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct HolderDocument {
    id: AccountId,
    login_id: String,
}

/// What the firm's application is told of a visit.
#[derive(Debug, Serialize)]
pub struct VisitDocument {
    /// The link.
    pub link_id: LinkId,
    /// What is visited.
    pub item: Item,
    /// Who visits.
    pub account: AccountDocument,
    /// When that person signed in.
    pub auth_time: String,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: String,
}

impl VisitDocument {
    /// The document of a visit.
    #[must_use]
    pub fn new(link: &Link, item: &Item, account: &Account, visit: &Visit) -> Self {
        Self {
            link_id: link.id.clone(),
            item: item.clone(),
            account: AccountDocument::from(account),
            auth_time: rfc3339(visit.authenticated_at),
            amr: visit.amr.clone(),
            acr: visit.acr.clone(),
        }
    }
}

impl LinkDocument {
    /// The document at `now`.
    #[must_use]
    pub fn new(link: &Link, now: Timestamp) -> Self {
        let recipient = &link.recipient;
        let opened = link.opened_items.iter().copied().chain(std::iter::repeat(None));
        let items = link.items.iter().zip(opened).map(|(item, opened)| ItemDocument {
            reference: item.reference.clone(),
            title: item.title.clone(),
            opened_at: opened.map(rfc3339),
        });
        Self {
            id: link.id.clone(),
            status: link.status(now).as_str().to_owned(),
            url: link.url(),
            recipient: RecipientDocument {
                name: recipient.name.clone(),
                email: recipient.email.masked(),
                phone: recipient.phone.as_ref().map(Phone::masked),
                skip_phone: recipient.skip_phone,
            },
            items: items.collect(),
            account: link.holder.as_ref().map(|holder| HolderDocument {
                id: holder.account.clone(),
                login_id: holder.login_id.as_given().to_owned(),
            }),
            created_at: rfc3339(link.created_at),
            expires_at: rfc3339(link.expires_at),
        }
    }
}
