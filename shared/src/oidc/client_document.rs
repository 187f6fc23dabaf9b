//! A client as callers see it, in RFC 7591's words. Its secret is there once, when it is made.

use serde::Serialize;

use super::client::{Client, Kind, Secret};
use crate::clock::rfc3339;
use crate::ids::ClientId;

/// The document.
#[derive(Serialize)]
pub struct ClientDocument {
    /// The same as `client_id`, as every other document has it.
    pub id: ClientId,
    /// Its id, as OpenID Connect calls it.
    pub client_id: ClientId,
    /// Its secret, when it was just made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    /// What people read at sign-in.
    pub name: String,
    /// Whether it can keep a secret.
    pub kind: Kind,
    /// Where it is answered.
    pub redirect_uris: Vec<String>,
    /// Where a browser may go that was signed out.
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether it may vouch for the first factor.
    pub asserts_first_factor: bool,
    /// When it was registered.
    pub created_at: String,
    /// When its secret was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_created_at: Option<String>,
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
