//! Reports of fraud in the table: each is an item of its own, found by its id; a line in the tenant's list of all; and while it is
//! open, a line in the list of what is. Whose it is and from where it came is sealed.

use jiff::{SignedDuration, Timestamp};

use crate::ids::{AccountId, FraudReportId, SignInId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Paging, Range, Read, StoreError, Write};

/// How long a report is kept.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// What lines of the list of all begin with.
const ALL: &str = "ALL#";
/// What lines of those that are open begin with.
const OPEN: &str = "OPEN#";

/// A request to a device that its person called fraudulent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: FraudReportId,
    /// Whose device.
    pub account: AccountId,
    /// Their login ID, sealed.
    pub login_id: Vec<u8>,
    /// The sign-in for which the device was asked.
    pub sign_in: SignInId,
    /// The network that it came from, sealed as in the sign-in's row; none where that is not known.
    pub network: Option<Vec<u8>>,
    /// When it was reported.
    pub at: Timestamp,
    /// How it was closed; none while it is open.
    pub closed: Option<Closed>,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub at: Timestamp,
    /// By whom: a login ID, or a key's id.
    pub by: String,
    /// What they say of it.
    pub note: String,
}

/// Where a report is.
#[must_use]
pub fn key(tenant: &TenantId, id: &FraudReportId) -> Key {
    Key::of_tenant(tenant, &format!("FR#{id}"), "REPORT")
}

fn line(tenant: &TenantId, list: &str, at: Timestamp, id: &FraudReportId) -> Key {
    Key::of_tenant(tenant, "FRAUD", format!("{list}{:014}#{id}", at.as_millisecond()))
}

/// A page of a tenant's reports, newest first: of all, or of those that are open.
#[must_use]
pub fn page(tenant: &TenantId, only_open: bool, paging: &Paging) -> Range {
    paging.range(Key::of_tenant(tenant, "FRAUD", "").pk, if only_open { OPEN } else { ALL }, true)
}

/// The report of a line.
#[must_use]
pub fn read_line(item: &Item) -> Option<FraudReportId> {
    FraudReportId::parse(item.opt_text("sk")?.split('#').nth(2)?)
}

/// A login ID, sealed for its report.
#[must_use]
pub fn seal_login_id(ring: &KeyRing, random: &Random, id: &FraudReportId, login_id: &str) -> Vec<u8> {
    ring.seal(random, id.as_str(), login_id.as_bytes())
}

/// The login ID of a report; `None` when its key was struck out since.
#[must_use]
pub fn open_login_id(ring: &KeyRing, report: &Report) -> Option<String> {
    let opened = ring.open(report.id.as_str(), &report.login_id)?;
    std::str::from_utf8(&opened).ok().map(str::to_owned)
}

/// A report that is made now.
#[must_use]
pub fn create(tenant: &TenantId, report: &Report) -> [Write; 3] {
    let ends = report.at + KEPT;
    let item = Builder::new()
        .with("account", report.account.as_str())
        .with("login_id", report.login_id.as_slice())
        .with("sign_in", report.sign_in.as_str())
        .with_some("network", report.network.as_deref())
        .with("at", report.at)
        .ttl(ends);
    let listed = |list| Write::put(line(tenant, list, report.at, &report.id), Builder::new().ttl(ends));
    [Write::create(key(tenant, &report.id), item), listed(ALL), listed(OPEN)]
}

/// Closes an open report, once.
#[must_use]
pub fn close(tenant: &TenantId, report: &Report, closed: &Closed) -> [Write; 2] {
    let write = Write::update(key(tenant, &report.id), "SET #closed_at = :at, #closed_by = :by, #note = :note")
        .when("attribute_exists(#pk) AND attribute_not_exists(#closed_at)")
        .value(":at", closed.at)
        .value(":by", closed.by.as_str())
        .value(":note", closed.note.as_str());
    [write, Write::delete(line(tenant, OPEN, report.at, &report.id))]
}

/// Reads a report; `None` when it is kept past its time.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item, id: &FraudReportId, now: Timestamp) -> Result<Option<Report>, StoreError> {
    let closed = match item.opt_time("closed_at") {
        Some(at) => Some(Closed { at, by: item.text("closed_by")?.to_owned(), note: item.text("note")?.to_owned() }),
        None => None,
    };
    let report = Report {
        id: id.clone(),
        account: AccountId::parse(item.text("account")?).ok_or(StoreError::Corrupt("account"))?,
        login_id: item.bytes("login_id")?.to_vec(),
        sign_in: SignInId::parse(item.text("sign_in")?).ok_or(StoreError::Corrupt("sign_in"))?,
        network: item.opt_bytes("network").map(<[u8]>::to_vec),
        at: item.time("at")?,
        closed,
    };
    let is_kept = now < report.at + KEPT;
    Ok(Some(report).filter(|_| is_kept))
}
