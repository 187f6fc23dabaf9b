//! What an access token tells (OpenID Connect Core, 5.3): the account as it is, as far as the scopes go.

use serde::Serialize;

use super::id_token::Claims;
use super::redeem::account_of;
use super::token_error::TokenError;
use super::{clients, code_store};
use crate::ids::AccountId;
use crate::operation::Operation;

/// The claims.
#[derive(Debug, Serialize)]
pub struct UserinfoDocument {
    sub: AccountId,
    #[serde(flatten)]
    claims: Claims,
}

/// What a token tells.
///
/// # Errors
/// [`TokenError`].
pub async fn userinfo(op: &Operation<'_>, token: &str) -> Result<UserinfoDocument, TokenError> {
    let key = code_store::token_key(&op.tenant.id, token);
    let item = op.app.table.get(&key).await?.ok_or(TokenError::InvalidToken)?;
    let token = code_store::read_token(op.app, &key, &item, op.now).await?.ok_or(TokenError::InvalidToken)?;
    // It ends with its account's sign-ins, and with its client.
    let account = account_of(op, &token.subject).await?.ok_or(TokenError::InvalidToken)?;
    clients::find(op, &token.client).await?.ok_or(TokenError::InvalidToken)?;
    op.audit.about(account.id.as_str(), None);
    Ok(UserinfoDocument { sub: account.id.clone(), claims: Claims::of(&account, &token.scopes) })
}
