//! What a code is good for, once: an access token and an ID token (OpenID Connect Core, 3.1.3). A code that comes twice ends the
//! browser's sign-in and the token that it gave (RFC 6749, 4.1.2; R67).

use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::client::Client;
use super::code_store::{self, AccessToken, KeptCode, Subject, TOKEN_VALIDITY};
use super::id_token::{self, Claims};
use super::request::Scope;
use super::token_error::TokenError;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::failure::Failure;
use crate::operation::Operation;
use crate::table::{Key, Known, Transaction};

/// What a client gives for its tokens.
#[derive(Debug)]
pub struct Redemption<'a> {
    /// The code.
    pub code: &'a str,
    /// Where it was sent. OAuth 2.1 does without, since the verifier says more; where it is given, it has to be the same.
    pub redirect_uri: Option<&'a str>,
    /// The secret that goes with it (RFC 7636, 4.1).
    pub code_verifier: &'a str,
}

/// What it gets (RFC 6749, 5.1).
#[derive(Serialize)]
pub struct TokenDocument {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
    scope: String,
    id_token: String,
}

/// Gives a client its tokens.
///
/// # Errors
/// [`TokenError`].
pub async fn redeem(
    op: &Operation<'_>,
    client: &Client,
    issuer: &str,
    given: Redemption<'_>,
) -> Result<TokenDocument, TokenError> {
    op.audit.about(client.id.as_str(), None);
    let tenant = &op.tenant.id;
    let key = code_store::code_key(tenant, given.code);
    let mut known = op.read([key.clone()]).await?;
    let token = Zeroizing::new(format!("oat_{}", op.app.random.token()));
    let token_key = code_store::token_key(tenant, &token);
    loop {
        let kept = code_store::read_code(op.app, &key, known.get(&key), op.now).await?;
        // Another client's is answered like one that never was, and is not hurt.
        let kept = kept.filter(|kept| kept.code.client == client.id).ok_or(TokenError::InvalidGrant)?;
        op.audit.about(kept.code.subject.account.as_str(), None);
        op.audit.because(client.id.as_str());
        if kept.is_used {
            end_what_it_gave(op, kept).await?;
            return Err(TokenError::InvalidGrant);
        }
        let is_good = kept.expires_at > op.now
            && given.redirect_uri.is_none_or(|uri| uri == kept.code.redirect_uri)
            && is_verified(given.code_verifier, &kept.code.code_challenge);
        if !is_good {
            return Err(TokenError::InvalidGrant);
        }
        let account = account_of(op, &kept.code.subject).await?.ok_or(TokenError::InvalidGrant)?;
        let code = kept.code;
        let claims = Claims::of(&account, &code.scopes);
        let id_token =
            id_token::sign(issuer, &client.id, &code.subject, code.nonce.as_deref(), &claims, &op.ring, op.now)
                .map_err(|error| Failure::Unavailable(error.to_string()))?;
        let scope: Vec<&str> = code.scopes.iter().copied().map(Scope::as_str).collect();
        let scope = scope.join(" ");
        let access = AccessToken { client: client.id.clone(), scopes: code.scopes, subject: code.subject };
        let created = code_store::create_token(token_key.clone(), &access, &op.ring, &op.app.random, op.now)?;
        let transaction = Transaction::<TokenError>::new()
            .learn("code", code_store::use_up(key.clone(), &token_key, op.now))
            .always("token", created);
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            let expires_in = TOKEN_VALIDITY.as_secs();
            return Ok(TokenDocument {
                access_token: token.to_string(),
                token_type: "Bearer",
                expires_in,
                scope,
                id_token,
            });
        }
    }
}

/// Ends the browser's sign-in and the access token: one of the two who have the code should not (RFC 9700, 2.1.1).
async fn end_what_it_gave(op: &Operation<'_>, kept: KeptCode) -> Result<(), TokenError> {
    let browser = kept.code.subject.browser.map(|(pk, sk)| Key::global(pk, sk));
    let ended = kept.used_for.into_iter().chain(browser).map(code_store::end);
    let transaction = Transaction::<TokenError>::new().learn_each("given", ended);
    op.commit(op.audited(transaction, "invalid-grant"), &mut Known::default()).await?;
    tracing::warn!("a code of an application came twice: what it gave is ended");
    Ok(())
}

/// The account as it is; `None` when anything has ended its sign-ins since.
///
/// # Errors
/// When the table does not answer.
pub(super) async fn account_of(op: &Operation<'_>, subject: &Subject) -> Result<Option<Account>, Failure> {
    let Ok(login_id) = LoginId::parse(&subject.login_id) else { return Ok(None) };
    let account = accounts::load(op.app, &op.tenant.id, &login_id).await?;
    Ok(account.filter(|account| is_alive(account, subject)))
}

/// Whether nothing has ended the account's sign-ins since.
pub(super) fn is_alive(account: &Account, subject: &Subject) -> bool {
    account.id == subject.account && account.sign_in_epoch == subject.epoch && account.status == Status::Active
}

/// Whether a verifier is the one of a challenge (RFC 7636, 4.6), S256 alone.
fn is_verified(verifier: &str, challenge: &str) -> bool {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let is_one = (43..=128).contains(&verifier.len()) && verifier.bytes().all(is_unreserved);
    let hashed = BASE64URL_NOPAD.encode(&Sha256::digest(verifier));
    is_one && bool::from(hashed.as_bytes().ct_eq(challenge.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7636, appendix B.
    #[test]
    fn r67_a_verifier_is_its_challenges_alone() {
        let (verifier, challenge) =
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(is_verified(verifier, challenge));
        let longer = format!("{verifier}A");
        for bad in [challenge, &verifier[..42], &longer, "", &"a".repeat(129)] {
            assert!(!is_verified(bad, challenge), "{bad}");
        }
        // `plain` is not spoken here, also where it would be right.
        assert!(!is_verified(challenge, challenge));
    }
}
