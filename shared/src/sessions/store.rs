//! A session in the table: its head, and where it stands in the firm's list. Its participants are `participant_store.rs`, in the same
//! partition, so that one query reads all of it.
//!
//! The head is what is read when somebody asks whether anything changed: everything that changes anything counts its `version` up in
//! the same transaction, and `turns` says when a participant's code ends.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::{ATTEMPTS, Agent, KEPT, MOST_EVER, MOST_PRESENT, Session};
use crate::App;
use crate::failure::Failure;
use crate::ids::{ParticipantId, SessionId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Range, Read, StoreError, Value, Write};

/// What a head's sort key is.
const HEAD: &str = "SESSION";
/// With what the sort keys of attempts begin.
const TRIES: &str = "TRIES#";

/// While a session is open, as an expression. Needs `:now`.
pub(super) const IS_OPEN: &str = "attribute_exists(#sealed) AND attribute_not_exists(#ended) AND #ends > :now";

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    name: String,
    agent: Agent,
    enter_url: String,
    pages: String,
    locale: Option<String>,
}

fn partition(session: &SessionId) -> String {
    format!("SE#{session}")
}

/// Where a session's head is.
#[must_use]
pub fn key(tenant: &TenantId, id: &SessionId) -> Key {
    Key::of_tenant(tenant, &partition(id), HEAD)
}

/// Where something of a session is.
pub(super) fn key_in(tenant: &TenantId, id: &SessionId, sort: &str) -> Key {
    Key::of_tenant(tenant, &partition(id), sort)
}

/// Whose session the partition of a key is, and the sort key; `None` when it is none.
#[must_use]
pub fn read_key(key: &Key) -> Option<(TenantId, SessionId, &str)> {
    let (tenant, id) = key.pk.strip_prefix("T#")?.split_once("#SE#")?;
    Some((TenantId::parse(tenant)?, SessionId::parse(id)?, &key.sk))
}

/// All of a session.
#[must_use]
pub fn all(tenant: &TenantId, id: &SessionId, after: Option<String>) -> Range {
    Range { after, ..Range::all(key(tenant, id).pk, "", 500) }
}

/// Where the attempts of an address in a session are counted.
#[must_use]
pub fn tries_key(tenant: &TenantId, id: &SessionId, address: &AddressHash) -> Key {
    key_in(tenant, id, &format!("{TRIES}{address}"))
}

/// The address whose attempts an item counts, when it does.
#[must_use]
pub fn tries_of(item: &Item) -> Option<AddressHash> {
    let address = item.opt_text("sk")?.strip_prefix(TRIES)?;
    Some(AddressHash::from_stored(address.to_owned()))
}

/// How many attempts an address had.
#[must_use]
pub fn tries(item: Option<&Item>) -> u32 {
    item.and_then(|item| item.opt_number("attempts")).and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
}

/// Counts one more attempt of an address, unless another was counted since, or there is none left.
#[must_use]
pub fn charge(key: Key, seen: u32, session: &Session) -> Write {
    let item = Builder::new().with("attempts", seen + 1).ttl(session.ends_at + KEPT);
    let seen_as = if seen == 0 { "attribute_not_exists(#attempts)" } else { "#attempts = :seen AND #attempts < :most" };
    let write = Write::put(key, item).when(seen_as);
    if seen == 0 { write } else { write.value(":seen", seen).value(":most", ATTEMPTS) }
}

/// A firm's list: the partition.
#[must_use]
pub fn list_of(tenant: &TenantId) -> String {
    Key::of_tenant(tenant, "SESSIONS", "").pk
}

/// Where a session stands in the list.
fn listed_key(tenant: &TenantId, session: &Session) -> Key {
    Key::of_tenant(tenant, "SESSIONS", format!("{:014}#{}", session.created_at.as_millisecond(), session.id))
}

/// The session that an entry of the list is of.
///
/// # Errors
/// When it is garbled.
pub fn listed(item: &Item) -> Result<SessionId, StoreError> {
    item.opt_text("session").and_then(SessionId::parse).ok_or(StoreError::Corrupt("session"))
}

/// A session of this tenant (R14); `None` when there is none, or it is long over.
///
/// # Errors
/// When the table or the keys do not answer, or the record is garbled.
pub async fn load(app: &App, tenant: &TenantId, id: &SessionId, now: Timestamp) -> Result<Option<Session>, Failure> {
    open(app, tenant, app.table.get(&key(tenant, id)).await?.as_ref(), id, now).await
}

/// Reads a head, unless it is long over.
///
/// # Errors
/// As [`load`].
pub async fn open(
    app: &App,
    tenant: &TenantId,
    item: Option<&Item>,
    id: &SessionId,
    now: Timestamp,
) -> Result<Option<Session>, Failure> {
    // What only counts a change of one that is gone is no session.
    let Some(item) = item.filter(|item| item.has("sealed")) else { return Ok(None) };
    let ring = app.keys.ring_of_sealed(item.bytes("sealed")?).await?;
    let session = read(tenant, item, id, &ring)?;
    Ok(Some(session).filter(|session| session.over_at() + KEPT > now))
}

/// A new session, with its place in the list.
#[must_use]
pub fn create(tenant: &TenantId, session: &Session, ring: &KeyRing, random: &Random) -> [Write; 2] {
    let sealed = Sealed {
        name: session.name.clone(),
        agent: session.agent.clone(),
        enter_url: session.enter_url.clone(),
        pages: session.pages.clone(),
        locale: session.locale.clone(),
    };
    let plain = Zeroizing::new(serde_json::to_vec(&sealed).unwrap_or_default());
    let gone = session.ends_at + KEPT;
    let head = Builder::new()
        .with("sealed", ring.seal(random, &seal_context(tenant, &session.id), &plain).as_slice())
        .with("passcode", session.has_passcode)
        .with("delivery", session.delivery.as_str())
        .with("created", session.created_at)
        .with("ends", session.ends_at)
        .with("present", session.present)
        .with("ever", session.ever)
        .with("turns", Builder::new())
        .with("version", session.version)
        .ttl(gone);
    let entry = Builder::new().with("session", session.id.as_str()).ttl(gone);
    [Write::create(key(tenant, &session.id), head), Write::put(listed_key(tenant, session), entry)]
}

/// Something of an open session changed; refused when it is over.
#[must_use]
pub fn changed(tenant: &TenantId, id: &SessionId, now: Timestamp) -> Write {
    Write::update(key(tenant, id), "ADD #version :one").when(IS_OPEN).value(":one", 1_i64).value(":now", now)
}

/// It is open.
#[must_use]
pub fn require_open(tenant: &TenantId, id: &SessionId, now: Timestamp) -> Write {
    Write::check(key(tenant, id)).when(IS_OPEN).value(":now", now)
}

/// As [`changed`], and a participant's code ends at a moment.
#[must_use]
pub fn turns_at(
    tenant: &TenantId,
    id: &SessionId,
    participant: &ParticipantId,
    ends_at: Timestamp,
    now: Timestamp,
) -> Write {
    Write::update(key(tenant, id), format!("SET #turns.#{participant} = :ends ADD #version :one"))
        .when(IS_OPEN)
        .value(":ends", ends_at)
        .value(":one", 1_i64)
        .value(":now", now)
}

/// As [`changed`], with one participant more; refused when there are as many as may be, and when it changed since it was `seen`.
#[must_use]
pub fn with_one_more(tenant: &TenantId, id: &SessionId, seen: Option<i64>, now: Timestamp) -> Write {
    let unchanged = if seen.is_some() { " AND #version = :seen" } else { "" };
    let write = Write::update(key(tenant, id), "ADD #version :one, #present :one, #ever :one")
        .when(format!("{IS_OPEN} AND #present < :most AND #ever < :most_ever{unchanged}"));
    let write = seen.into_iter().fold(write, |write, seen| write.value(":seen", seen));
    write.value(":one", 1_i64).value(":most", MOST_PRESENT).value(":most_ever", MOST_EVER).value(":now", now)
}

/// What stood in the way of one participant more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMore {
    /// The session is over.
    Over,
    /// It is full.
    Full,
    /// It changed.
    Changed,
}

/// Why [`with_one_more`] was refused.
#[must_use]
pub fn why_no_more(head: Option<&Item>, now: Timestamp) -> NoMore {
    let Some(head) = head.filter(|head| head.has("sealed") && !head.has("ended")) else { return NoMore::Over };
    if head.opt_time("ends").is_none_or(|ends| ends <= now) {
        return NoMore::Over;
    }
    let count = |name: &str| head.opt_number(name).unwrap_or(i64::MAX);
    if count("present") >= MOST_PRESENT || count("ever") >= MOST_EVER { NoMore::Full } else { NoMore::Changed }
}

/// As [`changed`], with one participant fewer.
#[must_use]
pub fn with_one_fewer(tenant: &TenantId, id: &SessionId, now: Timestamp) -> Write {
    Write::update(key(tenant, id), "ADD #version :one, #present :fewer")
        .when(IS_OPEN)
        .value(":one", 1_i64)
        .value(":fewer", -1_i64)
        .value(":now", now)
}

/// Ends it, and lets it go with its place in the list; refused when it is over.
#[must_use]
pub fn end(tenant: &TenantId, session: &Session, now: Timestamp) -> [Write; 2] {
    let gone = (now + KEPT).as_second();
    let ended = Write::update(key(tenant, &session.id), "SET #ended = :now, #ttl = :gone ADD #version :one")
        .when(IS_OPEN)
        .value(":now", now)
        .value(":gone", gone)
        .value(":one", 1_i64);
    let entry = Write::update(listed_key(tenant, session), "SET #ttl = :gone")
        .when("attribute_exists(#pk)")
        .value(":gone", gone);
    [ended, entry]
}

/// Notes that it is told that it ended by itself, once.
#[must_use]
pub fn tell_end(tenant: &TenantId, id: &SessionId) -> Write {
    Write::update(key(tenant, id), "SET #end_told = :told")
        .when("attribute_exists(#sealed) AND attribute_not_exists(#end_told) AND attribute_not_exists(#ended)")
        .value(":told", true)
}

/// Whether that was told.
#[must_use]
pub fn is_end_told(item: &Item) -> bool {
    item.flag("end_told")
}

/// Lets something of an ended session go with it.
#[must_use]
pub fn goes_at(key: Key, at: Timestamp) -> Write {
    Write::update(key, "SET #ttl = :gone").when("attribute_exists(#pk)").value(":gone", at.as_second())
}

fn seal_context(tenant: &TenantId, id: &SessionId) -> String {
    format!("{tenant}/{id}")
}

fn read(tenant: &TenantId, item: &Item, id: &SessionId, ring: &KeyRing) -> Result<Session, StoreError> {
    let garbled = || StoreError::Corrupt("sealed");
    let plain = ring.open(&seal_context(tenant, id), item.bytes("sealed")?).ok_or_else(garbled)?;
    let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| garbled())?;
    let delivery = item.text("delivery")?.to_owned().try_into().map_err(|_| StoreError::Corrupt("delivery"))?;
    let turns = item.opt_map("turns").ok_or(StoreError::Corrupt("turns"))?;
    Ok(Session {
        id: id.clone(),
        name: sealed.name,
        agent: sealed.agent,
        has_passcode: item.flag("passcode"),
        delivery,
        enter_url: sealed.enter_url,
        pages: sealed.pages,
        locale: sealed.locale,
        created_at: item.time("created")?,
        ends_at: item.time("ends")?,
        ended_at: item.opt_time("ended"),
        present: item.number("present")?,
        ever: item.number("ever")?,
        version: item.number("version")?,
        turns: turns.keys().filter_map(|name| turns.opt_time(name)).collect(),
    })
}

/// A list of values, for a store of this folder.
pub(super) fn values<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Vec<Value> {
    items.into_iter().map(Into::into).collect()
}
