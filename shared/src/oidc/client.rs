//! An application of a firm's: a client in OAuth's words (RFC 6749, 2). Pure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::ids::ClientId;
use crate::random::Random;

/// How many a tenant can have.
pub const MOST: usize = 100;
/// How many addresses of each kind one can have.
pub const MOST_URIS: usize = 20;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// Whether it can keep a secret (RFC 6749, 2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "lowercase", try_from = "String")]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// It can: it runs on a server.
    Confidential,
    /// It cannot: it runs in a browser or on somebody's own device.
    Public,
}

impl TryFrom<String> for Kind {
    type Error = &'static str;

    /// From text alone: serde would also read `{"public": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected confidential or public")
    }
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Its id.
    pub id: ClientId,
    /// What people read: "to go on to …".
    pub name: String,
    /// Whether it can keep a secret.
    pub kind: Kind,
    /// Where it is answered.
    pub redirect_uris: Vec<String>,
    /// Where a browser may go that was signed out.
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether it may vouch for the first factor.
    pub asserts_first_factor: bool,
    /// The hash of its secret; none of a public one.
    pub secret: Option<Vec<u8>>,
    /// When it was registered.
    pub created_at: Timestamp,
    /// When its secret was made.
    pub secret_created_at: Option<Timestamp>,
    /// Counts the changes.
    pub version: i64,
}

/// A secret, shown once. Prints nothing.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// A new one, of 160 random bits.
    #[must_use]
    pub fn new(random: &Random) -> Self {
        Self(Zeroizing::new(format!("ocs_{}", random.token())))
    }

    /// What is kept of it: so many random bits need no slow hash.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }

    /// As its owner sees it, once.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

impl Client {
    /// Whether it is who it says: by its secret, where it has one; a public client has none to show (RFC 6749, 2.3).
    #[must_use]
    pub fn is_proven_by(&self, secret: Option<&str>) -> bool {
        match (&self.secret, secret) {
            (Some(kept), Some(given)) => bool::from(kept.ct_eq(&hash(given))),
            (None, None) => self.kind == Kind::Public,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_kept_hashed_and_told_apart() {
        let random = Random::system();
        let (secret, other) = (Secret::new(&random), Secret::new(&random));
        let client = |kind, secret| Client {
            id: ClientId::new(&random),
            name: "App".to_owned(),
            kind,
            redirect_uris: Vec::new(),
            post_logout_redirect_uris: Vec::new(),
            asserts_first_factor: false,
            secret,
            created_at: Timestamp::UNIX_EPOCH,
            secret_created_at: None,
            version: 1,
        };
        let confidential = client(Kind::Confidential, Some(secret.hash()));
        let public = client(Kind::Public, None);
        for (client, given, expected) in [
            (&confidential, Some(secret.expose()), true),
            (&confidential, Some(other.expose()), false),
            (&confidential, Some(""), false),
            (&confidential, None, false),
            (&public, None, true),
            (&public, Some(secret.expose()), false),
            (&public, Some(""), false),
        ] {
            assert_eq!(client.is_proven_by(given), expected);
        }
        assert!(!format!("{secret:?}").contains(secret.expose()));
    }
}
