//! Where an item is. Which keys there are says the page in `table.rs`; the store that owns an item makes its keys.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::{Item, PARTITION_KEY, Read as _, SORT_KEY, StoreError};
use crate::ids::TenantId;

/// The place of one item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Partition key.
    pub pk: String,
    /// Sort key.
    pub sk: String,
}

impl Key {
    /// An item of a tenant: in its own partition, or in one of its partitions with a suffix.
    #[must_use]
    pub fn of_tenant(tenant: &TenantId, partition: &str, sort: impl Into<String>) -> Self {
        let pk = if partition.is_empty() { format!("T#{tenant}") } else { format!("T#{tenant}#{partition}") };
        Self { pk, sk: sort.into() }
    }

    /// An item outside every tenant's partitions. One that belongs to a tenant says so in its attribute `tenant`.
    #[must_use]
    pub fn global(partition: impl Into<String>, sort: impl Into<String>) -> Self {
        Self { pk: partition.into(), sk: sort.into() }
    }

    /// The key of an item that was read.
    ///
    /// # Errors
    /// When it lacks one.
    pub fn of(item: &Item) -> Result<Self, StoreError> {
        Ok(Self { pk: item.text(PARTITION_KEY)?.to_owned(), sk: item.text(SORT_KEY)?.to_owned() })
    }

    pub(super) fn attributes(&self) -> Item {
        HashMap::from([
            (PARTITION_KEY.to_owned(), AttributeValue::S(self.pk.clone())),
            (SORT_KEY.to_owned(), AttributeValue::S(self.sk.clone())),
        ])
    }
}
