//! Plan requests in the table: each is an item of its own, found by its id; a line in the firm's list; and while it is open, the one
//! of its kind and a line in the operator's list. All that changes together, so that what is open stands in both.

use jiff::{SignedDuration, Timestamp};

use super::plan_request::{Kind, PlanRequest, State};
use crate::ids::{PlanRequestId, TenantId};
use crate::table::{Builder, Item, Key, Read, StoreError, TENANT_ATTRIBUTE, Write};

/// How long a plan request is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);

/// The partition of all that is open.
pub const OPEN: &str = "REQUESTS";

/// Where a request is.
#[must_use]
pub fn key(tenant: &TenantId, id: &PlanRequestId) -> Key {
    Key::of_tenant(tenant, &format!("PQ#{id}"), "REQUEST")
}

/// Where it says which request of a kind is open.
#[must_use]
pub fn open_key(tenant: &TenantId, kind: Kind) -> Key {
    Key::of_tenant(tenant, "", format!("REQUEST#{}", <&str>::from(kind)))
}

/// The partition of a firm's list.
#[must_use]
pub fn list_of(tenant: &TenantId) -> String {
    listed_key(tenant, "").pk
}

fn listed_key(tenant: &TenantId, order: &str) -> Key {
    Key::of_tenant(tenant, "REQUESTS", order)
}

fn operators_key(tenant: &TenantId, request: &PlanRequest) -> Key {
    Key::global(OPEN, format!("{:014}#{tenant}#{}", request.requested_at.as_millisecond(), request.id))
}

/// The request of a line in a firm's list.
#[must_use]
pub fn read_listed(item: &Item) -> Option<PlanRequestId> {
    PlanRequestId::parse(item.opt_text("sk")?.split('#').nth(1)?)
}

/// The tenant and the request of a line in the operator's list.
#[must_use]
pub fn read_open_line(item: &Item) -> Option<(TenantId, PlanRequestId)> {
    let mut parts = item.opt_text("sk")?.split('#').skip(1);
    Some((TenantId::parse(parts.next()?)?, PlanRequestId::parse(parts.next()?)?))
}

/// Which request of a kind is open.
///
/// # Errors
/// When the item is garbled.
pub fn read_open(item: &Item) -> Result<PlanRequestId, StoreError> {
    PlanRequestId::parse(item.text("id")?).ok_or(StoreError::Corrupt("id"))
}

/// Reads a request.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item, id: &PlanRequestId) -> Result<PlanRequest, StoreError> {
    Ok(PlanRequest {
        id: id.clone(),
        kind: item.named("kind")?,
        wanted: item.number("wanted")?,
        present: item.number("present")?,
        requested_at: item.time("requested_at")?,
        by: item.text("by")?.to_owned(),
        state: item.named("state")?,
        decided_at: item.opt_time("decided_at"),
        note: item.opt_text("note").map(str::to_owned),
    })
}

/// Writes a request that begins; refused where another one of its kind is open than was seen.
#[must_use]
pub fn create(tenant: &TenantId, request: &PlanRequest, seen: Option<&PlanRequestId>) -> [Write; 4] {
    let ends = request.requested_at + KEPT;
    let record = Builder::new()
        .with("kind", <&str>::from(request.kind))
        .with("wanted", request.wanted)
        .with("present", request.present)
        .with("requested_at", request.requested_at)
        .with("by", request.by.as_str())
        .with("state", <&str>::from(request.state))
        .ttl(ends);
    let open = Write::put(open_key(tenant, request.kind), Builder::new().with("id", request.id.as_str()).ttl(ends));
    let open = match seen {
        Some(seen) => open.when("#id = :seen").value(":seen", seen.as_str()),
        None => open.when("attribute_not_exists(#pk)"),
    };
    let order = format!("{:014}#{}", request.requested_at.as_millisecond(), request.id);
    [
        open,
        Write::create(key(tenant, &request.id), record),
        Write::put(listed_key(tenant, &order), Builder::new().ttl(ends)),
        Write::put(operators_key(tenant, request), Builder::new().with(TENANT_ATTRIBUTE, tenant.as_str()).ttl(ends)),
    ]
}

/// Ends an open request, once; what says that it is open goes. Refused when it is over by now.
#[must_use]
pub fn settle(
    tenant: &TenantId,
    request: &PlanRequest,
    state: State,
    note: Option<&str>,
    now: Timestamp,
) -> [Write; 3] {
    let [ended, line] = end(tenant, request, state, note, now);
    let open = Write::delete(open_key(tenant, request.kind)).when("#id = :id").value(":id", request.id.as_str());
    [ended, line, open]
}

/// As [`settle`], where another one takes its place as the open one.
#[must_use]
pub fn end(tenant: &TenantId, request: &PlanRequest, state: State, note: Option<&str>, now: Timestamp) -> [Write; 2] {
    let noted = if note.is_some() { ", #note = :note" } else { "" };
    let ended = Write::update(key(tenant, &request.id), format!("SET #state = :state, #decided_at = :now{noted}"))
        .when("#state = :requested")
        .value(":requested", <&str>::from(State::Requested))
        .value(":state", <&str>::from(state))
        .value(":now", now);
    let ended = note.into_iter().fold(ended, |ended, note| ended.value(":note", note));
    [ended, Write::delete(operators_key(tenant, request))]
}
