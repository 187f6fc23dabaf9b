//! The MFA licences that a tenant's people hold: one item, so that no confirmation can take one too many whatever runs at the
//! same time; and the mark by which the administrators are told that they run out.

use crate::ids::TenantId;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Read as _, TENANT_ATTRIBUTE, Write};

/// The partition of the tenants whose licences were taken since the alerts looked last.
pub const DUE: &str = "DUE#mfa";

/// Where the licences in use are counted.
#[must_use]
pub fn key(tenant: &TenantId) -> Key {
    Key::of_tenant(tenant, "", "SEATS")
}

/// How many licences are in use.
#[must_use]
pub fn used(item: Option<&Item>) -> i64 {
    item.and_then(|item| item.opt_number("used")).unwrap_or(0)
}

/// How often that was written; none when never.
#[must_use]
pub fn writes(item: Option<&Item>) -> Option<i64> {
    item.and_then(|item| item.opt_number("n"))
}

/// Takes a licence of those that are contracted; refused when none is left. Together with a check that the tenant's record
/// still says so.
#[must_use]
pub fn take(tenant: &TenantId, contracted: i64) -> Write {
    let is_left = if contracted > 0 {
        "attribute_not_exists(#used) OR #used < :contracted"
    } else {
        // Nothing is less than nothing: also not where nobody has ever taken one.
        "#used < :contracted"
    };
    add(tenant, 1).when(is_left).value(":contracted", contracted)
}

/// Gives a licence back. Never refused: whatever the count says, an account may be disabled.
#[must_use]
pub fn give_back(tenant: &TenantId) -> Write {
    add(tenant, -1)
}

/// Sets the count to what was counted, unless it was written since it was seen.
#[must_use]
pub fn mend(tenant: &TenantId, used: i64, seen: Option<i64>) -> Write {
    let item = Builder::new().with("used", used).with("n", seen.unwrap_or(0).saturating_add(1));
    let write = Write::put(key(tenant), item);
    match seen {
        Some(seen) => write.when("#n = :seen").value(":seen", seen),
        None => write.when("attribute_not_exists(#pk)"),
    }
}

/// Marks a tenant whose licences may have come near their end. Each mark is another one, so that none is taken off that was
/// set while somebody looked.
#[must_use]
pub fn mark_due(tenant: &TenantId, random: &Random) -> Write {
    let mark = Builder::new().with("mark", random.token()).with(TENANT_ATTRIBUTE, tenant.as_str());
    Write::put(due_key(tenant), mark)
}

/// Takes a mark off, unless another was set since it was read.
#[must_use]
pub fn unmark_due(tenant: &TenantId, mark: &Item) -> Write {
    Write::delete(due_key(tenant)).when("#mark = :seen").value(":seen", mark.opt_text("mark").unwrap_or_default())
}

fn due_key(tenant: &TenantId) -> Key {
    Key::global(DUE, tenant.as_str())
}

fn add(tenant: &TenantId, more: i64) -> Write {
    Write::update(key(tenant), "ADD #used :more, #n :one").value(":more", more).value(":one", 1_i64)
}
