//! Keyed hashes, by which addresses are found without being stored.

use std::net::IpAddr;

use data_encoding::HEXLOWER;

use crate::ids::TenantId;
use crate::keys::KeyRing;

/// The keyed hash by which an address (phone, email, network address, login ID) is found; 128 bits in hex.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AddressHash(String);

impl AddressHash {
    /// The first 128 bits of a keyed hash.
    #[must_use]
    pub fn new(hash: &[u8; 32]) -> Self {
        Self(HEXLOWER.encode(&hash[..16]))
    }

    /// Of somebody's network: an IPv4 address, or the /64 of an IPv6 one, which is one subscriber's. However it is
    /// written, it is the same.
    #[must_use]
    pub fn of_network(ring: &KeyRing, tenant: &TenantId, address: IpAddr) -> Self {
        let network = network(address);
        Self::new(&ring.lookup_hash("client-ip", &[tenant.as_str().as_bytes(), network.as_bytes()]))
    }

    /// As stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Back from the table.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Display for AddressHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The network that limits count by.
#[must_use]
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscriber_is_one_network_however_the_address_is_written() {
        let of = |address: &str| network(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:0db8:0001:0002:ffff::"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:203.0.113.9"), "203.0.113.9");
        assert_ne!(of("203.0.113.9"), of("203.0.113.8"));
    }
}
