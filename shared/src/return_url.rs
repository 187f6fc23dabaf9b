//! Where people go back to the firm's application: at an origin that the firm registered and nowhere else (R17, R65), with a code
//! in the query that works once. Pure.

use url::Url;

/// The longest address.
pub const LONGEST: usize = 2_048;

/// Why an address is refused, as a sentence for the caller; `None` when it is good.
#[must_use]
pub fn fault(text: &str, origins: &[String]) -> Option<&'static str> {
    // What browsers repair (blanks, backslashes, tabs) could lead elsewhere than it reads.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte));
    let Some(url) = Url::parse(text).ok().filter(|_| is_plain && text.len() <= LONGEST) else {
        return Some("A URL has at most 2,048 printable ASCII characters; write others percent-encoded.");
    };
    if !is_registered(&url, origins) {
        return Some("This URL's origin is not one of the tenant's `web_origins`.");
    }
    let has_code = url.query_pairs().any(|(name, _)| name == "code");
    has_code.then_some("A URL has no query parameter `code`: that is where ours goes.")
}

/// Whether it opens at a registered origin.
fn is_registered(url: &Url, origins: &[String]) -> bool {
    let is_named = url.username().is_empty() && url.password().is_none();
    let origin = url.origin();
    is_named && origin.is_tuple() && origins.contains(&origin.ascii_serialization())
}

/// The address with a code: appended to its query, before a fragment. `None` when the origin is not registered
/// (any more).
#[must_use]
pub fn with_code(text: &str, origins: &[String], code: &str) -> Option<String> {
    if fault(text, origins).is_some() {
        return None;
    }
    let (rest, fragment) = match text.split_once('#') {
        Some((rest, fragment)) => (rest, format!("#{fragment}")),
        None => (text, String::new()),
    };
    let joint = match rest.split_once('?') {
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    let url = format!("{rest}{joint}code={code}{fragment}");
    Url::parse(&url).ok().filter(|url| is_registered(url, origins)).map(|_| url)
}

/// The origin of an address, for whoever must name it (a page's `form-action`).
#[must_use]
pub fn origin(text: &str) -> Option<String> {
    Url::parse(text).ok().map(|url| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins() -> Vec<String> {
        ["https://app.firm.example", "https://b.example:8443", "http://localhost:3000"].map(str::to_owned).into()
    }

    #[test]
    fn r65_only_registered_origins_are_taken() {
        for good in [
            "https://app.firm.example",
            "https://app.firm.example/items/q-3?case=12#top",
            "https://app.firm.example:443/a",
            "https://b.example:8443/?codes=1&Code=2",
            "http://localhost:3000/x",
        ] {
            assert_eq!(fault(good, &origins()), None, "{good}");
        }
        for bad in [
            "",
            "app.firm.example/a",
            "//app.firm.example/a",
            "http://app.firm.example/a",
            "https://app.firm.example.evil.example/a",
            "https://app.firm.example@evil.example/a",
            "https://user@app.firm.example/a",
            "https://app.firm.example\\@evil.example/a",
            "https://evil.example/https://app.firm.example",
            "https://b.example/a",
            "https://app.firm.example/ a",
            "https://app.firm.example/\u{e9}",
            "\thttps://app.firm.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://app.firm.example/?code=1",
            "https://app.firm.example/?a=1&code",
            "https://app.firm.example/?c%6Fde=1",
            &format!("https://app.firm.example/{}", "a".repeat(2_048)),
        ] {
            assert!(fault(bad, &origins()).is_some(), "{bad}");
        }
    }

    #[test]
    fn a_visits_code_goes_into_the_query_before_a_fragment() {
        for (text, expected) in [
            ("https://app.firm.example", "https://app.firm.example?code=c"),
            ("https://app.firm.example/a", "https://app.firm.example/a?code=c"),
            ("https://app.firm.example/a?", "https://app.firm.example/a?code=c"),
            ("https://app.firm.example/a?x=1", "https://app.firm.example/a?x=1&code=c"),
            ("https://app.firm.example/a?x=1&", "https://app.firm.example/a?x=1&code=c"),
            ("https://app.firm.example/a#top", "https://app.firm.example/a?code=c#top"),
            ("https://app.firm.example/a?x#/b?y#z", "https://app.firm.example/a?x&code=c#/b?y#z"),
        ] {
            assert_eq!(with_code(text, &origins(), "c").as_deref(), Some(expected));
        }
        assert_eq!(with_code("https://app.firm.example/a", &[], "c"), None, "no longer registered");
    }
}
