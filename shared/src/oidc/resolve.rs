//! Which request an address is: its own parameters, or one that the client pushed. Changes nothing.

use super::client::Client;
use super::request::{AuthorizationRequest, Fault, Parameters, one};
use super::{client_store, request_store};
use crate::failure::Failure;
use crate::ids::ClientId;
use crate::operation::Operation;
use crate::table::Key;

/// What the address of a pushed request begins with (RFC 9126, 2.2).
pub const URN: &str = "urn:ietf:params:oauth:request_uri:";

/// A request, and who makes it.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The client.
    pub client: Client,
    /// What it asks.
    pub request: AuthorizationRequest,
    /// Where it is, when it was pushed.
    pub pushed: Option<Key>,
}

/// Why it is none.
#[derive(Debug)]
pub enum ResolveError {
    /// It is malformed, or not the client's.
    Fault(Fault),
    /// Not the caller's doing.
    Failed(Failure),
}

impl<T: Into<Failure>> From<T> for ResolveError {
    fn from(failure: T) -> Self {
        Self::Failed(failure.into())
    }
}

/// The request that an address's parameters are. `is_begun`: this browser signed in for it already.
///
/// # Errors
/// [`ResolveError`].
pub async fn resolve(op: &Operation<'_>, given: &Parameters, is_begun: bool) -> Result<Resolved, ResolveError> {
    let untrusted = |error, description| ResolveError::Fault(Fault::untrusted(error, description));
    let unknown = || untrusted("invalid_client", "client_id is not one that is registered here.");
    let id = one(given, "client_id").ok().flatten().and_then(ClientId::parse).ok_or_else(unknown)?;
    let client_key = client_store::key(&op.tenant.id, &id);
    let invalid =
        || untrusted("invalid_request_uri", "request_uri is unknown, was used, or is over: push another request.");
    let pushed = match one(given, "request_uri") {
        Ok(None) => None,
        // Of an address that is not one of ours the request itself says that there is no other kind.
        Ok(Some(uri)) => uri.strip_prefix(URN).map(|token| request_store::key(&op.tenant.id, token)),
        Err(_) => return Err(invalid()),
    };
    let known = op.app.table.read([client_key.clone()].into_iter().chain(pushed.clone())).await?;
    let client = client_store::read(known.get(&client_key).ok_or_else(unknown)?)?;
    op.audit.about(client.id.as_str(), None);
    let Some(key) = pushed else {
        let request = AuthorizationRequest::read(&client, given, false).map_err(ResolveError::Fault)?;
        return Ok(Resolved { client, request, pushed: None });
    };
    let kept = request_store::open(op.app, &key, known.get(&key).ok_or_else(invalid)?).await?;
    if kept.request.client != client.id || !kept.is_open(is_begun, op.now) {
        return Err(invalid());
    }
    // What was registered when it was pushed may not be any more (R65).
    let uri = &kept.request.redirect_uri;
    if !super::redirect_uri::is_registered(uri, &client.redirect_uris, client.kind) {
        return Err(untrusted("invalid_request", "redirect_uri is not one that is registered."));
    }
    if kept.request.is_external && !client.asserts_first_factor {
        return Err(untrusted("unauthorized_client", "The client may not vouch for a first factor."));
    }
    Ok(Resolved { client, request: kept.request, pushed: Some(key) })
}
