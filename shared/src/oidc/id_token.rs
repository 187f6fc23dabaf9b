//! ID tokens (OpenID Connect Core, 2): signed with ES256 by the keys of the sign-in tokens. And the claims of a person, which
//! `userinfo` tells, too.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::code_store::Subject;
use super::request::Scope;
use crate::accounts::model::Account;
use crate::ids::ClientId;
use crate::keys::es256::{self, NoSigningKey};
use crate::keys::{KeyRing, LONGEST_VALIDITY};
use crate::recipients::Email;
use crate::sign_ins::token::Assurance;

/// How long one is good for.
pub const VALIDITY: SignedDuration = LONGEST_VALIDITY;

/// What may be told of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claims {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<String>,
}

/// The claims of a token. Times are seconds since the epoch of 1970.
#[derive(Serialize)]
struct IdToken<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    iat: i64,
    exp: i64,
    auth_time: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
    acr: Assurance,
    amr: &'a [String],
    sid: &'a str,
    #[serde(flatten)]
    claims: &'a Claims,
}

impl Claims {
    /// What these scopes tell of an account (OpenID Connect Core, 5.4). Nothing of ours verifies an address for good, so that
    /// neither `email_verified` nor `phone_number_verified` is said.
    #[must_use]
    pub fn of(account: &Account, scopes: &[Scope]) -> Self {
        let has = |scope| scopes.contains(&scope);
        let profile = &account.profile;
        Self {
            name: profile.name.clone().filter(|_| has(Scope::Profile)),
            preferred_username: has(Scope::Profile).then(|| account.login_id.as_given().to_owned()),
            email: profile.email.as_ref().filter(|_| has(Scope::Email)).map(Email::as_str).map(str::to_owned),
            phone_number: profile.phone.clone().filter(|_| has(Scope::Phone)),
        }
    }
}

/// Signs an ID token.
///
/// # Errors
/// [`NoSigningKey`] when the ring's keys are struck out and it has no new one.
pub fn sign(
    issuer: &str,
    client: &ClientId,
    subject: &Subject,
    nonce: Option<&str>,
    claims: &Claims,
    ring: &KeyRing,
    now: Timestamp,
) -> Result<String, NoSigningKey> {
    let iat = now.as_second();
    let token = IdToken {
        iss: issuer,
        sub: subject.account.as_str(),
        aud: client.as_str(),
        iat,
        exp: iat + VALIDITY.as_secs(),
        auth_time: subject.auth_time,
        nonce,
        acr: subject.acr,
        amr: &subject.amr,
        sid: subject.sign_in.as_str(),
        claims,
    };
    es256::sign(&token, ring, now)
}
