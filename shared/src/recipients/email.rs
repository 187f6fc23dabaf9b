//! Email addresses: RFC 5321 syntax, ASCII only, a domain with a dot. Compared without regard to case, because that is
//! how mail systems treat them; never by Unicode folding, which has mailed resets to strangers before (R42).

use std::fmt;

use email_address::{EmailAddress, Options};

use super::AddressHash;
use crate::ids::TenantId;
use crate::keys::KeyRing;

/// A syntactically valid address.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

/// Why a text is not an address we can mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Not in ASCII.
    #[error("Only ASCII addresses can be mailed; write an international domain in its `xn--` form.")]
    NotAscii,
    /// Not an address.
    #[error("This is not an email address such as ana@example.com.")]
    Invalid,
}

impl Email {
    /// Reads an address: local part, `@`, a domain of at least two labels, at most 254 characters (RFC 5321 4.5.3.1.3).
    ///
    /// # Errors
    /// [`EmailError`].
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        if !text.is_ascii() {
            return Err(EmailError::NotAscii);
        }
        let is_plain =
            text.len() <= 254 && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"(),:;<>[\\]".contains(&byte));
        let options = Options::default().without_display_text().without_domain_literal().with_required_tld();
        if !is_plain || EmailAddress::parse_with_options(text, options).is_err() {
            return Err(EmailError::Invalid);
        }
        let domain = text.rsplit('@').next().unwrap_or_default();
        let last_label = domain.rsplit('.').next().unwrap_or_default();
        if last_label.len() < 2 || last_label.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(EmailError::Invalid);
        }
        Ok(Self(text.to_owned()))
    }

    /// As it was written: where mail goes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one address share.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The first character, and the domain's first character and last label: `a••@e••.com`.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or_default();
        let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
        let last_label = domain.rsplit('.').next().unwrap_or_default();
        format!("{}••@{}••.{last_label}", first(local), first(domain))
    }

    /// The keyed hash by which it is found.
    #[must_use]
    pub fn hash(&self, ring: &KeyRing, tenant: &TenantId) -> AddressHash {
        AddressHash::new(&ring.lookup_hash("email", &[tenant.as_str().as_bytes(), self.canonical().as_bytes()]))
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_masked() {
        assert_eq!(Email::parse("ana@example.com").unwrap().masked(), "a••@e••.com");
        assert_eq!(Email::parse("X@mail.example.co.uk").unwrap().masked(), "X••@m••.uk");
        assert_eq!(Email::parse("Ana@Example.COM").unwrap().canonical(), "ana@example.com");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in [
            "",
            "ana",
            "ana@",
            "@example.com",
            "ana@example",
            "ana@@example.com",
            "ana example@example.com",
            "ana@example.com\n",
            "Ana <ana@example.com>",
            "ana@[127.0.0.1]",
            "ana@exa mple.com",
            "a,b@example.com",
            "ana@example.com,bob@example.com",
            "ana@example.com\r\nBcc: x@y.com",
            "\"a b\"@example.com",
            "ana@127.0.0.1",
            "ana@-example.com",
            ".ana@example.com",
        ] {
            assert_eq!(Email::parse(bad), Err(EmailError::Invalid), "{bad:?}");
        }
        assert_eq!(Email::parse("anä@example.com"), Err(EmailError::NotAscii));
        assert_eq!(Email::parse(&format!("{}@example.com", "a".repeat(65))), Err(EmailError::Invalid));
        for good in ["o'brien+tag@example.com", "a@b.co", "first.last@sub.example.org", "1@xn--bcher-kva.example"] {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
    }
}
