//! The audit log (R53): one record per operation: time, tenant, what, outcome, masked recipient. A flow that writes
//! anyway puts the record into its own transaction; otherwise it is written when the request ends. A record of what was done to an
//! account is written a second time under that account, so that a person's own are read without a walk over a firm's; and of what
//! brought an MFA licence back once more, with whose it was.

use std::sync::Mutex;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::App;
use crate::clock::rfc3339;
use crate::ids::{AccountId, KeyId, TenantId};
use crate::principal::Principal;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Paging, Range, Read, StoreError, Transaction, Write};
use crate::telemetry::Measures;
use crate::tenants::model::Tenant;

/// How long an answer waits for its audit record when the flow did not write it: a table that is down must not make a
/// caller wait for it a second time.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long a record of the operator's doings is kept in a tenant's log, in days.
const RETENTION_DAYS: u32 = 400;

/// How many records one request for a sifted list reads; the next one goes on where it ended.
const SIFTED: usize = 1_000;
/// How many of them are read at a time.
const READ_AT_A_TIME: i32 = 250;

/// The outcome of what was done.
pub const DONE: &str = "ok";

/// How many items one transaction writes.
const MOST_AT_ONCE: usize = 100;

/// What one request will leave in the log.
#[derive(Debug)]
pub struct AuditTrail {
    operation: &'static str,
    at: Timestamp,
    request_id: String,
    key_id: Option<KeyId>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// Whether there is a record at all.
    is_recorded: bool,
    /// What is done, where a route does several things.
    does: Option<&'static str>,
    tenant: Option<TenantId>,
    retention: SignedDuration,
    subject: Option<String>,
    masked: Option<String>,
    reason: Option<String>,
    by: Option<String>,
    frees: Option<Holder>,
    measures: Option<Measures>,
    is_test: bool,
    is_held: bool,
    is_written: bool,
}

/// Whose MFA licence it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The account, which may be gone by now.
    pub account: AccountId,
    /// Its login ID, which may be another's by now.
    pub login_id: String,
}

/// A record of what brought a licence back.
#[derive(Debug)]
pub struct Freed {
    /// What was done.
    pub record: AuditRecord,
    /// Whose licence it was.
    pub holder: Holder,
}

/// A record, as the firm reads it.
#[derive(Debug, Serialize)]
pub struct AuditRecord {
    /// When.
    pub at: String,
    /// The operation's name.
    pub operation: String,
    /// `ok`, or the problem's code.
    pub outcome: String,
    /// The id of what it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The masked recipient.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Why, in the words of who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The administrator who did it, by their login ID; nobody where a key or a person for themselves did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The API key that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_id: Option<String>,
    /// The request.
    pub request_id: String,
    /// Whether it was a test recipient's.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_test: bool,
    /// Whether an MFA licence came back by it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub frees_licence: bool,
}

/// Which records are asked for; all of them by default.
#[derive(Debug, Clone, Default)]
pub struct Sieve {
    /// Only those of this operation, by its name.
    pub operation: Option<String>,
    /// Only those that ended so.
    pub outcome: Option<String>,
    /// Only those of what was not done.
    pub is_refused: bool,
}

impl AuditTrail {
    /// The trail of an operation; one that only reads leaves none.
    #[must_use]
    pub fn new(
        operation: &'static str,
        is_recorded: bool,
        at: Timestamp,
        request_id: String,
        principal: &Principal,
    ) -> Self {
        let days = principal.tenant().map_or(RETENTION_DAYS, |tenant| tenant.settings.audit_retention_days);
        let state = State {
            is_recorded,
            does: None,
            tenant: principal.tenant_id().cloned(),
            retention: SignedDuration::from_hours(24 * i64::from(days)),
            subject: None,
            masked: None,
            reason: None,
            by: None,
            frees: None,
            measures: None,
            is_test: false,
            is_held: false,
            is_written: false,
        };
        let key_id = principal.key_id().cloned();
        Self { operation, at, request_id, key_id, state: Mutex::new(state) }
    }

    /// Says what is done, where a route does several things: by the name that the API has for it.
    pub fn does(&self, operation: &'static str) {
        self.state().does = Some(operation);
    }

    /// A request that mostly reads has changed something: it leaves a record all the same.
    pub fn records(&self) {
        self.state().is_recorded = true;
    }

    /// What follows is an operation of its own, with a record of its own.
    pub fn next(&self, operation: &'static str) {
        let mut state = self.state();
        state.does = Some(operation);
        state.frees = None;
        state.is_written = false;
    }

    /// Nothing came of what [`next`](Self::next) announced.
    pub fn nothing(&self) {
        self.state().is_written = true;
    }

    /// Says what the request is about: an id, and the masked recipient.
    pub fn about(&self, subject: &str, masked: Option<&str>) {
        let mut state = self.state();
        state.subject = Some(subject.to_owned());
        state.masked = masked.map(str::to_owned);
    }

    /// Says to whom it goes, masked, where there is nothing that it is about.
    pub fn to(&self, masked: &str) {
        self.state().masked = Some(masked.to_owned());
    }

    /// Says why it is done, in the words of who does it.
    pub fn because(&self, reason: &str) {
        self.state().reason = Some(reason.to_owned());
    }

    /// Says who does it, where that is a person: an administrator's login ID.
    pub fn by(&self, person: &str) {
        self.state().by = Some(person.to_owned());
    }

    /// Says whose MFA licence comes back with it, if any does.
    pub fn frees(&self, holder: Option<Holder>) {
        self.state().frees = holder;
    }

    /// While it is held, what is done is a step of something else, whose record tells of it.
    pub fn hold(&self, is_held: bool) {
        self.state().is_held = is_held;
    }

    /// Says that it was a test recipient's.
    pub fn is_of_a_test(&self) {
        self.state().is_test = true;
    }

    /// Says whose log the operator's request belongs in.
    pub fn in_tenant(&self, tenant: &TenantId) {
        self.state().tenant = Some(tenant.clone());
    }

    /// As [`in_tenant`](Self::in_tenant), for as long as the tenant keeps its records.
    pub fn kept_by(&self, tenant: &Tenant) {
        let mut state = self.state();
        state.tenant = Some(tenant.id.clone());
        state.retention = SignedDuration::from_hours(24 * i64::from(tenant.settings.audit_retention_days));
    }

    /// Says that it belongs in nobody's log: there is no such tenant, or no longer.
    pub fn in_no_tenant(&self) {
        self.state().tenant = None;
    }

    /// Notes what the metrics should count.
    pub fn measure(&self, measures: Measures) {
        self.state().measures = Some(measures);
    }

    /// What the metrics should count.
    #[must_use]
    pub fn measures(&self) -> Option<Measures> {
        self.state().measures.clone()
    }

    /// The record, unless it is written already or there is none to write: in the tenant's log, in the account's that it is
    /// about, and among those that brought a licence back.
    fn write(&self, random: &Random, outcome: &str) -> Option<Vec<Write>> {
        let state = self.state();
        let tenant = state.tenant.as_ref().filter(|_| state.is_recorded && !state.is_written && !state.is_held)?;
        let order = format!("{:014}#{}", self.at.as_millisecond(), random.token());
        let freed = state.frees.as_ref().filter(|_| outcome == "ok");
        let record = self
            .record(&state, outcome)
            .with_some("id", state.subject.as_deref().map(single_line))
            .with_some("frees_licence", freed.map(|_| true));
        let account = state.subject.as_deref().and_then(AccountId::parse);
        let own = account.map(|account| Write::put(account_key(tenant, &account, &order), record.clone()));
        let freed = freed.map(|holder| {
            let whose =
                record.clone().with("account", holder.account.as_str()).with("login_id", holder.login_id.as_str());
            Write::put(freed_key(tenant, &order), whose)
        });
        Some(own.into_iter().chain(freed).chain([Write::put(key(tenant, &order), record)]).collect())
    }

    /// Adds the record to the transaction that does what it says.
    #[must_use]
    pub fn add_to<'c, E>(
        &'c self,
        random: &Random,
        transaction: Transaction<'c, E>,
        outcome: &'static str,
    ) -> Transaction<'c, E> {
        match self.write(random, outcome) {
            Some(records) => transaction.learn_each("audit record", records).then(|| self.written()),
            None => transaction,
        }
    }

    /// The flow's transaction has committed: nothing more to write.
    fn written(&self) {
        self.state().is_written = true;
    }

    /// Writes the record unless the flow did. A failure is logged with the record, and changes no answer: what was
    /// done is done.
    pub(crate) async fn finish(&self, app: &App, code: Option<&'static str>) {
        let outcome = code.unwrap_or(DONE);
        let Some(writes) = self.write(&app.random, outcome) else { return };
        let written = tokio::time::timeout(PATIENCE, app.table.write_all(writes)).await;
        let error = match written {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error.to_string(),
            Err(_) => "no answer in time".to_owned(),
        };
        let (operation, request_id) = (self.operation, &self.request_id);
        tracing::error!(error, operation, outcome, request_id, "an audit record could not be written");
    }

    /// Writes in the log of each of these accounts what one operation did to all of them; the tenant's log has it once. A failure is
    /// logged, as with [`finish`](Self::finish).
    pub(crate) async fn tell_each(&self, app: &App, accounts: impl Iterator<Item = &AccountId>) {
        let mut writes: Vec<Write> = accounts.filter_map(|account| self.own_record(&app.random, account)).collect();
        while !writes.is_empty() {
            let rest = writes.split_off(writes.len().min(MOST_AT_ONCE));
            if let Err(error) = app.table.write_all(std::mem::replace(&mut writes, rest)).await {
                let (operation, request_id) = (self.operation, &self.request_id);
                tracing::error!(%error, operation, request_id, "audit records of accounts could not be written");
            }
        }
    }

    fn own_record(&self, random: &Random, account: &AccountId) -> Option<Write> {
        let state = self.state();
        let tenant = state.tenant.as_ref().filter(|_| state.is_recorded)?;
        let order = format!("{:014}#{}", self.at.as_millisecond(), random.token());
        let record = self.record(&state, DONE).with("id", account.as_str());
        Some(Write::put(account_key(tenant, account, &order), record))
    }

    /// What a record says in every log, but whom it is about.
    fn record(&self, state: &State, outcome: &str) -> Builder {
        Builder::new()
            .with("operation", state.does.unwrap_or(self.operation))
            .with("outcome", outcome)
            .with_some("to", state.masked.as_deref())
            .with_some("reason", state.reason.as_deref().map(single_line))
            .with_some("by", state.by.as_deref().map(single_line))
            .with_some("key_id", self.key_id.as_ref().map(KeyId::as_str))
            .with("request_id", self.request_id.as_str())
            .with_some("is_test", state.is_test.then_some(true))
            .ttl(self.at + state.retention)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// One page of a tenant's log, newest first, back to `since`, and where the next one starts. Where it is sifted, a page may hold
/// fewer than it might, or none, and go on all the same.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    app: &App,
    tenant: &TenantId,
    sieve: &Sieve,
    since: Option<Timestamp>,
    paging: &Paging,
) -> Result<(Vec<AuditRecord>, Option<String>), StoreError> {
    sifted(app, key(tenant, "").pk, sieve, since, paging).await
}

/// As [`list`], of what was done to one account.
///
/// # Errors
/// As [`list`].
pub async fn list_of(
    app: &App,
    tenant: &TenantId,
    account: &AccountId,
    sieve: &Sieve,
    since: Option<Timestamp>,
    paging: &Paging,
) -> Result<(Vec<AuditRecord>, Option<String>), StoreError> {
    sifted(app, account_key(tenant, account, "").pk, sieve, since, paging).await
}

/// What brought MFA licences back lately, newest first: one page of the records.
///
/// # Errors
/// When the table does not answer.
pub async fn list_freed(app: &App, tenant: &TenantId, paging: &Paging) -> Result<Vec<Freed>, StoreError> {
    let now = app.clock.now().as_second();
    let page = app.table.query(&range(freed_key(tenant, "").pk, None, paging)).await?;
    let kept = page.items.iter().filter(|item| item.opt_number("ttl").is_none_or(|ttl| ttl > now));
    let freed = |item: &Item| {
        let account = AccountId::parse(item.text("account")?).ok_or(StoreError::Corrupt("account"))?;
        let holder = Holder { account, login_id: item.text("login_id")?.to_owned() };
        Ok(Freed { record: read(item)?, holder })
    };
    kept.map(freed).collect()
}

/// What one page of a tenant's records of one operation are about, newest first, back to `since`: where each record is in the
/// order, and its subject.
///
/// # Errors
/// When the table does not answer.
pub async fn about(
    app: &App,
    tenant: &TenantId,
    operation: &str,
    since: Option<Timestamp>,
    paging: &Paging,
) -> Result<(Vec<(String, String)>, Option<String>), StoreError> {
    let range = range(key(tenant, "").pk, since, paging);
    if is_past(&range) {
        return Ok((Vec::new(), None));
    }
    let page = app.table.query(&range).await?;
    let of_operation = page.items.iter().filter(|item| item.opt_text("operation") == Some(operation));
    let found =
        of_operation.filter_map(|item| Some((item.opt_text("sk")?.to_owned(), item.opt_text("id")?.to_owned())));
    Ok((found.collect(), page.next))
}

/// The records of a partition that a sieve lets through.
async fn sifted(
    app: &App,
    partition: String,
    sieve: &Sieve,
    since: Option<Timestamp>,
    paging: &Paging,
) -> Result<(Vec<AuditRecord>, Option<String>), StoreError> {
    let now = app.clock.now().as_second();
    let mut range = range(partition, since, paging);
    let wanted = usize::try_from(range.limit).unwrap_or(1);
    if sieve.is_selective() {
        range.limit = READ_AT_A_TIME;
    }
    let (mut records, mut seen) = (Vec::new(), 0);
    loop {
        if is_past(&range) {
            return Ok((records, None));
        }
        let page = app.table.query(&range).await?;
        let last = page.items.len().saturating_sub(1);
        for (index, item) in page.items.iter().enumerate() {
            if item.opt_number("ttl").is_none_or(|ttl| ttl > now) && sieve.lets_through(item) {
                records.push(read(item)?);
            }
            if records.len() == wanted {
                let is_more = index < last || page.next.is_some();
                return Ok((records, is_more.then(|| item.text("sk").map(str::to_owned)).transpose()?));
            }
        }
        seen += page.items.len();
        let Some(next) = page.next else { return Ok((records, None)) };
        if seen >= SIFTED || !sieve.is_selective() {
            return Ok((records, Some(next)));
        }
        range.after = Some(next);
    }
}

impl Sieve {
    fn is_selective(&self) -> bool {
        self.operation.is_some() || self.outcome.is_some() || self.is_refused
    }

    fn lets_through(&self, item: &Item) -> bool {
        let is = |wanted: Option<&str>, name| wanted.is_none_or(|wanted| item.opt_text(name) == Some(wanted));
        let is_wanted = is(self.operation.as_deref(), "operation") && is(self.outcome.as_deref(), "outcome");
        is_wanted && !(self.is_refused && item.opt_text("outcome") == Some(DONE))
    }
}

/// Which part of a partition of records to read: newest first, back to `since`.
fn range(partition: String, since: Option<Timestamp>, paging: &Paging) -> Range {
    let mut range = paging.range(partition, "", true);
    range.from = since.map(|since| format!("{:014}", since.as_millisecond().max(0)));
    range
}

/// A cursor from before `since` is past the end; DynamoDB would refuse it.
fn is_past(range: &Range) -> bool {
    range.after.is_some() && range.after < range.from
}

/// Where a record is; `order` sorts by time.
fn key(tenant: &TenantId, order: &str) -> Key {
    Key::of_tenant(tenant, "AUDIT", order)
}

/// Where the same record is among those of the account that it is about.
fn account_key(tenant: &TenantId, account: &AccountId, order: &str) -> Key {
    Key::of_tenant(tenant, &format!("AUDIT#{account}"), order)
}

/// Where the same record is among those that brought a licence back.
fn freed_key(tenant: &TenantId, order: &str) -> Key {
    Key::of_tenant(tenant, "AUDIT#FREED", order)
}

fn read(item: &Item) -> Result<AuditRecord, StoreError> {
    let order = item.text("sk")?;
    let milliseconds = order.split('#').next().and_then(|text| text.parse().ok()).ok_or(StoreError::Corrupt("sk"))?;
    let at = Timestamp::from_millisecond(milliseconds).map_err(|_| StoreError::Corrupt("sk"))?;
    let optional = |name| item.opt_text(name).map(str::to_owned);
    Ok(AuditRecord {
        at: rfc3339(at),
        operation: item.text("operation")?.to_owned(),
        outcome: item.text("outcome")?.to_owned(),
        id: optional("id"),
        to: optional("to"),
        reason: optional("reason"),
        by: optional("by"),
        key_id: optional("key_id"),
        request_id: item.text("request_id")?.to_owned(),
        is_test: item.flag("is_test"),
        frees_licence: item.flag("frees_licence"),
    })
}

/// Control characters encoded, so that a record stays one line wherever it is printed.
fn single_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { format!("\\u{{{:x}}}", u32::from(c)) } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r53_control_characters_are_encoded() {
        assert_eq!(single_line("a\r\nb\u{1b}"), "a\\u{d}\\u{a}b\\u{1b}");
    }
}
