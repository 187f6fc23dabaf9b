//! The shapes of texts that a firm sets. Pure.

use url::Url;

/// A text that a person reads on one line: no control characters, line or paragraph separators, or direction marks.
#[must_use]
pub fn is_label(text: &str, longest: usize) -> bool {
    let is_plain = text.chars().all(|c| {
        !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    is_plain && !text.trim().is_empty() && text.chars().count() <= longest
}

/// Letters, digits, hyphens; 3 to 11, with a letter (R27).
pub(super) fn is_sender_id(text: &str) -> bool {
    let is_made_of = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (3..=11).contains(&text.len()) && is_made_of && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// The shape of a BCP 47 tag: a language and subtags.
#[must_use]
pub fn is_locale(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_language
        && text.len() <= 35
        && subtags.all(|tag| (2..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// An IANA zone that the bundled database knows.
#[must_use]
pub fn is_time_zone(text: &str) -> bool {
    text.len() <= 64 && text.is_ascii() && jiff::tz::TimeZone::get(text).is_ok()
}

/// An `https` origin without a port.
pub(super) fn is_origin(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(is_host)
}

/// A host's full name in lower case: labels with dots between. No address of a network.
pub(super) fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_made_of = label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        (1..=63).contains(&label.len()) && is_made_of && !label.starts_with('-') && !label.ends_with('-')
    };
    host.len() <= 253 && host.contains('.') && host.split('.').all(is_label)
}

/// A key of a CAPTCHA's provider.
pub(super) fn is_key_text(text: &str) -> bool {
    (1..=256).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The longest address of a page of help.
const LONGEST_URL: usize = 500;

/// An address that a page may lead to: `https`, without a user, and nothing that a browser would read otherwise.
pub(super) fn is_help_url(text: &str) -> bool {
    let is_plain = text.len() <= LONGEST_URL && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let url = Url::parse(text).ok().filter(|url| url.scheme() == "https" && url.username().is_empty());
    is_plain
        && text.starts_with("https://")
        && url.is_some_and(|url| url.password().is_none() && url.host_str().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r27_sender_ids_have_a_letter() {
        for (id, expected) in [
            ("ACME", true),
            ("Acme-1", true),
            ("AB", false),
            ("123456", false),
            ("ACME BANK", false),
            ("ABCDEFGHIJKL", false),
        ] {
            assert_eq!(is_sender_id(id), expected, "{id}");
        }
    }
}
