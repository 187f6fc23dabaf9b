//! Webhooks and their deliveries in the table. A delivery lies among those of the same thing at the same webhook, in the order
//! of the events, so that one read says what is next; a line in the webhook's list and a place by its id lead to it.

use jiff::Timestamp;

use super::model::{Delivery, DeliveryStatus, Failing, KEPT, LEASE, Trouble, Webhook};
use crate::events::Event;
use crate::ids::{DeliveryId, TenantId, WebhookId};
use crate::table::{Builder, Item, Key, Paging, Range, Read, StoreError, Value, Write};

/// What the sort key of a webhook begins with.
const WEBHOOK: &str = "WEBHOOK#";

/// Where a webhook is.
#[must_use]
pub fn key(tenant: &TenantId, id: &WebhookId) -> Key {
    Key::of_tenant(tenant, "", format!("{WEBHOOK}{id}"))
}

/// A page of a tenant's webhooks.
#[must_use]
pub fn listed(tenant: &TenantId, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, "", "").pk, WEBHOOK, false)
}

/// Writes a new webhook.
#[must_use]
pub fn create(tenant: &TenantId, webhook: &Webhook) -> Write {
    Write::create(key(tenant, &webhook.id), item(webhook))
}

/// Writes what a webhook is now, unless it changed since it was read; what its deliveries noted meanwhile gives way.
#[must_use]
pub fn change(tenant: &TenantId, next: &Webhook) -> Write {
    let changed = Webhook { version: next.version + 1, ..next.clone() };
    Write::put(key(tenant, &next.id), item(&changed)).when("#version = :seen").value(":seen", next.version)
}

/// Removes a webhook; refused when it is gone.
#[must_use]
pub fn delete(tenant: &TenantId, id: &WebhookId) -> Write {
    Write::delete(key(tenant, id)).when("attribute_exists(#pk)")
}

/// Notes how a webhook fails, and until when no other call waits for it; refused when it began to fail, or worked, since it was
/// read.
#[must_use]
pub fn failing(tenant: &TenantId, seen: &Webhook, next: Failing, waits_until: Option<Timestamp>) -> Write {
    let waits = if waits_until.is_some() { ", #waits_until = :until" } else { "" };
    let changes = format!("SET #failing_since = :since, #last_failure = :last{waits}");
    let write = Write::update(key(tenant, &seen.id), changes).value(":since", next.since).value(":last", next.last);
    let write = match seen.failing {
        Some(known) => write.when("#failing_since = :known").value(":known", known.since),
        None => write.when("attribute_exists(#pk) AND attribute_not_exists(#failing_since)"),
    };
    match waits_until {
        Some(until) => write.value(":until", until),
        None => write,
    }
}

/// Notes that a webhook works again.
#[must_use]
pub fn works(tenant: &TenantId, id: &WebhookId) -> Write {
    Write::update(key(tenant, id), "REMOVE #failing_since, #last_failure, #waits_until").when("attribute_exists(#pk)")
}

fn item(webhook: &Webhook) -> Builder {
    let events: Vec<Value> = webhook.events.iter().map(|event| Value::from(event.as_str())).collect();
    let (previous, previous_until) = webhook.previous.as_ref().map(|(secret, until)| (secret, *until)).unzip();
    Builder::new()
        .with("url", webhook.url.as_str())
        .with("events", events)
        .with("status", webhook.status.as_str())
        .with("created", webhook.created_at)
        .with_some("disabled_at", webhook.disabled.map(|(at, _)| at))
        .with_some("disabled_because", webhook.disabled.map(|(_, reason)| reason.as_str()))
        .with("secret", webhook.secret.as_slice())
        .with_some("previous_secret", previous.map(Vec::as_slice))
        .with_some("previous_until", previous_until)
        .with_some("failing_since", webhook.failing.map(|failing| failing.since))
        .with_some("last_failure", webhook.failing.map(|failing| failing.last))
        .with_some("waits_until", webhook.waits_until)
        .with("version", webhook.version)
}

/// Reads a webhook.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item) -> Result<Webhook, StoreError> {
    let id = item.text("sk")?.strip_prefix(WEBHOOK).and_then(WebhookId::parse).ok_or(StoreError::Corrupt("sk"))?;
    let events = item.texts("events").into_iter().map(|name| name.parse().map_err(|_| StoreError::Corrupt("events")));
    let disabled = match item.opt_time("disabled_at") {
        None => None,
        Some(at) => Some((at, item.named("disabled_because")?)),
    };
    let failing = item.opt_time("failing_since").map(|since| {
        // From before the last one was noted.
        Failing { since, last: item.opt_time("last_failure").unwrap_or(since) }
    });
    let previous = match item.opt_bytes("previous_secret") {
        None => None,
        Some(secret) => Some((secret.to_vec(), item.time("previous_until")?)),
    };
    Ok(Webhook {
        id,
        url: item.text("url")?.to_owned(),
        events: events.collect::<Result<_, _>>()?,
        status: item.named("status")?,
        created_at: item.time("created")?,
        disabled,
        secret: item.bytes("secret")?.to_vec(),
        previous,
        failing,
        waits_until: item.opt_time("waits_until"),
        version: item.number("version")?,
    })
}

/// Where a delivery is.
#[must_use]
pub fn delivery_key(tenant: &TenantId, webhook: &WebhookId, subject: &str, order: &str) -> Key {
    Key::of_tenant(tenant, &format!("WQ#{webhook}#{subject}"), order)
}

/// The deliveries of one thing at one webhook, in their order, after the first ones.
#[must_use]
pub fn in_order(tenant: &TenantId, webhook: &WebhookId, subject: &str, after: Option<String>) -> Range {
    Range { after, ..Range::all(delivery_key(tenant, webhook, subject, "").pk, "", 100) }
}

/// Where a delivery is looked up by its id.
#[must_use]
pub fn place_key(tenant: &TenantId, id: &DeliveryId) -> Key {
    Key::of_tenant(tenant, &format!("WD#{id}"), "DELIVERY")
}

/// A page of a webhook's deliveries, newest first.
#[must_use]
pub fn list(tenant: &TenantId, webhook: &WebhookId, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, &format!("WH#{webhook}"), "").pk, "", true)
}

/// A new delivery of an event: itself, its line in the webhook's list, and its place by its id.
#[must_use]
pub fn record(tenant: &TenantId, webhook: &WebhookId, id: &DeliveryId, event: &Event, subject: &str) -> [Write; 3] {
    let order = format!("{:014}#{:03}.{:02}#{id}", event.at.as_millisecond(), event.step, event.kind.rank());
    let ends = event.at + KEPT;
    let delivery = Builder::new()
        .with("type", event.kind.as_str())
        .with("body", event.body())
        .with("subject", subject)
        .with("created", event.at)
        .with("status", DeliveryStatus::Pending.as_str())
        .with("attempts", 0_u32)
        .with("tries", 0_u32)
        .with("next_attempt", event.at)
        .ttl(ends);
    let place =
        || Builder::new().with("webhook", webhook.as_str()).with("subject", subject).with("order", order.as_str());
    let line = Key::of_tenant(tenant, &format!("WH#{webhook}"), format!("{:014}#{id}", event.at.as_millisecond()));
    [
        Write::create(delivery_key(tenant, webhook, subject, &order), delivery),
        Write::create(line, place().ttl(ends)),
        Write::create(place_key(tenant, id), place().ttl(ends)),
    ]
}

/// Where the delivery of a line or a place is, and of which webhook it is.
///
/// # Errors
/// When it is garbled.
pub fn read_place(tenant: &TenantId, item: &Item) -> Result<(WebhookId, Key), StoreError> {
    let webhook = WebhookId::parse(item.text("webhook")?).ok_or(StoreError::Corrupt("webhook"))?;
    let key = delivery_key(tenant, &webhook, item.text("subject")?, item.text("order")?);
    Ok((webhook, key))
}

/// Claims an attempt, for one process, and counts it.
#[must_use]
pub fn claim(at: Key, delivery: &Delivery, now: Timestamp) -> Write {
    let changes = "SET #claimed_until = :until, #attempts = :next, #tries = :tries, #last_attempt = :now, \
                   #first_attempt = if_not_exists(#first_attempt, :now) REMOVE #next_attempt";
    Write::update(at, changes)
        .when(
            "#status = :pending AND #attempts = :seen AND \
             (attribute_not_exists(#claimed_until) OR #claimed_until <= :now)",
        )
        .value(":pending", DeliveryStatus::Pending.as_str())
        .value(":seen", delivery.attempts)
        .value(":next", delivery.attempts.saturating_add(1))
        .value(":tries", delivery.tries.saturating_add(1))
        .value(":until", now + LEASE)
        .value(":now", now)
}

/// The delivery is out; `attempts` is what the claim made of it.
#[must_use]
pub fn delivered(at: Key, attempts: u32, status: u16, now: Timestamp) -> Write {
    let changes =
        "SET #status = :delivered, #delivered_at = :now, #last_status = :code REMOVE #claimed_until, #trouble";
    ended(Write::update(at, changes), attempts)
        .value(":delivered", DeliveryStatus::Delivered.as_str())
        .value(":now", now)
        .value(":code", u32::from(status))
}

/// The attempt failed; the delivery goes out again at `next`, or is given up.
#[must_use]
pub fn failed(at: Key, attempts: u32, trouble: Trouble, status: Option<u16>, next: Option<Timestamp>) -> Write {
    let (state, next_attempt) = match next {
        Some(_) => (DeliveryStatus::Pending, ", #next_attempt = :next"),
        None => (DeliveryStatus::Failed, ""),
    };
    let (code, no_code) = if status.is_some() { (", #last_status = :code", "") } else { ("", ", #last_status") };
    let changes =
        format!("SET #status = :state, #trouble = :trouble{next_attempt}{code} REMOVE #claimed_until{no_code}");
    let write =
        ended(Write::update(at, changes), attempts).value(":state", state.as_str()).value(":trouble", trouble.as_str());
    let write = match next {
        Some(next) => write.value(":next", next),
        None => write,
    };
    match status {
        Some(status) => write.value(":code", u32::from(status)),
        None => write,
    }
}

/// Only while this attempt is the last one: a redelivery may have begun since.
fn ended(write: Write, attempts: u32) -> Write {
    write
        .when("#status = :pending AND #attempts = :attempts")
        .value(":pending", DeliveryStatus::Pending.as_str())
        .value(":attempts", attempts)
}

/// Gives up what waits for a webhook that is disabled.
#[must_use]
pub fn give_up(at: Key) -> Write {
    Write::update(at, "SET #status = :failed, #trouble = :trouble REMOVE #claimed_until, #next_attempt")
        .when("#status = :pending")
        .value(":pending", DeliveryStatus::Pending.as_str())
        .value(":failed", DeliveryStatus::Failed.as_str())
        .value(":trouble", Trouble::Disabled.as_str())
}

/// Sends a delivery that ended once more, with all its tries; refused when it is under way.
#[must_use]
pub fn redeliver(at: Key, now: Timestamp) -> Write {
    let changes = "SET #status = :pending, #next_attempt = :now, #tries = :none REMOVE #first_attempt, #claimed_until";
    Write::update(at, changes)
        .when("attribute_exists(#pk) AND #status <> :pending")
        .value(":pending", DeliveryStatus::Pending.as_str())
        .value(":none", 0_u32)
        .value(":now", now)
}

/// Reads a delivery.
///
/// # Errors
/// When it is garbled.
pub fn read_delivery(item: &Item) -> Result<Delivery, StoreError> {
    let order = item.text("sk")?;
    let id = order.rsplit('#').next().and_then(DeliveryId::parse).ok_or(StoreError::Corrupt("sk"))?;
    Ok(Delivery {
        id,
        subject: item.text("subject")?.to_owned(),
        order: order.to_owned(),
        kind: item.named("type")?,
        body: item.text("body")?.to_owned(),
        created_at: item.time("created")?,
        status: item.named("status")?,
        attempts: item.count("attempts")?,
        first_attempt_at: item.opt_time("first_attempt"),
        last_attempt_at: item.opt_time("last_attempt"),
        last_status: item.opt_number("last_status").and_then(|code| u32::try_from(code).ok()),
        trouble: item.has("trouble").then(|| item.named("trouble")).transpose()?,
        next_attempt_at: item.opt_time("next_attempt"),
        delivered_at: item.opt_time("delivered_at"),
        claimed_until: item.opt_time("claimed_until"),
        tries: item.count("tries")?,
    })
}
