//! A firm's texts in the table: one item each. Which there are stands in the tenant's record, so that a send reads one only
//! where there is one, together with what it reads anyway.

use jiff::Timestamp;

use super::model::{Pattern, Template, TemplateName};
use crate::delivery::messages::Language;
use crate::delivery::model::Purpose;
use crate::ids::TenantId;
use crate::recipients::Channel;
use crate::table::{Builder, Item, Key, Known, Paging, Range, Read, StoreError, Write};
use crate::tenants::model::Tenant;

/// What the sort key of a text begins with.
const PREFIX: &str = "TEMPLATE#";

/// A text as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Which messages it is for.
    pub name: TemplateName,
    /// The text.
    pub template: Template,
    /// When it was saved.
    pub updated_at: Timestamp,
}

/// Where a text is.
#[must_use]
pub fn key(tenant: &TenantId, name: &TemplateName) -> Key {
    Key::of_tenant(tenant, "", format!("{PREFIX}{name}"))
}

/// Where the tenant's own text for these messages is, when it has one.
#[must_use]
pub fn key_of(tenant: &Tenant, purpose: &Purpose, channel: Channel, language: Language) -> Option<Key> {
    if tenant.templates.is_empty() {
        return None;
    }
    let name = TemplateName { purpose: purpose.clone(), channel, language };
    tenant.templates.contains(&name.to_string()).then(|| key(&tenant.id, &name))
}

/// The tenant's own texts for a passcode's messages, where there are any: one a channel.
#[must_use]
pub fn keys_of(tenant: &Tenant, purpose: &Purpose, language: Language) -> Vec<Key> {
    [Channel::Sms, Channel::Email].into_iter().filter_map(|by| key_of(tenant, purpose, by, language)).collect()
}

/// The tenant's own text for these messages, as far as it was read; one that went since is none.
///
/// # Errors
/// When it is garbled.
pub fn known_template(
    tenant: &Tenant,
    known: &Known,
    purpose: &Purpose,
    channel: Channel,
    language: Language,
) -> Result<Option<Template>, StoreError> {
    let Some(key) = key_of(tenant, purpose, channel, language) else { return Ok(None) };
    Ok(known.get(&key).map(read).transpose()?.map(|kept| kept.template))
}

/// A page of a tenant's texts.
#[must_use]
pub fn listed(tenant: &TenantId, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, "", "").pk, PREFIX, false)
}

/// Keeps a text.
#[must_use]
pub fn put(tenant: &TenantId, kept: &Kept) -> Write {
    let item = Builder::new()
        .with("text", kept.template.text.source())
        .with_some("subject", kept.template.subject.as_ref().map(Pattern::source))
        .with_some("html", kept.template.html.as_ref().map(Pattern::source))
        .with("updated", kept.updated_at);
    Write::put(key(tenant, &kept.name), item)
}

/// Removes a text; refused when there is none.
#[must_use]
pub fn delete(tenant: &TenantId, name: &TemplateName) -> Write {
    Write::delete(key(tenant, name)).when("attribute_exists(#pk)")
}

/// Reads a text.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Kept, StoreError> {
    let name = item.text("sk")?.strip_prefix(PREFIX).and_then(TemplateName::parse_stored);
    let pattern = |text: &str| Pattern::parse(text).map_err(|_| StoreError::Corrupt("text"));
    Ok(Kept {
        name: name.ok_or(StoreError::Corrupt("sk"))?,
        template: Template {
            text: pattern(item.text("text")?)?,
            subject: item.opt_text("subject").map(pattern).transpose()?,
            html: item.opt_text("html").map(pattern).transpose()?,
        },
        updated_at: item.time("updated")?,
    })
}
