//! Who acts. Found once, at the edge, from the key that came with a request; flows, audit and limits are given it.

use std::net::IpAddr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::administrators::Console;
use crate::ids::{DeviceId, KeyId, TenantId};
use crate::tenants::model::Tenant;

/// What an API key may do.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString,
)]
#[serde(rename_all = "lowercase", try_from = "String")]
#[strum(serialize_all = "lowercase")]
pub enum Scope {
    /// Passcodes.
    Passcodes,
    /// Accounts, sign-in and password reset.
    Accounts,
    /// Guarded links.
    Links,
    /// Sessions and who comes to them.
    Sessions,
    /// A tenant's settings, plans and usage.
    Firm,
    /// The operator; belongs to no tenant.
    Operator,
}

impl TryFrom<String> for Scope {
    type Error = &'static str;

    /// From text alone: serde would also read `{"firm": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected passcodes, accounts, links, sessions or firm")
    }
}

impl Scope {
    /// As written in requests.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Who acts.
#[derive(Debug, Clone)]
pub enum Principal {
    /// Somebody who has nothing to prove: the published keys, the OpenAPI document.
    Anybody,
    /// The operator, who belongs to no tenant.
    Operator,
    /// A firm's back end, by one of the firm's keys.
    Firm {
        /// The firm (R14), at most 60 seconds old.
        tenant: Arc<Tenant>,
        /// The key.
        key_id: KeyId,
        /// What the key may do.
        scopes: Vec<Scope>,
    },
    /// Somebody at a firm's pages; what they have proven is what the page's flow finds in their browser's row.
    Visitor {
        /// The firm whose pages they are at.
        tenant: Arc<Tenant>,
        /// From where, as the gateway says (R16).
        client_ip: Option<IpAddr>,
    },
    /// Somebody in the firm's console; what they may the console's gate says.
    Administrator {
        /// The firm.
        tenant: Arc<Tenant>,
        /// What they may there.
        console: Console,
        /// From where, as the gateway says (R16).
        client_ip: Option<IpAddr>,
    },
    /// A device that approves sign-ins, by its own signature; one that is being paired has no id yet.
    Device {
        /// The firm of its account.
        tenant: Arc<Tenant>,
        /// Which.
        device: Option<DeviceId>,
    },
    /// The worker, which goes on with what a firm began.
    Worker {
        /// The firm.
        tenant: Arc<Tenant>,
    },
}

impl Principal {
    /// The tenant that it belongs to (R14).
    #[must_use]
    pub fn tenant(&self) -> Option<&Arc<Tenant>> {
        match self {
            Self::Firm { tenant, .. }
            | Self::Visitor { tenant, .. }
            | Self::Administrator { tenant, .. }
            | Self::Device { tenant, .. }
            | Self::Worker { tenant } => Some(tenant),
            Self::Anybody | Self::Operator => None,
        }
    }

    /// The tenant's id.
    #[must_use]
    pub fn tenant_id(&self) -> Option<&TenantId> {
        self.tenant().map(|tenant| &tenant.id)
    }

    /// The network address of a person, where they are here themselves: what they cause counts for it.
    #[must_use]
    pub fn client_ip(&self) -> Option<IpAddr> {
        match self {
            Self::Visitor { client_ip, .. } | Self::Administrator { client_ip, .. } => *client_ip,
            Self::Anybody | Self::Operator | Self::Firm { .. } | Self::Device { .. } | Self::Worker { .. } => None,
        }
    }

    /// The key that was used.
    #[must_use]
    pub fn key_id(&self) -> Option<&KeyId> {
        match self {
            Self::Firm { key_id, .. } => Some(key_id),
            Self::Anybody
            | Self::Operator
            | Self::Visitor { .. }
            | Self::Administrator { .. }
            | Self::Device { .. }
            | Self::Worker { .. } => None,
        }
    }

    /// Whether it may do what a scope covers.
    #[must_use]
    pub fn may(&self, scope: Scope) -> bool {
        match self {
            Self::Anybody
            | Self::Visitor { .. }
            | Self::Administrator { .. }
            | Self::Device { .. }
            | Self::Worker { .. } => false,
            Self::Operator => scope == Scope::Operator,
            Self::Firm { scopes, .. } => scopes.contains(&scope),
        }
    }

    /// Whether it may say who enters the firm's console, and touch what those people enter it by.
    #[must_use]
    pub fn may_appoint(&self) -> bool {
        match self {
            Self::Administrator { console, .. } => *console == Console::Owner,
            _ => self.may(Scope::Firm),
        }
    }

    /// How the audit log names it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::Operator => "operator",
            Self::Firm { .. } => "firm",
            Self::Visitor { .. } => "visitor",
            Self::Administrator { .. } => "administrator",
            Self::Device { .. } => "device",
            Self::Worker { .. } => "worker",
        }
    }
}
