//! A tenant as a WebAuthn relying party: its RP ID, and the origins whose pages may run a ceremony: ours, and those that
//! the tenant registered under it. Pure.

use super::webauthn::{Attestation, RelyingParty};
use crate::public_url::PublicUrl;
use crate::tenants::model::{AttestationKind, Settings};

/// The relying party of a tenant's settings; `None` when neither it nor the deployment says which host it is.
/// `public` is where our own pages are.
#[must_use]
pub fn of(settings: &Settings, public: Option<&PublicUrl>) -> Option<RelyingParty> {
    let own_host = public.map(PublicUrl::host);
    let id = settings.webauthn_rp_id.as_deref().or(own_host)?;
    let own = public.filter(|public| is_under(public.host(), id)).map(PublicUrl::origin);
    let registered = settings.web_origins.iter().map(String::as_str).filter(|origin| is_under(host(origin), id));
    let attestation = match settings.webauthn_attestation {
        AttestationKind::None => Attestation::None,
        AttestationKind::Direct => Attestation::Direct { aaguids: settings.webauthn_aaguids.clone() },
    };
    Some(RelyingParty {
        id: id.to_owned(),
        name: settings.name.clone(),
        origins: own.into_iter().chain(registered).map(str::to_owned).collect(),
        attestation,
    })
}

/// The host of an origin, without scheme and port.
fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    rest.split([':', '/']).next().unwrap_or_default()
}

/// Whether a host is a domain or below it (WebAuthn L3 5.1.3: the RP ID is the host or a registrable suffix of it).
fn is_under(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_ours_and_the_registered_ones_under_the_rp_id() {
        let firm = |rp_id: Option<&str>, origins: &[&str]| Settings {
            webauthn_rp_id: rp_id.map(str::to_owned),
            web_origins: origins.iter().map(|&origin| origin.to_owned()).collect(),
            ..Settings::new("Acme".into())
        };
        let of = |rp_id, origins: &[&str], pages: Option<&str>| {
            let pages = pages.map(|text: &str| PublicUrl::parse(text).unwrap());
            of(&firm(rp_id, origins), pages.as_ref()).map(|party| (party.id, party.origins.join(" ")))
        };
        let party = |id: &str, origins: &str| Some((id.to_owned(), origins.to_owned()));
        assert_eq!(of(None, &[], None), None);
        assert_eq!(of(None, &[], Some("http://localhost:8787")), party("localhost", "http://localhost:8787"));
        assert_eq!(
            of(None, &["https://app.acme.example"], Some("https://id.example")),
            party("id.example", "https://id.example"),
        );
        assert_eq!(
            of(
                Some("acme.example"),
                &["https://app.acme.example", "https://notacme.example"],
                Some("https://id.example")
            ),
            party("acme.example", "https://app.acme.example"),
        );
    }
}
