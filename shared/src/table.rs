//! The DynamoDB table on one page: its items, their keys and lifetimes, and the only ways to read and write them.
//!
//! One table, string keys `pk` and `sk`, TTL attribute `ttl` (epoch seconds), no secondary index. Everything of
//! a tenant lives under `T#<tenant>`, so that no key can name another's. Times are epoch milliseconds. The TTL only
//! cleans up: whether something is over is always decided by the clock in the write's condition (R2).
//!
//! | item | pk | sk | ttl | read by | written by |
//! | --- | --- | --- | --- | --- | --- |
//! | tenant | `T#tn` | `TENANT` | none | every request (cached 60 s) | admin |
//! | tenant in the list | `TENANTS` | `<ms>#tn` | none | admin | admin |
//! | API key | `KEY#key` | `KEY` | none | every request (cached 60 s) | admin |
//! | API key in a tenant's list | `T#tn` | `KEY#key` | none | admin | admin |
//! | passcode | `T#tn#PC#pc` | `PASSCODE` | end + 24 h | verify, resend, passcode | issue, verify, resend |
//! | send limits of an address | `T#tn#R#hash` | `SENDS` | last + 24 h | issue, resend | issue, resend |
//! | failures of an address | `T#tn#R#hash` | `FAILURES` | last + 400 d | verify | verify, unlock |
//! | pending passcode of a purpose | `T#tn#R#hash` | `PENDING#purpose` | its end | issue | issue, resend |
//! | send limits of a caller address | `T#tn#IP#hash` | `SENDS` | last + 10 min | issue | issue |
//! | idempotency row | `T#tn#I#op#hash` | `ANSWER` | 24 h | issue, verify, resend, reset | the same |
//! | provider message | `MSG#id` | `SEND` | 7 d | delivery-receipt | issue, resend |
//! | SMS ledger of a month | `T#tn` | `LEDGER#2026-11` | 400 d | issue, usage, alert | issue, resend, admin |
//! | counts of a month (8 shards) | `T#tn` | `COUNTS#2026-11#0` | 400 d | usage | issue, verify |
//! | plan near its limit | `DUE#2026-11` | `tn#sms` | month + 40 d | usage-alert | issue, admin |
//! | alert sent | `T#tn` | `ALERT#2026-11#sms#2500#80` | 400 d | usage-alert | usage-alert |
//! | audit record | `T#tn#AUDIT` | `<ms>#<random>` | the tenant's retention | admin | all |
//! | plan request | `T#tn` | `REQUEST#<ms>` | 400 d | operator | admin |
//! | deleted tenant whose data goes | `PURGE` | `tn` | 7 d | usage-alert, admin | admin, usage-alert |
//! | account | `T#tn#ACCT` | `<folded login ID>` | none | accounts, sign-in, password-reset | accounts, sign-in, password-reset |
//! | password reset | `T#tn#PR#pr` | `RESET` | 48 h | password-reset | password-reset |
//! | solved CAPTCHA challenge (of no tenant) | `CAPTCHA#id` | `SOLVED` | its end | – | password-reset |
//! | sign-in failures | `T#tn#SIGNIN#hash` | `FAILURES` | last + 24 h | sign-in | sign-in |

mod items;
mod writes;

use std::collections::HashMap;
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, AttributeValue, BillingMode, CancellationReason, KeySchemaElement, KeyType, KeysAndAttributes,
    ScalarAttributeType, TimeToLiveSpecification,
};
use data_encoding::HEXLOWER;

use crate::ids::{KeyId, PasscodeId, TenantId};
use crate::random::Random;

pub use items::{Builder, Read, Value};
pub use writes::{Refusals, Write};

/// A stored item.
pub type Item = HashMap<String, AttributeValue>;

/// The name of the TTL attribute; the template must say the same.
pub const TTL_ATTRIBUTE: &str = "ttl";
/// The partition key's name.
pub const PARTITION_KEY: &str = "pk";
/// The sort key's name.
pub const SORT_KEY: &str = "sk";

/// How often a cancelled transaction is tried again when others held its items (fault table: 3).
const CONFLICT_RETRIES: u32 = 3;

/// The place of one item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Partition key.
    pub pk: String,
    /// Sort key.
    pub sk: String,
}

impl Key {
    fn new(pk: String, sk: impl Into<String>) -> Self {
        Self { pk, sk: sk.into() }
    }
    /// A tenant's record.
    #[must_use]
    pub fn tenant(tenant: &TenantId) -> Self {
        Self::new(format!("T#{tenant}"), "TENANT")
    }
    /// A tenant's line in the list of tenants.
    #[must_use]
    pub fn tenant_listed(created_at: jiff::Timestamp, tenant: &TenantId) -> Self {
        Self::new("TENANTS".into(), format!("{:014}#{tenant}", created_at.as_millisecond()))
    }
    /// An API key's record.
    #[must_use]
    pub fn api_key(key: &KeyId) -> Self {
        Self::new(format!("KEY#{key}"), "KEY")
    }
    /// The operator key's record, kept in step with its secret.
    #[must_use]
    pub fn operator_key() -> Self {
        Self::new("KEY#operator".into(), "KEY")
    }
    /// An API key's line in its tenant's list.
    #[must_use]
    pub fn api_key_listed(tenant: &TenantId, key: &KeyId) -> Self {
        Self::new(format!("T#{tenant}"), format!("KEY#{key}"))
    }
    /// A passcode.
    #[must_use]
    pub fn passcode(tenant: &TenantId, id: &PasscodeId) -> Self {
        Self::new(format!("T#{tenant}#PC#{id}"), "PASSCODE")
    }
    /// The send limits of a recipient's address.
    #[must_use]
    pub fn address_sends(tenant: &TenantId, address: &AddressHash) -> Self {
        Self::new(format!("T#{tenant}#R#{address}"), "SENDS")
    }
    /// The consecutive failures of a recipient's address.
    #[must_use]
    pub fn address_failures(tenant: &TenantId, address: &AddressHash) -> Self {
        Self::new(format!("T#{tenant}#R#{address}"), "FAILURES")
    }
    /// Which passcode is pending for an address and a purpose.
    #[must_use]
    pub fn address_pending(tenant: &TenantId, address: &AddressHash, purpose: &str) -> Self {
        Self::new(format!("T#{tenant}#R#{address}"), format!("PENDING#{purpose}"))
    }
    /// The send limits of a caller's network address.
    #[must_use]
    pub fn ip_sends(tenant: &TenantId, ip: &AddressHash) -> Self {
        Self::new(format!("T#{tenant}#IP#{ip}"), "SENDS")
    }
    /// An idempotency row.
    #[must_use]
    pub fn idempotency(tenant: &TenantId, operation: &str, key_hash: &str) -> Self {
        Self::new(format!("T#{tenant}#I#{operation}#{key_hash}"), "ANSWER")
    }
    /// Which send a provider's message id belongs to.
    #[must_use]
    pub fn provider_message(message_id: &str) -> Self {
        Self::new(format!("MSG#{message_id}"), "SEND")
    }
    /// A month's SMS ledger (`month` is `2026-11`, UTC).
    #[must_use]
    pub fn ledger(tenant: &TenantId, month: &str) -> Self {
        Self::new(format!("T#{tenant}"), format!("LEDGER#{month}"))
    }
    /// One of the shards that count what no limit depends on.
    #[must_use]
    pub fn counts(tenant: &TenantId, month: &str, shard: usize) -> Self {
        Self::new(format!("T#{tenant}"), format!("COUNTS#{month}#{shard}"))
    }
    /// The mark that a tenant's plan is near its limit in a month.
    #[must_use]
    pub fn due(tenant: &TenantId, month: &str, plan: &str) -> Self {
        Self::new(format!("DUE#{month}"), format!("{tenant}#{plan}"))
    }
    /// The record that an alert was claimed or sent.
    #[must_use]
    pub fn alert(tenant: &TenantId, month: &str, plan: &str, limit: i64, threshold: u8) -> Self {
        Self::new(format!("T#{tenant}"), format!("ALERT#{month}#{plan}#{limit}#{threshold:03}"))
    }
    /// An audit record; `order` sorts by time.
    #[must_use]
    pub fn audit(tenant: &TenantId, order: &str) -> Self {
        Self::new(format!("T#{tenant}#AUDIT"), order)
    }
    /// A plan request of a tenant.
    #[must_use]
    pub fn plan_request(tenant: &TenantId, order: &str) -> Self {
        Self::new(format!("T#{tenant}"), format!("REQUEST#{order}"))
    }
    /// A deleted tenant whose data is not all gone.
    #[must_use]
    pub fn purge(tenant: &TenantId) -> Self {
        Self::new(Self::purge_partition(), tenant.as_str())
    }
    /// The deleted tenants whose data is not all gone.
    #[must_use]
    pub fn purge_partition() -> String {
        "PURGE".to_owned()
    }
    /// The partitions of a tenant that can be listed; its other items are found by their ids only, and have a TTL.
    #[must_use]
    pub fn partitions_of(tenant: &TenantId) -> [String; 3] {
        ["", "#ACCT", "#AUDIT"].map(|suffix| format!("T#{tenant}{suffix}"))
    }
    /// An item that was just read.
    #[must_use]
    pub fn raw(pk: &str, sk: &str) -> Self {
        Self::new(pk.to_owned(), sk)
    }
    /// Any item of a tenant whose partition has a suffix of its own, for capabilities with few access patterns.
    #[must_use]
    pub fn of_tenant(tenant: &TenantId, partition: &str, sort: &str) -> Self {
        Self::new(format!("T#{tenant}#{partition}"), sort)
    }

    fn attributes(&self) -> Item {
        HashMap::from([
            (PARTITION_KEY.to_owned(), AttributeValue::S(self.pk.clone())),
            (SORT_KEY.to_owned(), AttributeValue::S(self.sk.clone())),
        ])
    }
}

/// The keyed hash by which an address (phone, email, network address) is found; 128 bits in hex.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AddressHash(String);

impl AddressHash {
    /// The first 128 bits of a keyed hash.
    #[must_use]
    pub fn new(hash: &[u8; 32]) -> Self {
        Self(HEXLOWER.encode(&hash[..16]))
    }
    /// As stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Back from the table.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Display for AddressHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The table could not answer, or holds something it should not.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Throttled, timed out, unreachable, or failing: the caller answers 503.
    #[error("table: {0}")]
    Unavailable(String),
    /// An item without an attribute that it must have.
    #[error("table: an item lacks or garbles `{0}`")]
    Corrupt(&'static str),
}

/// Why a conditional write did not happen.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A condition failed; for each write in order, whether it was refused and the item that stood there.
    #[error("table: a condition was not met")]
    Refused(Refusals),
    /// The table could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The table, through the real SDK.
#[derive(Clone, Debug)]
pub struct Table {
    client: Client,
    name: String,
    random: Random,
}

/// A page of a query, and where the next one starts.
#[derive(Debug)]
pub struct Page {
    /// The items, in key order (or reversed).
    pub items: Vec<Item>,
    /// The sort key after which the next page starts; `None` at the end.
    pub next: Option<String>,
}

/// Which part of a partition to read.
#[derive(Debug, Clone)]
pub struct Range {
    /// The partition.
    pub pk: String,
    /// Only sort keys that begin so; may be empty.
    pub prefix: String,
    /// Only sort keys from here on (within the prefix).
    pub from: Option<String>,
    /// Continue after this sort key.
    pub after: Option<String>,
    /// Newest (greatest) first.
    pub is_descending: bool,
    /// At most this many items.
    pub limit: i32,
}

impl Table {
    /// The table of this name.
    #[must_use]
    pub fn new(client: Client, name: String, random: Random) -> Self {
        Self { client, name, random }
    }

    /// One item, strongly consistent.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn get(&self, key: &Key) -> Result<Option<Item>, StoreError> {
        let answer = self
            .client
            .get_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .consistent_read(true)
            .send()
            .await
            .map_err(unavailable)?;
        Ok(answer.item)
    }

    /// Several items in one read, strongly consistent, in the order of `keys` (at most 100, all different).
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], also when part of the answer stays missing.
    pub async fn get_many(&self, keys: &[Key]) -> Result<Vec<Option<Item>>, StoreError> {
        let mut found: HashMap<Key, Item> = HashMap::new();
        let mut wanted: Vec<Item> = keys.iter().map(Key::attributes).collect();
        for _ in 0..3 {
            if wanted.is_empty() {
                break;
            }
            let request = KeysAndAttributes::builder().set_keys(Some(wanted)).consistent_read(true).build();
            let request = request.map_err(|_| StoreError::Corrupt("a batch read"))?;
            let answer =
                self.client.batch_get_item().request_items(&self.name, request).send().await.map_err(unavailable)?;
            for item in answer.responses.unwrap_or_default().remove(&self.name).unwrap_or_default() {
                let (pk, sk) = (item.text("pk")?.to_owned(), item.text("sk")?.to_owned());
                found.insert(Key { pk, sk }, item);
            }
            wanted = answer
                .unprocessed_keys
                .unwrap_or_default()
                .remove(&self.name)
                .map(|rest| rest.keys)
                .unwrap_or_default();
        }
        if !wanted.is_empty() {
            return Err(StoreError::Unavailable("throttled: a batch read stayed unfinished".into()));
        }
        Ok(keys.iter().map(|key| found.remove(key)).collect())
    }

    /// One page of a partition.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn query(&self, range: &Range) -> Result<Page, StoreError> {
        let low = range.from.clone().unwrap_or_else(|| range.prefix.clone());
        let mut request = self
            .client
            .query()
            .table_name(&self.name)
            .consistent_read(true)
            .scan_index_forward(!range.is_descending)
            .limit(range.limit)
            .expression_attribute_names("#pk", PARTITION_KEY)
            .expression_attribute_values(":pk", AttributeValue::S(range.pk.clone()));
        request = if low.is_empty() {
            request.key_condition_expression("#pk = :pk")
        } else {
            request
                .key_condition_expression("#pk = :pk AND #sk BETWEEN :low AND :high")
                .expression_attribute_names("#sk", SORT_KEY)
                .expression_attribute_values(":low", AttributeValue::S(low))
                .expression_attribute_values(":high", AttributeValue::S(format!("{}\u{10FFFF}", range.prefix)))
        };
        if let Some(after) = &range.after {
            let start = Key { pk: range.pk.clone(), sk: after.clone() };
            request = request.set_exclusive_start_key(Some(start.attributes()));
        }
        let answer = request.send().await.map_err(unavailable)?;
        let next = match answer.last_evaluated_key {
            Some(last) => Some(last.text("sk")?.to_owned()),
            None => None,
        };
        Ok(Page { items: answer.items.unwrap_or_default(), next })
    }

    /// A write that may be repeated without harm and has no condition.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn write(&self, write: Write) -> Result<(), StoreError> {
        self.write_all(vec![write]).await
    }

    /// As [`write`](Self::write), for at most 100 writes on different items.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn write_all(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        match self.transact(writes).await {
            Ok(()) => Ok(()),
            Err(WriteError::Store(error)) => Err(error),
            Err(WriteError::Refused(_)) => Err(StoreError::Corrupt("an unconditional write")),
        }
    }

    /// All of `writes` or none, each under its condition. A request token makes a repeat after a lost answer
    /// harmless (DynamoDB keeps it for 10 minutes), so that a counter is never added to twice.
    ///
    /// # Errors
    /// [`WriteError::Refused`] with what stood there; [`WriteError::Store`] when the table cannot answer.
    pub async fn transact(&self, writes: Vec<Write>) -> Result<(), WriteError> {
        let items = writes.into_iter().map(|write| write.into_transact(&self.name)).collect::<Result<Vec<_>, _>>()?;
        let token = self.random.token();
        for attempt in 0..=CONFLICT_RETRIES {
            let sent = self
                .client
                .transact_write_items()
                .set_transact_items(Some(items.clone()))
                .client_request_token(&token)
                .send()
                .await;
            let error = match sent {
                Ok(_) => return Ok(()),
                Err(error) => error,
            };
            let Some(TransactWriteItemsError::TransactionCanceledException(canceled)) = error.as_service_error() else {
                return Err(unavailable(error).into());
            };
            let reasons = canceled.cancellation_reasons().to_vec();
            if reasons.iter().any(|reason| reason.code() == Some("ConditionalCheckFailed")) {
                return Err(WriteError::Refused(Refusals::read(reasons)));
            }
            let is_conflict = reasons.iter().any(|reason| reason.code() == Some("TransactionConflict"));
            if !is_conflict || attempt == CONFLICT_RETRIES {
                let codes: Vec<_> = reasons.iter().filter_map(CancellationReason::code).collect();
                return Err(StoreError::Unavailable(format!("transaction canceled: {}", codes.join(","))).into());
            }
            let jitter = u64::try_from(self.random.below(40)).unwrap_or(0);
            tokio::time::sleep(Duration::from_millis((20 << attempt) + jitter)).await;
        }
        Err(StoreError::Unavailable("transaction conflict".into()).into())
    }
}

/// The SDK's error, reduced to what may be logged: a code, never a value (R11).
fn unavailable<E: ProvideErrorMetadata, R>(error: SdkError<E, R>) -> StoreError {
    let what = match &error {
        SdkError::TimeoutError(_) => "no answer in time".to_owned(),
        SdkError::DispatchFailure(_) => "not reachable".to_owned(),
        SdkError::ResponseError(_) => "an answer that is not DynamoDB's".to_owned(),
        SdkError::ServiceError(service) => service.err().code().unwrap_or("an error without a code").to_owned(),
        _ => "the request could not be made".to_owned(),
    };
    StoreError::Unavailable(what)
}

/// Makes the table when it does not exist: local mode and tests. A deployment's table comes from the template.
///
/// # Errors
/// When the emulator refuses.
pub async fn ensure(client: &Client, name: &str) -> Result<(), StoreError> {
    let attribute =
        |key: &str| AttributeDefinition::builder().attribute_name(key).attribute_type(ScalarAttributeType::S).build();
    let schema = |key: &str, kind| KeySchemaElement::builder().attribute_name(key).key_type(kind).build();
    let invalid = |_| StoreError::Corrupt("the table's definition");
    let created = client
        .create_table()
        .table_name(name)
        .billing_mode(BillingMode::PayPerRequest)
        .attribute_definitions(attribute(PARTITION_KEY).map_err(invalid)?)
        .attribute_definitions(attribute(SORT_KEY).map_err(invalid)?)
        .key_schema(schema(PARTITION_KEY, KeyType::Hash).map_err(invalid)?)
        .key_schema(schema(SORT_KEY, KeyType::Range).map_err(invalid)?)
        .send()
        .await;
    match created {
        Ok(_) => {}
        Err(error) if error.code() == Some("ResourceInUseException") => return Ok(()),
        Err(error) => return Err(unavailable(error)),
    }
    let ttl =
        TimeToLiveSpecification::builder().attribute_name(TTL_ATTRIBUTE).enabled(true).build().map_err(invalid)?;
    client.update_time_to_live().table_name(name).time_to_live_specification(ttl).send().await.map_err(unavailable)?;
    Ok(())
}
