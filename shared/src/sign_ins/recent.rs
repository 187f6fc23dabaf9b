//! A person's recent sign-ins, for them to look whether each was theirs.
//!
//! Of where one came from its network alone is told: of an IPv4 address the first three numbers, of an IPv6 one the /64. That is
//! enough to know one's home from a stranger's. It is sealed all the same, for a /64 is one subscriber's.

use std::net::{IpAddr, Ipv6Addr};

use serde::Serialize;

use super::recent_store::{self, Recent};
use super::store;
use super::token::Assurance;
use crate::accounts::model::Account;
use crate::clock::rfc3339;
use crate::failure::Failure;
use crate::operation::Operation;
use crate::sign_ins::model::Mfa;

/// A recent sign-in, as its person sees it.
#[derive(Debug, Serialize)]
pub struct RecentDocument {
    /// When it was complete.
    pub at: String,
    /// By which methods (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that was.
    pub acr: Assurance,
    /// Why no more was asked.
    pub mfa: Mfa,
    /// The network that it came from, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

/// The newest sign-ins of an account in the last 90 days, at most so many.
///
/// # Errors
/// When the table does not answer, or an item is garbled.
pub async fn list(op: &Operation<'_>, account: &Account, most: u8) -> Result<Vec<RecentDocument>, Failure> {
    let range = recent_store::newest(&op.tenant.id, &account.id, i32::from(most.max(1)), op.now);
    let page = op.app.table.query(&range).await?;
    let mut documents = Vec::with_capacity(page.items.len());
    for item in page.items {
        let Recent { id, at, methods, assurance, mfa, network } = recent_store::read(&item)?;
        let network = match network {
            Some(sealed) => Some(store::open_network(op.app, &id, &sealed).await?),
            None => None,
        };
        documents.push(RecentDocument { at: rfc3339(at), amr: methods, acr: assurance, mfa, network });
    }
    Ok(documents)
}

/// A network, as it is shown.
#[must_use]
pub fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_address_its_network_alone_is_told() {
        for (address, network) in [
            ("203.0.113.9", "203.0.113.0/24"),
            ("::ffff:203.0.113.9", "203.0.113.0/24"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("::1", "::/64"),
        ] {
            assert_eq!(network_of(address.parse().expect("an address")), network);
        }
    }
}
