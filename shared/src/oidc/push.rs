//! Pushing a request (RFC 9126): what a firm's server asks before it sends the browser.

use serde::Serialize;

use super::client::Client;
use super::request::{AuthorizationRequest, Fault, Parameters};
use super::request_store::{self, VALIDITY};
use super::resolve::URN;
use crate::failure::{Failure, fails};
use crate::operation::Operation;
use crate::table::{Known, Transaction};

/// What the client gets.
#[derive(Debug, Serialize)]
pub struct PushedDocument {
    request_uri: String,
    expires_in: i64,
}

/// Why a request was not taken.
#[derive(Debug)]
pub enum PushError {
    /// It is malformed, or not this client's to make.
    Fault(Fault),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(PushError);

/// Takes a request of a client that proved itself.
///
/// # Errors
/// [`PushError`].
pub async fn push(op: &Operation<'_>, client: &Client, given: &Parameters) -> Result<PushedDocument, PushError> {
    op.audit.about(client.id.as_str(), None);
    // A public client proves nothing: what it pushes is as much anybody's word as an address.
    let request = AuthorizationRequest::read(client, given, client.secret.is_some()).map_err(PushError::Fault)?;
    let token = op.app.random.token();
    let key = request_store::key(&op.tenant.id, &token);
    let created = request_store::create(key, &request, &op.ring, &op.app.random, op.now + VALIDITY)?;
    let transaction = Transaction::<PushError>::new().always("request", created);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await?;
    Ok(PushedDocument { request_uri: format!("{URN}{token}"), expires_in: VALIDITY.as_secs() })
}
