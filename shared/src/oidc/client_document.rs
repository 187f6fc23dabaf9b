//! A client as callers see it, in RFC 7591's words. Its secret is there once, when it is made.

use serde::Serialize;

use super::client::{Client, Kind, Secret};
use crate::clock::rfc3339;
use crate::ids::ClientId;

/// The document.
#[derive(Serialize)]
pub struct ClientDocument {
    /// The same as `client_id`, as every other document has it.
    id: ClientId,
    client_id: ClientId,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<String>,
    name: String,
    kind: Kind,
    redirect_uris: Vec<String>,
    post_logout_redirect_uris: Vec<String>,
    asserts_first_factor: bool,
    created_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_created_at: Option<String>,
}

impl ClientDocument {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &ClientId {
        &self.id
    }

    /// The document of a client, with its secret when it was just made.
    #[must_use]
    pub fn new(client: &Client, secret: Option<&Secret>) -> Self {
        Self {
            id: client.id.clone(),
            client_id: client.id.clone(),
            client_secret: secret.map(|secret| secret.expose().to_owned()),
            name: client.name.clone(),
            kind: client.kind,
            redirect_uris: client.redirect_uris.clone(),
            post_logout_redirect_uris: client.post_logout_redirect_uris.clone(),
            asserts_first_factor: client.asserts_first_factor,
            created_at: rfc3339(client.created_at),
            secret_created_at: client.secret_created_at.map(rfc3339),
        }
    }
}
