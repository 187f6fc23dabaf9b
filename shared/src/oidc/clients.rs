//! A firm's applications: registered, listed, changed, removed, and their secrets rotated. A client is read anew for every
//! request, so that what is changed here holds at once.

use serde::Deserialize;

use super::client::{Client, Kind, LONGEST_NAME, MOST, MOST_URIS, Secret};
use super::client_document::ClientDocument;
use super::{client_store as store, redirect_uri};
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::ids::ClientId;
use crate::operation::Operation;
use crate::strict::present;
use crate::table::{Known, Paging, Transaction, Write};
use crate::tenants::shapes::is_label;

/// Why something about a client was not done.
#[derive(Debug)]
pub enum ClientError {
    /// There is no such client.
    NotFound,
    /// The request's faults.
    Invalid(Faults),
    /// The tenant has as many as it can have.
    TooMany,
    /// A public client has no secret to rotate.
    HasNoSecret,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(ClientError);

/// What `POST /v1/oidc-clients` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientOrder {
    /// What people read at sign-in.
    pub name: String,
    /// Where it is answered.
    pub redirect_uris: Vec<String>,
    /// Where a browser may go that was signed out.
    #[serde(default)]
    pub post_logout_redirect_uris: Vec<String>,
    /// Whether it can keep a secret.
    #[serde(default = "confidential")]
    pub kind: Kind,
    /// Whether it may vouch for the first factor.
    #[serde(default)]
    pub asserts_first_factor: bool,
}

fn confidential() -> Kind {
    Kind::Confidential
}

/// What `PATCH /v1/oidc-clients/{id}` says; what is left out stays.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientChange {
    /// What people read at sign-in.
    #[serde(default, deserialize_with = "present")]
    pub name: Option<String>,
    /// Where it is answered.
    #[serde(default, deserialize_with = "present")]
    pub redirect_uris: Option<Vec<String>>,
    /// Where a browser may go that was signed out.
    #[serde(default, deserialize_with = "present")]
    pub post_logout_redirect_uris: Option<Vec<String>>,
    /// Whether it may vouch for the first factor.
    #[serde(default, deserialize_with = "present")]
    pub asserts_first_factor: Option<bool>,
}

/// Registers a client, with a secret that the answer alone shows.
///
/// # Errors
/// Every fault; that the tenant has as many as it can have.
pub async fn create(op: &Operation<'_>, order: ClientOrder) -> Result<ClientDocument, ClientError> {
    let secret = (order.kind == Kind::Confidential).then(|| Secret::new(&op.app.random));
    let client = Client {
        id: ClientId::new(&op.app.random),
        name: order.name,
        kind: order.kind,
        redirect_uris: order.redirect_uris,
        post_logout_redirect_uris: order.post_logout_redirect_uris,
        asserts_first_factor: order.asserts_first_factor,
        secret: secret.as_ref().map(Secret::hash),
        created_at: op.now,
        secret_created_at: secret.as_ref().map(|_| op.now),
        version: 1,
    };
    checked(&client)?;
    // Of two that are registered at the same moment both may be let through: a limit that protects a page, not money.
    let most = i32::try_from(MOST).unwrap_or(i32::MAX);
    if op.app.table.query(&store::listed(&op.tenant.id, &Paging::first(most))).await?.items.len() >= MOST {
        return Err(ClientError::TooMany);
    }
    op.audit.about(client.id.as_str(), None);
    commit(op, store::create(&op.tenant.id, &client), &mut Known::default()).await?;
    Ok(ClientDocument::new(&client, secret.as_ref()))
}

/// A page of the tenant's clients, without their secrets, and where the next one starts.
///
/// # Errors
/// When the table does not answer.
pub async fn list(op: &Operation<'_>, paging: &Paging) -> Result<(Vec<ClientDocument>, Option<String>), ClientError> {
    let page = op.app.table.query(&store::listed(&op.tenant.id, paging)).await?;
    let clients = page.items.iter().map(|item| Ok(ClientDocument::new(&store::read(item)?, None)));
    Ok((clients.collect::<Result<_, ClientError>>()?, page.next))
}

/// A client, without its secret.
///
/// # Errors
/// That there is none.
pub async fn get(op: &Operation<'_>, id: &ClientId) -> Result<ClientDocument, ClientError> {
    let client = find(op, id).await?.ok_or(ClientError::NotFound)?;
    Ok(ClientDocument::new(&client, None))
}

/// A client of the tenant; `None` when there is none (R14).
///
/// # Errors
/// When the table does not answer.
pub async fn find(op: &Operation<'_>, id: &ClientId) -> Result<Option<Client>, Failure> {
    let item = op.app.table.get(&store::key(&op.tenant.id, id)).await?;
    Ok(item.as_ref().map(store::read).transpose()?)
}

/// Changes a client.
///
/// # Errors
/// Every fault; that there is none.
pub async fn change(op: &Operation<'_>, id: &ClientId, change: ClientChange) -> Result<ClientDocument, ClientError> {
    let changed = update(op, id, |client| {
        let ClientChange { name, redirect_uris, post_logout_redirect_uris, asserts_first_factor } = &change;
        let next = Client {
            name: name.as_ref().unwrap_or(&client.name).clone(),
            redirect_uris: redirect_uris.as_ref().unwrap_or(&client.redirect_uris).clone(),
            post_logout_redirect_uris: post_logout_redirect_uris
                .as_ref()
                .unwrap_or(&client.post_logout_redirect_uris)
                .clone(),
            asserts_first_factor: asserts_first_factor.unwrap_or(client.asserts_first_factor),
            ..client
        };
        checked(&next)?;
        Ok(next)
    })
    .await?;
    Ok(ClientDocument::new(&changed, None))
}

/// Gives a client another secret, which the answer alone shows; the one before is dead at once.
///
/// # Errors
/// That there is none, or that it is a public one.
pub async fn rotate(op: &Operation<'_>, id: &ClientId) -> Result<ClientDocument, ClientError> {
    let secret = Secret::new(&op.app.random);
    let rotated = update(op, id, |client| match client.kind {
        Kind::Confidential => Ok(Client { secret: Some(secret.hash()), secret_created_at: Some(op.now), ..client }),
        Kind::Public => Err(ClientError::HasNoSecret),
    })
    .await?;
    Ok(ClientDocument::new(&rotated, Some(&secret)))
}

/// Removes a client. What it was given is dead with it.
///
/// # Errors
/// That there is none.
pub async fn delete(op: &Operation<'_>, id: &ClientId) -> Result<(), ClientError> {
    op.audit.about(id.as_str(), None);
    let key = store::key(&op.tenant.id, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        known.get(&key).ok_or(ClientError::NotFound)?;
        if commit(op, store::delete(&op.tenant.id, id), &mut known).await? {
            return Ok(());
        }
    }
}

async fn update(
    op: &Operation<'_>,
    id: &ClientId,
    next: impl Fn(Client) -> Result<Client, ClientError>,
) -> Result<Client, ClientError> {
    op.audit.about(id.as_str(), None);
    let key = store::key(&op.tenant.id, id);
    let mut known = op.read([key.clone()]).await?;
    loop {
        let next = next(store::read(known.get(&key).ok_or(ClientError::NotFound)?)?)?;
        if commit(op, store::change(&op.tenant.id, &next), &mut known).await? {
            return Ok(next);
        }
    }
}

async fn commit(op: &Operation<'_>, client: Write, known: &mut Known) -> Result<bool, ClientError> {
    let transaction = Transaction::<ClientError>::new().learn("client", client);
    Ok(op.commit(op.audited(transaction, "ok"), known).await?.is_done())
}

/// Every fault of what a client would be.
fn checked(client: &Client) -> Result<(), ClientError> {
    let mut faults = Faults::default();
    if !is_label(&client.name, LONGEST_NAME) {
        faults.add("/name", "One line of 1 to 60 characters, which people read at sign-in.");
    }
    if client.redirect_uris.is_empty() {
        faults.add("/redirect_uris", "At least one.");
    }
    let lists =
        [("redirect_uris", &client.redirect_uris), ("post_logout_redirect_uris", &client.post_logout_redirect_uris)];
    for (name, uris) in lists {
        if uris.len() > MOST_URIS {
            faults.add(&format!("/{name}"), "At most 20.");
        }
        for (index, uri) in uris.iter().enumerate().take(MOST_URIS) {
            let pointer = format!("/{name}/{index}");
            if let Some(fault) = redirect_uri::fault(uri, client.kind) {
                faults.add(&pointer, fault);
            } else if uris[..index].contains(uri) {
                faults.add(&pointer, "This URI is named twice.");
            }
        }
    }
    if client.asserts_first_factor && client.kind == Kind::Public {
        faults.add(
            "/asserts_first_factor",
            "A public client cannot vouch for a first factor: anybody could say it is one.",
        );
    }
    faults.check().map_err(ClientError::Invalid)
}
