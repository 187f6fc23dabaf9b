//! What a sign-out that an application asks for means (OpenID Connect RP-Initiated Logout 1.0): of whom it speaks, and where the
//! browser may go after it. Changes nothing.

use jiff::SignedDuration;
use serde::Deserialize;

use super::clients;
use super::redirect_uri::{is_registered, with_answer};
use super::request::{Parameters, one};
use crate::failure::Failure;
use crate::ids::{AccountId, ClientId};
use crate::keys::es256;
use crate::operation::Operation;

/// For how long after its key retired an ID token still says whom it means: as long as a browser's sign-in may last. While its key
/// signs, an expired one is fine however old it is.
const HINT_VALIDITY: SignedDuration = SignedDuration::from_hours(9);

/// What is known of a sign-out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Logout {
    /// Whose sign-in it means, as an ID token of ours says.
    pub subject: Option<AccountId>,
    /// Where the browser goes then, as the client registered it; with the state.
    pub leads_to: Option<String>,
    /// The client's name, where the client is known.
    pub client: Option<String>,
}

/// What an ID token of ours says, however old.
#[derive(Debug, Deserialize)]
pub struct Hint {
    iss: String,
    /// Of whom.
    pub sub: AccountId,
    /// For whom.
    pub aud: ClientId,
}

/// Reads an ID token of this issuer; `None` when it is none of ours, or its key retired too long ago.
#[must_use]
pub fn hint(op: &Operation<'_>, issuer: &str, text: &str) -> Option<Hint> {
    let claims = es256::verify(text, &op.ring, op.now, HINT_VALIDITY)?;
    let hint: Hint = serde_json::from_slice(&claims).ok()?;
    (hint.iss == issuer).then_some(hint)
}

/// What a sign-out's parameters mean. One that comes twice says nothing.
///
/// # Errors
/// When the table does not answer.
pub async fn read(op: &Operation<'_>, issuer: &str, given: &Parameters) -> Result<Logout, Failure> {
    let get = |name| one(given, name).ok().flatten().filter(|text| !text.is_empty());
    // A token is longer than other parameters may be.
    let mut hints = given.iter().filter(|(name, _)| name == "id_token_hint").map(|(_, text)| text.as_str());
    let hint_text = hints.next().filter(|_| hints.next().is_none());
    let hint = hint_text.and_then(|text| hint(op, issuer, text));
    let named = get("client_id").and_then(ClientId::parse);
    let client = match (&hint, named) {
        (Some(hint), Some(named)) if hint.aud != named => return Ok(Logout::default()),
        (Some(hint), _) => Some(hint.aud.clone()),
        (None, named) => named,
    };
    let client = match &client {
        Some(id) => clients::find(op, id).await?,
        None => None,
    };
    let leads_to = client.as_ref().zip(get("post_logout_redirect_uri")).and_then(|(client, uri)| {
        let state = get("state").map(|state| ("state", state));
        let is_known = is_registered(uri, &client.post_logout_redirect_uris, client.kind);
        is_known.then(|| match state {
            Some(state) => with_answer(uri, &[state]),
            None => uri.to_owned(),
        })
    });
    let subject = hint.filter(|_| client.is_some()).map(|hint| hint.sub);
    Ok(Logout { subject, leads_to, client: client.map(|client| client.name) })
}
