//! The table, through the real SDK: reads, pages, and the one call that writes. What a refused write means is decided in
//! `transaction.rs`; what an item means, in its store.

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, AttributeValue, BillingMode, CancellationReason, KeySchemaElement, KeyType, KeysAndAttributes,
    ReturnValue, ScalarAttributeType, TimeToLiveSpecification,
};

use super::writes::{Refusals, Write};
use super::{Item, Key, Known, PARTITION_KEY, Page, Range, SORT_KEY, TENANT_ATTRIBUTE, TTL_ATTRIBUTE};
use crate::backoff::Backoff;
use crate::ids::TenantId;
use crate::random::Random;

/// How often a cancelled transaction is tried again when others held its items. Items are held for milliseconds, so the pauses
/// do not grow; a firm that sends fifty SMS a second finds its ledger held every second or third time (decision 1).
const CONFLICT_RETRIES: u32 = 16;
/// The pause after such a conflict, milliseconds.
const CONFLICT_PAUSE_MS: u64 = 25;
/// The pause before asking once more what became of a transaction whose answers were all lost, milliseconds.
const LOST_PAUSE_MS: u64 = 100;
/// How many items one batch read takes.
const BATCH: usize = 100;

/// The table could not answer, or holds something it should not.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Throttled or unreachable; what was asked for was certainly not done.
    #[error("table: {0}")]
    Unavailable(String),
    /// Every answer to a write was lost: it may have been done. Said as it is.
    #[error("table: {0}; what became of the write is not known")]
    Unknown(String),
    /// Others changed the same items again and again; nothing was done.
    #[error("table: too many requests for one {0} at once")]
    Contended(&'static str),
    /// An item without an attribute that it must have, or a write that cannot be: a defect.
    #[error("table: an item lacks or garbles `{0}`")]
    Corrupt(&'static str),
}

/// Why a conditional write did not happen.
#[derive(Debug)]
pub(super) enum Rejected {
    /// A condition failed.
    Refused(Refusals),
    /// The table could not answer.
    Store(StoreError),
}

/// The table.
#[derive(Clone, Debug)]
pub struct Table {
    client: Client,
    name: String,
    random: Random,
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
        let request = self.client.get_item().table_name(&self.name).set_key(Some(key.attributes()));
        let answer = request.consistent_read(true).send().await.map_err(unavailable)?;
        Ok(answer.item)
    }

    /// Several items, strongly consistent, in one read; one named twice is read once.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], also when part of the answer stays missing.
    pub async fn read(&self, keys: impl IntoIterator<Item = Key>) -> Result<Known, StoreError> {
        let mut known = Known::default();
        self.read_into(&mut known, keys).await?;
        Ok(known)
    }

    /// As [`read`](Self::read), into what is known already.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub async fn read_into(&self, known: &mut Known, keys: impl IntoIterator<Item = Key>) -> Result<(), StoreError> {
        let mut keys: Vec<Key> = keys.into_iter().collect();
        keys.sort_by(|one, other| (&one.pk, &one.sk).cmp(&(&other.pk, &other.sk)));
        keys.dedup();
        for batch in keys.chunks(BATCH) {
            let items = match batch {
                [key] => self.get(key).await?.into_iter().collect(),
                keys => self.batch(keys).await?,
            };
            for key in batch {
                known.learn(key.clone(), None);
            }
            for item in items {
                known.learn(Key::of(&item)?, Some(item));
            }
        }
        Ok(())
    }

    async fn batch(&self, keys: &[Key]) -> Result<Vec<Item>, StoreError> {
        let mut found = Vec::new();
        let mut wanted: Vec<Item> = keys.iter().map(Key::attributes).collect();
        for _ in 0..3 {
            if wanted.is_empty() {
                break;
            }
            let request = KeysAndAttributes::builder().set_keys(Some(wanted)).consistent_read(true).build();
            let request = request.map_err(|_| StoreError::Corrupt("a batch read"))?;
            let answer =
                self.client.batch_get_item().request_items(&self.name, request).send().await.map_err(unavailable)?;
            found.extend(answer.responses.unwrap_or_default().remove(&self.name).unwrap_or_default());
            let rest = answer.unprocessed_keys.unwrap_or_default().remove(&self.name);
            wanted = rest.map(|rest| rest.keys).unwrap_or_default();
        }
        if wanted.is_empty() {
            Ok(found)
        } else {
            Err(StoreError::Unavailable("throttled: a batch read stayed unfinished".into()))
        }
    }

    /// One page of a partition.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn query(&self, range: &Range) -> Result<Page, StoreError> {
        let low = range.from.clone().unwrap_or_else(|| range.prefix.clone());
        let high = range.before.clone().unwrap_or_else(|| format!("{}\u{10FFFF}", range.prefix));
        let is_whole = low.is_empty() && range.before.is_none();
        let mut request = self
            .client
            .query()
            .table_name(&self.name)
            .consistent_read(true)
            .scan_index_forward(!range.is_descending)
            .limit(range.limit)
            .expression_attribute_names("#pk", PARTITION_KEY)
            .expression_attribute_values(":pk", AttributeValue::S(range.pk.clone()));
        request = if is_whole {
            request.key_condition_expression("#pk = :pk")
        } else if low.is_empty() {
            // BETWEEN takes no empty bound.
            request
                .key_condition_expression("#pk = :pk AND #sk < :high")
                .expression_attribute_names("#sk", SORT_KEY)
                .expression_attribute_values(":high", AttributeValue::S(high))
        } else {
            request
                .key_condition_expression("#pk = :pk AND #sk BETWEEN :low AND :high")
                .expression_attribute_names("#sk", SORT_KEY)
                .expression_attribute_values(":low", AttributeValue::S(low))
                .expression_attribute_values(":high", AttributeValue::S(high))
        };
        if let Some(after) = &range.after {
            let start = Key { pk: range.pk.clone(), sk: after.clone() };
            request = request.set_exclusive_start_key(Some(start.attributes()));
        }
        let answer = request.send().await.map_err(unavailable)?;
        let next = match answer.last_evaluated_key {
            Some(last) => Some(Key::of(&last)?.sk),
            None => None,
        };
        Ok(Page { items: answer.items.unwrap_or_default(), next })
    }

    /// The keys of a tenant's items on the next page of the whole table, and where to go on. It reads everything, so it is
    /// for removing a tenant and for nothing else.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn scan_for_tenant(
        &self,
        tenant: &TenantId,
        after: Option<&Key>,
    ) -> Result<(Vec<Key>, Option<Key>), StoreError> {
        let own = Key::of_tenant(tenant, "", "").pk;
        let answer = self
            .client
            .scan()
            .table_name(&self.name)
            .consistent_read(true)
            .projection_expression("#pk, #sk")
            .filter_expression("#pk = :own OR begins_with(#pk, :below) OR #tenant = :tenant")
            .expression_attribute_names("#pk", PARTITION_KEY)
            .expression_attribute_names("#sk", SORT_KEY)
            .expression_attribute_names("#tenant", TENANT_ATTRIBUTE)
            .expression_attribute_values(":below", AttributeValue::S(format!("{own}#")))
            .expression_attribute_values(":own", AttributeValue::S(own))
            .expression_attribute_values(":tenant", AttributeValue::S(tenant.to_string()))
            .set_exclusive_start_key(after.map(Key::attributes))
            .send()
            .await
            .map_err(unavailable)?;
        let keys = answer.items.unwrap_or_default().iter().map(Key::of).collect::<Result<_, _>>()?;
        let next = answer.last_evaluated_key.as_ref().map(Key::of).transpose()?;
        Ok((keys, next))
    }

    /// A write that may be repeated without harm and has no condition.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn write(&self, write: Write) -> Result<(), StoreError> {
        self.write_all(vec![write]).await
    }

    /// As [`write`](Self::write), for at most 100 writes on different items: all or none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn write_all(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        match self.transact(writes).await {
            Ok(()) => Ok(()),
            Err(Rejected::Store(error)) => Err(error),
            Err(Rejected::Refused(_)) => Err(StoreError::Corrupt("an unconditional write")),
        }
    }

    /// Removes at most 100 items, all or none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn remove(&self, keys: &[Key]) -> Result<(), StoreError> {
        self.write_all(keys.iter().cloned().map(Write::delete).collect()).await
    }

    /// A change to one item outside of any transaction, and the item after it. For counts that may be off by one: after a lost
    /// answer it is not known whether it was done, and it is not done again.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn add(&self, write: Write) -> Result<Item, StoreError> {
        let request = write.into_update(&self.client, &self.name).ok_or(StoreError::Corrupt("a count"))?;
        let answer = request.return_values(ReturnValue::AllNew).send().await.map_err(unavailable)?;
        Ok(answer.attributes.unwrap_or_default())
    }

    /// Whether a single conditional write was done; false when its condition did not hold.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn write_if(&self, write: Write) -> Result<bool, StoreError> {
        match self.transact(vec![write]).await {
            Ok(()) => Ok(true),
            Err(Rejected::Refused(_)) => Ok(false),
            Err(Rejected::Store(error)) => Err(error),
        }
    }

    /// All of `writes` or none, each under its condition. A request token makes a repeat after a lost answer harmless
    /// (DynamoDB keeps it for 10 minutes), so that a counter is never added to twice; by the same token it is found out
    /// once more what happened when every answer was lost.
    pub(super) async fn transact(&self, writes: Vec<Write>) -> Result<(), Rejected> {
        let token = self.random.token();
        let mut conflicts = Backoff::steady(&self.random, CONFLICT_PAUSE_MS, CONFLICT_RETRIES);
        let mut lost = Backoff::new(&self.random, LOST_PAUSE_MS, 1);
        let mut may_be_done = false;
        loop {
            let items = writes.iter().map(|write| write.to_transact(&self.name)).collect::<Result<Vec<_>, _>>();
            let request = self.client.transact_write_items().set_transact_items(Some(items.map_err(Rejected::Store)?));
            let error = match request.client_request_token(&token).send().await {
                Ok(_) => return Ok(()),
                Err(error) => error,
            };
            let Some(TransactWriteItemsError::TransactionCanceledException(canceled)) = error.as_service_error() else {
                let is_lost = is_answer_lost(&error);
                may_be_done |= is_lost;
                if is_lost && lost.pause().await {
                    continue;
                }
                let what = describe(&error);
                let error = if may_be_done { StoreError::Unknown(what) } else { StoreError::Unavailable(what) };
                return Err(Rejected::Store(error));
            };
            let reasons = canceled.cancellation_reasons().to_vec();
            if reasons.iter().any(|reason| reason.code() == Some("ConditionalCheckFailed")) {
                return Err(Rejected::Refused(Refusals::read(reasons)));
            }
            let is_conflict = reasons.iter().any(|reason| reason.code() == Some("TransactionConflict"));
            if !is_conflict || !conflicts.pause().await {
                let codes: Vec<_> = reasons.iter().filter_map(CancellationReason::code).collect();
                return Err(Rejected::Store(StoreError::Unavailable(format!(
                    "transaction canceled: {}",
                    codes.join(",")
                ))));
            }
        }
    }
}

/// Whether a request may have been done although its answer says nothing: no answer, or the service's own failure.
fn is_answer_lost<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> bool {
    match error {
        SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => true,
        SdkError::ServiceError(service) => {
            matches!(
                service.err().code(),
                Some("InternalServerError" | "ServiceUnavailable" | "InternalFailure") | None
            )
        }
        _ => false,
    }
}

fn unavailable<E: ProvideErrorMetadata, R>(error: SdkError<E, R>) -> StoreError {
    StoreError::Unavailable(describe(&error))
}

/// The SDK's error, reduced to what may be logged: a code, never a value (R11).
fn describe<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> String {
    match error {
        SdkError::TimeoutError(_) => "no answer in time".to_owned(),
        SdkError::DispatchFailure(_) => "not reachable".to_owned(),
        SdkError::ResponseError(_) => "an answer that is not DynamoDB's".to_owned(),
        SdkError::ServiceError(service) => service.err().code().unwrap_or("an error without a code").to_owned(),
        _ => "the request could not be made".to_owned(),
    }
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
