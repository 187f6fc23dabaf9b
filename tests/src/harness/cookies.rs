//! A browser's cookies (RFC 6265): which are sent where, and which have gone.

/// The cookies of one browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cookies(Vec<Cookie>);

/// A cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cookie {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) path: String,
    /// How long it stays, seconds; until the browser is closed where nothing is said.
    pub(crate) max_age: Option<i64>,
    /// Attributes in lower case, as they came, for whoever checks them.
    pub(crate) attributes: Vec<String>,
}

impl Cookie {
    /// A `Set-Cookie` field.
    pub(crate) fn parse(field: &str) -> Self {
        let mut parts = field.split(';').map(str::trim);
        let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).expect("a name and a value");
        let attributes: Vec<String> = parts.map(str::to_owned).collect();
        let value_of = |wanted: &str| {
            let pairs = attributes.iter().filter_map(|attribute| attribute.split_once('='));
            pairs.filter(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.to_owned()).next_back()
        };
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
            path: value_of("path").unwrap_or_else(|| "/".to_owned()),
            max_age: value_of("max-age").map(|seconds| seconds.parse().expect("seconds")),
            attributes: attributes.iter().map(|attribute| attribute.to_lowercase()).collect(),
        }
    }

    /// Whether it is sent to a path (RFC 6265, 5.1.4).
    fn is_sent_to(&self, path: &str) -> bool {
        let Some(rest) = path.strip_prefix(&self.path) else { return false };
        rest.is_empty() || rest.starts_with('/') || self.path.ends_with('/')
    }
}

impl Cookies {
    /// Takes one, in the place of the one of its name and path, or lets that go.
    pub(crate) fn take(&mut self, cookie: Cookie) {
        self.0.retain(|known| (&known.name, &known.path) != (&cookie.name, &cookie.path));
        if cookie.max_age.is_none_or(|seconds| seconds > 0) {
            self.0.push(cookie);
        }
    }

    /// What is sent to a path: longer paths first. `None` where there is nothing.
    pub(crate) fn header(&self, path: &str) -> Option<String> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let mut sent: Vec<&Cookie> = self.0.iter().filter(|cookie| cookie.is_sent_to(path)).collect();
        sent.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<String> = sent.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// All that are there.
    pub(crate) fn all(&self) -> &[Cookie] {
        &self.0
    }

    /// The value of one, wherever it is sent.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|cookie| cookie.name == name).map(|cookie| cookie.value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_goes_to_its_path_and_below_until_it_ends() {
        let mut cookies = Cookies::default();
        cookies.take(Cookie::parse("a=1; Path=/p/acme; Secure; HttpOnly"));
        cookies.take(Cookie::parse("b=2; Path=/p/acme/l/x; Max-Age=60"));
        assert_eq!(cookies.header("/p/acme/l/x?y").as_deref(), Some("b=2; a=1"));
        assert_eq!(cookies.header("/p/acme").as_deref(), Some("a=1"));
        assert_eq!(cookies.header("/p/acme-other"), None);
        cookies.take(Cookie::parse("a=; Path=/p/acme; Max-Age=0"));
        assert_eq!(cookies.header("/p/acme/sign-in"), None);
    }
}
