//! Sign-in tokens: what a complete sign-in hands out, and what a firm's application checks offline (RFC 7519), with the
//! public keys at `/.well-known/jwks.json`. Says who signed in and how; says nothing that is not in the sign-in.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, SignInId, TenantId};
use crate::keys::es256::{self, NoSigningKey};
use crate::keys::{KeyRing, LONGEST_VALIDITY};

/// How long a token is good for. Short, since a token cannot be called back before it ends.
pub const VALIDITY: SignedDuration = SignedDuration::from_mins(10);

const _: () = assert!(VALIDITY.as_secs() <= LONGEST_VALIDITY.as_secs(), "its key would retire before it");

/// The `iss` of every token. A deployment has no name of its own that a request could not forge (R17).
pub const ISSUER: &str = "urn:countersign";

/// How sure it is who signed in: the authenticator assurance levels of NIST SP 800-63B, as `acr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Assurance {
    /// One factor.
    Aal1,
    /// Two factors.
    Aal2,
}

impl Assurance {
    /// As `acr` names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aal1 => "aal1",
            Self::Aal2 => "aal2",
        }
    }
}

/// A complete sign-in, as its token tells it.
#[derive(Debug, Clone, Copy)]
pub struct SignIn<'a> {
    /// Its id.
    pub id: &'a SignInId,
    /// The tenant.
    pub tenant: &'a TenantId,
    /// The account that signed in.
    pub account: &'a AccountId,
    /// The account's sign-in epoch at the time.
    pub epoch: u64,
    /// The methods used, by RFC 8176.
    pub methods: &'a [&'a str],
    /// What they amount to.
    pub assurance: Assurance,
    /// When the person proved themselves.
    pub authenticated_at: Timestamp,
}

/// A signed token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInToken {
    /// The JWT.
    pub text: String,
    /// When it ends, in whole seconds.
    pub ends_at: Timestamp,
}

/// The claims of a token. Times are seconds since the epoch of 1970.
#[derive(Serialize)]
struct Claims<'a> {
    iss: &'static str,
    /// The tenant; the firm's application refuses tokens of any other.
    aud: &'a str,
    /// The account.
    sub: &'a str,
    iat: i64,
    exp: i64,
    jti: &'a str,
    /// The sign-in.
    sid: &'a str,
    auth_time: i64,
    amr: &'a [&'a str],
    acr: Assurance,
    /// The tenant once more, by its own name, for code that reads claims and leaves `aud` to its library.
    tenant: &'a str,
    /// Grows when a password changes; a token with a smaller one than the account's `sign_in_epoch` is over.
    epoch: u64,
}

/// Signs a token. `token_id` is a random id of this token.
///
/// # Errors
/// [`NoSigningKey`] when the ring's keys are struck out and it has no new one.
pub fn issue(
    sign_in: &SignIn<'_>,
    token_id: &str,
    ring: &KeyRing,
    now: Timestamp,
) -> Result<SignInToken, NoSigningKey> {
    let issued_at = now.as_second();
    let expires = issued_at + VALIDITY.as_secs();
    let claims = Claims {
        iss: ISSUER,
        aud: sign_in.tenant.as_str(),
        sub: sign_in.account.as_str(),
        iat: issued_at,
        exp: expires,
        jti: token_id,
        sid: sign_in.id.as_str(),
        auth_time: sign_in.authenticated_at.as_second(),
        amr: sign_in.methods,
        acr: sign_in.assurance,
        tenant: sign_in.tenant.as_str(),
        epoch: sign_in.epoch,
    };
    let ends_at = Timestamp::from_second(expires).map_err(|_| NoSigningKey)?;
    Ok(SignInToken { text: es256::sign(&claims, ring, now)?, ends_at })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::random::Random;

    #[test]
    fn a_token_says_who_signed_in_and_how() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let (id, tenant) = (SignInId::new(&random), TenantId::new(&random));
        let account = AccountId::new(&random);
        let now: Timestamp = "2026-11-21T14:03:11.5Z".parse().expect("a time");
        for (methods, assurance, acr) in
            [(&["pwd"][..], Assurance::Aal1, "aal1"), (&["pwd", "otp"][..], Assurance::Aal2, "aal2")]
        {
            let sign_in = SignIn {
                id: &id,
                tenant: &tenant,
                account: &account,
                epoch: 3,
                methods,
                assurance,
                authenticated_at: now - SignedDuration::from_secs(20),
            };
            let token = issue(&sign_in, "a-random-id", &ring, now).expect("a token");
            assert_eq!(token.ends_at.to_string(), "2026-11-21T14:13:11Z");
            let (_, claims) = es256::verified(&token.text, &es256::public_keys(&ring, now)).expect("verifies");
            let iat = 1_795_269_791;
            let expected = json!({
                "iss": "urn:countersign", "aud": tenant, "sub": account, "iat": iat, "exp": iat + 600,
                "jti": "a-random-id", "sid": id, "auth_time": iat - 20, "amr": methods, "acr": acr,
                "tenant": tenant, "epoch": 3,
            });
            assert_eq!(claims, expected);
        }
    }
}
