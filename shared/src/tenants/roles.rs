//! What accounts of a tenant can be. Pure.

use serde::{Deserialize, Serialize};

/// What an account of a tenant can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name, a slug.
    pub name: String,
    /// Whether it is the firm's own staff.
    pub staff: bool,
    /// Whether its people belong to organizations.
    pub has_organizations: bool,
}

/// The roles of a new tenant (D2).
#[must_use]
pub fn default_roles() -> Vec<Role> {
    [
        ("case_manager", true, false),
        ("vendor_case_manager", true, false),
        ("corporate_user", false, true),
        ("client", false, true),
    ]
    .map(|(name, staff, has_organizations)| Role { name: name.to_owned(), staff, has_organizations })
    .into()
}

/// What is wrong with a list of roles.
pub(super) fn role_faults(roles: &[Role]) -> Vec<(String, &'static str)> {
    let mut faults = Vec::new();
    if !(1..=MOST_ROLES).contains(&roles.len()) {
        faults.push(("/roles".to_owned(), "A tenant has 1 to 20 roles."));
    }
    for (index, role) in roles.iter().enumerate() {
        let pointer = format!("/roles/{index}/name");
        if !is_slug(&role.name) {
            faults.push((
                pointer,
                "A role is a lower-case letter and up to 31 lower-case letters, digits or underscores.",
            ));
        } else if roles[..index].iter().any(|other| other.name == role.name) {
            faults.push((pointer, "This role is named twice."));
        }
    }
    faults
}

/// The most roles of a tenant.
const MOST_ROLES: usize = 20;

/// `[a-z][a-z0-9_]{0,31}`.
fn is_slug(text: &str) -> bool {
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let is_made_of = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    starts && is_made_of && text.len() <= 32
}
