//! The tenant's record in the table, its line in the list of tenants, and what it asked for.

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;

use super::model::{Settings, Subscription, Tenant, TestRecipient};
use crate::App;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::mfa_policy::KeptPolicy;
use crate::table::{Builder, Item, Key, Read, StoreError, TENANT_ATTRIBUTE, Value, Write};

/// The partition of the list of tenants.
pub const LIST: &str = "TENANTS";

/// Where a tenant is.
#[must_use]
pub fn key(tenant: &TenantId) -> Key {
    Key::of_tenant(tenant, "", "TENANT")
}

/// Where it says whose a slug is.
#[must_use]
pub fn slug_key(slug: &str) -> Key {
    Key::global(format!("SLUG#{slug}"), "TENANT")
}

/// Where it stands which firm is the operators' own.
#[must_use]
pub fn operators_key() -> Key {
    Key::global("OPERATORS", "TENANT")
}

/// The operators' own firm: in no list, and no other one.
#[must_use]
pub fn create_operators(tenant: &Tenant) -> [Write; 3] {
    let [record, _, counted] = create(tenant);
    let named = Builder::new().with(TENANT_ATTRIBUTE, tenant.id.as_str());
    [record, counted, Write::create(operators_key(), named)]
}

/// Where a tenant's logo is.
#[must_use]
pub fn logo_key(tenant: &TenantId) -> Key {
    Key::of_tenant(tenant, "", "LOGO")
}

fn listed_key(created_at: Timestamp, tenant: &TenantId) -> Key {
    Key::global(LIST, format!("{:014}#{tenant}", created_at.as_millisecond()))
}

/// The tenant of a line of the list.
#[must_use]
pub fn read_listed(item: &Item) -> Option<TenantId> {
    TenantId::parse(item.opt_text("sk")?.split('#').nth(1)?)
}

/// Whose a slug is.
///
/// # Errors
/// When the item is garbled.
pub fn read_slug(item: &Item) -> Result<TenantId, StoreError> {
    TenantId::parse(item.text(TENANT_ATTRIBUTE)?).ok_or(StoreError::Corrupt("tenant"))
}

/// A tenant as stored; `None` when there is none (any more).
///
/// # Errors
/// When the table does not answer, or the record is garbled.
pub async fn load(app: &App, id: &TenantId) -> Result<Option<Tenant>, StoreError> {
    app.table.get(&key(id)).await?.map(|item| read(&item, id)).transpose()
}

/// Reads the record.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item, id: &TenantId) -> Result<Tenant, StoreError> {
    let settings: Settings =
        serde_json::from_str(item.text("settings")?).map_err(|_| StoreError::Corrupt("settings"))?;
    Ok(Tenant {
        id: id.clone(),
        // One of before there were slugs: nobody else's either.
        slug: item.opt_text("slug").unwrap_or_else(|| id.as_str().trim_start_matches(TenantId::PREFIX)).to_owned(),
        settings,
        logo: item.opt_text("logo").map(str::to_owned),
        sms_limit: item.number("sms_limit")?,
        licences: item.number("licences")?,
        created_at: item.time("created")?,
        version: item.number("version")?,
        test_recipients: match item.opt_text("test_recipients") {
            Some(text) => serde_json::from_str(text).map_err(|_| StoreError::Corrupt("test_recipients"))?,
            None => Vec::new(),
        },
        webhooks: match item.opt_text("webhooks") {
            Some(text) => serde_json::from_str(text).map_err(|_| StoreError::Corrupt("webhooks"))?,
            None => Vec::new(),
        },
        mfa: match item.opt_text("mfa") {
            Some(text) => serde_json::from_str(text).map_err(|_| StoreError::Corrupt("mfa"))?,
            None => KeptPolicy::default(),
        },
        templates: item.texts("templates").into_iter().map(str::to_owned).collect(),
    })
}

/// Where it says that the tenant's people were counted.
#[must_use]
pub fn counted_key(id: &TenantId) -> Key {
    Key::of_tenant(id, "PEOPLE", "CHECKED")
}

/// Says that the tenant's people were counted at a moment: from here on the counts can be relied upon.
#[must_use]
pub fn counted(id: &TenantId, now: Timestamp) -> Write {
    Write::put(counted_key(id), Builder::new().with("at", now))
}

/// Where it says that the tenant's people are found by the index of words.
#[must_use]
pub fn indexed_key(id: &TenantId) -> Key {
    Key::of_tenant(id, "PEOPLE", "INDEXED")
}

/// Says that all of the tenant's people stand in the index of words, under the ring's present lookup key.
#[must_use]
pub fn indexed(id: &TenantId, ring: &KeyRing, now: Timestamp) -> Write {
    Write::put(indexed_key(id), Builder::new().with("at", now).with("under", index_key_name(id, ring)))
}

/// Since when the tenant's people stand in the index; none when they do not, or do under another lookup key.
#[must_use]
pub fn indexed_at(item: Option<&Item>, id: &TenantId, ring: &KeyRing) -> Option<Timestamp> {
    let item = item.filter(|item| item.opt_text("under") == Some(index_key_name(id, ring).as_str()))?;
    item.opt_time("at")
}

/// Notes that the index is to be set right, unless somebody asked for that since `before`.
#[must_use]
pub fn ask_index(id: &TenantId, before: Timestamp, now: Timestamp) -> Write {
    Write::update(indexed_key(id), "SET #asked = :now")
        .when("attribute_not_exists(#asked) OR #asked < :before")
        .value(":now", now)
        .value(":before", before)
}

/// Another lookup key makes another index, so the mark says under which it was made.
fn index_key_name(id: &TenantId, ring: &KeyRing) -> String {
    BASE64URL_NOPAD.encode(&ring.lookup_hash("words/mark", &[id.as_str().as_bytes()])[..9])
}

/// Takes a tenant's slug, refused when another tenant has it.
#[must_use]
pub fn take_slug(tenant: &Tenant) -> Write {
    Write::create(slug_key(&tenant.slug), Builder::new().with(TENANT_ATTRIBUTE, tenant.id.as_str()))
}

/// A new tenant: the record, its line in the list, and that it has no people to count.
#[must_use]
pub fn create(tenant: &Tenant) -> [Write; 3] {
    let record = Builder::new()
        .with("slug", tenant.slug.as_str())
        .with("settings", settings_json(&tenant.settings))
        .with("sms_limit", tenant.sms_limit)
        .with("licences", tenant.licences)
        .with("created", tenant.created_at)
        .with("version", tenant.version);
    let line = Builder::new().with("created", tenant.created_at).with(TENANT_ATTRIBUTE, tenant.id.as_str());
    [
        Write::create(key(&tenant.id), record),
        Write::create(listed_key(tenant.created_at, &tenant.id), line),
        counted(&tenant.id, tenant.created_at),
    ]
}

/// New settings, unless the tenant changed or went in between.
#[must_use]
pub fn change_settings(tenant: &Tenant, settings: &Settings) -> Write {
    Write::update(key(&tenant.id), "SET #settings = :settings, #version = :next")
        .when("#version = :seen")
        .value(":settings", settings_json(settings))
        .value(":seen", tenant.version)
        .value(":next", tenant.version + 1)
}

/// Another logo or none, by its hash and its bytes: what the record says of it, unless the tenant changed or went in between,
/// and the item.
#[must_use]
pub fn change_logo(tenant: &Tenant, logo: Option<(&str, &[u8])>) -> [Write; 2] {
    let (update, kept) = match logo {
        Some((hash, bytes)) => (
            Write::update(key(&tenant.id), "SET #logo = :logo, #version = :next").value(":logo", hash),
            Write::put(logo_key(&tenant.id), Builder::new().with("png", bytes)),
        ),
        None => {
            (Write::update(key(&tenant.id), "SET #version = :next REMOVE #logo"), Write::delete(logo_key(&tenant.id)))
        }
    };
    let named = update.when("#version = :seen").value(":seen", tenant.version).value(":next", tenant.version + 1);
    [named, kept]
}

/// The bytes of a logo.
///
/// # Errors
/// When the item is garbled.
pub fn read_logo(item: &Item) -> Result<Vec<u8>, StoreError> {
    Ok(item.bytes("png")?.to_vec())
}

/// Which texts of its own a tenant has, unless it changed or went in between.
#[must_use]
pub fn change_templates(tenant: &Tenant, names: &[String]) -> Write {
    let names: Vec<Value> = names.iter().map(|name| Value::from(name.as_str())).collect();
    Write::update(key(&tenant.id), "SET #templates = :templates, #version = :next")
        .when("#version = :seen")
        .value(":templates", names)
        .value(":seen", tenant.version)
        .value(":next", tenant.version + 1)
}

/// Other test recipients, unless the tenant changed or went in between.
#[must_use]
pub fn change_test_recipients(tenant: &Tenant, tests: &[TestRecipient]) -> Write {
    Write::update(key(&tenant.id), "SET #test_recipients = :tests, #version = :next")
        .when("#version = :seen")
        .value(":tests", serde_json::to_string(tests).unwrap_or_default())
        .value(":seen", tenant.version)
        .value(":next", tenant.version + 1)
}

/// Another policy of multi-factor authentication, unless the tenant changed or went in between.
#[must_use]
pub fn change_mfa(tenant: &Tenant, policy: &KeptPolicy) -> Write {
    Write::update(key(&tenant.id), "SET #mfa = :mfa, #version = :next")
        .when("#version = :seen")
        .value(":mfa", serde_json::to_string(policy).unwrap_or_default())
        .value(":seen", tenant.version)
        .value(":next", tenant.version + 1)
}

/// Other webhooks, unless they changed or the tenant went in between.
#[must_use]
pub fn change_webhooks(tenant: &Tenant, webhooks: &[Subscription]) -> Write {
    let json = |webhooks: &[Subscription]| serde_json::to_string(webhooks).unwrap_or_default();
    let unchanged = if tenant.webhooks.is_empty() {
        "attribute_exists(#pk) AND (attribute_not_exists(#webhooks) OR #webhooks = :seen)"
    } else {
        "#webhooks = :seen"
    };
    Write::update(key(&tenant.id), "SET #webhooks = :next")
        .when(unchanged)
        .value(":seen", json(&tenant.webhooks))
        .value(":next", json(webhooks))
}

/// Another SMS plan, unless it changed since it was read.
#[must_use]
pub fn change_sms_limit(tenant: &Tenant, limit: i64) -> Write {
    Write::update(key(&tenant.id), "SET #sms_limit = :next")
        .when("#sms_limit = :seen")
        .value(":seen", tenant.sms_limit)
        .value(":next", limit)
}

/// Other MFA licences.
#[must_use]
pub fn set_licences(id: &TenantId, licences: i64) -> Write {
    Write::update(key(id), "SET #licences = :licences").when("attribute_exists(#pk)").value(":licences", licences)
}

/// The tenant still has this many MFA licences.
#[must_use]
pub fn has_licences(id: &TenantId, licences: i64) -> Write {
    Write::check(key(id)).when("#licences = :licences").value(":licences", licences)
}

/// How many MFA licences a tenant's record says it has.
///
/// # Errors
/// When the tenant is gone, or its record is garbled.
pub fn licences(item: Option<&Item>) -> Result<i64, StoreError> {
    item.ok_or(StoreError::Corrupt("tenant"))?.number("licences")
}

/// The tenant is there.
#[must_use]
pub fn exists(id: &TenantId) -> Write {
    Write::check(key(id)).when("attribute_exists(#pk)")
}

/// Removes the record, its line in the list and its slug; refused when it is gone.
#[must_use]
pub fn delete(tenant: &Tenant) -> [Write; 3] {
    [
        Write::delete(key(&tenant.id)).when("attribute_exists(#pk)"),
        Write::delete(listed_key(tenant.created_at, &tenant.id)),
        Write::delete(slug_key(&tenant.slug)),
    ]
}

fn settings_json(settings: &Settings) -> String {
    serde_json::to_string(settings).unwrap_or_default()
}
