//! A firm's applications in the table, beside its other settings.

use super::client::Client;
use crate::ids::{ClientId, TenantId};
use crate::table::{Builder, Item, Key, Paging, Range, Read, StoreError, Value, Write};

/// What the sort key of a client begins with.
const CLIENT: &str = "CLIENT#";

/// Where a client is.
#[must_use]
pub fn key(tenant: &TenantId, id: &ClientId) -> Key {
    Key::of_tenant(tenant, "", format!("{CLIENT}{id}"))
}

/// A page of a tenant's clients.
#[must_use]
pub fn listed(tenant: &TenantId, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, "", "").pk, CLIENT, false)
}

/// Writes a new client.
#[must_use]
pub fn create(tenant: &TenantId, client: &Client) -> Write {
    Write::create(key(tenant, &client.id), item(client))
}

/// Writes what a client is now, unless it changed since it was read.
#[must_use]
pub fn change(tenant: &TenantId, next: &Client) -> Write {
    let changed = Client { version: next.version + 1, ..next.clone() };
    Write::put(key(tenant, &next.id), item(&changed)).when("#version = :seen").value(":seen", next.version)
}

/// Removes a client; refused when it is gone.
#[must_use]
pub fn delete(tenant: &TenantId, id: &ClientId) -> Write {
    Write::delete(key(tenant, id)).when("attribute_exists(#pk)")
}

fn item(client: &Client) -> Builder {
    let list = |uris: &[String]| uris.iter().map(|uri| Value::from(uri.as_str())).collect::<Vec<_>>();
    Builder::new()
        .with("name", client.name.as_str())
        .with("kind", <&str>::from(client.kind))
        .with("redirect_uris", list(&client.redirect_uris))
        .with("post_logout_redirect_uris", list(&client.post_logout_redirect_uris))
        .with("asserts_first_factor", client.asserts_first_factor)
        .with_some("secret", client.secret.as_deref())
        .with("created", client.created_at)
        .with_some("secret_created", client.secret_created_at)
        .with("version", client.version)
}

/// Reads a client.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Client, StoreError> {
    let id = item.text("sk")?.strip_prefix(CLIENT).and_then(ClientId::parse).ok_or(StoreError::Corrupt("sk"))?;
    let list = |name: &'static str| item.texts(name).into_iter().map(str::to_owned).collect();
    Ok(Client {
        id,
        name: item.text("name")?.to_owned(),
        kind: item.named("kind")?,
        redirect_uris: list("redirect_uris"),
        post_logout_redirect_uris: list("post_logout_redirect_uris"),
        asserts_first_factor: item.flag("asserts_first_factor"),
        secret: item.opt_bytes("secret").map(<[u8]>::to_vec),
        created_at: item.time("created")?,
        secret_created_at: item.opt_time("secret_created"),
        version: item.number("version")?,
    })
}
