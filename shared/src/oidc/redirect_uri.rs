//! Where an application is answered: at an address that the firm registered, compared as a string (RFC 9700, 2.1). Of a public
//! client on somebody's own machine the port may be another one (RFC 8252, 7.3). Pure.

use url::{Host, Url, form_urlencoded};

use super::client::Kind;

/// The longest address.
pub const LONGEST: usize = 1_024;

/// The hosts of somebody's own machine, as an address writes them.
const LOOPBACK: [&str; 3] = ["127.0.0.1", "[::1]", "localhost"];

/// What we append to a redirect URI; an address that has it already could be mistaken for an answer.
const OURS: [&str; 6] = ["code", "state", "iss", "error", "error_description", "error_uri"];

/// Why an address cannot be registered, as a sentence for the caller; `None` when it can.
#[must_use]
pub fn fault(text: &str, kind: Kind) -> Option<&'static str> {
    // What browsers repair (blanks, backslashes, tabs) could lead elsewhere than it reads.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}*".contains(&byte));
    let Some(url) = Url::parse(text).ok().filter(|_| is_plain && text.len() <= LONGEST) else {
        return Some("An absolute URI has at most 1,024 printable ASCII characters and no wildcard.");
    };
    if text.contains('#') {
        return Some("A redirect URI has no fragment (RFC 6749, 3.1.2).");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Some("A redirect URI names no user.");
    }
    if url.query_pairs().any(|(name, _)| OURS.contains(&name.as_ref())) {
        return Some("A redirect URI has none of the query parameters that we append: code, state, iss, error.");
    }
    let is_loopback = loopback(text).is_some();
    match (url.scheme(), url.host()) {
        ("https", Some(_)) if text.starts_with("https://") => None,
        ("http", Some(_)) if is_loopback => None,
        ("http" | "https", _) => Some("https, or http at 127.0.0.1, [::1] or localhost."),
        // RFC 8252, 7.1: a name that somebody owns, backwards.
        (scheme, _) if kind == Kind::Public && scheme.contains('.') => None,
        _ if kind == Kind::Public => {
            Some("https, http at 127.0.0.1, [::1] or localhost, or a private-use scheme such as com.example.app.")
        }
        _ => Some("https, or http at 127.0.0.1, [::1] or localhost."),
    }
}

/// Whether an address is one of those that were registered.
#[must_use]
pub fn is_registered(given: &str, registered: &[String], kind: Kind) -> bool {
    let is_same = |known: &String| {
        known == given
            || (kind == Kind::Public
                && matches!((loopback(known), loopback(given)), (Some(known), Some(given)) if known == given))
    };
    registered.iter().any(is_same)
}

/// Host and rest of an address on somebody's own machine, without its port.
fn loopback(text: &str) -> Option<(&'static str, &str)> {
    let rest = text.strip_prefix("http://")?;
    let (host, rest) = LOOPBACK.iter().find_map(|host| Some((*host, rest.strip_prefix(host)?)))?;
    let rest = match rest.strip_prefix(':') {
        Some(rest) => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            rest[..digits].parse::<u16>().ok().filter(|port| *port > 0)?;
            &rest[digits..]
        }
        None => rest,
    };
    (rest.is_empty() || rest.starts_with(['/', '?'])).then_some((host, rest))
}

/// The address with an answer in its query.
#[must_use]
pub fn with_answer(uri: &str, answer: &[(&str, &str)]) -> String {
    let joint = match uri.split_once('?') {
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(answer).finish();
    format!("{uri}{joint}{query}")
}

/// How a page's `form-action` names an address (CSP 3, 6.7.2): its origin, or its scheme where it has none.
#[must_use]
pub fn form_action(uri: &str) -> Option<String> {
    let url = Url::parse(uri).ok()?;
    match (url.scheme(), url.host()) {
        // A source's host is no IPv6 address (CSP 3, 2.3.1): of those the scheme alone can be named.
        ("http" | "https", Some(Host::Ipv6(_))) => Some("http:".to_owned()),
        ("http" | "https", Some(_)) => Some(url.origin().ascii_serialization()),
        (scheme, _) => Some(format!("{scheme}:")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_registered() {
        for (text, confidential, public) in [
            ("https://app.firm.example/callback", true, true),
            ("https://app.firm.example/callback?tenant=1", true, true),
            ("http://localhost:5000/callback", true, true),
            ("http://127.0.0.1/cb", true, true),
            ("http://[::1]:9/cb", true, true),
            ("com.example.app:/oauth2redirect", false, true),
            ("http://app.firm.example/callback", false, false),
            ("http://localhost.evil.example/cb", false, false),
            ("http://127.0.0.1@evil.example/cb", false, false),
            ("http://127.0.0.1:0/cb", false, false),
            ("http://127.0.0.1:99999/cb", false, false),
            ("https://user@app.firm.example/cb", false, false),
            ("https://app.firm.example/cb#top", false, false),
            ("https://app.firm.example/cb#", false, false),
            ("https://*.firm.example/cb", false, false),
            ("https://app.firm.example/cb?code=1", false, false),
            ("https://app.firm.example/cb?st%61te=1", false, false),
            ("https:app.firm.example/cb", false, false),
            ("//app.firm.example/cb", false, false),
            ("javascript:alert(1)", false, false),
            ("data:text/html,x", false, false),
            ("myapp:/cb", false, false),
            ("https://app.firm.example\\@evil.example/", false, false),
            ("https://app.firm.example/ cb", false, false),
            ("https://app.firm.example/\u{e9}", false, false),
            ("", false, false),
            (&format!("https://a.example/{}", "a".repeat(1_024)), false, false),
        ] {
            assert_eq!(fault(text, Kind::Confidential).is_none(), confidential, "{text}");
            assert_eq!(fault(text, Kind::Public).is_none(), public, "{text}");
        }
    }

    #[test]
    fn r65_an_address_is_compared_as_a_string_but_for_the_port_of_ones_own_machine() {
        let registered: Vec<String> =
            ["https://app.firm.example/cb", "http://127.0.0.1:1/cb?x=1", "http://localhost/cb"]
                .map(str::to_owned)
                .into();
        for (given, confidential, public) in [
            ("https://app.firm.example/cb", true, true),
            ("https://app.firm.example/cb/", false, false),
            ("https://app.firm.example/cb?", false, false),
            ("https://app.firm.example/cb?x=1", false, false),
            ("https://app.firm.example:443/cb", false, false),
            ("https://APP.firm.example/cb", false, false),
            ("https://app.firm.example/x/../cb", false, false),
            ("https://app.firm.example.evil.example/cb", false, false),
            ("http://127.0.0.1:1/cb?x=1", true, true),
            ("http://127.0.0.1:49152/cb?x=1", false, true),
            ("http://127.0.0.1/cb?x=1", false, true),
            ("http://127.0.0.1:49152/cb", false, false),
            ("http://127.0.0.1:49152@evil.example/cb?x=1", false, false),
            ("http://localhost:8/cb", false, true),
            ("http://[::1]:8/cb", false, false),
            ("https://localhost:8/cb", false, false),
        ] {
            assert_eq!(is_registered(given, &registered, Kind::Confidential), confidential, "{given}");
            assert_eq!(is_registered(given, &registered, Kind::Public), public, "{given}");
        }
    }

    #[test]
    fn an_answer_goes_into_the_query() {
        let answer = [("code", "c"), ("state", "a b&c=d"), ("iss", "https://id.example/p/acme")];
        let query = "code=c&state=a+b%26c%3Dd&iss=https%3A%2F%2Fid.example%2Fp%2Facme";
        for (uri, expected) in [
            ("https://a.example/cb", format!("https://a.example/cb?{query}")),
            ("https://a.example/cb?x=1", format!("https://a.example/cb?x=1&{query}")),
            ("https://a.example/cb?", format!("https://a.example/cb?{query}")),
            ("com.example.app:/cb", format!("com.example.app:/cb?{query}")),
        ] {
            assert_eq!(with_answer(uri, &answer), expected);
        }
    }

    #[test]
    fn a_form_may_end_at_the_origin_alone() {
        for (uri, expected) in [
            ("https://a.example/cb?x=1", "https://a.example"),
            ("http://localhost:5000/cb", "http://localhost:5000"),
            ("http://[::1]:5000/cb", "http:"),
            ("com.example.app:/cb", "com.example.app:"),
        ] {
            assert_eq!(form_action(uri).as_deref(), Some(expected));
        }
    }
}
