//! Conditional writes, and what a refused one shows.

use std::collections::HashMap;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{
    AttributeValue, CancellationReason, ConditionCheck, Delete, Put, ReturnValuesOnConditionCheckFailure,
    TransactWriteItem, Update,
};

use super::attributes::{Builder, Value};
use super::{Item, Key, StoreError};

/// Which writes of a transaction were refused.
#[derive(Debug)]
pub(super) struct Refusals(Vec<Option<Item>>);

impl Refusals {
    /// From the reasons of a cancelled transaction, in the order of its writes.
    pub(super) fn read(reasons: Vec<CancellationReason>) -> Self {
        Self(reasons.into_iter().map(refused_item).collect())
    }

    /// Whether the write at `index` was refused.
    pub(super) fn refused(&self, index: usize) -> bool {
        self.0.get(index).is_some_and(Option::is_some)
    }
    /// The item that stood at the refused write at `index`; `None` when that write was not refused, or nothing stood there.
    pub(super) fn item(&self, index: usize) -> Option<&Item> {
        self.0.get(index).and_then(Option::as_ref).filter(|item| !item.is_empty())
    }
}

enum Action {
    Put(Item),
    Update(String),
    Delete,
    Check,
}

/// One conditional write. In expressions `#name` stands for the attribute `name` (so that no reserved word bites)
/// and `:value` for what [`value`](Self::value) gave.
pub struct Write {
    key: Key,
    action: Action,
    condition: Option<String>,
    values: HashMap<String, AttributeValue>,
}

impl Write {
    /// Puts a whole item.
    #[must_use]
    pub fn put(key: Key, item: Builder) -> Self {
        let mut attributes = item.into_item();
        attributes.extend(key.attributes());
        Self { key, action: Action::Put(attributes), condition: None, values: HashMap::new() }
    }
    /// Puts a whole item where none stands.
    #[must_use]
    pub fn create(key: Key, item: Builder) -> Self {
        Self::put(key, item).when("attribute_not_exists(#pk)")
    }
    /// Changes an item (`SET … ADD … REMOVE …`); makes it when it does not exist, unless the condition says otherwise.
    #[must_use]
    pub fn update(key: Key, expression: impl Into<String>) -> Self {
        Self { key, action: Action::Update(expression.into()), condition: None, values: HashMap::new() }
    }
    /// Removes an item.
    #[must_use]
    pub fn delete(key: Key) -> Self {
        Self { key, action: Action::Delete, condition: None, values: HashMap::new() }
    }
    /// Changes nothing, but the transaction fails unless the condition holds.
    #[must_use]
    pub fn check(key: Key) -> Self {
        Self { key, action: Action::Check, condition: None, values: HashMap::new() }
    }
    /// The condition.
    #[must_use]
    pub fn when(mut self, condition: impl Into<String>) -> Self {
        self.condition = Some(condition.into());
        self
    }
    /// A value that the expressions name.
    #[must_use]
    pub fn value(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into().into_attribute());
        self
    }

    /// Where it writes.
    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    fn names(&self) -> Option<HashMap<String, String>> {
        let update = if let Action::Update(expression) = &self.action { expression.as_str() } else { "" };
        names_in(&[update, self.condition.as_deref().unwrap_or("")])
    }

    /// As a request of its own; `None` when it is no update.
    pub(super) fn into_update(self, client: &Client, table: &str) -> Option<UpdateItemFluentBuilder> {
        let names = self.names();
        let values = (!self.values.is_empty()).then_some(self.values);
        let Action::Update(expression) = self.action else { return None };
        let request = client.update_item().table_name(table).set_key(Some(self.key.attributes()));
        let request = request.update_expression(expression).set_condition_expression(self.condition);
        Some(request.set_expression_attribute_names(names).set_expression_attribute_values(values))
    }

    /// For one request. The SDK uses up what it sends, so a repeat is built anew.
    pub(super) fn to_transact(&self, table: &str) -> Result<TransactWriteItem, StoreError> {
        let invalid = |_| StoreError::Corrupt("a write expression");
        let names = self.names();
        let condition = self.condition.clone();
        let old = ReturnValuesOnConditionCheckFailure::AllOld;
        let values = (!self.values.is_empty()).then(|| self.values.clone());
        let key = || Some(self.key.attributes());
        let item = TransactWriteItem::builder();
        Ok(match &self.action {
            Action::Put(attributes) => item.put(
                Put::builder()
                    .table_name(table)
                    .set_item(Some(attributes.clone()))
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(old)
                    .build()
                    .map_err(invalid)?,
            ),
            Action::Update(expression) => item.update(
                Update::builder()
                    .table_name(table)
                    .set_key(key())
                    .update_expression(expression.as_str())
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(old)
                    .build()
                    .map_err(invalid)?,
            ),
            Action::Delete => item.delete(
                Delete::builder()
                    .table_name(table)
                    .set_key(key())
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(old)
                    .build()
                    .map_err(invalid)?,
            ),
            Action::Check => item.condition_check(
                ConditionCheck::builder()
                    .table_name(table)
                    .set_key(key())
                    .set_condition_expression(condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(old)
                    .build()
                    .map_err(invalid)?,
            ),
        }
        .build())
    }
}

/// The names behind every `#name` in the expressions.
fn names_in(expressions: &[&str]) -> Option<HashMap<String, String>> {
    let mut names = HashMap::new();
    for expression in expressions {
        for part in expression.split('#').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            names.insert(format!("#{name}"), name);
        }
    }
    (!names.is_empty()).then_some(names)
}

fn refused_item(reason: CancellationReason) -> Option<Item> {
    let is_refused = reason.code() == Some("ConditionalCheckFailed");
    is_refused.then(|| reason.item.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_expressions() {
        let names = names_in(&["SET #status = :s, #expires=:e", "#status = :p AND attribute_not_exists(#pk)"]).unwrap();
        let mut names: Vec<_> = names.into_values().collect();
        names.sort();
        assert_eq!(names, ["expires", "pk", "status"]);
    }
}
