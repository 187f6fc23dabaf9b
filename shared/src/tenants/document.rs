//! A tenant and an API key as the operator sees them, and a tenant's settings as the firm does.

use serde::Serialize;

use super::api_keys::ApiKey;
use super::model::{Settings, Tenant};
use crate::clock::rfc3339;
use crate::principal::Scope;

/// A tenant.
#[derive(Debug, Serialize)]
pub struct TenantDocument {
    id: String,
    slug: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_country: Option<String>,
    locale: String,
    time_zone: String,
    admin_emails: Vec<String>,
    allowed_countries: Vec<String>,
    plans: PlansDocument,
    created_at: String,
}

/// A tenant's settings as its firm sees them: without the CAPTCHA secret, which is written and never given back.
#[derive(Debug, Serialize)]
pub struct SettingsDocument {
    slug: String,
    has_logo: bool,
    #[serde(flatten)]
    settings: Settings,
}

#[derive(Debug, Serialize)]
struct PlansDocument {
    sms: SmsPlanDocument,
    mfa: MfaPlanDocument,
}

#[derive(Debug, Serialize)]
struct SmsPlanDocument {
    monthly_limit: i64,
}

#[derive(Debug, Serialize)]
struct MfaPlanDocument {
    licences: i64,
}

/// A key; `key` is there once, when it is made.
#[derive(Serialize)]
pub struct KeyDocument {
    /// Its id.
    pub id: String,
    /// The key itself, when it was just made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What it is called.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created_at: String,
}

impl TenantDocument {
    /// The document of a tenant.
    #[must_use]
    pub fn new(tenant: &Tenant) -> Self {
        let settings = tenant.settings.clone();
        Self {
            id: tenant.id.to_string(),
            slug: tenant.slug.clone(),
            name: settings.name,
            default_country: settings.default_country,
            locale: settings.locale,
            time_zone: settings.time_zone,
            admin_emails: settings.admin_emails,
            allowed_countries: settings.allowed_countries,
            plans: PlansDocument {
                sms: SmsPlanDocument { monthly_limit: tenant.sms_limit },
                mfa: MfaPlanDocument { licences: tenant.licences },
            },
            created_at: rfc3339(tenant.created_at),
        }
    }
}

impl SettingsDocument {
    /// The document of a tenant's settings.
    #[must_use]
    pub fn new(tenant: Tenant) -> Self {
        let has_logo = tenant.logo.is_some();
        Self { slug: tenant.slug, has_logo, settings: Settings { captcha_secret_sealed: None, ..tenant.settings } }
    }
}

impl KeyDocument {
    /// The document of a key, with the key itself when it was just made.
    #[must_use]
    pub fn new(key: &ApiKey, secret: Option<String>) -> Self {
        Self {
            id: key.id.to_string(),
            key: secret,
            name: key.name.clone(),
            scopes: key.scopes.clone(),
            created_at: rfc3339(key.created_at),
        }
    }

    /// The key's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}
