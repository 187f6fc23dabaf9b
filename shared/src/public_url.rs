//! Where browsers find us: the public address of this deployment. It is a setting, or follows from what the gateway says of
//! itself; never from a header (R17). Pure.

use std::fmt;
use std::sync::OnceLock;

use url::Url;

/// The public address: scheme, host, perhaps a port, and a path before which nothing of ours lies (a stage's name, or none).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    host: String,
    path: String,
}

impl PublicUrl {
    /// Reads an address. `https`, or `http` on this machine; without user, query and fragment.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = url.host_str()?.to_owned();
        let is_local = ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str());
        let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_local);
        let is_plain = url.username().is_empty() && url.password().is_none();
        let is_address = is_safe && is_plain && url.query().is_none() && url.fragment().is_none();
        let path = url.path().trim_end_matches('/').to_owned();
        is_address.then(|| Self { origin: url.origin().ascii_serialization(), host, path })
    }

    /// The address that a REST API of API Gateway has by itself. Its id comes from the gateway, and so does the stage.
    #[must_use]
    pub fn of_gateway(api_id: &str, stage: &str, region: &str) -> Option<Self> {
        let is_name = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        let suffix = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
        let is_known = [api_id, stage, region].into_iter().all(is_name);
        is_known.then(|| Self::parse(&format!("https://{api_id}.execute-api.{region}.{suffix}/{stage}"))).flatten()
    }

    /// As browsers write it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host, without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// What stands before every path of ours: empty, or `/` and a name.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where a tenant's pages begin, from outside.
    #[must_use]
    pub fn pages(&self, slug: &str) -> String {
        format!("{self}/p/{slug}")
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.origin, self.path)
    }
}

/// The public address of this process: what is set, else what its first request told.
#[derive(Debug, Default)]
pub struct PublicAddress {
    set: Option<PublicUrl>,
    told: OnceLock<PublicUrl>,
}

impl PublicAddress {
    /// What is set, if it is.
    #[must_use]
    pub fn new(set: Option<PublicUrl>) -> Self {
        Self { set, told: OnceLock::new() }
    }

    /// Notes what the gateway says of itself; of no account where an address is set.
    pub fn tell(&self, url: impl FnOnce() -> Option<PublicUrl>) {
        if self.set.is_none()
            && self.told.get().is_none()
            && let Some(url) = url()
        {
            // Told by another request at the same moment: the same.
            let _ = self.told.set(url);
        }
    }

    /// The address, as far as it is known.
    #[must_use]
    pub fn get(&self) -> Option<&PublicUrl> {
        self.set.as_ref().or_else(|| self.told.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_this_machine_and_nothing_else() {
        for (text, expected) in [
            ("https://id.acme.example", Some(("https://id.acme.example", "id.acme.example", ""))),
            ("https://id.acme.example/", Some(("https://id.acme.example", "id.acme.example", ""))),
            ("https://ID.acme.example:8443/prod/", Some(("https://id.acme.example:8443", "id.acme.example", "/prod"))),
            ("http://localhost:8787", Some(("http://localhost:8787", "localhost", ""))),
            ("http://id.acme.example", None),
            ("https://user@id.acme.example", None),
            ("https://id.acme.example/?a", None),
            ("https://id.acme.example/#a", None),
            ("id.acme.example", None),
        ] {
            let read = PublicUrl::parse(text);
            let read = read.as_ref().map(|url| (url.origin(), url.host(), url.path()));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn r17_a_gateways_own_address_is_told_once_and_never_over_a_set_one() {
        let told = PublicUrl::of_gateway("a1b2c3", "prod", "eu-west-1");
        assert_eq!(told.as_ref().unwrap().to_string(), "https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod");
        assert_eq!(told.as_ref().unwrap().pages("acme").rsplit_once(".com").unwrap().1, "/prod/p/acme");
        assert!(PublicUrl::of_gateway("evil.example/", "prod", "eu-west-1").is_none());
        let address = PublicAddress::new(None);
        assert_eq!(address.get(), None);
        address.tell(|| told.clone());
        address.tell(|| PublicUrl::parse("https://other.example"));
        assert_eq!(address.get(), told.as_ref());
        let set = PublicAddress::new(PublicUrl::parse("https://id.acme.example"));
        set.tell(|| told.clone());
        assert_eq!(set.get().unwrap().host(), "id.acme.example");
    }
}
