//! Why an application is not given what it asks for without a browser (RFC 6749, 5.2; RFC 6750, 3.1).

use crate::failure::{Failure, fails};

/// The errors of the token endpoint, and of those that ask for the same proof.
#[derive(Debug)]
pub enum TokenError {
    /// The request is malformed; a sentence says how.
    InvalidRequest(&'static str),
    /// The client is unknown, or did not prove that it is the one.
    InvalidClient,
    /// The code is unknown, over, another client's, or was used.
    InvalidGrant,
    /// Not `authorization_code`.
    UnsupportedGrantType,
    /// The access token is none, or is over.
    InvalidToken,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(TokenError);
