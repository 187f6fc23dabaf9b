//! The row by which the instances of a deployment count together what one key asks for in one second.

use crate::ids::{KeyId, TenantId};
use crate::table::{Key, TTL_ATTRIBUTE, Value, Write};

/// How long a row is kept, in seconds: it counts for one.
const KEPT_SECONDS: i64 = 60;

/// A wish for some more requests.
#[derive(Debug)]
pub(super) struct Lease<'a> {
    /// The tenant.
    pub(super) tenant: &'a TenantId,
    /// The key.
    pub(super) key: &'a KeyId,
    /// The second (Unix time).
    pub(super) second: i64,
    /// The instance that asks.
    pub(super) instance: &'a str,
    /// For how many requests.
    pub(super) requests: u32,
    /// How many there are in all.
    pub(super) per_second: Option<u32>,
    /// How many instances may serve the key at once.
    pub(super) in_flight: Option<u32>,
}

/// Takes the lease; refused when no more requests are left in this second, or too many instances serve the key.
#[must_use]
pub(super) fn lease(lease: &Lease<'_>) -> Write {
    let Lease { tenant, key, second, instance, requests, per_second, in_flight } = lease;
    let place = Key::of_tenant(tenant, &format!("RATE#{key}"), format!("{second:010}"));
    let left = i64::from(per_second.unwrap_or(u32::MAX)) - i64::from(*requests);
    Write::update(place, format!("ADD #requests :requests, #instances :me SET #{TTL_ATTRIBUTE} = :ttl"))
        .when(
            "(attribute_not_exists(#requests) OR #requests <= :left) AND (attribute_not_exists(#instances) OR \
             contains(#instances, :instance) OR size(#instances) < :most)",
        )
        .value(":requests", *requests)
        .value(":me", Value::set_of_one(instance))
        .value(":instance", *instance)
        .value(":left", left)
        .value(":most", in_flight.unwrap_or(u32::MAX))
        .value(":ttl", second + KEPT_SECONDS)
}
