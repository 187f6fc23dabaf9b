//! A link's token, the last part of its URL: the body of its id, by which it is found, and a secret of 160 bits that its record
//! keeps sealed (R13).

use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::model::Link;
use crate::ids::LinkId;

/// The length of an id's body, and of a secret.
const BODY: usize = 32;

/// What somebody came with: it may be a link's token.
pub struct PresentedToken {
    /// The link that it may be of.
    pub link: LinkId,
    secret: Zeroizing<String>,
}

impl std::fmt::Debug for PresentedToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PresentedToken(…)")
    }
}

impl PresentedToken {
    /// Reads a token; `None` when none looks like that.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.split_at_checked(BODY)?;
        let link = LinkId::parse(&format!("{}{id}", LinkId::PREFIX))?;
        (secret.len() == BODY).then(|| Self { link, secret: Zeroizing::new(secret.to_owned()) })
    }

    /// Whether it is this link's; as long for any wrong one (R12).
    #[must_use]
    pub fn is_of(&self, link: &Link) -> bool {
        self.secret.as_bytes().ct_eq(link.secret.as_bytes()).into()
    }
}

impl Link {
    /// Where it leads, as it was mailed.
    #[must_use]
    pub fn url(&self) -> String {
        let body = self.id.as_str().strip_prefix(LinkId::PREFIX).unwrap_or_default();
        format!("{}/l/{body}{}", self.pages, self.secret.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_token_names_its_link_and_nothing_else_looks_like_one() {
        let random = Random::system();
        let (id, secret) = (LinkId::new(&random), random.token());
        let text = format!("{}{secret}", id.as_str().strip_prefix("ln_").unwrap());
        let read = PresentedToken::parse(&text).unwrap();
        assert_eq!((&read.link, read.secret.as_str()), (&id, secret.as_str()));
        assert!(!format!("{read:?}").contains(&secret));
        for bad in ["", "ln_", &text[..63], &format!("{text}a"), &text.to_uppercase(), &format!("é{text}")] {
            assert!(PresentedToken::parse(bad).is_none(), "{bad}");
        }
    }
}
