//! The sends of a tenant's passcodes with their states (E6), newest passcode first. There is no list of sends: the audit log
//! says which passcodes were issued, and their records say what became of them, as long as they can be read. So a send costs
//! nothing for being listed.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::store;
use crate::audit;
use crate::clock::rfc3339;
use crate::delivery::model::{Send, SendStatus};
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::recipients::Channel;
use crate::table::{Key, Paging, StoreError};

/// How the audit log names what makes a passcode.
const ISSUE: &str = "issue_passcode";
/// How long after its issue a passcode may still be sent again: its sends are not older than it, and it is no older than this.
const LONGEST_LIFE: SignedDuration = SignedDuration::from_hours(4);
/// How many pages of the log one page of the list may read.
const MOST_PAGES: usize = 5;

/// Which sends are wanted; what is not given does not matter.
#[derive(Debug, Default)]
pub struct Filter {
    /// From this moment on.
    pub since: Option<Timestamp>,
    /// By this channel.
    pub channel: Option<Channel>,
    /// To a phone of this country (ISO 3166).
    pub country: Option<String>,
    /// In this state, as callers see it.
    pub status: Option<SendStatus>,
}

/// A send.
#[derive(Debug, Serialize)]
pub struct DeliveryDocument {
    /// Of which passcode.
    pub passcode_id: String,
    /// By which channel.
    pub channel: &'static str,
    /// The masked address.
    pub to: String,
    /// When.
    pub at: String,
    /// The country of a text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How many parts a text message has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<u32>,
    /// What became of it, as callers see it.
    pub status: &'static str,
    /// Whether its recipient says that it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<bool>,
}

impl Filter {
    fn admits(&self, send: &Send) -> bool {
        let country = send.charge.as_ref().map(|charge| charge.country.as_str());
        self.since.is_none_or(|since| send.at >= since)
            && self.channel.is_none_or(|channel| send.channel == channel)
            && self.country.as_deref().is_none_or(|wanted| country == Some(wanted))
            && self.status.is_none_or(|status| send.shown() == status)
    }
}

impl DeliveryDocument {
    fn new(id: &PasscodeId, send: &Send) -> Self {
        Self {
            passcode_id: id.to_string(),
            channel: send.channel.as_str(),
            to: send.to.clone(),
            at: rfc3339(send.at),
            country: send.charge.as_ref().map(|charge| charge.country.clone()),
            parts: send.charge.as_ref().map(|charge| charge.parts),
            status: send.shown().as_str(),
            received: send.received,
        }
    }
}

/// One page, and where the next one starts. All sends of a passcode stand on one page; a page may be short.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    filter: &Filter,
    after: Option<String>,
    limit: i32,
) -> Result<(Vec<DeliveryDocument>, Option<String>), StoreError> {
    let tenant = &op.tenant.id;
    let wanted = usize::try_from(limit).unwrap_or(1);
    let since = filter.since.map(|since| since - LONGEST_LIFE);
    let mut found = Vec::new();
    let mut next = after;
    for _ in 0..MOST_PAGES {
        let (issued, more) = audit::about(op.app, tenant, ISSUE, since, &Paging::new(next, limit)).await?;
        let issued: Vec<(String, PasscodeId)> =
            issued.into_iter().filter_map(|(order, id)| Some((order, PasscodeId::parse(&id)?))).collect();
        let keys: Vec<Key> = issued.iter().map(|(_, id)| store::key(tenant, id)).collect();
        let known = op.app.table.read(keys.iter().cloned()).await?;
        for ((order, id), key) in issued.iter().zip(&keys) {
            let Some(stored) = store::readable(known.get(key), id, op.now)? else { continue };
            let sends = stored.passcode.sends.iter().rev().filter(|send| filter.admits(send));
            found.extend(sends.map(|send| DeliveryDocument::new(id, send)));
            if found.len() >= wanted {
                return Ok((found, Some(order.clone())));
            }
        }
        next = more;
        if next.is_none() {
            break;
        }
    }
    Ok((found, next))
}
