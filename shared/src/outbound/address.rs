//! Where what we call may be (R56): https, at public addresses alone, on ports 443 and 8443. Local mode takes loopback besides,
//! with http and any port. Resolves nothing; `client.rs` asks here for each address that a name leads to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// The longest address, in bytes.
const LONGEST: usize = 2_048;

/// Which addresses are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Whether loopback is among them: local mode.
    pub takes_loopback: bool,
}

impl Reach {
    /// Whether a connection may be made to an address.
    #[must_use]
    pub fn takes(self, address: IpAddr) -> bool {
        is_public(address) || (self.takes_loopback && address.is_loopback())
    }

    /// The address, when it is one that can be called as far as it says itself.
    ///
    /// # Errors
    /// A sentence for the engineer who wrote it.
    pub fn parse(self, text: &str) -> Result<Url, &'static str> {
        if text.len() > LONGEST || text.bytes().any(|byte| !byte.is_ascii_graphic()) {
            return Err("A URL has at most 2,048 printable ASCII characters.");
        }
        let url = Url::parse(text).map_err(|_| "Not a URL.")?;
        if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return Err("No user name, password or fragment in it.");
        }
        let host = url.host().ok_or("Not an https URL.")?;
        if self.takes_loopback && is_loopback(&host) && matches!(url.scheme(), "http" | "https") {
            return Ok(url);
        }
        if url.scheme() != "https" {
            return Err("Only https.");
        }
        if !matches!(url.port_or_known_default(), Some(443 | 8443)) {
            return Err("Only the ports 443 and 8443.");
        }
        let is_callable = match &host {
            Host::Ipv4(address) => is_public((*address).into()),
            Host::Ipv6(address) => is_public((*address).into()),
            // A name without a dot is one of a network's own.
            Host::Domain(name) => !is_loopback(&host) && name.trim_end_matches('.').contains('.'),
        };
        if is_callable { Ok(url) } else { Err(NOT_PUBLIC) }
    }
}

/// Why an address is refused.
pub const NOT_PUBLIC: &str = "Only public addresses: none that is private, loopback, link-local or reserved.";

/// RFC 6761: `localhost` and what is below it.
fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            name == "localhost" || name.ends_with(".localhost")
        }
    }
}

/// Whether an address is of the public internet (IANA's special-purpose registries, and multicast).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let special: [(Ipv4Addr, u32); 14] = [
        (Ipv4Addr::new(0, 0, 0, 0), 8),
        (Ipv4Addr::new(10, 0, 0, 0), 8),
        // Shared address space of carriers (CGNAT).
        (Ipv4Addr::new(100, 64, 0, 0), 10),
        (Ipv4Addr::new(127, 0, 0, 0), 8),
        // Link-local; AWS's metadata among it.
        (Ipv4Addr::new(169, 254, 0, 0), 16),
        (Ipv4Addr::new(172, 16, 0, 0), 12),
        (Ipv4Addr::new(192, 0, 0, 0), 24),
        // Documentation, here and below.
        (Ipv4Addr::new(192, 0, 2, 0), 24),
        // Relays of 6to4.
        (Ipv4Addr::new(192, 88, 99, 0), 24),
        (Ipv4Addr::new(192, 168, 0, 0), 16),
        // Benchmarks.
        (Ipv4Addr::new(198, 18, 0, 0), 15),
        (Ipv4Addr::new(198, 51, 100, 0), 24),
        (Ipv4Addr::new(203, 0, 113, 0), 24),
        // Multicast, reserved, broadcast.
        (Ipv4Addr::new(224, 0, 0, 0), 3),
    ];
    let is_within = |(network, length): (Ipv4Addr, u32)| (address.to_bits() ^ network.to_bits()) >> (32 - length) == 0;
    !special.into_iter().any(is_within)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let starts = |network: Ipv6Addr, length: u32| (address.to_bits() ^ network.to_bits()) >> (128 - length) == 0;
    // NAT64 (RFC 6052) leads to the IPv4 address in its last 32 bits.
    if starts(Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96) {
        let [.., a, b, c, d] = address.octets();
        return is_public_v4(Ipv4Addr::new(a, b, c, d));
    }
    // Global unicast and nothing else: no loopback, mapped, unique local, link-local or multicast address is in it.
    let is_global = starts(Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);
    let special = [
        // IETF protocols: Teredo, ORCHID and the like.
        (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
        // Documentation.
        (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
        (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
        // 6to4 leads to the IPv4 address within; nobody offers it any more (RFC 7526).
        (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    ];
    is_global && !special.into_iter().any(|(network, length)| starts(network, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPLOYED: Reach = Reach { takes_loopback: false };
    const LOCAL: Reach = Reach { takes_loopback: true };

    #[test]
    fn r56_only_public_addresses_are_called() {
        for public in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "191.255.255.255",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450:4001::1",
            "2001:200::1",
            "2003::1",
            "64:ff9b::808:808",
        ] {
            assert!(DEPLOYED.takes(public.parse().unwrap()), "{public}");
        }
        for special in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:8.8.8.8",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2001:10::1",
            "2001:20::1",
            "3fff::1",
            "2002:808:808::1",
            "2002:7f00:1::1",
            "64:ff9b::a00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::808:808",
            "100::1",
            "5f00::1",
        ] {
            assert!(!DEPLOYED.takes(special.parse().unwrap()), "{special}");
        }
        for loopback in ["127.0.0.1", "127.9.9.9", "::1"] {
            assert!(LOCAL.takes(loopback.parse().unwrap()), "{loopback}");
        }
        for other in ["10.0.0.1", "::ffff:127.0.0.1", "169.254.169.254"] {
            assert!(!LOCAL.takes(other.parse().unwrap()), "{other}");
        }
    }

    #[test]
    fn r56_an_address_that_says_where_it_leads_is_refused_when_saved() {
        for good in [
            "https://acme.example/hook",
            "https://acme.example:443/",
            "https://acme.example:8443/hook?key=1",
            "https://8.8.8.8/",
            "https://[2606:4700::1111]/",
        ] {
            assert!(DEPLOYED.parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "acme.example",
            "http://acme.example/",
            "ftp://acme.example/",
            "file:///etc/passwd",
            "https://",
            "https:///x",
            "https://acme.example:80/",
            "https://acme.example:22/",
            "https://user@acme.example/",
            "https://u:p@acme.example/",
            "https://acme.example/#x",
            "https://acme.example/ x",
            "https://acme.example/\n",
            " https://acme.example/",
            "https://localhost/",
            "https://localhost./",
            "https://hook.localhost/",
            "https://intranet/",
            // As every URL parser reads them: 127.0.0.1.
            "https://127.0.0.1/",
            "https://127.1/",
            "https://0x7f.1/",
            "https://2130706433/",
            "https://017700000001/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://10.1.2.3/",
            "https://169.254.169.254/latest/meta-data",
            "https://[fd00:ec2::254]/",
            "https://0/",
            "http://127.0.0.1:8080/",
            "gopher://127.0.0.1/",
        ] {
            assert!(DEPLOYED.parse(bad).is_err(), "{bad}");
        }
        assert!(DEPLOYED.parse(&format!("https://acme.example/{}", "x".repeat(2_048))).is_err());
    }

    #[test]
    fn local_mode_takes_loopback_by_any_port_and_nothing_else_besides() {
        for good in ["http://127.0.0.1:4000/", "https://localhost:9/", "http://[::1]:4000/x", "https://acme.example/"] {
            assert!(LOCAL.parse(good).is_ok(), "{good}");
        }
        for bad in ["http://acme.example/", "http://10.0.0.1:4000/", "https://acme.example:4000/", "ftp://localhost/"] {
            assert!(LOCAL.parse(bad).is_err(), "{bad}");
        }
    }
}
