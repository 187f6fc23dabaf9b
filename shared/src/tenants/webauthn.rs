//! What a firm sets about security keys, checked: origins, the relying party, and which makes it takes. Pure.

use super::model::{AttestationKind, Settings};
use super::shapes::is_host;

/// The most further origins.
const MOST_ORIGINS: usize = 20;
/// The most makes of security keys.
const MOST_AAGUIDS: usize = 100;

/// What is wrong with the settings of security keys, each with its place.
pub(super) fn faults(settings: &Settings, is_local: bool) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let mut add = |pointer: String, detail: &str| faults.push((pointer, detail.to_owned()));
    let party = settings.webauthn_rp_id.as_deref();
    if party.is_some_and(|party| !is_name(party)) {
        add("/webauthn_rp_id".into(), "A relying party is a host's full name in lower case, such as acme.example.");
    }
    if settings.web_origins.len() > MOST_ORIGINS {
        add("/web_origins".into(), "At most 20 origins.");
    }
    for (index, origin) in settings.web_origins.iter().enumerate() {
        let pointer = format!("/web_origins/{index}");
        let Some(host) = host_of(origin).or_else(|| is_local.then(|| host_of_this_machine(origin)).flatten()) else {
            add(pointer, "An origin is https:// and a host name in lower case, with a port or without, and no path.");
            continue;
        };
        if settings.web_origins[..index].contains(origin) {
            add(pointer, "This origin is named twice.");
        } else if party.is_some_and(|party| !is_within(host, party)) {
            add(pointer, "This origin's host is not the relying party's, nor under it.");
        }
    }
    if settings.webauthn_aaguids.len() > MOST_AAGUIDS {
        add("/webauthn_aaguids".into(), "At most 100 makes.");
    }
    for (index, aaguid) in settings.webauthn_aaguids.iter().enumerate() {
        if !is_uuid(aaguid) {
            add(format!("/webauthn_aaguids/{index}"), "A make is an AAGUID, written as a UUID.");
        }
    }
    if settings.webauthn_attestation == AttestationKind::Direct && settings.webauthn_aaguids.is_empty() {
        add("/webauthn_aaguids".into(), "With `direct`, name the makes that are taken: without any, none would be.");
    }
    faults
}

/// The host of an `https` origin.
fn host_of(origin: &str) -> Option<&str> {
    let authority = origin.strip_prefix("https://")?;
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    // The scheme's own port belongs into no origin (RFC 6454, 6.2).
    let is_port = |port: &str| {
        let is_plain = port.bytes().all(|byte| byte.is_ascii_digit()) && !port.starts_with('0');
        is_plain && port.parse::<u16>().is_ok_and(|port| port != 443)
    };
    (is_name(host) && port.is_none_or(is_port)).then_some(host)
}

/// The host of an origin of this machine, without TLS: browsers take that for as safe.
fn host_of_this_machine(origin: &str) -> Option<&str> {
    let (host, port) = origin.strip_prefix("http://localhost").map(|port| ("localhost", port))?;
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|number| number != 80 && number.to_string() == port);
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(host)
}

/// A host's name, and no address: the last label of a name is no number.
fn is_name(host: &str) -> bool {
    is_host(host) && host.rsplit('.').next().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_within(host: &str, party: &str) -> bool {
    host == party || host.strip_suffix(party).is_some_and(|rest| rest.ends_with('.'))
}

/// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` in lower-case hexadecimal.
fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let is_hex = |group: &&str| group.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]) && groups.iter().all(is_hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YUBIKEY: &str = "cb69481e-8ff7-4039-93ec-0a2729a154a8";

    fn settings(party: Option<&str>, origins: &[&str], aaguids: &[&str], attestation: AttestationKind) -> Settings {
        Settings {
            webauthn_rp_id: party.map(str::to_owned),
            web_origins: origins.iter().map(|origin| (*origin).to_owned()).collect(),
            webauthn_aaguids: aaguids.iter().map(|aaguid| (*aaguid).to_owned()).collect(),
            webauthn_attestation: attestation,
            ..Settings::new("Acme".into())
        }
    }

    #[test]
    fn every_origin_is_the_relying_partys_or_under_it() {
        use AttestationKind::{Direct, None as Any};
        for (party, origins, aaguids, attestation, expected) in [
            (None, vec!["https://app.acme.example", "https://acme.example:8443"], vec![], Any, vec![]),
            (Some("acme.example"), vec!["https://acme.example", "https://a.b.acme.example"], vec![], Any, vec![]),
            (Some("acme.example"), vec!["https://evilacme.example"], vec![], Any, vec!["/web_origins/0"]),
            (Some("app.acme.example"), vec!["https://acme.example"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["http://acme.example"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://acme.example/"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://acme.example:443"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://acme.example:0"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://acme.example:99999"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://10.0.0.1"], vec![], Any, vec!["/web_origins/0"]),
            (None, vec!["https://a.example", "https://a.example"], vec![], Any, vec!["/web_origins/1"]),
            (Some("localhost"), vec![], vec![], Any, vec!["/webauthn_rp_id"]),
            (Some("https://acme.example"), vec![], vec![], Any, vec!["/webauthn_rp_id"]),
            (Some("203.0.113.9"), vec![], vec![], Any, vec!["/webauthn_rp_id"]),
            (None, vec![], vec![YUBIKEY], Direct, vec![]),
            (None, vec![], vec![], Direct, vec!["/webauthn_aaguids"]),
            (None, vec![], vec![YUBIKEY, "cb69481e"], Any, vec!["/webauthn_aaguids/1"]),
            (None, vec!["https://a.example"; 21], vec![], Any, vec!["/web_origins"]),
        ] {
            let found = faults(&settings(party, &origins, &aaguids, attestation), false);
            let mut found: Vec<_> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
            if origins.len() > 20 {
                // Each that is named again is a fault besides.
                found.truncate(1);
            }
            assert_eq!(found, expected, "{party:?} {origins:?} {aaguids:?}");
        }
    }
}
