//! Attributes: how values get into items and expressions, and how they are read back.

use std::collections::HashMap;
use std::str::FromStr;

use aws_sdk_dynamodb::types::AttributeValue;

use super::{StoreError, TTL_ATTRIBUTE};

/// A stored item.
pub type Item = HashMap<String, AttributeValue>;

/// A value on its way into an expression or an item.
#[derive(Debug, Clone)]
pub struct Value(AttributeValue);

impl Value {
    pub(super) fn into_attribute(self) -> AttributeValue {
        self.0
    }
}

impl Value {
    /// A set of texts with one member, to be added to another set.
    #[must_use]
    pub fn set_of_one(text: &str) -> Self {
        Self(AttributeValue::Ss(vec![text.to_owned()]))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self(AttributeValue::S(text.to_owned()))
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self(AttributeValue::S(text))
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self(AttributeValue::N(number.to_string()))
    }
}
impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self(AttributeValue::N(number.to_string()))
    }
}
impl From<jiff::Timestamp> for Value {
    fn from(time: jiff::Timestamp) -> Self {
        Self(AttributeValue::N(time.as_millisecond().to_string()))
    }
}
impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self(AttributeValue::B(bytes.to_vec().into()))
    }
}
impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self(AttributeValue::Bool(flag))
    }
}
impl From<Builder> for Value {
    fn from(map: Builder) -> Self {
        Self(AttributeValue::M(map.0))
    }
}
impl From<Vec<Value>> for Value {
    fn from(list: Vec<Value>) -> Self {
        Self(AttributeValue::L(list.into_iter().map(|value| value.0).collect()))
    }
}

/// Builds an item attribute by attribute.
#[derive(Debug, Default, Clone)]
pub struct Builder(Item);

impl Builder {
    /// An item without attributes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
    /// Adds an attribute.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into().0);
        self
    }
    /// Adds an attribute when there is a value.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }
    /// The item itself, for reading it back without a table.
    #[must_use]
    pub fn into_item(self) -> Item {
        self.0
    }
    /// Sets the TTL: DynamoDB removes the item some time after this moment.
    #[must_use]
    pub fn ttl(self, at: jiff::Timestamp) -> Self {
        self.with(TTL_ATTRIBUTE, at.as_second())
    }
}

/// Reading an item's attributes; a missing one is named in the error.
pub trait Read {
    /// A text.
    ///
    /// # Errors
    /// When it is missing or not a text.
    fn text(&self, name: &'static str) -> Result<&str, StoreError>;
    /// What a text is the name of.
    ///
    /// # Errors
    /// When it is missing or no such name.
    fn named<T: FromStr>(&self, name: &'static str) -> Result<T, StoreError>;
    /// A whole number.
    ///
    /// # Errors
    /// When it is missing or not a whole number.
    fn number(&self, name: &'static str) -> Result<i64, StoreError>;
    /// A whole number that fits 32 bits without sign.
    ///
    /// # Errors
    /// When it is missing or does not fit.
    fn count(&self, name: &'static str) -> Result<u32, StoreError>;
    /// A moment.
    ///
    /// # Errors
    /// When it is missing or not a moment.
    fn time(&self, name: &'static str) -> Result<jiff::Timestamp, StoreError>;
    /// Bytes.
    ///
    /// # Errors
    /// When they are missing or not bytes.
    fn bytes(&self, name: &'static str) -> Result<&[u8], StoreError>;
    /// A list of texts; empty when missing.
    fn texts(&self, name: &'static str) -> Vec<&str>;
    /// A list of maps; empty when missing.
    fn maps(&self, name: &'static str) -> Vec<&Item>;
    /// A flag; false when missing.
    fn flag(&self, name: &'static str) -> bool;
    /// Whether there is such an attribute.
    fn has(&self, name: &str) -> bool;
    /// A text, when there is one.
    fn opt_text(&self, name: &str) -> Option<&str>;
    /// A whole number, when there is one.
    fn opt_number(&self, name: &str) -> Option<i64>;
    /// A moment, when there is one.
    fn opt_time(&self, name: &str) -> Option<jiff::Timestamp>;
    /// Bytes, when there are any.
    fn opt_bytes(&self, name: &str) -> Option<&[u8]>;
    /// A flag, when there is one.
    fn opt_flag(&self, name: &str) -> Option<bool>;
    /// A map, when there is one.
    fn opt_map(&self, name: &str) -> Option<&Item>;
}

impl Read for Item {
    fn text(&self, name: &'static str) -> Result<&str, StoreError> {
        self.opt_text(name).ok_or(StoreError::Corrupt(name))
    }
    fn named<T: FromStr>(&self, name: &'static str) -> Result<T, StoreError> {
        self.text(name)?.parse().map_err(|_| StoreError::Corrupt(name))
    }
    fn number(&self, name: &'static str) -> Result<i64, StoreError> {
        self.opt_number(name).ok_or(StoreError::Corrupt(name))
    }
    fn count(&self, name: &'static str) -> Result<u32, StoreError> {
        u32::try_from(self.number(name)?).map_err(|_| StoreError::Corrupt(name))
    }
    fn time(&self, name: &'static str) -> Result<jiff::Timestamp, StoreError> {
        self.opt_time(name).ok_or(StoreError::Corrupt(name))
    }
    fn bytes(&self, name: &'static str) -> Result<&[u8], StoreError> {
        self.opt_bytes(name).ok_or(StoreError::Corrupt(name))
    }
    fn texts(&self, name: &'static str) -> Vec<&str> {
        let list = self.get(name).and_then(|value| value.as_l().ok());
        list.map(|list| list.iter().filter_map(|value| value.as_s().ok()).map(String::as_str).collect())
            .unwrap_or_default()
    }
    fn maps(&self, name: &'static str) -> Vec<&Item> {
        let list = self.get(name).and_then(|value| value.as_l().ok());
        list.map(|list| list.iter().filter_map(|value| value.as_m().ok()).collect()).unwrap_or_default()
    }
    fn flag(&self, name: &'static str) -> bool {
        self.opt_flag(name).unwrap_or(false)
    }
    fn has(&self, name: &str) -> bool {
        self.contains_key(name)
    }
    fn opt_text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_s().ok().map(String::as_str)
    }
    fn opt_number(&self, name: &str) -> Option<i64> {
        self.get(name)?.as_n().ok()?.parse().ok()
    }
    fn opt_time(&self, name: &str) -> Option<jiff::Timestamp> {
        jiff::Timestamp::from_millisecond(self.opt_number(name)?).ok()
    }
    fn opt_bytes(&self, name: &str) -> Option<&[u8]> {
        self.get(name)?.as_b().ok().map(AsRef::as_ref)
    }
    fn opt_flag(&self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool().ok().copied()
    }
    fn opt_map(&self, name: &str) -> Option<&Item> {
        self.get(name)?.as_m().ok()
    }
}
